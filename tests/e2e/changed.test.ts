import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloneOf, commit, GIT_ENV, git, tempRepository } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import { HASHES } from '../support/page-builder.js';
import { expectRightReport } from '../support/report-schema.js';
import { builtProgram, type JsonReport, miscount, runCli, runCommand, writeAll } from '../support/run-cli.js';
import { type SiteParts, site } from '../support/site-builder.js';
import { tempFolder } from '../support/temp-folder.js';

const program = await builtProgram();

const OLD = '_cache/develop-2025-03-30/zlib/specs.md';
const NEW = '_cache/develop-2025-04-13/zlib/specs.md';
const XZ = '_cache/develop-2025-04-13/xz/specs.md';
const ROW = { hash: HASHES[0], compiler: 'gcc@11.4.0' };
const PAGES: SiteParts['pages'] = [
  { tag: 'develop-2025-03-30', package: 'zlib', rows: [ROW] },
  { tag: 'develop-2025-04-13', package: 'zlib', rows: [ROW] },
  { tag: 'develop-2025-04-13', package: 'xz', rows: [{ hash: HASHES[1] }] },
];
const SITE = Object.fromEntries(site({ pages: PAGES }));
/** The hash of this page is another binary than in the new one. */
const CONFLICT = site({
  pages: [{ tag: 'develop-2025-03-30', package: 'zlib', rows: [{ ...ROW, compiler: 'gcc@12.3.0' }] }],
  pagesOnly: true,
}).get(OLD)!;

/** An error of `page-title` on line 2. */
function mistitle(text: string): string {
  return text.replace(/^title: .*$/m, 'title: "other"');
}

interface ChangedReport extends JsonReport {
  readonly changes?: Readonly<Record<'base' | 'reason', string>> &
    Readonly<Record<'files' | 'deleted' | 'hidden', number>>;
  readonly findings: readonly (JsonReport['findings'][number] & {
    readonly changed?: string;
    readonly path: string;
    readonly fingerprint: string;
    readonly related: readonly { readonly file: string; readonly message: string }[];
  })[];
}

/** Runs the program for JSON; `found` has each finding as `file rule`, and after it how it is changed. */
async function check(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const result = await runCli([...args, '--format', 'json'], { cwd, env: { ...GIT_ENV, ...env } });
  const report = result.stdout === '' ? undefined : (JSON.parse(result.stdout) as ChangedReport);
  if (report !== undefined) expectRightReport(report);
  const found = report?.findings.map(({ file, ruleId, changed }) => `${file} ${ruleId} ${changed ?? '-'}`);
  return { ...result, report: report!, found };
}

describe('--changed', () => {
  it('shows what is not committed: edited, staged and new pages, and no fault of the others', async () => {
    const folder = tempRepository({ ...SITE, [OLD]: miscount(SITE[OLD]!) });
    writeAll(folder, { [NEW]: miscount(SITE[NEW]!) });
    git(folder, 'add', '.');
    const more = site({ pages: [{ tag: 'develop-2025-04-13', package: 'új név', rows: [] }], pagesOnly: true });
    writeAll(folder, { ...Object.fromEntries(more), [XZ]: miscount(SITE[XZ]!), 'README.md': 'no page' });
    const { found, report, code, stderr } = await check(folder, ['--changed']);
    expect(found).toContain(`${NEW} meta-num-specs line`);
    expect(found).toContain(`${XZ} meta-num-specs line`);
    expect(found?.filter((one) => one.includes('új név')).length).toBeGreaterThan(0);
    expect(found?.filter((one) => one.startsWith(OLD))).toEqual([]);
    expect(report.changes).toEqual({
      base: expect.stringMatching(/^HEAD \([0-9a-f]{10}\)$/),
      files: 3,
      deleted: 0,
      hidden: 0,
    });
    expect(report.totals).toMatchObject({ pages: 3, contextPages: 1 });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Changed since HEAD \([0-9a-f]{10}\): 3 files\.$/m);
  });

  it('does not wait for a pipe in the place of a page', async () => {
    const folder = tempRepository(SITE);
    rmSync(path.join(folder, XZ));
    execFileSync('mkfifo', [path.join(folder, XZ)]);
    const { found } = await check(folder, ['--changed']);
    expect(found).toEqual([`${XZ} file-readable line`]);
  });

  it('says in one line that nothing is changed', async () => {
    const folder = tempRepository({ ...SITE, [OLD]: miscount(SITE[OLD]!) });
    writeAll(folder, { 'README.md': 'no page' });
    const { found, code, stderr } = await check(folder, ['--changed']);
    expect({ found, code }).toEqual({ found: [], code: 0 });
    expect(stderr).toMatch(/^No page is changed since HEAD \([0-9a-f]{10}\)\.\n$/);
  });

  it('counts before the first commit from nothing', async () => {
    const folder = tempFolder();
    git(folder, 'init', '--quiet');
    writeAll(folder, { ...SITE, [XZ]: miscount(SITE[XZ]!) });
    const { found, report } = await check(folder, ['--changed']);
    expect(found).toEqual([`${XZ} meta-num-specs line`]);
    expect(report.totals.pages).toBe(3);
  });

  it('knows a copied folder for the same', async () => {
    const folder = tempRepository(SITE);
    const copy = path.join(tempFolder(), 'copy');
    await runCommand('cp', ['-r', folder, copy], { cwd: folder });
    expect((await check(copy, ['--changed'])).report.changes?.files).toBe(0);
  });

  it('takes the given paths and the changed files together', async () => {
    const folder = tempRepository(SITE);
    writeAll(folder, { [NEW]: miscount(SITE[NEW]!), [XZ]: miscount(SITE[XZ]!) });
    const one = await check(folder, ['--changed', path.dirname(XZ)]);
    expect(one.found).toEqual([`${XZ} meta-num-specs line`]);
    const none = await check(folder, ['--changed', '_cache/develop-2025-03-30']);
    expect({ found: none.found, code: none.code }).toEqual({ found: [], code: 0 });
  });

  it('follows a renamed page: its place is another one, its rows are not', async () => {
    const folder = tempRepository(SITE);
    git(folder, 'mv', '_cache/develop-2025-04-13/xz', '_cache/develop-2025-04-13/xy');
    const { found, report } = await check(folder, ['--changed']);
    expect(found).toContain('_cache/develop-2025-04-13/xy/specs.md page-title page');
    expect(report.changes).toMatchObject({ files: 1, deleted: 1 });
  });

  it('shows what a deleted page leaves behind', async () => {
    const folder = tempRepository(SITE);
    rmSync(path.join(folder, path.dirname(XZ)), { recursive: true });
    const count = await check(folder, ['--changed']);
    expect(count.found).toEqual(['_data/meta.yaml site-count -']);
    expect(count.report.changes).toMatchObject({ files: 0, deleted: 1 });
    expect(count.stderr).toMatch(/No page is changed since HEAD \([0-9a-f]{10}\); deleted: 1\./);
    rmSync(path.join(folder, path.dirname(OLD)), { recursive: true });
    expect((await check(folder, ['--changed'])).found).toContain('_data/tags.yaml site-tags -');
    expect((await check(folder, ['--changed', '_cache/develop-2025-04-13'])).found).toEqual([
      '_data/meta.yaml site-count -',
    ]);
    rmSync(path.join(folder, 'pages/tags/develop-2025-04-13.md'));
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'All is gone');
    expect((await check(folder, ['--since', 'HEAD~1'])).found).toContain('_data/tags.yaml site-tags -');
  });

  it('ends well where all pages are deleted, and says what they leave behind', async () => {
    const folder = tempRepository(SITE);
    rmSync(path.join(folder, '_cache'), { recursive: true });
    const all = await runCli(['--changed'], { cwd: folder });
    expect(all).toMatchObject({ code: 0, stdout: '' });
    expect(all.stderr).toMatch(/^No page is changed since HEAD \([0-9a-f]{10}\); deleted: 3\.$/m);
    expect(await runCli(['compare', 'HEAD'], { cwd: folder })).toMatchObject({ code: 0 });
    expect(await runCli([], { cwd: folder })).toMatchObject({ code: 2 });
    mkdirSync(path.join(folder, '_cache'));
    for (const args of [['--changed'], ['--changed', '_cache'], ['compare', 'HEAD']])
      expect((await runCli([...args, '--format', 'compact'], { cwd: folder })).stdout, args.join()).toMatch(
        /There is no tag at all in _cache\//,
      );
    git(folder, 'add', '--all');
    commit(folder);
    expect(await runCli(['--since', 'HEAD~1'], { cwd: folder })).toMatchObject({ code: 1 });
    const nothing = await runCli(['--changed'], { cwd: folder });
    expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringMatching(/^cache-lint: no page found at /)]);
  });

  it('takes a path that the change has deleted, and none that was never there', async () => {
    const folder = tempRepository(SITE);
    rmSync(path.join(folder, path.dirname(path.dirname(OLD))), { recursive: true });
    for (const given of [OLD, path.dirname(path.dirname(OLD))]) {
      const { code, stdout } = await runCli(['--changed', given, '--format', 'compact'], { cwd: folder });
      expect([code, stdout]).toEqual([1, expect.stringMatching(/^_data\/tags\.yaml:.*"develop-2025-03-30".*\n$/)]);
      expect(await runCli([given], { cwd: folder })).toMatchObject({ code: 2 });
    }
    const both = await runCli(['--changed', OLD, NEW], { cwd: folder });
    expect(both.stderr).toMatch(/^No page is changed since HEAD \([0-9a-f]{10}\); deleted: 1\.$/m);
    const never = await runCli(['--changed', OLD, '_cache/v9'], { cwd: folder });
    expect([never.code, never.stderr]).toEqual([2, expect.stringMatching(/no page found at .*"_cache\/v9"/)]);
  });

  it('finds the changed file behind a link to a tag', async () => {
    const folder = tempRepository(SITE);
    mkdirSync(path.join(folder, 'store'));
    renameSync(path.join(folder, '_cache/develop-2025-04-13'), path.join(folder, 'store/new'));
    symlinkSync('../store/new', path.join(folder, '_cache/develop-2025-04-13'));
    commit(folder);
    writeAll(folder, { 'store/new/xz/specs.md': miscount(SITE[XZ]!) });
    expect((await check(folder, ['--changed'])).found).toEqual([`${XZ} meta-num-specs line`]);
  });

  it.each([
    ['package', path.dirname(XZ), '../../store'],
    ['page', XZ, '../../../store/specs.md'],
  ])('finds the changed file behind a link to a %s', async (_, link, target) => {
    const folder = tempRepository({ ...SITE, 'store/specs.md': SITE[XZ]! });
    rmSync(path.join(folder, link), { recursive: true });
    symlinkSync(target, path.join(folder, link));
    commit(folder);
    writeAll(folder, { 'store/specs.md': miscount(SITE[XZ]!) });
    expect((await check(folder, ['--changed'])).found).toEqual([`${XZ} meta-num-specs line`]);
  });
});

describe('--since', () => {
  it('counts from where the branch left the other one, with what is not committed', async () => {
    const folder = tempRepository(SITE);
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    commit(folder, { [NEW]: miscount(SITE[NEW]!) });
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, { [OLD]: miscount(SITE[OLD]!) });
    git(folder, 'checkout', '--quiet', 'topic');
    writeAll(folder, { [XZ]: miscount(SITE[XZ]!) });
    const { found, report } = await check(folder, ['--changed', '--since', 'main']);
    expect(found).toEqual([`${XZ} meta-num-specs line`, `${NEW} meta-num-specs line`]);
    expect(report.changes?.base).toMatch(/^main \([0-9a-f]{10}\)$/);
    expect((await check(folder, ['--since', 'main'])).found).toEqual(found);
  });

  it.each(['--output=x', '$(touch x)', 'HEAD; touch x', '--upload-pack=touch x', '-x'])(
    'takes the name %j for no option and no command',
    async (name) => {
      const folder = tempRepository(SITE);
      const { code, stderr } = await check(folder, [`--since=${name}`]);
      expect(code).toBe(2);
      expect(stderr).toContain(`there is no commit ${JSON.stringify(name)}`);
      expect(git(folder, 'status', '--porcelain', '--ignored')).toBe('');
    },
  );

  it('checks everything in a clone that is too shallow, and says so', async () => {
    const folder = tempRepository({ ...SITE, [OLD]: miscount(SITE[OLD]!) });
    git(folder, 'branch', 'base');
    commit(folder, { [NEW]: miscount(SITE[NEW]!) });
    const whole = await check(cloneOf(folder), ['--since', 'origin/base']);
    expect(whole.found).toEqual([`${NEW} meta-num-specs line`]);
    for (const options of [['--depth=1'], ['--depth=1', '--no-single-branch']]) {
      const { found, report, stderr, code } = await check(cloneOf(folder, ...options), ['--since', 'origin/base']);
      expect(found).toEqual([`${OLD} meta-num-specs -`, `${NEW} meta-num-specs -`]);
      expect(report.changes?.reason).toMatch(/shallow clone/);
      expect(stderr).toMatch(/^Everything is checked: which files are changed cannot be told, for .*shallow clone/m);
      expect(code).toBe(1);
    }
    expect((await check(cloneOf(folder, '--depth=2'), ['--since', 'HEAD~1'])).found).toEqual([
      `${NEW} meta-num-specs line`,
    ]);
  });

  it('tells what a shallow clone does not have from what there is not', async () => {
    const folder = tempRepository(SITE);
    commit(folder, { [NEW]: miscount(SITE[NEW]!) });
    const clone = cloneOf(folder, '--depth=1');
    for (const name of ['HEAD~1', 'HEAD^^2', 'origin/later', 'refs/remotes/origin/later', 'deadbeef']) {
      const { stderr, code } = await runInProcess(clone, ['--since', name]);
      expect(stderr).toContain(`for this shallow clone does not have ${JSON.stringify(name)}.`);
      expect(code).toBe(1);
    }
    for (const name of ['mian', 'orgin/main', 'HAED~1', 'refs/heads/mian']) {
      expect(await runInProcess(clone, ['--since', name])).toEqual({
        code: 2,
        stdout: '',
        stderr: `cache-lint: there is no commit ${JSON.stringify(name)} in this clone, which is shallow; see whether it is spelled right, or fetch it\n`,
      });
    }
  });
});

describe('--staged', () => {
  it('checks what is staged, and not what stands in the working tree', async () => {
    const folder = tempRepository(SITE);
    writeAll(folder, { [XZ]: miscount(SITE[XZ]!) });
    git(folder, 'add', XZ);
    writeAll(folder, { [XZ]: SITE[XZ]!, [NEW]: miscount(SITE[NEW]!) });
    const { found, report } = await check(folder, ['--staged']);
    expect(found).toEqual([`${XZ} meta-num-specs line`]);
    expect(report.files).toEqual([XZ]);
    expect((await check(folder, ['--changed'])).found).toEqual([`${NEW} meta-num-specs line`]);
  });

  it('reads the other pages as they are staged, too', async () => {
    const folder = tempRepository(SITE);
    writeAll(folder, { [OLD]: CONFLICT });
    git(folder, 'add', OLD);
    // What is not staged would hide the conflict: the new page gone, or the same as the old one.
    for (const disturb of [
      () => rmSync(path.join(folder, path.dirname(NEW)), { recursive: true }),
      () => rmSync(path.join(folder, '_cache/develop-2025-04-13'), { recursive: true }),
      () => writeAll(folder, { [NEW]: SITE[NEW]!.replaceAll('gcc@11.4.0', 'gcc@12.3.0') }),
    ]) {
      disturb();
      expect((await check(folder, ['--staged'])).found).toEqual([`${OLD} corpus-hash-details line`]);
    }
  });

  it('does not see what git does not know', async () => {
    const folder = tempRepository(Object.fromEntries(Object.entries(SITE).filter(([file]) => file !== NEW)));
    writeAll(folder, { [NEW]: SITE[NEW]!, '.gitignore': '_cache/v9/\n' });
    writeAll(folder, { '_cache/develop-2025-04-13/xz/notes.txt': 'x', '_cache/v9/zlib/specs.md': 'x' });
    writeAll(folder, { [OLD]: CONFLICT });
    git(folder, 'add', OLD);
    const { report } = await check(folder, ['--staged']);
    expect(report.findings.filter(({ ruleId }) => ruleId === 'corpus-hash-details')).toEqual([]);
    expect(report.totals).toMatchObject({ pages: 1, contextPages: 1 });
  });

  const ways: readonly (readonly [string, readonly string[], string])[] = [
    ['of what is staged', ['commit', '-m', 'x'], '.'],
    ['of everything', ['commit', '-a', '-m', 'x'], '.'],
    ['of everything, from a folder below', ['commit', '-a', '-m', 'x'], '_cache'],
    ['of one file', ['commit', '-m', 'x', XZ], '.'],
    ['that is done once more', ['commit', '--amend', '-a', '-m', 'x'], '.'],
  ];
  it.each(ways)('stops a commit %s in a hook', async (_, args, below) => {
    const trees = [tempRepository(SITE), path.join(tempFolder(), 'linked')] as const;
    const script = `#!/bin/sh\nexec '${process.execPath}' '${program}' --staged --format compact >&2\n`;
    writeAll(trees[0], { '.git/hooks/pre-commit': script });
    await runCommand('chmod', ['+x', '.git/hooks/pre-commit'], { cwd: trees[0] });
    git(trees[0], 'worktree', 'add', '--quiet', trees[1]);
    for (const tree of trees) {
      const head = git(tree, 'rev-parse', 'HEAD');
      writeAll(tree, { [XZ]: miscount(SITE[XZ]!) });
      if (args.length === 3 && !args.includes('-a')) git(tree, 'add', XZ);
      const options = { cwd: path.join(tree, below), env: GIT_ENV };
      const { code, stderr } = await runCommand('git', [...args], options);
      expect(stderr).toContain(`${XZ}:5:`);
      expect(code).toBe(1);
      expect(git(tree, 'rev-parse', 'HEAD')).toBe(head);
      writeAll(tree, { [XZ]: `${SITE[XZ]!}` });
    }
  });

  it('asks the repository of the folder, whatever a hook of another one says', async () => {
    const folder = tempRepository(SITE);
    const other = tempRepository({ 'a.md': 'a' });
    writeAll(folder, { [XZ]: miscount(SITE[XZ]!) });
    git(folder, 'add', XZ);
    const env = { GIT_DIR: path.join(other, '.git'), GIT_INDEX_FILE: path.join(other, '.git/index') };
    expect((await check(folder, ['--staged'], env)).found).toEqual([`${XZ} meta-num-specs line`]);
  });
});

describe('a finding', () => {
  it('is on a changed line, or only on a changed page; text has the first ones first', async () => {
    const folder = tempRepository({ ...SITE, [XZ]: mistitle(SITE[XZ]!), [NEW]: mistitle(SITE[NEW]!) });
    writeAll(folder, { [XZ]: mistitle(miscount(SITE[XZ]!)), [OLD]: `${SITE[OLD]!.trimEnd()}\n\n` });
    const { found, report } = await check(folder, ['--changed', '--rule', 'page-body-empty=off']);
    expect(found).toEqual([`${XZ} page-title page`, `${XZ} meta-num-specs line`]);
    for (const format of ['text', 'compact', 'github']) {
      const { stdout } = await runCli(['--changed', '--format', format], { cwd: folder, env: GIT_ENV });
      const [count, title] = report.findings.map(({ message }) => stdout.indexOf(message.slice(0, 20))).reverse();
      expect(count, format).toBeGreaterThan(-1);
      expect(title, format).toBeGreaterThan(count!);
    }
    const cut = await check(folder, ['--changed', '--max-findings', '1']);
    expect(cut.found).toEqual([`${XZ} meta-num-specs line`]);
  });

  it('is on no changed line for the line ends that a checkout writes', async () => {
    const folder = tempRepository(SITE);
    git(folder, 'config', 'core.autocrlf', 'true');
    writeAll(folder, { [XZ]: mistitle(SITE[XZ]!).replaceAll('\n', '\r\n') });
    const { found } = await check(folder, ['--changed']);
    expect(found).toEqual([`${XZ} page-title line`]);
    writeAll(folder, { [XZ]: SITE[XZ]!.replaceAll('\n', '\r\n') });
    expect((await check(folder, ['--changed'])).found).toEqual([]);
  });

  it('is on any line of a changed page when a partial clone lacks what it was', async () => {
    const origin = tempRepository(SITE);
    commit(origin, { [XZ]: mistitle(SITE[XZ]!) });
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const { found, code } = await check(cloneOf(origin, '--filter=blob:none'), ['--since', 'HEAD~1']);
    expect({ found, code }).toEqual({ found: [`${XZ} page-title line`], code: 1 });
  });

  it('is shown by --diff-filter', async () => {
    const folder = tempRepository({ ...SITE, [XZ]: mistitle(SITE[XZ]!), [NEW]: mistitle(SITE[NEW]!) });
    writeAll(folder, { [XZ]: mistitle(miscount(SITE[XZ]!)) });
    const added = await check(folder, ['--changed', '--diff-filter', 'added']);
    expect(added.found).toEqual([`${XZ} meta-num-specs line`]);
    expect(added.report.totals).toMatchObject({ errors: 1, filesWithFindings: 1 });
    expect(added.report.changes?.hidden).toBe(1);
    expect(added.stderr).toContain('On lines that did not change, and not shown: 1 finding.');
    const none = await check(folder, ['--changed', '--diff-filter=none']);
    expect(none.found).toEqual([`${XZ} page-title page`, `${XZ} meta-num-specs line`, `${NEW} page-title -`]);
    writeAll(folder, { [XZ]: `${mistitle(SITE[XZ]!)}\n` });
    const other = await check(folder, ['--changed', '--diff-filter', 'added', '--rule', 'page-body-empty=off']);
    expect({ found: other.found, code: other.code }).toEqual({ found: [], code: 0 });
  });

  it('stands on the changed one of its places, under its old fingerprint', async () => {
    const folder = tempRepository(SITE);
    writeAll(folder, { [OLD]: CONFLICT });
    const whole = await check(folder, []);
    expect(whole.found).toEqual([`${NEW} corpus-hash-details -`]);
    const [finding] = (await check(folder, ['--changed'])).report.findings;
    const before = whole.report.findings[0]!;
    expect(finding).toMatchObject({ file: OLD, changed: 'line', path: '', fingerprint: before.fingerprint });
    expect(finding?.message).toBe(`${before.message} ${before.related[0]?.message}`);
    expect(finding?.related).toEqual([
      { file: NEW, region: before.region, message: 'The finding is about this place, which is not changed.' },
    ]);
    const { stdout } = await runCli(['--changed'], { cwd: folder, env: GIT_ENV });
    expect(stdout).toContain('"gcc@12.3.0"');
    expect(stdout).toMatch(/^ +\| .*\^{12}$/m);
  });
});

/** Gives what is to be added to the environment: nothing. */
function remove(folder: string): Readonly<Record<string, string>> {
  rmSync(folder, { recursive: true });
  return {};
}

function damageIndex(folder: string): Readonly<Record<string, string>> {
  writeAll(folder, { '.git/index': 'no index' });
  return {};
}

describe('everything is checked', () => {
  const faulty = { ...SITE, [OLD]: miscount(SITE[OLD]!), [XZ]: miscount(SITE[XZ]!) };
  const ALL = [`${OLD} meta-num-specs -`, `${XZ} meta-num-specs -`];

  it('when the config is changed', async () => {
    const folder = tempRepository({ ...faulty, 'cache-lint.config.yaml': 'rules: {}\n' });
    writeAll(folder, { 'cache-lint.config.yaml': 'rules: { page-canonical: off }\n' });
    const { found, stderr } = await check(folder, ['--changed', '--diff-filter', 'added']);
    expect({ found, stderr }).toEqual({ found: ALL, stderr: expect.anything() });
    expect(stderr).toContain('Everything is checked: "cache-lint.config.yaml" is changed.');
    expect((await check(folder, ['--changed', '--no-config'])).found).toEqual([]);
  });

  it('when the baseline is changed', async () => {
    const folder = tempRepository(faulty);
    await runCli(['baseline'], { cwd: folder });
    commit(folder);
    writeAll(folder, { '.cache-lint-baseline.json': '{"formatVersion": 1}\n' });
    const { found, stderr } = await check(folder, ['--changed', '--baseline', '.cache-lint-baseline.json']);
    expect(found).toEqual(ALL);
    expect(stderr).toContain('Everything is checked: ".cache-lint-baseline.json" is changed.');
  });

  it.each<[string, (folder: string) => Readonly<Record<string, string>>, string]>([
    ['outside of git', (folder) => remove(path.join(folder, '.git')), 'this is no git repository'],
    ['without the program git', (folder) => ({ PATH: folder }), 'there is no program git'],
    [
      'in a repository of somebody else',
      () => ({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }),
      'git does not trust this repository',
    ],
    ['in a broken repository', damageIndex, 'git diff-index fails'],
  ])('%s', async (_, prepare, reason) => {
    const folder = tempRepository(faulty);
    const { found, stderr, code } = await check(folder, ['--changed'], prepare(folder));
    expect(found).toEqual(ALL);
    expect(stderr).toContain(`Everything is checked: which files are changed cannot be told, for ${reason}`);
    expect(code).toBe(1);
  });

  it('when the site is in a submodule of the repository', async () => {
    const inner = tempRepository(faulty);
    const folder = tempRepository();
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'site');
    commit(folder);
    const outer = await check(folder, ['--changed', 'site']);
    expect(outer.found).toEqual(ALL.map((one) => `site/${one}`));
    expect(outer.stderr).toContain('"site/_cache" stands in a repository of its own');
    const own = await check(path.join(folder, 'site'), ['--changed']);
    expect(own.found).toEqual([]);
  });
});

it.each([
  [['--staged', '--changed'], '--staged and --changed exclude each other'],
  [['--staged', '--since', 'HEAD'], '--staged and --since exclude each other'],
  [['--diff-filter', 'added'], '--diff-filter needs --staged, --changed or --since'],
  [['--changed', '--diff-filter', 'lines'], 'unknown diff filter "lines"'],
  [['--changed', '--since'], '--since needs a value'],
])('a wrong call: %j', async (args, message) => {
  const { code, stderr } = await check(tempRepository(), args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
