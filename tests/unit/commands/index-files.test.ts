import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printIndexFiles } from '../../../src/commands/index-files.js';
import { type CheckOptions, DEFAULTS } from '../../../src/options/options.js';
import { INDEX_FIXTURES } from '../../support/index-files.js';
import { keptHost, letters } from '../../support/letters-rule.js';
import { tempFolder } from '../../support/temp-folder.js';

const LIST = path.join(INDEX_FIXTURES, 'mirror/cache_spack_io_index.json');
const TAG = 'develop-2025-07-13';

/** The urls, without their last part where that is a digest; and what is said. */
async function print(tags: readonly string[], missing: boolean, options: Partial<CheckOptions> = {}) {
  const { host, out, err } = keptHost(INDEX_FIXTURES);
  const given = { ...DEFAULTS, paths: ['site'], index: 'mirror', ...options };
  expect(await printIndexFiles(given, { tags, missing }, [letters], host)).toBe(0);
  const urls = out.join('').split('\n').slice(0, -1);
  return { urls: urls.map((url) => url.replace(/\/[0-9a-f]{64}$/, '')), said: err.join('') };
}

const URLS = ['/blobs/sha256/86', '/hep/blobs/sha256/c9', '/build_systems/blobs/sha256/62'].map(
  (end) => `https://binaries.spack.io/${TAG}${end}`,
);
const NOT_THERE = { index: path.join(tempFolder(), 'none'), indexList: LIST };

describe('the indexes that pages need', () => {
  it.each<[readonly string[], string]>([
    [[], '3 indexes of 1 tag; not in the folder yet: 0.\nNot in the list: v0.20.3.\n'],
    [[TAG], '3 indexes of 1 tag; not in the folder yet: 0.\n'],
    [['develop-*', 'x'], '3 indexes of 1 tag; not in the folder yet: 0.\n'],
    [['x', 'v*', 'develop-*'], '3 indexes of 1 tag; not in the folder yet: 0.\nNot in the list: v0.20.3.\n'],
  ])('of the tags %j are all that the list has: %j', async (tags, said) => {
    expect(await print(tags, false)).toEqual({ urls: URLS, said });
  });

  it.each<[readonly string[], string]>([
    [['x'], '0 indexes of 0 tags; not in the folder yet: 0.\n'],
    [['v0.20.3'], '0 indexes of 0 tags; not in the folder yet: 0.\nNot in the list: v0.20.3.\n'],
  ])('of the tags %j are none: %j', async (tags, said) => {
    expect(await print(tags, false)).toEqual({ urls: [], said });
  });

  it.each<[boolean, Partial<CheckOptions>, readonly string[], number]>([
    [true, {}, [], 0],
    [false, {}, URLS, 0],
    [true, NOT_THERE, URLS, 3],
    [false, NOT_THERE, URLS, 3],
  ])('are, only those that are missing (%j), with %j: %j', async (missing, options, urls, lacking) => {
    const { urls: printed, said } = await print([TAG], missing, options);
    expect(printed).toEqual(urls);
    expect(said).toBe(`3 indexes of 1 tag; not in the folder yet: ${lacking}.\n`);
  });

  it.each<[string, object, readonly string[]]>([
    ['of a tag without pages', { 'other-tag': [{ label: 'root', url: 's3://spack-binaries/other-tag/x' }] }, []],
    [
      'that are right, beside some that are wrong',
      { [TAG]: [{ label: 'root', url: `s3://spack-binaries/${TAG}/x` }, 7] },
      [`https://binaries.spack.io/${TAG}/x`],
    ],
    ['of a list that has none', {}, []],
  ])('are those %s: %j: %j', async (_, list, urls) => {
    const indexList = path.join(tempFolder(), 'list.json');
    writeFileSync(indexList, JSON.stringify(list));
    expect((await print([TAG, 'other-tag'], false, { indexList })).urls).toEqual(urls);
  });

  it('cannot be told of a list that names none', async () => {
    const indexList = path.join(tempFolder(), 'list.json');
    writeFileSync(indexList, '{');
    await expect(print([], false, { indexList })).rejects.toThrow('no index can be read from the list ');
  });
});
