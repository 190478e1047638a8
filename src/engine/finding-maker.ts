import {
  compareFindings,
  type Excerpt,
  type Finding,
  MOST_SUBJECT,
  type Path,
  type Region,
  type Related,
  type Severity,
  type Span,
  type Teller,
  toPointer,
} from '../finding.js';
import { Lines } from '../page/lines.js';
import type { Locate } from '../page/locate.js';
import type { Problem, Rule } from '../rule.js';
import { groupBy } from '../words/group-by.js';
import { Fingerprints, identityOf } from './fingerprint.js';

/** A place in a file, as a problem or one of its related places names it. */
interface ProblemPlace {
  /** Default: the file of the problem. */
  readonly file?: string;
  readonly path: Path;
  readonly at?: 'value' | 'key';
  /** Overrides `path` for places outside the data. */
  readonly span?: Span;
}

/** What problems of all kinds of rules have in common. */
export type AnyProblem = ProblemPlace &
  Pick<Problem, 'messageId' | 'data' | 'subject' | 'about' | 'fix' | 'unless'> & {
    readonly related?: readonly (ProblemPlace & { readonly message: string })[];
    /** See `CorpusProblem`. */
    readonly ofTag?: boolean;
    readonly insteadOf?: readonly Teller[] | undefined;
  };

/** A problem with its rule, its file, its severity and its words: on its way to a finding. */
export interface JudgedProblem<P extends AnyProblem = AnyProblem> {
  readonly rule: Rule;
  /** As it is shown. */
  readonly file: string;
  readonly problem: P;
  readonly severity: Severity;
  readonly message: string;
  /** Where it stands, when that is known without looking into the file. */
  readonly region?: Region;
}

/** A file, as places are found in it. */
export interface OpenedFile {
  /** Empty when it cannot be read. */
  readonly text: string;
  /** What paths lead through. */
  readonly data: unknown;
  readonly locate?: Locate | undefined;
  /** Known to be all ASCII. */
  readonly isAscii?: boolean;
}

/** Nothing is looked up: every problem knows where it stands. */
export const NOT_OPENED: OpenedFile = { text: '', data: undefined };

/** A finding, and the problem that it was made of. */
export interface MadeFinding<P extends AnyProblem> {
  readonly problem: P;
  readonly finding: Finding;
}

/** A problem with its place. */
export interface LocatedProblem<P extends AnyProblem = AnyProblem> {
  readonly judged: JudgedProblem<P>;
  readonly region: Region;
  /** Absent when the file could not be read. */
  readonly excerpt: Excerpt | undefined;
  readonly related: readonly Related[];
  /** What its fingerprint is made of beside the rule and the file; see `identityOf`. */
  readonly identity: string;
  /** What its fingerprint calls the file, when the name of that tells nothing: a blob is named after what it holds. */
  readonly knownAs?: string;
}

/**
 * A problem with what its rule says of it. Throws when the rule has no message of that id, or the path is none, or it gives way to a
 * rule that it does not wait for: then the rule is at fault.
 */
export function judge<P extends AnyProblem>(
  rule: Rule,
  file: string,
  problem: P,
  severity: Severity,
  region?: Region,
): JudgedProblem<P> {
  return { rule, file, problem, severity, message: messageOf(rule, problem), ...(region && { region }) };
}

function messageOf(rule: Rule, { messageId, data, path, unless }: AnyProblem): string {
  const message = rule.messages[messageId];
  if (message === undefined) throw new TypeError(`the rule ${rule.id} has no message ${JSON.stringify(messageId)}`);
  if (!Array.isArray(path)) throw new TypeError(`the rule ${rule.id} reported a problem without a path`);
  for (const teller of unless ?? [])
    if (rule.waitsFor?.includes(teller.rule) !== true)
      throw new TypeError(`the rule ${rule.id} gives way to ${teller.rule}, which its "waitsFor" does not name`);
  const text: unknown = message(data);
  if (typeof text !== 'string') throw new TypeError(`the message ${messageId} of the rule ${rule.id} is no text`);
  return text;
}

/**
 * Makes findings of problems, by `compareFindings`: the one place for the problems of every kind of rule. `open` is called once for each
 * file that a problem or a related place is in; all places of a file are found in one scan of it. `renamed` are files whose findings are
 * to be known under an earlier name of theirs, too.
 */
export function makeFindings<P extends AnyProblem>(
  judged: readonly JudgedProblem<P>[],
  open: (file: string) => OpenedFile,
  renamed: ReadonlySet<string> = NONE_RENAMED,
): MadeFinding<P>[] {
  const places = findPlaces(judged.flatMap(wantedPlaces), open);
  let next = 0;
  const located = judged.map((one): LocatedProblem<P> => {
    const { region, excerpt, identity } = places[next++]!;
    const related = one.problem.related?.map(({ message, file = one.file }) => {
      return { message, file, region: places[next++]!.region };
    });
    return { judged: one, region: one.region ?? region, excerpt, related: related ?? NO_RELATED, identity };
  });
  return finishFindings(located, renamed);
}

/** The same for problems whose places have been found in another way. */
export function finishFindings<P extends AnyProblem>(
  located: readonly LocatedProblem<P>[],
  renamed: ReadonlySet<string> = NONE_RENAMED,
): MadeFinding<P>[] {
  const made = located.map((one) => ({ one, finding: newFinding(one) }));
  made.sort((a, b) => compareFindings(a.finding, b.finding));
  const fingerprints = new Fingerprints();
  return made.map(({ one, finding }) => {
    const { problem } = one.judged;
    const { ruleId, file } = finding;
    const { identity, knownAs = file } = one;
    const tagFolder = problem.ofTag ? file.split('/').slice(0, -2).join('/') : undefined;
    finding.fingerprint = fingerprints.next(ruleId, tagFolder ?? knownAs, identity);
    if (tagFolder !== undefined) return { problem, finding: { ...finding, tagFolder } };
    return { problem, finding: renamed.has(file) ? { ...finding, identity } : finding };
  });
}

const NONE_RENAMED: ReadonlySet<string> = new Set();

/** Where something stands, and the line that it stands on. */
interface Found {
  readonly region: Region;
  /** Absent when the file could not be read. */
  readonly excerpt: Excerpt | undefined;
  /** What a fingerprint is made of beside the rule and the file. */
  readonly identity: string;
}

/** A place to be found. */
interface WantedPlace {
  readonly file: string;
  readonly place: ProblemPlace;
  /** Absent of a related place: only its region is wanted. */
  readonly problem: AnyProblem | undefined;
  /** Once it is found. */
  found?: Found;
}

/** That of a problem, then its related ones. */
function wantedPlaces({ file, problem }: JudgedProblem): WantedPlace[] {
  const own = { file, place: problem, problem };
  if (problem.related === undefined) return [own];
  return [own, ...problem.related.map((place) => ({ file: place.file ?? file, place, problem: undefined }))];
}

/** In the order of `wanted`. */
function findPlaces(wanted: readonly WantedPlace[], open: (file: string) => OpenedFile): Found[] {
  for (const [file, group] of byFile(wanted)) {
    const { text, data, locate, isAscii } = open(file);
    const places = locate?.(group.map(({ place }) => place.path));
    const lines = new Lines(text, isAscii);
    group.forEach((one, i) => {
      const { place, problem } = one;
      const at = places?.[i];
      const span = place.span ?? (place.at === 'key' ? at?.key : undefined) ?? at?.value ?? NOWHERE;
      const excerpt = problem === undefined || text === '' ? undefined : lines.excerpt(span.start);
      const identity = problem === undefined ? '' : identityOf(problem, data);
      one.found = { region: lines.region(span), excerpt, identity };
    });
  }
  return wanted.map(({ found }) => found!);
}

/** The problems of a page are nearly always in one file. */
function byFile(wanted: readonly WantedPlace[]): Iterable<readonly [file: string, group: readonly WantedPlace[]]> {
  const file = wanted[0]?.file;
  if (file === undefined) return [];
  return wanted.every((one) => one.file === file) ? [[file, wanted]] : groupBy(wanted, (one) => one.file);
}

const NOWHERE: Span = { start: 0, end: 0 };

/** A finding without its fingerprint, which depends on those before it. */
type NewFinding = Omit<Finding, 'fingerprint'> & { fingerprint: string };

/** A run may keep a million of them: each is made by one literal, which takes a third of what spreading parts of it takes. */
function newFinding({
  judged: { rule, problem, severity, file, message: words },
  region,
  related: others,
  excerpt,
}: LocatedProblem): NewFinding {
  const { messageId, fix, unless, insteadOf } = problem;
  const ruleId = rule.id;
  const message = flat(words);
  const path = flat(toPointer(problem.path));
  const subject = (problem.subject ?? '').slice(0, MOST_SUBJECT);
  const related = others.length === 0 ? NO_RELATED : others;
  const fingerprint = '';
  const isPlain = unless === undefined && insteadOf === undefined && excerpt !== undefined;
  if (isPlain && fix !== undefined)
    return { ruleId, messageId, severity, message, file, path, subject, fix, region, related, excerpt, fingerprint };
  if (isPlain && fix === undefined)
    return { ruleId, messageId, severity, message, file, path, subject, region, related, excerpt, fingerprint };
  const rest = { region, related, ...(excerpt && { excerpt }), fingerprint };
  const more = { ...(fix && { fix }), ...(unless && { unless }), ...(insteadOf && { insteadOf }) };
  return { ruleId, messageId, severity, message, file, path, subject, ...more, ...rest };
}

const NO_RELATED: readonly Related[] = [];

/** Makes V8 keep a text as one piece, and not as the tree of the parts that it was put together from, which takes several times as much. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
