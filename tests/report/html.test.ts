import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/finding.js';
import type { FindingData, ReportData } from '../../src/report/html/data.js';
import { EVERYTHING, FACETS, formatHash, parseHash, SORTS, toggle } from '../../src/report/html/page/query.js';
import { makeIndex, placeText, SEVERITIES, select } from '../../src/report/html/page/select.js';
import { html, htmlWithin } from '../../src/report/html.js';
import type { Report } from '../../src/report/report.js';
import { finding, HOSTILE_NAMES, region, report, rule, SCENARIOS, wholeLine } from '../support/report-scenarios.js';
import { possibleCommands } from '../support/runner-commands.js';

const VIEW = { width: 80, color: false, ci: false };
const page = (each: Report): string => html(each, VIEW);

/** What stands between two tags that occur once. */
function between(text: string, start: string, end: string): string {
  expect(text.split(start).length).toBe(2);
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.indexOf(end, from));
}

function dataOf(text: string): ReportData {
  return JSON.parse(between(text, '<script id="data" type="application/json">', '</script>')) as ReportData;
}

function firstFinding(overrides: Parameters<typeof finding>[0]): FindingData {
  return dataOf(page(report({ findings: [finding(overrides)] }))).findings[0]!;
}

/** The tags of a page; the data and the text between tags have none. */
const tags = (text: string): string[] => text.match(/<[^>]*>/g)!;

const ATTACKS = [
  ...HOSTILE_NAMES,
  '</script><img src=x onerror=alert(1)>',
  '<!--<script>',
  '"><svg onload=alert(1)>',
  "' onfocus='alert(1)",
  '&lt;b&gt; &#60;',
  'javascript:alert(1)',
  '</td></table><iframe srcdoc=x>',
];

describe('the html format', () => {
  it.each(Object.keys(SCENARIOS))('%s: allows our script and our style, and nothing else', (name) => {
    const text = page(SCENARIOS[name]!);
    const policy = between(text, '<meta http-equiv="Content-Security-Policy" content="', '">');
    const hash = (part: string): string => `'sha256-${createHash('sha256').update(part).digest('base64')}'`;
    const style = hash(between(text, '<style>', '</style>'));
    const rules = Object.fromEntries(policy.split('; ').map((each) => each.split(/ (.*)/).slice(0, 2)));
    expect(rules).toMatchObject({ 'default-src': "'none'", 'style-src': style, 'base-uri': "'none'" });
    if (SCENARIOS[name]!.findings.length > 0)
      expect(rules).toMatchObject({ 'script-src': hash(between(text, '<script>', '</script>')) });
    for (const tag of tags(text)) expect(tag).not.toMatch(/\s(?:on\w+|style|src|srcset|action)=/);
    const links = tags(text).flatMap((tag) => /(?:href|url)="?([^"]*)/.exec(tag)?.[1] ?? []);
    expect(links).toEqual(['https://github.com/example/cache-lint']);
  });

  it('shows the totals of all findings, and what has to be known of them', () => {
    const text = page(SCENARIOS['several']!);
    expect(text).toContain('<h1>4 findings on 3 files</h1>');
    expect(text).toContain('Checked 3 pages with 120 specs.');
    expect(text).toContain('Read 1,251 other pages of the site');
    expect(text).toContain('<code>stack-known</code></dt><dd>No list of stacks was given.</dd>');
    expect(text).toContain('Not checked: 2 pages that could not be read');
    expect(page(SCENARIOS['omitted']!)).toContain('15 findings are not shown: 3 by --quiet, 12 by --max-findings.');
    expect(page(SCENARIOS['clean']!)).toContain('<h1 class="clean">No findings</h1>');
  });

  it('names faults of its own and of plugins', () => {
    const text = page(SCENARIOS['internal-error']!);
    expect(text).toContain('<strong>A fault of cache-lint itself</strong>, in rule <code>spec-hash-unique</code>');
    expect(text).toContain('<strong>A fault of the plugin <code>./rules.mjs</code></strong>');
    expect(text).toContain('TypeError: page.specs is not iterable\n    at check');
    expect(page({ ...SCENARIOS['internal-error']!, ...report() })).toContain('<h1 class="clean">');
    const failed = { ...report(), internalErrors: SCENARIOS['internal-error']!.internalErrors };
    expect(page(failed)).toContain('<h1>No findings</h1>');
  });

  it('has the same tags whatever the texts hold, and no character that cannot be seen', () => {
    const hostile = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom(...'<>"\'&/!-#[]:\n\u2028\u202e\ud800', 'script', 'error'), { maxLength: 30 })
        .map((parts) => parts.join('')),
    );
    const build = (text: string): Report => ({
      ...report({
        findings: [
          finding({
            ...{ ruleId: text, message: text, file: text, path: text, subject: text, fingerprint: text },
            excerpt: wholeLine(text),
            related: [{ message: text, file: text, region: region(1, 1, 2) }],
            fix: { kind: 'set', path: [text], value: text },
          }),
          finding({ file: `_cache/${text}/${text}/specs.md` }),
        ],
        rules: [rule({ id: text, summary: text, why: text, bad: text, good: text, plugin: text })],
        skippedRules: [{ id: text, reason: text }],
        internalErrors: [{ ruleId: text, plugin: text, file: text, stack: text }],
      }),
    });
    const plain = tags(page(build('plain')));
    fc.assert(
      fc.property(hostile, (text) => {
        const output = page(build(text));
        expect(tags(output)).toEqual(plain);
        expect(output).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/u);
        expect(possibleCommands(output)).toEqual([]);
        expect(() => dataOf(output)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it('lists the worst findings where there is no script', () => {
    const findings = Array.from({ length: 60 }, (_, i) =>
      finding({ file: `_cache/p${i}.md`, severity: i < 30 ? 'info' : 'error', message: `Number ${i}.` }),
    );
    const table = between(page(report({ findings })), '<table id="static">', '</table>');
    const numbers = [...table.matchAll(/Number (\d+)/g)].map(([, digits]) => Number(digits));
    const first = (length: number, from: number) => Array.from({ length }, (_, i) => from + i);
    expect(numbers).toEqual([...first(30, 30), ...first(20, 0)]);
    expect(table).toContain('The worst 50 of 60 findings.');
  });

  it('leaves out the mildest findings beyond a limit, and says so', () => {
    const severities = ['info', 'error', 'warning', 'error'] as const;
    const findings = severities.map((severity, i) => finding({ severity, file: `_cache/p${i}.md` }));
    const three = htmlWithin(report({ findings }), { findings: 3, length: 1e6 });
    expect(dataOf(three).findings.map(({ severity }) => severity)).toEqual([0, 1, 0]);
    expect(
      dataOf(three)
        .files.map(({ name }) => name)
        .sort(),
    ).toEqual(['_cache/p1.md', '_cache/p2.md', '_cache/p3.md']);
    expect(three).toContain('1 finding is left out here, the mildest first');
    const none = htmlWithin(report({ findings }), { findings: 3, length: 10 });
    expect(dataOf(none).findings).toEqual([]);
    expect(none).toContain('4 findings are left out here');
  });

  it('holds at most 20,000 findings', () => {
    const findings = Array.from({ length: 20_001 }, (_, i) => finding({ region: region(1, i + 1, i + 2) }));
    const text = page(report({ findings }));
    expect(dataOf(text).findings.length).toBe(20_000);
    expect(text).toContain('1 finding is left out here');
  });
});

describe('what a finding is in the page', () => {
  it('has tag and package of its page', () => {
    const findings = ['_cache/develop/gcc/specs.md', '_data/meta.yaml'].map((file) => finding({ file }));
    expect(dataOf(page(report({ findings }))).files).toEqual([
      { name: '_cache/develop/gcc/specs.md', tag: 'develop', package: 'gcc' },
      { name: '_data/meta.yaml' },
    ]);
  });

  it.each([
    ['"a": "bad", "b"', 6, 11, ['"a": ', '"bad"', ', "b"']],
    ['a\u202eb', 2, 3, ['a', '\\u{202e}', 'b']],
    ['abc', 4, 4, ['abc', '', '']],
    [`${'x'.repeat(300)}TOKEN${'y'.repeat(300)}`, 301, 306, [`…${'x'.repeat(96)}`, 'TOKEN', `${'y'.repeat(97)}…`]],
  ])('has the marked place within its line: %s', (line, start, end, frame) => {
    expect(firstFinding({ excerpt: wholeLine(line), region: region(6, start, end) }).frame).toEqual(frame);
  });

  it('has ten related places, and says of how many more', () => {
    const related = Array.from({ length: 12 }, (_, i) => ({
      file: `p${i}.md`,
      message: 'Here.',
      region: region(3, 4, 5),
    }));
    const { related: listed, moreRelated } = firstFinding({ related });
    expect([listed?.length, listed?.[0], moreRelated]).toEqual([10, { place: 'p0.md:3:4', message: 'Here.' }, 2]);
  });

  it.each<[Fix, string]>([
    [{ kind: 'set', path: ['meta', 'num_specs'], value: 2 }, 'Set /meta/num_specs to 2.'],
    [{ kind: 'sort', path: ['spec_details'], by: 'hash' }, 'Sort /spec_details by hash.'],
    [{ kind: 'sort', path: [], by: 'all-keys' }, 'Sort the front matter by key, with all that is in it.'],
    [{ kind: 'rewrite', as: 'line-feeds' }, 'Write the file with line feeds as line breaks.'],
  ])('says what would mend it: %j', (fix, sentence) => {
    expect(firstFinding({ fix }).fix).toBe(sentence);
  });
});

describe('a link to the page', () => {
  it.each([
    ['', EVERYTHING],
    [
      '#search=a+b&severity=error&tag=&tag=develop&sort=place&order=descending',
      {
        ...EVERYTHING,
        search: 'a b',
        wanted: { severity: ['error'], rule: [], tag: ['', 'develop'], package: [] },
        sort: 'place',
        descending: true,
      },
    ],
    ['#finding=00a1:2&shortcuts=off', { ...EVERYTHING, finding: '00a1:2', shortcuts: false }],
    ['#sort=__proto__&order=up&constructor=1&%', EVERYTHING],
  ])('%s', (hash, query) => {
    expect(parseHash(hash)).toEqual(query);
  });

  it('is read as it was written', () => {
    const values = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 3 });
    const query = fc.record({
      search: fc.string({ unit: 'grapheme', maxLength: 20 }),
      wanted: fc.record({ severity: values, rule: values, tag: values, package: values }),
      only: values,
      sort: fc.constantFrom(...SORTS),
      descending: fc.boolean(),
      finding: fc.string({ maxLength: 18 }),
      shortcuts: fc.boolean(),
    });
    fc.assert(
      fc.property(query, (each) => {
        expect(parseHash(`#${formatHash(each)}`)).toEqual(each);
      }),
    );
    expect(formatHash(EVERYTHING)).toBe('');
  });
});

describe('selecting', () => {
  const names = fc.constantFrom('a', 'b', 'toString', '__proto__');
  const someFindings = fc.array(
    fc.record({ severity: fc.constantFrom(...SEVERITIES), ruleId: names, tag: names, package: names, message: names }),
    { maxLength: 30 },
  );
  const someQuery = fc.record({
    search: fc.constantFrom('', 'a', 'B', 'proto a', '  '),
    wanted: fc.record({
      severity: fc.subarray([...SEVERITIES]),
      rule: fc.subarray(['a', '__proto__', 'nowhere']),
      tag: fc.subarray(['b', 'toString']),
      package: fc.subarray(['a', 'b']),
    }),
  });

  it('finds what a plain reading of the query finds, and counts what each other choice would give', () => {
    fc.assert(
      fc.property(someFindings, someQuery, fc.constantFrom(...SORTS), fc.boolean(), (parts, some, sort, descending) => {
        const findings = parts.map(({ tag, package: name, ...rest }) =>
          finding({ ...rest, file: `_cache/${tag}/${name}/specs.md` }),
        );
        fc.pre(findings.length > 0);
        const data = dataOf(page(report({ findings })));
        const index = makeIndex(data);
        const query = { ...EVERYTHING, ...some, sort, descending };
        const { rows, counts } = select(index, query);
        const wordsOf = (i: number) => ({ ...parts[i]!, rule: parts[i]!.ruleId });
        const misses = (i: number, facet: (typeof FACETS)[number]): boolean => {
          const known = query.wanted[facet].filter((value) => parts.some((_, j) => wordsOf(j)[facet] === value));
          const wanted = facet === 'severity' ? query.wanted.severity : known;
          return wanted.length > 0 && !(wanted as readonly string[]).includes(wordsOf(i)[facet]);
        };
        const matches = (i: number): boolean => {
          const text = `${parts[i]!.message}\n${placeText(data, i)}\n${parts[i]!.ruleId}`.toLowerCase();
          return query.search
            .toLowerCase()
            .split(' ')
            .every((word) => text.includes(word));
        };
        const all = parts.map((_, i) => i);
        expect([...rows].sort((a, b) => a - b)).toEqual(
          all.filter((i) => matches(i) && FACETS.every((facet) => !misses(i, facet))),
        );
        for (const facet of FACETS) {
          const others = FACETS.filter((other) => other !== facet);
          for (const [code, value] of index.facets[facet].values.entries()) {
            const own = all.filter(
              (i) => matches(i) && wordsOf(i)[facet] === value && others.every((other) => !misses(i, other)),
            );
            const expected = SEVERITIES.map((severity) => own.filter((i) => parts[i]!.severity === severity).length);
            expect([...counts[facet].subarray(3 * code, 3 * code + 3)]).toEqual(expected);
          }
        }
        const key = (i: number) =>
          ({
            severity: SEVERITIES.indexOf(parts[i]!.severity),
            message: parts[i]!.message,
            rule: parts[i]!.ruleId,
            place: i,
          })[sort];
        for (const [n, row] of rows.slice(1).entries()) {
          const [before, after] = descending ? [row, rows[n]!] : [rows[n]!, row];
          expect(key(before) < key(after) || (key(before) === key(after) && rows[n]! < row)).toBe(true);
        }
      }),
    );
  });

  it('toggles a value of a facet', () => {
    const one = toggle(EVERYTHING, 'rule', 'a');
    expect([one.wanted.rule, toggle(one, 'rule', 'a').wanted.rule]).toEqual([['a'], []]);
  });
});
