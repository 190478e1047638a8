import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { loadPlugins, type PluginRule } from '../../src/config/plugins.js';
import { readConfig } from '../../src/config/read.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { nodeHost } from '../../src/node/host.js';
import { packageEntry } from '../../src/node/package-entry.js';
import { tempSite, writeAll } from '../support/run-cli.js';

const host = nodeHost({ interrupted: false });

/** The code of a rule; `changes` are properties as code. */
function ruleCode(id: string, changes: Readonly<Record<string, string>> = {}): string {
  const properties: Readonly<Record<string, string>> = {
    kind: '"page"',
    id: JSON.stringify(id),
    summary: '"A claim."',
    why: '"Somebody is hurt."',
    severity: '"warning"',
    fixable: 'false',
    messages: '{ none: () => "None." }',
    examples: '{ bad: "", good: "" }',
    check: '() => {}',
    ...changes,
  };
  return `{ ${Object.entries(properties)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
}

function load(root: string, names: readonly string[], allowCode = true): Promise<readonly PluginRule[]> {
  writeAll(root, { 'cache-lint.config.json': JSON.stringify({ plugins: names }) });
  const raw = readConfig({ ...host, cwd: root }, { root, given: undefined });
  return loadPlugins(host, raw, allowCode, rules);
}

async function loadIds(files: Readonly<Record<string, string>>, names: readonly string[]): Promise<string[][]> {
  return (await load(tempSite(files), names)).map(({ rule, plugin }) => [plugin, rule.id]);
}

const ESM = '{"name": "x", "type": "module", "exports": {"import": "./lib/index.js"}}';

describe('loadPlugins', () => {
  it('loads files and packages: lists, objects with a list, CommonJS', async () => {
    const files = {
      'a.mjs': `export default [${ruleCode('of-a')}];`,
      'lib/b.mjs': `export const rules = [${ruleCode('of-b')}, ${ruleCode('of-b-2')}];`,
      'c.cjs': `module.exports = { rules: [${ruleCode('of-c')}] };`,
      'd.mjs': `export default { rules: [${ruleCode('of-d', { kind: '"shape"', severity: '{ H: "error" }' })}] };`,
      'node_modules/plain/package.json': '{"name": "plain", "main": "main.js"}',
      'node_modules/plain/main.js': `exports.rules = [${ruleCode('of-plain')}];`,
      'node_modules/@scope/esm-only/package.json': ESM,
      'node_modules/@scope/esm-only/lib/index.js': `export default [${ruleCode('of-esm', { kind: '"corpus"', map: '() => null', reduce: '() => {}' })}];`,
      'node_modules/two/package.json':
        '{"exports": {".": "./no.js", "./rules/*": {"require": "./no.cjs", "default": "./r/*.mjs"}}}',
      'node_modules/two/r/x.mjs': `export default [${ruleCode('of-two')}];`,
    };
    expect(
      await loadIds(files, ['./a.mjs', './lib/b.mjs', './c.cjs', './d.mjs', 'plain', '@scope/esm-only', 'two/rules/x']),
    ).toEqual([
      ['./a.mjs', 'of-a'],
      ['./lib/b.mjs', 'of-b'],
      ['./lib/b.mjs', 'of-b-2'],
      ['./c.cjs', 'of-c'],
      ['./d.mjs', 'of-d'],
      ['plain', 'of-plain'],
      ['@scope/esm-only', 'of-esm'],
      ['two/rules/x', 'of-two'],
    ]);
  });

  it('looks for files and packages from the file that names them', async () => {
    const root = tempSite({
      'cache-lint.config.yaml':
        'extends: ./shared/base.yaml\nplugins: [./own.mjs]\nrules: {of-base: [info, {most: 3}], of-own: off}',
      'own.mjs': `export default [${ruleCode('of-own')}];`,
      'shared/base.yaml': 'plugins: [./own.mjs, dep]',
      'shared/own.mjs': `export default [${ruleCode('of-base', { options: '{ schema: (z) => z.strictObject({ most: z.number().default(1) }), defaults: { most: 1 }, help: { most: "m" } }' })}];`,
      'shared/node_modules/dep/package.json': ESM,
      'shared/node_modules/dep/lib/index.js': `export default [${ruleCode('of-dep')}];`,
    });
    const raw = readConfig({ ...host, cwd: root }, { root, given: undefined });
    const loaded = await loadPlugins(host, raw, true, rules);
    expect(loaded.map(({ rule }) => rule.id)).toEqual(['of-base', 'of-dep', 'of-own']);
    const config = resolveConfig(raw, [...rules, ...loaded.map(({ rule }) => rule)]);
    expect(config.rules.get('of-base')).toMatchObject({ severity: 'info', options: { most: 3 } });
  });

  it('takes one module that is named twice once', async () => {
    const files = { 'a.mjs': `export default [${ruleCode('of-a')}];`, 'b.mjs': 'export { default } from "./a.mjs";' };
    expect(await loadIds(files, ['./a.mjs', './b.mjs', './a.mjs', './../x/../a.mjs'].slice(0, 3))).toEqual([
      ['./a.mjs', 'of-a'],
    ]);
  });

  it('runs no code without leave, and needs none without plugins', async () => {
    const root = tempSite({ 'a.mjs': 'globalThis.wasRun = true; export default [];' });
    await expect(load(root, ['./a.mjs'], false)).rejects.toThrow(
      'cache-lint.config.json:1:13: plugins[0]: "./a.mjs" is code, and a config may be a stranger\'s: start cache-lint with --allow-code',
    );
    expect('wasRun' in globalThis).toBe(false);
    expect(await load(root, [], false)).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
    ['a missing file', {}, ['./x.mjs'], 'cannot be loaded: there is no file "x.mjs"'],
    ['a folder', { 'x/index.js': '' }, ['./x'], 'cannot be loaded: there is no file "x"'],
    ['a missing package', {}, ['no-such-package-here'], 'no such package is installed'],
    ['a missing package called nearly like a file', {}, ['rules.jsx'], 'no such package is installed'],
    ['a missing subpath', { 'node_modules/p/package.json': ESM }, ['p/x'], 'cannot be loaded: '],
    ['a package without its file', { 'node_modules/p/package.json': ESM }, ['p'], 'cannot be loaded: '],
    ['a package.json that is none', { 'node_modules/p/package.json': '{' }, ['p'], 'cannot be loaded: '],
    [
      'a module that throws',
      { 'x.mjs': 'throw new Error("on purpose\\nand more")' },
      ['./x.mjs'],
      'cannot be loaded: on purpose (line 1)',
    ],
    ['a module that throws no error', { 'x.mjs': 'throw null' }, ['./x.mjs'], 'cannot be loaded: null'],
    ['a module that is no JavaScript', { 'x.mjs': 'export default [' }, ['./x.mjs'], 'cannot be loaded: '],
    ['a module that misses another', { 'x.mjs': 'import "./y.mjs"' }, ['./x.mjs'], 'cannot be loaded: Cannot find'],
    ['no export', { 'x.mjs': 'export const rule = 1;' }, ['./x.mjs'], 'exports no rules: '],
    ['another export', { 'x.mjs': 'export default { rules: {} };' }, ['./x.mjs'], 'exports no rules: '],
  ])('refuses %s', async (_, files, names, hint) => {
    const error = await load(tempSite(files), names).catch(String);
    expect(error).toMatch(/^UsageError: cache-lint\.config\.json:1:13: plugins\[0\]: "[^\n]+$/);
    expect(error).toContain(hint);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['an id in capitals', { id: '"OfX"' }, '"OfX" has no id of lower-case words'],
    ['an id that ends with a hyphen', { id: '"of-"' }, '"of-" has no id of lower-case words'],
    ['an id with two hyphens', { id: '"a--b"' }, '"a--b" has no id of lower-case words'],
    ['an id that starts with a hyphen', { id: '"-a"' }, '"-a" has no id of lower-case words'],
    ['an id that starts with a digit', { id: '"1a"' }, '"1a" has no id of lower-case words'],
    ['an id with a line break', { id: '"of-a\\n"' }, 'has no id of lower-case words'],
    ['an empty id', { id: '""' }, '"" has no id of lower-case words'],
    ['no id', { id: 'undefined' }, 'rules[0] has no id'],
    ['no kind', { kind: 'undefined' }, 'has no kind (shape, page, corpus, site)'],
    ['a kind of objects', { kind: '"constructor"' }, 'has no kind'],
    ['a text rule', { kind: '"text"' }, 'is a text rule'],
    ['no check', { check: '1' }, 'has no function "check"'],
    ['no reduce', { kind: '"site"', map: '() => null' }, 'has no function "reduce"'],
    ['no summary', { summary: '""' }, 'has no "summary"'],
    ['no why', { why: 'undefined' }, 'has no "why"'],
    ['no fixable', { fixable: '"no"' }, '"fixable"'],
    ['rules that it waits for as a text', { waitsFor: '"meta-union"' }, '"waitsFor"'],
    ['no examples', { examples: '{ bad: "" }' }, 'has no "examples"'],
    ['no messages', { messages: '{}' }, 'has no "messages"'],
    ['a message that is a text', { messages: '{ none: "None." }' }, 'has a message "none" that is no function'],
    [
      'an unknown severity',
      { severity: '"warn"' },
      'has the severity "warn", not one of error, warning, info; did you mean "warning"?',
    ],
    ['no severity', { severity: '2' }, 'has no severity'],
    ['an unknown generation', { severity: '{ X: "error" }' }, 'severity by generation with "X"'],
    ['an unknown severity of a generation', { severity: '{ H: "off" }' }, 'severity by generation with "H"'],
    [
      'a rule on the whole site by generation',
      { kind: '"corpus"', map: '() => 1', reduce: '() => {}', severity: '{ H: "error" }' },
      'one severity',
    ],
    ['options without a schema', { options: '{ defaults: {}, help: {} }' }, 'has "options" without "schema"'],
  ])('refuses a rule with %s', async (_, changes, hint) => {
    const error = await load(tempSite({ 'x.mjs': `export default [${ruleCode('of-x', changes)}];` }), [
      './x.mjs',
    ]).catch(String);
    expect(error).toMatch(/^UsageError: [^\n]+ plugins\[0\]: "\.\/x\.mjs" exports something that is no rule: [^\n]+$/);
    expect(error).toContain(hint);
  });

  it('refuses what is no rule at all', async () => {
    const files = { 'x.mjs': 'export default [1];' };
    await expect(load(tempSite(files), ['./x.mjs'])).rejects.toThrow('no rule: rules[0] is no object');
  });

  it('refuses ids that are taken', async () => {
    const a = `export default [${ruleCode('of-a')}];`;
    await expect(
      load(tempSite({ 'a.mjs': `export default [${ruleCode('page-title')}];` }), ['./a.mjs']),
    ).rejects.toThrow(
      'cache-lint.config.json:1:13: plugins[0]: "./a.mjs" has a rule "page-title", but cache-lint itself has one of this id',
    );
    await expect(load(tempSite({ 'a.mjs': a, 'b.mjs': a }), ['./a.mjs', './b.mjs'])).rejects.toThrow(
      'plugins[1]: "./b.mjs" has a rule "of-a", but the plugin "./a.mjs" has one of this id',
    );
  });

  it.each([
    'rules.js',
    'https://example.org/x.js',
    'C:\\x.js',
    '',
    '.',
    '..',
    'node:fs',
    'a b',
    '@scope',
    'data:text/javascript,1',
    '@scope/',
    'a/',
    'a\n',
    ' a',
    '-a b',
    'rules.mts',
    'a.js',
    '@/a',
  ])('refuses the name %j, with leave or without', async (name) => {
    for (const allowCode of [true, false]) {
      await expect(load(tempSite(), [name], allowCode)).rejects.toThrow(
        /write "\.\/(?:rules|a)\.m?[jt]s"|is neither a file/,
      );
    }
  });

  it.each(['a', 'a1', 'a-1', 'a-b-c'])('takes the id %j', async (id) => {
    expect(await loadIds({ 'a.mjs': `export default [${ruleCode(id)}];` }, ['./a.mjs'])).toEqual([['./a.mjs', id]]);
  });

  it('takes absolute paths', async () => {
    const root = tempSite({ 'a.mjs': `export default [${ruleCode('of-a')}];` });
    expect(await load(root, [path.join(root, 'a.mjs')])).toHaveLength(1);
  });
});

describe('packageEntry', () => {
  it.each<[unknown, string, string | undefined]>([
    ['./a.js', '.', './a.js'],
    ['./a.js', './b', undefined],
    ['../a.js', '.', undefined],
    [{ require: './a.cjs', import: './a.mjs' }, '.', './a.mjs'],
    [{ require: './a.cjs' }, '.', undefined],
    [{ browser: './b.js', node: { require: './a.cjs', default: './a.mjs' } }, '.', './a.mjs'],
    [{ import: null, default: './a.js' }, '.', './a.js'],
    [['./a.js', './b.js'], '.', './a.js'],
    [[{ require: './a.js' }, './b.js'], '.', './b.js'],
    [{ '.': './a.js', './b': './c.js' }, './b', './c.js'],
    [{ './*': './l/*.js', './x/*': './x/*/*.js' }, './x/y', './x/y/y.js'],
    [{ './*.js': './l/*.js' }, './a', undefined],
    [{ './*.js': './l/*.mjs' }, './ab.js', './l/ab.mjs'],
    [{ './*.js': './l/*.js' }, './abcdef.css', undefined],
    [{ './x/*.js': './l/*.js' }, './y/abc.js', undefined],
    [{ './ab*ba': './l/*.js' }, './aba', undefined],
    [{ './toString': './a.js' }, './constructor', undefined],
    [null, '.', undefined],
    [5, '.', undefined],
  ])('%j as %s gives %s', (exports, subpath, entry) => {
    expect(packageEntry({ exports }, subpath)).toBe(entry);
  });

  it.each([undefined, null, [], 'x', {}])('has nothing to say of %j', (manifest) => {
    expect(packageEntry(manifest, '.')).toBeUndefined();
  });
});
