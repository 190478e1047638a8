import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { Change } from '../../src/changes/changes.js';
import { chooseScope, type Scope } from '../../src/changes/scope.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import { quietHost } from '../../src/node/host.js';
import {
  type Answers,
  blobsAre,
  changesAt,
  commitsAre,
  hostThatSays,
  idOf,
  partialIs,
} from '../support/git-answers.js';
import { HASHES } from '../support/page-builder.js';
import { finding, region } from '../support/report-scenarios.js';
import { tempSite } from '../support/run-cli.js';
import { site } from '../support/site-builder.js';

const A = '_cache/develop-2025-03-30/xz/specs.md';
const B = '_cache/develop-2025-03-30/zlib/specs.md';
const FILES = Object.fromEntries(
  site({ pages: [{ package: 'xz', rows: [{ hash: HASHES[0] }] }, { rows: [{ hash: HASHES[1] }] }] }),
);
const root = tempSite({ ...FILES, 'lint.json': '{}', 'base.json': '{"formatVersion": 1}', 'README.md': 'x' });
const host = quietHost(root, { interrupted: false });
const REQUEST = { paths: [], allowEmpty: false, pagesOnly: false, maxFileSize: 1, rule: [], allowCode: false };
const OPTIONS = { ...REQUEST, staged: false, changed: false, since: undefined, diffFilter: 'file' } as const;
type Options = Parameters<typeof chooseScope>[0];

const one = finding({ file: B, region: region(1, 1, 2), path: '/title' });

/** What the scope says of a run and of a finding on a page. */
function said(scope: Scope) {
  const [sieve] = scope.sieves();
  const { kept, left, note } = sieve!([one]);
  return { kept: kept.map(({ changed }) => changed), left: left.length, ...note.changes };
}

async function narrowed(files: Record<string, Partial<Change>>, options: Partial<Options> = {}) {
  const request: Options = { ...OPTIONS, config: 'lint.json', ...options } as Options;
  const setup = await prepare(request, rules, host);
  const task = await makeTask(request, setup, host);
  const held = Object.fromEntries(['a', 'b'].map((digit, i) => [idOf(digit), FILES[[B, A][i]!]!]));
  const changes = changesAt(root, files, { 'ls-files -z --stage': '', ...blobsAre(held), ...partialIs(true) });
  const scope = await chooseScope(request, host, changes);
  const found = await scope.narrow(task, setup);
  const sites = found.discovery.sites.map(({ pages, namedFiles, before }) => [
    pages.length,
    namedFiles?.size,
    before !== undefined,
  ]);
  return { task, found, site: sites[0], said: said(scope) };
}

describe('the scope of a run', () => {
  it('is all of it, of which nothing is said, where nobody asks', async () => {
    const scope = await chooseScope(OPTIONS, host);
    const setup = await prepare(REQUEST, rules, host);
    const task = await makeTask(REQUEST, setup, host);
    expect([scope.host === host, await scope.narrow(task, setup), scope.sieves()]).toEqual([true, task, []]);
  });

  it('is all of it where nobody can tell what is changed, which is said', async () => {
    const scope = await chooseScope(OPTIONS, host, { reason: 'no git' });
    const setup = await prepare(REQUEST, rules, host);
    const task = await makeTask(REQUEST, setup, host);
    expect(await scope.narrow(task, setup)).toBe(task);
    expect(said(scope)).toEqual({ kept: [undefined], left: 0, reason: 'no git', files: 0, deleted: 0, hidden: 0 });
  });

  it.each<[Partial<Options>, string | undefined]>([
    [{ staged: true }, 'HEAD --cached'],
    [{ staged: true, changed: true, since: 'main' }, 'HEAD --cached'],
    [{ changed: true }, 'HEAD '],
    [{ since: 'main' }, 'main '],
    [{ changed: true, since: 'main' }, 'main '],
    [{}, undefined],
  ])('is what %j asks for', async (options, expected) => {
    const asked: string[] = [];
    const answers: Answers = {
      ...commitsAre({ HEAD: idOf('a'), main: idOf('b') }),
      'merge-base': `${idOf('b')}\n`,
      ...{ 'ls-files': '', 'diff-files': '' },
      'diff-index': (_, args) => {
        asked.push(`${args.at(-1) === idOf('a') ? 'HEAD' : 'main'} ${args.includes('--cached') ? '--cached' : ''}`);
        return '';
      },
    };
    await chooseScope({ ...OPTIONS, ...options }, hostThatSays(answers, root));
    expect(asked[0]).toBe(expected);
  });

  it('is what is changed of a site, with what there was before', async () => {
    const { site: found, said: note } = await narrowed({ [B]: {} });
    expect(found).toEqual([2, 1, true]);
    expect(note).toEqual({ kept: ['page'], left: 0, base: 'HEAD', files: 1, deleted: 0, hidden: 0 });
  });

  it('is nothing of a site in which nothing is changed', async () => {
    const { site: found, said: note } = await narrowed({ 'README.md': {} });
    expect(found).toEqual([0, 0, false]);
    expect(note).toEqual({ kept: [undefined], left: 0, base: 'HEAD', files: 0, deleted: 0, hidden: 0 });
  });

  it('of a site in which nothing is changed nothing is new', async () => {
    const { said: note } = await narrowed({ 'README.md': {} }, { diffFilter: 'added' });
    expect(note).toEqual({ kept: [], left: 1, base: 'HEAD', files: 0, deleted: 0, hidden: 1 });
  });

  it('is nothing yet before it is looked for', async () => {
    const scope = await chooseScope(OPTIONS, host, changesAt(root, { [B]: {} }, blobsAre({})));
    expect(said(scope)).toEqual({ kept: ['line'], left: 0, base: 'HEAD', files: 0, deleted: 0, hidden: 0 });
  });

  it('is all of it where a site stands in a repository of its own', async () => {
    const outer = tempSite({ ...FILES, '_cache/.git/HEAD': '' });
    const own = quietHost(outer, { interrupted: false });
    const setup = await prepare(REQUEST, rules, own);
    const task = await makeTask(REQUEST, setup, own);
    const scope = await chooseScope(OPTIONS, own, changesAt(outer, {}));
    expect(await scope.narrow(task, setup)).toBe(task);
    const reason = '"_cache" stands in a repository of its own within this one; run cache-lint in there';
    expect(said(scope)).toEqual({ kept: [undefined], left: 0, reason, files: 0, deleted: 0, hidden: 0 });
  });

  it('counts what is deleted', async () => {
    expect((await narrowed({ [B.replace('zlib', 'x')]: { status: 'deleted' } })).said).toMatchObject({
      files: 0,
      deleted: 1,
    });
  });

  it.each<[Partial<Options>, (string | undefined)[], number]>([
    [{ diffFilter: 'added' }, [], 1],
    [{ diffFilter: 'file' }, ['page'], 0],
    [{ diffFilter: 'none' }, ['page'], 0],
  ])('shows of changed pages what %j asks for', async (options, kept, left) => {
    expect((await narrowed({ [B]: {} }, options)).said).toMatchObject({ kept, left, hidden: left });
  });

  it.each<[string, Partial<Options>, string, boolean]>([
    ['the config', {}, 'lint.json', true],
    ['the baseline', { baseline: 'base.json' }, 'base.json', true],
    ['a baseline that is not used', {}, 'base.json', false],
    ['something else', {}, 'README.md', false],
  ])('is all of it where %s is changed', async (_, options, file, isAll) => {
    const { site: found, said: note } = await narrowed({ [file]: {} }, options);
    expect([found![0], note.reason]).toEqual(isAll ? [2, `"${file}" is changed`] : [0, undefined]);
  });

  it('is all of it where all is asked for', async () => {
    const { task, found } = await narrowed({ 'README.md': {} }, { diffFilter: 'none' });
    expect(found).toBe(task);
    const changed = await narrowed({ [B]: {} }, { diffFilter: 'none' });
    expect(changed.site).toEqual([2, undefined, false]);
  });

  it('says what the clone lacks of the state before', async () => {
    const { said: note } = await narrowed({ [B]: { before: idOf('c') } });
    expect(note.unknown).toBe('this partial clone does not have every file of the past; clone without a filter');
    expect((await narrowed({ [B]: {} })).said.unknown).toBeUndefined();
  });
});
