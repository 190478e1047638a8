import path from 'node:path';
import { identityOf } from '../engine/fingerprint.js';
import { openPage } from '../engine/lint-page.js';
import type { Site } from '../files/discover.js';
import type { PageFile } from '../files/walk.js';
import type { Host } from '../host.js';
import { checkBinaries, countBinaries } from '../index/check-binaries.js';
import { type CheckedTag, checkTag } from '../index/check-tag.js';
import { isOfMirror } from '../index/layout.js';
import { LIMITS, type Limits } from '../index/limits.js';
import type { CacheFile, CacheProblem } from '../index/problem.js';
import { findSources, type IndexSource, type Sources } from '../index/sources.js';
import { Lines } from '../page/lines.js';
import { PageReader } from '../page/reader.js';
import { ScannedPage } from '../page/scanned-page.js';
import { shownPath } from '../paths.js';
import { group, plural } from '../report/totals.js';
import { groupBy } from '../words/group-by.js';
import { count } from '../words/words.js';
import { CacheFindings, type Located } from './cache-findings.js';
import type { Beside, BesideResult, LintTask } from './task.js';

/** Where the copy of the build cache is, and what of it is looked at. Paths are absolute. */
export interface IndexTask {
  readonly folder: string;
  readonly list: string | undefined;
  readonly map: string | undefined;
  /** Whether a tag is looked at. */
  readonly isAsked: (tag: string) => boolean;
  /** Of a file. */
  readonly maxBytes: number;
  /** Whether the binaries are looked at, too. */
  readonly specFiles: boolean;
  /** What files are shown relative to. */
  readonly root: string;
}

/** The check of pages against the indexes of the build cache that they describe. */
export function besideIndex(index: IndexTask): Beside {
  return {
    kinds: ['index'],
    reads: (file) => readsOf(index, file),
    find: (task, host, pause) => new IndexRun(index, task, host, pause).run(),
  };
}

/** Whether a file is one that an index is read from. What else stands in the folder, a report of an earlier run, is not. */
export function readsOf({ folder, list, map }: IndexTask, file: string): boolean {
  return file === list || file === map || isOfMirror(path.relative(folder, file).split(path.sep));
}

/** A page of a site, with its place. */
type SitePage = PageFile & { readonly place: NonNullable<PageFile['place']>; readonly site: Site };

/** A tag whose pages were compared. */
interface Compared {
  readonly checked: CheckedTag;
  readonly pages: number;
  readonly rows: number;
}

/** How many names a sentence has. */
const MOST_NAMED = 5;

class IndexRun {
  readonly #index: IndexTask;
  readonly #task: LintTask;
  readonly #host: Host;
  readonly #pause: () => Promise<boolean>;
  readonly #limits: Limits;
  readonly #findings: CacheFindings;
  readonly #reader = new PageReader();
  readonly #files = new Set<string>();
  readonly #skipped: BesideResult['skipped'][number][] = [];
  readonly #compared: Compared[] = [];
  #unread = 0;
  /** Stacks on pages of which no index is there. */
  readonly #strange = new Set<string>();
  /** Manifests that were not looked at. */
  #binaries = 0;

  constructor(index: IndexTask, task: LintTask, host: Host, pause: () => Promise<boolean>) {
    this.#index = index;
    this.#task = task;
    this.#host = host;
    this.#pause = pause;
    this.#limits = { ...LIMITS, file: index.maxBytes };
    this.#findings = new CacheFindings('index', task.rulesets, this.#limits);
  }

  async run(): Promise<BesideResult | undefined> {
    const { sites } = this.#task.discovery;
    const pages = sites.flatMap((site) =>
      site.pages.flatMap((page) => (page.place === undefined ? [] : [{ ...page, place: page.place, site }])),
    );
    const sources = await sourcesOf(this.#index, this.#host, this.#limits);
    const byTag = groupBy(pages, ({ place }) => place.tag);
    if (this.#isWhole()) for (const problem of sources.problems) this.#findings.add(problem);
    for (const tag of sources.tags) {
      if (!this.#index.isAsked(tag)) continue;
      const own = byTag.get(tag);
      if (own === undefined) this.#addStrangeTag(tag, sites);
      else if (own.some((page) => isAsked(page)) && !(await this.#checkTag(tag, own, sources))) return undefined;
    }
    if (sites.length === 0) this.#skip(() => true, 'no page of a site is named');
    this.#skipTags([...byTag.keys()], sources.tags);
    if (this.#unread > 0)
      this.#skip(ABOUT_PAGES, `${count(this.#unread, 'page')} could not be read, so that no row of them was compared`);
    if (this.#strange.size > 0)
      this.#skip(
        (id) => id === 'index-stacks',
        `no index is there of ${count(this.#strange.size, 'stack')} on the pages: ${name([...this.#strange].sort())}`,
      );
    if (this.#binaries > 0)
      this.#skip(
        (id) => id === 'index-spec-file',
        `${count(this.#binaries, 'manifest')} of binaries ${this.#binaries === 1 ? 'is' : 'are'} there, but "specFiles" of the config's "index" is off`,
      );
    const { findings, dropped, crashes } = await this.#findings.finish();
    return {
      findings,
      dropped,
      crashes,
      files: [...this.#files],
      skipped: this.#skipped,
      done: describe(this.#compared),
    };
  }

  /** Whether the run is about all pages: only then anything is said of the build cache by itself. */
  #isWhole(): boolean {
    return this.#task.discovery.sites.every(({ namedFiles }) => namedFiles === undefined);
  }

  #addStrangeTag(tag: string, sites: readonly Site[]): void {
    if (!this.#isWhole() || sites.length === 0) return;
    const { folder, root } = this.#index;
    const shown = shownPath(root, path.join(folder, tag));
    this.#findings.add({
      code: 'tagWithoutPages',
      data: { tag },
      subject: tag,
      spot: { in: { folder: NO_FOLDER, file: tag, shown, knownAs: shown }, path: [] },
    });
  }

  /** False when it was interrupted. */
  async #checkTag(tag: string, pages: readonly SitePage[], sources: Sources): Promise<boolean> {
    const found = await sources.find(tag);
    if (found.sources.some(isLarge)) this.#host.saveMemory();
    const checked = await checkTag(found, this.#limits, this.#pause);
    if (checked === undefined) return false;
    if (this.#isWhole()) {
      for (const { in: file } of checked.indexes) this.#files.add(file.shown);
      for (const problem of checked.problems) this.#findings.add(problem);
    }
    if (this.#isWhole() && !(await this.#checkBinaries(checked))) return false;
    if (checked.lack !== undefined) {
      this.#skip(
        ABOUT_PAGES,
        checked.lack === 'none'
          ? `the tag ${tag} has no index of its own, only those of stacks`
          : `the index of the tag ${tag} cannot be used`,
      );
      return true;
    }
    if (checked.unknown.length > 0)
      this.#skip(
        (id) => id === 'index-stacks',
        `in the tag ${tag} ${checked.unknown.length === 1 ? 'an index' : 'indexes'} of a stack cannot be used: ${name(checked.unknown)}`,
      );
    return this.#comparePages(pages, checked);
  }

  /** False when it was interrupted. */
  async #checkBinaries({ indexes, recordsOf }: CheckedTag): Promise<boolean> {
    const { specFiles, folder, root } = this.#index;
    for (const source of indexes) {
      if (!specFiles) {
        this.#binaries += countBinaries(source);
        continue;
      }
      const show = (file: string): string => shownPath(root, path.join(folder, file));
      const tell = (problem: CacheProblem): void => this.#findings.add(problem);
      if (!(await checkBinaries(source, recordsOf(source.label), show, this.#limits, tell, this.#pause))) return false;
    }
    return true;
  }

  async #comparePages(pages: readonly SitePage[], checked: CheckedTag): Promise<boolean> {
    let compared = 0;
    let rows = 0;
    for (const page of pages) {
      if (!isAsked(page)) continue;
      const added = this.#comparePage(page, checked);
      if (added !== undefined) {
        compared++;
        rows += added;
      }
      if (compared % 64 === 63 && !(await this.#pause())) return false;
    }
    if (this.#isWhole()) {
      const names = new Set(pages.map(({ place }) => place.package));
      for (const problem of checked.withoutPage(names)) this.#findings.add(problem);
    }
    this.#compared.push({ checked, pages: compared, rows });
    return true;
  }

  /** The number of its rows; undefined when it cannot be read. */
  #comparePage(page: SitePage, checked: CheckedTag): number | undefined {
    const { file, place } = page;
    const bytes = page.fault ?? this.#host.readPage(page.path, page.boundary, this.#task.sizeLimit);
    if (!('code' in bytes)) {
      const agreeing = this.#countAgreeing(bytes, place, checked);
      if (agreeing !== undefined) return agreeing;
    }
    const open = 'code' in bytes ? undefined : openPage({ file, place }, bytes, this.#reader);
    if (open === undefined) {
      if (!('code' in bytes) || bytes.code !== 'missing') this.#unread++;
      return undefined;
    }
    const { data, facts } = open.page;
    const rows = data.spec_details;
    for (const { stacks } of rows)
      for (const stack of stacks) if (!checked.isKnown(stack)) this.#strange.add(`${stack} of ${checked.tag}`);
    const all = checked.compare({ name: place.package, generation: facts.generation, rows });
    // What is wrong with the index itself is not shown in a run on some pages.
    const problems = this.#isWhole()
      ? all
      : all.flatMap(({ unless, ...one }) =>
          this.#findings.isTold({ ...one, ...(unless && { unless }) }, checked.problems) ? [] : [one],
        );
    if (problems.length === 0) return rows.length;
    const places = open.frontMatter.locate(problems.map(({ spot }) => spot.page));
    const lines = new Lines(open.text);
    problems.forEach((problem, i) => {
      const span = places[i]?.value ?? { start: 0, end: 0 };
      const about = { path: problem.spot.page, ...(problem.subject !== undefined && { subject: problem.subject }) };
      const identity = identityOf(about, open.frontMatter.data);
      const excerpt = lines.excerpt(span.start);
      const spot: Located = { file, path: problem.spot.page, identity, region: lines.region(span), excerpt };
      this.#findings.add({ ...problem, spot } satisfies CacheProblem<Located>);
    });
    return rows.length;
  }

  /** The number of rows of a page that says just what the index says, to the letter; undefined when it takes more to tell. */
  #countAgreeing(bytes: Buffer, place: SitePage['place'], checked: CheckedTag): number | undefined {
    const read = this.#reader.read(bytes, place);
    if (!(read instanceof ScannedPage)) return undefined;
    const { table, facts } = read.release();
    return checked.agrees(table, place.package, facts.generation) ? facts.rowCount : undefined;
  }

  #skipTags(tags: readonly string[], known: readonly string[]): void {
    const asked = tags.filter((tag) => this.#index.isAsked(tag));
    const without = asked.filter((tag) => !known.includes(tag)).sort();
    if (without.length > 0)
      this.#skip(() => true, `no index is there of ${count(without.length, 'tag')}: ${name(without)}`);
    const left = tags.length - asked.length;
    if (left > 0) this.#skip(() => true, `the config leaves ${count(left, 'tag')} out`);
  }

  #skip(rules: (id: string) => boolean, reason: string): void {
    this.#skipped.push({ rules, reason });
  }
}

/** Where the indexes of a copy are. */
export async function sourcesOf({ folder, list, map, root }: IndexTask, host: Host, limits: Limits): Promise<Sources> {
  return findSources({
    folder: await host.cacheFolder(folder),
    show: (file) => shownPath(root, path.join(folder, file)),
    list: list === undefined ? undefined : await cacheFileAt(list, root, host),
    map: map === undefined ? undefined : await cacheFileAt(map, root, host),
    limits,
  });
}

/** A file that is named by itself, with nothing but its folder around it. */
export async function cacheFileAt(file: string, root: string, host: Host): Promise<CacheFile> {
  const shown = shownPath(root, file);
  return { folder: await host.cacheFolder(path.dirname(file)), file: path.basename(file), shown, knownAs: shown };
}

/** Of so many bytes an index has so many records (some 250,000) that less garbage should lie beside them, though that takes time. */
const LARGE = 256 * 1024 * 1024;

function isLarge({ in: { folder, file } }: IndexSource): boolean {
  const open = folder.open(file);
  return 'bytes' in open && open.bytes > LARGE;
}

const COMPARING = new Set(['index-rows', 'index-fields', 'index-stacks']);
const ABOUT_PAGES = (id: string): boolean => COMPARING.has(id);

const NO_FOLDER: CacheFile['folder'] = { open: () => ({ code: 'missing', data: {} }), list: () => [] };

function isAsked(page: SitePage): boolean {
  return page.site.isNamed(page) && !page.site.isIgnored(page);
}

function name(all: readonly string[]): string {
  const more = all.length - MOST_NAMED;
  return more > 0 ? `${all.slice(0, MOST_NAMED).join(', ')} and ${more} more` : all.join(', ');
}

/** What was done: tag by tag, or, where there are many, all at once. */
function describe(compared: readonly Compared[]): readonly string[] {
  const sentence = (which: string, some: readonly Compared[]): string => {
    const sum = (pick: (one: Compared) => number): number => some.reduce((total, one) => total + pick(one), 0);
    const pages = plural(
      sum((one) => one.pages),
      'page',
    );
    const rows = plural(
      sum((one) => one.rows),
      'row',
    );
    const indexes = sum(({ checked }) => checked.indexes.length);
    const records = plural(
      sum(({ checked }) => checked.records),
      'record',
    );
    const proven = group(sum(({ checked }) => checked.proven));
    return `Compared with ${which}: ${pages} with ${rows}; in ${count(indexes, 'index', 'indexes')} ${proven} of ${records} are proven by their hash.`;
  };
  const written = (one: Compared): number | undefined => one.checked.indexes[0]?.modified;
  if (compared.length <= MOST_SENTENCES)
    return compared.map((one) => sentence(`the index of ${one.checked.tag}, ${writtenOn(written(one))}`, [one]));
  const oldest = Math.min(...compared.map((one) => written(one) ?? Number.POSITIVE_INFINITY));
  const age = writtenOn(Number.isFinite(oldest) ? oldest : undefined);
  return [sentence(`the indexes of ${compared.length} tags, the oldest ${age}`, compared)];
}

/** Beyond so many tags one sentence is about all. */
const MOST_SENTENCES = 3;

function writtenOn(modified: number | undefined): string {
  return modified === undefined
    ? 'of unknown age'
    : `written ${new Date(modified).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
