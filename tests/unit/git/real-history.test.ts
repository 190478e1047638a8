import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { describeCommits, History } from '../../../src/git/history.js';
import { openRepository, type Repository } from '../../../src/git/repository.js';
import { quietHost } from '../../../src/node/host.js';
import { cloneOf, commit, git, tempRepository } from '../../support/git-repo.js';

function open(folder: string): Repository {
  const repository = openRepository(quietHost(folder, { interrupted: false }), folder);
  if ('reason' in repository) throw new Error(repository.reason);
  return repository;
}

/** Writes a commit as it is given, whatever git would say of it. */
function rawCommit(folder: string, author: string, rest: string | Buffer): string {
  const tree = git(folder, 'rev-parse', 'HEAD^{tree}');
  const input = Buffer.concat([
    Buffer.from(`tree ${tree}\nauthor ${author}\ncommitter A <a> 0 +0000\n`),
    Buffer.from(rest),
  ]);
  const args = ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'];
  return spawnSync('git', args, { cwd: folder, input, encoding: 'utf8' }).stdout.trim();
}

describe('commits are described', () => {
  it('by the date of the author and the first paragraph', () => {
    const folder = tempRepository();
    const one = (author: string, rest: string | Buffer): [string, string] => {
      const [{ date, subject } = { date: '', subject: '' }] = describeCommits(open(folder), [
        rawCommit(folder, author, rest),
      ]);
      return [date, subject];
    };
    expect(one('A B <a@b> 1743292800 +0200', '\nfirst\n  line\n \nbody')).toEqual([
      '2025-03-30T00:00:00Z',
      'first line',
    ]);
    expect(one('A <> 99999999999999999 +0000', '\n\n\nlate\n')).toEqual(['', 'late']);
    expect(one('nobody', '')).toEqual(['', '']);
    const latin = Buffer.concat([Buffer.from('encoding ISO-8859-1\n\n'), Buffer.from([0xe4])]);
    expect(one('A <a> 0 +0000', latin)).toEqual(['1970-01-01T00:00:00Z', 'ä']);
    expect(one('A <a> 0 +0000', Buffer.from('encoding nonsense\n\nä'))).toEqual(['1970-01-01T00:00:00Z', 'ä']);
    expect(one('A <a> 0 +0000', `\n${'x'.repeat(100_000)}`)).toEqual(['', '']);
  });

  it('in the order in which they are asked for', () => {
    const folder = tempRepository();
    const ids = [commit(folder, { a: 'a' }), git(folder, 'rev-parse', 'HEAD~1')];
    expect(describeCommits(open(folder), ids).map(({ id }) => id)).toEqual(ids);
    expect(describeCommits(open(folder), [])).toEqual([]);
  });
});

describe('a history', () => {
  it('tells what each step did to files, many or few', () => {
    const names = Array.from({ length: 60 }, (_, i) => `a/${i}/x.md`);
    const folder = tempRepository(Object.fromEntries(names.map((name) => [name, name])));
    const first = git(folder, 'rev-parse', 'HEAD');
    const second = commit(folder, { [names[7]!]: 'changed', 'b.md': 'b' });
    for (const wanted of [
      ['b.md', names[7]!, names[8]!],
      ['b.md', ...names],
    ]) {
      const history = new History(open(folder), second);
      history.track(wanted);
      history.track(wanted);
      const changes = wanted.map((name) => history.change([second, first], name)?.status);
      expect(changes.filter((one) => one !== undefined).sort()).toEqual(['added', 'modified']);
      expect(history.parents(second)).toEqual([first]);
      expect([history.parents(first), history.isCut(first)]).toEqual([[], false]);
    }
  });

  it('tells where a shallow clone is cut, and nothing of what lies before', () => {
    const folder = tempRepository();
    commit(folder, { a: 'a' });
    const last = commit(folder, { a: 'b' });
    const history = new History(open(cloneOf(folder, '--depth', '1')), last);
    expect([history.parents(last), history.isCut(last)]).toEqual([[], true]);
  });
});
