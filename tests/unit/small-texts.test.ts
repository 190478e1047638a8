import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeLeftovers } from '../../src/node/hidden-place.js';
import { readYaml } from '../../src/page/yaml.js';
import { readAsOther } from '../../src/site/plain-value.js';
import { layOut } from '../../src/spack/dag-hash/layouts.js';
import { tempFolder } from '../support/run-cli.js';

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

describe('what a killed run left', () => {
  const UUID = '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f';
  const left = (name: string): string[] => {
    const folder = tempFolder();
    mkdirSync(path.join(folder, name));
    removeLeftovers(folder);
    return readdirSync(folder);
  };

  it.each([`.cache-lint-${UUID}.tmp`, `.cache-lint-${process.pid}-${UUID}.tmp`])('is removed: %s', (name) => {
    expect(left(name)).toEqual([]);
  });

  it.each([
    `x.cache-lint-${UUID}.tmp`,
    `.cache-lint-${UUID}.tmpx`,
    `.cache-lint--${UUID}.tmp`,
    `.cache-lint-x-${UUID}.tmp`,
    `.cache-lint-0${UUID}.tmp`,
    `.cache-lint-${UUID}0.tmp`,
    `.cache-lint-${UUID.replace('-0a1b', '-0a1b0')}.tmp`,
    `.cache-lint-${UUID.replace('-0a1b', '-0a1b-0a1b')}.tmp`,
    `.cache-lint-${UUID.replace('-0a1b', '')}.tmp`,
    `.cache-lint-${UUID.slice(0, -1)}.tmp`,
    `.cache-lint-${UUID}xtmp`,
    'cache-lint.config.json',
  ])('is not %s', (name) => {
    expect(left(name)).toEqual([name]);
  });
});
