import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BAD,
  BAD_TEXT,
  builtProgram,
  cleanEnv,
  GOOD,
  GOOD_TEXT,
  miscount,
  runCli,
  runCommand,
  tempSite,
} from '../support/run-cli.js';

const ONE_LINE = ['--format', 'compact'];
const linesOf = (stdout: string): readonly string[] => stdout.split('\n').slice(0, -1);
const rulesIn = (stdout: string): readonly (string | undefined)[] =>
  linesOf(stdout).map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1]);

describe('a page from standard input', () => {
  it('is checked in the place of the one on the disk, which stays as it is', async () => {
    const cwd = tempSite({ [GOOD]: GOOD_TEXT, [BAD]: GOOD_TEXT });
    const args = ['-', '--stdin-filename', BAD, ...ONE_LINE];
    const { code, stdout, stderr } = await runCli(args, { cwd, input: BAD_TEXT });
    expect([code, rulesIn(stdout)]).toEqual([1, ['meta-num-specs']]);
    expect(stdout).toMatch(new RegExp(`^${BAD}:5:`));
    expect(stderr).toContain('Read 1 other page of the site');
    expect(readFileSync(path.join(cwd, BAD), 'utf8')).toBe(GOOD_TEXT);
  });

  it('can be one that there is not yet, and is compared with the others of its site', async () => {
    const cwd = tempSite({ [GOOD]: GOOD_TEXT });
    const twin = GOOD.replace('py-wheel', 'zlib');
    const input = GOOD_TEXT.replaceAll('py-wheel', 'zlib');
    const { code, stdout } = await runCli(['-', '--stdin-filename', twin, ...ONE_LINE], { cwd, input });
    expect(code).toBe(1);
    expect(new Set(rulesIn(stdout))).toEqual(new Set(['corpus-hash-package']));
  });

  it('takes the name from the working folder on, and the config of its place', async () => {
    const config = 'overrides: [{files: _cache/develop-2025-04-13/**, rules: {meta-num-specs: off}}]';
    const cwd = path.join(tempSite({ [GOOD]: GOOD_TEXT, 'cache-lint.config.yaml': config }), '_cache');
    const codeOf = async (name: string, text: string): Promise<number | null> =>
      (await runCli(['-', '--stdin-filename', name, '--pages-only'], { cwd, input: text })).code;
    const [bad, good] = [BAD, GOOD].map((name) => name.replace('_cache/', ''));
    expect(await codeOf(bad!, BAD_TEXT)).toBe(0);
    expect(await codeOf(path.join(cwd, bad!), BAD_TEXT)).toBe(0);
    expect(await codeOf(good!, miscount(GOOD_TEXT))).toBe(1);
  });

  it('without a name is <stdin>, and nothing is said of its place', async () => {
    const cwd = tempSite({});
    const good = await runCli(['-', ...ONE_LINE], { cwd, input: GOOD_TEXT });
    expect([good.code, good.stdout]).toEqual([0, '']);
    expect(good.stderr).toContain(
      '\nSkipped page-path: where the page stands is not known without --stdin-filename.\n',
    );
    const { code, stdout } = await runCli(['check', ...ONE_LINE, '-'], { cwd, input: BAD_TEXT });
    expect([code, linesOf(stdout)]).toEqual([
      1,
      [expect.stringMatching(/^<stdin>:5:\d+: error: .*\[meta-num-specs\]$/)],
    ]);
  });

  it.each(['.', '_cache', '..'])('is not called %s, which is a folder', async (name) => {
    const args = ['-', '--stdin-filename', name];
    const { code, stderr } = await runCli(args, { cwd: tempSite({ [GOOD]: GOOD_TEXT }), input: GOOD_TEXT });
    expect([code, stderr]).toEqual([2, `cache-lint: --stdin-filename "${name}": it is a folder\n`]);
  });

  it('is no page when it is empty', async () => {
    const cwd = tempSite({});
    const { code, stdout } = await runCli(['-', ...ONE_LINE], { cwd });
    expect([code, rulesIn(stdout)]).toEqual([1, ['front-matter-opens']]);
  });

  it('is a wrong call when it is a folder', async () => {
    const script = `"${process.execPath}" "${await builtProgram()}" - < .`;
    const { code, stdout, stderr } = await runCommand('sh', ['-c', script], { cwd: tempSite({}) });
    expect([code, stdout, stderr]).toEqual([2, '', 'cache-lint: cannot read standard input: it is a folder\n']);
  });

  it('is not read further than a page may be large', async () => {
    const cwd = tempSite({});
    const { code, stderr } = await runCli(['-', '--max-file-size', '1'], { cwd, input: Buffer.alloc(3_000_000) });
    expect([code, stderr]).toEqual([
      2,
      'cache-lint: standard input has more than the 1048576 bytes of --max-file-size\n',
    ]);
    const part = await runCli(['-', '--max-file-size', '0.0001'], { cwd, input: GOOD_TEXT });
    expect(part.stderr).toBe('cache-lint: standard input has more than the 104 bytes of --max-file-size\n');
    const whole = await runCli(['-', '--max-file-size', '1', ...ONE_LINE], {
      cwd,
      input: Buffer.alloc(1_048_576, '-'),
    });
    expect([whole.code, whole.stdout.startsWith('<stdin>:1:1: error')]).toEqual([1, true]);
  });

  it('shows what would be mended', async () => {
    const cwd = tempSite({ [BAD]: GOOD_TEXT });
    const { code, stdout } = await runCli(['-', '--stdin-filename', BAD, '--diff'], { cwd, input: BAD_TEXT });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^-meta: .*"num_specs": \d+/m);
    expect(readFileSync(path.join(cwd, BAD), 'utf8')).toBe(GOOD_TEXT);
  });

  it('can be waited for no longer', async () => {
    const child = spawn(process.execPath, [await builtProgram(), '-'], { cwd: tempSite({}), env: cleanEnv() });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    // More than a pipe holds: once it is written, somebody reads.
    await new Promise((resolve) => child.stdin.write(Buffer.alloc(1_000_000, '-'), resolve));
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    expect([code, stderr]).toEqual([130, 'cache-lint: interrupted, nothing was written\n']);
  }, 30_000);
});
