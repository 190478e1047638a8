import { compareText, SEVERITIES } from '../finding.js';
import { GENERATIONS } from '../page/data.js';
import type { RuleInfo } from '../report/report.js';
import { isCorpusRule, type Rule } from '../rule.js';
import type { Inspection } from './inspection.js';
import type { LintTask } from './task.js';

/**
 * Which rules ran, which did not and why, and which had nothing to look at. `skipped` says by rule id why one could not run in some place
 * of the run.
 */
export function describeRules(
  task: LintTask,
  skipped: ReadonlyMap<string, ReadonlySet<string>>,
): Pick<Inspection, 'rules' | 'skippedRules' | 'idle'> {
  const { rulesets, switchedOff } = task;
  const all = rulesets.base.rules;
  const ran = all.filter((rule) => !switchedOff.has(rule.id) && !isSkippedEverywhere(rule, task));
  const reasons = [...skipped].map(([id, own]) => ({ id, reason: [...own].join('; ') }));
  const off = [...switchedOff].map(([id, reason]) => ({ id, reason }));
  const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);
  return {
    rules: ran.map((rule) => ruleInfo(rule, task)).sort(byId),
    skippedRules: [...off, ...reasons].sort(byId),
    idle: new Set(all.filter((rule) => isWithoutMatter(rule, task)).map(({ id }) => id)),
  };
}

/** Whether it is a rule on what the run does not look at. */
function isWithoutMatter(rule: Rule, task: LintTask): boolean {
  const isOnData = task.beside?.kinds.includes('data') === true;
  if (rule.kind === 'config' && rule.about === 'globs') return isOnData || task.pagesOnly;
  return (isOnData || rule.kind === 'index' || rule.kind === 'data') && isSkippedEverywhere(rule, task);
}

function isSkippedEverywhere(rule: Rule, { discovery, pagesOnly, beside, history }: LintTask): boolean {
  if (rule.kind === 'history') return history === undefined;
  if (beside?.kinds.includes('data')) return rule.kind !== 'data' && rule.kind !== 'config';
  if (rule.kind === 'index' || rule.kind === 'data') return beside?.kinds.includes(rule.kind) !== true;
  if (!isCorpusRule(rule)) return false;
  if (pagesOnly || discovery.sites.length === 0) return true;
  return rule.kind === 'site' && discovery.sites.every(({ data }) => data === undefined);
}

/** What a rule is, with the worst severity that it can have in this run. */
function ruleInfo(rule: Rule, { rulesets: { base }, plugins }: LintTask): RuleInfo {
  const severities = GENERATIONS.flatMap((generation) =>
    Object.keys(rule.messages).map((id) => base.severity(rule, id, generation)),
  );
  const { id, summary, why, fixable, examples } = rule;
  const severity = SEVERITIES.find((candidate) => severities.includes(candidate)) ?? 'info';
  const plugin = plugins.get(id);
  const { bad, good } = examples;
  return { id, summary, why, severity, fixable, ...(plugin !== undefined && { plugin }), bad, good };
}
