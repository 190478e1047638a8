import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { copyProject } from './support/project-copy.js';

const { folder, run: runIn, read } = copyProject();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (file: string, ...args: readonly string[]) =>
  runIn(process.execPath, [file, ...args], { GOLDEN: 'update' });
const newRule = (...args: readonly string[]) => run('scripts/run.mjs', 'scripts/new-rule.ts', ...args);

/** One of each kind. What each skeleton finds the others do not. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'spec-checksum': [],
  'corpus-checksum': ['--kind', 'corpus'],
  'site-checksum': ['--kind=site'],
};
/** Of families that are listed line by line and in one line; two of no family, at both ends. */
const IDS = [...Object.keys(KINDS), 'meta-first', 'zz-last', 'aa-first'];

/** While there is one rule of each skeleton: two would both find the same page. */
function expectPassingTests(): void {
  const vitest = 'node_modules/vitest/vitest.mjs';
  const { status, stdout } = run(vitest, 'run', ...Object.keys(KINDS).map((id) => `tests/rules/${id}.test.ts`));
  expect({ status, said: status === 0 ? '' : stdout }).toEqual({ status: 0, said: '' });
  const golden = (id: string): string => read(`fixtures/rules/${id}.golden`);
  expect(golden('spec-checksum')).toMatch(/\[spec-checksum\] \/meta\/num_specs\n$/);
  expect(golden('corpus-checksum')).toMatch(
    /\[corpus-checksum\] \/meta\/num_specs\n {2}_cache\/develop\/xz\/specs\.md:5:\d+: This .*\n$/,
  );
  expect(golden('site-checksum')).toMatch(/^_data\/tags\.yaml:2:11: .* \[site-checksum\] \/0\/stacks\n$/m);
}

describe('npm run new-rule', () => {
  it.each(IDS)('writes %s, its test, and lists it', (id) => {
    const before = read('rules/index.ts');
    const { status, stdout, stderr } = newRule(id, ...(KINDS[id] ?? []));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`fixtures/rules/${id}.golden`);
    const name = id.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
    const after = read('rules/index.ts');
    expect(after.split(`import ${name} from './${id}.js';\n`).length).toBe(2);
    expect(after.match(new RegExp(`\\b${name}\\b`, 'g'))?.length).toBe(2);
    const rest = after
      .replace(`import ${name} from './${id}.js';\n`, '')
      .replace(new RegExp(`, ${name}\\b|^ *${name},\\n`, 'm'), '');
    expect(rest).toBe(before);
    if (id === Object.keys(KINDS).at(-1)) expectPassingTests();
  });

  it('leaves files that compile', () => {
    const tsc = 'node_modules/typescript/bin/tsc';
    expect(run(tsc, '-p', '.')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('leaves files that the linter takes (the index once `npm run fix` has wrapped its lines)', () => {
    const biome = 'node_modules/@biomejs/biome/bin/biome';
    const files = IDS.flatMap((id) => [`rules/${id}.ts`, `tests/rules/${id}.test.ts`]);
    const { status, stdout, stderr } = run(biome, 'check', '--error-on-warnings', ...files);
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
    const index = run(biome, 'check', '--error-on-warnings', '--write', 'rules/index.ts');
    expect({ status: index.status, said: index.status === 0 ? '' : index.stderr }).toEqual({ status: 0, said: '' });
  });

  it.each([
    ...rules.slice(-1).map(({ id }) => id),
    'index',
    'Spec-New',
    'spec_new',
    'spec-',
    '-new',
    'spec--new',
    'new',
    '../new-rule',
    '',
    'spec-1',
    'a b',
  ])('refuses %j and writes nothing', (id) => {
    const before = read('rules/index.ts');
    const { status, stdout, stderr } = newRule(id);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^new-rule: [^\n]+\n$/);
    expect(read('rules/index.ts')).toBe(before);
  });

  it.each([
    [['spec-new', '--kind', 'history'], '--kind takes page, corpus, site, and not "history"'],
    [['spec-new', '--kind', 'toString'], '--kind takes page, corpus, site, and not "toString"'],
    [['spec-new', 'spec-newer'], '"spec-newer" is one id too many: take one at a time'],
    [['spec-new', '--sort'], "Unknown option '--sort'"],
  ])('refuses %j', (args, says) => {
    const { status, stdout, stderr } = newRule(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`new-rule: ${says}`);
    expect(existsSync(path.join(folder, 'rules/spec-new.ts'))).toBe(false);
  });

  it('asks for an id', () => {
    expect(newRule().stderr).toContain('npm run new-rule <id>');
  });

  it('does not overwrite a test', () => {
    writeFileSync(path.join(folder, 'tests/rules/spec-other.test.ts'), 'kept');
    expect(newRule('spec-other').status).toBe(2);
    expect(read('tests/rules/spec-other.test.ts')).toBe('kept');
  });
});
