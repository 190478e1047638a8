import path from 'node:path';
import { UsageError } from '../errors.js';
import { compareText } from '../finding.js';
import { maybeSparse, treeAround } from '../git/tree.js';
import type { Host } from '../host.js';
import type { SiteLog } from '../page/site-log.js';
import { findUp, isInside, isListed, isReallyInside, realOf, shownPath } from '../paths.js';
import { dataFilesIn, tagOfPage } from '../site/data-names.js';
import type { SiteFiles } from '../site/read-site.js';
import { groupBy } from '../words/group-by.js';
import { describeNoData, layoutOf, type SiteLayout, siteAt, sitesBelow } from './site-layout.js';
import { compareFiles, type PageFile, Walk } from './walk.js';

/** What a run is to look at. */
export interface Discovery {
  /** By cache. */
  readonly sites: readonly Site[];
  /** Named files that stand in no site's `_cache`, by file. */
  readonly outside: readonly PageFile[];
  /** Named pages that the config ignores. */
  readonly ignored: number;
}

/** A site of which something is named. */
export interface Site {
  /** The folder `_cache`, as it is shown. */
  readonly cache: string;
  /** All pages, by `file` in code-unit order: what is between pages needs them all. */
  readonly pages: readonly PageFile[];
  /** Whether the run is about a page, or it is only read for what is between pages. */
  readonly isNamed: (page: PageFile) => boolean;
  /** Whether the config takes a page out of all checks. */
  readonly isIgnored: (page: PageFile) => boolean;
  /** Where the site's own files are, or would be; as they are shown. */
  readonly folders: { readonly data: string; readonly tagPages: string };
  /** Undefined when the site has neither data nor tag pages. */
  readonly data: SiteFiles | undefined;
  /** Where data and tag pages would be, as part of a sentence that says that they are not. */
  readonly noData: string;
  /** Absolute path of one of the files in `data`, and the folder that links must not lead out of; undefined when its folder does. */
  readonly locate: (file: string) => { readonly path: string; readonly boundary: string } | undefined;
  /** The files that the run is about, pages and data: what touches one of them is reported. Undefined when the whole site is. */
  readonly namedFiles: ReadonlySet<string> | undefined;
  /** Tags that lost pages in the change that the run is about: what is between their pages is named, too. */
  readonly lostTags?: ReadonlySet<string>;
  /** The site before the change that the run is about: what is new between its pages is reported, whichever files it touches. */
  readonly before?: SiteBefore;
  /** What is known of pages already: these are not read. */
  readonly known?: KnownPages;
  /** By their ids, of the rules between pages the ones whose findings are wanted; undefined for all. */
  readonly wantedRules?: ReadonlySet<string>;
  /** The files that the change takes away, as they would be shown. */
  readonly lostFiles?: readonly string[];
}

/** Pages as another run over the site has written them down. */
export interface KnownPages {
  readonly log: SiteLog;
  /** Where a page stands in the log; -1 for one that has to be read. */
  indexOf(file: string): number;
}

/** A site before a change. */
export interface SiteBefore {
  /** The files that the run would be about without the change; undefined for the whole site. */
  readonly asked: ReadonlySet<string> | undefined;
  /**
   * The fingerprints of what some of the rules, by their ids, found between its pages, given the pages of now; undefined when it was
   * interrupted. There may be others in it.
   */
  find(log: SiteLog, rules: ReadonlySet<string>): Promise<ReadonlySet<string> | undefined>;
}

/** All pages of a run, also those that are only read for what is between pages. */
export function allPagesOf({ sites, outside }: Discovery): readonly PageFile[] {
  return [...sites.flatMap(({ pages }) => pages), ...outside];
}

/** The site's own files, as they are shown; none when it has neither data nor tag pages. */
export function ownFilesOf({ data }: Site): readonly string[] {
  return data === undefined ? [] : [...dataFilesOf(data), ...data.tagPages];
}

function dataFilesOf({ tags, meta, passedOver = new Map() }: SiteFiles): readonly string[] {
  return [tags, meta, ...[...passedOver.values()].flat()];
}

/** Where to look and what to leave out. */
export interface DiscoverOptions {
  readonly paths: readonly string[];
  /** A path that matches nothing is no error. */
  readonly allowEmpty: boolean;
  /** Only the named pages, and nothing of the site around them. */
  readonly pagesOnly: boolean;
  /** What paths are shown relative to. Absolute. */
  readonly root: string;
  readonly layout: SiteLayout | undefined;
  /** For a file as it is shown. */
  readonly isIgnored: ((file: string) => boolean) | undefined;
}

/**
 * Finds the pages that the arguments name (files, folders, globs, a site's root; without any, the site around the working folder) and
 * all others of their sites. A path that matches nothing is a `UsageError` unless `allowEmpty`.
 */
export async function discover(host: Host, options: DiscoverOptions): Promise<Discovery> {
  const { paths, root, layout } = options;
  const walk = new Walk(host, root, layout);
  const unmatched = paths.length === 0 ? await addSiteAround(walk, host, options) : await addAll(walk, paths);
  if (unmatched.length > 0 && !options.allowEmpty)
    throw (await notCheckedOut(unmatched, host, root)) ?? nothingFound(unmatched);
  const named = walk.sorted();
  const caches = new Map<string, SiteLayout>(walk.sites);
  for (const site of walk.siteFiles.values()) caches.set(site.cache, site);
  const byCache = groupBy(named, ({ cache }) => cache);
  for (const cache of byCache.keys())
    if (cache !== undefined && !caches.has(cache)) caches.set(cache, layoutOf(cache, layout));
  const isIgnored = options.isIgnored ?? (() => false);
  const sites = await Promise.all(
    [...caches.values()]
      .sort((a, b) => compareText(a.cache, b.cache))
      .map((site) => toSite(site, byCache.get(site.cache) ?? [], walk, host, options)),
  );
  const outside = byCache.get(undefined) ?? [];
  const ignored = options.isIgnored === undefined ? 0 : named.filter(({ file }) => isIgnored(file)).length;
  return { sites, outside: outside.filter(({ file }) => !isIgnored(file)), ignored };
}

/**
 * The nearest folder from the working folder upwards that has `.git`. Without one (actions/checkout leaves none where there is no git)
 * the runner's workspace around the working folder, or that folder itself.
 */
export function repositoryRoot(host: Host): string {
  const workspace = host.env['GITHUB_WORKSPACE'];
  const outer = workspace !== undefined && isInside(host.cwd, workspace) ? path.resolve(workspace) : host.cwd;
  return treeAround(host, host.cwd) ?? outer;
}

async function addSiteAround(walk: Walk, host: Host, { layout, allowEmpty }: DiscoverOptions): Promise<string[]> {
  const folder = findUp(host, (candidate) => siteAt(candidate, host, layout) !== undefined);
  if (folder !== undefined) return (await walk.addSite(siteAt(folder, host, layout)!)) ? [] : [folder];
  if (allowEmpty) return [];
  const [below] = sitesBelow(host.cwd, host).map((site) => JSON.stringify(shownPath(host.cwd, site)));
  const hint = below === undefined ? '' : `, as ${below}`;
  throw new UsageError(
    `no site found: neither this folder nor one above it has "_cache/"; name a site${hint}, a folder or a page`,
  );
}

/** Of a path that git has, but this checkout has not; undefined when there is none. */
async function notCheckedOut(unmatched: readonly string[], host: Host, root: string): Promise<UsageError | undefined> {
  const tree = treeAround(host, host.cwd);
  if (tree === undefined || !maybeSparse(host, tree)) return undefined;
  const { absentFiles } = await import('../git/checkout.js');
  const absent = [...absentFiles(host, root, tree)].map((file) => path.resolve(root, file));
  const given = unmatched.find((one) => absent.some((file) => isInside(file, path.resolve(host.cwd, one))));
  if (given === undefined) return undefined;
  return new UsageError(
    `${JSON.stringify(given)} is in git, but not checked out here (see "git sparse-checkout list"); check it out, or use --allow-empty`,
  );
}

function nothingFound(unmatched: readonly string[]): UsageError {
  const list = unmatched.map((one) => JSON.stringify(one)).join(', ');
  return new UsageError(
    `no page found at ${list}; name a site's root, a folder, a page or a glob, or use --allow-empty`,
  );
}

async function addAll(walk: Walk, paths: readonly string[]): Promise<string[]> {
  const unmatched: string[] = [];
  for (const given of paths) if (!(await walk.add(given))) unmatched.push(given);
  return unmatched;
}

async function toSite(
  layout: SiteLayout,
  named: readonly PageFile[],
  walk: Walk,
  host: Host,
  options: DiscoverOptions,
): Promise<Site> {
  const { root, pagesOnly, layout: configured } = options;
  const { isIgnored } = options;
  const shown = (absolute: string): string => shownPath(root, absolute);
  const isWhole = pagesOnly || walk.caches.has(layout.cache);
  const isSite = walk.sites.has(layout.cache);
  // A million names take 50 MB, and where all are named nobody looks one up.
  const own = new Set(isWhole && isSite ? [] : named.map(({ file }) => file));
  const isNamed = (page: PageFile): boolean => isWhole || own.has(page.file);
  const data = pagesOnly && walk.siteFiles.size === 0 ? undefined : siteFiles(layout, host, shown);
  const namedFiles = isSite ? undefined : new Set([...own, ...namedSiteFiles(layout, walk, data, shown)]);
  return {
    cache: shown(layout.cache),
    pages: isWhole ? named : await allPages(layout, named, host, options),
    isNamed,
    isIgnored: (page) => isIgnored?.(page.file) ?? false,
    folders: { data: shown(layout.data), tagPages: shown(layout.tagPages) },
    data: pagesOnly ? undefined : data,
    noData: describeNoData(layout, shown),
    locate: (file) => {
      const at = path.resolve(root, file);
      const outer = layout === configured ? root : path.dirname(layout.cache);
      return isReallyInside(host, path.dirname(at), outer) ? { path: at, boundary: realOf(host, outer) } : undefined;
    },
    namedFiles,
  };
}

/** The named pages first: of one that cannot be read it is known already why. */
async function allPages(
  layout: SiteLayout,
  named: readonly PageFile[],
  host: Host,
  { root, layout: configured }: DiscoverOptions,
): Promise<readonly PageFile[]> {
  const walk = new Walk(host, root, configured);
  await walk.addSite(layout);
  const pages = new Map(walk.sorted().map((page) => [page.file, page]));
  for (const page of named) pages.set(page.file, page);
  return [...pages.values()].sort(compareFiles);
}

function siteFiles(layout: SiteLayout, host: Host, shown: (absolute: string) => string): SiteFiles | undefined {
  if (![layout.data, layout.tagPages].some((folder) => host.exists(folder) || isListed(host, folder))) return undefined;
  const at = (name: string): string => path.join(layout.data, name);
  const listed = host.list(layout.data);
  const entries = ('error' in listed ? [] : listed).map(({ name, kind }) => {
    const isFolder = kind === 'folder' || (kind === 'link' && host.kindOf(at(name)) === 'folder');
    return { name, isFolder };
  });
  return {
    ...dataFilesIn(entries, (name) => shown(at(name))),
    tagPages: listTagPages(layout, host).map(shown).sort(),
  };
}

function listTagPages({ tagPages }: SiteLayout, host: Host): string[] {
  const entries = host.list(tagPages);
  if ('error' in entries) return [];
  return entries
    .filter(({ name, kind }) => tagOfPage(name) !== undefined && kind !== 'folder')
    .map(({ name }) => path.join(tagPages, name));
}

/** A folder of the site's own files stands for all of them. */
function namedSiteFiles(
  layout: SiteLayout,
  walk: Walk,
  data: SiteFiles | undefined,
  shown: (absolute: string) => string,
): readonly string[] {
  const own = [...walk.siteFiles].filter(([, site]) => site.cache === layout.cache).map(([file]) => file);
  return own.flatMap((file) => {
    if (file === layout.data) return data === undefined ? [] : dataFilesOf(data);
    return file === layout.tagPages ? (data?.tagPages ?? []) : [shown(file)];
  });
}
