import { describe, expect, it } from 'vitest';
import { showPath } from '../../src/config/fault.js';
import { nameNext } from '../../src/config/text-fault.js';
import { failAtHalf } from '../../src/config/yaml-fault.js';
import { readYaml } from '../../src/page/yaml.js';
import { readAsOther } from '../../src/site/plain-value.js';
import { layOut } from '../../src/spack/dag-hash/layouts.js';
import { clip, count, listed, nameCharacter, nameRow, utcSeconds } from '../../src/words/words.js';

describe('a plain scalar of the site', () => {
  it.each([
    ['0.18', 'the number 0.18 ("0.18" without quotes)'],
    ['2023-05-14', 'a date ("2023-05-14" without quotes)'],
    ['2023-5-4', 'a date ("2023-5-4" without quotes)'],
    ['2023-05-14 10:00', 'a date ("2023-05-14 10:00" without quotes)'],
    ['2023-05-14T', 'a date ("2023-05-14T" without quotes)'],
    ['x2023-05-14', undefined],
    ['12023-05-14', undefined],
    ['2023-05-14x', undefined],
    ['2023-05-141', undefined],
    [':a', 'a Ruby symbol (":a" without quotes)'],
    [':', undefined],
    ['a:b', undefined],
    ['a', undefined],
  ])('%s: %s', (plain, other) => {
    expect(readAsOther(plain)).toBe(other);
  });
});

describe('a text in the YAML that hashes are made of', () => {
  it.each([
    ['a', false],
    ['a b', false],
    ['a-b', false],
    ['a- b', false],
    ['-a', false],
    ['a -', false],
    ['-', true],
    ['- a', true],
    [' a', true],
    ['a ', true],
    ['a#b', false],
    ['a #b', true],
    ['#a', true],
    ['a,b', true],
    ['a:b', true],
    ['a&b', false],
    ['&a', true],
    ['---', true],
    ['...', true],
    ['..', false],
    ['', true],
    ['1', true],
    ['true', true],
    ['truex', false],
  ])('%j stands in quotes: %s', (text, inQuotes) => {
    expect(layOut({ k: text }, 'yaml')).toContain(inQuotes ? `k: '${text}'` : `k: ${text}`);
  });
});

describe('an escape of YAML', () => {
  it.each(['\\x4', '\\x4g', '\\xg4', '\\u123', '\\u123g', '\\ug123', '\\U0000004'])('%s is none', (written) => {
    const { faults } = readYaml(`a: "${written}"`) as unknown as { readonly faults: readonly object[] };
    expect(JSON.stringify(faults)).toMatch(/needs \d hexadecimal digits/);
  });

  it.each([
    ['\\x41', 'A'],
    ['\\u0041', 'A'],
    ['\\U00000041', 'A'],
    ['\\x410', 'A0'],
    ['\\u00e9', 'é'],
  ])('%s is %s', (written, text) => {
    expect(readYaml(`a: "${written}"`).data).toEqual({ a: text });
  });
});

it.each([
  ['...\nb: 2\n', ['b']],
  ['---\nb: 2\nc:\n', ['b', 'c']],
  ['---\nb: 2\n c: 3\n_d: 4\nE: 5', ['b', '_d', 'E']],
  ['---\nb:2\n: 3\n4: 5\nx-y: 6\nz', []],
  [`---\n${'b: 1\n'.repeat(9)}`, Array(8).fill('b')],
])('a document that ends early at %j loses %j', (rest, lost) => {
  const { faults } = readYaml(`a: 1\n${rest}`) as unknown as { readonly faults: readonly object[] };
  expect(faults).toMatchObject([{ code: 'earlyFence', data: { fence: rest.slice(0, 3), lost } }]);
});

describe('a place in a config', () => {
  it.each<[(string | number)[], string]>([
    [[], ''],
    [['rules'], 'rules'],
    [['overrides', 0, 'rules', 'page-title'], 'overrides[0].rules.page-title'],
    [[0], '[0]'],
    [['a b'], '["a b"]'],
    [['a', ''], 'a[""]'],
    [['-a'], '["-a"]'],
    [['1a'], '["1a"]'],
    [['$a_1-', '_'], '$a_1-._'],
    [['a.b', 'c'], '["a.b"].c'],
    [['a'.repeat(60)], 'a'.repeat(60)],
    [Array(12).fill('a'), Array(12).fill('a').join('.')],
    [Array(13).fill('a'), Array(12).fill('a').join('.')],
  ])('%j is shown as %s', (path, shown) => {
    expect(showPath(path)).toBe(shown);
  });

  it('has long names cut', () => {
    expect(showPath(['a'.repeat(61)])).toMatch(/^\["a{1,60}/);
  });

  it.each([
    ['', 0, 'the end of the file'],
    ['a', 1, 'the end of the file'],
    ['ab, c', 0, '"ab"'],
    ['ab, c', 2, '","'],
    ['ab, c', 1, '"b"'],
    ['""', 0, '""'],
    ['"a b" c', 0, '"a b"'],
    ['"a\nb"', 0, 'a double quote'],
    ['$x.y+z-1 b', 0, '"$x.y+z-1"'],
    ['a'.repeat(41), 0, `"${'a'.repeat(40)}"`],
    [`"${'a'.repeat(38)}"`, 0, `"${'a'.repeat(38)}"`],
    [`"${'a'.repeat(39)}"`, 0, 'a double quote'],
    ['\u{1f4a9}b', 0, '"\u{1f4a9}"'],
  ])('%j from %i on starts with %s', (text, at, name) => {
    expect(nameNext(text, at)).toBe(name);
  });
});

describe('half a character in YAML', () => {
  const halfOf = (text: string): string | undefined => {
    let said: string | undefined;
    failAtHalf(text, 0, (what, at) => {
      said ??= `${at}: ${what.split(' is half')[0]}`;
      return undefined as never;
    });
    return said;
  };

  it.each([
    ['"\\ud83d"', '1: "\\ud83d"'],
    ['"a\\uDFFFab"', '2: "\\uDFFF"'],
    ['"\\U0000d83dab"', '1: "\\U0000d83d"'],
    ['"\\ud7ff"', undefined],
    ['"\\ue000"', undefined],
    ['"\\ud83"', undefined],
    ['"\\\\ud83d"', undefined],
    ['"\\n"', undefined],
  ])('%s: %s', (text, said) => {
    expect(halfOf(text)).toBe(said);
  });
});

describe('words of messages', () => {
  it('count and list', () => {
    expect([0, 1, 2].map((number) => count(number, 'row'))).toEqual(['0 rows', '1 row', '2 rows']);
    expect(count(2, 'index', 'indexes')).toBe('2 indexes');
    expect(listed([], 'or')).toBe('');
    expect(listed(['a'], 'or')).toBe('a');
    expect(listed(['a', 'b'], 'and')).toBe('a and b');
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it.each([
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(60)}…`],
    [`${'x'.repeat(58)}\u{1f4a9}y`, `${'x'.repeat(58)}\u{1f4a9}…`],
    [`${'x'.repeat(59)}\u{1f4a9}y`, `${'x'.repeat(59)}…`],
  ])('%s is cut to %s', (text, cut) => {
    expect(clip(text)).toBe(cut);
  });

  it.each([
    [' ', 'a blank'],
    ['\n', 'a line break'],
    ['"', 'a double quote'],
    ['a', '"a"'],
    ['\t', 'a tab'],
    ['\r', 'the character U+000D'],
    ['\u2028', 'the character U+2028'],
    ['\u{e0001}', 'the character U+E0001'],
  ])('%j is called %s', (character, name) => {
    expect(nameCharacter(character)).toBe(name);
  });

  it('name a row by the package and the start of its hash', () => {
    expect(nameRow('zlib', 'abcdefghij')).toBe('zlib/abcdefg');
  });

  it('tell a time to the second', () => {
    expect(utcSeconds(new Date(Date.UTC(2026, 10, 28, 11, 40, 7, 999)))).toBe('2026-11-28T11:40:07Z');
  });
});
