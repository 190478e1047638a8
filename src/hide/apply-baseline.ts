import { fingerprintUnder } from '../engine/fingerprint.js';
import { type BaselineEntry, compareText, type Finding } from '../finding.js';
import { clip } from '../words/words.js';

/** By fingerprint. */
export type Entries = ReadonlyMap<string, BaselineEntry>;

/** What is left of the findings, and of the baseline. */
export interface Baselined {
  readonly kept: readonly Finding[];
  readonly hidden: readonly Finding[];
  /** Entries that match no finding, of those that are judged; by fingerprint. */
  readonly stale: readonly BaselineEntry[];
  /** Entries under a former name of a file, and what they should be now; absent when there are none. */
  readonly moved?: readonly MovedEntry[];
}

/** An entry on a file that has another name now. */
export interface MovedEntry {
  readonly old: BaselineEntry;
  readonly now: BaselineEntry;
}

/** Takes out the findings that a baseline has. `isJudged` says whether the run would have found what an entry is about. */
export function applyBaseline(
  findings: readonly Finding[],
  entries: Entries,
  isJudged: (entry: BaselineEntry) => boolean,
  formerNames: FormerNames = new Map(),
): Baselined {
  const kept: Finding[] = [];
  const hidden: Finding[] = [];
  const used = new Set<string>();
  const moved: MovedEntry[] = [];
  for (const finding of findings) {
    const entry = entryFor(entries, finding, formerNames);
    (entry === undefined ? kept : hidden).push(finding);
    if (entry === undefined) continue;
    used.add(entry.fingerprint);
    if (entry.fingerprint !== finding.fingerprint) moved.push({ old: entry, now: entryOf(finding) });
  }
  const stale = [...entries.values()]
    .filter((entry) => !used.has(entry.fingerprint) && isJudged(entry))
    .sort((a, b) => compareText(a.fingerprint, b.fingerprint));
  return { kept, hidden, stale, ...(moved.length > 0 && { moved }) };
}

/** What renamed files are called in a baseline, by their names now. */
export type FormerNames = ReadonlyMap<string, string>;

/** Whether a baseline has a finding. */
export function hasFinding(entries: Entries, finding: Finding, formerNames: FormerNames): boolean {
  return entryFor(entries, finding, formerNames) !== undefined;
}

/** An entry hides what it says it hides: its rule and page count too, since people review them. */
function entryFor(entries: Entries, finding: Finding, formerNames: FormerNames): BaselineEntry | undefined {
  const { fingerprint, ruleId, file, tagFolder } = finding;
  const isOf = (entry: BaselineEntry | undefined, page: string): boolean =>
    entry?.rule === ruleId && entry.page === page;
  const entry = entries.get(fingerprint);
  if (isOf(entry, file)) return entry;
  if (tagFolder !== undefined)
    return entry?.rule === ruleId && entry.page.startsWith(`${tagFolder}/`) ? entry : undefined;
  const old = formerNames.get(file);
  const former = old === undefined ? undefined : entries.get(fingerprintUnder(old, finding) ?? '');
  return old !== undefined && isOf(former, old) ? former : undefined;
}

/** The baseline after a run with it: without the entries that are stale, with the findings that were new, moved ones under their names now. */
export function updated(
  entries: Entries,
  stale: readonly BaselineEntry[],
  findings: readonly Finding[],
  moved: readonly MovedEntry[] = [],
): Entries {
  const next = new Map(entries);
  for (const { fingerprint } of stale) next.delete(fingerprint);
  for (const { old } of moved) next.delete(old.fingerprint);
  for (const { now } of moved) next.set(now.fingerprint, now);
  for (const finding of findings) next.set(finding.fingerprint, entryOf(finding));
  return next;
}

function entryOf({ fingerprint, ruleId, file, subject }: Finding): BaselineEntry {
  return { fingerprint, rule: ruleId, page: file, subject: clip(subject) };
}
