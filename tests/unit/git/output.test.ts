import { describe, expect, it } from 'vitest';
import {
  parseChanges,
  parseHeader,
  parseLineEnds,
  parseSteps,
  parseTree,
  parseUnwatched,
  splitZero,
} from '../../../src/git/output.js';

const [A, B, NONE] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];
const zero = (...entries: readonly string[]): Buffer => Buffer.from(entries.map((one) => `${one}\0`).join(''));

// As git 2.39 writes it: tests/unit/git/real-repository.test.ts asks the real one.
describe('what git says', () => {
  it('is split at each NUL, and what comes behind the last one is none', () => {
    expect(splitZero(zero('a', '', 'b\nc'))).toEqual(['a', '', 'b\nc']);
    expect(splitZero(Buffer.from('a'))).toEqual([]);
    expect(splitZero(Buffer.from([0xff, 0]))).toEqual(['\ufffd']);
  });

  it('of a commit: values of its header, and nothing of its message', () => {
    const commit = `tree ${A}\nparent ${A}\nparent ${B}\n\nparent x\ntree y\n`;
    expect(parseHeader(commit, 'parent')).toEqual([A, B]);
    expect(parseHeader(commit, 'tree')).toEqual([A]);
    expect(parseHeader(commit, 'par')).toEqual([]);
    expect(parseHeader(`tree ${A}\nparent ${B}`, 'parent')).toEqual([B]);
  });

  it('of steps: the changes of each, also of one without any', () => {
    const steps = zero(A, B, `:100644 100644 ${A} ${B} M`, A, `:100644 100644 ${A} ${B} R070`, 'old', 'new', B);
    const change = { before: A, after: B };
    expect(parseSteps(steps)).toEqual([
      [],
      [
        { ...change, status: 'modified', file: A },
        { ...change, status: 'renamed', file: 'new', oldFile: 'old' },
      ],
      [],
    ]);
    expect(() => parseSteps(zero(A, `:100644 100644 ${A} ${B} M`))).toThrow('git says what cannot be read');
  });

  it('of a tree: its regular files', () => {
    const tree = zero(
      `100644 blob ${A}\ta b\tc`,
      `100755 blob ${B}\tx`,
      `120000 blob ${A}\tlink`,
      `160000 commit ${A}\tmodule`,
    );
    expect(parseTree(tree)).toEqual([
      { file: 'a b\tc', id: A },
      { file: 'x', id: B },
    ]);
  });

  it('of files that it does not look at: those with "S" or a small letter', () => {
    const all = ['S', 's', 'h', 'm', 'H', 'M', 'C', 'R', 'K', '?', 'Sx', 'xS', ''].map(
      (tag) => `${tag} 100644 ${A} 0\t${tag} S f`,
    );
    expect(parseUnwatched(zero(...all, `S 120000 ${A} 0\tlink`)).map(({ file }) => file)).toEqual([
      'S S f',
      's S f',
      'h S f',
      'm S f',
    ]);
  });

  it.each([
    ['i/lf    w/crlf  attr/text=auto        \ta b', { file: 'a b', staged: 'lf', attribute: 'text=auto' }],
    ['i/      w/lf    attr/                 \tx', { file: 'x', staged: '', attribute: '' }],
    ['i/-text w/-text attr/-text \tx', { file: 'x', staged: '-text', attribute: '-text' }],
    ['i/lf w/ attr/text eol=lf\tx', { file: 'x', staged: 'lf', attribute: 'text eol=lf' }],
    ['i/none w/none attr/\ti/lf w/lf attr/x', { file: 'i/lf w/lf attr/x', staged: 'none', attribute: '' }],
  ])('of line ends: %j', (entry, ends) => {
    expect(parseLineEnds(zero(entry))).toEqual([ends]);
  });

  it.each(['', 'x', ' i/lf w/lf attr/\tx', 'i/lfw/lf attr/\tx', 'i/lf w/lfattr/\tx', 'i/lf\tx', 'xi/lf w/lf attr/\tx'])(
    'of line ends, nothing that can be read: %j',
    (entry) => {
      expect(parseLineEnds(zero(entry))).toEqual([]);
    },
  );

  it.each([
    [`:100644 100644 ${A} ${B} M`, ['x'], { status: 'modified', file: 'x', before: A, after: B }],
    [
      `:100644 100644 ${A} ${NONE} M`,
      ['x'],
      { status: 'modified', file: 'x', before: A, after: undefined, isOpen: true },
    ],
    [
      `:100644 100644 ${A} 1${NONE.slice(1)} M`,
      ['x'],
      { status: 'modified', file: 'x', before: A, after: `1${NONE.slice(1)}` },
    ],
    [
      `:100644 100644 ${A} ${NONE.slice(1)}1 M`,
      ['x'],
      { status: 'modified', file: 'x', before: A, after: `${NONE.slice(1)}1` },
    ],
    [`:100644 120000 ${A} ${NONE} M`, ['x'], { status: 'modified', file: 'x', before: A, after: undefined }],
    [`:000000 100644 ${NONE} ${B} A`, ['x'], { status: 'added', file: 'x', before: undefined, after: B }],
    [`:100644 000000 ${A} ${NONE} D`, ['x'], { status: 'deleted', file: 'x', before: A, after: undefined }],
    [`:120000 120000 ${A} ${B} M`, ['x'], { status: 'modified', file: 'x', before: undefined, after: undefined }],
    [`:100644 120000 ${A} ${B} T`, ['x'], { status: 'modified', file: 'x', before: A, after: undefined }],
    [`:100644 100644 ${A} ${B} R086`, ['x', 'y'], { status: 'renamed', file: 'y', oldFile: 'x', before: A, after: B }],
    [`:100644 100644 ${A} ${A} C100`, ['x', 'y'], { status: 'added', file: 'y', before: undefined, after: A }],
  ])('of a change: %s', (raw, files, change) => {
    expect(parseChanges(zero(raw, ...files))).toEqual([change]);
  });

  it('of a file whose mode alone is another one: nothing', () => {
    expect(parseChanges(zero(`:100644 100755 ${A} ${A} M`, 'x'))).toEqual([]);
  });

  it('twice of one file with a merge conflict: once, the last', () => {
    const both = zero(`:100644 000000 ${A} ${NONE} U`, 'x', `:100644 100644 ${A} ${B} M`, 'x');
    expect(parseChanges(both)).toEqual([{ status: 'modified', file: 'x', before: A, after: B }]);
  });

  it.each([
    ['a letter that nobody knows', zero(`:100644 100644 ${A} ${B} X`, 'x')],
    ['no name', zero(`:100644 100644 ${A} ${B} M`)],
    ['no new name', zero(`:100644 100644 ${A} ${B} R100`, 'x')],
  ])('that cannot be read is a fault: %s', (_what, bytes) => {
    expect(() => parseChanges(bytes)).toThrow('git says what cannot be read');
  });
});
