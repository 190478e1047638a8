import { renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { hadSameFiles } from '../../src/changes/before.js';
import { findChanges } from '../../src/changes/changes.js';
import { quietHost } from '../../src/node/host.js';
import { git, tempRepository } from '../support/git-repo.js';
import { writeAll } from '../support/run-cli.js';

const FILES = { 'a/one.md': 'one\n', 'a/two.md': 'two\n', 'b/three.md': 'three\n' };

const CASES: readonly (readonly [name: string, isSame: boolean, change: (folder: string) => void])[] = [
  ['a file that holds something else', true, (folder) => writeAll(folder, { 'a/one.md': 'other\n' })],
  ['a new file', false, (folder) => writeAll(folder, { 'a/new.md': 'new\n' })],
  ['a file that is gone', false, (folder) => rmSync(path.join(folder, 'a/one.md'))],
  ['a renamed file', false, (folder) => git(folder, 'mv', 'a/one.md', 'a/other.md')],
  [
    'a link where there was a file',
    false,
    (folder) => {
      rmSync(path.join(folder, 'a/one.md'));
      symlinkSync('two.md', path.join(folder, 'a/one.md'));
    },
  ],
  [
    'a link where there was a folder',
    false,
    (folder) => {
      renameSync(path.join(folder, 'a'), path.join(folder, 'c'));
      symlinkSync('c', path.join(folder, 'a'));
    },
  ],
];

it.each(CASES)('%s: the files before were the same: %j', (_, isSame, change) => {
  const folder = tempRepository(FILES);
  change(folder);
  const host = quietHost(folder, { interrupted: false });
  const changes = findChanges({ kind: 'uncommitted' }, host, folder);
  if ('reason' in changes) throw new Error(changes.reason);
  expect(changes.files.size).toBeGreaterThan(0);
  expect(hadSameFiles(changes, folder)).toBe(isSame);
});
