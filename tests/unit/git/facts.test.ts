import { renameSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeGit } from '../../../src/git/describe.js';
import { openRepository, type Repository } from '../../../src/git/repository.js';
import { nodeHost, quietHost } from '../../../src/node/host.js';
import { cloneOf, commit, git, tempRepository } from '../../support/git-repo.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

function open(folder: string, env: Record<string, string> = {}): Repository {
  const host = quietHost(folder, { interrupted: false });
  const repository = openRepository({ ...host, env: { ...host.env, ...env } }, folder);
  if ('reason' in repository) throw new Error(repository.reason);
  return repository;
}

describe('what a repository says of itself', () => {
  it('its top may hold line breaks', () => {
    const folder = path.join(tempFolder(), 'a\nb\n');
    renameSync(tempRepository({ 'a.md': 'a' }), folder);
    expect(open(folder).top).toBe(folder);
  });

  it('its remotes by their names, of which there may be none', () => {
    const folder = tempRepository();
    expect(open(folder).remotes()).toEqual([]);
    git(folder, 'remote', 'add', 'origin', '/none');
    git(folder, 'remote', 'add', 'a.b/c', '/none');
    expect(open(folder).remotes()).toEqual(['origin', 'a.b/c']);
  });

  it('no commit for a name that only looks like what git answers', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    const id = git(folder, 'rev-parse', 'HEAD');
    const names = [`${id} commit 1`, `x${id}`, `${id} commit 1 x`, 'HEAD:a.md', id];
    expect(open(folder).commits(names)).toEqual([undefined, undefined, undefined, undefined, id]);
  });

  it('whether git takes CR LF for LF', () => {
    const folder = tempRepository();
    const converts = [undefined, 'true', 'input', 'false'].map((value) => {
      if (value !== undefined) git(folder, 'config', 'core.autocrlf', value);
      return open(folder).convertsLineEnds();
    });
    expect(converts).toEqual([false, true, true, false]);
  });

  it('the values of an attribute, of the files that have one', () => {
    const folder = tempRepository({
      '.gitattributes': 'a.md merge=union\nb.md merge\nc.md -merge\ne.md merge=x eol=lf\n',
    });
    const names = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'];
    expect([...open(folder).attribute('merge', names)]).toEqual([
      ['a.md', 'union'],
      ['e.md', 'x'],
    ]);
    expect(open(folder).attribute('merge', []).size).toBe(0);
  });

  it('when a file and a folder were changed last', () => {
    const folder = tempRepository({ 'a/one.md': '1', 'b/two.md': '2' });
    const first = git(folder, 'rev-parse', 'HEAD');
    const second = commit(folder, { 'b/two.md': '3' });
    const repository = open(folder);
    expect([repository.lastChange('a/one.md'), repository.lastChange('b/two.md')]).toEqual([first, second]);
    expect(repository.lastChange('none.md')).toBeUndefined();
    expect(repository.lastChangeTime('a')).toBe('2025-03-30T00:00:00Z');
    expect(repository.lastChangeTime('none')).toBeUndefined();
    const empty = tempFolder();
    git(empty, 'init', '--quiet');
    expect([open(empty).lastChange('a.md'), open(empty).lastChangeTime('.')]).toEqual([undefined, undefined]);
  });

  it('its links, and what is in none of its commits', () => {
    const folder = tempRepository({ 'a.md': 'a', 'sub/b.md': 'b' });
    symlinkSync('a.md', path.join(folder, 'l'));
    symlinkSync('sub', path.join(folder, 'sub/l\tm'));
    commit(folder);
    symlinkSync('a.md', path.join(folder, 'untracked'));
    const repository = open(folder);
    expect(repository.links()).toEqual(['l', 'sub/l\tm']);
    expect(repository.unknown()).toEqual(['untracked']);
  });

  it('the files that a sparse checkout does not have', () => {
    const folder = tempRepository({ 'a/one.md': '1', 'b/two.md': '2', 'b/three.md': '3' });
    git(folder, 'sparse-checkout', 'set', 'a');
    const repository = open(folder);
    expect(repository.absent()).toEqual(['b/three.md', 'b/two.md']);
    writeAll(folder, { 'b/two.md': '2' });
    expect(repository.absent()).toEqual(['b/three.md']);
  });

  it('the line ends of files, of many by their folders', () => {
    const files = Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`t/p${i}/specs.md`, 'a\n']));
    const folder = tempRepository({ ...files, 'other.md': 'a\n', 'u/p/specs.md': 'a\r\n' });
    const repository = open(folder);
    const names = Object.keys(files);
    const asked = (some: readonly string[]): number => repository.lineEnds(some).length;
    expect([asked(names.slice(0, 1)), asked(names.slice(0, 300)), asked(names)]).toEqual([1, 300, 301]);
    // The top of the tree is a folder, too.
    expect(asked([...names.slice(1), 'other.md'])).toBe(303);
  });

  it('only of the kinds of files that matter whether they were touched', () => {
    const names = ['a.md', 'a.yml', 'a.yaml', 'a.json', 'a.txt', 'a.md.txt', 'amd'];
    const folder = tempRepository(Object.fromEntries(names.map((name) => [name, 'a\n'])));
    for (const name of names) utimesSync(path.join(folder, name), 1, 1);
    const changes = open(folder).changes('HEAD', 'working tree');
    expect(changes.map(({ file }) => file)).toEqual(['a.md.txt', 'a.txt', 'amd']);
  });

  it('is the one around the folder, whatever a hook says of another', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    const other = tempRepository({ 'b.md': 'b' });
    const id = git(folder, 'rev-parse', 'HEAD');
    const GIT_DIR = path.join(other, '.git');
    expect(open(folder, { GIT_DIR }).top).toBe(folder);
    expect(open(folder, { GIT_DIR }).commits([id])).toEqual([id]);
    expect(open(folder, { GIT_DIR: path.join(folder, '.git') }).commits([id])).toEqual([id]);
  });
});

describe('git as a report of a fault describes it', () => {
  const host = nodeHost({ interrupted: false });

  it('in a plain clone', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    const state = describeGit(host, folder);
    expect(state).toEqual({
      version: expect.stringMatching(/^\d+\.\d+/),
      shallow: false,
      partial: false,
      sparse: false,
    });
    git(folder, 'config', 'core.autocrlf', 'input');
    expect(describeGit(host, folder)).toMatchObject({ autocrlf: 'input' });
  });

  it('in one that has not everything', () => {
    const folder = tempRepository({ 'a/a.md': 'a' });
    commit(folder, { 'b.md': 'b' });
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    const clone = cloneOf(folder, '--depth=1', '--filter=blob:none', '--sparse');
    expect(describeGit(host, clone)).toMatchObject({ shallow: true, partial: true, sparse: true });
    expect(describeGit(host, tempFolder())).toEqual({ reason: 'this is no git repository' });
  });
});
