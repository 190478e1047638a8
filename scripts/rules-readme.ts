import { type Rule, severityByGeneration } from '../src/rule.js';

/** What the generated README says before the rules. */
const INTRO = `# The rules of cache-lint

Generated from the rules by \`npm run generate\`. Do not edit.

\`cache-lint explain <rule>\` prints the same on a terminal. The severities are those of the preset \`recommended\`; \`strict\` raises every
warning to error and every info to warning. A rule is off for the page generations (D to H) that it does not name. A bad example is cut
to what matters: whatever it does not show is as on a right page.
`;

/** The text of `rules/README.md`: a table of all rules, then one section for each. */
export function rulesReadme(sections: readonly { readonly title: string; readonly rules: readonly Rule[] }[]): string {
  const tables = sections.map(({ title, rules }) => `## ${title}\n\n${table(rules)}`);
  const details = sections.flatMap(({ rules }) => rules.map(describe));
  return `${[INTRO, ...tables, ...details].join('\n')}`;
}

function table(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](#${rule.id}) | ${cell(rule.summary)} | ${severityByGeneration(rule)} | ${rule.fixable ? 'yes' : ''} |`,
  );
  return `| rule | claim | severity | fix |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function describe(rule: Rule): string {
  const exceptions = Object.entries(rule.messageSeverity ?? {}).map(
    ([message, severity]) => `\`${message}\` is ${severity}`,
  );
  const severity = `Severity: ${severityByGeneration(rule)}${exceptions.length === 0 ? '' : `; ${exceptions.join(', ')}`}.${rule.fixable ? ' Its findings carry a fix.' : ''}`;
  return [
    `### ${rule.id}\n`,
    `${rule.summary}\n`,
    `${rule.why}\n`,
    `${severity}\n`,
    example('Bad', rule.examples.bad),
    example('Good', rule.examples.good === '' ? '(any page with all of its parts)' : rule.examples.good),
    ...options(rule),
  ].join('\n');
}

function example(label: string, text: string): string {
  return `${label}:\n\n~~~text\n${JSON.stringify(text).slice(1, -1).replaceAll('\\n', '\n').replaceAll('\\"', '"').replaceAll('\\\\', '\\')}\n~~~\n`;
}

function options(rule: Rule): string[] {
  if (rule.kind !== 'page' || rule.options === undefined) return [];
  const { defaults, help } = rule.options;
  const lines = Object.entries(help).map(
    ([name, text]) =>
      `- \`${name}\`: ${text} Default: \`${JSON.stringify((defaults as Record<string, unknown>)[name])}\`.`,
  );
  return [`Options:\n\n${lines.join('\n')}\n`];
}
