// Starts a new rule: npm run new-rule <id> [-- --kind page|corpus|site]. Writes rules/<id>.ts and its test, and lists the rule in rules/index.ts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SKELETONS, type SkeletonKind } from './rule-skeletons.js';

const ID = /^[a-z]+(?:-[a-z]+)+$/;

const ruleFile = (id: string): string => `rules/${id}.ts`;
const testFile = (id: string): string => `tests/rules/${id}.test.ts`;

/** What is asked for; an error of one line when it cannot be done. */
function readArguments(args: readonly string[], root: string): { readonly id: string; readonly kind: SkeletonKind } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { kind: { type: 'string', default: 'page' } },
  });
  const [id, more] = positionals;
  const objection =
    more === undefined ? objectionTo(id, root) : `${JSON.stringify(more)} is one id too many: take one at a time`;
  if (id === undefined || objection !== undefined) throw new Error(objection);
  if (!Object.hasOwn(SKELETONS, values.kind))
    throw new Error(`--kind takes ${Object.keys(SKELETONS).join(', ')}, and not ${JSON.stringify(values.kind)}`);
  return { id, kind: values.kind as SkeletonKind };
}

/** Why a rule cannot have this id; undefined when it can. */
function objectionTo(id: string | undefined, root: string): string | undefined {
  if (id === undefined)
    return 'the id of the rule is missing: npm run new-rule <id> [-- --kind page|corpus|site], for example spec-size';
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

function writeRule(id: string, kind: SkeletonKind, root: string): void {
  const { rule, test } = SKELETONS[kind];
  const index = path.join(root, 'rules', 'index.ts');
  writeFileSync(path.join(root, ruleFile(id)), rule(id));
  writeFileSync(path.join(root, testFile(id)), test(id));
  writeFileSync(index, addToIndex(readFileSync(index, 'utf8'), id));
  process.stdout.write(`Written: ${ruleFile(id)}, ${testFile(id)}; listed in rules/index.ts.

Now:
1. say what the rule claims and make it check that; show right and wrong ${kind === 'page' ? 'pages' : 'sites'} in the test
2. npm run fix && npm run generate
3. GOLDEN=update npx vitest run ${testFile(id)}, and read fixtures/rules/${id}.golden
4. ${BREAK[kind]}
`);
}

/** The last step: right pages and sites are broken at random, and the rule must find it. */
const BREAK: Readonly<Record<SkeletonKind, string>> = {
  page: 'give tests/property/damages/ a way to damage a page that the rule must find',
  corpus: "plant the rule's fault in a right site in tests/property/site-faults.test.ts",
  site: "plant the rule's fault in a right site in tests/property/site-faults.test.ts",
};

const root = path.resolve(import.meta.dirname, '..');
try {
  const { id, kind } = readArguments(process.argv.slice(2), root);
  writeRule(id, kind, root);
} catch (error) {
  process.stderr.write(`new-rule: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
