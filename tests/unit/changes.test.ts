import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  type Changes,
  type ChangesRequest,
  changesSince,
  findChangedLines,
  findChanges,
  lackOfBase,
  readNow,
} from '../../src/changes/changes.js';
import { UsageError } from '../../src/errors.js';
import { quietHost } from '../../src/node/host.js';
import {
  type Answers,
  blobsAre,
  changesAt,
  commitsAre,
  hostThatSays,
  idOf,
  partialIs,
  rawChange,
  repositoryThatSays,
  UNBORN,
  zero,
} from '../support/git-answers.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const [A, B, C, NONE] = ['a', 'b', 'c', '0'].map(idOf) as [string, string, string, string];
const top = tempFolder();
mkdirSync(path.join(top, 'folder.md'));
writeAll(top, { 'a.md': 'one\ntwo\n', 'there.md': 'x', 'docs/in.md': 'x', 'docs/b.md': 'x', 'docs/deep/c.md': 'x' });

type Said = Readonly<{ isShallow?: boolean; root?: string; commits?: Record<string, string>; answers?: Answers }>;

function ask(request: ChangesRequest, { isShallow, root = top, commits = {}, answers }: Said = {}) {
  const plain: Answers = { 'diff-index': '', 'ls-files': '', 'diff-files': '', config: { code: 1 } };
  return findChanges(request, hostThatSays({ ...plain, ...commitsAre(commits), ...answers }, top, isShallow), root);
}

function changesOf(request: ChangesRequest, said?: Said): Changes {
  const found = ask(request, { commits: { HEAD: A }, ...said });
  if ('reason' in found) throw new Error(found.reason);
  return found;
}

/** The base as it is shown, or why there is none. */
function baseOf(request: ChangesRequest, said: Said): string {
  try {
    const found = ask(request, said);
    return 'reason' in found ? found.reason : found.base;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return `wrong call: ${error.message}`;
  }
}

describe('the base', () => {
  const commits = { HEAD: A, main: B };
  const LACKS_HEAD = 'this clone does not have the commit that HEAD names; see "git fsck"';

  it.each<[ChangesRequest, Said, string]>([
    [{ kind: 'uncommitted' }, { commits }, 'HEAD (aaaaaaaaaa)'],
    [{ kind: 'staged' }, { commits }, 'HEAD (aaaaaaaaaa)'],
    [{ kind: 'state', ref: 'main' }, { commits }, 'main (bbbbbbbbbb)'],
    [{ kind: 'since', ref: 'main' }, { commits, answers: { 'merge-base': `${C}\n` } }, 'main (cccccccccc)'],
    [{ kind: 'commit', commit: C, name: 'this' }, {}, 'this (cccccccccc)'],
    [{ kind: 'commit', commit: C, name: C }, {}, 'cccccccccc'],
    [{ kind: 'commit', commit: C, name: 'ccccccccccc' }, {}, 'cccccccccc'],
    [{ kind: 'commit', commit: C, name: 'ccc' }, {}, 'ccc'],
    [{ kind: 'commit', commit: C, name: 'ccb' }, {}, 'ccb (cccccccccc)'],
    [{ kind: 'uncommitted' }, { answers: { ...UNBORN, 'hash-object': `${B}\n` } }, 'the start: there is no commit yet'],
    [
      { kind: 'since', ref: 'main' },
      { commits: { main: B }, answers: UNBORN },
      'HEAD and "main" have no commit in common',
    ],
    [{ kind: 'uncommitted' }, { answers: { ...UNBORN, 'rev-parse --verify --quiet HEAD': `${A}\n` } }, LACKS_HEAD],
    [
      { kind: 'since', ref: 'main' },
      { answers: { ...UNBORN, 'symbolic-ref --quiet HEAD': { code: 128 } } },
      LACKS_HEAD,
    ],
    [
      { kind: 'since', ref: 'main' },
      { commits, answers: { 'merge-base': { code: 1 } } },
      'HEAD and "main" have no commit in common',
    ],
    [
      { kind: 'since', ref: 'main' },
      { commits, isShallow: true, answers: { 'merge-base': { code: 1 } } },
      'HEAD and "main" have no commit in common in this shallow clone',
    ],
    [
      { kind: 'since', ref: 'main' },
      { commits, answers: { 'merge-base': { code: 128, stderr: 'fatal: no\nmore' } } },
      'git merge-base fails: "fatal: no"',
    ],
  ])('of %j, where %j', (request, said, shown) => {
    expect(baseOf(request, said)).toBe(shown);
  });

  it('is asked of git as it is', () => {
    const asked: string[] = [];
    const answers: Answers = {
      'diff-index': (_, args) => {
        asked.push(args.at(-1)!);
        return '';
      },
    };
    changesOf({ kind: 'since', ref: 'main' }, { commits, answers: { ...answers, 'merge-base': `${C}\n` } });
    changesOf({ kind: 'state', ref: 'main' }, { commits, answers });
    changesOf({ kind: 'uncommitted' }, { commits: {}, answers: { ...answers, ...UNBORN, 'hash-object': `${B}\n` } });
    expect(asked).toEqual([C, B, B]);
  });

  const remotes: Answers = {
    'config -z --name-only --get-regexp ^remote': zero('remote.origin.url', 'remote.a.b.url'),
  };

  it.each([
    'abcd',
    A,
    'a'.repeat(64),
    'HEAD~3',
    'HEAD^',
    'HEAD^^~2',
    'abcd~1',
    'origin/x',
    'a.b/x',
    'refs/remotes/origin/x',
  ])('may be elsewhere in a shallow clone: %s', (ref) => {
    const said = { commits: { HEAD: A }, isShallow: true, answers: remotes };
    expect(baseOf({ kind: 'state', ref }, said)).toBe(`this shallow clone does not have ${JSON.stringify(ref)}`);
  });

  it.each([
    'abc',
    'a'.repeat(65),
    'abcg',
    'xabcd',
    'abcdx',
    'nope~1',
    '~1',
    'a~b',
    'origin',
    'originx',
    'b/x',
    'x/refs/remotes/origin/x',
    'orirefs/remotes/gin/x',
    'x\nabcd~1',
  ])('is spelled wrong: %s', (ref) => {
    const wrong = `wrong call: there is no commit ${JSON.stringify(ref)} in this clone`;
    const said = { commits: { HEAD: A }, answers: remotes };
    expect(baseOf({ kind: 'state', ref }, said)).toBe(`${wrong}; fetch it, or see "git branch --all"`);
    expect(baseOf({ kind: 'since', ref }, { ...said, isShallow: true })).toBe(
      `${wrong}, which is shallow; see whether it is spelled right, or fetch it`,
    );
  });
});

/** What git says of a file, or of one that was called otherwise. */
const raw = (status: string, file: string, old?: string): string[] =>
  rawChange(
    status,
    old === undefined ? file : `${old} > ${file}`,
    status === 'A' ? '0' : 'a',
    status === 'D' ? '0' : 'b',
  );

/** Each change in short: its status, its blobs by a letter, its former name. */
function short(files: ReadonlyMap<string, Change>): Record<string, string> {
  const letter = (blob: string | undefined): string => blob?.charAt(0) ?? '-';
  const one = ({ status, before, after, oldFile }: Change): string =>
    `${status} ${letter(before)}${letter(after)}${oldFile === undefined ? '' : ` ${oldFile}`}`;
  return Object.fromEntries([...files].map(([file, change]) => [file, one(change)]));
}

describe('what is changed', () => {
  it.each<[string, string[], string[], Record<string, string>]>([
    ['nothing', [], [], {}],
    ['a file', raw('M', 'a.md'), [], { 'a.md': 'modified ab' }],
    ['a file that is gone', raw('D', 'x.md'), [], { 'x.md': 'deleted a-' }],
    ['a new one', raw('A', 'a.md'), [], { 'a.md': 'added -b' }],
    ['a renamed one', raw('R090', 'a.md', 'x.md'), [], { 'a.md': 'renamed a- x.md', 'x.md': 'deleted a-' }],
    [
      'a renamed one, and another one under its name',
      [...raw('A', 'there.md'), ...raw('R090', 'a.md', 'there.md')],
      [],
      { 'there.md': 'added -b', 'a.md': 'renamed a- there.md' },
    ],
    ['one that git does not know', [], ['u.md'], { 'u.md': 'added --' }],
    ['one that was taken out of git only', raw('D', 'a.md'), ['a.md'], { 'a.md': 'modified a-' }],
    ['one that git is to ignore since', raw('D', 'there.md'), [], { 'there.md': 'modified a-' }],
    ['one where there is a folder now', raw('D', 'folder.md'), [], { 'folder.md': 'deleted a-' }],
    ['one that is there all the same', raw('A', 'there.md'), [], { 'there.md': 'added -b' }],
  ])('%s', (_, tracked, untracked, files) => {
    const answers = { 'diff-index': zero(...tracked), 'ls-files -z --others': zero(...untracked) };
    const found = changesOf({ kind: 'uncommitted' }, { answers });
    expect(short(found.files)).toEqual(files);
  });

  it('is shown relative to the root', () => {
    const answers = {
      'diff-index': zero(...raw('M', 'a.md'), ...raw('R090', 'docs/b.md', 'docs/in.md')),
      'ls-files -z --others': zero('docs/u.md'),
    };
    const { files } = changesOf({ kind: 'uncommitted' }, { answers, root: path.join(top, 'docs') });
    expect(short(files)).toEqual({
      ...{ '../a.md': 'modified ab', 'b.md': 'renamed a- in.md' },
      ...{ 'in.md': 'modified a-', 'u.md': 'added --' },
    });
  });

  it('of what is staged, is asked of nothing else', () => {
    const answers = { 'diff-index': zero(...raw('D', 'there.md')), 'ls-files -z --others --exclude': zero('u.md') };
    expect(short(changesOf({ kind: 'staged' }, { answers }).files)).toEqual({ 'there.md': 'deleted a-' });
  });
});

describe('what is staged', () => {
  const seen = (answers: Answers) => {
    const { host } = changesOf({ kind: 'staged' }, { answers: { ...blobsAre({ [A]: 'staged' }), ...answers } });
    const text = (name: string): string => {
      const bytes = host.readPage(path.join(top, name), top, 100);
      return 'code' in bytes ? bytes.code : bytes.toString();
    };
    return ['a.md', 'there.md', 'docs/in.md', 'docs/deep/c.md'].map(text);
  };
  const OPEN = { 'diff-files -z --raw': zero(`:100644 100644 ${A} ${NONE} M`, 'a.md'), 'hash-object': `${B}\n` };
  const ADDED = { 'diff-files -z --raw': zero(`:000000 100644 ${NONE} ${NONE} U`, 'a.md') };
  const UNKNOWN = (file: string): Answers => ({ 'ls-files -z --others --directory': zero(file) });

  it.each<[string, Answers, string[]]>([
    ['where the disk has the same', {}, ['one\ntwo\n', 'x', 'x', 'x']],
    ['where the disk has something else', OPEN, ['staged', 'x', 'x', 'x']],
    ['where nothing of a file is', ADDED, ['one\ntwo\n', 'x', 'x', 'x']],
    ['without what git does not know', UNKNOWN('there.md'), ['one\ntwo\n', 'missing', 'x', 'x']],
    ['without a folder that git does not know', UNKNOWN('docs/'), ['one\ntwo\n', 'x', 'missing', 'missing']],
    ['without a folder deeper down', UNKNOWN('docs/deep/'), ['one\ntwo\n', 'x', 'x', 'missing']],
    ['both', { ...OPEN, ...UNKNOWN('docs/') }, ['staged', 'x', 'missing', 'missing']],
  ])('is seen %s', (_, answers, texts) => {
    expect(seen(answers)).toEqual(texts);
  });

  it('is seen as the disk, with threads, where that has the same', () => {
    const threads = { parallelism: 2, ready() {}, start: () => ({ stop: async () => {} }) };
    const answers = { 'diff-index': '', 'ls-files': '', 'diff-files': '', ...commitsAre({ HEAD: A }) };
    const host = { ...hostThatSays(answers, top), threads };
    const found = findChanges({ kind: 'staged' }, host, top);
    expect('host' in found && found.host).toBe(host);
  });
});

describe('what is changed since a commit, of what was and is not committed', () => {
  const change = (status: Change['status'], before?: string, oldFile?: string): Change => ({
    ...{ status, before, after: undefined },
    ...(oldFile !== undefined && { oldFile }),
  });

  it.each<[string, string[], Record<string, Change>, Record<string, string>]>([
    ['nothing', [], {}, {}],
    ['committed only', raw('M', 'a.md'), {}, { 'a.md': 'modified ab' }],
    ['not committed only', [], { 'a.md': change('modified', C) }, { 'a.md': 'modified c-' }],
    ['both', raw('M', 'a.md'), { 'a.md': change('modified', B) }, { 'a.md': 'modified a-' }],
    ['added, then changed', raw('A', 'a.md'), { 'a.md': change('modified', B) }, { 'a.md': 'added --' }],
    ['added, then gone', raw('A', 'a.md'), { 'a.md': change('deleted', B) }, { 'a.md': 'deleted --' }],
    ['changed, then gone', raw('M', 'a.md'), { 'a.md': change('deleted', B) }, { 'a.md': 'deleted a-' }],
    ['gone, then there again', raw('D', 'a.md'), { 'a.md': change('added') }, { 'a.md': 'modified a-' }],
    [
      'renamed, then changed',
      raw('R090', 'a.md', 'o.md'),
      { 'a.md': change('modified', B) },
      { 'a.md': 'renamed a- o.md', 'o.md': 'deleted a-' },
    ],
    [
      'renamed, then gone',
      raw('R090', 'a.md', 'o.md'),
      { 'a.md': change('deleted', B) },
      { 'a.md': 'deleted --', 'o.md': 'deleted a-' },
    ],
    [
      'renamed twice',
      raw('R090', 'a.md', 'o.md'),
      { 'n.md': change('renamed', B, 'a.md'), 'a.md': change('deleted', B) },
      { 'a.md': 'deleted --', 'o.md': 'deleted a-', 'n.md': 'renamed b- o.md' },
    ],
    [
      'changed, then renamed',
      raw('M', 'a.md'),
      { 'n.md': change('renamed', B, 'a.md') },
      { 'a.md': 'modified ab', 'n.md': 'renamed b- a.md' },
    ],
    ['renamed only now', [], { 'n.md': change('renamed', B, 'a.md') }, { 'n.md': 'renamed b- a.md' }],
  ])('%s', (_, committed, uncommitted, files) => {
    const { repository, asked } = repositoryThatSays({ 'diff-tree': zero(...committed) }, { top });
    const host = quietHost(top, { interrupted: false });
    const now = { base: 'HEAD', files: new Map(Object.entries(uncommitted)), host, repository };
    const found = changesSince(A, B, now, top);
    expect([found.base, short(found.files)]).toEqual(['a'.repeat(10), files]);
    expect(asked[0]).toMatch(new RegExp(`^diff-tree .* ${A} ${B}$`));
  });
});

const PARTIAL = 'this partial clone does not have every file of the past; clone without a filter';
const BROKEN = 'this clone lacks files of the past, or they are damaged; see "git fsck"';
const FAILS: Answers = { 'cat-file': { code: 128, stderr: 'fatal: could not fetch from promisor remote' } };

describe('the state before', () => {
  it.each<[string, Record<string, Partial<Change>>, Answers, string | undefined]>([
    [
      'is there',
      { 'a.md': {}, 'b.md': { before: B }, 'c.md': { before: undefined } },
      blobsAre({ [A]: 'a', [B]: '' }),
      undefined,
    ],
    ['lacks a file', { 'a.md': {}, 'b.md': { before: B } }, { ...blobsAre({ [A]: 'a' }), ...partialIs(true) }, PARTIAL],
    ['has lost a file', { 'a.md': {} }, { ...blobsAre({}), ...partialIs(false) }, BROKEN],
    ['cannot be asked for', { 'a.md': {} }, FAILS, PARTIAL],
    ['has no file', { 'a.md': { status: 'added', before: undefined } }, {}, undefined],
  ])('%s', (_, files, answers, lack) => {
    expect(lackOfBase(changesAt(top, files, answers))).toBe(lack);
  });

  it('does not hide a fault of ours', () => {
    expect(() => lackOfBase(changesAt(top, { 'a.md': {} }, {}))).toThrow('nothing is known of git cat-file');
  });
});

describe('changed lines', () => {
  const BLOBS = blobsAre({ [A]: 'one\n2\n', [B]: 'one\ntwo\n3\n', [C]: 'x' });

  it.each<[string, Partial<Change> | undefined, Answers, unknown]>([
    ['of a file that is not changed', undefined, {}, undefined],
    ['of one that is gone', { status: 'deleted' }, {}, undefined],
    ['of one that is new', { status: 'added', before: undefined }, {}, 'all'],
    ['of one on the disk', {}, BLOBS, [[2, 3]]],
    ['of one that git has', { after: B }, BLOBS, [[2, 4]]],
    ['of one that is the same', { before: B, after: B }, BLOBS, []],
    ['of one whose past is not there', {}, blobsAre({}), 'all'],
    ['of one that git lacks', { after: C }, blobsAre({ [A]: '' }), 'all'],
    ['where git fails', {}, FAILS, 'all'],
  ])('%s', (_, change, answers, lines) => {
    const changes = changesAt(top, change === undefined ? {} : { 'a.md': change }, answers);
    expect(findChangedLines(changes, ['a.md'], top).get('a.md')).toEqual(lines);
  });

  it('of several files are each their own', () => {
    const changes = changesAt(top, { 'a.md': {}, 'b.md': { after: B }, 'no.md': {}, 'there.md': { before: C } }, BLOBS);
    const wanted = ['there.md', 'x.md', 'no.md', 'b.md', 'a.md'];
    expect([...findChangedLines(changes, wanted, top)]).toEqual([
      ['there.md', []],
      ['no.md', 'all'],
      ['b.md', [[2, 4]]],
      ['a.md', [[2, 3]]],
    ]);
  });

  it('do not hide a fault of ours', () => {
    expect(() => findChangedLines(changesAt(top, { 'a.md': {} }, {}), ['a.md'], top)).toThrow(
      'nothing is known of git',
    );
  });

  it('are told of files of at most 64 MiB', () => {
    const host = quietHost(top, { interrupted: false });
    const limits: number[] = [];
    const asked = {
      ...host,
      readPage: (_: string, __: string, limit: number) => Buffer.alloc(limits.push(limit)),
    };
    const { repository } = repositoryThatSays({}, { top });
    readNow(path.join(top, 'a.md'), asked, repository);
    expect(limits).toEqual([67_108_864]);
    expect(readNow(path.join(top, 'none.md'), host, repository)).toBeUndefined();
    expect(readNow(path.join(top, 'a.md'), host, repository)?.toString()).toBe('one\ntwo\n');
  });
});
