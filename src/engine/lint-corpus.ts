import {
  compareFindings,
  compareText,
  type Finding,
  type JsonValue,
  type Path,
  type Severity,
  type Span,
} from '../finding.js';
import { groupBy } from '../group-by.js';
import type { Fault } from '../page/fault.js';
import { Lines } from '../page/lines.js';
import type { Locate } from '../page/locate.js';
import type { Page, Place } from '../page/page.js';
import type { PageReader } from '../page/reader.js';
import type { CorpusPage, CorpusProblem, CorpusRule } from '../rule.js';
import type { SiteData, SiteFile } from '../site/site-data.js';
import { attempt, type Crash } from './crash.js';
import { Fingerprints, stablePath } from './fingerprint.js';
import { type JudgedProblem, messageOf, toFinding } from './judged.js';
import { type CorpusRules, type Mapped, type OpenPage, openPage } from './lint-page.js';
import type { Rulesets } from './ruleset.js';

/** A page of a site after its checks: what is left of it. */
export interface MappedPage {
  /** Relative to the repository root, with `/`. */
  readonly file: string;
  readonly place: Place;
  /** Undefined when the page's data could not be read. */
  readonly mapped: Mapped | undefined;
}

/** A site whose pages have been mapped. */
export interface SiteInput {
  /** In any order. */
  readonly pages: readonly MappedPage[];
  readonly site: SiteData | undefined;
  /** The files that the run is about: only what touches one of them is reported. Undefined: all. */
  readonly named: ReadonlySet<string> | undefined;
  /** Tags of which pages were deleted: what touches these tags is reported, too. */
  readonly lostTags?: ReadonlySet<string> | undefined;
  /** A page's bytes once more, valid until the next call. */
  readonly read: (file: string) => Buffer | Fault;
}

/** What the corpus and site rules found. */
export interface CorpusResult {
  /** Sorted by `compareFindings`. */
  readonly findings: readonly Finding[];
  /** Findings beyond the most that are kept of one rule: counted only. */
  readonly dropped: Readonly<Record<Severity, number>>;
  readonly crashes: readonly Crash[];
}

/** A site that is wrong in more places than this is not mended from a list. */
const MOST_PROBLEMS = 10_000;

/**
 * Runs the corpus and site rules over the pages of a site: the same findings for the same pages, in whatever order and in how many parts
 * they were mapped. A rule that throws is in `crashes`. Pages in which something is found are read again, for its place.
 */
export function lintCorpus(input: SiteInput, rulesets: Rulesets, rules: CorpusRules, reader: PageReader): CorpusResult {
  const pages = [...input.pages].sort((a, b) => compareText(a.file, b.file));
  const shelf = new Shelf(pages, input.read, reader);
  const crashes: Crash[] = [];
  const judged: Judged[] = [];
  const dropped = { error: 0, warning: 0, info: 0 };
  const touches = input.named === undefined ? () => true : touching(input.named, input.lostTags ?? new Set(), pages);
  for (const { rule, options } of rules) {
    let kept = 0;
    const report = (problem: CorpusProblem): void => {
      const severity = rulesets.for(problem.file).severity(rule, problem.messageId, 'H');
      if (severity === 'off' || !touches(problem)) return;
      if (++kept > MOST_PROBLEMS) dropped[severity]++;
      else judged.push({ rule, problem, severity, message: messageOf(rule, problem) });
    };
    const corpus = { pages: pagesOf(rule, pages), page: (file: string) => shelf.page(file), site: input.site };
    attempt(rule, crashes, () => rule.reduce(corpus, report, options));
  }
  return { findings: locate(judged, shelf, siteFiles(input.site)), dropped, crashes };
}

type Judged = JudgedProblem<CorpusRule, CorpusProblem>;

function pagesOf(rule: CorpusRule, pages: readonly MappedPage[]): CorpusPage<JsonValue>[] {
  return pages.map(({ file, place, mapped }) => ({
    file,
    tag: place.tag,
    package: place.package,
    value: mapped?.[rule.id],
  }));
}

/** Whether a problem depends on one of the named files, or on a tag that lost pages. */
function touching(
  named: ReadonlySet<string>,
  lostTags: ReadonlySet<string>,
  pages: readonly MappedPage[],
): (problem: CorpusProblem) => boolean {
  const tags = new Set(lostTags);
  const inLost = new Set<string>();
  for (const { file, place } of pages) {
    if (named.has(file)) tags.add(place.tag);
    if (lostTags.has(place.tag)) inLost.add(file);
  }
  const isNamed = (file: string): boolean => named.has(file) || inLost.has(file);
  return (problem) =>
    isNamed(problem.file) ||
    (problem.related ?? []).some(({ file }) => named.has(file)) ||
    (problem.tags ?? []).some((tag) => tags.has(tag));
}

function siteFiles(site: SiteData | undefined): ReadonlyMap<string, SiteFile> {
  const files = site === undefined ? [] : [site.tags, site.meta, ...site.tagPages];
  return new Map(files.map((file) => [file.file, file]));
}

/** UTF-16 units of the pages that are kept open. */
const SHELF_SIZE = 32 * 1024 * 1024;
/** So many pages are kept open whatever their size: a rule that compares two of them row by row reads each once. */
const LEAST_OPEN = 3;

/** Pages that have been read again; the ones that were used last stay open. */
class Shelf {
  readonly #pages: readonly MappedPage[];
  /** Built for the first page that is opened: most sites need none. */
  #places: ReadonlyMap<string, Place> | undefined;
  readonly #read: SiteInput['read'];
  readonly #reader: PageReader;
  /** The one used last comes last. */
  readonly #open = new Map<string, OpenPage | undefined>();
  #size = 0;

  constructor(pages: readonly MappedPage[], read: SiteInput['read'], reader: PageReader) {
    this.#pages = pages;
    this.#read = read;
    this.#reader = reader;
  }

  page(file: string): Page | undefined {
    return this.open(file)?.page;
  }

  /** Undefined when it is no page of the site, or can no longer be read. */
  open(file: string): OpenPage | undefined {
    const open = this.#open.has(file) ? this.#take(file) : this.#readAgain(file);
    this.#open.set(file, open);
    this.#size += open?.text.length ?? 0;
    for (const [oldest] of this.#open) {
      if (this.#size <= SHELF_SIZE || this.#open.size <= LEAST_OPEN) break;
      this.#take(oldest);
    }
    return open;
  }

  #take(file: string): OpenPage | undefined {
    const open = this.#open.get(file);
    this.#open.delete(file);
    this.#size -= open?.text.length ?? 0;
    return open;
  }

  #readAgain(file: string): OpenPage | undefined {
    this.#places ??= new Map(this.#pages.map(({ file, place }) => [file, place]));
    const place = this.#places.get(file);
    if (place === undefined) return undefined;
    const bytes = this.#read(file);
    return 'code' in bytes ? undefined : openPage({ file, place }, bytes, this.#reader);
  }
}

/** A place that is to be found, and what it is to be found in. */
interface Wanted {
  readonly file: string;
  readonly path: Path;
  readonly at?: 'value' | 'key';
  readonly span?: Span;
}

/** Where something stands, and the line that it stands on. */
interface Located {
  readonly region: Finding['region'];
  readonly excerpt: Finding['excerpt'];
  /** The path with every index replaced by what it is the index of. */
  readonly stable: string;
}

/** Gives every problem its place: each file is opened once for all of them. */
function locate(judged: readonly Judged[], shelf: Shelf, files: ReadonlyMap<string, SiteFile>): Finding[] {
  const wanted = judged.flatMap(({ problem }): Wanted[] => [problem, ...(problem.related ?? [])]);
  const located = locateAll(wanted, shelf, files);
  const findings = judged.map((one) => {
    const { problem } = one;
    const { region, excerpt, stable } = located.get(problem)!;
    const related = (problem.related ?? []).map((other) => ({
      message: other.message,
      file: other.file,
      region: located.get(other)!.region,
    }));
    const finding = {
      ...toFinding(one, problem.file),
      region,
      related,
      ...(excerpt && { excerpt }),
      fingerprint: '',
    };
    return { finding, stable };
  });
  const fingerprints = new Fingerprints();
  return findings
    .sort((a, b) => compareFindings(a.finding, b.finding))
    .map(({ finding, stable }) => ({
      ...finding,
      fingerprint: fingerprints.next(finding.ruleId, finding.file, `${stable}\n${finding.subject}`),
    }));
}

function locateAll(
  wanted: readonly Wanted[],
  shelf: Shelf,
  files: ReadonlyMap<string, SiteFile>,
): ReadonlyMap<Wanted, Located> {
  const located = new Map<Wanted, Located>();
  for (const [file, group] of groupBy(wanted, (one) => one.file)) {
    const opened = openFile(file, shelf, files);
    const places = opened.locate?.(group.map(({ path }) => path));
    const lines = new Lines(opened.text);
    group.forEach((one, i) => {
      const place = places?.[i];
      const span = one.span ?? (one.at === 'key' ? place?.key : undefined) ?? place?.value ?? NOWHERE;
      const excerpt = opened.text === '' ? undefined : lines.excerpt(span.start);
      located.set(one, { region: lines.region(span), excerpt, stable: stablePath(one.path, opened.data, '') });
    });
  }
  return located;
}

const NOWHERE: Span = { start: 0, end: 0 };

function openFile(
  file: string,
  shelf: Shelf,
  files: ReadonlyMap<string, SiteFile>,
): { readonly text: string; readonly data: unknown; readonly locate?: Locate | undefined } {
  const open = files.has(file) ? undefined : shelf.open(file);
  if (open === undefined) return files.get(file) ?? { text: '', data: undefined };
  return { text: open.text, data: open.frontMatter.data, locate: open.frontMatter.locate };
}
