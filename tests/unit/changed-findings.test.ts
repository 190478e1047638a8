import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changedOnes } from '../../src/changes/changed-findings.js';
import { findChanges } from '../../src/changes/changes.js';
import type { Finding, Region } from '../../src/finding.js';
import { nodeHost } from '../../src/node/host.js';
import type { Sieved } from '../../src/report/sieve.js';
import { git, tempRepository } from '../support/git-repo.js';
import { finding, region } from '../support/report-scenarios.js';
import { writeAll } from '../support/run-cli.js';

const LINES = 'one\ntwo\nthree\nfour\nfive\n';
const root = tempRepository({ 'a.md': LINES, 'b.md': LINES, 'c.md': LINES, 'old.md': LINES, 'gone.md': LINES });
// Lines 2 and 4 of a.md, the last one of b.md; d.md is new, old.md has another name, c.md is as it was.
writeAll(root, { 'a.md': 'one\nTWO\nthree\nFOUR\nfive\n', 'b.md': `${LINES}six\n`, 'd.md': 'one\n' });
git(root, 'mv', 'old.md', 'new.md');
rmSync(`${root}/gone.md`);
git(root, 'add', '--all');

const host = { ...nodeHost({ interrupted: false }), cwd: root };
const changes = findChanges({ kind: 'uncommitted' }, host, root);
if ('reason' in changes) throw new Error(changes.reason);
const files = { ...changes, root };

const at = (file: string, own: Region, more: Partial<Finding> = {}): Finding => finding({ file, region: own, ...more });
const lines = (startLine: number, endLine: number, endColumn: number): Region => ({
  startLine,
  startColumn: 2,
  endLine,
  endColumn,
});
const use = { base: changes.base, files: 4, deleted: 0, hidden: 0 };
const marked = (one: Finding): Finding => changedOnes(files, use)([one]).kept[0]!;

describe('a finding on a changed page', () => {
  it.each<[string, Region, 'line' | 'page']>([
    ['a.md', region(1, 1, 3), 'page'],
    ['a.md', region(2, 1, 3), 'line'],
    ['a.md', region(3, 1, 3), 'page'],
    ['a.md', region(4, 4, 4), 'line'],
    ['a.md', region(5, 1, 3), 'page'],
    ['a.md', lines(1, 3, 2), 'line'],
    ['a.md', lines(1, 2, 1), 'page'],
    ['a.md', lines(1, 2, 2), 'line'],
    ['a.md', lines(2, 3, 1), 'line'],
    ['a.md', lines(3, 4, 1), 'page'],
    ['a.md', lines(3, 5, 1), 'line'],
    ['b.md', region(5, 1, 3), 'page'],
    ['b.md', region(6, 1, 3), 'line'],
    ['d.md', region(1, 1, 3), 'line'],
    ['new.md', region(1, 2, 3), 'page'],
  ])('%s, %j: touches a changed %s', (file, own, changed) => {
    const one = at(file, own);
    expect(marked(one)).toEqual({ ...one, changed });
  });

  it('touches every line when it is about the whole page', () => {
    expect(marked(at('a.md', region(1, 1, 1), { path: '' })).changed).toBe('line');
    expect(marked(at('a.md', region(1, 1, 1), { path: '/title' })).changed).toBe('page');
    expect(marked(at('a.md', region(1, 1, 2), { path: '' })).changed).toBe('page');
    expect(marked(at('a.md', region(1, 2, 2), { path: '' })).changed).toBe('page');
    expect(marked(at('a.md', region(3, 1, 1), { path: '' })).changed).toBe('page');
    expect(marked(at('a.md', lines(1, 2, 1), { path: '' })).changed).toBe('page');
  });
});

describe('a finding on a page that is not changed', () => {
  const place = (file: string, line: number) => ({ file, region: region(line, 2, 4), message: `Here is ${line}.` });

  it('stays without a mark, when it has no place on one that is', () => {
    const one = at('c.md', region(2, 1, 3), { related: [place('c.md', 4)] });
    expect(marked(one)).toEqual(one);
  });

  it('is moved to a place on a changed line, before one on another line', () => {
    const [first, second, third] = [place('a.md', 1), place('a.md', 2), place('b.md', 6)];
    const one = at('c.md', region(2, 1, 3), {
      related: [first, second, third],
      fix: { kind: 'set', value: 1 } as never,
    });
    const { fix: _, ...rest } = one;
    expect(marked(one)).toEqual({
      ...rest,
      file: 'a.md',
      region: second.region,
      path: '',
      message: 'meta.num_specs is 3, but spec_details lists 2 specs. Here is 2.',
      related: [
        { file: 'c.md', region: region(2, 1, 3), message: 'The finding is about this place, which is not changed.' },
        first,
        third,
      ],
      excerpt: { text: 'TWO', column: 1, cutBefore: false, cutAfter: false },
      changed: 'line',
    });
  });

  it('is moved to a place on a changed page', () => {
    const one = at('c.md', region(2, 1, 3), { related: [place('c.md', 1), place('a.md', 3)] });
    expect(marked(one)).toMatchObject({ file: 'a.md', region: region(3, 2, 4), changed: 'page' });
  });

  it('is not moved to a page that is gone', () => {
    const one = at('c.md', region(2, 1, 3), { related: [place('gone.md', 1)] });
    expect(marked(one)).toEqual(one);
  });
});

describe('a report on changed pages', () => {
  const all = [
    at('c.md', region(1, 1, 2), { severity: 'info' }),
    at('a.md', region(2, 1, 2), { severity: 'warning' }),
    at('a.md', region(1, 1, 2)),
    at('b.md', region(1, 1, 2), { related: [{ file: 'a.md', region: region(2, 1, 2), message: 'There.' }] }),
  ];
  const shown = (findings: Sieved['kept']): string[] =>
    findings.map(({ file, region: { startLine }, changed }) => `${file}:${startLine} ${changed}`);

  it('has all findings, marked, in the order of where they stand', () => {
    const { kept, left, note } = changedOnes(files, use)(all);
    expect(shown(kept)).toEqual(['a.md:1 page', 'a.md:2 line', 'b.md:1 page', 'c.md:1 undefined']);
    expect(left).toEqual([]);
    expect(note).toEqual({ changes: { ...use, hidden: 0 } });
  });

  it('hides what touches no changed line, unless it is new all the same, and counts what it hides', () => {
    const few = changedOnes(files, use, () => false)(all);
    expect(shown(few.kept)).toEqual(['a.md:2 line']);
    expect(shown(few.left)).toEqual(['a.md:1 page', 'b.md:1 page', 'c.md:1 undefined']);
    expect(few.note).toEqual({ changes: { ...use, hidden: 3 } });
    const more = changedOnes(files, use, ({ file }) => file === 'c.md')(all);
    expect(shown(more.kept)).toEqual(['a.md:2 line', 'c.md:1 undefined']);
  });
});
