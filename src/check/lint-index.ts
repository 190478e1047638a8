import path from 'node:path';
import { identityOf } from '../engine/fingerprint.js';
import { openPage } from '../engine/lint-page.js';
import type { Site } from '../files/discover.js';
import type { PageFile } from '../files/walk.js';
import { treeAround } from '../git/tree.js';
import type { Host } from '../host.js';
import { checkBinaries, countBinaries } from '../index/check-binaries.js';
import { type CheckedTag, checkTag } from '../index/check-tag.js';
import type { StackOptions } from '../index/compare-page.js';
import { isOfMirror } from '../index/layout.js';
import { LIMITS, type Limits } from '../index/limits.js';
import type { CacheFile, CacheProblem } from '../index/problem.js';
import { findSources, type IndexSource, type Sources } from '../index/sources.js';
import { Lines } from '../page/lines.js';
import { PageReader } from '../page/reader.js';
import { ScannedPage } from '../page/scanned-page.js';
import { realOf, shownPath } from '../paths.js';
import type { ComparedTag } from '../report/report.js';
import type { IndexRule } from '../rule.js';
import { isAbsent } from '../threads/look.js';
import { groupBy } from '../words/group-by.js';
import { count } from '../words/words.js';
import { CacheFindings, type Located } from './cache-findings.js';
import { describeLack, type Lack, lackOf, NO_LACK } from './partial-site.js';
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
    inputs: (host) => inputsOf(index, host),
    find: (task, host, pause) => new IndexRun(index, task, host, pause).run(),
  };
}

/** What tells of a file whether an index is read from it. What else stands in the folder, a report of an earlier run, is none. */
export async function inputsOf(index: IndexTask, host: Host): Promise<(file: string) => boolean> {
  const { folder, list, map, maxBytes } = index;
  const { named } = await sourcesOf(index, host, { ...LIMITS, file: maxBytes });
  const own = named.map((file) => path.join(folder, file));
  const files = withRealNames(host, [list, map, ...own]);
  const folders = withRealNames(host, [folder]);
  return (file) => files.has(file) || [...folders].some((one) => isOfMirror(path.relative(one, file).split(path.sep)));
}

/** Files by their names, and by those behind links. */
export function withRealNames(host: Host, files: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => (file === undefined ? [] : [file, realOf(host, file)])));
}

/** A page of a site, with its place. */
type SitePage = PageFile & { readonly place: NonNullable<PageFile['place']>; readonly site: Site };

/** How many names a sentence has. */
const MOST_NAMED = 5;

class IndexRun {
  readonly #index: IndexTask;
  readonly #task: LintTask;
  readonly #host: Host;
  readonly #pause: () => Promise<boolean>;
  readonly #limits: Limits;
  readonly #findings: CacheFindings;
  readonly #stacks: StackOptions;
  readonly #reader = new PageReader();
  readonly #files = new Set<string>();
  readonly #skipped: BesideResult['skipped'][number][] = [];
  readonly #compared: ComparedTag[] = [];
  #unread = 0;
  /** Files of pages whose folders alone are there. */
  readonly #gone = new Set<string>();
  /** What this checkout has not, once it is asked. */
  #lacks: readonly Lack[] | undefined;
  /** Pages that differ from their index. */
  #differing = 0;
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
    this.#stacks = stackOptions(task);
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
      if (own === undefined) await this.#addStrangeTag(tag, sites);
      else if (own.some((page) => isAsked(page)) && !(await this.#checkTag(tag, own, sources))) return undefined;
    }
    if (sites.length === 0) this.#skip(() => true, 'no page of a site is named');
    this.#skipTags([...byTag.keys()], sources);
    if (this.#unread > 0)
      this.#skip(ABOUT_PAGES, `${count(this.#unread, 'page')} could not be read, so that no row of them was compared`);
    if (this.#strange.size > 0)
      this.#skip(
        (id) => id === STACKS,
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
      done: { tags: this.#compared },
    };
  }

  /** Whether the run is about all pages: only then anything is said of the build cache by itself. */
  #isWhole(): boolean {
    return this.#task.discovery.sites.every(({ namedFiles }) => namedFiles === undefined);
  }

  async #addStrangeTag(tag: string, sites: readonly Site[]): Promise<void> {
    if (!this.#isWhole() || sites.length === 0 || (await this.#notCheckedOut(tag)).length > 0) return;
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
        (id) => id === STACKS,
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
    const before = this.#differing;
    for (const page of pages) {
      if (!isAsked(page)) continue;
      const added = this.#comparePage(page, checked);
      if (added !== undefined) {
        compared++;
        rows += added;
      }
      if (compared % 64 === 63 && !(await this.#pause())) return false;
    }
    if (this.#isWhole()) await this.#addWithoutPage(pages, checked);
    const tag = comparedTag(checked, compared, rows);
    const differs = this.#differing > before;
    const committed = differs ? await this.#lastCommitted(pages[0]!) : undefined;
    this.#compared.push({ ...tag, ...(committed && { committed }) });
    return true;
  }

  /** What is in the index of a tag and has no page, neither here nor in what git has and this checkout has not. */
  async #addWithoutPage(pages: readonly SitePage[], checked: CheckedTag): Promise<void> {
    const names = new Set(pages.flatMap(({ file, place }) => (this.#gone.has(file) ? [] : [place.package])));
    const seeming = checked.withoutPage(names);
    if (seeming.length === 0) return;
    for (const name of await this.#notCheckedOut(checked.tag)) names.add(name);
    for (const problem of checked.withoutPage(names)) this.#findings.add(problem);
  }

  /** The packages of a tag whose pages are in git, but not checked out here. Most runs lack none: what asks git is not loaded then. */
  async #notCheckedOut(tag: string): Promise<readonly string[]> {
    this.#lacks ??= await this.#findLacks();
    return this.#lacks.flatMap(({ pages }) =>
      pages.flatMap(({ place }) => (place?.tag === tag ? [place.package] : [])),
    );
  }

  async #findLacks(): Promise<readonly Lack[]> {
    const { absentFiles } = await import('../git/checkout.js');
    const { root } = this.#index;
    return this.#task.discovery.sites.flatMap((site) => {
      const tree = treeAround(this.#host, path.resolve(root, site.cache));
      const lack = tree === undefined ? NO_LACK : lackOf(site, absentFiles(this.#host, root, tree), root);
      if (lack.pages.length === 0) return [];
      this.#skip(ABOUT_PAGES, describeLack({ pages: lack.pages, files: NO_LACK.files }));
      return [lack];
    });
  }

  /** Of the pages of a tag. Most runs find no difference: what asks git is not loaded then. */
  async #lastCommitted({ path: page }: SitePage): Promise<string | undefined> {
    const { lastCommitted } = await import('./page-age.js');
    return lastCommitted(path.dirname(path.dirname(page)), this.#host);
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
      else if (isAbsent(page, bytes, this.#host)) this.#gone.add(file);
      return undefined;
    }
    const { data, facts } = open.page;
    const rows = data.spec_details;
    for (const { stacks } of rows)
      for (const stack of stacks) if (!checked.isKnown(stack)) this.#strange.add(`${stack} of ${checked.tag}`);
    const { missing } = this.#stacks;
    const all = checked.compare({ name: place.package, generation: facts.generation, rows, missing });
    // What is wrong with the index itself is not shown in a run on some pages.
    const problems = this.#isWhole()
      ? all
      : all.flatMap(({ unless, ...one }) =>
          this.#findings.isTold({ ...one, ...(unless && { unless }) }, checked.problems) ? [] : [one],
        );
    if (problems.length === 0) return rows.length;
    this.#differing++;
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
    // In columns each index counts that has a record.
    const read = this.#stacks.missing === 'count' ? this.#reader.read(bytes, place) : undefined;
    if (!(read instanceof ScannedPage)) return undefined;
    const { table, facts } = read.release();
    return checked.agrees(table, place.package, facts.generation) ? facts.rowCount : undefined;
  }

  #skipTags(tags: readonly string[], { folder, tags: known }: Sources): void {
    const asked = tags.filter((tag) => this.#index.isAsked(tag));
    const [oci, without] = splitBy(asked.filter((tag) => !known.includes(tag)).sort(), (tag) => isOci(folder, tag));
    if (oci.length > 0)
      this.#skip(
        () => true,
        `the copy of ${count(oci.length, 'tag')} is of an OCI registry, which is not read: ${name(oci)}`,
      );
    if (without.length > 0)
      this.#skip(() => true, `no index is there of ${count(without.length, 'tag')}: ${name(without)}`);
    const left = tags.length - asked.length;
    if (left > 0) this.#skip(() => true, `the config leaves ${count(left, 'tag')} out`);
  }

  #skip(rules: (id: string) => boolean, reason: string): void {
    this.#skipped.push({ rules, reason });
  }
}

/** Whether a tag's copy is an OCI image layout (opencontainers/image-spec: image-layout.md), as `skopeo` and `oras` make it. */
function isOci(folder: Sources['folder'], tag: string): boolean {
  return !('code' in folder.open(`${tag}/oci-layout`));
}

function splitBy<T>(all: readonly T[], fits: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}

function stackOptions({ rulesets: { base } }: LintTask): StackOptions {
  const rule = base.rules.find((one) => one.kind === 'index' && one.id === STACKS) as IndexRule | undefined;
  return rule === undefined ? { missing: 'count' } : (base.indexOptions(rule) as StackOptions);
}

/** The rule on what stacks a row names. */
const STACKS = 'index-stacks';

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

const COMPARING = new Set(['index-rows', 'index-fields', STACKS]);
const ABOUT_PAGES = (id: string): boolean => COMPARING.has(id);

const NO_FOLDER: CacheFile['folder'] = { open: () => ({ code: 'missing', data: {} }), list: () => [] };

function comparedTag({ tag, indexes, records, proven }: CheckedTag, pages: number, rows: number): ComparedTag {
  const modified = indexes[0]?.modified;
  const written = modified === undefined ? undefined : new Date(modified).toISOString().replace(/\.\d+Z$/, 'Z');
  return { tag, ...(written && { written }), pages, rows, indexes: indexes.length, records, proven };
}

function isAsked(page: SitePage): boolean {
  return page.site.isNamed(page) && !page.site.isIgnored(page);
}

function name(all: readonly string[]): string {
  const more = all.length - MOST_NAMED;
  return more > 0 ? `${all.slice(0, MOST_NAMED).join(', ')} and ${more} more` : all.join(', ');
}
