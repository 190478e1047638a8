import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { isCorpusRule, type Rule } from '../../src/rule.js';
import { lintSite } from '../../src/testing/lint-texts.js';
import { Dice } from '../support/damage.js';
import { HASHES, type PageParts, page, type TestPage } from '../support/page-builder.js';
import { site } from '../support/site-builder.js';

const { SEED = '20250330', FUZZ } = process.env;
const RUNS = Math.ceil(Number(FUZZ ?? 2_000) / 20);
const seed = SEED === 'random' ? Date.now() % 2 ** 31 : Number(SEED);

/** The rules between pages in the way of those of plugins: all values are mapped, all pages reduced. */
const exact = rules.map((rule): Rule => (isCorpusRule(rule) ? { ...rule, logged: undefined } : rule) as Rule);

const TAGS = ['develop', 'develop-2025-03-23', 'develop-2025-03-30', 'develop-2025-04-06', 'v0.22.1', 'v0.23.1'];
const PACKAGES = ['abyss', 'bzip2', 'cpuinfo', 'Bzip2', 'zlib', 'zlib-ng'];
const COMMITS = ['1e83a2fdd3102f65c6f1fb602c1b320486218a99', '094fc30b9256f54dad5ad23bcbfb5de74781422f'];
const STACKS = [['e4s', 'root'], ['root'], ['hep', 'root'], ['e4s', 'hep', 'root'], [], ['root', 'root']];

/** A hash of few, so that pages share them; what is else known of them differs now and then. */
function row(dice: Dice): Readonly<Record<string, unknown>> {
  const from = dice.once(2) ? HASHES : LIKE;
  return {
    hash: dice.once(40) ? 'malformed' : dice.pick(from),
    stacks: dice.once(3) ? dice.pick(STACKS) : ['e4s', 'root'],
    ...(dice.once(8) && { target: dice.pick(['zen3', 'zen4', 'x86_64_v3']) }),
    ...(dice.once(8) && { variants: dice.pick([['+shared'], ['~shared'], ['+shared', '+pic'], [' odd']]) }),
    ...(dice.once(8) && { variants: [`commit=${dice.pick(COMMITS)}`] }),
    ...(dice.once(20) && { os: dice.pick(['ubuntu22.04', 'rhel8', 'nothing at all']) }),
    ...(dice.once(20) && { compiler: dice.pick(['gcc@12.3.0', 'gcc@=12.3.0', 'gcc']) }),
    ...(dice.once(20) && { versions: dice.pick([['1.2'], ['1.3'], [], ['1.2', '1.3']]) }),
  };
}

/** Hashes that start alike, which no other row has. */
const LIKE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((last) => `${'zy'.repeat(15)}z${last}`);

function parts(dice: Dice, tag: string, name: string): PageParts {
  const rows = Array.from({ length: dice.int(4) }, () => row(dice));
  return {
    tag,
    package: name,
    generation: tag.startsWith('v') ? 'E' : tag === 'develop' && dice.once(3) ? 'G' : 'H',
    rows,
    ...(dice.once(8) && {
      meta: dice.pick([{ num_specs: 7 }, { stacks: ['root', 'root'] }, { stacks: ['gone'] }, { versions: ['9'] }]),
    }),
    ...(dice.once(25) && { title: dice.pick(PACKAGES) }),
    ...(dice.once(40) && { layout: 'other' }),
  };
}

/** Pages of which some lack, are no pages, or are those of another package. */
function pagesOf(dice: Dice): TestPage[] {
  return TAGS.flatMap((tag) => PACKAGES.map((name) => [tag, name] as const)).flatMap(([tag, name]) => {
    if (dice.once(5)) return [];
    const made = page(parts(dice, tag, name));
    return dice.once(12) ? [{ file: made.file, text: 'no page' }] : [made];
  });
}

function siteOf(dice: Dice): ReadonlyMap<string, string> {
  const files = new Map(site({ pages: pagesOf(dice) }));
  const edit = (file: string, from: string | RegExp, to: string): void => {
    files.set(file, files.get(file)!.replace(from, to));
  };
  if (dice.once(3)) edit('_data/tags.yaml', dice.pick(['  - e4s\n', '  - hep\n', '  - root\n']), '');
  if (dice.once(2)) edit('_data/tags.yaml', dice.pick(['develop-2025-03-30', 'v0.22.1']), 'v0.22.9');
  if (dice.once(3)) edit('_data/meta.yaml', /count: (\d+)/, 'count: 1$1');
  if (dice.once(4)) {
    // One tag counts one more, and so do all together.
    const [all = 0, one = 0] = [...files.get('_data/meta.yaml')!.matchAll(/count: (\d+)/g)].map(([, n]) => Number(n));
    edit('_data/meta.yaml', `count: ${all}`, `count: ${all + 1}`);
    edit('_data/meta.yaml', new RegExp(`(?<=[^l]:\n[^]*?)count: ${one}`), `count: ${one + 1}`);
  }
  if (dice.once(8)) edit('_data/meta.yaml', 'all:\n', 'any:\n');
  if (dice.once(4)) edit('pages/tags/develop.md', dice.pick(['tag: develop', 'layout: table']), 'tag: v0.22.1');
  if (dice.once(8)) files.delete('_data/meta.yaml');
  return files;
}

describe('what is found between pages by the log', () => {
  it('is what map and reduce find', () => {
    const dice = new Dice(seed + 7);
    const found = new Map<string, number>();
    for (let run = 0; run < RUNS; run++) {
      const files = siteOf(dice);
      const pages = [...files.keys()].filter((file) => file.startsWith('_cache/'));
      const settings = {
        preset: 'all',
        ...(dice.once(3) && { named: pages.filter(() => dice.once(4)) }),
        options: { 'corpus-trend': { drop: dice.pick([0, 0.2, 0.9]) } },
      } as const;
      const [log, plain] = [rules, exact].map((all) => lintSite(files, all, settings));
      expect(log!.crashes).toEqual([]);
      expect(log!.findings, `SEED=${seed}, site ${run}`).toStrictEqual(plain!.findings);
      for (const { ruleId } of log!.findings) found.set(ruleId, (found.get(ruleId) ?? 0) + 1);
    }
    const ids = rules.filter(isCorpusRule).map(({ id }) => id);
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
  }, 6_000_000);

  it('is nothing that has to be reduced, of a right site', () => {
    const pages = TAGS.flatMap((tag) =>
      ['bzip2', 'zlib'].map((name, i) =>
        page({ tag, package: name, generation: tag.startsWith('v') ? 'E' : 'H', rows: [{ hash: HASHES[i] }] }),
      ),
    );
    const called: string[] = [];
    const spied = rules.map((rule): Rule => {
      if (!isCorpusRule(rule)) return rule;
      const reduce: typeof rule.reduce = (corpus, ...rest) => {
        if (corpus.pages.length > 0) called.push(`${rule.id}: ${corpus.pages.length}`);
        rule.reduce(corpus, ...rest);
      };
      return { ...rule, reduce };
    });
    expect(lintSite(site({ pages }), spied, { preset: 'all' })).toEqual({ findings: [], crashes: [] });
    // One page of each tag, and the pages of develop.
    expect(called).toEqual(['corpus-page-stale: 2', 'site-tags: 6', 'site-tag-page: 6']);
  });
});
