import path from 'node:path';
import { compareText } from '../finding.js';
import type { Entry, Host } from '../host.js';
import type { Place } from '../page/data.js';
import { type Fault, wholeFault } from '../page/fault.js';
import { compareFolders, comparePages, placeOf } from '../page/place.js';
import { isInside, realOf, shownPath } from '../paths.js';
import { isDocument } from './document.js';
import { splitPattern } from './pattern-start.js';
import { CACHE, type SiteLayout, siteAround, siteAt } from './site-layout.js';

/** A file to check. */
export interface PageFile {
  /** Absolute: what is opened. */
  readonly path: string;
  /** What is shown: relative to the repository root of the working folder (else to the working folder), with `/`. */
  readonly file: string;
  readonly place: Place | undefined;
  /** Links are not followed out of this folder: the site's root, or the repository's. Absolute, without links. */
  readonly boundary: string;
  /** The `_cache` that it stands in. Absolute. */
  readonly cache?: string | undefined;
  /** Set when only its folder was seen: it may have no page. */
  readonly isAssumed?: true;
  /** Set when it is known already that the file cannot be read. */
  readonly fault?: Fault;
}

/**
 * The page of a package's folder in a tag's. What its tag's pages have in common stands in one object and paths are put together when
 * someone asks: a large site has 100,000 of them, and their paths take a third of the memory of a run.
 */
class PackagePage implements PageFile {
  readonly place: Place;
  readonly isAssumed = true;
  readonly #tag: TagFolder;

  constructor(tag: TagFolder, place: Place) {
    this.#tag = tag;
    this.place = place;
  }

  /** Whether two pages stand in one tag's folder, as far as this is known without a look at their paths. */
  static areNeighbours(a: PageFile, b: PageFile): boolean {
    return #tag in a && #tag in b && a.#tag === b.#tag;
  }

  get path(): string {
    return this.#tag.path + this.place.package + PAGE_BELOW;
  }

  get file(): string {
    return this.#tag.shown + this.place.package + SHOWN_BELOW;
  }

  get boundary(): string {
    return this.#tag.boundary;
  }

  get cache(): string | undefined {
    return this.#tag.cache;
  }
}

/** What the pages of a tag's packages have in common. */
interface TagFolder {
  /** Absolute, and as it is shown: with a separator at its end, unless it is empty. */
  readonly path: string;
  readonly shown: string;
  readonly boundary: string;
  readonly cache: string | undefined;
}

/** Whether all of two pages but their packages is the same; no where that would take more than a look. */
export const areNeighbours = PackagePage.areNeighbours;

/** The page with all that is known of it as values of its own. */
export function spelledOut({ path: at, file, place, boundary, cache, isAssumed, fault }: PageFile): PageFile {
  return { path: at, file, place, boundary, cache, ...(isAssumed && { isAssumed }), ...(fault && { fault }) };
}

/** By `file`, in code-unit order. */
export function compareFiles(a: PageFile, b: PageFile): number {
  if (a.cache === b.cache && a.cache !== undefined && isPlaced(a) && isPlaced(b)) return comparePages(a, b);
  return compareText(a.file, b.file);
}

/** Whether it stands where a site has pages. */
export function isPlaced(page: PageFile): page is PageFile & { readonly place: Place } {
  return page.place !== undefined;
}

/** The `_cache` that a path is in. */
function cacheOf(absolute: string): string | undefined {
  const at = absolute.lastIndexOf(`${path.sep}${CACHE}${path.sep}`);
  return at === -1 ? undefined : absolute.slice(0, at + 1 + CACHE.length);
}

const PAGE = 'specs.md';
const PAGE_BELOW = `${path.sep}${PAGE}`;
const SHOWN_BELOW = `/${PAGE}`;
const GLOB = /[*?[\]{}!]|[@+]\(/;

/** Whether an argument may be a glob. */
export function isPattern(given: string): boolean {
  return GLOB.test(given);
}

/** Collects the pages and the site's own files that arguments name. */
export class Walk {
  /** Caches of which every page was named. Absolute. */
  readonly caches = new Set<string>();
  /** Sites that were named as a whole, with their own files. */
  readonly sites = new Map<string, SiteLayout>();
  /** The site's own files that were named: absolute path, and its site. */
  readonly siteFiles = new Map<string, SiteLayout>();
  readonly #host: Host;
  readonly #root: string;
  readonly #layout: SiteLayout | undefined;
  /** Each as often as it was named: mostly that is once. */
  readonly #found: PageFile[] = [];
  readonly #boundaries = new Map<string, string>();

  /** `root` is what paths are shown relative to, `layout` where the config says that the site is. */
  constructor(host: Host, root: string, layout: SiteLayout | undefined) {
    this.#host = host;
    this.#root = root;
    this.#layout = layout;
  }

  /** By `file`, in code-unit order. */
  sorted(): PageFile[] {
    const files = this.#found;
    if (files.every((page, i) => i === 0 || compareFiles(files[i - 1]!, page) < 0)) return [...files];
    const first = new Map<string, PageFile>();
    for (const page of files) if (!first.has(page.file)) first.set(page.file, page);
    return [...first.values()].sort(compareFiles);
  }

  /** Whether the argument names at least one page, or a site's own file. */
  async add(given: string): Promise<boolean> {
    if (given === '' || given.includes('\0')) return false;
    const named = path.resolve(this.#host.cwd, given);
    const kind = this.#host.kindOf(named);
    const real = this.#host.realPath(named);
    // The working folder is known without links, so a path through a link to it looks as if it led elsewhere.
    const isReal = real !== undefined && real !== 'loop';
    const absolute = isReal && !isInside(named, this.#root) && isInside(real, this.#root) ? real : named;
    if (kind === 'folder') return this.#addFolder(absolute);
    if (kind === undefined && real !== 'loop') {
      const { cwd, pattern } = splitPattern(given, this.#host);
      return isPattern(pattern) ? this.#addGlob(cwd, pattern) : false;
    }
    if (!this.#addSiteFile(absolute)) this.#addPage(absolute, this.#linkOutside(absolute, absolute));
    return true;
  }

  async #addFolder(folder: string): Promise<boolean> {
    const parent = path.dirname(folder);
    if (path.basename(folder) !== CACHE) {
      const site = siteAt(folder, this.#host, this.#layout);
      if (site !== undefined) return this.addSite(site);
    }
    if (this.#addSiteFile(folder)) return true;
    const outside = this.#linkOutside(folder, path.join(folder, PAGE));
    if (outside !== undefined) {
      this.#addPage(folder, outside);
      return true;
    }
    if (path.basename(folder) === CACHE) return this.#addCache(folder);
    if (path.basename(parent) === CACHE) return this.#addTag(folder);
    if (path.basename(folder) === PAGE || path.basename(path.dirname(parent)) === CACHE) {
      this.#addPage(path.basename(folder) === PAGE ? folder : path.join(folder, PAGE));
      return true;
    }
    return this.#addGlob(folder, `**/${PAGE}`);
  }

  /** Names a site as a whole. Whether it has pages. */
  async addSite(site: SiteLayout): Promise<boolean> {
    this.sites.set(site.cache, site);
    return this.#addFolder(site.cache);
  }

  /** Whether a path is a site's own file, or a folder of them. */
  #addSiteFile(absolute: string): boolean {
    const site = siteAround(absolute, this.#host, this.#layout);
    if (site === undefined) return false;
    this.siteFiles.set(absolute, site);
    return true;
  }

  /** The fault of a path that leads out of the site of `page` through a link. */
  #linkOutside(at: string, page: string): Fault | undefined {
    const target = this.#host.realPath(at);
    if (target === undefined || target === 'loop' || isInside(target, this.#boundary(page))) return undefined;
    return wholeFault('linkOutside', { target: path.basename(target) });
  }

  /** Two levels of folders, each listed once: thirty times faster than a glob over a site of 100,000 pages. */
  #addCache(cache: string): boolean {
    const before = this.#found.length;
    this.caches.add(cache);
    for (const tag of inPathOrder(this.#list(cache))) {
      const folder = path.join(cache, tag.name);
      if (this.#isFolder(tag, folder)) this.#addTag(folder);
      else if (tag.kind === 'file' && isDocument(folder, this.#boundary(folder), this.#host)) this.#addPage(folder);
    }
    return this.#found.length > before;
  }

  /** Paths are put together here and not page by page: on a large site that would take as long as reading them. */
  #addTag(folder: string): boolean {
    const before = this.#found.length;
    const tag = path.basename(folder);
    const shown = this.#shown(folder);
    const boundary = this.#boundary(path.join(folder, PAGE));
    const tagFolder = {
      path: `${folder}${path.sep}`,
      shown: shown === '' ? '' : `${shown}/`,
      boundary,
      cache: cacheOf(path.join(folder, PAGE)),
    };
    for (const { name, kind } of inPathOrder(this.#list(folder))) {
      const at = `${folder}${path.sep}${name}`;
      if (kind === 'file') {
        // The site's first formats: _cache/<package>/index.md and _cache/<package>/specs.md.
        if (name === PAGE || name === 'index.md' || isDocument(at, boundary, this.#host)) this.#addPage(at);
      } else if (this.#isFolder({ name, kind }, at)) {
        const page = new PackagePage(tagFolder, { tag, package: name });
        this.#found.push(name === CACHE ? { ...spelledOut(page), cache: cacheOf(page.path) } : page);
      }
    }
    return this.#found.length > before;
  }

  #list(folder: string): readonly Entry[] {
    const entries = this.#host.list(folder);
    if (!('error' in entries)) return entries;
    this.#addPage(folder, wholeFault('unreadable', { reason: entries.error }));
    return [];
  }

  /** Whether to look into an entry. A link that leads nowhere, in a circle or out of the site is noted as an unreadable page. */
  #isFolder(entry: Entry, at: string): boolean {
    if (entry.name.startsWith('.')) return false;
    if (entry.kind !== 'link') return entry.kind === 'folder';
    const target = this.#host.realPath(at);
    const outside = this.#linkOutside(at, path.join(at, PAGE));
    if (target === 'loop' || (target !== undefined && this.#isAround(target, at)))
      this.#addPage(at, wholeFault('linkLoop', {}));
    else if (target === undefined) this.#addPage(at, wholeFault('missing', {}));
    else if (outside !== undefined) this.#addPage(at, outside);
    else return this.#host.kindOf(at) === 'folder';
    return false;
  }

  /** Whether a link leads to a folder that it stands in. */
  #isAround(target: string, link: string): boolean {
    return isInside(realOf(this.#host, path.dirname(link)), target);
  }

  /** A user's own pattern, or a folder that is no site. A pattern that names folders only stands for the pages in them. */
  async #addGlob(cwd: string, pattern: string): Promise<boolean> {
    const { glob } = await import('./fast-glob.js');
    const options = {
      cwd,
      absolute: true,
      onlyFiles: false,
      followSymbolicLinks: false,
      suppressErrors: true,
    } as const;
    const found = glob.sync(pattern, { ...options, objectMode: true });
    const entries = found.filter(({ dirent, name }) => !dirent.isDirectory() || name === PAGE);
    for (const entry of entries) {
      const at = path.resolve(entry.path);
      if (!this.#addSiteFile(at)) this.#addPage(at, this.#linkOutside(path.dirname(at), at));
    }
    if (entries.length > 0) return true;
    let any = false;
    for (const entry of found) if (await this.#addFolder(path.resolve(entry.path))) any = true;
    return any;
  }

  #shown(absolute: string): string {
    return shownPath(this.#root, absolute);
  }

  #addPage(absolute: string, fault?: Fault): void {
    const file = this.#shown(absolute);
    const place = placeOf(absolute.split(path.sep).join('/'));
    const boundary = this.#boundary(absolute);
    const cache = cacheOf(absolute);
    this.#found.push({ path: absolute, file, place, boundary, cache, ...(fault && { fault }) });
  }

  #boundary(file: string): string {
    const cache = file.lastIndexOf(`${path.sep}${CACHE}${path.sep}`);
    const folder = cache !== -1 ? file.slice(0, cache) : isInside(file, this.#root) ? this.#root : path.dirname(file);
    let boundary = this.#boundaries.get(folder);
    if (boundary === undefined) {
      boundary = realOf(this.#host, folder === '' ? path.sep : folder);
      this.#boundaries.set(folder, boundary);
    }
    return boundary;
  }
}

/** As the paths below them sort: `develop-2025` before `develop/`. */
function inPathOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => compareFolders(a.name, b.name));
}
