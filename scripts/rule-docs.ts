import type { Finding } from '../src/finding.js';
import { GENERATIONS } from '../src/page/data.js';
import { findingsText } from '../src/report/text.js';
import { defaultSeverity, isCorpusRule, isOnePageRule, type Rule, severityByGeneration } from '../src/rule.js';
import type { Said } from './said.js';

/** Columns of what a rule says. */
const SAID_WIDTH = 100;

/** What the generated list says before the rules. */
const INTRO = `# The rules of cache-lint

Generated from the rules by \`npm run generate\`. Do not edit.

Each rule has a page with its reason, examples and options; \`cache-lint explain <rule>\` prints the same on a terminal. The severities are
those of the preset \`recommended\`; \`strict\` raises every warning to error and every info to warning. A rule is off for the page
generations (D to H, see [the generations](../docs/config.md#page-generations)) that it does not name.
`;

type Sections = readonly { readonly title: string; readonly rules: readonly Rule[] }[];

/** Every documentation file that is made from the rules, by its path below the root: the list, and a page for each rule. */
export function ruleDocs(sections: Sections, said: Said): readonly (readonly [file: string, text: string])[] {
  const pages = sections.flatMap(({ title, rules }) =>
    rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, title, said.get(rule.id)!)] as const),
  );
  return [['rules/README.md', rulesReadme(sections)], ...pages];
}

function rulesReadme(sections: Sections): string {
  return [INTRO, ...sections.map(({ title, rules }) => `## ${title}\n\n${listRules(rules)}`)].join('\n');
}

function listRules(rules: readonly Rule[]): string {
  return table(
    ['rule', 'claim', 'severity', 'fix'],
    rules.map((rule) => [
      `[${rule.id}](../docs/rules/${rule.id}.md)`,
      rule.summary,
      severityByGeneration(rule),
      rule.fixable ? 'yes' : '',
    ]),
  );
}

function rulePage(rule: Rule, section: string, said: readonly Finding[]): string {
  return [
    '<!-- Generated from the rule by "npm run generate". Do not edit. -->',
    `# ${rule.id}\n`,
    `${rule.summary}\n`,
    `## Why\n\n${rule.why}\n`,
    `## Severity\n\n${severities(rule)}`,
    example('Bad', rule.examples.bad),
    ...(said.length === 0 ? [] : [`It says:\n\n~~~text\n${findingsText(said, SAID_WIDTH)}~~~\n`]),
    example('Good', rule.examples.good === '' ? '(any page with all of its parts)' : rule.examples.good),
    `${exampleNote(rule)}\n`,
    ...options(rule),
    `[${section}, and all other rules](../../rules/README.md) · [the rule's code](../../rules/${rule.id}.ts)\n`,
  ].join('\n');
}

function severities(rule: Rule): string {
  const fix = rule.fixable
    ? '\n`cache-lint --fix` mends what it finds, [where that can be done safely](../command.md#fixing).\n'
    : '';
  const own = Object.entries(rule.messageSeverity ?? {});
  const exceptions = own.map(([message, severity]) => `\nThe finding \`${message}\` is ${severity}.\n`).join('');
  if (!isOnePageRule(rule)) return `${defaultSeverity(rule, 'H')}\n${exceptions}${fix}`;
  const row = GENERATIONS.map((generation) => defaultSeverity(rule, generation));
  return `${table(['page generation', ...GENERATIONS], [['severity', ...row]])}${exceptions}${fix}`;
}

function exampleNote(rule: Rule): string {
  if (rule.kind === 'config') return 'The examples are parts of a config.';
  if (rule.kind === 'history')
    return 'The examples are lines of `git diff --name-status`. The rule runs in `cache-lint compare`.';
  if (rule.kind === 'index' || rule.kind === 'data')
    return `The examples are changes to ${rule.kind === 'index' ? 'the build cache and the pages' : 'the data files'} in \`fixtures/index\`: each line that starts with \`#\` names a file and a JSON pointer into it, and below it stands the value that is put there; without one it is taken out. The rule runs ${rule.kind === 'index' ? 'with [`--index`](../command.md#the-build-cache)' : 'in [`cache-lint data`](../command.md#data)'}.`;
  if (!isCorpusRule(rule))
    return 'The examples are cut to what matters: whatever they do not show is as on a right page.';
  return 'The examples are sites: each line that starts with `#` names a file. They are cut to what matters: whatever they do not show is as on a right site.';
}

function example(label: string, text: string): string {
  return `## ${label}\n\n~~~text\n${visible(text)}\n~~~\n`;
}

/** Characters that cannot be seen as escapes. */
function visible(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('\\n', '\n').replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}

function options(rule: Rule): string[] {
  if (!('options' in rule) || rule.options === undefined) return [];
  const { defaults, help } = rule.options;
  const rows = Object.entries<string>(help).map(([name, text]) => [
    `\`${name}\``,
    text,
    `\`${JSON.stringify((defaults as Record<string, unknown>)[name])}\``,
  ]);
  const setting = `rules:\n  ${rule.id}: [${defaultSeverity(rule, 'H')}, ${JSON.stringify(defaults)}]`;
  return [`## Options\n\n${table(['option', 'what it does', 'default'], rows)}\n~~~yaml\n${setting}\n~~~\n`];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}
