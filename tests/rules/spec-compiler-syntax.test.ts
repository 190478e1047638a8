import { describe, expect, it } from 'vitest';
import rule from '../../rules/spec-compiler-syntax.js';
import { lint } from '../support/lint.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const wrong = (compiler: string) => ({
  input: page({ rows: [{ compiler }] }),
  findings: [
    {
      messageId: 'malformed',
      token: JSON.stringify(compiler),
      severity: 'error' as const,
      path: '/spec_details/0/compiler',
      subject: HASHES[0],
    },
  ],
});

testRule(rule, {
  valid: {
    'compilers of generation H': page({
      rows: [{ compiler: 'gcc@11.4.0' }, { compiler: 'none' }, { compiler: 'intel-oneapi-compilers@2024.2.1' }],
    }),
    'compilers of generation G': page({ generation: 'G', rows: [{}, { compiler: 'oneapi@=2024.0.2' }] }),
    'a git version': page({ generation: 'E', rows: [{ compiler: 'clang@=git.main_1=17.0.0' }] }),
    'none in generation G, of which page-generation speaks': {
      input: page({ generation: 'G', rows: [{}, {}, { compiler: 'none' }] }),
      settings: { severities: { 'page-generation': 'off' } },
    },
  },
  invalid: {
    'a hyphen before the version': wrong('gcc-11.4.0'),
    'no version': wrong('gcc@'),
    'no name': wrong('@11.4.0'),
    'no text': wrong(''),
    'a version of none': wrong('none@11.4.0'),
    'the sign of a spec': wrong('%gcc@11.4.0'),
    'a name in upper case': wrong('GCC@11.4.0'),
    'None of Python': wrong('None'),
    'a blank in the name': wrong('gcc @11.4.0'),
    'a name that starts with a digit': wrong('3gcc@11.4.0'),
    'a dash before the version': wrong('gcc@-11.4.0'),
    'a range of versions': wrong('gcc@11:12'),
    'an inherited name': wrong('__proto__'),
    'a line break and an escape': wrong('gcc@11.4.0\n::error::'),
    'a very long text': wrong('x'.repeat(100_000)),
    'a row of generation F1': {
      input: page({ generation: 'F1', rows: [{}, { compiler: 'gcc@=11.4.0 ' }] }),
      findings: [
        {
          messageId: 'malformed',
          token: '"gcc@=11.4.0 "',
          severity: 'error',
          path: '/spec_details/1/compiler',
          subject: HASHES[1],
        },
      ],
    },
    'all compilers of an old page in the new form': {
      input: page({
        generation: 'E',
        rows: [{ compiler: 'none' }, { compiler: 'gcc@11.4.0' }, { compiler: 'gcc@9.4.0' }],
      }),
      findings: [
        {
          messageId: 'bareInOldPage',
          token: '"gcc@11.4.0"',
          severity: 'error',
          path: '/spec_details/1/compiler',
          subject: HASHES[1],
        },
      ],
    },
  },
});

it.each([
  ['', 'is empty'],
  ['NONE', 'is not in lower case'],
  ['none@11.4.0', 'has a version of no compiler'],
  ['none ', 'has no "@" before a version'],
  ['%gcc@1', 'starts with "%"'],
  ['gcc%@1', 'has "%" in its name'],
  ['gcc', 'has no "@" before a version'],
  ['@', 'has no name'],
  ['@1', 'has no name'],
  ['g@', 'has no version'],
  ['gcc@=', 'has no version'],
  ['gcc@1@', 'has no version'],
  ['gcc@1@2', 'has "@" in its version'],
  ['gcc@==', 'has no right version'],
  ['G@1', 'has upper-case letters in its name'],
  ['gCC@1', 'has upper-case letters in its name'],
  ['gC c@1', 'has upper-case letters in its name'],
  ['g cC@1', 'has a blank in its name'],
  ['3gcc@1', 'has "3" in its name'],
  ['-gcc@1', 'has "-" in its name'],
  ['g3.c@1', 'has "." in its name'],
  ['g1 2@1', 'has a blank in its name'],
  ['gcc@-1', 'has a version that starts with "-"'],
  ['gcc@=-1', 'has a version that starts with "-"'],
  ['gcc@11:12', 'has ":" in its version'],
  ['gcc@:1', 'has ":" in its version'],
])('%j %s', (compiler, fault) => {
  expect(said(rule.id, page({ rows: [{ compiler }] }))).toEqual([expect.stringContaining(`, which ${fault}:`)]);
});

describe('a page of the older time', () => {
  const idsOf = (...compilers: readonly string[]): string[] => {
    const rows = compilers.map((compiler, i) => ({ hash: HASHES[i], compiler }));
    return lint(page({ generation: 'E', rows })).findings.flatMap((one) =>
      one.ruleId === rule.id ? [one.messageId] : [],
    );
  };

  it.each<[string, readonly string[], number]>([
    ['one compiler of the newer time', ['gcc@11.4.0'], 1],
    ['two compilers of the newer time', ['gcc@11.4.0', 'gcc@11.4.0'], 1],
    ['a malformed compiler', ['gcc 11'], 1],
    ['compilers of both times', ['gcc@11.4.0', 'gcc@=11.4.0'], 0],
  ])('with %s', (_, compilers, count) => {
    expect(idsOf(...compilers)).toHaveLength(count);
  });

  it('with a malformed compiler alone is one row at fault, with one of the newer time the page', () => {
    expect(idsOf('gcc 11')).toEqual(['malformed']);
    expect(idsOf('gcc@11.4.0')).not.toContain('malformed');
  });
});
