import { describe, expect, it } from 'vitest';
import { barChart, drawBars } from '../../src/report/bar-chart.js';
import type { Overview } from '../../src/report/overview.js';
import { lacksOf, someNames, stackCount, totalOf } from '../../src/report/overview-parts.js';
import { overviewText } from '../../src/report/overview-text.js';
import { siteSections } from '../../src/report/site-sections.js';
import { textOf } from '../../src/words/pieces.js';
import { madeFall, madeOverview } from '../support/made-overview.js';
import { report } from '../support/report-scenarios.js';

// What a site holds, in text and in Markdown, on overviews that are made by hand.

const print = (width: number, ...overviews: readonly Overview[]): string =>
  textOf(overviewText(report({ overviews }), { width, color: false, ci: false }));

const dated = (count: number): Record<string, number> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`develop-2025-03-${String(i + 1).padStart(2, '0')}`, i + 1]),
  );

describe('parts of what is said of a site', () => {
  const site = madeOverview({ develop: 3, 'v0.23.1': 4 });
  const names = { ...site.names, packages: ['a', 'b', 'c', 'd'], stacks: ['e4s', 'hep', 'root'] };

  it('count stacks without root, and add up', () => {
    expect(site.tags.map((tag) => stackCount(tag, site))).toEqual([1, 1]);
    const three = { ...site.tags[0]!, stacks: [0, 1, 2].map((name) => [name, 1] as const) };
    expect(stackCount(three, { ...site, names })).toBe(2);
    expect([totalOf(site.tags, 'specs'), totalOf(site.tags, 'pages'), totalOf([], 'pages')]).toEqual([7, 2, 0]);
  });

  it.each([
    [[0], 2, '<a>'],
    [[0, 2], 2, '<a>, <c>'],
    [[0, 1, 3], 2, '<a>, <b> and 1 more'],
    [[0, 1, 2, 3], 1, '<a> and 3 more'],
  ])('name %j, %i of them: %s', (numbers, most, text) => {
    expect(someNames(numbers, names.packages, most, (name) => `<${name}>`)).toBe(text);
  });

  it.each<[readonly [number, number], readonly number[], readonly number[], readonly string[]]>([
    [[9, 8], [], [], ['1 of 9 specs']],
    [[9, 9], [1], [], ['1 package (b)']],
    [[1, 0], [0, 1], [1], ['2 packages (a, b)', '1 stack (hep)', '1 of 1 spec']],
    [[9, 9], [], [], ['specs']],
    [[9, 10], [], [0, 1], ['2 stacks (e4s, hep)']],
  ])('say what a tag lacks: %j, %j, %j', (specs, packages, stacks, lacks) => {
    const fall = { ...madeFall(0, 1, specs), packages, stacks };
    expect(lacksOf(fall, { ...site, names }, 5, (name) => name)).toEqual(lacks);
  });
});

describe('the overview as text', () => {
  it('has a table of the tags, with numbers on the right', () => {
    const site = madeOverview({ ...dated(1), 'v0.23.1': 1234, develop: 56 });
    const tags = site.tags.map((tag, i) => ({ ...tag, unread: i }));
    expect(print(80, { ...site, tags })).toBe(
      [
        '_cache: 3 tags, 3 pages, 1,291 specs, 1 stack',
        '',
        'tag                 pages  specs  stacks',
        'develop-2025-03-01      1      1       1',
        'v0.23.1                 1  1,234       1  1 page unread',
        'develop                 1     56       1  2 pages unread',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [40, false],
    [41, true],
  ])('has of the name of a tag 40 letters: of %i it is cut: %j', (length, isCut) => {
    const [, , , row = ''] = print(80, madeOverview({ ['t'.repeat(length)]: 1 })).split('\n');
    expect(row.split(' ')[0]).toBe(`${'t'.repeat(40)}${isCut ? '…' : ''}`);
  });

  it('has each column as wide as it must be', () => {
    const site = madeOverview({ a: 1_234_567, b: 2 });
    const tags = site.tags.map((tag, i) => ({ ...tag, pages: i === 0 ? 123_456 : 1, stacks: [[0, 1] as const] }));
    const stacks = ['e4s', 'hep', 'root'];
    expect(print(80, { ...site, tags, names: { ...site.names, stacks } })).toBe(
      [
        '_cache: 2 tags, 123,457 pages, 1,234,569 specs, 2 stacks',
        '',
        'tag    pages      specs  stacks',
        'a    123,456  1,234,567       1',
        'b          1          2       1',
        '',
      ].join('\n'),
    );
  });

  it('says below a tag what it lacks, within the width', () => {
    const site = madeOverview(dated(2), { falls: [madeFall(0, 1, [40, 10])] });
    expect(print(60, site).split('\n').slice(3, 6)).toEqual([
      'develop-2025-03-01      1      1       1',
      'develop-2025-03-02      1      2       1',
      '  lacks 1 package ("e4s"), 1 stack ("e4s") and 30 of 40',
    ]);
    expect(print(60, site).split('\n')[6]).toBe('  specs of develop-2025-03-01');
    expect(
      print(59, site)
        .split('\n')
        .every((line) => line.length <= 59),
    ).toBe(true);
  });

  it('has an empty line between sites, and cuts long names of tags', () => {
    const long = (count: number): string => print(80, madeOverview({ ['t'.repeat(count)]: 1 })).split('\n')[3]!;
    expect(long(40)).toMatch(/^t{40} /);
    expect(long(41)).not.toMatch(/^t{41}/);
    const one = madeOverview({ develop: 1 });
    expect(print(80, one, one)).toBe(`${print(80, one)}\n${print(80, one)}`);
    expect(print(80)).toBe('');
  });

  it.each([
    [0, 'of it.'],
    [1, 'of it. In no release: 1 package of develop ("p0").'],
    [5, '5 packages of develop ("p0", "p1", "p2", "p3", "p4").'],
    [6, '6 packages of develop ("p0", "p1", "p2", "p3", "p4" and 1 more).'],
  ])('compares develop with the newest release: %i packages in none', (count, end) => {
    const site = madeOverview({ 'v0.23.1': 1, develop: 1 });
    const develop = {
      release: 'v0.23.1',
      onlyInDevelop: { packages: [0], stacks: [] },
      onlyInRelease: { packages: [], stacks: [0] },
      inNoRelease: Array.from({ length: count }, (_, i) => i),
    };
    const packages = Array.from({ length: 6 }, (_, i) => `p${i}`);
    const text = print(300, { ...site, names: { ...site.names, packages }, develop });
    expect(text).toContain(
      '\n\ndevelop has 1 package and 0 stacks that v0.23.1 lacks, and lacks 0 packages and 1 stack of it.',
    );
    expect(text.trimEnd().endsWith(end)).toBe(true);
    expect(print(300, site)).not.toContain('lacks');
  });
});

describe('what a site holds in Markdown', () => {
  const section = (site: Overview): readonly string[] => siteSections({ overviews: [site] });

  it.each([
    [3, 3, undefined],
    [4, 4, 'What 1 more site holds is left out here.'],
    [5, 4, 'What 2 more sites hold is left out here.'],
  ])('of %i sites', (count, sections, last) => {
    const found = siteSections({ overviews: Array(count).fill(madeOverview({ develop: 1 })) });
    expect(found.filter((text) => text.startsWith('### ')).length).toBe(3);
    if (last !== undefined) expect(found.at(-1)).toBe(last);
    expect(found.length).toBe(9 + sections - 3);
  });

  it('is nothing of no site', () => {
    expect(siteSections({})).toEqual([]);
  });

  it.each([
    [2, false],
    [3, true],
  ])('has a chart of %i dated tags: %s', (count, drawn) => {
    expect(section(madeOverview(dated(count))).some((text) => text.startsWith('```mermaid'))).toBe(drawn);
  });

  it('has the newest sixty in the chart', () => {
    const tags = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`develop-${2000 + i}-01-01`, 1]));
    const [, sixty, chart] = section(madeOverview(tags(60)));
    expect(sixty).toBe('60 specs in 60 tags.');
    expect(chart).toContain('["2000-01-01", ');
    const [, more, newest] = section(madeOverview(tags(61)));
    expect(more).toBe('61 specs in 61 tags. The chart has the newest 60 of 61 dated tags.');
    expect(newest).toContain('["2001-01-01", ');
  });

  it.each([
    [1, '1 of 3 dated tags lacks something of the one before.'],
    [2, '2 of 3 dated tags lack something of the one before.'],
  ])('says how many tags lack something: %i', (count, sentence) => {
    const falls = [madeFall(0, 1, [9, 1]), madeFall(1, 2, [9, 1])].slice(0, count);
    expect(section(madeOverview(dated(3), { falls }))[1]).toBe(`6 specs in 3 tags. ${sentence}`);
  });

  it('has a table of develop, the newest release and the newest dated tags', () => {
    const site = madeOverview(
      { ...dated(11), 'v0.22.1': 1, 'v0.23.1': 1234, other: 1, develop: 5 },
      {
        falls: [madeFall(9, 10, [40, 10])],
      },
    );
    const tags = site.tags.map((tag) => (tag.tag === 'develop' ? { ...tag, unread: 1 } : tag));
    const rows = section({ ...site, tags })
      .at(-1)!
      .split('\n');
    expect(rows.slice(0, 5)).toEqual([
      '| tag | pages | specs | stacks | lacks of the dated tag before |',
      '| --- | --: | --: | --: | --- |',
      '| `develop` | 1, 1 unread | 5 | 1 |  |',
      '| `v0.23.1` | 1 | 1,234 | 1 |  |',
      '| `develop-2025-03-11` | 1 | 11 | 1 | 1 package (`e4s`), 1 stack (`e4s`) and 30 of 40 specs |',
    ]);
    expect(rows.slice(-2)).toEqual(['| `develop-2025-03-02` | 1 | 2 | 1 |  |', '| and 3 more tags |  |  |  |  |']);
    expect(
      section(madeOverview({ develop: 1 }))
        .at(-1)!
        .split('\n').length,
    ).toBe(3);
  });

  it('has three names of each kind', () => {
    const site = madeOverview(dated(2), { falls: [{ ...madeFall(0, 1, [1, 1]), packages: [0, 1, 2, 3], stacks: [] }] });
    const packages = ['a', 'b', 'c', 'd'];
    expect(section({ ...site, names: { ...site.names, packages } }).at(-1)).toContain(
      '4 packages (`a`, `b`, `c` and 1 more)',
    );
  });
});

describe('a chart of bars', () => {
  const bars = (count: number, each = 10) => Array.from({ length: count }, (_, i) => ({ label: `b${i}`, count: each }));

  it.each([
    [bars(2), false],
    [bars(3), true],
    [bars(3, 3), false],
    [[...bars(2, 3), { label: 'c', count: 4 }], true],
  ])('is drawn or not: %j', (given, drawn) => {
    expect(barChart(given) !== undefined).toBe(drawn);
  });

  it('has the longest first, and twelve bars at most', () => {
    const given = bars(12).map((bar, i) => ({ ...bar, count: i + 1 }));
    expect(barChart(given)).toContain('bar [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]');
    expect(barChart([...given, { label: 'c', count: 13 }])).toContain('bar [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 3]');
    expect(barChart([...given.slice(1), { label: 'a "b"', count: 1 }])).toContain('"b1", "others"]');
    expect(barChart([...given.slice(2), { label: 'a "b"', count: 1 }])).toContain('"b2", "others"]');
  });

  it.each([
    [1, 'height: 92', false],
    [12, 'height: 334', false],
    [13, 'height: 239', true],
  ])('of %i bars: %s', (count, height, small) => {
    const chart = drawBars(bars(count), 'specs');
    expect(chart).toContain(height);
    expect(chart.includes('    xAxis:\n      labelFontSize: 10\n')).toBe(small);
    expect(drawBars(bars(1, 0), 'specs')).toContain('0 --> 1');
  });
});
