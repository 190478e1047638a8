import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { rulesetInput } from '../../src/check/settings.js';
import type { Config } from '../../src/config/config.js';
import { readConfigText } from '../../src/config/config-text.js';
import { failAtJson } from '../../src/config/json-fault.js';
import { type ConfigRequest, type RawConfig, readConfig } from '../../src/config/read.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { rulesetsBy } from '../../src/config/rulesets.js';
import { configJsonSchema } from '../../src/config/schema.js';
import type { Fail } from '../../src/config/text-fault.js';
import { readTree } from '../../src/config/yaml-tree.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import type { Host } from '../../src/host.js';
import { nodeHost } from '../../src/node/host.js';
import { tempSite, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const isRightShape = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(configJsonSchema(rules));

const real = nodeHost({ interrupted: false });

function hostIn(cwd: string): Host {
  return { ...real, cwd };
}

/** Reads the config of a repository; every file of it must be right by the JSON schema too. */
function read(root: string, cwd = '', given?: string | false): RawConfig {
  const raw = readConfig(hostIn(path.join(root, cwd)), { root, given });
  for (const { config, data } of raw.layers) {
    expect(isRightShape(data), `${config.file}: ${JSON.stringify(isRightShape.errors)}`).toBe(true);
  }
  return raw;
}

function load(root: string, cwd = '', given?: string | false): Config {
  return resolveConfig(read(root, cwd, given), rules);
}

function loadYaml(text: string): Config {
  return load(tempSite({ 'cache-lint.config.yaml': text }));
}

function severities({ rules: settings }: Pick<Config, 'rules'>): Record<string, string> {
  return Object.fromEntries([...settings].map(([id, { severity }]) => [id, severity]));
}

describe('finding the config', () => {
  const TEXT = '{"rules": {"page-title": "off"}}';

  it.each([
    ['cache-lint.config.json', TEXT],
    ['cache-lint.config.yaml', 'rules:\n  page-title: off\n'],
    ['cache-lint.config.yml', TEXT],
    ['package.json', `{"name": "x", "devDependencies": {"cache-lint": "1"}, "cache-lint": ${TEXT}}`],
  ])('takes %s', (name, text) => {
    const root = tempSite({ [name]: text });
    const config = load(root);
    expect(severities(config)).toEqual({ 'page-title': 'off' });
    expect(config.path).toBe(path.join(root, name));
    expect(config.files).toEqual([name]);
  });

  it('is content with none', () => {
    const config = load(tempSite({ 'package.json': '{"devDependencies": {"cache-lint": "1"}}' }));
    expect(config).toMatchObject({ path: undefined, files: [], preset: { value: 'recommended', from: undefined } });
    expect(config).toMatchObject({ isIgnored: undefined, site: undefined, overrides: [], plugins: [] });
  });

  it.each([
    '{"a": "cache-lint", "\ufeffcache-lint": {}}',
    '["cache-lint"]',
    '"cache-lint"',
    '{"a": {"cache-lint": {}}}',
  ])('does not take the package.json %j', (text) => {
    expect(load(tempSite({ 'package.json': text })).path).toBeUndefined();
  });

  it('does not mind a package.json of another matter that is not JSON', () => {
    expect(load(tempSite({ 'package.json': '{,}' })).path).toBeUndefined();
  });

  it('does not mind a package.json that is not JSON beside a config', () => {
    const files = { 'package.json': '{"devDependencies": {"cache-lint": "1"},}', 'cache-lint.config.json': TEXT };
    expect(severities(load(tempSite(files)))).toEqual({ 'page-title': 'off' });
  });

  it('takes the nearest one upwards, and none above the repository', () => {
    const outside = tempFolder();
    writeAll(outside, {
      'cache-lint.config.json': '{"rules": {"page-title": "error"}}',
      'repo/.git/HEAD': '',
      'repo/a/cache-lint.config.json': TEXT,
      'repo/a/b/c/x': '',
      'repo/d/x': '',
    });
    const root = path.join(outside, 'repo');
    expect(load(root, 'a/b/c').files).toEqual(['a/cache-lint.config.json']);
    expect(load(root, 'd').files).toEqual([]);
    expect(load(root).files).toEqual([]);
  });

  it('without a repository looks as far as the site, and else in the working folder', () => {
    const outside = tempFolder();
    writeAll(outside, {
      'cache-lint.config.json': TEXT,
      'site/cache-lint.config.json': TEXT,
      'site/_cache/develop/x': '',
      'plain/x': '',
      'here/cache-lint.config.json': TEXT,
    });
    const site = path.join(outside, 'site');
    expect(load(path.join(site, '_cache/develop')).files).toEqual(['../../cache-lint.config.json']);
    expect(load(path.join(outside, 'plain')).files).toEqual([]);
    expect(load(path.join(outside, 'here')).files).toEqual(['cache-lint.config.json']);
    rmSync(path.join(site, 'cache-lint.config.json'));
    expect(load(path.join(site, '_cache/develop')).files).toEqual([]);
  });

  it('takes the one that is named, wherever it is, or none', () => {
    const elsewhere = tempFolder();
    writeAll(elsewhere, { 'mine.yml': 'extends: [strict, ./base.json]', 'base.json': TEXT });
    const root = tempSite({ 'cache-lint.config.json': '{}', 'a/own.json': TEXT });
    const config = load(root, 'a', path.join(elsewhere, 'mine.yml'));
    expect(config.preset).toMatchObject({ value: 'strict', from: { line: 1, column: 11 } });
    expect(severities(config)).toEqual({ 'page-title': 'off' });
    expect(load(root, 'a', 'own.json').files).toEqual(['a/own.json']);
    expect(load(root, 'a', false).files).toEqual([]);
  });

  it('takes an object of a program', () => {
    const root = tempSite({ 'base.yaml': 'extends: strict\nignores: ["*.md"]' });
    const inline = { extends: './base.yaml', rules: { 'page-title': 'off' } };
    const request: ConfigRequest = { root, inline };
    const config = resolveConfig(readConfig(hostIn(root), request), rules);
    expect(config).toMatchObject({ path: undefined, files: ['(config)', 'base.yaml'], preset: { value: 'strict' } });
    expect(config.rules.get('page-title')).toEqual({
      severity: 'off',
      from: { file: '(config)', line: 1, column: 1 },
    });
    expect(config.isIgnored!('x.md')).toBe(true);
  });

  it('follows links inside of the repository', () => {
    const root = tempSite({ 'shared/base.json': TEXT });
    symlinkSync('shared/base.json', path.join(root, 'cache-lint.config.json'));
    expect(severities(load(root))).toEqual({ 'page-title': 'off' });
  });
});

describe('reading', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\n'],
    ['comments', '# nothing\n  # yet\n'],
    ['a byte order mark', '\ufeff# nothing'],
    ['a start', '# nothing\n---\n'],
    ['an empty object', '{}'],
  ])('takes %s in YAML for an empty config', (_, text) => {
    expect(loadYaml(text)).toMatchObject({ rules: new Map(), files: ['cache-lint.config.yaml'] });
  });

  it.each(['', '  \n', '{}', '\ufeff{}\r\n'])('takes %j in JSON for an empty config', (text) => {
    expect(load(tempSite({ 'cache-lint.config.json': text })).rules.size).toBe(0);
  });

  it('reads plain words of YAML as YAML 1.2 does', () => {
    const config = loadYaml(
      [
        '---  # a config',
        'rules: {page-title: off, "page-order": "off", page-layout: warning}',
        'ignores: [no, on, y, 010, 1_000, 1:30, =, null x, 2026-12-31, "null", on]',
        'suppressions:',
        '  - rule: page-rows',
        '    files: "*.md"',
        '    reason: a long',
        '      text',
        '    subject: off',
        '    expires: 2026-12-31',
      ].join('\n'),
    );
    expect(severities(config)).toEqual({ 'page-title': 'off', 'page-order': 'off', 'page-layout': 'warning' });
    const globs = ['no', 'on', 'y', '010', '1_000', '1:30', '=', 'null x', '2026-12-31', 'null', 'on'];
    expect(config.ignores.map(({ glob }) => glob)).toEqual(globs);
    expect(config.suppressions[0]).toMatchObject({ reason: 'a long text', subject: 'off', expires: '2026-12-31' });
  });

  it('resolves plain words of YAML by its core schema', () => {
    const text =
      'a: [true, False, null, ~, -1.5e3, 0, 00, +1, .5, 0x1f, yes, "true", \'1\']\non: |\n  1\noff: >\n  b\n';
    expect(readConfigText(text, 'a.yaml', '/')!.data).toEqual({
      a: [true, false, null, null, -1500, 0, '00', '+1', '.5', '0x1f', 'yes', 'true', '1'],
      on: '1\n',
      off: 'b\n',
    });
  });

  it('reads JSON as JSON.parse does', () => {
    const json = fc.json({ maxDepth: 4 }).map((text) => JSON.stringify(JSON.parse(text), null, text.length % 3));
    const damaged = fc
      .tuple(json, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ' ', '\\', '1', '\u2028', '-', 'e', ':'))
      .map(([text, at, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(fc.oneof(json, damaged), (text) => {
        const data = parsed(text);
        expect(faultOf((fail) => failAtJson(text, 'config', fail)) === undefined).toBe(data !== undefined);
        if (data === undefined) return;
        // Only a damaged text has equal keys.
        const fault = faultOf((fail) => expect([readTree(text, true, fail).data]).toEqual(data));
        if (fault !== undefined) expect(fault).toMatch(/^the key .+ stands twice$/su);
      }),
      { seed: 20250330, numRuns: 3000 },
    );
  });

  it('reads all that JSON can write', () => {
    const data = {
      'a\u2028': ['\ud83d\ude00', '\u007f', '\ud800', '/', '\\', '"', 1e300, -0, 1e-7, '# - ? : &a *b !c', '<<', '---'],
      '<<': { ['k'.repeat(3000)]: {}, '': '', '%': [[], {}] },
    };
    const texts = [JSON.stringify(data), JSON.stringify(data, null, '\t'), '{"a"\n:\n"\\u00e9\\/\\ud83d\\ude00"}'];
    for (const text of [...texts, ...texts.map((one) => `\r\n${one.replaceAll('\n', '\r\n')}\r\n`), '{\r"a":\r1\r}']) {
      expect(readConfigText(text, 'a.json', '/')!.data).toEqual(JSON.parse(text));
      expect(faultOf((fail) => expect(readTree(text, true, fail).data).toEqual(JSON.parse(text)))).toBeUndefined();
    }
  });

  it('takes carriage returns for line breaks in YAML, as Jekyll does', () => {
    const { rules: settings } = loadYaml('rules:\r  page-title: off\r  page-order: info\r');
    expect(severities({ rules: settings })).toEqual({ 'page-title': 'off', 'page-order': 'info' });
  });

  it('ends a value of YAML where its last word ends, not behind what follows', () => {
    const text =
      'suppressions:\n  - rule: page-title\n    files: x # c\n    reason: r\n\n  # more\n  - reason: r\n    rule: page-title\n    files:\n      - y\n# end\nrules:\n';
    const { region } = readConfigText(text, 'a.yaml', '/')!;
    const ends = [['suppressions', 0], ['suppressions', 1], ['suppressions'], ['rules'], []].map((place) => {
      const { startLine, startColumn, endLine, endColumn } = region(place);
      return [startLine, startColumn, endLine, endColumn];
    });
    expect(ends).toEqual([
      [2, 5, 4, 14],
      [7, 5, 10, 10],
      [2, 3, 10, 10],
      [12, 7, 12, 7],
      [1, 1, 12, 7],
    ]);
  });

  it('shows places in every kind of file', () => {
    const root = tempSite({ 'cache-lint.config.json': '{\n\t"rules": {\n\t\t"page-title": "off" } }' });
    expect(load(root).rules.get('page-title')!.from).toEqual({ file: 'cache-lint.config.json', line: 3, column: 3 });
    const manifest = tempSite({
      'package.json': '{"cache-lint": {\n  "suppressions": [ {"rule": "page-title",\n "files": "*", "reason": "x"}]}}',
    });
    const [suppression] = load(manifest).suppressions;
    expect(suppression).toMatchObject({
      from: { file: 'package.json', line: 2, column: 21 },
      region: { startLine: 2, startColumn: 21, endLine: 3, endColumn: 30 },
      path: ['cache-lint', 'suppressions', 0],
    });
  });
});

class Fault extends Error {}

/** Why `read` refuses a text, if it does. */
function faultOf(read: (fail: Fail) => void): string | undefined {
  try {
    read((reason) => {
      throw new Fault(reason);
    });
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return [JSON.parse(text)];
  } catch {
    return undefined;
  }
}

describe('precedence', () => {
  it('what a file says beats what it extends, later files beat earlier ones', () => {
    const root = tempSite({
      'cache-lint.config.yaml': 'extends: [./a.yaml, b/b.json]\nrules: {page-title: info}',
      'a.yaml': 'rules: {page-title: error, page-order: error, page-rows: error}',
      'b/b.json': '{"extends": ["../a.yaml", "c.yml"], "rules": {"page-order": "warning"}}',
      'b/c.yml': 'rules: {page-order: off, page-layout: off}',
    });
    const config = load(root);
    expect(config.files).toEqual(['cache-lint.config.yaml', 'b/b.json', 'b/c.yml', 'a.yaml']);
    expect(severities(config)).toEqual({
      'page-title': 'info',
      'page-order': 'warning',
      'page-rows': 'error',
      'page-layout': 'off',
    });
    expect(config.rules.get('page-order')!.from).toEqual({ file: 'b/b.json', line: 1, column: 47 });
  });

  it.each([
    ['extends: strict', 'strict'],
    ['extends: [all, strict]', 'strict'],
    ['extends: [strict, ./all.yaml]', 'strict'],
    ['extends: [./all.yaml]', 'all'],
    ['extends: [./all.yaml, ./strict.yaml]', 'strict'],
    ['extends: [./strict.yaml, ./none.yaml]', 'strict'],
    ['extends: []', 'recommended'],
  ])('%s gives the preset %s', (text, preset) => {
    const root = tempSite({
      'cache-lint.config.yaml': text,
      'all.yaml': 'extends: all',
      'strict.yaml': 'extends: strict',
      'none.yaml': 'rules: {}',
    });
    expect(load(root).preset.value).toBe(preset);
  });

  it('checks options and fills them in; a severity alone leaves weaker options as they are', () => {
    const root = tempSite({
      'cache-lint.config.yaml': 'extends: ./a.yaml\nrules: {spec-target-known: info, meta-union: [error, {}]}',
      'a.yaml': 'rules:\n  spec-target-known: [error, {extra: [mine]}]\n  meta-union: [error, {fields: [targets]}]',
    });
    const { rules: settings } = load(root);
    expect(settings.get('spec-target-known')).toMatchObject({ severity: 'info', options: { extra: ['mine'] } });
    expect(settings.get('spec-target-known')!.from.file).toBe('cache-lint.config.yaml');
    expect(settings.get('meta-union')!.options).toMatchObject({
      fields: expect.arrayContaining(['compilers', 'stacks']),
    });
  });

  it('gives overrides in order, those of extended files first, with globs from their own folders', () => {
    const root = tempSite({
      'site/cache-lint.config.yaml':
        'extends: ../shared/a.yaml\noverrides:\n  - {files: _cache/*/x/*, rules: {page-title: off}}',
      'shared/a.yaml':
        'overrides:\n  - files: ["../site/**", "*.md"]\n    rules: {page-title: [info], page-order: off}'.replace(
          '[info]',
          'info',
        ),
    });
    const { overrides } = load(root, 'site');
    const file = 'site/_cache/v1/x/specs.md';
    expect(overrides.map(({ matches }) => matches(file))).toEqual([true, true]);
    expect(overrides.map(({ matches }) => matches('shared/b.md'))).toEqual([true, false]);
    expect(overrides.map(({ matches }) => matches('_cache/v1/x/specs.md'))).toEqual([false, false]);
    expect(overrides.map(({ matches }) => matches('../site/_cache/v1/x/a'))).toEqual([false, false]);
    expect(overrides.map(({ from }) => from)).toEqual([
      { file: 'shared/a.yaml', line: 2, column: 5 },
      { file: 'site/cache-lint.config.yaml', line: 3, column: 5 },
    ]);
    expect(overrides.map(severities)).toEqual([{ 'page-title': 'info', 'page-order': 'off' }, { 'page-title': 'off' }]);
  });

  it('makes the input of rulesets', () => {
    const config = loadYaml(
      'extends: strict\nrules: {page-title: info}\noverrides: [{files: "a/**", rules: {page-title: off}}]',
    );
    const rulesets = rulesetsBy(rules, rulesetInput(config, { rules: [['page-order', 'info']] }), config.root);
    const rule = (id: string) => rules.find((candidate) => candidate.id === id)!;
    const of = (file: string, id: string): string => rulesets.for(file).severity(rule(id), '', 'H');
    expect([of('a/x', 'page-title'), of('b', 'page-title')]).toEqual(['off', 'info']);
    expect([of('a/x', 'page-order'), of('b', 'spec-target-known')]).toEqual(['info', 'error']);
    expect(rulesetInput(config, { preset: 'all', rules: [] }).settings.preset).toBe('all');
  });

  it('keeps a thousand rulesets and no more: a config can ask for another one for each page', () => {
    const settings = { preset: 'recommended', severities: new Map(), options: new Map() } as const;
    const overrides = rules
      .slice(0, 11)
      .map(({ id }) => ({ severities: new Map([[id, 'off' as const]]), options: new Map() }));
    const bitsOf = (file: string): number[] => [...overrides.keys()].filter((i) => (Number(file) >> i) % 2 === 1);
    const rulesets = makeRulesets(rules, settings, overrides, new Map(), bitsOf);
    const first = rulesets.for('1');
    for (let i = 2; i <= 1000; i++) rulesets.for(String(i));
    expect(rulesets.for('1')).toBe(first);
    rulesets.for('1001');
    expect(rulesets.for('1')).not.toBe(first);
  });

  it('makes one ruleset of equal settings, whichever overrides make them', () => {
    const config = loadYaml(
      [
        'overrides:',
        '  - {files: "a/*", rules: {page-title: off}}',
        '  - {files: ["b/*", "c/*"], rules: {page-title: off, page-order: info}}',
        '  - {files: "c/*", rules: {page-order: warning}}',
        '  - {files: ["d/*", "a/x"], rules: {page-title: off}}',
        '  - {files: "e/*", rules: {spec-compiler-known: [warning, {extra: [x]}]}}',
        '  - {files: "f/*", rules: {spec-compiler-known: [warning, {extra: [x]}]}}',
      ].join('\n'),
    );
    const rulesets = rulesetsBy(rules, rulesetInput(config, { rules: [] }), config.root);
    const [a, b, c, d, e, f] = ['a/x', 'b/x', 'c/x', 'd/x', 'e/x', 'f/x'].map((file) => rulesets.for(file));
    expect(rulesets.for('a/y')).toBe(a);
    expect(d).toBe(a);
    expect(rulesets.for('g')).toBe(rulesets.base);
    expect(new Set([rulesets.base, a, b, c, d, e, f]).size).toBe(6);
  });

  it('ignores what the last matching glob ignores', () => {
    const root = tempSite({
      'cache-lint.config.yaml': 'extends: ./a.yaml\nignores: ["!_cache/old/keep", _cache/old/keep/*/draft.md]',
      'a.yaml': 'ignores: [_cache/old, "**/tmp/", "!**/tmp/a.md", "\\\\!x"]',
    });
    const { isIgnored } = load(root);
    const files = [
      '_cache/old/a/b',
      '_cache/old/keep/b',
      '_cache/old/keep/b/draft.md',
      'x/tmp',
      'x/tmp/b',
      'x/tmp/a.md',
      '!x',
    ];
    expect(files.filter(isIgnored!)).toEqual(['_cache/old/a/b', '_cache/old/keep/b/draft.md', 'x/tmp/b', '!x']);
  });

  it('places the site: from each file by itself, the rest beside the cache', () => {
    const root = tempSite({
      'docs/cache-lint.config.yaml': 'extends: ../base.yaml\nsite: {cache: ./src/_cache/}',
      'base.yaml': 'site: {cache: x/_cache, data: common/_data}',
    });
    expect(load(root, 'docs').site).toEqual({
      cache: path.join(root, 'docs/src/_cache'),
      data: path.join(root, 'common/_data'),
      tagPages: path.join(root, 'docs/src/pages/tags'),
    });
    expect(loadYaml('site: {}').site!.cache).toMatch(/_cache$/);
    expect(loadYaml('rules: {}').site).toBeUndefined();
  });

  it('places the rest of the site beside the config where it is only there', () => {
    const root = tempSite({
      'cache-lint.config.yaml': 'site: {cache: docs/_cache}',
      'docs/_data/tags.yaml': '',
      '_data/tags.yaml': '',
      'pages/tags/develop.md': '',
    });
    expect(load(root).site).toEqual({
      cache: path.join(root, 'docs/_cache'),
      data: path.join(root, 'docs/_data'),
      tagPages: path.join(root, 'pages/tags'),
    });
  });

  it('lists suppressions and plugins with their places', () => {
    const root = tempSite({
      'cache-lint.config.yaml':
        '$schema: x\nextends: ./sub/a.yaml\nplugins: [./own.js, some-package, ./own.js]\nsuppressions:\n- {rule: page-title, files: [a, b/*], subject: s, reason: r, expires: 2024-02-29}',
      'sub/a.yaml':
        'plugins: [./own.js, "@scope/package/rules"]\nsuppressions: [{rule: page-rows, files: x.md, reason: r}]',
    });
    const { suppressions, plugins } = load(root);
    expect(suppressions.map(({ rule, globs }) => [rule, globs])).toEqual([
      ['page-rows', ['x.md']],
      ['page-title', ['a', 'b/*']],
    ]);
    expect(suppressions[1]).toMatchObject({ subject: 's', expires: '2024-02-29', path: ['suppressions', 0] });
    expect('subject' in suppressions[0]!).toBe(false);
    expect(['a', 'b/c', 'sub/x.md', 'x.md'].map((file) => suppressions.map(({ matches }) => matches(file)))).toEqual([
      [false, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
    expect(plugins.map(({ name, folder }) => [name, path.relative(root, folder)])).toEqual([
      ['./own.js', 'sub'],
      ['@scope/package/rules', 'sub'],
      ['./own.js', ''],
      ['some-package', ''],
    ]);
    expect(plugins[3]!.from).toEqual({ file: 'cache-lint.config.yaml', line: 3, column: 21 });
  });

  it('is frozen', () => {
    const config = loadYaml(
      'rules: {page-title: off}\nignores: [a]\nsuppressions: [{rule: page-rows, files: x, reason: r}]',
    );
    for (const value of [
      config,
      config.ignores,
      config.ignores[0],
      config.suppressions[0],
      config.preset,
      config.files,
    ])
      expect(Object.isFrozen(value)).toBe(true);
    expect(Object.isFrozen(config.rules.get('page-title'))).toBe(true);
  });
});

describe('hostile configs', () => {
  const refusal = (text: string, name = 'cache-lint.config.yaml'): string => {
    const root = tempSite({ [name]: text });
    const start = performance.now();
    try {
      resolveConfig(readConfig(hostIn(root), { root, given: undefined }), rules);
    } catch (error) {
      expect(performance.now() - start).toBeLessThan(60_000);
      expect(String(error)).toMatch(/^UsageError: [^\n]{1,400}$/);
      return String(error);
    }
    throw new Error('taken');
  };

  const DEEP = /:\d+:\d+: values are nested more than 64 levels deep$/;

  it.each([
    ['deep lists', 'rules: '.concat('['.repeat(100_000)), DEEP],
    ['deep objects', '{a: '.repeat(60_000), DEEP],
    ['deep blocks', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), DEEP],
    ['deep blocks in lists of one line', '- '.repeat(100_000), DEEP],
    ['deep keys in one line', 'a: '.repeat(80_000), /1:5: a ":" cannot stand here/],
    ['deep keys of keys', '? '.repeat(100_000), DEEP],
    ['deep pairs', '[a: '.repeat(60_000), DEEP],
    ['deep lists behind a quote', `a: 'x' # don't "\n${'b: ["]", '.concat('["]", '.repeat(40_000))}`, DEEP],
    ['65 levels', `a: ${'['.repeat(64)}x${']'.repeat(64)}`, DEEP],
    ['64 levels', `a: ${'['.repeat(63)}x${']'.repeat(63)}`, /a: there is no such key/],
    ['many unknown keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'), /\(and 19999 more\)/],
    [
      'many unknown rules',
      `rules:\n${Array.from({ length: 10_000 }, (_, i) => `  page-titl${i}: off`).join('\n')}`,
      /more/,
    ],
    ['many equal keys', 'a: 1\n'.repeat(50_000), /2:1: the key "a" stands twice/],
    ['many wrong globs', `ignores: [${'"[", '.repeat(50_000)}]`, /ignores\[0\]/],
    [
      'many large globs',
      `ignores: [${`"${'{a,b}'.repeat(8)}", `.repeat(5_000)}]`,
      /all globs of the config together are more than 10000: use/,
    ],
    ['a long word', `extends: ${'x'.repeat(200_000)}`, /x{20}…/],
    ['a long key', `${'x'.repeat(1000)}: 1`, /there is no such key/],
    ['many faults', 'a: b: c\n'.repeat(30_000), /1:5: a ":" cannot stand here/],
    ['many brackets that close', ']'.repeat(200_000), /1:1: "]" cannot stand here/],
    ['many aliases', `a: [${'*a, '.repeat(50_000)}]`, /1:5: "\*a" is an alias/],
    ['controls', 'rules: "\u001b[31m\u202e"', /U\+001B/],
    ['what the reader marks its words with', 'rules: [\u0018a, \u001f]', /U\+0018/],
    ['line breaks', 'rules: {"a\\nb": "c\\nd"}', /is not a severity/],
    ['an alias bomb', 'a: &a [x]\nb: [*a, *a]', /1:4: "&a" is an anchor/],
    ['too many bytes', `# ${'é'.repeat(128 * 1024)}`, /:1:1: a config has at most 256 KiB/],
  ])('%s in YAML', (_, text, said) => {
    expect(refusal(text)).toMatch(said);
  });

  it.each([
    ['deep lists', '['.repeat(100_000), /1:65: values are nested more than 64 levels deep/],
    ['deep lists that close', `{"rules": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`, /1:74: values are nested more/],
    ['deep lists of texts', `{"rules": ${'["]", '.repeat(40_000)}`, /1:\d+: values are nested more/],
    ['deep objects', '{"rules":'.repeat(20_000), /values are nested more/],
    ['a long number', `{"rules": ${'1'.repeat(200_000)}}`, /rules/],
    ['a long text', `{"extends": "${'\\n'.repeat(100_000)}"}`, /extends/],
    ['an endless text', `{"extends": "${'x'.repeat(200_000)}`, /1:13: this text has no closing quote/],
    ['many settings', `{"rules": {${Array.from({ length: 20_000 }, (_, i) => `"r${i}": 5`).join()}}}`, /19999 more/],
    ['many places', `{"overrides": [${'{},'.repeat(50_000)}{}]}`, /overrides\[0\]/],
    ['too many bytes', `{"rules": {}${' '.repeat(256 * 1024)}}`, /:1:1: a config has at most 256 KiB/],
    ['5 MiB', ' '.repeat(5 * 1024 * 1024), /it has more than 4 MiB/],
  ])('%s in JSON', (_, text, said) => {
    expect(refusal(text, 'cache-lint.config.json')).toMatch(said);
  });

  it('does not read a large package.json of another matter as a config', () => {
    const text = `{"devDependencies": {"cache-lint": "1"}, "x": "${'x'.repeat(300 * 1024)}"}`;
    expect(load(tempSite({ 'package.json': text })).path).toBeUndefined();
  });

  it.each([
    '{"__proto__": {"rules": {}}}',
    '{"rules": {"__proto__": "off"}}',
    '{"rules": {"__proto__": 5}}',
    '{"rules": {"constructor": "off"}}',
    '{"constructor": 1}',
    '{"toString": 1}',
    '{"overrides": [{"__proto__": 1, "files": "x", "rules": {}}]}',
    '{"overrides": [{"files": "x", "rules": {"__proto__": "off"}}]}',
    '{"site": {"__proto__": "x"}}',
    '{"rules": {"meta-union": ["error", {"__proto__": {"fields": []}}]}}',
  ])('%s pollutes nothing', (text) => {
    expect(refusal(text, 'cache-lint.config.json')).toMatch(/__proto__|constructor|toString/);
    expect(refusal(text)).toMatch(/__proto__|constructor|toString/);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { rules?: unknown }).rules).toBeUndefined();
  });

  it('reads files that extend one another in all ways in no time', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `f${i}.json`,
        JSON.stringify({
          extends: i === 29 ? [] : [`f${i + 1}.json`, `./f${i + 1}.json`],
          rules: { 'page-title': 'off' },
        }),
      ]),
    );
    const start = performance.now();
    expect(load(tempSite(files), '', 'f0.json').files).toHaveLength(30);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('reads no file through a link out of the repository', () => {
    const elsewhere = tempFolder();
    writeAll(elsewhere, { 'secret.yaml': 'password: hunter2', 'folder/secret.json': '{"password": 1}' });
    const root = tempSite({
      'a/cache-lint.config.json': '{"extends": "./b.yaml"}',
      'c/cache-lint.config.json': '{"extends": "./d/secret.json"}',
    });
    symlinkSync(path.join(elsewhere, 'secret.yaml'), path.join(root, 'cache-lint.config.yaml'));
    symlinkSync(path.join(elsewhere, 'secret.yaml'), path.join(root, 'a/b.yaml'));
    symlinkSync(path.join(elsewhere, 'folder'), path.join(root, 'c/d'));
    for (const folder of ['', 'a', 'c']) {
      expect(() => load(root, folder)).toThrow('outside of the repository');
      expect(() => load(root, folder)).not.toThrow('password');
    }
  });
});

describe('the JSON schema', () => {
  it.each([
    [[]],
    [null],
    [{ ruels: {} }],
    [{ extends: 5 }],
    [{ extends: [['strict']] }],
    [{ rules: [] }],
    [{ rules: { 'page-title': 'on' } }],
    [{ rules: { 'page-title': ['error', {}] } }],
    [{ rules: { 'meta-union': ['error', { field: [] }] } }],
    [{ rules: { 'meta-union': ['error', { fields: ['target'] }] } }],
    [{ rules: { 'meta-union': ['error', {}, 1] } }],
    [{ rules: { 'of-a-plugin': 'errror' } }],
    [{ overrides: {} }],
    [{ overrides: [{ files: '*' }] }],
    [{ overrides: [{ files: [], rules: {} }] }],
    [{ overrides: [{ files: '*', rules: { 'page-title': 2 } }] }],
    [{ ignores: '*' }],
    [{ site: { caches: 'x' } }],
    [{ suppressions: [{ rule: 'page-title', files: '*' }] }],
    [{ suppressions: [{ rule: 'page-title', files: '*', reason: ' ' }] }],
    [{ suppressions: [{ rule: 'page-title', files: '*', reason: 'x', expires: 'never' }] }],
    [{ plugins: './x.js' }],
  ])('refuses %j', (config) => {
    expect(isRightShape(config)).toBe(false);
    expect(() => resolveConfig(readConfig(hostIn(tempFolder()), { root: '/', inline: config }), rules)).toThrow(
      /^\(config\):1:1: /,
    );
  });

  it('takes rules of plugins, and describes every key, rule and option', () => {
    expect(isRightShape({ rules: { 'of-a-plugin': ['error', { any: 1 }] } })).toBe(true);
    const undescribed: string[] = [];
    const walk = (schema: unknown, at: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        if (key !== 'properties') walk(value, `${at}/${key}`);
        else
          for (const [name, property] of Object.entries(value as Record<string, { description?: string }>)) {
            if (!property.description) undescribed.push(`${at}/${name}`);
            walk(property, `${at}/${name}`);
          }
      }
    };
    walk(configJsonSchema(rules), '');
    expect(undescribed).toEqual([]);
  });
});

describe('the build cache of a config', () => {
  it('has what is named, from the folder of the file', () => {
    const text =
      'index: {folder: a, list: b/c.json, map: m.json, tags: [develop, "v0.*"], maxBytes: 5, specFiles: true}\n';
    const config = loadYaml(text);
    const { isAsked, ...index } = config.index!;
    const at = (name: string): string => path.join(config.root, name);
    expect(index).toEqual({ folder: at('a'), list: at('b/c.json'), map: at('m.json'), maxBytes: 5, specFiles: true });
    expect(['develop', 'v0.1', 'v1.0', 'x'].map((tag) => isAsked(tag))).toEqual([true, true, false, false]);
  });

  it('has all tags and nothing else where nothing else is named', () => {
    const { isAsked, ...index } = loadYaml('index: {specFiles: false}\n').index!;
    expect([index, isAsked('x')]).toEqual([{ specFiles: false }, true]);
    expect(loadYaml('rules: {}\n').index).toBeUndefined();
  });

  it('has each key from the strongest file', () => {
    const root = tempSite({
      'base/b.yaml': 'index: {folder: a, maxBytes: 7, tags: develop}\n',
      'cache-lint.config.yaml': 'extends: ./base/b.yaml\nindex: {maxBytes: 8}\n',
    });
    const { isAsked, ...index } = load(root).index!;
    expect(index).toEqual({ folder: path.join(root, 'base/a'), maxBytes: 8 });
    expect([isAsked('develop'), isAsked('x')]).toEqual([true, false]);
  });

  it.each(['folder', 'list', 'map'])('has no %s outside of the repository', (key) => {
    expect(() => loadYaml(`index: {${key}: ../x}\n`)).toThrow(
      '"../x" is outside of the repository: name it with --index',
    );
  });
});

describe('the globs of a config', () => {
  it('start where there is something, and can be spelled anew', () => {
    const root = tempSite({
      '_cache/v1/zlib/specs.md': '',
      'cache-lint.config.yaml': [
        'ignores: ["_cache/v1/*", "!_cache/v1/zlib", "_cache/v2/x", "_cache/v1/zlib/specs.md", "*"]',
        'overrides: [{files: ["_cache/v1/{a,b}/c", "_cache/v1"], rules: {}}]',
        '',
      ].join('\n'),
    });
    const {
      globs: { all: globs, matching },
      isIgnored,
    } = load(root);
    const prefix = globs[0]!.start.slice(0, -'_cache/v1'.length);
    expect(globs.map(({ key, start }) => [key, start])).toEqual([
      ['ignores', `${prefix}_cache/v1`],
      ['ignores', `${prefix}_cache/v1/zlib`],
      ['ignores', `${prefix}_cache`],
      ['ignores', `${prefix}_cache/v1/zlib/specs.md`],
      ['ignores', prefix.slice(0, -1)],
      ['overrides', `${prefix}_cache/v1`],
      ['overrides', `${prefix}_cache/v1`],
    ]);
    const [star, negated, , , , , override] = globs;
    expect(star!.respell('[')).toBeUndefined();
    expect(['a', 'a/b', 'b'].map(star!.respell('a')!)).toEqual([true, true, false]);
    expect(['a', 'a/b', 'b'].map(override!.respell('a')!)).toEqual([true, false, false]);
    expect(matching('_cache/v1/zlib/specs.md').map((i) => globs[i])).toContain(negated);
    expect(isIgnored!('_cache/v1/xz/specs.md')).toBe(true);
  });
});
