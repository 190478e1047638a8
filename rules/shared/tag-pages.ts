import type { SiteLog } from '../../src/page/site-log.js';
import type { SiteData, TagPage } from '../../src/site/site-data.js';

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

/**
 * Tag pages under a wrong file name, with the tag that each one is of: both of its values name one tag that is a tag of the site and has no
 * page under its own name, and the file's name is no tag of the site. `tags` are those of `_cache`.
 */
export function findMisnamed(tags: Iterable<string>, site: SiteData): ReadonlyMap<TagPage, string> {
  const known = new Set([...tags, ...(site.tags.content ?? []).map(({ name }) => name)]);
  for (const tag of site.meta.content?.keys() ?? []) known.add(tag);
  const taken = new Set(site.tagPages.map(({ tag }) => tag));
  const misnamed = new Map<TagPage, string>();
  for (const page of site.tagPages) {
    const tag = tagInPage(page);
    if (tag === undefined || taken.has(tag) || known.has(page.tag) || !known.has(tag)) continue;
    taken.add(tag);
    misnamed.set(page, tag);
  }
  return misnamed;
}
