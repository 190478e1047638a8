import path from 'node:path';
import type { CorpusRules } from '../engine/corpus-log.js';
import type { Crash } from '../engine/crash.js';
import { type CorpusResult, lintCorpus } from '../engine/lint-corpus.js';
import { lintHistory } from '../engine/lint-history.js';
import { NONE_DROPPED, type PageResult } from '../engine/lint-page.js';
import { thrownText, UsageError } from '../errors.js';
import { ownFilesOf, repositoryRoot, type Site } from '../files/discover.js';
import { otherSpellings } from '../files/other-spellings.js';
import { isPlaced, type PageFile } from '../files/walk.js';
import { compareText, type Finding, SEVERITIES } from '../finding.js';
import { treeAround } from '../git/tree.js';
import { hidesOf } from '../hide/hide.js';
import type { Host } from '../host.js';
import { SiteCount } from '../overview/count-site.js';
import type { CountedSite } from '../overview/make-overview.js';
import { wholeFault } from '../page/fault.js';
import { PageReader } from '../page/reader.js';
import { SiteLog, type SitePage } from '../page/site-log.js';
import type { BuildCacheUse, InternalError } from '../report/report.js';
import type { CorpusRule } from '../rule.js';
import { readSiteData } from '../site/read-site.js';
import type { SiteData } from '../site/site-data.js';
import { eachPage, type Help, type PageList, type Take } from '../threads/each-page.js';
import { PageLook, type Way } from '../threads/look.js';
import { type Pace, Steps } from '../threads/steps.js';
import { termsOf } from '../threads/terms.js';
import { helpOf } from '../threads/together.js';
import { weightOf } from '../threads/weight.js';
import { heedCheckout } from './checkout.js';
import { describeRules } from './describe-rules.js';
import { FileList } from './file-list.js';
import type { Inspection } from './inspection.js';
import {
  describeLack,
  isLimited,
  type Lack,
  lackOf,
  logLack,
  maybePartial,
  NO_LACK,
  withLack,
} from './partial-site.js';
import type { Beside, LintTask } from './task.js';
import { unmatchedGlobs } from './unmatched-globs.js';

/** Checks the pages and the sites around them. Undefined when it was interrupted. No state outlives the call. */
export async function inspect(task: LintTask, host: Host, pace: Pace): Promise<Inspection | undefined> {
  const runner = new Runner(task, host, pace);
  const { sites, outside } = task.discovery;
  for (const site of sites) if (!(await runner.lintSite(site))) return undefined;
  if (!(await runner.lintFiles(outside))) return undefined;
  if (task.beside !== undefined && !(await runner.lintBeside(task.beside))) return undefined;
  return runner.end(await heedCheckout(runner.findings, host));
}

/** Findings of a run that are kept, if all are usual ones: those take about 800 bytes each. */
const MOST_WEIGHT = 1_600_000;
/** From so many on it counts how much memory else is taken. */
const MUCH_WEIGHT = 200_000;

class Runner {
  readonly #task: LintTask;
  readonly #host: Host;
  readonly #pace: Pace;
  readonly #reader: PageReader;
  readonly #look: PageLook;
  readonly #steps: Steps;
  readonly #hides: ReturnType<typeof hidesOf>;
  /** Since the state that is compared with, or since the baseline was written. */
  readonly #renamed: ReadonlySet<string>;
  readonly #files = new FileList();
  readonly findings: Finding[] = [];
  /** Pages that not all rules could look at. */
  readonly #unread = new Set<string>();
  /** By the id of the rule that is off. */
  readonly #unchecked = new Map<string, number>();
  readonly #errors: InternalError[] = [];
  /** Of the findings, in those of a usual one. */
  #weight = 0;
  readonly #dropped = { error: 0, warning: 0, info: 0 };
  /** Files with findings that are counted only because of the run's others. */
  readonly #crowdedOut = new Set<string>();
  /** By rule id: why it did not run, and where. */
  readonly #skipped = new Map<string, Set<string>>();
  /** By working tree: what git has and this checkout has not. */
  readonly #absent: Map<string, ReadonlySet<string>>;
  /** By the pages of a site. */
  readonly #otherNames = new Map<Site['pages'], ReadonlySet<string>>();
  #buildCache: BuildCacheUse | undefined;
  readonly #counted: CountedSite[] = [];
  #pages = 0;
  #contextPages = 0;
  #specs = 0;

  constructor(task: LintTask, host: Host, pace: Pace) {
    const { sites, outside } = task.discovery;
    this.#task = task;
    this.#absent = task.absent ?? new Map();
    this.#reader = task.reader ?? new PageReader();
    this.#host = host;
    this.#hides = hidesOf(task, host.today());
    this.#pace = pace;
    this.#look = new PageLook({ ...task, hides: this.#hides }, host, this.#reader);
    const all = sites.reduce((sum, { pages }) => sum + pages.length, outside.length);
    this.#steps = new Steps(all, pace, host);
    this.#renamed = new Set([...(task.renamed ?? []), ...(task.baseline?.formerNames.keys() ?? [])]);
  }

  /** False when it was interrupted. */
  async lintSite(named: Site): Promise<boolean> {
    const root = repositoryRoot(this.#host);
    const tree = treeAround(this.#host, path.resolve(root, named.cache));
    const isPartial = tree !== undefined && maybePartial(this.#host, tree, this.#task.baseline);
    const lack = isPartial ? await this.#findLack(named, root, tree) : NO_LACK;
    const site = withLack(named, lack);
    const data = this.#readData(site, lack);
    const rules = this.#corpusRulesFor(site, data);
    const log = new SiteLog(rules.length === 0 ? 0 : named.pages.length);
    const count = this.#countFor(named);
    const goesOn = await this.#each(named.pages, wayIn(site), rules, (page, way, result) => {
      if (way !== undefined) this.#addSitePage(site, page, way, result);
      if (!isPlaced(page) || (way !== undefined && result === undefined)) return;
      if (rules.length > 0) {
        if (way === undefined) logPassed(log, site, page);
        else log.add(page, result!.logged);
      }
      count?.add(page.place, result?.counts);
    });
    if (!goesOn) return false;
    if (rules.length === 0) {
      this.#addCount(site, count, lack);
      return this.#pace.pause();
    }
    const reduce = (site: Site, lack: Lack, data: SiteData | undefined): Promise<CorpusResult | undefined> =>
      withoutOld(this.#lintCorpus(site, logLack(log, lack), data, rules), named, log);
    const found = await reduce(site, lack, data);
    if (found === undefined) return false;
    // What seems to be wrong may be out of reach only.
    const isDoubtful = tree !== undefined && !isPartial && found.findings.length > 0;
    const late = isDoubtful ? await this.#findLack(named, root, tree) : NO_LACK;
    const whole = withLack(named, late);
    const all = late === NO_LACK ? found : await reduce(whole, late, this.#readData(whole, late));
    if (all === undefined) return false;
    this.#addCorpus(site, all);
    const lacking = late === NO_LACK ? lack : late;
    this.#addCount(site, count, lacking, all.tags);
    this.#noteLack(lacking, log, rules);
    return this.#pace.pause();
  }

  /** Most runs have no reason to ask git: what asks it is not loaded then. */
  async #findLack(site: Site, root: string, tree: string): Promise<Lack> {
    const { absentFiles } = await import('../git/checkout.js');
    const absent = this.#absent.get(tree) ?? absentFiles(this.#host, root, tree);
    this.#absent.set(tree, absent);
    const lack = lackOf(site, absent, root);
    for (const { file } of lack.pages) this.#unread.add(file);
    for (const file of lack.files) this.#files.delete(file);
    return lack;
  }

  #noteLack(lack: Lack, log: SiteLog, rules: CorpusRules): void {
    if (lack !== NO_LACK) this.#skip((rule) => isLimited(rule, lack, log, rules), describeLack(lack));
  }

  /** False when it was interrupted. */
  async lintFiles(files: readonly PageFile[]): Promise<boolean> {
    if (files.length > 0 && this.#task.discovery.sites.length === 0)
      this.#skip(() => true, 'what was checked stands in no site, that is, not at _cache/<tag>/<package>/specs.md');
    const take: Take = (page, _, result) => this.#addPage(page, result);
    return (await this.#each(files, () => 'check', [], take)) && this.#pace.pause();
  }

  /** False when it was interrupted. */
  async lintBeside(beside: Beside): Promise<boolean> {
    const found = await beside.find(this.#task, this.#host, () => this.#pace.pause());
    if (found === undefined) return false;
    for (const finding of found.findings) this.#keep(finding);
    this.#addDropped(found.dropped);
    this.#addCrashes(found.files[0] ?? '', found.crashes);
    for (const file of found.files) this.#files.add(file);
    const { rulesets, switchedOff } = this.#task;
    const ids = rulesets.base.rules.flatMap(({ id, kind }) =>
      beside.kinds.some((one) => one === kind) && !switchedOff.has(id) ? [id] : [],
    );
    const notChecked = found.skipped
      .map(({ rules, reason }) => ({ reason, rules: ids.filter(rules).sort(compareText) }))
      .filter(({ rules }) => rules.length > 0);
    for (const { rules, reason } of notChecked) for (const id of rules) this.#noteSkip(id, reason);
    this.#buildCache = { ...found.done, notChecked };
    return this.#pace.pause();
  }

  /** False when it was interrupted. */
  #each(pages: readonly PageFile[], wayOf: PageList['wayOf'], corpusRules: CorpusRules, take: Take): Promise<boolean> {
    const renamed = this.#renamed;
    // A path is put together to be looked up.
    const isRenamed = (page: PageFile): boolean => renamed.size > 0 && renamed.has(page.file);
    return eachPage({ pages, wayOf, isRenamed, corpusRules }, this.#look, this.#steps, this.#help(), take);
  }

  /** The code of a plugin may count on being loaded once. */
  #help(): Help | undefined {
    const { threads, plugins } = this.#task;
    const host = this.#host;
    return helpOf(plugins.size > 0 ? 1 : threads, host.threads, {
      look: this.#look,
      steps: this.#steps,
      termsFor: ({ corpusRules }) => termsOf(this.#task, corpusRules, repositoryRoot(host), host.today()),
    });
  }

  #addSitePage(site: Site, page: PageFile, way: Way, result: PageResult | undefined): void {
    if (way === 'map') this.#addContext(page, result);
    else {
      this.#addPage(page, result);
      if (result === undefined) this.#lintOtherSpellings(site, page);
    }
  }

  #addContext(page: PageFile, result: PageResult | undefined): void {
    if (result === undefined) return;
    this.#contextPages++;
    this.#addCrashes(page.file, result.crashes);
  }

  /** Where a page is not there. They are pages by themselves: for what is between pages they are not in their place. */
  #lintOtherSpellings(site: Site, page: PageFile): void {
    for (const other of otherSpellings(page, this.#host))
      if (!site.isIgnored(other) && !this.#otherNamesOf(site).has(other.file))
        this.#addPage(other, this.#look.at(other, 'check', this.#renamed.has(other.file), []));
  }

  /** The files of a site that are no `specs.md`, and were named all the same. Few runs ask. */
  #otherNamesOf({ pages }: Site): ReadonlySet<string> {
    const known = this.#otherNames.get(pages);
    if (known !== undefined) return known;
    const names = new Set(pages.flatMap((page) => (isPlaced(page) ? [] : [page.file])));
    this.#otherNames.set(pages, names);
    return names;
  }

  /** Of a page without a finding nothing is kept but its name. */
  #addPage(page: PageFile, result: PageResult | undefined): void {
    if (result === undefined) return;
    this.#pages++;
    this.#specs += result.specs;
    this.#files.addPage(page);
    for (const finding of result.findings) this.#keep(finding);
    this.#addDropped(result.dropped);
    if (result.isUnread) this.#unread.add(page.file);
    const { unchecked } = result;
    if (unchecked !== undefined) this.#unchecked.set(unchecked, (this.#unchecked.get(unchecked) ?? 0) + 1);
    this.#addCrashes(page.file, result.crashes);
  }

  /** Beyond what the memory of a usual process holds findings are counted only. */
  #keep(finding: Finding): void {
    const before = this.#weight;
    if (before > MOST_WEIGHT) {
      this.#dropped[finding.severity]++;
      this.#crowdedOut.add(finding.file);
      return;
    }
    this.#weight += weightOf(finding);
    if (before <= MUCH_WEIGHT && this.#weight > MUCH_WEIGHT) this.#host.saveMemory();
    this.findings.push(finding);
  }

  #addDropped(dropped: PageResult['dropped']): void {
    if (dropped === NONE_DROPPED) return;
    for (const severity of SEVERITIES) this.#dropped[severity] += dropped[severity];
  }

  #readData(site: Site, lack: Lack): SiteData | undefined {
    const { data, locate, namedFiles } = site;
    const isOn = this.#task.rulesets.corpusRules.some(({ rule }) => rule.kind === 'site');
    if (data === undefined || !isOn || this.#task.pagesOnly) return undefined;
    for (const file of ownFilesOf(site))
      if (!lack.files.has(file) && (namedFiles?.has(file) ?? true)) this.#files.add(file);
    return readSiteData(data, (file) => {
      if (lack.files.has(file)) return undefined;
      const at = locate(file);
      if (at === undefined) return wholeFault('linkOutside', { target: file });
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
    if (site.data === undefined) this.#skip(({ kind }) => kind === 'site', `there is ${site.noData}`);
    return rulesets.corpusRules.filter(({ rule }) => rule.kind === 'corpus' || data !== undefined);
  }

  #skip(which: (rule: CorpusRule) => boolean, reason: string): void {
    for (const { rule } of this.#task.rulesets.corpusRules) if (which(rule)) this.#noteSkip(rule.id, reason);
  }

  #noteSkip(id: string, reason: string): void {
    this.#skipped.set(id, (this.#skipped.get(id) ?? new Set()).add(reason));
  }

  #lintCorpus(site: Site, log: SiteLog, data: SiteData | undefined, rules: CorpusRules): CorpusResult {
    const pageAt = (file: string): PageFile | undefined => log.pages[log.indexOf(file)] as PageFile | undefined;
    const isIgnored = (file: string): boolean => {
      const page = pageAt(file);
      return page !== undefined && site.isIgnored(page);
    };
    const named = site.namedFiles;
    const read = (file: string): ReturnType<Host['readPage']> => this.#look.read(pageAt(file)!);
    const { rulesets } = this.#task;
    const hides = this.#hides;
    const { lostTags, before, wantedRules } = site;
    const unreadTags = unreadTagsOf(site);
    const input = {
      log,
      site: data,
      unreadTags,
      named,
      lostTags,
      before,
      wantedRules,
      renamed: this.#renamed,
      read,
      hides,
    };
    try {
      const { findings, ...result } = lintCorpus(input, rulesets, rules, this.#reader);
      return { ...result, findings: findings.filter(({ file }) => !isIgnored(file)) };
    } catch (error) {
      // Git does not give what it has of a page.
      if (error instanceof UsageError) throw error;
      const crashes = [{ ruleId: undefined, stack: thrownText(error) }];
      return { findings: [], ifNew: new Set(), dropped: NONE_DROPPED, tags: new Map(), crashes };
    }
  }

  #addCorpus({ cache }: Site, { findings, dropped, crashes }: CorpusResult): void {
    for (const finding of findings) this.#keep(finding);
    this.#addDropped(dropped);
    this.#addCrashes(cache, crashes);
  }

  /** Undefined when nobody asks what the site holds, or the run is about a part of it. */
  #countFor({ namedFiles }: Site): SiteCount | undefined {
    return this.#task.counts && namedFiles === undefined ? new SiteCount() : undefined;
  }

  #addCount(
    { cache }: Site,
    count: SiteCount | undefined,
    lack: Lack,
    findingTags: CorpusResult['tags'] = new Map(),
  ): void {
    if (count === undefined) return;
    for (const page of lack.pages) if (isPlaced(page)) count.add(page.place, undefined);
    this.#counted.push({ cache, count, findingTags });
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

  /** `found` are the findings, with those of what git does to files heeded. */
  end(found: readonly Finding[]): Inspection {
    const { history, rulesets, news = [] } = this.#task;
    const addCrashes = (file: string, crashes: readonly Crash[]): void => this.#addCrashes(file, crashes);
    const changes = lintHistory(history ?? [], rulesets, addCrashes);
    return {
      findings: [...found, ...changes, ...news, ...unmatchedGlobs(this.#task)],
      dropped: this.#dropped,
      crowdedOut: this.#crowdedOut,
      files: this.#files.sorted(),
      pages: this.#pages,
      contextPages: this.#contextPages,
      specs: this.#specs,
      unread: this.#unread,
      buildCache: this.#buildCache,
      counted: this.#counted,
      unchecked: [...this.#unchecked]
        .map(([ruleId, pages]) => ({ ruleId, pages }))
        .sort((a, b) => compareText(a.ruleId, b.ruleId)),
      ...describeRules(this.#task, this.#skipped),
      crashes: this.#errors,
    };
  }
}

/** The tags of the folders that cannot be read. */
function unreadTagsOf({ cache, pages }: Site): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const page of pages) {
    if (page.fault === undefined || isPlaced(page)) continue;
    const { file } = page;
    if (file.startsWith(`${cache}/`)) tags.add(file.slice(cache.length + 1).split('/', 1)[0]!);
  }
  return tags;
}

/** What becomes of the pages of a site. */
function wayIn(site: Site): PageList['wayOf'] {
  return (page) => {
    if (site.isIgnored(page)) return undefined;
    if (site.isNamed(page)) return 'check';
    return site.known === undefined || site.known.indexOf(page.file) === -1 ? 'map' : undefined;
  };
}

/** Writes down what is there of a page that nobody reads. */
function logPassed(log: SiteLog, { isIgnored, known }: Site, page: PageFile & SitePage): void {
  // Nobody looks into what is ignored.
  if (isIgnored(page) || known === undefined) log.add(page, undefined);
  else log.addFrom(page, known.log, known.indexOf(page.file));
}

/** Leaves out what is no news where only news are wanted; the state before is looked at only where there is something to compare with it. */
async function withoutOld(result: CorpusResult, { before }: Site, log: SiteLog): Promise<CorpusResult | undefined> {
  const { findings, ifNew } = result;
  if (before === undefined || findings.length === 0) return result;
  const known = await before.find(log.sorted(), new Set(findings.map(({ ruleId }) => ruleId)));
  if (known === undefined) return undefined;
  return { ...result, findings: findings.filter((one) => !ifNew.has(one) || !known.has(one.fingerprint)) };
}
