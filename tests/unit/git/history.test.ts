import { describe, expect, it } from 'vitest';
import { describeCommits, History } from '../../../src/git/history.js';
import type { Step } from '../../../src/git/repository.js';
import { type Answers, idOf, pastIs, rawChange, repositoryThatSays } from '../../support/git-answers.js';

// What git is taken to say here the real one is asked for in real-history.test.ts.

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map(idOf) as [string, string, string, string];
const NO_REMOTE: Answers = { config: { code: 1 } };

/** `d` is a merge of `c` and `b`, which both come from `a`. */
function historyOf(steps: Parameters<typeof pastIs>[1] = {}, isShallow = false) {
  const past = pastIs({ d: 'cb', c: 'a', b: 'a', a: '' }, steps);
  const { repository, asked } = repositoryThatSays({ ...NO_REMOTE, ...past, 'cat-file commit': '' }, { isShallow });
  const history = new History(repository, D);
  asked.length = 0;
  return { history, asked };
}

describe('a history', () => {
  it('knows the commits before each', () => {
    const { history } = historyOf();
    expect([D, C, A, 'x'].map((id) => history.parents(id))).toEqual([[C, B], [A], [], []]);
    expect(history.head).toBe(D);
  });

  it('tells what each step changes in the files that were asked for', () => {
    const { history } = historyOf({
      db: [...rawChange('M', 'x.md'), ...rawChange('M', 'other.md')],
      ca: [...rawChange('D', 'x.md', 'c', '0'), ...rawChange('A', 'y.md', '0', 'd')],
    });
    history.track(['x.md', 'y.md', 'x.md']);
    const at = (step: Step, file: string): string | undefined => history.change(step, file)?.status;
    expect([at([D, B], 'x.md'), at([D, C], 'x.md'), at([B, D], 'x.md')]).toEqual(['modified', undefined, undefined]);
    expect([at([C, A], 'x.md'), at([C, A], 'y.md')]).toEqual(['deleted', 'added']);
    expect([at([D, B], 'other.md'), at([D, B], 'y.md'), at([D, B], 'none.md')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('asks once for each file', () => {
    const { history, asked } = historyOf();
    history.track([]);
    history.track(['x.md']);
    history.track(['x.md']);
    history.track(['y.md', 'x.md']);
    expect(asked.map((one) => one.split(' -- ')[1]!.split(' < ')[0])).toEqual(['x.md', 'y.md']);
    expect(asked[0]!.split(' < ')[1]).toBe(`${D} ${C}\n${D} ${B}\n${C} ${A}\n${B} ${A}\n`);
  });

  it('tells which files a step renames, once it was asked', () => {
    const { history, asked } = historyOf({
      db: [...rawChange('R100', 'o.md > x.md'), ...rawChange('R100', 'p.md > y.md')],
      ca: rawChange('R100', 'q.md > x.md'),
    });
    const was = (step: Step, file: string): string | undefined => history.renamed(step, file)?.oldFile;
    expect(was([D, B], 'x.md')).toBeUndefined();
    history.trackRenames([]);
    expect(asked).toEqual([]);
    history.trackRenames([
      [D, B],
      [D, B],
      [C, A],
    ]);
    expect([was([D, B], 'x.md'), was([D, B], 'y.md'), was([C, A], 'x.md')]).toEqual(['o.md', 'p.md', 'q.md']);
    expect([was([D, B], 'o.md'), was([C, A], 'y.md'), was([D, C], 'x.md')]).toEqual([undefined, undefined, undefined]);
    history.trackRenames([[C, A]]);
    history.trackRenames([
      [C, A],
      [B, A],
    ]);
    const inputs = asked.filter((one) => one.startsWith('diff-tree')).map((one) => one.split(' < ')[1]);
    expect(inputs).toEqual([`${D} ${B}\n${C} ${A}\n`, `${B} ${A}\n`]);
  });

  it.each([
    [true, `parent ${B}\n`, true],
    [true, '', false],
    [false, `parent ${B}\n`, false],
  ])('is cut at a commit in a shallow clone (%j) that names parents: %j', (isShallow, parents, isCut) => {
    const answers = { ...pastIs({ a: '' }), 'cat-file commit': `tree ${C}\n${parents}\n` };
    expect(new History(repositoryThatSays(answers, { isShallow }).repository, A).isCut(A)).toBe(isCut);
  });
});

/** The date and the subject of a commit with this text. */
function described(text: string | Buffer): [string, string] {
  const bytes = Buffer.from(text);
  const { repository } = repositoryThatSays({
    'cat-file --batch-check --buffer': `${A} commit ${bytes.length}\n`,
    'cat-file --batch --buffer': Buffer.concat([
      Buffer.from(`${A} commit ${bytes.length}\n`),
      bytes,
      Buffer.from('\n'),
    ]),
  });
  const [{ id, date, subject } = { id: '', date: '', subject: '' }] = describeCommits(repository, [A]);
  expect(id).toBe(A);
  return [date, subject];
}

describe('a commit', () => {
  it.each([
    ['A B <a@b> 1743292800 +0200', '2025-03-30T00:00:00Z'],
    ['A B <a@b> 1743292800 -0730', '2025-03-30T00:00:00Z'],
    ['A <a> 0 +0000', '1970-01-01T00:00:00Z'],
    ['A <a> 12> 7 +0000', '1970-01-01T00:00:07Z'],
    ['A <a>  +0000', ''],
    ['A <a> 7 +', ''],
    ['A <a> 7 +0000 x', ''],
    ['A <a> 7 0000', ''],
    ['A <a> -7 +0000', ''],
    ['A <> 99999999999999999 +0000', ''],
    ['nobody', ''],
  ])('was written by %j at %j', (author, date) => {
    expect(described(`tree ${B}\nauthor ${author}\ncommitter A <a> 99 +0000\n\nx\n`)).toEqual([date, 'x']);
  });

  it.each([
    ['one\n', 'one'],
    ['\n\n one \n', 'one'],
    ['one\n  two\t\n three\n', 'one two three'],
    ['one\n\ntwo\n', 'one'],
    ['one\n \t\ntwo\n', 'one'],
    ['one\r\n\r\ntwo\r\n', 'one'],
    ['one\ntwo\n\nthree\n\nfour', 'one two'],
    ['', ''],
    ['\n', ''],
  ])('says first of %j: %j', (message, subject) => {
    expect(described(`tree ${B}\n\n${message}`)).toEqual(['', subject]);
  });

  it('says at once of a hostile one', () => {
    const blanks = ' '.repeat(60_000);
    const started = performance.now();
    expect(described(`tree ${B}\n\na${blanks}b\n`)).toEqual(['', `a${blanks}b`]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('says nothing without a message', () => {
    expect(described(`tree ${B}\n`)).toEqual(['', '']);
    expect(described('')).toEqual(['', '']);
  });

  it.each([
    ['', [0xc3, 0xa4], 'ä'],
    ['', [0xe4], '\ufffd'],
    ['encoding ISO-8859-1\n', [0xe4], 'ä'],
    ['encoding nonsense\n', [0xc3, 0xa4], 'ä'],
  ])('with the header %j is read as that says', (header, bytes, subject) => {
    expect(described(Buffer.concat([Buffer.from(`tree ${B}\n${header}\n`), Buffer.from(bytes)]))).toEqual([
      '',
      subject,
    ]);
  });
});
