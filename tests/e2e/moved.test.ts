import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import { HASHES } from '../support/page-builder.js';
import { writeAll } from '../support/run-cli.js';
import { site } from '../support/site-builder.js';

const TAG = 'develop-2025-03-30';
const ZLIB = `_cache/${TAG}/zlib/specs.md`;
const XZ = `_cache/${TAG}/xz/specs.md`;
const BASELINE = '.cache-lint-baseline.json';
const RIGHT = Object.fromEntries(
  site({
    pages: [
      { tag: TAG, package: 'zlib', rows: [{ hash: HASHES[0] }, { hash: HASHES[1] }] },
      { tag: TAG, package: 'xz', rows: [{ hash: HASHES[2] }] },
    ],
  }),
);
/** Two old faults of pages and two between them and the data. */
const FAULTY = {
  ...RIGHT,
  [ZLIB]: RIGHT[ZLIB]!.replaceAll('"+optimize"', '"+Optimize "'),
  [XZ]: RIGHT[XZ]!.replace('"num_specs": 1', '"num_specs": 2'),
  '_data/meta.yaml': `${RIGHT['_data/meta.yaml']}v8:\n  count: 0\n`,
};

interface Comparison {
  readonly introduced: number;
  readonly fixed: readonly { readonly ruleId: string; readonly file: string }[];
  readonly unchanged: readonly unknown[];
}

async function compare(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runInProcess(cwd, ['compare', 'HEAD', '--format', 'json', ...args]);
  const report = JSON.parse(stdout) as {
    readonly findings: readonly { readonly ruleId: string; readonly file: string }[];
    readonly comparison: Comparison;
  };
  const found = report.findings.map(({ ruleId, file }) => `${ruleId} ${file}`);
  return { code, found, fixed: report.comparison.fixed, unchanged: report.comparison.unchanged.length, stderr };
}

describe('compare', () => {
  it.each([
    ['had no site', (folder: string) => git(folder, 'rm', '-r', '--quiet', '--cached', '_cache', '_data', 'pages')],
    ['had no data', (folder: string) => git(folder, 'rm', '-r', '--quiet', '--cached', '_data', 'pages')],
  ])('with a state that %s: nothing is fixed that a check of that state does not find', async (_, leaveOut) => {
    const folder = tempRepository({ ...RIGHT, 'README.md': 'x' });
    leaveOut(folder);
    git(folder, 'commit', '--quiet', '--message', 'base');
    expect(await compare(folder)).toMatchObject({ code: 0, found: [], fixed: [], unchanged: 0 });
  });

  it('sees no folder of which the state has no file', async () => {
    const folder = tempRepository(RIGHT);
    mkdirSync(path.join(folder, 'pages/old'));
    writeAll(folder, { '_cache/v9/new/specs.md': RIGHT[XZ]! });
    expect((await compare(folder)).fixed).toEqual([]);
  });

  it('finds nothing new in a site that is only moved to another folder', async () => {
    const folder = tempRepository(FAULTY);
    rmSync(path.join(folder, '_data/tags.yaml'));
    commit(folder);
    mkdirSync(path.join(folder, 'docs'));
    git(folder, 'mv', '_cache', '_data', 'pages', 'docs');
    const moved = await compare(path.join(folder, 'docs'));
    expect(moved).toMatchObject({ code: 0, found: [], fixed: [] });
    expect(moved.unchanged).toBeGreaterThan(4);
    expect(await compare(folder, 'docs')).toMatchObject({ found: [], fixed: [], unchanged: moved.unchanged });
    const part = await compare(folder, `docs/_cache/${TAG}/xz`);
    expect(part).toMatchObject({ found: [], fixed: [], unchanged: 1 });
    git(folder, 'commit', '--quiet', '--message', 'move');
    git(folder, 'mv', 'docs/_cache', 'docs/_data', 'docs/pages', '.');
    expect(await compare(folder)).toMatchObject({ code: 0, found: [], fixed: [], unchanged: moved.unchanged });
  });

  it('takes a finding along with its page, and shows what the move itself breaks', async () => {
    const folder = tempRepository(FAULTY);
    git(folder, 'mv', `_cache/${TAG}/xz`, `_cache/${TAG}/xz-utils`);
    const { found, fixed } = await compare(folder);
    expect(fixed).toEqual([]);
    expect(found.sort()).toEqual([`history-frozen ${XZ}`, `page-title _cache/${TAG}/xz-utils/specs.md`]);
  });

  it('takes no page of a frozen tag for changed that is only moved with its tag', async () => {
    const folder = tempRepository(RIGHT);
    git(folder, 'mv', `_cache/${TAG}`, '_cache/develop-2025-03-31');
    expect((await compare(folder)).found.filter((one) => one.startsWith('history-frozen'))).toEqual([]);
    writeAll(folder, { [`_cache/develop-2025-03-31/xz/specs.md`]: `${RIGHT[XZ]!}\n` });
    expect((await compare(folder)).found.filter((one) => one.startsWith('history-frozen'))).toEqual([
      `history-frozen ${XZ}`,
    ]);
  });
});

describe('a baseline', () => {
  const entries = (folder: string): string[] => {
    const { formatVersion: _, ...own } = JSON.parse(readFileSync(path.join(folder, BASELINE), 'utf8'));
    return Object.values(own as Record<string, { rule: string; page: string }>)
      .map(({ rule, page }) => `${rule} ${page}`)
      .sort();
  };

  /** Two commits: a site with its baseline, and the same one moved to `docs/`. */
  async function movedSite(isCommitted: boolean) {
    const folder = tempRepository(FAULTY);
    await runInProcess(folder, ['baseline']);
    commit(folder);
    const before = entries(folder);
    mkdirSync(path.join(folder, 'docs'));
    git(folder, 'mv', '_cache', '_data', 'pages', 'docs');
    if (isCommitted) commit(folder);
    return { folder, before };
  }

  it.each([true, false])(
    'hides the same after a move (committed: %s), and --prune writes the new names',
    async (isCommitted) => {
      const { folder, before } = await movedSite(isCommitted);
      const docs = path.join(folder, 'docs');
      const args = ['--baseline', `../${BASELINE}`];
      const plain = await runInProcess(docs, [...args, '--strict-baseline']);
      expect(plain).toMatchObject({ code: 0, stdout: '' });
      expect(plain.stderr).toContain(`Hidden by the baseline: ${before.length} findings.`);
      expect(plain.stderr).toContain(
        `On files that were renamed since the baseline was written: ${before.length} findings; --prune writes the new names.`,
      );
      expect(entries(folder)).toEqual(before);
      const pruned = await runInProcess(docs, [...args, '--prune']);
      expect(pruned).toMatchObject({ code: 0, stdout: '' });
      expect(entries(folder)).toEqual(before.map((one) => one.replace(' ', ' docs/')));
      commit(folder);
      const after = await runInProcess(docs, args);
      expect(after).toMatchObject({ code: 0, stdout: '' });
      expect(after.stderr).not.toContain('renamed');
    },
  );

  it('is written again under the new names, and loses what is mended', async () => {
    const { folder, before } = await movedSite(true);
    writeAll(folder, { [`docs/${XZ}`]: RIGHT[XZ]! });
    expect(await runInProcess(folder, ['baseline', 'docs'])).toMatchObject({ code: 0 });
    const left = before.filter((one) => !one.startsWith('meta-num-specs'));
    expect(left.length).toBeLessThan(before.length);
    expect(entries(folder)).toEqual(left.map((one) => one.replace(' ', ' docs/')));
  });

  it('does not hide the fault of a new page that stands for a deleted one', async () => {
    const folder = tempRepository({ [XZ]: FAULTY[XZ]! });
    await runInProcess(folder, ['baseline']);
    commit(folder);
    git(folder, 'rm', '--quiet', XZ);
    const other = site({
      pages: [{ tag: TAG, package: 'abyss', meta: { num_specs: 9 }, rows: HASHES.slice(3).map((hash) => ({ hash })) }],
      pagesOnly: true,
    });
    writeAll(folder, Object.fromEntries(other));
    git(folder, 'add', '--all');
    const { stdout } = await runInProcess(folder, ['--baseline', BASELINE, '--format', 'compact']);
    expect(stdout).toContain('[meta-num-specs]');
  });
});
