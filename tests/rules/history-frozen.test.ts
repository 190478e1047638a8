import { describe, expect, it } from 'vitest';
import rule from '../../rules/history-frozen.js';
import { optionSchemaOf } from '../../src/config/option-schema.js';
import type { HistoryProblem, PageChange } from '../../src/rule.js';

function messages(change: PageChange, rolling: readonly string[] = ['develop']): readonly string[] {
  const problems: HistoryProblem[] = [];
  rule.check(change, (problem) => problems.push(problem), { rolling });
  return problems.map(({ messageId, data }) => rule.messages[messageId]!(data));
}

describe('history-frozen', () => {
  it('warns of a page of a dated tag and of a release', () => {
    expect(messages({ status: 'modified', place: { tag: 'develop-2025-04-13', package: 'zlib' } })).toEqual([
      'The page of zlib changes, but the tag "develop-2025-04-13" is frozen.',
    ]);
    expect(messages({ status: 'deleted', place: { tag: 'v0.23.1', package: 'xz' } })).toEqual([
      'The page of xz is deleted, but the tag "v0.23.1" is frozen.',
    ]);
  });

  it.each([
    ['develop', undefined],
    ['nightly', ['develop', 'nightly']],
  ])('is silent on %s', (tag, rolling) => {
    expect(messages({ status: 'modified', place: { tag, package: 'zlib' } }, rolling)).toEqual([]);
    expect(messages({ status: 'deleted', place: { tag, package: 'zlib' } }, rolling)).toEqual([]);
  });

  it.each([
    [[], true],
    [['d'], true],
    [[''], false],
    [['develop', ''], false],
  ])('may be given the tags %j: %s', (rolling, right) => {
    expect(optionSchemaOf(rule.options!).safeParse({ rolling }).success).toBe(right);
  });
});
