import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { hostBefore } from '../../src/changes/before.js';
import { type Changes, changesSince, findChanges } from '../../src/changes/changes.js';
import { formerFiles } from '../../src/changes/compare.js';
import { quietHost } from '../../src/node/host.js';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { writeAll } from '../support/run-cli.js';

/** No other page is like it. */
const long = (name: string): string =>
  Array.from(
    { length: 30 },
    (_, i) => `${name} ${i}
`,
  ).join('');
const NAMES = ['same', 'mended', 'dirty', 'both', 'old', 'moved', 'twice', 'gone', 'later-gone', 'back', 'taken'];

/** What was at each name before, and what renamed files were called. */
function before(changes: Changes, root: string) {
  const host = hostBefore(changes, root);
  const names = [
    ...NAMES,
    'old-new',
    'moved-new',
    'twice-1',
    'twice-2',
    'added',
    'added-gone',
    'untracked',
    'renamed-dirty',
  ];
  const seen = names.map((name) => {
    const bytes = host.readPage(path.join(root, `${name}.md`), root, 10_000);
    return [name, 'code' in bytes ? bytes.code : bytes.toString()];
  });
  return { seen: Object.fromEntries(seen), renamed: [...formerFiles(changes, root).formerNames].sort() };
}

it('what is changed since a commit is the same, whether git compares it or it is put together', () => {
  const folder = tempRepository(Object.fromEntries(NAMES.map((name) => [`${name}.md`, long(name)])));
  const base = git(folder, 'rev-parse', 'HEAD');
  const text = (name: string): Record<string, string> => ({ [`${name}.md`]: `otherwise\n${long(name)}` });
  writeAll(folder, { ...text('mended'), ...text('both'), 'added.md': 'a\n', 'added-gone.md': 'b\n' });
  for (const [old, name] of [
    ['old', 'old-new'],
    ['twice', 'twice-1'],
    ['taken', 'renamed-dirty'],
  ])
    git(folder, 'mv', `${old}.md`, `${name}.md`);
  for (const name of ['gone', 'back']) rmSync(path.join(folder, `${name}.md`));
  const head = commit(folder);
  writeAll(folder, {
    ...text('dirty'),
    'both.md': `once more\n${long('both')}`,
    ...text('back'),
    'untracked.md': 'u\n',
  });
  writeAll(folder, { 'renamed-dirty.md': `changed\n${long('taken')}` });
  for (const [old, name] of [
    ['moved', 'moved-new'],
    ['twice-1', 'twice-2'],
  ])
    git(folder, 'mv', `${old}.md`, `${name}.md`);
  for (const name of ['later-gone', 'added-gone']) rmSync(path.join(folder, `${name}.md`));
  mkdirSync(path.join(folder, 'empty'));
  const host = quietHost(folder, { interrupted: false });
  const asked = (request: Parameters<typeof findChanges>[0]): Changes => {
    const changes = findChanges(request, host, folder);
    if ('reason' in changes) throw new Error(changes.reason);
    return changes;
  };
  const whole = before(asked({ kind: 'commit', commit: base, name: base }), folder);
  expect(whole.seen).toMatchObject({ gone: long('gone'), twice: long('twice'), untracked: 'missing' });
  expect(whole.renamed.map(([now]) => now)).toEqual(expect.arrayContaining(['old-new.md', 'twice-2.md']));
  expect(before(changesSince(base, head, asked({ kind: 'uncommitted' }), folder), folder)).toEqual(whole);
});
