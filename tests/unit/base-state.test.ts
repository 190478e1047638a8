import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Changes, type ChangesRequest, findChanges } from '../../src/changes/changes.js';
import { baseOf, findBase, pathsBefore } from '../../src/changes/compare.js';
import type { LintRequest, LintTask } from '../../src/check/task.js';
import { UsageError } from '../../src/errors.js';
import { quietHost } from '../../src/node/host.js';
import { cloneOf, commit, git, tempRepository } from '../support/git-repo.js';
import { writeAll } from '../support/run-cli.js';

const hostAt = (folder: string) => quietHost(folder, { interrupted: false });

/** The base as it is shown, or why there is none. */
function baseShown(folder: string, request: ChangesRequest): string {
  try {
    const found = findChanges(request, hostAt(folder), folder);
    return 'reason' in found ? `no answer: ${found.reason}` : found.base;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return `wrong call: ${error.message}`;
  }
}

const since = (folder: string, ref: string): string => baseShown(folder, { kind: 'since', ref });

describe('the base of changes', () => {
  it('is shown by its name and the start of its commit', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    const id = git(folder, 'rev-parse', 'HEAD');
    expect(since(folder, 'main')).toBe(`main (${id.slice(0, 10)})`);
    expect(since(folder, id)).toBe(id.slice(0, 10));
    expect(since(folder, id.slice(0, 7))).toBe(id.slice(0, 7));
    expect(baseShown(folder, { kind: 'state', ref: 'HEAD' })).toBe(`HEAD (${id.slice(0, 10)})`);
    expect(baseShown(folder, { kind: 'uncommitted' })).toBe(`HEAD (${id.slice(0, 10)})`);
    expect(baseShown(folder, { kind: 'commit', commit: id, name: 'the last one' })).toBe(
      `the last one (${id.slice(0, 10)})`,
    );
  });

  it('is where HEAD left the history of a ref, or the ref as it is', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    const fork = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    commit(folder, { 'b.md': 'b' });
    git(folder, 'checkout', '--quiet', 'main');
    const main = commit(folder, { 'c.md': 'c' });
    git(folder, 'checkout', '--quiet', 'topic');
    expect(since(folder, 'main')).toBe(`main (${fork.slice(0, 10)})`);
    expect(baseShown(folder, { kind: 'state', ref: 'main' })).toBe(`main (${main.slice(0, 10)})`);
    git(folder, 'checkout', '--quiet', '--orphan', 'alone');
    commit(folder);
    expect(since(folder, 'main')).toBe('no answer: HEAD and "main" have no commit in common');
  });

  it('is nothing where there is no commit yet', () => {
    const folder = tempRepository();
    git(folder, 'checkout', '--quiet', '--orphan', 'new');
    expect(baseShown(folder, { kind: 'uncommitted' })).toBe('the start: there is no commit yet');
    expect(since(folder, 'main')).toBe('no answer: HEAD and "main" have no commit in common');
  });

  it('is a wrong call where a whole clone does not know it', () => {
    expect(since(tempRepository(), 'origin/nope')).toBe(
      'wrong call: there is no commit "origin/nope" in this clone; fetch it, or see "git branch --all"',
    );
  });

  it('may be out of the reach of a shallow clone, or is spelled wrong', () => {
    const origin = tempRepository({ 'a.md': 'a' });
    commit(origin, { 'a.md': 'b' });
    const clone = cloneOf(origin, '--depth=1');
    const elsewhere = [
      'abcd',
      'a'.repeat(64),
      'HEAD~3',
      'main^^',
      'main~1^2~1',
      'abcd~1',
      'origin/x',
      'refs/remotes/origin/x',
    ];
    for (const ref of elsewhere) expect(since(clone, ref)).toBe(`no answer: this shallow clone does not have "${ref}"`);
    const wrong = [
      'abc',
      'a'.repeat(65),
      'abcg',
      'xabcd',
      'nope~1',
      '~1',
      'a~b~c',
      'originx',
      'x/refs/remotes/origin/x',
    ];
    for (const ref of wrong)
      expect(since(clone, ref)).toBe(
        `wrong call: there is no commit "${ref}" in this clone, which is shallow; see whether it is spelled right, or fetch it`,
      );
    git(clone, 'checkout', '--quiet', '--orphan', 'alone');
    commit(clone);
    expect(since(clone, 'main')).toBe('no answer: HEAD and "main" have no commit in common in this shallow clone');
  });
});

describe('what is changed', () => {
  const changesIn = (folder: string, request: ChangesRequest = { kind: 'uncommitted' }): Changes => {
    const found = findChanges(request, hostAt(folder), folder);
    if ('reason' in found) throw new Error(found.reason);
    return found;
  };
  const statuses = (changes: Changes): Record<string, string> =>
    Object.fromEntries([...changes.files].map(([file, { status }]) => [file, status]));

  it('tells files that are new, gone, renamed, untracked, and taken out of git only', () => {
    const text = 'a line\n'.repeat(20);
    const folder = tempRepository({
      'a.md': 'a',
      'b.md': 'b',
      'c.md': text,
      'd.md': 'd',
      'e.md': 'e',
      '.gitignore': '',
    });
    git(folder, 'mv', 'c.md', 'new.md');
    git(folder, 'rm', '--quiet', '--cached', 'd.md', 'e.md');
    rmSync(path.join(folder, 'b.md'));
    writeAll(folder, { 'a.md': 'aa', 'u.md': 'u', '.gitignore': 'e.md\n' });
    expect(statuses(changesIn(folder))).toEqual({
      ...{ '.gitignore': 'modified', 'a.md': 'modified', 'b.md': 'deleted', 'c.md': 'deleted' },
      ...{ 'd.md': 'modified', 'e.md': 'modified', 'new.md': 'renamed', 'u.md': 'added' },
    });
    expect(changesIn(folder).files.get('new.md')?.oldFile).toBe('c.md');
  });

  it('does not see, when what is staged counts, what git does not have', () => {
    const folder = tempRepository({ 'a.md': 'a', 'b.md': 'b' });
    writeAll(folder, { 'a.md': 'staged', 'n/b/c.md': 'n', 'n/d.md': 'n' });
    git(folder, 'add', 'a.md');
    const host = hostAt(folder);
    const plain = tempRepository({ 'a.md': 'a' });
    expect(changesIn(plain, { kind: 'staged' }).host.exists(path.join(plain, 'a.md'))).toBe(true);
    const { host: staged, files } = changesIn(folder, { kind: 'staged' });
    expect([...files.keys()]).toEqual(['a.md']);
    const exist = (by: typeof host): boolean[] =>
      ['a.md', 'n/d.md', 'n/b/c.md', 'n'].map((name) => by.exists(path.join(folder, name)));
    expect([exist(host), exist(staged)]).toEqual([
      [true, true, true, true],
      [true, false, false, false],
    ]);
  });
});

const page = (tag: string, name = 'zlib'): string => `_cache/${tag}/${name}/specs.md`;
const LONG = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('');

/** `status file:line` of the pages that are not what they were. */
function changedPages(folder: string): string[] {
  const changes = findBase('HEAD', hostAt(folder), folder);
  return baseOf(changes, folder).changedPages.map(({ status, file, line }) => `${status} ${file}:${line}`);
}

describe('the pages that a change touches', () => {
  it('are those that hold something else, from the first changed line on, and those that are gone', () => {
    const folder = tempRepository({ [page('v1')]: LONG, [page('v2')]: LONG, [page('v3')]: LONG, 'README.md': 'x' });
    writeAll(folder, {
      ...{
        [page('v1')]: LONG.replace('line 7', 'LINE 7'),
        [page('v4')]: LONG,
        'README.md': 'y',
        '_cache/v1/x.md': 'x',
      },
    });
    rmSync(path.join(folder, page('v3')));
    expect(changedPages(folder)).toEqual([`modified ${page('v1')}:8`, `deleted ${page('v3')}:1`]);
  });

  it('are not those of a site that stands elsewhere, or of a tag that is called otherwise', () => {
    const folder = tempRepository({ [page('v1')]: LONG, [page('v1', 'xz')]: `${LONG}xz\n` });
    git(folder, 'mv', '_cache/v1', '_cache/v2');
    expect(changedPages(folder)).toEqual([]);
    git(folder, 'mv', '_cache/v2', '_cache/v1');
    writeAll(folder, { 'docs/x': '' });
    git(folder, 'mv', '_cache', 'docs/_cache');
    expect(changedPages(folder)).toEqual([]);
    writeAll(folder, { [`docs/${page('v1')}`]: LONG.replace('line 3\n', 'LINE 3\n') });
    expect(changedPages(folder)).toEqual([`modified docs/${page('v1')}:4`]);
  });

  it('are those that one is made of, where the tag is still there or the text is another', () => {
    const folder = tempRepository({ [page('v1')]: LONG, [page('v1', 'xz')]: `${LONG}xz\n` });
    git(folder, 'mv', page('v1'), '_cache/v1/new.md');
    expect(changedPages(folder)).toEqual([`deleted ${page('v1')}:1`]);
    git(folder, 'mv', '_cache/v1/new.md', page('v1'));
    writeAll(folder, { '_cache/v2/zlib/x': '', '_cache/v2/xz/x': '' });
    git(folder, 'mv', page('v1'), page('v2'));
    expect(changedPages(folder)).toEqual([`deleted ${page('v1')}:1`]);
    git(folder, 'mv', page('v1', 'xz'), page('v2', 'xz'));
    writeAll(folder, { [page('v2', 'xz')]: `${LONG}XZ\n` });
    rmSync(path.join(folder, '_cache/v1'), { recursive: true });
    expect(changedPages(folder)).toEqual([`deleted ${page('v1', 'xz')}:1`]);
  });
});

describe('a state that is compared with', () => {
  it('is named as in git, with three dots for where HEAD left it', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    const fork = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    git(folder, 'checkout', '--quiet', 'main');
    const main = commit(folder, { 'c.md': 'c' });
    git(folder, 'checkout', '--quiet', 'topic');
    const shown = (ref: string): string => findBase(ref, hostAt(folder), folder).base;
    expect([shown('main'), shown('main...')]).toEqual([`main (${main.slice(0, 10)})`, `main (${fork.slice(0, 10)})`]);
    git(folder, 'checkout', '--quiet', '--orphan', 'alone');
    commit(folder, { 'z.md': 'z' });
    expect(() => shown('main...')).toThrow('cannot compare with "main...": HEAD and "main" have no commit in common');
    expect(() => shown('nope')).toThrow('there is no commit "nope" in this clone');
  });

  it('has the paths of a call where they were', () => {
    const folder = tempRepository({ [page('v1')]: LONG, [page('v1', 'xz')]: `${LONG}xz\n` });
    const task = (cache: string): LintTask =>
      ({ discovery: { sites: [{ cache, pages: [{ file: `${cache}/v1/zlib/specs.md` }] }] } }) as unknown as LintTask;
    const pathsOf = (cache: string, ...paths: string[]): readonly string[] => {
      const base = baseOf(findBase('HEAD', hostAt(folder), folder), folder);
      return pathsBefore({ paths } as unknown as LintRequest, task(cache), base, folder).map((one) =>
        path.relative(folder, path.resolve(folder, one)),
      );
    };
    expect(pathsOf('_cache', 'x')).toEqual(['x']);
    expect(pathsOf('_cache')).toEqual([]);
    writeAll(folder, { 'docs/x': '' });
    git(folder, 'mv', '_cache', 'docs/_cache');
    expect(pathsOf('docs/_cache')).toEqual(['']);
    expect(pathsOf('docs/_cache', 'docs')).toEqual(['']);
    expect(pathsOf('docs/_cache', 'docs/_cache/v1', 'other')).toEqual(['_cache/v1', 'other']);
    expect(pathsOf('none/_cache', 'none')).toEqual(['none']);
  });
});
