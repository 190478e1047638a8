import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { changedFirst, changeSentences } from '../../src/report/changes.js';
import { markdown } from '../../src/report/markdown.js';
import { finding, report } from '../support/report-scenarios.js';

const USE = { base: 'main (1a2b3c4d5e)', files: 3, deleted: 0, hidden: 0 };

function say(changes: Parameters<typeof changeSentences>[0]['changes']): string[] {
  return changeSentences({ ...report(), ...(changes && { changes }) });
}

describe('what is changed', () => {
  it('is said in a run on changed files only', () => {
    expect(say(undefined)).toEqual([]);
    expect(say(USE)).toEqual(['Changed since main (1a2b3c4d5e): 3 files.']);
    expect(say({ ...USE, files: 1, deleted: 2 })).toEqual(['Changed since main (1a2b3c4d5e): 1 file; deleted: 2.']);
    expect(say({ ...USE, files: 0 })).toEqual(['No page is changed since main (1a2b3c4d5e).']);
    expect(say({ ...USE, hidden: 2 })[1]).toBe('On lines that did not change, and not shown: 2 findings.');
    expect(say({ ...USE, reason: '"a.yaml" is changed' })[1]).toBe('Everything is checked: "a.yaml" is changed.');
    expect(say({ reason: 'this is no git repository', files: 0, deleted: 0, hidden: 0 })).toEqual([
      'Everything is checked: which files are changed cannot be told, for this is no git repository.',
    ]);
  });

  it('is counted in a comparison as elsewhere', () => {
    const comparison = { base: 'main (1a2b3c4d5e)', introduced: 12_345, fixed: [finding()], unchanged: [] };
    expect(changeSentences({ ...report(), comparison })).toEqual([
      'Compared with main (1a2b3c4d5e): 12,345 introduced, 1 fixed, 0 unchanged.',
    ]);
  });

  it('speaks in Markdown in no voice but ours', () => {
    const changes = { ...USE, base: '[x](http://example.org)<img src=x>@all (1a2b3c4d5e)' };
    const text = markdown({ ...report(), changes }, { width: 80, color: false, ci: true });
    expect(text).toContain('Changed since');
    expect(text).not.toMatch(/<img|\]\(http:\/\/example|@all/);
  });
});

it.each([
  [
    ['line', 'line'],
    [0, 1],
  ],
  [
    ['page', 'line'],
    [1, 0],
  ],
  [
    ['page', undefined],
    [0, 1],
  ],
  [
    [undefined, 'page'],
    [1, 0],
  ],
  [
    [undefined, 'line', 'page', 'line'],
    [1, 3, 2, 0],
  ],
  [[], []],
] as const)('findings on %j come in the order %j', (places, order) => {
  const findings = places.map((changed, i) => ({ ...finding({ messageId: `${i}` }), ...(changed && { changed }) }));
  expect(changedFirst(findings).map(({ messageId }) => Number(messageId))).toEqual(order);
});

it('findings on changed lines come first, and the order is kept within', () => {
  const [a, b, c, d] = (['page', 'line', undefined, 'line'] as const).map((changed, i) => ({
    ...finding({ messageId: `${i}` }),
    ...(changed && { changed }),
  }));
  const findings = [a!, b!, c!, d!];
  expect(changedFirst(findings)).toEqual([b, d, a, c]);
  expect(findings).toEqual([a, b, c, d]);
});

describe('findings are shown', () => {
  it.each<[readonly (Finding['changed'] | 'other')[], readonly number[]]>([
    [[], []],
    [
      ['other', 'other'],
      [0, 1],
    ],
    [
      ['page', 'line'],
      [1, 0],
    ],
    [
      ['other', 'page'],
      [1, 0],
    ],
    [
      ['other', 'line'],
      [1, 0],
    ],
    [
      ['other', 'page', 'line', 'other', 'page', 'line'],
      [2, 5, 1, 4, 0, 3],
    ],
    [
      ['line', 'line'],
      [0, 1],
    ],
    [
      ['line', 'other', 'line'],
      [0, 2, 1],
    ],
  ])('of %j in the order %j', (kinds, order) => {
    const findings = kinds.map((kind, i) =>
      finding({ path: `/${i}`, ...(kind === 'other' ? {} : { changed: kind! }) }),
    );
    expect(changedFirst(findings).map(({ path }) => Number(path.slice(1)))).toEqual(order);
  });
});
