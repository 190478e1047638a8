import { expect, it } from 'vitest';
import type { Blamed, Since } from '../../src/blame/blame.js';
import { blameHtml, blameJson, blameText, sentenceOf } from '../../src/blame/texts.js';
import type { CommitInfo } from '../../src/git/history.js';

const tool = { name: 'cache-lint', version: '1.2.3', informationUri: 'https://a.b/c' };
const commit = (digit: string, date: string, subject: string): CommitInfo => ({ id: digit.repeat(40), date, subject });
const OLD = commit('a', '2025-03-30T10:00:00Z', 'older');
const NEW = commit('b', '2025-04-06T10:00:00Z', 'newer');
const UNDATED = commit('c', '', 'without a date');

const blamed = (line: number, since: Since): Blamed => ({
  since,
  finding: {
    ...{ ruleId: 'page-title', messageId: 'wrong', severity: 'error', message: `Wrong ${line}.`, file: 'a/specs.md' },
    ...{ path: '/title', region: { startLine: line, startColumn: 7, endLine: line, endColumn: 9 } },
    ...{ subject: '', related: [], fingerprint: `${line}`.repeat(16) },
  },
});

const ALL: readonly Blamed[] = [
  blamed(1, { kind: 'commit', commit: OLD }),
  blamed(2, { kind: 'commit', commit: NEW }),
  blamed(3, { kind: 'start', commit: UNDATED }),
  blamed(4, { kind: 'unknown', reason: 'a blob is missing' }),
  blamed(5, { kind: 'uncommitted' }),
  blamed(6, { kind: 'before', commit: OLD, reason: 'the clone is shallow' }),
  blamed(7, { kind: 'commit', commit: OLD }),
];
const NOTES = [
  ...['2025-04-06 bbbbbbbbbbbb newer', '2025-03-30 aaaaaaaaaaaa older'],
  '2025-03-30 aaaaaaaaaaaa older (there or before: the clone is shallow)',
  ...[
    'no date cccccccccccc without a date (since the first commit)',
    'not known: a blob is missing',
    'not committed yet',
  ],
];
const line = (number: number): string => `  a/specs.md:${number}:7: error: Wrong ${number}. [page-title]`;

it('as text are a block for each commit, the latest first, behind what has none', () => {
  const [newer, older, before, start, unknown, uncommitted] = NOTES;
  expect(blameText({ tool, blamed: ALL })).toBe(
    [
      ...[unknown, line(4), '', uncommitted, line(5), ''],
      ...[newer, line(2), '', older, line(1), line(7), '', before, line(6), '', start, line(3), ''],
    ].join('\n'),
  );
  expect(blameText({ tool, blamed: [] })).toBe('');
});

it('as JSON are in their order, each with since when', () => {
  const { formatVersion, tool: told, findings } = JSON.parse(blameJson({ tool, blamed: ALL }));
  expect([formatVersion, told]).toEqual([1, tool]);
  expect(findings.map(({ since }: { since: Since }) => since)).toEqual(ALL.map(({ since }) => since));
  const { messageId: _, related: __, ...finding } = ALL[0]!.finding;
  expect(findings[0]).toEqual({ ...finding, since: { kind: 'commit', commit: OLD } });
  const half = blamed(1, { kind: 'commit', commit: commit('a', '', '\ud83d!') });
  expect(JSON.parse(blameJson({ tool, blamed: [half] })).findings[0].since.commit.subject).toBe('\ufffd!');
});

it('as HTML are a row each, in the order of the text', () => {
  const html = blameHtml({ tool, blamed: ALL });
  const rows = [...html.matchAll(/<tr><td>(.*?)<\/td><td>(.*?)<\/td><td>error<\/td><td>Wrong (\d)/g)];
  expect(rows.map(([, since, brought, number]) => [Number(number), since, brought])).toEqual([
    [4, 'not known: a blob is missing', ''],
    [5, 'not committed yet', ''],
    [2, '2025-04-06', '<code>bbbbbbbbbbbb</code> newer'],
    [1, '2025-03-30', '<code>aaaaaaaaaaaa</code> older'],
    [7, '2025-03-30', '<code>aaaaaaaaaaaa</code> older'],
    [6, '2025-03-30', '<code>aaaaaaaaaaaa</code> older (there or before: the clone is shallow)'],
    [3, 'no date', '<code>cccccccccccc</code> without a date (since the first commit)'],
  ]);
  expect(html).toContain('<td><code>page-title</code></td><td><code>a/specs.md:4:7</code></td></tr>');
  expect(html).toContain('<p>7 findings: ');
});

it.each<[readonly Blamed[], string]>([
  [[], '0 findings.'],
  [ALL.slice(0, 1), '1 finding: 1 from 1 commit.'],
  [ALL.slice(0, 2), '2 findings: 2 from 2 commits.'],
  [[ALL[0]!, ALL[6]!, ALL[5]!], '3 findings: 3 from 1 commit.'],
  [[ALL[4]!], '1 finding: 1 not committed yet.'],
  [[ALL[3]!, ALL[3]!], '2 findings: 2 not known since when.'],
  [ALL, '7 findings: 5 from 3 commits, 1 not committed yet, 1 not known since when.'],
])('%# are told in a sentence: %2$s', (all, sentence) => {
  expect(sentenceOf(all)).toBe(sentence);
});

it.each([
  [200, 200],
  [201, 200],
])('of a subject of %i characters %i are shown', (length, shown) => {
  const [head] = blameText({
    tool,
    blamed: [blamed(1, { kind: 'commit', commit: commit('a', '', 's'.repeat(length)) })],
  }).split('\n');
  expect(head!.match(/s+/g)!.at(-1)).toHaveLength(shown);
});
