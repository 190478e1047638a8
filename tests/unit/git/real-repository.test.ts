import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRepository, type Repository } from '../../../src/git/repository.js';
import { quietHost } from '../../../src/node/host.js';
import { cloneOf, commit, git, tempRepository } from '../../support/git-repo.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

function open(folder: string): Repository {
  const repository = openRepository(quietHost(folder, { interrupted: false }), folder);
  if ('reason' in repository) throw new Error(repository.reason);
  return repository;
}

function refusal(folder: string): string | undefined {
  const repository = openRepository(quietHost(folder, { interrupted: false }), folder);
  return 'reason' in repository ? repository.reason : undefined;
}

/** `status file` or `status old > new`. */
function changed(repository: Repository, from: string, to: Parameters<Repository['changes']>[1]): string[] {
  return repository
    .changes(from, to)
    .map(({ status, file, oldFile }) => `${status} ${oldFile === undefined ? '' : `${oldFile} > `}${file}`)
    .sort();
}

describe('a repository', () => {
  it('is found from a folder within it, by its top', () => {
    const folder = tempRepository({ 'a/b/c.md': 'c' });
    expect(open(path.join(folder, 'a/b')).top).toBe(folder);
    expect(open(folder).isShallow).toBe(false);
  });

  it('is none, or bare', () => {
    expect(refusal(tempFolder())).toBe('this is no git repository');
    const bare = tempFolder();
    git(bare, 'init', '--quiet', '--bare');
    expect(refusal(bare)).toBe('this is a bare git repository');
  });

  it('may be a linked working tree or a submodule', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    const tree = path.join(tempFolder(), 'tree');
    git(folder, 'worktree', 'add', '--quiet', '-b', 'other', tree);
    writeAll(tree, { 'a.md': 'b' });
    expect(changed(open(tree), 'HEAD', 'working tree')).toEqual(['modified a.md']);
    expect(changed(open(folder), 'HEAD', 'working tree')).toEqual([]);
    const outer = tempRepository({ 'b.md': 'b' });
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'inner');
    commit(outer);
    writeAll(outer, { 'inner/a.md': 'c' });
    expect(changed(open(path.join(outer, 'inner')), 'HEAD', 'working tree')).toEqual(['modified a.md']);
    expect(changed(open(outer), 'HEAD', 'working tree')).toEqual([]);
  });

  it('may have SHA-256', () => {
    const folder = tempFolder();
    git(folder, 'init', '--quiet', '--object-format=sha256');
    const first = commit(folder, { 'a.md': 'a' });
    expect(first).toHaveLength(64);
    writeAll(folder, { 'a.md': 'b' });
    const repository = open(folder);
    expect(repository.commits(['HEAD'])).toEqual([first]);
    expect(changed(repository, first, 'working tree')).toEqual(['modified a.md']);
    expect(changed(repository, repository.emptyTree(), 'index')).toEqual(['added a.md']);
  });
});

describe('commits', () => {
  it('are what names mean; no name is taken as an option or a command', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    const id = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'tag', '--annotate', '--message', 'A tag', 'v1');
    git(folder, 'update-ref', 'refs/heads/--output=x', 'HEAD');
    git(folder, 'update-ref', "refs/heads/$(touch$IFS'x')", 'HEAD');
    const names = ['HEAD', 'main', 'v1', '--output=x', "$(touch$IFS'x')", id.slice(0, 8)];
    const none = ['', 'nope', 'HEAD:a.md', 'HEAD^{tree}', 'HEAD\nmain', '--batch', 'HEAD~5', '`touch x`', 'a\0b'];
    const repository = open(folder);
    expect(repository.commits(names)).toEqual(names.map(() => id));
    expect(repository.commits(none)).toEqual(none.map(() => undefined));
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('name their parents, and a base that they have in common', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    const root = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    const topic = commit(folder, { 'b.md': 'b' });
    git(folder, 'checkout', '--quiet', 'main');
    const main = commit(folder, { 'c.md': 'c' });
    git(folder, 'merge', '--quiet', '--no-edit', 'topic');
    const repository = open(folder);
    const [head] = repository.commits(['HEAD']);
    expect(repository.parents(head!)).toEqual([main, topic]);
    expect(repository.parents(root)).toEqual([]);
    expect(repository.mergeBase(main, topic)).toBe(root);
    git(folder, 'checkout', '--quiet', '--orphan', 'alone');
    expect(repository.mergeBase(main, commit(folder))).toBeUndefined();
    const shallow = open(cloneOf(folder, '--depth=1', '--branch=main'));
    expect(shallow.isShallow).toBe(true);
    expect(shallow.parents(head!)).toEqual([main, topic]);
    expect(shallow.commits([main])).toEqual([undefined]);
  });
});

const LONG = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('');

describe('changes', () => {
  it('are told between commits, of what is staged and of the working tree', () => {
    const folder = tempRepository({ 'a.md': 'a', 'b.md': 'b', 'c.md': LONG, 'd.md': 'd' });
    const first = git(folder, 'rev-parse', 'HEAD');
    rmSync(path.join(folder, 'b.md'));
    git(folder, 'mv', 'c.md', 'new.md');
    const second = commit(folder, { 'a.md': 'aa', 'e.md': 'e', 'new.md': `${LONG}more` });
    writeAll(folder, { 'd.md': 'staged' });
    git(folder, 'add', 'd.md');
    writeAll(folder, { 'd.md': 'later', 'e.md': 'ee', 'f.md': 'untracked' });
    const repository = open(folder);
    expect(changed(repository, first, { commit: second })).toEqual([
      'added e.md',
      'deleted b.md',
      'modified a.md',
      'renamed c.md > new.md',
    ]);
    expect(changed(repository, 'HEAD', 'index')).toEqual(['modified d.md']);
    expect(changed(repository, 'HEAD', 'working tree')).toEqual(['modified d.md', 'modified e.md']);
    expect(repository.unstaged().map(({ file }) => file)).toEqual(['d.md', 'e.md']);
    expect(repository.untracked()).toEqual(['f.md']);
  });

  it('come with names of any kind', () => {
    const names = [
      'ä b.md',
      'line\nbreak.md',
      '"quoted".md',
      "it's $(x) `y`.md",
      'tab\t.md',
      '日本/語.md',
      '-rf.md',
      '*.md',
    ];
    const folder = tempRepository();
    writeAll(folder, Object.fromEntries(names.map((name) => [name, 'x'])));
    const repository = open(folder);
    expect(repository.untracked().sort()).toEqual([...names].sort());
    commit(folder);
    writeAll(folder, Object.fromEntries(names.map((name) => [name, 'y'])));
    const found = repository.changes('HEAD', 'working tree').map(({ file }) => file);
    expect(found.sort()).toEqual([...names].sort());
  });

  it('leave out what has other times or another mode only', () => {
    const folder = tempRepository({ 'a.md': 'a', 'b.md': 'b' });
    utimesSync(path.join(folder, 'a.md'), 1, 1);
    git(folder, 'update-index', '--chmod=+x', 'b.md');
    const repository = open(folder);
    expect(git(folder, 'diff-files', '--name-only')).toContain('a.md');
    expect(changed(repository, 'HEAD', 'working tree')).toEqual([]);
    expect(changed(repository, 'HEAD', 'index')).toEqual([]);
    expect(repository.unstaged()).toEqual([]);
  });

  it('never read what a link leads to, which may have no end', () => {
    const folder = tempRepository({ 'a.md': 'a', 'b.md': 'b' });
    for (const name of ['a.md', 'b.md']) {
      rmSync(path.join(folder, name));
      symlinkSync('/dev/zero', path.join(folder, name));
      if (name === 'a.md') commit(folder);
    }
    expect(changed(open(folder), 'HEAD~1', 'working tree')).toEqual(['modified a.md', 'modified b.md']);
    expect(
      open(folder)
        .unstaged()
        .map(({ file }) => file),
    ).toEqual(['b.md']);
  }, 10_000);

  it('tell of a merge that is not done once', () => {
    const folder = tempRepository({ 'a.md': 'a' });
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    commit(folder, { 'a.md': 'topic' });
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, { 'a.md': 'main' });
    expect(() => git(folder, 'merge', '--quiet', 'topic')).toThrow();
    expect(changed(open(folder), 'HEAD', 'working tree')).toEqual(['modified a.md']);
  });

  it('take a moved tag of any size for renamed files', () => {
    const pages = (tag: string): Record<string, string> =>
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`_cache/${tag}/p${i}/specs.md`, `${LONG}${i}`]));
    const folder = tempRepository(pages('v1'));
    git(folder, 'mv', '_cache/v1', '_cache/v2');
    const changes = open(folder).changes('HEAD', 'index');
    expect(new Set(changes.map(({ status }) => status))).toEqual(new Set(['renamed']));
  });
});

describe('files of git', () => {
  it('are the regular ones of a commit', () => {
    const folder = tempRepository({ 'a.md': 'a', 'b/c.md': 'c' });
    symlinkSync('a.md', path.join(folder, 'link.md'));
    const id = commit(folder);
    expect(open(folder).tree(id)).toEqual([
      { file: 'a.md', id: git(folder, 'rev-parse', 'HEAD:a.md') },
      { file: 'b/c.md', id: git(folder, 'rev-parse', 'HEAD:b/c.md') },
    ]);
  });

  it('are read in order, with line breaks, twice if asked twice; large and missing ones without bytes', () => {
    const folder = tempRepository({
      'a.md': 'a\n\nb\n',
      'b.md': '',
      'c.md': Buffer.from([0, 255, 10]),
      'large.md': 'x'.repeat(1000),
    });
    const [a, b, c, large] = ['a', 'b', 'c', 'large'].map((name) => git(folder, 'rev-parse', `HEAD:${name}.md`));
    const missing = '1'.repeat(40);
    const ids = [a!, large!, b!, missing, c!, a!, git(folder, 'rev-parse', 'HEAD')];
    const asked = ids.map((id, i) => ({ id, file: ['a.md', 'x y.md', 'line\nbreak.md'][i] ?? 'z.md' }));
    const found = [...open(folder).blobs(asked, 999)].map(({ id, bytes, size }) => [
      id,
      bytes?.toString('latin1'),
      size,
    ]);
    expect(found).toEqual([
      [a, 'a\n\nb\n', 5],
      [large, undefined, 1000],
      [b, '', 0],
      [missing, undefined, undefined],
      [c, '\0\xff\n', 3],
      [a, 'a\n\nb\n', 5],
      [ids[6], undefined, undefined],
    ]);
  });

  it('have the line ends that a checkout writes', () => {
    const folder = tempRepository({
      '.gitattributes': 'unix.md eol=lf\nraw.md -text\n',
      'a.md': '1 missing\n\n2\n',
      'unix.md': '1\n2\n',
      'raw.md': '3\n',
      'windows.md': Buffer.from('4\r\n'),
    });
    const read = (): (string | undefined)[] =>
      [...open(folder).blobs(open(folder).tree('HEAD').slice(1), 99)].map(({ bytes }) => bytes?.toString());
    expect(read()).toEqual(['1 missing\n\n2\n', '3\n', '1\n2\n', '4\r\n']);
    git(folder, 'config', 'core.autocrlf', 'true');
    expect(read()).toEqual(['1 missing\r\n\r\n2\r\n', '3\n', '1\n2\n', '4\r\n']);
  });

  it('may be lacking in a partial clone', () => {
    const origin = tempRepository({ 'a.md': 'old' });
    const old = git(origin, 'rev-parse', 'HEAD:a.md');
    commit(origin, { 'a.md': 'new' });
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    expect(() => open(cloneOf(origin)).checkBlobs([old])).not.toThrow();
    expect(() => open(cloneOf(origin, '--filter=blob:none')).checkBlobs([old])).toThrow('this partial clone');
  });

  it('are read in parts when they are many megabytes', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`${i}.md`, Buffer.alloc(9 * 1024 * 1024, `${i}`)]),
    );
    const folder = tempRepository(files);
    const repository = open(folder);
    const tree = repository.tree('HEAD');
    const found = [...repository.blobs(tree, 64 * 1024 * 1024)];
    expect(found.map(({ bytes }) => [bytes?.length, bytes?.at(-1)])).toEqual(
      tree.map((_, i) => [9 * 1024 * 1024, 0x30 + i]),
    );
    // No buffer holds more than a part.
    expect(Math.max(...found.map(({ bytes }) => bytes!.buffer.byteLength))).toBeLessThan(60 * 1024 * 1024);
  });
});

describe('a hostile repository', () => {
  const MISSING = '1'.repeat(40);

  /** What its config runs, each with an ordinary command that shows that it would be run. */
  const CASES: readonly (readonly [
    name: string,
    config: (run: string, mark: string) => Readonly<Record<string, string>>,
    ordinary: readonly string[],
  ])[] = [
    ['a monitor', (run) => ({ 'core.fsmonitor': run }), ['status']],
    ['a hook', () => ({}), ['status']],
    ['a program that shows differences', (run) => ({ 'diff.external': run }), ['diff']],
    ['one for some files', (run) => ({ 'diff.evil.command': run }), ['diff']],
    ['one that makes text', (run) => ({ 'diff.evil.textconv': run }), ['diff']],
    ['a filter', (run) => ({ 'filter.evil.clean': run, 'filter.evil.required': 'true' }), ['diff']],
    ['a filter for a checkout', (run) => ({ 'filter.evil.smudge': run }), ['checkout', '--', '.']],
    ['a filter that stays', (run) => ({ 'filter.evil.process': run }), ['diff']],
    [
      'a protocol for what the clone lacks',
      (_, mark) => ({ 'remote.origin.url': `ext::touch ${mark}`, 'protocol.ext.allow': 'always' }),
      ['cat-file', '-e', MISSING],
    ],
    [
      'a program at the other end of a fetch',
      (run, mark) => ({ 'remote.origin.url': path.dirname(mark), 'remote.origin.uploadpack': run }),
      ['cat-file', '-e', MISSING],
    ],
  ];

  it.each(CASES)('does not run %s', (name, config, ordinary) => {
    const folder = tempRepository({ 'a.md': 'a', '.gitattributes': '*.md filter=evil diff=evil\n' });
    const mark = path.join(tempRepository(), 'mark');
    const script = path.join(path.dirname(mark), 'run');
    writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
    if (name === 'a hook') symlinkSync(script, path.join(folder, '.git/hooks/post-index-change'));
    const partial = {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.promisor': 'true',
    };
    const settings = { ...config(script, mark), ...(ordinary[0] === 'cat-file' && partial) };
    for (const [key, value] of Object.entries(settings)) git(folder, 'config', key, value);
    const touch = (): void => utimesSync(path.join(folder, 'a.md'), 1, Date.now() / 1000);

    if (['diff', 'checkout'].includes(ordinary[0]!)) writeAll(folder, { 'a.md': 'b' });
    touch();
    spawnSync('git', ordinary, { cwd: folder });
    expect(existsSync(mark)).toBe(true);

    rmSync(mark);
    writeAll(folder, { 'a.md': 'c' });
    touch();
    const repository = open(folder);
    expect(repository.commits([MISSING, 'HEAD'])[0]).toBeUndefined();
    const [before] = repository.changes('HEAD', 'working tree').map((change) => change.before);
    repository.changes('HEAD', 'index');
    repository.unstaged();
    repository.untracked();
    repository.unknown();
    repository.tree('HEAD');
    const blobs = [before!, MISSING].map((id) => ({ id, file: 'a.md' }));
    expect([...repository.blobs(blobs, 100)].map(({ size }) => size)).toEqual([1, undefined]);
    writeAll(folder, { 'a.md': 'a' });
    touch();
    expect(changed(repository, 'HEAD', 'working tree')).toEqual([]);
    expect(existsSync(mark)).toBe(false);
  });

  it('is not asked when it has a filter that cannot be switched off', () => {
    const folder = tempRepository();
    git(folder, 'config', 'filter.a=b.clean', 'cat');
    expect(refusal(folder)).toBe('a filter of its config cannot be switched off');
  });
});
