import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { inspect } from '../../src/check/lint.js';
import { quietPace } from '../../src/check/run-lint.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import type { LintRequest } from '../../src/check/task.js';
import { isOtherSpelling } from '../../src/files/other-spellings.js';
import { type PageFile, spelledOut } from '../../src/files/walk.js';
import { nodeHost } from '../../src/node/host.js';
import { tempSite } from '../support/run-cli.js';

it.each([...['SPECS.md', 'Specs.MD', 'specs.markdown', 'specs.mkd', 'specs.mkdn', 'specs.mkdown', 'SPECS.MKDOWN']])(
  '%j means specs.md',
  (name) => {
    expect(isOtherSpelling(name)).toBe(true);
  },
);

it.each([
  ...['specs.md', 'my-specs.md', 'xSPECS.md', 'specs.markdown.bak', 'specs.mdx', 'specs.', 'specs', 'specs.mk', ''],
  ...['specs.md\n', '\nSPECS.md', 'specsAmd', 'index.md'],
])('%j does not', (name) => {
  expect(isOtherSpelling(name)).toBe(false);
});

describe('a site with many of them', () => {
  it('is looked through once, and not once for each', async () => {
    const count = 300;
    const names = Array.from({ length: count }, (_, i) => `_cache/v0.23.1/p${i}/SPECS.md`);
    const host = {
      ...nodeHost({ interrupted: false }),
      cwd: tempSite(Object.fromEntries(names.map((one) => [one, '']))),
    };
    const options = { paths: [], allowEmpty: false, pagesOnly: true, maxFileSize: 1, rule: [], allowCode: false };
    const request: LintRequest = { ...options, preset: 'all' };
    const task = await makeTask(request, await prepare(request, rules, host), host);
    let reads = 0;
    const counted = (page: PageFile): PageFile => ({
      ...spelledOut(page),
      get file() {
        reads++;
        return page.file;
      },
    });
    const sites = task.discovery.sites.map((site) => ({ ...site, pages: site.pages.map(counted) }));
    const found = await inspect({ ...task, discovery: { ...task.discovery, sites } }, host, quietPace(host));
    expect(found!.files).toEqual([...names].sort());
    expect(reads).toBeGreaterThanOrEqual(count);
    expect(reads).toBeLessThan(20 * count);
  });
});
