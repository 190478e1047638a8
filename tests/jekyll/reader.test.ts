import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/page/parse.js';
import { HOSTILE_PAGES } from '../support/hostile-pages.js';
import { type JekyllView, jekyllAvailable, jekyllReads, skipWithoutJekyll } from '../support/jekyll.js';
import { codes, has, pageDisagreement } from './compare.js';

/** Pages on which a rule has to speak, not the reader: the front matter is sound YAML, and Jekyll itself fails on its values. */
const FAILS_ON_VALUES = new Set([
  'a body with broken Liquid',
  'a bad date',
  'a date that is a list',
  'no date at all',
  'categories that are a mapping',
  'categories that are a number',
]);

/** Pages that Jekyll reads and we do not: values nested more than 256 levels deep. A page needs four. */
const TOO_DEEP = new Set(['lists 600 deep', 'block sequences 600 deep']);

const LINES = [
  'title: "clara"',
  'meta: {"a": 1}',
  '# comment',
  '',
  ' ',
  '- a',
  ' ---',
  '----',
  '--- x',
  '... x',
  '%YAML 1.1',
  '<<<<<<< a',
];
const FENCES = [
  '---',
  '---',
  '---',
  '...',
  '--- ',
  '---\t',
  '---\f',
  '---\v',
  '---\r',
  '--- #',
  '---x',
  '----',
  ' ---',
  '--',
  '---\u00A0',
];
const ENDS = ['\n', '\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n', ''];

const fence = fc.constantFrom(...FENCES);
const line = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fence });
const end = fc.constantFrom(...ENDS);
/** Files made of fences and near-fences. */
const page = fc
  .tuple(
    fence,
    end,
    fc.array(
      fc.tuple(line, end).map((parts) => parts.join('')),
      { maxLength: 6 },
    ),
  )
  .map(([open, openEnd, lines]) => open + openEnd + lines.join(''));

/** Each file is a page of a real site: FUZZ makes it longer, within reason. */
const RUNS = Math.min(Number(process.env.FUZZ ?? 600), 6_000);

function jekyllViews(pages: readonly (readonly [string, Buffer])[]): Map<string, JekyllView> {
  return jekyllAvailable() ? jekyllReads(new Map(pages)) : new Map();
}

describe.skipIf(skipWithoutJekyll())('our reader sees what Jekyll sees', () => {
  const views = jekyllViews(HOSTILE_PAGES.map(({ name, bytes }) => [name, bytes]));

  it.each(HOSTILE_PAGES.map((page) => [page.name, page] as const))('%s', (name, { bytes }) => {
    const ours = parsePage(bytes);
    if (FAILS_ON_VALUES.has(name)) expect(codes(ours)).toBe('no fault');
    else if (TOO_DEEP.has(name)) expect(has(ours, 'syntax')).toBe(true);
    else expect(pageDisagreement(views.get(name)!, ours)).toBeUndefined();
  });

  it('makes no exception for a page that is not there', () => {
    const names = new Set(HOSTILE_PAGES.map(({ name }) => name));
    expect([...FAILS_ON_VALUES, ...TOO_DEEP].filter((name) => !names.has(name))).toEqual([]);
  });

  it('in files made of fences and near-fences', { timeout: 60_000 }, () => {
    const texts = [...new Set(fc.sample(page, { seed: 20250330, numRuns: RUNS }))];
    const made = jekyllViews(texts.map((text) => [text, Buffer.from(text)]));
    const found = texts.flatMap((text) => {
      const why = pageDisagreement(made.get(text)!, parsePage(Buffer.from(text)));
      return why === undefined ? [] : [{ text, why }];
    });
    expect(found.sort((a, b) => a.text.length - b.text.length).slice(0, 8)).toEqual([]);
  });
});
