import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { BAD, BAD_TEXT, builtProgram, cleanEnv, GOOD, GOOD_TEXT, runCli, runCommand } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

/** PATH with another git, which is this script. */
function pathWith(script: string): string {
  const folder = tempFolder();
  const file = path.join(folder, 'git');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return [folder, process.env['PATH']].join(path.delimiter);
}

/** Two commits, and a page that is changed since. Of one page git is asked in every run: its lines end in CR LF. */
const site = tempRepository({ [BAD]: BAD_TEXT });
commit(site, { [GOOD]: GOOD_TEXT.replaceAll('\n', '\r\n') });
writeFileSync(path.join(site, BAD), `${BAD_TEXT} `);

describe('a git that answers wrongly', () => {
  const CALLS: Readonly<Record<string, readonly string[]>> = {
    plain: [],
    changed: ['--changed'],
    staged: ['--staged'],
    since: ['--since', 'HEAD~1'],
    compare: ['compare', 'HEAD~1'],
    blame: ['blame'],
  };
  const SILENT = 'git rev-parse fails: it ends with exit code 1 and says nothing';

  it.each([
    ['says nothing', 'exit 0', 'git says what cannot be read'],
    ['says NULs', 'head -c 4000 /dev/zero', 'git says what cannot be read'],
    ['says what nobody understands', 'printf "a\\377\\0b\\n: : :\\n"', 'git says what cannot be read'],
    ['says words', 'echo hello world', 'git says what cannot be read'],
    ['fails and does not say why', 'exit 1', SILENT],
    ['is killed', 'kill -KILL $$', 'git was ended by SIGKILL'],
  ])('%s', async (_, script, reason) => {
    const run = async (call: string) => {
      const env = { PATH: pathWith(script) };
      const { code, stderr } = await runCli([...CALLS[call]!, '--format', 'json'], { cwd: site, env });
      return [code, stderr.split('\n').find((line) => line.includes('git ') || line.includes('cannot'))];
    };
    const all = `Everything is checked: which files are changed cannot be told, for ${reason}.`;
    expect(await Promise.all(Object.keys(CALLS).map(run))).toEqual([
      [1, undefined],
      [1, all],
      [1, all],
      [1, all],
      [2, `cache-lint: cannot compare with "HEAD~1": ${reason}`],
      [2, `cache-lint: cannot tell since when: ${reason}`],
    ]);
  });

  it('does not give what it has of a page', async () => {
    const real = (await runCommand('sh', ['-c', 'command -v git'], { cwd: site })).stdout.trim();
    const env = { PATH: pathWith(`case "$*" in *--filters*) exit 1;; esac; exec '${real}' "$@"`) };
    const { code, stdout, stderr } = await runCli(['compare', 'HEAD'], { cwd: site, env });
    const reason = 'git cat-file fails: it ends with exit code 1 and says nothing';
    expect([code, stdout, stderr]).toEqual([2, '', `cache-lint: cannot read what git has of "${BAD}": ${reason}\n`]);
  });

  it('is told about what it does not find, and what it has lost', async () => {
    const broken = tempRepository({ [GOOD]: GOOD_TEXT });
    const id = git(broken, 'rev-parse', 'HEAD');
    const object = path.join(broken, '.git/objects', id.slice(0, 2), id.slice(2));
    chmodSync(object, 0o600);
    writeFileSync(path.join(broken, '.git/refs/heads/main'), `${'1'.repeat(40)}\n`);
    const { code, stderr } = await runCli(['--changed'], { cwd: broken });
    expect(code).toBe(0);
    expect(stderr).toContain(
      'which files are changed cannot be told, for this clone does not have the commit that HEAD names; see "git fsck".',
    );
  });
});

describe('a git that does not answer', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('holds nobody back who sends %s', async (signal) => {
    const sign = path.join(tempFolder(), 'pid');
    const env = { ...cleanEnv(), PATH: pathWith(`echo $$ >'${sign}.new'; mv '${sign}.new' '${sign}'; exec sleep 300`) };
    const child = spawn(process.execPath, [await builtProgram(), '--changed'], { cwd: site, env, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', (...how) => resolve(how)));
    while (!existsSync(sign)) await new Promise((resolve) => setTimeout(resolve, 20));
    const started = performance.now();
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(performance.now() - started).toBeLessThan(3000);
    process.kill(Number(readFileSync(sign, 'utf8')), 'SIGKILL');
  });
});
