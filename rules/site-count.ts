import { range, type SiteLog, type TagPages } from '../src/page/site-log.js';
import { type Corpus, type CorpusPage, defineSiteRule } from '../src/rule.js';
import type { SiteData, TagMeta } from '../src/site/site-data.js';
import { count, quote } from '../src/words/words.js';
import { LIVING_TAG, type StaleValue, staleValueOf, withoutStale } from './shared/stale.js';

interface Data {
  readonly source: string;
  readonly tag: string;
  /** In `meta.yaml`. */
  readonly written: number;
  /** Rows of the pages. */
  readonly counted: number;
  readonly pages: number;
}

export default defineSiteRule({
  id: 'site-count',
  summary:
    'The count of a tag in `_data/meta.yaml` is the number of specs on its pages, and `all.count` the sum of these counts.',
  why: 'The site shows these numbers: where one is wrong, specs were lost on the way, or pages stayed that should be gone.',
  severity: 'error',
  fixable: false,
  waitsFor: ['corpus-page-stale'],
  messages: {
    wrongCount: (d: Data) => `${compare(d)}.`,
    wrongInDevelop: (d: Data) =>
      d.counted > d.written
        ? `${compare(d)}: some pages may be left over from packages that are gone, for none is ever deleted there.`
        : `${compare(d)}.`,
    wrongSum: (d: { source: string; written: number; tags: number; sum: number }) =>
      `${d.source} counts ${count(d.written, 'spec')} for all tags together, but the ${count(d.tags, 'count')} of the tags add up to ${d.sum}.`,
  },
  messageSeverity: { wrongInDevelop: 'warning' },
  examples: {
    bad: '# _cache/v0.23.1/zlib/specs.md\n# _data/meta.yaml\nall:\n  count: 2\nv0.23.1:\n  count: 2\n',
    good: '# _cache/v0.23.1/zlib/specs.md\n# _data/meta.yaml\nall:\n  count: 1\nv0.23.1:\n  count: 1\n',
  },
  map: (page): Value => [page.facts.writtenSpecs, page.facts.rowCount, staleValueOf(page)],
  logged: {
    note: staleValueOf,
    value: ({ written, rows }, page, stale): Value => [written[page]!, rows[page]!, stale as StaleValue],
    parts: (log, { meta: { content } }) =>
      content === undefined || areAllRight(content, tallyLog(log)) ? [] : [range({ from: 0, to: log.pages.length })],
  },
  reduce(corpus, report) {
    const { file, content } = corpus.site.meta;
    if (content === undefined) return;
    const tallies = tallyTags(corpus.pages);
    const wrong = new Map<string, Tally>();
    for (const [tag, { count: written }] of content) {
      const tally = tallies.get(tag);
      if (tag === 'all' || written === undefined || tally === undefined || isRight(written, tally, tag, corpus))
        continue;
      wrong.set(tag, tally);
      const data = { source: file, tag, written, counted: tally.counted, pages: tally.pages };
      const problem = { data, file, path: [tag, 'count'], subject: tag, tags: [tag] };
      report(
        tag === LIVING_TAG ? { messageId: 'wrongInDevelop', ...problem } : { messageId: 'wrongCount', ...problem },
      );
    }
    const sum = findWrongSum(content, tallies, wrong);
    if (sum !== undefined)
      report({ messageId: 'wrongSum', data: { source: file, ...sum }, file, path: ['all', 'count'] });
  },
});

function compare({ source, tag, written, counted, pages }: Data): string {
  return `${source} counts ${count(written, 'spec')} for the tag ${quote(tag)}, but its ${count(pages, 'page')} ${pages === 1 ? 'lists' : 'list'} ${counted}`;
}

/** `meta.num_specs`, the rows, and what tells whether the page is a left-over. */
type Value = readonly [written: number, counted: number, stale: StaleValue];

/** The sums over the pages of a tag. */
interface Sums {
  /** Of `meta.num_specs`. */
  written: number;
  /** Of the rows. */
  counted: number;
  /** False when a page could not be read: then nothing can be said of the sums. */
  whole: boolean;
}

/** These sums, and of how many pages they are. */
interface Tally extends Sums {
  pages: number;
}

function tallyTags(pages: readonly CorpusPage<Value>[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { tag, value } of pages) {
    const tally = tallies.get(tag) ?? { pages: 0, written: 0, counted: 0, whole: true };
    tallies.set(tag, tally);
    tally.pages++;
    if (value === undefined) tally.whole = false;
    else {
      tally.written += value[0];
      tally.counted += value[1];
    }
  }
  return tallies;
}

/** The same by numbers. */
function tallyLog(log: SiteLog): ReadonlyMap<string, Sums> {
  return new Map(log.tags.map((one) => [one.tag, tallyTag(log, one)]));
}

function tallyTag(log: SiteLog, { from, to }: TagPages): Sums {
  const tally = { written: 0, counted: 0, whole: true };
  for (let page = from; page < to; page++) {
    if (!log.isRead(page)) tally.whole = false;
    else {
      tally.written += log.written[page]!;
      tally.counted += log.rows[page]!;
    }
  }
  return tally;
}

/** Whether all counts fit as they are. */
function areAllRight(content: ReadonlyMap<string, TagMeta>, tallies: ReadonlyMap<string, Sums>): boolean {
  for (const [tag, { count }] of content) {
    const tally = tallies.get(tag);
    if (tag !== 'all' && count !== undefined && tally?.whole && !fits(count, tally)) return false;
  }
  return findWrongSum(content, tallies, new Map()) === undefined;
}

/** A count that only wrong `num_specs`, or pages that are left over, keep from fitting is right: other rules speak of those. */
function isRight(count: number, tally: Tally, tag: string, corpus: Corpus<Value, SiteData>): boolean {
  if (!tally.whole || fits(count, tally)) return true;
  if (tag !== LIVING_TAG) return false;
  const left = tallyTags(withoutStale(corpus.pages, ([, , stale]) => stale, corpus)).get(LIVING_TAG);
  return fits(count, left ?? { written: 0, counted: 0 });
}

function fits(count: number, { written, counted }: Pick<Sums, 'written' | 'counted'>): boolean {
  return count === written || count === counted;
}

/**
 * The count of all tags, when it is neither the sum of the tags' counts nor what that sum would be if the wrong ones were right, the
 * tags that are missing were there, and the ones without pages were not: of those something was said.
 */
function findWrongSum(
  content: ReadonlyMap<string, TagMeta>,
  tallies: ReadonlyMap<string, Sums>,
  wrong: ReadonlyMap<string, Sums>,
): { written: number; tags: number; sum: number } | undefined {
  const written = content.get('all')?.count;
  const counts = [...content].filter(([tag]) => tag !== 'all').map(([tag, { count }]) => [tag, count] as const);
  const missing = [...tallies].filter(([tag]) => !content.has(tag)).map(([, tally]) => tally);
  const isSure = counts.every(([, count]) => count !== undefined) && missing.every(({ whole }) => whole);
  if (written === undefined || !isSure) return undefined;
  const add = (pick: (tag: string, count: number) => number): number =>
    counts.reduce((sum, [tag, count]) => sum + pick(tag, count!), 0);
  const sum = add((_, count) => count);
  const corrected = [
    sum,
    add((tag, count) => wrong.get(tag)?.counted ?? count),
    add((tag, count) => wrong.get(tag)?.written ?? count),
  ];
  const added = [0, total(missing, 'counted'), total(missing, 'written')];
  const taken = [0, add((tag, count) => (tallies.has(tag) ? 0 : count))];
  const sums = corrected.flatMap((base) => added.flatMap((more) => taken.map((less) => base + more - less)));
  return sums.includes(written) ? undefined : { written, tags: counts.length, sum };
}

function total(tallies: readonly Sums[], key: 'counted' | 'written'): number {
  return tallies.reduce((sum, tally) => sum + tally[key], 0);
}
