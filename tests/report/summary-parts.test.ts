import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import type { Report } from '../../src/report/report.js';
import { summary } from '../../src/report/summary.js';
import { madeOverview } from '../support/made-overview.js';
import { finding, region, report } from '../support/report-scenarios.js';

const VIEW = { width: 80, color: false, ci: true };
const BLOB = 'https://example.org/blob/c0ffee';
const written = (parts: Partial<Report>, view: object = {}): string => summary(report(parts), { ...VIEW, ...view });
const bytesOf = (text: string): number => Buffer.byteLength(text);
/** So many findings of one file, each as long as the others. */
const ofOneFile = (count: number): Finding[] =>
  Array.from({ length: count }, (_, i) => finding({ file: 'a', message: 'x', region: region(10 + i, 1, 2) }));

describe('a summary of a step in which others write, too', () => {
  const clean = written({});

  it('is whole where 200 bytes are left behind it', () => {
    const room = bytesOf(clean) + 200;
    expect(written({}, { room })).toBe(clean);
    expect(written({}, { room: room - 1 })).toBe(
      '## cache-lint: no findings\n\nThe summary of this step has no room for more: see another output.\n',
    );
  });

  it('is two lines where there is no room for more, and nothing where there is none for them', () => {
    const short = written({}, { room: 150 });
    expect(written({}, { room: bytesOf(short) })).toBe(short);
    expect(written({}, { room: bytesOf(short) - 1 })).toBe('');
  });

  it('leaves out what sites hold before all else', () => {
    const overviews = [madeOverview({ develop: 1 })];
    const whole = written({ overviews });
    expect(whole).toContain('### What `_cache` holds');
    expect(written({ overviews }, { room: bytesOf(whole) + 200 })).toBe(whole);
    expect(written({ overviews }, { room: bytesOf(whole) + 199 })).toBe(clean);
  });

  it.each([
    // Of its findings a file may have to say that so many are listed.
    [1, ' (0 listed)'],
    [2, ' (1 listed)'],
    [11, ' (10 listed)'],
  ])('has all of %i findings where there is room for "%s" and 200 bytes', (count, said) => {
    const findings = ofOneFile(count);
    const whole = written({ findings });
    const room = bytesOf(whole) + 200 + bytesOf(said);
    expect(written({ findings }, { room })).toBe(whole);
    expect(written({ findings }, { room: room - 1 })).toMatch(/\n1 finding is left out here, /);
  });
});

describe('a summary of a step in which nobody else writes', () => {
  it.each([
    [921_600, 0],
    [921_601, 1],
  ])('that would need %i bytes leaves out %i', (needed, left) => {
    const of = (count: number, last: number): Finding[] =>
      Array.from({ length: count }, (_, i) =>
        finding({ file: 'a', message: 'x'.repeat(i === count - 1 ? last : 900) }),
      );
    const need = (findings: readonly Finding[]): number =>
      bytesOf(written({ findings })) + 200 + bytesOf(` (${findings.length - 1} listed)`);
    const each = need(of(102, 0)) - need(of(101, 0));
    const count = 101 + Math.floor((needed - need(of(101, 0))) / each);
    const last = needed - need(of(count, 0));
    const text = written({ findings: of(count, last) });
    expect(text.includes('1 finding is left out here')).toBe(left === 1);
  });
});

describe('the head of a summary', () => {
  it.each([
    [0, '## cache-lint: no findings\n'],
    [1, '## cache-lint: incomplete, no findings\n'],
    [2, '## cache-lint: incomplete, no findings\n'],
  ])('with %i faults of ours is %j', (count, head) => {
    const internalErrors = Array(count).fill({ file: 'a', stack: 'Error: x' });
    expect(written({ internalErrors }).startsWith(head)).toBe(true);
  });

  it.each<[Report['omitted'], boolean]>([
    [{ quiet: 0, maxFindings: 0, perPage: 0 }, false],
    [{ quiet: 1, maxFindings: 0, perPage: 0 }, true],
    [{ quiet: 0, maxFindings: 1, perPage: 0 }, true],
    [{ quiet: 0, maxFindings: 0, perPage: 1 }, true],
    [{ quiet: 1, maxFindings: 1, perPage: 1 }, true],
    [{ quiet: 1, maxFindings: 1, perPage: 2 }, true],
  ])('says with %j that the tables count what is listed: %j', (omitted, says) => {
    expect(written({ omitted }).includes('The tables count the findings that are listed.')).toBe(says);
  });

  it.each([
    [10, undefined],
    [11, '- Skipped 2 more rules for other reasons.'],
    [12, '- Skipped 4 more rules for other reasons.'],
  ])('of %i reasons with two rules each names ten', (count, more) => {
    const skippedRules = Array.from({ length: 2 * count }, (_, i) => ({ id: `r${i}`, reason: `w${i % count}` }));
    const lines = written({ skippedRules }).split('\n');
    expect(lines.filter((line) => line.startsWith('- Skipped `'))).toHaveLength(10);
    expect(lines.find((line) => line.startsWith('- Skipped ') && !line.startsWith('- Skipped `'))).toBe(more);
  });
});

describe('the tables of a summary', () => {
  const rows = (findings: readonly Finding[], title: string): string[] =>
    written({ findings }).split(`### ${title}\n\n`)[1]!.split('\n\n')[0]!.split('\n').slice(2);

  it('name tags, and what is on no page', () => {
    const findings = [finding({ file: '_data/tags.yaml' }), finding({ file: '_cache/v1/gcc/specs.md' })];
    expect(rows(findings, 'By tag')).toEqual(['| no tag | 1 |  |  | 1 |', '| `v1` | 1 |  |  | 1 |']);
    expect(written({ findings: findings.slice(0, 1) })).not.toContain('By tag');
  });

  it('leave out a chart of few findings', () => {
    expect(written({ findings: ofOneFile(9) })).not.toContain('mermaid');
    const three = ['v1', 'v2', 'v3'].flatMap((tag) =>
      Array.from({ length: 4 }, () => finding({ file: `_cache/${tag}/gcc/specs.md` })),
    );
    expect(written({ findings: three }).match(/```mermaid/g)).toHaveLength(1);
  });

  it.each([
    [200, false],
    [201, true],
  ])('show of a message of %i letters 200, and that it is cut: %j', (length, isCut) => {
    const [row] = rows([finding({ message: 'x'.repeat(length) })], 'The worst pages');
    expect(row!.includes(`: ${'x'.repeat(200)}…`)).toBe(isCut);
  });
});

describe('the source of a file', () => {
  const linksOf = (file: string, view: object = { blobUrl: BLOB }): string[] =>
    [...written({ findings: [finding({ file, ruleId: 'mine' })] }, view).matchAll(/\]\(([^)]*)\)/g)].map(
      ([, url]) => url!,
    );

  it.each<[string, string | undefined]>([
    ['a/b.md', 'a/b.md'],
    ["a!b'c(d)e*f.md", 'a%21b%27c%28d%29e%2Af.md'],
    ['x'.repeat(500), 'x'.repeat(500)],
    ['x'.repeat(501), undefined],
    ['../a.md', undefined],
    ['/a.md', undefined],
    ['a/../b.md', undefined],
    ['a\ud800.md', undefined],
  ])('%j is linked as %s', (file, path) => {
    const link = `${BLOB}/${path}?plain=1`;
    expect(linksOf(file)).toEqual(path === undefined ? [] : [link, link]);
  });

  it('is not linked where it is not known', () => {
    expect(linksOf('a/b.md', {})).toEqual([]);
  });
});

describe('the findings of a summary', () => {
  it.each([
    [20, true],
    [21, false],
  ])('of %i stand open: %j', (count, isOpen) => {
    expect(written({ findings: ofOneFile(count) }).includes('<details open>')).toBe(isOpen);
  });

  it('are in a block for each file, with what it has', () => {
    const findings = [finding({ file: 'a', severity: 'info', message: 'x' }), finding({ file: 'b', message: 'y' })];
    expect(written({ findings }).split('### Findings\n')[1]).toBe(
      [
        ...['', '<details open><summary><code>a</code>: 1 info</summary>', ''],
        ...['- **info** 5:96 `meta-num-specs`: x', '', '</details>', ''],
        ...['<details open><summary><code>b</code>: 1 error</summary>', ''],
        ...['- **error** 5:96 `meta-num-specs`: y', '', '</details>', ''],
      ].join('\n'),
    );
  });
});
