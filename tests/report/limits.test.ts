import { describe, expect, it } from 'vitest';
import { findingsAre, omittedSentences } from '../../src/report/omitted.js';
import type { Report } from '../../src/report/report.js';
import { finding, region, report, rule } from '../support/report-scenarios.js';
import { whole } from '../support/reporters.js';

type Format = Parameters<typeof whole>[0];

const VIEW = { width: 80, color: false, ci: false };
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${String(i).padStart(4, '0')}`);
const write = (format: Format, parts: Partial<Report>): string => whole(format)(report(parts), VIEW);

const LONG: Readonly<Record<string, (text: string) => Partial<Report>>> = {
  'a message': (message) => ({ findings: [finding({ message })] }),
  'the name of a file': (file) => ({ findings: [finding({ file })] }),
  'the message of another place': (message) => ({
    findings: [finding({ related: [{ file: 'a', region: region(1, 1, 2), message }] })],
  }),
  'the id of a rule': (ruleId) => ({ findings: [finding({ ruleId })] }),
  'what a rule claims': (summary) => ({ rules: [rule({ summary })], findings: [finding()] }),
  'an example of a rule': (bad) => ({ rules: [rule({ bad })], findings: [finding()] }),
  'a path': (path) => ({ findings: [finding({ path })] }),
  'a subject': (subject) => ({ findings: [finding({ subject })] }),
};

describe('a long text is cut behind so many characters', () => {
  it.each<[Format, string, number]>([
    ['html', 'a message', 1000],
    ['html', 'the name of a file', 500],
    ['html', 'the message of another place', 300],
    ['html', 'the id of a rule', 300],
    ['html', 'what a rule claims', 1000],
    ['html', 'an example of a rule', 2000],
    ['html', 'a path', 300],
    ['html', 'a subject', 300],
    ['markdown', 'a message', 1000],
    ['markdown', 'the name of a file', 500],
    ['markdown', 'the message of another place', 300],
    ['markdown', 'the id of a rule', 100],
    ['github', 'a message', 4096],
  ])('%s: %s: %i', (format, part, limit) => {
    const has = (length: number): boolean => {
      const text = 'x'.repeat(length);
      return write(format, LONG[part]!(text)).includes(text);
    };
    expect([has(limit), has(limit + 1)]).toEqual([true, false]);
  });
});

const MANY: Readonly<Record<string, (count: number) => Partial<Report>>> = {
  'other places': (count) => ({
    findings: [
      finding({ related: names(count).map((name) => ({ file: 'a', region: region(1, 1, 2), message: `${name}.` })) }),
    ],
  }),
  'rules with findings': (count) => ({
    findings: names(count).map((ruleId, i) => finding({ ruleId, file: 'a', region: region(i + 1, 1, 2) })),
  }),
  'tags with findings': (count) => ({
    findings: names(count).map((name) => finding({ file: `_cache/${name}/zlib/specs.md` })),
  }),
  'reasons why rules were skipped': (count) => ({
    skippedRules: names(count).map((reason) => ({ id: 'corpus-commit', reason })),
  }),
  'rules that were skipped': (count) => ({ skippedRules: names(count).map((id) => ({ id, reason: 'x' })) }),
};

/** How many of the names are anywhere in an output. */
const countNames = (text: string): number => new Set(text.match(/\bn\d{4}\b/g)).size;

describe('of many things so many are named', () => {
  it.each<[Format, string, number]>([
    ['html', 'other places', 10],
    ['markdown', 'other places', 5],
    ['text', 'other places', 5],
    ['summary', 'reasons why rules were skipped', 10],
  ])('%s: %s: %i', (format, what, limit) => {
    const shown = (count: number): number => countNames(write(format, MANY[what]!(count)));
    expect([shown(1), shown(limit - 1), shown(limit), shown(limit + 1), shown(limit + 2)]).toEqual([
      1,
      limit - 1,
      limit,
      limit,
      limit,
    ]);
  });

  it.each<[Format, string, number, string]>([
    ['markdown', 'other places', 5, 'more place'],
    ['text', 'other places', 5, ' more'],
    ['markdown', 'rules with findings', 100, 'more rule'],
    ['summary', 'rules with findings', 100, ' more'],
    ['summary', 'tags with findings', 100, 'more tag'],
    ['summary', 'tags with findings', 20, 'more file'],
  ])('%s: %s: it says how many more than %i there are', (format, what, limit, more) => {
    const written = (count: number): string => write(format, MANY[what]!(count));
    expect(written(limit)).not.toContain(more);
    expect(written(limit + 1)).toContain(`1${more.startsWith(' ') ? more : ` ${more}`}`);
    expect(written(limit + 2)).toContain(`2${more.startsWith(' ') ? more : ` ${more}`}`);
  });

  it.each([20, 21])('the findings of %i lines in a summary stand open when they are few', (count) => {
    const findings = names(count).map((message, i) => finding({ message, region: region(i + 1, 1, 2) }));
    expect(write('summary', { findings }).includes('<details open>')).toBe(count <= 20);
  });
});

describe('what is left out', () => {
  it.each([
    [0, 0, 0, []],
    [1, 0, 0, ['1 finding is not shown: 1 by --quiet.']],
    [0, 1, 0, ['1 finding is not shown: 1 by --max-findings.']],
    [0, 0, 1, ['1 finding is not shown: 1 on pages with too many to list.']],
    [2, 3, 4, ['9 findings are not shown: 2 by --quiet, 3 by --max-findings, 4 on pages with too many to list.']],
  ])('is %i, %i and %i: %j', (quiet, maxFindings, perPage, sentences) => {
    expect(omittedSentences({ quiet, maxFindings, perPage })).toEqual(sentences);
  });

  it.each([
    [0, '0 findings are'],
    [1, '1 finding is'],
    [2, '2 findings are'],
  ])('%i: %s', (count, words) => {
    expect(findingsAre(count)).toBe(words);
  });
});
