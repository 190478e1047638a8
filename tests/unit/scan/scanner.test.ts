import { afterEach, describe, expect, it, vi } from 'vitest';
import { MARK } from '../../../src/page/row-flags.js';
import { type Scanner, startScanner } from '../../../src/page/scan/scanner.js';

const PLACE = { tag: 'v0.23.0', package: 'zlib' };
const HASH = '22222222222222222222222222222222';
const LAST = 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz';

const META =
  '{"compilers": ["gcc@11.4.0"], "num_specs": 1, "num_specs_by_stack": {"e4s": 1, "root": 1}, "oss": ["rhel8"], "platforms": ["linux"], "stacks": ["e4s", "root"], "targets": ["zen4"], "versions": ["1.3.1"]}';
const ROW = `{"compiler": "gcc@11.4.0", "hash": "${HASH}", "os": "rhel8", "platform": "linux", "size": "-", "stacks": ["e4s", "root"], "target": "zen4", "variants": ["+shared", "build_system=makefile"], "versions": ["1.3.1"]}`;
const OLD_META =
  '{"versions": ["1.3.1"], "compilers": ["gcc@=11.4.0"], "oss": ["rhel8"], "platforms": ["linux"], "targets": ["zen4"], "stacks": ["root"], "num_specs": 1, "num_specs_by_stack": {"root": 1}}';
const URL =
  'https://binaries.spack.io/v0.23.0/build_cache/linux-rhel8-zen4/gcc-11.4.0/zlib-1.3.1/linux-rhel8-zen4-gcc-11.4.0-zlib-1.3.1-';

function page(meta = META, rows = ROW, end = ']\n---'): string {
  return `---\ntitle: "zlib"\nlayout: cache\ncategories: [package, v0.23.0]\nmeta: ${meta}\nspec_details: [${rows}${end}`;
}

function oldRow(url: string, hash = LAST): string {
  return `{"hash": "${hash}", "compiler": "gcc@=11.4.0", "versions": ["1.3.1"], "os": "rhel8", "platform": "linux", "target": "zen4", "variants": [], "stacks": ["root"], "size": "-", "tarball": "${url}"}`;
}

const scanner = startScanner()!;

function scan(text: string, by: Scanner = scanner): boolean {
  return by.scan(Buffer.from(text), PLACE);
}

/** The words of a part of a column. */
function textsOf(column: Int32Array, from: number, to: number): string[] {
  return [...column.subarray(from, to)].map((word) => scanner.words.texts[word]!);
}

describe('the scanner', () => {
  it('fills the columns from a page of today', () => {
    const second = ROW.replace(HASH, LAST).replace('["e4s", "root"]', '[]').replace('"+shared", ', '');
    expect(scan(page(META, `${ROW}, ${second}`))).toBe(true);
    const { compiler, os, platform, target, version, variant, stack, listed } = scanner;
    expect(scanner).toMatchObject({ rows: 2, writtenSpecs: 1, countedStacks: 2, keysInOrder: true });
    expect(scanner).toMatchObject({ startsWithVersions: false, inOldOrder: false });
    expect(textsOf(compiler, 0, 2)).toEqual(['gcc@11.4.0', 'gcc@11.4.0']);
    expect(textsOf(os, 0, 2)).toEqual(['rhel8', 'rhel8']);
    expect(textsOf(platform, 0, 2)).toEqual(['linux', 'linux']);
    expect(textsOf(target, 0, 2)).toEqual(['zen4', 'zen4']);
    expect(textsOf(version, 0, 2)).toEqual(['1.3.1', '1.3.1']);
    expect([...scanner.versionFrom.subarray(0, 3)]).toEqual([0, 1, 2]);
    expect([...scanner.variantFrom.subarray(0, 3)]).toEqual([0, 2, 3]);
    expect(textsOf(variant, 0, 3)).toEqual(['+shared', 'build_system=makefile', 'build_system=makefile']);
    expect([...scanner.stackFrom.subarray(0, 3)]).toEqual([0, 2, 2]);
    expect(textsOf(stack, 0, 2)).toEqual(['e4s', 'root']);
    expect([...scanner.marks.subarray(0, 2)]).toEqual([0, 0]);
    expect([...scanner.listFrom]).toEqual([0, 1, 2, 3, 5, 6]);
    expect([...scanner.listTo]).toEqual([1, 2, 3, 5, 6, 7]);
    expect(textsOf(listed, 0, 7)).toEqual(['gcc@11.4.0', 'rhel8', 'linux', 'e4s', 'root', 'zen4', '1.3.1']);
    expect(textsOf(scanner.counted, 0, 2)).toEqual(['e4s', 'root']);
    expect([...scanner.count.subarray(0, 2)]).toEqual([1, 1]);
  });

  it('fills them from a page of the first years', () => {
    expect(scan(page(OLD_META, `${oldRow(`${URL}${LAST}.spack`)}, ${oldRow('x', HASH)}`, ']\n---\n'))).toBe(true);
    expect(scanner).toMatchObject({ rows: 2, keysInOrder: false, startsWithVersions: true, inOldOrder: true });
    expect([...scanner.marks.subarray(0, 2)]).toEqual([MARK.hasTarball, MARK.hasTarball | MARK.unusualTarball]);
    expect([...scanner.listFrom]).toEqual([1, 2, 3, 5, 4, 0]);
  });

  it.each([
    ['a', true],
    ['a b', true],
    ['a[b]', true],
    ['a'.repeat(1000), true],
    ['a'.repeat(1001), false],
    ['', false],
    ['\u00e9a', false],
    ['a\u00e9', false],
    ['a\\\\b', false],
    ['a\u007f', false],
  ])('takes pages of the package %s: %s', (title, isTaken) => {
    const text = page().replace('"zlib"', `"${title}"`);
    expect(scanner.scan(Buffer.from(text), { tag: PLACE.tag, package: title })).toBe(isTaken);
  });

  it.each([
    ['a', true],
    ['Z_9.-', true],
    ['a'.repeat(1000), true],
    ['a'.repeat(1001), false],
    ['', false],
    [' a', false],
    ['a b', false],
    ['a:', false],
    [':a', false],
  ])('takes pages of the tag %s: %s', (tag, isTaken) => {
    const text = page().replace('v0.23.0]', `${tag}]`);
    expect(scanner.scan(Buffer.from(text), { tag, package: PLACE.package })).toBe(isTaken);
  });

  it('takes a page without rows', () => {
    expect(scan(page(META.replaceAll(/\[[^\]]*\]/g, '[]').replace(/\{"e4s.*?\}/, '{}'), ''))).toBe(true);
    expect(scanner).toMatchObject({ rows: 0, countedStacks: 0 });
  });

  const URL_PARTS = URL.split(/(?<=[-/])/);

  it.each<readonly [name: string, url: string, marks: number]>([
    ['of the tag', `${URL}${LAST}.spack`, 0],
    ['of the release', `${URL.replace('io/', 'io/releases/')}${LAST}.spack`, MARK.oldMirror],
    ['of another mirror', `${URL.replace('v0.23.0', 'develop')}${LAST}.spack`, MARK.unusualTarball],
    ['of another kind', `${URL}${LAST}.spock`, MARK.unusualTarball],
    ['with something behind it', `${URL}${LAST}.spack2`, MARK.unusualTarball],
    ['with nothing in it', '', MARK.unusualTarball],
    ...URL_PARTS.map((part, i) => {
      const url = [...URL_PARTS.slice(0, i), `x${part.slice(1)}`, ...URL_PARTS.slice(i + 1)].join('');
      return [`with another part ${i}, ${part}`, `${url}${LAST}.spack`, MARK.unusualTarball] as const;
    }),
    ...Array.from({ length: 32 }, (_, i) => {
      const hash = `${LAST.slice(0, i)}a${LAST.slice(i + 1)}`;
      return [`with another character ${i} of the hash`, `${URL}${hash}.spack`, MARK.unusualTarball] as const;
    }),
  ])('knows whether a tarball is usual: one %s', (_, url, marks) => {
    expect(scan(page(OLD_META, oldRow(url)))).toBe(true);
    expect(scanner.marks[0]).toBe(MARK.hasTarball | marks);
  });

  it('takes the 32 characters of hashes and no other ones, at every place', () => {
    const right = 'abcdefghijklmnopqrstuvwxyz234567';
    for (let code = 0x20; code < 0x7f; code++) {
      const character = String.fromCharCode(code);
      if (character === '"' || character === '\\') continue;
      for (let i = 0; i < 32; i++) {
        const text = page(META, ROW.replace(HASH, `${HASH.slice(0, i)}${character}${HASH.slice(i + 1)}`));
        expect(scan(text), `${character} at ${i}`).toBe(right.includes(character));
      }
    }
  });

  it.each([
    ['the least', HASH, [0, 0, 0, 0, 0]],
    ['the greatest', LAST, [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff]],
    ['a last character', `${HASH.slice(1)}3`, [0, 0, 0, 0, 1]],
    ['a first character', `3${HASH.slice(1)}`, [0x08000000, 0, 0, 0, 0]],
    ['letters behind digits', `7a${HASH.slice(2)}`, [0x29800000, 0, 0, 0, 0]],
    ['a character across two numbers', `222222z${HASH.slice(7)}`, [0x3, 0xe0000000, 0, 0, 0]],
  ])('gives hashes as numbers: %s', (_, hash, numbers) => {
    expect(scan(page(META, ROW.replace(HASH, hash)))).toBe(true);
    expect([...scanner.hash.subarray(0, 5)]).toEqual(numbers);
  });

  it('gives equal texts equal words, and other texts other ones, whatever their length', () => {
    const lengths = [0, 1, 7, 14, 15, 16, 17, 31, 32, 33, 47, 48, 1000, 2000];
    const texts = lengths.flatMap((length) => ['a'.repeat(length), `${'a'.repeat(length)}b`.slice(-length || 2)]);
    const row = ROW.replace(/"variants": \[.*?\]/, `"variants": ${JSON.stringify(texts).replaceAll(',', ', ')}`);
    for (let time = 0; time < 2; time++) {
      expect(scan(page(META, `${row}, ${row}`))).toBe(true);
      const all = [...scanner.variant.subarray(0, texts.length * 2)];
      expect(textsOf(scanner.variant, 0, texts.length)).toEqual(texts);
      expect(all.slice(texts.length)).toEqual(all.slice(0, texts.length));
      expect(new Set(all).size).toBe(new Set(texts).size);
    }
  });

  it.each([
    ['the same', ['+a', '+b', 'c=long-enough-for-a-record-of-its-own']],
    ['one more at the start', ['+0', '+a', '+b', 'c=long-enough-for-a-record-of-its-own']],
    ['one more between', ['+a', '+aa', '+b', 'c=long-enough-for-a-record-of-its-own']],
    ['one more at the end', ['+a', '+b', 'c=long-enough-for-a-record-of-its-own', '+d']],
    ['one less', ['+a', 'c=long-enough-for-a-record-of-its-own']],
    ['another one', ['+a', '~b', 'c=long-enough-for-a-record-of-its-own']],
    ['ones that go on', ['+a2', '+b', 'c=long-enough-for-a-record-of-its-own2']],
    ['ones that end early', ['+', '+b', 'c=long-enough-for-a-record-of-its-ow']],
    ['one twice', ['+a', '+a', '+b', '+b']],
    ['none', []],
  ])('reads lists that are like those of the row before: %s', (_, texts) => {
    const first = ['+a', '+b', 'c=long-enough-for-a-record-of-its-own'];
    const lists = [first, texts, first];
    const rows = lists.map((list) =>
      ROW.replace(/"variants": \[.*?\]/, `"variants": ${JSON.stringify(list).replaceAll(',', ', ')}`),
    );
    expect(scan(page(META, rows.join(', ')))).toBe(true);
    const { variant, variantFrom } = scanner;
    expect(lists.map((_, row) => textsOf(variant, variantFrom[row]!, variantFrom[row + 1]!))).toEqual(lists);
    expect(new Set(variant.subarray(0, variantFrom[3])).size).toBe(new Set(lists.flat()).size);
  });

  it.each([
    ['another title', page().replace('"zlib"', '"zlib-ng"')],
    ['another title of the same length', page().replace('"zlib"', '"zlip"')],
    ['a longer title', page().replace('"zlib"', '"zlib "')],
    ['another tag', page().replace('v0.23.0]', 'v0.23.1]')],
    ['another layout', page().replace('cache', 'table')],
    ['line ends of Windows', page().replaceAll('\n', '\r\n')],
    ['an escape', page().replace('+shared', '+sh\\u0061red')],
    ['a character beyond ASCII', page().replace('+shared', '+shäred')],
    ['a control character', page().replace('+shared', '+sha\tred')],
    ['DEL', page().replace('+shared', '+sha\x7fred')],
    ['a blank too many', page().replace('"os": ', '"os":  ')],
    ['a blank too few', page().replace('"root"]', ',"root"]').replace(', ,', ',')],
    ['a tab between rows', page(META, `${ROW},\t${ROW}`)],
    ['a tab between counts', page().replace('"e4s": 1, ', '"e4s": 1,\t')],
    ['a tab between values', page().replace('"e4s", ', '"e4s",\t')],
    ['a tab between the values of a row', page(META, ROW.replace('"e4s", ', '"e4s",\t'))],
    ['a tab behind a key', page().replace('"e4s": ', '"e4s":\t')],
    ['a trailing comma', page().replace('"root"]', '"root", ]')],
    ['a key twice', page().replace('"os": "rhel8"', '"os": "rhel8", "os": "rhel8"')],
    ['a missing key', page().replace('"os": "rhel8", ', '')],
    ['an unknown key', page().replace('"os": ', '"x": "", "os": ')],
    [
      'keys in a third order',
      page().replace('"size": "-", "stacks": ["e4s", "root"]', '"stacks": ["e4s", "root"], "size": "-"'),
    ],
    ['rows of two orders', page(META, `${ROW}, ${oldRow('x')}`)],
    ['a tarball in one row of two', page(META, `${ROW}, ${ROW.replace('"target"', '"tarball": "x", "target"')}`)],
    ['a stack twice', page().replace('"e4s": 1, "root"', '"root": 1, "root"')],
    ['a stack of digits, which JavaScript moves to the front', page().replace('"e4s": 1', '"12": 1')],
    ['a stack that YAML merges', page().replace('"e4s": 1', '"<<": 1')],
    ['a stack that is too long for a YAML key', page().replace('"e4s": 1', `"${'e'.repeat(1001)}": 1`)],
    ['a word that is too long', page().replace('+shared', 'x'.repeat(2001))],
    ['a leading zero', page().replace('"num_specs": 1', '"num_specs": 01')],
    ['a sign', page().replace('"num_specs": 1', '"num_specs": -1')],
    ['a fraction', page().replace('"num_specs": 1', '"num_specs": 1.0')],
    ['a number of ten digits', page().replace('"num_specs": 1', '"num_specs": 1000000000')],
    ['a text for a number', page().replace('"num_specs": 1', '"num_specs": "1"')],
    ['a number for a text', page().replace('"os": "rhel8"', '"os": 8')],
    ['a size', page().replace('"size": "-"', '"size": 12')],
    ['a hash in upper case', page().replace(HASH, HASH.replace('2', 'A'))],
    ['a hash with a 1', page().replace(HASH, HASH.replace('2', '1'))],
    ['a short hash', page().replace(HASH, HASH.slice(1))],
    ['a long hash', page().replace(HASH, `${HASH}2`)],
    ['no version', page().replace('"versions": ["1.3.1"]}]', '"versions": []}]')],
    ['two versions', page().replace('"versions": ["1.3.1"]}]', '"versions": ["1.3.1", "1.3"]}]')],
    ['a backslash in an unusual tarball', page(OLD_META, oldRow('x\\/y'))],
    ['a body', `${page()}\nText\n`],
    ['an empty line behind the fence', `${page()}\n\n`],
    ['a byte before the fence', ` ${page()}`],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(scan(text)).toBe(false);
    expect(scan(page())).toBe(true);
  });

  it('refuses every beginning of a page, whatever stood in its memory before', () => {
    const text = page(OLD_META, oldRow(`${URL}${LAST}.spack`));
    for (let length = 0; length < text.length; length++) {
      expect(scan(text)).toBe(true);
      expect(scan(text.slice(0, length)), String(length)).toBe(false);
    }
  });

  const pageAt = (place: { readonly tag: string; readonly package: string }): string =>
    page().replace('"zlib"', `"${place.package}"`).replace('v0.23.0]', `${place.tag}]`);

  it.each([
    ['a package of another name', { tag: 'v0.23.0', package: 'py-wheel' }],
    ['a tag of a week', { tag: 'develop-2025-03-30', package: 'zlib' }],
  ])('takes the pages of %s', (_, place) => {
    expect(scanner.scan(Buffer.from(pageAt(place)), place)).toBe(true);
  });

  it.each([
    ['a package that no YAML text can be', { tag: 'v0.23.0', package: 'z"lib' }],
    ['a tag that is a number to YAML', { tag: '0.23', package: 'zlib' }],
    ['a tag that is a truth value to YAML', { tag: 'yes', package: 'zlib' }],
    ['a tag with a blank', { tag: 'v0 23', package: 'zlib' }],
  ])('refuses the pages of %s', (_, place) => {
    expect(scanner.scan(Buffer.from(pageAt(place)), place)).toBe(false);
  });

  it('takes as many rows as there is room for', () => {
    const rows = (count: number): string => new Array(count).fill(ROW).join(', ');
    expect(scan(page(META, rows(32_768)))).toBe(true);
    expect(scanner.rows).toBe(32_768);
    expect(scanner.stack[65_535]).toBe(scanner.stack[1]);
    expect(scan(page(META, rows(32_769)))).toBe(false);
    expect(scan(page(META, rows(60_000)))).toBe(false);
  });

  it('forgets its words when there are too many, and goes on', () => {
    const own = startScanner()!;
    const withVariants = (from: number, count: number): string => {
      const variants = Array.from({ length: count }, (_, i) => `"number-of-variant=${from + i}"`);
      return page(META, ROW.replace(/"variants": \[.*?\]/, `"variants": [${variants.join(', ')}]`));
    };
    expect(scan(withVariants(0, 70_000), own)).toBe(false);
    for (let from = 0; from < 300_000; from += 30_000) {
      expect(scan(withVariants(from, 30_000), own)).toBe(true);
      expect(own.words.texts[own.variant[29_999]!]).toBe(`number-of-variant=${from + 29_999}`);
      expect(own.words.texts[own.words.root]).toBe('root');
    }
    const room = 65_536 - own.words.texts.length;
    expect(scan(withVariants(400_000, room), own)).toBe(true);
    expect(own.words.texts.length).toBe(65_536);
    const renamed = Buffer.from(page().replaceAll('zlib', 'another-package'));
    expect(own.scan(renamed, { ...PLACE, package: 'another-package' })).toBe(true);
    // The text of all words together is limited, too: 4 MiB.
    const long = Array.from({ length: 3_000 }, (_, i) => `"${String(i).padStart(1_900, 'x')}"`).join(', ');
    expect(scan(page(META, ROW.replace(/"variants": \[.*?\]/, `"variants": [${long}]`)), own)).toBe(false);
    expect(scan(page(), own)).toBe(true);
  });
});

describe('without WebAssembly', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['there is none', undefined],
    [
      'it is forbidden',
      {
        Module: class {
          constructor() {
            throw new Error('Wasm code generation disallowed by embedder');
          }
        },
      },
    ],
  ])('there is no scanner: %s', (_, api) => {
    vi.stubGlobal('WebAssembly', api);
    expect(startScanner()).toBe(undefined);
  });
});
