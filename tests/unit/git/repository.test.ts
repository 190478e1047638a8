import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileChange, GitFault } from '../../../src/git/output.js';
import { type FileBlob, openRepository, type Repository, type Step } from '../../../src/git/repository.js';
import type { GitAnswer, GitOptions, Host } from '../../../src/host.js';
import { quietHost } from '../../../src/node/host.js';
import {
  type Answers,
  blobsAre,
  commitsAre,
  hostThatSays,
  idOf,
  partialIs,
  rawChange,
  repositoryThatSays,
  type Said,
  zero,
} from '../../support/git-answers.js';

// What git is taken to say here the real one is asked for in real-repository.test.ts.

const [A, B, C, NONE] = ['a', 'b', 'c', '0'].map(idOf) as [string, string, string, string];
const FOLDER = path.resolve('/top');
const FACTS = 'rev-parse --is-bare-repository';

/** The same host, which notes what git is asked. */
function noting(base: Host) {
  const asked: { readonly args: string; readonly options: GitOptions }[] = [];
  const git: Host['git'] = (args, options) => {
    asked.push({ args: args.join(' '), options });
    return base.git(args, options);
  };
  return { host: { ...base, git }, asked };
}

function open(host: Host): Repository {
  const repository = openRepository(host, FOLDER);
  if ('reason' in repository) throw new Error(repository.reason);
  return repository;
}

/** Why there is no repository to be asked. */
function refusal(host: Host): string | undefined {
  const found = openRepository(host, FOLDER);
  return 'reason' in found ? found.reason : undefined;
}

const TWO =
  'git does not trust this repository, which belongs to another user; see "safe.directory" in git help config';

describe('a repository', () => {
  it.each<[string, boolean]>([
    ['true', true],
    ['false', false],
    ['', false],
  ])('is shallow when git says %j', (said, isShallow) => {
    const host = hostThatSays({ [FACTS]: `false\n${said}\n/top/x\n` }, FOLDER);
    expect([open(host).isShallow, open(host).top]).toEqual([isShallow, path.resolve('/top/x')]);
  });

  it('may have line breaks in its path', () => {
    const said = (text: string): string => open(hostThatSays({ [FACTS]: text }, FOLDER)).top;
    expect(said('false\nfalse\n/a\nb\n')).toBe(path.resolve('/a\nb'));
    expect(said('false\nfalse\n/a\n\n')).toBe(path.resolve('/a\n'));
  });

  it.each<[string, GitAnswer['code'], string]>([
    ['fatal: not a git repository (or any of the parents)', 128, 'this is no git repository'],
    ['fatal: detected dubious ownership in repository', 128, TWO],
    ['fatal: this operation must be run in a work tree', 128, 'this is a bare git repository'],
    ['fatal: "x"\nmore', 128, String.raw`git says "fatal: \"x\""`],
    ['y'.repeat(301), 1, `git says "${'y'.repeat(300)}"`],
    ['', 1, 'git rev-parse fails: it ends with exit code 1 and says nothing'],
    ['it took too long', -1, 'it took too long'],
  ])('is none when git says %j and ends with %i', (stderr, code, reason) => {
    expect(refusal(hostThatSays({ [FACTS]: { code, stderr } }, FOLDER))).toBe(reason);
  });

  it('is none without git', () => {
    expect(refusal({ ...quietHost(FOLDER, { interrupted: false }), git: () => undefined })).toBe(
      'there is no program git',
    );
  });

  const NAMES = 'config -z --name-only --get-regexp ^filter';

  it.each<[Partial<GitAnswer>, string]>([
    [{ code: 2 }, 'git config fails: it ends with exit code 2 and says nothing'],
    [{ code: -1, stderr: 'it took too long' }, 'it took too long'],
    [{ code: -1, stderr: 'x', stdout: zero('filter.lfs.clean') }, 'x'],
  ])('is none when git says of its filters %j', (names, reason) => {
    expect(refusal(hostThatSays({ [NAMES]: names }, FOLDER))).toBe(reason);
  });

  it.each<[Said, string[] | undefined]>([
    [{ code: 1 }, []],
    ['', []],
    [zero('filter.a=b.clean'), undefined],
    [zero('filter.ok.clean', 'filter.a=b.clean'), undefined],
    [zero('filter.lfs.clean', 'filter.lfs.smudge'), ['lfs']],
    [zero('filter.a.b.clean', 'filter.c.process'), ['a.b', 'c']],
  ])('runs no filter of its config: %j', (names, filters) => {
    const { host, asked } = noting(hostThatSays({ [NAMES]: names, '-c': '', 'ls-files': '' }, FOLDER));
    if (filters === undefined) return expect(refusal(host)).toBe('a filter of its config cannot be switched off');
    open(host).untracked();
    const off = filters.flatMap((name) =>
      ['clean=', 'smudge=', 'process=', 'required=false'].map((one) => `-c filter.${name}.${one} `),
    );
    expect(asked.at(-1)!.args).toBe(`${off.join('')}ls-files -z --others --exclude-standard`);
  });

  it('is asked in its top, for half a gibibyte at most', () => {
    const said = { [FACTS]: 'false\nfalse\n/other\n', 'ls-files': '', 'hash-object': `${A}\n` };
    const { host, asked } = noting(hostThatSays(said, FOLDER));
    const repository = open(host);
    repository.untracked();
    repository.emptyTree();
    const top = path.resolve('/other');
    const plain = { cwd: top, maxBytes: 512 * 1024 * 1024, ownEnvironment: false };
    expect(asked.map(({ options }) => options)).toStrictEqual([
      { ...plain, cwd: FOLDER },
      plain,
      plain,
      { ...plain, input: '' },
    ]);
  });

  it('says so when git is gone meanwhile', () => {
    const base = hostThatSays({}, FOLDER);
    const goneAfter = (commands: number): Host => {
      let left = commands;
      return { ...base, git: (args, options) => (left-- > 0 ? base.git(args, options) : undefined) };
    };
    expect(refusal(goneAfter(1))).toBe('there is no program git');
    expect(() => open(goneAfter(2)).untracked()).toThrow(/^there is no program git$/);
  });

  const GIT_DIR = 'rev-parse --absolute-git-dir';

  it.each<[string, string | undefined, [here: Said | undefined, own: Said | undefined], boolean]>([
    ['no hook speaks', undefined, ['/x/.git', '/top/.git'], false],
    ['a hook says the same', '.git', ['/top/.git', '/top/.git'], false],
    ['a hook says another one', '/x/.git', ['/x/.git', '/top/.git'], true],
    ['a hook says nonsense', '/x/.git', [{ code: 128 }, '/top/.git'], true],
    ['the folder has none', '/x/.git', ['/x/.git', { code: 128, stdout: Buffer.from('y') }], false],
    ['there is no git', '/x/.git', [undefined, '/top/.git'], false],
  ])('is the one of the folder, when %s', (_, dir, [here, own], ownEnvironment) => {
    const base = hostThatSays({}, FOLDER);
    const { host, asked } = noting({
      ...base,
      env: { GIT_DIR: dir },
      git: (args, options) => {
        if (args.join(' ') !== GIT_DIR) return base.git(args, options);
        const said = options.ownEnvironment ? own : here;
        return said === undefined ? undefined : hostThatSays({ [GIT_DIR]: said }, FOLDER).git(args, options);
      },
    });
    open(host);
    const others = asked.filter(({ args }) => args !== GIT_DIR);
    expect(others.map(({ options }) => options.ownEnvironment)).toEqual([ownEnvironment, ownEnvironment]);
  });
});

describe('commits', () => {
  it.each<[string, string, string | undefined]>([
    ['HEAD', `${A} commit 200`, A],
    ['HEAD', `${'a'.repeat(64)} commit 1`, 'a'.repeat(64)],
    ['HEAD', `${A} tree 200`, undefined],
    ['HEAD', 'HEAD^{commit} missing', undefined],
  ])('are what names mean: %s, of which git says %j', (name, said, id) => {
    const { repository, asked } = repositoryThatSays({ 'cat-file --batch-check': `${said}\n` });
    expect(repository.commits([name])).toEqual([id]);
    expect(asked).toEqual(['cat-file --batch-check < HEAD^{commit}\n']);
  });

  it('are asked for by names that are one', () => {
    const { repository, asked } = repositoryThatSays(commitsAre({ b: B, '-': C }));
    expect(repository.commits(['a\nb', 'b', '', 'a\0b'])).toEqual([C, B, C, C]);
    expect(asked[0]!.split(' < ')[1]).toBe('-^{commit}\nb^{commit}\n-^{commit}\n-^{commit}\n');
  });

  it('have the parents that they name', () => {
    const { repository } = repositoryThatSays({ [`cat-file commit ${A}`]: `tree ${C}\nparent ${B}\n\nparent x\n` });
    expect(repository.parents(A)).toEqual([B]);
  });

  it('on the way to one stand with their parents', () => {
    const { repository, asked } = repositoryThatSays({ 'rev-list': `${A} ${B} ${C}\n${B}\n${C} ${B}\n` });
    expect([...repository.lineage('x')]).toEqual([
      [A, [B, C]],
      [B, []],
      [C, [B]],
    ]);
    repository.lineage('x', ['a/b/c.md', 'd.md']);
    expect(asked).toEqual([
      'rev-list --topo-order --parents x --',
      'rev-list --topo-order --parents x -- a/b/c.md d.md',
    ]);
  });

  it.each([
    [300, 300, 'x/0/f.md', 'x/299/f.md'],
    [301, 1, 'x', 'x'],
  ])('that changed %i files are asked for by %i names', (count, named, first, last) => {
    const { repository, asked } = repositoryThatSays({ 'rev-list': '' });
    repository.lineage(
      'x',
      Array.from({ length: count }, (_, i) => `x/${i}/f.md`),
    );
    const names = asked[0]!.split(' -- ')[1]!.split(' ');
    expect([names.length, names[0], names.at(-1)]).toEqual([named, first, last]);
  });

  it('that changed files of many folders are asked for by 300 of these', () => {
    const { repository, asked } = repositoryThatSays({ 'rev-list': '' });
    repository.lineage(
      'x',
      Array.from({ length: 302 }, (_, i) => `${i}/x/f.md`),
    );
    const names = asked[0]!.split(' -- ')[1]!.split(' ');
    expect([names.length, names[0], names.at(-1)]).toEqual([300, '0', '299']);
  });

  it.each<[Said, string | undefined]>([
    [`${A}\n${B}\n`, A],
    [{ code: 1 }, undefined],
  ])('have a base in common: %j', (said, base) => {
    const { repository, asked } = repositoryThatSays({ 'merge-base': said });
    expect(repository.mergeBase(B, C)).toBe(base);
    expect(asked).toEqual([`merge-base ${B} ${C}`]);
  });

  it('without a base for another reason are a fault', () => {
    const { repository } = repositoryThatSays({ 'merge-base': { code: 128, stderr: 'fatal: x\ny' } });
    expect(() => repository.mergeBase(B, C)).toThrow(new GitFault('git merge-base fails: "fatal: x"'));
  });
});

describe('the texts of commits', () => {
  const textOf = (size: number): string => `tree\n\n${'x'.repeat(size - 6)}`;
  const say = (sizes: Record<string, number>): Answers => ({
    'cat-file --batch-check --buffer': (input) =>
      input
        .split('\n')
        .slice(0, -1)
        .map((id) => (sizes[id] === undefined ? `${id} missing\n` : `${id} commit ${sizes[id]}\n`))
        .join(''),
    'cat-file --batch --buffer': (input) =>
      input
        .split('\n')
        .slice(0, -1)
        .map((id) => `${id} commit ${sizes[id]}\n${textOf(sizes[id]!)}\n`)
        .join(''),
  });

  it.each([
    [6, true],
    [65_535, true],
    [65_536, false],
    [70_000, false],
  ])('are read up to 64 KiB: %i', (size, isRead) => {
    const texts = repositoryThatSays(say({ [A]: size })).repository.commitTexts([A]);
    expect(texts.get(A)?.toString()).toBe(isRead ? textOf(size) : '');
  });

  it.each(['tree 6', 'missing'])('are those of commits: %j', (said) => {
    const answers = { ...say({ [A]: 6 }), 'cat-file --batch-check --buffer': `${A} ${said}\n` };
    expect(repositoryThatSays(answers).repository.commitTexts([A]).get(A)?.toString()).toBe('');
  });

  it('stand in the order in which they were asked for', () => {
    const { repository } = repositoryThatSays(say({ [A]: 10, [B]: 99_999, [C]: 20 }));
    const texts = [...repository.commitTexts([C, NONE, B, A])].map(([id, text]) => [id, text.toString()]);
    expect(texts).toEqual([
      [C, textOf(20)],
      [NONE, ''],
      [B, ''],
      [A, textOf(10)],
    ]);
    expect(repository.commitTexts([]).size).toBe(0);
  });
});

describe('steps', () => {
  const change = (file: string): FileChange => ({ status: 'modified', file, before: A, after: B });
  const step = (id: string): Step => [id, C];
  /** Each step changes a file of the name of its number. */
  const say = (input: string): Buffer => {
    const pairs = input.split('\n').slice(0, -1);
    return zero(...pairs.flatMap((pair) => [pair.slice(0, 40), `:100644 100644 ${A} ${B} M`, pair.slice(0, 3)]));
  };
  const idOfNumber = (i: number): string => i.toString(16).padStart(3, '0').padEnd(40, '0');

  it('tell what each changed', () => {
    const { repository, asked } = repositoryThatSays({ 'diff-tree': say });
    expect([...repository.steps([step(A), step(B)], ['x'])]).toEqual([[change('aaa')], [change('bbb')]]);
    expect(asked).toEqual([
      `diff-tree --stdin --always -r -z --raw --no-abbrev --no-ext-diff --no-textconv --ignore-submodules=all --no-renames -- x < ${A} ${C}\n${B} ${C}\n`,
    ]);
    expect([...repository.steps([], ['x'])]).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    [499, [499]],
    [500, [500]],
    [501, [500, 1]],
  ])('of %i are asked for in parts', (count, parts) => {
    const { repository, asked } = repositoryThatSays({ 'diff-tree': say });
    const steps = Array.from({ length: count }, (_, i) => step(idOfNumber(i)));
    expect([...repository.steps(steps, [])].map(([one]) => one!.file)).toEqual(steps.map(([id]) => id.slice(0, 3)));
    expect(asked.map((one) => one.split('\n').length - 1)).toEqual(parts);
  });

  it.each<[string, string[], string]>([
    [
      'fifty files',
      Array.from({ length: 50 }, (_, i) => `x/${i}/f`),
      Array.from({ length: 50 }, (_, i) => `x/${i}/f`).join(' '),
    ],
    ['more of one folder', Array.from({ length: 51 }, (_, i) => `x/${i}/f`), 'x'],
    ['more at the top', Array.from({ length: 51 }, (_, i) => `${i}`), '.'],
    [
      '300 folders',
      Array.from({ length: 300 }, (_, i) => `${i}/x/f`),
      Array.from({ length: 300 }, (_, i) => `${i}`).join(' '),
    ],
    ['more folders', Array.from({ length: 301 }, (_, i) => `${i}/x/f`), ''],
  ])('of %s are asked for by names or folders', (_, files, names) => {
    const { repository, asked } = repositoryThatSays({ 'diff-tree': say });
    expect([...repository.steps([step(A)], files)]).toHaveLength(1);
    expect(asked[0]!.split(' < ')[0]!.split(' --no-renames --')[1]!.trim()).toBe(names);
  });

  it.each([1, 3])('of which git tells of %i are a fault', (told) => {
    const { repository } = repositoryThatSays({ 'diff-tree': zero(...Array<string>(told).fill(A)) });
    expect(() => [...repository.steps([step(A), step(B)], [])]).toThrow(new GitFault('git says what cannot be read'));
  });

  it.each<[Said, string]>([
    [{ code: 1 }, '70%'],
    ['remote.origin.promisor true\n', '100%'],
  ])('that rename files are found as far as the clone has these: %j', (said, part) => {
    const { repository, asked } = repositoryThatSays({ 'config --get-regexp': said, 'diff-tree': say });
    expect(repository.renames([step(A)])).toEqual([[change('aaa')]]);
    repository.renames([step(A)]);
    expect(asked.map((one) => one.split(' ')[0])).toEqual(['config', 'diff-tree', 'diff-tree']);
    expect(asked[1]).toContain(` --find-renames=${part} -l100 --diff-filter=R < `);
  });
});

describe('what is told of commits where git may have nothing to say', () => {
  it.each<[Said, string | undefined, string | undefined]>([
    [`${A}\n`, A, undefined],
    ['1764330007\n', undefined, '2025-11-28T11:40:07Z'],
    ['', undefined, undefined],
    [{ code: 128, stdout: Buffer.from('1764330007\n') }, undefined, undefined],
    ['0\n', undefined, '1970-01-01T00:00:00Z'],
  ])('%j', (said, id, time) => {
    const { repository, asked } = repositoryThatSays({ 'rev-list': said, log: said });
    expect([repository.lastChange('a.md'), repository.lastChangeTime('a')]).toEqual([id, time]);
    expect(asked).toEqual(['rev-list --max-count=1 HEAD -- a.md', 'log --max-count=1 --format=%ct HEAD -- a']);
  });

  it.each<[Said, string[]]>([
    [zero('remote.origin.url', 'remote.a.b.url'), ['origin', 'a.b']],
    [{ code: 1 }, []],
    ['', []],
  ])('of remotes: %j', (said, names) => {
    expect(repositoryThatSays({ config: said }).repository.remotes()).toEqual(names);
  });

  it.each([2, 128])('of remotes, when git ends with %i', (code) => {
    const { repository } = repositoryThatSays({ config: { code, stderr: 'fatal: no' } });
    expect(() => repository.remotes()).toThrow('git config fails: "fatal: no"');
  });

  it('of when a folder was changed, when git says a time that no calendar has', () => {
    const last = (said: string) => repositoryThatSays({ log: said }).repository.lastChangeTime('x');
    expect(['1000000000\n', '99999999999999999\n', 'x\n'].map(last)).toEqual([
      '2001-09-09T01:46:40Z',
      undefined,
      undefined,
    ]);
  });

  it('of the tree without a file', () => {
    expect(repositoryThatSays({ 'hash-object -t tree --stdin': `${A}\n` }).repository.emptyTree()).toBe(A);
  });
});

/** Of a file that may hold something else on the disk. */
const opened = (file: string, before = 'a'): string[] => [`:100644 100644 ${idOf(before)} ${NONE} M`, file];
const RAW = '-z --raw --no-abbrev --no-ext-diff --no-textconv --ignore-submodules=all';
const FIND = '--find-renames=70% -l100';
const short = (changes: readonly FileChange[]): string[] =>
  changes.map(({ status, file, before, after, isOpen }) =>
    [status, file, before?.charAt(0) ?? '-', after?.charAt(0) ?? '-', ...(isOpen ? ['open'] : [])].join(' '),
  );

describe('changes', () => {
  it('are asked for between a commit and another state', () => {
    const { repository, asked } = repositoryThatSays({ diff: '' });
    repository.changes(A, { commit: B });
    repository.changes(A, 'index');
    repository.changes(A, 'working tree');
    expect(asked).toEqual([
      `diff-tree -r ${RAW} ${FIND} ${A} ${B}`,
      `diff-index --cached --ita-invisible-in-index ${RAW} ${FIND} ${A}`,
      `diff-index ${RAW} ${FIND} ${A}`,
    ]);
  });

  const ALL = zero(
    ...rawChange('M', 'a.txt'),
    ...rawChange('D', 'gone.txt', 'a', '0'),
    ...rawChange('A', 'hidden.txt', '0', 'b'),
    ...rawChange('R090', 'old.txt > new.txt'),
  );
  const there = ['a.txt', 'new.txt'];

  it.each<['index' | 'working tree' | 'commit', string[]]>([
    ['commit', ['modified a.txt a b', 'deleted gone.txt a -', 'added hidden.txt - b', 'renamed new.txt a b']],
    ['index', ['modified a.txt a b', 'deleted gone.txt a -', 'added hidden.txt - b', 'renamed new.txt a b']],
    ['working tree', ['modified a.txt a b', 'deleted gone.txt a -', 'renamed new.txt a -']],
  ])('of the %s are those of what is there, as it is known', (to, changes) => {
    const { repository } = repositoryThatSays({ diff: ALL }, { there });
    expect(short(repository.changes(A, to === 'commit' ? { commit: B } : to))).toEqual(changes);
  });

  it.each<[string, string, Said, boolean]>([
    ['of a page that is the same', 'a.md', `${A}\n`, false],
    ['of a page that is another one', 'a.md', `${B}\n`, true],
    ['of a page where git fails', 'a.md', { code: 128, stdout: Buffer.from(`${A}\n`) }, true],
    ['of data', 'a.yaml', `${A}\n`, false],
    ['of data with a short ending', 'a.yml', `${A}\n`, false],
    ['of a config', 'a.json', `${A}\n`, false],
    ['of what nobody reads', 'a.txt', `${A}\n`, true],
    ['of what ends otherwise', 'a.md.txt', `${A}\n`, true],
    ['of a name of several lines', 'a\nb.md', `${A}\n`, true],
    ['of a name with a quote', 'a"b.md', `${A}\n`, true],
    ['of a name that is no UTF-8', 'a\ufffdb.md', `${A}\n`, true],
  ])('that may be none are asked for: %s', (_, file, said, isLeft) => {
    const { repository } = repositoryThatSays({ diff: zero(...opened(file, 'a')), 'hash-object': said });
    expect(short(repository.changes(A, 'index'))).toEqual(isLeft ? [`modified ${file} a - open`] : []);
  });

  it('that may be none are not asked for where a pipe is: git would wait for it', () => {
    const open = zero(...opened('a.md', 'a'), ...opened('b.md', 'b'));
    const { repository, asked } = repositoryThatSays({ diff: open, 'hash-object': `${B}\n` }, { pipes: ['a.md'] });
    expect(short(repository.changes(A, 'index'))).toEqual(['modified a.md a - open']);
    expect(asked.slice(1)).toEqual(['hash-object --stdin-paths < b.md\n']);
  });

  it('that may be none are asked for at once, and not where none may be', () => {
    const open = zero(...opened('a.md', 'a'), ...rawChange('M', 'x.md'), ...opened('b.md', 'b'));
    const { repository, asked } = repositoryThatSays({ diff: open, 'hash-object': `${C}\n${B}\n` });
    expect(short(repository.changes(A, 'index'))).toEqual(['modified a.md a - open', 'modified x.md a b']);
    expect(asked.slice(1)).toEqual(['hash-object --stdin-paths < a.md\nb.md\n']);
    const other = repositoryThatSays({ diff: zero(...rawChange('M', 'x.md')) });
    expect(short(other.repository.changes(A, 'index'))).toEqual(['modified x.md a b']);
  });
});

describe('what is not staged', () => {
  const UNWATCHED = 'ls-files -v --stage -z';

  it('is what differs, without what is in conflict, and what git does not look at', () => {
    const said = {
      'diff-files': zero(
        ...opened('a.txt', 'a'),
        ...[`:000000 000000 ${NONE} ${NONE} U`, 'both.txt'],
        ...opened('both.txt', 'a'),
      ),
      [UNWATCHED]: zero(`S 100644 ${B} 0\ts.txt`, `h 100644 ${C} 0\tx.txt`, `H 100644 ${C} 0\ta.txt`),
    };
    const { repository, asked } = repositoryThatSays(said, { there: ['s.txt', 'a.txt'] });
    expect(short(repository.unstaged())).toEqual(['modified a.txt a - open', 'modified s.txt b - open']);
    expect(asked).toEqual([`diff-files ${RAW} --no-renames`, UNWATCHED]);
    expect(repository.absent()).toEqual(['x.txt']);
  });
});

describe('line ends', () => {
  it.each([
    [300, 300, 'x/0/f.md'],
    [301, 1, 'x'],
  ])('of %i files are asked for by %i names', (count, named, first) => {
    const { repository, asked } = repositoryThatSays({ 'ls-files': zero('i/lf w/crlf attr/ \ta.md') });
    const ends = repository.lineEnds(Array.from({ length: count }, (_, i) => `x/${i}/f.md`));
    expect(ends).toEqual([{ file: 'a.md', staged: 'lf', attribute: '' }]);
    const [command, names] = asked[0]!.split(' -- ');
    expect([command, names!.split(' ').length, names!.split(' ')[0]]).toEqual([
      'ls-files -z --eol --cached --others',
      named,
      first,
    ]);
  });

  it.each<[Said, boolean]>([
    ['true\n', true],
    ['false\n', false],
    ['', false],
    [{ code: 1 }, false],
    [{ code: 128 }, true],
    [{ code: 2 }, true],
  ])('are converted by default: %j', (said, converts) => {
    expect(repositoryThatSays({ 'config --type=bool --get core.autocrlf': said }).repository.convertsLineEnds()).toBe(
      converts,
    );
  });
});

describe('an attribute', () => {
  const attribute = (...fields: string[]) => {
    const { repository, asked } = repositoryThatSays({ 'check-attr': zero(...fields) });
    return { values: [...repository.attribute('enc', ['a.md', 'b.md'])], asked };
  };

  it('is asked for of all files at once', () => {
    const { values, asked } = attribute('a.md', 'enc', 'UTF-16', 'b.md', 'enc', 'x');
    expect(values).toEqual([
      ['a.md', 'UTF-16'],
      ['b.md', 'x'],
    ]);
    expect(asked).toEqual(['check-attr -z --stdin enc < a.md\0b.md\0']);
  });

  it.each(['unspecified', 'unset', 'set'])('is none when it is %s', (value) => {
    expect(attribute('a.md', 'enc', value, 'b.md', 'enc', 'x').values).toEqual([['b.md', 'x']]);
  });

  it.each([[[]], [['a.md']], [['a.md', 'enc']]])('is none where git says too little: %j', (fields) => {
    expect(attribute(...fields).values).toEqual([]);
  });
});

describe('lists of files', () => {
  it.each<[string, (repository: Repository) => unknown, Answers, unknown]>([
    ['below a folder', (one) => one.below('a'), { 'ls-files -z -- a': zero('a/b', 'a/c') }, ['a/b', 'a/c']],
    ['untracked', (one) => one.untracked(), { 'ls-files -z --others --exclude-standard': zero('u/') }, ['u/']],
    [
      'unknown',
      (one) => one.unknown(),
      {
        'diff-files -z --name-only --diff-filter=A --ita-invisible-in-index --ignore-submodules=all': zero('new'),
        'ls-files -z --others --directory': zero('u/', 'v'),
      },
      ['u/', 'v', 'new'],
    ],
    [
      'links',
      (one) => one.links(),
      { 'ls-files -z --stage': zero(`120000 ${A} 0\tl`, `100644 ${A} 0\tf`, `120000 ${B} 0\tm\tn`) },
      ['l', 'm\tn'],
    ],
    [
      'of a tree',
      (one) => one.tree('x'),
      { 'ls-tree -r -z --full-tree x': zero(`100644 blob ${A}\tf`) },
      [{ file: 'f', id: A }],
    ],
  ])('%s', (_, list, answers, files) => {
    expect(list(repositoryThatSays(answers).repository)).toEqual(files);
  });

  it('are a fault where git fails', () => {
    const fail = (stderr: string) => () =>
      repositoryThatSays({ 'ls-files': { code: 1, stderr } }).repository.untracked();
    expect(fail('fatal: a\nb')).toThrow(new GitFault('git ls-files fails: "fatal: a"'));
    expect(fail('')).toThrow(new GitFault('git ls-files fails: it ends with exit code 1 and says nothing'));
    expect(fail('fatal: could not fetch x from promisor remote')).toThrow(
      new GitFault('this partial clone does not have every file of the past; clone without a filter'),
    );
  });
});

describe('what cannot be read', () => {
  const UNREADABLE = new GitFault('git says what cannot be read');

  it.each<[string, Answers, (repository: Repository) => unknown]>([
    ['a commit', { 'cat-file': 'x\n' }, (git) => git.commits(['HEAD'])],
    ['the past', { 'rev-list': 'x\n' }, (git) => git.lineage('HEAD')],
    ['a base', { 'merge-base': '\0' }, (git) => git.mergeBase('a', 'b')],
    ['the tree without a file', { 'hash-object': '' }, (git) => git.emptyTree()],
    ['names', { 'ls-files': '\0\0' }, (git) => git.untracked()],
    ['names below a folder', { 'ls-files': 'a\n' }, (git) => git.below('a')],
    ['names that it does not know', { 'ls-files': '\0', 'diff-files': '' }, (git) => git.unknown()],
    ['names that are announced', { 'ls-files': '', 'diff-files': '\0' }, (git) => git.unknown()],
    ['changes', { 'diff-index': 'x\0' }, (git) => git.changes('HEAD', 'index')],
    ['a tree', { 'ls-tree': 'x\0' }, (git) => git.tree('HEAD')],
    ['sizes', { 'cat-file': `${A} blob x\n` }, (git) => git.checkBlobs([A])],
    [
      'a blob',
      { ...blobsAre({ [A]: 'a' }), 'cat-file --batch --buffer --filters': '' },
      (git) => [...git.blobs([{ id: A, file: 'a' }], 9)],
    ],
    [
      'the text of a commit',
      { 'cat-file --batch-check': `${A} commit 3\n`, 'cat-file --batch --buffer': `${A} commit 4\nabcd\n` },
      (git) => git.commitTexts([A]),
    ],
  ])('is a fault: %s', (_, answers, ask) => {
    expect(() => ask(repositoryThatSays(answers).repository)).toThrow(UNREADABLE);
  });

  it.each<[string, Said]>([
    ['whether it is bare', 'x\nfalse\n/top\n'],
    ['a top that is no path', 'false\nfalse\ntop\n'],
    ['a top with a NUL', 'false\nfalse\n/to\0p\n'],
    ['no top', 'false\nfalse\n'],
    ['nothing', ''],
    ['NULs', Buffer.alloc(100)],
  ])('is no repository: %s', (_, said) => {
    expect(refusal(hostThatSays({ [FACTS]: said }, FOLDER))).toBe(UNREADABLE.message);
  });

  it.each(['\0', 'filter.x\0', 'other.x.clean\0', 'filter.x.clean'])('is no filter: %j', (names) => {
    expect(refusal(hostThatSays({ 'config -z --name-only --get-regexp ^filter': names }, FOLDER))).toBe(
      UNREADABLE.message,
    );
  });
});

describe('objects that are missing', () => {
  it('are none in a whole clone, which is asked once', () => {
    const { repository, asked } = repositoryThatSays({ 'config --get-regexp': { code: 1 } });
    expect([repository.missing([A]).size, repository.missing([B]).size]).toEqual([0, 0]);
    expect(asked).toHaveLength(1);
  });

  it('are those that a partial one does not list, which it does once', () => {
    const all = 'cat-file --batch-all-objects --unordered --buffer --batch-check=%(objectname)';
    const { repository, asked } = repositoryThatSays({ 'config --get-regexp': 'x', [all]: `${A}\n${B}\n` });
    expect([...repository.missing([C, A, NONE])]).toEqual([C, NONE]);
    expect([...repository.missing([B])]).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('end what needs them', () => {
    const check = (ids: string[]) => () =>
      repositoryThatSays({ ...blobsAre({ [A]: 'x' }), ...partialIs(true) }).repository.checkBlobs(ids);
    expect(check([A, A])).not.toThrow();
    expect(check([])).not.toThrow();
    expect(check([A, B])).toThrow(GitFault);
  });
});

describe('blobs', () => {
  const MIB = 1024 * 1024;
  const asked = (...ids: string[]): FileBlob[] => ids.map((id, i) => ({ id, file: `${i}.md` }));
  const read = (repository: Repository, wanted: FileBlob[], limit = 100) =>
    [...repository.blobs(wanted, limit)].map(({ id, bytes, size }) => [id.charAt(0), bytes?.toString(), size]);
  const HELD = { [A]: 'a\nb\n', [B]: '', [C]: 'x'.repeat(10) };

  it('stand in the order and as often as they are asked for', () => {
    const { repository } = repositoryThatSays(blobsAre(HELD));
    expect(read(repository, asked(C, A, NONE, B, A))).toEqual([
      ['c', 'x'.repeat(10), 10],
      ['a', 'a\nb\n', 4],
      ['0', undefined, undefined],
      ['b', '', 0],
      ['a', 'a\nb\n', 4],
    ]);
    expect(read(repository, [])).toEqual([]);
  });

  it.each([
    [10, 'x'.repeat(10)],
    [9, undefined],
  ])('of ten bytes are read up to a limit: %i', (limit, bytes) => {
    const { repository } = repositoryThatSays(blobsAre(HELD));
    expect(read(repository, asked(C), limit)).toEqual([['c', bytes, 10]]);
  });

  it('are asked for by their names, for which a checkout may convert them', () => {
    const said = repositoryThatSays(blobsAre(HELD));
    read(said.repository, [{ id: A, file: 'a\nb\nc.md' }, { id: NONE, file: 'x.md' }, ...asked(B)]);
    const mark = /\n([0-9a-f-]{36})\n/.exec(said.asked[1]!)![1];
    expect(said.asked).toEqual([
      `cat-file --batch-check --buffer < ${A}\n${NONE}\n${B}\n`,
      `cat-file --batch --buffer --filters < ${A} a?b?c.md\n${mark}\n${B} 0.md\n${mark}\n`,
    ]);
    expect(said.limits).toEqual([undefined, MIB + 64 * MIB + 400]);
    read(said.repository, asked(A, A), 40 * MIB);
    expect(said.limits[2]).toBe(MIB + 80 * MIB + 400);
  });

  it('may be other bytes than git has', () => {
    const converted = {
      ...blobsAre({ [A]: 'a\n' }),
      'cat-file --batch --buffer --filters': (input: string) => {
        const [, mark] = input.split('\n');
        return `${A} blob 2\na\r\n\n${mark} missing\n`;
      },
    };
    expect(read(repositoryThatSays(converted).repository, asked(A))).toEqual([['a', 'a\r\n', 2]]);
  });

  it('are not asked for where none is wanted; their sizes are asked for once', () => {
    const said = repositoryThatSays(blobsAre(HELD));
    read(said.repository, asked(C, NONE), 1);
    read(said.repository, asked(NONE, C), 1);
    said.repository.checkBlobs([C]);
    expect(said.asked).toEqual([`cat-file --batch-check --buffer < ${C}\n${NONE}\n`]);
  });

  it('are blobs, and nothing else', () => {
    const said = { 'cat-file --batch-check --buffer': `${A} tree 10\n` };
    expect(read(repositoryThatSays(said).repository, asked(A))).toEqual([['a', undefined, undefined]]);
  });

  it.each<[string, number[], number, number[]]>([
    ['within 32 MiB', [16 * MIB, 16 * MIB], 64 * MIB, [2]],
    ['beyond', [16 * MIB, 16 * MIB + 1, 1], 64 * MIB, [1, 2]],
    ['with some that are not there', [32 * MIB - 1, -1, 1], 64 * MIB, [2]],
    ['with one that is not read', [32 * MIB - 1, 65 * MIB, 1], 64 * MIB, [2]],
    ['one beyond by itself', [33 * MIB, 1, 33 * MIB, 33 * MIB], 64 * MIB, [1, 1, 1, 1]],
    ['as large as the limit', [20 * MIB, 20 * MIB], 20 * MIB, [1, 1]],
    ['too large ones, which are not read', [20 * MIB, 20 * MIB, 20 * MIB, 1], 19 * MIB, [1]],
    ['none of which is there', [-1, -1], 64 * MIB, []],
  ])('are read in parts: %s', (_, sizes, limit, parts) => {
    const id = (i: number): string => `${i}`.repeat(40);
    const said = repositoryThatSays({
      'cat-file --batch-check --buffer': sizes
        .map((size, i) => (size < 0 ? `${id(i)} missing\n` : `${id(i)} blob ${size}\n`))
        .join(''),
      // What they hold is left out.
      'cat-file --batch --buffer --filters': (input) =>
        input.replace(/^(\d{40}) .*$/gm, '$1 blob 1\nx').replace(/^[0-9a-f-]{36}$/gm, '$& missing'),
    });
    const found = read(said.repository, asked(...sizes.map((_, i) => id(i))), limit);
    expect(found).toEqual(
      sizes.map((size, i) => [`${i}`, size < 0 || size > limit ? undefined : 'x', size < 0 ? undefined : size]),
    );
    expect(said.asked.slice(1).map((one) => one.split('.md').length - 1)).toEqual(parts);
  });

  it('of which there are very many are asked for in parts', () => {
    const said = repositoryThatSays({
      'cat-file --batch-check --buffer': (input) => input.replaceAll('\n', ' missing\n'),
    });
    const many = Array.from({ length: 50_001 }, (_, i) => ({ id: `${i}`, file: 'x' }));
    expect([...said.repository.blobs(many, 1)]).toHaveLength(50_001);
    expect(said.asked.map((one) => one.split('\n').length - 1)).toEqual([50_000, 1]);
  });
});
