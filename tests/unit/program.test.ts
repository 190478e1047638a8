import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { definePageRule } from '../../src/rule.js';
import { runInProcess } from '../support/in-process.js';
import { BAD, GOOD, GOOD_TEXT, tempSite, tempSiteBeside } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const COUNT = 'Checked 2 pages with';

describe('check', () => {
  it('finds the site around the working folder', async () => {
    const site = tempSiteBeside();
    const { code, stdout, stderr } = await runInProcess(path.join(site, '_cache'), []);
    expect(code).toBe(1);
    expect(stdout).toContain(`${BAD}\n`);
    expect(stderr).toContain(COUNT);
    expect(stderr).toContain('1 error on 1 file.');
  });

  it.each([
    ['a site', ['.']],
    ['the cache', ['_cache']],
    ['two tags', ['_cache/develop-2025-03-30', '_cache/develop-2025-04-13']],
    ['two packages', [path.dirname(GOOD), path.dirname(BAD)]],
    ['two pages', [GOOD, BAD]],
    ['a glob', ['_cache/*/*/specs.md']],
    ['the same twice', ['.', '_cache', GOOD]],
    ['the command by its name', ['check', '.']],
    ['files behind --', ['--', GOOD, BAD]],
  ])('takes %s', async (_, args) => {
    const { code, stderr } = await runInProcess(tempSiteBeside(), args);
    expect(code).toBe(1);
    expect(stderr).toContain(COUNT);
  });

  it('looks for pages in a folder that is no site', async () => {
    const site = tempSiteBeside();
    const { stderr } = await runInProcess(path.dirname(site), [path.basename(site)]);
    expect(stderr).toContain(COUNT);
  });

  it('gives a terminal no names as they are', async () => {
    const site = tempSiteBeside();
    const { code, stdout, stderr } = await runInProcess(site, ['--format', 'files0'], { columns: 80 });
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'cache-lint: files0 is for programs: give it a pipe, or a file as in --format files0=list\n',
    ]);
    const piped = await runInProcess(site, ['--format', 'files0']);
    expect([piped.code, piped.stdout]).toEqual([1, `${BAD}\0`]);
  });

  it('writes several formats, to files and to standard output', async () => {
    const site = tempSiteBeside();
    const args = ['--format', 'json=a.json', '--format', 'sarif=a.sarif', '--format', 'compact'];
    const { stdout } = await runInProcess(site, args);
    expect(stdout).toMatch(new RegExp(`^${BAD}:5:\\d+: error: .* \\[meta-num-specs\\]\n$`));
    expect(JSON.parse(readFileSync(path.join(site, 'a.json'), 'utf8'))).toMatchObject({
      totals: { pages: 2, errors: 1 },
    });
    expect(JSON.parse(readFileSync(path.join(site, 'a.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  it('adds annotations under GitHub Actions', async () => {
    const { stdout } = await runInProcess(tempSiteBeside(), [], { env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout).toContain(`::error title=meta-num-specs,file=${BAD},`);
  });

  it.each([
    ['--fail-on never', 0],
    ['--fail-on=info', 1],
    ['--rule meta-num-specs=warning', 0],
    ['--rule meta-num-specs=warning --max-warnings 0', 1],
    ['--rule meta-num-specs=off --quiet', 0],
    ['--rule meta-num-specs=info --preset strict --max-findings 0', 0],
    ['nothing --allow-empty', 0],
  ])('%s gives the exit code %i', async (args, code) => {
    expect((await runInProcess(tempSiteBeside(), args.split(' '))).code).toBe(code);
  });

  it('says which rules and which pages were left out', async () => {
    const site = tempSiteBeside({ '_cache/develop/empty/specs.md': '' });
    const { stderr } = await runInProcess(site, ['--rule', 'front-matter-opens=off']);
    expect(stderr).toContain('front-matter-opens');
    expect(stderr).toContain('Not checked: 1 page');
  });

  it.each([
    ['nothing', 'no page found'],
    ['--format sarf', 'did you mean "sarif"'],
    ['--format text --format json', 'only one --format'],
    ['--format json=', 'file name'],
    ['--format json=no/folder/x', 'no folder'],
    ['--format json=_cache', 'folder'],
    ['--format json=x --format sarif=x', 'x'],
    ['--rule page-titel=off', 'page-title'],
    ['--rule page-title', '--rule needs'],
    ['--rule page-title=eror', 'error'],
    ['--fail-on eror', 'error'],
    ['--preset stritc', 'strict'],
    ['--max-warnings -1', 'whole number'],
    ['--max-file-size 9999', 'MiB'],
    ['--max-warning 1', '--max-warnings'],
    ['--rule', '--rule'],
    ['explain page-titel', 'page-title'],
    ['explain a b', 'b'],
    ['rules x', 'x'],
    ['rules --format xml', 'json'],
    ['explain', 'rule'],
  ])('refuses %s in one line', async (args, hint) => {
    const { code, stdout, stderr } = await runInProcess(tempSiteBeside(), args.split(' '));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^cache-lint: [^\n]+\n$/);
    expect(stderr).toContain(hint);
  });

  it('names the site when there is none', async () => {
    const { code, stderr } = await runInProcess(tempFolder(), []);
    expect(code).toBe(2);
    expect(stderr).toContain('_cache');
  });

  it('gives 3 for a rule that throws, and checks the rest', async () => {
    const throwing = definePageRule({
      id: 'throws',
      summary: 'Throws.',
      why: 'For this test.',
      severity: 'error',
      fixable: false,
      messages: { none: () => 'None.' },
      examples: { bad: '', good: '' },
      check() {
        throw new Error('broken on purpose');
      },
    });
    const run = await runInProcess(tempSiteBeside(), [], { rules: [...rules, throwing] });
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('in rule throws');
    expect(run.stderr).toContain('broken on purpose');
    expect(run.stdout).toContain('meta-num-specs');
  });

  it('counts findings beyond what memory is for, and says how many', async () => {
    const words = 'x'.repeat(200_000_000);
    const wordy = definePageRule({
      id: 'wordy',
      summary: 'Says much.',
      why: 'For this test.',
      severity: 'warning',
      fixable: false,
      messages: { many: () => words },
      examples: { bad: '', good: '' },
      check(_page, report) {
        for (let i = 0; i < 10; i++) report({ messageId: 'many', data: undefined, path: [] });
      },
    });
    const run = await runInProcess(tempSite({ [GOOD]: GOOD_TEXT }), ['--format', 'json', '--max-findings', '0'], {
      rules: [...rules, wordy],
    });
    // Each counts as 200,001 usual ones: eight are more than 1,600,000.
    expect(JSON.parse(run.stdout)).toMatchObject({
      totals: { warnings: 10 },
      omitted: { quiet: 0, maxFindings: 8, perPage: 2 },
    });
  });

  it('gives 3 when the program itself fails', async () => {
    const run = await runInProcess(tempSiteBeside(), [], {
      list: () => {
        throw new Error('no disk');
      },
    });
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('no disk');
  });

  it('goes on when one page cannot be read for a reason of ours', async () => {
    const run = await runInProcess(tempSiteBeside(), [], {
      readPage: () => {
        throw new Error('bad memory');
      },
    });
    expect(run.code).toBe(3);
    expect(run.stderr).toContain(`at ${GOOD}`);
  });

  it('writes nothing when it is interrupted', async () => {
    const run = await runInProcess(tempSiteBeside(), ['--format', 'json'], { interrupted: () => true });
    expect(run).toMatchObject({ code: 130, stdout: '' });
    expect(run.stderr).toContain('interrupted');
  });

  it('shows how far it is on a terminal, and takes that away', async () => {
    let clock = 0;
    const now = (): number => (clock += 400);
    const { stderr } = await runInProcess(tempSiteBeside(), [], { columns: 90, now });
    expect(stderr).toContain('\r\x1b[2Kchecked 1 of 2 pages (50 %)');
    expect(stderr.lastIndexOf('\r\x1b[2K')).toBeLessThan(stderr.indexOf('Checked'));
  });

  it.each([
    [{ columns: 90 }, [], true],
    [{ columns: 90, env: { NO_COLOR: '1' } }, [], false],
    [{ env: { FORCE_COLOR: '1' } }, [], true],
    [{ columns: 90, env: { TERM: 'dumb' } }, [], false],
    [{ columns: 90 }, ['--no-color'], false],
    [{ env: { NO_COLOR: '1' } }, ['--color'], true],
  ])('colours: %j %j gives %j', async (world, args, colored) => {
    const { stdout } = await runInProcess(tempSiteBeside(), args, world);
    expect(stdout.includes('\x1b[')).toBe(colored);
  });
});

describe('files that are none', () => {
  it('gives one finding each', async () => {
    const site = tempSiteBeside({ 'outside.md': 'x' });
    const cache = path.join(site, '_cache');
    mkdirSync(path.join(cache, 'develop/folder/specs.md'), { recursive: true });
    mkdirSync(path.join(cache, 'develop/empty'), { recursive: true });
    for (const name of ['loop', 'dangling', 'away', 'inside']) mkdirSync(path.join(cache, 'develop', name));
    symlinkSync('specs.md', path.join(cache, 'develop/loop/specs.md'));
    symlinkSync('nothing', path.join(cache, 'develop/dangling/specs.md'));
    const elsewhere = tempFolder();
    writeFileSync(path.join(elsewhere, 'x.md'), 'x');
    symlinkSync(path.join(elsewhere, 'x.md'), path.join(cache, 'develop/away/specs.md'));
    symlinkSync(path.join(site, GOOD), path.join(cache, 'develop/inside/specs.md'));
    symlinkSync(elsewhere, path.join(cache, 'develop/away-folder'));
    symlinkSync('nowhere', path.join(cache, 'lost-tag'));
    const { stdout, code } = await runInProcess(site, ['--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { file: string; messageId: string; ruleId: string }[] };
    const unreadable = findings.filter(({ ruleId }) => ruleId === 'file-readable').map(({ messageId }) => messageId);
    expect(code).toBe(1);
    expect(unreadable.sort()).toEqual(['linkLoop', 'linkOutside', 'linkOutside', 'missing', 'missing', 'notAFile']);
  });

  it('reads no page over the limit', async () => {
    const { stdout } = await runInProcess(tempSiteBeside(), ['--max-file-size', '0.001', '--format', 'compact']);
    expect(stdout).toContain('[file-readable]');
  });

  it('reads pages larger than its buffer', async () => {
    const page = `---\ntitle: "big"\nlayout: cache\ncategories: [package, develop]\n# ${'x'.repeat(3 << 20)}\n---`;
    const site = tempSite({
      '_cache/develop/big/specs.md': page,
      [GOOD]: readFileSync(path.join('fixtures/site', GOOD)),
    });
    const { stdout } = await runInProcess(site, ['--format', 'compact']);
    expect(stdout).toContain('[page-schema]');
    expect(stdout).not.toContain(GOOD);
  });

  it('says so when an output cannot be written', async () => {
    const site = tempSiteBeside();
    chmodSync(site, 0o755);
    const run = await runInProcess(site, ['--format', 'json=x.json'], {
      writeFile: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('the disk is full');
  });
});

describe('rules and explain', () => {
  it('lists every rule, as a table and as JSON', async () => {
    const { stdout } = await runInProcess(tempFolder(), ['rules']);
    for (const { id } of rules) expect(stdout).toContain(id);
    const json = JSON.parse((await runInProcess(tempFolder(), ['rules', '--format', 'json'])).stdout) as {
      id: string;
    }[];
    expect(json.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });

  it.each(rules.map(({ id }) => id))('explains %s', async (id) => {
    const rule = rules.find((candidate) => candidate.id === id)!;
    const { code, stdout } = await runInProcess(tempFolder(), ['explain', id]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${id}\n\n`);
    expect(stdout.replace(/\s+/g, ' ')).toContain(rule.why.replaceAll('`', '').replace(/\s+/g, ' '));
    expect(stdout).toContain('Bad:\n');
    // The place and the severity of what the rule finds in its bad example.
    expect(stdout).toMatch(/\nSays:\n {4}(?:\S+\n {4})+ *\d+:\d+ {2}(?:error|warning|info)/);
    const [good] = stdout
      .split('Good:\n')
      .slice(1)
      .map((text) => text.trimStart());
    expect(good!.split('\n')[0]).toBe(rule.examples.good.split('\n')[0] || 'a page with all of its parts');
  });

  it('prints help and the version', async () => {
    expect((await runInProcess(tempFolder(), ['--help'])).stdout).toContain('cache-lint explain <rule>');
    expect((await runInProcess(tempFolder(), ['check', '--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
