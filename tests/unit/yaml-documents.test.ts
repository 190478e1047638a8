import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml, type YamlNode } from '../../src/page/yaml.js';
import { yamlDisagreement } from '../jekyll/compare.js';
import { expectGolden } from '../support/golden.js';

const fixture = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/yaml/${name}`, import.meta.url), 'utf8')) as T;

/** Short documents in which each decision of the reader shows. `tests/jekyll/psych-fuzz.test.ts` asks Psych for `psych.json`. */
const DOCUMENTS = fixture<readonly string[]>('documents.json');
const VIEWS = fixture<readonly Parameters<typeof yamlDisagreement>[0][]>('psych.json');

/** A node as `start-end value`, with those that it holds. */
function shown(node: YamlNode): string {
  const place = `${node.start}-${node.end} `;
  if (node.kind === 'scalar') return place + (Object.is(node.value, -0) ? '-0' : JSON.stringify(node.value));
  if (node.kind === 'sequence') return `${place}[${node.items.map(shown).join(', ')}]`;
  const entries = [...node.entries].map(
    ([name, { key, value }]) => `${key.start}-${key.end} ${JSON.stringify(name)}: ${shown(value)}`,
  );
  return `${place}{${entries.join(', ')}}`;
}

/** What is said of a document: its tree with places, and its faults. */
function told(text: string): string {
  const OFFSET = 3;
  const { root, faults } = readYaml(text, OFFSET);
  const lines = [
    `# ${JSON.stringify(text)}`,
    ...(root === undefined ? [] : [shown(root)]),
    ...faults.map((fault) => JSON.stringify(fault)),
  ];
  const ascii = (line: string): string =>
    line.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return lines.map((line) => `${ascii(line)}\n`).join('');
}

it('the reader of YAML says of documents what it said', () => {
  expectGolden(DOCUMENTS.map(told).join(''), 'yaml/read.golden');
  expect(VIEWS).toHaveLength(DOCUMENTS.length);
});

describe('the reader of YAML', () => {
  const golden = (): string[] =>
    readFileSync(new URL('../../fixtures/yaml/read.golden', import.meta.url), 'utf8').split(/^(?=# )/m);

  it.each(DOCUMENTS.map((text, i) => [text, i] as const))('takes %j for what Psych takes it for', (text, i) => {
    expect(yamlDisagreement(VIEWS[i]!, readYaml(text))).toBeUndefined();
    expect(told(text)).toBe(golden()[i]);
  });
});

const NO_COLON = 'a ":" cannot stand here: a text that holds ": " needs quotes';

it.each<[string, string, string | undefined]>([
  ['the longest key', `${'k'.repeat(1024)}: 1`, undefined],
  ['a longer one', `${'k'.repeat(1025)}: 1`, NO_COLON],
  ['the longest key of characters in two units', `${'\u{1f4a9}'.repeat(1024)}: 1`, undefined],
  ['a longer one of them', `${'\u{1f4a9}'.repeat(1025)}: 1`, NO_COLON],
  ['the deepest list', `${'['.repeat(256)}${']'.repeat(256)}`, undefined],
  ['a deeper one', `${'['.repeat(257)}${']'.repeat(257)}`, 'values are nested more than 256 levels deep'],
  ['many lists beside one another', `[${'[], '.repeat(300)}]`, undefined],
])('a limit of YAML: %s', (_, text, reason) => {
  expect(readYaml(text).faults.map(({ data }) => data)).toEqual(reason === undefined ? [] : [{ reason }]);
});

it.each<[string, (entries: readonly string[]) => string]>([
  ['lines', (entries) => `${entries.map((one) => `${one}: v${one}`).join('\n')}\n`],
  ['braces', (entries) => `{${entries.map((one) => `${one}: v${one}`).join(', ')}}`],
])('many keys are all read: in %s', (_, written) => {
  const entries = Array.from({ length: 1500 }, (_, i) => `k${i}`);
  const { data, faults } = readYaml(written(entries));
  expect(faults).toEqual([]);
  expect(data).toEqual(Object.fromEntries(entries.map((one) => [one, `v${one}`])));
});

it.each(['{? - a}', '{? - a : b}', '{a: - b}', '{a: - }'])('a list of lines cannot stand in braces: %j', (text) => {
  expect(readYaml(text).faults.map(({ data }) => data)).toEqual([{ reason: 'a value is missing before "-"' }]);
});

it('what is lost behind the end of a document is told by eight keys', () => {
  const keys = [...'abcdefghi'].map((key) => `${key}: 1\n`).join('');
  const { faults } = readYaml(`x: 1\n---\n${keys}`);
  expect(faults).toMatchObject([{ code: 'earlyFence', data: { fence: '---', lost: [...'abcdefgh'] } }]);
});

it('places are counted from the start of the text, where nobody says otherwise', () => {
  expect(readYaml('a: b\n').root).toMatchObject({ start: 0, end: 4 });
});

it.each<[string, unknown]>([
  [`a: ${'é'.repeat(13)}`, { a: 'é'.repeat(13) }],
  [`a: ${'x'.repeat(13)}`, { a: 'x'.repeat(13) }],
  [`a: "${'\\u20ac'.repeat(13)}"`, { a: '€'.repeat(13) }],
  [`a: ${'x'.repeat(12)}\nb: €`, { a: 'x'.repeat(12), b: '€' }],
  ['[__proto__: a, constructor: b]', [JSON.parse('{"__proto__": "a"}'), { constructor: 'b' }]],
  ['{__proto__: {a: 1}, b: 2}', JSON.parse('{"__proto__": {"a": 1}, "b": 2}')],
])('values are what is written: %j', (text, data) => {
  expect(readYaml(text).data).toStrictEqual(data);
});
