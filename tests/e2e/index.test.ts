import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint, verifyRecord } from '../../src/index.js';
import { FORMATS, type FormatName } from '../../src/report/formats.js';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import { INDEX_FIXTURES } from '../support/index-files.js';
import { expectRightReport } from '../support/report-schema.js';
import { builtProgram, runCommand } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const ZLIB = 'site/_cache/v0.20.3/zlib/specs.md';
const BZIP2 = 'site/_cache/develop-2025-07-13/bzip2/specs.md';
const ROOT = 'mirror/v0.20.3/build_cache/index.json';
const HASH = 'hi2xsgcpyaect4ojyrhzeqj56vg7ldvj';

/** A folder with the pages and the build cache. */
function copy(): string {
  const folder = tempFolder();
  for (const name of ['site', 'mirror', 'new'])
    cpSync(path.join(INDEX_FIXTURES, name), path.join(folder, name), { recursive: true });
  return folder;
}

function repository(): string {
  const folder = tempRepository();
  for (const name of ['site', 'mirror'])
    cpSync(path.join(INDEX_FIXTURES, name), path.join(folder, name), { recursive: true });
  commit(folder);
  return folder;
}

function change(folder: string, file: string, from: string, to: string): void {
  const at = path.join(folder, file);
  const text = readFileSync(at, 'utf8');
  expect(text).toContain(from);
  writeFileSync(at, text.replace(from, to));
}

/** Without what the generator's summary says of it. */
const WRONG_TARGET = ['"target": "x86_64", "variants"', '"target": "ppc64le", "variants"'] as const;

async function check(folder: string, ...args: string[]) {
  const { code, stdout, stderr } = await runInProcess(folder, [...args, '--format', 'json']);
  if (stdout === '') return { code, stderr, found: undefined, skipped: [], report: undefined };
  const report = JSON.parse(stdout);
  expectRightReport(report);
  const found: string[] = report.findings
    .filter(({ ruleId }: { ruleId: string }) => /^(?:index|data)-/.test(ruleId) && ruleId !== 'index-holes')
    .map((one: { ruleId: string; file: string; path: string }) => `${one.ruleId} ${one.file}${one.path}`);
  const skipped: string[] = report.skippedRules
    .filter(({ id }: { id: string }) => id === 'index-stacks')
    .map(({ reason }: { reason: string }) => reason);
  return { code, stderr, found, skipped, report };
}

describe('the index of a build cache', () => {
  it('proves pages, and says so', async () => {
    const { code, found, stderr } = await check(copy(), 'site', '--index', 'mirror');
    expect([code, found]).toEqual([0, []]);
    expect(stderr).toMatch(
      /Compared with the index of v0\.20\.3, written \d{4}-\d\d-\d\d \d\d:\d\d UTC: 5 pages with 7 rows; in 3 indexes 16 of 16 records are proven by their hash\./,
    );
  });

  it('is no matter of a run without one', async () => {
    const { report } = await check(copy(), 'site');
    const ids = [...report.rules, ...report.skippedRules].map(({ id }: { id: string }) => id);
    expect(ids.filter((id) => /^(?:index|data)-/.test(id))).toEqual([]);
  });

  it('shows a wrong value at its token, and the record that says otherwise', async () => {
    const folder = copy();
    change(folder, ZLIB, ...WRONG_TARGET);
    const { report, code } = await check(folder, 'site', '--index', 'mirror', '--rule', 'spec-tarball-url=off');
    const [finding] = report.findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'index-fields');
    expect(code).toBe(1);
    expect(finding).toMatchObject({
      messageId: 'wrongField',
      severity: 'error',
      message: 'The target of zlib/hi2xsgc is "ppc64le", the index of v0.20.3 says "x86_64".',
      file: ZLIB,
      path: '/spec_details/0/target',
      subject: HASH,
    });
    const { startLine, startColumn, endColumn } = finding.region;
    const lines = (file: string) => readFileSync(path.join(folder, file), 'utf8').split('\n');
    expect(lines(ZLIB)[startLine - 1]!.slice(startColumn - 1, endColumn - 1)).toBe('"ppc64le"');
    const [{ file, region }] = finding.related;
    expect(file).toBe(ROOT);
    expect(lines(file)[region.startLine - 1]!.slice(region.startColumn - 1, region.endColumn - 1)).toBe(`"${HASH}"`);
  });

  it('can come as the blobs of a list alone', async () => {
    const folder = copy();
    for (const name of ['v3', 'hep/v3', 'build_systems/v3'])
      rmSync(path.join(folder, 'mirror/develop-2025-07-13', name), { recursive: true });
    rmSync(path.join(folder, 'mirror/v0.20.3'), { recursive: true });
    const { code, found, skipped } = await check(folder, 'site', '--index', 'mirror');
    expect([code, found]).toEqual([0, []]);
    expect(skipped).toEqual(['no index is there of 1 tag: v0.20.3']);
  });

  it('is not read from an OCI registry, which is said', async () => {
    const folder = copy();
    rmSync(path.join(folder, 'mirror/v0.20.3'), { recursive: true });
    mkdirSync(path.join(folder, 'mirror/v0.20.3'));
    writeFileSync(path.join(folder, 'mirror/v0.20.3/oci-layout'), '{"imageLayoutVersion": "1.0.0"}');
    const { code, found, skipped } = await check(folder, 'site', '--index', 'mirror');
    expect([code, found]).toEqual([0, []]);
    expect(skipped).toEqual(['the copy of 1 tag is of an OCI registry, which is not read: v0.20.3']);
  });

  it('can be named file by file', async () => {
    const folder = copy();
    const map = {
      'v0.20.3': {
        root: 'v0.20.3/build_cache/index.json',
        e4s: 'v0.20.3/e4s/build_cache/index.json',
        'e4s-power': '../new/specs_data.json.gz',
      },
    };
    writeFileSync(path.join(folder, 'mirror/map.json'), JSON.stringify(map));
    const { found, skipped } = await check(folder, 'site', '--index-map', 'mirror/map.json');
    expect(found).toEqual(['index-readable new/specs_data.json.gz']);
    expect(skipped).toEqual([
      'in the tag v0.20.3 an index of a stack cannot be used: e4s-power; no index is there of 1 tag: develop-2025-07-13',
    ]);
  });

  it('says in the report what was compared, and with what', async () => {
    const { report } = await check(copy(), 'site', '--index', 'mirror');
    const written = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(report.buildCache).toEqual({
      tags: [
        { tag: 'develop-2025-07-13', written, pages: 11, rows: 12, indexes: 3, records: 38, proven: 38 },
        { tag: 'v0.20.3', written, pages: 5, rows: 7, indexes: 3, records: 16, proven: 16 },
      ],
      notChecked: [
        {
          reason: expect.stringMatching(/^1 manifest of binaries is there, but "specFiles"/),
          rules: ['index-spec-file'],
        },
      ],
    });
    const data = await check(copy(), 'data', 'new', '--index', 'mirror');
    expect(data.report.buildCache).toEqual({ tags: [], data: { specs: 16, indexes: 2 }, notChecked: [] });
    const alone = await check(copy(), 'data', 'new');
    const reason = 'no index is given';
    expect(alone.report.buildCache).toEqual({
      tags: [],
      data: { specs: 16 },
      notChecked: [{ reason, rules: ['data-index'] }],
    });
    expect((await check(copy(), 'site')).report).not.toHaveProperty('buildCache');
  });

  it('says once per cause what was not compared, in every format that has a place for it, and on standard error', async () => {
    const folder = copy();
    rmSync(path.join(folder, 'mirror/develop-2025-07-13'), { recursive: true });
    writeFileSync(path.join(folder, 'mirror/v0.20.3/e4s/build_cache/index.json'), 'x');
    const names = Object.keys(FORMATS) as FormatName[];
    const outputs = names.flatMap((name) => ['--format', `${name}=out.${name}`]);
    const { stderr } = await runInProcess(folder, ['site', '--index', 'mirror', '--no-index-list', ...outputs]);
    const causes = ['no index is there of 1 tag: ', 'in the tag v0.20.3 an index of a stack cannot be used: e4s'];
    const times = (text: string) => causes.map((cause) => text.replaceAll('&#45;', '-').split(cause).length - 1);
    expect(times(stderr)).toEqual([1, 1]);
    const withoutPlace = ['gitlab', 'rdjson', 'files', 'files0'];
    for (const name of names) {
      const text = readFileSync(path.join(folder, `out.${name}`), 'utf8');
      // By rule these have the causes as well.
      const isJson = name === 'json' || name === 'ndjson';
      const { buildCache } = isJson ? JSON.parse(name === 'json' ? text : text.split('\n')[0]!) : {};
      const own = isJson ? JSON.stringify(buildCache.notChecked) : text.replace(/\s+/g, ' ');
      expect([name, ...times(own)]).toEqual([name, ...(withoutPlace.includes(name) ? [0, 0] : [1, 1])]);
    }
    const shown = await runInProcess(folder, ['site', '--index', 'mirror', '--no-index-list', '--format', 'text']);
    expect([times(shown.stdout), times(shown.stderr)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('is named by the config', async () => {
    const folder = repository();
    change(folder, ZLIB, ...WRONG_TARGET);
    const config = { index: { folder: 'mirror', tags: 'develop-*' } };
    writeFileSync(path.join(folder, 'cache-lint.config.json'), JSON.stringify(config));
    const some = await check(folder, 'site');
    expect(some.found).toEqual([]);
    expect(some.skipped).toEqual(['the config leaves 1 tag out']);
    writeFileSync(path.join(folder, 'cache-lint.config.json'), JSON.stringify({ index: { folder: 'mirror' } }));
    expect((await check(folder, 'site')).found).toEqual([`index-fields ${ZLIB}/spec_details/0/target`]);
    expect((await check(folder, 'site', '--no-index')).found).toEqual([]);
  });

  it('is not read where a config leads out of the repository', async () => {
    const folder = repository();
    renameSync(path.join(folder, 'mirror'), path.join(tempFolder(), 'mirror'));
    const config = path.join(folder, 'cache-lint.config.json');
    writeFileSync(config, '{"index": {"folder": "../mirror"}}');
    expect((await check(folder, 'site')).stderr).toContain('"../mirror" is outside of the repository');
    symlinkSync(INDEX_FIXTURES, path.join(folder, 'link'));
    writeFileSync(config, '{"index": {"folder": "link/mirror"}}');
    expect((await check(folder, 'site')).stderr).toContain('leads out of the repository through a link');
    expect((await check(folder, 'site', '--index', 'link/mirror')).code).toBe(0);
  });

  it('is not read through links that lead out of its folder', async () => {
    const folder = copy();
    const e4s = path.join(folder, 'mirror/v0.20.3/e4s/build_cache/index.json');
    renameSync(e4s, path.join(folder, 'outside.json'));
    symlinkSync(path.join(folder, 'outside.json'), e4s);
    const { found } = await check(folder, 'site', '--index', 'mirror');
    expect(found).toEqual(['index-readable mirror/v0.20.3/e4s/build_cache/index.json']);
  });

  it.each([
    [['site', '--index', 'nowhere'], 'there is no folder "nowhere"'],
    [['site', '--index', 'mirror', '--index-list', 'no.json'], '--index-list: there is no file "no.json"'],
    [['site', '--index-map', 'no.json'], 'there is no file "no.json"'],
  ])('has to be there: %s', async (args, message) => {
    const { code, stderr } = await check(copy(), ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('has findings that a baseline hides, whatever the blob is called', async () => {
    const folder = repository();
    change(folder, ZLIB, ...WRONG_TARGET);
    change(folder, ROOT, '"ref_count": 2', '"ref_count": 9');
    rmSync(path.join(folder, `${ROOT}.hash`));
    const first = await check(folder, 'site', '--index', 'mirror');
    expect(first.found).toEqual([
      expect.stringMatching(/^index-dag mirror\/v0\.20\.3\/build_cache\/index\.json.*\/ref_count$/),
      `index-fields ${ZLIB}/spec_details/0/target`,
    ]);
    await runInProcess(folder, ['baseline', 'site', '--index', 'mirror']);
    const again = await check(
      folder,
      'site',
      '--index',
      'mirror',
      '--baseline',
      '.cache-lint-baseline.json',
      '--strict-baseline',
    );
    expect([again.code, again.found]).toEqual([0, []]);
    // Without an index nothing is known of them: they stay.
    const without = await check(folder, 'site', '--baseline', '.cache-lint-baseline.json', '--strict-baseline');
    expect(without.code).toBe(0);
  });

  it('has a record of another name: the page is not blamed for it', async () => {
    const folder = copy();
    const start = (name: string) => `"${HASH}": {\n        "spec": {\n          "name": "${name}"`;
    change(folder, ROOT, start('zlib'), start('zlip'));
    rmSync(path.join(folder, `${ROOT}.hash`));
    const { found } = await check(folder, 'site', '--index', 'mirror');
    expect(found).toEqual([`index-hash ${ROOT}/database/installs/${HASH}`]);
    const other = await check(folder, 'site', '--index', 'mirror', '--rule', 'index-hash=off');
    expect(other.found).toEqual([
      `index-rows ${ROOT}/database/installs/${HASH}`,
      `index-rows ${ZLIB}/spec_details/0/hash`,
    ]);
  });

  it('has more than the pages where only the folder of one is left', async () => {
    const folder = copy();
    rmSync(path.join(folder, ZLIB));
    const { code, found } = await check(folder, 'site', '--index', 'mirror');
    expect([code, found]).toEqual([1, [`index-rows ${ROOT}/database/installs/${HASH}`]]);
    mkdirSync(path.join(folder, ZLIB));
    const other = await check(folder, 'site', '--index', 'mirror');
    expect(other.found).toEqual([]);
  });

  it.each([
    ['a page', path.dirname(ZLIB), '1 page of the site is'],
    ['a tag', 'site/_cache/v0.20.3', '5 pages of the site are'],
  ])('has no more than the pages where %s is in git, but not checked out', async (_, left, what) => {
    const folder = repository();
    git(folder, 'sparse-checkout', 'set', '--no-cone', '/*', `!/${left}/`);
    expect(existsSync(path.join(folder, left))).toBe(false);
    const { code, found, skipped } = await check(folder, 'site', '--index', 'mirror');
    expect([code, found]).toEqual([0, []]);
    expect(skipped.join()).toContain(`${what} in git, but not checked out here`);
  });

  it('is compared with what is changed only', async () => {
    const folder = repository();
    change(folder, ZLIB, ...WRONG_TARGET);
    change(folder, ROOT, '"ref_count": 2', '"ref_count": 9');
    commit(folder);
    change(folder, BZIP2, '"+shared"', '"~shared"');
    const { found } = await check(folder, 'site', '--index', 'mirror', '--changed');
    expect(found).toEqual([`index-fields ${BZIP2}/spec_details/0/variants/3`]);
  });

  it('has what a change takes the page of away, and of other changes nothing is said', async () => {
    const folder = repository();
    rmSync(path.join(folder, path.dirname(BZIP2)), { recursive: true });
    commit(folder);
    const index = ['site', '--index', 'mirror'];
    expect((await check(folder, ...index, '--changed')).found).toEqual([]);
    rmSync(path.join(folder, path.dirname(ZLIB)), { recursive: true });
    const lost = (await check(folder, ...index, '--changed')).report.findings.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === 'index-rows',
    );
    expect(lost).toMatchObject([{ messageId: 'pageMissing', subject: 'zlib', file: ROOT }]);
    expect((await check(folder, 'site/_cache/develop-2025-07-13', '--index', 'mirror', '--changed')).found).toEqual([]);
    rmSync(path.join(folder, path.dirname(path.dirname(ZLIB))), { recursive: true });
    const tag = (await check(folder, ...index, '--changed')).report.findings;
    expect(tag.filter(({ ruleId }: { ruleId: string }) => ruleId.startsWith('index-'))).toMatchObject([
      { messageId: 'tagWithoutPages', subject: 'v0.20.3' },
    ]);
  });

  it('is newer than the pages: that is told where they differ', async () => {
    const folder = repository();
    const date = (text: string) => utimesSync(path.join(folder, ROOT), new Date(text), new Date(text));
    const said = async () => {
      const { stderr, report } = await check(folder, 'site', '--index', 'mirror');
      const sentence = /The index of v0\.20\.3 was written after .*/.exec(stderr)?.[0];
      return [sentence, report.buildCache.tags[1].committed];
    };
    const committed = '2025-03-30T00:00:00Z';
    date('2025-04-01T00:00:00Z');
    expect(await said()).toEqual([undefined, undefined]);
    change(folder, ZLIB, ...WRONG_TARGET);
    expect(await said()).toEqual([
      'The index of v0.20.3 was written after its pages were committed (2025-03-30 00:00 UTC): what differs may have been built since.',
      committed,
    ]);
    date('2025-03-29T00:00:00Z');
    expect(await said()).toEqual([undefined, committed]);
    // Of pages that git does not know nothing is said.
    rmSync(path.join(folder, '.git'), { recursive: true });
    expect(await said()).toEqual([undefined, undefined]);
  });

  it('is newer than the pages: what it has more is no matter of a change of other pages', async () => {
    const folder = repository();
    git(folder, 'tag', 'base');
    const program = await builtProgram();
    const cli = async (...args: string[]) => {
      const run = await runCommand('node', [program, ...args, '--index', 'mirror', '--format', 'json'], {
        cwd: folder,
      });
      const report = JSON.parse(run.stdout);
      expectRightReport(report);
      const told = (all: { ruleId: string; file: string; path: string }[]) =>
        all
          .filter(({ ruleId }) => /^index-(?!holes)/.test(ruleId))
          .map((one) => `${one.ruleId} ${one.file}${one.path}`);
      const { fixed = [], unchanged = [] } = report.comparison ?? {};
      return { found: told(report.findings), fixed: told(fixed), unchanged: told(unchanged) };
    };
    // The page was right when it was made: the binary came later.
    const text = readFileSync(path.join(folder, ZLIB), 'utf8');
    const rows = (from: string) => {
      const [, before, list, after] = /^(.*spec_details: )(\[.*\])(\n.*)$/s.exec(from)!;
      return { before: before!, list: JSON.parse(list!), after: after! };
    };
    const { before, list, after } = rows(text);
    const older = before + JSON.stringify(list.slice(1)) + after;
    writeFileSync(path.join(folder, ZLIB), older);
    commit(folder);
    git(folder, 'tag', '--force', 'base');
    const missing = `index-rows ${ZLIB}/spec_details`;
    expect((await cli('site')).found).toEqual([missing]);

    change(folder, BZIP2, '"+shared"', '"~shared"');
    const wrong = `index-fields ${BZIP2}/spec_details/0/variants/3`;
    expect((await cli('site', '--changed')).found).toEqual([wrong]);
    commit(folder);
    expect((await cli('site', '--since', 'base')).found).toEqual([wrong]);
    expect(await cli('compare', 'base', 'site')).toEqual({ found: [wrong], fixed: [], unchanged: [missing] });

    // Made anew it has the row: that is what the change fixes.
    writeFileSync(path.join(folder, ZLIB), text);
    expect(await cli('compare', 'base', 'site')).toEqual({ found: [wrong], fixed: [missing], unchanged: [] });
    // And one that is made anew, but from the old index, is told.
    writeFileSync(path.join(folder, ZLIB), `${older.trimEnd()}\n\n`);
    expect((await cli('site', '--changed')).found).toEqual([missing]);
  });

  it('tells what a change introduces and fixes', async () => {
    const folder = repository();
    change(folder, ZLIB, ...WRONG_TARGET);
    commit(folder);
    git(folder, 'tag', 'base');
    change(folder, ZLIB, WRONG_TARGET[1], WRONG_TARGET[0]);
    change(folder, BZIP2, '"+shared"', '"~shared"');
    commit(folder);
    const { found, report } = await check(folder, 'compare', 'base', 'site', '--index', 'mirror');
    expect(found).toEqual([`index-fields ${BZIP2}/spec_details/0/variants/3`]);
    const fixed = report.comparison.fixed.map(
      ({ ruleId, file }: { ruleId: string; file: string }) => `${ruleId} ${file}`,
    );
    expect(fixed).toContain(`index-fields ${ZLIB}`);
  });

  it.each([
    ['index.v7.json', []],
    ['index.v8.json', []],
    // Seven, one of them an external, of which nothing follows.
    ['index.v8.edited.json', ['error', 'error', 'error', 'error', 'error', 'error', 'info']],
  ])('of Spack itself, as it is and as it was edited: %s', async (name, severities) => {
    const folder = copy();
    cpSync(path.join(INDEX_FIXTURES, 'spack-test', name), path.join(folder, 'mirror/edited.json'));
    writeFileSync(path.join(folder, 'mirror/map.json'), '{"v0.20.3": {"root": "edited.json"}}');
    const { report } = await check(folder, 'site', '--index-map', 'mirror/map.json');
    const found = report.findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'index-hash');
    expect(found.map(({ severity }: { severity: string }) => severity).sort()).toEqual(severities);
  });

  it('says that it was of no use for files of no site', async () => {
    const folder = copy();
    cpSync(path.join(folder, ZLIB), path.join(folder, 'loose.md'));
    const { found, skipped } = await check(folder, 'loose.md', '--index', 'mirror');
    expect(found).toEqual([]);
    expect(skipped).toEqual(['no page of a site is named']);
  });

  it('is milder on develop', async () => {
    const folder = copy();
    renameSync(path.join(folder, 'mirror/v0.20.3'), path.join(folder, 'mirror/develop'));
    cpSync(path.join(folder, 'site/_cache/v0.20.3'), path.join(folder, 'site/_cache/develop'), { recursive: true });
    rmSync(path.join(folder, 'site/_cache/develop/zlib'), { recursive: true });
    const { report } = await check(folder, 'site', '--index', 'mirror');
    const rows = report.findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'index-rows');
    expect(rows).toMatchObject([
      {
        severity: 'warning',
        messageId: 'pageMissingInDevelop',
        message: 'The index of develop has 2 binaries of zlib, but the site has no page of it.',
      },
    ]);
  });

  it('is asked for by programs', async () => {
    const folder = copy();
    change(folder, ZLIB, ...WRONG_TARGET);
    const { findings } = await lint({ cwd: folder, site: 'site', index: 'mirror' });
    expect(findings.filter(({ ruleId }) => ruleId === 'index-fields').map(({ file }) => file)).toEqual([ZLIB]);
    const { database } = JSON.parse(readFileSync(path.join(folder, ROOT), 'utf8'));
    const record = database.installs[HASH];
    expect(verifyRecord(record, database.version)).toMatchObject({ verdict: 'proven' });
    record.spec.version = '1.3';
    expect(verifyRecord(record, database.version)).toEqual({ verdict: 'not proven' });
  });

  it('is read by the built program', async () => {
    const program = await builtProgram();
    const folder = copy();
    const args = [program, 'site', '--index', 'mirror', '--format', 'compact'];
    const { code, stdout } = await runCommand('node', args, { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('[index-holes]');
    const data = await runCommand('node', [program, 'data', 'new', '--index', 'mirror'], { cwd: folder });
    expect([data.code, data.stdout]).toEqual([0, '']);
  });
});

describe('index-files', () => {
  const at = 'https://binaries.spack.io/develop-2025-07-13';

  it('prints what a check needs', async () => {
    const folder = copy();
    const { code, stdout, stderr } = await runInProcess(folder, ['index-files', 'site', '--index', 'mirror']);
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.replace(/[0-9a-f]{64}$/, ''))).toEqual([
      `${at}/blobs/sha256/86/`,
      `${at}/hep/blobs/sha256/c9/`,
      `${at}/build_systems/blobs/sha256/62/`,
      '',
    ]);
    expect(stderr).toBe('3 indexes of 1 tag; not in the folder yet: 0.\nNot in the list: v0.20.3.\n');
  });

  it('prints what is not there yet, of the tags that are asked for', async () => {
    const folder = copy();
    rmSync(path.join(folder, 'mirror/develop-2025-07-13/hep/blobs'), { recursive: true });
    const args = ['index-files', 'site', '--index', 'mirror', '--missing', '--tag', 'develop-*', '--tag', 'x'];
    const { stdout, stderr } = await runInProcess(folder, args);
    expect(stdout).toMatch(
      /^https:\/\/binaries\.spack\.io\/develop-2025-07-13\/hep\/blobs\/sha256\/c9\/[0-9a-f]{64}\n$/,
    );
    expect(stderr).toBe('3 indexes of 1 tag; not in the folder yet: 1.\n');
  });

  it('needs a list, and no folder', async () => {
    const folder = copy();
    const list = ['--index-list', 'mirror/cache_spack_io_index.json'];
    const { code, stderr } = await runInProcess(folder, ['index-files', 'site', '--index', 'not-yet', ...list]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('not in the folder yet: 3')]);
    const without = await runInProcess(folder, ['index-files', 'site']);
    expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('name it with --index-list')]);
  });
});
