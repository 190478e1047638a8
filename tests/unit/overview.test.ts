import { describe, expect, it } from 'vitest';
import { TagCount } from '../../src/overview/count-site.js';
import { findFalls } from '../../src/overview/find-falls.js';
import type { Overview } from '../../src/report/overview.js';
import { runInProcess } from '../support/in-process.js';
import { namedFalls, namedTags, readOverviews } from '../support/overview-json.js';
import { type PageParts, page } from '../support/page-builder.js';
import { tempSite } from '../support/run-cli.js';
import { site } from '../support/site-builder.js';

type Files = Readonly<Record<string, string>>;

async function overviewOf(pages: readonly PageParts[], more: Files = {}, ...args: string[]): Promise<Overview> {
  const cwd = tempSite({ ...Object.fromEntries(site({ pages, pagesOnly: true })), ...more });
  const { code, stdout, stderr } = await runInProcess(cwd, ['overview', '--format', 'json', ...args]);
  expect([code, stderr]).toEqual([0, '']);
  const [found, ...others] = readOverviews(stdout);
  expect(others).toEqual([]);
  return found!;
}

const [OLD, NEW, NEXT] = ['develop-2025-03-30', 'develop-2025-04-06', 'develop-2025-04-13'] as const;

/** Pages of a tag with so many rows each, by package, in this stack beside `root`. */
function pagesOf(tag: string, rows: Readonly<Record<string, number>>, stack = 'e4s'): PageParts[] {
  return Object.entries(rows).map(([name, count]) => ({
    tag,
    package: name,
    rows: Array.from({ length: count }, (_, i) => ({
      hash: hashOf(`${tag}${name}${i}`),
      stacks: [stack, 'root'],
    })),
  }));
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** A hash of a row, another one for another seed. */
function hashOf(seed: string): string {
  let state = [...seed].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length: 32 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return LETTERS[state >>> 27];
  }).join('');
}

/** A file where a page belongs that is none. */
const broken = (tag: string, name: string): Files => ({ [`_cache/${tag}/${name}/specs.md`]: 'no page\n' });

describe('what a tag lacks', () => {
  const ROOT = 9;

  /** Rows by package, and the packages of stacks. */
  function counted(
    tag: string,
    rows: Readonly<Record<number, number>>,
    stacks: Readonly<Record<number, number[]>> = {},
  ) {
    const count = new TagCount(tag);
    for (const [name, number] of Object.entries(rows)) count.rows.set(Number(name), number);
    for (const [stack, names] of Object.entries(stacks))
      for (const name of names) count.addPackageIn(Number(stack), name);
    return count;
  }

  const fall = (...tags: readonly [older: TagCount, newer: TagCount]) =>
    findFalls(tags, ROOT).map(({ packages, stacks, isClear }) => [packages, stacks, isClear]);

  it.each<[number, number, unknown]>([
    [4, 3, [[], [], true]],
    [10, 7, [[], [], true]],
    [10, 8, [[], [], false]],
    [10, 9, [[], [], false]],
    [10, 10, undefined],
    [10, 11, undefined],
    [1, 0, [[], [], true]],
    [0, 0, undefined],
    [0, 1, undefined],
  ])('of %i rows, when it has %i', (before, now, expected) => {
    const found = fall(counted('a', { 1: before }), counted('b', { 1: now }));
    expect(found).toEqual(expected === undefined ? [] : [expected]);
  });

  it('is packages and stacks, and one package and one stack are two', () => {
    const older = counted('a', { 1: 1, 2: 5 }, { 7: [1], 8: [2], [ROOT]: [1, 2] });
    expect(fall(older, counted('b', { 2: 50 }, { 8: [2] }))).toEqual([[[1], [7], true]]);
    expect(fall(older, counted('b', { 1: 1, 2: 50 }, { 8: [2] }))).toEqual([[[], [7], true]]);
    expect(fall(older, counted('b', { 2: 50 }, { 7: [2], 8: [2] }))).toEqual([[[1], [], true]]);
    expect(fall(older, counted('b', { 3: 1 }))).toEqual([]);
  });

  it('is no stack that a page may have which cannot be read, but one of pages without a row', () => {
    const older = counted('a', { 1: 1, 2: 5 }, { 7: [1] });
    expect(fall(older, counted('b', { 1: -1, 2: 5 }))).toEqual([]);
    expect(fall(older, counted('b', { 1: 0, 2: 6 }))).toEqual([[[], [7], true]]);
  });

  it('counts a page without a row as read', () => {
    expect(fall(counted('a', { 1: 10, 2: 10 }), counted('b', { 1: 0, 2: 10 }))).toEqual([[[], [], true]]);
    expect(fall(counted('a', { 1: 0, 2: 10 }), counted('b', { 1: 10, 2: 1 }))).toEqual([]);
  });

  it('is made up for by packages that are new, but not by those that could not be read before', () => {
    expect(fall(counted('a', { 1: 10 }), counted('b', { 1: 7, 2: 3 }))).toEqual([]);
    expect(fall(counted('a', { 1: 10 }), counted('b', { 1: 7, 2: 2 }))).toEqual([[[], [], false]]);
    expect(fall(counted('a', { 1: 10, 2: -1 }), counted('b', { 1: 6, 2: 9 }))).toEqual([[[], [], true]]);
  });

  it('is asked of each tag and the one before it', () => {
    const tags = [3, 2, 2, 1].map((rows, i) => counted(`${i}`, { 1: rows }));
    expect(findFalls(tags, ROOT).map(({ older, newer }) => [older.tag, newer.tag])).toEqual([
      ['0', '1'],
      ['2', '3'],
    ]);
    expect(findFalls([], ROOT)).toEqual([]);
  });
});

describe('what a site holds', () => {
  it('is counted by row, and pages by their form', async () => {
    const found = await overviewOf(
      [
        {
          tag: OLD,
          package: 'zlib',
          rows: [
            { compiler: 'gcc@11.4.0', os: 'rhel8', target: 'zen4', stacks: ['e4s', 'hep', 'root'] },
            { compiler: 'gcc@11.4.0', os: 'rhel8', target: 'zen4', stacks: ['hep', 'root'], hash: hashOf('a') },
            {
              compiler: 'clang@15.0.0',
              os: 'ubuntu22.04',
              target: 'zen4',
              stacks: ['e4s', 'root', 'e4s'],
              hash: hashOf('b'),
            },
            { compiler: 'gcc@11.4.0', os: 'rhel8', target: 'x86_64', stacks: ['root'], hash: hashOf('c') },
          ],
        },
        { tag: OLD, package: 'Xz', rows: [{ hash: hashOf('d'), stacks: [] }] },
        { tag: OLD, package: 'bzip2', generation: 'G', rows: [{ hash: hashOf('e') }, { hash: hashOf('f') }] },
        { tag: OLD, package: 'none', rows: [] },
      ],
      broken(OLD, 'gone'),
    );
    expect(found.cache).toBe('_cache');
    expect(namedTags(found)).toEqual({
      [OLD]: {
        pages: 5,
        unread: 1,
        specs: 7,
        packages: ['Xz', 'bzip2', 'gone', 'none', 'zlib'],
        stacks: { e4s: 4, hep: 2, root: 6 },
        compilers: { 'clang@15.0.0': 1, 'gcc@11.4.0': 4, 'gcc@=11.4.0': 2 },
        targets: { x86_64: 1, x86_64_v3: 3, zen4: 3 },
        oss: { rhel8: 3, 'ubuntu22.04': 4 },
        generations: { G: 1, H: 3 },
      },
    });
    expect(found.names.generations).toEqual(['G', 'H']);
    expect(found.names.packages).toEqual(['Xz', 'bzip2', 'gone', 'none', 'zlib']);
  });

  it('counts pages in each form, whatever reads them', async () => {
    const generations = ['D', 'E', 'F1', 'F2', 'G', 'H'] as const;
    const pages = generations.map((generation) => ({
      generation,
      tag: 'develop',
      package: generation.toLowerCase(),
      rows: ['b', 'a'].map((seed) => ({ hash: (generation === 'F1' ? seed : seed === 'b' ? 'a' : 'b').repeat(32) })),
    }));
    const found = await overviewOf(pages, {
      // Only the slow way reads a comment.
      '_cache/develop/slow/specs.md': page({ tag: 'develop', package: 'slow' }).text.replace('\nmeta:', '\n# c\nmeta:'),
    });
    expect(namedTags(found)['develop']).toMatchObject({
      pages: 7,
      unread: 0,
      specs: 13,
      generations: { D: 1, E: 1, F1: 1, F2: 1, G: 1, H: 2 },
      compilers: { 'gcc@11.4.0': 3, 'gcc@=11.4.0': 10 },
      stacks: { e4s: 13, root: 11 },
    });
  });

  it('has dated tags by date, releases by their numbers, others by name, and develop at the end', async () => {
    const tags = ['v0.9.1', 'v0.10', 'v0.10.0', 'v0.10.2', 'v1.0', 'develop', NEW, OLD, 'develop-2025-3-1', 'nightly'];
    const found = await overviewOf(tags.map((tag) => ({ tag })));
    expect(found.tags.map(({ tag, kind, date }) => [tag, kind, date])).toEqual([
      [OLD, 'dated', '2025-03-30'],
      [NEW, 'dated', '2025-04-06'],
      ['v0.9.1', 'release', undefined],
      ['v0.10', 'release', undefined],
      ['v0.10.0', 'release', undefined],
      ['v0.10.2', 'release', undefined],
      ['v1.0', 'release', undefined],
      ['develop-2025-3-1', 'other', undefined],
      ['nightly', 'other', undefined],
      ['develop', 'develop', undefined],
    ]);
    expect(found.develop!.release).toBe('v1.0');
  });

  it('has names as they are, also those that objects have by themselves', async () => {
    const rows = [{ os: '__proto__', target: 'constructor', stacks: ['toString', 'root', '\u00f6'] }];
    const found = await overviewOf([{ tag: 'develop', package: '__proto__', rows }]);
    expect(found.names).toMatchObject({
      packages: ['__proto__'],
      oss: ['__proto__'],
      targets: ['constructor'],
      stacks: ['root', 'toString', '\u00f6'],
    });
    expect(found.tags[0]).toMatchObject({
      packages: [0],
      stacks: [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
      oss: [[0, 1]],
    });
  });

  it('counts values however many there are', async () => {
    const targets = Array.from({ length: 2500 }, (_, i) => `t${i % 1250}`);
    const rows = targets.map((target, i) => ({ target, hash: hashOf(`${i}`) }));
    const tag = namedTags(await overviewOf([{ tag: 'develop', rows }]))['develop']!;
    expect(tag.targets).toEqual(Object.fromEntries(targets.map((target) => [target, 2])));
  });

  it('counts a page that the config leaves out as one that is there', async () => {
    const found = await overviewOf(pagesOf('develop', { xz: 2, zlib: 3 }), {
      'cache-lint.config.yaml': 'ignores: [_cache/develop/xz/**]\n',
    });
    expect(namedTags(found)['develop']).toMatchObject({ pages: 2, unread: 1, specs: 3, packages: ['xz', 'zlib'] });
  });

  it('is the same without the rules across pages', async () => {
    const pages = [...pagesOf(OLD, { xz: 2, zlib: 3 }), ...pagesOf(NEW, { xz: 2 })];
    const found = await overviewOf(pages);
    const { falls, ...rest } = await overviewOf(pages, {}, '--rule', 'corpus-trend=off');
    expect(rest).toEqual({ ...found, falls: undefined });
    expect(falls).toEqual([{ ...found.falls[0], findings: [] }]);
    expect(found.falls[0]!.findings).toHaveLength(1);
  });
});

describe('a fall', () => {
  const falls = async (pages: readonly PageParts[], more: Files = {}, ...args: string[]) =>
    namedFalls(await overviewOf(pages, more, ...args));
  const ONE_FINDING = [expect.stringMatching(/^[0-9a-f]{16}$/)];

  it('is packages that are gone', async () => {
    const pages = [
      ...pagesOf(OLD, { a: 1, b: 1, c: 5 }),
      ...pagesOf(NEW, { a: 1, c: 6, d: 1 }),
      ...pagesOf(NEXT, { a: 1, c: 6, d: 1 }),
    ];
    expect(await falls(pages)).toEqual([
      { older: OLD, newer: NEW, packages: ['b'], stacks: [], specs: [7, 8], findings: ONE_FINDING },
    ]);
  });

  it('is a stack that no row is in any more, and never root', async () => {
    const old = [...pagesOf(OLD, { a: 1 }, 'hep'), ...pagesOf(OLD, { b: 1 })];
    const rootless = ['a', 'b'].map((name) => ({
      tag: NEW,
      package: name,
      rows: [{ hash: hashOf(name), stacks: ['e4s'] }],
    }));
    expect(await falls([...old, ...rootless])).toEqual([
      { older: OLD, newer: NEW, packages: [], stacks: ['hep'], specs: [2, 2], findings: ONE_FINDING },
    ]);
    // The package has gone with its stack: of these two the rule tells the package only.
    expect(await falls([...old, ...pagesOf(NEW, { b: 1 })])).toMatchObject([{ packages: ['a'], stacks: ['hep'] }]);
  });

  it('is more than a fifth of the specs, or as much as the rule is told', async () => {
    const pages = (now: number): PageParts[] => [...pagesOf(OLD, { a: 10, b: 10 }), ...pagesOf(NEW, { a: now, b: 10 })];
    expect(await falls(pages(6))).toEqual([]);
    expect(await falls(pages(5))).toEqual([
      { older: OLD, newer: NEW, packages: [], stacks: [], specs: [20, 15], findings: ONE_FINDING },
    ]);
    const strict = { 'cache-lint.config.yaml': 'rules: {corpus-trend: [info, {drop: 0.05}]}\n' };
    expect(await falls(pages(8), strict)).toMatchObject([{ specs: [20, 18], findings: ONE_FINDING }]);
    expect(await falls(pages(9), strict)).toEqual([]);
  });

  it('is not concluded from pages that cannot be read', async () => {
    const old = pagesOf(OLD, { a: 10, b: 10 });
    expect(await falls([...old, ...pagesOf(NEW, { b: 10 })], broken(NEW, 'a'))).toEqual([]);
    expect(
      await falls(
        [...pagesOf(OLD, { a: 1 }, 'hep'), ...pagesOf(OLD, { b: 1 }), ...pagesOf(NEW, { b: 1 })],
        broken(NEW, 'a'),
      ),
    ).toEqual([]);
    // Nor hidden by them: what `a` has now is new.
    expect(await falls([...pagesOf(OLD, { b: 10 }), ...pagesOf(NEW, { a: 10, b: 5 })], broken(OLD, 'a'))).toMatchObject(
      [{ specs: [10, 15], findings: ONE_FINDING }],
    );
  });

  it('is none between tags without a common package, and from dated tags to others', async () => {
    expect(await falls([...pagesOf(OLD, { a: 10 }), ...pagesOf(NEW, { b: 1 })])).toEqual([]);
    expect(
      await falls([...pagesOf(OLD, { a: 10 }), ...pagesOf('develop', { a: 1 }), ...pagesOf('v1.0', { a: 1 })]),
    ).toEqual([]);
  });

  it('leads to all findings about the two tags, and to none that is hidden or about another one', async () => {
    const pages = [
      ...pagesOf(OLD, { a: 10, b: 1 }),
      ...pagesOf(OLD, { c: 1 }, 'hep'),
      ...pagesOf(NEW, { a: 2, c: 1 }),
      ...pagesOf(NEXT, { a: 2 }),
    ];
    const found = await falls(pages);
    expect(found.map(({ newer, findings }) => [newer, findings.length])).toEqual([
      [NEW, 3],
      [NEXT, 1],
    ]);
    expect(new Set(found.flatMap(({ findings }) => findings)).size).toBe(4);
    const cwd = tempSite(Object.fromEntries(site({ pages, pagesOnly: true })));
    const { stdout } = await runInProcess(cwd, ['--format', 'json']);
    const said = (JSON.parse(stdout) as { findings: { fingerprint: string; message: string }[] }).findings;
    const messages = (of: readonly string[]) =>
      of.map((one) => said.find(({ fingerprint }) => fingerprint === one)!.message);
    for (const message of messages(found[0]!.findings)) expect(message).toMatch(`${NEW}`);
    expect(messages(found[0]!.findings).join()).toMatch(/1 of 3 packages .*stack "hep".*% fewer/s);
    expect(messages(found[1]!.findings)).toEqual([expect.stringContaining(`has no page in ${NEXT}`)]);
    const off = {
      'cache-lint.config.yaml': `suppressions: [{rule: corpus-trend, files: "_cache/${OLD}/**", reason: known}]\n`,
    };
    expect((await falls(pages, off)).map(({ findings }) => findings.length)).toEqual([1, 1]);
  });
});

describe('develop beside a release', () => {
  it('says what only one of them has', async () => {
    const pages = [
      ...pagesOf('develop', { a: 1, b: 1 }),
      ...pagesOf('develop', { c: 1 }, 'hep'),
      ...pagesOf('v0.9.9', { b: 1, z: 1 }),
      ...['a', 'd'].map((name) => ({
        tag: 'v0.10.1',
        package: name,
        rows: [{ hash: hashOf(name), stacks: ['cuda'] }],
      })),
    ];
    const { develop, names } = await overviewOf(pages);
    const named = ({ packages, stacks }: NonNullable<typeof develop>['onlyInDevelop']) => [
      packages.map((name) => names.packages[name]),
      stacks.map((name) => names.stacks[name]),
    ];
    expect(develop!.release).toBe('v0.10.1');
    expect(named(develop!.onlyInDevelop)).toEqual([
      ['b', 'c'],
      ['e4s', 'hep'],
    ]);
    expect(named(develop!.onlyInRelease)).toEqual([['d'], ['cuda']]);
    expect(develop!.inNoRelease.map((name) => names.packages[name])).toEqual(['c']);
  });

  it.each([
    ['develop', OLD],
    ['v0.9.1', OLD],
  ])('is nothing with %s alone', async (...tags) => {
    expect((await overviewOf(tags.map((tag) => ({ tag })))).develop).toBeUndefined();
  });
});

describe('the text', () => {
  it('has a line for each tag, and what it lacks', async () => {
    const names = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, 1]));
    const pages = [
      ...pagesOf(OLD, { ...names, z: 1500 }),
      ...pagesOf(NEW, { z: 1000 }, 'hep'),
      ...pagesOf('develop', { z: 1, y: 1 }),
      ...pagesOf('v1.0', { z: 1 }),
    ];
    const cwd = tempSite({ ...Object.fromEntries(site({ pages, pagesOnly: true })), ...broken(NEW, 'x') });
    const { stdout } = await runInProcess(cwd, ['overview']);
    expect(stdout).toBe(`_cache: 4 tags, 13 pages, 2,510 specs, 2 stacks

tag                 pages  specs  stacks
develop-2025-03-30      8  1,507       1
develop-2025-04-06      2  1,000       1  1 page unread
  lacks 7 packages ("a", "b", "c", "d", "e" and 2 more), 1 stack ("e4s") and 507
  of 1,507 specs of develop-2025-03-30
v1.0                    1      1       1
develop                 2      2       1

develop has 1 package and 0 stacks that v1.0 lacks, and lacks 0 packages and 0
stacks of it. In no release: 1 package of develop ("y").
`);
  });

  it('says that specs are lacking where new ones make up for them', async () => {
    const pages = [...pagesOf(OLD, { b: 10 }), ...pagesOf(NEW, { a: 10, b: 5 })];
    const cwd = tempSite({ ...Object.fromEntries(site({ pages, pagesOnly: true })), ...broken(OLD, 'a') });
    expect((await runInProcess(cwd, ['overview'])).stdout).toContain(`\n  lacks specs of ${OLD}\n`);
  });
});
