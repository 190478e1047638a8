import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/finding.js';
import { FORMATS, type FormatName, showsSites, suggests } from '../../src/report/formats.js';
import { pageJson } from '../../src/report/html/page-data.js';
import { siteJson } from '../../src/report/html/site-json.js';
import { header, remarks, staticTable } from '../../src/report/html/summary.js';
import { html, overviewHtml } from '../../src/report/html.js';
import type { Overview } from '../../src/report/overview.js';
import type { Report } from '../../src/report/report.js';
import { madeFall, madeOverview } from '../support/made-overview.js';
import { finding, region, report, wholeLine } from '../support/report-scenarios.js';

const VIEW = { width: 80, color: false, ci: false };
const NONE = { findings: 1000, length: 1e6 };
const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${i}`);
/** The one finding of a page, as its script sees it. */
const dataOf = (more: Parameters<typeof finding>[0]) =>
  JSON.parse(pageJson(report({ findings: [finding(more)] }), NONE).json).findings[0];

describe('the findings of a page', () => {
  const findings = [
    finding({ severity: 'info', fingerprint: 'a' }),
    finding({ fingerprint: 'b' }),
    finding({ fingerprint: 'c' }),
  ];
  const kept = (limits: { readonly findings: number; readonly length: number }) => {
    const { json, left } = pageJson(report({ findings }), limits);
    return [JSON.parse(json).findings.map(({ id }: { id: string }) => id), left];
  };
  const { json } = pageJson(report({ findings: [findings[1]!] }), NONE);
  /** UTF-16 units of one of them, and of what parts them. */
  const length = json.slice(json.indexOf('"findings":[') + '"findings":['.length, -2).length + 1;

  it.each<[number, number, readonly string[], number]>([
    [0, 1e6, [], 3],
    [1, 1e6, ['b'], 2],
    [2, 1e6, ['b', 'c'], 1],
    [3, 1e6, ['a', 'b', 'c'], 0],
    [4, 1e6, ['a', 'b', 'c'], 0],
    [9, 0, [], 3],
    [9, length - 1, [], 3],
    [9, length, ['b'], 2],
    [9, 2 * length - 1, ['b'], 2],
    [9, 2 * length, ['b', 'c'], 1],
    [9, 3 * length - 1, ['b', 'c'], 1],
    [9, 3 * length, ['a', 'b', 'c'], 0],
  ])('are, of at most %i and %i letters, %j, and %i are left out', (most, letters, ids, left) => {
    expect(kept({ findings: most, length: letters })).toEqual([ids, left]);
  });

  it.each([
    [0, undefined, undefined],
    [1, 1, undefined],
    [10, 10, undefined],
    [11, 10, 1],
    [13, 10, 3],
  ])('have of %i related places %s, and say how many more there are: %s', (count, shown, more) => {
    const related = many(count).map((message) => ({ file: 'b', region: region(1, 2, 3), message }));
    const data = dataOf({ related });
    expect([data.related?.length, data.moreRelated]).toEqual([shown, more]);
  });

  it.each<[Fix, string]>([
    [{ kind: 'set', path: ['meta', 'num_specs'], value: 2 }, 'Set /meta/num_specs to 2.'],
    [{ kind: 'set', path: [], value: null }, 'Set the front matter to null.'],
    [{ kind: 'sort', path: ['meta', 'versions'], by: 'value' }, 'Sort /meta/versions by value.'],
    [{ kind: 'rewrite', as: 'line-feeds' }, 'Write the file with line feeds as line breaks.'],
  ])('with the fix %j say %j', (fix, said) => {
    expect(dataOf({ fix }).fix).toBe(said);
  });

  it('have nothing of what there is not', () => {
    expect(Object.keys(dataOf({ path: '', subject: '' })).sort()).toEqual([
      'file',
      'id',
      'message',
      'region',
      'rule',
      'severity',
    ]);
    expect(dataOf({ path: '/a', subject: 's' })).toMatchObject({ path: '/a', subject: 's' });
  });

  it('have 200 columns of their line', () => {
    const { frame } = dataOf({ region: region(5, 300, 301), excerpt: wholeLine('x'.repeat(900)) });
    expect(frame.join('')).toHaveLength(200);
    expect(frame[1]).toBe('x');
  });
});

describe('what is seen without a script', () => {
  it.each([
    [0, 'No findings', true],
    [1, '1 finding on 1 file', false],
    [2, '2 findings on 1 file', false],
  ])('of %i findings is %j', (count, title, isClean) => {
    const text = header(report({ findings: Array(count).fill(finding()) }));
    expect(text).toContain(`<h1${isClean ? ' class="clean"' : ''}>${title}</h1>`);
    expect(text.includes('<svg')).toBe(count > 0);
  });

  it('is not clean when a rule failed', () => {
    expect(header(report({ internalErrors: [{ file: 'a', stack: 'x' }] }))).toContain('<h1>No findings</h1>');
  });

  it('is a bar of shares', () => {
    const findings = [finding(), finding({ severity: 'warning' }), finding({ severity: 'info' }), finding()];
    const text = header(report({ findings }));
    expect(text.match(/<rect [^>]*>/g)).toEqual([
      '<rect class="error" x="0.00" width="500.00" height="10"/>',
      '<rect class="warning" x="500.00" width="250.00" height="10"/>',
      '<rect class="info" x="750.00" width="250.00" height="10"/>',
    ]);
    expect(text.match(/<li>.*?<\/li>/g)).toEqual(
      [
        'error"></span><strong>2</strong> errors',
        'warning"></span><strong>1</strong> warning',
        'info"></span><strong>1</strong> info',
      ].map((one) => `<li><span class="mark ${one}</li>`),
    );
  });

  it.each([
    [50, 50, 'Findings. With JavaScript this page sorts'],
    [51, 50, 'The worst 50 of 51 findings. With JavaScript this page lists'],
  ])('is of %i findings a table of %i: %s', (count, rows, caption) => {
    const text = staticTable(report({ findings: Array(count).fill(finding()) }));
    expect(text.match(/<tr><td>/g)).toHaveLength(rows);
    expect(text).toContain(`<caption>${caption}`);
  });

  it.each<[number, Partial<Report>, readonly string[]]>([
    [0, {}, []],
    [1, {}, ['1 finding is left out here, the mildest first: see another output format.']],
    [2, {}, ['2 findings are left out here, the mildest first: see another output format.']],
    [0, { omitted: { quiet: 1, maxFindings: 0, perPage: 0 } }, ['1 finding is not shown: 1 by --quiet.']],
  ])('says that %i are left out, with %j: %j', (left, parts, items) => {
    const text = remarks(report(parts), left);
    expect(text === '').toBe(items.length === 0);
    expect([...text.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)).toEqual(items);
  });

  it.each([
    [1, 1, undefined],
    [20, 20, undefined],
    [21, 20, '1 more such faults.'],
    [23, 20, '3 more such faults.'],
  ])('shows of %i faults %i', (count, shown, more) => {
    const internalErrors = many(count).map((file) => ({ file, stack: `Error: ${file}\n    at there` }));
    const text = remarks(report({ internalErrors }), 0);
    expect(text.match(/<details class="fault">/g)).toHaveLength(shown);
    expect(/<p class="fault">(.*)<\/p>/.exec(text)?.[1]).toBe(more);
    expect(text).toContain('at <code>n0</code>: Error: n0</summary><pre tabindex="0">Error: n0\n    at there</pre>');
  });

  it.each([
    [300, false],
    [301, true],
  ])('shows of a reason of %i letters 300, and that it is cut: %j', (length, isCut) => {
    const skippedRules = [{ id: 'a', reason: 'w'.repeat(length) }];
    expect(remarks(report({ skippedRules }), 0)).toContain(`<dd>${'w'.repeat(300)}${isCut ? '…' : ''}</dd>`);
  });

  it('shows of a stack 4,000 letters', () => {
    const longest = (length: number): number =>
      /<pre tabindex="0">(x*)/.exec(
        remarks(report({ internalErrors: [{ file: 'a', stack: 'x'.repeat(length) }] }), 0),
      )![1]!.length;
    expect([3999, 4000, 4001].map(longest)).toEqual([3999, 4000, 4000]);
  });

  it.each([
    [0, undefined],
    [1, '1 rule did not run, or not everywhere'],
    [2, '2 rules did not run, or not everywhere'],
  ])('says of %i rules that they did not run', (count, title) => {
    const skippedRules = many(count).map((id) => ({ id, reason: 'why' }));
    expect(/<details><summary>(.*?)<\/summary>/.exec(remarks(report({ skippedRules }), 0))?.[1]).toBe(title);
  });
});

describe('the sites of a page', () => {
  const drawn = (...overviews: readonly Overview[]): boolean[] =>
    html(report({ overviews }), VIEW)
      .split('<section class="site"')
      .slice(1)
      .map((section) => !section.includes('It is not drawn here'));
  const small = madeOverview({ develop: 1 });
  const tagged = (count: number): Overview => madeOverview(Object.fromEntries(many(count).map((name) => [name, 1])));
  /** Whose data has so many letters. */
  const sized = (length: number): Overview => {
    const names = { ...small.names, packages: Array<string>(77_000).fill('p'.repeat(100)) };
    const site = { ...small, names, tags: [], cache: '' };
    const missing = length - siteJson(site).length;
    const last = Array.from({ length: Math.ceil(missing / 103) }, () => 'p'.repeat(100));
    const whole = { ...site, names: { ...names, packages: [...names.packages, ...last] } };
    const over = siteJson(whole).length - length;
    return { ...whole, names: { ...names, packages: [...whole.names.packages.slice(0, -1), 'p'.repeat(100 - over)] } };
  };

  it.each<[string, readonly Overview[], readonly boolean[]]>([
    ['one', [small], [true]],
    ['three', [small, small, small], [true, true, true]],
    ['four', [small, small, small, small], [true, true, true, false]],
    ['one of 1,000 tags', [tagged(1000)], [true]],
    ['one of 1,001 tags', [tagged(1001), small], [false, true]],
  ])('are drawn: %s', (_, overviews, expected) => {
    expect(drawn(...overviews)).toEqual(expected);
  });

  it.each([
    [8_000_000, true],
    [8_000_001, false],
  ])('are drawn when their data has %i letters: %j', (length, isDrawn) => {
    const site = sized(length);
    expect(siteJson(site)).toHaveLength(length);
    expect(drawn(site)).toEqual([isDrawn]);
  });

  it('have numbers of their own, by which the script finds their data', () => {
    const text = html(report({ overviews: [small, tagged(1001), small] }), VIEW);
    expect(text.match(/<section class="site" id="[^"]*"/g)).toEqual(
      [0, 1].map((i) => `<section class="site" id="site-${i}"`),
    );
  });

  it('say how many stacks they have, without root', () => {
    const names = { ...small.names, stacks: ['e4s', 'hep', 'root'] };
    expect(html(report({ overviews: [{ ...small, names }] }), VIEW)).toContain('1 package, 2 stacks and 1 tag.');
  });

  it.each([
    [[], 8, 'AA=='],
    [[0], 8, 'AQ=='],
    [[7], 8, 'gA=='],
    [[8], 9, 'AAE='],
    [[0, 1, 2, 15], 16, 'B4A='],
  ])('have of a tag with the packages %j of %i as bits %s', (packages, known, bits) => {
    const [tag] = small.tags;
    const names = { ...small.names, packages: many(known) };
    expect(JSON.parse(siteJson({ ...small, names, tags: [{ ...tag!, packages }] })).tags[0].packages).toBe(bits);
  });

  it.each([
    [1, '<h1>What the site holds</h1>'],
    [2, '<h1>What 2 sites hold</h1>'],
  ])('alone are %i: %s', (count, title) => {
    expect(overviewHtml(report({ overviews: Array(count).fill(small) }), VIEW)).toContain(title);
  });

  it.each([
    [100, false],
    [101, true],
  ])('are called by 100 letters of their names, as is what is in them: of %i it is cut: %j', (length, isCut) => {
    const name = 'n'.repeat(length);
    const told = `${'n'.repeat(100)}${isCut ? '…' : ''}`;
    const site = madeOverview({ [name]: 1 }, { cache: name, name });
    expect(JSON.parse(siteJson(site))).toMatchObject({
      ...{ cache: told, names: { packages: [told], stacks: [told, 'root'] }, tags: [{ tag: told }] },
    });
    const text = html(report({ overviews: [site] }), VIEW);
    expect(text).toContain(`<h2 id="site-0-title">The site <code>${told}</code></h2>`);
    expect(text).toContain(`<th scope="row">${told}</th>`);
  });

  it.each([
    [3, '3 packages (p0, p1, p2)'],
    [4, '4 packages (p0, p1, p2 and 1 more)'],
  ])('name of %i packages that a tag lacks three', (count, lacks) => {
    const packages = Array.from({ length: count }, (_, i) => i);
    const falls = [{ ...madeFall(0, 1, [5, 5]), packages, stacks: [] }];
    const made = madeOverview({ 'develop-2025-03-30': 5, 'develop-2025-04-06': 5 }, { falls });
    const site = { ...made, names: { ...made.names, packages: packages.map((i) => `p${i}`) } };
    expect(JSON.parse(siteJson(site)).falls[0].lacks).toBe(lacks);
    expect(html(report({ overviews: [site] }), VIEW)).toContain(`<td>${lacks}</td></tr>`);
  });

  it.each([
    [50, 50],
    [51, 50],
  ])('lead from what a tag lacks, of %i findings, to %i', (count, kept) => {
    const falls = [{ ...madeFall(0, 1, [5, 1]), findings: many(count) }];
    const site = madeOverview({ 'develop-2025-03-30': 5, 'develop-2025-04-06': 1 }, { falls });
    expect(JSON.parse(siteJson(site)).falls[0].findings).toHaveLength(kept);
  });

  it.each([
    ['2025-03-30', 20_177],
    ['1970-01-02', 1],
    ['2025-02-30', undefined],
    ['2025-13-01', undefined],
  ])('have of the date %s the day %s', (date, day) => {
    const { tags, ...rest } = madeOverview({ develop: 1 });
    expect(JSON.parse(siteJson({ ...rest, tags: [{ ...tags[0]!, date }] })).tags[0].day).toBe(day);
  });
});

describe('the formats', () => {
  it.each<[readonly FormatName[], (name: FormatName) => boolean]>([
    [['summary', 'html'], showsSites],
    [['sarif', 'rdjson'], suggests],
  ])('%j have a place that others have not', (names, has) => {
    expect((Object.keys(FORMATS) as FormatName[]).filter(has)).toEqual(names);
  });
});
