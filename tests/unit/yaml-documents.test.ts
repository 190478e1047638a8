import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
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

it('the reader of YAML takes documents for what Psych takes them for', () => {
  expect(VIEWS).toHaveLength(DOCUMENTS.length);
  const found = DOCUMENTS.map((text, i) => [text, yamlDisagreement(VIEWS[i]!, readYaml(text))]);
  expect(found.filter(([, why]) => why !== undefined)).toEqual([]);
});

it('the reader of YAML says what is where, and what is wrong', () => {
  const OFFSET = 3;
  const lines = DOCUMENTS.flatMap((text) => {
    const { root, faults } = readYaml(text, OFFSET);
    return [
      `# ${JSON.stringify(text)}`,
      ...(root === undefined ? [] : [shown(root)]),
      ...faults.map((fault) => JSON.stringify(fault)),
    ];
  });
  const ascii = lines.map((line) =>
    line.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
  expectGolden(`${ascii.join('\n')}\n`, 'yaml/read.golden');
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
