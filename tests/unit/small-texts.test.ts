import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/page/yaml.js';
import { readAsOther } from '../../src/site/plain-value.js';
import { layOut } from '../../src/spack/dag-hash/layouts.js';

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
