import type { Finding } from '../finding.js';
import type { HistoryProblem, PageChange } from '../rule.js';
import { attempt, type Crash } from './crash.js';
import { type JudgedProblem, judge, makeFindings, NOT_OPENED } from './finding-maker.js';
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
  const judged: JudgedProblem[] = [];
  for (const change of changes) {
    const ruleset = rulesets.for(change.file);
    const crashes: Crash[] = [];
    for (const { rule, options } of ruleset.historyRules) {
      const report = (problem: HistoryProblem): void => {
        const severity = ruleset.severity(rule, problem.messageId, 'H');
        if (severity === 'off') return;
        judged.push(judge(rule, change.file, { ...problem, path: [] }, severity, startOf(change.line)));
      };
      attempt(rule, crashes, () => rule.check(change, report, options));
    }
    addCrashes(change.file, crashes);
  }
  return makeFindings(judged, () => NOT_OPENED).map(({ finding }) => finding);
}

function startOf(line: number): Finding['region'] {
  return { startLine: line, startColumn: 1, endLine: line, endColumn: 1 };
}
