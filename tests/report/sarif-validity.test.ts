import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.js';
import { sarif } from '../../src/report/sarif.js';
import { finding, region, report, SCENARIOS, suggestedReport } from '../support/report-scenarios.js';
import { hasMultitool, sarifSchemaErrors, validateWithMultitool } from '../support/sarif-validators.js';

const VIEW = { width: 80, color: false, ci: true };

const EVERY: Readonly<Record<string, Report>> = { ...SCENARIOS, suggested: suggestedReport() };

const LARGE: Report = report({
  findings: Array.from({ length: 25_001 }, (_, i) => finding({ region: region(6, i + 1, i + 2) })),
});

describe.skipIf(!hasMultitool)('by Microsoft’s validator', () => {
  it('every scenario has no error and no warning', () => {
    const files = Object.entries(EVERY).map(([name, each]) => [name, sarif(each, VIEW)]);
    expect(validateWithMultitool(Object.fromEntries(files))).toEqual({ errors: [], warnings: [] });
  }, 120_000);

  it('finds faults, in every file that it is given', () => {
    const sound = sarif(SCENARIOS.one!, VIEW);
    const { errors, warnings } = validateWithMultitool({
      a: sound.replace('"_cache/zlib.md"', '"p é.md"'),
      b: sound.replace('"_cache/zlib.md"', '"file:///p.md"'),
      c: sound.replace('MetaNumSpecs', 'meta-num-specs'),
    });
    expect(errors.map((each) => each.slice(0, 17))).toEqual(['GH1006 b.sarif ru', 'SARIF1002 a.sarif']);
    expect(warnings.map((each) => each.slice(0, 17))).toEqual(['SARIF1001 c.sarif']);
  }, 60_000);

  it.each(Object.entries(EVERY))('%s is valid by the schema that it brings', (_name, each) => {
    expect(sarifSchemaErrors(sarif(each, VIEW))).toEqual([]);
  });

  it('25,001 findings are valid by that schema', () => {
    expect(sarifSchemaErrors(sarif(LARGE, VIEW))).toEqual([]);
  }, 60_000);

  it('the schema sees what the validator does not', () => {
    expect(sarifSchemaErrors(sarif(SCENARIOS.one!, VIEW).replace('"level": "error"', '"level": "bad"'))).not.toEqual(
      [],
    );
  });
});
