import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePage } from '../../src/page/parse.js';
import { readYaml } from '../../src/page/yaml.js';
import { expectGolden } from '../support/golden.js';
import { GENERATED_PAGE, HOSTILE_PAGES } from '../support/hostile-pages.js';
import { plainForm, psychReads, skipWithoutJekyll } from '../support/jekyll.js';
import { isUntrusted, yamlDisagreement } from './compare.js';
import { disagreements, reducedAll } from './reduce.js';

const SEED = 20250330;
const RUNS = 1_000;
/** `FUZZ=100000 npx vitest run tests/jekyll/psych-fuzz.test.ts`: that many documents of each kind, from a new seed. */
const LONG_RUNS = Number(process.env.FUZZ ?? 0);
const BATCH = 20_000;

type Gen = fc.GeneratorValue;

const AMBIGUOUS = [
  ...[
    '1.10',
    '1.20.0',
    '0.18',
    '1e3',
    '12345e678',
    '1.5e+3',
    '.5',
    '5.',
    '.',
    '-.',
    '010',
    '08',
    '0o17',
    '0x1F',
    '0x_',
    '0b11',
  ],
  ...[
    '1_000',
    '1,000',
    '1_',
    '+1',
    '-1',
    '-0',
    '00',
    '1:30',
    '1:30.5',
    '1:60',
    '190:20:30',
    '12345678901234567890',
    '.inf',
    '.NaN',
  ],
  ...[
    'no',
    'off',
    'on',
    'Yes',
    'y',
    'n',
    'true',
    'TRUE',
    'tRUE',
    'false',
    'null',
    'Null',
    'nULL',
    '~',
    '~a',
    '',
    '=',
    '<<',
  ],
  ...[
    '2025-03-30',
    '2025-02-30',
    '2025-3-3',
    '2025-03-30 12:00:00',
    '2025-03-30T12:00:00Z',
    ':sym',
    ':"a"',
    '::',
    'a:',
    '-',
    '?',
  ],
];
const WORDS = [
  'a',
  'title',
  'gcc@11.4.0',
  '+shared',
  '~mpi',
  'x86_64',
  'v0.18.0',
  'develop-2025-06-01',
  'a b',
  'http://a/b',
  'é',
  '-x',
  '?x',
  '[',
  '}',
];
const QUOTED = [
  ...[
    '"a"',
    '"a b"',
    '"1.10"',
    '""',
    '"\\n"',
    '"\\u00e9"',
    '"\\x41"',
    '"\\/"',
    '"\\q"',
    '"\\ud83d\\ude00"',
    '"a\\\n  b"',
    '"a\n b"',
  ],
  ...[
    '"a\n\n  b"',
    "'a'",
    "''",
    "'it''s'",
    "'a\n  b'",
    "'\\n'",
    '"a',
    "'a",
    '"a" b',
    '"a"b',
    '"a": b',
    '"a":b',
    '"\t"',
    '" a "',
  ],
];
const SEPARATION = ['', '', '', ' ', ' ', '  ', '\t', '\n', '\n  ', ' # c\n', ' # c\n  ', '\n\n ', '#', '\r\n'];
const PROPERTIES = ['&a ', '*a ', '!!str ', '!foo ', '! ', '&a !x ', '*a', '!<a> ', '!a!b ', '& ', '* '];
const BLOCK_SCALARS = ['|', '>', '|-', '>-', '|+', '>+', '|2', '>1-', '|-2', '| # c', '|x', '|0', '| '];
const SOUP = [
  ...'aab1:::,,[[]]{{}}""\'\'##&*!|>%@--??\\.=~<\t   \n\n\n\r',
  ': ',
  '- ',
  '? ',
  ', ',
  ' #',
  '\n  ',
  '\n ',
  '---',
  '...',
  'é',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\0',
  '\x7F',
];

const one = (g: Gen, texts: readonly string[]): string => texts[g(fc.nat, texts.length - 1)]!;
const upTo = (g: Gen, max: number): number => g(fc.nat, max);
const chance = (g: Gen, percent: number): boolean => upTo(g, 99) < percent;
const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

function scalar(g: Gen): string {
  const kind = upTo(g, 9);
  if (kind < 4) return one(g, WORDS);
  if (kind < 7) return one(g, QUOTED);
  if (kind < 9) return one(g, AMBIGUOUS);
  return `${one(g, WORDS)}${one(g, [' ', '#', ' #', ': ', ':', ', ', '\n  ', '\n'])}${one(g, WORDS)}`;
}

function flow(g: Gen, depth: number): string {
  if (depth === 0 || chance(g, 45)) return (chance(g, 6) ? one(g, PROPERTIES) : '') + scalar(g);
  const mapping = chance(g, 50);
  const space = (): string => (chance(g, 30) ? one(g, SEPARATION) : '');
  const item = (): string => {
    if (!mapping && chance(g, 90)) return flow(g, depth - 1);
    const key = (chance(g, 5) ? '? ' : '') + flow(g, chance(g, 5) ? 1 : 0);
    return `${key}${space()}${one(g, [': ', ': ', ': ', ':', ' : ', ''])}${space()}${chance(g, 95) ? flow(g, depth - 1) : ''}`;
  };
  const count = upTo(g, 3);
  const items = repeat(
    count,
    (index) =>
      `${space()}${item()}${space()}${index < count - 1 || chance(g, 8) ? one(g, [', ', ',', ', ', ' ', ',,']) : ''}`,
  );
  const close = chance(g, 96) ? (mapping ? '}' : ']') : one(g, ['', ']', '}']);
  return `${mapping ? '{' : '['}${items}${space()}${close}`;
}

function blockScalar(g: Gen, indent: number): string {
  const lines = repeat(
    upTo(g, 3),
    () =>
      `\n${' '.repeat(Math.max(0, indent + upTo(g, 3) - 1))}${one(g, [...WORDS, '', ' ', '\t', '# c', '---', 'a: b'])}`,
  );
  return one(g, BLOCK_SCALARS) + lines;
}

/** What stands behind a key's colon or a dash. */
function blockValue(g: Gen, indent: number, depth: number): string {
  const kind = upTo(g, 19);
  const properties = chance(g, 6) ? one(g, PROPERTIES) : '';
  if (kind < 3 && depth > 0)
    return `${properties}\n${block(g, indent + one(g, ['0', '1', '2', '2', '2', '4']).length, depth - 1)}`;
  if (kind < 7 && depth > 0)
    return `${properties}${one(g, ['', ' # c'])}\n${block(g, indent + 1 + upTo(g, 2), depth - 1)}`;
  if (kind < 9) return properties + blockScalar(g, indent + 1);
  if (kind < 15) return properties + flow(g, 3);
  if (kind < 16 && depth > 0) return block(g, indent + 2, depth - 1).trimStart();
  return properties + scalar(g);
}

function block(g: Gen, indent: number, depth: number): string {
  const sequence = chance(g, 35);
  const lines = Array.from({ length: 1 + upTo(g, 3) }, () => {
    const blanks = chance(g, 95) ? ' '.repeat(indent) : one(g, ['', ' ', '   ', '\t']);
    const end = chance(g, 12) ? one(g, [' ', '\t', ' # c', '#', '\n', '\n# c', '\n   # c', '\r']) : '';
    if (sequence) return `${blanks}-${one(g, [' ', ' ', ' ', '', '\t', '   '])}${blockValue(g, indent, depth)}${end}`;
    const key = chance(g, 90) ? one(g, ['a', 'b', 'title', '"a"', "'b'", 'c d']) : flow(g, 1);
    const explicit = chance(g, 4) ? '? ' : '';
    const colon =
      explicit !== '' && chance(g, 50)
        ? `\n${blanks}: `
        : one(g, [': ', ': ', ': ', ': ', ': ', ':', ' : ', ':\t', ':  ']);
    return `${blanks}${explicit}${key}${colon}${blockValue(g, indent, depth)}${end}`;
  });
  return lines.join('\n');
}

const PAGES = [
  GENERATED_PAGE,
  ...HOSTILE_PAGES.map(({ bytes }) => bytes.toString()).filter(
    (text) => text.length < 1_500 && text.startsWith('---\n'),
  ),
].map((text) => text.replace(/^---\n/, '').replace(/\n---\n?$/, '\n'));
const MUTATIONS = [...':,[]{}"\'#&*!|>%@\t- \n?', '- ', ': ', '\n  ', ' #', '\\', '"', 'é', '.', '1', '---\n'];

function mutated(g: Gen): string {
  const lines = one(g, PAGES).split('\n');
  // Whole pages bury a mutation in what follows; most of the time a few lines are enough.
  const first = chance(g, 70) ? upTo(g, lines.length - 1) : 0;
  let characters = [
    ...lines
      .slice(first, first + 1 + upTo(g, 4))
      .join('\n')
      .slice(0, 400),
  ];
  for (let count = 1 + upTo(g, 4); count > 0; count--) {
    const at = upTo(g, characters.length);
    const kind = upTo(g, 3);
    if (kind === 0) characters.splice(at, 1 + upTo(g, 2));
    else if (kind === 1) characters.splice(at, 1, one(g, MUTATIONS));
    else if (kind === 2)
      characters = [...characters.slice(0, at), ...characters.slice(at, at + 2).reverse(), ...characters.slice(at + 2)];
    else characters.splice(at, 0, one(g, MUTATIONS));
  }
  return characters.join('');
}

const DIGITS = [
  ...'0011223456789',
  ...'..--++::,,__ eExobTtZ~',
  '20',
  '2025-',
  '-03-30',
  ':30',
  '0x',
  '0b',
  '0o',
  '.5',
  'e+3',
  '12:00:00',
];
const LETTERS = [
  ...'yesnotruefalsnulYNTFO',
  'yes',
  'no',
  'on',
  'off',
  'true',
  'null',
  '~',
  '.inf',
  '.nan',
  '.',
  '-',
  ':',
  '=',
  '<<',
  ' ',
];

/** One plain scalar as a value: what makes a number, a date, a truth value of it is easily got wrong. */
function plainScalar(g: Gen): string {
  const pieces = chance(g, 75) ? DIGITS : LETTERS;
  return `a: ${repeat(1 + upTo(g, 6), () => one(g, pieces)).trim()}\n`;
}

const REPLACEMENTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b1\b/g,
    [
      '1e0',
      '1E2',
      '1.0',
      '-0',
      '01',
      '010',
      '0x1',
      '1_0',
      '12345678901234567890',
      '9007199254740993',
      'true',
      'null',
      '"1"',
      '',
    ],
  ],
  [
    /"[^"]*"/g,
    [
      '""',
      '"\\u0041"',
      '"\\ud83d\\ude00"',
      '"\\/"',
      '"\x7F"',
      '"é"',
      '"\u2028"',
      '"a\tb"',
      "'a'",
      'a',
      '"root"',
      '"radiuss"',
    ],
  ],
  [
    /"[^"]*"/g,
    [
      `"${'k'.repeat(1022)}"`,
      `"${'k'.repeat(1023)}"`,
      '"__proto__"',
      '"constructor"',
      '"<<"',
      '"a": 1, "b"',
      '"a" # b',
      '"a"\n',
    ],
  ],
  [/[:,] /g, [':', ',', ':  ', ', , ', ':\t', ' : ', ',\n', ': \n ', ' ']],
  [/[[\]{}]/g, ['', '[', ']', '{', '}', '[]', ',]', ',}', ' ]', '\n]']],
  [
    /clara|package|develop-2025-06-01/g,
    ['1.10', 'no', '-', '.', '08', 'a#b', 'a b', '2025-06-01', '0x1', '1e3', '-a', 'é', 'y', '_', '1_0', 'on'],
  ],
  [/\n/g, [' \n', '\t\n', '\r\n', '\n\n', '\n ', ' # c\n', '\n# c\n']],
];

/** A page in the generator's own form, which is read another way than all others, with one or two pieces changed. */
function nearlyGenerated(g: Gen): string {
  let text = GENERATED_PAGE.slice(4, -4);
  for (let count = 1 + upTo(g, 1); count > 0; count--) {
    const [pattern, by] = REPLACEMENTS[upTo(g, REPLACEMENTS.length - 1)]!;
    const places = [...text.matchAll(pattern)];
    const place = places[upTo(g, Math.max(places.length - 1, 0))];
    if (place === undefined) continue;
    text = text.slice(0, place.index) + one(g, by) + text.slice(place.index + place[0].length);
  }
  return text;
}

/** What stands in a text where the generated page has something else. */
function changed(text: string): string {
  const page = GENERATED_PAGE.slice(4, -4);
  let start = 0;
  while (start < text.length && text[start] === page[start]) start++;
  let end = 0;
  while (end < text.length - start && text[text.length - 1 - end] === page[page.length - 1 - end]) end++;
  return text.slice(Math.max(0, start - 10), Math.min(text.length, text.length - end + 10));
}

const KINDS: readonly (readonly [string, (g: Gen) => string])[] = [
  ['made by a grammar', (g) => `${block(g, 0, 3)}\n`],
  ['real lines with mutations', mutated],
  ['of one plain scalar', plainScalar],
  ['made of single characters', (g) => repeat(1 + upTo(g, 11), () => one(g, SOUP))],
];

function documents(make: (g: Gen) => string, seed: number, numRuns: number): string[] {
  const texts = fc.sample(fc.gen().map(make), { seed, numRuns });
  return texts.filter((text) => !/\p{Surrogate}/u.test(text));
}

/** What the `yaml` package makes of a text, as YAML 1.2 and as YAML 1.1; without its slip of taking `e2` and `.` for NaN in 1.1. */
function otherReadings(text: string): string[] {
  const forms = (['1.2', '1.1'] as const).map((version) => {
    try {
      return plainForm(parse(text, { version, logLevel: 'silent' }));
    } catch (error) {
      return `fails: ${error}`;
    }
  });
  return forms.filter((form) => !form.includes('NaN'));
}

describe.skipIf(skipWithoutJekyll())('our YAML reader against Psych', () => {
  it.each(KINDS)('documents %s', { timeout: 180_000 }, (_, make) => {
    const found = disagreements(documents(make, SEED, RUNS));
    expect(reducedAll(found)).toEqual([]);
  });

  it('pages in nearly the form of the generator', { timeout: 180_000 }, () => {
    const texts = documents(nearlyGenerated, SEED, LONG_RUNS || 2 * RUNS);
    const views = psychReads(texts.map((text) => `---\n${text}\n`));
    const found = texts.flatMap((text, index) => {
      const page = parsePage(Buffer.from(`---\n${text}\n---`));
      const data = page.frontMatter?.data;
      const why = yamlDisagreement(views[index]!, { faults: page.faults, ...(data === undefined ? {} : { data }) });
      return why === undefined || isUntrusted(page) ? [] : [{ changed: changed(text), why: why.slice(0, 200) }];
    });
    expect(found.slice(0, 8)).toEqual([]);
  });

  it('reports each plain scalar on which YAML 1.1 and 1.2 differ', () => {
    const found = documents(plainScalar, SEED, LONG_RUNS || 4 * RUNS).filter((text) => {
      const ours = readYaml(text);
      return ours.faults.length === 0 && otherReadings(text).some((form) => form !== plainForm(ours.data));
    });
    expect([...new Set(found)].sort((a, b) => a.length - b.length).slice(0, 30)).toEqual([]);
  });

  it('the documents that the fast tests read', () => {
    const texts = JSON.parse(readFileSync(new URL('../../fixtures/yaml/documents.json', import.meta.url), 'utf8'));
    const views = psychReads((texts as readonly string[]).map((text) => `---\n${text}`));
    // Words and places of errors are those of a version of Psych.
    const lasting = views.map((view) => ('error' in view ? { ...view, error: '', line: 0, column: 0 } : view));
    expectGolden(`[\n${lasting.map((view) => JSON.stringify(view)).join(',\n')}\n]\n`, 'yaml/psych.json');
  });

  it('the hostile pages', { timeout: 180_000 }, () => {
    expect(reducedAll(disagreements(PAGES))).toEqual([]);
  });

  describe.skipIf(LONG_RUNS === 0)('for long', () => {
    it.each(KINDS)('documents %s', { timeout: 3_600_000 }, (_, make) => {
      const seed = Date.now() | 0;
      for (let done = 0; done < LONG_RUNS; done += BATCH) {
        const found = disagreements(documents(make, seed + done, Math.min(BATCH, LONG_RUNS - done)));
        expect(reducedAll(found), `seed ${seed + done}`).toEqual([]);
      }
    });
  });
});
