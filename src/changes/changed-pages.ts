import path from 'node:path';
import type { Discovery, Site } from '../discover.js';
import type { NoAnswer } from '../git/repository.js';
import { type Host, isInside } from '../host.js';
import { isOtherSpelling, spelled } from '../other-spellings.js';
import { placeOf } from '../page/place.js';
import { realOf, shownPath } from '../paths.js';
import { layoutOf, type SiteLayout } from '../site-layout.js';
import { isPattern, type PageFile } from '../walk.js';
import type { Change, Changes } from './changes.js';

/** What of a run's files is changed. */
export interface ChangedPages {
  /** The same sites; of what was named in them, only what is changed is named. */
  readonly discovery: Discovery;
  /** The changed files, also under the names under which they are reached through links. */
  readonly files: ReadonlyMap<string, Change>;
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
  const loose = discovery.loose.filter(({ file }) => names.isChanged(file));
  const sites = discovery.sites.map((site) => changedSite(site, names, changes, context));
  const sum = (count: (site: ChangedSite) => number): number => sites.reduce((all, site) => all + count(site), 0);
  return {
    discovery: { sites: sites.map(({ site }) => site), loose, ignored: sum(({ ignored }) => ignored) },
    files: names.files,
    count: sum(({ site }) => site.namedFiles?.size ?? 0) + loose.length,
    deleted: sum(({ deleted }) => deleted),
  };
}

/** Whether a folder belongs to a submodule, or to a repository that just stands in this one. */
function isForeign(folder: string, top: string, host: Host): boolean {
  for (let at = folder; at !== top && at !== path.dirname(at); at = path.dirname(at))
    if (host.exists(path.join(at, '.git'))) return true;
  return false;
}

interface ChangedSite {
  readonly site: Site;
  readonly ignored: number;
  readonly deleted: number;
}

function changedSite(site: Site, names: Names, changes: Changes, context: ChangedPagesContext): ChangedSite {
  const others = changedSpellings(site, changes, context).filter(({ file }) => names.isChanged(file));
  const pages = [...site.pages.filter((page) => site.isNamed(page) && names.isChanged(page.file)), ...others];
  const data = site.data === undefined ? [] : [site.data.tags, site.data.meta, ...site.data.tagPages];
  const own = (site.namedFiles === undefined ? data : data.filter((file) => site.namedFiles?.has(file))).filter(
    (file) => names.isChanged(file),
  );
  const named = new Set([...pages.map(({ file }) => file), ...own]);
  const lost = lostTags(site, changes, context);
  return {
    site: {
      ...site,
      // Without a change there is nothing that the other pages are needed for.
      pages: named.size + lost.length === 0 ? [] : [...site.pages, ...others],
      isNamed: ({ file }) => named.has(file),
      namedFiles: named,
      lostTags: new Set(lost),
      lostFiles: [...changes.files].flatMap(([file, { status }]) => (status === 'deleted' ? [file] : [])),
    },
    ignored: pages.filter(site.isIgnored).length,
    deleted: lost.length,
  };
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

/** The tag of each page and tag page that is deleted, within what the call names. */
function lostTags({ cache }: Site, { files }: Changes, { host, root, paths, layout }: ChangedPagesContext): string[] {
  const absolute = path.resolve(root, cache);
  const tagPages = realOf(host, layoutOf(absolute, layout).tagPages);
  const pages = realOf(host, absolute);
  const isAsked = (file: string): boolean =>
    paths.length === 0 || paths.some((one) => isPattern(one) || isInside(file, path.resolve(host.cwd, one)));
  return [...files].flatMap(([shown, { status }]) => {
    const file = path.resolve(root, shown);
    if (status !== 'deleted' || !isAsked(file)) return [];
    if (path.dirname(file) === tagPages && file.endsWith('.md')) return [path.basename(file, '.md')];
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
      // The folder of a package or a tag may be a link that leads elsewhere now.
      this.#linkAt(folder) ??
      this.#linkAt(parent) ??
      (real === file ? undefined : this.files.get(real));
    if (change === undefined || change.status === 'deleted') return false;
    this.files.set(file, change);
    return true;
  }

  #linkAt(folder: string): Change | undefined {
    const change = this.files.get(folder);
    return change && { status: change.status, before: undefined, after: undefined };
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
