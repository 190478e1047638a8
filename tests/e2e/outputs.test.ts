import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { git } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import {
  BAD,
  BAD_TEXT,
  builtProgram,
  GOOD,
  GOOD_TEXT,
  runCli,
  runCommand,
  tempSite,
  tempSiteBeside,
} from '../support/run-cli.js';
import { runnerCommands } from '../support/runner-commands.js';
import { tempFolder } from '../support/temp-folder.js';

const isRoot = process.getuid?.() === 0;

describe('an output that there is', () => {
  it.skipIf(!isRoot)('keeps its owner and mode, behind a link', async () => {
    const cwd = tempSiteBeside({ 'private.json': 'old' });
    chmodSync(path.join(cwd, 'private.json'), 0o600);
    chownSync(path.join(cwd, 'private.json'), 12_345, 12_345);
    symlinkSync('private.json', path.join(cwd, 'out.json'));
    await runInProcess(cwd, ['--format', 'json=out.json']);
    const { uid, mode } = statSync(path.join(cwd, 'private.json'));
    expect([uid, mode & 0o777]).toEqual([12_345, 0o600]);
    expect(lstatSync(path.join(cwd, 'out.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(cwd, 'private.json'), 'utf8')).toContain('formatVersion');
  });

  it('is one, whatever names it has', async () => {
    const cwd = tempSiteBeside({ 'a.json': 'old' });
    symlinkSync('a.json', path.join(cwd, 'b.json'));
    const { code, stderr } = await runInProcess(cwd, ['--format', 'json=a.json', '--format', 'sarif=b.json']);
    expect([code, stderr]).toEqual([2, 'cache-lint: cannot write two formats to "b.json"\n']);
  });

  it('a baseline is written where its link leads', async () => {
    const cwd = tempSiteBeside({ 'real.json': '' });
    const link = path.join(cwd, '.cache-lint-baseline.json');
    await runInProcess(cwd, ['baseline', '--baseline', 'base.json']);
    writeFileSync(path.join(cwd, 'real.json'), readFileSync(path.join(cwd, 'base.json')));
    chmodSync(path.join(cwd, 'real.json'), 0o640);
    symlinkSync('real.json', link);
    rmSync(path.join(cwd, BAD));
    expect((await runInProcess(cwd, ['--baseline', '.cache-lint-baseline.json', '--prune'])).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(cwd, 'real.json'), 'utf8')).not.toContain('meta-num-specs');
    expect(statSync(path.join(cwd, 'real.json')).mode & 0o777).toBe(0o640);
  });

  it('a baseline is not made where a link leads nowhere', async () => {
    const cwd = tempSiteBeside();
    symlinkSync(path.join(tempFolder(), 'x.json'), path.join(cwd, '.cache-lint-baseline.json'));
    const { code, stderr } = await runInProcess(cwd, ['baseline']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cache-lint: [^\n]*\.cache-lint-baseline\.json[^\n]* link that leads nowhere[^\n]*\n$/);
  });
});

describe.skipIf(process.platform !== 'linux')('/dev/stdout and its kin', () => {
  it.each(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])(
    '%s goes where the shell says, and stays what it is',
    async (name) => {
      const cwd = tempSiteBeside();
      const program = await builtProgram();
      const before = lstatSync('/dev/stdout').mode;
      const script = `{ echo before; "$1" "$2" --format "compact=${name}"; echo after; } > out.txt; cat out.txt`;
      const { stdout } = await runCommand('sh', ['-c', script, 'sh', process.execPath, program], { cwd });
      expect(stdout).toMatch(/^before\n_cache\/develop-2025-04-13\/xz\/specs\.md:5:122: error: [^\n]+\nafter\n$/);
      expect(lstatSync('/dev/stdout').mode).toBe(before);
    },
  );

  it('are pipes, too, as another process reads them', async () => {
    const cwd = tempSiteBeside();
    const program = await builtProgram();
    const script = '"$1" "$2" --format json=/dev/fd/7 7>&1 >/dev/null 2>/dev/null | (sleep 0.3; wc -c)';
    const { stdout } = await runCommand('sh', ['-c', script, 'sh', process.execPath, program], { cwd });
    const direct = await runCli(['--format', 'json'], { cwd });
    expect(Number(stdout)).toBe(Buffer.byteLength(direct.stdout));
  });
});

describe('an output that is no place to write', () => {
  it.each([
    [GOOD, 'a page of the site'],
    ['_data/tags.yaml', 'data of the site'],
    ['cache-lint.config.json', 'what this run reads'],
    ['link.json', 'a page of the site'],
  ])('%s stays as it is: it is %s', async (file, what) => {
    const cwd = tempSite({ [GOOD]: GOOD_TEXT, '_data/tags.yaml': '[]\n', 'cache-lint.config.json': '{}' });
    symlinkSync(GOOD, path.join(cwd, 'link.json'));
    const before = readFileSync(path.join(cwd, file), 'utf8');
    const { code, stderr } = await runCli(['--format', `json=${file}`], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `cache-lint: cannot write "${file}": it is ${what}\n` });
    expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(before);
  });

  it.each([
    ['mirror/cache_spack_io_index.json', ['site', '--index', 'mirror']],
    ['mirror/v0.20.3/build_cache/index.json', ['site', '--index', 'mirror']],
    ['mirror/develop-2025-07-13/v3/manifests/index/index.manifest.json', ['site', '--index', 'mirror']],
    ['map.json', ['site', '--index-map', 'map.json']],
    ['a.json', ['site', '--index-map', 'map.json']],
    ['a.json', ['data', 'new', '--index-map', 'map.json']],
    ['behind.json', ['site', '--index-map', 'map.json']],
    ['v0.20.3/listed.json', ['site', '--index', '.', '--index-list', 'list.json']],
    ['mirror/v0.20.3/build_cache/index.json', ['site', '--index', 'linked']],
    ['new/package_data.json.gz', ['data', 'new']],
    ['new/specs_data.json.gz', ['data', 'new']],
    ['mirror/v0.20.3/build_cache/index.json', ['data', 'new', '--index', 'mirror']],
    ['plugin.mjs', ['site', '--config', 'own.json', '--allow-code']],
  ])('%s stays as it is in %j', async (file, args) => {
    const cwd = tempFolder();
    cpSync('fixtures/index', cwd, { recursive: true });
    for (const copy of ['a.json', 'behind.json', 'v0.20.3/listed.json'])
      cpSync('fixtures/index/mirror/v0.20.3/build_cache/index.json', path.join(cwd, copy));
    symlinkSync('behind.json', path.join(cwd, 'link.json'));
    symlinkSync('mirror', path.join(cwd, 'linked'));
    writeFileSync(path.join(cwd, 'map.json'), '{"v0.20.3": {"root": "a.json", "e4s": "link.json", "ml": "../x.json"}}');
    const entry = { label: 'root', url: 's3://x/v0.20.3/listed.json' };
    writeFileSync(path.join(cwd, 'list.json'), JSON.stringify({ 'v0.20.3': [entry] }));
    writeFileSync(path.join(cwd, 'plugin.mjs'), 'export default [];\n');
    writeFileSync(path.join(cwd, 'own.json'), '{"plugins": ["./plugin.mjs"]}');
    const before = readFileSync(path.join(cwd, file));
    const { code, stderr } = await runInProcess(cwd, [...args, '--format', `json=${file}`]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `cache-lint: cannot write "${file}": it is what this run reads\n`,
    });
    expect(readFileSync(path.join(cwd, file))).toEqual(before);
  });

  it('a report in the folder of the indexes is one', async () => {
    const cwd = tempFolder();
    cpSync('fixtures/index', cwd, { recursive: true });
    const args = ['site', '--index', 'mirror', '--format', 'json=mirror/report.json'];
    for (const _ of ['first', 'again']) expect(await runInProcess(cwd, args)).toMatchObject({ code: 0 });
  });

  it.skipIf(process.platform === 'win32')('a pipe holds nobody who finds no reader', async () => {
    const cwd = tempSite({ [GOOD]: GOOD_TEXT });
    execFileSync('mkfifo', ['pipe'], { cwd });
    const alone = await runCli(['--format', 'json=pipe'], { cwd });
    expect(alone).toMatchObject({ code: 2, stderr: 'cache-lint: cannot write "pipe": nobody reads this pipe\n' });
    const reader = promisify(execFile)('cat', ['pipe'], { cwd });
    // It needs a moment to open it; until then nobody reads.
    await vi.waitFor(
      async () => expect(await runCli(['--format', 'json=pipe'], { cwd })).toMatchObject({ code: 0 }),
      10_000,
    );
    expect(JSON.parse((await reader).stdout)).toMatchObject({ totals: { pages: 1 } });
  });
});

describe('the job summary of the runner', () => {
  const withSummary = (before: string) => {
    const file = path.join(tempFolder(), 'summary.md');
    writeFileSync(file, before);
    return { file, env: { GITHUB_STEP_SUMMARY: file }, read: () => readFileSync(file, 'utf8') };
  };

  it('keeps what the step wrote before, and of two runs both', async () => {
    const { file, env, read } = withSummary('# Build\n\n<details>x</details>');
    const { ino } = statSync(file);
    const cwd = tempSiteBeside();
    const args = ['--format', `summary=${file}`];
    await runInProcess(cwd, args, { env });
    expect(read()).toMatch(/^# Build\n\n<details>x<\/details>\n\n## cache-lint: 1 error on 1 file\n/);
    await runInProcess(cwd, [...args, '--rule', 'meta-num-specs=off'], { env });
    expect(read().match(/^## cache-lint: .*$/gm)).toEqual([
      '## cache-lint: 1 error on 1 file',
      '## cache-lint: no findings',
    ]);
    expect(statSync(file).ino).toBe(ino);
    const alone = await runInProcess(cwd, ['--format', 'summary'], { env });
    expect(read()).toContain(`</details>\n\n${alone.stdout}\n## `);
  });

  it.each([
    [
      'a mebibyte less a little',
      1024 * 1024 - 400,
      /\n\n## cache-lint: 1 error on 1 file\n\nThe summary of this step has no room for more/,
    ],
    ['a mebibyte', 1024 * 1024 - 20, /x\n\n$/],
  ])('is never more than GitHub takes: after %s', async (_what, size, end) => {
    const { file, env, read } = withSummary('x'.repeat(size));
    await runInProcess(tempSiteBeside(), ['--format', `summary=${file}`], { env });
    expect(Buffer.byteLength(read())).toBeLessThanOrEqual(1024 * 1024);
    expect(read()).toMatch(end);
  });

  it('of another name is a file as any other', async () => {
    const { file, read } = withSummary('old');
    await runInProcess(tempSiteBeside(), ['--format', `summary=${file}`], { env: { GITHUB_STEP_SUMMARY: '' } });
    expect(read()).toMatch(/^## cache-lint/);
  });
});

describe('text and compact', () => {
  const name = '_cache/develop/\u6f22\u5b57-\u{1f4a9}/specs.md';

  it('in a file are the same under CI and in any terminal, and hold no command', async () => {
    const cwd = tempSite({ '_cache/develop/##[error]x/specs.md': BAD_TEXT, [name]: BAD_TEXT });
    const args = ['--format', 'text=text', '--format', 'compact=compact'];
    const outputs = async (env: Record<string, string>): Promise<string[]> => {
      await runInProcess(cwd, args, { env, columns: 44 });
      return ['text', 'compact'].map((one) => readFileSync(path.join(cwd, one), 'utf8'));
    };
    const plain = await outputs({});
    expect(await outputs({ CI: 'true' })).toEqual(plain);
    expect(await outputs({ GITHUB_ACTIONS: 'true', COLUMNS: '200', FORCE_COLOR: '1' })).toEqual(plain);
    for (const text of plain) expect(runnerCommands(text)).toEqual([]);
  });

  it('compact names a file as an editor finds it', async () => {
    const cwd = tempSite({ [name]: BAD_TEXT });
    const { stdout } = await runInProcess(cwd, ['--format', 'compact']);
    const [file = ''] = stdout.split(/:\d+:\d+: /);
    expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(BAD_TEXT);
  });
});

describe('a difference', () => {
  it('says in a folder below the root how git applies it', async () => {
    const cwd = tempSiteBeside();
    rmSync(path.join(cwd, '.git'), { recursive: true });
    git(cwd, 'init', '-q');
    const below = path.join(cwd, '_cache/develop-2025-04-13');
    const { stdout, stderr } = await runInProcess(below, ['--diff']);
    const [, command = ''] = /^To apply the difference from here: (git -C \S+ apply)\.$/m.exec(stderr) ?? [];
    expect(command).toBe('git -C ../.. apply');
    writeFileSync(path.join(cwd, '.git/patch'), stdout);
    const applied = await runCommand('sh', ['-c', `${command} < ../../.git/patch`], { cwd: below });
    expect(applied.code).toBe(0);
    expect((await runInProcess(below, [])).code).toBe(0);
    expect((await runInProcess(cwd, ['--diff'])).stderr).not.toContain('git -C');
  });
});
