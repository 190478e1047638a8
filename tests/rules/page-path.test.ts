import { describe, expect, it } from 'vitest';
import rule from '../../rules/page-path.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const stands = (file: string): InvalidPage => ({
  input: page({ file }),
  findings: [{ messageId: 'wrongPath', token: '---', severity: 'warning', path: '' }],
});

testRule(rule, {
  valid: {
    'a page in its place': page(),
    'a page in a site below another folder': page({ file: 'docs/site/_cache/develop-2025-03-30/zlib/specs.md' }),
    'a page of generation D': page({ generation: 'D' }),
  },
  invalid: {
    'a page without tag': stands('_cache/zlib/specs.md'),
    'a page outside of the collection': stands('zlib.md'),
    'another file name': stands('_cache/develop-2025-03-30/zlib/index.md'),
    'another case of the file name': stands('_cache/develop-2025-03-30/zlib/Specs.md'),
    'a folder too many': stands('_cache/develop-2025-03-30/z/zlib/specs.md'),
    'another case of the collection': stands('_Cache/develop-2025-03-30/zlib/specs.md'),
    'a path with a line break': stands('_cache/\n::error::/specs.md'),
    'a page that does not say what it is': {
      input: page({ file: 'x.md', title: 'No name' }),
      findings: [{ messageId: 'wrongPath', token: '---', severity: 'warning', path: '' }],
      alsoFrom: ['package-name'],
    },
    'raised by a preset': {
      input: page({ generation: 'E', file: 'zlib.md' }),
      settings: { preset: 'strict' },
      findings: [{ messageId: 'wrongPath', token: '---', severity: 'error', path: '' }],
    },
  },
});

describe('page-path', () => {
  const FIRST = '---\ntitle: "adiak"\nlayout: cache\ncategory: package\nmeta: {}\nspec_files: \n- x\n---';

  it.each<[string, string, string]>([
    ['of the first format', 'adiak.md', FIRST],
    ['of the second format', 'adiak.md', FIRST.replace('spec_files:', 'spec_names: \n- x\nspec_files:')],
    ['of a wrong shape, at its place', '_cache/develop-2025-03-30/zlib/specs.md', page().text.replace('"zlib"', '7')],
  ])('says nothing of a page %s', (_, file, text) => {
    expect(said(rule.id, { file, text })).toEqual([]);
  });

  it('speaks of a page of a wrong shape, and of the third format', () => {
    const third = FIRST.replace('category: package', 'categories: [package, v0.18]');
    for (const text of [page().text.replace('"zlib"', '7'), third])
      expect(said(rule.id, { file: 'x.md', text })).toHaveLength(1);
  });
});
