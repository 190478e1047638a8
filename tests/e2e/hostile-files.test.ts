import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BAD,
  BAD_TEXT,
  builtProgram,
  checkJson,
  found,
  GOOD,
  GOOD_TEXT,
  type JsonResult,
  runCli,
  SITE,
  tempSite,
  tempSiteBeside,
} from '../support/run-cli.js';
import { site } from '../support/site-builder.js';
import { tempFolder } from '../support/temp-folder.js';

/** Between the good page and the bad one, which are always there. */
const TAG = '_cache/develop-2025-04-01';
const HOSTILE = `${TAG}/zlib/specs.md`;

/** The one finding of the hostile file; the neighbours are as they should be. */
function onlyFault(result: JsonResult, file: string, message: RegExp): void {
  expect(result.report.internalErrors).toEqual([]);
  expect(found(result)).toEqual([`${file} file-readable`, `${BAD} meta-num-specs`].sort());
  const finding = result.report.findings.find((one) => one.file === file)!;
  expect(finding.message).toMatch(message);
  expect(result.report.files).toContain(GOOD);
  expect(result.code).toBe(1);
}

/** A site with an empty package folder for the hostile file. */
function siteWith(make: (file: string, site: string) => void): string {
  const cwd = tempSiteBeside({ [`${TAG}/.keep`]: '' });
  mkdirSync(path.join(cwd, TAG, 'zlib'));
  make(path.join(cwd, HOSTILE), cwd);
  return cwd;
}

const OUTSIDE = tempSite({
  'secret/specs.md': BAD_TEXT,
  'secret/zlib/specs.md': BAD_TEXT,
  'secret/t/zlib/specs.md': BAD_TEXT,
});

describe.concurrent('a page that is no file', () => {
  const pipe = (file: string): void => void execFileSync('mkfifo', [file]);
  const sparse = (bytes: number) => (file: string) => {
    writeFileSync(file, '');
    truncateSync(file, bytes);
  };
  it.each<[string, (file: string, site: string) => void, RegExp]>([
    ['a folder', (file) => mkdirSync(file), /^This is a folder, not a file/],
    ['a pipe', pipe, /^This is a pipe, not a file/],
    ['a link to itself', (file) => symlinkSync('specs.md', file), /leads in a circle/],
    ['a dangling link', (file) => symlinkSync('gone.md', file), /^There is no such file/],
    ['a link to a folder', (file) => symlinkSync('.', file), /^This is a folder/],
    ['a link to a device', (file) => symlinkSync('/dev/zero', file), /symbolic link to "zero" outside of the site/],
    ['a link out', (file) => symlinkSync(path.join(OUTSIDE, 'secret/specs.md'), file), /to "specs\.md" outside of the/],
    ['a link to /etc/passwd', (file) => symlinkSync('../../../../../../../../etc/passwd', file), /to "passwd" outside/],
    ['a file over 64 MiB', sparse(65 * 2 ** 20), /^The file has 65 MiB, and the limit is 64 MiB/],
    ['a file of a terabyte', sparse(2 ** 40), /^The file has 1048576 MiB/],
  ])('%s is one finding, named or found', async (_what, make, message) => {
    const cwd = siteWith(make);
    const options = { cwd, timeout: 30_000, heap: 256 };
    onlyFault(await checkJson([], options), HOSTILE, message);
    const isNothing = message.source.includes('There is no such');
    const named = isNothing ? [`${TAG}/zlib`] : [HOSTILE, `${TAG}/zlib`];
    onlyFault(await checkJson([...named, GOOD, BAD], options), HOSTILE, message);
  });

  it('nothing is no finding: git leaves empty folders behind, and Jekyll does not see them', async () => {
    const cwd = siteWith(() => {});
    expect(found(await checkJson([], { cwd }))).toEqual(found(await checkJson([], { cwd: tempSiteBeside() })));
  });

  it('an empty file is one finding', async () => {
    const cwd = tempSiteBeside({ [HOSTILE]: '' });
    expect(found(await checkJson([], { cwd }))).toEqual([`${HOSTILE} front-matter-opens`, `${BAD} meta-num-specs`]);
  });

  it('--max-file-size counts in MiB, parts too', async () => {
    const cwd = tempSiteBeside({ [HOSTILE]: `${BAD_TEXT}\n${' '.repeat(20_000)}` });
    onlyFault(await checkJson(['--max-file-size', '0.015'], { cwd }), HOSTILE, /^The file has \d/);
    expect(found(await checkJson(['--max-file-size', '0.03'], { cwd }))).not.toContain(`${HOSTILE} file-readable`);
  });

  it('without its rule, standard error says that a page was not checked', async () => {
    const result = await runCli(['--rule', 'file-readable=off'], { cwd: siteWith((file) => symlinkSync('x', file)) });
    expect(result.stderr).toContain(
      'Not checked: 1 page that could not be read, without a finding because file-readable',
    );
  });
});

describe.concurrent('links', () => {
  it('of folders that lead out of the site are one finding each, however they are named', async () => {
    const cwd = siteWith((_file, site) => {
      symlinkSync(path.join(OUTSIDE, 'secret'), path.join(site, TAG, 'away'));
      symlinkSync(path.join(OUTSIDE, 'secret'), path.join(site, '_cache/v0.1'));
      symlinkSync(path.join(OUTSIDE, 'secret'), path.join(site, 'docs'));
      writeFileSync(path.join(site, HOSTILE), SITE.get(BAD)!);
    });
    const faults = [`${TAG}/away file-readable`, '_cache/v0.1 file-readable'];
    const rules = ['page-title', 'page-categories', 'corpus-hash-details'].flatMap((id) => ['--rule', `${id}=off`]);
    expect(found(await checkJson(rules, { cwd }))).toEqual([faults[0], `${BAD} meta-num-specs`, faults[1]]);
    for (const [given, files] of [
      ['_cache/v0.1', ['_cache/v0.1']],
      ['_cache/v0.1/', ['_cache/v0.1']],
      ['_cache/v0.1/zlib', ['_cache/v0.1/zlib']],
      ['_cache/v0.1/zlib/specs.md', ['_cache/v0.1/zlib/specs.md']],
      ['_cache/v0.1/*/specs.md', ['_cache/v0.1/zlib/specs.md']],
      ['_cache/v0.1/**', undefined],
      [`${TAG}/away`, [`${TAG}/away`]],
      [`${TAG}/away/specs.md`, [`${TAG}/away/specs.md`]],
      ['docs', ['docs']],
      ['docs/specs.md', ['docs/specs.md']],
      ['docs/*.md', ['docs/specs.md']],
    ] as const) {
      const result = await checkJson([given, BAD], { cwd });
      const others = result.report.findings.filter(({ file }) => file !== BAD);
      expect(new Set(others.map(({ ruleId }) => ruleId)), given).toEqual(new Set(['file-readable']));
      expect(others[0]!.message, given).toContain('outside of the site');
      if (files !== undefined)
        expect(
          others.map(({ file }) => file),
          given,
        ).toEqual(files);
      expect(result.stdout).not.toContain('num_specs of zlib');
    }
  });

  it('a _cache that leads out of the site is one finding', async () => {
    const cwd = tempSite({ [`b/${BAD}`]: BAD_TEXT });
    mkdirSync(path.join(cwd, 'a'));
    symlinkSync(path.join(OUTSIDE, 'secret'), path.join(cwd, 'a/_cache'));
    for (const [args, from] of [
      [['a', 'b'], '.'],
      [['a/_cache', 'b'], '.'],
      [['.', '../b'], 'a'],
    ] as const) {
      const result = await checkJson(args, { cwd: path.join(cwd, from) });
      expect(found(result)).toEqual(['a/_cache file-readable', `b/${BAD} meta-num-specs`]);
    }
    expect(found(await checkJson([], { cwd: path.join(cwd, 'a') }))).toEqual(['a/_cache file-readable']);
  });

  it('inside of the site are followed', async () => {
    const cwd = siteWith((_file, site) => {
      mkdirSync(path.join(site, 'data/xz'), { recursive: true });
      writeFileSync(path.join(site, 'data/xz/specs.md'), BAD_TEXT);
      symlinkSync('../../data/xz', path.join(site, TAG, 'xz'));
      symlinkSync('develop-2025-04-13', path.join(site, '_cache/v0.1'));
      symlinkSync('../../../data/xz/specs.md', path.join(site, HOSTILE));
    });
    const result = await checkJson(['--rule', 'page-categories=off', '--rule', 'page-title=off', '--pages-only'], {
      cwd,
    });
    expect(found(result)).toEqual(
      [`${TAG}/xz/specs.md`, HOSTILE, BAD, '_cache/v0.1/xz/specs.md'].map((file) => `${file} meta-num-specs`),
    );
  });

  it('in the place of tags or of all packages of one take no tag from the site', async () => {
    const tags = ['develop', 'v0.1', 'v0.2', 'v0.3', 'v0.4'];
    const files = Object.fromEntries(site({ pages: tags.map((tag) => ({ tag, package: 'zlib' })) }));
    const cwd = tempSite(files);
    for (const tag of tags.slice(1, 4)) rmSync(path.join(cwd, '_cache', tag), { recursive: true });
    symlinkSync('v0.1', path.join(cwd, '_cache/v0.1'));
    mkdirSync(path.join(cwd, '_cache/v0.2'));
    symlinkSync('gone', path.join(cwd, '_cache/v0.2/zlib'));
    const one = ['--rule', 'site-count=off'];
    expect(found(await checkJson(one, { cwd }))).toEqual([
      '_cache/v0.1 file-readable',
      '_cache/v0.2/zlib file-readable',
      '_data/tags.yaml site-tags',
    ]);
    rmSync(path.join(cwd, '_cache'), { recursive: true });
    mkdirSync(path.join(cwd, '_cache'));
    for (const tag of tags) symlinkSync(tag, path.join(cwd, '_cache', tag));
    const all = found(await checkJson(one, { cwd }));
    expect(all).toEqual(tags.map((tag) => `_cache/${tag} file-readable`));
  });

  it('that lead in circles are one finding each', async () => {
    const cwd = siteWith((file, site) => {
      writeFileSync(file, SITE.get(BAD)!.replace('"xz"', '"zlib"'));
      symlinkSync('.', path.join(site, TAG, 'self'));
      symlinkSync('../..', path.join(site, TAG, 'up'));
      symlinkSync('round', path.join(site, TAG, 'round'));
      symlinkSync('../_cache', path.join(site, '_cache/again'));
      symlinkSync('y', path.join(site, '_cache/x'));
      symlinkSync('x', path.join(site, '_cache/y'));
    });
    const result = await checkJson(['--rule', 'page-categories=off', '--pages-only'], { cwd, timeout: 30_000 });
    const links = ['_cache/again', ...['round', 'self', 'up'].map((name) => `${TAG}/${name}`), '_cache/x', '_cache/y'];
    expect(found(result).sort()).toEqual([`${BAD} meta-num-specs`, ...links.map((at) => `${at} file-readable`)].sort());
    for (const finding of result.report.findings.filter(({ file }) => file !== BAD))
      expect(finding.message).toContain('leads in a circle');
    const below = await checkJson(['.', '_cache/**/specs.md', 'x/**'], { cwd, timeout: 30_000 }).catch(String);
    expect(below).toContain('no page found at "x/**"');
    expect((await checkJson(['_cache/**/specs.md'], { cwd, timeout: 30_000 })).report.files).toEqual([
      GOOD,
      HOSTILE,
      BAD,
    ]);
  });
});

/** What runs a program as a user who may not read everything. */
const asNobody = ((): readonly string[] | undefined => {
  if (process.getuid?.() !== 0) return [];
  for (const prefix of [
    ['setpriv', '--reuid=65534', '--clear-groups'],
    ['runuser', '-u', 'nobody', '--'],
  ]) {
    try {
      execFileSync(prefix[0]!, [...prefix.slice(1), process.execPath, '--version'], { stdio: 'ignore' });
      return prefix;
    } catch {}
  }
  return undefined;
})();

describe.skipIf(asNobody === undefined)('what may not be read', () => {
  const options = async (cwd: string) => {
    const program = await builtProgram();
    for (const folder of [cwd, path.dirname(program)]) chmodSync(folder, 0o777);
    return { cwd, prefix: asNobody!, program };
  };

  it('a file is one finding', async () => {
    const cwd = siteWith((file) => writeFileSync(file, BAD_TEXT, { mode: 0 }));
    onlyFault(await checkJson([], await options(cwd)), HOSTILE, /^The file cannot be read: permission denied\.$/);
    onlyFault(await checkJson([HOSTILE, GOOD, BAD], await options(cwd)), HOSTILE, /permission denied/);
  });

  it.each([
    ['a package folder', `${TAG}/zlib`, HOSTILE, [`${TAG}/zlib`, HOSTILE]],
    ['a tag folder', TAG, TAG, [TAG]],
  ])('%s is one finding', async (_what, folder, shown, named) => {
    const cwd = siteWith((file) => writeFileSync(file, BAD_TEXT));
    chmodSync(path.join(cwd, folder), 0);
    try {
      onlyFault(await checkJson([], await options(cwd)), shown, /permission denied/);
      for (const name of named)
        onlyFault(await checkJson([name, GOOD, BAD], await options(cwd)), shown, /permission denied/);
      if (folder === TAG)
        onlyFault(await checkJson([HOSTILE, GOOD, BAD], await options(cwd)), HOSTILE, /permission denied/);
    } finally {
      chmodSync(path.join(cwd, folder), 0o700);
    }
  });

  it('a folder that cannot be written to is one line, and nothing is on standard output', async () => {
    const cwd = tempSiteBeside({ 'out/.keep': '' });
    chmodSync(path.join(cwd, 'out'), 0o555);
    const result = await runCli(['--format', 'text', '--format', 'json=out/a.json'], await options(cwd));
    expect(result).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'cache-lint: cannot write "out/a.json": permission denied\n',
    });
  });
});

describe.concurrent('a working folder', () => {
  it('that was removed is one line', async () => {
    const cwd = tempFolder();
    const script = `mkdir gone && cd gone && rmdir ../gone && exec "$@"`;
    const result = await runCli([], { cwd, prefix: ['sh', '-c', script, 'sh'] });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/^cache-lint: [^\n]+\n$/);
  });

  it.each([
    ['a pipe', (at: string) => void execFileSync('mkfifo', [at])],
    ['an endless device', (at: string) => symlinkSync('/dev/zero', at)],
  ])('with %s in the place of a package.json is not held up by it', async (_, make) => {
    const cwd = tempSite({ [GOOD]: GOOD_TEXT });
    make(path.join(cwd, 'package.json'));
    const options = { cwd, timeout: 10_000 };
    expect(await runCli(['rules'], options)).toMatchObject({ code: 0, stderr: '' });
    const stderr = `cache-lint: cannot read "${cwd}/package.json": it is no regular file\n`;
    expect(await runCli([], options)).toMatchObject({ code: 2, stderr });
    expect((await runCli(['--no-config', '--quiet'], options)).code).toBe(0);
  });

  it('whose site is good and next to nothing else is checked at once', async () => {
    expect((await checkJson([], { cwd: tempSite({ [GOOD]: GOOD_TEXT }) })).milliseconds).toBeLessThan(20_000);
  });
});
