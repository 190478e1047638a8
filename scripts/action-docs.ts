import { stringify } from 'yaml';
import { INPUTS, OUTPUTS } from '../src/action/inputs.js';
import { workflowText } from '../src/commands/init-texts.js';

/** What is made from the table of inputs and outputs, by its path below the root. */
export function actionFiles(): readonly (readonly [file: string, text: string])[] {
  return [
    ['action.yml', actionYml()],
    ['docs/action.md', actionDoc()],
  ];
}

function actionYml(): string {
  const action = {
    name: 'cache-lint',
    description:
      'Checks that the pages of a Spack build cache agree with themselves, with each other and with the site.',
    author: 'The cache-lint authors',
    branding: { icon: 'check-circle', color: 'purple' },
    inputs: mapValues(INPUTS, ({ description, default: value }) => ({ description, required: false, default: value })),
    outputs: mapValues(OUTPUTS, (description) => ({ description })),
    runs: { using: 'node24', main: 'dist/action.js' },
  };
  return `# Generated from src/action/inputs.ts by "npm run generate". Do not edit.\n${stringify(action, { lineWidth: 0 })}`;
}

function mapValues<T, U>(object: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}

function actionDoc(): string {
  return [
    '<!-- Generated from src/action/inputs.ts and scripts/action-docs.ts by "npm run generate". Do not edit. -->',
    '# The GitHub Action\n',
    `It runs the same check as [the command](command.md), without an installation: \`dist/\` holds all that it needs.\n`,
    `\`\`\`yaml\n# .github/workflows/cache-lint.yml\n${workflowText('')}\`\`\`\n`,
    `## Inputs\n`,
    table(
      ['input', 'what it says', 'default'],
      Object.entries(INPUTS).map(([name, { description, default: value }]) => [
        `\`${name}\``,
        cell(description),
        value === '' ? '' : `\`${value}\``,
      ]),
    ),
    `## Outputs\n`,
    table(
      ['output', 'what it is'],
      Object.entries(OUTPUTS).map(([name, description]) => [`\`${name}\``, cell(description)]),
    ),
    BEHAVIOUR,
  ].join('\n');
}

const BEHAVIOUR = `## Where findings show

- **Annotations** at the lines in the pull request: GitHub keeps ten errors, ten warnings and ten notices of a step. The worst come first,
  those on changed lines before the others, one per rule and page; where there are more, the last one says how many.
- **The log** has all of them, with code frames, in a folded group.
- **The job summary** has the totals, tables by rule and by tag, the worst pages, of a whole site what it holds
  ([overview](command.md#overview)), and as many findings as fit.
- **Code scanning**, with \`upload-sarif: true\` and the permission \`security-events: write\`. A token that may not upload (a pull request from
  a fork) gives a warning; whether the step fails is decided by the findings alone. On a runner behind a proxy the upload heeds \`https_proxy\`
  and \`no_proxy\`; what it says is encrypted to GitHub, and the proxy cannot read it.

## Pull requests

With \`changed-only\` the whole site is read, and what touches the changed files is reported: also a finding on a page that was not changed,
when a changed one causes it. The base is found without network: the first parent of the merge commit that GitHub makes for a pull request
(\`fetch-depth: 2\` is enough), \`before\` of a push. A merge group counts from the branch that it will be merged into, so that what an earlier
entry of the queue breaks is not lost; that takes its history, \`fetch-depth: 0\`, which the workflow above asks for in merge groups only. In
a clone without the branch it counts from the entry before, and the log names it so. Where the clone does not have the base, everything is
reported and the log says why.

## A site in a folder

For a site that is not the root of its repository, say where it is: \`working-directory: docs\` finds \`docs/_cache\`, and the nearest config from
there upwards. \`cache-lint init\` writes it. Annotations name files from the root all the same.

## Trust

A pull request brings its own pages, file names and config. All of them are read as data: nothing in them is run, fetched or obeyed, and what
is printed of them cannot give the runner commands. \`allow-code\` is the exception, for repositories where the config is yours alone. A token
that may read the contents is enough; only \`upload-sarif\` uses it.
`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
