import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/host.js';
import { type Difference, viewOf } from '../../src/host-view.js';
import { quietHost } from '../../src/node/host.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const top = tempFolder();
const outside = tempFolder();
const real = quietHost(top, { interrupted: false });

writeAll(top, Object.fromEntries(['a/x', 'a/y', 'b/z', 'c/d/w'].map((name) => [name, `${name} of the disk`])));
writeAll(outside, { o: '' });
mkdirSync(path.join(top, 'empty'));
symlinkSync('a', path.join(top, 'link'));
symlinkSync('circle', path.join(top, 'circle'));
symlinkSync('nowhere', path.join(top, 'dangling'));

interface Differing {
  readonly files?: readonly string[];
  readonly gone?: readonly string[] | 'all';
}

const at = (name: string): string => path.join(top, name);
const nameOf = (absolute: string): string => path.relative(top, absolute);

/** The disk with a difference; what it has of a file names the file and the limit. */
function seen({ files = [], gone = [] }: Differing, host: Host = real): Host {
  const read: Difference['read'] = (file, limit) => Buffer.from(`${nameOf(file)} of the view, ${limit}`);
  return viewOf(host, {
    files: new Set(files.map(at)),
    gone: gone === 'all' ? gone : new Set(gone.map(at)),
    top,
    read,
  });
}

describe('what a view says of a path', () => {
  it.each<[string, string, Differing, 'file' | 'folder' | undefined]>([
    ['a file of the disk', 'a/x', {}, 'file'],
    ['a folder of the disk', 'a', {}, 'folder'],
    ['an empty folder of the disk', 'empty', {}, 'folder'],
    ['nothing', 'n', {}, undefined],
    ['the folder itself', '', {}, 'folder'],
    ['a file that only the view has', 'n/m', { files: ['n/m'] }, 'file'],
    ['the folder of a file that only the view has', 'n', { files: ['n/m'] }, 'folder'],
    ['the folder above the folder of one', 'n', { files: ['n/m/o'] }, 'folder'],
    ['a name beside that of a file that only the view has', 'n/o', { files: ['n/m'] }, undefined],
    ['a file that is another one in the view', 'a/x', { files: ['a/x'], gone: ['b/z'] }, 'file'],
    ['a folder in the place of a file', 'a/x', { files: ['a/x/n'], gone: ['a/x'] }, 'folder'],
    ['a file in the place of a folder', 'a', { files: ['a'], gone: ['a'] }, 'file'],
    ['a file that is gone', 'a/x', { gone: ['a/x'] }, undefined],
    ['a file beside one that is gone', 'a/y', { gone: ['a/x'] }, 'file'],
    ['a file in a folder that is gone', 'a/x', { gone: ['a'] }, undefined],
    ['a file deep in a folder that is gone', 'c/d/w', { gone: ['c'] }, undefined],
    ['a folder that still has a file', 'a', { gone: ['a/x'] }, 'folder'],
    ['a folder whose files are gone', 'a', { gone: ['a/x', 'a/y'] }, undefined],
    ['a folder whose folders have no file left', 'c', { gone: ['c/d/w'] }, undefined],
    ['an empty folder, where others have no file left', 'empty', { gone: ['b/z'] }, 'folder'],
    ['a folder whose only file is another one in the view', 'b', { files: ['b/z'], gone: ['b/z'] }, 'folder'],
    ['a folder whose only file has another name in the view', 'b', { files: ['b/n'], gone: ['b/z'] }, 'folder'],
    ['a folder that is not even on the disk', 'n', { gone: ['n/m'] }, undefined],
    ['a file, where all is gone', 'a/x', { gone: 'all' }, undefined],
    ['a folder, where all is gone', 'a', { gone: 'all' }, undefined],
    ['a file of the view, where all else is gone', 'a/x', { files: ['a/x'], gone: 'all' }, 'file'],
    ['the folder itself, where all is gone', '', { gone: 'all' }, 'folder'],
    ['a file outside of it, where all is gone', path.relative(top, path.join(outside, 'o')), { gone: 'all' }, 'file'],
  ])('%s', (_, name, difference, kind) => {
    const view = seen(difference);
    const told = [view.exists(at(name)), view.kindOf(at(name)), view.realPath(at(name))];
    expect(told).toEqual([kind !== undefined, kind, kind && at(name)]);
  });

  it.each<[string, string | undefined]>([
    ['link', 'a'],
    ['link/x', 'a/x'],
    ['circle', 'loop'],
    ['dangling', undefined],
  ])('follows the links of the disk: %s', (name, expected) => {
    const found = seen({ files: ['a/n'] }).realPath(at(name));
    expect(found === undefined || found === 'loop' ? found : nameOf(found)).toBe(expected);
  });
});

describe('what a view lists', () => {
  it.each<[string, string, Differing, readonly string[]]>([
    ['as it is on the disk', 'a', {}, ['x file', 'y file']],
    ['empty, as it is on the disk', 'empty', { gone: ['a/x'] }, []],
    ['with a file that only the view has', 'a', { files: ['a/n'] }, ['n file', 'x file', 'y file']],
    ['with a file that is another one, once', 'a', { files: ['a/x'] }, ['x file', 'y file']],
    ['with a folder that only the view has', 'a', { files: ['a/n/m'] }, ['n folder', 'x file', 'y file']],
    ['with two of them that stand in one', 'a', { files: ['a/n/m', 'a/n/o'] }, ['n folder', 'x file', 'y file']],
    ['with a folder in the place of a file', 'a', { files: ['a/x/n'], gone: ['a/x'] }, ['x folder', 'y file']],
    ['that only the view has', 'n', { files: ['n/m'] }, ['m file']],
    ['without a file that is gone', 'a', { gone: ['a/x'] }, ['y file']],
    ['that is gone itself', 'a', { gone: ['a'] }, []],
    ['that is gone, but for a file of the view', 'a', { files: ['a/n'], gone: ['a'] }, ['n file']],
    ['without a folder whose files are gone', 'c', { gone: ['c/d/w'] }, []],
    ['without anything, where all is gone', '', { gone: 'all' }, []],
    ['with a file of the view alone, where all else is gone', 'a', { files: ['a/x'], gone: 'all' }, ['x file']],
    ['that is a link, and gone', 'link', { gone: ['link'] }, []],
    ['through a link', 'link', { files: ['a/n'], gone: ['a/x'] }, ['n file', 'y file']],
    ['below a link, where only the view has it', 'link/n/m', { files: ['a/n/m/o'] }, ['o file']],
  ])('a folder %s', (_, name, difference, expected) => {
    const entries = seen(difference).list(at(name));
    if ('error' in entries) throw new Error(entries.error);
    expect(entries.map((one) => `${one.name} ${one.kind}`).sort()).toEqual(expected);
  });

  it.each(['n', 'a/x', 'circle', 'circle/n', 'dangling', 'dangling/n'])(
    'is the fault of the disk where the view has nothing either: %s',
    (name) => {
      const view = seen({ files: ['b/n'], gone: ['b/z'] });
      expect([view.list(at(name)), 'error' in view.list(at(name))]).toEqual([real.list(at(name)), true]);
    },
  );
});

describe('what a view reads', () => {
  const read = (name: string, difference: Differing, boundary = 'a'): unknown => {
    const bytes = seen(difference).readPage(at(name), at(boundary), 100, Buffer.alloc(64));
    return 'code' in bytes ? bytes.code : bytes.toString();
  };

  it.each<[string, string, Differing, string, string?]>([
    ['of the disk', 'a/x', {}, 'a/x of the disk'],
    ['of its own', 'a/x', { files: ['a/x'] }, 'a/x of the view, 100'],
    ['of its own, through a link', 'link/n', { files: ['a/n'] }, 'a/n of the view, 100'],
    ['of its own alone, and not outside of the boundary', 'a/n', { files: ['a/n'] }, 'missing', 'b'],
    ['that is gone', 'a/x', { gone: ['a/x'] }, 'missing'],
    ['that is gone, through a link', 'link/x', { gone: ['a/x'] }, 'missing'],
    ['of the disk, beside one of its own', 'a/y', { files: ['a/x'], gone: ['b/z'] }, 'a/y of the disk'],
  ])('a file %s', (_, name, difference, expected, boundary) => {
    expect(read(name, difference, boundary)).toBe(expected);
  });

  it('is put where the caller has room', () => {
    const room = Buffer.alloc(64);
    const bytes = seen({ files: ['b/n'] }).readPage(at('a/x'), at('a'), 100, room) as Buffer;
    expect(bytes.buffer).toBe(room.buffer);
  });

  it('is read by no other thread, for it would see the disk', () => {
    const threads = {} as NonNullable<Host['threads']>;
    expect(seen({}, { ...real, threads }).threads).toBeUndefined();
  });
});
