import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { Config } from '../../src/config/config.js';
import { readConfig } from '../../src/config/read.js';
import { resolveConfig } from '../../src/config/resolve.js';
import type { Rule } from '../../src/rule.js';
import { at, memoryHost, ROOT } from '../support/memory-host.js';

type Files = Readonly<Record<string, string>>;

/** What a program's config becomes, in a repository with these files. */
function resolved(inline: object, files: Files = {}, known: readonly Rule[] = rules): Config {
  return resolveConfig(readConfig(memoryHost({ files }), { root: ROOT, inline }), known);
}

/** What a config file becomes that a program starts in `cwd`; by itself it stands at the root. */
function read(files: Files, given = 'cache-lint.config.json', cwd = ''): Config {
  return resolveConfig(readConfig(memoryHost({ files, cwd }), { root: ROOT, given }), rules);
}

const refused = (inline: object, known: readonly Rule[] = rules): string => {
  try {
    resolved(inline, {}, known);
  } catch (error) {
    return (error as Error).message.replace(/^\(config\):1:1: /, '');
  }
  return 'taken';
};

describe('a glob of a config', () => {
  it.each<[object, string, boolean]>([
    [{ ignores: ['a'] }, 'a', true],
    [{ ignores: ['a'] }, 'a/b', true],
    [{ ignores: ['a'] }, 'b', false],
    [{ ignores: ['!a'] }, 'a/b', true],
    [{ ignores: ['!a'] }, 'b', false],
    [{ ignores: ['a!b'] }, 'a!b', true],
    [{ ignores: ['a!b'] }, 'ab', false],
    [{ overrides: [{ files: 'a', rules: {} }] }, 'a', true],
    [{ overrides: [{ files: 'a', rules: {} }] }, 'a/b', false],
    [{ overrides: [{ files: ['x', 'a!b'], rules: {} }] }, 'a!b', true],
  ])('by itself matches without a sign: %j, %s: %s', (config, file, does) => {
    const { globs } = resolved(config);
    expect(globs.matching(file).includes(globs.all.length - 1)).toBe(does);
  });

  it('can be spelled otherwise, as a glob of its kind or as none', () => {
    const [ignore, override] = resolved({ ignores: ['x'], overrides: [{ files: 'y', rules: {} }] }).globs.all;
    expect([ignore!.respell('a')!('a/b'), override!.respell('a')!('a/b'), override!.respell('a')!('a')]).toEqual([
      ...[true, false, true],
    ]);
    expect([ignore!.respell('['), override!.respell('a/'), ignore!.respell('a/') === undefined]).toEqual([
      ...[undefined, undefined, false],
    ]);
  });

  it('starts from the folder of its file, as it is spelled otherwise', () => {
    const { all, matching } = read({ 'docs/own.json': '{"ignores": ["a"]}' }, 'docs/own.json').globs;
    const [glob] = all;
    expect(['docs/a', 'a', 'docs/b'].map((file) => [matching(file).length === 1, glob!.respell('b')!(file)])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(glob).toMatchObject({ key: 'ignores', glob: 'a', path: ['ignores', 0], from: { file: 'docs/own.json' } });
  });

  it.each<[string, string]>([
    ['_cache/v1/a', '_cache/v1/a'],
    ['_cache/v1/b', '_cache/v1'],
    ['_cache/v2/a', '_cache'],
    ['_cache/v*/a', '_cache'],
    ['_cache/v1/*', '_cache/v1'],
    ['_cache/v1/?', '_cache/v1'],
    ['_cache/[v]1/a', '_cache'],
    ['_cache/{v1,v2}/a', '_cache'],
    ['_cache/\\v1/a', '_cache'],
    ['*', ''],
    ['none', ''],
    ['!_cache/v1/b', '_cache/v1'],
    ['./_cache/v1/*', '_cache/v1'],
    ['../*', '..'],
    ['../none/*', '..'],
  ])('starts at what is there: %s at %j', (glob, start) => {
    const files = { '_cache/v1/a/specs.md': '', '_cache/b': '' };
    expect(resolved({ ignores: [glob] }, files).globs.all[0]!.start).toBe(start);
  });

  it('starts at the top of the disk where nothing is there', () => {
    expect(resolved({ ignores: ['a/b'] }).globs.all[0]!.start).toBe('..');
  });

  describe('is one of all that together may be so long', () => {
    const tooLong = 'all globs of the config together are too long: use "**", or fewer braces';
    const most = [...Array<string>(195).fill('a'.repeat(1024)), 'b'.repeat(320)];

    it.each<[readonly string[], string]>([
      [most, 'taken'],
      [[...most, 'c'], `index.tags[196]: "c": ${tooLong}`],
      [[...most, 'c', 'd', '['], `index.tags[196]: "c": ${tooLong}`],
    ])('%#', (tags, said) => {
      expect(refused({ index: { tags } })).toBe(said);
    });

    it.each<[readonly string[], string]>([
      [[...Array<string>(5000).fill('a'), ...Array<string>(2500).fill('{b,c}')], 'taken'],
      [
        [...Array<string>(5000).fill('a'), ...Array<string>(2500).fill('{b,c}'), 'd'],
        'index.tags[7500]: "d": all globs of the config together are more than 10000: use "**", or fewer braces',
      ],
    ])('and so many with their braces written out (%#)', (tags, said) => {
      expect(refused({ index: { tags } })).toBe(said);
    });

    it('in every place', () => {
      const overrides = [{ files: most, rules: {} }];
      const suppressions = [{ rule: 'page-title', files: 'c', reason: 'r' }];
      expect(refused({ overrides, suppressions })).toBe(`suppressions[0].files: "c": ${tooLong}`);
      expect(refused({ overrides, ignores: ['c'] })).toBe(`ignores[0]: "c": ${tooLong}`);
    });
  });
});

describe('an entry of ignores', () => {
  const isIgnored = (ignores: readonly string[], file: string): boolean => resolved({ ignores }).isIgnored!(file);

  it.each<[readonly string[], string, boolean]>([
    [['a'], 'a/b', true],
    [['a'], 'b', false],
    [['a', '!a/b'], 'a/b', false],
    [['a', '!a/b', 'a/b/c'], 'a/b/c', true],
    [['!a'], 'a', false],
    [['!a', 'a'], 'a', true],
    [['\\!a'], '!a', true],
  ])('is beaten by later ones: %j, %s: %s', (ignores, file, is) => {
    expect(isIgnored(ignores, file)).toBe(is);
  });

  it('is none where there is none', () => {
    expect([resolved({}).isIgnored, resolved({ ignores: [] }).isIgnored]).toEqual([undefined, undefined]);
  });
});

describe('the baseline of a config', () => {
  it.each([
    ['a.json', 'a.json'],
    ['b/../c/a.json', 'c/a.json'],
    ['..a.json', '..a.json'],
  ])('is a file below its folder: %s', (baseline, name) => {
    expect(resolved({ baseline }).baseline).toEqual({
      path: at(name),
      from: { file: '(config)', line: 1, column: 1 },
    });
  });

  it('starts from the folder of its file, and from the root where that is outside', () => {
    expect(read({ 'docs/own.json': '{"baseline": "a.json"}' }, 'docs/own.json').baseline!.path).toBe(at('docs/a.json'));
    expect(read({ '../own.json': '{"baseline": "a.json"}' }, '../own.json').baseline!.path).toBe(at('a.json'));
    expect(resolved({}).baseline).toBeUndefined();
  });

  it('is that of the strongest file', () => {
    const files = {
      'cache-lint.config.json': '{"extends": ["a.json", "b.json"]}',
      'a.json': '{"baseline": "of-a.json"}',
      'b.json': '{"baseline": "of-b.json"}',
    };
    expect(read(files).baseline).toEqual({ path: at('of-b.json'), from: { file: 'b.json', line: 1, column: 14 } });
    const own = { ...files, 'cache-lint.config.json': '{"extends": "a.json", "baseline": "own.json"}' };
    expect(read(own).baseline!.path).toBe(at('own.json'));
  });

  it('is not outside of the repository', () => {
    const wrong = 'is outside of the repository: name a file inside of it';
    expect(refused({ baseline: '../a.json' })).toBe(`baseline: "../a.json" ${wrong}`);
  });
});

describe('the index of a config', () => {
  const { isAsked: _, ...most } = resolved({ index: { folder: 'a', list: 'b', map: 'c' } }).index!;

  it('has what is named, and nothing else', () => {
    expect(most).toEqual({ folder: at('a'), list: at('b'), map: at('c') });
    expect(Object.keys(resolved({ index: {} }).index!)).toEqual(['isAsked']);
    expect(resolved({ index: { maxBytes: 5 } }).index).toMatchObject({ maxBytes: 5 });
    expect(resolved({ index: { specFiles: false } }).index).toMatchObject({ specFiles: false });
    expect(resolved({}).index).toBeUndefined();
  });

  it.each<[object, string, boolean]>([
    [{}, 'v1', true],
    [{ tags: 'v1' }, 'v1', true],
    [{ tags: 'v1' }, 'v2', false],
    [{ tags: ['develop', 'v*'] }, 'v2', true],
    [{ tags: ['develop', 'v*'] }, 'x', false],
    [{ tags: 'v' }, 'v/x', false],
  ])('%j: asks for the tag %s: %s', (index, tag, is) => {
    expect(resolved({ index }).index!.isAsked(tag)).toBe(is);
  });

  it('has each key from the strongest file', () => {
    const files = {
      'cache-lint.config.json': '{"extends": "sub/a.json", "index": {"list": "own", "maxBytes": 2}}',
      'sub/a.json': '{"index": {"folder": "f", "list": "l", "tags": "v1", "maxBytes": 1, "specFiles": true}}',
    };
    const { isAsked, ...index } = read(files).index!;
    expect(index).toEqual({ folder: at('sub/f'), list: at('own'), maxBytes: 2, specFiles: true });
    expect([isAsked('v1'), isAsked('v2')]).toEqual([true, false]);
  });

  it.each(['folder', 'list', 'map'])('has no %s outside of the repository', (key) => {
    const wrong = 'is outside of the repository: name it with --index';
    expect(refused({ index: { [key]: '../x' } })).toBe(`index.${key}: "../x" ${wrong}`);
  });
});

describe('the site of a config', () => {
  const beside = (folder: string) => ({
    cache: at(`${folder}_cache`),
    data: at(`${folder}_data`),
    tagPages: at(`${folder}pages/tags`),
  });

  it.each<[string, object, Files, object]>([
    ['nothing', {}, {}, beside('')],
    ['a cache', { cache: 'docs/_cache' }, {}, beside('docs/')],
    ['data', { data: 'common' }, {}, { ...beside(''), data: at('common') }],
    ['tag pages', { tagPages: 'tags' }, {}, { ...beside(''), tagPages: at('tags') }],
    [
      'a cache, and the rest is beside the config only',
      ...[{ cache: 'src/_cache' }, { '_data/x': '', 'pages/tags/x': '' }, { ...beside(''), cache: at('src/_cache') }],
    ],
    [
      'a cache, and the rest is on both sides',
      ...[{ cache: 'src/_cache' }, { '_data/x': '', 'src/_data/x': '', 'pages/x': '' }, beside('src/')],
    ],
  ] as never)('names %s', (_, site, files, expected) => {
    expect(resolved({ site }, files).site).toEqual(expected);
  });

  it('has each folder from the strongest file, and starts from its folder', () => {
    const files = {
      'docs/own.json': '{"extends": "../a.json", "site": {"data": "d"}}',
      'a.json': '{"site": {"cache": "x/_cache", "data": "e"}}',
    };
    expect(read(files, 'docs/own.json').site).toEqual({ ...beside('x/'), data: at('docs/d') });
    expect(read({ 'a/own.json': '{"site": {}}', 'a/b.json': '{}' }, 'a/own.json').site).toEqual(beside('a/'));
    expect(read({ '../own.json': '{"site": {}}' }, '../own.json').site).toEqual(beside(''));
    expect(resolved({}).site).toBeUndefined();
  });

  it.each<[object, string]>([
    [{ data: '../d' }, 'site.data: "../d" is outside of the repository: name a folder inside of it'],
    [{ cahce: '_cache' }, 'site.cahce: there is no such key; did you mean "cache"?'],
    [{ x: '_cache' }, 'site.x: there is no such key, only cache, data, tagPages'],
    [{ cache: '../_cache' }, 'site.cache: "../_cache" is outside of the repository: name a folder inside of it'],
    [
      { cache: 'docs/cache' },
      'site.cache: "docs/cache" does not end with "_cache": Jekyll wants the folder of the pages to be called so',
    ],
    [{ tagPages: 'x', data: '../d' }, 'site.data: "../d" is outside of the repository: name a folder inside of it'],
  ])('has folders in the repository: %j', (site, said) => {
    expect(refused({ site })).toBe(said);
  });
});

describe('the rules of a config', () => {
  const options = {
    schema: (z: { strictObject(shape: object): unknown }) => z.strictObject({}),
    defaults: {},
    help: {},
  };
  const rule = (kind: string, more: object = { options }): Rule => ({ id: 'own', kind, ...more }) as unknown as Rule;
  const inOverride = { overrides: [{ files: 'a', rules: { own: ['error', {}] } }] };

  it.each(['corpus', 'site', 'index'])('have options for the whole site: those on a %s', (kind) => {
    expect(refused(inOverride, [rule(kind)])).toBe(
      'overrides[0].rules.own[1]: options of own hold for the whole site: put them under "rules"',
    );
    expect(resolved({ rules: { own: ['error', {}] } }, {}, [rule(kind)]).rules.get('own')).toMatchObject({
      options: {},
    });
  });

  it.each(['page', 'shape', 'history'])('have options for some pages: those on a %s', (kind) => {
    expect(resolved(inOverride, {}, [rule(kind)]).overrides[0]!.rules.get('own')).toMatchObject({ options: {} });
  });

  it('have options where there are any', () => {
    const none = 'own has no options: write the severity only';
    expect(refused({ rules: { own: ['error', {}] } }, [rule('page', {})])).toBe(`rules.own[1]: ${none}`);
    expect(refused(inOverride, [rule('corpus', {})])).toBe(`overrides[0].rules.own[1]: ${none}`);
    expect(refused({ rules: { own: ['error', { a: 1 }] } }, [rule('page')])).toMatch('there is no such key');
  });

  it('keep the options of a weaker setting where they have none', () => {
    const settings = (own: unknown, base: unknown): unknown => {
      const files = { 'cache-lint.config.json': JSON.stringify({ extends: 'a.json', rules: { 'meta-union': own } }) };
      const weaker = { 'a.json': JSON.stringify({ rules: { 'meta-union': base } }) };
      const { severity, options: kept } = read({ ...files, ...weaker }).rules.get('meta-union')!;
      return [severity, kept !== undefined && (kept as { fields: unknown }).fields];
    };
    const [targets, stacks] = [{ fields: ['targets'] }, { fields: ['stacks'] }];
    expect(settings('info', ['error', targets])).toEqual(['info', ['targets']]);
    expect(settings(['info', stacks], ['error', targets])).toEqual(['info', ['stacks']]);
    expect(settings(['info', stacks], 'error')).toEqual(['info', ['stacks']]);
    expect(settings('info', 'error')).toEqual(['info', false]);
  });

  it('are known', () => {
    expect(refused({ rules: { 'page-titel': 'off' } })).toBe(
      'rules.page-titel: there is no such rule; did you mean "page-title"?',
    );
    expect(refused({ rules: { zzzzz: 'off' } })).toBe(
      'rules.zzzzz: there is no such rule; "cache-lint rules" lists them all',
    );
    const suppressions = [{ rule: 'page-titel', files: 'a', reason: 'r' }];
    expect(refused({ suppressions })).toBe(
      'suppressions[0].rule: there is no rule "page-titel"; did you mean "page-title"?',
    );
    expect(refused({ suppressions: [{ ...suppressions[0], rule: 'zzzzz' }] })).toBe(
      'suppressions[0].rule: there is no rule "zzzzz"; "cache-lint rules" lists them all',
    );
  });
});

describe('a suppression of a config', () => {
  it('has what is written, and its place', () => {
    const entry = { rule: 'page-title', files: ['a', 'b/*'], reason: 'r' };
    const [plain, full] = resolved({
      suppressions: [entry, { ...entry, subject: 's', expires: '2030-01-31' }],
    }).suppressions;
    const { matches, ...rest } = plain!;
    expect(rest).toEqual({
      ...{ rule: 'page-title', globs: ['a', 'b/*'], base: ROOT, reason: 'r', path: ['suppressions', 0] },
      from: { file: '(config)', line: 1, column: 1 },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    });
    expect(['a', 'b/c', 'a/x', 'b', 'c'].map(matches)).toEqual([true, true, false, false, false]);
    expect(full).toMatchObject({ subject: 's', expires: '2030-01-31', path: ['suppressions', 1] });
  });
});

describe('a config as a whole', () => {
  it('is that of its files, the main one first', () => {
    const files = { 'cache-lint.config.json': '{"extends": ["strict", "sub/a.json"]}', 'sub/a.json': '{}' };
    const config = read(files);
    expect(config).toMatchObject({
      ...{ root: ROOT, path: at('cache-lint.config.json'), files: ['cache-lint.config.json', 'sub/a.json'] },
      preset: { value: 'strict', from: { file: 'cache-lint.config.json', line: 1, column: 14 } },
    });
    expect(resolved({})).toMatchObject({ path: undefined, files: ['(config)'], preset: { value: 'recommended' } });
    expect(path.isAbsolute(config.root)).toBe(true);
  });
});
