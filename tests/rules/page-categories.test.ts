import { expect, it } from 'vitest';
import rule from '../../rules/page-categories.js';
import type { Fix } from '../../src/finding.js';
import { page } from '../support/page-builder.js';
import { type ExpectedFinding, type InvalidPage, testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const TAG = 'develop-2025-03-30';
const set = (path: readonly (string | number)[], value: string | readonly string[]): Fix => ({
  kind: 'set',
  path,
  value,
});
const ALL = set(['categories'], ['package', TAG]);
const found = (messageId: string, token: string, path: string, fix?: Fix): ExpectedFinding => ({
  messageId,
  token,
  severity: 'error',
  path,
  ...(fix && { fix }),
});
const given = (categories: readonly string[], ...findings: readonly ExpectedFinding[]): InvalidPage => ({
  input: page({ categories }),
  findings,
});

testRule(rule, {
  valid: {
    'a page as generated': page(),
    'a page of generation D': page({ generation: 'D' }),
    'a page of generation F2': page({ generation: 'F2' }),
    'a page of the tag develop': page({ tag: 'develop' }),
    'a page of a release of packages': page({ tag: 'v2025.07.0' }),
    'the page of a package that is called package': page({ package: 'package' }),
  },
  invalid: {
    swapped: given([TAG, 'package'], found('swapped', `[${TAG}, package]`, '/categories', ALL)),
    'swapped, without a folder to compare with': {
      input: page({ file: 'zlib.md', categories: [TAG, 'package'] }),
      findings: [found('swapped', `[${TAG}, package]`, '/categories', ALL)],
      alsoFrom: ['page-path'],
    },
    'the name of the package': given(
      ['zlib', TAG],
      found('notPackage', 'zlib', '/categories/0', set(['categories', 0], 'package')),
    ),
    'the name of the package, without a folder to compare with': {
      input: page({ file: 'zlib.md', categories: ['zlib', TAG] }),
      findings: [found('notPackage', 'zlib', '/categories/0', set(['categories', 0], 'package'))],
      alsoFrom: ['page-path'],
    },
    'another tag': given(
      ['package', 'develop-2025-04-06'],
      found('wrongTag', 'develop-2025-04-06', '/categories/1', set(['categories', 1], TAG)),
    ),
    'another tag in a page of generation E': {
      input: page({ generation: 'E', categories: ['package', 'develop'] }),
      findings: [found('wrongTag', 'develop', '/categories/1', set(['categories', 1], 'v0.22.1'))],
    },
    'no tag at all, but a word': given(
      ['package', 'nightly'],
      found('wrongTag', 'nightly', '/categories/1', set(['categories', 1], TAG)),
    ),
    'both wrong': given(
      ['zlib', 'develop'],
      found('notPackage', 'zlib', '/categories/0', set(['categories', 0], 'package')),
      found('wrongTag', 'develop', '/categories/1', set(['categories', 1], TAG)),
    ),
    'a folder that no tag is called': {
      input: page({ tag: 'develop-2025-3-30', categories: ['package', TAG] }),
      findings: [found('wrongFolder', TAG, '/categories/1')],
    },
    'one category': given(['package'], found('wrongNumber', '[package]', '/categories', ALL)),
    'no categories': given([], found('wrongNumber', '[]', '/categories', ALL)),
    'three categories': given(
      ['package', TAG, 'e4s'],
      found('wrongNumber', `[package, ${TAG}, e4s]`, '/categories', ALL),
    ),
    'one category in a folder that no tag is called': {
      input: page({ tag: 'nightly', categories: ['package'] }),
      findings: [found('wrongNumber', '[package]', '/categories')],
      alsoFrom: ['tag-name'],
    },
    'hostile text': {
      input: { ...page(), text: page().text.replace(`, ${TAG}]`, ', "\\e[2J\\n::error::"]') },
      findings: [found('wrongTag', '"\\e[2J\\n::error::"', '/categories/1', set(['categories', 1], TAG))],
      alsoFrom: ['page-text-safe'],
    },
    'the key __proto__': given(
      ['package', '__proto__'],
      found('wrongTag', '__proto__', '/categories/1', set(['categories', 1], TAG)),
    ),
    'an empty tag': {
      input: { ...page(), text: page().text.replace(`, ${TAG}]`, ', ""]') },
      findings: [found('wrongTag', '""', '/categories/1', set(['categories', 1], TAG))],
    },
    'a page whose shape is wrong, too': {
      input: page({ categories: ['package', 'develop'], meta: { num_specs: null } }),
      findings: [found('wrongTag', 'develop', '/categories/1', set(['categories', 1], TAG))],
      alsoFrom: ['page-schema'],
    },
  },
});

it.each(['spec_files: \n- x', 'spec_files: \n- x\nspec_names: \n- x'])(
  'says nothing of a page of the first formats, which had one category: %j',
  (files) => {
    const text = `---\ntitle: "zlib"\nlayout: cache\ncategory: package\ncategories: [other, x]\n${files}\n---`;
    expect(said(rule.id, { file: '_cache/develop/zlib/specs.md', text })).toEqual([]);
    expect(
      said(rule.id, { file: '_cache/develop/zlib/specs.md', text: text.replace('category: package\n', '') }),
    ).not.toEqual([]);
  },
);
