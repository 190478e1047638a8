import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formerNamesOf, type Rename } from '../../../src/git/renames.js';
import { maybeSparse, treeAround } from '../../../src/git/tree.js';
import { nodeHost } from '../../../src/node/host.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

const host = nodeHost({ interrupted: false });

describe('the working tree around a folder', () => {
  it('is the nearest folder with .git, whatever that is', () => {
    const folder = tempFolder();
    writeAll(folder, { '.git/HEAD': '', 'a/.git': 'gitdir: x', 'a/b/c': '', 'd/e': '' });
    const around = (name: string): string | undefined => treeAround(host, path.join(folder, name));
    expect(['', 'd', 'a', 'a/b', 'none/none'].map(around)).toEqual([
      folder,
      folder,
      path.join(folder, 'a'),
      path.join(folder, 'a'),
      folder,
    ]);
    expect(treeAround({ ...host, exists: () => false }, folder)).toBeUndefined();
  });

  const SPARSE = 'info/sparse-checkout';

  it.each<[string, Record<string, string>, boolean]>([
    ['with the file that git leaves', { [`.git/${SPARSE}`]: '' }, true],
    ['without it', { '.git/HEAD': '' }, false],
    ['without .git', {}, false],
    ['of a linked one', { '.git': 'gitdir: own/git\n', [`own/git/${SPARSE}`]: '' }, true],
    ['of a linked one without it', { '.git': 'gitdir: own/git\n', 'own/git/HEAD': '' }, false],
    ['of a linked one that names no folder', { '.git': 'gitdir: \n', [SPARSE]: '' }, false],
    ['of a file that says something else', { '.git': 'x gitdir: own\n', [`own/${SPARSE}`]: '' }, false],
    ['of a file that says so later', { '.git': 'x\ngitdir: own\n', [`own/${SPARSE}`]: '' }, false],
    ['of an empty file', { '.git': '' }, false],
  ])('may be sparse %s: %s', (_, files, isSparse) => {
    const folder = tempFolder();
    writeAll(folder, files);
    expect(maybeSparse(host, folder)).toBe(isSparse);
  });

  it('is not sparse for a file of more than 4 KiB', () => {
    const folder = tempFolder();
    mkdirSync(path.join(folder, 'own'));
    const line = 'gitdir: own\n';
    writeAll(folder, { [`own/${SPARSE}`]: '', '.git': line.padEnd(4096) });
    expect(maybeSparse(host, folder)).toBe(true);
    writeAll(folder, { '.git': line.padEnd(4097) });
    expect(maybeSparse(host, folder)).toBe(false);
  });
});

describe('the former names of files', () => {
  const DATA = (folder: string): string[] => ['tags', 'meta'].map((name) => `${folder}_data/${name}.yaml`);

  it.each<[string, readonly Rename[], Record<string, string>]>([
    ['none', [], {}],
    [
      'a folder',
      [['new/a.md', 'old/a.md']],
      {
        ...{ [DATA('new/')[0]!]: DATA('old/')[0]!, [DATA('new/')[1]!]: DATA('old/')[1]! },
        'new/a.md': 'old/a.md',
      },
    ],
    [
      'a site that moves into a folder',
      [['docs/_cache/t/p/specs.md', '_cache/t/p/specs.md']],
      {
        ...{ [DATA('docs/')[0]!]: DATA('')[0]!, [DATA('docs/')[1]!]: DATA('')[1]! },
        'docs/_cache/t/p/specs.md': '_cache/t/p/specs.md',
      },
    ],
    [
      'a site that moves to the top',
      [['specs.md', 'old/specs.md']],
      { [DATA('')[0]!]: DATA('old/')[0]!, [DATA('')[1]!]: DATA('old/')[1]!, 'specs.md': 'old/specs.md' },
    ],
    [
      'nothing that moves',
      [['a/b.md', 'a/b.md']],
      { [DATA('')[0]!]: DATA('')[0]!, [DATA('')[1]!]: DATA('')[1]!, 'a/b.md': 'a/b.md' },
    ],
    [
      'a folder in the middle',
      [['a/new/b/c', 'a/old/b/c']],
      {
        ...{ [DATA('a/new/')[0]!]: DATA('a/old/')[0]!, [DATA('a/new/')[1]!]: DATA('a/old/')[1]! },
        'a/new/b/c': 'a/old/b/c',
      },
    ],
  ])('of %s', (_, renames, names) => {
    expect(Object.fromEntries(formerNamesOf(renames))).toEqual(names);
  });
});
