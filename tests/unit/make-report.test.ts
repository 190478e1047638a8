import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../src/check/inspection.js';
import { makeReport, type ReportOptions } from '../../src/check/make-report.js';
import { SiteCount } from '../../src/overview/count-site.js';
import { finding, region } from '../support/report-scenarios.js';

const at = (file: string, line: number, severity: 'error' | 'warning' | 'info', changed?: 'line' | 'page') => ({
  ...finding({ file, severity, region: region(line, 1, 2) }),
  ...(changed && { changed }),
});
const ALL = [at('a.md', 1, 'error'), at('a.md', 2, 'warning', 'line'), at('b.md', 1, 'warning'), at('c.md', 1, 'info')];
const INSPECTION: Inspection = {
  findings: ALL,
  dropped: { error: 10, warning: 0, info: 5 },
  crowdedOut: new Set(),
  files: ['a.md', 'b.md', 'c.md', 'd.md'],
  ...{ pages: 4, contextPages: 2, specs: 9 },
  unread: new Set(),
  ...{ unchecked: [], rules: [], skippedRules: [], buildCache: undefined, counted: [] },
  idle: new Set(),
  crashes: [{ file: 'z.md', stack: 'Z' }],
};
const checked = { inspection: INSPECTION, flow: { findings: ALL, notes: {} } };
const shown = (report: ReturnType<typeof makeReport>): string[] =>
  report.findings.map(({ file, region: { startLine } }) => `${file}:${startLine}`);

describe('the report', () => {
  it('counts what is listed and what is counted only', () => {
    const { totals, omitted, hidden } = makeReport(checked);
    expect(totals).toEqual({
      ...{ pages: 4, contextPages: 2, specs: 9 },
      ...{ errors: 11, warnings: 2, infos: 6, filesWithFindings: 3 },
    });
    expect(omitted).toEqual({ quiet: 0, maxFindings: 0, perPage: 15 });
    expect(hidden).toEqual({ suppressions: 0, baseline: 0 });
  });

  it('has nothing that there is nothing of', () => {
    const quietly = { inspection: { ...INSPECTION, crashes: [] }, flow: { findings: ALL, notes: {} } };
    const plain = ['tool', 'rules', 'skippedRules', 'files', 'findings', 'totals', 'omitted', 'hidden', 'unchecked'];
    expect(Object.keys(makeReport(quietly))).toEqual([...plain, 'internalErrors']);
    const baseline = { file: 'b', hidden: 0, stale: [], pruned: false };
    const changes = { base: 'main', files: 1 } as never;
    const buildCache = { tags: [], notChecked: [] };
    const inspection = { ...INSPECTION, buildCache };
    const full = makeReport({ inspection, flow: { findings: ALL, notes: { baseline, changes } } });
    expect(full).toMatchObject({ baseline, changes, buildCache });
  });

  it('knows what is not shown', () => {
    expect(makeReport(checked, { quiet: true }).unshown).toEqual(ALL.filter(({ severity }) => severity !== 'error'));
    expect(makeReport(checked, { maxFindings: ALL.length - 1 }).unshown).toHaveLength(1);
    expect(makeReport(checked, { maxFindings: ALL.length })).not.toHaveProperty('unshown');
  });

  it('knows the files of which findings are counted only, but of a comparison', () => {
    const crowded = { inspection: { ...INSPECTION, crowdedOut: new Set(['e.md', 'a.md']) }, flow: checked.flow };
    const report = makeReport(crowded);
    expect(report.crowdedOut).toEqual(['a.md', 'e.md']);
    const one = { ...crowded, inspection: { ...INSPECTION, crowdedOut: new Set(['e.md']) } };
    expect(makeReport(one).crowdedOut).toEqual(['e.md']);
    expect(report.totals.filesWithFindings).toBe(4);
    const comparison = { base: 'main', introduced: 4, fixed: [], unchanged: [] };
    const compared = makeReport({ ...crowded, flow: { findings: ALL, notes: { comparison } } });
    expect(compared.totals.filesWithFindings).toBe(3);
    expect(compared.crowdedOut).toBeUndefined();
  });

  it('leaves out of a comparison what nobody can compare', () => {
    const comparison = { base: 'main', introduced: 4, fixed: [], unchanged: [] };
    const { totals } = makeReport({ inspection: INSPECTION, flow: { findings: ALL, notes: { comparison } } });
    expect(totals).toMatchObject({ errors: 1, warnings: 2, infos: 1 });
  });

  it('shows errors only, and the totals stay', () => {
    const report = makeReport(checked, { quiet: true });
    expect(shown(report)).toEqual(['a.md:1']);
    expect(report.totals).toMatchObject({ errors: 11, warnings: 2, infos: 6, filesWithFindings: 3 });
    expect(report.omitted).toMatchObject({ quiet: 3, maxFindings: 0 });
  });

  it('shows the first ones, those on changed lines before others, in the order of their places', () => {
    const report = makeReport(checked, { maxFindings: 2 });
    expect(shown(report)).toEqual(['a.md:1', 'a.md:2']);
    expect(shown(makeReport(checked, { maxFindings: 1 }))).toEqual(['a.md:2']);
    expect(report.omitted).toMatchObject({ quiet: 0, maxFindings: 2 });
    expect(makeReport(checked, { quiet: true, maxFindings: 0 }).omitted).toMatchObject({ quiet: 3, maxFindings: 1 });
    expect(shown(makeReport(checked, { maxFindings: 4 })).length).toBe(4);
  });

  it('has what hides findings only when it is asked for, by place; quiet counts for these, too', () => {
    const [error, warning] = [at('y.md', 1, 'error'), at('x.md', 1, 'warning')];
    const notes = {
      suppressed: [{ finding: error!, by: 'suppression', reason: 'known', isOld: false } as const],
      old: [{ finding: warning!, by: 'baseline', isOld: true } as const],
    };
    const flow = { inspection: INSPECTION, flow: { findings: [], notes } };
    expect(makeReport(flow).hiddenFindings).toBeUndefined();
    expect(makeReport(flow).hidden).toEqual({ suppressions: 1, baseline: 1 });
    const files = (options: object): string[] | undefined =>
      makeReport(flow, options).hiddenFindings?.map(({ finding: { file } }) => file);
    expect(files({ keepsHidden: true })).toEqual(['x.md', 'y.md']);
    expect(files({ keepsHidden: true, quiet: true })).toEqual(['y.md']);
  });

  it('has the faults of the run and those of fixing, by file', () => {
    const use = { written: true, findings: 1, files: ['a.md'], unfixed: [], unwritten: [] };
    const report = makeReport(checked, { fixed: { use, internalErrors: [{ file: 'a.md', stack: 'A' }] } });
    expect(report.internalErrors.map(({ stack }) => stack)).toEqual(['A', 'Z']);
    expect(report.fixes).toBe(use);
  });

  it('leads from a fall to the findings that are shown', () => {
    const tags = ['develop-2025-03-30', 'develop-2025-04-06'];
    const count = new SiteCount();
    for (const [i, tag] of tags.entries()) {
      const counts = { rows: 2 - i, generation: 'H', values: [], rowsWith: [], ends: [0, 0, 0, 0] } as const;
      count.add({ tag, package: 'zlib' }, counts);
    }
    const findings = ALL.map((one, i) => ({ ...one, fingerprint: `${i}` }));
    const findingTags = new Map([
      ['0', tags],
      ['1', tags],
      ['2', tags.slice(1)],
      ['3', [...tags, 'develop']],
      ['gone', tags],
    ]);
    const inspection = { ...INSPECTION, counted: [{ cache: '_cache', count, findingTags }] };
    const linked = (options: ReportOptions): unknown =>
      makeReport({ inspection, flow: { findings, notes: {} } }, options).overviews![0]!.falls[0]!.findings;
    expect(linked({})).toEqual(['0', '1']);
    expect(linked({ quiet: true })).toEqual(['0']);
    expect(linked({ maxFindings: 1 })).toEqual(['1']);
    expect(makeReport(checked)).not.toHaveProperty('overviews');
  });
});
