import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RIGHT, step, wrong, ZLIB } from '../support/blamed-repo.js';
import { GIT_ENV, git, tempRepository } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import { expectRightBlame } from '../support/report-schema.js';
import { runCli } from '../support/run-cli.js';

describe('blame prints', () => {
  const HOSTILE = '\x1b[31m<b>::error::##[error] \u202e"&';

  async function hostile(format: string): Promise<string> {
    const folder = tempRepository(RIGHT);
    step(folder, `${HOSTILE}\nsecond line\n\nbody`, { [ZLIB]: wrong(RIGHT[ZLIB]!) });
    git(folder, 'config', 'log.showSignature', 'true');
    git(folder, 'config', 'gpg.program', path.join(folder, 'evil'));
    git(folder, 'config', 'diff.external', path.join(folder, 'evil'));
    git(folder, 'config', 'core.fsmonitor', path.join(folder, 'evil'));
    writeFileSync(path.join(folder, 'evil'), `#!/bin/sh\ntouch ${folder}/ran\n`, { mode: 0o755 });
    const { code, stdout } = await runCli(['blame', '--format', format], { cwd: folder, env: GIT_ENV });
    expect(code).toBe(0);
    expect(() => rmSync(path.join(folder, 'ran'))).toThrow('ENOENT');
    return stdout;
  }

  it('to files as well, and over nothing that it reads', async () => {
    const folder = tempRepository({ ...RIGHT, [ZLIB]: wrong(RIGHT[ZLIB]!) });
    const asked = ['blame', '--format', 'html=out.html', '--format', 'text=out.txt', '--format', 'json'];
    const { code, stdout } = await runCli(asked, { cwd: folder, env: GIT_ENV });
    expect([code, (JSON.parse(stdout) as { findings: unknown[] }).findings.length]).toEqual([0, 1]);
    const [html, text] = ['out.html', 'out.txt'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(html).toMatch(/^<!doctype html>\n.*meta-num-specs/s);
    expect(text).toContain('[meta-num-specs]');
    const over = await runCli(['blame', '--format', `html=${ZLIB}`], { cwd: folder, env: GIT_ENV });
    expect([over.code, readFileSync(path.join(folder, ZLIB), 'utf8')]).toEqual([2, wrong(RIGHT[ZLIB]!)]);
  });

  it('text that no terminal and no runner obeys', async () => {
    const text = await hostile('text');
    expect(text).toMatch(
      /^2025-03-30 [0-9a-f]{12} \\u\{1b\}\[31m<b>::error::##\\\[error\] \\u\{202e\}"& second line\n {2}_cache/,
    );
    expect(text).not.toMatch(/[^\x20-\x7e\n]/);
  });

  it('json with the subject as it is', async () => {
    const text = await hostile('json');
    expect(text).not.toMatch(/[^\x20-\x7e\n]|##\[/);
    const document = JSON.parse(text);
    expectRightBlame(document);
    expect(document.tool).toMatchObject({ name: 'cache-lint', version: __CACHE_LINT_VERSION__ });
    expect(document.findings).toMatchObject([
      {
        ruleId: 'meta-num-specs',
        severity: 'error',
        file: ZLIB,
        path: '/meta/num_specs',
        since: { kind: 'commit', commit: { date: '2025-03-30T00:00:00Z', subject: `${HOSTILE} second line` } },
      },
    ]);
  });

  it('html in which nothing of it is a tag', async () => {
    const html = await hostile('html');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toMatch(/<b>|<script|::error|##\[/);
    expect(html).toMatch(/<td>2025-03-30<\/td><td><code>[0-9a-f]{12}<\/code> /);
  });

  it('nothing but a sentence when nothing is found', async () => {
    const { code, stdout, stderr } = await runInProcess(tempRepository(RIGHT), ['blame']);
    expect([code, stdout, stderr]).toEqual([0, '', '0 findings.\n']);
  });
});
