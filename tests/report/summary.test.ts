import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { type Bar, barChart } from '../../src/report/bar-chart.js';
import type { Overview } from '../../src/report/overview.js';
import type { Report } from '../../src/report/report.js';
import { summary } from '../../src/report/summary.js';
import { madeFall, madeOverview } from '../support/made-overview.js';
import { hostile, hostileReport, plainText, REFERENCES, tokens } from '../support/markdown.js';
import { finding, region, report, rule, SCENARIOS } from '../support/report-scenarios.js';
import { possibleCommands } from '../support/runner-commands.js';

const BLOB = 'https://github.com/example/cache/blob/0123456789abcdef0123456789abcdef01234567';
const VIEW = { width: 80, color: false, ci: true };
const LINKED = { ...VIEW, blobUrl: BLOB };
const NAMES = Object.keys(SCENARIOS);

/** GitHub refuses a whole summary of more bytes; ours keeps to less. */
const REFUSED = 1_048_576;
const BUDGET = 900 * 1024;

const OURS =
  /^(?:inline|text|code_inline|fence|html_block|(?:heading|paragraph|bullet_list|list_item|strong|link|table|thead|tbody|tr|th|td)_(?:open|close))$/;
const OPENING =
  /^<details(?: open)?><summary><code>(?:[^<>&"'`\n]|&#\d+;)*<\/code>: [\d,]+ (?:error|warning|info)[a-z\d, ]*(?: \(\d+ listed\))?<\/summary>\n$/;
const LINK =
  /^https:\/\/github\.com\/example\/cache(?:-lint\/blob\/main\/docs\/rules\/[\w-]+\.md|\/blob\/[\w./%~-]+\?plain=1)$/;
const CHART = new RegExp(
  [
    '^---',
    'config:',
    '  xyChart:',
    '    height: \\d+',
    '(?:    xAxis:\n      labelFontSize: \\d+\n)?  themeVariables:',
    '    xyChart:',
    '      backgroundColor: "transparent"',
    '      plotColorPalette: "#[0-9a-f]{6}"',
    '---',
    'xychart-beta horizontal',
    '(?:  x-axis \\["[\\w.-]+"(?:, "[\\w.-]+"){2,11}\\]',
    '  y-axis "findings" 0 --> \\d+',
    '  bar \\[\\d+(?:, \\d+){2,11}\\]|  x-axis \\["\\d{4}-\\d\\d-\\d\\d"(?:, "\\d{4}-\\d\\d-\\d\\d"){2,59}\\]',
    '  y-axis "specs" 0 --> \\d+',
    '  bar \\[\\d+(?:, \\d+){2,59}\\])',
    '$',
  ].join('\n'),
);

function expectOurs(output: string): void {
  const all = tokens(output);
  expect(all.map(({ type }) => type).filter((type) => !OURS.test(type))).toEqual([]);
  for (const token of all) {
    if (token.type === 'link_open') expect(token.attrGet('href')).toMatch(LINK);
    if (token.type === 'html_block' && token.content !== '</details>\n') expect(token.content).toMatch(OPENING);
    if (token.type !== 'fence') continue;
    expect(token.info).toBe('mermaid');
    expect(token.content).toMatch(CHART);
  }
  expect(plainText(output)).not.toMatch(REFERENCES);
  expect(output).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}/u);
  expect(possibleCommands(output)).toEqual([]);
}

const count = (output: string, pattern: RegExp): number => output.match(pattern)?.length ?? 0;
const shownIn = (output: string): number => count(output, /^- \*\*(?:error|warning|info)\*\* /gm);

const LEFT =
  /<\/details>\n\n(\d+) findings? (?:is|are) left out here, the mildest first: see another output format\.\n$/;
const leftIn = (output: string): number => Number(LEFT.exec(output)?.[1] ?? 0);

/** Findings as a site gives them: 12 tags, 20 rules, some pages far worse than others. */
function many(size: number, overrides: (i: number) => Partial<Finding> = () => ({})): Report {
  const severities = ['error', 'warning', 'error', 'info'] as const;
  const findings = Array.from({ length: size }, (_, i) =>
    finding({
      ruleId: `rule-${i % 20}`,
      severity: severities[i % 4]!,
      file: `_cache/develop-${Math.floor((12 * i) / size)}/p${Math.floor(Math.sqrt(i) * 9)}/specs.md`,
      region: region(6, i + 1, i + 35),
      ...overrides(i),
    }),
  );
  return report({ findings });
}

describe('summary', () => {
  it.each(NAMES)('%s is read as what we write only', (name) => {
    expectOurs(summary(SCENARIOS[name]!, VIEW));
    expectOurs(summary(SCENARIOS[name]!, LINKED));
  });

  it('is read so, whatever a page, a name or a fault holds', () => {
    fc.assert(
      fc.property(hostileReport, (each) => expectOurs(summary(each, LINKED))),
      { numRuns: 1000 },
    );
  });

  it('has a row per rule, tag and file, a block per file, an item per finding and related place', () => {
    fc.assert(
      fc.property(hostileReport, (each) => {
        const { findings } = each;
        const output = summary(each, VIEW);
        const types = tokens(output).map(({ type }) => type);
        const of = (type: string): number => types.filter((other) => other === type).length;
        const distinct = (keyOf: (each: Finding) => string): number => new Set(findings.map(keyOf)).size;
        const files = distinct(({ file }) => file);
        const tagOf = ({ file }: Finding) => /(?:^|\/)_cache\/([^/]+)\/zlib\/specs\.md$/.exec(file)?.[1] ?? '';
        const tags = findings.some(tagOf) ? distinct(tagOf) : 0;
        const rows = distinct(({ ruleId }) => ruleId) + tags + files;
        expect(of('td_open')).toBe(5 * rows);
        expect(of('tr_open') - of('table_open')).toBe(rows);
        expect(of('html_block')).toBe(2 * files);
        // Three remarks: what was checked, what did not run, a fault.
        expect(of('list_item_open')).toBe(3 + 2 * findings.length);
      }),
      { numRuns: 500 },
    );
  });

  it('counts by rule and by tag, the worst first, and shows the worst finding of a page', () => {
    const at = (tag: string, name: string, overrides: Partial<Finding>) =>
      finding({ file: `_cache/${tag}/${name}/specs.md`, ...overrides });
    const findings = [
      finding({ file: '_data/tags.yaml', severity: 'info', ruleId: 'site-tags' }),
      at('v1', 'gcc', { severity: 'warning', ruleId: 'mine', message: 'First.' }),
      at('v1', 'gcc', { message: 'Second "a|b".' }),
      at('v1', 'gcc', { message: 'Third.' }),
      at('v1', 'zlib', { severity: 'warning', ruleId: 'mine', message: 'Fourth.' }),
      at('v2', 'gcc', { message: 'Fifth.' }),
    ];
    const rules = [rule(), rule({ id: 'mine', plugin: './mine.mjs' })];
    const rows = summary(report({ findings, rules }), VIEW).match(/^\| .*$/gm)!;
    expect(rows).toEqual([
      '| rule | errors | warnings | infos | files |',
      '| --- | --: | --: | --: | --: |',
      '| [`meta-num-specs`](https://github.com/example/cache-lint/blob/main/docs/rules/meta-num-specs.md) | 3 |  |  | 2 |',
      '| `mine` |  | 2 |  | 2 |',
      '| `site-tags` |  |  | 1 | 1 |',
      '| tag | errors | warnings | infos | files |',
      '| --- | --: | --: | --: | --: |',
      '| `v1` | 2 | 2 |  | 2 |',
      '| `v2` | 1 |  |  | 1 |',
      '| no tag |  |  | 1 | 1 |',
      '| file | errors | warnings | infos | first finding |',
      '| --- | --: | --: | --: | --- |',
      '| `_cache/v1/gcc/specs.md` | 2 | 1 |  | `meta-num-specs`: Second "`a\\u{7c}b`". |',
      '| `_cache/v2/gcc/specs.md` | 1 |  |  | `meta-num-specs`: Fifth. |',
      '| `_cache/v1/zlib/specs.md` |  | 1 |  | `mine`: Fourth. |',
      '| `_data/tags.yaml` |  |  | 1 | `site-tags`: meta.num_specs is 3, but spec_details lists 2 specs. |',
    ]);
  });

  it('says the rules that did not run by reason, and that the run is incomplete', () => {
    const skippedRules = [
      { id: 'a', reason: '--pages-only checks each page by itself' },
      { id: 'b', reason: 'there is no _data/ beside <b>' },
      { id: 'c', reason: '--pages-only checks each page by itself' },
    ];
    const output = summary(report({ skippedRules, internalErrors: [{ file: 'a.md', stack: 'Error: x' }] }), VIEW);
    expect(output).toBe(
      [
        '## cache-lint: incomplete, no findings',
        '',
        '- Checked 1 page with 2 specs by 4 rules.',
        '- Skipped `a`, `c`: --pages-only checks each page by itself.',
        '- Skipped `b`: there is no &#95;data/ beside &#60;b&#62;.',
        '- **A fault of cache-lint itself**, at `a.md`: `Error: x`',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['_cache/v1/gcc/specs.md', '_cache/v1/gcc/specs.md'],
    ['./a b#c?(1)|`[x].md', 'a%20b%23c%3F%281%29%7C%60%5Bx%5D.md'],
    ["é/..x/!'*%\\:@&.md", '%C3%A9/..x/%21%27%2A%25%5C%3A%40%26.md'],
  ])('links %s to its source', (file, path) => {
    const links = tokens(summary(report({ findings: [finding({ file })] }), LINKED)).flatMap((token) =>
      token.type === 'link_open' ? [token.attrGet('href')] : [],
    );
    // The first is the rule's page.
    expect(links.slice(1)).toEqual([`${BLOB}/${path}?plain=1`, `${BLOB}/${path}?plain=1`]);
  });

  it.each(['../a.md', 'a/../../b.md', '/a.md', 'a\ud800.md', `${'x'.repeat(501)}.md`])('links %j nowhere', (file) => {
    expect(summary(report({ findings: [finding({ file })] }), LINKED)).not.toContain(BLOB);
  });

  it('shows few findings at once and many in blocks that are closed', () => {
    expect(summary(many(20), VIEW)).not.toContain('<details>');
    expect(summary(many(21), VIEW)).not.toContain('<details open>');
  });
});

describe('the size of a summary', () => {
  it.each([0, 1, 43, 500])('of %d findings leaves room for all of them', (size) => {
    const output = summary(many(size), LINKED);
    expect(shownIn(output)).toBe(size);
    expect(output).not.toContain('left out');
    expect(Buffer.byteLength(output)).toBeLessThan(500 + size * 600 + 20_000);
    expectOurs(output);
  });

  it.each<[string, (i: number) => Partial<Finding>]>([
    ['as a site gives them', () => ({})],
    ['on one page', () => ({ file: '_cache/v1/gcc/specs.md' })],
    ['on a page each', (i) => ({ file: `_cache/v1/p${i}/specs.md` })],
    ['of a rule and a tag each', (i) => ({ ruleId: `rule-${i}`, file: `_cache/v${i}/gcc/specs.md` })],
    ['with messages of signs', () => ({ message: '<'.repeat(5000) })],
    ['with letters of three bytes', () => ({ message: '\u1e00'.repeat(5000) })],
    ['with long names', (i) => ({ file: `_cache/v${i}${'`'.repeat(600)}/gcc/specs.md` })],
    [
      'with related places',
      () => ({
        related: Array(6).fill({ message: '@'.repeat(900), file: '[x]'.repeat(900), region: region(1, 1, 2) }),
      }),
    ],
  ])('of 100,000 findings %s is within 900 KiB', (_what, overrides) => {
    const each = many(100_000, overrides);
    const output = summary(each, LINKED);
    const bytes = Buffer.byteLength(output);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
    expect(bytes).toBeLessThan(REFUSED);
    expect(bytes).toBeGreaterThan(BUDGET - 60_000);
    expect(shownIn(output) + leftIn(output)).toBe(100_000);
    expect(count(output, /^<details>/gm)).toBe(count(output, /^<\/details>$/gm));
    expectOurs(output);
  });

  it('of as much as can be said beside the findings is within it too', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `${i}-${'`'.repeat(5000)}`);
    const long = '\u1e00<`'.repeat(5000);
    const output = summary(
      report({
        rules: [],
        findings: ids.map((ruleId) => finding({ ruleId, file: `_cache/${ruleId}/gcc/specs.md`, message: long })),
        skippedRules: ids.map((id, i) => ({ id, reason: `${i % 20}${long}` })),
        internalErrors: ids.map((id) => ({ ruleId: id, plugin: long, file: long, stack: long })),
      }),
      LINKED,
    );
    expect(Buffer.byteLength(output)).toBeLessThanOrEqual(BUDGET);
    expect(shownIn(output)).toBeGreaterThan(0);
    expect(output).toContain('\n| and 2,900 more rules |  |  |  |  |\n');
    expect(output).toContain('\n| and 2,900 more tags |  |  |  |  |\n');
    expect(output).toContain('\n| and 2,980 more files |  |  |  |  |\n');
    expect(output).toContain('\n- Skipped 1,500 more rules for other reasons.\n');
    expect(output).toContain('\n- 2995 more such faults.\n');
  });

  it('leaves out the mildest first, and a block says so', () => {
    const file = '_cache/v1/gcc/specs.md';
    const output = summary(
      many(20_000, () => ({ file })),
      VIEW,
    );
    const items = output.match(/^- \*\*\w+\*\*/gm)!;
    expect(items.filter((item) => item === '- **error**').length).toBeLessThan(10_001);
    expect(items).not.toContain('- **info**');
    expect(output).toContain(
      `<code>${file}</code>: 10,000 errors, 5,000 warnings, 5,000 infos (${items.length} listed)<`,
    );
  });

  it('takes time in proportion to 100,000 findings', () => {
    const each = many(100_000);
    const started = performance.now();
    summary(each, LINKED);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('what sites hold', () => {
  const sitesOf = (...overviews: readonly Overview[]): string => {
    const output = summary(report({ overviews }), VIEW);
    expectOurs(output);
    return output.slice(output.indexOf('### What '));
  };
  const dates = (size: number): string[] =>
    Array.from({ length: size }, (_, i) => new Date(Date.UTC(2024, 0, 7 * (i + 1))).toISOString().slice(0, 10));

  it('is a chart of the dated tags, and a table of the newest ones', () => {
    const tags = { 'develop-2025-03-30': 1200, 'develop-2025-04-06': 900, 'develop-2025-04-13': 950 };
    const site = madeOverview(
      { ...tags, 'v0.9.1': 5, 'v0.10.1': 7, nightly: 3, develop: 1000 },
      { falls: [madeFall(0, 1, [1200, 900])] },
    );
    expect(sitesOf({ ...site, tags: site.tags.with(1, { ...site.tags[1]!, pages: 1300, unread: 1250 }) })).toBe(
      [
        '### What `_cache` holds',
        '',
        '4,065 specs in 7 tags. 1 of 3 dated tags lacks something of the one before.',
        '',
        '```mermaid',
        '---',
        'config:',
        '  xyChart:',
        '    height: 136',
        '  themeVariables:',
        '    xyChart:',
        '      backgroundColor: "transparent"',
        '      plotColorPalette: "#218bff"',
        '---',
        'xychart-beta horizontal',
        '  x-axis ["2025-03-30", "2025-04-06", "2025-04-13"]',
        '  y-axis "specs" 0 --> 1200',
        '  bar [1200, 900, 950]',
        '```',
        '',
        '| tag | pages | specs | stacks | lacks of the dated tag before |',
        '| --- | --: | --: | --: | --- |',
        '| `develop` | 1 | 1,000 | 1 |  |',
        '| `v0.10.1` | 1 | 7 | 1 |  |',
        '| `develop-2025-04-13` | 1 | 950 | 1 |  |',
        '| `develop-2025-04-06` | 1,300, 1,250 unread | 900 | 1 | 1 package (`e4s`), 1 stack (`e4s`) and 300 of 1,200 specs |',
        '| `develop-2025-03-30` | 1 | 1,200 | 1 |  |',
        '| and 2 more tags |  |  |  |  |',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [2, 0, 2],
    [10, 10, 10],
    [60, 60, 10],
    [61, 60, 10],
    [500, 60, 10],
  ])('of %d dated tags draws %d and lists %d, the newest', (size, drawn, listed) => {
    const text = sitesOf(madeOverview(Object.fromEntries(dates(size).map((date, i) => [`develop-${date}`, i]))));
    const [labels = ''] = /x-axis .*/.exec(text) ?? [];
    expect(labels.match(/\d{4}-\d\d-\d\d/g) ?? []).toEqual(dates(size).slice(size - drawn));
    const [counts = ''] = /^ {2}bar .*/m.exec(text) ?? [];
    expect((counts.match(/\d+/g) ?? []).map(Number)).toEqual(
      dates(size)
        .map((_, i) => i)
        .slice(size - drawn),
    );
    expect(text.match(/^\| `develop-.*`/gm)).toHaveLength(listed);
    expect(text.includes('The chart has the newest 60 of')).toBe(size > 60);
  });

  it('says of fewer specs only where there are fewer', () => {
    const tags = { 'develop-2025-03-30': 5, 'develop-2025-04-06': 5 };
    const lacksOf = (specs: readonly [number, number]): string | undefined =>
      /^\| `develop-2025-04-06`.*\| (.*) \|$/m.exec(
        sitesOf(madeOverview(tags, { falls: [madeFall(0, 1, specs)] })),
      )?.[1];
    const names = ['1 package (`e4s`)', '1 stack (`e4s`)'];
    expect(lacksOf([5, 5])).toBe(names.join(' and '));
    expect(lacksOf([1000, 999])).toBe(`${names.join(', ')} and 1 of 1,000 specs`);
  });

  it('is of the first three sites', () => {
    const text = sitesOf(...[1, 2, 3, 4, 5].map((i) => madeOverview({ develop: i }, { cache: `s${i}/_cache` })));
    expect(text.match(/^### What .*$/gm)).toEqual([1, 2, 3].map((i) => `### What \`s${i}/_cache\` holds`));
    expect(text).toMatch(/\nWhat 2 more sites hold is left out here\.\n$/);
  });

  it('is read so, whatever the names are', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (tag, name, cache) => {
        const specs = { [`x${tag}`]: 1, 'develop-2025-03-30': 3, 'develop-2025-04-06': 1, 'develop-2025-04-13': 2 };
        sitesOf(madeOverview(specs, { cache, name, falls: [madeFall(1, 2, [3, 1]), madeFall(1, 0, [3, 1])] }));
      }),
      { numRuns: 1000 },
    );
  });

  it('is left out where there is no room for it, before findings are', () => {
    const site = madeOverview(Object.fromEntries(dates(60).map((date) => [`develop-${date}`, 1])));
    const each = report({ findings: [finding()], overviews: [site] });
    const whole = summary(each, VIEW);
    const without = summary({ ...each, overviews: [] }, VIEW);
    expect(whole.replace(/### What (?:.|\n)*?(?=### Findings)/, '')).toBe(without);
    const room = Buffer.byteLength(without) + 300;
    expect(summary(each, { ...VIEW, room })).toBe(without);
    expect(summary(each, { ...VIEW, room: Buffer.byteLength(whole) + 300 })).toBe(whole);
  });

  it('is within 900 KiB with long names and many findings', () => {
    const long = '`|<\u1e00'.repeat(2000);
    const tags = Object.fromEntries(dates(10).map((date) => [`develop-${date}`, 5]));
    const falls = dates(9).map((_, i) => madeFall(i, i + 1, [5, 1]));
    const site = madeOverview({ ...tags, [`v${long}`]: 1 }, { cache: long, name: long, falls });
    const output = summary({ ...many(20_000), overviews: [site, site, site] }, VIEW);
    expect(Buffer.byteLength(output)).toBeLessThanOrEqual(BUDGET);
    expect(output).toContain('### What ');
    expectOurs(output);
  });
});

describe('a chart', () => {
  const bars = (...labels: string[]): Bar[] => labels.map((label, i) => ({ label, count: i + 1 }));
  const lines = (chart: string | undefined): string[] => chart!.split('\n').slice(-4, -1);

  it('has the longest bar first, and the others last', () => {
    expect(lines(barChart(bars('a', 'b|c', 'v0.20.1', '_d', 'others')))).toEqual([
      '  x-axis ["v0.20.1", "a", "others"]',
      '  y-axis "findings" 0 --> 11',
      '  bar [3, 1, 11]',
    ]);
  });

  it.each([
    [2, 0],
    [3, 3],
    [12, 12],
    [13, 12],
    [500, 12],
  ])('of %d bars has %d', (given, drawn) => {
    const chart = barChart(Array.from({ length: given }, (_, i) => ({ label: `tag-${i}`, count: 10 })));
    expect(count(chart ?? '', /tag-|others/g)).toBe(drawn);
    if (given > 12) expect(lines(chart)[2]).toBe(`  bar [${'10, '.repeat(11)}${10 * (given - 11)}]`);
  });

  it('is left out where the table is as quick to read', () => {
    expect(barChart(bars('a', 'b', 'c'))).toBeUndefined();
    expect(barChart(bars('a', 'b', 'c', 'd'))).toBeDefined();
  });

  it('is ours whatever the labels are, and counts everything', () => {
    const label = fc.oneof(hostile, fc.stringMatching(/^[a-z][\w.-]{0,50}$/));
    const given = fc.uniqueArray(fc.record({ label, count: fc.integer({ min: 1, max: 1e6 }) }), {
      selector: (bar) => bar.label,
      maxLength: 20,
    });
    fc.assert(
      fc.property(given, (each) => {
        const chart = barChart(each);
        if (chart === undefined) return;
        expect(chart).toMatch(/^```mermaid\n[^`]+```$/);
        expect(chart.slice('```mermaid\n'.length, -3)).toMatch(CHART);
        const [labels = '', , counts = ''] = lines(chart);
        const numbers = counts.match(/\d+/g)!.map(Number);
        expect(numbers.length).toBe(count(labels, /"[^"]+"/g));
        expect(numbers.reduce((sum, number) => sum + number)).toBe(each.reduce((sum, bar) => sum + bar.count, 0));
      }),
      { numRuns: 2000 },
    );
  });
});
