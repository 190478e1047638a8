import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloneOf, commit, git, tempRepository } from '../support/git-repo.js';
import { checkout, event } from '../support/github-events.js';
import { runInProcess } from '../support/in-process.js';
import { HASHES } from '../support/page-builder.js';
import { builtProgram, writeAll } from '../support/run-cli.js';
import { runStep } from '../support/runner.js';
import { site } from '../support/site-builder.js';

await builtProgram();

const OLD = '_cache/develop-2025-03-30/zlib/specs.md';
const NEW = '_cache/develop-2025-04-13/zlib/specs.md';
const TAGS = '_data/tags.yaml';
const META = '_data/meta.yaml';
const SITE = Object.fromEntries(
  site({
    pages: ['develop-2025-03-30', 'develop-2025-04-13'].map((tag) => ({
      tag,
      package: 'zlib',
      rows: [{ hash: HASHES[0] }],
    })),
  }),
);
const TAGS_IN_JSON = ['develop-2025-03-30', 'develop-2025-04-13'].map((name) => ({ name, stacks: ['e4s', 'root'] }));
const OF_LATER = /- name: develop-2025-04-13\n(?: .*\n)*/;
const COUNT_OF_LATER = /develop-2025-04-13:\n(?: .*\n)*/;

const edit =
  (file: string, change: (text: string) => string) =>
  (folder: string): void =>
    writeAll(folder, { [file]: change(SITE[file]!) });
const remove =
  (...parts: readonly string[]) =>
  (folder: string): void => {
    for (const part of parts) rmSync(path.join(folder, part), { recursive: true });
  };

/** What a commit does to the data, and what is found because of it: no page is touched by any of them. */
const CHANGES: readonly (readonly [string, (folder: string) => void, readonly string[]])[] = [
  ['a tag leaves tags.yaml', edit(TAGS, (text) => text.replace(OF_LATER, '')), [`${META} site-tags`]],
  [
    'a tag loses a stack',
    edit(TAGS, (text) => text.replace(/ {2}- e4s\n(?= {2}- root\n$)/, '')),
    [`${NEW} site-stacks`],
  ],
  ['a tag leaves meta.yaml', edit(META, (text) => text.replace(COUNT_OF_LATER, '')), [`${TAGS} site-tags`]],
  ['meta.yaml gets a tag', edit(META, (text) => `${text}v9:\n  count: 0\n`), [`${META} site-tags`]],
  ['tags.yaml is deleted', remove(TAGS), [`${TAGS} site-data`]],
  ['meta.yaml is deleted', remove(META), [`${META} site-data`]],
  ['tags.yaml is emptied', edit(TAGS, () => ''), [`${TAGS} site-data`]],
  ['meta.yaml is emptied', edit(META, () => ''), [`${META} site-data`]],
  [
    'tags.yaml is renamed',
    (folder) => {
      remove(TAGS)(folder);
      writeAll(folder, { '_data/tag.yaml': SITE[TAGS]! });
    },
    [`${TAGS} site-data`],
  ],
  [
    'tags.yaml is renamed, and Jekyll takes it all the same',
    (folder) => {
      remove(TAGS)(folder);
      writeAll(folder, { '_data/tags.json': JSON.stringify(TAGS_IN_JSON) });
    },
    [],
  ],
  [
    'tags.json takes the place of tags.yaml',
    (folder) => writeAll(folder, { '_data/tags.json': JSON.stringify(TAGS_IN_JSON.slice(1)) }),
    [`${META} site-tags`, '_data/tags.json site-data'],
  ],
  [
    '_data and pages are deleted altogether',
    remove('_data', 'pages'),
    [`${OLD} site-tags`, `${META} site-data`, `${TAGS} site-data`],
  ],
];

async function check(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runInProcess(folder, [...args, '--format', 'compact']);
  const found = stdout.split('\n').flatMap((line) => {
    const [, file, rule] = /^([^:]+):.*\[(.+)\]$/.exec(line) ?? [];
    return file === undefined ? [] : [`${file} ${rule}`];
  });
  return { code, found: found.sort(), stderr };
}

describe('a change of the data alone', () => {
  it.each(CHANGES)('%s: every way of looking at changes shows what comes of it', async (_, change, expected) => {
    const folder = tempRepository(SITE);
    change(folder);
    const shown = { code: expected.length > 0 ? 1 : 0, found: [...expected].sort() };
    expect(await check(folder, 'compare', 'HEAD')).toMatchObject(shown);
    expect(await check(folder, '--changed')).toMatchObject(shown);
    git(folder, 'add', '--all');
    expect(await check(folder, '--staged')).toMatchObject(shown);
    commit(folder);
    expect(await check(folder, '--since', 'HEAD~1')).toMatchObject(shown);
    expect(await check(folder, '--since', 'HEAD~1', '--diff-filter', 'added')).toMatchObject(shown);
  });

  it('fails the action with changed-only', async () => {
    const origin = tempRepository(SITE);
    const before = git(origin, 'rev-parse', 'HEAD');
    remove('_data', 'pages')(origin);
    const after = commit(origin);
    const push = event('push', { before, after, ref: 'refs/heads/main', created: false });
    const result = await runStep({
      workspace: checkout(origin, 'main', 2),
      event: push,
      inputs: { 'changed-only': 'true' },
    });
    expect(result).toMatchObject({ code: 1, outputs: { errors: '3', outcome: 'failed' } });
  });

  it('shows no old fault, as that of a tag that is on no page', async () => {
    const folder = tempRepository({ ...SITE, [META]: `${SITE[META]}v8:\n  count: 0\n` });
    writeAll(folder, { [TAGS]: SITE[TAGS]!.replace(OF_LATER, '') });
    const { found } = await check(folder, '--changed', '--rule', 'site-stacks=off');
    expect(found).toEqual([`${META} site-tags`]);
  });

  it('shows a file that Jekyll passes over at that file', async () => {
    const folder = tempRepository(SITE);
    writeAll(folder, { '_data/(meta).yaml': SITE[META]! });
    expect((await check(folder, '--changed')).found).toEqual(['_data/(meta).yaml site-data']);
    expect((await check(folder)).found).toEqual([`${META} site-data`]);
  });

  it('counts the files that are gone', async () => {
    const folder = tempRepository(SITE);
    remove('_data')(folder);
    const { stderr } = await check(folder, '--changed');
    expect(stderr).toMatch(/^No page is changed since HEAD \([0-9a-f]{10}\); deleted: 2\.$/m);
  });
});

it.each([
  ['a page', 'page-title', OLD, SITE[OLD]!.replace(/^title: .*$/m, 'title: "other"')],
  ['what is between pages', 'site-tags', META, `${SITE[META]}v8:\n  count: 0\n`],
])('a suppression that a change makes useless is told, of %s', async (_, rule, file, faulty) => {
  const suppressions = [
    { rule, files: file, reason: 'Known.' },
    { rule: 'page-layout', files: '**', reason: 'Useless for long.' },
  ];
  const folder = tempRepository({
    ...SITE,
    [file]: faulty,
    'cache-lint.config.json': JSON.stringify({ suppressions }),
  });
  writeAll(folder, { [file]: SITE[file]! });
  const expected = { found: ['cache-lint.config.json config-suppression'] };
  expect(await check(folder, 'compare', 'HEAD', '--rule', 'history-frozen=off')).toMatchObject(expected);
  expect(await check(folder, '--changed')).toMatchObject(expected);
  expect((await check(folder, '--changed', path.dirname(OLD))).found).toEqual([]);
});

it('what a run skips is said, too, when no page is changed', async () => {
  const folder = tempRepository({ [OLD]: SITE[OLD]! });
  writeAll(folder, { 'README.md': 'x' });
  const { code, stderr } = await check(folder, '--changed');
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^No page is changed since .*\nSkipped site-.*: there is neither _data\/ nor pages\/tags\/ beside _cache\/\.$/m,
  );
});

it('all that is found between pages is shown where a partial clone does not have what it was', async () => {
  const origin = tempRepository({ ...SITE, [META]: `${SITE[META]}v8:\n  count: 0\n` });
  commit(origin, { [OLD]: SITE[OLD]!.replace(/^title: .*$/m, 'title: "other"') });
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  const { found, stderr } = await check(cloneOf(origin, '--filter=blob:none'), '--since', 'HEAD~1');
  expect(found).toEqual([`${OLD} page-title`, `${META} site-tags`].sort());
  expect(stderr).toMatch(/^Which findings between pages are new cannot be told, so all are shown: this partial clone/m);
});
