import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.js';
import type { IndexTask } from '../../../src/check/index-task.js';
import { besideIndex } from '../../../src/check/lint-index.js';
import type { LintTask } from '../../../src/check/task.js';
import { makeRulesets } from '../../../src/engine/ruleset.js';
import type { Site } from '../../../src/files/discover.js';
import type { PageFile } from '../../../src/files/walk.js';
import type { GitAnswer, Host } from '../../../src/host.js';
import type { CacheFolder } from '../../../src/index/files.js';
import { LIMITS } from '../../../src/index/limits.js';
import { wholeFault } from '../../../src/page/fault.js';
import { placeOf } from '../../../src/page/place.js';
import { readGeneration } from '../../support/index-cache.js';
import { memoryFolders } from '../../support/index-files.js';

/** Four pages, an index of the tag and two of stacks. */
const TAG = 'develop-2025-03-16';
const FILES: ReadonlyMap<string, Buffer> = readGeneration(TAG);
const pageOf = (name: string, tag = TAG): string => `site/_cache/${tag}/${name}/specs.md`;
const GNUCONFIG = pageOf('gnuconfig');

interface Given {
  /** Files in place of or beside those of the fixtures, by path. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Default: the pages that there are. */
  readonly pages?: readonly string[];
  readonly index?: Partial<IndexTask>;
  readonly site?: Partial<Site>;
  /** When the run is told to end, once: the number of the pause. */
  readonly endsAt?: number;
  readonly open?: (folder: CacheFolder) => CacheFolder;
  /** Files that git has and does not look for on the disk; there is no repository without them. */
  readonly absent?: readonly string[];
}

/** What a run finds, how often it asks whether to go on, and what it asks of git and of memory. */
async function compare({ files = {}, pages, index, site, endsAt, open, absent }: Given = {}) {
  const all = new Map([...FILES, ...Object.entries(files)].map(([name, text]) => [`/r/${name}`, Buffer.from(text)]));
  const named = pages ?? [...FILES.keys(), ...Object.keys(files)].filter((name) => name.endsWith('.md'));
  const asked = { pauses: 0, git: 0, saved: 0 };
  const disk = memoryFolders(all);
  const host = {
    cacheFolder: async (folder: string) => (open ?? ((one) => one))(await disk.cacheFolder(folder)),
    readPage: (file: string) => all.get(file) ?? wholeFault('missing', {}),
    exists: (file: string) => file === '/r/.git' && absent !== undefined,
    kindOf: () => undefined,
    list: () => [],
    env: {},
    git(args: readonly string[]): GitAnswer | undefined {
      asked.git++;
      if (absent === undefined) return undefined;
      if (args[0] === 'config') return { code: 1, stdout: Buffer.alloc(0), stderr: '' };
      const entries = absent.map((file) => `S 100644 ${'0'.repeat(40)} 0\t${file}\0`);
      const stdout = args[0] === 'rev-parse' ? 'false\nfalse\n/r\n' : entries.join('');
      return { code: 0, stdout: Buffer.from(stdout), stderr: '' };
    },
    saveMemory: () => void asked.saved++,
  } as unknown as Host;
  const pageFiles = [...new Set(named)].sort().map((file): PageFile => {
    const path = `/r/${file}`;
    return { path, file, place: placeOf(file), boundary: '/r', cache: '/r/site/_cache' };
  });
  const whole = {
    ...{ cache: 'site/_cache', pages: pageFiles, namedFiles: undefined, isNamed: () => true, isIgnored: () => false },
    folders: { data: 'site/_data', tagPages: 'site/pages/tags' },
  };
  const settings = {
    preset: 'recommended',
    severities: new Map([['index-holes', 'off'] as const]),
    options: new Map(),
  } as const;
  const task = {
    discovery: { sites: [{ ...whole, ...site }], outside: [], ignored: 0 },
    rulesets: makeRulesets(rules, settings),
    sizeLimit: 1 << 20,
  } as unknown as LintTask;
  const beside = besideIndex({
    ...{ folder: '/r/mirror', list: undefined, map: undefined, isAsked: () => true, maxBytes: LIMITS.file },
    ...{ specFiles: false, root: '/r', ...index },
  });
  const result = await beside.find(task, host, async () => asked.pauses++ !== endsAt);
  return { result, asked };
}

const textOf = (name: string): string => FILES.get(name)!.toString();

describe('pages and their index', () => {
  it('agree, and nobody asks git', async () => {
    const { result, asked } = await compare();
    expect(result).toMatchObject({
      ...{ findings: [], skipped: [], crashes: [] },
      done: { tags: [{ tag: TAG, pages: 4, rows: 4, indexes: 3 }] },
    });
    expect(result!.done.tags[0]).not.toHaveProperty('committed');
    expect(asked).toMatchObject({ git: 0, saved: 0 });
  });

  it('differ, and git is asked for the age of the tag that does, not of the others', async () => {
    const other = 'v9';
    const mirror = Object.fromEntries(
      [...FILES]
        .filter(([name]) => name.startsWith('mirror/'))
        .map(([name, bytes]) => [name.replace(TAG, other), bytes]),
    );
    const right = Object.fromEntries(
      [...FILES].filter(([name]) => name.startsWith('site/')).map(([name, bytes]) => [name.replace(TAG, other), bytes]),
    );
    const wrong = { [GNUCONFIG]: textOf(GNUCONFIG).replace('"os": "sequoia"', '"os": "ventura"') };
    const one = await compare({ files: wrong });
    expect(one.asked.git).toBe(1);
    expect((await compare({ files: { ...wrong, ...mirror, ...right } })).asked.git).toBe(1);
  });

  it.each<[string, readonly string[] | undefined, readonly string[]]>([
    ['without git', undefined, ['pageMissing glx']],
    ['where git has all that is there', [], ['pageMissing glx']],
    ['where git has it, but did not check it out', [pageOf('glx')], []],
    ['where git has it of another tag', [pageOf('glx', 'v9')], ['pageMissing glx']],
    ['where git has other files of the site', ['site/_data/tags.yaml'], ['pageMissing glx']],
  ])('a package of the index has no page: %s', async (_, absent, expected) => {
    const pages = [...FILES.keys()].filter((name) => name.endsWith('.md') && name !== pageOf('glx'));
    const { result } = await compare({ pages, ...(absent && { absent }) });
    expect(result!.findings.map(({ messageId, subject }) => `${messageId} ${subject}`)).toEqual(expected);
    const lacks = absent?.some((file) => file.endsWith('.md')) === true;
    expect(result!.skipped.map(({ reason }) => reason)).toEqual(
      lacks ? [expect.stringMatching(/^1 page of the site is in git, but not checked out here/)] : [],
    );
  });

  it.each<[string, readonly string[] | undefined, number]>([
    ['without git', undefined, 1],
    ['whose pages git did not check out', [pageOf('glx')], 0],
    ['of which git has nothing', [pageOf('glx', 'v9')], 1],
  ])('a tag has no pages: one %s', async (_, absent, count) => {
    const { result } = await compare({ pages: [], ...(absent && { absent }) });
    const found = result!.findings.filter(({ messageId }) => messageId === 'tagWithoutPages');
    expect(found.map(({ subject }) => subject)).toEqual(Array(count).fill(TAG));
  });

  it('are told by the rows that differ: a fingerprint counts no rows', async () => {
    const found = async (text: string) => {
      const { result } = await compare({ files: { [GNUCONFIG]: text } });
      const wrong = result!.findings.filter(({ messageId }) => messageId === 'wrongField');
      return wrong.map(({ path, subject, fingerprint }) => [path, subject, fingerprint]);
    };
    const hash = '3ogr66wgcji3ar3gdtwqynrhd25npo7k';
    const wrong = textOf(GNUCONFIG).replace('"os": "sequoia"', '"os": "ventura"');
    const [, row] = /^spec_details: \[(.*)\]$/m.exec(wrong)!;
    const after = wrong.replace(row!, `${row!.replace(hash, 'a'.repeat(32))}, ${row}`);
    // Of `printf 'rule\0file\0path\0subject' | sha256sum`, as in fingerprint.test.ts.
    expect(await found(wrong)).toEqual([['/spec_details/0/os', hash, '95ee0460c586367c']]);
    expect(await found(after)).toEqual([['/spec_details/1/os', hash, '95ee0460c586367c']]);
  });
});

describe('a run on an index', () => {
  const copiesOf = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [pageOf(`p${i}`), textOf(GNUCONFIG)]));

  it.each([
    ['few pages', {}],
    ['more pages than it looks at in one go', copiesOf(64)],
  ])('may be ended wherever it asks: on %s', async (_, files) => {
    const index = { specFiles: true };
    const { asked } = await compare({ files, index });
    expect(asked.pauses).toBeGreaterThan(1);
    for (let endsAt = 0; endsAt < asked.pauses; endsAt++) {
      const ended = await compare({ files, index, endsAt });
      expect([ended.result, ended.asked.pauses]).toEqual([undefined, endsAt + 1]);
    }
  });

  it.each([
    [62, 0],
    [63, 1],
    [64, 1],
    [126, 1],
    [127, 2],
    [128, 2],
  ])('asks once for 64 pages whether to go on: of %i', async (count, more) => {
    const none = (await compare({ pages: [GNUCONFIG] })).asked.pauses;
    const files = copiesOf(count);
    const { asked, result } = await compare({ files, pages: Object.keys(files) });
    expect(asked.pauses - none).toBe(more);
    expect(result!.done.tags[0]!.pages).toBe(count);
  });

  const LARGE = 256 * 1024 * 1024;
  it.each([
    [LARGE, 0],
    [LARGE + 1, 1],
  ])('takes less memory where an index has more than a quarter of a gibibyte: %i', async (bytes, saved) => {
    const { asked } = await compare({
      open: (folder) => ({
        ...folder,
        open: (file) => {
          const one = folder.open(file);
          return 'code' in one ? one : { ...one, bytes };
        },
      }),
    });
    expect(asked.saved).toBe(saved);
  });

  it.each([5, 6, 7])('names five tags without an index: of %i', async (count) => {
    const tags = Array.from({ length: count }, (_, i) => `v${i}`);
    const pages = Object.fromEntries(tags.map((tag) => [pageOf('gnuconfig', tag), textOf(GNUCONFIG)]));
    const { result } = await compare({ files: pages });
    const more = count > 5 ? ` and ${count - 5} more` : '';
    expect(result!.skipped.map(({ reason }) => reason)).toEqual([
      `no index is there of ${count} tags: v0, v1, v2, v3, v4${more}`,
    ]);
  });
});
