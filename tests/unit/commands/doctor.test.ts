import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules as all } from '../../../rules/index.js';
import { diagnose } from '../../../src/commands/doctor.js';
import type { GitAnswer, Host } from '../../../src/host.js';
import { nodeHost } from '../../../src/node/host.js';
import { DEFAULTS } from '../../../src/options/options.js';
import { GOOD, GOOD_TEXT, tempSite } from '../../support/run-cli.js';

const real = nodeHost({ interrupted: false });
/** Two rules of each kind. */
const rules = all.filter((rule, i) => all.slice(0, i).filter(({ kind }) => kind === rule.kind).length < 2);
const CONFIG = 'cache-lint.config.yaml';
/** The text of one with so many entries. */
const baselineOf = (entries: number): string =>
  JSON.stringify({
    formatVersion: 1,
    ...Object.fromEntries(
      Array.from({ length: entries }, (_, i) => [`000000000000000${i}`, { rule: 'page-title', page: 'x' }]),
    ),
  });
const answer = (code: number, stdout: string): GitAnswer => ({ code, stdout: Buffer.from(stdout), stderr: '' });

interface Asked {
  readonly shallow?: boolean;
  readonly partial?: boolean;
  readonly autocrlf?: string;
}

/** A git that knows a repository at `top`. */
const gitAt =
  (top: string, { shallow = false, partial = false, autocrlf }: Asked): Host['git'] =>
  ([command, ...args]) => {
    if (command === 'rev-parse') return answer(0, `false\n${shallow}\n${top}\n`);
    if (command === 'version') return answer(0, 'git version 2.47.3\n');
    if (args.at(-1) === 'core.autocrlf') return autocrlf === undefined ? answer(1, '') : answer(0, `${autocrlf}\n`);
    return args.at(-1)!.includes('promisor') && partial ? answer(0, 'remote.origin.promisor true\n') : answer(1, '');
  };

interface Place extends Asked {
  readonly files?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly git?: Host['git'];
  /** What the module of a plugin gives. */
  readonly plugin?: object;
}

async function diagnosed(place: Place, format: 'text' | 'json') {
  const { files = { [GOOD]: GOOD_TEXT }, folder = '', git, plugin, ...asked } = place;
  const root = tempSite(files);
  const world = { env: {}, runtime: 'Node', git: git ?? gitAt(root, asked), importModule: async () => plugin };
  const options = { ...DEFAULTS, paths: [], allowCode: plugin !== undefined };
  try {
    return await diagnose(options, rules, { ...real, cwd: path.join(root, folder), ...world }, format);
  } finally {
    real.guard.disarm();
  }
}

/** The values of a row of the text. */
async function rowOf(name: string, place: Place): Promise<readonly string[]> {
  const lines = (await diagnosed(place, 'text')).trimEnd().split('\n');
  const from = lines.findIndex((line) => line.startsWith(`${name}  `));
  const next = lines.findIndex((line, i) => i > from && !line.startsWith(' '));
  return lines.slice(from, next === -1 ? undefined : next).map((line) => line.slice('not checked  '.length));
}

describe('doctor says of git', () => {
  it.each<[Place, string]>([
    [{}, '2.47.3'],
    [{ shallow: true }, '2.47.3, shallow'],
    [{ partial: true }, '2.47.3, partial'],
    [{ files: { '.git/info/sparse-checkout': '', [GOOD]: GOOD_TEXT } }, '2.47.3, sparse'],
    [{ autocrlf: 'input' }, '2.47.3, core.autocrlf=input'],
    [{ shallow: true, partial: true, autocrlf: 'true' }, '2.47.3, shallow, partial, core.autocrlf=true'],
    [{ git: () => undefined }, 'none: there is no program git'],
  ])('%j: %s', async (place, said) => {
    expect((await rowOf('git', place))[0]?.trim()).toBe(said);
  });

  it.each<[Place, readonly string[]]>([
    [{}, []],
    [{ shallow: true }, ['what is changed since a commit that this shallow clone lacks']],
    [{ partial: true }, []],
    [{ files: { '.git/info/sparse-checkout': '', [GOOD]: GOOD_TEXT } }, ['what git has and a sparse checkout has not']],
    [{ git: () => undefined }, ['what is changed: there is no program git']],
  ])('%j is not checked: %j', async (place, said) => {
    const values = await rowOf('not checked', place);
    expect(values.filter((one) => !/ rules? /.test(one))).toEqual(said);
  });
});

describe('doctor says of this place', () => {
  it.each<[Readonly<Record<string, string>>, string, readonly string[]]>([
    [{}, 'baseline', ['none']],
    [{ 'known.json': baselineOf(0), [CONFIG]: 'baseline: known.json\n' }, 'baseline', ['known.json, 0 entries']],
    [{ 'known.json': baselineOf(1), [CONFIG]: 'baseline: known.json\n' }, 'baseline', ['known.json, 1 entry']],
    [{ 'known.json': '[]', [CONFIG]: 'baseline: known.json\n' }, 'baseline', ['none']],
    [{}, 'config', ['none']],
    [{ [CONFIG]: '{}\n' }, 'config', [CONFIG]],
    [{ [CONFIG]: 'extends: ./base.json\n', 'base.json': '{}' }, 'config', [CONFIG, 'base.json']],
    [{ [CONFIG]: 'x: 1\ny: 2\n' }, 'config', [expect.stringMatching(/^wrong: cache-lint\.config\.yaml:1:1: [^\n]+$/)]],
  ])('%j: %s %j', async (files, row, said) => {
    const values = await rowOf(row, { files: { [GOOD]: GOOD_TEXT, ...files } });
    expect(values.map((one) => one.trim())).toEqual(said);
  });

  it('which plugins there are, if any', async () => {
    const files = { [GOOD]: GOOD_TEXT, [CONFIG]: 'plugins: [./x.mjs]\n', 'x.mjs': '' };
    const plugin = { rules: [{ ...rules.find(({ kind }) => kind === 'page'), id: 'of-x' }] };
    expect(await rowOf('plugins', { files, plugin })).toEqual(['./x.mjs']);
    expect(await rowOf('config', { files, plugin })).toEqual([CONFIG]);
    expect(await diagnosed({}, 'text')).not.toContain('plugins');
  });

  it('that nothing is checked where there is nothing', async () => {
    expect(await rowOf('rules', { files: {} })).toEqual([`0 of ${rules.length} would run`]);
    expect(await rowOf('not checked', { files: {} })).toEqual(['none']);
  });
});

describe('doctor says of sites', () => {
  const tag = path.posix.dirname(path.posix.dirname(GOOD));

  it.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{ [GOOD]: GOOD_TEXT }, ['_cache: 1 page, without data']],
    [{ [GOOD]: GOOD_TEXT, '_data/tags.yaml': '' }, ['_cache: 1 page, with data']],
    [
      { [GOOD]: GOOD_TEXT, [`${tag}/a/specs.md`]: '', [CONFIG]: `ignores: [${tag}/a]\n` },
      ['_cache: 2 pages, of them 1 ignored, without data'],
    ],
  ])('%j: %j', async (files, said) => {
    expect((await rowOf('site', { files })).map((one) => one.trim())).toEqual(said);
  });

  it('as JSON with what else there is', async () => {
    const said = JSON.parse(await diagnosed({ folder: '_cache', autocrlf: 'input' }, 'json'));
    expect(said).toMatchObject({
      ...{ version: __CACHE_LINT_VERSION__, runtime: 'Node', runner: 'none', workingFolder: '_cache' },
      ...{ config: [], plugins: [], sites: [{ cache: '_cache', pages: 1, ignored: 0, data: false }] },
      git: { version: '2.47.3', shallow: false, partial: false, sparse: false, autocrlf: 'input' },
    });
    expect(said).not.toHaveProperty('baseline');
  });

  it('and which rules need one', async () => {
    const lacking = async (files: Readonly<Record<string, string>>): Promise<string> =>
      (await rowOf('not checked', { files })).join('\n');
    expect(await lacking({ [GOOD]: GOOD_TEXT })).toContain(' rules against the data of _cache: there is neither ');
    expect(await lacking({ [GOOD]: GOOD_TEXT, '_data/tags.yaml': '' })).not.toContain('against the data');
    expect(await lacking({ [GOOD]: GOOD_TEXT })).not.toContain('across pages');
    const named = { [GOOD]: GOOD_TEXT, [CONFIG]: 'index: {folder: mirror}\n' };
    expect(await lacking({ [GOOD]: GOOD_TEXT })).toContain(' rules on the build cache: no index is named');
    expect(await lacking(named)).not.toContain('no index is named');
    const count = (which: string): number => rules.filter(({ kind }) => kind === which).length;
    expect((await lacking({ [GOOD]: GOOD_TEXT })).match(/\d+/g)).toEqual(
      ['site', 'index', 'data', 'history'].map((kind) => String(count(kind))),
    );
  });
});
