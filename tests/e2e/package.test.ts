import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle, declarations } from '../../scripts/bundle.js';
import { BAD, type CliResult, runCommand, tempFolder, tempSiteBeside, writeAll } from '../support/run-cli.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** npm without a network, with a cache of its own. */
function npm(command: string, args: readonly string[], cwd: string): Promise<CliResult> {
  const env = {
    npm_config_offline: 'true',
    npm_config_cache: path.join(home, 'cache'),
    npm_config_update_notifier: 'false',
    HOME: home,
  };
  return runCommand(command, args, { cwd, env, timeout: 60_000 });
}

const home = tempFolder();
const source = tempFolder();
let tarball = '';
let built: readonly string[] = [];
let packed: { files: { path: string; mode: number }[]; unpackedSize: number };

beforeAll(async () => {
  for (const name of ['package.json', 'README.md', 'LICENSE', '.npmrc', 'schemas', 'rules', 'docs'])
    cpSync(path.join(ROOT, name), path.join(source, name), { recursive: true });
  const dist = new Map([...(await bundle()), ...declarations()]);
  writeAll(path.join(source, 'dist'), Object.fromEntries(dist));
  built = [...dist.keys()].map((name) => `dist/${name}`);
  writeAll(source, { 'src/decoy.ts': '', 'tests/decoy.ts': '', 'fixtures/decoy.md': '', '.env': '', 'decoy.tgz': '' });
  const result = await npm('npm', ['pack', '--json', '--pack-destination', home], source);
  expect(result.stderr.replace(/^npm warn .*\n/gm, '')).not.toMatch(/error/i);
  [packed] = JSON.parse(result.stdout) as [typeof packed];
  tarball = path.join(home, readdirSync(home).find((name) => name.endsWith('.tgz'))!);
});

function filesOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

describe.concurrent('the package', () => {
  it('holds the program, the library, their licences, the schemas and the documentation, and nothing else', () => {
    expect(packed.files.map((file) => file.path).sort()).toEqual(
      [
        ...['LICENSE', 'README.md', 'package.json', 'rules/README.md'],
        ...built,
        ...filesOf('docs'),
        ...filesOf('schemas'),
      ].sort(),
    );
    expect(packed.unpackedSize).toBeLessThan(4_000_000);
  });

  it('needs no other package, and no script at install', () => {
    const manifest = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const name of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies', 'workspaces'])
      expect(manifest).not.toHaveProperty(name);
    for (const name of ['build', 'prepare', 'prepack', 'preinstall', 'install', 'postinstall'])
      expect(manifest['scripts']).not.toHaveProperty(name);
  });

  it('runs through npx from an empty folder, offline', async () => {
    const cwd = tempFolder();
    // npx takes an absolute path for a command.
    const spec = path.relative(cwd, tarball);
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await npm('npx', ['--yes', spec, '--version'], cwd)).toMatchObject({ code: 0, stdout: `${version}\n` });
    const site = tempSiteBeside();
    const result = await npm('npx', ['--yes', spec, site, '--format', 'compact'], cwd);
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/\/xz\/specs\.md:5:\d+: error: .* \[meta-num-specs\]\n$/);
    expect(result.stdout).toContain(BAD);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('installs into a folder, with an executable command', async () => {
    const cwd = tempFolder();
    writeFileSync(path.join(cwd, 'package.json'), '{"private": true}');
    expect((await npm('npm', ['install', tarball], cwd)).code).toBe(0);
    expect(readdirSync(path.join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['cache-lint']);
    const result = await runCommand(path.join(cwd, 'node_modules/.bin/cache-lint'), ['rules'], { cwd });
    expect(result).toMatchObject({ code: 0, stderr: '' });
  });

  it('is right for publint and attw', async () => {
    const bin = (name: string): string => path.join(ROOT, 'node_modules', '.bin', name);
    const publint = await runCommand(bin('publint'), ['run', tarball, '--strict'], { cwd: source, timeout: 60_000 });
    expect(publint.stdout + publint.stderr).toContain('All good!');
    const attw = await runCommand(bin('attw'), [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji'], {
      cwd: source,
      timeout: 60_000,
    });
    expect({ code: attw.code, text: attw.stdout }).toMatchObject({
      code: 0,
      text: expect.stringContaining('OK (ESM)'),
    });
  });
});

const PLUGIN = `import { definePageRule } from 'cache-lint';

export default definePageRule({
  id: 'my-title',
  summary: 'The title is not too long.',
  why: 'A long title breaks the table.',
  severity: 'warning',
  fixable: false,
  messages: { long: (d: { title: string; most: number }) => \`\${d.title} has more than \${d.most} letters.\` },
  options: {
    schema: (z) => z.strictObject({ most: z.number().int().min(1).default(5) }),
    defaults: { most: 5 },
    help: { most: 'How many letters a title may have.' },
  },
  examples: { bad: '', good: '' },
  check({ data: { title } }, report, { most }) {
    if (title.length > most) report({ messageId: 'long', data: { title, most }, path: ['title'] });
  },
});
`;

const CONSUMER = `import { defineCorpusRule, definePageRule, type Finding, lint, type LintResult, rules } from 'cache-lint';
import { page, testCorpusRule, testPageRule } from 'cache-lint/testing';

const result: LintResult = await lint({ site: '.', config: { rules: { 'page-title': 'off' } }, severities: { x: 'off' } });
const findings: readonly Finding[] = result.findings;
export const line: number | undefined = findings[0]?.region.startLine;
export const ids: readonly string[] = rules.map(({ id }) => id);

const base = { summary: 'A.', why: 'B.', severity: 'error', fixable: false, examples: { bad: '', good: '' } } as const;
const messages = { wrong: (d: { count: number }) => \`\${d.count}.\` };

definePageRule({
  ...base,
  id: 'a',
  messages,
  check({ facts }, report) {
    report({ messageId: 'wrong', data: { count: facts.rows.length }, path: ['meta'] });
    // @ts-expect-error no such message
    report({ messageId: 'wrnog', data: { count: 1 }, path: [] });
    // @ts-expect-error the message needs its data
    report({ messageId: 'wrong', data: {}, path: [] });
  },
});

definePageRule({
  ...base,
  id: 'b',
  messages,
  options: {
    schema: (z) => z.strictObject({ most: z.number().default(1) }),
    // @ts-expect-error a number is expected
    defaults: { most: 'one' },
    help: { most: 'x' },
  },
  check() {},
});

const corpusRule = defineCorpusRule({
  ...base,
  id: 'c',
  messages,
  map: ({ data }) => data.meta.num_specs,
  reduce({ pages }, report) {
    const count = pages.reduce((sum, { value = 0 }) => sum + value, 0);
    if (count > 9) report({ messageId: 'wrong', data: { count }, file: pages[0]!.file, path: ['title'] });
  },
});

testCorpusRule(corpusRule, { valid: { one: { pages: [{}] } }, invalid: {} });
export const text: string = page({ rows: [{}, {}] }).text;
export { testPageRule };
`;

describe('the library', () => {
  const installed = async (files: Readonly<Record<string, string>>): Promise<string> => {
    const cwd = tempFolder();
    writeAll(cwd, { 'package.json': '{"private": true, "type": "module"}', ...files });
    expect((await npm('npm', ['install', tarball], cwd)).code).toBe(0);
    return cwd;
  };

  it('lints from a program', async () => {
    const cwd = await installed({
      'run.js': `import { lint, UsageError, rules } from 'cache-lint';
        const { ok, totals, findings } = await lint({ site: process.argv[2] });
        const wrong = await lint({ files: ['nothing'] }).catch((error) => error);
        console.log(JSON.stringify({ ok, totals, rule: findings[0].ruleId, usage: wrong instanceof UsageError, many: rules.length > 40 }));`,
    });
    const { stdout, stderr } = await runCommand(process.execPath, ['run.js', tempSiteBeside()], { cwd });
    expect({ stderr, ...JSON.parse(stdout) }).toMatchObject({
      stderr: '',
      ok: false,
      totals: { pages: 2, errors: 1 },
      rule: 'meta-num-specs',
      usage: true,
      many: true,
    });
  });

  it('has types that stand alone and find mistakes', async () => {
    const cwd = await installed({
      'consumer.ts': CONSUMER,
      'plugin.ts': PLUGIN,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...{ module: 'nodenext', target: 'es2022', strict: true, skipLibCheck: false, types: [], noEmit: true },
          exactOptionalPropertyTypes: true,
        },
        files: ['consumer.ts', 'plugin.ts'],
      }),
    });
    const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const { code, stdout } = await runCommand(process.execPath, [tsc, '-p', cwd], { cwd, timeout: 60_000 });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  it('tests rules without a framework but that of Node', async () => {
    const cwd = await installed({
      'plugin.js': PLUGIN.replace(': { title: string; most: number }', ''),
      'plugin.test.js': `import { testPageRule } from 'cache-lint/testing';
        import rule from './plugin.js';
        testPageRule(rule, {
          valid: { 'a short title': { package: 'zlib' }, 'a long one that is allowed': { input: { package: 'openmpi' }, settings: { options: { 'my-title': { most: 9 } } } } },
          invalid: { 'a long title': { input: { package: 'openmpi' }, findings: [{ messageId: 'long', token: '"openmpi"', path: '/title', severity: 'warning' }] } },
        });`,
    });
    const good = await runCommand(process.execPath, ['--test', 'plugin.test.js'], { cwd });
    expect(good.stdout).toMatch(/# pass 5\n# fail 0/);
    writeAll(cwd, { 'plugin.js': readFileSync(path.join(cwd, 'plugin.js'), 'utf8').replace('> most', '>= most + 9') });
    const bad = await runCommand(process.execPath, ['--test', 'plugin.test.js'], { cwd });
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('not ok');
  });

  it('tests rules whose code the command runs', async () => {
    const cwd = await installed({
      'plugin.js': PLUGIN.replace(': { title: string; most: number }', ''),
      'cache-lint.config.yaml': 'plugins: ["./plugin.js"]\nrules: { my-title: [error, { most: 1 }] }\n',
    });
    const site = tempSiteBeside();
    const args = [path.join(cwd, 'node_modules/cache-lint/dist/cli.js'), site, '--allow-code', '--format', 'compact'];
    const { code, stdout, stderr } = await runCommand(process.execPath, args, { cwd });
    expect(code, stderr).toBe(1);
    expect(stdout).toContain('error: xz has more than 1 letters. [my-title]');
  });
});
