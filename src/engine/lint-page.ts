import { compareFindings, type Finding, type JsonValue, type Severity, type Span } from '../finding.js';
import type { PageFacts } from '../page/facts.js';
import type { Fault } from '../page/fault.js';
import { Lines } from '../page/lines.js';
import type { Page, PageData, Place, RawPage, ShapeFault } from '../page/page.js';
import type { FrontMatter, ParsedPage } from '../page/parse.js';
import type { PageReader } from '../page/reader.js';
import { ScannedPage } from '../page/scanned-page.js';
import { serializePage } from '../page/serialize.js';
import { findAncient, findShapeFaults } from '../page/shape.js';
import type { Problem, Rule } from '../rule.js';
import { attempt, type Crash } from './crash.js';
import { Fingerprints, stablePath } from './fingerprint.js';
import { type JudgedProblem, messageOf, toFinding } from './judged.js';
import type { Ruleset, Rulesets } from './ruleset.js';

/** A file to check. */
export interface PageInput {
  /** As it is shown: relative, with `/`. */
  readonly file: string;
  readonly place: Place | undefined;
}

/** All that a page gave: plain data; the page itself can be dropped. */
export interface PageResult {
  readonly file: string;
  /** Sorted by `compareFindings`. */
  readonly findings: readonly Finding[];
  /** Findings beyond the most that are kept for one page: counted only. */
  readonly dropped: Readonly<Record<Severity, number>>;
  /** Rows in `spec_details`; 0 when the page could not be read. */
  readonly specs: number;
  /** What the corpus rules made of it, by rule id; undefined when its data could not be read or there are no such rules. */
  readonly mapped: Mapped | undefined;
  /** Set when a fault kept the rules on its data from it. */
  readonly isUnread?: boolean;
  /** Set when a fault whose rule is off kept the page from being checked. */
  readonly unchecked?: string;
  readonly crashes: readonly Crash[];
}

/** One small value per corpus rule, by rule id. */
export type Mapped = Readonly<Record<string, JsonValue>>;

/** The rules of a run that look at all pages together. */
export type CorpusRules = Rulesets['corpusRules'];

type Judged = JudgedProblem<Rule, Problem>;

/** Checks one page from its bytes to its findings. Never throws: a rule that does is in `crashes`. */
export function lintPage(
  input: PageInput,
  bytes: Buffer,
  ruleset: Ruleset,
  reader: PageReader,
  corpusRules: CorpusRules = NO_RULES,
): PageResult {
  const read = reader.read(bytes, input.place);
  const result = lintRead(input, read, ruleset, reader, corpusRules);
  if (read instanceof ScannedPage) read.release();
  return result;
}

function lintRead(
  input: PageInput,
  read: ScannedPage | ParsedPage,
  ruleset: Ruleset,
  reader: PageReader,
  corpusRules: CorpusRules,
): PageResult {
  const { faults } = read;
  const stopped = faults.length === 0 ? undefined : stopAt(input, read.text, faults, ruleset);
  if (stopped !== undefined) return stopped;
  const raw = toRawPage(input, read, reader);
  const { problems, crashes, dropped } = runRules(raw, faults, ruleset);
  const specs = raw.page?.facts.rowCount ?? 0;
  const mapped = mapWith(corpusRules, isTrusted(faults) ? raw.page : undefined, isGenerated(read), crashes);
  const findings = problems.length === 0 ? [] : locate(input.file, read.text, read.frontMatter!, problems);
  const isUnread = raw.page === undefined;
  return { file: input.file, findings, dropped, specs, mapped, ...(isUnread && { isUnread }), crashes };
}

/** Reads a page for the corpus rules alone: nothing is said of the page itself. */
export function mapPage(input: PageInput, bytes: Buffer, reader: PageReader, corpusRules: CorpusRules): PageResult {
  const crashes: Crash[] = [];
  const read = reader.read(bytes, input.place);
  const mapped = mapWith(corpusRules, openRead(input, read, reader), isGenerated(read), crashes);
  if (read instanceof ScannedPage) read.release();
  return { file: input.file, findings: [], dropped: NONE_DROPPED, specs: 0, mapped, crashes };
}

/** A page of the right shape with its text, as the corpus rules see it; undefined when it is none. */
export interface OpenPage {
  readonly page: Page;
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

/** Reads a page without checking it; undefined when the checks of a page would end before its data. The bytes may change after it. */
export function openPage(input: PageInput, bytes: Buffer, reader: PageReader): OpenPage | undefined {
  const read = reader.read(bytes, input.place);
  if (read instanceof ScannedPage) read.keep();
  const page = openRead(input, read, reader);
  return page === undefined ? undefined : { page, text: read.text, frontMatter: read.frontMatter! };
}

function openRead(input: PageInput, read: ScannedPage | ParsedPage, reader: PageReader): Page | undefined {
  const isRight = read instanceof ScannedPage || (read.frontMatter !== undefined && isTrusted(read.faults));
  return isRight ? toRawPage(input, read, reader).page : undefined;
}

/** Known to be spelled as the generator spells it. */
function isGenerated(read: ScannedPage | ParsedPage): boolean {
  return read instanceof ScannedPage || (read.frontMatter?.generated ?? false);
}

/** Whether all readers read the page the same way. */
export function isTrusted(faults: readonly Fault[]): boolean {
  return faults.every(({ stops }) => stops === 'never');
}

function mapWith(
  corpusRules: CorpusRules,
  page: Page | undefined,
  generated: boolean,
  crashes: Crash[],
): Mapped | undefined {
  if (page === undefined || corpusRules.length === 0) return undefined;
  const mapped: Record<string, JsonValue> = {};
  for (const { rule, options, sharesWith } of corpusRules) {
    attempt(rule, crashes, () => {
      const shared = sharesWith === undefined ? undefined : mapped[sharesWith];
      mapped[rule.id] = shared ?? rule.map(page, options);
    });
  }
  // Values that were cut out of a text keep the whole of it in memory; those of a generated page come from JSON.parse and do not.
  return generated ? mapped : (JSON.parse(JSON.stringify(mapped)) as Mapped);
}

const NO_RULES: CorpusRules = [];

/** The one finding of a file that could not be read at all. */
export function reportFault(input: PageInput, fault: Fault, ruleset: Ruleset): PageResult {
  return stopAt(input, '', [fault], ruleset)!;
}

/** The first fault that ends the page, as its only finding. */
function stopAt(input: PageInput, text: string, faults: readonly Fault[], ruleset: Ruleset): PageResult | undefined {
  for (const fault of faults) {
    if (fault.stops === 'never') continue;
    const judged = judgeFault(fault, ruleset);
    if (judged !== undefined) {
      const findings = locate(input.file, text, undefined, [judged]);
      return unread(input.file, findings);
    }
  }
  const silent = faults.find((fault) => fault.stops === 'always');
  if (silent === undefined) return undefined;
  const unchecked = ruleset.textRules.get(silent.code)?.id ?? silent.code;
  return { ...unread(input.file, []), unchecked };
}

/** Of a page whose data nobody looked at. */
function unread(file: string, findings: readonly Finding[]): PageResult {
  return { file, findings, dropped: NONE_DROPPED, specs: 0, mapped: undefined, isUnread: true, crashes: [] };
}

function judge(rule: Rule, problem: Problem, severity: Severity): Judged {
  return { rule, problem, severity, message: messageOf(rule, problem) };
}

/** Undefined when the rule that puts the fault into words is off. */
function judgeFault(fault: Fault, ruleset: Ruleset): Judged | undefined {
  const rule = ruleset.textRules.get(fault.code);
  if (rule === undefined) return undefined;
  const severity = ruleset.severity(rule, fault.code, 'H');
  if (severity === 'off') return undefined;
  const { code: messageId, data, span, fix } = fault;
  const related = fault.related?.map(({ message, span }) => ({ message, path: [], span }));
  const problem: Problem = { messageId, data, path: [], span, ...(fix && { fix }), ...(related && { related }) };
  return judge(rule, problem, severity);
}

function toRawPage({ file, place }: PageInput, read: ScannedPage | ParsedPage, reader: PageReader): RawPage {
  if (read instanceof ScannedPage) return new AcceptedPage(file, place, read);
  const { text } = read;
  const frontMatter = read.frontMatter!;
  const { data, bodyStart, generated } = frontMatter;
  const ancient = generated ? undefined : findAncient(data);
  const shape = generated || ancient !== undefined ? NO_FAULTS : findShapeFaults(data, text.length > MOST_TEXT);
  const isRight = ancient === undefined && shape.every((fault) => fault.code === 'unknownKey');
  const page = isRight ? toPage(file, place, text, frontMatter, shape, reader) : undefined;
  return { file, place, text, bodyStart, frontMatter: data, ancient, shape, page };
}

/** A page that was scanned, as rules see it: what is not in its facts is read when they ask for it. */
class AcceptedPage implements RawPage, Page {
  readonly file: string;
  readonly place: Place | undefined;
  readonly ancient = undefined;
  readonly shape = NO_FAULTS;
  readonly bodyStart: number;
  readonly facts: PageFacts;
  readonly #read: ScannedPage;

  constructor(file: string, place: Place | undefined, read: ScannedPage) {
    this.file = file;
    this.place = place;
    this.bodyStart = read.bodyStart;
    this.facts = read.facts;
    this.#read = read;
  }

  get page(): Page {
    return this;
  }

  get text(): string {
    return this.#read.text;
  }

  get frontMatter(): unknown {
    return this.#read.data;
  }

  get data(): PageData {
    return this.#read.data;
  }

  firstNonCanonical(): undefined {
    return undefined;
  }
}

const NO_FAULTS: readonly ShapeFault[] = [];
/** In UTF-16 units: of a larger page of a wrong shape only the first fault is listed. Real pages have at most one million. */
const MOST_TEXT = 2 * 1024 * 1024;

function toPage(
  file: string,
  place: Place | undefined,
  text: string,
  { data: frontMatter, bodyStart, generated }: FrontMatter,
  shape: readonly ShapeFault[],
  reader: PageReader,
): Page {
  const data = frontMatter as PageData;
  const facts = reader.factsOf(data);
  const firstNonCanonical = (): number | undefined =>
    generated ? undefined : firstDifference(text, serializePage(data), bodyStart);
  return { file, place, text, bodyStart, frontMatter, ancient: undefined, shape, data, facts, firstNonCanonical };
}

/** A line break after the closing fence is not counted as a difference: editors and hooks add one, and no reader sees it. */
function firstDifference(text: string, canonical: string, bodyStart: number): number | undefined {
  const written = text.slice(0, bodyStart);
  for (let at = 0; at < canonical.length; at++) if (written[at] !== canonical[at]) return at;
  return written.length === canonical.length || written.slice(canonical.length) === '\n' ? undefined : canonical.length;
}

/** The most findings that are kept of one page: it is written by strangers. */
const MOST_FINDINGS = 100_000;
export const NONE_DROPPED: PageResult['dropped'] = { error: 0, warning: 0, info: 0 };

interface Judgement {
  readonly problems: readonly Judged[];
  readonly crashes: Crash[];
  readonly dropped: PageResult['dropped'];
}

/** Runs the rules that apply: their problems, after those of reading; and the rules that threw. */
function runRules(raw: RawPage, faults: readonly Fault[], ruleset: Ruleset): Judgement {
  const generation = raw.page?.facts.generation ?? 'H';
  const problems: Judged[] = faults.length === 0 ? [] : faults.flatMap((fault) => judgeFault(fault, ruleset) ?? []);
  const crashes: Crash[] = [];
  let dropped: Record<Severity, number> | undefined;
  let current: Rule | undefined;
  const report = (problem: Problem): void => {
    const severity = ruleset.severity(current!, problem.messageId, generation);
    if (severity === 'off') return;
    if (problems.length < MOST_FINDINGS) problems.push(judge(current!, problem, severity));
    else {
      dropped ??= { ...NONE_DROPPED };
      dropped[severity]++;
    }
  };
  for (const rule of ruleset.shapeRules) {
    current = rule;
    attempt(rule, crashes, () => rule.check(raw, report));
  }
  const { page } = raw;
  for (const { rule, options } of page === undefined ? [] : ruleset.pageRules(generation)) {
    current = rule;
    attempt(rule, crashes, () => rule.check(page!, report, options));
  }
  return { problems, crashes, dropped: dropped ?? NONE_DROPPED };
}

/** Gives every problem its place: one scan of the page for all of them. */
function locate(
  file: string,
  text: string,
  frontMatter: FrontMatter | undefined,
  problems: readonly Judged[],
): Finding[] {
  const paths = problems.flatMap(({ problem }) => [problem.path, ...(problem.related ?? []).map(({ path }) => path)]);
  const places = (frontMatter?.locate(paths) ?? []).values();
  const lines = new Lines(text);
  const located = problems.map((judged) => {
    const place = places.next().value;
    const span =
      judged.problem.span ?? (judged.problem.at === 'key' ? place?.key : undefined) ?? place?.value ?? NOWHERE;
    const related = (judged.problem.related ?? []).map(({ message, span }) => {
      const value = places.next().value?.value;
      return { message, file, region: lines.region(span ?? value ?? NOWHERE) };
    });
    const excerpt = text === '' ? undefined : lines.excerpt(span.start);
    return {
      ...toFinding(judged, file),
      region: lines.region(span),
      related,
      ...(excerpt && { excerpt }),
      fingerprint: '',
      judged,
    };
  });
  const fingerprints = new Fingerprints();
  return located.sort(compareFindings).map(({ judged: { problem }, ...finding }) => {
    const stable = stablePath(problem.about ?? problem.path, frontMatter?.data, finding.subject);
    return { ...finding, fingerprint: fingerprints.next(finding.ruleId, file, stable) };
  });
}

const NOWHERE: Span = { start: 0, end: 0 };
