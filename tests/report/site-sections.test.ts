import { describe, expect, it } from 'vitest';
import { siteSections } from '../../src/report/site-sections.js';
import { madeFall, madeOverview } from '../support/made-overview.js';

const DAYS = ['2025-03-30', '2025-04-06', '2025-04-13', '2025-04-20'];
/** Dated tags with so many specs each, and others. */
const site = (specs: readonly number[], others: Readonly<Record<string, number>> = {}, more = {}) =>
  madeOverview({ ...Object.fromEntries(specs.map((count, i) => [`develop-${DAYS[i]}`, count])), ...others }, more);
const [HOLDS, TEXT] = [0, 1];
/** The rows of the table, behind its head. */
const rowsOf = (sections: readonly string[]): string[] => sections.at(-1)!.split('\n').slice(2);

describe('what a site holds', () => {
  it.each<[readonly number[], string]>([
    [[], '0 specs in 0 tags.'],
    [[1], '1 spec in 1 tag.'],
    [[1000, 234], '1,234 specs in 2 tags.'],
  ])('of %j is %s', (specs, text) => {
    const sections = siteSections({ overviews: [site(specs)] });
    expect(sections[HOLDS]).toBe('### What `_cache` holds');
    expect(sections[TEXT]).toBe(text);
  });

  it.each<[number, string]>([
    [0, '9 specs in 3 tags.'],
    [1, '9 specs in 3 tags. 1 of 3 dated tags lacks something of the one before.'],
    [2, '9 specs in 3 tags. 2 of 3 dated tags lack something of the one before.'],
  ])('with %i falls is: %s', (count, text) => {
    const falls = Array.from({ length: count }, (_, i) => madeFall(i, i + 1, [3, 3]));
    expect(siteSections({ overviews: [site([3, 3, 3], {}, { falls })] })[TEXT]).toBe(text);
  });

  it.each([
    [2, false],
    [3, true],
  ])('has of %i dated tags a chart: %j', (count, has) => {
    const sections = siteSections({ overviews: [site(Array(count).fill(1))] });
    expect(sections.some((one) => one.startsWith('```mermaid'))).toBe(has);
    expect(sections).toHaveLength(has ? 4 : 3);
  });

  it.each<[Readonly<Record<string, number>>, readonly string[]]>([
    [{}, ['develop-2025-04-06', 'develop-2025-03-30']],
    [{ develop: 1 }, ['develop', 'develop-2025-04-06', 'develop-2025-03-30']],
    [{ 'v0.9': 1 }, ['v0.9', 'develop-2025-04-06', 'develop-2025-03-30']],
    [{ 'v0.9': 1, 'v0.10': 1 }, ['v0.10', 'develop-2025-04-06', 'develop-2025-03-30', 'and 1 more tag']],
    [
      { 'v0.9': 1, 'v0.10': 1, other: 1, develop: 2 },
      ['develop', 'v0.10', 'develop-2025-04-06', 'develop-2025-03-30', 'and 2 more tags'],
    ],
  ])('lists beside two dated tags of %j: %j', (others, names) => {
    const rows = rowsOf(siteSections({ overviews: [site([1, 2], others)] }));
    expect(rows.map((row) => row.split(' | ')[0]!.replace(/^\| |`/g, ''))).toEqual(names);
  });

  it.each<[readonly [number, number], string]>([
    [[2, 2], '1 package (`e4s`) and 1 stack (`e4s`)'],
    [[2, 3], '1 package (`e4s`) and 1 stack (`e4s`)'],
    [[2, 1], '1 package (`e4s`), 1 stack (`e4s`) and 1 of 2 specs'],
  ])('says what a tag lacks that went from %j specs: %s', (specs, lacks) => {
    const rows = rowsOf(siteSections({ overviews: [site([2, 2], {}, { falls: [madeFall(0, 1, specs)] })] }));
    expect(rows.map((row) => row.split(' | ').at(-1))).toEqual([`${lacks} |`, ' |']);
  });

  it.each([
    [3, '3 packages (`p0`, `p1`, `p2`)'],
    [4, '4 packages (`p0`, `p1`, `p2` and 1 more)'],
  ])('names of %i packages that a tag lacks three', (count, lacks) => {
    const packages = Array.from({ length: count }, (_, i) => i);
    const falls = [{ ...madeFall(0, 1, [2, 2]), packages, stacks: [] }];
    const made = site([2, 2], {}, { falls });
    const names = { ...made.names, packages: packages.map((i) => `p${i}`) };
    expect(rowsOf(siteSections({ overviews: [{ ...made, names }] }))[0]).toContain(`| ${lacks} |`);
  });

  it('counts the pages of a tag, and those that could not be read', () => {
    const { tags, ...rest } = site([1000]);
    const rows = (pages: number, unread: number): string[] =>
      rowsOf(siteSections({ overviews: [{ ...rest, tags: [{ ...tags[0]!, pages, unread }] }] }));
    expect(rows(1, 0)).toEqual(['| `develop-2025-03-30` | 1 | 1,000 | 1 |  |']);
    expect(rows(1234, 1)).toEqual(['| `develop-2025-03-30` | 1,234, 1 unread | 1,000 | 1 |  |']);
  });

  it.each([
    [0, undefined],
    [3, undefined],
    [4, 'What 1 more site holds is left out here.'],
    [5, 'What 2 more sites hold is left out here.'],
  ])('of %i sites ends with %s', (count, last) => {
    const sections = siteSections({ overviews: Array(count).fill(site([1])) });
    expect(sections.filter((one) => one.startsWith('### '))).toHaveLength(Math.min(count, 3));
    expect(sections.find((one) => one.includes('left out'))).toBe(last);
    if (last !== undefined) expect(sections.at(-1)).toBe(last);
  });

  it('is nothing of none', () => {
    expect(siteSections({})).toEqual([]);
  });
});
