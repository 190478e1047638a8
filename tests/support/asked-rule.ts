import { rules } from '../../rules/index.js';
import type { Page } from '../../src/page/page.js';
import type { PageRule, Problem, ShapeRule } from '../../src/rule.js';

/** The rules that look at one page, whatever they have to say. */
export const askedRules = rules.filter(
  (rule): rule is PageRule | ShapeRule => rule.kind === 'page' || rule.kind === 'shape',
);

function optionsOf(rule: PageRule | ShapeRule): unknown {
  return rule.kind === 'page' ? (rule.options?.defaults ?? {}) : undefined;
}

/** Whether a rule says by the facts alone that there is nothing to say. */
export function isSilent(rule: PageRule | ShapeRule, { facts, place }: Page): boolean {
  if (rule.kind === 'shape') return rule.isSilent?.(facts, place) ?? false;
  return rule.isSilent?.(facts, optionsOf(rule)) ?? false;
}

/** What a rule finds when it is asked, silent or not. */
export function problemsOf(rule: PageRule | ShapeRule, page: Page): Problem[] {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  if (rule.kind === 'shape') rule.check({ ...fieldsOf(page), page }, report);
  else rule.check(page, report, optionsOf(rule));
  return problems;
}

/** Those of a scanned page are read when they are asked for. */
function fieldsOf(page: Page): Omit<Page, 'data' | 'facts' | 'firstNonCanonical'> {
  const { file, place, text, bodyStart, frontMatter, ancient, shape } = page;
  return { file, place, text, bodyStart, frontMatter, ancient, shape };
}
