import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloneOf, commit, GIT_ENV, git, tempRepository } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import { HASHES } from '../support/page-builder.js';
import { miscount, runCommand, writeAll } from '../support/run-cli.js';
import { type SiteParts, site } from '../support/site-builder.js';
import { tempFolder } from '../support/temp-folder.js';

const OLD = '_cache/v0.22.1/zlib/specs.md';
const ZLIB = '_cache/v0.23.1/zlib/specs.md';
const XZ = '_cache/v0.23.1/xz/specs.md';
const META = '_data/meta.yaml';
const PAGES: SiteParts['pages'] = [
  { tag: 'v0.22.1', package: 'zlib', rows: [{ hash: HASHES[0] }] },
  { tag: 'v0.23.1', package: 'zlib', rows: [{ hash: HASHES[1] }] },
  { tag: 'v0.23.1', package: 'xz', rows: [{ hash: HASHES[2] }] },
];
const SITE = Object.fromEntries(site({ pages: PAGES }));

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'latin1');
const withReturns = (text: string): string => text.replaceAll('\n', '\r\n');

/** A run in this process: `found` has each finding as `file rule`, `said` the lines of the summary after the first. */
async function check(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runInProcess(folder, ['--format', 'compact', ...args]);
  const lines = stdout.split('\n').filter((line) => line !== '');
  const found = lines.map((line) => `${line.split(':')[0]} ${/\[([a-z-]+)\]$/.exec(line)?.[1]}`);
  return { code, found, stdout, said: stderr.trimEnd().split('\n').slice(1) };
}

const CLEAN = { code: 0, found: [], stdout: '', said: [] };

function clone(folder: string, ...sparse: readonly string[]): string {
  const made = cloneOf(folder);
  if (sparse.length > 0) git(made, 'sparse-checkout', 'set', ...sparse);
  return made;
}

describe('git add --intent-to-add', () => {
  it('puts a file into no commit: --staged does not look at it, --changed does', async () => {
    const folder = tempRepository(SITE);
    const file = '_cache/v0.23.1/gcc/specs.md';
    writeAll(folder, { [file]: 'no page' });
    git(folder, 'add', '--intent-to-add', file);
    expect(await check(folder, '--staged')).toMatchObject({ code: 0, found: [] });
    expect((await check(folder, '--changed')).found).toContain(`${file} front-matter-opens`);
    expect((await check(folder, 'compare', 'HEAD')).found).toContain(`${file} front-matter-opens`);
    git(folder, 'add', XZ);
    git(folder, 'add', file);
    expect((await check(folder, '--staged')).found).toContain(`${file} front-matter-opens`);
  });
});

describe('what is not checked out', () => {
  const ACROSS =
    'corpus-commit, corpus-hash-details, corpus-hash-package, corpus-package-case, corpus-page-stale, corpus-trend';
  const BY_WHOM = '(a sparse checkout, skip-worktree or assume-unchanged)';

  it('is there all the same: pages of a sparse checkout', async () => {
    const folder = clone(tempRepository(SITE), '_cache/v0.23.1', '_data', 'pages');
    expect(existsSync(path.join(folder, OLD))).toBe(false);
    expect(await check(folder)).toEqual({
      ...CLEAN,
      said: [
        `Skipped ${ACROSS}, site-count, site-stacks: 1 page of the site is in git, but not checked out here ${BY_WHOM}.`,
      ],
    });
  });

  it('cannot be named', async () => {
    const folder = clone(tempRepository(SITE), '_cache/v0.23.1');
    const message = '"v0.22.1" is in git, but not checked out here (see "git sparse-checkout list")';
    const run = await runInProcess(path.join(folder, '_cache'), ['v0.23.1', 'v0.22.1']);
    expect({ code: run.code, says: run.stderr.includes(message) }).toEqual({ code: 2, says: true });
    expect((await runInProcess(folder, ['_cache/v0.1.0'])).stderr).toContain('no page found at "_cache/v0.1.0"');
  });

  it('is there all the same: the data of the site', async () => {
    const folder = clone(tempRepository(SITE), '_cache');
    const site = 'site-count, site-data, site-stacks, site-tag-page, site-tags';
    expect(await check(folder)).toEqual({
      ...CLEAN,
      said: [`Skipped ${site}: 4 other files of the site are in git, but not checked out here ${BY_WHOM}.`],
    });
    git(folder, 'sparse-checkout', 'disable');
    expect(await check(folder)).toEqual(CLEAN);
  });

  it('is told of a linked working tree, too', async () => {
    const folder = tempRepository(SITE);
    const tree = path.join(tempFolder(), 'tree');
    git(folder, 'worktree', 'add', '--quiet', '--no-checkout', tree);
    git(tree, 'sparse-checkout', 'set', '_cache/v0.23.1', '_data', 'pages');
    git(tree, 'checkout', '--quiet');
    expect(existsSync(path.join(tree, OLD))).toBe(false);
    expect(await check(tree)).toMatchObject({
      code: 0,
      found: [],
      said: [expect.stringContaining('1 page of the site')],
    });
    expect(await check(folder)).toEqual(CLEAN);
  });

  it('is told of a clone below the working folder, as with `path` of actions/checkout', async () => {
    const workspace = tempFolder();
    const origin = tempRepository(SITE);
    git(workspace, 'clone', '--quiet', '-c', 'core.autocrlf=true', `file://${origin}`, 'site');
    git(path.join(workspace, 'site'), 'sparse-checkout', 'set', '_cache/v0.23.1', '_data', 'pages');
    const { code, found, said } = await check(workspace, 'site');
    expect({ code, found }).toEqual({ code: 0, found: [] });
    expect(said).toEqual([expect.stringContaining('1 page of the site')]);
    expect(read(workspace, `site/${XZ}`)).toContain('\r\n');
  });

  it.each(['skip-worktree', 'assume-unchanged'])('is there all the same: files marked %s', async (mark) => {
    const folder = tempRepository(SITE);
    git(folder, 'update-index', `--${mark}`, OLD, META);
    for (const file of [OLD, META]) rmSync(path.join(folder, file));
    const { code, found, said } = await check(folder);
    expect({ code, found }).toEqual({ code: 0, found: [] });
    expect(said).toEqual([
      expect.stringContaining(`1 page and ${META} of the site are in git, but not checked out here`),
    ]);
    git(folder, 'update-index', `--no-${mark}`, OLD, META);
    expect((await check(folder)).found).toEqual([`${META} site-data`, '_data/tags.yaml site-tags']);
  });

  it('hides no fault of what is there', async () => {
    const wrong = SITE[META]!.replace(/count: 2/, 'count: 7');
    const folder = clone(
      tempRepository({ ...SITE, [XZ]: miscount(SITE[XZ]!), [META]: wrong }),
      '_cache/v0.23.1',
      '_data',
    );
    expect((await check(folder)).found).toEqual([`${XZ} meta-num-specs`, `${META} site-count`]);
  });

  it('keeps its lines in the baseline', async () => {
    const origin = tempRepository({ ...SITE, [OLD]: miscount(SITE[OLD]!), [XZ]: miscount(SITE[XZ]!) });
    await runInProcess(origin, ['baseline']);
    commit(origin);
    const baseline = read(origin, '.cache-lint-baseline.json');
    const folder = clone(origin, '_cache/v0.23.1', '_data', 'pages');
    const pruned = await check(folder, '--baseline', '.cache-lint-baseline.json', '--prune');
    expect(pruned).toMatchObject({ code: 0, found: [] });
    expect(read(folder, '.cache-lint-baseline.json')).toBe(baseline);
  });

  it('is neither changed nor fixed: in a comparison, and since a commit', async () => {
    const origin = tempRepository({ ...SITE, [OLD]: miscount(SITE[OLD]!), [XZ]: miscount(SITE[XZ]!) });
    commit(origin, { [OLD]: `${miscount(SITE[OLD]!)}\n`, [XZ]: SITE[XZ]! });
    const folder = clone(origin, '_cache/v0.23.1', '_data', 'pages');
    const { code, said, found } = await check(folder, 'compare', 'HEAD~1', '--rule', 'history-frozen=off');
    expect({ code, found, compared: said[0]?.replace(/\(.*\)/, '') }).toEqual({
      code: 0,
      found: [],
      compared: 'Compared with HEAD~1 : 0 introduced, 1 fixed, 0 unchanged.',
    });
    const since = await check(folder, '--since', 'HEAD~1');
    expect({ code: since.code, said: since.said[0]?.replace(/\(.*\)/, '') }).toEqual({
      code: 0,
      said: 'Changed since HEAD~1 : 1 file.',
    });
  });

  it('is there in a partial clone, as actions/checkout makes one', async () => {
    const origin = tempRepository(SITE);
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const folder = cloneOf(origin, '--filter=blob:none', '--no-checkout');
    git(folder, 'sparse-checkout', 'set', '_cache/v0.23.1', '_data', 'pages');
    git(folder, 'checkout', '--quiet', 'main');
    rmSync(origin, { recursive: true });
    expect(await check(folder)).toMatchObject({
      code: 0,
      found: [],
      said: [expect.stringContaining('1 page of the site')],
    });
    git(folder, 'config', 'core.autocrlf', 'true');
    writeAll(folder, { [XZ]: withReturns(SITE[XZ]!), [ZLIB]: withReturns(SITE[ZLIB]!) });
    expect(await check(folder)).toMatchObject({ code: 0, found: [] });
  });

  it.each(['skip-worktree', 'assume-unchanged'])(
    'what is staged counts, and not what stands on the disk: %s',
    async (mark) => {
      const folder = tempRepository(SITE);
      git(folder, 'update-index', `--${mark}`, XZ);
      writeAll(folder, { [XZ]: 'no page', [ZLIB]: `${SITE[ZLIB]}\n` });
      git(folder, 'add', ZLIB);
      expect(await check(folder, '--staged')).toMatchObject({ code: 0, found: [] });
    },
  );
});

describe('a pointer of Git LFS', () => {
  const POINTER =
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n';

  it('is one finding with the remedy, and nothing is missing in the site', async () => {
    const folder = tempRepository({ ...SITE, [OLD]: POINTER });
    const { found, stdout } = await check(folder);
    expect(found).toEqual([`${OLD} file-readable`]);
    expect(stdout).toContain(
      'a pointer of Git LFS, and not the page itself: run "git lfs pull", or set "lfs: true" at the checkout.',
    );
  });

  it('may stand for the data of the site', async () => {
    const { found, stdout } = await check(tempRepository({ ...SITE, [META]: POINTER }));
    expect(found).toEqual([`${META} site-data`]);
    expect(stdout).toContain('cannot be read: it is a pointer of Git LFS');
  });
});

describe('line ends', () => {
  /** As a checkout with `core.autocrlf=true` leaves the site. */
  function onWindows(files: Readonly<Record<string, string>> = SITE): string {
    const folder = cloneOf(tempRepository(files), '-c', 'core.autocrlf=true');
    expect(read(folder, XZ)).toBe(withReturns(files[XZ]!));
    return folder;
  }

  it('that a checkout wrote are no fault', async () => {
    expect(await check(onWindows(), '--max-warnings', '0')).toEqual(CLEAN);
  });

  it('stay when a number is mended, and no other page is touched', async () => {
    const folder = onWindows({ ...SITE, [XZ]: miscount(SITE[XZ]!) });
    expect(await check(folder, '--fix')).toMatchObject({ code: 0, found: [], said: ['Fixed 1 finding on 1 file.'] });
    expect(read(folder, XZ)).toBe(withReturns(SITE[XZ]!));
    expect(git(folder, 'diff', '--name-only')).toBe(XZ);
  });

  it('stay when a page is spelled anew', async () => {
    const folder = onWindows({ ...SITE, [XZ]: SITE[XZ]!.replace('title: "xz"', 'title: xz') });
    expect((await check(folder)).found).toEqual([`${XZ} page-canonical`]);
    expect(await check(folder, '--fix')).toMatchObject({ code: 0, found: [], said: ['Fixed 1 finding on 1 file.'] });
    expect(read(folder, XZ)).toBe(withReturns(SITE[XZ]!));
  });

  it('make no baseline another one', async () => {
    const origin = tempRepository({ ...SITE, [XZ]: miscount(SITE[XZ]!).replace('gcc@', 'gcc@é') });
    await runInProcess(origin, ['baseline']);
    commit(origin);
    const folder = cloneOf(origin, '-c', 'core.autocrlf=true');
    const baseline = read(folder, '.cache-lint-baseline.json');
    expect(baseline).toContain('\r\n');
    expect(await check(folder, '--baseline', '.cache-lint-baseline.json', '--strict-baseline')).toMatchObject({
      code: 0,
      found: [],
    });
    const { stderr } = await runInProcess(folder, ['baseline']);
    expect(stderr).toMatch(/^\.cache-lint-baseline\.json is up to date, with \d+ findings\.\n$/);
    expect(read(folder, '.cache-lint-baseline.json')).toBe(baseline);
  });

  it('of a new file are what git would make of them', async () => {
    const folder = onWindows();
    const gcc = '_cache/v0.23.1/gcc/specs.md';
    writeAll(folder, { [gcc]: 'x\r\n' });
    git(folder, 'add', '--intent-to-add', gcc);
    writeAll(folder, { [ZLIB]: withReturns(miscount(SITE[ZLIB]!)) });
    git(folder, 'add', ZLIB);
    expect((await check(folder, '--staged')).found).toEqual([`${ZLIB} meta-num-specs`]);
    expect((await check(folder, '--changed', '--fix')).found).not.toContain(`${ZLIB} file-encoding`);
  });

  it('are judged by attributes before the config, and are a fault where git has them so', async () => {
    const folder = tempRepository(SITE);
    const found = async (attributes: string, autocrlf: string): Promise<number> => {
      git(folder, 'config', 'core.autocrlf', autocrlf);
      writeAll(folder, { '.gitattributes': attributes, [XZ]: withReturns(SITE[XZ]!) });
      const all = (await check(folder)).found;
      expect(all.filter((one) => one !== `${XZ} file-encoding`)).toEqual([]);
      return all.length;
    };
    expect(await found('', 'false')).toBe(1);
    expect(await found('', 'true')).toBe(0);
    expect(await found('', 'input')).toBe(0);
    expect(await found('*.md text\n', 'false')).toBe(0);
    expect(await found('*.md text=auto\n', 'false')).toBe(0);
    expect(await found('*.md eol=crlf\n', 'false')).toBe(0);
    expect(await found('*.md -text\n', 'true')).toBe(1);
    expect(await found('*.md binary\n', 'true')).toBe(1);
    await found('', 'false');
    git(folder, 'add', XZ);
    expect(await found('', 'true')).toBe(1);
    expect(await found('*.md text=auto\n', 'false')).toBe(1);
  });

  it('are a fault outside of git', async () => {
    const folder = tempFolder();
    writeAll(folder, { ...SITE, [XZ]: withReturns(SITE[XZ]!) });
    expect((await check(folder)).found).toEqual([`${XZ} file-encoding`]);
  });

  it('of more pages than names fit into one call', async () => {
    const pages = Array.from({ length: 320 }, (_, i) => ({ tag: 'v0.23.1', package: `p${i}`, rows: [] }));
    const folder = tempRepository();
    git(folder, 'config', 'core.autocrlf', 'true');
    const texts = [...site({ pages, pagesOnly: true })].map(([file, text]) => [file, withReturns(text)] as const);
    commit(folder, Object.fromEntries(texts));
    expect((await check(folder, '--rule', 'page-rows=off')).found).toEqual([]);
  });
});

describe('working-tree-encoding', () => {
  it('is said once, by its name', async () => {
    const origin = tempRepository(SITE);
    git(origin, 'rm', '--quiet', '--cached', '-r', '_cache');
    const wide = Object.entries(SITE).filter(([file]) => file.startsWith('_cache/'));
    const encoded = Object.fromEntries(wide.map(([file, text]) => [file, Buffer.from(`\ufeff${text}`, 'utf16le')]));
    commit(origin, { ...encoded, '.gitattributes': '_cache/** working-tree-encoding=UTF-16\n' });
    const folder = cloneOf(origin);
    expect(git(folder, 'show', `HEAD:${XZ}`)).toBe(SITE[XZ]!.trimEnd());
    const { code, found, stdout } = await check(folder, '_cache');
    expect({ code, found }).toEqual({ code: 1, found: [`${OLD} file-encoding`] });
    expect(stdout).toContain(
      'checked out in "UTF-16", and so are 2 other pages: the attribute working-tree-encoding of git',
    );
  });
});

describe('a merge', () => {
  it('that is going on has committed nothing yet', async () => {
    const folder = tempRepository(SITE);
    git(folder, 'switch', '--quiet', '--create', 'other');
    commit(folder, { [XZ]: miscount(SITE[XZ]!) });
    git(folder, 'switch', '--quiet', 'main');
    commit(folder, { [XZ]: miscount(miscount(SITE[XZ]!)) });
    const { code } = await runCommand('git', ['merge', 'other'], { cwd: folder, env: GIT_ENV });
    expect(code).toBe(1);
    for (const args of [[], ['--changed'], ['--staged']]) {
      const { found, stdout } = await check(folder, ...args);
      expect(found).toEqual([`${XZ} file-merge-conflict`]);
      expect(stdout).toContain('The line starts with "<<<<<<<": a conflict of git is not resolved here.');
    }
  });
});
