import type { Crash } from '../engine/crash.js';
import { lintPage, NONE_DROPPED, type PageInput, type PageResult } from '../engine/lint-page.js';
import type { Ruleset } from '../engine/ruleset.js';
import type { Finding } from '../finding.js';
import { settle } from '../hide/settle.js';
import type { PageReader } from '../page/reader.js';
import { groupBy } from '../words/group-by.js';
import { applyFixes, isFixable, type Unfixed } from './fix-round.js';

/** What of a page is to be fixed. */
export interface FixRequest {
  /** The fingerprints of the page's findings that the run shows. */
  readonly shown: ReadonlySet<string>;
  /** Whether a finding that comes to light only while the page is fixed would not be shown either. */
  isHidden(finding: Finding): boolean;
}

/** What became of a page. */
export interface FixedPage {
  /** The new content; undefined when the page stays as it is. */
  readonly bytes: Buffer | undefined;
  /** How many of the findings that the run shows are gone. */
  readonly fixed: number;
  /** The findings whose fix could not be written, and why. */
  readonly unfixed: readonly Unfixed[];
  /** Rules whose fix did harm, or we did: then the page stays as it is. */
  readonly crashes: readonly Crash[];
}

/** Six at most were ever needed; fixes that undo each other would go on forever. */
const MOST_ROUNDS = 10;

/**
 * Fixes a page, in rounds: fixes of one kind that do not touch each other, then the page is checked again. After each round nothing may
 * be found that was not found before (what a rule says that waited for another one aside), and each fix must have fixed what it is for;
 * else the page stays as it is. Never throws; fixing the result again changes nothing.
 */
export function fixPage(
  input: PageInput,
  bytes: Buffer,
  ruleset: Ruleset,
  reader: PageReader,
  request: FixRequest,
): FixedPage {
  const lint = (content: Buffer): PageResult => lintPage(input, content, ruleset, reader);
  const first = lint(bytes);
  const { harm, ...result } = runRounds(bytes, first, lint, ruleset, request);
  if (harm === undefined) return { ...result, crashes: [] };
  const { ruleIds, text } = harm;
  const isGuilty = (id: string): boolean =>
    runRounds(bytes, first, lint, ruleset, onlyOf(id, request, first.findings)).harm !== undefined;
  const guilty = ruleIds.length > 1 && !harm.together ? ruleIds.filter(isGuilty) : ruleIds;
  const crashes = (guilty.length === 0 ? [undefined] : guilty).map((ruleId) => ({ ruleId, stack: text }));
  return { bytes: undefined, fixed: 0, unfixed: result.unfixed, crashes };
}

/** Why a page stays as it is. */
interface Harm {
  /** Of the rules whose fixes were applied when it was seen; none when it is our own fault. */
  readonly ruleIds: readonly string[];
  /** Set when no fix does it alone. */
  readonly together?: true;
  readonly text: string;
}

type Rounds = Omit<FixedPage, 'crashes'> & { readonly harm: Harm | undefined };

function runRounds(
  bytes: Buffer,
  first: PageResult,
  lint: (content: Buffer) => PageResult,
  ruleset: Ruleset,
  request: FixRequest,
): Rounds {
  let content = bytes;
  let after = first;
  /** With what a fault that ended the page had hidden. */
  const before = { findings: [...first.findings], crashes: first.crashes };
  const plain = first.findings.filter(({ unless }) => unless === undefined);
  const atFirst = new Set(plain.map(({ fingerprint }) => fingerprint));
  const isShown = ({ unless, ...finding }: Finding): boolean =>
    unless === undefined && atFirst.has(finding.fingerprint)
      ? request.shown.has(finding.fingerprint)
      : !request.isHidden(finding);
  /** What is shown of findings: one that gave way to another one may be, once that is fixed. */
  const shownOf = (findings: readonly Finding[]): readonly Finding[] => settle(findings.filter(isShown)).kept;
  const unfixed = new Map<string, Unfixed>();
  if (first.dropped !== NONE_DROPPED)
    for (const one of first.findings.filter(isFixable))
      unfixed.set(one.fingerprint, { finding: one, reason: TOO_MANY });
  const end = (harm?: Harm): Rounds => ({
    bytes: content === bytes ? undefined : content,
    fixed: countGone(before.findings, shownOf(before.findings), after.findings),
    unfixed: [...unfixed.values()],
    harm,
  });
  const fixedBy: string[][] = [];
  while (fixedBy.length < MOST_ROUNDS) {
    const wanted = shownOf(after.findings)
      .filter(isFixable)
      .filter((one) => !unfixed.has(one.fingerprint));
    if (wanted.length === 0) return end();
    const next = applyFixes(content, wanted);
    for (const one of next.unfixed) unfixed.set(one.finding.fingerprint, one);
    if (next.crash !== undefined) return end(toHarm(next.crash));
    if (next.applied.length === 0) continue;
    content = next.bytes;
    after = lint(content);
    if (next.uncovers) for (const finding of after.findings) before.findings.push(finding);
    const ruleIds = [...new Set(next.applied.map(({ ruleId }) => ruleId))];
    const text = findHarm(before, after, next.applied, ruleset);
    if (text !== undefined) return end({ ruleIds, text: `${UNTOUCHED}: ${text}` });
    fixedBy.push(ruleIds);
  }
  const last = new Set(fixedBy.slice(-2).flat());
  return end({ ruleIds: [...last], together: true, text: `${UNTOUCHED}: ${ENDLESS}: ${[...last].join(', ')}` });
}

const UNTOUCHED = 'The page stays as it is';
const ENDLESS = 'the fixes of these rules undo each other';
const TOO_MANY = 'the page has more findings than are looked at';

function toHarm({ ruleId, stack }: Crash): Harm {
  return { ruleIds: ruleId === undefined ? [] : [ruleId], text: `${UNTOUCHED}: ${stack}` };
}

/** What is wrong with the page that was not before; undefined when nothing is. */
function findHarm(
  before: Pick<PageResult, 'findings' | 'crashes'>,
  after: PageResult,
  applied: readonly Finding[],
  { rules }: Ruleset,
): string | undefined {
  const known = countPlaces(before.findings);
  const left = countPlaces(after.findings);
  const found = groupBy(before.findings, ({ ruleId }) => ruleId);
  const wentAway = (id: string): boolean => (found.get(id) ?? []).some((one) => !left.has(keyOf(one)));
  const waited = new Set(rules.filter(({ waitsFor }) => waitsFor?.some(wentAway)).map(({ id }) => id));
  const isNew = (one: Finding): boolean => countAt(left, one) > countAt(known, one);
  const news = after.findings.filter((one) => isNew(one) && !waited.has(one.ruleId));
  const caused = settle(news).kept[0] ?? news[0];
  if (caused !== undefined) return `with the fix there would be a new finding of ${caused.ruleId}: ${caused.message}`;
  const failed = after.crashes.find(({ ruleId }) => before.crashes.every((crash) => crash.ruleId !== ruleId));
  if (failed !== undefined) return `with the fix ${failed.ruleId} would fail: ${failed.stack}`;
  const done = countPlaces(applied);
  const unfixed = applied.find((one) => countAt(left, one) > Math.max(0, countAt(known, one) - countAt(done, one)));
  return unfixed && `the fix does not mend what the rule found: ${unfixed.message}`;
}

/** The fingerprint without the number that tells equal ones apart: they are numbered anew when one of them goes. */
export function keyOf({ fingerprint }: Finding): string {
  return fingerprint.split(':')[0]!;
}

/** How often something is found at each place. */
export function countPlaces(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), countAt(counts, finding) + 1);
  return counts;
}

/** How often something is found at the place of a finding. */
export function countAt(counts: ReadonlyMap<string, number>, finding: Finding): number {
  return counts.get(keyOf(finding)) ?? 0;
}

/** How many of those that are shown are no longer there. */
function countGone(before: readonly Finding[], shown: readonly Finding[], after: readonly Finding[]): number {
  const left = countPlaces(after);
  const known = countPlaces(before);
  let gone = 0;
  for (const [place, count] of countPlaces(shown))
    gone += Math.min(count, Math.max(0, known.get(place)! - (left.get(place) ?? 0)));
  return gone;
}

/** The request for what one rule finds. */
function onlyOf(id: string, { shown, isHidden }: FixRequest, findings: readonly Finding[]): FixRequest {
  const own = findings.filter(({ ruleId, fingerprint }) => ruleId === id && shown.has(fingerprint));
  return {
    shown: new Set(own.map(({ fingerprint }) => fingerprint)),
    isHidden: (finding) => finding.ruleId !== id || isHidden(finding),
  };
}
