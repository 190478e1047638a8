import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/finding.js';
import { type AnnotationLimits, annotations } from '../../src/report/github.js';
import type { Report } from '../../src/report/report.js';
import { finding, region, report } from '../support/report-scenarios.js';

/** Findings of as many files. */
const many = (count: number, severity: Severity = 'error'): Finding[] =>
  Array.from({ length: count }, (_, i) => finding({ severity, file: `p${i}`, message: 'x' }));
const notChecked = (count: number): Partial<Report> => ({
  buildCache: {
    tags: [],
    notChecked: Array.from({ length: count }, (_, i) => ({ reason: `why ${i}`, rules: ['r'] })),
  },
});
const written = (parts: Partial<Report>, limits: AnnotationLimits = {}): string[] =>
  annotations(report(parts), limits).split('\n').slice(0, -1);
/** How many of a command there are, and what the last one says. */
const countOf = (name: string, lines: readonly string[]): readonly [number, string | undefined] => {
  const own = lines.filter((line) => line.startsWith(`::${name} `));
  return [own.length, own.at(-1)?.split('::')[2]];
};
const more = (what: string): string => `${what} as an annotation: see the log or another output format.`;
const moreOf = (what: string): string => `${what} as annotations: see the log or another output format.`;

describe('annotations', () => {
  it.each<[number, AnnotationLimits, readonly [number, string | undefined]]>([
    [0, {}, [0, undefined]],
    [10, {}, [10, 'x']],
    [11, {}, [10, moreOf('2 more errors are not shown')]],
    [12, { error: 50 }, [10, moreOf('3 more errors are not shown')]],
    [1, { error: 1 }, [1, 'x']],
    [2, { error: 1 }, [1, moreOf('2 more errors are not shown')]],
    [2, { error: 2 }, [2, 'x']],
    [3, { error: 2 }, [2, moreOf('2 more errors are not shown')]],
    [3, { error: 0 }, [0, undefined]],
    [3, { warning: 0 }, [3, 'x']],
  ])('of %i errors with the limits %j are %j', (count, limits, expected) => {
    expect(countOf('error', written({ findings: many(count) }, limits))).toEqual(expected);
  });

  it.each<[number, number, AnnotationLimits, readonly [number, string | undefined]]>([
    [0, 1, {}, [1, 'Skipped r: why 0.']],
    [0, 2, {}, [1, 'Skipped r: why 0. Skipped r: why 1.']],
    [9, 1, {}, [10, 'Skipped r: why 0.']],
    [10, 0, {}, [10, 'x']],
    [0, 1, { info: 0 }, [0, undefined]],
    [0, 1, { info: 1 }, [1, 'Skipped r: why 0.']],
    [1, 1, { info: 2 }, [2, 'Skipped r: why 0.']],
    [1, 1, { info: 1 }, [1, 'Skipped r: why 0.']],
  ])('of %i infos and %i things that were not compared, with %j, are notices: %j', (infos, count, limits, expected) => {
    const parts = { findings: many(infos, 'info'), ...notChecked(count) };
    expect(countOf('notice', written(parts, limits))).toEqual(expected);
  });

  it('of infos leave room for what was not compared, those of others need not', () => {
    const parts = { findings: [...many(10, 'info'), ...many(10)], ...notChecked(1) };
    const lines = written(parts);
    expect(countOf('error', lines)).toEqual([10, 'x']);
    expect(countOf('notice', lines)).toEqual([10, 'Skipped r: why 0.']);
    expect(lines.at(-2)).toContain(moreOf('2 more notices are not shown'));
  });

  it.each([
    [1, 'x'],
    [2, 'x (+1 more of this rule in this file)'],
    [3, 'x (+2 more of this rule in this file)'],
  ])('are one for %i findings of a rule in a file', (count, said) => {
    const findings = Array.from({ length: count }, () => finding({ message: 'x' }));
    expect(countOf('error', written({ findings }))).toEqual([1, said]);
    const apart = [...findings, finding({ ruleId: 'other' }), finding({ file: 'other' })];
    expect(written({ findings: apart })).toHaveLength(3);
  });

  it.each<[Partial<Report['totals']>, Report['omitted'], Severity, readonly [number, string | undefined]]>([
    [{ errors: 2 }, { quiet: 0, maxFindings: 1, perPage: 0 }, 'error', [2, more('1 more error is not shown')]],
    [{ errors: 4 }, { quiet: 0, maxFindings: 3, perPage: 0 }, 'error', [2, moreOf('3 more errors are not shown')]],
    [{ errors: 1 }, { quiet: 0, maxFindings: 0, perPage: 0 }, 'error', [1, 'x']],
    [{ warnings: 3 }, { quiet: 3, maxFindings: 0, perPage: 0 }, 'warning', [0, undefined]],
    [
      { warnings: 3 },
      { quiet: 0, maxFindings: 3, perPage: 0 },
      'warning',
      [1, moreOf('3 more warnings are not shown')],
    ],
    [{ infos: 1 }, { quiet: 0, maxFindings: 1, perPage: 0 }, 'info', [1, more('1 more notice is not shown')]],
    [{ errors: 2 }, { quiet: 1, maxFindings: 1, perPage: 0 }, 'error', [2, more('1 more error is not shown')]],
  ])('count what is not listed, of totals %j and %j: %s: %j', (totals, omitted, severity, expected) => {
    const base = report({ findings: many(1) });
    const lines = written({ findings: many(1), totals: { ...base.totals, ...totals }, omitted });
    expect(countOf(severity === 'info' ? 'notice' : severity, lines)).toEqual(expected);
  });

  it.each([
    [4096, false],
    [4097, true],
  ])('of %i letters are cut to 4,096: %j', (length, isCut) => {
    const [line = ''] = written({ findings: [finding({ message: 'x'.repeat(length) })] });
    const message = line.split('::')[2]!;
    expect([message.length, message.endsWith('…')]).toEqual([4096, isCut]);
  });

  it.each([
    ['\u0301x', '\\u{301}x'],
    ['e\u0301x', 'e\u0301x'],
  ])('of %j say %j: no mark joins what stands before a message', (message, said) => {
    expect(written({ findings: [finding({ message })] })[0]!.split('::')[2]).toBe(said);
  });

  it('are cut so that what follows is whole', () => {
    const findings = Array(2).fill(finding({ message: 'x'.repeat(5000) }));
    const message = written({ findings })[0]!.split('::')[2]!;
    expect(message).toHaveLength(4096);
    expect(message).toMatch(/x… \(\+1 more of this rule in this file\)$/);
  });

  it.each([
    [region(5, 3, 9), 'line=5,endLine=5,col=3,endColumn=9'],
    [{ startLine: 5, startColumn: 3, endLine: 6, endColumn: 2 }, 'line=5,endLine=6'],
    [{ startLine: 5, startColumn: 3, endLine: 7, endColumn: 1 }, 'line=5,endLine=6'],
  ])('of %j are at %s', (place, at) => {
    expect(written({ findings: [finding({ region: place, file: 'a' })] })[0]).toContain(`file=a,${at}::`);
  });
});
