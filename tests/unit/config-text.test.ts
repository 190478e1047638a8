import { describe, expect, it } from 'vitest';
import { inlineConfig, sourceOf } from '../../src/config/config-file.js';
import { readConfigFile, readConfigText } from '../../src/config/config-text.js';
import type { Path } from '../../src/finding.js';
import { at, memoryHost, ROOT } from '../support/memory-host.js';

const read = (text: string, file = 'a.yaml') => readConfigText(text, file, ROOT);

/** Why a text is refused. */
function refusal(text: string, file = 'a.yaml'): string {
  try {
    read(text, file);
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
}

describe('the size of a config', () => {
  const MOST = 256 * 1024;
  const TOO_LARGE = 'a.yaml:1:1: a config has at most 256 KiB; a baseline can hide more findings';

  it.each<[string, string, string]>([
    ['as much as it may have', `#${'x'.repeat(MOST - 1)}`, 'taken'],
    ['a byte more', `#${'x'.repeat(MOST)}`, TOO_LARGE],
    ['fewer characters, and a byte more', `#${'é'.repeat(MOST / 2)}`, TOO_LARGE],
  ])('is at most 256 KiB: %s', (_, text, said) => {
    expect(refusal(text)).toBe(said);
  });
});

describe('the text of a config', () => {
  it.each<[string, string, unknown]>([
    ['a.yaml', '', {}],
    ['a.yaml', ' \n', {}],
    ['a.yaml', '# x\n', {}],
    ['a.yaml', '\ufeffa: 1', { a: 1 }],
    ['a.yaml', '~', null],
    ['a.yaml', 'x', 'x'],
    ['a.json', '', {}],
    ['a.json', ' \n', {}],
    ['a.json', '\ufeff{"a": 1}', { a: 1 }],
    ['a.json', 'null', null],
    ['a.json', '"x"', 'x'],
    ['a.json', '[1]', [1]],
    ['package.json', '{"cache-lint": {"a": 1}}', { a: 1 }],
    ['sub/package.json', '{"cache-lint": null}', null],
    ['my-package.json', '{"cache-lint": {"a": 1}}', { 'cache-lint': { a: 1 } }],
  ])('%s with %j', (file, text, data) => {
    const config = read(text, file)!;
    expect([config.file, config.folder, config.data]).toEqual([file, ROOT, data]);
  });

  it.each(['{}', 'null', '"cache-lint"', '1', '[]', '', '{"name": "x"}'])('is not in the package.json %j', (text) => {
    expect(read(text, 'package.json')).toBeUndefined();
  });

  it.each<[string, string, Path, 'key' | 'value', string]>([
    ['a.yaml', 'a:\n  b: xy', ['a', 'b'], 'value', '2:6-2:8'],
    ['a.yaml', 'a:\n  b: xy', ['a', 'b'], 'key', '2:3-2:4'],
    ['a.yaml', 'a:\n  b: xy', ['a', 'c'], 'value', '2:3-2:8'],
    ['a.yaml', 'a:\n  b: xy', ['a', 'c'], 'key', '2:3-2:8'],
    ['a.yaml', 'a:\n  b: xy', ['a', 'b', 0], 'key', '2:6-2:8'],
    ['a.yaml', 'a:\n  b: xy', [], 'value', '1:1-2:8'],
    ['a.yaml', 'a:\n  b: xy', [], 'key', '1:1-2:8'],
    ['a.yaml', 'a: [x, yz]', ['a', 1], 'value', '1:8-1:10'],
    ['a.yaml', 'a: [x, yz]', ['a', 1], 'key', '1:8-1:10'],
    ['a.json', '{"a": [1,\n"yz"]}', ['a', 1], 'value', '2:1-2:5'],
    ['a.json', '{"a": [1,\n"yz"]}', ['a'], 'key', '1:2-1:5'],
    ['package.json', '{"cache-lint":\n{"a": 1}}', ['a'], 'key', '2:2-2:5'],
    ['package.json', '{"cache-lint":\n{"a": 1}}', [], 'value', '2:1-2:9'],
    ['package.json', '{"cache-lint":\n{"a": 1}}', [], 'key', '1:2-1:14'],
  ])('%s: %j has %j, as %s, at %s', (file, text, path, what, place) => {
    const { startLine, startColumn, endLine, endColumn } = read(text, file)!.region(path, what);
    expect(`${startLine}:${startColumn}-${endLine}:${endColumn}`).toBe(place);
  });

  it('of a program stands nowhere', () => {
    const config = inlineConfig({ a: 1 }, ROOT);
    expect(config).toMatchObject({ file: '(config)', folder: ROOT, data: { a: 1 }, prefix: [] });
    expect(config.region(['a'])).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 });
    expect(sourceOf(config, ['a'])).toEqual({ file: '(config)', line: 1, column: 1 });
  });

  it('is that of a file, if there is one', () => {
    const host = memoryHost({ files: { 'sub/a.yaml': 'a: 1', 'package.json': '{}' } });
    expect(readConfigFile(host, at('sub/a.yaml'), ROOT)).toMatchObject({
      ...{ file: 'sub/a.yaml', folder: at('sub'), data: { a: 1 } },
    });
    expect(readConfigFile(host, at('b.yaml'), ROOT)).toBeUndefined();
    expect(() => readConfigFile(host, at('package.json'), ROOT)).toThrow(
      'package.json:1:1: the key "cache-lint" is missing: it would hold the config',
    );
  });
});
