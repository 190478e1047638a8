import { describe, expect, it } from 'vitest';
import configGlob from '../../rules/config-glob.js';
import { compileGlob } from '../../src/config/glob.js';
import { type ConfigGlob, type ConfigGlobs, type GlobContext, judgeGlobs } from '../../src/config/judge-globs.js';
import type { Finding } from '../../src/finding.js';
import { region } from '../support/report-scenarios.js';

type Key = ConfigGlob['key'];
type Site = GlobContext['sites'][number];

const matcher = (glob: string, key: Key): ReturnType<ConfigGlob['respell']> => {
  try {
    return compileGlob(glob, key === 'ignores');
  } catch {
    return undefined;
  }
};

const globOf = (glob: string, key: Key = 'ignores', start = ''): ConfigGlob => ({
  ...{ key, glob, start, from: { file: 'c.yaml' }, path: [key, 0], region: region(2, 5, 9) },
  respell: (other) => matcher(other, key),
});

/** One below the other, as findings are sorted. */
const inOrder = (glob: string, i: number): ConfigGlob => ({ ...globOf(glob), region: region(i + 1, 1, 2) });

const siteIn = (folder: string, ...pages: readonly string[]): Site => ({
  cache: `${folder}_cache`,
  pages: pages.map((page) => `${folder}_cache/${page}/specs.md`),
  data: [`${folder}_data/tags.yaml`],
});
const SITE = siteIn('', 'v0.18.1/xz', 'v0.18.1/zlib', 'develop-2025-03-30/zlib');

/** Those that are no glob match everything. */
const globsOf = (all: readonly ConfigGlob[]): ConfigGlobs => {
  const compiled = all.map(({ glob, key }) => matcher(glob.replace(/^!/, ''), key) ?? (() => true));
  return { all, matching: (file) => [...all.keys()].filter((i) => compiled[i]!(file)) };
};

const judgeAll = (globs: readonly ConfigGlob[], context: Omit<GlobContext, 'rule'>): Finding[] =>
  judgeGlobs(globsOf(globs), { ...context, rule: configGlob }, new Set(globs.keys()));

/** What is said of globs; by itself what another spelling would match, `-` where none would. */
function judged(
  globs: readonly ConfigGlob[],
  sites: readonly Site[] = [SITE],
  severity: GlobContext['severity'] = 'info',
): string[] {
  return judgeAll(globs, { sites, severity }).map(
    ({ message }) => /: "(.*)" does\.$/.exec(message)?.[1] ?? message.replace(/^.*: mend it, or take it out\.$/, '-'),
  );
}

describe('a glob that matches nothing', () => {
  it('is a finding at its place', () => {
    const [finding, ...more] = judgeAll([globOf('!v9', 'overrides')], { sites: [SITE], severity: 'info' });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      ...{ ruleId: 'config-glob', messageId: 'unmatched', severity: 'info', file: 'c.yaml', path: '/overrides/0' },
      ...{ subject: '!v9', region: region(2, 5, 9) },
      message: 'The glob "!v9" of overrides matches no file of the site: mend it, or take it out.',
    });
  });

  it.each<[string, string]>([
    ['v0.18.1', '_cache/v0.18.1'],
    ['!v0.18.1', '!_cache/v0.18.1'],
    ['v0.18.1/xz', '_cache/v0.18.1/xz'],
    ['_cache\\v0.18.1', '_cache/v0.18.1'],
    ['_cache\\v0.18.l', '_cache/v0.18.1'],
    ['v0.18.1\\xz', '_cache/v0.18.1/xz'],
    ['_cache/v0.18.l', '_cache/v0.18.1'],
    ['_cache/v0.18.l/zlib/specs.md', '_cache/v0.18.1/zlib/specs.md'],
    ['_cache/develop-2025-03-03/zlib', '_cache/develop-2025-03-30/zlib'],
    ['_cache/develop-2025-03-3o', '_cache/develop-2025-03-30'],
  ])('of ignores may be another spelling of one that does: %s', (glob, meant) => {
    expect(judged([globOf(glob)])).toEqual([meant]);
  });

  it.each<[string, string]>([
    ['v0.18.1', '_cache/v0.18.1/**'],
    ['_cache/v0.18.1', '_cache/v0.18.1/**'],
    ['v0.18.1/*/specs.md', '_cache/v0.18.1/*/specs.md'],
    ['_data', '_data/**'],
  ])('of overrides as well: %s', (glob, meant) => {
    expect(judged([globOf(glob, 'overrides')])).toEqual([meant]);
  });

  it.each<[string, string]>([
    ['another version', '_cache/v0.18.0'],
    ['another version, in other digits', '_cache/v0.20.1'],
    ['another day', '_cache/develop-2025-04-30'],
    ['a name that is near none', '_cache/releases'],
    ['data, which is no page', '_data/tags.yaml'],
    ['what is no glob with another spelling', '_cache\\['],
  ])('has no other spelling: %s', (_, glob) => {
    expect(judged([globOf(glob)])).toEqual(['-']);
  });

  it('may be one of the data of the site, in overrides', () => {
    expect(judged([globOf('_data/tags.yaml', 'overrides'), globOf('_data/*', 'overrides')])).toEqual([]);
  });

  it('may lack the folder of any of the sites, or of the site and the cache', () => {
    const sites = [siteIn('docs/', 'v1/a'), siteIn('old/', 'v2/b')];
    expect(judged(['v1', '_cache/v1', 'v2/b', '_cache/v2', 'v3'].map(inOrder), sites)).toEqual([
      ...['docs/_cache/v1', 'docs/_cache/v1', 'old/_cache/v2/b', 'old/_cache/v2', '-'],
    ]);
  });

  it('has no tag of a document right in the cache', () => {
    const sites = [{ cache: '_cache', pages: ['_cache/v1.p', '_cache/v1.0/a/specs.md'], data: [] }];
    expect(judged([globOf('_cache/v1.o/a'), globOf('_cache/x')], sites)).toEqual(['_cache/v1.0/a', '-']);
  });

  it('is looked for among all pages of all sites', () => {
    const sites = [siteIn('a/', 'v1/x'), siteIn('b/', 'v2/y')];
    const globs = ['a/_cache/v1', 'b/_cache/v2', '!b/_cache/v2/y', '**/x', 'a/_data'];
    expect(
      judged(
        globs.map((glob) => globOf(glob)),
        sites,
      ),
    ).toEqual(['-']);
  });

  it('is told one by one, each at its place among the others', () => {
    const globs = ['v9', '_cache/v0.18.1', '!v0.18.1', 'x'].map((glob, i) => ({
      ...globOf(glob),
      region: region(i, 1, 2),
    }));
    expect(judged(globs)).toEqual(['-', '!_cache/v0.18.1', '-']);
  });

  it('is nothing when the rule is off, where there are no pages, and where there is no glob', () => {
    expect(judged([globOf('v9')], [SITE], 'off')).toEqual([]);
    expect(judged([globOf('v9')], [])).toEqual([]);
    expect(judged([globOf('v9')], [siteIn('')])).toEqual([]);
    expect(judged([globOf('v9')], [siteIn('', 'v1/a')])).toEqual(['-']);
    expect(judged([], [SITE])).toEqual([]);
  });

  it('has no more spellings tried out than take a moment', () => {
    const pages = Array.from({ length: 62_500 }, (_, i) => `p${i}`);
    let tried = 0;
    const respell = () => (): boolean => {
      tried++;
      return false;
    };
    const hopeless: ConfigGlob = { ...globOf('x', 'overrides'), respell };
    const sites = [{ cache: '_cache', pages, data: [] }];
    expect(judged([hopeless], sites)).toEqual(['-']);
    expect(tried / pages.length).toBe(5);
    tried = 0;
    expect(judged([hopeless, hopeless, hopeless, hopeless], sites)).toEqual(['-', '-', '-', '-']);
    expect(tried / pages.length).toBe(16);
  });

  it('has no more of them read than take a moment, however few pages there are', () => {
    let read = 0;
    const respell = (): undefined => void read++;
    const hopeless: ConfigGlob = { ...globOf('x', 'overrides'), respell };
    const many = Array.from({ length: 4000 }, () => hopeless);
    expect(judged(many, [siteIn('', 'v1/a')])).toHaveLength(4000);
    expect(read).toBe(10_000);
  });
});

describe('a glob that is about a place beside the sites', () => {
  const docs = siteIn('docs/', 'v1/a');
  const isTold = (start: string, sites: readonly Site[] = [docs]): boolean =>
    judged([globOf('v9', 'ignores', start)], sites).length === 1;

  it.each<[string, boolean]>([
    ['', true],
    ['docs', true],
    ['docs/', true],
    ['docs/_cache', true],
    ['docs/_cache/v1', true],
    ['docs/lint', true],
    ['..', true],
    ['../..', true],
    ['doc', false],
    ['docs2', false],
    ['old', false],
    ['old/docs', false],
    ['../docs', false],
    ['../..x', false],
  ])('is not judged: from %j: %s', (start, told) => {
    expect(isTold(start)).toBe(told);
  });

  it('is about the site that stands where files are shown from', () => {
    expect(['x', '_cache', '_data'].map((start) => isTold(start, [SITE]))).toEqual([true, true, true]);
  });

  it('is judged when it is about one of the sites', () => {
    expect(['old', 'docs', 'new'].map((start) => isTold(start, [docs, siteIn('old/', 'v1/a')]))).toEqual([
      ...[true, true, false],
    ]);
  });
});
