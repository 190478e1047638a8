import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../src/finding.js';
import type { Report } from '../../src/report/report.js';
import { GITHUB_LIMITS, sarifWithin } from '../../src/report/sarif.js';
import { locationOf, relatedPerResult, resultOf } from '../../src/report/sarif-result.js';
import { ruleDescriptor } from '../../src/report/sarif-rule.js';
import { finding, region, report, rule } from '../support/report-scenarios.js';

const runOf = (text: string) => JSON.parse(text).runs[0];
const written = (parts: Partial<Report>, limits = GITHUB_LIMITS) => runOf(sarifWithin(report(parts), limits));
const notesOf = (run: ReturnType<typeof runOf>): string[] =>
  (run.invocations[0].toolExecutionNotifications ?? []).map(
    ({ message }: { message: { text: string } }) => message.text,
  );

/** Letters that gzip gains little from. */
function noise(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(48 + (state >>> 26));
  }).join('');
}

describe('a file of results', () => {
  const findings = [1, 2, 3].map((seed) => finding({ file: `p${seed}`, message: noise(seed, 60_000) }));
  const given = report({ rules: [], findings });
  const whole = sarifWithin(given, GITHUB_LIMITS);
  const size = gzipSync(whole).length;

  it('may have what code scanning takes', () => {
    expect(GITHUB_LIMITS).toEqual({ results: 25_000, gzipBytes: 10_000_000 });
  });

  it('may have as many bytes after gzip as the limit says', () => {
    expect(sarifWithin(given, { results: 9, gzipBytes: size })).toBe(whole);
  });

  it('is cut where it has one more', () => {
    // Less than twice the bytes, before gzip.
    expect(Buffer.byteLength(whole)).toBeLessThan(1.9 * size);
    const run = runOf(sarifWithin(given, { results: 9, gzipBytes: size - 1 }));
    expect(run.results).toHaveLength(2);
    expect(notesOf(run)).toEqual([
      `1 finding is left out, the mildest first: code scanning takes 9 results and ${size - 1} bytes after gzip.`,
    ]);
  });

  it('holds none where not even one fits, and is there all the same', () => {
    const run = runOf(sarifWithin(given, { results: 9, gzipBytes: 10 }));
    expect([run.results, notesOf(run)[0]]).toEqual([[], expect.stringContaining('3 findings are left out')]);
  });

  it.each([
    [3, 3, []],
    [2, 2, ['1 finding is left out']],
    [1, 1, ['2 findings are left out']],
    [0, 0, ['3 findings are left out']],
  ])('has of at most %i results %i', (results, kept, notes) => {
    const run = runOf(sarifWithin(given, { results, gzipBytes: 10_000_000 }));
    expect([run.results.length, notesOf(run).map((text) => text.split(',')[0])]).toEqual([kept, notes]);
  });

  it('counts hidden findings that are left out, too', () => {
    const hiddenFindings = [{ finding: finding({ file: 'h' }), by: 'suppression', isOld: false }] as const;
    const some = { findings: [finding()], hiddenFindings };
    expect(written(some, { results: 2, gzipBytes: 1e6 }).results).toHaveLength(2);
    expect(notesOf(written(some, { results: 2, gzipBytes: 1e6 }))).toEqual([]);
    expect(notesOf(written(some, { results: 1, gzipBytes: 1e6 }))[0]).toMatch(/^1 finding is left out, /);
  });
});

describe('what a run could not do', () => {
  it.each([
    [0, 0, undefined],
    [1, 1, undefined],
    [100, 100, undefined],
    [101, 101, '1 more internal errors are not listed.'],
    [103, 101, '3 more internal errors are not listed.'],
  ])('of %i faults of ours is %i notifications', (count, all, last) => {
    const internalErrors = Array.from({ length: count }, (_, i) => ({ file: `p${i}`, stack: `Error: ${i}\n  at` }));
    const run = written({ internalErrors });
    expect(notesOf(run)).toHaveLength(all);
    expect(notesOf(run)[0]).toBe(count === 0 ? undefined : 'cache-lint itself failed on p0: Error: 0.');
    expect(notesOf(run)[100]).toBe(last);
    expect(run.invocations[0].executionSuccessful).toBe(count === 0);
  });

  it.each([
    [100, undefined],
    [101, '1 more unreadable files are not listed.'],
  ])('of %i unreadable files is each with its place', (count, last) => {
    const findings = Array.from({ length: count }, (_, i) => finding({ ruleId: 'file-readable', file: `p${i}` }));
    const { toolExecutionNotifications: all } = written({ findings }).invocations[0];
    expect(all[0]).toMatchObject({ level: 'warning', locations: [locationOf(findings[0]!)] });
    expect(all[100]?.message.text).toBe(last);
  });

  it.each([
    [0, undefined],
    [1, "1 finding is outside of the repository root: URIs with '(parent)' or '(root)' lead nowhere."],
    [2, "2 findings are outside of the repository root: URIs with '(parent)' or '(root)' lead nowhere."],
  ])('of %i findings outside is a note', (count, note) => {
    const findings = [finding(), ...Array(count).fill(finding({ file: '../a' }))];
    expect(notesOf(written({ findings }))[0]).toBe(note);
  });
});

describe('the related places of a result', () => {
  it.each([
    [1, 99],
    [2525, 99],
    [2526, 98],
    // So many times 53 places are one too many.
    [4717, 52],
    [20_833, 12],
    [25_000, 10],
    [100_000, 10],
  ])('of %i results are at most %i', (results, most) => {
    expect(relatedPerResult(results)).toBe(most);
  });

  it.each([
    [0, 5, 0, 0],
    [1, 5, 1, 1],
    [9, 20, 9, 9],
    [10, 20, 10, 10],
    [11, 20, 11, 10],
    [11, 5, 5, 10],
  ])('of %i, %i of which are kept, are %i, and %i are linked', (count, most, kept, linked) => {
    const related = Array.from({ length: count }, (_, i) => ({
      file: 'b',
      region: region(i + 1, 1, 2),
      message: `m${i}.`,
    }));
    const { message, relatedLocations = [] } = resultOf(finding({ message: 'x.', related }), undefined, most);
    expect(relatedLocations.map(({ id }) => id)).toEqual(Array.from({ length: kept }, (_, i) => i + 1));
    const links = Array.from({ length: linked }, (_, i) => `[m${i}](${i + 1})`).join(', ');
    expect(message.text).toBe(linked === 0 ? 'x.' : `x. See ${links}.`);
  });
});

it.each([
  ['Version 1.2 is here.', 'Version 1.2 is here'],
  ['No period', 'No period'],
  ['.', 'the related place'],
])('a link to the related place %j is called %j', (message, name) => {
  const related = [{ file: 'b', region: region(1, 1, 2), message }];
  expect(resultOf(finding({ message: 'x.', related }), undefined, 9).message.text).toBe(`x. See [${name}](1).`);
});

describe('the text of a region', () => {
  const snippetOf = (
    columns: readonly [number, number],
    more: Partial<Excerpt> = {},
    endLine = 1,
  ): string | undefined => {
    const excerpt = { text: 'abcdef', column: 1, cutBefore: false, cutAfter: false, ...more };
    const place = { startLine: 1, startColumn: columns[0], endLine, endColumn: columns[1] };
    return locationOf(finding({ region: place, excerpt })).physicalLocation.region.snippet?.text;
  };

  it.each<[readonly [number, number], Partial<Excerpt>, number, string | undefined]>([
    [[2, 4], {}, 1, 'bc'],
    [[1, 7], {}, 1, 'abcdef'],
    [[3, 99], {}, 1, 'cdef'],
    [[3, 1], {}, 2, 'cdef'],
    [[3, 3], {}, 1, undefined],
    [[9, 12], {}, 1, undefined],
    [[101, 102], { column: 101 }, 1, 'a'],
    [[50, 102], { column: 101 }, 1, 'a'],
    [[50, 60], { column: 101 }, 1, undefined],
    [[1, 900], { text: 'x'.repeat(200) }, 1, 'x'.repeat(200)],
    [[1, 900], { text: 'x'.repeat(201) }, 1, 'x'.repeat(200)],
    [[1, 2], { text: '\ud800' }, 1, '\ufffd'],
  ])('at %j of %j to line %i is %j', (columns, more, endLine, text) => {
    expect(snippetOf(columns, more, endLine)).toBe(text);
  });
});

describe('a rule', () => {
  const INFO = 'https://example.org/x';

  it.each([
    [1023, 1023],
    [1024, 1024],
    [1025, 1024],
    [2000, 1024],
  ])('whose claim and reason have %i letters is described in %i', (length, told) => {
    const { text } = ruleDescriptor(rule({ summary: 'A.', why: 'x'.repeat(length - 3) }), INFO).fullDescription;
    expect([text.length, text.endsWith('x….')]).toEqual([told, length > 1024]);
  });

  it.each([
    ['no', '```yaml\nno\n```'],
    ['a ``` b', '````yaml\na ``` b\n````'],
    ['a ```` b ``', '`````yaml\na ```` b ``\n`````'],
    ['ends\n', '```yaml\nends\n```'],
  ])('with the example %j fences it so that it cannot end: %j', (bad, fenced) => {
    expect(ruleDescriptor(rule({ bad }), INFO).help.markdown).toContain(`### Bad\n\n${fenced}\n\n### Good`);
  });

  it.each([
    [true, '"cache-lint --fix" mends it.', ['spack', 'build-cache', 'fixable']],
    [false, 'It has to be mended by hand.', ['spack', 'build-cache']],
  ])('that can be fixed (%j) says so', (fixable, said, tags) => {
    const { help, properties } = ruleDescriptor(rule({ fixable }), INFO);
    expect([help.text.endsWith(`\n\n${said}`), help.markdown.endsWith(`\n\n${said}`)]).toEqual([true, true]);
    expect(properties.tags).toEqual(tags);
  });

  it('of a plugin has no page', () => {
    expect(ruleDescriptor(rule(), INFO).helpUri).toBe(`${INFO}/blob/main/docs/rules/meta-num-specs.md`);
    expect(ruleDescriptor(rule({ plugin: './x.mjs' }), INFO)).not.toHaveProperty('helpUri');
  });
});
