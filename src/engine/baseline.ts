import { type BaselineEntry, compareText, type Finding } from '../finding.js';
import { clip } from '../words.js';

/** By fingerprint. */
export type Entries = ReadonlyMap<string, BaselineEntry>;

/** What is left of the findings, and of the baseline. */
export interface Baselined {
  readonly kept: readonly Finding[];
  readonly hidden: readonly Finding[];
  /** Entries that match no finding, of those that are judged; by fingerprint. */
  readonly stale: readonly BaselineEntry[];
}

/** Takes out the findings that a baseline has. `isJudged` says whether the run would have found what an entry is about. */
export function applyBaseline(
  findings: readonly Finding[],
  entries: Entries,
  isJudged: (entry: BaselineEntry) => boolean,
): Baselined {
  const kept: Finding[] = [];
  const hidden: Finding[] = [];
  const used = new Set<string>();
  for (const finding of findings) {
    const isOld = hasFinding(entries, finding);
    (isOld ? hidden : kept).push(finding);
    if (isOld) used.add(finding.fingerprint);
  }
  const stale = [...entries.values()].filter((entry) => !used.has(entry.fingerprint) && isJudged(entry));
  return { kept, hidden, stale: stale.sort((a, b) => compareText(a.fingerprint, b.fingerprint)) };
}

/** Whether a baseline has a finding. An entry hides what it says it hides: its rule and page count too, since people review them. */
export function hasFinding(entries: Entries, { fingerprint, ruleId, file }: Finding): boolean {
  const entry = entries.get(fingerprint);
  return entry !== undefined && entry.rule === ruleId && entry.page === file;
}

/** The baseline after a run with it: without the entries that are stale, with the findings that were new. */
export function updated(entries: Entries, stale: readonly BaselineEntry[], findings: readonly Finding[]): Entries {
  const next = new Map(entries);
  for (const { fingerprint } of stale) next.delete(fingerprint);
  for (const finding of findings) next.set(finding.fingerprint, entryOf(finding));
  return next;
}

function entryOf({ fingerprint, ruleId, file, subject }: Finding): BaselineEntry {
  return { fingerprint, rule: ruleId, page: file, subject: clip(subject) };
}
