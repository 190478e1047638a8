import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { type CorpusResult, lintCorpus } from '../../src/engine/lint-corpus.js';
import { mapPage } from '../../src/engine/lint-page.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { type LoggedPage, SiteLog, type SitePage } from '../../src/page/site-log.js';
import { isCorpusRule } from '../../src/rule.js';
import { readSiteData } from '../../src/site/read-site.js';
import { realPages } from '../support/corpus.js';
import { Dice } from '../support/damage.js';
import { type PageParts, page, type TestPage } from '../support/page-builder.js';
import { site } from '../support/site-builder.js';

const SHUFFLES = 20;
const PARTITIONS = 5;

/** A hash that no real page has. */
const hashOf = (name: string): string => `zz${name}`.replace(/[^a-z]/g, '').padEnd(32, 'z');
const COMMITS = ['1e83a2fdd3102f65c6f1fb602c1b320486218a99', '094fc30b9256f54dad5ad23bcbfb5de74781422f'];
const release = (version: string, name: string, row: Readonly<Record<string, unknown>>): PageParts => ({
  tag: `v2030.0${version}`,
  package: name,
  rows: [row],
});

/** One fault for each kind of finding between pages. */
const FAULTS: readonly PageParts[] = [
  release('1', 'bzip2', { hash: hashOf('shared') }),
  release('1', 'xz', { hash: hashOf('shared') }),
  release('1', 'XZ', { hash: hashOf('case') }),
  ...['1', '2', '3'].map((version) =>
    release(version, 'zlib', { hash: hashOf('same'), target: version === '2' ? 'zen4' : 'zen3' }),
  ),
  ...COMMITS.map((commit, i) =>
    release(`${i + 1}`, 'cpuinfo', { hash: hashOf('pq'[i]!), variants: [`commit=${commit}`] }),
  ),
  { tag: 'develop', package: 'p-new', rows: [{ hash: hashOf('new') }] },
  { tag: 'develop', package: 'p-old', generation: 'G', rows: [{ hash: hashOf('old') }] },
  { tag: 'develop', package: 'p-gone', rows: [{ hash: hashOf('gone'), stacks: ['aws-ahug', 'root'] }] },
  { tag: 'develop-2030-01-06', package: 'bzip2', rows: [{ hash: hashOf('a') }] },
  {
    tag: 'develop-2030-01-06',
    package: 'zlib',
    rows: [{ hash: hashOf('b') }, { hash: hashOf('c'), stacks: ['hep', 'root'] }],
  },
  { tag: 'develop-2030-01-13', package: 'zlib', rows: [{ hash: hashOf('b') }] },
];

const texts = realPages.map(({ file, bytes }): TestPage => ({ file, text: bytes.toString() }));
const pages = [...new Map([...texts, ...FAULTS.map(page)].map((one) => [one.file, one])).values()];
const files = new Map(site({ pages }));
files.set('_data/tags.yaml', files.get('_data/tags.yaml')!.replace('  - aws-ahug\n', ''));

const read = (file: string): Buffer => Buffer.from(files.get(file)!);
const rulesets = makeRulesets(rules, { preset: 'all', severities: new Map(), options: new Map() });
const siteData = readSiteData(
  {
    tags: '_data/tags.yaml',
    meta: '_data/meta.yaml',
    tagPages: [...files.keys()].filter((file) => file.startsWith('pages/tags/')).sort(),
  },
  read,
);

interface Logged {
  readonly page: SitePage;
  readonly logged: LoggedPage | undefined;
}

function logWith(list: readonly TestPage[], reader: PageReader): Logged[] {
  return list.map(({ file }) => {
    const page = { file, place: placeOf(file)! };
    return { page, logged: mapPage(page, read(file), rulesets.base, reader, rulesets.corpusRules).logged };
  });
}

function reduce(logged: readonly Logged[]): CorpusResult {
  const log = new SiteLog();
  for (const one of logged) log.add(one.page, one.logged);
  const input = { log, site: siteData, named: undefined, read };
  return lintCorpus(input, rulesets, rulesets.corpusRules, new PageReader());
}

describe('findings between pages', () => {
  const logged = logWith(pages, new PageReader());
  const result = reduce(logged);
  const expected = JSON.stringify(result);

  it('are of every corpus rule', () => {
    const ids = rules.filter((rule) => isCorpusRule(rule) && rule.kind === 'corpus').map(({ id }) => id);
    expect(result.crashes).toEqual([]);
    expect([...new Set(result.findings.map(({ ruleId }) => ruleId))].sort()).toEqual(expect.arrayContaining(ids));
  });

  it('are the same for the pages in any order', () => {
    for (let seed = 0; seed < SHUFFLES; seed++)
      expect(JSON.stringify(reduce(new Dice(seed).shuffle(logged))) === expected, `seed ${seed}`).toBe(true);
  });

  it('are the same when parts of the pages are written down apart, and sent as plain data', () => {
    for (let seed = 0; seed < PARTITIONS; seed++) {
      const dice = new Dice(seed);
      const parts = Array.from({ length: 1 + dice.int(7) }, (): TestPage[] => []);
      for (const one of pages) dice.pick(parts).push(one);
      const merged = parts.flatMap((part) => logWith(dice.shuffle(part), new PageReader()));
      expect(JSON.stringify(reduce(structuredClone(merged))) === expected, `seed ${seed}`).toBe(true);
    }
  });
});
