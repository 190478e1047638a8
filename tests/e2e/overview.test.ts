import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { oddSite } from '../support/odd-site.js';
import { namedTags, readOverviews } from '../support/overview-json.js';
import { recount } from '../support/recount.js';
import { BAD, BAD_TEXT, GOOD, GOOD_TEXT, runCli, SITE, tempSite } from '../support/run-cli.js';
import { runStep } from '../support/runner.js';
import { possibleCommands } from '../support/runner-commands.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SEED = Number(process.env['SEED'] ?? 20_250_330);
/** The first ones are part of the repository, the others may stand beside it. */
const SITES = ['fixtures/site', 'fixtures/index/site', 'fixtures/index/generations/site'];
const BESIDE = ['../shared/corpus', '../shared/seed', '../shared/real'].filter((site) =>
  existsSync(path.join(ROOT, site, '_cache')),
);

/** Runs the program; expects it to say nothing beside its output. */
async function overview(cwd: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(['overview', ...args], { cwd, timeout: 110_000 });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

describe('cache-lint overview', () => {
  it.each([...SITES, ...BESIDE])('counts %s as another reader of its pages does', async (site) => {
    const [found, ...more] = readOverviews(await overview(ROOT, '--format', 'json', site));
    expect(more).toEqual([]);
    const tags = namedTags(found!);
    const counted = Object.fromEntries(
      Object.entries(tags).map(([tag, { generations: _, ...rest }]) => [tag, rest] as const),
    );
    expect(counted).toEqual(recount(path.join(ROOT, site)));
    for (const { generations, pages, unread } of Object.values(tags))
      expect(Object.values(generations).reduce((sum, count) => sum + count, 0)).toBe(pages - unread);
  });

  it.each(['fixtures/site', ...BESIDE])('draws in the job summary what is counted of %s', async (site) => {
    const { stdout } = await runCli(['--format', 'summary', site], { cwd: ROOT });
    const dated = Object.entries(recount(path.join(ROOT, site)))
      .filter(([tag]) => tag.startsWith('develop-'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(-60);
    const [, charts = ''] = stdout.split(/^### What /m);
    if (dated.length < 3) expect(charts).not.toContain('```mermaid');
    else {
      expect(charts).toContain(`x-axis [${dated.map(([tag]) => `"${tag.slice('develop-'.length)}"`).join(', ')}]`);
      expect(charts).toContain(`bar [${dated.map(([, { specs }]) => specs).join(', ')}]`);
    }
    for (const [tag, { pages, unread, specs }] of dated.slice(-10)) {
      const cells = new RegExp(`^\\| \`${tag}\` \\| ([\\d,]+)(?:, ([\\d,]+) unread)? \\| ([\\d,]+) \\|`, 'm').exec(
        charts,
      )!;
      expect(cells.slice(1).map((cell = '0') => Number(cell.replaceAll(',', '')))).toEqual([pages, unread, specs]);
    }
  });

  it('says the same with any number of threads, whatever the pages are', async () => {
    const site = oddSite(SEED, 200, 4);
    const outputs = await Promise.all(
      ['1', '3'].map(async (threads) => [
        await overview(site, '--threads', threads, '--format', 'json'),
        await overview(site, '--threads', threads),
      ]),
    );
    expect(outputs[1]).toEqual(outputs[0]);
    const [found] = readOverviews(outputs[0]![0]!);
    expect(found!.tags.reduce((sum, { unread }) => sum + unread, 0)).toBeGreaterThan(5);
    expect(found!.tags.reduce((sum, { specs }) => sum + specs, 0)).toBeGreaterThan(200);
  });

  it('is of each site that is named, and of the one around the working folder', async () => {
    const root = tempSite({ [`a/${GOOD}`]: GOOD_TEXT, [`b/${GOOD}`]: GOOD_TEXT, [`b/${BAD}`]: BAD_TEXT });
    const both = readOverviews(await overview(root, '--format', 'json', 'b', 'a'));
    expect(both.map(({ cache, tags }) => [cache, tags.length])).toEqual([
      ['a/_cache', 1],
      ['b/_cache', 2],
    ]);
    expect(readOverviews(await overview(path.join(root, 'b/_cache'), '--format', 'json'))).toEqual([both[1]]);
    expect(await overview(root, 'b', 'a')).toMatch(/^a\/_cache: 1 tag, .*\n\n(?:.*\n)*\nb\/_cache: 2 tags, /);
  });

  it('writes files and standard output in one run', async () => {
    const root = tempSite(Object.fromEntries(SITE));
    const text = await overview(root, '--format', 'json=out.json', '--format', 'text');
    expect(text).toMatch(/^_cache: 9 tags, 9 pages, 70 specs, /);
    expect(readOverviews(readFileSync(path.join(root, 'out.json'), 'utf8'))).toHaveLength(1);
  });

  it.each<[string, readonly string[], string]>([
    [
      'a part of a site',
      ['_cache/develop-2025-03-30'],
      'an overview is of whole sites: name the root of a site, and no part of it',
    ],
    ['a part beside the whole', ['.', '../lone.md'], 'an overview is of whole sites'],
    ['what is not there', ['nowhere'], 'no page found at "nowhere"'],
    ['a format of findings', ['--format', 'sarif'], 'unknown format "sarif"; there is text'],
    ['two texts', ['--format', 'text', '--format', 'json'], 'only one --format can go to standard output'],
    ['no name of a file', ['--format', 'json='], '--format json= needs a file name after "="'],
    ['a page to write over', ['--format', `json=${GOOD}`], `cannot write "${GOOD}": it is a page of the site`],
    ['an option of a check', ['--fix'], '--fix is no option of this command'],
    ['standard input', ['-'], '"-" is no name of a file; only a check reads a page from standard input'],
  ])('refuses %s', async (_what, args, said) => {
    const outer = tempSite({ [`site/${GOOD}`]: GOOD_TEXT, [`site/${BAD}`]: BAD_TEXT, 'lone.md': GOOD_TEXT });
    const { code, stdout, stderr } = await runCli(['overview', ...args], { cwd: path.join(outer, 'site') });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`cache-lint: ${said}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(path.join(outer, 'site', GOOD), 'utf8')).toBe(GOOD_TEXT);
  });

  it('counts what is not checked out as pages that it cannot read', async () => {
    const root = tempRepository(Object.fromEntries(SITE));
    commit(root);
    git(root, 'sparse-checkout', 'set', '--no-cone', '/*', '!/_cache/develop/');
    expect(existsSync(path.join(root, '_cache/develop'))).toBe(false);
    const [found] = readOverviews(await overview(root, '--format', 'json'));
    expect(namedTags(found!)['develop']).toMatchObject({ pages: 1, unread: 1, specs: 0, packages: ['gcc'] });
    expect(found!.tags.reduce((sum, { unread }) => sum + unread, 0)).toBe(1);
  });

  it('lets no name speak in our voice', async () => {
    const tag = 'develop-2025-03-30 \u001b[31m ::error::x ##[error]y |`<b>\n### z';
    const root = tempSite({
      [`_cache/${tag}/zlib/specs.md`]: GOOD_TEXT,
      [`_cache/develop/\u202e|a/specs.md`]: 'no page',
    });
    const text = await overview(root);
    const [found] = readOverviews(await overview(root, '--format', 'json'));
    expect(found!.tags.map((one) => [one.tag, one.pages, one.unread])).toEqual([
      [tag, 1, 0],
      ['develop', 1, 1],
    ]);
    const summary = await runCli(['--format', 'summary'], { cwd: root });
    for (const output of [text, summary.stdout, await overview(root, '--format', 'json')]) {
      expect(output).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
      expect(possibleCommands(output)).toEqual([]);
      expect(output).not.toMatch(/^### z/m);
    }
  });

  it('shows a fault of ours, and what could be counted', async () => {
    const rule = `{
      kind: 'page', id: 'acme-bad', summary: 'A.', why: 'B.', severity: 'error', fixable: false,
      messages: { bad: () => 'Bad.' }, examples: { bad: '', good: '' },
      check() { throw new Error('boom'); },
    }`;
    const root = tempSite({
      [GOOD]: GOOD_TEXT,
      'p.mjs': `export default [${rule}];`,
      'cache-lint.config.json': '{"plugins": ["./p.mjs"]}',
    });
    const { code, stdout, stderr } = await runCli(['overview', '--allow-code'], { cwd: root });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^A fault of the plugin .*, in rule acme-bad, at .*:\nError: boom\n/);
    expect(stdout).toMatch(/^_cache: 1 tag, 1 page, /);
  });
});

describe('a check', () => {
  it('says in the job summary what a whole site holds, and nothing of a part of it', async () => {
    const root = tempRepository(Object.fromEntries(SITE));
    commit(root);
    const summaryOf = async (...args: string[]): Promise<string> =>
      (await runCli([...args, '--format', 'summary'], { cwd: root })).stdout;
    for (const whole of [['.'], ['--pages-only'], ['--fix-dry-run'], ['compare', 'HEAD']])
      expect([whole, await summaryOf(...whole)]).toEqual([whole, expect.stringContaining('### What `_cache` holds')]);
    for (const part of ['_cache/develop', GOOD, '--changed', '--staged'])
      expect([part, await summaryOf(part)]).toEqual([part, expect.not.stringContaining('### What')]);
  });

  it('says so in the action, when it writes a job summary', async () => {
    const step = await runStep({ inputs: {}, workspace: tempSite(Object.fromEntries(SITE)) });
    expect(step.summary).toContain('### What `_cache` holds');
  });
});
