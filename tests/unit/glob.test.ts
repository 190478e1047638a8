import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../src/config/glob.js';

describe('compileGlob', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a.md', ['a.md'], ['b/a.md', 'a.mdx', 'xa.md', 'A.md', '']],
    ['*.md', ['a.md', '.md', '.a.md'], ['b/a.md', 'a.md/b', 'amd']],
    ['**/*.md', ['a.md', 'b/a.md', 'c/b/a.md', '.c/a.md'], ['a.mdx', '../a.md', '../b/a.md']],
    ['**', ['a', 'a/b', '.a/.b'], ['..', '../a']],
    ['a/**', ['a', 'a/b', 'a/b/c'], ['b/a', 'ab', 'a/../b']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'ab', 'b']],
    ['**/a/**/b/**', ['a/b', 'x/a/y/b/z', 'a/a/b/b'], ['b/a', 'a/xb']],
    ['**/**/**', ['a', 'a/b'], []],
    ['a**b/c', ['ab/c', 'axxb/c'], ['a/b/c', 'a/x/b/c']],
    ['***', ['a', 'abc'], ['a/b']],
    ['v0.2?', ['v0.20', 'v0.2x'], ['v0.2', 'v0x20']],
    ['?.md', ['a.md', '\u{1f600}.md', '\u{10000}.md', '\uffff.md'], ['.md', 'ab.md', '/.md']],
    ['*\u{10000}b', ['\u{10000}b', '\u{10000}\u{10000}b', 'a\uffff\u{10000}b'], ['\u{10000}', 'b']],
    ['[abc].md', ['a.md', 'c.md'], ['d.md', 'ab.md', '-.md']],
    ['[a-c0-9]', ['b', '5'], ['d', '-']],
    ['[!a-c]', ['d', '-', '!'], ['b', '', 'dd']],
    ['[^a]', ['b', '^'], ['a']],
    ['[]a]', [']', 'a'], ['b']],
    ['[!]a]', ['b'], [']', 'a']],
    ['[a-]', ['a', '-'], ['b']],
    ['[-a]', ['a', '-'], ['b']],
    ['[\\]\\-x]', [']', '-', 'x'], ['\\', '^']],
    ['[{,}]', ['{', ',', '}'], ['a']],
    ['[\u{1f600}-\u{1f64f}]', ['\u{1f601}'], ['\u{1f680}', 'a']],
    ['[*?]', ['*', '?'], ['a']],
    ['[a[]', ['a', '['], ['b']],
    ['[a:]', ['a', ':'], ['b']],
    ['[a-a]', ['a'], ['b', '-']],
    ['[a-c-e]', ['a', 'c', '-', 'e'], ['d']],
    ['[+--]', ['+', ',', '-'], ['.']],
    ['[--a]', ['-', 'A', 'a'], ['b', ',']],
    ['[\uffff-\u{10000}]', ['\uffff', '\u{10000}'], ['\u{10001}', 'a']],
    ['[\u{10000}-\u{10002}]', ['\u{10000}', '\u{10002}'], ['\uffff', '\u{10003}']],
    ['*[!\u{10000}]b', ['ab', '\u{10000}ab'], ['\u{10000}b', '\u{10000}\u{10000}b']],
    ['[a\uffffb]c', ['\uffffc', 'ac', 'bc'], ['c']],
    ['?c', ['\uffffc', '\u{1f600}c', 'ac'], ['c', 'aac']],
    ['*c', ['\uffffc', '\u{1f600}c', '\u{1f600}\u{1f600}c', 'cc'], ['\u{1f600}']],
    ['\u{1f600}*\u{1f601}', ['\u{1f600}\u{1f601}', '\u{1f600}\u{1f600}\u{1f601}'], ['\u{1f600}']],
    ['{a,b}.md', ['a.md', 'b.md'], ['c.md', '{a,b}.md']],
    ['{a,b/**}/c', ['a/c', 'b/c', 'b/x/c'], ['c']],
    ['{a,{b,c}d}{,e}', ['a', 'ae', 'bd', 'bde', 'cde'], ['b', 'ad']],
    ['a,b}', ['a,b}'], ['a', 'b}']],
    ['a}{b,c}', ['a}b', 'a}c'], ['a', 'a}{b,c}']],
    ['a*', ['a', 'ab'], ['b', 'a/b', 'ab/c']],
    ['b/a.', ['b/a.'], ['b', 'b/a', 'b/..']],
    ['\\*\\{a,b\\}\\[', ['*{a,b}['], ['x{a,b}[']],
    ['\\!a', ['!a'], ['a']],
    ['./a//./b', ['a/b'], ['./a/b']],
    ['../*.md', ['../a.md'], ['a.md', '../b/a.md']],
    ['../../x/**', ['../../x/a'], ['../x/a', 'x/a']],
    ['.a/..b/...', ['.a/..b/...'], ['a/b/..']],
    ['{*,??,..*,[.].}/a', ['b/a', 'bc/a', '..b/a'], ['../a']],
  ])('%s', (glob, right, wrong) => {
    const matches = compileGlob(glob);
    expect(right.filter((path) => !matches(path))).toEqual([]);
    expect(wrong.filter(matches)).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a/b', ['a/b', 'a/b/c', 'a/b/c/d'], ['a', 'a/bc', 'x/a/b']],
    ['a/b/', ['a/b/c', 'a/b/c/d'], ['a', 'a/b', 'a/bc']],
    ['**/old', ['old', 'a/old', 'a/old/b'], ['a/older']],
    ['v0.{1,2}*/', ['v0.18/a', 'v0.2/a'], ['v0.18', 'v0.3/a']],
    ['a/**', ['a/b', 'a/b/c'], ['b']],
    ['.', ['a', 'a/b'], []],
  ])('%s with all below it', (glob, right, wrong) => {
    const matches = compileGlob(glob, true);
    expect(right.filter((path) => !matches(path))).toEqual([]);
    expect(wrong.filter(matches)).toEqual([]);
  });

  it.each([
    ['', 'empty'],
    ['/a', 'at the start'],
    ['{/a,b}', 'at the start'],
    ['a/', 'add "**"'],
    ['!a', 'takes back'],
    ['a[b', 'not closed'],
    ['a[', 'not closed'],
    ['a[]', 'not closed'],
    ['a[b\\', 'not closed'],
    ['a{b,c', 'not closed'],
    ['a{b', 'not closed'],
    ['{a}', 'two alternatives'],
    ['{1..3}', 'two alternatives'],
    ['{}', 'two alternatives'],
    ['[a/b]', '"/" cannot stand in'],
    ['[[:alpha:]]', '"[:"'],
    ['[z-a]', '"a-z"'],
    ['a\\', 'behind it'],
    ['+(a|b)', '"+("'],
    ['x!(a)', '"!("'],
    ['a/../b', '".."'],
    ['**/..', '".."'],
    ['{a,b}'.repeat(9), '256'],
    [`{${'a,'.repeat(300)}b}`, '256'],
    [`{${'a,'.repeat(256)}b}`, '256'],
    [`{${'{a,b}'.repeat(8)},c}`, '256'],
    [`{${`${'{a,b}'.repeat(8)},`.repeat(24)}}`, '256'],
    [`${'{,'.repeat(300)}${'}'.repeat(300)}`, '256'],
    ['a'.repeat(1025), '1024'],
  ])('refuses a wrong glob (%#)', (glob, hint) => {
    expect(() => compileGlob(glob)).toThrow(RangeError);
    expect(() => compileGlob(glob)).toThrow(hint);
    try {
      compileGlob(glob);
    } catch (error) {
      expect(String(error)).toMatch(/^.{10,160}$/);
    }
  });

  it('may be as long as it may be, and stand for as many globs', () => {
    expect(compileGlob('a'.repeat(1024))('a'.repeat(1024))).toBe(true);
    const matches = compileGlob(`{${'a,'.repeat(255)}b}`);
    expect([matches('b'), matches.size]).toEqual([true, 256]);
  });

  it('tells its size with the braces written out', () => {
    expect(compileGlob('{ab,c}/*').size).toBe(7);
    expect(compileGlob('{a,b}'.repeat(8)).size).toBe(256 * 8);
  });

  it('agrees with a slow matcher that is plainly right', () => {
    const part = fc.constantFrom(
      'a',
      'b',
      '*',
      '?',
      '[ab]',
      '[!a]',
      '/',
      '/**/',
      '**',
      '.',
      '{a,b}',
      '{,*}',
      '{a/,b}c',
    );
    const glob = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
    const path = fc.stringMatching(/^[abc.](?:\/?[abc.]){0,7}$/);
    fc.assert(
      fc.property(glob, path, (pattern, name) => {
        if (!isTaken(pattern) || name.split('/').some((segment) => segment === '..' || segment === '.')) return;
        expect(compileGlob(pattern)(name)).toBe(slowly(pattern, name));
      }),
      { seed: 20250330, numRuns: 5000 },
    );
  });

  it.each([
    ['stars in a name', `${'*a'.repeat(60)}b`, 'a'.repeat(10_000)],
    ['stars that match at the end only', `${'*a'.repeat(60)}b`, `${'a'.repeat(10_000)}b`],
    ['stars and any', `${'*?a'.repeat(60)}b`, 'a'.repeat(10_000)],
    ['folders', `${'**/a/'.repeat(60)}b`, 'a/'.repeat(5000)],
    ['folders and stars', `${'**/*a*a*/'.repeat(40)}b`, `${'a'.repeat(100)}/`.repeat(100)],
    ['braces', `${'{*a,*aa}'.repeat(8)}b`, 'a'.repeat(10_000)],
    ['classes', `${'*[!b]'.repeat(60)}b`, 'a'.repeat(10_000)],
  ])('is fast on hostile %s', (_, glob, path) => {
    const start = performance.now();
    compileGlob(glob)(path);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

function isTaken(glob: string): boolean {
  try {
    compileGlob(glob);
    return true;
  } catch {
    return false;
  }
}

/** Tries everything: exponential, for short globs and paths only. */
function slowly(glob: string, path: string): boolean {
  return braces(glob).some((one) => {
    const segments = one.split('/').filter((segment) => segment !== '' && segment !== '.');
    return matchSegments(segments, path.split('/'));
  });
}

function braces(glob: string): string[] {
  const [whole, inner] = /\{([^{}]*)\}/.exec(glob) ?? [];
  if (whole === undefined) return [glob];
  return inner!.split(',').flatMap((alternative) => braces(glob.replace(whole, () => alternative)));
}

function matchSegments([first, ...rest]: readonly string[], names: readonly string[]): boolean {
  if (first === undefined) return names.length === 0;
  if (first === '**') return [...names, ''].some((_, i) => matchSegments(rest, names.slice(i)));
  return names.length > 0 && matchName(first, names[0]!) && matchSegments(rest, names.slice(1));
}

function matchName(glob: string, name: string): boolean {
  if (glob === '') return name === '';
  const [token] = /^(?:\[[^\]]*\]|.)/.exec(glob)!;
  const rest = glob.slice(token.length);
  if (token === '*') return [...name, ''].some((_, i) => matchName(rest, name.slice(i)));
  if (name === '') return false;
  const fits = token === '?' || (token === '[ab]' ? /[ab]/ : token === '[!a]' ? /[^a]/ : undefined)?.test(name[0]!);
  return (fits ?? token === name[0]) && matchName(rest, name.slice(1));
}
