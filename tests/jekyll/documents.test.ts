import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempRepository } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import { skipWithoutJekyll } from '../support/jekyll.js';
import { type JsonReport, writeAll } from '../support/run-cli.js';
import { site } from '../support/site-builder.js';
import { tempFolder } from '../support/temp-folder.js';

const TAG = '_cache/develop-2025-03-30';
const PAGE = `${TAG}/zlib/specs.md`;
const RIGHT = Object.fromEntries(site({ pages: [{ tag: 'develop-2025-03-30', package: 'zlib' }] }));
const TEXT = RIGHT[PAGE]!;

/** Files beside the pages, of every name that Jekyll treats in its own way, and what starts like a page or does not. */
const OTHERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['_cache/foo.md', '_cache/notes', `${TAG}/foo.md`, `${TAG}/_foo.md`, `${TAG}/.foo.md`, `${TAG}/foo.md~`],
      ...[
        'specs.md.orig',
        'specs.txt',
        'SPECS2.md',
        'x',
        '.hidden.md',
        '_under.md',
        '#hash.md',
        '~tilde.md',
        'copy~',
      ].map((name) => `${TAG}/zlib/${name}`),
      `${TAG}/zlib/deep/er/specs.md`,
    ].map((file) => [file, TEXT]),
  ),
  [`${TAG}/README.md`]: '# The pages of a tag\n',
  [`${TAG}/zlib/README.md`]: 'A note.\n---\n',
  [`${TAG}/zlib/blanks.md`]: TEXT.replace('---\n', '--- \t\r\n'),
  [`${TAG}/zlib/dashes.md`]: TEXT.replace('---\n', '----\n'),
  [`${TAG}/zlib/mark.md`]: `\ufeff${TEXT}`,
  [`${TAG}/zlib/late.md`]: `\n${TEXT}`,
  [`${TAG}/zlib/empty.md`]: '',
};

/** What the site's list of packages goes through. */
const CONFIG = 'collections:\n  cache:\n    output: true\n';
const LIST = '---\nlayout: null\n---\n{% for page in site.cache %}{{ page.path }}\n{% endfor %}';

describe.skipIf(skipWithoutJekyll())('files beside the pages', () => {
  it('are checked where Jekyll makes pages of them, and nowhere else', { timeout: 60_000 }, async () => {
    const files = { ...RIGHT, ...OTHERS };
    const folder = tempFolder();
    writeAll(folder, { ...files, '_config.yml': CONFIG, 'list.txt': LIST });
    const { status, stderr } = spawnSync('jekyll', ['build', '--quiet'], { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    const documents = readFileSync(path.join(folder, '_site/list.txt'), 'utf8').trim().split('\n').sort();
    expect(documents.length).toBeGreaterThan(8);
    const { stdout } = await runInProcess(tempRepository(files), ['--format', 'json']);
    const report = JSON.parse(stdout) as JsonReport;
    const found = report.findings.filter(({ ruleId }) => ruleId === 'page-path').map(({ file }) => file);
    expect([PAGE, ...found].sort()).toEqual(documents);
  });
});

describe.skipIf(skipWithoutJekyll())('pages of tags', () => {
  const ENDINGS = [
    'md',
    'MD',
    'markdown',
    'Markdown',
    'mkd',
    'mkdn',
    'mkdown',
    'html',
    'HTML',
    'htm',
    'txt',
    'mdown',
    'md.bak',
  ];
  const files = Object.fromEntries(
    ENDINGS.map((ending, i) => [
      `pages/tags/v0.${i}.${ending}`,
      `---\nlayout: table\npermalink: /tag/v0.${i}/\ntag: v0.${i}\n---\n`,
    ]),
  );

  it('are those that a browser shows, whatever their ending', { timeout: 60_000 }, async () => {
    const pages = ENDINGS.map((_, i) => ({ tag: `v0.${i}`, package: 'zlib' }));
    const rest = Object.entries(Object.fromEntries(site({ pages }))).filter(([file]) => !file.startsWith('pages/'));
    const folder = tempFolder();
    const list = { 'pages/tags/index.html': '---\npermalink: /tags/\n---\n', 'pages/tags/plain.html': '<p>\n' };
    writeAll(folder, { ...Object.fromEntries(rest), ...files, ...list, '_layouts/table.html': '' });
    const { status, stderr } = spawnSync('jekyll', ['build', '--quiet'], { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    const lacking = pages.flatMap(({ tag }) =>
      existsSync(path.join(folder, `_site/tag/${tag}/index.html`)) ? [] : [tag],
    );
    expect(lacking).toEqual(['v0.8', 'v0.9', 'v0.10', 'v0.11', 'v0.12']);
    const { stdout } = await runInProcess(folder, ['--format', 'json']);
    const { findings } = JSON.parse(stdout) as JsonReport;
    expect(findings.map(({ ruleId, message }) => `${ruleId} ${/"(.*?)"/.exec(message)?.[1]}`)).toEqual(
      lacking.map((tag) => `site-tags ${tag}`),
    );
  });
});
