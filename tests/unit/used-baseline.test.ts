import { describe, expect, it } from 'vitest';
import { type BaselineRequest, namedBaseline, standardBaseline, useBaseline } from '../../src/hide/used-baseline.js';
import { at, memoryHost, ROOT } from '../support/memory-host.js';

const TEXT = '{"0a00000000000000": {"rule": "r", "page": "_cache/x.md"}, "formatVersion": 1}';
const FILES = { 'old.json': TEXT, 'sub/own.json': TEXT, '_cache/y.md': '', '../out/b.json': TEXT };
const from = { file: 'c.yaml', line: 2, column: 3 };

const setup = (name?: string) => ({
  config: { baseline: name === undefined ? undefined : { path: at(name), from } },
  root: ROOT,
});
const host = memoryHost({ files: FILES, links: { 'link.json': '../out/b.json', dir: '../out' }, cwd: 'sub' });

const refused = (request: BaselineRequest, name?: string): Promise<string> =>
  useBaseline(request, setup(name), host).then(
    () => 'taken',
    (error: Error) => error.message,
  );

describe('the baseline of a run', () => {
  it.each<[BaselineRequest, string | undefined, object | undefined]>([
    [{}, undefined, undefined],
    [{ baseline: false }, 'old.json', undefined],
    [{}, 'old.json', { path: at('old.json'), file: 'old.json', name: 'c.yaml:2:3: baseline: "old.json"' }],
    [
      { baseline: 'own.json' },
      'old.json',
      { path: at('sub/own.json'), file: 'sub/own.json', name: '--baseline "own.json"' },
    ],
    [
      { baseline: '../../out/b.json' },
      undefined,
      { path: at('../out/b.json'), file: '../out/b.json', name: '--baseline "../../out/b.json"' },
    ],
  ])('is named by the call, or else by the config: %j, %s', async (request, name, place) => {
    expect(namedBaseline(request, setup(name), host)).toEqual(place);
    const used = await useBaseline(request, setup(name), host);
    if (place === undefined) expect(used).toBeUndefined();
    else expect(used).toMatchObject({ ...place, prunes: false });
  });

  it('has its entries, and says what is there', async () => {
    const used = (await useBaseline({ prune: true }, setup('old.json'), host))!;
    expect([...used.entries.keys()]).toEqual(['0a00000000000000']);
    expect([used.isThere('_cache/y.md'), used.isThere('_cache/x.md')]).toEqual([true, false]);
    expect([used.prunes, used.formerNames]).toEqual([true, new Map()]);
  });

  it.each<[BaselineRequest, string | undefined, string]>([
    [{ prune: true }, undefined, '--prune needs a baseline: name it with --baseline <file> or in the config'],
    [
      { strictBaseline: true },
      undefined,
      '--strict-baseline needs a baseline: name it with --baseline <file> or in the config',
    ],
    [
      { prune: true, strictBaseline: true },
      undefined,
      '--prune needs a baseline: name it with --baseline <file> or in the config',
    ],
    [
      { prune: true, baseline: false },
      'old.json',
      '--prune needs a baseline: name it with --baseline <file> or in the config',
    ],
    [{ strictBaseline: false, prune: false }, undefined, 'taken'],
    [
      { baseline: 'none.json' },
      'old.json',
      '--baseline "none.json": there is no such file; "cache-lint baseline --baseline <file>" writes it',
    ],
    [{}, 'none.json', 'c.yaml:2:3: baseline: "none.json": there is no such file; "cache-lint baseline" writes it'],
    [
      {},
      'link.json',
      'c.yaml:2:3: baseline: "link.json" leads out of the repository through a link; name a file inside of it',
    ],
    [
      {},
      'dir/b.json',
      'c.yaml:2:3: baseline: "dir/b.json" leads out of the repository through a link; name a file inside of it',
    ],
    [
      {},
      'dir/none.json',
      'c.yaml:2:3: baseline: "dir/none.json" leads out of the repository through a link; name a file inside of it',
    ],
    [{ baseline: '../link.json' }, undefined, 'taken'],
  ])('may be missing: %j, %s: %s', async (request, name, said) => {
    expect(await refused(request, name)).toBe(said);
  });

  it('is written at the root where nobody says where', () => {
    const name = '.cache-lint-baseline.json';
    expect(standardBaseline(ROOT)).toEqual({ path: at(name), file: name, name });
  });
});
