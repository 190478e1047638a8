import { describe, expect, it } from 'vitest';
import { FORMATS, type FormatName } from '../../src/report/formats.js';
import type { View } from '../../src/report/report.js';
import { expectGolden } from '../support/golden.js';
import { SCENARIOS } from '../support/report-scenarios.js';
import { whole } from '../support/reporters.js';

const PLAIN: View = { width: 80, color: false, ci: false };

/** One of them is for programs only: no line, and whatever a name holds. */
const NAMES = (Object.keys(FORMATS) as FormatName[]).filter((name) => name !== 'files0');

const CASES = NAMES.flatMap((format) =>
  Object.entries(SCENARIOS).map(([scenario, report]) => ({ format, scenario, reporter: whole(format), report })),
);

/** The same reports where the view matters. */
const VIEWS: readonly {
  readonly format: 'text' | 'compact';
  readonly scenario: string;
  readonly as: string;
  readonly view: View;
}[] = [
  { format: 'text', scenario: 'several', as: 'color', view: { width: 80, color: true, ci: false } },
  { format: 'text', scenario: 'several', as: 'narrow', view: { width: 40, color: false, ci: false } },
  { format: 'text', scenario: 'long', as: 'wide', view: { width: 160, color: false, ci: false } },
  { format: 'text', scenario: 'hostile', as: 'ci', view: { width: 80, color: false, ci: true } },
  { format: 'compact', scenario: 'hostile', as: 'ci', view: { width: 80, color: false, ci: true } },
  { format: 'text', scenario: 'build-cache', as: 'file', view: { width: 80, color: false, ci: true, isFile: true } },
  { format: 'compact', scenario: 'build-cache', as: 'file', view: { width: 80, color: false, ci: true, isFile: true } },
];

describe('golden files', () => {
  it.each(CASES)('$format of $scenario', ({ format, scenario, reporter, report }) => {
    expectGolden(reporter(report, PLAIN), `reports/${format}--${scenario}.golden`);
  });

  it.each(VIEWS)('$format of $scenario, $as', ({ format, scenario, as, view }) => {
    expectGolden(whole(format)(SCENARIOS[scenario]!, view), `reports/${format}--${scenario}--${as}.golden`);
  });
});

describe('every format', () => {
  it.each(CASES)('$format leaves the report of $scenario as it is and ends in a line break', ({ reporter, report }) => {
    const before = structuredClone(report);
    const output = reporter(report, PLAIN);
    expect(report).toEqual(before);
    expect(output === '' || output.endsWith('\n')).toBe(true);
    expect(reporter(report, PLAIN)).toBe(output);
  });

  it.each(CASES)('$format prints no control character of $scenario', ({ reporter, report }) => {
    expect(reporter(report, PLAIN)).not.toMatch(/[^\n\P{Cc}]/u);
  });
});
