import { describe, expect, it } from 'vitest';
import type { FormatName } from '../../src/report/formats.js';
import type { View } from '../../src/report/report.js';
import { runInProcess } from '../support/in-process.js';
import { finding, report, SCENARIOS } from '../support/report-scenarios.js';
import { whole } from '../support/reporters.js';
import { BAD, BAD_TEXT, SITE, tempSite } from '../support/run-cli.js';

const VIEW = { width: 80, color: false, ci: false };
const on = (...files: string[]) => report({ findings: files.map((file) => finding({ file })) });
const write = (name: FormatName, given: ReturnType<typeof report>, ci = false, more: Partial<View> = {}) =>
  whole(name)(given, { ...VIEW, ci, ...more });

describe('files', () => {
  it('names the files whose findings fail the run', () => {
    const findings = (['error', 'warning', 'info'] as const).map((severity) => finding({ file: severity, severity }));
    const namesOf = (more: Partial<View>) => write('files', report({ findings }), false, more).split('\n').slice(0, -1);
    expect(namesOf({})).toEqual(['error']);
    expect(namesOf({ failOn: 'error' })).toEqual(['error']);
    expect(namesOf({ failOn: 'warning' })).toEqual(['error', 'warning']);
    expect(namesOf({ failOn: 'info' })).toEqual(['error', 'info', 'warning']);
  });

  it('names each file once, in code-unit order', () => {
    expect(write('files', on('b.md', 'a.md', 'B.md', 'a.md'))).toBe('B.md\na.md\nb.md\n');
  });

  it('is empty when nothing is found', () => {
    expect(write('files', on())).toBe('');
  });

  it('names files whose findings are counted only', () => {
    expect(write('files', { ...on('b.md'), crowdedOut: ['a.md', 'b.md', 'c.md'] })).toBe('a.md\nb.md\nc.md\n');
  });

  it('names files whose findings are not shown', async () => {
    const warning = '_cache/develop-2025-03-16/python/specs.md';
    const root = tempSite({ [BAD]: BAD_TEXT, [warning]: `${SITE.get(warning)!}\nx\n` });
    const namesOf = async (...args: readonly string[]): Promise<string[]> => {
      const { code, stdout } = await runInProcess(root, ['--format', 'files', ...args]);
      expect(code).toBe(1);
      return stdout.split('\n').slice(0, -1);
    };
    expect(await namesOf()).toEqual([BAD]);
    expect(await namesOf('--max-findings', '0')).toEqual([BAD]);
    expect(await namesOf('--quiet', '--fail-on', 'warning')).toEqual([warning, BAD]);
    expect(await namesOf('--max-findings', '1', '--fail-on', 'warning')).toEqual([warning, BAD]);
    expect(await namesOf('--max-warnings', '0')).toEqual([warning, BAD]);
    expect(await namesOf('--max-warnings', '0', '--fail-on', 'never')).toEqual([warning, BAD]);
    expect(await namesOf('--max-warnings', '1')).toEqual([BAD]);
  });

  it('keeps a name on its line', () => {
    expect(write('files', on('a\nb.md', 'ö \u202e.md'))).toBe('a\\u{a}b.md\nö \\u{202e}.md\n');
  });

  it('gives a runner nothing to obey', () => {
    expect(write('files', on('::error::x', 'a##[group]'), true)).toBe('\\::error::x\na##\\[group]\n');
    expect(write('files0', on('::error::x', 'a\n::error::x'), true)).toBe('\\::error::x\0a\n\\::error::x\0');
  });

  it('has the names of a file for programs as they are', () => {
    expect(write('files0', on('::error::x', 'a##[group]'), true, { isFile: true })).toBe('::error::x\0a##[group]\0');
    expect(write('files', on('::error::x'), true, { isFile: true })).toBe('\\::error::x\n');
  });
});

describe('files0', () => {
  it('names the files as they are, each ended by NUL', () => {
    expect(write('files0', on('b.md', 'a\nb.md', '::x', 'ö.md'))).toBe('::x\0a\nb.md\0b.md\0ö.md\0');
  });

  it.each(Object.entries(SCENARIOS))('has the files of the findings of %s', (_, given) => {
    const files = [...new Set(given.findings.map(({ file }) => file))];
    expect(write('files0', given, false, { failOn: 'info' }).split('\0').slice(0, -1).sort()).toEqual(files.sort());
  });
});
