import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, tempRepository } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import { type JsonReport, tempSite, writeAll } from '../support/run-cli.js';
import { type SiteParts, site } from '../support/site-builder.js';

const PAGES: SiteParts['pages'] = [{ tag: 'develop-2025-03-30', package: 'zlib' }];
/** The parts of a right site, and what is wrong with its data. */
const RIGHT = Object.fromEntries(site({ pages: PAGES }));
const WRONG = Object.fromEntries(site({ pages: PAGES, files: { '_data/tags.yaml': '- name: [\n' } }));

/** The same files below a folder. */
const below = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

/** The files of which it is said that they stand where no page does. */
const found = async (root: string, ...args: readonly string[]): Promise<string[]> => {
  const { stdout } = await runInProcess(root, ['--format', 'json', ...args]);
  const { findings } = JSON.parse(stdout) as JsonReport;
  return findings.flatMap(({ file, ruleId }) => (ruleId === 'page-path' ? [file] : []));
};

describe("a config's site", () => {
  const config = (text: string) => ({ 'cache-lint.config.yaml': `site: ${text}\n` });

  it('has its data beside its cache', async () => {
    const root = tempSite({ ...config('{cache: docs/_cache}'), ...below('docs', WRONG) });
    const { code, stdout, stderr } = await runInProcess(root, []);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.not.stringContaining('Skipped') });
    expect(stdout).toMatch(/^docs\/_data\/tags\.yaml\n/);
  });

  it('is said to have no data in the folders where they were looked for', async () => {
    const pages = Object.fromEntries(site({ pages: PAGES, pagesOnly: true }));
    const root = tempSite({ ...config('{cache: docs/_cache, data: docs/data}'), ...below('docs', pages) });
    expect((await runInProcess(root, [])).stderr).toContain('there is neither docs/data/ nor docs/pages/tags/');
    const beside = tempSite({ ...config('{cache: docs/_cache}'), ...below('docs', pages) });
    expect((await runInProcess(beside, [])).stderr).toContain(
      'there is neither _data/ nor pages/tags/ beside docs/_cache/',
    );
  });
});

describe('links that lead nowhere', () => {
  it('are no data that a site does without', async () => {
    const root = tempSite(Object.fromEntries(site({ pages: PAGES, pagesOnly: true })));
    symlinkSync('../elsewhere/_data', path.join(root, '_data'));
    const { code, stdout, stderr } = await runInProcess(root, []);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.not.stringContaining('neither') });
    expect(stdout).toContain('_data/tags.yaml');
  });

  it.each([
    ['a config', 'cache-lint.config.yaml', []],
    ['a config that the call names', 'own.yaml', ['--config', 'own.yaml']],
    ['a baseline', 'old.json', ['--baseline', 'old.json']],
    ['a baseline to write', 'old.json', ['baseline', '--baseline', 'old.json']],
  ])('are not taken for no file: %s', async (_, name, args) => {
    const root = tempSite(RIGHT);
    symlinkSync('shared/config.yaml', path.join(root, name));
    const { code, stdout, stderr } = await runInProcess(root, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^cache-lint: .*${name}": it is a link that leads nowhere\\n$`));
  });

  it('are not followed to a config that another one extends', async () => {
    const root = tempSite({ ...RIGHT, 'cache-lint.config.yaml': 'extends: ./base.yaml\n' });
    symlinkSync('nowhere.yaml', path.join(root, 'base.yaml'));
    expect(await runInProcess(root, [])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/base\.yaml": it is a link that leads nowhere\n$/),
    });
  });
});

describe('a folder whose name looks like a pattern', () => {
  it.each(['a{b}', 'a{b,c}', 'site (2)', '[old]', '!x', 'a*', '@(x)'])('is a name in a glob: %s', async (name) => {
    const root = tempSite({ ...below(`${name}/docs`, RIGHT), 'a/docs/_cache/x': '' });
    for (const start of [name, `./${name}`, path.join(root, name), `${name}/../${name}`]) {
      const { code, stderr } = await runInProcess(root, [`${start}/docs/_cache/*/zlib/specs.md`]);
      expect({ code, stderr }, start).toEqual({ code: 0, stderr: expect.stringMatching(/^Checked 1 page with/) });
    }
    const inside = await runInProcess(path.join(root, name), ['docs/_cache/*/{zlib,xz}/specs.md']);
    expect(inside).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Checked 1 page with/) });
  });

  it('is a pattern where it is none', async () => {
    const root = tempSite({ ...below('ab', RIGHT), ...below('ac', RIGHT) });
    const { code, stderr } = await runInProcess(root, ['a{b,c}/_cache/*/zlib/specs.md']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^Checked 2 pages with/) });
    mkdirSync(path.join(root, 'a{b,c}'));
    const named = await runInProcess(root, ['a{b,c}/_cache/*/zlib/specs.md']);
    expect(named).toMatchObject({ code: 2, stderr: expect.stringContaining('no page found') });
  });
});

describe('a page under another name', () => {
  const PLACE = '_cache/develop-2025-03-30/zlib';
  /** A right site but for the name of its one page, and what is found in it. */
  const named = (name: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(RIGHT).map(([file, text]) => [file === `${PLACE}/specs.md` ? `${PLACE}/${name}` : file, text]),
    );

  it.each(['SPECS.md', 'Specs.md', 'specs.MD', 'specs.markdown', 'specs.mkd'])('is checked: %s', async (name) => {
    const root = tempSite(named(name));
    expect(await found(root)).toEqual([`${PLACE}/${name}`]);
    expect(await found(root, '.', `${PLACE}/${name}`)).toEqual([`${PLACE}/${name}`]);
    expect(await found(root, '--pages-only')).toEqual([`${PLACE}/${name}`]);
  });

  it.each(['README.md', 'specs.md.orig', 'xspecs.md', 'specs.txt'])('is none: %s', async (name) => {
    expect(await found(tempSite(named(name)))).toEqual([]);
  });

  it('is left alone beside the page, and where the config ignores it', async () => {
    expect(await found(tempSite({ ...RIGHT, [`${PLACE}/SPECS.md`]: '' }))).toEqual([]);
    const ignored = { 'cache-lint.config.yaml': 'ignores: ["**/SPECS.md", _cache/develop-2025-03-30]' };
    expect(await found(tempSite({ ...named('SPECS.md'), ...ignored }), '--allow-empty')).toEqual([]);
  });

  it('is seen by those who look at changes only, as compare sees it', async () => {
    const root = tempRepository(RIGHT);
    git(root, 'mv', `${PLACE}/specs.md`, `${PLACE}/SPECS.md`);
    for (const args of [['--staged'], ['--changed'], ['--since', 'HEAD']])
      expect(await found(root, ...args), args.join(' ')).toEqual([`${PLACE}/SPECS.md`]);
    const compared = await runInProcess(root, ['compare', 'HEAD']);
    expect(compared.stdout).toMatch(/SPECS\.md\n.*page-path/s);
  });
});

describe('a copy of a page beside it', () => {
  const PLACE = '_cache/develop-2025-03-30/zlib';
  const COPY = `${PLACE}/specs.md.orig`;
  const files = { ...RIGHT, [COPY]: RIGHT[`${PLACE}/specs.md`]! };

  it('is checked in a whole run, where git has it and the config does not ignore it', async () => {
    const root = tempRepository(files);
    for (const args of [[], ['.'], ['--pages-only'], ['.', COPY]]) expect(await found(root, ...args)).toEqual([COPY]);
    expect(await found(root, `${PLACE}/specs.md`)).toEqual([]);
    git(root, 'rm', '--quiet', '--cached', COPY);
    expect(await found(root)).toEqual([]);
    const ignored = { 'cache-lint.config.yaml': 'ignores: ["**/*.orig"]\n' };
    expect(await found(tempRepository({ ...files, ...ignored }))).toEqual([]);
  });

  it('is checked in a site below the top, and in a repository within the site', async () => {
    const root = tempRepository({ ...below('docs [x]', files), 'a.md': '---\n---\n' });
    expect(await found(root, 'docs [x]')).toEqual([`docs [x]/${COPY}`]);
    const outer = tempRepository({ 'README.md': '' });
    const inner = path.join(outer, '_cache');
    writeAll(outer, files);
    git(inner, 'init', '--quiet');
    git(inner, 'add', '.');
    expect(await found(outer)).toEqual([COPY]);
  });

  it('is seen by those who look at changes, when it is one', async () => {
    const root = tempRepository(RIGHT);
    writeAll(root, { [COPY]: files[COPY]! });
    git(root, 'add', '.');
    for (const args of [['--staged'], ['--changed'], ['--since', 'HEAD']])
      expect(await found(root, ...args), args.join(' ')).toEqual([COPY]);
    git(root, 'commit', '--quiet', '--message', 'A copy');
    writeAll(root, { [`${PLACE}/other.txt`]: files[COPY]! });
    writeAll(root, { [`${PLACE}/README.txt`]: 'A note.\n' });
    expect(await found(root, '--changed')).toEqual([`${PLACE}/other.txt`]);
    expect(await found(root, '--changed', '_data')).toEqual([]);
    const compared = await runInProcess(root, ['compare', 'HEAD~1', '--format', 'json']);
    expect((JSON.parse(compared.stdout) as JsonReport).findings.map(({ file }) => file)).toContain(COPY);
  });

  it('above the folders of packages is checked without git, too', async () => {
    const text = files[COPY]!;
    const root = tempSite({ ...files, '_cache/a.md': text, '_cache/develop-2025-03-30/b.txt': text, '_cache/c': 'x' });
    expect(await found(root)).toEqual(['_cache/a.md', '_cache/develop-2025-03-30/b.txt']);
  });
});
