import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { absentFiles, convertedFiles, encodedFiles, otherFiles } from '../../../src/git/checkout.js';
import { describeGit } from '../../../src/git/describe.js';
import { type Answers, hostThatSays, idOf, type Said, zero } from '../../support/git-answers.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

// What git is taken to say here the real one is asked for in real-checkout.test.ts.

const top = tempFolder();
writeAll(top, { '.git/HEAD': '', 'docs/a.md': 'x', 'docs/t/p/a.md': 'x' });
const DOCS = path.join(top, 'docs');
const REFUSED: Answers = { 'rev-parse --is-bare-repository': { code: 128, stderr: 'not a git repository' } };
const FAILS: Answers = { 'ls-files': { code: 1 }, 'check-attr': { code: 1 } };
const broken: Answers = {
  'ls-files': () => {
    throw new TypeError('ours');
  },
};

describe('files that are not on the disk', () => {
  const said = { 'ls-files -v': zero(`S 100644 ${idOf('a')} 0\tdocs/b.md`, `S 100644 ${idOf('a')} 0\tdocs/a.md`) };

  it.each<[string, Answers, string, string[]]>([
    ['are shown from the root', said, DOCS, ['b.md']],
    ['are shown from the top', said, top, ['docs/b.md']],
    ['are not known without a repository', { ...said, ...REFUSED }, top, []],
    ['are not known where git fails', FAILS, top, []],
  ])('%s', (_, answers, root, files) => {
    expect([...absentFiles(hostThatSays(answers, top), root, top)]).toEqual(files);
  });

  it('do not hide a fault of ours', () => {
    expect(() => absentFiles(hostThatSays(broken, top), top, top)).toThrow('ours');
  });
});

describe('other files', () => {
  it.each<[string, string, string, string[]]>([
    ['docs', 'docs', '^t/', ['docs/a.md']],
    ['docs', 'docs', '^$', ['docs/a.md', 'docs/t/x.md']],
    ['', '.', '^docs/t/', ['docs/a.md']],
    ['', '.', '^ocs', ['docs/a.md', 'docs/t/x.md']],
  ])('below %j are asked for as %s, without what fits %s', (below, asked, fits, files) => {
    const host = hostThatSays({ [`ls-files -z -- ${asked}`]: zero('docs/a.md', 'docs/t/x.md') }, top);
    const found = otherFiles(host, top, path.join(top, below), new RegExp(fits));
    expect(found).toEqual(files.map((file) => path.join(top, file)));
  });
});

describe('files whose line ends git converts', () => {
  const converted = (entry: string, autocrlf: Said): readonly string[] => {
    const answers = { 'ls-files -z --eol': zero(`${entry}\tdocs/a.md`), 'config --type=bool': autocrlf };
    return [...convertedFiles(hostThatSays(answers, top), DOCS, ['a.md'])];
  };

  it.each<[string, Said, boolean]>([
    ['i/lf w/crlf attr/', 'true\n', true],
    ['i/lf w/crlf attr/', 'false\n', false],
    ['i/lf w/crlf attr/', { code: 1 }, false],
    ['i/none w/crlf attr/', 'true\n', true],
    ['i/ w/crlf attr/', 'true\n', true],
    ['i/crlf w/crlf attr/', 'true\n', false],
    ['i/mixed w/crlf attr/', 'true\n', false],
    ['i/-text w/crlf attr/', 'true\n', false],
    ['i/lf w/crlf attr/text', 'false\n', true],
    ['i/lf w/crlf attr/text=auto', 'false\n', true],
    ['i/crlf w/crlf attr/text', 'false\n', false],
    ['i/lf w/crlf attr/-text', 'true\n', false],
  ])('%s, where core.autocrlf is %j', (entry, autocrlf, isConverted) => {
    expect(converted(entry, autocrlf)).toEqual(isConverted ? ['a.md'] : []);
  });

  it('are those that were asked for', () => {
    const said = { 'ls-files -z --eol': zero('i/lf w/crlf attr/text\tdocs/a.md', 'i/lf w/crlf attr/text\tdocs/b.md') };
    expect([...convertedFiles(hostThatSays(said, top), DOCS, ['b.md', 'c.md'])]).toEqual(['b.md']);
  });

  it('are told without the config where attributes say all', () => {
    const said = { 'ls-files -z --eol': zero('i/lf w/crlf attr/text\tdocs/a.md') };
    expect([...convertedFiles(hostThatSays(said, top), top, ['docs/a.md'])]).toEqual(['docs/a.md']);
  });

  it.each([[REFUSED], [FAILS]])('are none where git cannot tell: %j', (answers) => {
    expect([...convertedFiles(hostThatSays(answers, top), DOCS, ['a.md'])]).toEqual([]);
  });
});

describe('files with an encoding of their own', () => {
  const said = {
    'check-attr -z --stdin working-tree-encoding': zero('docs/a.md', 'x', 'UTF-16', 'docs/b.md', 'x', 'unset'),
  };

  it('are asked of the repositories that they stand in', () => {
    const inner = path.join(top, 'docs/t/p');
    writeAll(inner, { 'x/.git/HEAD': '' });
    const asked: string[] = [];
    const base = hostThatSays(said, top);
    const host: typeof base = {
      ...base,
      git(args, options) {
        if (args.includes('rev-parse')) asked.push(path.relative(top, options.cwd));
        return base.git(args, options);
      },
    };
    const files = ['t/q/a.md', 't/p/x/t/a.md', 't/p/a.md'];
    expect([...encodedFiles(host, DOCS, files)]).toEqual([['a.md', 'UTF-16']]);
    expect(asked).toEqual(['', path.join('docs', 't', 'p', 'x')]);
  });

  it('are none outside of all', () => {
    const nowhere = tempFolder();
    expect(encodedFiles(hostThatSays(said, nowhere), nowhere, ['a/b/c.md']).size).toBe(0);
  });
});

describe('git as it looks to us', () => {
  const version = { version: 'git version 2.39.5\n' };
  const promisor = 'config --get-regexp ^remote\\..*\\.promisor$';
  const autocrlf = 'config --get core.autocrlf';
  const plain = { [promisor]: { code: 1 }, [autocrlf]: { code: 1 }, ...version };
  const none = { version: '2.39.5', shallow: false, partial: false, sparse: false };

  it.each<[Answers, boolean, object]>([
    [plain, false, none],
    [plain, true, { ...none, shallow: true }],
    [{ ...plain, [promisor]: 'remote.origin.promisor true\n' }, false, { ...none, partial: true }],
    [{ ...plain, [autocrlf]: 'input\n' }, false, { ...none, autocrlf: 'input' }],
    [{ ...plain, [autocrlf]: { code: 2, stdout: Buffer.from('x') } }, false, none],
    [{ ...plain, version: { code: 1, stdout: Buffer.from('x') } }, false, { reason: 'git says what cannot be read' }],
    [{ ...plain, version: 'git version \0\n' }, false, { reason: 'git says what cannot be read' }],
    [{ ...plain, ...REFUSED }, false, { reason: 'this is no git repository' }],
  ])('%j, shallow: %j', (answers, isShallow, state) => {
    expect(describeGit(hostThatSays(answers, top, isShallow), top)).toStrictEqual(state);
  });

  it('is told of a sparse checkout by its own file', () => {
    const sparse = tempFolder();
    writeAll(sparse, { '.git/info/sparse-checkout': '' });
    expect(describeGit(hostThatSays(plain, sparse), sparse)).toEqual({ ...none, sparse: true });
  });

  it('is asked for a little', () => {
    const base = hostThatSays(plain, top);
    const limits = new Set<number>();
    const host: typeof base = {
      ...base,
      git(args, options) {
        if (args.includes('version')) limits.add(options.maxBytes);
        return base.git(args, options);
      },
    };
    describeGit(host, top);
    expect([...limits]).toEqual([65_536]);
  });
});
