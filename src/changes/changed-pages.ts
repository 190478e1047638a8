import path from 'node:path';
import { type Discovery, ownFilesOf, type Site } from '../files/discover.js';
import { otherDocuments } from '../files/other-documents.js';
import { isOtherSpelling, spelled } from '../files/other-spellings.js';
import { layoutOf, type SiteLayout } from '../files/site-layout.js';
import { isPattern, type PageFile } from '../files/walk.js';
import type { NoAnswer } from '../git/repository.js';
import type { Host } from '../host.js';
import { placeOf } from '../page/place.js';
import { isInside, realOf, shownPath } from '../paths.js';
import { isSiteDataName, tagOfPage } from '../site/data-names.js';
import type { Change, Changes } from './changes.js';

/** What of a run's files is changed. */
export interface ChangedPages {
  /** The same sites; of what was named in them, only what is changed is named. */
  readonly discovery: Discovery;
  /** The changed files, also under the names under which they are reached through links. */
  readonly files: ReadonlyMap<string, Change>;
  /** The caches of the sites of which anything is changed. */
  readonly concerned: ReadonlySet<string>;
  /** Whether a file, as it is shown, is changed and there. */
  readonly isChanged: (file: string) => boolean;
  /** Changed pages and files of the site's data that are there. */
  readonly count: number;
  /** Deleted ones. */
  readonly deleted: number;
}

/** Where the run looks. */
export interface ChangedPagesContext {
  readonly host: Host;
  /** What files are shown relative to. Absolute. */
  readonly root: string;
  /** Of the call. */
  readonly paths: readonly string[];
  /** Where the config says that the site is. */
  readonly layout: SiteLayout | undefined;
}

/** Leaves only the changed files named, or says why it cannot be told which ones are changed. */
export function onlyChanged(
  discovery: Discovery,
  changes: Changes,
  context: ChangedPagesContext,
): ChangedPages | NoAnswer {
  const { host, root } = context;
  const { top } = changes.repository;
  const foreign = discovery.sites.find(({ cache }) => isForeign(path.resolve(root, cache), top, host));
  if (foreign !== undefined)
    return {
      reason: `${JSON.stringify(foreign.cache)} stands in a repository of its own within this one; run cache-lint in there`,
    };
  const names = new Names(changes, host, root);
  const outside = discovery.outside.filter(({ file }) => names.isChanged(file));
  const sites = discovery.sites.map((site) => changedSite(site, names, changes, context));
  const sum = (count: (site: ChangedSite) => number): number => sites.reduce((all, site) => all + count(site), 0);
  return {
    discovery: { sites: sites.map(({ site }) => site), outside, ignored: sum(({ ignored }) => ignored) },
    files: names.files,
    concerned: new Set(sites.filter(({ isConcerned }) => isConcerned).map(({ site }) => site.cache)),
    isChanged: (file) => names.isChanged(file),
    count: sum(({ named }) => named) + outside.length,
    deleted: sum(({ deleted }) => deleted) + (sites.length === 0 ? deletedPages(changes, context) : 0),
  };
}

/** Of a site of which nothing is left, how many pages are gone, within what the call names. */
function deletedPages({ files }: Changes, context: ChangedPagesContext): number {
  const gone = [...files].filter(([file, { status }]) => status === 'deleted' && placeOf(file) !== undefined);
  return gone.filter(([file]) => isAsked(path.resolve(context.root, file), context)).length;
}

/** Whether a folder belongs to a submodule, or to a repository that just stands in this one. */
function isForeign(folder: string, top: string, host: Host): boolean {
  for (let at = folder; at !== top && at !== path.dirname(at); at = path.dirname(at))
    if (host.exists(path.join(at, '.git'))) return true;
  return false;
}

interface ChangedSite {
  readonly site: Site;
  /** Whether anything of the site is changed, named by the call or not. */
  readonly isConcerned: boolean;
  /** How many changed pages and files of its data are there. */
  readonly named: number;
  readonly ignored: number;
  readonly deleted: number;
}

function changedSite(site: Site, names: Names, changes: Changes, context: ChangedPagesContext): ChangedSite {
  const spellings = changedSpellings(site, changes, context).filter(({ file }) => names.isChanged(file));
  const others = [...spellings, ...changedDocuments(site, [...site.pages, ...spellings], changes, context)];
  const pages = [...site.pages.filter((page) => site.isNamed(page) && names.isChanged(page.file)), ...others];
  const data = ownFilesOf(site);
  const own = (site.namedFiles === undefined ? data : data.filter((file) => site.namedFiles?.has(file))).filter(
    (file) => names.isChanged(file),
  );
  const named = new Set([...pages.map(({ file }) => file), ...own]);
  const lost = lostTags(site, changes, context);
  const isConcerned = named.size > 0 || isTouched(site, names, changes, context);
  return {
    site: {
      ...site,
      // Without a change there is nothing that the other pages are needed for.
      pages: isConcerned ? [...site.pages, ...others] : [],
      isNamed: ({ file }) => named.has(file),
      namedFiles: named,
      lostTags: new Set(lost),
      lostFiles: [...changes.files].flatMap(([file, { status }]) => (status === 'deleted' ? [file] : [])),
    },
    isConcerned,
    named: named.size,
    ignored: pages.filter(site.isIgnored).length,
    deleted: lost.length + lostData(site, changes, context),
  };
}

/** Whether a changed file may be one of the site's. Through links in it any file of the repository may be. */
function isTouched(site: Site, names: Names, { files }: Changes, context: ChangedPagesContext): boolean {
  const { cache, data, tagPages } = realLayout(site, context);
  const folders = [cache, data, tagPages];
  if (files.size > 0 && folders.some((folder) => names.hasLinksIn(folder))) return true;
  return [...files.keys()].some((file) => folders.some((at) => isInside(path.resolve(context.root, file), at)));
}

/** How many of the files of its data are deleted, within what the call names. */
function lostData(site: Site, { files }: Changes, context: ChangedPagesContext): number {
  const { data } = realLayout(site, context);
  const lost = [...files].filter(([shown, { status }]) => {
    const file = path.resolve(context.root, shown);
    const isOwn = path.dirname(file) === data && isSiteDataName(path.basename(file));
    return status === 'deleted' && isOwn && isAsked(file, context);
  });
  return lost.length;
}

function realLayout({ cache }: Site, { host, root, layout }: ChangedPagesContext): SiteLayout {
  const given = layoutOf(path.resolve(root, cache), layout);
  const real = (folder: string): string => realOf(host, folder);
  return { cache: real(given.cache), data: real(given.data), tagPages: real(given.tagPages) };
}

function isAsked(file: string, { host, paths }: ChangedPagesContext): boolean {
  return paths.length === 0 || paths.some((one) => isPattern(one) || isInside(file, path.resolve(host.cwd, one)));
}

/** Files whose names mean a page's name, in folders that were named and have no page: only a whole run looks into such folders. */
function changedSpellings(site: Site, { files }: Changes, { host }: ChangedPagesContext): readonly PageFile[] {
  const others = [...files.keys()].filter((file) => isOtherSpelling(path.posix.basename(file)));
  if (others.length === 0) return [];
  const assumed = site.pages.filter((page) => page.isAssumed && site.isNamed(page));
  const byFolder = new Map(assumed.map((page) => [parentOf(page.file), page]));
  return others.flatMap((file) => {
    const page = byFolder.get(parentOf(file));
    return page === undefined || host.exists(page.path) ? [] : [spelled(page, path.posix.basename(file))];
  });
}

/** Changed files beside the pages of which Jekyll makes pages, too; not those that are known. */
function changedDocuments(
  site: Site,
  pages: readonly PageFile[],
  { files }: Changes,
  context: ChangedPagesContext,
): readonly PageFile[] {
  const { host, root } = context;
  const { cache } = realLayout(site, context);
  const changed = [...files].flatMap(([file, { status }]) => {
    const at = path.resolve(root, file);
    const isOther = status !== 'deleted' && placeOf(file) === undefined && isInside(at, cache) && isAsked(at, context);
    return isOther ? [at] : [];
  });
  return otherDocuments(changed, { host, root, cache, pages });
}

/** The tag of each page and tag page that is deleted, within what the call names. */
function lostTags(site: Site, { files }: Changes, context: ChangedPagesContext): string[] {
  const { root } = context;
  const { tagPages, cache: pages } = realLayout(site, context);
  return [...files].flatMap(([shown, { status }]) => {
    const file = path.resolve(root, shown);
    if (status !== 'deleted' || !isAsked(file, context)) return [];
    if (path.dirname(file) === tagPages) return tagOfPage(path.basename(file)) ?? [];
    return isInside(file, pages) ? (placeOf(shown)?.tag ?? []) : [];
  });
}

/** Tells of files, as they are shown, whether they are changed: git knows them without the links on the way. */
class Names {
  /** With the names through links of those that were asked for. */
  readonly files: Map<string, Change>;
  readonly #host: Host;
  readonly #root: string;
  /** As they would be shown. */
  readonly #links: ReadonlySet<string>;
  /** By folder: what `#linkFrom` gives. */
  readonly #linksFrom = new Map<string, Change | undefined>();
  /** By file or folder as it is shown: the same without links. */
  readonly #real = new Map<string, string>();

  constructor({ files, repository }: Changes, host: Host, root: string) {
    this.files = new Map(files);
    this.#host = host;
    this.#root = root;
    this.#links = new Set(repository.links().map((link) => shownPath(root, path.join(repository.top, link))));
  }

  isChanged(file: string): boolean {
    const folder = parentOf(file);
    const parent = parentOf(folder);
    const isLinked = this.#links.has(file) || this.#links.has(folder);
    const real = isLinked ? this.#realOf(file) : this.#realOf(parent) + file.slice(parent.length);
    const change =
      this.files.get(file) ??
      // A folder on the way may be a link that leads elsewhere now.
      this.#linkAt(folder) ??
      this.#linkFrom(parent) ??
      this.files.get(real);
    if (change === undefined || change.status === 'deleted') return false;
    this.files.set(file, change);
    return true;
  }

  /** Whether there are links in a folder (absolute), or it is one. */
  hasLinksIn(folder: string): boolean {
    return [...this.#links].some((link) => isInside(path.resolve(this.#root, link), folder));
  }

  #linkAt(folder: string): Change | undefined {
    const change = this.files.get(folder);
    return change && { status: change.status, before: undefined, after: undefined };
  }

  /** The nearest one of a folder and those above it; all pages of a tag ask for the same. */
  #linkFrom(folder: string): Change | undefined {
    if (folder === '') return undefined;
    if (!this.#linksFrom.has(folder))
      this.#linksFrom.set(folder, this.#linkAt(folder) ?? this.#linkFrom(parentOf(folder)));
    return this.#linksFrom.get(folder);
  }

  #realOf(shown: string): string {
    let real = this.#real.get(shown);
    if (real === undefined) {
      real = shownPath(this.#root, realOf(this.#host, path.resolve(this.#root, shown)));
      this.#real.set(shown, real);
    }
    return real;
  }
}

function parentOf(shown: string): string {
  return shown.slice(0, Math.max(0, shown.lastIndexOf('/')));
}
