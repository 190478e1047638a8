import type { SiteLog } from '../../src/page/site-log.js';
import type { SiteData, TagPage } from '../../src/site/site-data.js';
import { TAG } from '../../src/spack/grammar.js';

/** One page of each tag: the first that could be read, else the first. */
export function firstOfTags(log: SiteLog): readonly number[] {
  return log.tags.map(({ from, to }) => {
    for (let page = from; page < to; page++) if (log.isRead(page)) return page;
    return from;
  });
}

/** The tag that a tag page says it is of, in both of its values. */
export function tagInPage({ data }: TagPage): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { tag, permalink } = data as { readonly tag?: unknown; readonly permalink?: unknown };
  return typeof tag === 'string' && permalink === permalinkOf(tag) ? tag : undefined;
}

/** The permalink of a tag's page. */
export function permalinkOf(tag: string): string {
  return `/tag/${tag}/`;
}

/** The pages of a site's tags. */
export interface TagPages {
  /** Without other pages that stand there, such as a list of all tags, and what is no page at all, such as a README. */
  readonly pages: readonly TagPage[];
  /**
   * Pages under a wrong file name, with the tag that each one is of: both of its values name one tag that is a tag of the site and has no
   * page under its own name, and the file's name is no tag of the site.
   */
  readonly misnamed: ReadonlyMap<TagPage, string>;
}

/** `tags` are those of `_cache`. */
export function findTagPages(tags: Iterable<string>, site: SiteData): TagPages {
  const known = new Set([...tags, ...(site.tags.content ?? []).map(({ name }) => name)]);
  for (const tag of site.meta.content?.keys() ?? []) if (tag !== 'all') known.add(tag);
  const pages = site.tagPages.filter((page) => known.has(page.tag) || TAG.test(page.tag) || namesTag(page));
  const taken = new Set(pages.map(({ tag }) => tag));
  const misnamed = new Map<TagPage, string>();
  for (const page of pages) {
    const tag = tagInPage(page);
    if (tag === undefined || taken.has(tag) || known.has(page.tag) || !known.has(tag)) continue;
    taken.add(tag);
    misnamed.set(page, tag);
  }
  return { pages, misnamed };
}

function namesTag({ data }: TagPage): boolean {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, 'tag');
}
