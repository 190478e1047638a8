import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageSource } from '../support/package-source.js';
import { BAD, BAD_TEXT, type CliResult, GOOD, GOOD_TEXT, runCommand, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A project of its own, with the packed package in `node_modules` and nothing else. */
const project = tempFolder();

beforeAll(async () => {
  const { folder: source } = await packageSource();
  const home = tempFolder();
  const env = { HOME: home, npm_config_cache: path.join(home, 'cache'), npm_config_update_notifier: 'false' };
  const packed = await runCommand('npm', ['pack', '--pack-destination', project], {
    cwd: source,
    env,
    timeout: 60_000,
  });
  expect(packed).toMatchObject({ code: 0 });
  writeAll(project, {
    'package.json': '{"private": true, "type": "module"}',
    '.git/HEAD': '',
    [GOOD]: GOOD_TEXT,
    [BAD]: BAD_TEXT,
  });
  const tarball = `./${readdirSync(project).find((name) => name.endsWith('.tgz'))}`;
  const args = ['install', '--offline', '--no-audit', '--no-fund', tarball];
  expect(await runCommand('npm', args, { cwd: project, env, timeout: 60_000 })).toMatchObject({ code: 0 });
}, 120_000);

function run(file: string, text: string, ...flags: string[]): Promise<CliResult> {
  writeAll(project, { [file]: text });
  return runCommand(process.execPath, [...flags, file], { cwd: project });
}

const PLUGIN = `
import { defineCorpusRule, definePageRule } from 'cache-lint';

const shared = { why: 'For this test.', fixable: false, examples: { bad: '', good: '' } };

export const short = definePageRule({
  ...shared,
  id: 'example-short',
  summary: 'A title is short.',
  severity: 'warning',
  messages: { tooLong: (d) => \`The title \${d.title} has more than \${d.most} letters.\` },
  options: {
    schema: (z) => z.strictObject({ most: z.int().min(1).default(3) }),
    defaults: { most: 3 },
    help: { most: 'How many letters.' },
  },
  check({ data: { title } }, report, { most }) {
    if (title.length > most) report({ messageId: 'tooLong', data: { title, most }, path: ['title'] });
  },
});

export const once = defineCorpusRule({
  ...shared,
  id: 'example-once',
  summary: 'A package is in one tag.',
  severity: 'error',
  messages: { again: (d) => \`\${d.name} is in another tag.\` },
  map: ({ data }) => data.title,
  reduce({ pages }, report) {
    const first = new Map();
    for (const { file, value } of pages) {
      const before = first.get(value);
      if (before === undefined) first.set(value, file);
      else report({ messageId: 'again', data: { name: value }, file, path: ['title'],
        related: [{ message: 'The first one.', file: before, path: ['title'] }] });
    }
  },
});

export default [short, once];
`;

describe('the installed package, in plain JavaScript', () => {
  it('checks a site, with rules given in code', async () => {
    writeAll(project, { 'plugin.js': PLUGIN });
    const result = await run(
      'check.js',
      `
      import { lint, rules, UsageError } from 'cache-lint';
      import plugin from './plugin.js';
      const result = await lint({ site: '.', rules: plugin, config: { rules: { 'example-short': ['info', { most: 2 }] } } });
      const wrong = await lint({ preset: 'none' }).catch((error) => error);
      console.log(JSON.stringify({
        ok: result.ok,
        keys: Object.keys(result).sort(),
        found: result.findings.map(({ ruleId, severity, file }) => [ruleId, severity, file]),
        builtIn: rules.length,
        wrong: [wrong instanceof UsageError, wrong.name, wrong.message],
      }));
      `,
    );
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const said = JSON.parse(result.stdout) as Record<string, unknown>;
    expect(said).toMatchObject({
      ok: false,
      keys: [
        'files',
        'findings',
        'hidden',
        'internalErrors',
        'ok',
        'rules',
        'skippedRules',
        'tool',
        'totals',
        'unchecked',
      ],
      wrong: [true, 'UsageError', 'preset: it has to be one of recommended, strict, all'],
    });
    expect(said['found']).toContainEqual(['meta-num-specs', 'error', BAD]);
    expect(said['found']).toContainEqual(['example-short', 'info', GOOD]);
    expect(said['builtIn']).toBe(
      readdirSync(path.join(ROOT, 'rules')).filter((name) => name.endsWith('.ts')).length - 1,
    );
  });

  it('runs the same rules as a plugin of the command', async () => {
    writeAll(project, { 'plugin.js': PLUGIN, 'with-plugin.json': '{"plugins": ["./plugin.js"]}' });
    const args = ['cache-lint', '--config', 'with-plugin.json', '--allow-code', '--format', 'compact'];
    const result = await runCommand('npx', args, { cwd: project, env: { npm_config_update_notifier: 'false' } });
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/warning: The title py-wheel has more than 3 letters\. \[example-short\]/);
  });

  it('leaves the streams and the exit code of its caller alone', async () => {
    const result = await run(
      'quiet.js',
      `
      import { lint } from 'cache-lint';
      const listeners = () => [process.stdout, process.stderr, process].flatMap((one) =>
        one.eventNames().map((name) => [String(name), one.listenerCount(name)]));
      const before = JSON.stringify(listeners());
      for (let i = 0; i < 12; i++) await lint();
      if (JSON.stringify(listeners()) !== before || process.exitCode !== undefined) process.exitCode = 9;
      `,
    );
    expect(result).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('tests rules under node --test', async () => {
    writeAll(project, { 'plugin.js': PLUGIN });
    const table = `
      import { page, site, testCorpusRule, testPageRule } from 'cache-lint/testing';
      import { once, short } from './plugin.js';
      testPageRule(short, {
        valid: {
          'a short title': page({ package: 'xz' }),
          'a limit of its own': { input: page({ package: 'zlib' }), settings: { options: { 'example-short': { most: 4 } } } },
        },
        invalid: {
          'a long one': {
            input: page({ package: 'zlib' }),
            findings: [{ messageId: 'tooLong', severity: 'warning', path: '/title', token: 'SEEN' }],
          },
        },
      });
      testCorpusRule(once, {
        valid: { 'two packages': site({ pages: [{ package: 'xz' }, { package: 'zlib' }] }) },
        invalid: {
          'one package in two tags': {
            input: site({ pages: [{ tag: 'a' }, { tag: 'b' }] }),
            findings: [{
              messageId: 'again', severity: 'error', path: '/title', file: '_cache/b/zlib/specs.md', token: '"zlib"',
              related: [{ file: '_cache/a/zlib/specs.md', token: '"zlib"' }],
            }],
          },
        },
      });
    `;
    const right = await run('plugin.test.js', table.replace('SEEN', '"zlib"'), '--test');
    expect(right.stdout).toMatch(/^. pass 9$/m);
    expect(right).toMatchObject({ code: 0, stderr: '' });
    const wrong = await run('plugin.test.js', table.replace('SEEN', 'xz'), '--test');
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toMatch(/^. pass 8$/m);
    expect(wrong.stdout).toMatch(/\+ +token: '"zlib"'\n *- +token: 'xz'/);
  });
});

const CONSUMER = `
import {
  type CorpusPage, type Finding, type LintResult, type RowFacts, defineCorpusRule, definePageRule, defineSiteRule, lint, rules, UsageError,
} from 'cache-lint';
import { page, site, testCorpusRule, testPageRule } from 'cache-lint/testing';

const shared = { why: 'For this test.', severity: 'warning', fixable: false, examples: { bad: '', good: '' } } as const;

export const tidy = definePageRule({
  ...shared,
  id: 'example-tidy',
  summary: 'A page is tidy.',
  messages: {
    long: (d: { title: string; most: number }) => \`\${d.title} has more than \${d.most} letters.\`,
    bare: () => 'It has no rows.',
  },
  options: {
    schema: (z) => z.strictObject({
      most: z.int().min(1).max(99).default(20),
      mode: z.enum(['all', 'some']).default('all'),
      skip: z.array(z.string().regex(/^[a-z]/)).default([]),
    }),
    defaults: { most: 20, mode: 'all', skip: [] },
    help: { most: 'Letters.', mode: 'Which.', skip: 'Names.' },
  },
  check({ data, facts }, report, { most, mode, skip }) {
    const rows: readonly RowFacts[] = facts.rows;
    const limit: number = most;
    const which: 'all' | 'some' = mode;
    const names: readonly string[] = skip;
    if (which === 'all' && !names.includes(data.title) && data.title.length > limit)
      report({ messageId: 'long', data: { title: data.title, most }, path: ['title'] });
    if (rows.length === 0) report({ messageId: 'bare', data: undefined, path: ['spec_details'] });
    // @ts-expect-error no such message
    report({ messageId: 'other', data: {}, path: [] });
    // @ts-expect-error a message lacks a value
    report({ messageId: 'long', data: { title: data.title }, path: [] });
    // @ts-expect-error a number
    const wrong: string = most;
    // @ts-expect-error no such option
    report({ messageId: 'long', data: { title: '', most: this.none }, path: [] });
  },
});

definePageRule({
  ...shared,
  id: 'example-wrong',
  summary: 'Wrong.',
  messages: { none: () => 'None.' },
  options: {
    schema: (z) => z.strictObject({ most: z.number().default(1) }),
    // @ts-expect-error a default of another type
    defaults: { most: 'one' },
    help: { most: 'Letters.' },
  },
  check() {},
});

export const once = defineCorpusRule({
  ...shared,
  id: 'example-once',
  summary: 'A package is in one tag.',
  messages: { again: (d: { name: string }) => \`\${d.name} is in another tag.\` },
  map: ({ data }) => data.title,
  reduce({ pages, site: data }, report) {
    const seen = new Set<string>();
    const titles = (all: readonly CorpusPage<string>[]) => all.map(({ value }) => value ?? '');
    for (const name of titles(pages)) if (!seen.has(name)) seen.add(name);
    const file = data?.tags.file ?? '_data/tags.yaml';
    report({ messageId: 'again', data: { name: file }, file, path: [] });
    // @ts-expect-error a problem of a corpus rule names its file
    report({ messageId: 'again', data: { name: '' }, path: [] });
  },
});

export const named = defineSiteRule({
  ...shared,
  id: 'example-named',
  summary: 'Tags have names.',
  messages: { nameless: () => 'No name.' },
  map: () => null,
  reduce({ site: { tags } }, report) {
    for (const { name, path } of tags.content ?? [])
      if (name === undefined) report({ messageId: 'nameless', data: undefined, file: tags.file, path });
  },
});

export async function check(signal: { aborted: boolean; reason: unknown }): Promise<readonly Finding[]> {
  try {
    const result: LintResult = await lint({
      files: ['_cache/*/*/specs.md'],
      rules: [tidy, once, named],
      config: { extends: 'strict', rules: { 'meta-union': ['error', { fields: [] }] } },
      severities: { 'page-title': 'off' },
      signal,
    });
    return result.ok ? [] : result.findings;
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

// @ts-expect-error no such preset
void lint({ preset: 'none' });
// @ts-expect-error no such option
void lint({ paths: [] });
// @ts-expect-error no such severity
void lint({ severities: { 'page-title': 'fatal' } });

testPageRule(tidy, {
  valid: { 'a page': page(), 'with options': { input: page({ generation: 'G' }), settings: { options: { 'example-tidy': { most: 1 } } } } },
  invalid: {},
});
testCorpusRule(once, { valid: { 'a site': site({ pages: [{}, page()] }) }, invalid: {} }, { describe() {}, it() {} });
// @ts-expect-error a corpus rule is tested on sites
testPageRule(once, { valid: {}, invalid: {} });
`;

describe('the types of the installed package', () => {
  const options = {
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };

  /** Checks the consumer with the compiler of this repository; nothing but the package is installed beside it. */
  async function compile(compilerOptions: object): Promise<string> {
    const config = { compilerOptions: { ...options, ...compilerOptions }, files: ['consumer.ts'] };
    writeAll(project, { 'consumer.ts': CONSUMER, 'tsconfig.json': JSON.stringify(config) });
    const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    return (await runCommand(process.execPath, [compiler, '-p', '.'], { cwd: project, timeout: 60_000 })).stdout;
  }

  it.each([
    ['Node', {}],
    ['a bundler', { module: 'esnext', moduleResolution: 'bundler' }],
    ['less strict settings', { exactOptionalPropertyTypes: false }],
  ])('need no other package, and tell right rules from wrong ones: %s', async (_, compilerOptions) => {
    expect(await compile(compilerOptions)).toBe('');
  });

  it('name every type that occurs in them', () => {
    const home = path.join(project, 'node_modules/cache-lint/dist/types/src');
    expect(unnamedTypes(path.join(home, 'index.d.ts'))).toEqual([]);
  });
});

/** A module of declarations: what it declares, with its text, and which modules the other names in it are from. */
interface Declarations {
  readonly own: ReadonlyMap<string, string>;
  readonly from: ReadonlyMap<string, readonly [file: string, name: string]>;
  /** The names of types that other modules see. */
  readonly exported: readonly string[];
}

/** The types that the exports of a module speak of, and that it does not export. */
function unnamedTypes(entry: string): string[] {
  const known = new Map<string, Declarations>();
  const load = (file: string): Declarations => known.get(file) ?? known.set(file, readDeclarations(file)).get(file)!;
  const find = (file: string, name: string): string | undefined => {
    if (load(file).own.has(name)) return `${file} ${name}`;
    const from = load(file).from.get(name);
    return from && find(...from);
  };
  const exported = new Set(load(entry).exported.map((name) => find(entry, name)!));
  const seen = new Set<string>();
  const follow = (place: string): void => {
    if (seen.has(place)) return;
    seen.add(place);
    const [file = '', name = ''] = place.split(' ');
    for (const [word] of load(file)
      .own.get(name)!
      .matchAll(/\b[A-Z][a-z]\w*/g)) {
      const next = find(file, word);
      if (next !== undefined) follow(next);
    }
  };
  for (const place of exported) follow(place);
  return [...seen].filter((place) => !exported.has(place)).map((place) => path.basename(place));
}

function readDeclarations(file: string): Declarations {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const own = text.split(/^(?=[a-z])/m).flatMap((part): [string, string][] => {
    const name = /^(?:export )?(?:declare )?(?:interface|type|class|function|const) (\w+)/.exec(part)?.[1];
    return name === undefined ? [] : [[name, part]];
  });
  const lists = [...text.matchAll(/^(import|export) (?:type )?\{([^}]*)\} from ['"](.+)\.js['"]/gm)];
  const listed = lists.flatMap(([, kind, names = '', module = '']) =>
    (names.match(/[^,\s][^,]*/g) ?? []).map((one) => {
      const [name = '', as = name] = one
        .replace(/\btype\b/, '')
        .trim()
        .split(' as ');
      return { kind, name, as, file: path.resolve(path.dirname(file), `${module}.d.ts`) };
    }),
  );
  return {
    own: new Map(own),
    from: new Map(listed.map(({ as, file, name }) => [as, [file, name]])),
    exported: [
      ...own.filter(([, part]) => part.startsWith('export ')).map(([name]) => name),
      ...listed.filter(({ kind }) => kind === 'export').map(({ as }) => as),
    ],
  };
}
