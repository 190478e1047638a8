import path from 'node:path';
import type { UsedBaseline } from './baseline/baseline.js';
import { hide } from './baseline/hide.js';
import type { Discovery, Site } from './discover.js';
import type { Crash } from './engine/crash.js';
import { stackOf } from './engine/crash.js';
import { lintCorpus, type MappedPage } from './engine/lint-corpus.js';
import { type ChangedPage, lintHistory } from './engine/lint-history.js';
import { type CorpusRules, lintPage, mapPage, NONE_DROPPED, type PageResult, reportFault } from './engine/lint-page.js';
import type { Rulesets } from './engine/ruleset.js';
import type { Suppression } from './engine/suppress.js';
import { compareText, type Finding, SEVERITIES, type Severity } from './finding.js';
import type { Host } from './host.js';
import type { Fault } from './page/fault.js';
import { GENERATIONS } from './page/page.js';
import { PageReader } from './page/reader.js';
import type { InternalError, Report, RuleInfo } from './report/report.js';
import { type CorpusRule, isCorpusRule, type Rule } from './rule.js';
import { readSiteData } from './site/read-site.js';
import type { SiteData } from './site/site-data.js';
import type { PageFile } from './walk.js';

/** All that decides what a run finds. Complete: no default is needed further on. */
export interface LintTask {
  readonly discovery: Discovery;
  readonly rulesets: Rulesets;
  /** Each page by itself: no corpus and site rules. */
  readonly pagesOnly: boolean;
  /** Bytes; a larger page is not read. */
  readonly sizeLimit: number;
  readonly suppressions: readonly Suppression[];
  readonly baseline: UsedBaseline | undefined;
  /** The pages that changed since the state that this one is compared with; absent when there is none. */
  readonly history?: readonly ChangedPage[];
  /** Whether the report is to have the hidden findings, too. */
  readonly keepsHidden: boolean;
  /** The plugin that a rule is from, by rule id; built-in rules are not in it. */
  readonly plugins: ReadonlyMap<string, string>;
  /** Why a rule is off, by rule id; for the ones that are. */
  readonly switchedOff: ReadonlyMap<string, string>;
}

/** Called with the number of pages that are done and of all pages; `pause` gives other events their turn. */
export interface Pace {
  show(done: number, all: number): void;
  /** Whether to go on. */
  pause(): Promise<boolean>;
}

const TOOL = {
  name: 'cache-lint',
  version: __CACHE_LINT_VERSION__,
  informationUri: 'https://github.com/cache-lint/cache-lint',
} as const;

/** Checks the pages and the sites around them. Undefined when it was interrupted. No state outlives the call. */
export async function lint(task: LintTask, host: Host, pace: Pace): Promise<Report | undefined> {
  const runner = new Runner(task, host, pace);
  const { sites, loose } = task.discovery;
  for (const site of sites) if (!(await runner.lintSite(site))) return undefined;
  if (!(await runner.lintFiles(loose))) return undefined;
  return runner.report();
}

/** How long the loop runs before other events get their turn. */
const SLICE_MS = 50;

class Runner {
  readonly #task: LintTask;
  readonly #host: Host;
  readonly #pace: Pace;
  readonly #reader = new PageReader();
  readonly #all: number;
  readonly #files: string[] = [];
  readonly #findings: Finding[] = [];
  /** Pages that not all rules could look at. */
  readonly #unread = new Set<string>();
  /** By the id of the rule that is off. */
  readonly #unchecked = new Map<string, number>();
  readonly #errors: InternalError[] = [];
  readonly #dropped = { error: 0, warning: 0, info: 0 };
  /** By rule id: why it did not run, and where. */
  readonly #skipped = new Map<string, Set<string>>();
  #pages = 0;
  #contextPages = 0;
  #specs = 0;
  #done = 0;
  #pauseAt: number;

  constructor(task: LintTask, host: Host, pace: Pace) {
    const { sites, loose } = task.discovery;
    this.#task = task;
    this.#host = host;
    this.#pace = pace;
    this.#all = sites.reduce((sum, { pages }) => sum + pages.length, loose.length);
    this.#pauseAt = host.now() + SLICE_MS;
  }

  /** False when it was interrupted. */
  async lintSite(site: Site): Promise<boolean> {
    const data = this.#readData(site);
    const rules = this.#corpusRulesFor(site, data);
    const mapped: MappedPage[] = [];
    for (const page of site.pages) {
      const values = site.isIgnored(page) ? undefined : this.#lintSitePage(site, page, rules);
      if (page.place !== undefined && values !== 'absent')
        mapped.push({ file: page.file, place: page.place, mapped: values });
      if (!(await this.#step())) return false;
    }
    if (rules.length > 0) this.#lintCorpus(site, mapped, data, rules);
    return this.#pace.pause();
  }

  /** False when it was interrupted. */
  async lintFiles(files: readonly PageFile[]): Promise<boolean> {
    if (files.length > 0 && this.#task.discovery.sites.length === 0)
      this.#skip(() => true, 'the named files stand in no site, that is, not at _cache/<tag>/<package>/specs.md');
    for (const file of files) {
      this.#lintPage(file, []);
      if (!(await this.#step())) return false;
    }
    return this.#pace.pause();
  }

  async #step(): Promise<boolean> {
    this.#done++;
    if (this.#host.now() < this.#pauseAt) return true;
    this.#pace.show(this.#done, this.#all);
    const goesOn = await this.#pace.pause();
    this.#pauseAt = this.#host.now() + SLICE_MS;
    return goesOn;
  }

  #lintSitePage(site: Site, page: PageFile, rules: CorpusRules): PageResult['mapped'] | 'absent' {
    if (site.isNamed(page)) return this.#lintPage(page, rules);
    const result = this.#guard(page, () => {
      const read = this.#read(page);
      if ('code' in read) return this.#isAbsent(page, read) ? ABSENT : emptyResult(page.file, []);
      return mapPage(page, read, this.#reader, rules);
    });
    if (result === ABSENT) return 'absent';
    this.#contextPages++;
    this.#addCrashes(page.file, result.crashes);
    return result.mapped;
  }

  /** Whether there is no page in a folder that looks like one of a page: git leaves such folders behind, and Jekyll does not see them. */
  #isAbsent({ isAssumed, path: file }: PageFile, { code }: Fault): boolean {
    if (isAssumed !== true || code !== 'missing') return false;
    const entries = this.#host.list(path.dirname(file));
    return 'error' in entries || entries.every(({ name }) => name !== path.basename(file));
  }

  /** Gives what the corpus rules need of the page; of a page without a finding nothing else is kept but its name. */
  #lintPage(page: PageFile, rules: CorpusRules): PageResult['mapped'] | 'absent' {
    const ruleset = this.#task.rulesets.for(page.file);
    const result = this.#guard(page, () => {
      const read = this.#read(page);
      if ('code' in read) return this.#isAbsent(page, read) ? ABSENT : reportFault(page, read, ruleset);
      return lintPage(page, read, ruleset, this.#reader, rules);
    });
    if (result === ABSENT) return 'absent';
    this.#pages++;
    this.#specs += result.specs;
    this.#files.push(page.file);
    for (const finding of result.findings) this.#findings.push(finding);
    this.#addDropped(result.dropped);
    if (result.isUnread) this.#unread.add(page.file);
    const { unchecked } = result;
    if (unchecked !== undefined) this.#unchecked.set(unchecked, (this.#unchecked.get(unchecked) ?? 0) + 1);
    this.#addCrashes(page.file, result.crashes);
    return result.mapped;
  }

  #addDropped(dropped: PageResult['dropped']): void {
    if (dropped === NONE_DROPPED) return;
    for (const severity of SEVERITIES) this.#dropped[severity] += dropped[severity];
  }

  #read({ fault, path, boundary }: PageFile): ReturnType<Host['readPage']> {
    return fault ?? this.#host.readPage(path, boundary, this.#task.sizeLimit);
  }

  /** What goes wrong with one page does not end the run. */
  #guard(page: PageFile, check: () => PageResult): PageResult {
    try {
      return check();
    } catch (error) {
      return emptyResult(page.file, [{ ruleId: undefined, stack: stackOf(error) }]);
    }
  }

  #readData({ data, locate, namedFiles }: Site): SiteData | undefined {
    const isOn = this.#task.rulesets.corpusRules.some(({ rule }) => rule.kind === 'site');
    if (data === undefined || !isOn || this.#task.pagesOnly) return undefined;
    const files = [data.tags, data.meta, ...data.tagPages];
    this.#files.push(...files.filter((file) => namedFiles?.has(file) ?? true));
    return readSiteData(data, (file) => {
      const at = locate(file);
      if (at === undefined)
        return { code: 'linkOutside', data: { target: file }, span: { start: 0, end: 0 }, stops: 'always' };
      return this.#host.readPage(at.path, at.boundary, this.#task.sizeLimit);
    });
  }

  /** Notes the ones that cannot run, and why. */
  #corpusRulesFor(site: Site, data: SiteData | undefined): CorpusRules {
    const { rulesets, pagesOnly } = this.#task;
    if (pagesOnly) {
      this.#skip(() => true, '--pages-only checks each page by itself');
      return [];
    }
    if (site.data === undefined)
      this.#skip(({ kind }) => kind === 'site', `there is neither _data/ nor pages/tags/ beside ${site.cache}/`);
    return rulesets.corpusRules.filter(({ rule }) => rule.kind === 'corpus' || data !== undefined);
  }

  #skip(which: (rule: CorpusRule) => boolean, reason: string): void {
    for (const { rule } of this.#task.rulesets.corpusRules) {
      if (!which(rule)) continue;
      const reasons = this.#skipped.get(rule.id) ?? new Set();
      this.#skipped.set(rule.id, reasons.add(reason));
    }
  }

  #lintCorpus(site: Site, pages: readonly MappedPage[], data: SiteData | undefined, rules: CorpusRules): void {
    let byFile: ReadonlyMap<string, PageFile> | undefined;
    const pageAt = (file: string): PageFile | undefined => {
      byFile ??= new Map(site.pages.map((page) => [page.file, page]));
      return byFile.get(file);
    };
    const isIgnored = (file: string): boolean => {
      const page = pageAt(file);
      return page !== undefined && site.isIgnored(page);
    };
    const named =
      site.namedFiles && new Set([...site.pages.filter(site.isNamed).map(({ file }) => file), ...site.namedFiles]);
    const read = (file: string): ReturnType<Host['readPage']> => this.#read(pageAt(file)!);
    const { rulesets } = this.#task;
    const input = { pages, site: data, named, lostTags: site.lostTags, read };
    try {
      const { findings, dropped, crashes } = lintCorpus(input, rulesets, rules, this.#reader);
      for (const finding of findings) if (!isIgnored(finding.file)) this.#findings.push(finding);
      this.#addDropped(dropped);
      this.#addCrashes(site.cache, crashes);
    } catch (error) {
      this.#addCrashes(site.cache, [{ ruleId: undefined, stack: stackOf(error) }]);
    }
  }

  #addCrashes(file: string, crashes: readonly Crash[]): void {
    for (const { ruleId, stack } of crashes) {
      const plugin = ruleId === undefined ? undefined : this.#task.plugins.get(ruleId);
      this.#errors.push({
        ...(ruleId !== undefined && { ruleId }),
        ...(plugin !== undefined && { plugin }),
        file,
        stack,
      });
    }
  }

  report(): Report {
    const { history, rulesets } = this.#task;
    const addCrashes = (file: string, crashes: readonly Crash[]): void => this.#addCrashes(file, crashes);
    for (const finding of lintHistory(history ?? [], rulesets, addCrashes)) this.#findings.push(finding);
    const { findings, ...hiding } = hide(this.#findings, this.#task, {
      today: this.#host.today(),
      ran: (id) => !this.#skipped.has(id) && !this.#task.switchedOff.has(id),
      files: this.#files,
      unread: this.#unread,
      isBroken: this.#errors.length > 0 || SEVERITIES.some((severity) => this.#dropped[severity] > 0),
    });
    const count = (severity: Severity): number =>
      findings.filter((finding) => finding.severity === severity).length + this.#dropped[severity];
    return {
      tool: TOOL,
      ...this.#describeRules(),
      files: this.#files.sort(compareText),
      findings,
      totals: {
        pages: this.#pages,
        contextPages: this.#contextPages,
        specs: this.#specs,
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        filesWithFindings: new Set(findings.map(({ file }) => file)).size,
      },
      omitted: { quiet: 0, maxFindings: 0, perPage: SEVERITIES.reduce((sum, one) => sum + this.#dropped[one], 0) },
      ...hiding,
      unchecked: [...this.#unchecked]
        .map(([ruleId, pages]) => ({ ruleId, pages }))
        .sort((a, b) => compareText(a.ruleId, b.ruleId)),
      internalErrors: [...this.#errors].sort((a, b) => compareText(a.file, b.file)),
    };
  }

  #describeRules(): Pick<Report, 'rules' | 'skippedRules'> {
    const { rulesets, switchedOff } = this.#task;
    const isSkipped = ({ id }: Rule): boolean => switchedOff.has(id) || this.#isSkippedEverywhere(id);
    const rules = rulesets.base.rules.filter((rule) => !isSkipped(rule)).map((rule) => ruleInfo(rule, this.#task));
    const reasons = [...this.#skipped].map(([id, own]) => ({ id, reason: [...own].join('; ') }));
    const off = [...switchedOff].map(([id, reason]) => ({ id, reason }));
    const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);
    return { rules: rules.sort(byId), skippedRules: [...off, ...reasons].sort(byId) };
  }

  #isSkippedEverywhere(id: string): boolean {
    const { rulesets, discovery, pagesOnly } = this.#task;
    const rule = rulesets.base.rules.find((one) => one.id === id)!;
    if (rule.kind === 'history') return this.#task.history === undefined;
    if (!isCorpusRule(rule)) return false;
    if (pagesOnly || discovery.sites.length === 0) return true;
    return rule.kind === 'site' && discovery.sites.every(({ data }) => data === undefined);
  }
}

/** Of a page that is not there. */
const ABSENT: PageResult = emptyResult('', []);

function emptyResult(file: string, crashes: readonly Crash[]): PageResult {
  return { file, findings: [], dropped: NONE_DROPPED, specs: 0, mapped: undefined, crashes };
}

/** What a rule is, with the worst severity that it can have in this run. */
function ruleInfo(rule: Rule, { rulesets: { base }, plugins }: LintTask): RuleInfo {
  const severities = GENERATIONS.flatMap((generation) =>
    Object.keys(rule.messages).map((id) => base.severity(rule, id, generation)),
  );
  const { id, summary, why, fixable, examples } = rule;
  const severity = SEVERITIES.find((candidate) => severities.includes(candidate)) ?? 'info';
  const plugin = plugins.get(id);
  const { bad, good } = examples;
  return { id, summary, why, severity, fixable, ...(plugin !== undefined && { plugin }), bad, good };
}
