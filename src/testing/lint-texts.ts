import type { Crash } from '../engine/crash.js';
import { lintCorpus } from '../engine/lint-corpus.js';
import { lintPage, openPage, type PageResult, reportFault } from '../engine/lint-page.js';
import { makeRuleset, makeRulesets, type RuleSettings } from '../engine/ruleset.js';
import { compareFindings, type Finding } from '../finding.js';
import { settle } from '../hide/settle.js';
import { type Fault, wholeFault } from '../page/fault.js';
import { placeOf } from '../page/place.js';
import { PageReader } from '../page/reader.js';
import { SiteLog } from '../page/site-log.js';
import type { Rule } from '../rule.js';
import { dataFilesIn } from '../site/data-names.js';
import { readSiteData } from '../site/read-site.js';
import type { SiteData } from '../site/site-data.js';
import type { TestPage } from './page-builder.js';
import type { LintSettings, SiteSettings } from './settings.js';
import type { TestSite } from './site-builder.js';

/** What can be checked: a text, bytes, or what kept a file from being read. */
export type TestFile =
  | TestPage
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly fault: Fault };

/** What checking a site gave. */
export interface SiteResult {
  /** Of the pages and of the site, sorted. */
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
}

/** Checks a site, from its texts to its findings. Site rules are skipped when it has no `_data/` and no `pages/tags/`. */
export function lintSite(files: TestSite, rules: readonly Rule[], settings: SiteSettings = {}): SiteResult {
  const rulesets = makeRulesets(rules, settingsOf(settings));
  const reader = new PageReader();
  const read = (file: string): Buffer | Fault => {
    const unusual = settings.unusual?.get(file);
    if (unusual !== undefined) return 'code' in unusual ? unusual : Buffer.from(unusual);
    const text = files.get(file);
    return text === undefined ? wholeFault('missing', {}) : Buffer.from(text);
  };
  const site = siteDataOf(files, read);
  const corpusRules = rulesets.corpusRules.filter(({ rule }) => rule.kind === 'corpus' || site !== undefined);
  const log = new SiteLog();
  const results = [...files.keys()].flatMap((file) => {
    const place = placeOf(file);
    if (place === undefined) return [];
    const bytes = read(file);
    const page = { file, place };
    const result =
      'code' in bytes
        ? reportFault(page, bytes, rulesets.base)
        : lintPage(page, bytes, rulesets.base, reader, corpusRules);
    log.add(page, result.logged);
    return [result];
  });
  const named = settings.named && new Set(settings.named);
  const corpus = lintCorpus({ log, site, named, read }, rulesets, corpusRules, reader);
  const own = results.filter(({ file }) => named?.has(file) ?? true);
  return {
    findings: settle([...own.flatMap(({ findings }) => findings), ...corpus.findings].sort(compareFindings)).kept,
    crashes: [...results.flatMap(({ crashes }) => crashes), ...corpus.crashes],
  };
}

const DATA = '_data/';

function siteDataOf(files: TestSite, read: (file: string) => Buffer | Fault): SiteData | undefined {
  const tagPages = [...files.keys()].filter((file) => file.startsWith('pages/tags/')).sort();
  if (tagPages.length === 0 && ![...files.keys()].some((file) => file.startsWith(DATA))) return undefined;
  const data = [...files.keys()].filter((file) => file.startsWith(DATA));
  const entries = data.map((file) => ({ name: file.slice(DATA.length), isFolder: false }));
  return readSiteData({ ...dataFilesIn(entries, (name) => DATA + name), tagPages }, read);
}

function settingsOf(settings: LintSettings): RuleSettings {
  return {
    preset: settings.preset ?? 'recommended',
    severities: new Map(Object.entries(settings.severities ?? {})),
    options: new Map(Object.entries(settings.options ?? {})),
  };
}

/** Whether rules on a page's data see it: it can be read, and its data is of the right shape. */
export function isRight({ file, text }: TestPage): boolean {
  return openPage({ file, place: placeOf(file) }, Buffer.from(text), new PageReader()) !== undefined;
}

/** Checks one page, from its bytes to its findings. */
export function lintFile(page: TestFile, rules: readonly Rule[], settings: LintSettings = {}): PageResult {
  const ruleset = makeRuleset(rules, settingsOf(settings));
  const input = { file: page.file, place: placeOf(page.file) };
  if ('fault' in page) return reportFault(input, page.fault, ruleset);
  const bytes = 'bytes' in page ? Buffer.from(page.bytes) : Buffer.from(page.text);
  const result = lintPage(input, bytes, ruleset, new PageReader());
  return { ...result, findings: settle(result.findings).kept };
}
