import { describe, expect, it } from 'vitest';
import { columnsOf, realColumns } from '../../src/check/columns.js';
import { Progress } from '../../src/check/progress.js';
import { nodeHost } from '../../src/node/host.js';
import { runInProcess } from '../support/in-process.js';
import { tempSiteBeside } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const stream = (columns: number | undefined) => ({ isTTY: columns !== undefined, columns, write: () => {} });

describe('the columns of a stream', () => {
  it.each<[number | undefined, Record<string, string>, number]>([
    [100, {}, 100],
    [20, {}, 20],
    [1000, {}, 1000],
    [0, {}, 80],
    [-1, {}, 80],
    [Number.NaN, {}, 80],
    [undefined, {}, 80],
    [65_535, {}, 80],
    [1, {}, 40],
    [19, {}, 40],
    [100, { COLUMNS: '50' }, 100],
    [0, { COLUMNS: '50' }, 50],
    [undefined, { COLUMNS: '50' }, 50],
    [undefined, { COLUMNS: '7' }, 40],
    [undefined, { COLUMNS: '0' }, 80],
    [undefined, { COLUMNS: '' }, 80],
    [undefined, { COLUMNS: 'wide' }, 80],
    [undefined, { COLUMNS: '-5' }, 80],
    [undefined, { COLUMNS: '1e9' }, 80],
    [undefined, { COLUMNS: '1e2' }, 80],
    [undefined, { COLUMNS: '0x50' }, 80],
    [undefined, { COLUMNS: '1000' }, 1000],
    [undefined, { COLUMNS: '1001' }, 80],
    [undefined, { COLUMNS: '20' }, 20],
    [undefined, { COLUMNS: '19' }, 40],
    [undefined, { COLUMNS: '99999999999999999999' }, 80],
  ])('%d with %j: %d', (columns, env, expected) => {
    expect(columnsOf(stream(columns), env)).toBe(expected);
  });

  it('are those that there are for what must not be broken', () => {
    expect([1, 19, 0, undefined].map((columns) => realColumns(stream(columns), {}))).toEqual([1, 19, 80, 80]);
  });
});

describe('in a terminal of any width', () => {
  it.each([0, 1, 5, 19, 20, 39, 65_535])('%d: a check, the list of rules and the help', async (columns) => {
    const run = await runInProcess(tempSiteBeside(), [], { columns });
    expect(run.code).toBe(1);
    const words = (text: string): string => text.replace(/\x1b\[[\d;]*m/g, '').replace(/\s+/g, ' ');
    expect(words(run.stderr)).toMatch(/^Checked 2 pages with \d+ specs in .*: 1 error on 1 file\. /);
    expect(words(run.stdout)).toContain('but spec_details has');
    const lines = (text: string): number => text.trimEnd().split('\n').length;
    expect(lines(run.stderr)).toBeLessThan(25);
    expect(lines(run.stdout)).toBeLessThan(12);
    const rules = await runInProcess(tempFolder(), ['rules'], { columns });
    expect(lines(rules.stdout)).toBeLessThan(700);
    const help = await runInProcess(tempFolder(), ['--help'], { columns });
    expect(help.stdout).toMatch(/--fail-on +exit 1 from this/);
    expect((await runInProcess(tempFolder(), ['explain', 'page-title'], { columns })).code).toBe(0);
  });

  it.each([
    [80, 'checked 1 of 2 pages (50 %)'],
    [20, '50 %'],
    [5, '50 %'],
    [4, undefined],
  ])('%d: progress takes one row', async (columns, line) => {
    let clock = 0;
    const now = (): number => (clock += 400);
    const { stderr } = await runInProcess(tempSiteBeside(), [], { columns, now });
    expect(/\r\x1b\[2K([^\r\x1b]+)/.exec(stderr)?.[1]).toBe(line);
  });
});

describe('how far a run is', () => {
  const shown = (milliseconds: number, done: number, all: number, isTTY = true): string => {
    const said: string[] = [];
    let clock = 1_000;
    const stderr = { isTTY, columns: 80, write: (text: string) => void said.push(text) };
    const progress = new Progress({ ...nodeHost({ interrupted: false }), env: {}, stderr, now: () => clock }, 'fixed');
    clock += milliseconds;
    progress.show(done, all);
    progress.clear();
    return said.join('');
  };
  const line = (text: string): string => `\r\x1b[2K${text}\r\x1b[2K`;

  it.each([
    [500, 0, 3, line('fixed 0 of 3 pages (0 %)')],
    [500, 1, 3, line('fixed 1 of 3 pages (33 %)')],
    [500, 2, 3, line('fixed 2 of 3 pages (66 %)')],
    [500, 3, 3, line('fixed 3 of 3 pages (100 %)')],
    [501, 1_000, 2_000, line('fixed 1,000 of 2,000 pages (50 %)')],
    [499, 1, 3, ''],
  ])('after %i ms, %i of %i: %j', (milliseconds, done, all, expected) => {
    expect(shown(milliseconds, done, all)).toBe(expected);
  });

  it('is shown on a terminal only', () => {
    expect(shown(500, 1, 3, false)).toBe('');
  });
});
