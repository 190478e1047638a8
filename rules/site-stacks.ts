import { distinctValues } from '../src/page/facts.js';
import type { Page } from '../src/page/page.js';
import type { SiteLog } from '../src/page/site-log.js';
import { type Corpus, defineSiteRule } from '../src/rule.js';
import type { SiteData } from '../src/site/site-data.js';
import { clip, count, quote } from '../src/words/words.js';
import { type RelatedPlace, relate } from './shared/related.js';
import { LIVING_TAG, livingPages, type StaleValue, staleValueOf, withoutStale } from './shared/stale.js';
import { guesser, stacksByTag } from './shared/tag-stacks.js';

interface Data {
  readonly source: string;
  readonly tag: string;
  readonly stack: string;
  /** Of the first page. */
  readonly title: string;
  readonly rows: number;
  readonly pages: number;
  readonly meant: string | undefined;
}

export default defineSiteRule({
  id: 'site-stacks',
  summary: 'Every stack that a row lists is one of those that `_data/tags.yaml` gives for the tag.',
  why: 'The site offers the stacks of `_data/tags.yaml` to choose from: under one that is not there nobody finds the package.',
  severity: 'error',
  fixable: false,
  waitsFor: ['corpus-page-stale'],
  messages: { unknown, unknownInDevelop: unknown },
  messageSeverity: { unknownInDevelop: 'warning' },
  examples: {
    bad: '# _cache/v0.23.1/zlib/specs.md\n# _data/tags.yaml\n- name: v0.23.1\n  stacks: [radiuss, root]\n',
    good: '# _cache/v0.23.1/zlib/specs.md\n# _data/tags.yaml\n- name: v0.23.1\n  stacks: [e4s, radiuss, root]\n',
  },
  map: (page): Value => [distinctValues(page.facts, 'stacks'), staleValueOf(page)],
  logged: {
    note: staleValueOf,
    // Those that only a wrong `meta.stacks` has are no row's: nothing is said of them.
    value: (log, page, stale): Value => [log.stacksOf(page), stale as StaleValue],
    parts: withUnlisted,
  },
  reduce(corpus, report) {
    const { site } = corpus;
    const stacks = stacksByTag(site);
    for (const [tag, found] of findUnknown(corpus, stacks)) {
      const guess = guesser(stacks.get(tag)!, found.size);
      for (const [stack, { first, more, ...sums }] of found) {
        const data = { source: site.tags.file, tag, stack, ...sums, meant: guess(stack) };
        const { message: _, ...place } = first;
        const related = relate(more, sums.pages - 1, (other) => other);
        const about = ['spec_details', 'stacks', stack];
        const problem = { data, ...place, about, subject: stack, ofTag: true, tags: [tag], related };
        report(
          tag === LIVING_TAG ? { messageId: 'unknownInDevelop', ...problem } : { messageId: 'unknown', ...problem },
        );
      }
    }
  },
});

function unknown({ source, tag, stack, title, rows, pages, meant }: Data): string {
  const where = pages === 1 ? clip(title) : `${pages} pages (${clip(title)} is the first)`;
  const hint = meant === undefined ? '' : ` Perhaps ${quote(meant)} is meant.`;
  return `${lists(rows, where)} the stack ${quote(stack)}, which ${source} does not give for the tag ${quote(tag)}.${hint}`;
}

/** `2 rows of zlib list`. */
function lists(rows: number, where: string): string {
  return `${count(rows, 'row')} of ${where} ${rows === 1 ? 'lists' : 'list'}`;
}

/** The stacks that the page's rows list, each once, and what tells whether it is a left-over. */
type Value = readonly [stacks: readonly string[], stale: StaleValue];

/** The pages with a stack that their tag does not have; of the living tag all, when it has one. */
function withUnlisted(log: SiteLog, site: SiteData): readonly (readonly number[])[] {
  const known = stacksByTag(site);
  const odd = new Set<number>();
  for (const { tag, from, to } of log.tags) {
    const stacks = known.get(tag);
    if (stacks === undefined) continue;
    for (let page = from; page < to; page++) if (hasOther(log, page, stacks)) odd.add(page);
  }
  if (odd.size === 0) return [];
  const living = livingPages(log);
  if (living.some((page) => odd.has(page))) for (const page of living) odd.add(page);
  return [[...odd].sort((a, b) => a - b)];
}

function hasOther({ stack, stackFrom, stacks: { texts } }: SiteLog, page: number, known: ReadonlySet<string>): boolean {
  for (let i = stackFrom[page]!; i < stackFrom[page + 1]!; i++) if (!known.has(texts[stack[i]!]!)) return true;
  return false;
}

/** A stack that a tag does not have. */
interface Unknown {
  /** Of the first page. */
  readonly title: string;
  rows: number;
  pages: number;
  readonly first: RelatedPlace;
  /** As many as are shown. */
  readonly more: RelatedPlace[];
}

/** By tag and stack, in the order of the pages. */
function findUnknown(
  corpus: Corpus<Value, SiteData>,
  stacks: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ReadonlyMap<string, Unknown>> {
  const byTag = new Map<string, Map<string, Unknown>>();
  for (const { file, tag, value } of withoutStale(corpus.pages, ([, stale]) => stale, corpus)) {
    const known = stacks.get(tag);
    const odd = known === undefined || value === undefined ? [] : value[0].filter((stack) => !known.has(stack));
    const read = odd.length === 0 ? undefined : corpus.page(file);
    if (read === undefined) continue;
    const found = byTag.get(tag) ?? new Map<string, Unknown>();
    byTag.set(tag, found);
    for (const stack of odd) addPage(found, stack, read);
  }
  return byTag;
}

/** One more than is shown, so that `relate` says how many are left. */
const MOST_PLACES = 21;

function addPage(found: Map<string, Unknown>, stack: string, { file, data, facts }: Page): void {
  const index = facts.values.stacks.get(stack);
  if (index === undefined) return;
  const rows = facts.rowsByStack.get(stack)!;
  const path = ['spec_details', index, 'stacks', data.spec_details[index]!.stacks.indexOf(stack)];
  const place = { file, path, message: `${lists(rows, clip(data.title))} it.` };
  const known = found.get(stack);
  if (known === undefined) {
    found.set(stack, { title: data.title, rows, pages: 1, first: place, more: [] });
    return;
  }
  known.rows += rows;
  known.pages++;
  if (known.more.length < MOST_PLACES) known.more.push(place);
}
