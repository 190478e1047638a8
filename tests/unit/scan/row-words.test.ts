import { describe, expect, it } from 'vitest';
import type { Spec } from '../../../src/page/data.js';
import { readGenerated } from '../../../src/page/generated.js';
import { MARK } from '../../../src/page/row-flags.js';
import { markTarball, tarballPrefixes } from '../../../src/page/scan/prefixes.js';
import { FORM, grown, KIND, KNOWN, ROLE, type Role, Words } from '../../../src/page/scan/words.js';

function learned(role: Role, ...texts: readonly string[]): Words {
  const words = new Words();
  for (const [word, text] of texts.entries()) {
    words.add(text);
    words.learn(word, role);
  }
  return words;
}

describe('words of a page', () => {
  it.each([
    ['', 'a', true],
    ['a', 'b', true],
    ['a', 'ab', true],
    ['abcdefg', 'abcdefgh', true],
    ['abcdefga', 'abcdefgb', true],
    ['Z', 'a', true],
    ['é', 'ê', true],
    ['\uffff', '\u{10000}', true],
    ['a', 'é', true],
    ['a\0', 'a\u0001', true],
    ['a', 'a\0', true],
    ['a\0b', 'a\u0001', true],
    ['a\u0080b', 'b', true],
    ['a\u007f', 'b', true],
    ['abcdef\u007f', 'abcdeg', true],
    ['abcdefg\u0080', 'abcdefh', true],
    ['a', 'a', false],
  ])('%j stands before %j: %s', (a, b, isBefore) => {
    const words = learned(ROLE.version, a, b);
    expect([words.before(0, 1), words.before(1, 0)]).toEqual([isBefore, false]);
  });

  it('stand in the order of the names of variants', () => {
    const words = learned(ROLE.variant, '+b', '~a', 'a=1', '+abcdefgh', '+abcdefgi', '-x');
    expect(words.names).toEqual(['b', 'a', 'a', 'abcdefgh', 'abcdefgi', '']);
    const [b, a, , last, next, none] = words.nameOrder;
    expect([a! < b!, last === next, none! < a!]).toEqual([true, true, true]);
    expect([words.namesAscend(1, 2), words.namesAscend(2, 1)]).toEqual([false, false]);
    expect([words.namesAscend(3, 4), words.namesAscend(4, 3)]).toEqual([true, false]);
  });

  it('are as many as there are, and then forgotten', () => {
    const words = learned(ROLE.stack, 'e4s', 'root', ...Array.from({ length: 1100 }, (_, i) => `s${i}`));
    expect([words.root, words.texts.length, words.order.length]).toEqual([1, 1102, 2048]);
    // Those that came before and behind the first room, too.
    expect(words.stackOk.reduce((sum, ok) => sum + ok, 0)).toBe(1102);
    expect(words.seenIn.map(({ length }) => length)).toEqual(Array(6).fill(2048));
    words.clear();
    expect([words.root, words.texts, words.names]).toEqual([-1, [], []]);
    expect([...grown(Int32Array.of(1, 2))]).toEqual([1, 2, 0, 0]);
  });

  it.each([
    ['gcc@=12.3.0', FORM.exact | KNOWN],
    ['gcc@12.3.0', FORM.bare | KNOWN],
    ['none', FORM.none | KNOWN],
    ['gcc', FORM.malformed | KNOWN],
    ['', FORM.malformed | KNOWN],
    ['nope@1.0', FORM.bare],
    ['nope@=1.0', FORM.exact],
  ])('the compiler %j is of form %i', (text, form) => {
    expect(learned(ROLE.compiler, text).compilerForm[0]).toBe(form);
  });

  it.each([
    ['+a', KIND.boolean, 0],
    ['~a', KIND.boolean, 0],
    ['a=b', KIND.single, 0],
    ['commit=b', KIND.commit, 0],
    ['commits=b', KIND.single, 0],
    ['a:=b,c', KIND.multi, 0],
    ['a:=b,b', KIND.multi, 1],
    ['a=b,c', KIND.oldMulti, 0],
    ['a', KIND.malformed, 0],
    ['', KIND.malformed, 0],
  ])('the variant %j is of kind %i', (text, kind, odd) => {
    const words = learned(ROLE.variant, text);
    expect([words.variantKind[0], words.variantOdd[0]]).toEqual([kind, odd]);
  });

  it('are right or not in their roles', () => {
    expect([...learned(ROLE.version, '1.0', '', ' ').versionOk.subarray(0, 3)]).toEqual([1, 0, 0]);
    expect([...learned(ROLE.stack, 'e4s', 'E4S').stackOk.subarray(0, 2)]).toEqual([1, 0]);
    expect(learned(ROLE.platform, 'nope').platform[0]).toBe(0);
    expect(learned(ROLE.platform, 'linux').platform[0]).toBeGreaterThan(0);
    expect(learned(ROLE.os, 'nope!').osPlatforms[0]).toBe(0);
    const words = learned(ROLE.target, 'zen4', 'nope');
    expect(words.targetFamily[0]).toBeGreaterThan(0);
    expect([words.targetFamily[1], words.targetPlatforms[1]! & 1]).toEqual([0, 1]);
  });

  /** Which of them a set of bits holds, by their numbers; `none` is bit 0, of what is not known. */
  const held = (bits: number, names: readonly string[], numbers: Uint8Array): string[] =>
    ['none', ...names].filter((_, i) => ((bits >> (i === 0 ? 0 : numbers[i - 1]!)) & 1) === 1);
  const PLATFORMS = ['linux', 'darwin', 'windows', 'cray', 'freebsd'];
  const ALL = ['none', ...PLATFORMS];

  it.each<
    [
      text: string,
      role: Role,
      column: 'compilerPlatforms' | 'osPlatforms' | 'targetPlatforms' | 'stackPlatforms',
      names: readonly string[],
    ]
  >([
    ['gcc@1', ROLE.compiler, 'compilerPlatforms', ALL],
    ['nope@1', ROLE.compiler, 'compilerPlatforms', ALL],
    ['apple-clang@1', ROLE.compiler, 'compilerPlatforms', ['none', 'darwin']],
    ['msvc@1', ROLE.compiler, 'compilerPlatforms', ['none', 'windows']],
    ['sequoia', ROLE.os, 'osPlatforms', ['none', 'darwin']],
    ['windows10.0.20348', ROLE.os, 'osPlatforms', ['none', 'windows']],
    ['Os!', ROLE.os, 'osPlatforms', []],
    ['m1', ROLE.target, 'targetPlatforms', ['none', 'linux', 'darwin', 'cray', 'freebsd']],
    ['power9le', ROLE.target, 'targetPlatforms', ['none', 'linux', 'cray', 'freebsd']],
    ['nope', ROLE.target, 'targetPlatforms', ALL],
    ['e4s', ROLE.stack, 'stackPlatforms', ALL],
    ['e4s-arm', ROLE.stack, 'stackPlatforms', ALL],
    ['developer-tools-darwin', ROLE.stack, 'stackPlatforms', ['none', 'darwin']],
    ['ml-linux-x86_64', ROLE.stack, 'stackPlatforms', ['none', 'linux']],
  ])('%j may be, as %i, in %s, on %j', (text, role, column, names) => {
    const { platform } = learned(ROLE.platform, ...PLATFORMS);
    expect(held(learned(role, text)[column][0]!, PLATFORMS, platform)).toEqual(names);
  });

  it.each([
    ['e4s', ['none', 'zen4', 'neoverse_v1', 'power9le']],
    ['e4s-arm', ['none', 'neoverse_v1']],
    ['ml-linux-x86_64', ['none', 'zen4']],
    ['e4s-power', ['none', 'power9le']],
  ])('the stack %j may have rows of the targets %j', (text, expected) => {
    const targets = ['zen4', 'neoverse_v1', 'power9le'];
    const { targetFamily } = learned(ROLE.target, ...targets);
    expect(held(learned(ROLE.stack, text).stackFamilies[0]!, targets, targetFamily)).toEqual(expected);
  });

  it('that are equal in one form have one digest', () => {
    const { variantDigest } = learned(ROLE.variant, 'a=b,c', 'a:=c,b', 'a=b', '+a', '~a');
    expect(variantDigest[0]).toBe(variantDigest[1]);
    expect(new Set(variantDigest.subarray(1, 5)).size).toBe(4);
    const { compilerDigest } = learned(ROLE.compiler, 'gcc@=12.3.0', 'gcc@12.3.0', 'gcc@12.3.1');
    expect(compilerDigest[0]).toBe(compilerDigest[1]);
    expect(compilerDigest[0]).not.toBe(compilerDigest[2]);
  });
});

describe('the tarball of a row', () => {
  const HASH = '2'.repeat(32);
  const spec = (compiler: string, tarball: string, versions: readonly string[] = ['1.3.1']): Spec =>
    ({ compiler, hash: HASH, os: 'rhel8', platform: 'linux', target: 'zen4', versions, tarball }) as unknown as Spec;
  const url = (builtWith: string, folder = 'v0.20.0'): string => {
    const arch = 'linux-rhel8-zen4';
    return `https://binaries.spack.io/${folder}/build_cache/${arch}/${builtWith}/zlib-1.3.1/${arch}-${builtWith}-zlib-1.3.1-${HASH}.spack`;
  };
  const mark = (compiler: string, tarball: string, tag = 'v0.20.0', versions?: readonly string[]): number =>
    markTarball(spec(compiler, tarball, versions), 'zlib', tarballPrefixes(tag));
  const UNUSUAL = MARK.hasTarball | MARK.unusualTarball;

  it.each<[string, string, number]>([
    ['gcc@12.3.0', 'gcc-12.3.0', MARK.hasTarball],
    ['gcc@=12.3.0', 'gcc-12.3.0', MARK.hasTarball],
    ['gcc@==1', 'gcc-=1', MARK.hasTarball],
    ['gcc@1@2', 'gcc-1@2', MARK.hasTarball],
    ['gcc@1\n2', 'gcc-1\n2', MARK.hasTarball],
    ['gcc@12.3.0', 'gcc-12.3.1', UNUSUAL],
    ['gcc', 'gcc-', UNUSUAL],
    ['gcc@', 'gcc-', UNUSUAL],
    ['@12.3.0', '-12.3.0', UNUSUAL],
    ['@gcc@12.3.0', 'gcc-12.3.0', UNUSUAL],
    ['', '-', UNUSUAL],
  ])('built with %j is at %s', (compiler, builtWith, expected) => {
    expect(mark(compiler, url(builtWith))).toBe(expected);
  });

  it('may be on the mirror of a release, and is of one version', () => {
    const old = url('gcc-1', 'releases/v0.20.0');
    expect(mark('gcc@1', old)).toBe(MARK.hasTarball | MARK.oldMirror);
    expect(mark('gcc@1', url('gcc-1', 'releases/develop-x'), 'develop-x')).toBe(UNUSUAL);
    expect(mark('gcc@1', url('gcc-1', 'v0.19.0'))).toBe(UNUSUAL);
    expect(mark('gcc@1', url('gcc-1'), 'v0.20.0', [])).toBe(UNUSUAL);
  });
});

describe('the form in which the generator writes pages', () => {
  const TEXT =
    '---\ntitle: "zlib"\nlayout: cache\ncategories: [package, v1.0]\nmeta: {"num_specs": 0}\nspec_details: []\n---\n';
  const isRead = (text: string): boolean => readGenerated(text, Buffer.from(text)) !== undefined;

  it.each<[string, string, boolean]>([
    ['as it is', TEXT, true],
    ['without a line break at its end', TEXT.trimEnd(), true],
    ['with two', `${TEXT}\n`, false],
    ['with a letter behind it', `${TEXT.trimEnd()}x`, false],
    ['behind a blank', ` ${TEXT}`, false],
    ['behind a line', `x\n${TEXT}`, false],
    ['without a title', TEXT.replace('zlib', ''), true],
    ['with a title in brackets', TEXT.replace('zlib', '[a] ~b'), true],
    ['with a quote in its title', TEXT.replace('zlib', 'z"b'), false],
    ['with an escape', TEXT.replace('zlib', 'z\\u0041'), false],
    ['with a control character', TEXT.replace('zlib', 'z\u007f'), false],
    ['with a letter beyond ASCII', TEXT.replace('zlib', 'zé'), false],
    ['without a first category', TEXT.replace('[package, ', '[, '), false],
    ['without a second category', TEXT.replace('v1.0]', ']'), false],
    ['with a category that is read in several ways', TEXT.replace('v1.0]', '1.0]'), false],
    ['with one category', TEXT.replace('[package, v1.0]', '[package]'), false],
    ['with a list for meta', TEXT.replace('{"num_specs": 0}', '[]'), false],
    ['with other keys', TEXT.replace('spec_details', 'spec_detail'), false],
    ['without its end', TEXT.replace(/---\n$/, ''), false],
    ['with nothing in meta', TEXT.replace('"num_specs": 0', ''), true],
    ['with another key of the same length', TEXT.replace('spec_details', 'spec_detailz'), false],
    ['with a blank too few in meta', TEXT.replace('": 0', '":0'), false],
    ['with a blank too few in a row', TEXT.replace('[]', '["a","b"]'), false],
    ['with JSON in meta that is none', TEXT.replace('": 0', '": '), false],
    ['with rows that are no JSON', TEXT.replace('[]', '["a", ]'), false],
    ['with a text in a row that does not end', TEXT.replace('[]', '["a]'), false],
    ['cut behind the start of rows', TEXT.slice(0, TEXT.indexOf('[]')), false],
    ['cut behind meta', TEXT.slice(0, TEXT.indexOf('spec_details')), false],
  ])('is read %s: %s', (_, text, expected) => {
    expect(isRead(text)).toBe(expected);
  });
});
