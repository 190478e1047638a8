import { describe, expect, it } from 'vitest';
import { isExpected } from '../support/programs.js';
import { builtProgram, GOOD, GOOD_TEXT, runCommand, tempSite, tempSiteBeside } from '../support/run-cli.js';

/** util-linux's: it gives a command a terminal. */
const hasScript = isExpected('script', '-qec', 'true', '/dev/null');

/** Runs the program in a terminal that says that it has so many columns. */
async function inTerminal(columns: number, cwd: string) {
  const command = `stty cols ${columns} rows 0; exec "${process.execPath}" "${await builtProgram()}"`;
  return runCommand('script', ['-qec', command, '/dev/null'], { cwd, env: { TERM: 'xterm-256color' } });
}

describe.skipIf(!hasScript)('a terminal of odd columns', () => {
  it.each([0, 1, 10, 65_535])('%d: a clean site is one', async (columns) => {
    const { code, stdout } = await inTerminal(columns, tempSite({ [GOOD]: GOOD_TEXT }));
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/^Checked 1 page with 43 specs in .*: nothing found\. /);
    expect(code).toBe(0);
  });

  it.each([0, 10])('%d: a finding is shown with its code', async (columns) => {
    const { code, stdout } = await inTerminal(columns, tempSiteBeside());
    expect(code).toBe(1);
    const lines = stdout.replace(/\x1b\[[\d;]*m/g, '').split('\r\n');
    expect(lines.filter((line) => /^ +\| +\^+$/.test(line))).toHaveLength(1);
    expect(lines.length).toBeLessThan(20);
  });
});
