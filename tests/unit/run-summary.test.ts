import { describe, expect, it } from 'vitest';
import { describeStats } from '../../src/check/describe-stats.js';
import { summarize } from '../../src/check/progress.js';
import type { Stats } from '../../src/check/stats.js';
import type { LintTask } from '../../src/check/task.js';
import type { FixUse, Report } from '../../src/report/report.js';
import { finding, report } from '../support/report-scenarios.js';

interface Run {
  readonly milliseconds?: number;
  readonly ignored?: number;
  readonly beside?: string;
  readonly columns?: number;
  readonly ci?: boolean;
  readonly applyAt?: string;
}

/** The lines that a run ends with. */
function said(parts: Partial<Report>, run: Run = {}): string[] {
  const { milliseconds = 500, ignored = 0, beside, columns, ci = false, applyAt } = run;
  const task = { discovery: { ignored }, ...(beside !== undefined && { beside: { kinds: [beside] } }) };
  const view = { ci, columns, ...(applyAt !== undefined && { applyAt }) };
  const text = summarize(report(parts), task as unknown as LintTask, milliseconds, view);
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
}

const CHECKED = 'Checked 1 page with 2 specs in 0.5 s (2 pages/s): ';
const numbered = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('the last words of a run', () => {
  it.each([
    [0, 1, 0, '0.0 s (1,000 pages/s)'],
    [1, 1, 0, '0.0 s (1,000 pages/s)'],
    [500, 2, 1, '0.5 s (6 pages/s)'],
    [9_900, 99, 0, '9.9 s (10 pages/s)'],
    [10_000, 100, 0, '10 s (10 pages/s)'],
    [10_500, 21, 0, '11 s (2 pages/s)'],
  ])('tell how fast it was: %i ms, %i pages and %i others', (milliseconds, pages, contextPages, expected) => {
    const { totals } = report();
    const [first] = said({ totals: { ...totals, pages, contextPages } }, { milliseconds });
    expect(first).toContain(` with 2 specs in ${expected}: nothing found.`);
  });

  it('tell what was found, read for others and left out', () => {
    const findings = [finding(), finding({ severity: 'warning' })];
    expect(said({ findings })).toEqual([`${CHECKED}1 error, 1 warning on 1 file.`]);
    expect(said({}, { ignored: 1 })).toEqual([`${CHECKED}nothing found.`, 'Ignored, as the config says: 1 page.']);
    const { totals } = report();
    expect(said({ totals: { ...totals, contextPages: 3 } })[1]).toBe(
      'Read 3 other pages of the site, for what is between pages.',
    );
  });

  it('tell of data files where these were checked', () => {
    const { totals } = report();
    const none = { totals: { ...totals, pages: 0, specs: 0 } };
    expect(said(none, { beside: 'data', milliseconds: 12_340 })[0]).toBe(
      'Checked the data files in 12.3 s: nothing found.',
    );
    expect(said(none, { beside: 'index' })[0]).toBe(
      'Checked 0 pages with 0 specs in 0.5 s (0 pages/s): nothing found.',
    );
  });

  it('say nothing of a check when nothing was changed, and nothing found', () => {
    const { totals } = report();
    const changes = { base: 'main (1a2b3c4d5e)', files: 0, deleted: 1, hidden: 0 };
    const idle = { changes, totals: { ...totals, pages: 0 } };
    const NONE = 'No page is changed since main (1a2b3c4d5e); deleted: 1.';
    expect(said(idle)).toEqual([NONE]);
    expect(said({ ...idle, findings: [finding()] })).toHaveLength(2);
    expect(said({ changes })).toEqual([`${CHECKED}nothing found.`, NONE]);
    expect(said({ ...idle, changes: { ...changes, files: 1 } })[0]).toMatch(/^Checked 0 pages/);
  });

  it('are wrapped where there are columns, and obeyed by no runner', () => {
    expect(said({}, { columns: 30 })).toEqual([
      'Checked 1 page with 2 specs in',
      '0.5 s (2 pages/s): nothing',
      'found.',
    ]);
    const skippedRules = [{ id: 'a', reason: '##[error]x' }];
    expect(said({ skippedRules })[1]).toBe('Skipped a: ##[error]x.');
    expect(said({ skippedRules }, { ci: true })[1]).toBe('Skipped a: ##\\[error]x.');
  });

  it('name the rules that did not run, once for each cause', () => {
    const skippedRules = [
      { id: 'a', reason: 'x' },
      { id: 'b', reason: 'y' },
      { id: 'c', reason: 'x' },
    ];
    expect(said({ skippedRules }).slice(1)).toEqual(['Skipped a, c: x.', 'Skipped b: y.']);
  });
});

describe('what the last words say of fixes', () => {
  const NO_FIXES: FixUse = { written: true, findings: 0, files: [], unfixed: [], unwritten: [] };
  const fixed = (fixes: Partial<FixUse>, run: Run = {}): string[] =>
    said({ fixes: { ...NO_FIXES, ...fixes } }, run).slice(1);

  it('what can be fixed, in a run that does not fix', () => {
    const fix = { kind: 'set', path: ['meta', 'num_specs'], value: 2 } as const;
    expect(said({ findings: [finding({ fix }), finding()] })[1]).toBe('Fixable with --fix: 1 finding.');
    expect(said({ findings: [finding()] })).toHaveLength(1);
  });

  it('what was fixed, or would be, and how it is applied elsewhere', () => {
    expect(fixed({})).toEqual(['Fixed nothing.']);
    const some = { findings: 2, files: ['a'] };
    expect(fixed(some)).toEqual(['Fixed 2 findings on 1 file.']);
    const would = 'Would fix 2 findings on 1 file; nothing was written.';
    expect(fixed({ ...some, written: false })).toEqual([would]);
    expect(fixed({ ...some, written: false }, { applyAt: '' })).toEqual([would]);
    expect(fixed({ ...some, written: false }, { applyAt: '../..' })).toEqual([
      would,
      'To apply the difference from here: git -C ../.. apply.',
    ]);
    expect(fixed({ written: false }, { applyAt: '../..' })).toHaveLength(1);
  });

  it('what could not be fixed or written: five lines of each', () => {
    const unfixed = numbered(5, (i) => ({ ruleId: 'a', file: `${i}.md`, reason: 'it is so', findings: i }));
    const unwritten = numbered(6, (i) => ({ file: `${i}.md`, reason: 'EACCES' }));
    const lines = fixed({ unfixed, unwritten });
    expect(lines).toHaveLength(1 + 5 + 5 + 1);
    expect(lines[2]).toBe('Not fixed: 1 finding of a at 1.md: it is so.');
    expect(lines[10]).toBe('Not written: 4.md: EACCES.');
    expect(lines[11]).toBe('... and 1 more such lines.');
  });
});

describe('the lists behind the last words', () => {
  const stale = (count: number) =>
    numbered(count, (i) => ({ fingerprint: `f${i}`, rule: 'a', page: `${i}.md`, subject: i === 0 ? '' : `s${i}` }));
  const withStale = (count: number): string[] =>
    said({
      baseline: { file: 'b.json', stale: stale(count), pruned: false } as unknown as NonNullable<Report['baseline']>,
    }).slice(1);

  it('entries of the baseline that are found no more: ten are named', () => {
    const ten = withStale(10);
    expect(ten.slice(0, 3)).toEqual([
      'No longer found, but in the baseline: 10 findings; --prune takes them out.',
      '  a 0.md f0',
      '  a 1.md (s1) f1',
    ]);
    expect(ten).toHaveLength(11);
    expect(withStale(12).slice(10)).toEqual(['  a 9.md (s9) f9', '  ... and 2 more.']);
    expect(withStale(0)).toEqual([]);
  });

  it('faults of ours and of plugins, with their stacks: five', () => {
    const errors = (count: number) => numbered(count, (i) => ({ file: `${i}.md`, stack: `Error: ${i}\n  at x` }));
    expect(said({ internalErrors: errors(5) }).slice(1)).toHaveLength(15);
    const six = said({ internalErrors: errors(6) }).slice(1);
    expect(six).toHaveLength(16);
    expect(six.slice(0, 3)).toEqual(['A fault of cache-lint itself, at 0.md; please report it:', 'Error: 0', '  at x']);
    expect(six.at(-1)).toBe('... and 1 more such faults.');
    const [own, plugins] = [{ ruleId: 'a' }, { ruleId: 'a', plugin: './p.js' }].map(
      (more) => said({ internalErrors: [{ file: 'x', stack: '', ...more }] })[1],
    );
    expect(own).toBe('A fault of cache-lint itself, in rule a, at x; please report it:');
    expect(plugins).toBe('A fault of the plugin ./p.js, in rule a, at x:');
  });
});

describe('the table of times', () => {
  const NOTHING = { ms: 0, count: 0 };
  const EMPTY: Stats = {
    total: 1000,
    peakMemory: 3 * 2 ** 20,
    start: 0,
    steps: { config: 0, files: 0, pages: 0, judging: 0, fixing: 0, output: 0 },
    pages: 0,
    reading: NOTHING,
    scanning: NOTHING,
    slowWay: NOTHING,
    asked: NOTHING,
    rules: [],
    betweenPages: [],
    beside: NOTHING,
    measuring: NOTHING,
    slowPages: [],
    slowest: [],
  };
  const told = (stats: Partial<Stats>, ci = false): string[] =>
    describeStats({ ...EMPTY, ...stats }, { ci }).split('\n');

  it('has a line for each step that took time when it is printed', () => {
    const all = told({
      start: 50,
      steps: { config: 1, files: 2, pages: 3, judging: 4, fixing: 5, output: 6 },
      ...{ reading: { ms: 7, count: 1 }, scanning: { ms: 8, count: 2 }, slowWay: { ms: 9, count: 3 } },
      ...{ asked: { ms: 10, count: 4 }, beside: { ms: 0.05, count: 1 }, measuring: { ms: 0.04, count: 0 } },
    });
    expect(all).toEqual([
      '',
      'Where the time went: 1,000.0 ms in all; memory at the peak: 3 MiB.',
      '',
      '     50.0 ms    5.0 %  start of Node and of the program',
      '      1.0 ms    0.1 %  config and rules',
      '      2.0 ms    0.2 %  finding the pages',
      '      7.0 ms    0.7 %  reading: 1 file',
      '      8.0 ms    0.8 %  scanning: 2 pages',
      '      9.0 ms    0.9 %  the slow way: 3 pages',
      '     10.0 ms    1.0 %  parsing, because a rule asked: 4 pages',
      '      3.0 ms    0.3 %  the rest of a page: places of findings, steps between these',
      '      0.1 ms    0.0 %  what is beside the pages: indexes, data files',
      '      4.0 ms    0.4 %  hiding, sorting and counting what was found',
      '      5.0 ms    0.5 %  fixing',
      '      6.0 ms    0.6 %  output',
      '',
    ]);
  });

  it('names the ten dearest rules, and sums up the others', () => {
    const rules = (count: number) => numbered(count, (i) => ({ id: `r${i}`, ms: i }));
    const ten = told({ rules: rules(10) }).slice(3, -1);
    expect(ten[0]).toBe('     45.0 ms    4.5 %  rules on one page');
    expect(ten[1]).toBe('      9.0 ms    0.9 %    r9');
    expect(ten).toHaveLength(10);
    const twelve = told({ rules: rules(13) }).slice(3, -1);
    expect(twelve.slice(-2)).toEqual(['      3.0 ms    0.3 %    r3', '      3.0 ms    0.3 %    3 other rules']);
    expect(told({ betweenPages: [{ id: 'a', ms: 1 }] }).slice(3, -1)).toEqual([
      '      1.0 ms    0.1 %  rules between pages',
      '      1.0 ms    0.1 %    a',
    ]);
  });

  it('gives each time its share of the whole', () => {
    const lines = told({ rules: [{ id: 'a', ms: 999.96 }], betweenPages: [{ id: 'b', ms: 0.04 }] }).slice(3, -1);
    expect(lines).toEqual(['  1,000.0 ms  100.0 %  rules on one page', '  1,000.0 ms  100.0 %    a']);
  });

  it('names the pages that took the slow way by their reasons, and the slowest', () => {
    const slowPages = [
      { reason: 'b', count: 9, example: 'b.md' },
      { reason: 'c', count: 1_000, example: 'c.md' },
    ];
    const slowest = [
      { file: 'x.md', ms: 1234.56 },
      { file: 'y.md', ms: 1 },
    ];
    expect(told({ slowPages, slowest, pages: 2_000 }).slice(3)).toEqual([
      '',
      'Read in the slow way: 1,009 of 2,000 pages.',
      '  1,000  c, as c.md',
      '      9  b, as b.md',
      '',
      'The slowest pages:',
      '  1,234.6 ms  x.md',
      '      1.0 ms  y.md',
      '',
    ]);
  });

  it('is obeyed by no runner and no terminal', () => {
    const slowest = [{ file: '##[error]\x1b[31m', ms: 1 }];
    expect(told({ slowest }).at(-2)).toBe('  1.0 ms  ##[error]\\u{1b}[31m');
    expect(told({ slowest }, true).at(-2)).toBe('  1.0 ms  ##\\[error]\\u{1b}[31m');
  });
});
