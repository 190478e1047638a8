import type { Severity } from '../finding.js';
import { cutAt } from './printable.js';
import type { RuleInfo } from './report.js';

/** SARIF's names for severities. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

/** UTF-16 units of `fullDescription` that GitHub takes. */
const MAX_DESCRIPTION = 1024;

/** A rule as a SARIF reportingDescriptor. `helpUri` is the rule's page; a plugin's rule has none. */
export function ruleDescriptor(rule: RuleInfo, informationUri: string) {
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: rule.summary },
    fullDescription: { text: cutSentence(`${rule.summary} ${rule.why}`, MAX_DESCRIPTION) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    ...(rule.plugin === undefined && { helpUri: `${informationUri}/blob/main/docs/rules/${rule.id}.md` }),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      precision: 'very-high',
      'problem.severity': PROBLEM_SEVERITIES[rule.severity],
      tags: ['spack', 'build-cache', ...(rule.fixable ? ['fixable'] : [])],
    },
  };
}

/** `spec-hash-unique` as `SpecHashUnique`: the form that Microsoft's validator wants for names. */
export function pascalCase(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function helpText({ summary, why, bad, good, fixable }: RuleInfo): string {
  return `${summary}\n\n${why}\n\nBad:\n\n${bad}\n\nGood:\n\n${good}\n\n${fixSentence(fixable)}`;
}

function helpMarkdown({ summary, why, bad, good, fixable }: RuleInfo): string {
  return `${summary}\n\n${why}\n\n### Bad\n\n${fenced(bad)}\n\n### Good\n\n${fenced(good)}\n\n${fixSentence(fixable)}`;
}

function fixSentence(fixable: boolean): string {
  return fixable ? '"cache-lint --fix" mends it.' : 'It has to be mended by hand.';
}

/** A fence longer than any run of backticks in the content cannot be closed by it. */
function fenced(content: string): string {
  const longest = (content.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${content.replace(/\n$/, '')}\n${fence}`;
}

function cutSentence(text: string, units: number): string {
  return text.length <= units ? text : `${cutAt(text, units - 2).trimEnd()}….`;
}
