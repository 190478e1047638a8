import path from 'node:path';
import type { Site } from '../files/discover.js';
import { spelledOut } from '../files/walk.js';
import { treeAround } from '../git/tree.js';
import type { Host } from '../host.js';
import { checkBinaries, countBinaries } from '../index/check-binaries.js';
import { type CheckedTag, checkTag } from '../index/check-tag.js';
import { LIMITS, type Limits } from '../index/limits.js';
import type { CacheFile, CacheProblem } from '../index/problem.js';
import type { IndexSource, Sources } from '../index/sources.js';
import { placeOf } from '../page/place.js';
import { shownPath } from '../paths.js';
import type { ComparedTag } from '../report/report.js';
import { groupBy } from '../words/group-by.js';
import { count, utcSeconds } from '../words/words.js';
import { CacheFindings } from './cache-findings.js';
import { inputsOf, sourcesOf } from './index-inputs.js';
import type { IndexTask } from './index-task.js';
import { PageComparison, type SitePage, STACKS } from './page-comparison.js';
import { describeLack, type Lack, lackOf, NO_LACK } from './partial-site.js';
import type { Beside, BesideResult, LintTask } from './task.js';

/** The check of pages against the indexes of the build cache that they describe. */
export function besideIndex(index: IndexTask): Beside {
  return {
    kinds: ['index'],
    inputs: (host) => inputsOf(index, host),
    find: (task, host, pause) => new IndexRun(index, task, host, pause).run(),
  };
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
  /** Whether the run is about all pages: only then anything is said of the build cache by itself. */
  readonly #isWhole: boolean;
  readonly #pages: PageComparison;
  /** By tag, the packages whose pages a change took away. */
  readonly #lost: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #files = new Set<string>();
  readonly #skipped: BesideResult['skipped'][number][] = [];
  readonly #compared: ComparedTag[] = [];
  /** What this checkout has not, once it is asked. */
  #lacks: readonly Lack[] | undefined;
  /** Manifests that were not looked at. */
  #binaries = 0;

  constructor(index: IndexTask, task: LintTask, host: Host, pause: () => Promise<boolean>) {
    this.#index = index;
    this.#task = task;
    this.#host = host;
    this.#pause = pause;
    this.#limits = { ...LIMITS, file: index.maxBytes };
    this.#findings = new CacheFindings('index', task.rulesets, this.#limits);
    this.#isWhole = task.discovery.sites.every(({ namedFiles }) => namedFiles === undefined);
    this.#pages = new PageComparison(task, host, this.#findings, this.#isWhole);
    this.#lost = lostPackages(task.discovery.sites);
  }

  async run(): Promise<BesideResult | undefined> {
    const { sites } = this.#task.discovery;
    const pages = sites.flatMap((site) =>
      site.pages.flatMap((page) =>
        page.place === undefined ? [] : [{ ...spelledOut(page), place: page.place, site }],
      ),
    );
    const sources = await sourcesOf(this.#index, this.#host, this.#limits);
    const byTag = groupBy(pages, ({ place }) => place.tag);
    if (this.#isWhole) for (const problem of sources.problems) this.#findings.add(problem);
    for (const tag of sources.tags) {
      if (!this.#index.isAsked(tag)) continue;
      const own = byTag.get(tag);
      if (own === undefined) await this.#addStrangeTag(tag, sites);
      else if ((own.some((page) => isAsked(page)) || this.#lost.has(tag)) && !(await this.#checkTag(tag, own, sources)))
        return undefined;
    }
    if (sites.length === 0) this.#skip(() => true, 'no page of a site is named');
    this.#skipTags([...byTag.keys()], sources);
    const { unread, strange } = this.#pages;
    if (unread > 0)
      this.#skip(ABOUT_PAGES, `${count(unread, 'page')} could not be read, so that no row of them was compared`);
    if (strange.size > 0)
      this.#skip(
        (id) => id === STACKS,
        `no index is there of ${count(strange.size, 'stack')} on the pages: ${name([...strange].sort())}`,
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

  async #addStrangeTag(tag: string, sites: readonly Site[]): Promise<void> {
    const isAbout = this.#isWhole || this.#lost.has(tag);
    if (!isAbout || sites.length === 0 || (await this.#notCheckedOut(tag)).length > 0) return;
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
    if (this.#isWhole) {
      for (const { in: file } of checked.indexes) this.#files.add(file.shown);
      for (const problem of checked.problems) this.#findings.add(problem);
    }
    if (this.#isWhole && !(await this.#checkBinaries(checked))) return false;
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
    const before = this.#pages.differing;
    for (const page of pages) {
      if (!isAsked(page)) continue;
      const added = this.#pages.compare(page, checked);
      if (added !== undefined) {
        compared++;
        rows += added;
      }
      if (compared % 64 === 63 && !(await this.#pause())) return false;
    }
    if (this.#isWhole || this.#lost.has(checked.tag)) await this.#addWithoutPage(pages, checked);
    const tag = comparedTag(checked, compared, rows);
    const differs = this.#pages.differing > before;
    const committed = differs ? await this.#lastCommitted(pages[0]!) : undefined;
    this.#compared.push({ ...tag, ...(committed && { committed }) });
    return true;
  }

  /**
   * What is in the index of a tag and has no page, neither here nor in what git has and this checkout has not; in a run on changed files
   * that of which the change took the page away.
   */
  async #addWithoutPage(pages: readonly SitePage[], checked: CheckedTag): Promise<void> {
    const names = new Set(pages.flatMap(({ file, place }) => (this.#pages.gone.has(file) ? [] : [place.package])));
    const seeming = checked.withoutPage(names);
    if (seeming.length === 0) return;
    for (const name of await this.#notCheckedOut(checked.tag)) names.add(name);
    const lost = this.#lost.get(checked.tag);
    for (const problem of checked.withoutPage(names))
      if (this.#isWhole || lost?.has(problem.subject ?? '')) this.#findings.add(problem);
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
  const written = modified === undefined ? undefined : utcSeconds(new Date(modified));
  return { tag, ...(written && { written }), pages, rows, indexes: indexes.length, records, proven };
}

function lostPackages(sites: readonly Site[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lost = new Map<string, Set<string>>();
  for (const { cache, lostFiles = [], lostTags } of sites)
    for (const file of lostFiles) {
      const place = file.startsWith(`${cache}/`) ? placeOf(file) : undefined;
      if (place === undefined || !lostTags?.has(place.tag)) continue;
      lost.set(place.tag, (lost.get(place.tag) ?? new Set()).add(place.package));
    }
  return lost;
}

function isAsked(page: SitePage): boolean {
  return page.site.isNamed(page) && !page.site.isIgnored(page);
}

function name(all: readonly string[]): string {
  const more = all.length - MOST_NAMED;
  return more > 0 ? `${all.slice(0, MOST_NAMED).join(', ')} and ${more} more` : all.join(', ');
}
