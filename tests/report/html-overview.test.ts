import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteData } from '../../src/report/html/overview-data.js';
import { makeSite } from '../../src/report/html/page/overview/site.js';
import { html, overviewHtml } from '../../src/report/html.js';
import type { Overview } from '../../src/report/overview.js';
import { hostileOverview, largeOverview } from '../support/large-overview.js';
import { madeOverview } from '../support/made-overview.js';
import { finding, report } from '../support/report-scenarios.js';
import { possibleCommands } from '../support/runner-commands.js';

const VIEW = { width: 80, color: false, ci: false };
const page = (...overviews: readonly Overview[]): string => overviewHtml(report({ overviews }), VIEW);
const tags = (text: string): string[] => text.match(/<[^>]*>/g)!;

function sitesOf(text: string): readonly SiteData[] {
  const [, json] = /<script id="sites" type="application\/json">([\s\S]*?)<\/script>/.exec(text) ?? [];
  return json === undefined ? [] : (JSON.parse(json) as readonly SiteData[]);
}

describe('what a site holds, in the html report', () => {
  it('is at most 3 MB for a site as large as the real one, and the most of it is ours', () => {
    const bytes = Buffer.byteLength(html(report({ overviews: [largeOverview()], findings: [finding()] }), VIEW));
    expect(bytes).toBeLessThan(3_000_000);
    expect(bytes).toBeLessThan(300_000);
  });

  it('stands below the findings, and is not there where nothing is known of the site', () => {
    const text = html(report({ overviews: [madeOverview({ develop: 1 })], findings: [finding()] }), VIEW);
    expect(text.indexOf('id="site-0"')).toBeGreaterThan(0);
    expect(text.indexOf('id="site-0"')).toBeGreaterThan(text.indexOf('id="static"'));
    expect(html(report({ findings: [finding()] }), VIEW)).not.toMatch(/id="site/);
    const clean = html(report({ overviews: [madeOverview({ develop: 1 })] }), VIEW);
    expect(sitesOf(clean).length).toBe(1);
    expect(clean).not.toContain('id="data"');
  });

  it('says the totals without JavaScript, and what a tag lacks', () => {
    const falls = [{ older: 0, newer: 1, specs: [40, 10] as const, packages: [0], stacks: [0], findings: [] }];
    const text = page(madeOverview({ 'develop-2025-03-23': 40, 'develop-2025-03-30': 10 }, { falls }));
    expect(text).toContain('50 specs, 2 pages, 1 package, 1 stack and 2 tags.');
    expect(text).toContain(
      '<tr><th scope="row">develop-2025-03-30</th><td>1</td><td>0</td><td>10</td><td>1</td><td>1</td><td>1 package (e4s), 1 stack (e4s) and 30 of 40 specs</td></tr>',
    );
  });

  it('draws three sites, and none that is too large for a page', () => {
    const small = madeOverview({ develop: 1 });
    expect(sitesOf(page(small, small, small, small)).length).toBe(3);
    expect(page(small, small, small, small).split('It is not drawn here').length).toBe(2);
    const many = madeOverview(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`tag-${i}`, 1])));
    expect(sitesOf(page(many, small)).map((site) => site.tags.length)).toEqual([1]);
    const packages = Array.from({ length: 90_000 }, (_, i) => `${i}-${'x'.repeat(90)}`);
    const wide = { ...small, names: { ...small.names, packages } };
    expect(sitesOf(page(wide))).toEqual([]);
    expect(page(wide)).toContain('It is not drawn here');
    expect(page()).toContain('<h1>What 0 sites hold</h1>');
  });

  it('has the same tags whatever names hold, and no character that cannot be seen', () => {
    const named = (name: string): Overview => {
      const site = madeOverview(
        { [name]: 3, 'develop-2025-03-30': 2 },
        {
          name,
          cache: name,
          falls: [{ older: 0, newer: 1, specs: [3, 2], packages: [0], stacks: [0], findings: [name] }],
        },
      );
      const only = { packages: [0], stacks: [0] };
      return { ...site, develop: { release: name, onlyInDevelop: only, onlyInRelease: only, inNoRelease: [0] } };
    };
    const plain = tags(page(named('plain')));
    const attacks = fc.oneof(
      fc.constantFrom(...hostileOverview().names.stacks),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    );
    fc.assert(
      fc.property(attacks, (name) => {
        fc.pre(!/^\d+$|^develop/.test(name) && name !== '__proto__');
        const text = page(named(name));
        expect(tags(text)).toEqual(plain);
        expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/u);
        expect(possibleCommands(text)).toEqual([]);
        expect(sitesOf(text).length).toBe(1);
      }),
      { numRuns: 100 },
    );
    // The longest text is the id of a finding.
    expect(page(named('x'.repeat(10_000)))).not.toContain('x'.repeat(301));
  });
});

describe('a site laid out for drawing', () => {
  const siteOf = (overview: Overview) => makeSite(sitesOf(page(overview))[0]!);
  const datedTags = (...dates: readonly string[]): Overview =>
    madeOverview(Object.fromEntries(dates.map((date) => [`develop-${date}`, 1])));

  it('has the packages of each tag', () => {
    const large = largeOverview();
    const site = siteOf(large);
    for (const [i, { packages }] of large.tags.entries())
      expect(large.names.packages.flatMap((_, name) => (site.tags[i]!.has(name) ? [name] : []))).toEqual(packages);
    const [first] = siteOf({ ...large, tags: large.tags.map((tag) => ({ ...tag, packages: [] })) }).tags;
    expect(large.names.packages.some((_, name) => first!.has(name))).toBe(false);
  });

  it.each([
    ['weekly', ['2025-03-02', '2025-03-09', '2025-03-16'], 7, []],
    ['one week without a tag', ['2025-03-02', '2025-03-09', '2025-03-16', '2025-03-30'], 7, [[2, 3, 1]]],
    ['daily, and half a year without one', ['2025-01-01', '2025-01-02', '2025-01-03', '2025-07-03'], 1, [[2, 3, 180]]],
    ['a single tag', ['2025-03-02'], 1, []],
    ['no day of the calendar', ['2025-02-30', '2025-03-09'], 1, []],
  ] as const)('knows where tags are missing: %s', (_, dates, interval, gaps) => {
    const site = siteOf(datedTags(...dates));
    expect([site.interval, site.closest <= interval]).toEqual([interval, true]);
    expect(site.gaps.map(({ older, newer, missing }) => [older, newer, missing])).toEqual(gaps);
  });

  it('takes a tag whose date is no day of the calendar for one without a date', () => {
    const { dated, tags } = siteOf(datedTags('2025-02-30', '2025-13-01', '2025-03-09'));
    expect(dated.map((tag) => tags[tag]!.tag)).toEqual(['develop-2025-03-09']);
    expect(tags[dated[0]!]!.day).toBe(20_156);
  });
});

describe('a site as data for the page', () => {
  const dataOf = (overview: Overview): SiteData => sitesOf(page(overview))[0]!;

  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['2025-03-30', 20_177],
    ['2025-02-29', undefined],
    ['2024-02-29', 19_782],
    ['2025-13-01', undefined],
    ['x', undefined],
  ])('has the day %s: %s', (date, day) => {
    const [tag] = dataOf(madeOverview({ [`develop-${date}`]: 1 })).tags;
    expect(tag).toMatchObject({ tag: `develop-${date}`, kind: 'dated' });
    expect('day' in tag! ? tag.day : undefined).toBe(day);
  });

  it('has no day of a release', () => {
    const [tag] = dataOf(madeOverview({ 'v0.23.1': 1 })).tags;
    expect('day' in tag!).toBe(false);
  });

  it.each([
    [8, [0], [1]],
    [8, [7], [128]],
    [9, [0, 8], [1, 1]],
    [16, [3, 15], [8, 128]],
    [17, [], [0, 0, 0]],
  ])('has of %i packages %j as bits', (known, packages, bytes) => {
    const site = madeOverview({ develop: 1 });
    const names = { ...site.names, packages: Array.from({ length: known }, (_, i) => `p${i}`) };
    const [tag] = dataOf({ ...site, names, tags: [{ ...site.tags[0]!, packages }] }).tags;
    expect([...Buffer.from(tag!.packages, 'base64')]).toEqual(bytes);
  });

  it('has fifty findings of what a tag lacks, three names of each kind, and names of a hundred characters', () => {
    const site = madeOverview({ 'develop-2025-03-23': 4, 'develop-2025-03-30': 1 });
    const names = { ...site.names, packages: ['a', 'b', 'c', 'd'], targets: ['x'.repeat(100), 'y'.repeat(101)] };
    const findings = Array.from({ length: 51 }, (_, i) => `f${i}`);
    const falls = [{ older: 0, newer: 1, specs: [4, 4] as const, packages: [0, 1, 2, 3], stacks: [], findings }];
    const data = dataOf({ ...site, names, falls });
    expect(data.falls[0]).toMatchObject({ older: 0, newer: 1, lacks: '4 packages (a, b, c and 1 more)', packages: 4 });
    expect(data.falls[0]!.findings).toEqual(findings.slice(0, 50));
    expect(data.names.targets[0]).toBe('x'.repeat(100));
    expect(data.names.targets[1]).not.toContain('y'.repeat(101));
  });

  it('is called the site where there is one', () => {
    const site = madeOverview({ develop: 1 });
    expect(page(site)).toContain('<h1>What the site holds</h1>');
    expect(page(site, site)).toContain('<h1>What 2 sites hold</h1>');
    expect(page({ ...site, names: { ...site.names, stacks: ['e4s', 'hep', 'root'] } })).toContain(
      '1 package, 2 stacks and 1 tag.',
    );
  });
});

describe('the head of the html report', () => {
  const three = ['error', 'warning', 'warning', 'info'].map((severity) => finding({ severity: severity as 'error' }));

  it('draws the shares of the severities', () => {
    const text = html(report({ findings: three }), VIEW);
    const bars = [...text.matchAll(/<rect class="(\w+)" x="([\d.]+)" width="([\d.]+)" height="10"\/>/g)];
    expect(bars.map(([, ...parts]) => parts)).toEqual([
      ['error', '0.00', '250.00'],
      ['warning', '250.00', '500.00'],
      ['info', '750.00', '250.00'],
    ]);
    expect(text).toContain('<strong>2</strong> warnings');
    expect(html(report(), VIEW)).not.toContain('<rect class="error"');
    expect(html(report(), VIEW)).toContain('<h1 class="clean">No findings</h1>');
  });

  it.each([
    [50, 'Findings. With JavaScript'],
    [51, 'The worst 50 of 51 findings. With JavaScript'],
  ])('lists %i findings without JavaScript', (count, caption) => {
    const findings = Array.from({ length: count }, (_, i) => finding({ file: `p${i}.md` }));
    const text = html(report({ findings }), VIEW);
    expect(text).toContain(`<caption>${caption}`);
    expect(text.match(/<tr><td>/g)!.length).toBe(50);
  });

  it.each([
    [20, undefined],
    [21, '1 more such faults.'],
    [22, '2 more such faults.'],
  ])('shows twenty faults of ours of %i', (count, more) => {
    const internalErrors = Array.from({ length: count }, (_, i) => ({ file: `p${i}.md`, stack: 'Error: x' }));
    const text = html(report({ internalErrors }), VIEW);
    expect(text.match(/<details class="fault">/g)!.length).toBe(20);
    expect(/<p class="fault">([^<]*)/.exec(text)?.[1]).toBe(more);
  });

  it('says only what there is to say', () => {
    expect(html(report(), VIEW)).not.toContain('About these totals');
    expect(html(report({ omitted: { quiet: 1, maxFindings: 0, perPage: 0 } }), VIEW)).toContain(
      '<ul><li>1 finding is not shown',
    );
    expect(html(report({ internalErrors: [{ file: 'a', stack: 'x' }] }), VIEW)).not.toContain('<ul><li>');
  });
});
