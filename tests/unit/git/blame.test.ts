import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { WALKED } from '../../../src/blame/blame.js';
import { other, RIGHT, step, TAG, wrong, XZ, ZLIB } from '../../support/blamed-repo.js';
import { cloneOf, git, tempRepository } from '../../support/git-repo.js';
import { runInProcess } from '../../support/in-process.js';
import { HASHES } from '../../support/page-builder.js';
import { expectRightBlame } from '../../support/report-schema.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

interface Since {
  readonly kind: string;
  readonly commit?: { readonly id: string; readonly date: string; readonly subject: string };
  readonly reason?: string;
}

async function blame(folder: string, ...args: readonly string[]): Promise<Record<string, string>> {
  const { code, stdout, stderr } = await runInProcess(folder, ['blame', '--format', 'json', ...args]);
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^\d+ findings?/)]);
  const document = JSON.parse(stdout) as { findings: { ruleId: string; file: string; since: Since }[] };
  expectRightBlame(document);
  const { findings } = document;
  return Object.fromEntries(
    findings.map(({ ruleId, file, since }) => [
      `${ruleId} ${path.posix.basename(path.posix.dirname(file))}`,
      [since.kind, since.commit?.subject ?? since.reason].filter((one) => one !== undefined).join(': '),
    ]),
  );
}

describe('blame names the commit', () => {
  it('that brought a finding on a page, among others that changed the page', async () => {
    const folder = tempRepository(RIGHT);
    step(folder, 'right', { [ZLIB]: other(RIGHT[ZLIB]!, 1) });
    step(folder, 'brought', { [ZLIB]: wrong(other(RIGHT[ZLIB]!, 2)) });
    step(folder, 'later', { [ZLIB]: wrong(other(RIGHT[ZLIB]!, 3)) });
    step(folder, 'elsewhere', { 'README.md': 'x' });
    expect(await blame(folder)).toEqual({ 'meta-num-specs zlib': 'commit: brought' });
  });

  it('that brought it the last time, when it came, went and came again', async () => {
    const folder = tempRepository(RIGHT);
    const texts = [wrong, other, wrong, wrong];
    for (const [i, change] of texts.entries())
      step(folder, `night ${i}`, { [ZLIB]: change(other(RIGHT[ZLIB]!, i), i) });
    expect(await blame(folder)).toEqual({ 'meta-num-specs zlib': 'commit: night 2' });
  });

  it('that put a page back which was taken out', async () => {
    const folder = tempRepository({ ...RIGHT, [ZLIB]: wrong(RIGHT[ZLIB]!) });
    rmSync(path.join(folder, ZLIB));
    step(folder, 'taken out');
    step(folder, 'put back', { [ZLIB]: wrong(RIGHT[ZLIB]!) });
    expect(await blame(folder, ZLIB, '--pages-only')).toEqual({ 'meta-num-specs zlib': 'commit: put back' });
  });

  it('of each of several findings on one page', async () => {
    const folder = tempRepository(RIGHT);
    const odd = (text: string): string => text.replaceAll('"+optimize"', '"+Optimize "');
    step(folder, 'count', { [XZ]: wrong(RIGHT[XZ]!) });
    step(folder, 'variant', { [XZ]: odd(wrong(RIGHT[XZ]!)) });
    const found = await blame(folder);
    expect(found['meta-num-specs xz']).toBe('commit: count');
    expect(Object.values(found).filter((one) => one === 'commit: variant').length).toBeGreaterThan(0);
  });

  it('before a page was renamed, with what was changed meanwhile', async () => {
    const folder = tempRepository(RIGHT);
    step(folder, 'brought', { [XZ]: wrong(RIGHT[XZ]!) });
    git(folder, 'mv', `_cache/${TAG}/xz`, `_cache/${TAG}/xz-new`);
    step(folder, 'renamed');
    git(folder, 'mv', '_cache', '_data', 'pages', tempDocs(folder));
    step(folder, 'moved');
    const found = await blame(folder, 'docs', '--pages-only');
    expect(found['meta-num-specs xz-new']).toBe('commit: brought');
    // The name on the page is wrong since then.
    expect(found['page-title xz-new']).toBe('commit: renamed');
    git(folder, 'mv', 'docs/_cache', '.');
    expect((await blame(folder, '_cache', '--pages-only'))['meta-num-specs xz-new']).toBe('commit: brought');
  });

  it('on the branch that was merged, and the merge that made it', async () => {
    const folder = tempRepository({ ...RIGHT, 'a.txt': 'a' });
    git(folder, 'checkout', '--quiet', '-b', 'side');
    step(folder, 'side', { [ZLIB]: wrong(RIGHT[ZLIB]!) });
    git(folder, 'checkout', '--quiet', 'main');
    step(folder, 'main', { 'a.txt': 'b' });
    git(folder, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'side');
    expect(await blame(folder)).toEqual({ 'meta-num-specs zlib': 'commit: side' });
    git(folder, 'checkout', '--quiet', '-b', 'other', 'main~1');
    step(folder, 'other', { [XZ]: other(RIGHT[XZ]!, 1) });
    git(folder, 'checkout', '--quiet', 'main');
    step(folder, 'here', { [XZ]: other(RIGHT[XZ]!, 2) });
    git(folder, 'merge', '--quiet', '--strategy=ours', '--no-commit', 'other');
    step(folder, 'evil merge', { [XZ]: wrong(other(RIGHT[XZ]!, 3)) });
    expect(await blame(folder)).toMatchObject({ 'meta-num-specs xz': 'commit: evil merge' });
  });

  it('of a copy beside a page, and in a repository that begins below the site', async () => {
    const site = tempFolder();
    const cache = path.join(site, '_cache');
    mkdirSync(cache);
    git(cache, 'init', '--quiet', '--initial-branch=main');
    const page = XZ.replace('_cache/', '');
    step(cache, 'right', { [page]: RIGHT[XZ]! });
    step(cache, 'copy', { [`${page}.orig`]: RIGHT[XZ]! });
    step(cache, 'title', { [page]: RIGHT[XZ]!.replace('title: "xz"', 'title: "yz"') });
    const found = await blame(cache);
    expect(new Set(Object.values(found))).toEqual(new Set(['commit: copy', 'commit: title']));
  });

  it('that brought the younger side of what is between pages', async () => {
    const folder = tempRepository(RIGHT);
    step(folder, 'right', { [ZLIB]: other(RIGHT[ZLIB]!, 1) });
    const twice = RIGHT[XZ]!.replaceAll(HASHES[2]!, HASHES[0]!);
    step(folder, 'younger', { [XZ]: twice });
    step(folder, 'older side', { [ZLIB]: other(RIGHT[ZLIB]!, 2) });
    step(folder, 'again', { [XZ]: other(twice, 3) });
    const found = await blame(folder);
    const between = Object.entries(found).filter(([name]) => name.startsWith('corpus-hash-package'));
    expect(between.map(([, since]) => since)).toEqual(['commit: younger']);
  });

  it('that brought what is between pages the last time, where it came and went', async () => {
    const folder = tempRepository(RIGHT);
    const twice = RIGHT[XZ]!.replaceAll(HASHES[2]!, HASHES[0]!);
    for (const number of [1, 2, 3]) {
      step(folder, `came ${number}`, { [XZ]: other(twice, number) });
      if (number < 3) step(folder, `went ${number}`, { [XZ]: other(RIGHT[XZ]!, number) });
    }
    for (const number of [4, 5, 6]) step(folder, 'later', { [XZ]: other(twice, number) });
    const between = Object.entries(await blame(folder)).filter(([name]) => name.startsWith('corpus-hash-package'));
    expect(between.map(([, since]) => since)).toEqual(['commit: came 3']);
  });

  it('that brought what is between pages, before the site was moved', async () => {
    const folder = tempRepository(RIGHT);
    step(folder, 'younger', { [XZ]: RIGHT[XZ]!.replaceAll(HASHES[2]!, HASHES[0]!) });
    step(folder, 'rest', { [ZLIB]: other(RIGHT[ZLIB]!, 1) });
    git(folder, 'mv', '_cache', '_data', 'pages', tempDocs(folder));
    step(folder, 'moved');
    const between = Object.entries(await blame(folder, 'docs')).filter(([name]) => name.startsWith('corpus-hash'));
    expect(between.map(([, since]) => since)).toEqual(['commit: younger']);
  });

  it('that brought what is between pages and the data, also where it changed neither file that the finding names', async () => {
    const folder = tempRepository(RIGHT);
    step(folder, 'data', { '_data/meta.yaml': `${RIGHT['_data/meta.yaml']}v8:\n  count: 0\n` });
    step(folder, 'rest', { [ZLIB]: other(RIGHT[ZLIB]!, 1) });
    const before = await blame(folder);
    expect(Object.values(before)).toEqual(expect.arrayContaining(['commit: data']));
    const more = RIGHT[XZ]!.replaceAll('xz', 'bzip2').replaceAll(HASHES[2]!, HASHES[3]!);
    step(folder, 'one page more', { [`_cache/${TAG}/bzip2/specs.md`]: more });
    step(folder, 'rest again', { [ZLIB]: other(RIGHT[ZLIB]!, 2) });
    expect(await blame(folder)).toMatchObject({ 'site-count _data': 'commit: one page more' });
  });
});

function tempDocs(folder: string): string {
  writeAll(folder, { 'docs/README.md': 'x' });
  return 'docs';
}

describe('blame says', () => {
  it('what is there since the first commit', async () => {
    const folder = tempRepository();
    rmSync(path.join(folder, '.git'), { recursive: true });
    git(folder, 'init', '--quiet', '--initial-branch=main');
    step(folder, 'first', { ...RIGHT, [XZ]: wrong(RIGHT[XZ]!) });
    step(folder, 'second', { [XZ]: wrong(other(RIGHT[XZ]!, 1)) });
    expect(await blame(folder)).toEqual({ 'meta-num-specs xz': 'start: first' });
  });

  it('what is not committed', async () => {
    const folder = tempRepository({ ...RIGHT, [XZ]: wrong(RIGHT[XZ]!) });
    step(folder, 'xz', { [XZ]: other(wrong(RIGHT[XZ]!), 2) });
    writeAll(folder, {
      [ZLIB]: wrong(RIGHT[ZLIB]!),
      [XZ]: wrong(other(RIGHT[XZ]!, 1)),
      [`_cache/${TAG}/new/specs.md`]: wrong(RIGHT[XZ]!),
    });
    const found = await blame(folder, '--pages-only');
    expect(found).toMatchObject({
      'meta-num-specs zlib': 'uncommitted',
      'meta-num-specs new': 'uncommitted',
      'meta-num-specs xz': `start: state of ${path.basename(folder)}`,
    });
    const twice = RIGHT[XZ]!.replaceAll(HASHES[2]!, HASHES[0]!);
    writeAll(folder, { [XZ]: twice, [ZLIB]: RIGHT[ZLIB]! });
    const between = Object.entries(await blame(folder)).filter(([name]) => name.startsWith('corpus-hash-package'));
    expect(between.map(([, since]) => since)).toEqual(['uncommitted']);
  });

  it('what is there in a repository without a commit', async () => {
    const folder = tempFolder();
    git(folder, 'init', '--quiet', '--initial-branch=main');
    writeAll(folder, { ...RIGHT, [XZ]: wrong(RIGHT[XZ]!) });
    expect(await blame(folder)).toEqual({ 'meta-num-specs xz': 'uncommitted' });
  });

  it('where the history of a shallow clone ends', async () => {
    const folder = tempRepository(RIGHT);
    step(folder, 'brought', { [ZLIB]: wrong(RIGHT[ZLIB]!) });
    step(folder, 'boundary', { [ZLIB]: wrong(other(RIGHT[ZLIB]!, 1)) });
    step(folder, 'last', { [XZ]: wrong(RIGHT[XZ]!) });
    const found = await blame(cloneOf(folder, '--depth', '2'));
    expect(found).toEqual({ 'meta-num-specs zlib': 'before: boundary', 'meta-num-specs xz': 'commit: last' });
  });

  it('what a partial clone does not have, and fetches nothing', async () => {
    const folder = tempRepository(RIGHT);
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    step(folder, 'brought', { [ZLIB]: wrong(RIGHT[ZLIB]!) });
    step(folder, 'last', { [ZLIB]: wrong(other(RIGHT[ZLIB]!, 1)) });
    const clone = cloneOf(folder, '--filter=blob:none');
    const objects = (): string => git(clone, 'count-objects', '-v');
    const before = objects();
    expect(await blame(clone)).toEqual({ 'meta-num-specs zlib': 'before: last' });
    expect(objects()).toBe(before);
    expect((await runInProcess(clone, ['blame'])).stdout).toContain('this clone does not have what there was before');
  });

  it('what a partial clone does not have of the pages that a finding is between', async () => {
    const folder = tempRepository(RIGHT);
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    step(folder, 'younger', { [XZ]: RIGHT[XZ]!.replaceAll(HASHES[2]!, HASHES[0]!) });
    step(folder, 'rest', { [ZLIB]: other(RIGHT[ZLIB]!, 1) });
    const found = await blame(cloneOf(folder, '--filter=blob:none'));
    const between = Object.entries(found).filter(([name]) => name.startsWith('corpus-hash'));
    expect(between.map(([, since]) => since)).toEqual(['before: rest']);
  });

  it('in a partial clone where a page comes from that was renamed without a change', async () => {
    const folder = tempRepository({ ...RIGHT, 'a.md': 'a', 'b.md': 'b' });
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    step(folder, 'brought', { [ZLIB]: wrong(RIGHT[ZLIB]!) });
    git(folder, 'mv', `_cache/${TAG}/zlib`, `_cache/${TAG}/zlib-ng`);
    rmSync(path.join(folder, 'a.md'));
    step(folder, 'renamed', { 'c.md': 'aa' });
    const found = await blame(cloneOf(folder, '--filter=blob:none'), '--pages-only');
    expect(found).toMatchObject({
      'meta-num-specs zlib-ng': 'before: brought',
      'page-title zlib-ng': 'commit: renamed',
    });
  });

  it('nothing of a finding on the config', async () => {
    const folder = tempRepository(RIGHT);
    step(folder, 'config', { 'cache-lint.config.yaml': 'ignores: [nothing/**]\n' });
    const found = await blame(folder);
    expect(Object.values(found)).toEqual(['unknown: it is about the config, and not about pages']);
  });

  it('that there is nothing to ask, with exit code 2', async () => {
    const folder = tempFolder();
    writeAll(folder, RIGHT);
    const { code, stdout, stderr } = await runInProcess(folder, ['blame']);
    expect([code, stdout, stderr]).toEqual([2, '', 'cache-lint: cannot tell since when: this is no git repository\n']);
    const none = await runInProcess(tempRepository(RIGHT), ['blame'], { git: () => undefined });
    expect([none.code, none.stderr]).toEqual([2, 'cache-lint: cannot tell since when: there is no program git\n']);
  });

  it('nothing when it is interrupted', async () => {
    const folder = tempRepository({ ...RIGHT, [XZ]: wrong(RIGHT[XZ]!) });
    const { code, stdout } = await runInProcess(folder, ['blame'], { interrupted: () => true });
    expect([code, stdout]).toEqual([130, '']);
  });
});

it('docs/command.md says how many versions are looked at one by one', () => {
  const text = readFileSync(new URL('../../../docs/command.md', import.meta.url), 'utf8');
  expect(text).toContain(`The newest ${WALKED} versions of a page are looked at one by one`);
});
