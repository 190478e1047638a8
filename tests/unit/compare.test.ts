import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/changes/changes.js';
import {
  type BaseState,
  baseOf,
  findBase,
  formerFiles,
  introducedOnes,
  pathsBefore,
  within,
} from '../../src/changes/compare.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import type { LintRequest } from '../../src/check/task.js';
import type { ChangedPage } from '../../src/engine/lint-history.js';
import { UsageError } from '../../src/errors.js';
import { quietHost } from '../../src/node/host.js';
import { shownPath } from '../../src/paths.js';
import {
  type Answers,
  blobsAre,
  changesAt,
  commitsAre,
  hostThatSays,
  idOf,
  partialIs,
  zero,
} from '../support/git-answers.js';
import { finding } from '../support/report-scenarios.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const [A, B, C, NONE] = ['a', 'b', 'c', '0'].map(idOf) as [string, string, string, string];
const page = (tag: string, name: string): string => `_cache/${tag}/${name}/specs.md`;

const root = tempFolder();
writeAll(root, {
  [page('v1', 'a')]: 'one\ntwo\nthree\n',
  [page('v1', 'b')]: 'x',
  [page('v2', 'a')]: 'x',
  [`docs/${page('v1', 'a')}`]: 'one\ntwo\nthree\n',
  'docs/other/x': 'x',
  'README.md': 'x',
});

describe('the state that a ref names', () => {
  const COMMITS = commitsAre({ HEAD: A, main: B });
  const plain: Answers = { 'diff-index': '', 'ls-files': '', ...COMMITS };
  const base = (ref: string, answers: Answers = {}): string =>
    findBase(ref, hostThatSays({ ...plain, ...answers }, root), root).base;

  it('is the ref, or with three dots where HEAD left it', () => {
    expect(base('main')).toBe('main (bbbbbbbbbb)');
    expect(base('main...', { 'merge-base': `${C}\n` })).toBe('main (cccccccccc)');
    expect(() => base('main..')).toThrow('there is no commit "main.." in this clone');
    expect(() => base('....', { 'merge-base': `${C}\n` })).toThrow('there is no commit "." in this clone');
  });

  it.each<[string, string, Answers, string]>([
    ['no commit in common', 'main...', { 'merge-base': { code: 1 } }, 'HEAD and "main" have no commit in common'],
    ['git fails', 'main', { 'diff-index': { code: 128, stderr: 'fatal: x' } }, 'git diff-index fails: "fatal: x"'],
    [
      'the clone lacks a file of it',
      'main',
      { 'diff-index': zero(`:100644 000000 ${A} ${NONE} D`, 'x.md'), ...blobsAre({}), ...COMMITS, ...partialIs(true) },
      'this partial clone does not have every file of the past; clone without a filter',
    ],
  ])('cannot be compared with: %s', (_, ref, answers, reason) => {
    const call = (): string => base(ref, answers);
    expect(call).toThrow(UsageError);
    expect(call).toThrow(`cannot compare with ${JSON.stringify(ref)}: ${reason}`);
  });
});

describe('the files of the state before', () => {
  it('are called as they were', () => {
    const changes = changesAt(root, {
      'docs/a.md': { status: 'renamed', oldFile: 'a.md' },
      'a.md': { status: 'deleted' },
      'b.md': {},
    });
    expect([...formerFiles(changes, root).formerNames]).toEqual([
      ['docs/_data/tags.yaml', '_data/tags.yaml'],
      ['docs/_data/meta.yaml', '_data/meta.yaml'],
      ['docs/a.md', 'a.md'],
    ]);
    expect(formerFiles(changesAt(root, { 'b.md': {} }), root).formerNames.size).toBe(0);
  });
});

describe('the pages that a change touches', () => {
  const renamed = (oldFile: string): Partial<Change> => ({ status: 'renamed', oldFile });
  const SAME = 'one\ntwo\nthree\n';

  it.each<[string, Record<string, Partial<Change>>, string, string[]]>([
    ['none', { 'README.md': {}, 'x.md': { status: 'deleted' } }, '', []],
    ['from its second line on', { [page('v1', 'a')]: {} }, 'one\n2\nthree\n', [`modified ${page('v1', 'a')}:2`]],
    ['from its third line on', { [page('v1', 'a')]: {} }, 'one\ntwo\n3\n', [`modified ${page('v1', 'a')}:3`]],
    ['with nothing changed', { [page('v1', 'a')]: {} }, SAME, [`modified ${page('v1', 'a')}:1`]],
    ['of which no more is known', { [page('v1', 'a')]: { before: undefined } }, '', [`modified ${page('v1', 'a')}:1`]],
    ['new', { [page('v1', 'a')]: { status: 'added', before: undefined } }, '', []],
    ['gone', { [page('v9', 'a')]: { status: 'deleted' } }, '', [`deleted ${page('v9', 'a')}:1`]],
    [
      'in the order of their names',
      { [page('v9', 'b')]: { status: 'deleted' }, [page('v1', 'b')]: {}, [page('v9', 'a')]: { status: 'deleted' } },
      'y',
      [`modified ${page('v1', 'b')}:1`, `deleted ${page('v9', 'a')}:1`, `deleted ${page('v9', 'b')}:1`],
    ],
    [
      'of a site that moved',
      { [`docs/${page('v1', 'a')}`]: renamed(page('v1', 'a')), [page('v1', 'a')]: { status: 'deleted' } },
      SAME,
      [],
    ],
    [
      'of a site that moved, and changed',
      { [`docs/${page('v1', 'a')}`]: renamed(page('v1', 'a')), [page('v1', 'a')]: { status: 'deleted' } },
      'one\n2\nthree\n',
      [`modified docs/${page('v1', 'a')}:2`],
    ],
    [
      'of a tag with another name',
      { [page('v1', 'a')]: renamed(page('v9', 'a')), [page('v9', 'a')]: { status: 'deleted' } },
      SAME,
      [],
    ],
    [
      'of a tag with another name, and changed',
      { [page('v1', 'a')]: renamed(page('v9', 'a')), [page('v9', 'a')]: { status: 'deleted' } },
      'one\n2\nthree\n',
      [`deleted ${page('v9', 'a')}:1`],
    ],
    [
      'taken out of a tag that is still there',
      { [page('v1', 'a')]: renamed(page('v2', 'z')), [page('v2', 'z')]: { status: 'deleted' } },
      SAME,
      [`deleted ${page('v2', 'z')}:1`],
    ],
    [
      'made of another package of the tag',
      { [page('v1', 'a')]: renamed(page('v1', 'z')), [page('v1', 'z')]: { status: 'deleted' } },
      SAME,
      [`deleted ${page('v1', 'z')}:1`],
    ],
    ['made of something else', { [page('v1', 'a')]: renamed('x.md'), 'x.md': { status: 'deleted' } }, SAME, []],
    [
      'of which something else is made',
      { 'README.md': renamed(page('v9', 'a')), [page('v9', 'a')]: { status: 'deleted' } },
      'x',
      [`deleted ${page('v9', 'a')}:1`],
    ],
  ])('%s', (_, files, before, pages) => {
    const { changedPages } = baseOf(changesAt(root, files, blobsAre({ [A]: before })), root);
    expect(changedPages.map(({ status, file, line }) => `${status} ${file}:${line}`)).toEqual(pages);
    for (const { file, place } of changedPages) expect(page(place.tag, place.package)).toBe(file.replace('docs/', ''));
  });

  it('are part of the state, which is shown as the change says', () => {
    const { shown, changedPages, formerNames } = baseOf(changesAt(root, {}), root);
    expect([shown, changedPages, formerNames.size]).toEqual(['HEAD', [], 0]);
  });
});

const REQUEST: LintRequest = {
  ...{ paths: [], allowEmpty: true, pagesOnly: false, maxFileSize: 1, rule: [], allowCode: false },
};
const host = quietHost(root, { interrupted: false });

async function taskOf(paths: readonly string[], config?: object) {
  const request = { ...REQUEST, paths, ...(config && { config: { inline: config } }) };
  const setup = await prepare(request, [], host);
  return { request, setup, task: await makeTask(request, setup, host) };
}

describe('the paths of a call in the state before', () => {
  const DOCS = `docs/${page('v1', 'a')}`;
  const from = (oldFile: string): Partial<Change> => ({ status: 'renamed', oldFile });
  const MOVED = { [DOCS]: from(page('v1', 'a')), [page('v1', 'a')]: {} };

  it.each<[string, readonly string[], Record<string, Partial<Change>>, string[]]>([
    ['where they are', ['x', 'docs'], {}, ['x', 'docs']],
    ['none', [], {}, []],
    ['none, of a site that was elsewhere', [], MOVED, ['']],
    ['of a site that was elsewhere', ['docs'], MOVED, ['']],
    ['in a site that was elsewhere', ['docs/_cache/v1', 'other'], MOVED, ['_cache/v1', 'other']],
    [
      'of one that was below',
      ['docs', 'docs/_cache/v1'],
      { [DOCS]: from(`old/${DOCS}`) },
      ['old/docs', 'old/docs/_cache/v1'],
    ],
    ['of a new site', ['docs'], { [DOCS]: { status: 'added', before: undefined } }, ['docs']],
    ['of a page that came from no site', ['docs'], { [DOCS]: from('x.md') }, ['docs']],
    ['of a site that was there, too', ['.'], { [page('v1', 'a')]: from(`old/${DOCS}`) }, ['']],
  ])('%s', async (_, paths, files, expected) => {
    const { request, task } = await taskOf(paths.length === 0 ? ['docs'] : paths);
    const former = formerFiles(changesAt(root, files), root);
    const found = pathsBefore({ ...request, paths }, task, former, root);
    expect(found.map((one) => shownPath(root, path.resolve(root, one)))).toEqual(expected);
  });
});

describe('the changed pages of a run', () => {
  const changed = (file: string): ChangedPage => ({
    ...{ file, place: { tag: 't', package: 'p' }, status: 'modified', line: 1 },
  });
  const [V1A, V1B, V2A, DOCS] = [page('v1', 'a'), page('v1', 'b'), page('v2', 'a'), `docs/${page('v1', 'a')}`];
  const ALL = [V1A, V1B, V2A, DOCS, '_caches/v1/a/specs.md'];

  it.each<[readonly string[], string[]]>([
    [['.'], [V1A, V1B, V2A]],
    [['_cache/v1'], [V1A, V1B]],
    [
      [V2A, V1B],
      [V1B, V2A],
    ],
    [['docs'], [DOCS]],
    [
      ['.', 'docs'],
      [V1A, V1B, V2A, DOCS],
    ],
    [['_cache/v'], []],
  ])('%j', async (paths, files) => {
    const { request, setup, task } = await taskOf(paths);
    expect(within(ALL.map(changed), task, request, setup, host).map(({ file }) => file)).toEqual(files);
  });

  it('are those of the site, without paths, and not what the config ignores', async () => {
    const { request, setup, task } = await taskOf([], { ignores: ['_cache/v1/b/**'] });
    expect(within(ALL.map(changed), task, request, setup, host).map(({ file }) => file)).toEqual([V1A, V2A]);
  });
});

describe('what a change introduces', () => {
  const one = (name: string) => finding({ fingerprint: name, subject: name });
  const base: BaseState = { host, formerNames: new Map(), shown: 'main', changedPages: [] };

  it('goes on, and the rest is counted', () => {
    const before = { findings: [one('old'), one('both'), one('gone')], notes: {} };
    expect(introducedOnes([], before, base)([one('new'), one('both'), one('new2')])).toEqual({
      kept: [one('new'), one('new2')],
      left: [one('both')],
      note: { comparison: { base: 'main', introduced: 2, fixed: [one('old'), one('gone')], unchanged: [one('both')] } },
    });
  });

  it('is not what other findings tell, now or before', () => {
    const before = { findings: [one('a')], notes: { told: [one('b')] } };
    const { kept, note } = introducedOnes([one('a')], before, base)([one('b'), one('c')]);
    expect([kept, note.comparison!.fixed]).toEqual([[one('c')], []]);
  });
});
