import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, git, tempRepository } from '../../support/git-repo.js';
import { runInProcess } from '../../support/in-process.js';
import { page } from '../../support/page-builder.js';
import { miscount, tempSite, writeAll } from '../../support/run-cli.js';

const TAG = 'develop-2025-03-30';
const at = (name: string): string => `_cache/${TAG}/${name}/specs.md`;
const HASH = { a: 'a'.repeat(32), b: 'b'.repeat(32), c: 'c'.repeat(32) };
const right = (name: 'a' | 'b' | 'c'): string => page({ tag: TAG, package: name, rows: [{ hash: HASH[name] }] }).text;
const [A, B, C] = [at('a'), at('b'), at('c')];
/** Three pages, of which the second one is wrong. */
const PAGES = { [A]: right('a'), [B]: miscount(right('b')), [C]: right('c') };
const DATA = { '_data/tags.yaml': `- name: ${TAG}\n`, '_data/meta.yaml': '' };
const COUNT = 'meta-num-specs';

interface Found {
  readonly code: number;
  /** `file rule`, of rules on one page as it is now and on suppressions. */
  readonly found: readonly string[];
  readonly changes: {
    readonly files: number;
    readonly deleted: number;
    readonly hidden: number;
    readonly reason?: string;
  };
  readonly comparison: { readonly fixed: readonly { readonly file: string; readonly ruleId: string }[] };
  readonly files: readonly string[];
}

async function check(folder: string, ...args: readonly string[]): Promise<Found> {
  const { code, stdout, stderr } = await runInProcess(folder, [...args, '--format', 'json']);
  if (stdout === '') throw new Error(stderr);
  const { findings, changes, comparison, files } = JSON.parse(stdout);
  const own = findings.filter(({ ruleId }: { ruleId: string }) => !/^(?:corpus|history|site)-/.test(ruleId));
  const found = own.map(({ file, ruleId }: { file: string; ruleId: string }) => `${file} ${ruleId}`);
  return { code, found, changes, comparison, files };
}

describe('a run on what is changed', () => {
  it('is about what is not committed, what is staged, or what a branch has', async () => {
    const folder = tempRepository(PAGES);
    expect((await check(folder)).found).toEqual([`${B} ${COUNT}`]);
    const none = await check(folder, '--changed');
    expect([none.code, none.found, none.changes]).toMatchObject([0, [], { files: 0, deleted: 0 }]);
    writeAll(folder, { [A]: miscount(right('a')) });
    git(folder, 'add', A);
    writeAll(folder, { [C]: miscount(right('c')) });
    expect((await check(folder, '--changed')).found).toEqual([`${A} ${COUNT}`, `${C} ${COUNT}`]);
    const staged = await check(folder, '--staged');
    expect([staged.code, staged.found, staged.changes.files]).toEqual([1, [`${A} ${COUNT}`], 1]);
    commit(folder);
    expect((await check(folder, '--changed')).found).toEqual([]);
    for (const args of [
      ['--since', 'HEAD~1'],
      ['--changed', '--since', 'HEAD~1'],
    ])
      expect((await check(folder, ...args)).found).toEqual([`${A} ${COUNT}`, `${C} ${COUNT}`]);
    await expect(check(folder, '--since', 'none')).rejects.toThrow('"none"');
  });

  it('shows of changed files what touches changed lines, or all that was looked at', async () => {
    const folder = tempRepository(PAGES);
    writeAll(folder, { [B]: `${PAGES[B]}\nmore\n` });
    const shown = async (filter: string) => {
      const { found, changes } = await check(folder, '--changed', '--diff-filter', filter);
      return [found.filter((one) => one.endsWith(COUNT)), changes.hidden];
    };
    expect((await shown('file'))[0]).toEqual([`${B} ${COUNT}`]);
    expect(await shown('added')).toEqual([[], 1]);
    writeAll(folder, { [A]: miscount(right('a')) });
    expect((await shown('added'))[0]).toEqual([`${A} ${COUNT}`]);
    expect((await shown('none'))[0]).toEqual([`${A} ${COUNT}`, `${B} ${COUNT}`]);
    expect((await check(folder, '--changed', A)).found).toEqual([`${A} ${COUNT}`]);
    expect((await check(folder, '--changed', C)).found).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['the config', 'cache-lint.config.yaml', 'rules: {}\n'],
    ['a file that it takes over', 'more.yaml', 'rules: {}\n'],
    ['the baseline', 'old.json', '{"formatVersion": 1}\n'],
  ])('shows everything where %s is changed', async (_, file, text) => {
    const config = 'extends: more.yaml\nbaseline: old.json\n';
    const files = { 'cache-lint.config.yaml': config, 'more.yaml': '{}\n', 'old.json': '{"formatVersion":1}\n' };
    const folder = tempRepository({ ...PAGES, ...files });
    expect((await check(folder, '--changed')).found).toEqual([]);
    writeAll(folder, { [file]: text });
    const { found, changes } = await check(folder, '--changed', '--diff-filter', 'added');
    expect([found, changes.reason]).toEqual([[`${B} ${COUNT}`], `${JSON.stringify(file)} is changed`]);
  });

  it('shows everything where git cannot tell', async () => {
    const { found, changes } = await check(tempSite(PAGES), '--changed');
    expect([found, changes.reason]).toEqual([[`${B} ${COUNT}`], 'this is no git repository']);
  });

  it('is not about pages that the config ignores, nor about what is no page', async () => {
    const folder = tempRepository({ ...PAGES, 'cache-lint.config.yaml': `ignores: ["${A}"]\n`, x: 'x' });
    writeAll(folder, { [A]: miscount(right('a')), x: 'y', [at('a').replace('specs', 'x')]: '---\n' });
    const { found, files } = await check(folder, '--changed');
    expect(found.filter((one) => one.startsWith(A))).toEqual([]);
    expect(files).not.toContain('x');
  });

  it('counts what is gone, and what is changed of the data', async () => {
    const folder = tempRepository({ ...PAGES, ...DATA });
    rmSync(path.join(folder, path.dirname(A)), { recursive: true });
    expect((await check(folder, '--changed')).changes).toMatchObject({ files: 0, deleted: 1 });
    writeAll(folder, { '_data/tags.yaml': `- name: ${TAG}\n# more\n` });
    const { changes, files } = await check(folder, '--changed');
    expect([changes, files]).toMatchObject([{ files: 1, deleted: 1 }, ['_data/tags.yaml']]);
    rmSync(path.join(folder, '_data/meta.yaml'));
    expect((await check(folder, '--changed')).changes).toMatchObject({ files: 1, deleted: 2 });
    expect((await check(folder, '--changed', B)).changes).toMatchObject({ files: 0, deleted: 0 });
  });

  it('is about a page whose link leads to what is changed', async () => {
    const folder = tempRepository({ ...PAGES, 'real/d/specs.md': page({ tag: TAG, package: 'd' }).text });
    symlinkSync('../../real/d', path.join(folder, `_cache/${TAG}/d`));
    commit(folder);
    expect((await check(folder, '--changed')).changes.files).toBe(0);
    writeAll(folder, { 'real/d/specs.md': miscount(page({ tag: TAG, package: 'd' }).text) });
    const { found, changes } = await check(folder, '--changed');
    expect([found, changes.files]).toEqual([[`${at('d')} ${COUNT}`], 1]);
    git(folder, 'add', '--all');
    expect((await check(folder, '--staged')).found).toEqual([`${at('d')} ${COUNT}`]);
  });

  it('tells of a suppression that hides nothing any more', async () => {
    const suppression = (file: string): string =>
      `suppressions: [{ rule: ${COUNT}, files: "${file}", reason: known }]\n`;
    const told = async (file: string): Promise<readonly string[]> => {
      const folder = tempRepository({ ...PAGES, 'cache-lint.config.yaml': suppression(file) });
      writeAll(folder, { [B]: right('b') });
      return (await check(folder, '--changed')).found;
    };
    expect(await told(B)).toEqual(['cache-lint.config.yaml config-suppression']);
    expect(await told(C)).toEqual([]);
  });
});

describe('a comparison', () => {
  it('tells what a change brings and what it mends, on pages that are called otherwise now, too', async () => {
    const folder = tempRepository(PAGES);
    const other = at('b').replace(TAG, 'develop-2025-04-06');
    writeAll(folder, { [A]: miscount(right('a')), [C]: right('c') });
    git(folder, 'add', '--all');
    const compared = async (...paths: string[]) => {
      const { found, comparison } = await check(folder, 'compare', 'HEAD', ...paths);
      return [found, comparison.fixed.map(({ file, ruleId }) => `${file} ${ruleId}`)];
    };
    expect(await compared()).toEqual([[`${A} ${COUNT}`], []]);
    expect(await compared(C)).toEqual([[], []]);
    writeAll(folder, { [B]: right('b') });
    expect(await compared()).toEqual([[`${A} ${COUNT}`], [`${B} ${COUNT}`]]);
    git(folder, 'checkout', '--quiet', 'HEAD', '--', B);
    writeAll(folder, { [path.posix.dirname(other).concat('/x')]: '' });
    git(folder, 'mv', B, other);
    const moved = await compared();
    expect(moved[1]).toEqual([]);
    expect(moved[0]).not.toContain(`${other} ${COUNT}`);
  });
});
