import { compareFindings, type Finding } from '../finding.js';
import type { HistoryProblem, PageChange } from '../rule.js';
import { attempt, type Crash } from './crash.js';
import { Fingerprints } from './fingerprint.js';
import { messageOf, newFinding } from './judged.js';
import type { Rulesets } from './ruleset.js';

/** A page that was there in the earlier state and is not the same any more. */
export interface ChangedPage extends PageChange {
  /** Where it stood, as findings spell files. */
  readonly file: string;
  /** The first line that differs, 1-based; 1 for a page that is gone. */
  readonly line: number;
}

/** What the history rules say of changed pages, by `compareFindings`; `addCrashes` hears of rules that threw. */
export function lintHistory(
  changes: readonly ChangedPage[],
  rulesets: Rulesets,
  addCrashes: (file: string, crashes: readonly Crash[]) => void,
): readonly Finding[] {
  const findings: Finding[] = [];
  const fingerprints = new Fingerprints();
  for (const change of changes) {
    const ruleset = rulesets.for(change.file);
    const crashes: Crash[] = [];
    for (const { rule, options } of ruleset.historyRules) {
      const report = (reported: HistoryProblem): void => {
        const severity = ruleset.severity(rule, reported.messageId, 'H');
        if (severity === 'off') return;
        const problem = { ...reported, path: [] };
        const judged = { rule, problem, severity, message: messageOf(rule, problem) };
        const found = { region: startOf(change.line), related: [], excerpt: undefined };
        const fingerprint = fingerprints.next(rule.id, change.file, reported.messageId);
        findings.push({ ...newFinding(judged, change.file, found), fingerprint });
      };
      attempt(rule, crashes, () => rule.check(change, report, options));
    }
    addCrashes(change.file, crashes);
  }
  return findings.sort(compareFindings);
}

function startOf(line: number): Finding['region'] {
  return { startLine: line, startColumn: 1, endLine: line, endColumn: 1 };
}
