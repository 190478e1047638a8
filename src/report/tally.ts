import { compareText, type Finding, SEVERITIES, type Severity } from '../finding.js';

/** What was found of one rule, one tag or one file. */
export interface Tally {
  readonly key: string;
  /** Findings of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Files with one of them. */
  readonly files: number;
  /** The worst of them, the first of several. */
  readonly worst: Finding;
}

interface Counting {
  readonly counts: Record<Severity, number>;
  readonly files: Set<string>;
  worst: Finding;
}

/** Counts findings by a key: the groups with most errors come first, then those with most warnings, then infos, then by key. */
export function tallyBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): Tally[] {
  const groups = new Map<string, Counting>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, start(finding));
    else add(group, finding);
  }
  return [...groups]
    .map(([key, { counts, files, worst }]) => ({ key, counts, files: files.size, worst }))
    .sort((a, b) => compareCounts(a.counts, b.counts) || compareText(a.key, b.key));
}

/** All findings of a tally. */
export function total({ counts }: Tally): number {
  return counts.error + counts.warning + counts.info;
}

function start(finding: Finding): Counting {
  const counts = { error: 0, warning: 0, info: 0 };
  counts[finding.severity] = 1;
  return { counts, files: new Set([finding.file]), worst: finding };
}

function add(group: Counting, finding: Finding): void {
  group.counts[finding.severity] += 1;
  group.files.add(finding.file);
  if (SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(group.worst.severity)) group.worst = finding;
}

function compareCounts(a: Tally['counts'], b: Tally['counts']): number {
  return b.error - a.error || b.warning - a.warning || b.info - a.info;
}
