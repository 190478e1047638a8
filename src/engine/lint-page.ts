import type { Finding, Severity } from '../finding.js';
import type { PageData, Place } from '../page/data.js';
import type { PageFacts } from '../page/facts.js';
import type { Fault } from '../page/fault.js';
import type { Page, RawPage, ShapeFault } from '../page/page.js';
import type { FrontMatter, ParsedPage } from '../page/parse.js';
import type { PageReader } from '../page/reader.js';
import type { PageCounts } from '../page/row-counts.js';
import { ScannedPage } from '../page/scanned-page.js';
import { serializePage } from '../page/serialize.js';
import { findAncient, findShapeFaults } from '../page/shape.js';
import type { LoggedPage } from '../page/site-log.js';
import type { Problem, Rule, Speaks } from '../rule.js';
import { type CorpusRules, logPage } from './corpus-log.js';
import { type Crash, crashOf, refusePromise } from './crash.js';
import { type JudgedProblem, judge, makeFindings } from './finding-maker.js';
import { HIDES_NOTHING, type Hides, speakerOf } from './heard.js';
import type { Ruleset, Sorted } from './ruleset.js';

/** A file to check. */
export interface PageInput {
  /** As it is shown: relative, with `/`. */
  readonly file: string;
  readonly place: Place | undefined;
  /** Whether its findings are to be known under an earlier name of the file, too. */
  readonly isRenamed?: boolean;
}

/** What decides on the result of a page beside its bytes and the rules. */
export interface PageSettings {
  readonly hides: Hides;
  /** Whether its rows are counted by their values. */
  readonly counts: boolean;
}

const PAGE_ONLY: PageSettings = { hides: HIDES_NOTHING, counts: false };

/** All that a page gave: plain data; the page itself can be dropped. */
export interface PageResult {
  readonly file: string;
  /** Sorted by `compareFindings`. */
  readonly findings: readonly Finding[];
  /** Findings beyond the most that are kept for one page: counted only. */
  readonly dropped: Readonly<Record<Severity, number>>;
  /** Rows in `spec_details`; 0 when the page could not be read. */
  readonly specs: number;
  /** What is kept of it for the rules between pages; undefined when its data could not be read or there are no such rules. */
  readonly logged: LoggedPage | undefined;
  /** Its rows by their values; undefined when its data could not be read or nobody asks for them. */
  readonly counts?: PageCounts;
  /** Set when a fault kept the rules on its data from it. */
  readonly isUnread?: boolean;
  /** Set when a fault whose rule is off kept the page from being checked. */
  readonly unchecked?: string;
  readonly crashes: readonly Crash[];
}

/** Checks one page from its bytes to its findings. Never throws: a rule that does is in `crashes`. */
export function lintPage(
  input: PageInput,
  bytes: Buffer,
  ruleset: Ruleset,
  reader: PageReader,
  corpusRules: CorpusRules = NO_RULES,
  settings: PageSettings = PAGE_ONLY,
): PageResult {
  const read = reader.read(bytes, input.place);
  const result = lintRead(input, read, ruleset, reader, corpusRules, settings);
  if (read instanceof ScannedPage) read.release();
  return result;
}

function lintRead(
  input: PageInput,
  read: ScannedPage | ParsedPage,
  ruleset: Ruleset,
  reader: PageReader,
  corpusRules: CorpusRules,
  { hides, counts }: PageSettings,
): PageResult {
  const { faults } = read;
  const stopped = faults.length === 0 ? undefined : stopAt(input, read.text, faults, ruleset);
  if (stopped !== undefined) return stopped;
  const raw = toRawPage(input, read, reader);
  const { problems, crashes, dropped } = runRules(raw, faults, ruleset);
  const specs = raw.page?.facts.rowCount ?? 0;
  const speaks = speakerOf(input.file, hides, () => problems);
  const trusted = isTrusted(faults) ? raw.page : undefined;
  const logged = logWith(corpusRules, trusted, speaks, crashes);
  const findings = problems.length === 0 ? [] : toFindings(input, read.text, read.frontMatter!, problems);
  const all: PageResult = new Result(input.file, findings, dropped, specs, logged, crashes);
  const result = counts && trusted !== undefined ? { ...all, counts: countsOf(trusted) } : all;
  if (raw.page !== undefined) return result;
  const unchecked = silentRule(raw, ruleset);
  return { ...result, isUnread: true, ...(unchecked !== undefined && { unchecked }) };
}

/**
 * A page that could be read. It is no literal, nor is what it holds: when objects or arrays that one literal has made live longer than others
 * at first, V8 makes all later ones among the lasting objects, with what they hold, and on a large site they are 50 MB of garbage.
 */
class Result implements PageResult {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly dropped: PageResult['dropped'];
  readonly specs: number;
  readonly logged: LoggedPage | undefined;
  readonly crashes: readonly Crash[];

  constructor(
    file: string,
    findings: readonly Finding[],
    dropped: PageResult['dropped'],
    specs: number,
    logged: LoggedPage | undefined,
    crashes: readonly Crash[],
  ) {
    this.file = file;
    this.findings = findings;
    this.dropped = dropped;
    this.specs = specs;
    this.logged = logged;
    this.crashes = crashes;
  }
}

function countsOf({ facts }: Page): PageCounts {
  const { rowCount: rows, generation } = facts;
  return { rows, generation, ...facts.rowCounts() };
}

/** The rule that is off and would say why no rule could look at a page's data. */
function silentRule({ ancient }: RawPage, { rules, isOn }: Ruleset): string | undefined {
  const id = ancient === undefined ? 'page-schema' : 'page-generation';
  const rule = rules.find((one) => one.id === id);
  return rule === undefined || isOn(rule) ? undefined : id;
}

/** Reads a page for the corpus rules alone: nothing is said of the page itself. */
export function mapPage(
  input: PageInput,
  bytes: Buffer,
  ruleset: Ruleset,
  reader: PageReader,
  corpusRules: CorpusRules,
  { hides }: Pick<PageSettings, 'hides'> = PAGE_ONLY,
): PageResult {
  const crashes: Crash[] = [];
  const read = reader.read(bytes, input.place);
  const page = openRead(input, read, reader);
  const speaks = speakerOf(input.file, hides, () => runRules({ ...page!, page }, [], ruleset).problems);
  const logged = logWith(corpusRules, page, speaks, crashes);
  if (read instanceof ScannedPage) read.release();
  return { file: input.file, findings: [], dropped: NONE_DROPPED, specs: 0, logged, crashes };
}

/** A page of the right shape with its text, as the corpus rules see it; undefined when it is none. */
export interface OpenPage {
  readonly page: Page;
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

/** Reads a page without checking it; undefined when the checks of a page would end before its data. The bytes may change after it. */
export function openPage(input: PageInput, bytes: Buffer, reader: PageReader): OpenPage | undefined {
  return keepOpen(input, reader.read(bytes, input.place), reader);
}

/** The same of a page that was read just now. */
export function keepOpen(input: PageInput, read: ScannedPage | ParsedPage, reader: PageReader): OpenPage | undefined {
  if (read instanceof ScannedPage) read.keep();
  const page = openRead(input, read, reader);
  return page === undefined ? undefined : { page, text: read.text, frontMatter: read.frontMatter! };
}

function openRead(input: PageInput, read: ScannedPage | ParsedPage, reader: PageReader): Page | undefined {
  const isRight = read instanceof ScannedPage || (read.frontMatter !== undefined && isTrusted(read.faults));
  return isRight ? toRawPage(input, read, reader).page : undefined;
}

/** Whether all readers read the page the same way. */
export function isTrusted(faults: readonly Fault[]): boolean {
  return faults.every(({ stops }) => stops === 'never');
}

function logWith(
  corpusRules: CorpusRules,
  page: Page | undefined,
  speaks: Speaks,
  crashes: Crash[],
): LoggedPage | undefined {
  if (page === undefined || corpusRules.length === 0) return undefined;
  return logPage(page, corpusRules, speaks, crashes);
}

const NO_RULES: CorpusRules = [];

/** The one finding of a file that could not be read at all. */
export function reportFault(input: PageInput, fault: Fault, ruleset: Ruleset): PageResult {
  return stopAt(input, '', [fault], ruleset)!;
}

/** The first fault that ends the page, as its only finding. */
function stopAt(input: PageInput, text: string, faults: readonly Fault[], ruleset: Ruleset): PageResult | undefined {
  for (const fault of faults) {
    if (fault.stops === 'never') continue;
    const judged = judgeFault(input.file, fault, ruleset);
    if (judged !== undefined) {
      const findings = toFindings(input, text, undefined, [judged]);
      return unread(input.file, findings);
    }
  }
  const silent = faults.find((fault) => fault.stops === 'always');
  if (silent === undefined) return undefined;
  const unchecked = ruleset.textRules.get(silent.code)?.id ?? silent.code;
  return { ...unread(input.file, []), unchecked };
}

/** Of a page whose data nobody looked at. */
function unread(file: string, findings: readonly Finding[]): PageResult {
  return { file, findings, dropped: NONE_DROPPED, specs: 0, logged: undefined, isUnread: true, crashes: [] };
}

/** Undefined when the rule that puts the fault into words is off. */
function judgeFault(file: string, fault: Fault, ruleset: Ruleset): JudgedProblem<Problem> | undefined {
  const rule = ruleset.textRules.get(fault.code);
  if (rule === undefined) return undefined;
  const severity = ruleset.severity(rule, fault.code, 'H');
  if (severity === 'off') return undefined;
  const { code: messageId, data, span, fix } = fault;
  // Of its own, so that what else is found keeps its fingerprint where a checkout writes CR LF.
  const about = messageId === 'crlf' ? { about: ['line ends'] } : {};
  const related = fault.related?.map(({ message, span }) => ({ message, path: [], span }));
  const problem: Problem = {
    messageId,
    data,
    path: [],
    span,
    ...about,
    ...(fix && { fix }),
    ...(related && { related }),
  };
  return judge(rule, file, problem, severity);
}

function toRawPage({ file, place }: PageInput, read: ScannedPage | ParsedPage, reader: PageReader): RawPage {
  if (read instanceof ScannedPage) return new AcceptedPage(file, place, read);
  const { text } = read;
  const frontMatter = read.frontMatter!;
  const { data, bodyStart, generated } = frontMatter;
  const ancient = generated ? undefined : findAncient(data);
  const shape = generated || ancient !== undefined ? NO_FAULTS : findShapeFaults(data, text.length > MOST_TEXT);
  const isRight = ancient === undefined && shape.every((fault) => fault.code === 'unknownKey');
  const page = isRight ? toPage(file, place, text, frontMatter, shape, reader) : undefined;
  return { file, place, text, bodyStart, frontMatter: data, ancient, shape, page };
}

/** A page that was scanned, as rules see it: what is not in its facts is read when they ask for it. */
class AcceptedPage implements RawPage, Page {
  readonly file: string;
  readonly place: Place | undefined;
  readonly ancient = undefined;
  readonly shape = NO_FAULTS;
  readonly bodyStart: number;
  readonly facts: PageFacts;
  readonly #read: ScannedPage;

  constructor(file: string, place: Place | undefined, read: ScannedPage) {
    this.file = file;
    this.place = place;
    this.bodyStart = read.bodyStart;
    this.facts = read.facts;
    this.#read = read;
  }

  get page(): Page {
    return this;
  }

  get text(): string {
    return this.#read.text;
  }

  get frontMatter(): unknown {
    return this.#read.data;
  }

  get data(): PageData {
    return this.#read.data;
  }

  firstNonCanonical(): undefined {
    return undefined;
  }
}

const NO_FAULTS: readonly ShapeFault[] = [];
/** In UTF-16 units: of a larger page of a wrong shape only the first fault is listed. Real pages have at most one million. */
const MOST_TEXT = 2 * 1024 * 1024;

function toPage(
  file: string,
  place: Place | undefined,
  text: string,
  { data: frontMatter, bodyStart, generated }: FrontMatter,
  shape: readonly ShapeFault[],
  reader: PageReader,
): Page {
  const data = frontMatter as PageData;
  const facts = reader.factsOf(data);
  const firstNonCanonical = (): number | undefined =>
    generated ? undefined : firstDifference(text, serializePage(data), bodyStart);
  return { file, place, text, bodyStart, frontMatter, ancient: undefined, shape, data, facts, firstNonCanonical };
}

/**
 * A line break after the closing fence is not counted as a difference: editors and hooks add one, and no reader sees it. Nor is CR LF:
 * `file-encoding` speaks of it where it is no doing of git.
 */
function firstDifference(text: string, canonical: string, bodyStart: number): number | undefined {
  const written = text.slice(0, bodyStart);
  let at = 0;
  for (let i = 0; i < canonical.length; i++, at++) {
    if (canonical[i] === '\n' && written.startsWith('\r\n', at)) at++;
    if (written[at] !== canonical[i]) return at;
  }
  return /^(?:\r?\n)?$/.test(written.slice(at)) ? undefined : at;
}

/** The most findings that are kept of one page: it is untrusted. */
const MOST_FINDINGS = 100_000;
export const NONE_DROPPED: PageResult['dropped'] = { error: 0, warning: 0, info: 0 };

/** Copied in place of a literal: see `Result`. */
const NO_PROBLEMS: readonly JudgedProblem<Problem>[] = [];
const NO_CRASHES: readonly Crash[] = [];

interface Judgement {
  readonly problems: readonly JudgedProblem<Problem>[];
  readonly crashes: Crash[];
  readonly dropped: PageResult['dropped'];
}

/** Runs the rules that apply: their problems, after those of reading; and the rules that threw. */
function runRules(raw: RawPage, faults: readonly Fault[], ruleset: Ruleset): Judgement {
  const generation = raw.page?.facts.generation ?? 'H';
  const problems =
    faults.length === 0 ? NO_PROBLEMS.slice() : faults.flatMap((fault) => judgeFault(raw.file, fault, ruleset) ?? []);
  const crashes = NO_CRASHES.slice();
  let dropped: Record<Severity, number> | undefined;
  let current: Rule | undefined;
  const report = (problem: Problem): void => {
    const severity = ruleset.severity(current!, problem.messageId, generation);
    if (severity === 'off') return;
    if (problems.length < MOST_FINDINGS) problems.push(judge(current!, raw.file, problem, severity));
    else {
      dropped ??= { ...NONE_DROPPED };
      dropped[severity]++;
    }
  };
  const { page } = raw;
  for (const rule of page === undefined ? ruleset.shapeRules.all : speaking(ruleset.shapeRules, page)) {
    current = rule;
    try {
      if (page === undefined || !rule.isSilent?.(page.facts, page.place)) refusePromise(rule, rule.check(raw, report));
    } catch (error) {
      crashes.push(crashOf(rule, error));
    }
  }
  for (const { rule, options } of page === undefined ? [] : speaking(ruleset.pageRules(generation), page)) {
    current = rule;
    try {
      if (!rule.isSilent?.(page!.facts, options)) refusePromise(rule, rule.check(page!, report, options));
    } catch (error) {
      crashes.push(crashOf(rule, error));
    }
  }
  return { problems, crashes, dropped: dropped ?? NONE_DROPPED };
}

/** The rules that may have something to say of a page. */
function speaking<R>({ all, flags, others }: Sorted<R>, { facts }: Page): readonly R[] {
  return (facts.flags & flags) === 0 ? others : all;
}

/** The findings of a page's problems; without front matter, of a file whose data nobody looked at. */
function toFindings(
  { isRenamed = false, file }: PageInput,
  text: string,
  frontMatter: FrontMatter | undefined,
  problems: readonly JudgedProblem[],
): Finding[] {
  const opened = {
    text,
    data: frontMatter?.data,
    locate: frontMatter?.locate,
    isAscii: frontMatter?.generated ?? false,
  };
  const made = makeFindings(problems, () => opened, isRenamed ? new Set([file]) : undefined);
  return made.map(({ finding }) => finding);
}
