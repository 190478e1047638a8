import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.js';
import { isExpected } from '../support/programs.js';
import {
  BAD_TEXT,
  builtProgram,
  builtVariant,
  type CliResult,
  checkJson,
  cleanEnv,
  runCli,
  runCommand,
  SITE,
  tempSite,
  tempSiteBeside,
} from '../support/run-cli.js';
import { possibleCommands } from '../support/runner-commands.js';

/** A site whose pages have so many wrong rows together. */
function siteWithFindings(count: number): string {
  const perPage = 500;
  const files: Record<string, string> = {};
  for (let i = 0; i < count / perPage; i++) {
    const rows = Array.from({ length: perPage }, (_, j) => {
      const hash = (i * perPage + j).toString(2).replace(/0/g, 'a').replace(/1/g, 'b').padStart(32, 'a');
      return `{"compiler": "gcc@11.4.0", "hash": "${hash}", "os": "rhel8", "platform": "lynux", "size": "-", "stacks": ["e4s", "root"], "target": "x86_64_v3", "variants": ["build_system=cmake"], "versions": ["1.1.2"]}`;
    });
    const n = perPage;
    const meta = `{"compilers": ["gcc@11.4.0"], "num_specs": ${n}, "num_specs_by_stack": {"e4s": ${n}, "root": ${n}}, "oss": ["rhel8"], "platforms": ["lynux"], "stacks": ["e4s", "root"], "targets": ["x86_64_v3"], "versions": ["1.1.2"]}`;
    files[`_cache/develop-2025-04-13/p${i}/specs.md`] =
      `---\ntitle: "p${i}"\nlayout: cache\ncategories: [package, develop-2025-04-13]\nmeta: ${meta}\nspec_details: [${rows.join(', ')}]\n---`;
  }
  return tempSite(files);
}

describe('findings on large pages', () => {
  it('do not keep these in memory', async () => {
    const comment = `# ${'x'.repeat(2 ** 20)}`;
    const pages = Array.from({ length: 60 }, (_, i): [string, string] => {
      // Each with a finding about its hash, and with a stack of its own.
      const text = BAD_TEXT.replace('\nmeta:', `\n${comment}\nmeta:`).replaceAll('"e4s"', `"stack-with-number-${i}"`);
      return [`_cache/develop-2025-04-13/xz-${i}/specs.md`, text.replaceAll('"linux"', '"lynux"')];
    });
    const options = { cwd: tempSite(Object.fromEntries(pages)), heap: 64, timeout: 120_000 };
    const { code, stdout } = await runCli(['--threads', '1', '--format', 'compact'], options);
    expect(code).toBe(1);
    expect(stdout.match(/\[spec-platform\]/g)?.length).toBeGreaterThanOrEqual(60);
  }, 120_000);
});

describe('100,000 findings', () => {
  const small = siteWithFindings(10_000);
  const large = siteWithFindings(100_000);

  it('in every format: time in proportion, every output whole', async () => {
    const names = Object.keys(FORMATS);
    const args = ['--rule', 'spec-platform=error', ...names.flatMap((name) => ['--format', `${name}=out-${name}`])];
    const options = { heap: 384, timeout: 100_000 };
    const few = await runCli(args, { cwd: small, ...options });
    const many = await runCli(args, { cwd: large, ...options });
    expect([few.code, many.code]).toEqual([1, 1]);
    expect(few.stderr).toContain(': 10,000 errors on 20 files.');
    expect(many.stderr).toContain(': 100,000 errors on 200 files.');
    expect(many.milliseconds).toBeLessThan(10 * few.milliseconds * 1.8 + 1000);
    const read = (name: string): string => readFileSync(path.join(large, `out-${name}`), 'utf8');
    expect(JSON.parse(read('json')).findings).toHaveLength(100_000);
    expect(read('compact').split('\n')).toHaveLength(100_001);
    expect(read('ndjson').split('\n')).toHaveLength(100_003);
    expect(JSON.parse(read('sarif')).runs[0].results).toHaveLength(25_000);
    expect(read('text').match(/spec-platform/g)).toHaveLength(100_000);
    expect(possibleCommands(read('github'))).toHaveLength(10);
    expect(possibleCommands(read('text'))).toEqual([]);
  }, 240_000);

  it('--max-findings shows few of them and counts all', async () => {
    const { report, stdout } = await checkJson(['--max-findings', '3'], { cwd: small });
    expect(report.totals.errors).toBe(10_000);
    expect(report.findings).toHaveLength(3);
    expect(stdout.length).toBeLessThan(50_000);
  });

  it('through a pipe are whole', async () => {
    const { stdout, code } = await runCli(['--format', 'compact'], { cwd: small });
    expect(code).toBe(1);
    expect(stdout.split('\n')).toHaveLength(10_001);
  });

  it('into a pipe that is closed end quietly', async () => {
    const program = await builtProgram();
    const script = '{ "$1" "$2" --format compact; echo "exit $?" >&2; } | head -1';
    const result = await runCommand('sh', ['-c', script, 'sh', process.execPath, program], { cwd: small });
    expect(result.stdout.split('\n')).toHaveLength(2);
    expect(result.stderr).toMatch(/^Checked 20 pages with [^\n]+\nSkipped [^\n]+\nexit 1\n$/);
  });

  it.each(['>&-', '2>&-', '>&- 2>&-', '2>&1 | :'])('with %s end by themselves', async (redirection) => {
    const program = await builtProgram();
    const script = `"$1" "$2" ${redirection}; true`;
    const result = await runCommand('sh', ['-c', script, 'sh', process.execPath, program], { cwd: small });
    expect(result).toMatchObject({ code: 0, signal: null });
    expect(result.stderr).not.toMatch(/EPIPE|EBADF| {4}at /);
  });

  it.skipIf(process.platform !== 'linux')('onto a full disk are one line and exit 2', async () => {
    const program = await builtProgram();
    const script = '"$1" "$2" --format json >/dev/full';
    const result = await runCommand('sh', ['-c', script, 'sh', process.execPath, program], { cwd: small });
    expect(result.code).toBe(2);
    // The output is written in pieces: whether the disk is found to be full before or behind the summary, depends on its buffers.
    const [full, checked, skipped, ...rest] = result.stderr
      .trimEnd()
      .split('\n')
      .sort((a, b) => (a < b ? 1 : -1));
    expect([full, rest]).toEqual(['cache-lint: cannot write to standard output: the disk is full', []]);
    expect([checked, skipped].sort().join('\n')).toMatch(/^Checked .+\nSkipped .+$/);
  });
});

/** Sends a signal when the first page is being checked: the slow rule says so on another descriptor. */
async function interruptedRun(signal: NodeJS.Signals, cwd: string): Promise<CliResult> {
  const program = await builtVariant('slow-rule');
  const args = [program, '--format', 'text', '--format', 'json=out/report.json'];
  const stdio = ['ignore', 'pipe', 'pipe', 'pipe'] as const;
  const child = spawn(process.execPath, args, { cwd, env: { ...cleanEnv(), SIGN_OF_LIFE: '3' }, stdio: [...stdio] });
  let started = performance.now();
  child.stdio[3]!.once('data', () => {
    started = performance.now();
    child.kill(signal);
  });
  const text = { stdout: '', stderr: '' };
  child.stdout!.on('data', (chunk) => (text.stdout += chunk));
  child.stderr!.on('data', (chunk) => (text.stderr += chunk));
  return new Promise((resolve) => {
    child.on('close', (code, ended) =>
      resolve({ ...text, code, signal: ended, milliseconds: performance.now() - started }),
    );
  });
}

describe.concurrent('a run that is interrupted', () => {
  const pages = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`_cache/develop-2025-04-13/p${i}/specs.md`, BAD_TEXT]));

  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('by %s exits with %i and leaves every file as it was', async (signal, code) => {
    const cwd = tempSite({ ...pages(500), 'out/report.json': 'old' });
    const result = await interruptedRun(signal, cwd);
    expect(result).toMatchObject({
      code,
      signal: null,
      stdout: '',
      stderr: 'cache-lint: interrupted, nothing was written\n',
    });
    expect(result.milliseconds).toBeLessThan(6000);
    expect(readdirSync(path.join(cwd, 'out'))).toEqual(['report.json']);
    expect(readFileSync(path.join(cwd, 'out/report.json'), 'utf8')).toBe('old');
  });
});

/** tmux: a real terminal. */
class Terminal {
  readonly #socket: string;
  readonly #cwd: string;

  constructor(cwd: string) {
    mkdirSync(path.join(cwd, '.tmux'));
    this.#socket = path.join(cwd, '.tmux/s');
    this.#cwd = cwd;
  }

  async tmux(...args: string[]): Promise<string> {
    const result = await runCommand('tmux', ['-S', this.#socket, '-f', '/dev/null', ...args], {
      cwd: this.#cwd,
      env: { TERM: 'xterm-256color', LC_ALL: 'C.UTF-8' },
    });
    return result.stdout;
  }

  async start(columns: number, command: string): Promise<void> {
    await this.tmux('new-session', '-d', '-x', String(columns), '-y', '50', `sh -c '${command}; echo DONE; sleep 60'`);
  }

  /** The lines on the screen, wrapped ones joined, when `pattern` is there. */
  async waitFor(pattern: RegExp): Promise<string[]> {
    for (let i = 0; ; i++) {
      const text = await this.tmux('capture-pane', '-p', '-J', '-S', '-', '-t', '0');
      if (pattern.test(text)) return text.split('\n').map((line) => line.trimEnd());
      if (i > 100) throw new Error(`no ${pattern} in:\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe.skipIf(!isExpected('tmux', '-V'))('in a terminal', () => {
  it.each([80, 160])('of %i columns no line is wider, on a line of 11,000 columns', async (columns) => {
    const name = '_cache/develop-2025-03-30/py-wheel/specs.md';
    const text = SITE.get(name)!;
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeGreaterThan(10_000);
    const cwd = tempSite({ [name]: text.replaceAll('"linux"', '"lynux"') });
    const terminal = new Terminal(cwd);
    try {
      await terminal.start(columns, `"${process.execPath}" "${await builtProgram()}"`);
      const lines = await terminal.waitFor(/^DONE/m);
      expect(lines.length).toBeGreaterThan(20);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(lines.filter((line) => line.includes('^')).length).toBeGreaterThan(10);
      expect(await terminal.tmux('capture-pane', '-p', '-e', '-t', '0', '-S', '-')).toContain('\x1b[1m\x1b[31merror');
    } finally {
      await terminal.tmux('kill-server');
    }
  });

  it('of 12 columns lines are broken by the terminal alone', async () => {
    const cwd = tempSiteBeside();
    const terminal = new Terminal(cwd);
    try {
      await terminal.start(12, `"${process.execPath}" "${await builtProgram()}"; echo "EXIT $?"`);
      const lines = await terminal.waitFor(/^DONE/m);
      expect(lines).toContain('EXIT 1');
      expect(lines).toContain('_cache/develop-2025-04-13/xz/specs.md');
      expect(lines.find((line) => line.startsWith('Checked '))).toMatch(/^Checked 2 pages with \d+ specs in /);
    } finally {
      await terminal.tmux('kill-server');
    }
  });

  it('shows the progress of a long run and leaves nothing of it', async () => {
    const page = SITE.get('_cache/develop-2025-03-16/python/specs.md')!;
    const files = Array.from({ length: 120 }, (_, i) => [`_cache/develop-2025-03-16/p${i}/specs.md`, page]);
    const cwd = tempSiteBeside(Object.fromEntries(files));
    const terminal = new Terminal(cwd);
    try {
      const program = await builtVariant('slow-rule');
      await terminal.start(80, `"${process.execPath}" "${program}" --fail-on never --pages-only`);
      const during = await terminal.waitFor(/^checked \d+ of 122 pages \(\d+ %\)/m);
      expect(during.filter((line) => line !== '')).toHaveLength(1);
      const after = (await terminal.waitFor(/^DONE/m)).filter((line) => line !== '');
      expect(after.join('\n')).not.toContain(' %)');
      expect(after.at(-1)).toBe('DONE');
      expect(after.join('\n')).toMatch(/^Checked 122 pages with /m);
      expect(after[0]).toMatch(/^_cache\//);
    } finally {
      await terminal.tmux('kill-server');
    }
  });
});
