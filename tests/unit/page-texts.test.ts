import { describe, expect, it } from 'vitest';
import { findFences } from '../../src/page/fences.js';
import { findPointer } from '../../src/page/lfs-pointer.js';
import { findConflict } from '../../src/page/parse.js';
import { placeOf } from '../../src/page/place.js';
import { isSureText, readPlain } from '../../src/page/plain-scalar.js';
import { platformOfOs } from '../../src/spack/platforms.js';
import { testGrammar } from '../support/grammar.js';

describe('the platform that an operating system asks for', () => {
  it.each([
    ['macos13', 'darwin'],
    ['macos', 'darwin'],
    ['sequoia', 'darwin'],
    ['windows10.0.20348', 'windows'],
    ['windows', 'windows'],
    ['xmacos13', undefined],
    ['macos\n', 'darwin'],
    ['a\nmacos13', undefined],
    ['sequoia1', undefined],
    ['xwindows', undefined],
    ['Windows10', undefined],
    ['ubuntu22.04', undefined],
    ['', undefined],
  ])('%j: %s', (os, platform) => {
    expect(platformOfOs(os)).toBe(platform);
  });
});

describe('the place of a page', () => {
  it.each([
    '_cache/v0.22/zlib/specs.md',
    'site/_cache/v0.22/zlib/specs.md',
    '/_cache/v0.22/zlib/specs.md',
    '_cache/_cache/x/_cache/v0.22/zlib/specs.md',
    'a\n/_cache/v0.22/zlib/specs.md',
  ])('is read from %j', (file) => {
    expect(placeOf(file)).toEqual({ tag: 'v0.22', package: 'zlib' });
  });

  it.each([
    '',
    'specs.md',
    '_cache/zlib/specs.md',
    '_cache/v0.22/a/zlib/specs.md',
    '_cache//zlib/specs.md',
    '_cache/v0.22//specs.md',
    'x_cache/v0.22/zlib/specs.md',
    '_cachex/v0.22/zlib/specs.md',
    '_cache/v0.22/zlib/specs.mdx',
    '_cache/v0.22/zlib/specs.md\n',
    '_cache/v0.22/zlib/specs.md/x',
    '_cache/v0.22/zlib/xspecs.md',
    '_cache/v0.22/zlib/specsxmd',
    '\n_cache/v0.22/zlib/specs.md',
  ])('is not read from %j', (file) => {
    expect(placeOf(file)).toBeUndefined();
  });

  it('is one letter at least', () => {
    expect(placeOf('_cache/a/b/specs.md')).toEqual({ tag: 'a', package: 'b' });
  });
});

describe('a pointer of Git LFS', () => {
  const lines = (...middle: readonly string[]): string =>
    ['version https://git-lfs.github.com/spec/v1', ...middle, 'oid sha256:4d7a', 'size 12345', ''].join('\n');
  const RIGHT = lines();

  it.each([
    RIGHT,
    RIGHT.replaceAll('\n', '\r\n'),
    RIGHT.trimEnd(),
    `${RIGHT}\n \t`,
    RIGHT.replace('git-lfs', 'hawser'),
    RIGHT.replace('12345', '0'),
    RIGHT.replace('sha256:4d7a', 'x'),
    RIGHT.replace('spec/v1', 'spec/x'),
    lines('ext-0-foo sha256:4d7a'),
    lines('ext-0', 'ext-1-bar sha256:4d7a'),
    RIGHT.padEnd(2047),
    RIGHT.padEnd(2048),
  ])('is %j', (text) => {
    expect(findPointer(text)?.code).toBe('lfsPointer');
  });

  it.each([
    '',
    ` ${RIGHT}`,
    `version ${RIGHT}`,
    `\n${RIGHT}`,
    `x\n${RIGHT}`,
    `${RIGHT}x`,
    `${RIGHT}\nsize`,
    RIGHT.replace('https', 'http'),
    RIGHT.replace('git-lfs.github', 'gitlfs.github'),
    RIGHT.replace('github.com', 'githubxcom'),
    RIGHT.replace('spec/v1', 'spec/'),
    RIGHT.replace('sha256:4d7a', ''),
    RIGHT.replace('12345', ''),
    RIGHT.replace('12345', '-1'),
    RIGHT.replace('12345', '12 3'),
    RIGHT.replace('oid', '\noid'),
    RIGHT.replace('size', '\r\rsize'),
    RIGHT.replace('oid sha256:4d7a\n', ''),
    lines('ext-'),
    lines('more'),
    RIGHT.replace('version ', 'version  '),
    RIGHT.padEnd(2049),
  ])('is not %j', (text) => {
    expect(findPointer(text)).toBeUndefined();
  });
});

describe('a closing fence that is none', () => {
  const lookalikeOf = (line: string): string | undefined => {
    const text = `---\ntitle: x\n${line}\nmore`;
    const fences = findFences(text);
    const found = fences.kind === 'not-closed' ? fences.lookalike : undefined;
    return found && text.slice(found.start, found.end);
  };

  it.each([' ---', '\t---', ' \t ---', ' --- \t', ' ---\r', '---x', '----', '...x', '--- x'])(
    'looks like one: %j',
    (line) => {
      expect(lookalikeOf(line)).toBe(line);
    },
  );

  it.each(['', ' ', ' --', ' ----', ' ---x', ' --- x', ' x ---', ' ...', 'x ---', '--', 'x---', '- ---'])(
    'does not look like one: %j',
    (line) => {
      expect(lookalikeOf(line)).toBeUndefined();
    },
  );
});

/** What YAML readers make of a plain scalar: its value, and whether they agree on the text that is written. */
const readingOf = (text: string): readonly [unknown, boolean] => {
  const { value, ambiguous } = readPlain(text);
  return [value, ambiguous === undefined];
};

describe('a plain scalar', () => {
  // Values of Psych 4, as Ruby gives them; dates, times and symbols stay text.
  it.each<[string, unknown]>([
    ['a', 'a'],
    ['zlib', 'zlib'],
    ['a1.b_c/d+e -', 'a1.b_c/d+e -'],
    ['true1', 'true1'],
    ['nullx', 'nullx'],
    ['1.2.3', '1.2.3'],
    ['x1', 'x1'],
    ['1x', '1x'],
    ['+', '+'],
    ['-', '-'],
    ['.', '.'],
    ['_', '_'],
    ['==', '=='],
    ['2025-03', '2025-03'],
    ['2025-03-30x', '2025-03-30x'],
    ['2025-123-30', '2025-123-30'],
    ['25-03-30', '25-03-30'],
    ['x2025-03-30', 'x2025-03-30'],
    ['.infx', '.infx'],
    ['x.inf', 'x.inf'],
    ['.na', '.na'],
    ['1:60', '1:60'],
    ['1:', '1:'],
    ['1:2x', '1:2x'],
    ['1e', '1e'],
    ['1.5e', '1.5e'],
    ['0o', '0o'],
    ['1.inf', '1.inf'],
    ['12025-03-30', '12025-03-30'],
    ['+2025-03-30', '+2025-03-30'],
    ['e1', 'e1'],
    ['1e1x', '1e1x'],
    [':', ':'],
    ['a:b', 'a:b'],
    ['0', 0],
    ['7', 7],
    ['-7', -7],
    ['999999999999999', 999999999999999],
    ['', null],
    ['~', null],
    ['null', null],
    ['Null', null],
    ['NULL', null],
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('is read alike by all: %j', (text, value) => {
    expect(readingOf(text)).toEqual([value, true]);
    expect(isSureText(text)).toBe(typeof value === 'string');
  });

  it.each<[string, unknown]>([
    ['y', 'y'],
    ['N', 'N'],
    ['yes', true],
    ['ON', true],
    ['no', false],
    ['Off', false],
    ['nULL', null],
    ['tRUE', true],
    ['=', '='],
    ['2025-03-30', '2025-03-30'],
    ['2025-3-1', '2025-3-1'],
    ['-2025-03-30', '-2025-03-30'],
    ['2025-03-30T10:00', '2025-03-30T10:00'],
    ['2025-03-30t10:00', '2025-03-30t10:00'],
    ['2025-03-30 x', '2025-03-30 x'],
    ['.inf', '.inf'],
    ['-.INF', '-.INF'],
    ['+.NaN', '+.NaN'],
    ['1:30', 5400],
    ['1:02:03', 3723],
    ['1_0:5', 36300],
    ['1:2:3:4', '1:2:3:4'],
    ['1:30.5', 5430],
    ['1:30.', 5400],
    ['1e3', '1e3'],
    ['1E+3', '1E+3'],
    ['-1_0e-3', '-1_0e-3'],
    ['1.5', 1.5],
    ['-1.5', -1.5],
    ['+1.5', 1.5],
    ['.5', 0.5],
    ['1.', 1],
    ['1,0.5', 10.5],
    ['1_0.5', 10.5],
    ['1.5_0', '1.5_0'],
    ['1.5e3', '1.5e3'],
    ['1.5e+3', 1500],
    ['1.5E-3', 0.0015],
    ['00', 0],
    ['07', 7],
    ['010', 8],
    ['-010', -8],
    ['0_7', 7],
    ['0o10', '0o10'],
    ['08', '08'],
    ['0b11', 3],
    ['0xff', 255],
    ['0xF_F', 255],
    ['+7', 7],
    ['1_000', 1000],
    ['1,000', 1000],
    ['1__0', '1__0'],
    ['1_', '1_'],
    ['1000000000000000', 1000000000000000],
    [':a', ':a'],
    ['::', '::'],
  ])('is not read alike by all, or not as it is written: %j', (text, value) => {
    expect(readingOf(text)).toEqual([value, false]);
    expect(isSureText(text)).toBe(false);
  });

  it.each<[string, string | undefined]>([
    ['a', undefined],
    ['=', 'a special value in YAML 1.1, text elsewhere'],
    ['2025-03-30', 'a date to some YAML readers, text to others'],
    ['.inf', 'a number that JSON cannot hold'],
    ['1:30', 'a number in base 60 to some YAML readers, text to others'],
    ['1e3', 'the number 1000 to some YAML readers, text to others'],
    ['1_0e1', 'the number 100 to some YAML readers, text to others'],
    ['1.5', 'the number 1.5, not the text'],
    ['1_0.5', 'the number 10.5, not the text'],
    ['1.5_0', 'the number 1.5 to some YAML readers, not the text'],
    ['1.5e3', 'the number 1500 to some YAML readers, not the text'],
    ['010', 'the number 8 to some YAML readers, something else to others'],
    ['-0x1f', 'the number -31 to some YAML readers, something else to others'],
    ['0o7', 'a number to some YAML readers, text to others'],
    [':a', 'a Ruby symbol to Jekyll, text elsewhere'],
    ['y', 'a truth value to some YAML readers, text to others'],
    ['nULL', 'null to some YAML readers, text to others'],
    ['on', 'the truth value true to some YAML readers, text to others'],
    ['off', 'the truth value false to some YAML readers, text to others'],
  ])('is said to be read in several ways: %j', (text, ambiguous) => {
    expect(readPlain(text).ambiguous).toBe(ambiguous);
  });

  testGrammar('readPlain, for a number,', (text) => typeof readPlain(text).value === 'number', {
    right: ['0', '10', '-7', '+7', '010', '0b1', '0x1f', '1_0', '1.5', '.5', '1.5e+3', '1:30', '1:2:3'],
    wrong: ['', '-', '+', '.', '_1', ',1', '1x', '0b2', '0b', '0x', '0xg', '0o7', '--1', '1.5.5', '1.5e', '1:60'],
    junk: [' ', '!', '\n', 'x', ':'],
  });

  testGrammar(
    'readPlain, for a truth value or null,',
    (text) => !['string', 'number'].includes(typeof readPlain(text).value),
    {
      right: ['true', 'False', 'null', '~', 'yes', 'no', 'on', 'off'],
      wrong: ['y', 'n', 'tru', '~~', 'nul', 'nulll', 'yes no'],
      junk: [' ', '!', '\n', 'x', '-'],
    },
  );
});

describe('a marker of a conflict', () => {
  it.each(['<<<<<<<', '|||||||', '>>>>>>>'])(
    'is %s at the start of a line, with a blank or nothing behind it',
    (marker) => {
      for (const text of [marker, `${marker} x`, `a\n${marker}\nb`, `a\n${marker}\r\nb`]) {
        const start = text.indexOf(marker);
        expect(findConflict(text)).toMatchObject({ data: { marker }, span: { start, end: start + 7 } });
      }
      for (const text of [
        `a ${marker} x`,
        ` ${marker}`,
        `${marker}x`,
        marker.slice(1),
        `${marker}${marker[0]}`,
        `a${marker}`,
      ])
        expect(findConflict(text)).toBeUndefined();
    },
  );

  it('is ======= alone on a line', () => {
    for (const text of ['=======', '=======\r\nb', 'a\n=======\nb', 'a\n======='])
      expect(findConflict(text)).toBeDefined();
    for (const text of ['======= x', 'a=======', ' =======', '========', '======'])
      expect(findConflict(text)).toBeUndefined();
  });
});
