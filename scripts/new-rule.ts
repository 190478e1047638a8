// Starts a new page rule: npm run new-rule <id>. Writes rules/<id>.ts and its test, and lists the rule in rules/index.ts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ID = /^[a-z]+(?:-[a-z]+)+$/;

const RULE = (id: string): string => `import { definePageRule } from '../src/rule.js';
import { clip } from '../src/words/words.js';

export default definePageRule({
  id: '${id}',
  summary: 'The claim, as one sentence that holds for a right page.',
  why: 'Who is hurt when it does not hold, and how.',
  severity: 'warning',
  fixable: false,
  messages: {
    wrong: (d: { title: string; written: number }) =>
      \`meta.num_specs of \${clip(d.title)} is \${d.written}: say what is expected, so that the reader knows what to do.\`,
  },
  examples: {
    bad: 'spec_details: [{}, {}, {}]',
    good: 'spec_details: [{}, {}]',
  },
  check({ data }, report) {
    const written = data.meta.num_specs;
    if (written !== 3) return;
    report({ messageId: 'wrong', data: { title: data.title, written }, path: ['meta', 'num_specs'] });
  },
});
`;

const TEST = (id: string): string => `import rule from '../../rules/${id}.js';
import { page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

testRule(rule, {
  valid: {
    'a page with one row': page(),
    'a page of generation E': page({ generation: 'E', rows: [{}, {}] }),
  },
  invalid: {
    'what is wrong with it': {
      input: page({ rows: [{}, {}, {}] }),
      findings: [{ messageId: 'wrong', token: '3', severity: 'warning', path: '/meta/num_specs' }],
    },
  },
});
`;

const ruleFile = (id: string): string => `rules/${id}.ts`;
const testFile = (id: string): string => `tests/rules/${id}.test.ts`;

/** Why a rule cannot have this id; undefined when it can. */
function objectionTo(id: string | undefined, root: string): string | undefined {
  if (id === undefined) return 'the id of the rule is missing: npm run new-rule <id>, for example spec-size';
  if (!ID.test(id))
    return `"${id}" is no id of a rule: lower-case words with one "-" between them, for example spec-size`;
  const file = [ruleFile(id), testFile(id)].find((file) => existsSync(path.join(root, file)));
  return file === undefined ? undefined : `${file} is there already`;
}

/** The index with the rule's import at its place by file name, and its entry behind the last rule whose id starts with the same word. */
function addToIndex(index: string, id: string): string {
  const lines = index.split('\n');
  const listed = lines.map((line) => /^import \w+ from '\.\/(.+)\.js';$/.exec(line)?.[1]);
  const others = listed.filter((other) => other !== undefined);
  const before = listed.findLastIndex((other) => other !== undefined && other < id);
  const first = listed.findIndex((other) => other !== undefined);
  const [word] = id.split('-');
  const family = others.filter((other) => other.split('-')[0] === word);
  const names = (family.length > 0 ? family : others).map(camelCase);
  const entry = lines.findLastIndex(
    (line) => !line.startsWith('import ') && wordsOf(line).some((one) => names.includes(one)),
  );
  const name = camelCase(id);
  const last = wordsOf(lines[entry]!).findLast((one) => names.includes(one))!;
  // One entry per line, or several.
  const own = new RegExp(`^( *)${last},$`).exec(lines[entry]!);
  const entries =
    own === null
      ? [lines[entry]!.replace(new RegExp(`\\b${last}\\b`), `${last}, ${name}`)]
      : [own[0], `${own[1]}${name},`];
  return lines
    .toSpliced(entry, 1, ...entries)
    .toSpliced(before === -1 ? first : before + 1, 0, `import ${name} from './${id}.js';`)
    .join('\n');
}

function wordsOf(line: string): readonly string[] {
  return line.match(/\w+/g) ?? [];
}

function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const root = path.resolve(import.meta.dirname, '..');
const id = process.argv[2];
const objection = objectionTo(id, root);
if (id === undefined || objection !== undefined) {
  process.stderr.write(`new-rule: ${objection}\n`);
  process.exitCode = 2;
} else {
  const index = path.join(root, 'rules', 'index.ts');
  writeFileSync(path.join(root, ruleFile(id)), RULE(id));
  writeFileSync(path.join(root, testFile(id)), TEST(id));
  writeFileSync(index, addToIndex(readFileSync(index, 'utf8'), id));
  process.stdout.write(`Written: ${ruleFile(id)}, ${testFile(id)}; listed in rules/index.ts.

Now:
1. say what the rule claims and make it check that; show right and wrong pages in the test
2. npm run fix && npm run generate
3. GOLDEN=update npx vitest run ${testFile(id)}, and read fixtures/rules/${id}.golden
4. give tests/property/damages/ a way to damage a page that the rule must find
`);
}
