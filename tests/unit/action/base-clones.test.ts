import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findActionChanges, findBase } from '../../../src/action/base.js';
import { openRepository } from '../../../src/git/repository.js';
import { quietHost } from '../../../src/node/host.js';
import { commit, git, tempRepository } from '../../support/git-repo.js';
import { checkout, event, type GitHubEvent } from '../../support/github-events.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

function find(folder: string, { name, payload }: { readonly name: string; readonly payload: unknown }) {
  const repository = openRepository(quietHost(folder, { interrupted: false }), folder);
  if ('reason' in repository) throw new Error(repository.reason);
  return findBase({ name, payload }, repository);
}

/** A repository with a pull request of one commit, to which its base has moved on since. */
function withPullRequest() {
  const origin = tempRepository({ 'a.md': 'a' });
  const root = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'checkout', '--quiet', '-b', 'topic');
  const head = commit(origin, { 'b.md': 'b' });
  git(origin, 'checkout', '--quiet', 'main');
  const base = commit(origin, { 'c.md': 'c' });
  git(origin, 'checkout', '--quiet', '--detach');
  git(origin, 'merge', '--quiet', '--no-ff', '--no-edit', 'topic');
  git(origin, 'update-ref', 'refs/pull/1/merge', 'HEAD');
  git(origin, 'update-ref', 'refs/pull/1/head', head);
  git(origin, 'checkout', '--quiet', 'main');
  // The payload tells the base as it was when the request was opened.
  const values = { 'pull_request.base.sha': root, 'pull_request.head.sha': head, 'pull_request.base.ref': 'main' };
  return { origin, root, head, base, pull: event('pull_request', values) };
}

describe('a pull request', () => {
  it('is compared with the first parent of its merge, which is newer than what the payload says', () => {
    const { origin, base, pull } = withPullRequest();
    for (const depth of [0, 2, 3])
      expect(find(checkout(origin, 'refs/pull/1/merge', depth), pull)).toEqual({ commit: base, name: 'main' });
  });

  it('has no base that is known in a clone of one commit', () => {
    const { origin, pull } = withPullRequest();
    expect(find(checkout(origin, 'refs/pull/1/merge', 1), pull)).toEqual({
      reason: 'this clone does not have the first parent of the merge; set fetch-depth: 2 of actions/checkout, or more',
    });
  });

  it('counts from where it left its base when its head is checked out', () => {
    const { origin, root, pull } = withPullRequest();
    expect(find(checkout(origin, 'refs/pull/1/head', 0), pull)).toEqual({ commit: root, name: 'main' });
    expect(find(checkout(origin, 'refs/pull/1/head', 1), pull)).toEqual({
      reason: expect.stringContaining('fetch-depth: 0'),
    });
  });

  it('is not taken for the merge that its own head may be', () => {
    const { origin, base, pull } = withPullRequest();
    git(origin, 'checkout', '--quiet', 'topic');
    git(origin, 'merge', '--quiet', '--no-edit', 'main');
    const head = git(origin, 'rev-parse', 'HEAD');
    const merged = event('pull_request', {
      'pull_request.base.sha': base,
      'pull_request.head.sha': head,
      'pull_request.base.ref': 'main',
    });
    expect(find(checkout(origin, 'topic', 0), merged)).toEqual({ commit: base, name: 'main' });
    expect(find(checkout(origin, 'topic', 0), pull)).toEqual({ commit: base, name: 'main' });
  });

  it('is not what pull_request_target checks out', () => {
    const { origin, base, head } = withPullRequest();
    const { payload } = event('pull_request', { 'pull_request.base.sha': base, 'pull_request.head.sha': head });
    const folder = checkout(origin, 'main', 0);
    expect(find(folder, { name: 'pull_request_target', payload })).toEqual({
      reason: expect.stringContaining('is checked out'),
    });
    commit(origin, { 'd.md': 'd' });
    expect(find(checkout(origin, 'main', 0), { name: 'pull_request_target', payload })).toEqual({
      reason: expect.stringContaining('is checked out'),
    });
  });

  it('has nothing to count from when its head is checked out after the merge', () => {
    const { origin, pull } = withPullRequest();
    git(origin, 'merge', '--quiet', '--no-edit', 'topic');
    expect(find(checkout(origin, 'refs/pull/1/head', 0), pull)).toEqual({
      reason: expect.stringContaining('is in the base of the pull request already'),
    });
  });
});

describe('a push', () => {
  const ZEROS = '0'.repeat(40);

  it('is compared with the commit before it', () => {
    const origin = tempRepository({ 'a.md': 'a' });
    const before = git(origin, 'rev-parse', 'HEAD');
    commit(origin, { 'b.md': 'b' });
    const after = commit(origin, { 'c.md': 'c' });
    const push = event('push', { before, after, ref: 'refs/heads/main' });
    expect(find(checkout(origin, 'main', 0), push)).toEqual({ commit: before, name: 'the commit before the push' });
    expect(find(checkout(origin, 'main', 3), push)).toEqual({ commit: before, name: 'the commit before the push' });
    expect(find(checkout(origin, 'main', 2), push)).toEqual({ reason: expect.stringContaining('fetch-depth: 2') });
  });

  it('has no base when it was forced and the clone lacks the commit', () => {
    const origin = tempRepository({ 'a.md': 'a' });
    const push = event('push', { before: 'f'.repeat(40), ref: 'refs/heads/main', forced: true });
    expect(find(checkout(origin, 'main', 0), push)).toEqual({ reason: expect.stringContaining('force push') });
  });

  it('is of no new branch when the commit before it only has zeros at an end', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    for (const before of [`f${'0'.repeat(39)}`, `${'0'.repeat(39)}f`])
      expect(find(folder, event('push', { before, ref: 'refs/heads/main' })), before).toEqual({
        reason: expect.stringContaining('does not have the commit before the push'),
      });
  });

  it('has no base when the commit before it is none', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    for (const before of [
      '',
      'f'.repeat(39),
      'f'.repeat(41),
      'f'.repeat(63),
      'f'.repeat(65),
      `x${'f'.repeat(40)}`,
      'HEAD',
    ])
      expect(find(folder, event('push', { before, ref: 'refs/heads/main' })), before).toEqual({
        reason: 'the event of the workflow cannot be read',
      });
    expect(find(folder, event('push', { before: 'f'.repeat(64), ref: 'refs/heads/main' }))).toEqual({
      reason: expect.stringContaining('does not have the commit before the push'),
    });
  });

  it('of a new branch counts from where that left the default branch', () => {
    const origin = tempRepository({ 'a.md': 'a' });
    const root = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'checkout', '--quiet', '-b', 'topic');
    commit(origin, { 'b.md': 'b' });
    git(origin, 'checkout', '--quiet', 'main');
    commit(origin, { 'c.md': 'c' });
    const push = (ref: string) => event('push', { before: ZEROS, ref, 'repository.default_branch': 'main' });
    expect(find(checkout(origin, 'topic', 0), push('refs/heads/topic'))).toEqual({ commit: root, name: 'main' });
    expect(find(checkout(origin, 'topic', 1), push('refs/heads/topic'))).toEqual({
      reason: expect.stringContaining('fetch-depth: 0'),
    });
    for (const ref of ['refs/heads/main', 'refs/tags/v1'])
      expect(find(checkout(origin, 'main', 0), push(ref))).toEqual({ reason: `there was no "${ref}" before the push` });
  });
});

describe('other events', () => {
  it('a merge group has its base', () => {
    const origin = tempRepository({ 'a.md': 'a' });
    const base = git(origin, 'rev-parse', 'HEAD');
    commit(origin, { 'b.md': 'b' });
    const group = event('merge_group', { 'merge_group.base_sha': base });
    expect(find(checkout(origin, 'main', 2), group)).toEqual({
      commit: base,
      name: 'the entry before in the merge queue',
    });
    expect(find(checkout(origin, 'main', 1), group)).toEqual({ reason: expect.stringContaining('fetch-depth: 2') });
  });

  it('a merge group counts from the branch that it will be merged into, and not from the entry before', () => {
    const origin = tempRepository({ 'a.md': 'a' });
    const main = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'checkout', '--quiet', '-b', 'queue');
    const before = commit(origin, { 'b.md': 'b' });
    const head = commit(origin, { 'c.md': 'c' });
    const group = event('merge_group', {
      'merge_group.base_sha': before,
      'merge_group.head_sha': head,
      'merge_group.base_ref': 'refs/heads/main',
    });
    expect(find(checkout(origin, 'queue', 0), group)).toEqual({ commit: main, name: 'main' });
    expect(find(checkout(origin, 'queue', 2), group)).toEqual({
      commit: before,
      name: 'the entry before in the merge queue',
    });
    // A branch of that name without a common commit is no base.
    git(origin, 'checkout', '--quiet', '--orphan', 'main2');
    commit(origin);
    const other = event('merge_group', { 'merge_group.base_sha': before, 'merge_group.base_ref': 'refs/heads/main2' });
    expect(find(checkout(origin, 'queue', 0), other)).toMatchObject({ commit: before });
  });

  it.each(['workflow_dispatch', 'schedule', '', '$(touch x)'])('%j changes nothing', (name) => {
    expect(find(tempRepository(), { name, payload: {} })).toEqual({
      reason: expect.stringContaining(JSON.stringify(name)),
    });
  });

  it.each<[string, unknown]>([
    ['pull_request', undefined],
    ['pull_request', { pull_request: null }],
    ['pull_request', { pull_request: { base: { sha: '--output=x' }, head: { sha: 'HEAD' } } }],
    ['push', { before: 'HEAD~1', ref: 'refs/heads/main' }],
    ['push', []],
    ['merge_group', { merge_group: { base_sha: `${'a'.repeat(40)}\n` } }],
  ])('%s with what is no payload: %j', (name, payload) => {
    expect(find(tempRepository(), { name, payload })).toEqual({ reason: 'the event of the workflow cannot be read' });
  });
});

describe('the changes of an event', () => {
  function findChanges(
    folder: string,
    base: string,
    { name, payload }: { readonly name: string; readonly payload: GitHubEvent['payload'] },
  ) {
    const file = path.join(tempFolder(), 'event.json');
    writeAll(path.dirname(file), { 'event.json': JSON.stringify(payload) });
    const host = quietHost(folder, { interrupted: false });
    return findActionChanges({ ...host, env: { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file } }, base);
  }

  it('are those of the pull request, and not those of its base', () => {
    const { origin, base, pull } = withPullRequest();
    const changes = findChanges(checkout(origin, 'refs/pull/1/merge', 2), '', pull);
    if ('reason' in changes) throw new Error(changes.reason);
    expect(changes.base).toBe(`main (${base.slice(0, 10)})`);
    expect([...changes.files.keys()]).toEqual(['b.md']);
  });

  it('count from the base that the input names, whatever the event', () => {
    const { origin, root, pull } = withPullRequest();
    const folder = checkout(origin, 'refs/pull/1/head', 0);
    for (const base of ['main', 'origin/main', root]) {
      const changes = findChanges(folder, base, { ...pull, name: 'schedule' });
      if ('reason' in changes) throw new Error(changes.reason);
      expect([...changes.files.keys()]).toEqual(['b.md']);
    }
    for (const base of ['nope', '--output=x', '$(touch x)'])
      expect(findChanges(folder, base, pull)).toEqual({
        reason: `the clone does not have ${JSON.stringify(base)}, the input "base"`,
      });
  });

  it('are not known without an event or a repository', () => {
    const { origin, pull } = withPullRequest();
    const folder = checkout(origin, 'refs/pull/1/merge', 2);
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path.join(folder, 'nowhere') };
    const host = { ...quietHost(folder, { interrupted: false }), env };
    expect(findActionChanges(host, '')).toEqual({ reason: 'the event of the workflow cannot be read' });
    expect(findChanges(tempFolder(), '', pull)).toEqual({ reason: 'this is no git repository' });
  });
});
