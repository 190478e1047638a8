import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
