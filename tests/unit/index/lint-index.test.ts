import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.js';
import { CacheFindings } from '../../../src/check/cache-findings.js';
import { inputsOf } from '../../../src/check/index-inputs.js';
import type { IndexTask } from '../../../src/check/index-task.js';
import { makeRulesets } from '../../../src/engine/ruleset.js';
import { ReadError } from '../../../src/index/fault.js';
import type { CacheFolder } from '../../../src/index/files.js';
import { LIMITS } from '../../../src/index/limits.js';
import { type CacheFile, type CacheSpot, indexProblem, WHOLE } from '../../../src/index/problem.js';
import { nodeHost } from '../../../src/node/host.js';
import { runInProcess, type World } from '../../support/in-process.js';
import { INDEX_FIXTURES, memoryFolder } from '../../support/index-files.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

const TAG = 'v0.20.3';
const PAGES = `site/_cache/${TAG}`;
const INDEX = `mirror/${TAG}/build_cache/index.json`;
const HASH = 'hi2xsgcpyaect4ojyrhzeqj56vg7ldvj';
const page = (name: string): string => `${PAGES}/${name}/specs.md`;
const ZLIB = readFileSync(path.join(INDEX_FIXTURES, page('zlib')), 'utf8');

/** A folder with the pages of a tag, its indexes, and more files. */
function copy(more: Readonly<Record<string, string>> = {}): string {
  const folder = tempFolder();
  for (const name of [PAGES, `mirror/${TAG}`])
    cpSync(path.join(INDEX_FIXTURES, name), path.join(folder, name), { recursive: true });
  writeAll(folder, more);
  return folder;
}

function remove(folder: string, ...names: readonly string[]): void {
  for (const name of names) rmSync(path.join(folder, name), { recursive: true });
}

/** Writes an index over that of a stack or of the tag, without its sum. */
function spoil(folder: string, ...mirrors: readonly string[]): void {
  for (const mirror of mirrors) {
    remove(folder, `mirror/${mirror}/build_cache/index.json.hash`);
    writeAll(folder, { [`mirror/${mirror}/build_cache/index.json`]: 'x' });
  }
}

interface Compared {
  readonly code: number;
  /** `rule file`, but for what an index has no record of. */
  readonly found: readonly string[];
  /** Why rules did not look at something, by the last word of their ids: `rows, stacks: reason`. */
  readonly skipped: readonly string[];
  readonly tags: readonly object[];
  readonly files: readonly string[];
}

/** The pages of a folder, or some of them, compared with its indexes. */
async function compare(folder: string, args: readonly string[] = ['site'], world: World = {}): Promise<Compared> {
  const given = [...args, '--index', 'mirror', '--format', 'json'];
  const { code, stdout, stderr } = await runInProcess(folder, given, world);
  if (stdout === '') throw new Error(stderr);
  const { findings, buildCache, files } = JSON.parse(stdout);
  const found = findings
    .filter(({ ruleId }: { ruleId: string }) => /^index-(?!holes)/.test(ruleId))
    .map(({ ruleId, file }: { ruleId: string; file: string }) => `${ruleId} ${file}`);
  const skipped = buildCache.notChecked.map(({ rules, reason }: { rules: string[]; reason: string }) => {
    return `${rules.map((id) => id.replace('index-', '')).join()}: ${reason}`;
  });
  return { code, found, skipped, tags: buildCache.tags, files };
}

const PAGE_RULES = 'fields,rows,stacks';
const OF_ALL_RULES = /^dag,fields,.*,stacks,[a-z,-]+: /;

describe('pages compared with the index of their tag', () => {
  it('are counted, and so are the records', async () => {
    const folder = copy();
    const written = '2025-04-01T00:00:00Z';
    utimesSync(path.join(folder, INDEX), new Date(written), new Date(written));
    const saveMemory = (): never => {
      throw new Error('no index is large');
    };
    const { code, found, skipped, tags, files } = await compare(folder, ['site'], { saveMemory });
    expect([code, found, skipped]).toEqual([0, [], []]);
    expect(tags).toEqual([{ tag: TAG, written, pages: 5, rows: 7, indexes: 3, records: 16, proven: 16 }]);
    expect(files.filter((file) => file.startsWith('mirror/'))).toEqual([
      ...[INDEX, `mirror/${TAG}/e4s-power/build_cache/index.json`, `mirror/${TAG}/e4s/build_cache/index.json`],
    ]);
  });

  it('are only those that the run is about, and of the index itself nothing is said then', async () => {
    const folder = copy();
    spoil(folder, `${TAG}/e4s`);
    const { found, skipped, tags, files } = await compare(folder, [page('zlib')]);
    expect(tags).toMatchObject([{ pages: 1, rows: 2 }]);
    expect([found, files]).toEqual([[], [page('zlib')]]);
    expect(skipped).toEqual([`stacks: in the tag ${TAG} an index of a stack cannot be used: e4s`]);
    const { tags: none } = await compare(copy({ [`site/_cache/v9/zlib/specs.md`]: ZLIB }), ['site/_cache/v9']);
    expect(none).toEqual([]);
  });

  it('are not those that the config ignores', async () => {
    const folder = copy({ 'cache-lint.config.yaml': 'ignores: ["**/zlib/specs.md"]\n' });
    expect((await compare(folder)).tags).toMatchObject([{ pages: 4, rows: 5 }]);
  });

  it.each([1, 2])('may not be readable: %s of them', async (count) => {
    const folder = copy();
    for (const name of ['zlib', 'pkgconf'].slice(0, count)) writeAll(folder, { [page(name)]: 'x' });
    const { skipped, tags } = await compare(folder);
    const pages = count === 1 ? '1 page' : '2 pages';
    expect(skipped).toEqual([`${PAGE_RULES}: ${pages} could not be read, so that no row of them was compared`]);
    expect(tags).toMatchObject([{ pages: 5 - count, rows: 7 - 2 * count }]);
  });

  it('may lie behind a link that leads out of the site', async () => {
    const folder = copy();
    const outside = path.join(tempFolder(), 'zlib.md');
    renameSync(path.join(folder, page('zlib')), outside);
    symlinkSync(outside, path.join(folder, page('zlib')));
    const { skipped, tags } = await compare(folder);
    expect([skipped.length, tags]).toMatchObject([1, [{ pages: 4, rows: 5 }]]);
  });

  it('are not blamed for what is wrong with the index, in whatever run', async () => {
    const folder = copy();
    const start = (name: string) => `"${HASH}": {\n        "spec": {\n          "name": "${name}"`;
    const at = path.join(folder, INDEX);
    writeFileSync(at, readFileSync(at, 'utf8').replace(start('zlib'), start('zlip')));
    remove(folder, `${INDEX}.hash`);
    expect((await compare(folder)).found).toEqual([`index-hash ${INDEX}`]);
    expect((await compare(folder, [page('zlib')])).found).toEqual([]);
    expect((await compare(folder, [page('zlib'), '--rule', 'index-hash=off'])).found).toEqual([
      `index-rows ${page('zlib')}`,
    ]);
  });

  it('may differ, which is told in whatever run', async () => {
    const wrong = ZLIB.replace('"target": "x86_64", "variants"', '"target": "ppc64le", "variants"');
    const folder = copy({ [page('zlib')]: wrong });
    for (const args of [['site'], [page('zlib')]])
      expect((await compare(folder, args)).found).toEqual([`index-fields ${page('zlib')}`]);
  });

  it('may have rows of which a stack has the record only: the config says what that counts', async () => {
    const folder = copy();
    const file = `mirror/${TAG}/e4s/build_cache/index.json`;
    const index = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    index.database.installs[HASH].in_buildcache = false;
    writeAll(folder, { [file]: JSON.stringify(index) });
    remove(folder, `${file}.hash`);
    expect((await compare(folder)).found).toEqual([]);
    const config = 'rules: { index-stacks: [error, { missing: ignore }] }\n';
    writeAll(folder, { 'cache-lint.config.yaml': config });
    expect((await compare(folder)).found).toEqual([`index-stacks ${page('zlib')}`]);
  });

  it('may name stacks of which no index is there, in the order of their names', async () => {
    const folder = copy();
    writeAll(folder, { [page('zlib')]: ZLIB.replace(/"stacks": \["e4s", "root"\]/, '"stacks": ["b", "a", "root"]') });
    expect((await compare(folder)).skipped).toEqual([
      `stacks: no index is there of 2 stacks on the pages: a of ${TAG}, b of ${TAG}`,
    ]);
    writeAll(folder, { [page('zlib')]: ZLIB.replace(/"stacks": \["e4s", "root"\]/, '"stacks": ["a", "root"]') });
    expect((await compare(folder)).skipped).toEqual([`stacks: no index is there of 1 stack on the pages: a of ${TAG}`]);
  });

  it('are followed by a break now and then', async () => {
    const pausesOf = async (count: number): Promise<number> => {
      let pauses = 0;
      const names = Array.from({ length: count }, (_, i) => `site/_cache/${TAG}/z${i}/specs.md`);
      const folder = copy(Object.fromEntries(names.map((name) => [name, ZLIB])));
      await compare(folder, ['site'], { pause: async () => void pauses++, now: () => 0 });
      return pauses;
    };
    const few = await pausesOf(57);
    expect(await pausesOf(58)).toBe(few + 1);
  });
});

describe('an index', () => {
  it('of a tag without pages is a finding of a whole run', async () => {
    const folder = copy();
    cpSync(path.join(folder, `mirror/${TAG}`), path.join(folder, 'mirror/v0.20.4'), { recursive: true });
    expect((await compare(folder)).found).toEqual(['index-tags mirror/v0.20.4']);
    expect((await compare(folder, [page('zlib')])).found).toEqual([]);
    writeAll(folder, { 'cache-lint.config.yaml': `index: { folder: mirror, tags: ${TAG} }\n` });
    expect((await compare(folder)).found).toEqual([]);
  });

  it('of a tag has a record without a page, which a run on some pages does not say', async () => {
    const folder = copy();
    remove(folder, page('zlib'));
    expect((await compare(folder)).found).toEqual([`index-rows ${INDEX}`]);
    expect((await compare(folder, [page('pkgconf')])).found).toEqual([]);
    mkdirSync(path.join(folder, page('zlib')));
    expect((await compare(folder)).found).toEqual([]);
  });

  it.each([1, 5, 6, 7])('may be missing of %s tags, of which the first are named', async (count) => {
    const folder = copy();
    remove(folder, 'mirror', PAGES);
    mkdirSync(path.join(folder, 'mirror'));
    const tags = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7'].slice(0, count);
    for (const tag of tags.toReversed()) writeAll(folder, { [`site/_cache/${tag}/zlib/specs.md`]: ZLIB });
    const named = tags.slice(0, 5).join(', ') + (count > 5 ? ` and ${count - 5} more` : '');
    const { skipped } = await compare(folder);
    expect(skipped.map((one) => one.replace(OF_ALL_RULES, ''))).toEqual([
      `no index is there of ${count} ${count === 1 ? 'tag' : 'tags'}: ${named}`,
    ]);
  });

  it('may be the copy of an OCI registry', async () => {
    const folder = copy({ 'site/_cache/v1/zlib/specs.md': ZLIB, 'mirror/v1/oci-layout': '{}' });
    const { skipped } = await compare(folder);
    expect(skipped.map((one) => one.replace(OF_ALL_RULES, ''))).toEqual([
      'the copy of 1 tag is of an OCI registry, which is not read: v1',
    ]);
  });

  it('may be there of stacks only, or be of no use', async () => {
    const folder = copy();
    spoil(folder, TAG);
    expect((await compare(folder)).skipped).toEqual([`${PAGE_RULES}: the index of the tag ${TAG} cannot be used`]);
    remove(folder, INDEX);
    const { skipped, tags } = await compare(folder);
    expect(skipped).toEqual([`${PAGE_RULES}: the tag ${TAG} has no index of its own, only those of stacks`]);
    expect(tags).toEqual([]);
  });

  it('of stacks may be of no use', async () => {
    const folder = copy();
    spoil(folder, `${TAG}/e4s`, `${TAG}/e4s-power`);
    const { skipped, found } = await compare(folder);
    expect(skipped).toEqual([`stacks: in the tag ${TAG} indexes of a stack cannot be used: e4s, e4s-power`]);
    expect(new Set(found.map((one) => one.split(' ')[0]))).toEqual(new Set(['index-readable']));
  });

  it('is of no matter where no page of a site is named, or the config leaves tags out', async () => {
    const folder = copy({ 'loose.md': ZLIB });
    const loose = await compare(folder, ['loose.md']);
    expect(loose.found).toEqual([]);
    expect(loose.skipped.map((one) => one.replace(OF_ALL_RULES, ''))).toEqual(['no page of a site is named']);
    writeAll(folder, { 'cache-lint.config.yaml': 'index: { folder: mirror, tags: "v1*" }\n' });
    const { skipped, tags } = await compare(folder);
    expect(skipped.map((one) => one.replace(OF_ALL_RULES, ''))).toEqual(['the config leaves 1 tag out']);
    expect(tags).toEqual([]);
  });

  it('may be named by a wrong list, which a run on some pages does not say', async () => {
    const folder = copy({ 'mirror/cache_spack_io_index.json': '[]' });
    const found = ['index-tags mirror/cache_spack_io_index.json'];
    expect((await compare(folder)).found).toEqual(found);
    expect((await compare(folder, [page('zlib')])).found).toEqual([]);
    expect((await compare(folder, ['site', '--no-index-list'])).found).toEqual([]);
  });

  it('is compared with no page when it is interrupted, wherever', async () => {
    const folder = copy({ 'cache-lint.config.yaml': 'index: { folder: mirror, specFiles: true }\n' });
    const run = async (most: number): Promise<number> => {
      let pauses = 0;
      const world = { pause: async () => void pauses++, interrupted: () => pauses >= most };
      const { code, stdout } = await runInProcess(folder, ['site', '--format', 'compact'], world);
      expect([code, code === 0 || stdout === '']).toEqual([most <= pauses ? 130 : 0, true]);
      return pauses;
    };
    const all = await run(Number.POSITIVE_INFINITY);
    for (let most = 1; most <= all; most++) expect(await run(most)).toBe(most);
  });
});

describe('the manifests of binaries', () => {
  const NAME = 'compiler-wrapper-1.0-2bn3cs7zj5qwj3xhelpxl3quv3hqlpd6.spec.manifest.json';
  const TOLD =
    /^spec-file: (\d) manifests? of binaries (is|are) there, but "specFiles" of the config's "index" is off$/;

  it.each([1, 2])('are counted where they are not looked at: %s of them', async (count) => {
    const folder = tempFolder();
    const tag = 'develop-2025-07-13';
    for (const name of [`site/_cache/${tag}`, `mirror/${tag}`])
      cpSync(path.join(INDEX_FIXTURES, name), path.join(folder, name), { recursive: true });
    const manifests = path.join(folder, `mirror/${tag}/hep/v3/manifests/spec/compiler-wrapper`);
    if (count === 2) cpSync(path.join(manifests, NAME), path.join(manifests, NAME.replace('2bn', '2cn')));
    const { skipped } = await compare(folder);
    const told = skipped.flatMap((one) => TOLD.exec(one)?.slice(1) ?? []);
    expect(told).toEqual([String(count), count === 1 ? 'is' : 'are']);
    writeFileSync(path.join(folder, 'cache-lint.config.yaml'), 'index: { folder: mirror, specFiles: true }\n');
    expect((await compare(folder)).skipped.some((one) => TOLD.test(one))).toBe(false);
  });
});

describe('the copy of a build cache', () => {
  const host = nodeHost({ interrupted: false });

  it('is not written over', async () => {
    const folder = copy({
      'mirror/list.json': '{"v1": [{"label": "root", "url": "v1/x.json"}]}',
      'elsewhere/m.json': '{}',
    });
    symlinkSync('mirror', path.join(folder, 'link'));
    const isRead = async (task: Partial<Record<'folder' | 'list' | 'map', string>>, file: string): Promise<boolean> => {
      const at = Object.fromEntries(Object.entries(task).map(([key, name]) => [key, path.join(folder, name)]));
      return (await inputsOf({ ...at, maxBytes: 1e6, root: folder } as IndexTask, host))(path.join(folder, file));
    };
    for (const [task, file, is] of [
      [{ folder: 'mirror' }, INDEX, true],
      [{ folder: 'link' }, INDEX, true],
      [{ folder: 'link' }, INDEX.replace('mirror', 'link'), true],
      [{ folder: 'mirror' }, 'mirror/report.json', false],
      [{ folder: 'mirror' }, 'mirror/list.json', false],
      [{ folder: 'mirror', list: 'mirror/list.json' }, 'mirror/list.json', true],
      [{ folder: 'mirror', list: 'link/list.json' }, 'mirror/list.json', true],
      [{ folder: 'mirror', map: 'elsewhere/m.json' }, 'elsewhere/m.json', true],
      [{ folder: 'mirror', map: 'elsewhere/m.json' }, 'elsewhere/n.json', false],
    ] as const)
      expect([task, file, await isRead(task, file)]).toEqual([task, file, is]);
  });
});

describe('what is found in a build cache', () => {
  const file = (folder: CacheFolder): CacheFile => ({ folder, file: 'i', shown: 'mirror/i', knownAs: 'mirror/m' });
  const IN = file(memoryFolder({ i: '{\n "a": 1,\n "b": [2]}' }));
  const made = (): CacheFindings =>
    new CacheFindings(
      'index',
      makeRulesets(rules, { preset: 'recommended', severities: new Map([['index-dag', 'off']]), options: new Map() }),
      LIMITS,
    );
  const strange = (spot: CacheSpot, more = {}) => indexProblem('tagWithoutPages', { tag: 'v1' }, spot, more);

  it('stands where it says, with its other places', async () => {
    const findings = made();
    const related = [{ in: IN, path: [], span: { start: 7, end: 8 }, message: 'Here, too.' }];
    findings.add(strange({ in: IN, path: ['b', 0], span: WHOLE, below: ['b', 0] }, { related }));
    findings.add(strange({ in: IN, path: ['b'], span: WHOLE, below: ['b'], at: 'key' }));
    findings.add(strange({ in: IN, path: [] }));
    const { findings: found, dropped, crashes } = await findings.finish();
    const places = found.map(({ path, region: { startLine, startColumn, endColumn }, excerpt }) => {
      return [path, startLine, startColumn, endColumn, excerpt?.text];
    });
    expect(places).toEqual([
      ['', 1, 1, 1, undefined],
      ['/b', 3, 2, 5, ' "b": [2]}'],
      ['/b/0', 3, 8, 9, ' "b": [2]}'],
    ]);
    expect(found[2]!.related).toMatchObject([{ file: 'mirror/i', region: { startLine: 2, startColumn: 6 } }]);
    expect([dropped, crashes]).toEqual([{ error: 0, warning: 0, info: 0 }, []]);
  });

  it('stands at the start of a file that cannot be read once more', async () => {
    const large = new ReadError({ code: 'tooLarge', data: { bytes: 9, limit: 1 } });
    const gone = file(memoryFolder({}));
    const cut = file({ ...IN.folder, open: () => ({ bytes: 9, modified: 0, chunks: () => endedBy(large) }) });
    for (const where of [gone, cut]) {
      const findings = made();
      findings.add(strange({ in: where, path: [], span: WHOLE }));
      const [{ region, excerpt } = {}] = (await findings.finish()).findings;
      expect([region, excerpt]).toEqual([{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }, undefined]);
    }
    const findings = made();
    const broken = file({
      ...IN.folder,
      open: () => ({ bytes: 9, modified: 0, chunks: () => endedBy(new Error('on purpose')) }),
    });
    findings.add(strange({ in: broken, path: [], span: WHOLE }));
    await expect(findings.finish()).rejects.toThrow('on purpose');
  });

  it('is counted only beyond ten thousand of a rule, and nothing of a rule that is off', async () => {
    const findings = made();
    for (let i = 0; i < 10_000; i++) findings.add(strange({ in: IN, path: [i] }));
    findings.add(indexProblem('dependencyCircle', { names: ['a'] }, { in: IN, path: [] }));
    findings.add(indexProblem('holes', { what: 'it', count: 1, first: [] }, { in: IN, path: [] }));
    const all = await findings.finish();
    expect([all.findings.length, all.dropped]).toEqual([10_001, { error: 0, warning: 0, info: 0 }]);
    findings.add(strange({ in: IN, path: [] }));
    expect((await findings.finish()).dropped).toEqual({ error: 1, warning: 0, info: 0 });
  });

  it('is told by another problem of the rule, file and subject that it names, where that rule is on', () => {
    const told = (unless: object, code: 'tagWithoutPages' | 'dependencyCircle' = 'tagWithoutPages'): boolean =>
      made().isTold(strange({ in: IN, path: [] }, { unless: [unless] }), [
        { code, data: {}, subject: 'v1', spot: { in: IN, path: [] } },
      ]);
    const right = { rule: 'index-tags', subject: 'v1', file: 'mirror/i' };
    expect(told(right)).toBe(true);
    for (const wrong of [{ rule: 'index-rows' }, { subject: 'v2' }, { subject: undefined }, { file: 'mirror/m' }])
      expect(told({ ...right, ...wrong })).toBe(false);
    expect(told({ ...right, rule: 'index-dag' }, 'dependencyCircle')).toBe(false);
    expect(made().isTold(strange({ in: IN, path: [] }), [strange({ in: IN, path: [] })])).toBe(false);
  });

  it('is a fault of ours when no rule has words for it', () => {
    expect(() => made().add({ code: 'none', data: {}, spot: { in: IN, path: [] } })).toThrow('has the message "none"');
  });
});

/** As of a file that is changed while it is read. */
async function* endedBy(error: Error): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{');
  throw error;
}
