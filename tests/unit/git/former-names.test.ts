import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BaselineEntry } from '../../../src/finding.js';
import { formerNames } from '../../../src/hide/former-names.js';
import type { GitAnswer, Host } from '../../../src/host.js';
import { quietHost } from '../../../src/node/host.js';
import { cloneOf, commit, git, tempRepository } from '../../support/git-repo.js';
import { at, memoryHost, ROOT } from '../../support/memory-host.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

const BASELINE = 'sub/old.json';
const A = ['sub/a.md', 'a long page\n'.repeat(20)] as const;
const B = ['sub/b.md', 'another page\n'.repeat(20)] as const;

/** What renamed files were called for a baseline in a folder with entries on `pages`. */
function former(folder: string, pages: readonly string[], root = folder, isThere = quiet(folder)): object {
  const entries = pages.map((page, i): [string, BaselineEntry] => [
    String(i),
    { fingerprint: String(i), rule: 'r', page, subject: '' },
  ]);
  const host = quietHost(folder, { interrupted: false });
  return Object.fromEntries(formerNames(path.join(folder, BASELINE), new Map(entries), isThere, host, root));
}

function quiet(folder: string): (file: string) => boolean {
  const host = quietHost(folder, { interrupted: false });
  return (file) => host.exists(path.join(folder, file));
}

function move(folder: string, from: string, to: string): void {
  git(folder, 'mv', from, to);
}

describe('the former names of pages', () => {
  it('are those of pages that the baseline has, since it was written', () => {
    const folder = tempRepository({ [A[0]]: A[1], [B[0]]: B[1] });
    commit(folder, { [BASELINE]: '{}' });
    move(folder, A[0], 'sub/x.md');
    commit(folder);
    move(folder, B[0], 'sub/y.md');
    expect(former(folder, [A[0], B[0]])).toEqual({ 'sub/x.md': A[0], 'sub/y.md': B[0] });
    expect(former(folder, [A[0]])).toEqual({ 'sub/x.md': A[0] });
    expect(former(folder, ['sub/x.md'])).toEqual({});
    expect(former(folder, [A[0]], folder, () => true)).toEqual({});
    const sub = path.join(folder, 'sub');
    expect(former(folder, ['a.md'], sub, () => false)).toEqual({ 'x.md': 'a.md' });
  });

  it('are told of what the commit moved that wrote it, too, and not of what was moved before', () => {
    const folder = tempRepository({ [A[0]]: A[1], [B[0]]: B[1] });
    move(folder, A[0], 'sub/x.md');
    commit(folder, { [BASELINE]: '{}' });
    expect(former(folder, [A[0]])).toEqual({ 'sub/x.md': A[0] });
    commit(folder, { [BASELINE]: '{ }' });
    expect(former(folder, [A[0]])).toEqual({});
  });

  it('are told of a baseline that the first commit brought, that none has, and whose commit is the last that is known', () => {
    const first = tempRepository({ [A[0]]: A[1], [BASELINE]: '{}' });
    move(first, A[0], 'sub/x.md');
    expect(former(first, [A[0]])).toEqual({ 'sub/x.md': A[0] });
    const none = tempRepository({ [A[0]]: A[1] });
    move(none, A[0], 'sub/x.md');
    writeAll(none, { [BASELINE]: '{}' });
    expect(former(none, [A[0]])).toEqual({ 'sub/x.md': A[0] });
    const shallow = tempRepository({ [A[0]]: A[1] });
    commit(shallow, { [BASELINE]: '{}' });
    const clone = cloneOf(shallow, '--depth=1');
    move(clone, A[0], 'sub/x.md');
    expect(former(clone, [A[0]])).toEqual({ 'sub/x.md': A[0] });
  });

  it('are not known where git cannot tell', () => {
    const folder = tempFolder();
    writeAll(folder, { [BASELINE]: '{}' });
    expect(former(folder, [A[0]])).toEqual({});
    const broken = tempRepository({ [A[0]]: A[1], [BASELINE]: '{}' });
    writeAll(broken, { '.git/index': 'no index' });
    expect(former(broken, [A[0]])).toEqual({});
  });

  /** Of a repository whose git knows where it is, and answers all else by `other`. */
  const answeredBy = (other: () => GitAnswer): (() => object) => {
    const top = Buffer.from(`false\nfalse\n${ROOT}\n`);
    const answers = new Map([
      ['rev-parse', { code: 0, stdout: top, stderr: '' }],
      ['config', { code: 1, stdout: Buffer.alloc(0), stderr: '' }],
    ]);
    const git: Host['git'] = ([command = '']) => answers.get(command) ?? other();
    const entries = new Map([['0', { fingerprint: '0', rule: 'r', page: A[0], subject: '' }]]);
    const host = { ...memoryHost({ files: { '.git/HEAD': '' } }), git };
    return () => formerNames(at(BASELINE), entries, () => false, host, ROOT);
  };

  it('are not known where git fails, and what fails beside it is told', () => {
    const fails = answeredBy(() => ({ code: 128, stdout: Buffer.alloc(0), stderr: 'fatal: no' }));
    expect(fails()).toEqual(new Map());
    const throws = answeredBy(() => {
      throw new TypeError('of ours');
    });
    expect(throws).toThrow('of ours');
  });
});
