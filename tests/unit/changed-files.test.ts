import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import { HASHES } from '../support/page-builder.js';
import { writeAll } from '../support/run-cli.js';
import { site } from '../support/site-builder.js';

const OLD = '_cache/develop-2025-03-30/zlib/specs.md';
const NEW = '_cache/develop-2025-04-13/zlib/specs.md';
const XZ = '_cache/develop-2025-04-13/xz/specs.md';

/** Two tags with a page of the same binary, and another page. */
const FILES = Object.fromEntries(
  site({
    pages: [
      { tag: 'develop-2025-03-30', package: 'zlib', rows: [{ hash: HASHES[0], compiler: 'gcc@11.4.0' }] },
      { tag: 'develop-2025-04-13', package: 'zlib', rows: [{ hash: HASHES[0], compiler: 'gcc@11.4.0' }] },
      { tag: 'develop-2025-04-13', package: 'xz', rows: [{ hash: HASHES[1] }] },
    ],
  }),
);
const misplaced = (file: string): string => FILES[file]!.replace('layout: cache', 'layout: page');

/** The findings as `file rule`, with the mark of the change. */
async function check(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runInProcess(cwd, [...args, '--format', 'json']);
  const report = JSON.parse(stdout === '' ? '{"findings": []}' : stdout);
  const findings = report.findings as { file: string; ruleId: string; changed?: string }[];
  return { code, stderr, report, found: findings.map((one) => `${one.file} ${one.ruleId} ${one.changed ?? '-'}`) };
}

describe('a run on changed files', () => {
  it('shows what is wrong in them, and not what was wrong before', async () => {
    const folder = tempRepository({ ...FILES, [XZ]: misplaced(XZ) });
    expect((await check(folder, '--changed')).found).toEqual([]);
    writeAll(folder, { [NEW]: misplaced(NEW) });
    const { code, found, stderr } = await check(folder, '--changed');
    expect({ code, found }).toEqual({ code: 1, found: [`${NEW} page-layout line`] });
    expect(stderr).toMatch(/^Changed since HEAD \([0-9a-f]{10}\): 1 file\.$/m);
    expect((await check(folder, '--changed', '--diff-filter', 'none')).found).toEqual([
      `${XZ} page-layout -`,
      `${NEW} page-layout line`,
    ]);
  });

  it('tells changed lines from the others of a page', async () => {
    const folder = tempRepository({ ...FILES, [NEW]: misplaced(NEW) });
    writeAll(folder, { [NEW]: misplaced(NEW).replace(/"num_specs": 1/, '"num_specs": 2') });
    expect((await check(folder, '--changed')).found).toEqual([`${NEW} page-layout page`, `${NEW} meta-num-specs line`]);
    expect((await check(folder, '--changed', '--diff-filter', 'added')).found).toEqual([`${NEW} meta-num-specs line`]);
  });

  it('puts a fault between pages onto the changed one', async () => {
    const folder = tempRepository(FILES);
    writeAll(folder, { [OLD]: FILES[OLD]!.replaceAll('gcc@11.4.0', 'gcc@12.3.0') });
    const { found, report } = await check(folder, '--changed');
    expect(found).toEqual([`${OLD} corpus-hash-details line`]);
    expect(report.findings[0].related[0].file).toBe(NEW);
  });

  it('sees new pages, deleted ones and what is staged', async () => {
    const folder = tempRepository(FILES);
    const added = XZ.replace('xz', 'bzip2');
    writeAll(folder, { [added]: misplaced(XZ) });
    rmSync(path.join(folder, path.dirname(OLD)), { recursive: true });
    const { found, stderr } = await check(folder, '--changed');
    expect(found).toContain(`${added} page-layout line`);
    expect(stderr).toMatch(/: 1 file; deleted: 1\.$/m);
    git(folder, 'checkout', '--quiet', OLD);
    rmSync(path.join(folder, path.dirname(added)), { recursive: true });
    writeAll(folder, { [NEW]: misplaced(NEW) });
    git(folder, 'add', NEW);
    writeAll(folder, { [NEW]: FILES[NEW]! });
    expect((await check(folder, '--staged')).found).toEqual([`${NEW} page-layout line`]);
    expect((await check(folder, '--changed')).found).toEqual([]);
  });

  it('counts from where a branch was left, and says when it cannot', async () => {
    const folder = tempRepository(FILES);
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    commit(folder, { [NEW]: misplaced(NEW) });
    expect((await check(folder, '--since', 'main')).found).toEqual([`${NEW} page-layout line`]);
    expect((await check(folder, '--since', 'nowhere')).code).toBe(2);
    rmSync(path.join(folder, '.git'), { recursive: true });
    const { found, stderr } = await check(folder, '--changed');
    expect(found).toEqual([`${NEW} page-layout -`]);
    expect(stderr).toMatch(/^Everything is checked: .*no git repository\.$/m);
  });
});

describe('a comparison', () => {
  it('shows what is introduced, with what is fixed, and that a frozen page changed', async () => {
    const folder = tempRepository({ ...FILES, [XZ]: misplaced(XZ) });
    writeAll(folder, { [NEW]: misplaced(NEW), [XZ]: FILES[XZ]! });
    const { code, found, report } = await check(folder, 'compare', 'HEAD');
    expect(code).toBe(1);
    expect(found).toEqual([`${XZ} history-frozen -`, `${NEW} history-frozen -`, `${NEW} page-layout -`]);
    expect(report.comparison).toMatchObject({ introduced: 3, unchanged: [], fixed: [{ file: XZ }] });
    expect((await check(folder, 'compare', 'HEAD', OLD)).found).toEqual([]);
  });
});

describe('a difference', () => {
  it('shows what would be fixed, and a dry run what would remain', async () => {
    const folder = tempRepository({ ...FILES, [NEW]: misplaced(NEW) });
    const shown = await runInProcess(folder, ['--diff']);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain('\n-layout: page\n+layout: cache\n');
    expect(await check(folder, '--fix-dry-run')).toMatchObject({ code: 0, found: [] });
    expect((await runInProcess(folder, ['--fix'])).stderr).toMatch(/^Fixed 1 finding on 1 file\.$/m);
    expect(git(folder, 'diff', '--stat')).toMatch(/1 file changed, 1 insertion\(\+\), 1 deletion\(-\)/);
  });
});
