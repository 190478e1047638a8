import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { type CacheFiles, editFile, readCacheFiles } from '../../scripts/example-cache.js';
import type { Finding } from '../../src/finding.js';
import { runInProcess } from '../support/in-process.js';
import { runOnCache, writeCacheFiles } from '../support/index-cache.js';

// biome-ignore lint/suspicious/noExplicitAny: JSON that is changed at will
type Json = any;

const PACKAGES = 'new/package_data.json.gz';
const SPECS = 'new/specs_data.json.gz';
const BZIP2 = 'i2t3jrmdgpt44bpopanpottlwzkj3kkg';
const BASELINE = '.cache-lint-baseline.json';
const OTHER = 'abcdefghijklmnopqrstuvwxyz234567';
const TAG = 'develop-2025-07-13';

const packages = (edit: (data: Json) => void) => (files: CacheFiles) => editFile(files, PACKAGES, edit);
const specs = (edit: (spec: Json, all: Json) => void) => (files: CacheFiles) =>
  editFile(files, SPECS, (data) => edit(data[BZIP2], data));
const raw = (file: string, change: (text: string) => string) => (files: CacheFiles) =>
  files.set(file, gzipSync(change(gunzipSync(files.get(file)!).toString())));

/** A fault, and what has to be found: `<severity> <rule>/<message> <file><JSON pointer>`; the subject is the first step of the pointer. */
type Fault = [name: string, plant: (files: CacheFiles) => void, ...found: string[]];

const ALONE: Fault[] = [
  ['a file that is missing', (files) => files.delete(SPECS), `error data-readable/unreadableData ${SPECS}`],
  [
    'a cut file',
    (files) => files.set(SPECS, files.get(SPECS)!.subarray(0, 500)),
    `error data-readable/unreadableData ${SPECS}`,
  ],
  ['an error page', raw(PACKAGES, () => '<html></html>'), `error data-readable/unreadableData ${PACKAGES}`],
  ['an empty file', (files) => files.set(PACKAGES, Buffer.alloc(0)), `error data-readable/unreadableData ${PACKAGES}`],
  [
    'a key twice',
    raw(PACKAGES, (text) => text.replace('"uid": "bzip2"', '"uid": "bzip2", "uid": "bzip2"')),
    `error data-readable/unreadableEntry ${PACKAGES}/bzip2`,
  ],
  ['another uid', packages(({ bzip2 }) => (bzip2.uid = 'zip')), `error data-shape/otherKey ${PACKAGES}/bzip2/uid`],
  ['no uid', packages(({ bzip2 }) => delete bzip2.uid), `error data-shape/missingField ${PACKAGES}/bzip2/uid`],
  ['another url', packages(({ bzip2 }) => (bzip2.url = 'x')), `error data-shape/otherUrl ${PACKAGES}/bzip2/url`],
  [
    'stacks that are no list',
    specs((one) => (one.stacks = 'hep')),
    `error data-shape/wrongType ${SPECS}/${BZIP2}/stacks`,
  ],
  [
    'null in a list',
    specs((one) => (one.variants[1] = null)),
    `error data-shape/wrongType ${SPECS}/${BZIP2}/variants/1`,
  ],
  ['an empty list', specs((one) => (one.stacks = [])), `error data-shape/emptyList ${SPECS}/${BZIP2}/stacks`],
  ['a stack twice', specs((one) => one.stacks.push('hep')), `error data-shape/valueTwice ${SPECS}/${BZIP2}/stacks/1`],
  [
    'the root as a stack',
    specs((one) => one.stacks.push('root')),
    `error data-shape/rootStack ${SPECS}/${BZIP2}/stacks/1`,
  ],
  ['a field that nobody knows', specs((one) => (one.size = 1)), `error data-shape/unknownField ${SPECS}/${BZIP2}/size`],
  ['another hash', specs((one) => (one.hash = OTHER)), `error data-shape/otherKey ${SPECS}/${BZIP2}/hash`],
  [
    'a spec that is missing',
    specs((_, all) => delete all[BZIP2]),
    `error data-links/specMissing ${PACKAGES}/bzip2/specs/0`,
  ],
  [
    'a spec of no package',
    specs((one, all) => (all[OTHER] = { ...one, hash: OTHER })),
    `error data-links/specOrphan ${SPECS}/${OTHER}`,
  ],
  [
    'a spec of two packages',
    packages(({ gmake }) => gmake.specs.push(BZIP2)),
    `error data-links/specShared ${PACKAGES}/gmake/specs/1`,
  ],
  [
    'a hash that is none',
    packages(({ bzip2 }) => bzip2.specs.push('bzip2')),
    `error data-shape/noHash ${PACKAGES}/bzip2/specs/1`,
  ],
  [
    'a release that is missing',
    specs((one) => one.releases.push('develop')),
    `error data-links/releaseMissing ${PACKAGES}/bzip2/releases`,
  ],
  [
    'a release too much',
    packages(({ bzip2 }) => bzip2.releases.push('develop')),
    `error data-links/releaseExtra ${PACKAGES}/bzip2/releases/1`,
  ],
  [
    'a dependency of the old form',
    specs(({ dependencies: [one] }) => {
      one.type = one.parameters.deptypes;
      delete one.parameters;
    }),
    `error data-deps/dependencyForm ${SPECS}/${BZIP2}/dependencies/0`,
  ],
  [
    'a dependency without a spec',
    specs(({ dependencies: [one] }) => (one.hash = OTHER)),
    `info data-deps/dependencyMissing ${SPECS}/${BZIP2}/dependencies/0/hash`,
  ],
  [
    'a dependency of another name',
    specs(({ dependencies: [one] }) => (one.name = 'findutils')),
    `error data-deps/dependencyName ${SPECS}/${BZIP2}/dependencies/0/name`,
  ],
  [
    'a tag in a variant',
    specs((one) => one.variants.push('key=<installation-key-here>')),
    `warning data-html/markup ${SPECS}/${BZIP2}/variants/4`,
  ],
  [
    'a script in a version',
    specs((one) => (one.version = '1<script>')),
    `warning data-html/markup ${SPECS}/${BZIP2}/version`,
  ],
];

const AGAINST: Fault[] = [
  ['a version', specs((one) => (one.version = '1.0.9')), `error data-index/otherField ${SPECS}/${BZIP2}/version`],
  ['a target', specs((one) => (one.target = 'zen4')), `error data-index/otherField ${SPECS}/${BZIP2}/target`],
  [
    'a variant',
    specs((one) => (one.variants[1] = '+debug')),
    `error data-index/otherField ${SPECS}/${BZIP2}/variants/1`,
  ],
  [
    'a variant that is missing',
    specs((one) => one.variants.pop()),
    `error data-index/otherField ${SPECS}/${BZIP2}/variants`,
  ],
  [
    'a dependency that is missing',
    specs((one) => (one.dependencies = [])),
    `error data-index/otherField ${SPECS}/${BZIP2}/dependencies`,
  ],
  ['a stack too much', specs((one) => one.stacks.push('ml')), `error data-index/stackExtra ${SPECS}/${BZIP2}/stacks/1`],
  [
    'a stack in place of another',
    specs((one) => (one.stacks = ['ml'])),
    `error data-index/stackExtra ${SPECS}/${BZIP2}/stacks/0`,
    `error data-index/stackMissing ${SPECS}/${BZIP2}/stacks`,
  ],
  [
    'a release in place of another',
    (files) => {
      specs((one) => (one.releases = ['develop']))(files);
      packages(({ bzip2 }) => (bzip2.releases = ['develop']))(files);
    },
    `error data-index/tagExtra ${SPECS}/${BZIP2}/releases/0`,
    `error data-index/tagMissing ${SPECS}/${BZIP2}/releases`,
  ],
  [
    'a spec and its package that are missing',
    (files) => {
      specs((_, all) => delete all[BZIP2])(files);
      packages((all) => delete all.bzip2)(files);
    },
    `error data-index/notInData ${SPECS}/${BZIP2}`,
  ],
  [
    'a spec that no index has',
    (files) => {
      specs((one, all) => (all[OTHER] = { ...one, hash: OTHER, dependencies: [] }))(files);
      packages(({ bzip2 }) => bzip2.specs.push(OTHER))(files);
    },
    `error data-index/notInIndex ${SPECS}/${OTHER}`,
  ],
];

const HARMLESS: [name: string, change: (files: CacheFiles) => void][] = [
  ['nothing', () => {}],
  ['lists in another order', specs((one) => one.variants.reverse())],
  ['no white space', raw(SPECS, (text) => JSON.stringify(JSON.parse(text)))],
  ['other escapes', raw(SPECS, (text) => text.replaceAll('generic', '\\u0067eneric'))],
];

async function run(change: (files: CacheFiles) => void, args: readonly string[]) {
  const files = readCacheFiles();
  change(files);
  const result = await runOnCache(files, ['data', 'new', ...args]);
  return {
    ...result,
    found: result.findings.map((one) => `${one.severity} ${one.ruleId}/${one.messageId} ${one.file}${one.path}`),
  };
}

describe('the data files', () => {
  const expectSubjects = (findings: readonly Finding[]): void => {
    for (const { path, subject } of findings) expect(subject).toBe(path.split('/')[1] ?? '');
  };

  it('are tried with every message that there is', () => {
    const planted = [...ALONE, ...AGAINST].flatMap((row) =>
      row.filter((one) => typeof one === 'string').map((text) => text.split(' ')[1]),
    );
    const messages = rules
      .filter(({ kind }) => kind === 'data')
      .flatMap(({ id, messages }) => Object.keys(messages).map((name) => `${id}/${name}`));
    expect(messages.filter((one) => !planted.includes(one))).toEqual([]);
  });

  it.each(ALONE)('by themselves tell %s', async (_, plant, ...expected) => {
    const { found, code, findings, skipped } = await run(plant, []);
    expect(found.sort()).toEqual([...expected].sort());
    expect(code).toBe(expected.some((text) => text.startsWith('error')) ? 1 : 0);
    for (const { message } of findings) expect(message).toMatch(/^\S[^\n]*\S\.$/);
    expectSubjects(findings);
    expect(skipped).toEqual([{ id: 'data-index', reason: 'no index is given' }]);
  });

  it.each(AGAINST)('against the indexes tell %s', async (_, plant, ...expected) => {
    const { found, findings, skipped } = await run(plant, ['--index', 'mirror']);
    expect(found.sort()).toEqual([...expected].sort());
    for (const { message } of findings) expect(message).toMatch(/^\S[^\n]*\S\.$/);
    expectSubjects(findings);
    expect(skipped).toEqual([]);
  });

  it.each(HARMLESS)('say nothing of %s', async (_, change) => {
    expect((await run(change, ['--index', 'mirror'])).found).toEqual([]);
  });

  it('are marked at the value, in the unpacked text', async () => {
    const { findings, token } = await run(
      specs((one) => (one.dependencies[0].name = 'findutils')),
      [],
    );
    expect(findings.map((one) => [token(one), one.subject])).toEqual([['"findutils"', BZIP2]]);
  });

  it('are not compared with an index that cannot be used', async () => {
    const { found, skipped } = await run(
      (files) => {
        for (const name of files.keys())
          if (name.startsWith(`mirror/${TAG}/hep/blobs/`)) files.set(name, Buffer.from('x'));
      },
      ['--index', 'mirror'],
    );
    expect(found).toEqual([]);
    expect(skipped).toEqual([{ id: 'data-index', reason: `the index of ${TAG}/hep cannot be used` }]);
  });

  it('may be named one by one, unpacked', async () => {
    const files = readCacheFiles();
    for (const name of ['package_data.json', 'specs_data.json'])
      files.set(`x/${name}`, gunzipSync(files.get(`new/${name}.gz`)!));
    const { findings, stderr } = await runOnCache(files, ['data', 'x/specs_data.json', 'x/package_data.json']);
    expect(findings).toEqual([]);
    expect(stderr).toContain('The specs file has 16 specs of the right shape.');
  });

  it.each([
    [['site'], 'no data file in "site"'],
    [['new/specs_data.json.gz'], 'data needs a folder, or the two files'],
    [['new', '--index', 'nowhere'], 'there is no folder "nowhere"'],
  ])('are asked for: %s', async (args, message) => {
    await expect(runOnCache(readCacheFiles(), ['data', ...args])).rejects.toThrow(message);
  });

  it('have a baseline, which may be that of the pages, too', async () => {
    const folder = writeCacheFiles((files) => {
      specs((one) => (one.version = '1<b>'))(files);
      editFile(files, 'site/_cache/v0.20.3/zlib/specs.md', (data) => (data.title = 'zlib2'));
      files.set('.git/HEAD', Buffer.from('ref: refs/heads/main\n'));
    });
    const cli = (...args: string[]) => runInProcess(folder, args);
    const ids = () => {
      const { formatVersion: _, ...entries } = JSON.parse(readFileSync(path.join(folder, BASELINE), 'utf8'));
      return (Object.values(entries) as { rule: string }[]).map(({ rule }) => rule).sort();
    };
    const used = ['--baseline', BASELINE, '--strict-baseline', '--fail-on', 'info'];
    expect((await cli('baseline', 'site')).stderr).toContain('Wrote .cache-lint-baseline.json with ');
    const ofPages = ids();
    expect(ofPages).toContain('page-title');
    expect((await cli('data', 'new', ...used)).code).toBe(1);

    expect((await cli('baseline', '--data', 'new')).stderr).toContain(': 1 added, 0 taken out.');
    expect(ids()).toEqual(['data-html', ...ofPages]);
    const { code, stdout, stderr } = await cli('data', 'new', ...used);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('Hidden by the baseline: 1 finding.');
    expect((await cli('site', ...used)).code).toBe(0);

    const name = path.join(folder, SPECS);
    writeFileSync(name, gzipSync(gunzipSync(readFileSync(name)).toString().replace('1<b>', '1')));
    expect((await cli('data', 'new', ...used)).code).toBe(1);
    expect((await cli('data', 'new', '--baseline', BASELINE, '--prune')).stderr).toContain('No longer found');
    expect(ids()).toEqual(ofPages);
  });

  it('have a baseline that is of files, and of nothing by itself', async () => {
    const folder = writeCacheFiles(() => {});
    const { code, stderr } = await runInProcess(folder, ['baseline', '--data', 'new', '--pages-only']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--data and --pages-only exclude each other')]);
    const none = await runInProcess(folder, ['baseline', '--data', 'site']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no data file in "site"')]);
  });

  it('leave what a baseline has on the config to the runs that look for it', async () => {
    const config = {
      ignores: ['_cache/gone'],
      suppressions: [
        { rule: 'page-title', files: '**', reason: 'Of pages.' },
        { rule: 'data-html', files: '**', reason: 'Of data.' },
      ],
    };
    const folder = writeCacheFiles((files) => {
      files.set('cache-lint.config.json', Buffer.from(JSON.stringify(config)));
      files.set('.git/HEAD', Buffer.from('ref: refs/heads/main\n'));
    });
    const cli = (...args: string[]) => runInProcess(folder, args);
    await cli('baseline', 'site');
    await cli('baseline', '--data', 'new');
    const { formatVersion: _, ...entries } = JSON.parse(readFileSync(path.join(folder, BASELINE), 'utf8'));
    const own = (Object.values(entries) as { rule: string; subject: string }[]).filter(({ rule }) =>
      rule.startsWith('config-'),
    );
    expect(own.map(({ rule, subject }) => `${rule} ${subject}`).sort()).toEqual([
      'config-glob _cache/gone',
      'config-suppression data-html',
      'config-suppression page-title',
    ]);
    const used = ['--baseline', BASELINE, '--strict-baseline'];
    for (const args of [['site'], ['site', '--pages-only'], ['data', 'new']]) {
      const { code, stderr } = await cli(...args, ...used);
      expect([code, stderr.includes('No longer found')], stderr).toEqual([0, false]);
    }
  });

  it('have suppressions, and those of pages are left alone', async () => {
    const files = readCacheFiles();
    specs((one) => (one.version = '1<b>'))(files);
    const config = {
      ignores: ['_cache/gone'],
      suppressions: [
        { rule: 'data-html', files: 'new/*', reason: 'Known.' },
        { rule: 'page-title', files: '**', reason: 'Of pages.' },
      ],
    };
    files.set('own.json', Buffer.from(JSON.stringify(config)));
    const { findings, code } = await runOnCache(files, ['data', 'new', '--config', 'own.json']);
    expect(findings).toEqual([]);
    expect(code).toBe(0);
  });
});
