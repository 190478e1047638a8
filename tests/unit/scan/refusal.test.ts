import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/page/place.js';
import { PageReader } from '../../../src/page/reader.js';
import { whySlow } from '../../../src/page/scan/refusal.js';
import { ScannedPage } from '../../../src/page/scanned-page.js';
import { realPages } from '../../support/corpus.js';
import { Dice } from '../../support/damage.js';
import { mutate } from '../../support/mutate.js';
import { GOOD, GOOD_TEXT } from '../../support/run-cli.js';

const reader = new PageReader();
const LONG = 'a text of more than 2,000 characters';
const SPELLED = 'not spelled as the generator spells pages';
const OTHER = 'too many rows, values of a list or different texts';

/** Undefined when the page was scanned. */
function why(bytes: Buffer, file: string, by = reader): string | undefined {
  const place = placeOf(file);
  const read = by.read(bytes, place);
  return read instanceof ScannedPage ? undefined : whySlow({ bytes, place, read }, by.scanner);
}

describe('why a page took the slow way', () => {
  const hash = /"hash": "(.{32})"/.exec(GOOD_TEXT)![1]!;
  const row = /\{"compiler".*?\}/.exec(GOOD_TEXT)![0].replace(/"variants": \[[^\]]*\]/, '"variants": []');
  const [version] = /"versions": \["[^"]*"\]\}/.exec(GOOD_TEXT)!;

  it.each([
    ['another title', GOOD_TEXT.replace('title: "', 'title: "x'), 'a title that is not the name of its folder'],
    ['another tag', GOOD_TEXT.replace('[package, ', '[package, x'), 'categories that are not those of its folder'],
    ['a letter in a hash', GOOD_TEXT.replace(hash, hash.toUpperCase()), 'a malformed hash'],
    ['no version', GOOD_TEXT.replace(version, '"versions": []}'), 'a row with no version or with several'],
    ['a size', GOOD_TEXT.replace('"size": "-"', '"size": 7'), 'a size other than "-"'],
    [
      'a key at another place',
      GOOD_TEXT.replace(/("compiler": "[^"]*"), ("hash": "[^"]*")/, '$2, $1'),
      'keys in another order',
    ],
    [
      'a long variant',
      GOOD_TEXT.replace('"build_system=', `"build_system=${'x'.repeat(2000)}`),
      'a text of more than 2,000 characters',
    ],
    ['a large number', GOOD_TEXT.replace(/"num_specs": /, '$&1000000000'), 'a count that is too large'],
    [
      'a stack of digits',
      GOOD_TEXT.replace(/"num_specs_by_stack": \{/, '$&"12": 1, '),
      'a stack that is called as a number',
    ],
    [
      'another first category',
      GOOD_TEXT.replace('[package, ', '[packages, '),
      'categories that are not those of its folder',
    ],
    ['a hash with a 1', GOOD_TEXT.replace(hash, `1${hash.slice(1)}`), 'a malformed hash'],
    ['a hash with an 8', GOOD_TEXT.replace(hash, `${hash.slice(1)}8`), 'a malformed hash'],
    ['a short hash', GOOD_TEXT.replace(hash, hash.slice(1)), 'a malformed hash'],
    ['a long hash', GOOD_TEXT.replace(hash, `${hash}a`), 'a malformed hash'],
    ['two versions', GOOD_TEXT.replace(version, '"versions": ["1", "2"]}'), 'a row with no version or with several'],
    ['a size that is another text', GOOD_TEXT.replace('"size": "-"', '"size": "--"'), 'a size other than "-"'],
    [
      'a key of meta at another place',
      GOOD_TEXT.replace(/("compilers": \[[^\]]*\]), ("num_specs": \d+)/, '$2, $1'),
      'keys in another order',
    ],
    [
      'a second row with a key at another place',
      GOOD_TEXT.replace(
        'spec_details: [',
        `$&${row}, ${row.replace(/("compiler": "[^"]*"), ("hash": "[^"]*")/, '$2, $1')}, `,
      ),
      'keys in another order',
    ],
    ['a text of 2,001 characters', GOOD_TEXT.replace('"variants": [', `$&"${'x'.repeat(2001)}", `), LONG],
    ['a stack of 2,001 characters', GOOD_TEXT.replace('"stacks": ["', `$&${'x'.repeat(2001)}", "`), LONG],
    ['a stack that is counted too often', GOOD_TEXT.replace('"root": ', '$&1000000000'), 'a count that is too large'],
    [
      'no rows, and a count that is too large',
      GOOD_TEXT.replace(/spec_details: .*/, 'spec_details: []').replace(/"num_specs": /, '$&1000000000'),
      'a count that is too large',
    ],
    ['DEL', GOOD_TEXT.replace('"build_system=', '"\x7fbuild_system='), 'a fault in its text: syntax'],
    ['a letter beyond ASCII', GOOD_TEXT.replace('"build_system=', '"ébuild_system='), 'a fault in its text: nonAscii'],
    ['a tilde and two blanks', GOOD_TEXT.replace('"os": ', '"os":  ').replace('"build_', '"~build_'), SPELLED],
    ['no rows of the first format', '---\ncategory: package\nspec_files: []\n---\n', 'generation A, which has no rows'],
    ['no rows of the third format', '---\ncategories: []\nspec_files: []\n---\n', 'generation C, which has no rows'],
    ['many rows', GOOD_TEXT.replace('spec_details: [', `spec_details: [${`${row}, `.repeat(32_768)}`), OTHER],
    ['two blanks', GOOD_TEXT.replace('"os": ', '"os":  '), 'not spelled as the generator spells pages'],
    ['an escape', GOOD_TEXT.replace('"size": "-"', '"size": "\\u002d"'), 'characters beyond ASCII, or escapes'],
    ['a key too few', GOOD_TEXT.replace('"size": "-", ', ''), 'not of the shape of a page'],
    ['Windows line ends', GOOD_TEXT.replaceAll('\n', '\r\n'), 'a fault in its text: crlf'],
    ['a key twice', GOOD_TEXT.replace('"size": "-"', '"size": "-", "size": "-"'), 'a fault in its text: duplicateKey'],
    ['nothing in it', '', 'a fault in its text: emptyFile'],
    ['more than 8 MiB', GOOD_TEXT + ' '.repeat(8 << 20), 'more than 8 MiB'],
  ])('%s', (_, text, reason) => {
    expect(why(Buffer.from(text), GOOD)).toBe(reason);
  });

  it.each([
    ['a text of 2,000 characters', GOOD_TEXT.replace('"variants": [', `$&"${'x'.repeat(2000)}", `)],
    ['a count of nine digits', GOOD_TEXT.replace(/"root": \d+/, '"root": 999999999')],
    ['no rows', GOOD_TEXT.replace(/spec_details: .*/, 'spec_details: []')],
  ])('is not asked where it was scanned: %s', (_, text) => {
    expect(why(Buffer.from(text), GOOD)).toBeUndefined();
  });

  it('it stands in no site', () => {
    expect(why(Buffer.from(GOOD_TEXT), 'specs.md')).toBe('not at _cache/<tag>/<package>/specs.md');
  });

  it('there is no WebAssembly', () => {
    const slow = new PageReader({ scans: false });
    expect(why(Buffer.from(GOOD_TEXT), GOOD, slow)).toBe('WebAssembly is not available here');
    expect(why(Buffer.from(GOOD_TEXT), GOOD)).toBe(undefined);
  });

  it('is told of mutants of real pages, and what it says fits', () => {
    const dice = new Dice(20_250_330);
    const pages = realPages.filter(({ bytes }) => bytes.length < 40_000);
    const counts = new Map<string, number>();
    for (let run = 0; run < 2_000; run++) {
      const page = dice.pick(pages);
      const reason = why(mutate(page, dice), page.file) ?? 'scanned';
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(15);
    expect(counts.get(OTHER)).toBe(undefined);
  });
});
