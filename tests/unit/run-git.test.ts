import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GitOptions } from '../../src/host.js';
import { gitRunner } from '../../src/node/run-git.js';
import { tempFolder } from '../support/temp-folder.js';

const cwd = tempFolder();
const git = (args: readonly string[], options: Partial<GitOptions> = {}) =>
  gitRunner()(args, { cwd, maxBytes: 1_000_000, ...options });

afterEach(() => void vi.unstubAllEnvs());

describe('git', () => {
  it('tells what it says, and how it ended', () => {
    const right = git(['--version']);
    expect(right).toMatchObject({ code: 0, stderr: '' });
    expect(right!.stdout.toString()).toMatch(/^git version /);
    const wrong = git(['no-command']);
    expect(wrong).toMatchObject({ code: 1, stdout: Buffer.alloc(0) });
    expect(wrong!.stderr).toContain("'no-command' is not a git command");
  });

  it('is given a text, or none', () => {
    const hash = (input?: string) => git(['hash-object', '--stdin'], { ...(input !== undefined && { input }) });
    expect([hash(), hash('a')].map((answer) => answer!.stdout.toString().trim())).toEqual([
      'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
      '2e65efe2a145dda7ee51d1741299f848e5bf752e',
    ]);
  });

  it.each([
    [3, { code: -1, stderr: 'git said more than can be taken in' }],
    [1000, { code: 0, stderr: '' }],
  ])('says at most %i bytes', (maxBytes, expected) => {
    expect(git(['--version'], { maxBytes })).toMatchObject(expected);
  });

  it('cannot be run where its folder is not there', () => {
    const none = path.join(cwd, 'none');
    const stderr = `git cannot be run in ${JSON.stringify(none)}: no such file or folder`;
    expect(git(['--version'], { cwd: none })).toMatchObject({ code: -1, stderr });
  });

  /** PATH with a folder before the others where `git` is this script. */
  const scripted = (script: string): string => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, 'git'), `#!/bin/sh\n${script}\n`);
    chmodSync(path.join(folder, 'git'), 0o755);
    return [folder, process.env['PATH']].join(path.delimiter);
  };

  it('is not asked again when it has not answered in time', () => {
    const asked = path.join(tempFolder(), 'asked');
    vi.stubEnv('PATH', scripted(`echo x >>'${asked}'; exec sleep 60`));
    const ask = gitRunner(300);
    const late = { code: -1, stdout: Buffer.alloc(0), stderr: 'git took more than 0.3 s' };
    const options = { cwd, maxBytes: 1000 };
    expect([ask(['a'], options), ask(['b'], options)]).toEqual([late, late]);
    expect(readFileSync(asked, 'utf8')).toBe('x\n');
  });

  it.each([
    ['kill -KILL $$', { code: -1, stderr: 'git was ended by SIGKILL' }],
    ['exit 3', { code: 3, stderr: '' }],
  ])('says how it ended: %s', (script, expected) => {
    vi.stubEnv('PATH', scripted(script));
    // More than a pipe holds: it ends before all is read.
    expect(git(['x'], { input: 'x'.repeat(1_000_000) })).toMatchObject(expected);
  });

  it('says why it cannot be run', () => {
    expect(git(['x'.repeat(200_000)])).toMatchObject({
      code: -1,
      stderr: `git cannot be run in ${JSON.stringify(cwd)}: E2BIG`,
    });
  });

  it.each<[string | undefined]>([[''], ['.'], ['bin']])('is not sought in the working folder: PATH %j', (given) => {
    vi.stubEnv('PATH', given);
    expect(git(['--version'])).toBeUndefined();
  });

  it('is the first of its name that is a program', () => {
    const names = ['plain', 'folder', 'program'].map((name) => path.join(tempFolder(), name));
    const [plain, folder, program] = names as [string, string, string];
    mkdirSync(path.join(folder, 'git'), { recursive: true });
    for (const [at, text] of [
      [plain, ''],
      [program, '#!/bin/sh\necho "$0 $@"\n'],
    ] as const) {
      mkdirSync(at);
      writeFileSync(path.join(at, 'git'), text);
    }
    chmodSync(path.join(program, 'git'), 0o755);
    vi.stubEnv('PATH', [...names, process.env['PATH']].join(path.delimiter));
    const settings = [
      'core.fsmonitor=false',
      'core.hooksPath=/dev/null',
      'core.sshCommand=false',
      'protocol.allow=never',
    ];
    const safe = ['--no-pager', ...settings.map((setting) => `-c ${setting}`)].join(' ');
    expect(git(['a', 'b'])!.stdout.toString()).toBe(`${path.join(program, 'git')} ${safe} a b\n`);
  });

  /** The environment of what git runs. */
  const environment = (options: Partial<GitOptions> = {}): Readonly<Record<string, string>> => {
    const { stdout } = git(['-c', 'alias.e=!env', 'e'], options)!;
    return Object.fromEntries(
      stdout
        .toString()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
  };

  it('is kept from what a repository or a user could make it do', () => {
    vi.stubEnv('GIT_EXTERNAL_DIFF', 'x');
    vi.stubEnv('LANGUAGE', 'de');
    vi.stubEnv('GIT_TRACE_SETUP', '/dev/null');
    vi.stubEnv('GIT_ALLOW_PROTOCOL', 'https');
    vi.stubEnv('OTHER_NAME', 'kept');
    const env = environment();
    expect(env).toMatchObject({
      ...{ LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
      ...{ GIT_ALLOW_PROTOCOL: '', GIT_LITERAL_PATHSPECS: '1', OTHER_NAME: 'kept' },
    });
    for (const name of ['GIT_EXTERNAL_DIFF', 'GIT_TRACE_SETUP', 'LANGUAGE']) expect(env).not.toHaveProperty(name);
  });

  it.each([
    [undefined, 'x'],
    [false, 'x'],
    [true, undefined],
  ])('knows of the repository of its caller, but for an environment of its own (%s)', (ownEnvironment, expected) => {
    vi.stubEnv('GIT_NAMESPACE', 'x');
    const env = environment(ownEnvironment === undefined ? {} : { ownEnvironment });
    expect(env['GIT_NAMESPACE']).toBe(expected);
  });
});
