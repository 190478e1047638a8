import {
  type Corpus,
  type CorpusPage,
  type CorpusProblem,
  defineSiteRule,
  mapToNothing,
  type SitePlace,
} from '../src/rule.js';
import type { SiteData, TagPage } from '../src/site/site-data.js';
import { groupBy } from '../src/words/group-by.js';
import { nearest } from '../src/words/nearest.js';
import { count, listed, quote } from '../src/words/words.js';
import { findTagPages, firstOfTags } from './shared/tag-pages.js';

export default defineSiteRule({
  id: 'site-tags',
  summary:
    'The tags of `_cache/`, those of `_data/tags.yaml`, those of `_data/meta.yaml` and those with a page in `pages/tags/` are the same.',
  why: 'A tag that is missing in one of these places has packages that nobody finds, no numbers, or a link that leads nowhere.',
  severity: 'error',
  fixable: false,
  waitsFor: ['site-tag-page'],
  messages: {
    incomplete: (d: { tag: string; has: readonly string[]; lacks: readonly string[] }) =>
      `The tag ${quote(d.tag)} is in ${listed(d.has, 'and')}, but not in ${listed(d.lacks, 'or')}.`,
    mistaken: (d: { tag: string; meant: string; has: readonly string[] }) =>
      `The tag ${quote(d.tag)} is only in ${listed(d.has, 'and')}, and the tag ${quote(d.meant)} everywhere but there: perhaps ${quote(d.meant)} is meant.`,
    onlyTagPage: (d: { tag: string; lacks: readonly string[] }) =>
      `The page of the tag ${quote(d.tag)} is left over: there is no such tag in ${listed(d.lacks, 'or')}.`,
    unlisted: (d: { tag: string; has: readonly string[]; lacks: readonly string[] }) =>
      `The tag ${quote(d.tag)} is no longer in ${listed(d.lacks, 'or')}: its pages are left over in ${listed(d.has, 'and')}.`,
    noTags: (d: { source: string; tags: number; has: readonly string[] }) =>
      `There is no tag at all in ${d.source}, but ${count(d.tags, 'tag')} in ${listed(d.has, 'and')}.`,
  },
  messageSeverity: { onlyTagPage: 'info', unlisted: 'info' },
  examples: {
    bad: '# _cache/develop/zlib/specs.md\n# _cache/v0.23.1/zlib/specs.md\n# _data/tags.yaml\n- name: develop\n  stacks: [e4s, root]\n',
    good: '# _cache/develop/zlib/specs.md\n# _cache/v0.23.1/zlib/specs.md\n',
  },
  map: mapToNothing,
  logged: { parts: (log) => [firstOfTags(log)] },
  reduce(corpus, report) {
    const known = sourcesOf(corpus);
    const tags = new Set(known.flatMap(({ places }) => [...places.keys()]));
    const empty = tags.size < 2 ? [] : known.filter(isEmpty);
    const sources = known.filter((source) => !empty.includes(source));
    for (const { name, file } of empty) {
      const others = sources.filter(({ places }) => places.size > 0);
      const place = file === undefined ? [...others[0]!.places.values()][0]! : { file, path: [] };
      const data = { source: name, tags: tags.size, has: others.map((source) => source.name) };
      report({ messageId: 'noTags', data, ...place, subject: name, tags: [...tags] });
    }
    const incomplete = [...tags].flatMap((tag) => compare(tag, sources));
    const mistaken = pairUp(incomplete);
    const meant = new Set(mistaken.values());
    for (const one of incomplete) {
      const { tag } = one;
      const has = one.has.map(({ name }) => name);
      const lacks = one.lacks.map(({ name }) => name);
      const [place, ...more] = placesOf(one);
      const related = more.map((other) => ({ ...other, message: 'It is here.' }));
      const other = mistaken.get(one);
      if (other !== undefined) {
        const theirs = placesOf(other).map((at) => ({ ...at, message: `The tag ${quote(other.tag)} is here.` }));
        const data = { tag, meant: other.tag, has };
        const problem = { ...place!, subject: tag, tags: [tag, other.tag], related: [...related, ...theirs] };
        report({ messageId: 'mistaken', data, ...problem });
      } else if (!meant.has(one)) {
        const isLeft = one.has.every(({ kind }) => kind === 'pages');
        const problem = { ...place!, data: { tag, has, lacks }, subject: tag, tags: [tag], related };
        if (isLeft) report({ messageId: 'onlyTagPage', ...problem });
        else if (isUnlisted(one)) report({ messageId: 'unlisted', ...problem });
        else report({ messageId: 'incomplete', ...problem });
      }
    }
  },
});

/** Where a tag is named; of its folder its first page shows that. */
type TagPlace = SitePlace & Pick<CorpusProblem, 'about' | 'ofTag'>;

/** One of the four that name tags. */
interface Source {
  readonly kind: 'tags' | 'meta' | 'pages' | 'cache';
  readonly name: string;
  /** Undefined for a folder. */
  readonly file?: string;
  readonly places: ReadonlyMap<string, TagPlace>;
  /** False when some of its names could not be read: no tag is missing there for certain. */
  readonly whole: boolean;
  /** Tags that are there, but have no place to show. */
  readonly unread?: ReadonlySet<string> | undefined;
}

function isEmpty({ places, whole, unread }: Source): boolean {
  return whole && places.size === 0 && !unread?.size;
}

/** Those that could be read, the one that names a tag first first. */
function sourcesOf({ pages, site, unreadTags, isHeard }: Corpus<null, SiteData>): Source[] {
  const cache = new Map<string, TagPlace>();
  for (const page of firstPages(pages))
    cache.set(page.tag, { file: page.file, path: ['categories', 1], about: ['categories'], ofTag: true });
  const { pages: found, misnamed } = findTagPages([...cache.keys(), ...(unreadTags ?? [])], site);
  const tagOf = (page: TagPage): string =>
    (isHeard('site-tag-page', page.file) ? misnamed.get(page) : undefined) ?? page.tag;
  const tagPages = found.map((page) => [tagOf(page), page.file] as const);
  const inPages = new Map(tagPages.map(([tag, file]) => [tag, { file, path: ['tag'] }]));
  return [
    ...tagRows(site),
    ...tagCounts(site),
    { kind: 'pages', name: 'pages/tags/', places: inPages, whole: true },
    { kind: 'cache', name: '_cache/', places: cache, whole: true, unread: unreadTags },
  ];
}

function tagRows({ tags: { file, content } }: SiteData): Source[] {
  if (content === undefined) return [];
  const places = new Map<string, SitePlace>();
  for (const { name, path } of content)
    if (name !== undefined && !places.has(name)) places.set(name, { file, path: [...path, 'name'] });
  return [{ kind: 'tags', name: file, file, places, whole: content.every(({ name }) => name !== undefined) }];
}

function tagCounts({ meta: { file, content } }: SiteData): Source[] {
  if (content === undefined) return [];
  const tags = [...content.keys()].filter((tag) => tag !== 'all');
  const places = new Map(tags.map((tag) => [tag, { file, path: [tag], at: 'key' } as const]));
  return [{ kind: 'meta', name: file, file, places, whole: true }];
}

/** One page of each tag: the first that can be read, else the first. */
function firstPages(pages: readonly CorpusPage<null>[]): Iterable<CorpusPage<null>> {
  const first = new Map<string, CorpusPage<null>>();
  for (const page of pages) {
    const known = first.get(page.tag);
    if (known === undefined || (known.value === undefined && page.value !== undefined)) first.set(page.tag, page);
  }
  return first.values();
}

/** A tag that is not everywhere. */
interface Incomplete {
  readonly tag: string;
  readonly has: readonly Source[];
  readonly lacks: readonly Source[];
}

function compare(tag: string, sources: readonly Source[]): Incomplete[] {
  const lacks = sources.filter(({ places, whole, unread }) => whole && !places.has(tag) && !unread?.has(tag));
  return lacks.length === 0 ? [] : [{ tag, has: sources.filter(({ places }) => places.has(tag)), lacks }];
}

/** The generator lists no tag any more that left the index, and deletes nothing: v0.18, v0.19 and v0.20 of the real site. */
function isUnlisted({ has, lacks }: Incomplete): boolean {
  return keyOf(has, lacks) === 'pages,cache / tags,meta';
}

function placesOf({ tag, has }: Incomplete): TagPlace[] {
  return has.map(({ places }) => places.get(tag)!);
}

/** So many pairs of names are looked at: a site in which more tags are wrong is not fixed by a guess. */
const MOST_PAIRS = 10_000;

/** Tags that stand where another one with a like name is missing, and nowhere else: what was probably meant by each. */
function pairUp(incomplete: readonly Incomplete[]): ReadonlyMap<Incomplete, Incomplete> {
  const groups = groupBy(incomplete, ({ has, lacks }) => keyOf(has, lacks));
  const pairs = new Map<Incomplete, Incomplete>();
  for (const group of groups.values()) {
    const { has, lacks } = group[0]!;
    const others = groups.get(keyOf(lacks, has)) ?? [];
    if (isLikelyRight(group[0]!) || group.length * others.length > MOST_PAIRS) continue;
    const free = new Map(others.map((other) => [other.tag, other]));
    for (const one of group) {
      const [meant] = nearest(one.tag, free.keys());
      if (meant === undefined) continue;
      pairs.set(one, free.get(meant)!);
      free.delete(meant);
    }
  }
  return pairs;
}

/** Of two names the one that stands in more places is right, of two that stand in as many the one that has pages. */
function isLikelyRight({ has, lacks }: Incomplete): boolean {
  return has.length > lacks.length || (has.length === lacks.length && has.some(({ kind }) => kind === 'cache'));
}

function keyOf(has: readonly Source[], lacks: readonly Source[]): string {
  return [has, lacks].map((sources) => sources.map(({ kind }) => kind).join()).join(' / ');
}
