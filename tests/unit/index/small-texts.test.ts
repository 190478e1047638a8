import { describe, expect, it } from 'vitest';
import { pathOfUrl } from '../../../src/index/index-list.js';
import { findSyntaxFault } from '../../../src/index/json-syntax.js';
import { type BlobEntry, databaseOf, parseSigned, readManifest, unsignedSpan } from '../../../src/index/manifest.js';
import { sameCompiler, sameVariant } from '../../../src/index/row-fields.js';

describe('a variant as it is compared', () => {
  it.each([
    ['+a', 'a', '+a'],
    ['~a', 'a', '~a'],
    ['a+b', 'a+b', 'a+b'],
    ['a', 'a', 'a'],
    ['a=b', 'a', 'a=b'],
    ['ab:=c', 'ab', 'ab=c'],
    ['a=', 'a', 'a='],
    ['a=c,b', 'a', 'a=b,c'],
    ['a=b=c', 'a', 'a=b=c'],
    ["a='c,b'", 'a', 'a=b,c'],
    ["a=''", 'a', 'a='],
    ["a='", 'a', "a='"],
    ["a='b'c", 'a', "a='b'c"],
    ["a=b'c'", 'a', "a=b'c'"],
    ['a="b\\"c"', 'a', 'a=b"c'],
    ['a=""', 'a', 'a='],
    ['a="', 'a', 'a="'],
    ['a="b"c', 'a', 'a="b"c'],
    ['a=b"c"', 'a', 'a=b"c"'],
    ['+a=b', 'a=b', '+a=b'],
    ['=a=b', '=a=b', '=a=b'],
    ['a=b\nc', 'a', 'a=b\nc'],
  ])('%j: %s, %j', (text, name, same) => {
    expect(sameVariant(text)).toEqual({ name, text: same });
  });
});

it.each([
  ['gcc@=11.4.0', 'gcc@11.4.0'],
  ['gcc@11.4.0', 'gcc@11.4.0'],
  ['none', 'none'],
])('the compiler %s is compared as %s', (text, same) => {
  expect(sameCompiler(text)).toBe(same);
});

describe('the path of a url', () => {
  it.each([
    ['s3://bucket/a/b.json', 'a/b.json'],
    ['S://b/c', 'c'],
    ['a+b.c-1://d/e', 'e'],
    ['s3:/bucket/a', undefined],
    ['s3:///a', undefined],
    ['s3://bucket/', undefined],
    ['s3://bucket', undefined],
    ['://bucket/a', undefined],
    ['3s://bucket/a', undefined],
    [' s3://bucket/a', undefined],
    ['bucket/s3://bucket/a', undefined],
    ['s3://bucket/a?b', undefined],
    ['s3://bucket/a#b', undefined],
    ['s3://bucket/%61', undefined],
    ['s3://bucket?/a', undefined],
    ['s3://bucket/../a', undefined],
    ['s3://bucket//a', undefined],
  ])('%s: %s', (url, path) => {
    expect(pathOfUrl(url)).toBe(path);
  });
});

describe('the database that a media type promises', () => {
  it.each([
    ['application/vnd.spack.db.v8+json', 8],
    ['application/vnd.spack.db.v123+json', 123],
    ['application/vnd.spack.db.v+json', undefined],
    ['application/vnd.spack.db.v1234+json', undefined],
    ['xapplication/vnd.spack.db.v8+json', undefined],
    ['application/vnd.spack.db.v8+jsonx', undefined],
    ['application/vnd.spack.spec.v5+json', undefined],
  ])('%s: %s', (mediaType, version) => {
    expect(databaseOf({ mediaType } as BlobEntry)).toBe(version);
  });
});

describe('an entry of a manifest', () => {
  const right = {
    contentLength: 0,
    mediaType: 'x',
    compression: 'none',
    checksumAlgorithm: 'sha256',
    checksum: '0a'.repeat(32),
  };
  const faultsOf = (change: object): string[] =>
    readManifest({ version: 3, data: [{ ...right, ...change }] }).faults.map(({ path }) => path.join('.'));

  it.each([{}, { contentLength: 5 }, { compression: 'gzip' }])('is right with %j', (change) => {
    expect(faultsOf(change)).toEqual([]);
  });

  it.each([
    { contentLength: -1 },
    { contentLength: 0.5 },
    { contentLength: '0' },
    { mediaType: '' },
    { mediaType: 1 },
    { compression: 'zstd' },
    { checksumAlgorithm: 'md5' },
    { checksum: `x${'0a'.repeat(32)}` },
    { checksum: `${'0a'.repeat(32)}x` },
    { checksum: `${'0a'.repeat(32)}0` },
    { checksum: '0a'.repeat(31) },
    { checksum: '0A'.repeat(32) },
    { checksum: undefined },
  ])('is wrong with %j', (change) => {
    expect(faultsOf(change)).toEqual([`data.0.${Object.keys(change)[0]}`]);
  });
});

const NO_LINE = 'an empty line behind the header of its signature';

/** Of a text in another one; its end where nothing is looked for before the signature. */
function placeOf(text: string, at: string): number {
  const end = text.indexOf('\n-----BEGIN PGP SIGNATURE');
  return at === '' ? (end === -1 ? text.length : end) : text.indexOf(at);
}

describe('a signed text', () => {
  const HEADER = '-----BEGIN PGP SIGNED MESSAGE-----';
  const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
  const read = (...lines: readonly string[]): unknown => parseSigned(lines.join('\n'), { depth: 9 });

  it.each([
    [['[1]']],
    [[HEADER, '', '[1]']],
    [[HEADER, '', '[1', ']', SIGNATURE, 'c', '', 'd']],
    [[HEADER, 'Hash: SHA512', 'Comment: [2] ä', '', '[1]', SIGNATURE]],
    [[HEADER, '', '[', '- 1]']],
    [[`${HEADER} \t`, ' \t', '[1]']],
    [[`${HEADER}\r`, 'Hash: x\r', '\r', '[1]\r', `${SIGNATURE}\r`, '']],
  ])('holds JSON: %j', (lines) => {
    expect(read(...lines)).toEqual({ value: [1] });
  });

  it('of which a line that starts with "-" has "- " before it', () => {
    expect(read(HEADER, '', '[', '- -1]')).toEqual({ value: [-1] });
  });

  it.each([
    ['at its place in the file', [HEADER, 'Comment: ä', '', '{"ä": 1', '- "b"}', SIGNATURE], '"b"', '"," or "}"', '"'],
    ['where it ends', [HEADER, '', '["a"', SIGNATURE, 'x', ''], '', '"," or "]"', ''],
    ['where no empty line is', [HEADER, 'Hash: x', '[]', SIGNATURE, '', 'x'], '[]', NO_LINE, '['],
    ['where no empty line is at the end', [HEADER, 'Hash: x', ''], '', NO_LINE, ''],
    ['where no header is', [HEADER, '[]', ''], '[]', NO_LINE, '['],
  ])('tells a fault %s', (_, lines, at, expected, found) => {
    const before = Buffer.byteLength(lines.join('\n').slice(0, placeOf(lines.join('\n'), at)));
    const span = { start: before, end: before + found.length };
    expect(read(...lines)).toEqual({ code: 'syntax', data: { expected, found }, span });
  });

  it('may be empty', () => {
    expect(read(HEADER, '', '', SIGNATURE)).toEqual({ code: 'empty', data: {} });
  });

  it.each([
    ['a', '|a|'],
    ['', '||'],
    [
      'with both its ends',
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: {\n\n|a\n\n{}|\n-----BEGIN PGP SIGNATURE-----\nc',
    ],
    [
      'with line ends of two',
      '-----BEGIN PGP SIGNED MESSAGE-----\r\nx: y\r\n\r\n|a\r|\n-----BEGIN PGP SIGNATURE-----\r\n',
    ],
    ['without a signature', '-----BEGIN PGP SIGNED MESSAGE-----\n\n|a\n|'],
    ['without an empty line', '|-----BEGIN PGP SIGNED MESSAGE-----\na\n\n|'],
    ['that holds nothing', '-----BEGIN PGP SIGNED MESSAGE-----\n\n||\n-----BEGIN PGP SIGNATURE-----'],
  ])('stands in a file: %s', (_, marked) => {
    const [before = '', text = '', after = ''] = marked.split('|');
    const span = { start: before.length, end: before.length + text.length };
    expect(unsignedSpan(before + text + after)).toEqual(span);
  });
});

describe('what is no JSON', () => {
  it.each<[string, number, string, string]>([
    ['', 0, 'a value', ''],
    ['[1.]', 1, 'a value', '1.'],
    ['[1e]', 1, 'a value', '1e'],
    ['[1e+]', 1, 'a value', '1e+'],
    ['[01]', 1, 'a value', '01'],
    ['[-]', 1, 'a value', '-'],
    ['[truex]', 1, 'a value', 'truex'],
    [`[1 ${'x'.repeat(21)}]`, 3, '"," or "]"', 'x'.repeat(20)],
    ['[1 \u{1f4a9}b]', 3, '"," or "]"', '\u{1f4a9}'],
    ['1 2', 2, 'the end', '2'],
  ])('%j: at %i is expected %s, and there is %j', (text, at, expected, found) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(findSyntaxFault(text)).toEqual({ at, expected, found });
  });
});
