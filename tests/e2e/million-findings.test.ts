import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.js';
import { peakMemory } from '../support/peak-memory.js';
import { builtVariant, runCommand } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

/** What a string can hold, in UTF-16 units (V8: String::kMaxLength). */
const LONGEST_STRING = 2 ** 29 - 24;

/** Formats with a limit, and how often they name the rule at most. */
const LIMITED: Readonly<Record<string, number>> = {
  sarif: 25_000,
  github: 10,
  markdown: 2000,
  summary: 30_000,
  html: 100,
  files: 0,
  files0: 0,
};
/** Formats that name a finding's rule twice. */
const TWICE = ['junit'];

/** Writes so many findings in one process with so many megabytes of heap. */
async function write(findings: number, heap: number, formats: readonly string[] = []) {
  const program = await builtVariant('million-findings');
  const args = [`--max-old-space-size=${heap}`, program, String(findings), ...formats];
  const memory = peakMemory();
  const options = { cwd: tempFolder(), env: memory.env, timeout: 600_000 };
  const { code, stdout, stderr } = await runCommand(process.execPath, args, options);
  expect(code, stderr.slice(0, 2000)).toBe(0);
  const { written } = JSON.parse(stdout) as { written: Record<string, { length: number; named: number }> };
  return { written, memory: memory.read() * 2 ** 20 };
}

describe('1,200,000 findings', () => {
  it('are more than a string can list, and are written all the same', async () => {
    const { written } = await write(1_200_000, 600, ['json', 'ndjson']);
    expect(Object.keys(written)).toEqual(['json', 'ndjson']);
    for (const { length, named } of Object.values(written)) {
      expect(length).toBeGreaterThan(LONGEST_STRING);
      expect(named).toBe(1_200_000);
    }
  }, 600_000);
});

describe('300,000 findings', () => {
  // More than a call can take as arguments. What takes memory for each finding does so for a quarter of them as for all that are above.
  const findings = 300_000;
  it('in all formats at once take little memory, and none is lost', async () => {
    const { written, memory } = await write(findings, 250);
    expect(memory).toBeLessThan(375_000_000);
    expect(Object.keys(written)).toEqual(Object.keys(FORMATS));
    for (const [format, { length, named }] of Object.entries(written)) {
      expect(length, format).toBeGreaterThan(1000);
      const most = LIMITED[format];
      if (most === undefined) expect([format, named]).toEqual([format, (TWICE.includes(format) ? 2 : 1) * findings]);
      else expect(named, format).toBeLessThanOrEqual(most);
    }
  }, 600_000);
});
