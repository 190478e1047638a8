import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import type { Report } from '../../src/report/report.js';
import { GITHUB_LIMITS, sarif, sarifWithin } from '../../src/report/sarif.js';
import { relatedPerResult } from '../../src/report/sarif-result.js';
import { pascalCase, ruleDescriptor } from '../../src/report/sarif-rule.js';
import { toUri } from '../../src/report/sarif-uri.js';
import { type SarifFixes, sarifEdits } from '../support/apply-edits.js';
import { finding, region, report, rule, SCENARIOS, suggestedReport, wholeLine } from '../support/report-scenarios.js';
import { possibleCommands } from '../support/runner-commands.js';

const VIEW = { width: 80, color: false, ci: true };

interface Location {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: { readonly snippet?: { readonly text: string } };
  };
  readonly message?: { readonly text: string };
}

interface Run {
  readonly results: readonly (SarifFixes & {
    readonly ruleId: string;
    readonly ruleIndex?: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly Location[];
    readonly relatedLocations?: readonly Location[];
  })[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications?: readonly {
      readonly level: string;
      readonly message: { readonly text: string };
    }[];
  }[];
}

function runOf(text: string): Run {
  return JSON.parse(text).runs[0];
}

function notesOf(run: Run): string[] {
  return (run.invocations[0]?.toolExecutionNotifications ?? []).map(({ message }) => message.text);
}

/** As many findings, of all severities in turn; `fill` makes their messages. */
function manyFindings(count: number, fill: (index: number) => string = (index) => `Fault ${index}.`): Finding[] {
  const severities = ['info', 'warning', 'error'] as const;
  return Array.from({ length: count }, (_, index) =>
    finding({
      severity: severities[index % 3]!,
      message: fill(index),
      file: `_cache/p${index % 500}.md`,
      region: region(6, index + 1, index + 2),
      fingerprint: index.toString(16).padStart(16, '0'),
    }),
  );
}

/** Hexadecimal digits that do not compress, the same in every run. */
function noise(units: number): (index: number) => string {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state.toString(16).padStart(8, '0').slice(0, 4);
  };
  return () => `${Array.from({ length: units / 4 }, next).join('')}.`;
}

const LARGE: Report = report({ findings: manyFindings(25_001) });

describe('sarif', () => {
  it('has an empty list of results when nothing was found, so that alerts close', () => {
    const run = runOf(sarif(SCENARIOS.clean!, VIEW));
    expect(run.results).toEqual([]);
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  });

  it('points at the rule, and only at one that is listed', () => {
    const { results } = runOf(sarif(SCENARIOS.several!, VIEW));
    expect(results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
      ['spec-hash-unique', 2, 'error'],
      ['meta-num-specs', 1, 'error'],
      ['versions-sorted', 3, 'warning'],
      ['body-empty', undefined, 'note'],
    ]);
  });

  it('says what mends a finding, and how many fixes it does not say', () => {
    const run = runOf(sarif(suggestedReport(), VIEW));
    expect(run.results.map((result) => sarifEdits(result))).toEqual([
      [
        { start: { line: 5, column: 96 }, end: { line: 5, column: 97 }, text: '2' },
        { start: { line: 6, column: 10 }, end: { line: 6, column: 12 }, text: '' },
        { start: { line: 6, column: 20 }, end: { line: 6, column: 20 }, text: '"\u2028' },
      ],
      [],
    ]);
    expect(notesOf(run)).toEqual([expect.stringMatching(/^1 finding is without the fix that there is: /)]);
  });

  it('links the related places', () => {
    const { message, relatedLocations } = runOf(sarif(SCENARIOS.several!, VIEW)).results[0]!;
    expect(message.text).toBe(
      'The hash 5yd6gzbhbdvpnpzk5l5mstvxd2bvfaxy occurs more than once. One of the two specs cannot be reached. ' +
        'See [The same hash stands here first](1), [Another page has it as well](2).',
    );
    expect(relatedLocations!.map(({ id, physicalLocation }) => [id, physicalLocation.artifactLocation.uri])).toEqual([
      [1, '_cache/gcc.md'],
      [2, '_cache/binutils.md'],
    ]);
  });

  it.each([
    [undefined, undefined],
    ['nightly', { id: 'nightly/' }],
    ['site/nightly/', { id: 'site/nightly/' }],
  ])('has for the category %j the automation details %j', (sarifCategory, details) => {
    const view = sarifCategory === undefined ? VIEW : { ...VIEW, sarifCategory };
    expect(JSON.parse(sarif(SCENARIOS.one!, view)).runs[0].automationDetails).toEqual(details);
  });

  it('lets strangers write no link, no half of a pair and no command', () => {
    const output = sarif(SCENARIOS.hostile!, VIEW);
    expect(possibleCommands(output)).toEqual([]);
    expect(output).not.toMatch(/\\ud[89a-f][0-9a-f]{2}|[\u202a-\u202e]/);
    for (const { message } of runOf(output).results) expect(message.text).not.toContain('](http');
  });

  it('lets the text of a link not end the link', () => {
    const related = [{ message: 'A [b](c) \\.', file: 'a.md', region: region(1, 1, 2) }];
    const { message } = runOf(sarif(report({ findings: [finding({ message: 'Bad', related })] }), VIEW)).results[0]!;
    expect(message.text).toBe('Bad. See [A (b)(c) \\\\](1).');
  });

  it('ends every message in a period', () => {
    const texts = ['No period', 'A period.', 'Any!'].map((message) => finding({ message }));
    expect(runOf(sarif(report({ findings: texts }), VIEW)).results.map(({ message }) => message.text)).toEqual([
      'No period.',
      'A period.',
      'Any!.',
    ]);
  });

  it('shows the token, at most 200 units of it, and none without an excerpt', () => {
    const line = `x"${'a'.repeat(198)}💩"`;
    const snippet = (overrides: Partial<Finding>) =>
      runOf(sarif(report({ findings: [finding(overrides)] }), VIEW)).results[0]!.locations[0]!.physicalLocation.region
        .snippet?.text;
    expect(snippet({ region: region(5, 2, 5), excerpt: wholeLine(line) })).toBe('"aa');
    expect(snippet({ region: region(5, 2, 300), excerpt: wholeLine(line) })).toBe(`"${'a'.repeat(198)}`);
    expect(snippet({ region: region(5, 2, 2), excerpt: wholeLine(line) })).toBeUndefined();
    expect(snippet({ region: region(5, 2, 5) })).toBeUndefined();
  });

  it('says when the run was not whole', () => {
    const run = runOf(sarif(SCENARIOS['internal-error']!, VIEW));
    expect(run.invocations[0]!.executionSuccessful).toBe(false);
    expect(notesOf(run)).toEqual([
      'cache-lint itself failed in rule spec-hash-unique on _cache/zlib.md: TypeError: page.specs is not iterable.',
      'The plugin ./rules.mjs failed in rule my-rule on _cache/gcc.md: Error: of the plugin.',
      'cache-lint itself failed on _cache/gcc.md: RangeError: Maximum call stack size exceeded.',
      'The file is not UTF-8 text: it was not checked.',
    ]);
    expect(notesOf(runOf(sarif(SCENARIOS.omitted!, VIEW)))).toEqual([
      '15 findings are not shown: 3 by --quiet, 12 by --max-findings.',
    ]);
    const unreadable = Array.from({ length: 130 }, (_, index) =>
      finding({ ruleId: 'file-readable', file: `${index}.md` }),
    );
    expect(notesOf(runOf(sarif(report({ findings: unreadable }), VIEW))).at(-1)).toBe(
      '30 more unreadable files are not listed.',
    );
  });
});

describe('what code scanning takes', () => {
  it('is 25,000 results, the worst first', () => {
    const run = runOf(sarif(LARGE, VIEW));
    expect(run.results.length).toBe(25_000);
    const levels = run.results.map(({ level }) => level);
    expect(levels.lastIndexOf('error')).toBeLessThan(levels.indexOf('warning'));
    expect(levels.lastIndexOf('warning')).toBeLessThan(levels.indexOf('note'));
    expect(levels.filter((level) => level === 'note').length).toBe(8333);
    expect(notesOf(run)).toEqual([
      '1 finding is left out, the mildest first: code scanning takes 25000 results and 10000000 bytes after gzip.',
    ]);
  });

  it('is a size after gzip', () => {
    const each = report({ findings: manyFindings(600, noise(400)) });
    const text = sarifWithin(each, { ...GITHUB_LIMITS, gzipBytes: 60_000 });
    expect(gzipSync(text).length).toBeLessThanOrEqual(60_000);
    const { results } = runOf(text);
    expect(results.length).toBeGreaterThan(150);
    expect(results.length).toBeLessThan(400);
    expect(results.slice(0, 150).every(({ level }) => level === 'error')).toBe(true);
    expect(notesOf(runOf(text))[0]).toMatch(/^\d+ findings are left out, the mildest first/);
    expect(runOf(sarif(each, VIEW)).results.length).toBe(600);
  });

  it('is a size in bytes, not in characters', () => {
    const digits = noise(9000);
    const letters = (index: number): string =>
      digits(index).replace(/[0-9a-f]{3}/g, (three) => String.fromCharCode(0x4e00 + Number.parseInt(three, 16)));
    const each = report({ findings: manyFindings(20, letters) });
    const text = sarif(each, VIEW);
    expect(gzipSync(text).length).toBeGreaterThan(text.length);
    const cut = sarifWithin(each, { ...GITHUB_LIMITS, gzipBytes: text.length });
    expect(gzipSync(cut).length).toBeLessThanOrEqual(text.length);
  });

  it('ends even when nothing fits', () => {
    const each = report({ findings: manyFindings(9, noise(400)) });
    expect(runOf(sarifWithin(each, { results: 9, gzipBytes: 10 })).results).toEqual([]);
  });

  it('is 100 places per result, ten of them linked', () => {
    const related = Array.from({ length: 2000 }, () => ({ message: 'Here.', file: 'a.md', region: region(1, 1, 2) }));
    const result = runOf(sarif(report({ findings: [finding({ related })] }), VIEW)).results[0]!;
    expect([result.locations.length, result.relatedLocations!.length]).toEqual([1, 99]);
    expect(result.message.text.match(/\]\(\d+\)/g)!.length).toBe(10);
  });

  it('is fewer related places in a large file, but always the linked ones', () => {
    expect([1, 2500, 5000, 25_000, 60_000].map(relatedPerResult)).toEqual([99, 99, 50, 10, 10]);
  });
});

describe('a URI', () => {
  it.each([
    ['_cache/zlib.md', '_cache/zlib.md'],
    ['p é#?%: [1].md', 'p%20%C3%A9%23%3F%25%3A%20%5B1%5D.md'],
    ['a\\b\n.md', 'a%5Cb%0A.md'],
    ['./a.md', 'a.md'],
    ['a//b.md', 'a//b.md'],
    ['../a.md', '(parent)/a.md'],
    ['a/../../b.md', 'a/(parent)/(parent)/b.md'],
    ['..a/b...md', '..a/b...md'],
    ['/tmp/a b.md', '(root)/tmp/a%20b.md'],
    ['C:/tmp/a.md', 'C%3A/tmp/a.md'],
    ['\ud800.md', '%EF%BF%BD.md'],
  ])('%j', (file, expected) => {
    expect(toUri(file)).toBe(expected);
  });
});

describe('a rule', () => {
  it('has a name in Pascal case', () => {
    expect(pascalCase('meta-num-specs')).toBe('MetaNumSpecs');
  });

  it('keeps its examples in fences that they cannot close', () => {
    const { help } = ruleDescriptor(rule({ bad: 'a\n```\n# b `````\n' }), 'https://example.org/x');
    expect(help.markdown).toContain('\n``````yaml\na\n```\n# b `````\n``````\n');
  });

  it('has a description of at most 1,024 units that ends in a period', () => {
    const { text } = ruleDescriptor(rule({ why: 'word '.repeat(400) }), 'https://example.org/x').fullDescription;
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text).toMatch(/\S…\.$/);
  });
});

describe('a notification', () => {
  const internalErrors = (count: number) => Array.from({ length: count }, (_, i) => ({ file: `p${i}.md`, stack: 'x' }));
  const unreadable = (count: number): Finding[] =>
    Array.from({ length: count }, (_, i) => finding({ ruleId: 'file-readable', file: `p${i}.md` }));

  it.each([
    [100, undefined],
    [101, '1 more internal errors are not listed.'],
    [103, '3 more internal errors are not listed.'],
  ])('is there for a hundred of %i faults of ours', (count, last) => {
    const notes = notesOf(runOf(sarif(report({ internalErrors: internalErrors(count) }), VIEW)));
    expect(notes.filter((note) => note.startsWith('cache-lint itself failed on p')).length).toBe(100);
    expect(notes[100]).toBe(last);
  });

  it.each([
    [100, undefined],
    [101, '1 more unreadable files are not listed.'],
  ])('is there for a hundred of %i files that cannot be read', (count, last) => {
    const run = runOf(sarif(report({ findings: unreadable(count) }), VIEW));
    const { toolExecutionNotifications: notes = [], executionSuccessful } = run.invocations[0]!;
    expect(notes.filter(({ level }) => level === 'warning').length).toBe(Math.min(count, 101));
    expect(notes[100]?.message.text).toBe(last);
    expect(executionSuccessful).toBe(true);
  });

  it('counts what the limits leave out, hidden findings with them', () => {
    const hidden = { finding: finding({ severity: 'info' }), by: 'baseline' } as never;
    const each = report({ findings: manyFindings(3), hiddenFindings: [hidden] });
    const { results, notes } = ((run) => ({ results: run.results.length, notes: notesOf(run) }))(
      runOf(sarifWithin(each, { results: 2, gzipBytes: 1_000_000 })),
    );
    expect([results, notes]).toEqual([
      2,
      ['2 findings are left out, the mildest first: code scanning takes 2 results and 1000000 bytes after gzip.'],
    ]);
    expect(notesOf(runOf(sarifWithin(each, { results: 4, gzipBytes: 1_000_000 })))).toEqual([]);
  });

  it('counts what is outside of the repository', () => {
    const outside = finding({ file: '../a.md' });
    expect(notesOf(runOf(sarif(report({ findings: [outside, finding()] }), VIEW)))[0]).toMatch(/^1 finding is outside/);
    expect(notesOf(runOf(sarif(report({ findings: [finding()] }), VIEW)))).toEqual([]);
  });
});

it.each([
  ['a', 'a/'],
  ['a/', 'a/'],
  ['a/b', 'a/b/'],
  ['a//', 'a//'],
])('the category %s is the id %s of a run', (sarifCategory, id) => {
  expect(JSON.parse(sarif(report(), { ...VIEW, sarifCategory })).runs[0].automationDetails).toEqual({ id });
});

it('a file that fits into its limit is not cut', () => {
  const each = report({ findings: manyFindings(5, noise(400)) });
  const whole = sarifWithin(each, GITHUB_LIMITS);
  const size = gzipSync(whole.replace('10000000', '1')).length;
  expect(runOf(sarifWithin(each, { results: 25_000, gzipBytes: size + 20 })).results.length).toBe(5);
  expect(runOf(sarifWithin(each, { results: 25_000, gzipBytes: size - 20 })).results.length).toBe(4);
});

it.each([
  [1024, false],
  [1025, true],
])('a description of %i units is cut: %s', (length, isCut) => {
  const without = ruleDescriptor(rule({ why: '' }), 'x').fullDescription.text.length;
  const { text } = ruleDescriptor(rule({ why: `${'w'.repeat(length - without - 1)}.` }), 'x').fullDescription;
  expect([text.length, text.endsWith('….')]).toEqual([1024, isCut]);
});
