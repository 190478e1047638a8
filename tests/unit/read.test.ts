import { describe, expect, it } from 'vitest';
import { type ConfigRequest, placesOf, pluginNames, type RawConfig, readConfig } from '../../src/config/read.js';
import { at, memoryHost, ROOT } from '../support/memory-host.js';

type Files = Readonly<Record<string, string>>;
const MAIN = 'cache-lint.config.json';

interface Asked {
  readonly links?: Files;
  readonly cwd?: string;
  readonly given?: string | false;
}

function read(files: Files, { links = {}, cwd = '', given }: Asked = {}): RawConfig {
  return readConfig(memoryHost({ files: { '.git/x': '', ...files }, links, cwd }), { root: ROOT, given });
}

const refused = (files: Files, asked: Asked = {}): string => {
  try {
    read(files, asked);
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
};

const extending = (...names: readonly string[]): string => JSON.stringify({ extends: names });

describe('the config of a run', () => {
  it('is the nearest one, one that is named, or none', () => {
    const files = { [MAIN]: '{}', 'a/own.yaml': '' };
    expect(read(files)).toMatchObject({ root: ROOT, path: at(MAIN), folder: ROOT, files: [MAIN] });
    expect(read(files, { cwd: 'a' }).path).toBe(at(MAIN));
    expect(read(files, { cwd: 'a', given: 'own.yaml' })).toMatchObject({ path: at('a/own.yaml'), folder: at('a') });
    const none = { root: ROOT, path: undefined, folder: ROOT, files: [], layers: [] };
    expect(read(files, { given: false })).toMatchObject(none);
    expect(read({})).toMatchObject(none);
    expect(read(files).exists(at('a/own.yaml'))).toBe(true);
  });

  it('may be that of a program', () => {
    const request: ConfigRequest = { root: ROOT, inline: { extends: 'a.json' } };
    const raw = readConfig(memoryHost({ files: { 'a.json': '{}' }, cwd: 'sub' }), request);
    expect(raw).toMatchObject({ path: undefined, folder: ROOT, files: ['(config)', 'a.json'] });
  });

  it.each<[string, string]>([
    ['a.js', '--config "a.js": a config ends with .json, .yaml or .yml'],
    ['a', '--config "a": a config ends with .json, .yaml or .yml'],
    ['b.json', '--config "b.json": there is no such file'],
  ])('cannot be %s', (given, said) => {
    expect(refused({ 'a.js': '', a: '' }, { given })).toBe(said);
  });
});

describe('files that extend one another', () => {
  it('come weakest first, each once, where it is strongest', () => {
    const files = {
      [MAIN]: extending('a.json', 'sub/b.json'),
      'a.json': '{}',
      'sub/b.json': extending('../a.json', 'c.json'),
      'sub/c.json': '{}',
    };
    const { layers, files: names } = read(files);
    expect(layers.map(({ config }) => config.file)).toEqual(['a.json', 'sub/c.json', 'sub/b.json', MAIN]);
    expect(names).toEqual([MAIN, 'sub/b.json', 'sub/c.json', 'a.json']);
  });

  it('have the last preset that they name', () => {
    const presets = (...names: readonly string[]): unknown =>
      read({ [MAIN]: extending(...names), 'a.json': '{}' }).layers.at(-1)!.preset;
    expect(presets()).toBeUndefined();
    expect(presets('a.json')).toBeUndefined();
    expect(presets('all', 'strict', 'a.json')).toEqual({
      value: 'strict',
      from: { file: MAIN, line: 1, column: 19 },
    });
  });

  it('are at most 32 in a row', () => {
    const chain = (length: number): Files =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [
          i === 0 ? MAIN : `f${i}.json`,
          i === length - 1 ? '{}' : extending(`f${i + 1}.json`),
        ]),
      );
    expect(read(chain(32)).files).toHaveLength(32);
    expect(refused(chain(33))).toBe(
      'f31.json:1:13: extends[0]: more than 32 files extend one another in a row: put some of them into one',
    );
  });

  it('are at most 100 in all, however they extend each other', () => {
    const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `f${i}.json`);
    const files = (count: number): Files => ({
      ...Object.fromEntries(names(count).map((name) => [name, '{}'])),
      [MAIN]: extending('f0.json', ...names(count)),
    });
    expect(read(files(100)).files).toHaveLength(101);
    expect(refused(files(101))).toMatch(/extends\[101\]: more than 100 files are extended: put some of them into one$/);
  });

  it('are as large together as one may be', () => {
    const files = (more: number): Files => {
      const [main, a, b] = [extending('a.json', 'b.json', 'a.json'), '{}', '{}'];
      return {
        [MAIN]: main,
        'a.json': a,
        'b.json': b + ' '.repeat(256 * 1024 - main.length - a.length - b.length + more),
      };
    };
    expect(read(files(0)).files).toEqual([MAIN, 'a.json', 'b.json']);
    expect(refused(files(1))).toBe(
      `${MAIN}:1:22: extends[1]: with "b.json" the config has more than 256 KiB; a baseline can hide more findings`,
    );
  });

  it.each<[string, Files, string]>([
    [
      'itself',
      { [MAIN]: extending(MAIN) },
      `${MAIN}:1:13: extends[0]: "${MAIN}" leads in a circle: "${MAIN}" extends "${MAIN}"`,
    ],
    [
      'one that extends it',
      { [MAIN]: extending('a.json'), 'a.json': extending('strict', './b.json'), 'b.json': extending('a.json') },
      'b.json:1:13: extends[0]: "a.json" leads in a circle: "a.json" extends "b.json" extends "a.json"',
    ],
    ['none', { [MAIN]: extending('a.json') }, `${MAIN}:1:13: extends[0]: there is no file "a.json"`],
    [
      'one that is outside',
      { [MAIN]: extending('../a.json') },
      `${MAIN}:1:13: extends[0]: "../a.json" is outside of the repository; a config may extend files inside of it only`,
    ],
    [
      'no preset and no file',
      { [MAIN]: extending('strct') },
      `${MAIN}:1:13: extends[0]: "strct" is neither a preset (recommended, strict, all) nor a file (.json, .yaml, .yml); did you mean "strict"?`,
    ],
    [
      'a program',
      { [MAIN]: extending('a.js') },
      `${MAIN}:1:13: extends[0]: "a.js" is neither a preset (recommended, strict, all) nor a file (.json, .yaml, .yml)`,
    ],
  ])('are files of the repository: %s', (_, files, said) => {
    expect(refused(files)).toBe(said);
  });

  it('may stand beside a main file that is elsewhere, but behind no link out', () => {
    const files = { '../else/own.json': extending('base.json'), '../else/base.json': '{}', '../out.json': '{}' };
    expect(read(files, { given: '../else/own.json' }).files).toEqual(['../else/own.json', '../else/base.json']);
    const links = { 'l.json': '../out.json' };
    expect(refused({ ...files, [MAIN]: extending('l.json') }, { links })).toMatch(
      '"l.json" is outside of the repository',
    );
    const inside = { 'l.json': 'a.json' };
    expect(read({ [MAIN]: extending('l.json'), 'a.json': '{}' }, { links: inside }).files).toEqual([MAIN, 'l.json']);
    const circle = { 'l.json': MAIN };
    expect(refused({ [MAIN]: extending('l.json') }, { links: circle })).toMatch('"l.json" leads in a circle');
  });

  it('are refused for the first fault of their shape', () => {
    expect(refused({ [MAIN]: '{"ruels": {}}' })).toBe(
      `${MAIN}:1:2: ruels: there is no such key; did you mean "rules"?`,
    );
    expect(refused({ [MAIN]: extending('a.json'), 'a.json': '[]' })).toMatch(
      /^a\.json:1:1: a list of 0 entries is not/,
    );
  });
});

describe('what files name', () => {
  it.each<[string | readonly string[] | undefined, unknown]>([
    [undefined, []],
    ['a', [[['x', 0], 'a']]],
    [[], []],
    [
      ['a', 'b'],
      [
        [['x', 0, 0], 'a'],
        [['x', 0, 1], 'b'],
      ],
    ],
  ])('has a place each: %j', (value, places) => {
    expect(placesOf(value, 'x', 0)).toEqual(places);
  });

  it('is each plugin once for each folder', () => {
    const files = {
      [MAIN]: '{"extends": ["sub/a.json", "b.json"], "plugins": ["p", "./q.js", "p"]}',
      'sub/a.json': '{"plugins": ["p"]}',
      'b.json': '{"plugins": ["./q.js"]}',
    };
    expect(pluginNames(read(files)).map(({ name, folder, from, path }) => [name, folder, from.file, path])).toEqual([
      ['p', at('sub'), 'sub/a.json', ['plugins', 0]],
      ['./q.js', ROOT, 'b.json', ['plugins', 0]],
      ['p', ROOT, MAIN, ['plugins', 0]],
    ]);
  });
});
