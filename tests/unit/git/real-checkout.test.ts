import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { heedCheckout } from '../../../src/check/checkout.js';
import { withOtherDocuments } from '../../../src/check/other-documents.js';
import { lastCommitted } from '../../../src/check/page-age.js';
import type { LintTask } from '../../../src/check/task.js';
import { discover } from '../../../src/files/discover.js';
import type { Finding } from '../../../src/finding.js';
import { absentFiles, convertedFiles, encodedFiles, otherFiles } from '../../../src/git/checkout.js';
import { describeGit } from '../../../src/git/describe.js';
import type { Host } from '../../../src/host.js';
import { quietHost } from '../../../src/node/host.js';
import { cloneOf, commit, git, tempRepository } from '../../support/git-repo.js';
import { finding } from '../../support/report-scenarios.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

const hostIn = (folder: string): Host => quietHost(folder, { interrupted: false });
const shared = tempRepository({ 'a/b/x.md': 'x\n', 'a/c/x.md': 'x\n', 'a/y.md': 'y\n', z: 'z\n' });
const nowhere = tempFolder();

describe('what git has and the disk has not', () => {
  it('is what a sparse checkout leaves out, as it is shown from the root', () => {
    const folder = cloneOf(shared);
    const absent = (root = folder, tree = folder): string[] => [...absentFiles(hostIn(folder), root, tree)];
    expect(absent()).toEqual([]);
    git(folder, 'sparse-checkout', 'set', '--no-cone', '/*', '!/a/b/');
    expect(absent()).toEqual(['a/b/x.md']);
    expect(absent(path.join(folder, 'a'))).toEqual(['b/x.md']);
    expect(absent(nowhere, nowhere)).toEqual([]);
  });
});

describe('what git has beside the pages', () => {
  it('is told below a folder, or the top', () => {
    const others = (below: string, fits: RegExp): string[] => {
      const folder = path.join(shared, below);
      return otherFiles(hostIn(shared), shared, folder, fits).map((file) => path.relative(shared, file));
    };
    expect(others('a', /^[^/]+\/x\.md$/)).toEqual(['a/y.md']);
    expect(others('.', /^a\//)).toEqual(['z']);
    expect(others('a/b', /^none$/)).toEqual(['a/b/x.md']);
    expect(otherFiles(hostIn(nowhere), nowhere, nowhere, /^$/)).toEqual([]);
  });
});

describe('the pages that Jekyll makes of other files', () => {
  it('are those of whole sites in a repository', async () => {
    const files = ['_cache/t/p/specs.md', '_cache/t/p/specs.md.orig', '_cache/t/p/q/specs.md', '_cache/x/specs.mdx'];
    const folder = tempRepository({ ...Object.fromEntries(files.map((file) => [file, '---\n'])), '_cache/t/p/y': 'y' });
    const options = { allowEmpty: true, pagesOnly: false, layout: undefined, isIgnored: undefined };
    const found = async (cwd: string, ...paths: string[]): Promise<string[]> => {
      const discovery = await discover(hostIn(cwd), { ...options, paths, root: cwd });
      const task = await withOtherDocuments({ discovery } as LintTask, hostIn(cwd));
      return task.discovery.sites.flatMap(({ pages }) => pages.map(({ file }) => file));
    };
    expect(await found(folder, '.')).toEqual([...files].sort());
    expect(await found(folder, files[0]!)).toEqual([files[0], '_cache/x/specs.mdx']);
    const plain = tempFolder();
    writeAll(plain, Object.fromEntries(files.map((file) => [file, '---\n'])));
    expect(await found(plain, '.')).toEqual([files[0], '_cache/x/specs.mdx']);
    const right = tempRepository({ [files[0]!]: '---\n' });
    expect(await found(right, '.')).toEqual([files[0]]);
  });
});

describe('line ends that a checkout wrote', () => {
  /** Of files with CR LF on the disk, in a repository with these attributes and settings, those that git has with LF. */
  const converted = (attributes: string, autocrlf: string | undefined, had = 'x\n'): string[] => {
    const folder = tempRepository({ 'd/e/x.md': had, '.gitattributes': attributes });
    if (autocrlf !== undefined) git(folder, 'config', 'core.autocrlf', autocrlf);
    writeAll(folder, { 'd/e/x.md': 'x\r\n', 'd/e/new.md': 'x\r\n' });
    return [...convertedFiles(hostIn(folder), folder, ['d/e/x.md', 'd/e/new.md'])].sort();
  };

  it.each<[string, string | undefined, readonly string[]]>([
    ['', undefined, []],
    ['', 'true', ['d/e/new.md', 'd/e/x.md']],
    ['', 'input', ['d/e/new.md', 'd/e/x.md']],
    ['', 'false', []],
    ['*.md text', undefined, ['d/e/new.md', 'd/e/x.md']],
    ['*.md text=auto', undefined, ['d/e/new.md', 'd/e/x.md']],
    ['*.md -text', 'true', []],
    ['x.md -text', 'true', ['d/e/new.md']],
  ])('are told: attributes %j, core.autocrlf %s: %j', (attributes, autocrlf, files) => {
    expect(converted(attributes, autocrlf)).toEqual(files);
  });

  it('are not where git has them, too', () => {
    expect(converted('', 'true', 'x\r\n')).toEqual(['d/e/new.md']);
  });

  it('are not known without git', () => {
    expect([...convertedFiles(hostIn(nowhere), nowhere, ['d/e/x.md'])]).toEqual([]);
  });
});

describe('an encoding that a checkout wrote', () => {
  it('is told by file', () => {
    const folder = tempRepository({ 'd/e/x.md': 'xx', '.gitattributes': 'x.md working-tree-encoding=UTF-16LE' });
    const encoded = encodedFiles(hostIn(folder), folder, ['d/e/x.md', 'd/e/y.md']);
    expect([...encoded]).toEqual([['d/e/x.md', 'UTF-16LE']]);
    expect(encodedFiles(hostIn(nowhere), nowhere, ['d/e/x.md']).size).toBe(0);
  });
});

describe('findings on what a checkout wrote', () => {
  const of = (messageId: string, file: string, ruleId = 'file-encoding'): Finding =>
    finding({ ruleId, messageId, file, fix: { kind: 'rewrite' } as never });
  const heeded = async (folder: string, findings: readonly Finding[]): Promise<string[]> =>
    (await heedCheckout(findings, hostIn(folder))).map(({ file, messageId }) => `${file} ${messageId}`);
  const [X, Y] = ['_cache/t/x.md', '_cache/t/y.md'] as const;

  it('are none on line ends, where git has others', async () => {
    const folder = tempRepository({ [X]: 'x\n', [Y]: 'y\r\n' });
    git(folder, 'config', 'core.autocrlf', 'true');
    writeAll(folder, { [X]: 'x\r\n' });
    const all = [of('crlf', X), of('crlf', Y), of('crlf', X, 'other'), of('nulByte', X), of('missing', X)];
    expect(await heeded(folder, all)).toEqual([`${Y} crlf`, `${X} crlf`, `${X} nulByte`, `${X} missing`]);
    expect(await heedCheckout([of('crlf', X)], hostIn(folder))).toEqual([]);
    expect(await heeded(folder, [of('crlf', X), of('nulByte', Y)])).toEqual([`${Y} nulByte`]);
    const others = [of('crlf', X, 'other'), of('missing', X)];
    expect(await heedCheckout(others, hostIn(folder))).toBe(others);
  });

  it('are one on an encoding, with all pages that have it', async () => {
    const files = Array.from({ length: 3 }, (_, i) => `_cache/t/${i}.md`);
    const folder = tempRepository({
      ...Object.fromEntries([...files, Y].map((file) => [file, 'xx'])),
      '.gitattributes': '[0-9].md working-tree-encoding=UTF-16LE',
    });
    const told = async (some: readonly string[]): Promise<[string, string][]> => {
      const all = [...some.map((file) => of('nulByte', file)), of('invalidUtf8', Y)];
      const found = await heedCheckout(all, hostIn(folder));
      expect(found.map((one) => 'fix' in one)).toEqual([false, true]);
      return found.map(({ file, message }) => [file, message]);
    };
    const [first, other] = await told(files);
    expect(first).toEqual([
      files[0],
      expect.stringContaining('in "UTF-16LE", and so are 2 other pages: the attribute'),
    ]);
    expect(other).toEqual([Y, of('', '').message]);
    expect((await told(files.slice(0, 2)))[0]![1]).toContain('in "UTF-16LE", and so is 1 other page: the attribute');
    expect((await told(files.slice(0, 1)))[0]![1]).toContain('in "UTF-16LE": the attribute');
    expect(await heeded(folder, [of('byteOrderMark', Y), of('nulByte', files[0]!, 'other')])).toHaveLength(2);
  });
});

describe('how a checkout looks', () => {
  it('is described for people who ask', () => {
    const plain = describeGit(hostIn(shared), shared);
    expect(plain).toEqual({
      version: expect.stringMatching(/^\d+\.\d+/),
      shallow: false,
      partial: false,
      sparse: false,
    });
    commit(shared);
    const clone = cloneOf(shared, '--depth=1');
    git(clone, 'config', 'core.autocrlf', 'input');
    git(clone, 'sparse-checkout', 'set', 'a');
    git(clone, 'config', 'remote.origin.promisor', 'true');
    expect(describeGit(hostIn(clone), clone)).toMatchObject({
      shallow: true,
      partial: true,
      sparse: true,
      autocrlf: 'input',
    });
    expect(describeGit(hostIn(nowhere), nowhere)).toEqual({ reason: 'this is no git repository' });
  });
});

describe('when pages were committed last', () => {
  it('is told of a folder in git', () => {
    const told = (folder: string): string | undefined => lastCommitted(folder, hostIn(folder));
    expect(told(path.join(shared, 'a/b'))).toBe('2025-03-30T00:00:00Z');
    writeAll(shared, { 'new/x': '' });
    expect([told(path.join(shared, 'new')), told(nowhere)]).toEqual([undefined, undefined]);
  });
});
