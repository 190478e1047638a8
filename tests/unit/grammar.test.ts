import { describe, expect, it } from 'vitest';
import {
  HASH,
  isOsName,
  isStackName,
  isVersion,
  LOOSE_PACKAGE_NAME,
  PACKAGE_NAME,
  parseCompiler,
  parseVariant,
  TAG,
  unsafeCharacter,
} from '../../src/spack/grammar.js';
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
