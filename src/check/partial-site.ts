import path from 'node:path';
import { type CorpusRules, valueIn } from '../engine/corpus-log.js';
import type { Site } from '../files/discover.js';
import { isPlaced, type PageFile } from '../files/walk.js';
import { maybeSparse } from '../git/tree.js';
import type { UsedBaseline } from '../hide/used-baseline.js';
import type { Host } from '../host.js';
import { wholeFault } from '../page/fault.js';
import { placeOf } from '../page/place.js';
import { SiteLog } from '../page/site-log.js';
import type { CorpusRule } from '../rule.js';
import { dataFilesIn, isSiteDataName, tagOfPage } from '../site/data-names.js';
import type { SiteFiles } from '../site/read-site.js';
import { count, listed } from '../words/words.js';

/** What of a site git has, but this checkout has not: it is there all the same. */
export interface Lack {
  readonly pages: readonly PageFile[];
  /** The site's own files. */
  readonly files: ReadonlySet<string>;
}

export const NO_LACK: Lack = { pages: [], files: new Set() };

/**
 * Whether it has to be asked before the work what is not checked out: git was told to check out a part, or a baseline has pages that are
 * not there. Marks that are set by hand show by what seems to be missing.
 */
export function maybePartial(host: Host, tree: string, baseline: UsedBaseline | undefined): boolean {
  const entries = baseline === undefined ? [] : [...baseline.entries.values()];
  return maybeSparse(host, tree) || entries.some(({ page }) => !baseline!.isThere(page));
}

/** What of the files that are not checked out belongs to a site. */
export function lackOf({ cache, folders }: Site, absent: ReadonlySet<string>, root: string): Lack {
  const pages: PageFile[] = [];
  const files = new Set<string>();
  for (const file of absent) {
    const place = file.startsWith(`${cache}/`) ? placeOf(file) : undefined;
    const absolute = path.resolve(root, file);
    if (place !== undefined)
      pages.push({ path: absolute, file, place, boundary: path.dirname(absolute), fault: NOT_CHECKED_OUT });
    else if (isOwn(file, folders)) files.add(file);
  }
  return pages.length + files.size === 0 ? NO_LACK : { pages, files };
}

const NOT_CHECKED_OUT = wholeFault('unreadable', { reason: 'it is not checked out' });

function isOwn(file: string, { data, tagPages }: Site['folders']): boolean {
  const folder = path.posix.dirname(file);
  if (folder === tagPages) return tagOfPage(path.posix.basename(file)) !== undefined;
  return folder === data && isSiteDataName(path.posix.basename(file));
}

/** The site with what is not checked out. */
export function withLack(site: Site, lack: Lack): Site {
  if (lack === NO_LACK) return site;
  const { pages, files } = lack;
  return {
    ...site,
    pages: [...site.pages, ...pages],
    data: site.data === undefined && files.size === 0 ? undefined : dataWith(site, files),
  };
}

/** Where files of `_data/` are lacking, nothing is said of those that Jekyll passes over: nobody knows which ones are there. */
function dataWith({ data: own, folders: { data, tagPages } }: Site, lacking: ReadonlySet<string>): SiteFiles {
  const lackIn = (folder: string): string[] => [...lacking].filter((file) => path.posix.dirname(file) === folder);
  const pages = [...(own?.tagPages ?? []), ...lackIn(tagPages)].sort();
  if (own !== undefined && lackIn(data).length === 0) return { ...own, tagPages: pages };
  const known = new Set([...(own === undefined ? [] : [own.tags, own.meta]), ...lackIn(data)]);
  const entries = [...known].map((file) => ({ name: path.posix.basename(file), isFolder: false }));
  const { tags, meta } = dataFilesIn(entries, (name) => path.posix.join(data, name));
  return { tags, meta, tagPages: pages };
}

/** A site's log in order, with what it lacks: pages of which nothing but their place is known. */
export function logLack(log: SiteLog, { pages }: Lack): SiteLog {
  if (pages.length === 0) return log.sorted();
  const whole = new SiteLog();
  for (const [index, page] of log.pages.entries()) whole.addFrom(page, log, index);
  for (const page of pages) if (isPlaced(page)) whole.add(page, undefined);
  return whole.sorted();
}

/** Whether a rule cannot look at everything that it is about: the log is of the pages that were read. */
export function isLimited(rule: CorpusRule, lack: Lack, log: SiteLog, rules: CorpusRules): boolean {
  if (rule.kind === 'site' && lack.files.size > 0) return true;
  if (lack.pages.length === 0) return false;
  // Of a page's data some rules use nothing: that it is there is enough for them.
  const pages = [...log.pages.keys()];
  const inUse = rules.find((one) => one.rule === rule);
  return (
    rule.kind === 'corpus' ||
    !pages.some((page) => log.isRead(page)) ||
    (inUse !== undefined && pages.some((page) => valueIn(log, page, inUse) != null))
  );
}

const MOST_NAMED = 2;

/** As the end of a sentence without a period. */
export function describeLack({ pages, files }: Lack): string {
  const named = files.size > MOST_NAMED ? [count(files.size, 'other file')] : [...files];
  const parts = [...(pages.length > 0 ? [count(pages.length, 'page')] : []), ...named];
  const areThey = pages.length + files.size === 1 ? 'is' : 'are';
  return `${listed(parts, 'and')} of the site ${areThey} in git, but not checked out here (a sparse checkout, skip-worktree or assume-unchanged)`;
}
