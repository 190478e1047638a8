import path from 'node:path';
import { UsageError } from './errors.js';
import { type Entry, type Host, isInside } from './host.js';
import type { Fault } from './page/fault.js';
import type { Place } from './page/page.js';
import { placeOf } from './page/place.js';

/** A file to check. */
export interface PageFile {
  /** Absolute: what is opened. */
  readonly path: string;
  /** What is shown: relative to the repository root of the working folder (else to the working folder), with `/`. */
  readonly file: string;
  readonly place: Place | undefined;
  /** Links are not followed out of this folder: the site's root, or the repository's. Absolute, without links. */
  readonly boundary: string;
  /** Set when it is known already that the file cannot be read. */
  readonly fault?: Fault;
}

const CACHE = '_cache';
const PAGE = 'specs.md';
const NOWHERE = { start: 0, end: 0 };
const GLOB = /[*?[\]{}!]|[@+]\(/;

/**
 * Finds the pages that the arguments name: files, folders, globs, a site's root; without any, the site around the working folder.
 * Sorted by `file` in code-unit order, each once. A path that matches nothing is a `UsageError` unless `allowEmpty`.
 */
export async function discover(host: Host, paths: readonly string[], allowEmpty: boolean): Promise<PageFile[]> {
  const walk = new Walk(host, repositoryRoot(host));
  const site = paths.length === 0 ? findUp(host, host.cwd, CACHE) : undefined;
  if (paths.length === 0 && site === undefined && !allowEmpty) {
    throw new UsageError(
      'no site found: neither this folder nor one above it has "_cache/"; name a site, a folder or a page',
    );
  }
  const unmatched = await addAll(walk, site === undefined ? paths : [site]);
  if (unmatched.length > 0 && !allowEmpty) throw nothingFound(unmatched);
  return walk.sorted();
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

/** The nearest folder from the working folder upwards that has `.git`, or the working folder. */
function repositoryRoot(host: Host): string {
  return findUp(host, host.cwd, '.git') ?? host.cwd;
}

function findUp(host: Host, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (host.exists(path.join(folder, name))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

class Walk {
  readonly #host: Host;
  readonly #root: string;
  /** By `file`. */
  readonly #found = new Map<string, PageFile>();
  /** How many pages were named, each as often as it was. */
  #named = 0;
  readonly #boundaries = new Map<string, string>();

  constructor(host: Host, root: string) {
    this.#host = host;
    this.#root = root;
  }

  sorted(): PageFile[] {
    const files = [...this.#found.values()];
    const isSorted = files.every((file, i) => i === 0 || files[i - 1]!.file < file.file);
    return isSorted ? files : files.sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** Whether the argument names at least one page. */
  async add(given: string): Promise<boolean> {
    if (given === '' || given.includes('\0')) return false;
    const named = path.resolve(this.#host.cwd, given);
    const kind = this.#host.kindOf(named);
    const real = this.#host.realPath(named);
    // The working folder is known without links, so a path through a link to it looks as if it led elsewhere.
    const isReal = real !== undefined && real !== 'loop';
    const absolute = isReal && !isInside(named, this.#root) && isInside(real, this.#root) ? real : named;
    if (kind === 'folder') return this.#addFolder(absolute);
    if (kind === undefined && real !== 'loop')
      return GLOB.test(given) ? this.#addGlob(this.#host.cwd, given, true) : false;
    this.#addPage(absolute, this.#linkOutside(absolute, absolute));
    return true;
  }

  async #addFolder(folder: string): Promise<boolean> {
    const parent = path.dirname(folder);
    const cache = path.join(folder, CACHE);
    if (path.basename(folder) !== CACHE && this.#host.exists(cache)) return this.#addFolder(cache);
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

  /** The fault of a path that leads out of the site of `page` through a link. */
  #linkOutside(at: string, page: string): Fault | undefined {
    const target = this.#host.realPath(at);
    if (target === undefined || target === 'loop' || isInside(target, this.#boundary(page))) return undefined;
    return { code: 'linkOutside', data: { target: path.basename(target) }, span: NOWHERE, stops: 'always' };
  }

  /** Two levels of folders, each listed once: thirty times faster than a glob over a site of 100,000 pages. */
  #addCache(cache: string): boolean {
    const before = this.#named;
    for (const tag of inPathOrder(this.#list(cache))) {
      const folder = path.join(cache, tag.name);
      if (this.#isFolder(tag, folder)) this.#addTag(folder);
    }
    return this.#named > before;
  }

  /** Paths are put together here and not page by page: on a large site that would take as long as reading them. */
  #addTag(folder: string): boolean {
    const before = this.#named;
    const tag = path.basename(folder);
    const shown = this.#shown(folder);
    const prefix = shown === '' ? '' : `${shown}/`;
    const boundary = this.#boundary(path.join(folder, PAGE));
    for (const { name, kind } of inPathOrder(this.#list(folder))) {
      const at = `${folder}${path.sep}${name}`;
      if (kind === 'file') {
        // The site's first formats: _cache/<package>/index.md and _cache/<package>/specs.md.
        if (name === PAGE || name === 'index.md') this.#addPage(at);
      } else if (this.#isFolder({ name, kind }, at)) {
        const file = `${prefix}${name}/${PAGE}`;
        this.#named++;
        if (this.#found.has(file)) continue;
        this.#found.set(file, { path: `${at}${path.sep}${PAGE}`, file, place: { tag, package: name }, boundary });
      }
    }
    return this.#named > before;
  }

  #list(folder: string): readonly Entry[] {
    const entries = this.#host.list(folder);
    if (!('error' in entries)) return entries;
    this.#addPage(folder, { code: 'unreadable', data: { reason: entries.error }, span: NOWHERE, stops: 'always' });
    return [];
  }

  /** Whether to look into an entry. A link that leads nowhere, in a circle or out of the site is noted as an unreadable page. */
  #isFolder(entry: Entry, at: string): boolean {
    if (entry.name.startsWith('.')) return false;
    if (entry.kind !== 'link') return entry.kind === 'folder';
    const span = NOWHERE;
    const target = this.#host.realPath(at);
    const outside = this.#linkOutside(at, path.join(at, PAGE));
    if (target === 'loop' || (target !== undefined && this.#isAround(target, at)))
      this.#addPage(at, { code: 'linkLoop', data: {}, span, stops: 'always' });
    else if (target === undefined) this.#addPage(at, { code: 'missing', data: {}, span, stops: 'always' });
    else if (outside !== undefined) this.#addPage(at, outside);
    else return this.#host.kindOf(at) === 'folder';
    return false;
  }

  /** Whether a link leads to a folder that it stands in. */
  #isAround(target: string, link: string): boolean {
    const folder = this.#host.realPath(path.dirname(link));
    return folder !== undefined && folder !== 'loop' && isInside(folder, target);
  }

  /** A user's own pattern, or a folder that is no site. A pattern that names folders only stands for the pages in them. */
  async #addGlob(cwd: string, pattern: string, withFolders = false): Promise<boolean> {
    const { default: glob } = await import('fast-glob');
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
      this.#addPage(at, this.#linkOutside(path.dirname(at), at));
    }
    if (entries.length > 0 || !withFolders) return entries.length > 0;
    let any = false;
    for (const entry of found) if (await this.#addFolder(path.resolve(entry.path))) any = true;
    return any;
  }

  /** Relative to the repository root, with `/`. */
  #shown(absolute: string): string {
    return path.relative(this.#root, absolute).split(path.sep).join('/');
  }

  #addPage(absolute: string, fault?: Fault): void {
    const file = this.#shown(absolute);
    this.#named++;
    if (this.#found.has(file)) return;
    const place = placeOf(absolute.split(path.sep).join('/'));
    this.#found.set(file, { path: absolute, file, place, boundary: this.#boundary(absolute), ...(fault && { fault }) });
  }

  #boundary(file: string): string {
    const cache = file.lastIndexOf(`${path.sep}${CACHE}${path.sep}`);
    const outside = cache === -1 && !isInside(file, this.#root);
    const folder = cache !== -1 ? file.slice(0, cache) : outside ? path.dirname(file) : this.#root;
    let boundary = this.#boundaries.get(folder);
    if (boundary === undefined) {
      const real = this.#host.realPath(folder === '' ? path.sep : folder);
      boundary = real === undefined || real === 'loop' ? folder : real;
      this.#boundaries.set(folder, boundary);
    }
    return boundary;
  }
}

/** As the paths below them sort: `develop-2025` before `develop/`. */
function inPathOrder(entries: readonly Entry[]): readonly Entry[] {
  const keyed = entries.map((entry) => ({ key: `${entry.name}/`, entry }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry);
}
