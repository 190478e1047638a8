import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findActionChanges, findBase, readEvent } from '../../../src/action/base.js';
import { quietHost } from '../../../src/node/host.js';
import { type Answers, commitsAre, hostThatSays, idOf, repositoryThatSays } from '../../support/git-answers.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

const [BASE, HEAD, MERGE, FIRST, MAIN, ZEROS] = ['a', 'b', 'c', 'd', 'e', '0'].map(idOf) as [
  ...[string, string, string, string, string, string],
];

/** What a clone has: names of commits, each commit by its id, too; parents; bases in common, by the two commits. */
interface Clone {
  readonly names?: Readonly<Record<string, string>>;
  readonly parents?: readonly string[];
  readonly bases?: Readonly<Record<string, string>>;
}

function answersOf({ names = {}, parents = [], bases = {} }: Clone): Answers {
  const ids = Object.fromEntries(Object.values(names).map((id) => [id, id]));
  return {
    ...commitsAre({ ...ids, ...names }),
    'cat-file commit': `tree ${ZEROS}\n${parents.map((parent) => `parent ${parent}\n`).join('')}\n`,
    'merge-base': (_, [, one, other]) => {
      if (other?.length !== BASE.length) return { code: 128, stderr: 'fatal: Not a valid object name' };
      const base = bases[`${one} ${other}`];
      return base === undefined ? { code: 1 } : `${base}\n`;
    },
  };
}

function find(name: string, payload: unknown, clone: Clone) {
  const found = findBase({ name, payload }, repositoryThatSays(answersOf(clone)).repository);
  return 'reason' in found ? found.reason : `${found.name} ${found.commit.charAt(0)}`;
}

const DEEPER = 'set fetch-depth: 2 of actions/checkout, or more';
const UNREADABLE = 'the event of the workflow cannot be read';
const apart = (name: string): string =>
  `HEAD and "${name}" have no commit in common in this clone; set fetch-depth: 0 of actions/checkout`;

describe('the base of a pull request', () => {
  const request = { base: { sha: BASE, ref: 'main' }, head: { sha: HEAD } };
  const remote = { 'refs/remotes/origin/main': MAIN };
  const NEITHER = 'what is checked out is neither the merge of the pull request nor its head';

  it.each<[string, Clone, string]>([
    ['its merge', { names: { HEAD: MERGE, x: FIRST }, parents: [FIRST, HEAD] }, 'main d'],
    [
      'its merge, alone',
      { names: { HEAD: MERGE }, parents: [FIRST, HEAD] },
      `this clone does not have the first parent of the merge; ${DEEPER}`,
    ],
    ['nothing', { names: {} }, 'the clone has no commit'],
    ['another merge', { names: { HEAD: MERGE, x: FIRST }, parents: [FIRST, MAIN] }, NEITHER],
    ['the merge turned round', { names: { HEAD: MERGE, x: FIRST }, parents: [HEAD, FIRST] }, NEITHER],
    ['a commit that has not its head', { names: { HEAD: MERGE, x: HEAD } }, NEITHER],
    [
      'a commit that left its head behind',
      { names: { HEAD: MERGE, x: HEAD, ...remote }, bases: { [`${MERGE} ${HEAD}`]: FIRST } },
      NEITHER,
    ],
    [
      'a commit that has its head',
      {
        names: { HEAD: MERGE, x: HEAD, ...remote },
        bases: { [`${MERGE} ${HEAD}`]: HEAD, [`${MERGE} ${MAIN}`]: FIRST },
      },
      'main d',
    ],
    ['its head', { names: { HEAD, ...remote }, bases: { [`${HEAD} ${MAIN}`]: FIRST } }, 'main d'],
    [
      'its head, whose parent is itself',
      { names: { HEAD, ...remote }, parents: [HEAD], bases: { [`${HEAD} ${MAIN}`]: FIRST } },
      'main d',
    ],
    [
      'its head, with the base of then alone',
      { names: { HEAD, x: BASE }, bases: { [`${HEAD} ${BASE}`]: BASE } },
      'main a',
    ],
    [
      'its head, with both',
      { names: { HEAD, x: BASE, ...remote }, bases: { [`${HEAD} ${BASE}`]: BASE, [`${HEAD} ${MAIN}`]: FIRST } },
      'main d',
    ],
    [
      'its head alone',
      { names: { HEAD } },
      'this clone does not have the base of the pull request; set fetch-depth: 0 of actions/checkout',
    ],
    ['its head, apart from the base', { names: { HEAD, ...remote } }, apart('main')],
    [
      'its head, after the merge',
      { names: { HEAD, ...remote }, bases: { [`${HEAD} ${MAIN}`]: HEAD } },
      'what is checked out is in the base of the pull request already',
    ],
  ])('where %s is checked out', (_, clone, said) => {
    expect(find('pull_request', { pull_request: request }, clone)).toBe(said);
    expect(find('pull_request_target', { pull_request: request }, clone)).toBe(said);
  });

  it('has a name where the event tells none', () => {
    const payload = { pull_request: { ...request, base: { sha: BASE, ref: 7 } } };
    expect(find('pull_request', payload, { names: { HEAD: MERGE, x: FIRST }, parents: [FIRST, HEAD] })).toBe('base d');
  });

  it.each<unknown>([
    undefined,
    null,
    'pull_request',
    {},
    { pull_request: null },
    { pull_request: { base: request.base } },
    { pull_request: { head: request.head } },
    { pull_request: { ...request, head: { sha: HEAD.slice(1) } } },
    { pull_request: { ...request, head: { sha: 7 } } },
    { pull_request: { ...request, base: { sha: `${BASE}a` } } },
    { pull_request: Object.create(request) },
  ])('is not known by %j', (payload) => {
    expect(find('pull_request', payload, { names: { HEAD: MERGE } })).toBe(UNREADABLE);
  });
});

describe('the base of a push', () => {
  const lacks = (hint: string): string => `this clone does not have the commit before the push; ${hint}`;

  it.each<[object, Clone, string]>([
    [{ before: BASE, ref: 'refs/heads/x' }, { names: { x: BASE } }, 'the commit before the push a'],
    [{ before: BASE, ref: 'refs/heads/x' }, {}, lacks(DEEPER)],
    [{ before: BASE, ref: 'refs/heads/x', forced: true }, {}, lacks('it was a force push')],
    [{ before: BASE, ref: 'refs/heads/x', forced: 'true' }, {}, lacks(DEEPER)],
    [{ before: `0${BASE.slice(1)}`, ref: 'refs/heads/x' }, {}, lacks(DEEPER)],
    [{ before: `${BASE.slice(1)}0`, ref: 'refs/heads/x' }, {}, lacks(DEEPER)],
    [{ before: '0'.repeat(64), ref: 'refs/heads/x' }, {}, 'there was no "refs/heads/x" before the push'],
    [{ before: 'a'.repeat(65), ref: 'refs/heads/x' }, {}, UNREADABLE],
    [{ before: BASE }, { names: { x: BASE } }, UNREADABLE],
    [{ ref: 'refs/heads/x' }, { names: { x: BASE } }, UNREADABLE],
    [{ before: 'HEAD', ref: 'refs/heads/x' }, { names: { HEAD: BASE } }, UNREADABLE],
  ])('%j, in %j', (payload, clone, said) => {
    expect(find('push', payload, clone)).toBe(said);
  });

  const remote = { 'refs/remotes/origin/main': MAIN };

  it.each<[string, string | undefined, Clone, string]>([
    ['refs/heads/x', 'main', { names: { HEAD, ...remote }, bases: { [`${HEAD} ${MAIN}`]: FIRST } }, 'main d'],
    ['refs/heads/x', 'main', { names: { HEAD, ...remote } }, apart('main')],
    ['refs/heads/x', 'main', { names: remote }, apart('main')],
    [
      'refs/heads/x',
      'main',
      { names: { HEAD } },
      'this clone does not have "main", which a new branch counts from; set fetch-depth: 0 of actions/checkout',
    ],
    ['refs/heads/x', undefined, { names: { HEAD, ...remote } }, 'there was no "refs/heads/x" before the push'],
    ['refs/heads/main', 'main', { names: { HEAD, ...remote } }, 'there was no "refs/heads/main" before the push'],
    ['refs/tags/v1', 'main', { names: { HEAD, ...remote } }, 'there was no "refs/tags/v1" before the push'],
  ])('of %s, new beside %s, in %j', (ref, default_branch, clone, said) => {
    expect(find('push', { before: ZEROS, ref, repository: { default_branch } }, clone)).toBe(said);
  });
});

describe('the base of a merge group', () => {
  const ENTRY = 'the entry before in the merge queue a';
  const names = { HEAD, x: BASE, 'refs/remotes/origin/main': MAIN };

  it.each<[unknown, Clone, string]>([
    ['refs/heads/main', { names, bases: { [`${HEAD} ${MAIN}`]: FIRST } }, 'main d'],
    ['main', { names, bases: { [`${HEAD} ${MAIN}`]: FIRST } }, 'main d'],
    ['refs/heads/x/refs/heads/main', { names: { ...names, 'refs/remotes/origin/x/main': MAIN } }, ENTRY],
    [undefined, { names, bases: { [`${HEAD} ${MAIN}`]: FIRST } }, ENTRY],
    ['refs/heads/other', { names }, ENTRY],
    ['refs/heads/main', { names }, ENTRY],
    ['refs/heads/main', { names, bases: { [`${HEAD} ${MAIN}`]: HEAD } }, ENTRY],
    ['refs/heads/main', { names: { HEAD } }, `this clone does not have the base of the merge group; ${DEEPER}`],
  ])('for %j, in %j', (base_ref, clone, said) => {
    expect(find('merge_group', { merge_group: { base_sha: BASE, base_ref } }, clone)).toBe(said);
  });

  it('of a branch within another one', () => {
    const within = { ...names, 'refs/remotes/origin/x/refs/heads/main': MAIN, 'refs/remotes/origin/x/main': FIRST };
    const clone = { names: within, bases: { [`${HEAD} ${MAIN}`]: MERGE, [`${HEAD} ${FIRST}`]: FIRST } };
    const payload = { merge_group: { base_sha: BASE, base_ref: 'x/refs/heads/main' } };
    expect(find('merge_group', payload, clone)).toBe('x/refs/heads/main c');
  });

  it('is not known without a commit', () => {
    expect(find('merge_group', { merge_group: { base_sha: 'HEAD' } }, { names })).toBe(UNREADABLE);
  });

  it.each(['workflow_dispatch', '', 'pull_request_review'])('%j has none', (name) => {
    expect(find(name, { before: BASE, ref: 'x' }, { names })).toBe(
      `the event ${JSON.stringify(name)} changes nothing; the input "base" can name a commit`,
    );
  });
});

describe('what an event changes', () => {
  const folder = tempFolder();
  writeAll(folder, { 'push.json': JSON.stringify({ before: BASE, ref: 'refs/heads/x' }), 'none.json': '{' });
  const names = { HEAD, x: BASE, 'refs/remotes/origin/topic': MAIN, main: FIRST };
  const bases = { [`${HEAD} ${MAIN}`]: MAIN, [`${HEAD} ${FIRST}`]: FIRST };

  function ask(base: string, file: string, answers: Answers = {}): string {
    const plain = { ...answersOf({ names, bases }), 'diff-index': '', 'ls-files': '' };
    const env = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: path.join(folder, file) };
    const found = findActionChanges({ ...hostThatSays({ ...plain, ...answers }, folder), env }, base);
    return 'reason' in found ? found.reason : found.base;
  }

  it.each<[string, string, string]>([
    ['', 'push.json', 'the commit before the push (aaaaaaaaaa)'],
    ['', 'none.json', UNREADABLE],
    ['', 'nowhere.json', UNREADABLE],
    ['main', 'nowhere.json', 'main (dddddddddd)'],
    ['topic', 'push.json', 'topic (eeeeeeeeee)'],
    ['nope', 'push.json', 'the clone does not have "nope", the input "base"'],
    ['x', 'push.json', apart('x')],
  ])('since %j, by %s', (base, file, said) => {
    expect(ask(base, file)).toBe(said);
  });

  it('cannot be told where git fails, and a fault of ours is none of git', () => {
    const fails = { 'cat-file --batch-check': { code: 128, stderr: 'fatal: no' } };
    expect(ask('', 'push.json', fails)).toBe('git cat-file fails: "fatal: no"');
    const breaks = (): never => {
      throw new TypeError('ours');
    };
    expect(() => ask('', 'push.json', { 'cat-file --batch-check': breaks })).toThrow('ours');
  });

  it('cannot be told where there is no git', () => {
    const host = { ...quietHost(folder, { interrupted: false }), git: () => undefined };
    expect(findActionChanges(host, '')).toEqual({ reason: 'there is no program git' });
  });

  it('is read from what the runner gives, up to 32 MiB', () => {
    const host = quietHost(folder, { interrupted: false });
    const asked: unknown[] = [];
    const read = (env: Record<string, string>, text?: string) =>
      readEvent({ ...host, env, readText: (...given) => (asked.push(...given) > 0 ? text : undefined) });
    expect(read({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: '/x.json' }, '[1]')).toEqual({
      name: 'push',
      payload: [1],
    });
    expect(read({})).toEqual({ name: '', payload: undefined });
    expect(asked).toEqual(['/x.json', 33_554_432, '', 33_554_432]);
  });
});
