import { describe, expect, it } from 'vitest';
import { platformsOfCompiler } from '../../src/spack/compilers.js';
import {
  HASH,
  isOsName,
  isStackName,
  isVersion,
  LOOSE_PACKAGE_NAME,
  oddValueOf,
  PACKAGE_NAME,
  parseCompiler,
  parseVariant,
  TAG,
  unsafeCharacter,
} from '../../src/spack/grammar.js';
import { Lexicon } from '../../src/spack/lexicon.js';
import { nameList } from '../../src/spack/lists.js';
import { combineDigests, digestText, normalCompiler, normalVariant } from '../../src/spack/normal-form.js';
import { familiesOfPlatform, familyFits, osFits, parseOs } from '../../src/spack/platforms.js';
import { hintOfStack } from '../../src/spack/stacks.js';
import { kindOfTag } from '../../src/spack/tags.js';
import { testGrammar } from '../support/grammar.js';

const matches =
  (expression: RegExp) =>
  (text: string): boolean =>
    expression.test(text);
const SHA = '0123456789abcdefABCDEF0123456789abcdef01';

describe('a hash', () => {
  testGrammar('HASH', matches(HASH), {
    right: ['4hqfk4wmnwanjq2kqgpau6xkhir7egjk', 'a'.repeat(32), '2'.repeat(32), '7z'.repeat(16)],
    wrong: [
      '',
      'a',
      'a'.repeat(31),
      'a'.repeat(33),
      'a'.repeat(64),
      'A'.repeat(32),
      ...[0, 1, 8, 9].map((digit) => `${'a'.repeat(31)}${digit}`),
    ],
  });
});

describe('the name of a package', () => {
  testGrammar('PACKAGE_NAME', matches(PACKAGE_NAME), {
    right: ['r', '3', 'py-wheel', 'at-spi2-atk', '7zip', 'a-1', '1-a'],
    wrong: ['', '-', '-a', 'a-', 'a--b', 'a-b-', 'A', 'aB', 'a_b', 'a.b', 'z\u0142ib'],
  });
  testGrammar('LOOSE_PACKAGE_NAME', matches(LOOSE_PACKAGE_NAME), {
    right: ['r', 'R', '_', '3', 'py_wheel', 'a-', 'a--b', '_a-B_9'],
    wrong: ['', '-', '-a', 'a.b', 'z\u0142ib', 'a/b'],
  });
});

describe('a tag', () => {
  testGrammar('TAG', matches(TAG), {
    right: ['develop', 'develop-2025-03-30', 'v0.22', 'v0.22.1', 'v1.0', 'v10.20.30'],
    wrong: [
      ...['', 'v', 'v1', 'v1.', 'v.1', 'v1.2.', 'v1..2', 'v1.2.3.4', '1.2', 'V1.2', 'v1.2rc1', 'v1x2'],
      ...['Develop', 'develop-', 'develop-2025', 'develop-2025-03', 'develop-2025-3-30', 'develop-2025-03-3'],
      ...['develop-02025-03-30', 'develop-2025-03-301', 'develop-2025-003-30', 'develop-25-03-30', 'developv1.0'],
      ...['develop-2025-03-30-2025-03-30', 'xv1.2', 'x-develop', 'v1.2develop'],
    ],
  });
});

describe('an operating system', () => {
  testGrammar('isOsName', isOsName, {
    right: ['a', 'rhel8', 'ubuntu22.04', 'sle_hpc15', 'windows10.0.20348', 'x-1.2', 'a-_'],
    wrong: ['', '8rhel', '_a', '-a', '.1', 'a.', 'a..1', 'a.1.', 'a.x', 'a.1x', 'Rhel8', 'rHel8', 'a+b'],
  });
});

describe('a version', () => {
  testGrammar('isVersion', isVersion, {
    right: [
      ...['1', 'a', 'A', '_', '.', '1.3.1', '2024-01-01', '1.12.0-rc0', '1-', 'develop', '9_8'],
      ...[
        'git.x',
        'git.main=1.2',
        'git.feature/new=develop',
        'git.0=_',
        'git.feature/new',
        `${SHA}=1.2`,
        SHA,
        `git.${SHA}=9`,
      ],
    ],
    wrong: [
      ...['', '-', '-1', '=1', '1=2', '1+2', '1/2', '1:', '@1', 'git.x=', 'git.x=-1', 'git.x=1=2', 'git.=1', 'git./a'],
      ...['git.-x=1', 'xgit.a/b', `${SHA}0=1`, `${SHA.slice(1)}=1`, `${SHA}=`, `${SHA}=1/2`, `${SHA.slice(1)}g=1`],
      ...['\u0661', '1\u0301'],
    ],
  });
});

describe('a compiler', () => {
  testGrammar('parseCompiler', (text) => parseCompiler(text).form !== undefined, {
    right: [
      'none',
      'gcc@11.4.0',
      'gcc@=11.4.0',
      'a@1',
      'a@=1',
      'a1_-@_',
      'gcc@.',
      'gcc@1=2',
      'intel-oneapi-compilers@2024.1.0',
    ],
    wrong: [
      ...['', 'gcc', 'gcc@', 'gcc@=', '@11', '@=11', 'gcc@==11', 'gcc@-1', 'gcc@=-1', 'Gcc@1', 'gCc@1', '1gcc@1'],
      ...['_gcc@1', '-gcc@1', 'gcc @1', 'gcc@1@2', 'gcc@1/2', 'gcc@1+2', 'None', 'none@'],
    ],
  });

  it('is taken apart', () => {
    expect(parseCompiler('gcc@=11.4.0')).toEqual({
      text: 'gcc@=11.4.0',
      form: 'exact',
      name: 'gcc',
      version: '11.4.0',
    });
    expect(parseCompiler('gcc@11.4.0')).toEqual({ text: 'gcc@11.4.0', form: 'bare', name: 'gcc', version: '11.4.0' });
    expect(parseCompiler('a@git.x=1')).toEqual({ text: 'a@git.x=1', form: 'bare', name: 'a', version: 'git.x=1' });
    expect(parseCompiler('none')).toEqual({ text: 'none', form: 'none', name: 'none', version: '' });
    expect(parseCompiler('gcc')).toEqual({ text: 'gcc', form: undefined, name: '', version: '' });
  });
});

describe('a variant', () => {
  testGrammar('parseVariant', (text) => parseVariant(text).kind !== undefined, {
    right: [
      ...[
        '+a',
        '~a',
        '+_',
        '~9',
        '+A.b-c_d',
        'a=b',
        'a:=b',
        '_=b',
        '9.-_=b',
        'A=B',
        'a=,',
        'a==',
        'a=+b',
        'a=b=c',
        'a=!',
      ],
      ...[
        "a=''",
        "a='b c'",
        "a='b\"c'",
        'a=""',
        'a="b c"',
        'a="b\\"c"',
        'a="b\\\\"',
        'a="b\'c"',
        "a:='b,c'",
        'a:="b,c"',
      ],
      ...["a='b\nc'", 'a="b\nc"'],
    ],
    wrong: [
      ...[
        '',
        '+',
        '~',
        'a',
        '=',
        ':=',
        'a=',
        'a:=',
        '=b',
        ':=b',
        '-a',
        '++a',
        '+~a',
        '+-a',
        '+.a',
        '.a=b',
        '-a=b',
        '+a=b',
      ],
      ...[
        '~a=b',
        '+a b',
        '+a/b',
        'a b=c',
        'a::=b',
        'a:b',
        'a=b c',
        "a='b",
        "a=b'",
        'a="b',
        'a=b"',
        'a="b"c"',
        "a='b'c'",
      ],
      ...["a='b'c", 'a="b"c', 'a="b\\"', 'a=\'b"', "a=b'c'", 'a=b\tc', 'a=b\nc', 'a=b\u00a0c'],
    ],
    junk: [' ', '\n', '"', "'"],
  });
  it.each([
    ['+a', 'boolean', 'a', false],
    ['~a.b', 'boolean', 'a.b', false],
    ['a=b', 'single', 'a', false],
    ['a=b,c', 'multi', 'a', true],
    ['a=b,', 'multi', 'a', true],
    ['a=,b', 'single', 'a', false],
    ["a='b'", 'single', 'a', false],
    ["a='b,c'", 'multi', 'a', true],
    ["a=',c'", 'multi', 'a', true],
    ['a="b,c"', 'single', 'a', false],
    ['a="b=c,d"', 'single', 'a', false],
    ['a=b=c,d', 'multi', 'a', true],
    ['a:=b', 'multi', 'a', false],
    ['a:=b,c', 'multi', 'a', false],
    ["a:='b,c'", 'multi', 'a', false],
    ['a', undefined, '', false],
  ])('is taken apart: %j', (text, kind, name, oldMulti) => {
    expect(parseVariant(text)).toEqual({ text, kind, name, oldMulti });
  });
});

describe('the first odd value of a variant with several', () => {
  it.each([
    ['a:=b', undefined],
    ['a:=b,c', undefined],
    ['a:=b,b', 'b'],
    ['a:=b,c,c,b', 'c'],
    ['a:=b,', ''],
    ['a:=,b', ''],
    ['a:=b=c,b=c', 'b=c'],
    ["a:=''", ''],
    ['a:=""', ''],
    ["a:='b'", undefined],
    ["a:='b,b'", 'b'],
    ['a:="b,b"', 'b'],
    ["a:='bb,b'", undefined],
    ['a:="b,bb"', undefined],
    ['a=b,b', undefined],
    ['a=b:=c,c', undefined],
    ['=b,b', undefined],
    [':=b,b', 'b'],
    ['+a', undefined],
    [':', undefined],
    ['', undefined],
  ])('%j: %j', (text, odd) => {
    expect(oddValueOf(text)).toBe(odd);
  });
});

describe('the normal form', () => {
  it.each([
    ['gcc@=11.4.0', 'gcc@11.4.0'],
    ['gcc@11.4.0', 'gcc@11.4.0'],
    ['clang@=15.0.0', 'llvm@15.0.0'],
    ['oneapi@2024.1', 'intel-oneapi-compilers@2024.1'],
    ['none', 'none'],
    ['gcc', 'gcc'],
    ['clang', 'clang'],
    ['', ''],
  ])('of the compiler %j is %j', (text, normal) => {
    expect(normalCompiler(parseCompiler(text))).toBe(normal);
  });

  it.each([
    ['+a', '+a'],
    ['~a', '~a'],
    ['a=b', 'a=b'],
    ['a:=b', 'a=b'],
    ['a=c,b', 'a=b,c'],
    ['a:=c,b', 'a=b,c'],
    ["a:='c,b'", 'a=b,c'],
    ["a='b c'", 'a=b c'],
    ["a=''", 'a='],
    ['a="b c"', 'a=b c'],
    ['a="b\\"c\\\\"', 'a=b"c\\'],
    ["a='b\\c'", 'a=b\\c'],
    ['a=b=d,c', 'a=b=d,c'],
    ['a b=c,b', 'a b=c,b'],
    ['a', 'a'],
    ['', ''],
  ])('of the variant %j is %j', (text, normal) => {
    expect(normalVariant(parseVariant(text))).toBe(normal);
  });
});

describe('a digest', () => {
  // By another implementation of FNV-1a on UTF-16 units and of the 32-bit finalizer of MurmurHash3.
  it.each([
    ['', -1421968373],
    ['a', 444641715],
    ['ab', -1731435507],
    ['ba', 605838741],
    ['\u{1f4a9}', 1561504902],
    ['zlib@1.3.1', -266906052],
  ])('of %j is %i', (text, digest) => {
    expect(digestText(text)).toBe(digest);
  });

  it.each([
    [1, 2, -85127662],
    [2, 1, 1945585032],
    [0, 0, 0],
    [-1, 5, -1174906839],
  ])('of %i and then %i is %i', (first, second, digest) => {
    expect(combineDigests(first, second)).toBe(digest);
  });
});

describe('a tag by its name', () => {
  it.each([
    ['develop', { kind: 'develop' }],
    ['develop-2025-03-30', { kind: 'dated', date: '2025-03-30' }],
    ['develop-2025-99-99', { kind: 'dated', date: '2025-99-99' }],
    ['v1.0', { kind: 'release', numbers: [1n, 0n, 0n] }],
    ['v0.23.1', { kind: 'release', numbers: [0n, 23n, 1n] }],
    ['v12.345.6789', { kind: 'release', numbers: [12n, 345n, 6789n] }],
    ['v9007199254740993.0', { kind: 'release', numbers: [9007199254740993n, 0n, 0n] }],
    ...['', 'v', 'v1', 'v.1', 'v1.', 'v1.2.', 'xv1.2', 'v1.2x', 'v1.2.3x', 'v1.2.3.4', 'develop-', 'xdevelop'].map(
      (tag): [string, object] => [tag, { kind: 'other' }],
    ),
    ...[
      'develop-2025-3-30',
      'develop-02025-03-30',
      'develop-2025-003-30',
      'develop-2025-03-301',
      'xdevelop-2025-03-30',
    ].map((tag): [string, object] => [tag, { kind: 'other' }]),
  ])('%j', (tag, kind) => {
    expect(kindOfTag(tag)).toEqual(kind);
  });
});

it.each([
  ['2026-01', "cache-lint's list of January 2026"],
  ['2025-12', "cache-lint's list of December 2025"],
])('the list of %s is called %s', (month, name) => {
  expect(nameList({ month })).toBe(name);
});

describe('where things occur', () => {
  it.each([
    ['gcc', undefined],
    ['apple-clang', ['darwin']],
    ['cce', ['linux', 'cray']],
    ['no-compiler', undefined],
  ])('the compiler %s: %j', (name, platforms) => {
    expect(platformsOfCompiler(name)).toEqual(platforms);
  });

  it.each([
    ['linux', undefined, true],
    ['darwin', ['x86_64', 'aarch64'], false],
    ['windows', ['x86_64'], false],
    ['plan9', undefined, true],
  ])('targets on %s: %j, and of PowerPC: %s', (platform, families, hasPower) => {
    expect(familiesOfPlatform(platform)).toEqual(families);
    expect(familyFits('ppc64le', platform)).toBe(hasPower);
    expect(familyFits('x86_64', platform)).toBe(true);
  });

  it.each([
    ['sequoia', ['darwin']],
    ['macos', ['darwin']],
    ['macos15', ['darwin']],
    ['xmacos', ['linux', 'plan9']],
    ['windows10.0.20348', ['windows']],
    ['xwindows', ['linux', 'plan9']],
    ['rhel8', ['linux', 'plan9']],
  ])('the operating system %s: %j', (os, platforms) => {
    const fit = ['linux', 'darwin', 'windows', 'plan9'].filter((platform) => osFits(parseOs(os), platform));
    expect(fit).toEqual(platforms);
  });
});

describe('what the name of a stack says', () => {
  it.each([
    ['e4s-arm', undefined, 'aarch64'],
    ['ml-darwin-aarch64-mps', 'darwin', 'aarch64'],
    ['new-windows-x86_64', 'windows', 'x86_64'],
    ['new-power', undefined, 'ppc64le'],
    ['arm-and-neoverse', undefined, 'aarch64'],
    ['arm-and-power', undefined, undefined],
    ['linux-and-darwin-skylake', undefined, 'x86_64'],
    ['linux2', 'linux', undefined],
    ['xlinux', undefined, undefined],
    ['linuxx', undefined, undefined],
    ['charm', undefined, undefined],
    ['army', undefined, undefined],
    ['', undefined, undefined],
  ])('%j: %s, %s', (name, platform, family) => {
    expect(hintOfStack(name)).toEqual({ platform, family });
  });
});

describe('a lexicon', () => {
  it('reads a text once, and forgets all when it holds 50,000', () => {
    const { variant } = new Lexicon();
    const first = variant('a=b');
    for (let i = 1; i < 50_000; i++) variant(`+v${i}`);
    expect(variant('a=b')).toBe(first);
    expect(variant('+more')).toEqual({ text: '+more', kind: 'boolean', name: 'more', oldMulti: false });
    expect(variant('a=b')).not.toBe(first);
    expect(variant('a=b')).toEqual(first);
  });
});

describe('a stack', () => {
  testGrammar('isStackName', isStackName, {
    right: ['a', '0', 'root', 'e4s-neoverse_v1', '0-_', 'a-', 'a_'],
    wrong: ['', '_a', '-a', 'A', 'aB', 'a.b', 'a/b', 'z\u0142'],
  });
});

describe('a text that is copied as it is', () => {
  it.each(['', 'zlib', "it's", 'a/b & c', 'z\u0142\u00a0\u2028', '\ud83d\ude00'])('is safe: %j', (text) => {
    expect(unsafeCharacter(text)).toBeUndefined();
  });
  it.each(['"', '\\', '<', '>', '\u0000', '\n', '\u001f', '\u007f', '\u0080', '\u009f'])(
    'is not safe with %j',
    (one) => {
      expect(unsafeCharacter(one)).toBe(one);
      expect(unsafeCharacter(`a b${one}c<`)).toBe(one);
    },
  );
});

describe('every grammar', () => {
  const starts = ['a', '-a', 'a-', '+a', "a='", 'a="\\', 'a=b,', 'v1.', 'git.a', 'a@1', '1', '.', '=', ' '];

  it.each(starts)('needs no longer than a text is long: %j, again and again', (one) => {
    const text = `${one.repeat(100_000)}!`;
    const start = performance.now();
    for (const expression of [HASH, PACKAGE_NAME, LOOSE_PACKAGE_NAME, TAG]) expression.test(text);
    for (const read of [isOsName, isVersion, parseCompiler, parseVariant, isStackName, unsafeCharacter]) read(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
