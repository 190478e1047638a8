import { expect, it } from 'vitest';
import rule from '../../rules/corpus-package-case.js';
import { lintSite } from '../support/lint.js';
import { HASHES } from '../support/page-builder.js';
import { corpusPage, reduced } from '../support/reduced.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

/** A page per folder, each with a hash of its own; package-name reports every capital letter, too. */
const folders = (...names: readonly string[]) => ({
  input: site({
    pages: names.map((name, i) => ({ tag: 'develop', package: name, rows: [{ hash: HASHES[i] }] })),
  }),
  settings: { severities: { 'package-name': 'off' } } as const,
});
const FILE = (name: string, tag = 'develop') => `_cache/${tag}/${name}/specs.md`;
const found = (name: string, others: readonly string[]) =>
  ({
    messageId: 'sameUpToCase',
    severity: 'warning',
    file: FILE(name),
    token: `"${name}"`,
    path: '/title',
    subject: name,
    related: others.map((other) => ({ file: FILE(other), token: `"${other}"` })),
  }) as const;

testCorpusRule(rule, {
  valid: {
    'folders that differ in more than case': folders('R', 'rr', 'r-3'),
    'one folder in two tags, with a capital letter in one of them': {
      input: site({
        pages: [
          { tag: 'develop', package: 'zlib' },
          { tag: 'v2025.07', package: 'ZLib', rows: [{ hash: HASHES[1] }] },
        ],
      }),
      settings: { severities: { 'package-name': 'off' } },
    },
  },
  invalid: {
    'a folder with capital letters beside one without': {
      ...folders('zlib', 'ZLib', 'xz'),
      findings: [found('ZLib', ['zlib'])],
    },
    'of two with capital letters the one with more': {
      ...folders('ZLIB', 'Zlib'),
      findings: [found('ZLIB', ['Zlib'])],
    },
    'of two with as many the later one': { ...folders('zLib', 'Zlib'), findings: [found('zLib', ['Zlib'])] },
    'three folders': {
      ...folders('zlib', 'ZLib', 'zliB'),
      findings: [found('ZLib', ['zlib', 'zliB']), found('zliB', ['zlib', 'ZLib'])],
    },
  },
});

it('needs no readable page', () => {
  const files = new Map([...folders('zlib').input, [FILE('ZLib'), 'no page']]);
  const findings = lintSite(files).findings.filter(({ ruleId }) => ruleId === rule.id);
  expect(findings.map(({ file }) => file)).toEqual([FILE('ZLib')]);
});

it.each([
  [21, 'The folder', ''],
  [22, 'The folder', ' 1 more place is not shown.'],
])('of %i folders shows twenty others', (count, start, end) => {
  // In the order of their numbers as bits: which letters are capitals.
  const names = Array.from({ length: count }, (_, i) =>
    [...'abcde'].map((letter, bit) => ((i >> bit) & 1 ? letter.toUpperCase() : letter)).join(''),
  );
  const found = reduced(rule, { pages: names.map((name) => corpusPage(`develop/${name}`, null)) });
  expect(found).toHaveLength(count - 1);
  expect(found[0]!.related).toHaveLength(20);
  const { message } = found[0]!.related![19]!;
  expect(message.startsWith(start)).toBe(true);
  expect(message.endsWith(`".${end}`)).toBe(true);
});
