import { describe, expect, it } from 'vitest';
import { decode } from '../../src/page/encoding.js';
import { findFences } from '../../src/page/fences.js';
import { Lines } from '../../src/page/lines.js';
import { isOddKey, parsePage } from '../../src/page/parse.js';
import { hasFlag, noFlag, noRow, PAGE, ROW } from '../../src/page/row-flags.js';
import { toPythonJson } from '../../src/page/serialize.js';
import { describeValue, findAncient, findShapeFaults } from '../../src/page/shape.js';
import { range, SiteLog } from '../../src/page/site-log.js';
import { compareCodePoints } from '../../src/page/summary.js';
import { isNamedAfterRow, sanitise, tarballPath } from '../../src/page/tarball.js';
import { page } from '../support/page-builder.js';

describe('texts by code point', () => {
  it.each([
    ['', '', 0],
    ['a', 'a', 0],
    ['', 'a', -1],
    ['a', 'b', -1],
    ['ab', 'b', -1],
    ['a', 'ab', -1],
    ['B', 'a', -1],
    ['a1', 'a10', -1],
    ['a10', 'a2', -1],
    ['z', '\u{1f4a9}', -1],
    ['\ud7ff', '\u{10000}', -1],
    ['\ue000', '\u{10000}', -1],
    ['\uffff', '\u{1f4a9}', -1],
    ['\u{1f4a9}', '\u{1f4aa}', -1],
    ['a\uffff', 'a\u{10000}', -1],
    ['\u{10000}a', '\u{10000}b', -1],
    ['\u{10000}', '\u{103ff}', -1],
    ['\ue000', '\u{103ff}', -1],
    ['\ud7ff', '\u{103ff}', -1],
  ])('%j and %j: %i', (a, b, order) => {
    expect(Math.sign(compareCodePoints(a, b))).toBe(order);
    expect(Math.sign(compareCodePoints(b, a)) + 0).toBe(-order + 0);
  });
});

describe('lines of a text', () => {
  const TEXT = 'ab\n\ncde\r\nf';

  it.each<[number, number, readonly number[]]>([
    [0, 0, [1, 1, 1, 1]],
    [0, 2, [1, 1, 1, 3]],
    [2, 3, [1, 3, 2, 1]],
    [3, 3, [2, 1, 2, 1]],
    [4, 7, [3, 1, 3, 4]],
    [8, 10, [3, 5, 4, 2]],
    [10, 10, [4, 2, 4, 2]],
    // An end before its start is none.
    [4, 1, [3, 1, 3, 1]],
  ])('[%i, %i) is at %j', (start, end, [startLine, startColumn, endLine, endColumn]) => {
    expect(new Lines(TEXT).region({ start, end })).toEqual({ startLine, startColumn, endLine, endColumn });
  });

  it.each([
    [1, 1, 0],
    [1, 3, 2],
    [2, 1, 3],
    [3, 4, 7],
    [4, 1, 9],
    [4, 9, 10],
    [5, 1, 10],
    [1, 99, 10],
  ])('line %i, column %i is the offset %i', (line, column, offset) => {
    expect(new Lines(TEXT).offset(line, column)).toBe(offset);
  });

  const LONG = 'x'.repeat(500);

  it.each<[string, number, string, number, boolean, boolean]>([
    ['ab\ncd', 0, 'ab', 1, false, false],
    ['ab\ncd', 2, 'ab', 1, false, false],
    ['ab\ncd', 3, 'cd', 1, false, false],
    ['ab\r\ncd', 1, 'ab', 1, false, false],
    ['ab\r', 1, 'ab', 1, false, false],
    ['\r\nab', 0, '', 1, false, false],
    ['\n', 0, '', 1, false, false],
    ['', 0, '', 1, false, false],
    [LONG, 0, LONG.slice(0, 200), 1, false, true],
    [LONG, 200, LONG.slice(0, 400), 1, false, true],
    [LONG, 201, LONG.slice(1, 401), 2, true, true],
    [LONG, 299, LONG.slice(99, 499), 100, true, true],
    [LONG, 300, LONG.slice(100), 101, true, false],
    [`a\n${LONG}`, 302, LONG.slice(100), 101, true, false],
    // Half a character is not shown.
    [`\u{1f4a9}${LONG}`, 201, `\u{1f4a9}${LONG.slice(0, 399)}`, 1, false, true],
    [`${LONG.slice(0, 199)}\u{1f4a9}`, 0, LONG.slice(0, 199), 1, false, true],
    [`${LONG.slice(0, 198)}\u{1f4a9}`, 0, `${LONG.slice(0, 198)}\u{1f4a9}`, 1, false, false],
    [`${LONG.slice(0, 199)}\u{10000}`, 0, LONG.slice(0, 199), 1, false, true],
    [`${LONG.slice(0, 199)}\u{103ff}`, 0, LONG.slice(0, 199), 1, false, true],
    [`${LONG.slice(0, 200)}\ue000`, 0, LONG.slice(0, 200), 1, false, true],
    [`${LONG.slice(0, 200)}\udbff`, 0, LONG.slice(0, 200), 1, false, true],
  ])('%#: the excerpt around an offset', (text, offset, shown, column, cutBefore, cutAfter) => {
    expect(new Lines(text).excerpt(offset)).toMatchObject({ text: shown, column, cutBefore, cutAfter });
  });

  it.each([
    ['\u007f', undefined],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\ud7ff', 3],
    ['\ue000', 3],
    ['\uffff', 3],
    ['\u{10000}', 4],
    ['\u{103ff}', 4],
    ['\u{1f4a9}', 4],
    ['\u{10ffff}', 4],
  ])('an excerpt behind %j knows its bytes: %s', (character, bytes) => {
    const text = character + 'x'.repeat(5000);
    const { byteOffset, column } = new Lines(text).excerpt(4000);
    expect(byteOffset).toBe(bytes === undefined ? undefined : bytes + column - 1 - character.length);
    const behind = new Lines(`${character.repeat(1500)}\n${text}`).excerpt(1500 * character.length + 4001);
    expect(behind.byteOffset).toBe(byteOffset);
  });

  it.each([
    ['ASCII', 'x', 0],
    ['beyond ASCII', 'é', 1],
  ])('excerpts of a long line are the same beside others: %s', (_, letter, more) => {
    const text = Array.from({ length: 5000 }, (_, i) => letter + String(i).padStart(5, '0')).join('');
    const lines = new Lines(text);
    // Around those that share a copy, which ends some way behind every multiple of 8192.
    for (const offset of [
      0, 8191, 8192, 8391, 8392, 8393, 8591, 16_383, 16_384, 20_000, 16_583, 16_584, 29_999, 8192, 5,
    ]) {
      const from = Math.max(0, offset - 200);
      const bytes = more === 0 ? undefined : from + Math.ceil(from / 6);
      const { text: shown, column, byteOffset } = lines.excerpt(offset);
      expect([shown, column, byteOffset]).toEqual([text.slice(from, offset + 200), from + 1, bytes]);
    }
  });

  it('an excerpt that starts with the last character of what shares a copy is whole', () => {
    const text = `${'a'.repeat(8191)}\u{1f4a9}${'b'.repeat(1000)}`;
    const lines = new Lines(text);
    for (const offset of [0, 8392, 8392]) {
      const from = offset === 0 ? 0 : 8191;
      expect(lines.excerpt(offset).text).toBe(text.slice(from, offset + 200));
    }
  });

  it('an excerpt of a text that is known to be ASCII has no bytes', () => {
    expect('byteOffset' in new Lines('ab', true).excerpt(0)).toBe(false);
  });
});

describe('fences', () => {
  it.each<[string, object]>([
    ['', { kind: 'empty' }],
    ['a', { kind: 'no-fence', lineEnd: 1 }],
    ['ab\nc', { kind: 'no-fence', lineEnd: 2 }],
    ['---', { kind: 'no-fence', lineEnd: 3 }],
    ['----\n', { kind: 'no-fence', lineEnd: 4 }],
    ['---- \n', { kind: 'no-fence', lineEnd: 5 }],
    ['--- a\n', { kind: 'text-after-fence', start: 4, lineEnd: 5 }],
    ['---a\n', { kind: 'text-after-fence', start: 3, lineEnd: 4 }],
    ['---\n', { kind: 'not-closed', lookalike: undefined }],
    ['---\n---', { kind: 'found', start: 4, end: 4, close: 7, bodyStart: 7 }],
    ['---\n---\n', { kind: 'found', start: 4, end: 4, close: 7, bodyStart: 8 }],
    ['---\n...\nb', { kind: 'found', start: 4, end: 4, close: 7, bodyStart: 8 }],
    ['---\na\n--- \t\v\f\r\nb', { kind: 'found', start: 4, end: 6, close: 14, bodyStart: 15 }],
    ['--- \t\r\na\n---\n', { kind: 'found', start: 7, end: 9, close: 12, bodyStart: 13 }],
    ['---\n---a\n---\n', { kind: 'found', start: 4, end: 9, close: 12, bodyStart: 13 }],
    ['---\n---a\n...b\n', { kind: 'not-closed', lookalike: { start: 4, end: 8 } }],
    ['---\n ---\n---a\n', { kind: 'not-closed', lookalike: { start: 4, end: 8 } }],
    ['---\n---a\n ---\n', { kind: 'not-closed', lookalike: { start: 4, end: 8 } }],
    [`---\n${' '.repeat(197)}---\n`, { kind: 'not-closed', lookalike: { start: 4, end: 204 } }],
    [`---\n${' '.repeat(198)}---\n`, { kind: 'not-closed', lookalike: undefined }],
    ['---\n--\n', { kind: 'not-closed', lookalike: undefined }],
  ])('of %j', (text, fences) => {
    expect(findFences(text)).toEqual(fences);
  });
});

describe('the shape of a front matter', () => {
  it.each([
    [null, 'null'],
    [undefined, 'null'],
    [[], 'a list'],
    [{}, 'a mapping'],
    ['', 'a text'],
    [0, 'the number 0'],
    [false, 'the truth value false'],
  ])('%j is %s', (value, words) => {
    expect(describeValue(value)).toBe(words);
  });

  it.each<[unknown, string | undefined]>([
    [{ category: 'package', spec_files: [] }, 'A'],
    [{ category: 'package', spec_names: [] }, 'B'],
    [{ category: 'package', spec_files: [], spec_names: [] }, 'B'],
    [{ categories: [], spec_files: [] }, 'C'],
    [{ categories: [], spec_names: [] }, 'C'],
    [{ spec_files: [] }, undefined],
    [{ category: 'package' }, undefined],
    [{ category: 'package', spec_files: [], spec_details: [] }, undefined],
    [null, undefined],
    ['spec_files', undefined],
    [[], undefined],
  ])('%j is of the format %s', (frontMatter, format) => {
    expect(findAncient(frontMatter)).toBe(format);
  });

  it('is told with paths into lists and mappings', () => {
    const right = { title: 'a', layout: 'cache', categories: ['package', 'develop'] };
    const meta = { compilers: [], num_specs: 0, num_specs_by_stack: { 'a/b~c': 'x' }, oss: [], platforms: [] };
    const faults = findShapeFaults(
      { ...right, meta: { ...meta, stacks: [], targets: [], versions: [7] }, spec_details: [1] },
      false,
    );
    expect(faults.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([
        ['wrongType', ['meta', 'num_specs_by_stack', 'a/b~c']],
        ['wrongType', ['meta', 'versions', 0]],
        ['wrongType', ['spec_details', 0]],
      ]),
    );
    expect(faults).toHaveLength(3);
    expect(findShapeFaults({ ...right, meta: 7, spec_details: 7 }, true)).toHaveLength(1);
    expect(findShapeFaults({ ...right, meta: 7, spec_details: 7 }, false)).toHaveLength(2);
  });
});

describe('the name of a tarball', () => {
  const spec = { hash: 'h', os: 'rhel8', platform: 'linux', target: 'zen4', versions: ['1.0'] };
  const compiler = { name: 'gcc', version: '11' };
  const NAME = 'linux-rhel8-zen4-gcc-11-zlib-1.0-h.spack';
  const isNamed = (tarball: string | undefined, version = '11', parts: object = {}): boolean =>
    isNamedAfterRow(
      { spec: { ...spec, tarball, ...parts }, compiler: { ...compiler, version } } as never,
      {
        data: { title: 'zlib' },
        place: { tag: 'develop', package: 'zlib-ng' },
      } as never,
    );

  it.each<[string | undefined, boolean]>([
    [undefined, true],
    [`/${NAME}`, true],
    [`https://x/y/${NAME}`, true],
    [NAME, false],
    [`x${NAME}`, false],
    [`/${NAME.replace('zlib', 'zlib-ng')}`, true],
    [`/${NAME}x`, false],
    [`/x${NAME}`, false],
    ['', false],
    ...['linux', 'rhel8', 'zen4', 'gcc', '11', 'zlib', '1.0', 'h.', 'spack'].map((part): [string, boolean] => [
      `/${NAME.replace(part, 'other')}`,
      false,
    ]),
    ...[1, 2, 3, 4, 5, 6, 7].map((nth): [string, boolean] => {
      let seen = 0;
      return [`/${NAME.replace(/-/g, (dash) => (++seen === nth ? '+' : dash))}`, false];
    }),
  ])('is %s: %s', (tarball, named) => {
    expect(isNamed(tarball)).toBe(named);
  });

  it('is not asked of a compiler without a version', () => {
    expect([isNamed('x', ''), isNamed('x', '11')]).toEqual([true, false]);
  });

  it('has no other characters than Spack writes into a file name', () => {
    expect(sanitise('aZ09_+.-@=/ é')).toBe('aZ09_+.-_____');
    expect(isNamed(`/${NAME.replace('1.0', 'git.a_b')}`, '11', { versions: ['git.a/b'] })).toBe(true);
    expect(isNamed(`/${NAME.replace('1.0', '')}`, '11', { versions: [] })).toBe(true);
    const two = { versions: ['1.0', '2.0'] };
    expect([isNamed(`/${NAME}`, '11', two), isNamed(`/${NAME.replace('1.0', '2.0')}`, '11', two)]).toEqual([
      true,
      false,
    ]);
    expect(tarballPath({ spec: { ...spec, versions: ['a/b'] }, compiler } as never, 'z', sanitise)).toBe(
      'linux-rhel8-zen4/gcc-11/z-a_b/linux-rhel8-zen4-gcc-11-z-a_b-h.spack',
    );
  });
});

describe('flags', () => {
  it('have a bit each', () => {
    const bits = Object.values({ ...ROW, ...PAGE });
    expect(new Set(bits).size).toBe(bits.length);
    for (const bit of bits) expect(Math.log2(bit) % 1).toBe(0);
    // One number holds them, and none is its sign.
    expect(Math.max(...bits)).toBeLessThan(2 ** 31);
    expect(bits.reduce((all, bit) => all + bit, 0)).toBe(2 ** 30 - 1);
  });

  it('are asked for alone and together', () => {
    const flags = ROW.noRoot | PAGE.noRows;
    expect([
      hasFlag({ flags }, 'noRoot'),
      hasFlag({ flags }, 'noStacks'),
      hasFlag({ flags }, 'noStacks', 'noRows'),
    ]).toEqual([true, false, true]);
    expect([
      noRow('noRoot')({ flags }),
      noFlag('noStacks')({ flags }),
      noFlag('noStacks', 'noRows')({ flags }),
    ]).toEqual([false, true, false]);
  });
});

describe('the log of a site', () => {
  const of = (...files: readonly string[]): SiteLog => {
    const log = new SiteLog();
    for (const file of files) {
      const [tag, name] = file.split('/') as [string, string];
      log.add({ file, place: { tag, package: name } }, undefined);
    }
    return log;
  };

  it('says where the pages of each tag stand', () => {
    expect(of().tags).toEqual([]);
    expect(of('a/x').tags).toEqual([{ tag: 'a', from: 0, to: 1 }]);
    const log = of('a/x', 'a/y', 'b/x', 'c/x', 'c/z');
    expect(log.tags.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 3],
      [3, 5],
    ]);
    log.add({ file: 'd/x', place: { tag: 'd', package: 'x' } }, undefined);
    expect(log.tags.at(-1)).toEqual({ tag: 'd', from: 5, to: 6 });
    expect(range({ from: 2, to: 2 })).toEqual([]);
    expect(range({ from: 2, to: 5 })).toEqual([2, 3, 4]);
  });

  it('finds a file in whatever order', () => {
    const log = of('a/x', 'a/y', 'b/x', 'c/x');
    for (const order of [
      ['a/x', 'a/y', 'b/x', 'c/x'],
      ['c/x', 'a/x', 'c/x', 'b/x', 'b/x', 'a/y'],
    ])
      expect(order.map((file) => log.pages[log.indexOf(file)]?.file)).toEqual(order);
    expect(['', 'a', 'a/xx', 'b', 'z'].map((file) => log.indexOf(file))).toEqual([-1, -1, -1, -1, -1]);
    expect(of().indexOf('a')).toBe(-1);
  });

  it('knows a page that was read from one that was not', () => {
    const log = of('a/x');
    log.add(
      { file: 'a/y', place: { tag: 'a', package: 'y' } },
      { rows: 0, written: 0, stacksFit: false, stacks: [], row: [], notes: undefined },
    );
    expect([log.isRead(0), log.isRead(1)]).toEqual([false, true]);
    expect([log.stacksFit[0], log.stacksFit[1], log.written[0], log.rows[0]]).toEqual([0, 0, 0, -1]);
  });

  it('is sorted by file, and is the very log where it is', () => {
    const log = of('a/x', 'a/y', 'b/x');
    expect(log.sorted()).toBe(log);
    expect(of('b/x', 'a/y', 'a/x').sorted().pages).toEqual(log.pages);
    const empty = of();
    expect(empty.sorted()).toBe(empty);
  });
});

describe('a page that Jekyll reads otherwise than it looks', () => {
  const LINE = 'x'.repeat(61);

  it.each<[string, string, object, number, number]>([
    ['', 'emptyFile', {}, 0, 0],
    ['a', 'noFence', { line: 'a' }, 0, 1],
    [`${LINE}\n`, 'noFence', { line: `${LINE.slice(1)}…` }, 0, 61],
    [`${LINE.slice(1)}\n`, 'noFence', { line: LINE.slice(1) }, 0, 60],
    ['--- a \t\n', 'textAfterFence', { text: 'a' }, 4, 5],
    ['---a\n', 'textAfterFence', { text: 'a' }, 3, 4],
    ['---\ntitle: a\n', 'noClosingFence', { lookalike: undefined }, 0, 3],
    ['---\ntitle: a\n ---\n', 'noClosingFence', { lookalike: ' ---' }, 13, 17],
    ['---\f\na: b\n---\n', 'syntax', { reason: 'a form feed after the opening fence is not allowed in YAML' }, 3, 4],
    ['---\v\na: b\n---\n', 'syntax', { reason: 'a vertical tab after the opening fence is not allowed in YAML' }, 3, 4],
    ['---\ntitle: a\n--- \nlayout: b\n', 'earlyFence', { fence: '---', lost: ['layout'] }, 13, 16],
    ['---\ntitle: a\n---\ntitle: b\nmeta :\n', 'earlyFence', { fence: '---', lost: ['meta'] }, 13, 16],
    ['---\n---\n', 'notAMapping', { found: 'nothing' }, 0, 7],
    ['---\na: b\n<<<<<<< x\nc: d\n---\n', 'conflictMarker', { marker: '<<<<<<<' }, 9, 16],
    ['---\n# a\n---\n', 'notAMapping', { found: 'nothing' }, 0, 11],
    ['---\n- a\n---\n', 'notAMapping', { found: 'a list' }, 4, 7],
    ['---\na\n---\n', 'notAMapping', { found: 'a single value' }, 4, 5],
    [`---\n${'\n'.repeat(1001)}- a\n---\n`, 'notAMapping', { found: 'a list' }, 1005, 1008],
  ])('%#: %j', (text, code, data, start, end) => {
    const { faults, frontMatter } = parsePage(Buffer.from(text));
    expect(faults.map((fault) => [fault.code, fault.data, fault.span])).toEqual([[code, data, { start, end }]]);
    expect(frontMatter).toBeUndefined();
  });

  it.each([
    '---\ntitle: a\n---\n meta: b\n',
    '---\ntitle: a\n---\ntitle: b\n',
    '---\ntitle: a\n---\n title: b\nx: c\n',
    '---\n\n\ntitle: a\n\n---',
  ])('is none: %j', (text) => {
    expect(parsePage(Buffer.from(text))).toMatchObject({ faults: [], frontMatter: { data: { title: 'a' } } });
  });

  it.each([
    ['k'.repeat(1000), false],
    ['k'.repeat(1001), true],
    ['<<', true],
    ['<', false],
    ['', false],
  ])('%#: a key that no page can have', (key, odd) => {
    expect(isOddKey(key)).toBe(odd);
  });
});

describe('a page in the form of the generator', () => {
  const isGenerated = (change: (text: string) => string, parts: Parameters<typeof page>[0] = {}): boolean | undefined =>
    parsePage(Buffer.from(change(page(parts).text))).frontMatter?.generated;

  it.each<[string, (text: string) => string, boolean | undefined]>([
    ['as it is', (text) => text, true],
    ['with a line break at its end', (text) => `${text}\n`, true],
    ['with two', (text) => `${text}\n\n`, false],
    ['with a blank at its end', (text) => `${text} `, false],
    ['with a body', (text) => `${text}\nx`, false],
    ['with CR LF', (text) => text.replaceAll('\n', '\r\n'), false],
    ['with a number of 15 digits', (text) => text.replace('"size": "-"', '"size": 123456789012345'), true],
    ['with a number of 16 digits', (text) => text.replace('"size": "-"', '"size": 1234567890123456'), false],
    ['with a number that is not whole', (text) => text.replace('"size": "-"', '"size": 1.5'), undefined],
    ['with a truth value', (text) => text.replace('"size": "-"', '"size": true'), undefined],
    ['without a blank behind a comma', (text) => text.replace('", "', '","'), false],
    ['without a blank behind a colon', (text) => text.replace('": ', '":'), false],
    ['with two blanks', (text) => text.replace('", "', '",  "'), false],
    ['with a blank in brackets', (text) => text.replace('["', '[ "'), false],
    ['with a blank before a comma', (text) => text.replace('", "', '" , "'), false],
    ['with an escape', (text) => text.replace('"zlib"', '"\\u007alib"'), false],
    ['with DEL', (text) => text.replace('"zlib"', '"zlib\u007f"'), undefined],
    ['with a letter beyond ASCII', (text) => text.replace('e4s', 'é4s'), false],
    ['with signs in its title', (text) => text.replace('"zlib"', '" !#$~]["'), true],
    ['with an empty title', (text) => text.replace('"zlib"', '""'), true],
    ['with a title without quotes', (text) => text.replace('"zlib"', 'zlib'), false],
    ['with a category that may be a number', (text) => text.replace('[package, ', '[7, '), undefined],
    ['with a category that is a reserved word', (text) => text.replace('[package, ', '[no, '), undefined],
    ['with three categories', (text) => text.replace('[package, ', '[a, package, '), false],
    ['with another layout', (text) => text.replace('layout: cache', 'layout: page'), false],
    ['with another key before', (text) => text.replace('layout:', 'a: b\nlayout:'), false],
    ['with another closing fence', (text) => text.replace(/---$/, '...'), false],
    ['with a comment', (text) => text.replace('\nlayout', ' # a\nlayout'), false],
    ['with a list for meta', (text) => text.replace(/meta: .*/, 'meta: []'), false],
    ['with a key twice', (text) => text.replace('"oss": ', '"oss": [], "oss": '), false],
    ['with something before it', (text) => `x${text}`, undefined],
    ['with a line before it', (text) => `\n${text}`, undefined],
    ['with an empty first category', (text) => text.replace('[package, ', '[, '), undefined],
    ['with an empty second category', (text) => text.replace(/, [^,]*\]\nmeta/, ', ]\nmeta'), undefined],
    ['with DEL in a row', (text) => text.replace('+optimize', '+opti\u007fmize'), undefined],
    ['with two blanks in a row', (text) => text.replace('"size": ', '"size":  '), false],
    ['with a line break in meta', (text) => text.replace('"oss": ', '"oss":\n '), undefined],
    ['without rows', (text) => text.replace(/\nspec_details.*/, ''), undefined],
    ['with a longer opening fence', (text) => text.replace('---', '--- '), false],
  ])('%s', (_, change, generated) => {
    const found = isGenerated(change);
    // Of what is read otherwise nothing is known here.
    expect(found === true).toBe(generated === true);
    if (generated !== undefined) expect(found).toBe(generated);
  });

  it.each(['D', 'E', 'F1', 'F2', 'G', 'H'] as const)('as in %s', (generation) => {
    expect(isGenerated((text) => text, { generation, rows: [{}, { size: 7 }] })).toBe(true);
  });

  it.each([
    ['k'.repeat(1000), true],
    ['k'.repeat(1001), false],
    ['<<', false],
  ])('%#: with such a stack', (stack, generated) => {
    expect(isGenerated((text) => text, { rows: [{ stacks: [stack, 'root'] }] }) === true).toBe(generated);
  });

  it.each<[unknown, string]>([
    [{}, '{}'],
    [[], '[]'],
    [[1], '[1]'],
    [[1, 'a', null, true], '[1, "a", null, true]'],
    [{ a: 1, b: [{ c: {} }, []] }, '{"a": 1, "b": [{"c": {}}, []]}'],
    ['"\\\n\t', '"\\"\\\\\\n\\t"'],
    ['~\u007f\u0080', '"~\\u007f\\u0080"'],
    ['é\u{1f4a9}', '"\\u00e9\\ud83d\\udca9"'],
    [null, 'null'],
  ])('has %j written as %s', (value, json) => {
    expect(toPythonJson(value)).toBe(json);
  });
});

describe('characters beyond ASCII', () => {
  it.each<[string, object | undefined, number]>([
    ['a', undefined, 0],
    ['\u007f', undefined, 0],
    ['\u0080', { character: '\u0080', count: 1 }, 0],
    ['aé', { character: 'é', count: 1 }, 1],
    ['éaé', { character: 'é', count: 2 }, 0],
    ['a\u{10000}', { character: '\u{10000}', count: 1 }, 1],
    ['\u{103ff}\ud7ff\ue000', { character: '\u{103ff}', count: 3 }, 0],
  ])('of %j: %j', (text, data, start) => {
    const found = decode(Buffer.from(text)).faults.map((fault) => [fault.code, fault.data, fault.span]);
    const end = start + ((data as { readonly character: string } | undefined)?.character.length ?? 0);
    expect(found).toEqual(data === undefined ? [] : [['nonAscii', data, { start, end }]]);
  });
});
