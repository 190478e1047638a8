import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloneOf, commit, git, tempRepository } from '../support/git-repo.js';
import { page } from '../support/page-builder.js';
import { builtProgram, checkJson, miscount, runCli, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

await builtProgram();

interface CompareReport {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly file: string;
    readonly fingerprint: string;
    readonly region: { readonly startLine: number };
  }[];
  readonly totals: { readonly errors: number };
  readonly comparison: {
    readonly base: string;
    readonly introduced: number;
    readonly fixed: readonly { readonly fingerprint: string; readonly file: string }[];
    readonly unchanged: readonly { readonly fingerprint: string }[];
  };
}

const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';
const TAG = 'develop-2025-03-30';
const NAMES = Array.from({ length: 24 }, (_, i) => `p${String(i).padStart(2, '0')}`);
const PAGES: readonly string[] = NAMES.map((name) => `_cache/${TAG}/${name}/specs.md`);
const TEXTS = new Map(NAMES.map((name, i) => [PAGES[i]!, pageOf(name, TAG)]));

function pageOf(name: string, tag: string): string {
  return page({ tag, package: name, rows: [{ hash: hashOf(name) }] }).text;
}

/** 32 digits of base 32, others for another name. */
function hashOf(name: string): string {
  const digits = [...createHash('sha256').update(name).digest()].map((byte) => BASE_32[byte % 32]);
  return digits.join('');
}

/** A site of these pages in a repository of its own. */
function siteRepository(): string {
  return tempRepository(Object.fromEntries(TEXTS));
}

async function compare(cwd: string, ...args: readonly string[]) {
  const result = await runCli(['compare', ...args, '--format', 'json'], { cwd });
  if (!result.stdout.startsWith('{')) throw new Error(`no JSON, exit ${result.code}: ${result.stderr}`);
  return { ...result, report: JSON.parse(result.stdout) as CompareReport };
}

async function fingerprints(cwd: string): Promise<readonly string[]> {
  const { report } = await checkJson([], { cwd });
  return (report.findings as unknown as CompareReport['findings']).map(({ fingerprint }) => fingerprint);
}

const textOf = (folder: string, i: number): string => readFileSync(path.join(folder, PAGES[i]!), 'utf8');
const misplaced = (text: string): string => text.replace('layout: cache', 'layout: page');

describe('compare', () => {
  it('shows what is introduced, fixed and unchanged, and exits 1 for what is introduced only', async () => {
    const folder = siteRepository();
    commit(folder, { [PAGES[0]!]: miscount(textOf(folder, 0)), [PAGES[1]!]: misplaced(textOf(folder, 1)) });
    git(folder, 'tag', 'base');
    commit(folder, { [PAGES[0]!]: TEXTS.get(PAGES[0]!)!, [PAGES[2]!]: misplaced(textOf(folder, 2)) });
    const { code, report, stderr } = await compare(folder, 'base', '--rule', 'history-frozen=off');
    expect(report.findings.map(({ file, ruleId }) => [file, ruleId])).toEqual([[PAGES[2], 'page-layout']]);
    expect(report.totals.errors).toBe(1);
    expect(report.comparison.fixed.map(({ file }) => file)).toEqual([PAGES[0]]);
    expect(report.comparison.unchanged.length).toBe(1);
    expect(report.comparison.base).toMatch(/^base \([0-9a-f]{10}\)$/);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Compared with base \([0-9a-f]{10}\): 1 introduced, 1 fixed, 1 unchanged\./);
    git(folder, 'checkout', '--quiet', 'base');
    const same = await compare(folder, 'base');
    expect(same).toMatchObject({ code: 0, report: { findings: [], comparison: { fixed: [], introduced: 0 } } });
    expect(same.report.comparison.unchanged.length).toBe(2);
  });

  it('is the set difference of two full runs', async () => {
    const folder = siteRepository();
    const faults = [
      miscount,
      misplaced,
      (text: string) => text.replace('"x86_64', '"x86-64'),
      (text: string) => text.slice(0, -5),
    ];
    const damage = (from: number, to: number): void => {
      for (let i = from; i < to; i++) writeAll(folder, { [PAGES[i]!]: faults[i % faults.length]!(textOf(folder, i)) });
    };
    damage(0, 8);
    git(folder, 'mv', PAGES[20]!, PAGES[20]!.replace('/specs.md', '-old.md'));
    commit(folder);
    const before = await fingerprints(folder);
    writeAll(folder, Object.fromEntries(PAGES.slice(0, 4).map((file) => [file, TEXTS.get(file)!])));
    damage(6, 14);
    rmSync(path.join(folder, PAGES[15]!));
    renameSync(path.join(folder, path.dirname(PAGES[16]!)), path.join(folder, `${path.dirname(PAGES[16]!)}-x`));
    writeAll(folder, { [`${path.dirname(PAGES[17]!)}-new/specs.md`]: TEXTS.get(PAGES[17]!)! });
    const now = await fingerprints(folder);
    const { report } = await compare(folder, 'HEAD', '--rule', 'history-frozen=off');
    const of = (list: readonly { readonly fingerprint: string }[]) => list.map(({ fingerprint }) => fingerprint).sort();
    expect(of(report.findings)).toEqual(now.filter((one) => !before.includes(one)).sort());
    expect(of(report.comparison.fixed)).toEqual(before.filter((one) => !now.includes(one)).sort());
    expect(of(report.comparison.unchanged)).toEqual(now.filter((one) => before.includes(one)).sort());
    for (const list of [report.findings, report.comparison.fixed, report.comparison.unchanged])
      expect(list.length).toBeGreaterThan(0);
  });

  it('sees the base through links, too', async () => {
    const folder = siteRepository();
    symlinkSync(TAG, path.join(folder, '_cache/latest'));
    commit(folder, { [PAGES[1]!]: miscount(textOf(folder, 1)), [PAGES[2]!]: miscount(textOf(folder, 2)) });
    const before = await fingerprints(folder);
    writeAll(folder, { [PAGES[0]!]: miscount(textOf(folder, 0)), [PAGES[1]!]: TEXTS.get(PAGES[1]!)! });
    rmSync(path.join(folder, path.dirname(PAGES[2]!)), { recursive: true });
    writeAll(folder, { [PAGES[3]!.replace('p03', 'new')]: TEXTS.get(PAGES[3]!)! });
    const now = await fingerprints(folder);
    const { report } = await compare(folder, 'HEAD', '--rule', 'history-frozen=off');
    const introduced = report.findings.map(({ fingerprint }) => fingerprint).sort();
    expect(introduced).toEqual(now.filter((one) => !before.includes(one)).sort());
    expect(report.findings.map(({ file }) => file)).toContain(PAGES[0]!.replace(TAG, 'latest'));
    const fixed = report.comparison.fixed.map(({ fingerprint }) => fingerprint).sort();
    expect(fixed).toEqual(before.filter((one) => !now.includes(one)).sort());
    expect(report.comparison.fixed.map(({ file }) => file)).toContain(PAGES[2]!.replace(TAG, 'latest'));
  });

  it('takes the line ends that a checkout writes for no change', async () => {
    const folder = siteRepository();
    git(folder, 'config', 'core.autocrlf', 'true');
    for (const file of PAGES) writeAll(folder, { [file]: TEXTS.get(file)!.replaceAll('\n', '\r\n') });
    writeAll(folder, { [PAGES[0]!]: misplaced(textOf(folder, 0)) });
    const { report } = await compare(folder, 'HEAD', '--rule', 'history-frozen=off');
    expect(report.findings.map(({ file, ruleId }) => [file, ruleId])).toEqual([[PAGES[0], 'page-layout']]);
    expect(report.comparison.unchanged).toEqual([]);
  });

  it('is refused in a partial clone, which lacks the base', async () => {
    const folder = siteRepository();
    commit(folder, { [PAGES[0]!]: misplaced(textOf(folder, 0)) });
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    const { code, stderr } = await runCli(['compare', 'HEAD~1'], { cwd: cloneOf(folder, '--filter=blob:none') });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^cache-lint: cannot compare with "HEAD~1": this partial clone does not have/),
    });
  });

  it('reads the base without touching the working tree, the index or a ref', async () => {
    const folder = siteRepository();
    const file = path.join(folder, PAGES[0]!);
    writeAll(folder, { [PAGES[0]!]: miscount(textOf(folder, 0)) });
    git(folder, 'add', PAGES[0]!);
    writeAll(folder, { [PAGES[0]!]: misplaced(textOf(folder, 0)), 'untracked.txt': '' });
    const state = () => [
      git(folder, 'status', '--porcelain'),
      git(folder, 'for-each-ref'),
      git(folder, 'write-tree'),
      statSync(file).mtimeMs,
    ];
    const before = state();
    expect((await compare(folder, 'main')).report.findings.length).toBeGreaterThan(1);
    expect(state()).toEqual(before);
  });

  it('compares with where HEAD left a branch when asked to', async () => {
    const folder = siteRepository();
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    commit(folder, { [PAGES[0]!]: misplaced(textOf(folder, 0)) });
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, { [PAGES[1]!]: misplaced(textOf(folder, 1)) });
    git(folder, 'checkout', '--quiet', 'topic');
    expect((await compare(folder, 'main')).report.comparison.fixed.length).toBe(1);
    const since = await compare(folder, 'main...');
    expect(since.report.comparison.fixed).toEqual([]);
    expect(since.report.findings.some(({ file }) => file === PAGES[0])).toBe(true);
  });

  it.each([
    ['a ref that is not there', ['nowhere'], 'there is no commit "nowhere"'],
    ['a ref that looks like a command', ['$(touch x)'], 'there is no commit "$(touch x)"'],
    ['an option that it does not take', ['HEAD', '--prune'], 'prune'],
    ['no ref', [], 'compare needs a branch, tag or commit'],
  ])('says what is wrong with %s', async (_, args, message) => {
    const result = await runCli(['compare', ...args], { cwd: siteRepository() });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(message);
  });

  it('needs a repository that knows its base', async () => {
    const folder = siteRepository();
    commit(folder, { [PAGES[0]!]: misplaced(textOf(folder, 0)) });
    const clone = tempFolder();
    git(clone, 'clone', '--quiet', '--depth=1', `file://${folder}`, '.');
    const shallow = await runCli(['compare', 'HEAD^1'], { cwd: clone });
    expect(shallow).toMatchObject({ code: 2 });
    expect(shallow.stderr).toMatch(
      /^cache-lint: cannot compare with "HEAD\^1": this shallow clone does not have it\n?|shallow clone/,
    );
    rmSync(path.join(folder, '.git'), { recursive: true });
    expect((await runCli(['compare', 'HEAD'], { cwd: folder })).stderr).toContain('this is no git repository');
  });
});

describe('history-frozen', () => {
  const FROZEN = PAGES[0]!;

  it('warns of a page of a frozen tag that changes or goes, at the first line that differs', async () => {
    const folder = siteRepository();
    writeAll(folder, { [FROZEN]: textOf(folder, 0).replace('\nspec_details', '\n\nspec_details') });
    rmSync(path.join(folder, PAGES[3]!));
    const { report, code } = await compare(folder, 'HEAD', '--pages-only', '--rule', 'page-canonical=off');
    expect(report.findings.map(({ file, ruleId, region }) => [file, ruleId, region.startLine])).toEqual([
      [FROZEN, 'history-frozen', 6],
      [PAGES[3], 'history-frozen', 1],
    ]);
    expect(code).toBe(0);
  });

  it('leaves new pages and rolling tags alone', async () => {
    const rolling = '_cache/develop/p00/specs.md';
    const folder = tempRepository({ [rolling]: pageOf('p00', 'develop') });
    writeAll(folder, { [FROZEN]: TEXTS.get(FROZEN)!, [rolling]: `${pageOf('p00', 'develop')}\n` });
    const { report } = await compare(folder, 'HEAD', '--pages-only');
    expect(report.findings).toEqual([]);
  });

  it('takes more tags for rolling ones when the config says so', async () => {
    const folder = tempRepository({
      [FROZEN]: TEXTS.get(FROZEN)!,
      'cache-lint.config.json': JSON.stringify({ rules: { 'history-frozen': ['error', { rolling: [TAG] }] } }),
    });
    writeAll(folder, { [FROZEN]: `${TEXTS.get(FROZEN)!}\n` });
    expect((await compare(folder, 'HEAD')).report.findings).toEqual([]);
    expect((await compare(folder, 'HEAD', '--no-config', '--rule', 'history-frozen=error')).code).toBe(1);
  });

  it('is quiet in a plain run', async () => {
    const folder = siteRepository();
    const { report, stderr } = await checkJson([], { cwd: folder });
    expect(JSON.stringify(report)).not.toContain('history-frozen');
    expect(stderr).not.toContain('history-frozen');
  });
});
