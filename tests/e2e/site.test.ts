import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HASHES } from '../support/page-builder.js';
import { builtProgram, type JsonReport, runCli, tempSite, writeAll } from '../support/run-cli.js';
import { type SiteParts, site } from '../support/site-builder.js';
import { tempFolder } from '../support/temp-folder.js';

await builtProgram();

const OLD = '_cache/develop-2025-03-30/zlib/specs.md';
const NEW = '_cache/develop-2025-04-13/zlib/specs.md';
const OTHER = '_cache/develop-2025-04-13/xz/specs.md';

const ROW = { hash: HASHES[0], compiler: 'gcc@11.4.0' };
const PAGES: SiteParts['pages'] = [
  { tag: 'develop-2025-03-30', package: 'zlib', rows: [ROW] },
  { tag: 'develop-2025-04-13', package: 'zlib', rows: [ROW] },
  { tag: 'develop-2025-04-13', package: 'xz', rows: [{ hash: HASHES[1] }] },
];
/** The old page says another compiler than the new one. */
const CONFLICT: SiteParts['pages'] = [
  { tag: 'develop-2025-03-30', package: 'zlib', rows: [{ ...ROW, compiler: 'gcc@12.3.0' }] },
  ...PAGES.slice(1),
];

function write(parts: SiteParts, more: Readonly<Record<string, string>> = {}): string {
  return tempSite({ ...Object.fromEntries(site(parts)), ...more });
}

/** Runs the program for JSON and gives the findings as `file: rule`. */
async function check(cwd: string, args: readonly string[] = []) {
  const result = await runCli([...args, '--format', 'json'], { cwd });
  const report = result.stdout === '' ? undefined : (JSON.parse(result.stdout) as JsonReport);
  const found = report?.findings.map(({ file, ruleId }) => `${file}: ${ruleId}`);
  return { ...result, report, found };
}

describe('a part of a site', () => {
  it('is checked against the whole of it: editing one page shows in another', async () => {
    const folder = write({ pages: PAGES });
    expect((await check(folder, [OLD])).found).toEqual([]);
    writeAll(folder, Object.fromEntries(site({ pages: CONFLICT, pagesOnly: true })));
    for (const named of [OLD, NEW, '_cache/develop-2025-03-30', '_cache/develop-2025-03-30/zlib'])
      expect((await check(folder, [named])).found, named).toEqual([`${NEW}: corpus-hash-details`]);
    expect((await check(folder)).found).toEqual([`${NEW}: corpus-hash-details`]);
  });

  it('tells of a row that is wrong, and does not carry its fault into the summary', async () => {
    const wrong = { ...CONFLICT[0]!, meta: { compilers: ['gcc@11.4.0'] } };
    const folder = write({ pages: [wrong, ...PAGES.slice(1)] });
    const before = readFileSync(path.join(folder, OLD), 'utf8');
    expect((await check(folder, ['--fix'])).found).toEqual([`${OLD}: corpus-hash-details`]);
    expect(readFileSync(path.join(folder, OLD), 'utf8')).toBe(before);
    expect((await check(folder, ['--rule', 'corpus-hash-details=off', '--fix'])).found).toEqual([]);
    expect((await check(folder)).found).toEqual([`${NEW}: corpus-hash-details`]);
  });

  it('gives only what touches it', async () => {
    const folder = write({ pages: CONFLICT });
    const { found, report, stderr } = await check(folder, [OTHER]);
    expect(found).toEqual([]);
    expect(report!.files).toEqual([OTHER]);
    expect(report!.totals).toMatchObject({ pages: 1, contextPages: 2 });
    expect(stderr).toContain('Read 2 other pages of the site');
  });

  it('sees what a page does to the data of the site', async () => {
    const folder = write({ pages: PAGES });
    writeAll(
      folder,
      Object.fromEntries(
        site({ pages: [{ ...PAGES[2], rows: [{ hash: HASHES[1] }, { hash: HASHES[2] }] }], pagesOnly: true }),
      ),
    );
    expect((await check(folder, [OTHER])).found).toEqual(['_data/meta.yaml: site-count']);
    expect((await check(folder, [OLD])).found).toEqual([]);
  });

  it.each([
    ['_data/tags.yaml', ['_data/tags.yaml: site-data']],
    ['_data', ['_data/tags.yaml: site-data']],
    ['_data/meta.yaml', []],
    ['pages/tags', []],
    ['pages/tags/develop-2025-03-30.md', []],
  ])('may be %s', async (named, found) => {
    const folder = write({ pages: PAGES, files: { '_data/tags.yaml': '- name: [\n' } });
    const result = await check(folder, [named]);
    expect(result.found).toEqual(found);
    expect(result.report!.files).not.toContain(OLD);
  });

  it('is named by a glob or by its own folder, too', async () => {
    const folder = write({ pages: CONFLICT, files: { '_data/meta.yaml': 'all: 3\n' } });
    const both = ['_data/meta.yaml: site-data'];
    expect((await check(folder, ['**/*.yaml'])).found).toEqual(expect.arrayContaining(both));
    const inTag = await check(path.join(folder, '_cache', 'develop-2025-03-30'), ['zlib']);
    expect(inTag.found).toContain(`${NEW}: corpus-hash-details`);
    expect(inTag.report!.totals.pages).toBe(1);
  });

  it('is checked by itself when asked, and the output says so', async () => {
    const folder = write({ pages: CONFLICT });
    const { code, stderr, report } = await check(folder, ['--pages-only']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Skipped corpus-commit, .*site-tags: --pages-only checks each page by itself\./);
    expect(JSON.stringify(report)).toContain('"corpus-hash-details","reason":"--pages-only');
  });
});

describe('a site that is not all there', () => {
  it('has no site rules without data, and the output says which and why', async () => {
    const folder = write({ pages: CONFLICT, pagesOnly: true });
    const { found, stderr } = await check(folder);
    expect(found).toEqual([`${NEW}: corpus-hash-details`]);
    expect(stderr).toContain('Skipped site-count, site-data, site-stacks, site-tag-page, site-tags: there is neither');
    expect(stderr).not.toContain('Skipped corpus');
  });

  it('has no corpus rules for a page that stands in no site', async () => {
    const folder = tempSite({ 'loose/specs.md': site({ pages: PAGES }).get(OLD)! });
    const { found, stderr } = await check(folder, ['loose/specs.md']);
    expect(found).toEqual(['loose/specs.md: page-path']);
    expect(stderr).toMatch(/Skipped corpus-commit, .*: what was checked stands in no site/);
  });

  it('is checked apart from another site', async () => {
    const folder = tempFolder();
    writeAll(path.join(folder, 'a'), Object.fromEntries(site({ pages: PAGES.slice(0, 1) })));
    writeAll(path.join(folder, 'b'), Object.fromEntries(site({ pages: CONFLICT.slice(0, 1) })));
    const { found, report } = await check(folder, ['a', 'b']);
    expect(found).toEqual([]);
    expect(report!.totals.pages).toBe(2);
  });

  it('does not count a tag of which a page cannot be read', async () => {
    const folder = write({ pages: PAGES });
    writeAll(folder, { [OTHER]: 'no page' });
    expect((await check(folder)).found).toEqual([`${OTHER}: front-matter-opens`]);
  });
});

describe('the config', () => {
  const config = (lines: readonly string[]): Record<string, string> => ({
    'cache-lint.config.yaml': `${lines.join('\n')}\n`,
  });

  it('switches rules off, sets severities, and holds for some files', async () => {
    const lines = [
      'rules: { corpus-hash-details: warning, page-canonical: off }',
      'overrides:',
      '  - files: _cache/develop-2025-04-13/xz/**',
      '    rules: { corpus-hash-details: off }',
    ];
    const folder = write({ pages: CONFLICT }, config(lines));
    const { code, report, stderr } = await check(folder);
    expect(code).toBe(0);
    expect(report!.totals).toMatchObject({ errors: 0, warnings: 1 });
    expect(stderr).toContain('Skipped page-canonical: switched off by cache-lint.config.yaml:1');
    expect((await check(folder, ['--rule', 'corpus-hash-details=error'])).code).toBe(1);
    expect((await check(folder, ['--no-config'])).code).toBe(1);
  });

  it('ignores files that are named, too', async () => {
    const folder = write(
      { pages: PAGES },
      { ...config(['ignores: ["_cache/develop-2025-04-13/xz"]']), [OTHER]: 'no page' },
    );
    const { code, stderr, report } = await check(folder, [OTHER]);
    expect(code).toBe(0);
    expect(stderr).toContain('Ignored, as the config says: 1 page.');
    expect(report!.files).toEqual([]);
    expect((await check(folder)).found).toEqual([]);
    expect((await check(folder, [OTHER, '--no-config'])).found).toEqual([`${OTHER}: front-matter-opens`]);
  });

  it('says where the site is', async () => {
    const folder = tempSite(config(['site: { cache: docs/_cache, data: docs/data, tagPages: docs/tags }']));
    const files = [...site({ pages: CONFLICT })].map(([name, text]) => [
      name.replace('_cache', 'docs/_cache').replace('_data', 'docs/data').replace('pages/tags', 'docs/tags'),
      text,
    ]);
    writeAll(folder, Object.fromEntries(files));
    for (const args of [[], ['.'], [`docs/${OLD}`]])
      expect((await check(folder, args)).found, args.join()).toEqual([`docs/${NEW}: corpus-hash-details`]);
    writeAll(folder, { 'docs/data/tags.yaml': '3' });
    expect((await check(folder, ['docs/data/tags.yaml'])).found).toEqual(['docs/data/tags.yaml: site-data']);
  });

  const suppression = (more: readonly string[] = []): Record<string, string> =>
    config([
      'suppressions:',
      '  - rule: corpus-hash-details',
      '    files: _cache/develop-2025-04-13/**',
      '    reason: rebuilt by hand',
      ...more.map((line) => `    ${line}`),
    ]);

  it('hides a known fault for a reason, and says so', async () => {
    const folder = write({ pages: CONFLICT }, suppression([`subject: ${HASHES[0]}`, 'expires: 2999-12-31']));
    const { code, found, stderr, report } = await check(folder);
    expect({ code, found }).toEqual({ code: 0, found: [] });
    expect(stderr).toContain('Hidden by suppressions of the config: 1 finding.');
    expect(report).toMatchObject({ hidden: { suppressions: 1 }, totals: { errors: 0 } });
  });

  it('is told of a suppression that has expired, and the fault is back', async () => {
    const folder = write({ pages: CONFLICT }, suppression(['expires: 2020-01-31']));
    const { code, found, report } = await check(folder);
    expect(code).toBe(1);
    expect(found).toEqual([`${NEW}: corpus-hash-details`, 'cache-lint.config.yaml: config-suppression']);
    expect(report!.findings[1]!.region).toMatchObject({ startLine: 2, startColumn: 5 });
  });

  it('is told of a suppression that hides nothing, but not by a run that did not look', async () => {
    const folder = write({ pages: PAGES }, suppression());
    expect((await check(folder)).found).toEqual(['cache-lint.config.yaml: config-suppression']);
    for (const args of [
      [OLD],
      ['--pages-only'],
      ['--rule', 'corpus-hash-details=off'],
      ['--rule', 'config-suppression=off'],
    ])
      expect((await check(folder, args)).found, args.join(' ')).toEqual([]);
  });

  const PLUGIN = `export default [{
    id: 'my-rule', kind: 'page', summary: 'Every page is mine.', why: 'To see it.', severity: 'warning', fixable: false,
    messages: { mine: ({ title }) => title + ' is mine.' }, examples: { bad: '', good: '' },
    check({ data }, report) {
      if (data.title === 'xz') throw new Error('broken on purpose');
      report({ messageId: 'mine', data: { title: data.title }, path: ['title'] });
    },
  }];`;

  it('runs plugins only when the caller says so, and a rule that throws is the fault of its plugin', async () => {
    const folder = write({ pages: PAGES }, { ...config(['plugins: ["./mine.mjs"]']), 'mine.mjs': PLUGIN });
    const refused = await check(folder);
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^cache-lint: cache-lint\.config\.yaml:1:\d+: .*--allow-code.*\n$/);
    const { code, found, stderr } = await check(folder, ['--allow-code']);
    expect(code).toBe(3);
    expect(found).toEqual([`${OLD}: my-rule`, `${NEW}: my-rule`]);
    expect(stderr).toContain(
      `A fault of the plugin ./mine.mjs, in rule my-rule, at ${OTHER}:\nError: broken on purpose`,
    );
    rmSync(path.join(folder, OTHER));
    expect((await check(folder, ['--allow-code', OLD, '--rule', 'my-rule=off'])).code).toBe(0);
  });

  it('is printed, with the place of each value', async () => {
    const folder = write({ pages: PAGES }, config(['extends: strict', 'rules: { page-title: off }']));
    const all = await runCli(['--print-config'], { cwd: folder });
    expect(all.code).toBe(0);
    expect(JSON.parse(all.stdout)).toMatchObject({
      rules: { 'page-title': { severity: 'off', from: 'cache-lint.config.yaml:2:10' } },
    });
    const page = await runCli(['--print-config', OLD], { cwd: folder });
    expect(JSON.parse(page.stdout)).toMatchObject({ page: { file: OLD, generation: 'H' } });
  });
});

describe('a config of a stranger', () => {
  it('cannot lead out of the repository through links', async () => {
    const outside = tempFolder();
    writeAll(outside, Object.fromEntries(site({ pages: PAGES, files: { '_data/tags.yaml': '- name: secret' } })));
    const folder = tempSite({
      'cache-lint.config.yaml': 'site: { cache: lnk/_cache, data: lnk/_data, tagPages: lnk/pages/tags }\n',
    });
    symlinkSync(outside, path.join(folder, 'lnk'));
    const named = await check(folder);
    expect({ code: named.code, stdout: named.stdout }).toEqual({ code: 2, stdout: '' });
    expect(named.stderr).toMatch(/^cache-lint: .*"lnk\/_cache", which leads out of the repository.*\n$/);
    const data = write({ pages: PAGES });
    rmSync(path.join(data, '_data'), { recursive: true });
    symlinkSync(path.join(outside, '_data'), path.join(data, '_data'));
    const { found, stdout } = await check(data);
    expect(found).toEqual(['_data/meta.yaml: site-data', '_data/tags.yaml: site-data']);
    expect(stdout).not.toContain('secret');
  });

  it('cannot make a run of nothing look clean', async () => {
    const folder = write({ pages: CONFLICT }, { 'cache-lint.config.yaml': 'ignores: [_cache]\n' });
    const { code, stderr } = await check(folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cache-lint: the config ignores every page of the site; .*\n$/);
    expect((await check(folder, ['--allow-empty'])).code).toBe(0);
  });

  it('is not needed: one outside of the repository speaks of the same paths', async () => {
    const trusted = tempFolder();
    writeAll(trusted, { 'trusted.yaml': 'ignores: [_cache/develop-2025-04-13/xz]\n' });
    const folder = write({ pages: CONFLICT });
    const { report, stderr } = await check(folder, ['--config', path.join(trusted, 'trusted.yaml')]);
    expect(stderr).toContain('Ignored, as the config says: 1 page.');
    expect(report!.files).not.toContain(OTHER);
  });
});

describe('a call', () => {
  it('that misspells a command is told so', async () => {
    const { code, stderr } = await check(write({ pages: PAGES }), ['chek']);
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean the command check?');
  });

  it('that has an option before the command is told so, and a path is none', async () => {
    const folder = write({ pages: PAGES });
    const { code, stderr } = await check(folder, ['--allow-code', 'compare', 'HEAD']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/; the command compare stands before its options\n$/)]);
    expect((await check(folder, ['--quiet', '--', 'compare'])).stderr).toMatch(/--allow-empty\n$/);
  });
});
