import { describe, expect, it } from 'vitest';
import rule from '../../rules/spec-variant-syntax.js';
import { lint } from '../support/lint.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const wrong = (variant: string) => ({
  input: page({ rows: [{ variants: ['build_system=makefile', variant] }] }),
  findings: [
    {
      messageId: 'malformed',
      token: JSON.stringify(variant),
      severity: 'error' as const,
      path: '/spec_details/0/variants/1',
      subject: HASHES[0],
    },
  ],
});

testRule(rule, {
  valid: {
    'variants of real pages of generation H': page({
      rows: [
        {
          variants: [
            '~64bit',
            '+X',
            'amdgpu_target:=gfx90a',
            'assembly=species=x',
            'clanguage="it\'s"',
            'commit=a7d0f4d0b0c7c2f3c1d5f6d1c0a9b8e7f6a5b4c3',
            "languages:='c,c++,fortran'",
            'libs=*',
            'patches:=7a9a4f1,cc8ac22',
          ],
        },
      ],
    }),
    'no variants, in generation D': page({ generation: 'D', rows: [{ variants: [] }] }),
    'several values in the old form': page({
      generation: 'E',
      rows: [{ variants: ['languages=c,c++,fortran', 'patches=7a9a4f1'] }],
    }),
  },
  invalid: {
    'a hyphen for a tilde': wrong('-shared'),
    'no sign and no value': wrong('shared'),
    'no value': wrong('libs='),
    'no value after :=': wrong('libs:='),
    'no name': wrong('=shared'),
    'a sign alone': wrong('+'),
    'no text': wrong(''),
    'a propagated variant': wrong('++shared'),
    'a sign and a value': wrong('+libs=shared'),
    'two variants in one': wrong('+shared~pic'),
    'a blank in the name of a boolean': wrong('+sha red'),
    'a blank in the name': wrong('li bs=shared'),
    'a value with a blank': wrong('flags=-O2 -g'),
    'a quoted value that was split': wrong("languages:='c"),
    'something behind a quote': wrong("languages:='c'++"),
    'a line break': wrong('+shared\n'),
    'a hostile text': wrong(`::error::${'x'.repeat(100_000)}`),
  },
});

describe('what is wrong with a variant', () => {
  it.each([
    ['', 'is empty'],
    ['++', 'is the form for passing a value on to dependencies, and no built spec has it'],
    ['~~a', 'is the form for passing a value on to dependencies, and no built spec has it'],
    ['a++b', 'has neither a sign nor a value'],
    ['-', 'has "-" where "~" is expected'],
    ['-a=b', 'has "-" where "~" is expected'],
    ['a-b', 'has neither a sign nor a value'],
    ['+', 'has no name'],
    ['~', 'has no name'],
    ['=', 'has no name'],
    [':=a b', 'has no name'],
    ['+~', 'is more than one variant'],
    ['+a~b', 'is more than one variant'],
    ['+a+', 'is more than one variant'],
    ['~a=b+c', 'has both a sign and a value'],
    ['+=', 'has both a sign and a value'],
    ['+a=', 'has both a sign and a value'],
    ['+.', 'has a character in its name that no variant has'],
    ['+a b', 'has a character in its name that no variant has'],
    ['a=', 'has no value'],
    ['a:=', 'has no value'],
    ['a b=', 'has no value'],
    ["a='", 'has a quote that is not closed, or something behind it'],
    ['a="b"c', 'has a quote that is not closed, or something behind it'],
    ['a b="c', 'has a quote that is not closed, or something behind it'],
    ['a b=c=', 'has a character in its name that no variant has'],
    ['a b=c="d', 'has a character in its name that no variant has'],
    ['a=b c', 'has a blank or a quote in its value, but the value is not in quotes'],
    ["A.b:=c'", 'has a blank or a quote in its value, but the value is not in quotes'],
    ['a', 'has neither a sign nor a value'],
    ['a+b', 'has neither a sign nor a value'],
    ['a+b=c', 'has a character in its name that no variant has'],
    ['a b=c', 'has a character in its name that no variant has'],
    ['.a=b', 'has a character in its name that no variant has'],
    ['a::=b', 'has a character in its name that no variant has'],
  ])('%j %s', (variant, fault) => {
    const messages = lint(wrong(variant).input).findings.filter(({ ruleId }) => ruleId === rule.id);
    expect(messages.map(({ message }) => message.includes(fault))).toEqual([true]);
  });
});
