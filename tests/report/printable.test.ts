import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, neutralise, printable, visible, wellFormed } from '../../src/report/printable.js';
import { possibleCommands } from '../support/runner-commands.js';

describe('printable', () => {
  it.each([
    ['nothing', '', ''],
    ['ASCII', ' az~\\', ' az~\\'],
    ['ASCII with something before it', '\x1baz', '\\u{1b}az'],
    ['ASCII with something behind it', 'az\x1b', 'az\\u{1b}'],
    ['the sign of a text that is cut', 'cut…', 'cut…'],
    ['letters of Latin, Greek and Cyrillic', 'Grüße ſ Δω Жё ẞ ἀ', 'Grüße ſ Δω Жё ẞ ἀ'],
    ['C0, DEL and C1', '\0\t\n\r\x1b\x7f\x85\x9b', '\\u{0}\\u{9}\\u{a}\\u{d}\\u{1b}\\u{7f}\\u{85}\\u{9b}'],
    ['bidi controls', '\u061c\u200e\u202e\u2066', '\\u{61c}\\u{200e}\\u{202e}\\u{2066}'],
    ['what has no width', '\u00ad\u0301\u0483\u200b\u200d\ufeff', '\\u{ad}\\u{301}\\u{483}\\u{200b}\\u{200d}\\u{feff}'],
    ['line separators and odd blanks', '\u2028\u2029\u00a0\u3000', '\\u{2028}\\u{2029}\\u{a0}\\u{3000}'],
    ['private use, unassigned, full width', '\ue000\u0378\uff21', '\\u{e000}\\u{378}\\u{ff21}'],
    ['lone surrogates', '\ud800a\udfff', '\\u{d800}a\\u{dfff}'],
    ['emoji, East Asian and letters of two units', '\u{1f4a9}\u6f22\u{1df00}', '\\u{1f4a9}\\u{6f22}\\u{1df00}'],
  ])('%s', (_what, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('leaves what it printed as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});

describe('visible', () => {
  it('escapes only what cannot be seen', () => {
    expect(visible('漢 💩 é\u0301 \x1b[0m\u202e\u200b\ud800\u2028')).toBe(
      '漢 💩 é\u0301 \\u{1b}[0m\\u{202e}\\u{200b}\\u{d800}\\u{2028}',
    );
  });
});

describe('neutralise', () => {
  it.each([
    ['::error::x', '\\::error::x'],
    ['a\n  ::error::x', 'a\n  \\::error::x'],
    ['\x1b[1;4m::error::x', '\x1b[1;4m\\::error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['::', '\\::'],
    ['\x1b[m::error::x', '\x1b[m\\::error::x'],
    ['  \x1b[1m  ::error::x', '  \x1b[1m  \\::error::x'],
    ['\x1b[31::error::x', '\x1b[31::error::x'],
    ['a ##[error]x ##[group]', 'a ##\\[error]x ##\\[group]'],
    ['###[error]x', '###\\[error]x'],
    ['##vso[task.setvariable variable=a]b', '##vso\\[task.setvariable variable=a]b'],
    ['## [x] # #[x]', '## [x] # #[x]'],
  ])('%j', (text, expected) => {
    expect(neutralise(text)).toBe(expected);
    expect(neutralise(expected)).toBe(expected);
  });

  it('leaves no command in any printable text', () => {
    const piece = fc.constantFrom(
      '::',
      ':',
      '#',
      '##[',
      '[',
      ']',
      'error',
      'add-mask',
      ' ',
      '\n',
      '\t',
      '\u200b',
      '\u00a0',
      '\r',
      'x=1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(possibleCommands(neutralise(printable(text)))).toEqual([]);
        expect(possibleCommands(text.split('\n').map(printable).map(neutralise).join('\n'))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the text', () => {
    const text = `${'##a'.repeat(200_000)}\n${' '.repeat(200_000)}`;
    const start = performance.now();
    expect(neutralise(text)).toBe(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('wellFormed and cutAt', () => {
  it('replaces halves of pairs', () => {
    expect(wellFormed('a\ud800b\udc00💩')).toBe('a\ufffdb\ufffd💩');
  });

  it.each([
    ['abc', 3, 'abc'],
    ['abc', 2, 'ab'],
    ['a💩b', 2, 'a'],
    ['a💩b', 3, 'a💩'],
    ['💩', 0, ''],
  ])('cuts %j at %i', (text, units, expected) => {
    expect(cutAt(text, units)).toBe(expected);
  });
});
