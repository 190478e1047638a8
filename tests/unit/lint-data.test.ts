import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { IndexTask } from '../../src/check/index-task.js';
import { besideData } from '../../src/check/lint-data.js';
import type { LintTask } from '../../src/check/task.js';
import { DATA_LIMITS } from '../../src/data-files/read-entries.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import type { Host } from '../../src/host.js';
import type { CacheFolder } from '../../src/index/files.js';
import { memoryFolder, memoryFolders, readFixture } from '../support/index-files.js';

/** The index of a stack, with one record. */
const INDEX = readFixture('generations/mirror/develop-2025-03-16/ml-darwin-aarch64-mps/build_cache/index.json');
const HASH = '3ogr66wgcji3ar3gdtwqynrhd25npo7k';
const TAG = 'develop';
const [PACKAGES, SPECS] = ['new/package_data.json', 'new/specs_data.json'];
const at = (mirror: string): string => `mirror/${mirror}/build_cache/index.json`;

const PACKAGE = {
  ...{ uid: 'gnuconfig', url: 'https://packages.spack.io/package.html?name=gnuconfig' },
  ...{ releases: [TAG], specs: [HASH] },
};
const SPEC = {
  ...{ hash: HASH, version: '2024-07-27', variants: ['build_system=generic'] },
  ...{ platform: 'darwin', os: 'sequoia', target: 'aarch64', dependencies: [], stacks: ['ml'], releases: [TAG] },
};

interface Data {
  /** Texts in place of or beside those of right files, by path; `undefined` takes one away. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  /** Of the index; `undefined`: none is compared. */
  readonly index?: Partial<IndexTask> | undefined;
  readonly pause?: () => Promise<boolean>;
  /** In place of the folder of the data files. */
  readonly folder?: CacheFolder;
}

const packages = (change: object): Data => ({
  files: { [PACKAGES]: JSON.stringify({ gnuconfig: { ...PACKAGE, ...change } }) },
});
const specs = (change: object): Data => ({ files: { [SPECS]: JSON.stringify({ [HASH]: { ...SPEC, ...change } }) } });

/** The task of checking right files, but for what is given; what stands behind a link is at `/real`. */
function madeOf({ files = {}, folder, ...given }: Data) {
  const texts = {
    [PACKAGES]: JSON.stringify({ gnuconfig: PACKAGE }),
    [SPECS]: JSON.stringify({ [HASH]: SPEC }),
    [at(`${TAG}/ml`)]: INDEX,
    ...files,
  };
  const there = Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [[`/r/${name}`, text] as const],
  );
  const disk = memoryFolders(new Map(there));
  const cacheFolder = async (absolute: string): Promise<CacheFolder> =>
    folder !== undefined && absolute === '/r/new' ? folder : disk.cacheFolder(absolute);
  const host = { cacheFolder, realPath: (file: string) => file.replace('/r/', '/real/') } as unknown as Host;
  const index: IndexTask | undefined =
    'index' in given && given.index === undefined
      ? undefined
      : {
          ...{ folder: '/r/mirror', list: undefined, map: undefined, isAsked: () => true, maxBytes: 10_000 },
          ...{ specFiles: false, root: '/r', ...given.index },
        };
  const beside = besideData({ packages: `/r/${PACKAGES}`, specs: `/r/${SPECS}`, root: '/r', index });
  return { beside, host };
}

const settings = { preset: 'all', severities: new Map(), options: new Map() } as const;
const TASK = { rulesets: makeRulesets(rules, settings) } as LintTask;

/** What is found: `message file/path subject`, or what is said. */
async function check(data: Data = {}) {
  const { beside, host } = madeOf(data);
  const result = await beside.find(TASK, host, data.pause ?? (async () => true));
  if (result === undefined) return undefined;
  const { findings, skipped, files, done } = result;
  return {
    found: findings.map((one) => `${one.messageId} ${one.file}${one.path} ${one.subject}`.trimEnd()),
    said: findings.map(({ message }) => message),
    columns: findings.map(({ region: { startColumn, endColumn } }) => [startColumn, endColumn]),
    skipped: skipped.map((one) => [one.reason, rules.map(({ id }) => id).filter(one.rules)]),
    files,
    done,
  };
}

describe('the data files', () => {
  it('are right, and so is what the indexes say', async () => {
    expect(await check()).toEqual({
      ...{ found: [], said: [], columns: [], skipped: [], files: [PACKAGES, SPECS] },
      done: { tags: [], data: { specs: 1, indexes: 1 } },
    });
  });

  it('are checked by themselves where no index is given', async () => {
    expect(await check({ index: undefined })).toMatchObject({
      ...{ found: [], skipped: [['no index is given', ['data-index']]] },
      done: { data: { specs: 1 } },
    });
    expect((await check({ index: undefined }))!.done.data).not.toHaveProperty('indexes');
    expect((await check({ ...specs({ os: 'x' }), index: undefined }))!.found).toEqual([]);
  });

  it.each<[string, Data, readonly string[]]>([
    ['a package', packages({ uid: 'x' }), [`otherKey ${PACKAGES}/gnuconfig/uid gnuconfig`]],
    ['a spec', specs({ hash: 'a'.repeat(32) }), [`otherKey ${SPECS}/${HASH}/hash ${HASH}`]],
    ['a list of a spec', specs({ stacks: ['ml', 'ml'] }), [`valueTwice ${SPECS}/${HASH}/stacks/1 ${HASH}`]],
    [
      'a key',
      { files: { [SPECS]: '{"x": {}}' }, index: undefined },
      expect.arrayContaining([`noHash ${SPECS}/x x`]) as never,
    ],
    ['another os than in the index', specs({ os: 'x' }), [`otherField ${SPECS}/${HASH}/os ${HASH}`]],
    [
      'a spec that no index has',
      {
        files: {
          [PACKAGES]: JSON.stringify({ gnuconfig: { ...PACKAGE, specs: [HASH, 'a'.repeat(32)] } }),
          [SPECS]: JSON.stringify({ [HASH]: SPEC, ['a'.repeat(32)]: { ...SPEC, hash: 'a'.repeat(32) } }),
        },
      },
      [`notInIndex ${SPECS}/${'a'.repeat(32)} ${'a'.repeat(32)}`],
    ],
    [
      'a spec that an index has alone',
      { files: { [PACKAGES]: '{}', [SPECS]: '{}' } },
      [`notInData ${SPECS}/${HASH} ${HASH}`],
    ],
  ])('tell of %s', async (_, data, expected) => {
    expect((await check(data))!.found).toEqual(expected);
  });

  it('are shown at the value that is wrong, or at the key of an entry', async () => {
    const text = JSON.stringify({ [HASH]: { ...SPEC, os: 'x' } });
    const column = text.indexOf('"x"') + 1;
    expect((await check({ files: { [SPECS]: text } }))!.columns).toEqual([[column, column + 3]]);
    const orphan = { files: { [PACKAGES]: '{}', [SPECS]: JSON.stringify({ [HASH]: SPEC }) } };
    expect(await check(orphan)).toMatchObject({ found: [`specOrphan ${SPECS}/${HASH} ${HASH}`], columns: [[2, 36]] });
  });

  it.each<[string, Data, string, readonly string[]]>([
    [
      'missing',
      { files: { [PACKAGES]: undefined } },
      `unreadableData ${PACKAGES}`,
      ['The packages file cannot be read as it should: there is no such file.'],
    ],
    [
      'missing, too',
      { files: { [SPECS]: undefined } },
      `unreadableData ${SPECS}`,
      ['The specs file cannot be read as it should: there is no such file.'],
    ],
  ])('may be %s: then nothing is said of what they lack', async (_, data, found, said) => {
    expect(await check(data)).toMatchObject({ found: [found], said });
  });

  it('may have an entry that cannot be read: the others are compared all the same', async () => {
    const text = `{"x": {"a": 1, "a": 2}, ${JSON.stringify({ gnuconfig: PACKAGE }).slice(1)}`;
    expect(await check({ files: { [PACKAGES]: text, [SPECS]: '{}' } })).toMatchObject({
      found: [
        `unreadableEntry ${PACKAGES}/x x`,
        `specMissing ${PACKAGES}/gnuconfig/specs/0 gnuconfig`,
        `notInData ${SPECS}/${HASH} ${HASH}`,
      ],
      columns: [
        [16, 19],
        [150, 184],
        [1, 1],
      ],
    });
  });

  const { file: MOST } = DATA_LIMITS;
  it.each([
    [MOST, false],
    [MOST + 1, true],
  ])('may have %i bytes at most: more are refused: %s', async (bytes, isRefused) => {
    const folder = memoryFolder({
      'package_data.json': JSON.stringify({ gnuconfig: PACKAGE }),
      'specs_data.json': JSON.stringify({ [HASH]: SPEC }),
    });
    const open: CacheFolder['open'] = (file) => ({ ...folder.open(file), bytes });
    const found = [`unreadableData ${PACKAGES}`, `unreadableData ${SPECS}`];
    expect((await check({ folder: { ...folder, open } }))!.found).toEqual(isRefused ? found : []);
  });
});

describe('the indexes that data files are compared with', () => {
  it.each<[string, Data, string]>([
    ['there are none', { files: { [at(`${TAG}/ml`)]: undefined } }, 'no index of a stack is there'],
    [
      'there is none but the root',
      { files: { [at(`${TAG}/ml`)]: undefined, [at(TAG)]: INDEX } },
      'no index of a stack is there',
    ],
    ['one is no index', { files: { [at(`${TAG}/hep`)]: 'x' } }, 'the index of develop/hep cannot be used'],
    [
      'one is missing that the list names',
      {
        index: { list: '/r/mirror/list.json' },
        files: {
          'mirror/list.json': JSON.stringify({
            [TAG]: [{ label: 'hep', url: 'https://binaries.spack.io/develop/hep/build_cache/index.json' }],
          }),
        },
      },
      'the index of develop/hep cannot be used',
    ],
    ['the config asks for none', { index: { isAsked: () => false } }, 'no index of a stack is there'],
    ['they are larger than they may be', { index: { maxBytes: 100 } }, 'the index of develop/ml cannot be used'],
  ])('are not used where %s', async (_, data, reason) => {
    const result = await check({
      ...specs({ os: 'x' }),
      ...data,
      files: { ...specs({ os: 'x' }).files, ...data.files },
    });
    expect(result).toMatchObject({ found: [], skipped: [[reason, ['data-index']]] });
    expect(result!.done).toEqual({ tags: [], data: { specs: 1 } });
  });

  it('are those of all stacks of the tags that are asked for, but not the roots', async () => {
    const files = { [at('v1/ml')]: INDEX, [at('v1/hep')]: INDEX, [at('v1')]: INDEX };
    const result = await check({ files });
    expect(result!.found).toEqual(
      [`tagMissing ${SPECS}/${HASH}/releases ${HASH}`, `stackMissing ${SPECS}/${HASH}/stacks ${HASH}`].sort(),
    );
    expect(result!.done.data).toEqual({ specs: 1, indexes: 3 });
    expect(await check({ files, index: { isAsked: (tag) => tag === TAG } })).toMatchObject({
      found: [],
      done: { data: { indexes: 1 } },
    });
  });

  it('are of the tags that a list names, where there is a list', async () => {
    const list = JSON.stringify({
      [TAG]: [{ label: 'ml', url: 'https://binaries.spack.io/develop/ml/build_cache/index.json' }],
    });
    const files = { [at('v1/hep')]: INDEX, 'mirror/list.json': list };
    expect(await check({ files, index: { list: '/r/mirror/list.json' } })).toMatchObject({
      found: [],
      done: { data: { indexes: 1 } },
    });
    const empty = { ...files, 'mirror/list.json': '{}' };
    expect(await check({ files: empty, index: { list: '/r/mirror/list.json' } })).toMatchObject({
      done: { data: { indexes: 2 } },
    });
  });

  it.each([1, 2])('are read until someone interrupts: after %i', async (count) => {
    let left = count;
    const files = { [at(`${TAG}/hep`)]: INDEX };
    expect(await check({ files, pause: async () => --left > 0 })).toBeUndefined();
    expect(left).toBe(0);
  });
});

describe('what nothing may be written over', () => {
  const isInput = async (data: Data, name: string): Promise<boolean> => {
    const { beside, host } = madeOf(data);
    return (await beside.inputs(host))(path.posix.join('/', name));
  };

  it.each<[string, boolean, Data?]>([
    [`r/${PACKAGES}`, true],
    [`r/${SPECS}`, true],
    [`real/${SPECS}`, true],
    ['r/new/report.json', false],
    [`r/${at(`${TAG}/ml`)}`, true],
    [`r/${at(`${TAG}/ml`)}`, false, { index: undefined }],
    [`r/${SPECS}`, true, { index: undefined }],
    ['r/report.json', false, { index: undefined }],
  ])('%s: %s', async (name, is, data = {}) => {
    expect(await isInput(data, name)).toBe(is);
  });

  it('is of no rule on pages', () => {
    expect(madeOf({}).beside.kinds).toEqual(['data']);
  });
});
