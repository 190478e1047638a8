import { describe, expect, it } from 'vitest';
import {
  isoTime,
  parseChanges,
  parseHeader,
  parseId,
  parseLineage,
  parseLineEnds,
  parseNames,
  parseObjects,
  parseSteps,
  parseTree,
  parseUnwatched,
  splitLines,
  splitZero,
} from '../../../src/git/output.js';

const [A, B, NONE] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];
const UNREADABLE = 'git says what cannot be read';
const zero = (...entries: readonly string[]): Buffer => Buffer.from(entries.map((one) => `${one}\0`).join(''));

// As git 2.39 writes it: tests/unit/git/real-repository.test.ts asks the real one.
describe('what git says', () => {
  it('is split at each NUL, and cut when something comes behind the last one', () => {
    expect(splitZero(zero('a', '', 'b\nc'))).toEqual(['a', '', 'b\nc']);
    expect(splitZero(Buffer.alloc(0))).toEqual([]);
    expect(() => splitZero(Buffer.from('a\0b'))).toThrow(UNREADABLE);
    expect(splitZero(Buffer.from([0xff, 0]))).toEqual(['\ufffd']);
  });

  it('is split at each line break, and cut when something comes behind the last one', () => {
    expect([splitLines(Buffer.from('a\n\nb\n')), splitLines(Buffer.alloc(0))]).toEqual([['a', '', 'b'], []]);
    expect(() => splitLines(Buffer.from('a\nb'))).toThrow(UNREADABLE);
  });

  it('of names: each is one', () => {
    expect(parseNames(zero('a', ' '))).toEqual(['a', ' ']);
    for (const bytes of [zero('a', ''), Buffer.alloc(3), Buffer.from('a\n')])
      expect(() => parseNames(bytes)).toThrow(UNREADABLE);
  });

  it('of an id: one, of either length', () => {
    const long = 'a'.repeat(64);
    expect([`${A}\n`, `${long}\n`, `${A}\nx\n`].map((said) => parseId(Buffer.from(said)))).toEqual([A, long, A]);
    for (const said of ['', '\n', A!, `${A}0\n`, `${A} \n`, `x${A}\n`, `${A!.toUpperCase()}\n`])
      expect(() => parseId(Buffer.from(said))).toThrow(UNREADABLE);
  });

  it('of a past: commits with their parents', () => {
    expect([...parseLineage(Buffer.from(`${A} ${B} ${NONE}\n${B}\n`))]).toEqual([
      [A, [B, NONE]],
      [B, []],
    ]);
    for (const said of [`${A} \n`, `${A} x\n`, '\n', `${A} ${B}`])
      expect(() => parseLineage(Buffer.from(said))).toThrow(UNREADABLE);
  });

  it('of objects: kind and size, or that there is none, for each name', () => {
    const said = `${A} blob 3\nx y missing\n01 ambiguous\n${B} submodule\n${B} tree 0\n`;
    expect(parseObjects(Buffer.from(said), 5)).toEqual([
      { id: A, kind: 'blob', size: 3 },
      ...[undefined, undefined, undefined],
      { id: B, kind: 'tree', size: 0 },
    ]);
    for (const count of [4, 6]) expect(() => parseObjects(Buffer.from(said), count)).toThrow(UNREADABLE);
    for (const one of [`${A} blob`, `${A} blob x`, `${A} blob 1 x`, 'missing', '', `${A}0 blob 1`])
      expect(() => parseObjects(Buffer.from(`${one}\n`), 1)).toThrow(UNREADABLE);
  });

  it.each([
    [0, '1970-01-01T00:00:00Z'],
    [8_640_000_000_000, '+275760-09-13T00:00:00Z'],
    [8_640_000_000_001, undefined],
    [Number.NaN, undefined],
  ])('of a time: %d', (seconds, time) => {
    expect(isoTime(seconds)).toBe(time);
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
    expect(() => parseSteps(zero(A, `:100644 100644 ${A} ${B} M`))).toThrow(UNREADABLE);
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
    expect(() => parseTree(zero(`100644 blob ${A}0\tx`))).toThrow(UNREADABLE);
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
    ['no mode', zero(`:10064 100644 ${A} ${B} M`, 'x')],
    ['a short id', zero(`:100644 100644 ${A} ${B!.slice(1)} M`, 'x')],
    ['no colon', zero(`100644 100644 ${A} ${B} M`, 'x')],
  ])('that cannot be read is a fault: %s', (_what, bytes) => {
    expect(() => parseChanges(bytes)).toThrow(UNREADABLE);
  });
});
