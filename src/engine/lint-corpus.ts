import type { Finding, JsonValue, Severity } from '../finding.js';
import type { Fault } from '../page/fault.js';
import type { Page } from '../page/page.js';
import type { PageReader } from '../page/reader.js';
import { range, type SiteLog, type SitePage } from '../page/site-log.js';
import { type Corpus, type CorpusPage, type CorpusProblem, isCorpusRule } from '../rule.js';
import type { SiteData, SiteFile } from '../site/site-data.js';
import { type CorpusRules, noteIn, valueIn } from './corpus-log.js';
import { attempt, type Crash, refusePromise } from './crash.js';
import { type JudgedProblem, judge, makeFindings, NOT_OPENED, type OpenedFile } from './finding-maker.js';
import { HIDES_NOTHING, type Hides } from './heard.js';
import { type OpenPage, openPage } from './lint-page.js';
import type { CorpusRuleInUse, Rulesets } from './ruleset.js';

/** A site whose pages have been written down. */
export interface SiteInput {
  /** Its pages in any order. */
  readonly log: SiteLog;
  readonly site: SiteData | undefined;
  /** See `Corpus`. */
  readonly unreadTags?: ReadonlySet<string>;
  /** The files that the run is about: only what touches one of them is reported. Undefined: all. */
  readonly named: ReadonlySet<string> | undefined;
  /** Tags of which pages were deleted: what touches these tags is reported, too. */
  readonly lostTags?: ReadonlySet<string> | undefined;
  /** With the state before a change: what is new since is wanted, too, whichever files it touches. */
  readonly before?: CorpusBefore | undefined;
  /** By their ids, the rules that are run; default: all. The others count as on all the same for those that ask whether they are. */
  readonly wantedRules?: ReadonlySet<string> | undefined;
  /** Files whose findings are to be known under an earlier name of theirs, too. */
  readonly renamed?: ReadonlySet<string>;
  /** A page's bytes once more, valid until the next call. */
  readonly read: (file: string) => Buffer | Fault;
  /** What of what is found will be hidden. */
  readonly hides?: Hides;
}

/** What there was between the pages of a site before a change. */
export interface CorpusBefore {
  /** The files of which news are asked for. Undefined: all. */
  readonly asked: ReadonlySet<string> | undefined;
}

/** What the corpus and site rules found. */
export interface CorpusResult {
  /** Sorted by `compareFindings`. */
  readonly findings: readonly Finding[];
  /** Of these the ones that touch none of the named files: they are wanted only when they are new. */
  readonly ifNew: ReadonlySet<Finding>;
  /** Findings beyond the most that are kept of one rule: counted only. */
  readonly dropped: Readonly<Record<Severity, number>>;
  /** The tags that findings are about as a whole, by fingerprint. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly crashes: readonly Crash[];
}

/** A site that is wrong in more places than this is not fixed from a list. */
const MOST_PROBLEMS = 10_000;

/**
 * Runs the corpus and site rules over the pages of a site: the same findings for the same pages, in whatever order and in how many parts
 * they were written down. A rule that throws is in `crashes`. Pages in which something is found are read again, for its place.
 */
export function lintCorpus(input: SiteInput, rulesets: Rulesets, rules: CorpusRules, reader: PageReader): CorpusResult {
  const log = input.log.sorted();
  const { pages } = log;
  const shelf = new Shelf(log, input.read, reader);
  const seen = new RulePages(log);
  const crashes: Crash[] = [];
  const judged: JudgedProblem<CorpusProblem>[] = [];
  const dropped = { error: 0, warning: 0, info: 0 };
  const { before } = input;
  const touches = touching(input.named, pages, input.lostTags);
  const isAsked = before === undefined ? () => false : touching(before.asked, pages);
  const quiet = new Set<CorpusProblem>();
  const isHeard = hearing(rulesets, rules, input.hides ?? HIDES_NOTHING);
  for (const one of rules) {
    const { rule, options } = one;
    if (input.wantedRules?.has(rule.id) === false) continue;
    const kept = { touching: 0, others: 0 };
    const report = (problem: CorpusProblem): void => {
      const severity = rulesets.for(problem.file).severity(rule, problem.messageId, 'H');
      if (severity === 'off') return;
      if (touches(problem)) {
        if (++kept.touching > MOST_PROBLEMS) {
          dropped[severity]++;
          return;
        }
      } else {
        if (!isAsked(problem) || ++kept.others > MOST_PROBLEMS) return;
        quiet.add(problem);
      }
      judged.push(judge(rule, problem.file, problem, severity));
    };
    const corpus = {
      page: (file: string) => shelf.page(file),
      site: input.site,
      unreadTags: input.unreadTags,
      isHeard,
    };
    attempt(rule, crashes, () => {
      for (const pages of seen.partsFor(one, input.site))
        refusePromise(rule, rule.reduce({ ...corpus, pages }, report, options));
    });
  }
  const files = siteFiles(input.site);
  const made = makeFindings(judged, (file) => openFile(file, shelf, files), input.renamed);
  const ifNew = new Set(made.flatMap(({ problem, finding }) => (quiet.has(problem) ? [finding] : [])));
  const tags = new Map(
    made.flatMap(({ problem, finding }) => (problem.tags === undefined ? [] : [[finding.fingerprint, problem.tags]])),
  );
  return { findings: made.map(({ finding }) => finding), ifNew, dropped, tags, crashes };
}

function hearing(rulesets: Rulesets, rules: CorpusRules, hides: Hides): Corpus<unknown>['isHeard'] {
  const corpusRules = new Set(rules.map(({ rule }) => rule.id));
  const byId = new Map(rulesets.base.rules.map((rule) => [rule.id, rule]));
  return (id, file, subject) => {
    const rule = byId.get(id);
    if (rule === undefined || (isCorpusRule(rule) && !corpusRules.has(id))) return false;
    return rulesets.for(file).isOn(rule) && !hides(id, file, subject);
  };
}

/** The pages as the rules see them, one rule after the other: one object a page for all of them, whose value is that of the one that runs. */
class RulePages {
  readonly #log: SiteLog;
  readonly #pages: CorpusPage<JsonValue>[] = [];
  /** By the rules' way of getting by with the log: some share theirs. */
  readonly #parts = new Map<unknown, readonly (readonly number[])[]>();
  #rule: CorpusRuleInUse | undefined;
  /** Of the rule that runs. */
  #values = new Map<number, JsonValue | undefined>();

  constructor(log: SiteLog) {
    this.#log = log;
  }

  /** What a rule is called with: its pages, or several parts of them. */
  *partsFor(one: CorpusRuleInUse, site: SiteData | undefined): Generator<readonly CorpusPage<JsonValue>[]> {
    this.#rule = one;
    this.#values = new Map();
    for (const part of this.#partsOf(one, site)) yield part.map((index) => this.#at(index));
  }

  #partsOf(one: CorpusRuleInUse, site: SiteData | undefined): readonly (readonly number[])[] {
    const { logged } = one.rule;
    const key = logged ?? 'all';
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const note = (index: number): JsonValue | undefined => noteIn(this.#log, index, one);
    const parts =
      logged === undefined
        ? [range({ from: 0, to: this.#log.pages.length })]
        : [...logged.parts(this.#log, site, one.options, note)];
    this.#parts.set(key, parts);
    return parts;
  }

  #at(index: number): CorpusPage<JsonValue> {
    const known = this.#pages[index];
    if (known !== undefined) return known;
    const { file, place } = this.#log.pages[index]!;
    const valueAt = (): JsonValue | undefined => this.#valueAt(index);
    const page = {
      file,
      tag: place.tag,
      package: place.package,
      get value() {
        return valueAt();
      },
    };
    this.#pages[index] = page;
    return page;
  }

  #valueAt(index: number): JsonValue | undefined {
    const rule = this.#rule!;
    if (rule.rule.logged?.value === undefined) return valueIn(this.#log, index, rule);
    let value = this.#values.get(index);
    if (value === undefined && !this.#values.has(index)) {
      value = valueIn(this.#log, index, rule);
      this.#values.set(index, value);
    }
    return value;
  }
}

/** Whether a problem depends on one of the named files (undefined: all), or on a tag that lost pages. */
function touching(
  named: ReadonlySet<string> | undefined,
  pages: readonly SitePage[],
  lostTags: ReadonlySet<string> = new Set(),
): (problem: CorpusProblem) => boolean {
  if (named === undefined) return () => true;
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
  readonly #log: SiteLog;
  readonly #read: SiteInput['read'];
  readonly #reader: PageReader;
  /** The one used last comes last. */
  readonly #open = new Map<string, OpenPage | undefined>();
  #size = 0;

  /** The log is sorted. */
  constructor(log: SiteLog, read: SiteInput['read'], reader: PageReader) {
    this.#log = log;
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
    const place = this.#log.pages[this.#log.indexOf(file)]?.place;
    if (place === undefined) return undefined;
    const bytes = this.#read(file);
    return 'code' in bytes ? undefined : openPage({ file, place }, bytes, this.#reader);
  }
}

function openFile(file: string, shelf: Shelf, files: ReadonlyMap<string, SiteFile>): OpenedFile {
  const open = files.has(file) ? undefined : shelf.open(file);
  if (open === undefined) return files.get(file) ?? NOT_OPENED;
  const { data, locate, generated } = open.frontMatter;
  return { text: open.text, data, locate, isAscii: generated };
}
