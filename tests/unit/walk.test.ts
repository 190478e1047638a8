import { describe, expect, it } from 'vitest';
import { type Discovery, discover } from '../../src/files/discover.js';
import { isDocument } from '../../src/files/document.js';
import { otherDocuments } from '../../src/files/other-documents.js';
import { areNeighbours, compareFiles, type PageFile, spelledOut, Walk } from '../../src/files/walk.js';
import type { Host } from '../../src/host.js';
import { at, memoryHost, ROOT } from '../support/memory-host.js';

type Names = readonly string[];

const hostWith = (names: Names, links: Readonly<Record<string, string>> = {}): Host =>
  memoryHost({ files: Object.fromEntries(names.map((name) => [name, ''])), links });

/** The pages that paths name. */
async function walk(names: Names, paths: Names, links = {}): Promise<PageFile[]> {
  const found = new Walk(hostWith(names, links), ROOT, undefined);
  for (const given of paths) await found.add(given);
  return found.sorted();
}

const filesOf = (pages: readonly PageFile[]): string[] => pages.map(({ file }) => file);

describe('the page of a package', () => {
  const SITE = ['_cache/t1/a/specs.md', '_cache/t1/b/specs.md', '_cache/t2/a/specs.md'];
  const page = {
    ...{ path: at('_cache/t1/a/specs.md'), file: '_cache/t1/a/specs.md', place: { tag: 't1', package: 'a' } },
    ...{ boundary: ROOT, cache: at('_cache') },
  };

  it('is known by its folder', async () => {
    const [first] = await walk(SITE, ['_cache']);
    expect(first).toMatchObject({ ...page, isAssumed: true });
    expect(first!.fault).toBeUndefined();
    expect(spelledOut(first!)).toStrictEqual({ ...page, isAssumed: true });
  });

  it('is known by its name', async () => {
    const [first] = await walk(SITE, ['_cache/t1/a/specs.md']);
    expect(first).toStrictEqual(page);
    expect(spelledOut(first!)).toStrictEqual(page);
    const fault = { code: 'missing', data: {} } as never;
    expect(spelledOut({ ...page, fault })).toStrictEqual({ ...page, fault });
  });

  it('has neighbours in its tag, as far as that is known at a look', async () => {
    const [a, b, other] = await walk(SITE, ['.']);
    const [named] = await walk(SITE, ['_cache/t1/a/specs.md']);
    expect([areNeighbours(a!, b!), areNeighbours(b!, a!), areNeighbours(a!, a!)]).toEqual([true, true, true]);
    expect([areNeighbours(a!, other!), areNeighbours(other!, a!)]).toEqual([false, false]);
    expect([areNeighbours(a!, named!), areNeighbours(named!, a!), areNeighbours(named!, named!)]).toEqual([
      ...[false, false, false],
    ]);
  });

  it('may be called as the folder of all pages', async () => {
    const pages = await walk(['_cache/t/_cache/specs.md', '_cache/t/a/specs.md'], ['_cache']);
    expect(pages.map(({ file, cache }) => [file, cache])).toEqual([
      ['_cache/t/_cache/specs.md', at('_cache/t/_cache')],
      ['_cache/t/a/specs.md', at('_cache')],
    ]);
  });

  it('is shown from above the root, too', async () => {
    const [first] = await walk(['../s/_cache/t/a/specs.md'], ['../s']);
    expect(first).toMatchObject({ path: at('../s/_cache/t/a/specs.md'), file: '../s/_cache/t/a/specs.md' });
  });
});

describe('the order of pages', () => {
  const page = (file: string, more: Partial<PageFile> = {}): PageFile => {
    const [cache, tag = '', name = ''] = file.split('/');
    return { path: file, file, place: { tag, package: name }, boundary: ROOT, cache, ...more };
  };

  it.each<[string, string]>([
    ['a/t1/a/specs.md', 'a/t1/b/specs.md'],
    ['a/t1/b/specs.md', 'a/t2/a/specs.md'],
    ['a/t1-x/a/specs.md', 'a/t1/a/specs.md'],
    ['a/t/zlib-ng/specs.md', 'a/t/zlib/specs.md'],
    ['a/t2/b/specs.md', 'b/t1/a/specs.md'],
    ['a/t/b/specs.md', 'b/t/a/specs.md'],
  ])('is that of their files: %s before %s', (first, second) => {
    for (const more of [{}, { cache: undefined }, { place: undefined }]) {
      expect(compareFiles(page(first, more), page(second, more))).toBeLessThan(0);
      expect(compareFiles(page(second, more), page(first, more))).toBeGreaterThan(0);
      expect(compareFiles(page(first, more), page(second))).toBeLessThan(0);
      expect(compareFiles(page(second), page(first, more))).toBeGreaterThan(0);
    }
    expect(compareFiles(page(first), page(first))).toBe(0);
  });

  const [X, Y, Z] = ['x/a.md', 'x/b.md', 'x/c.md'] as const;

  it.each<[Names, Names]>([
    [[X, X], [X]],
    [
      [X, Y],
      [X, Y],
    ],
    [
      [Z, X, Y],
      [X, Y, Z],
    ],
    [
      [X, Y, Y, Z],
      [X, Y, Z],
    ],
    [
      [Y, X, Y],
      [X, Y],
    ],
    [[], []],
  ])('has each once: %j', async (paths, files) => {
    expect(filesOf(await walk([X, Y, Z], paths))).toEqual(files);
  });
});

describe('a link in a site', () => {
  const SITE = ['s/_cache/t/a/specs.md', 'out/specs.md'];
  const faultOf = async (target: string): Promise<unknown> => {
    const pages = await walk(SITE, ['s'], { 's/_cache/t/l': target });
    return pages.filter(({ file }) => file.includes('/l')).map(({ file, fault }) => [file, fault?.code]);
  };

  it.each<[string, unknown]>([
    ['a', [['s/_cache/t/l/specs.md', undefined]]],
    ['../t', [['s/_cache/t/l', 'linkLoop']]],
    ['..', [['s/_cache/t/l', 'linkLoop']]],
    ['l', [['s/_cache/t/l', 'linkLoop']]],
    ['none', [['s/_cache/t/l', 'missing']]],
    ['../../../out', [['s/_cache/t/l', 'linkOutside']]],
    ['a/specs.md', []],
  ])('to %s: %j', async (target, pages) => {
    expect(await faultOf(target)).toEqual(pages);
  });
});

describe('what is found', () => {
  const find = (host: Host, paths: Names, more: object = {}): Promise<Discovery> =>
    discover(host, {
      ...{ paths, allowEmpty: false, pagesOnly: false, root: ROOT, layout: undefined, isIgnored: undefined },
      ...more,
    });

  it.each<[string, Names, Readonly<Record<string, string>>, boolean]>([
    ['neither', [], {}, false],
    ['data', ['_data/x'], {}, true],
    ['tag pages', ['pages/tags/x'], {}, true],
    ['data that is a link to nowhere', [], { _data: 'none' }, true],
    ['tag pages that are a link to nowhere', ['pages/x'], { 'pages/tags': 'none' }, true],
  ])('has data or not: %s', async (_, names, links, has) => {
    const { sites } = await find(hostWith(['_cache/t/a/specs.md', ...names], links), ['.']);
    expect(sites[0]!.data !== undefined).toBe(has);
  });

  /** Of a repository in which git knows these files beside those that are there. */
  const sparse = (absent: Names, names: Names = ['.git/info/sparse-checkout']): Host => {
    const listed = absent.map((file) => `S 100644 ${'0'.repeat(40)} 0\t${file}\0`).join('');
    const answers: Readonly<Record<string, string>> = { 'rev-parse': `false\nfalse\n${ROOT}\n`, 'ls-files': listed };
    const git: Host['git'] = ([command = '']) => ({ code: 0, stdout: Buffer.from(answers[command] ?? ''), stderr: '' });
    return { ...hostWith([...names, 'x']), git };
  };

  it.each<[Names, Names, Names | undefined, string]>([
    [['_cache/t/a/specs.md'], ['_cache'], undefined, '"_cache" is in git, but not checked out here'],
    [
      ['_cache/t/a/specs.md'],
      ['_cache/t/a/specs.md'],
      undefined,
      '"_cache/t/a/specs.md" is in git, but not checked out',
    ],
    [['_cache/t/a/specs.md'], ['none', '_cache/t'], undefined, '"_cache/t" is in git, but not checked out here'],
    [['_cache/t/a/specs.md'], ['_cache/u'], undefined, 'no page found at "_cache/u"; name a site'],
    [['_cache/t/a/specs.md'], ['_cache/u', 'b'], undefined, 'no page found at "_cache/u", "b"; name a site'],
    [[], ['_cache'], undefined, 'no page found at "_cache"; name a site'],
    [['_cache/t/a/specs.md'], ['_cache'], ['.git/HEAD'], 'no page found at "_cache"; name a site'],
    [['_cache/t/a/specs.md'], ['_cache'], [], 'no page found at "_cache"; name a site'],
  ])('may be in git only: of %j, %j is asked for: %#', async (absent, paths, names, said) => {
    await expect(find(sparse(absent, names), paths)).rejects.toThrow(said);
    expect((await find(sparse(absent, names), paths, { allowEmpty: true })).sites).toEqual([]);
  });

  it('are documents beside the pages, be it one', () => {
    const host = memoryHost({ files: { '_cache/a.md': '---\n', '_cache/b.md': '---\n', '_cache/c.md': '' } });
    const page = { path: '', file: '_cache/t/p/specs.md', place: { tag: 't', package: 'p' }, boundary: ROOT };
    const documents = (...names: Names): string[] =>
      filesOf(otherDocuments(names.map(at), { host, root: ROOT, cache: at('_cache'), pages: [page] }));
    expect(documents('_cache/a.md')).toEqual(['_cache/a.md']);
    expect(documents('_cache/c.md')).toEqual([]);
    expect(documents('_cache/b.md', '_cache/c.md', '_cache/a.md')).toEqual(['_cache/b.md', '_cache/a.md']);
  });

  it.each([
    [64 * 1024 * 1024, true],
    [64 * 1024 * 1024 + 1, false],
  ])('is no document of more than 64 MiB: %i: %s', (size, is) => {
    const tooLarge = { code: 'tooLarge', data: {} } as never;
    const readPage: Host['readPage'] = (_file, _boundary, limit) => (size > limit ? tooLarge : Buffer.from('---\n'));
    expect(isDocument(at('_cache/a.md'), ROOT, { ...memoryHost({}), readPage })).toBe(is);
  });
});
