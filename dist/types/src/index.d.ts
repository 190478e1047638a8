import { type Preset } from './engine/ruleset.js';
import { type Severity } from './finding.js';
import type { Report } from './report/report.js';
import type { Rule } from './rule.js';
export { rules } from '../rules/index.js';
export type { Preset } from './engine/ruleset.js';
export { UsageError } from './errors.js';
export type { Excerpt, Finding, Fix, JsonValue, Path, Region, Related, Severity, Span, } from './finding.js';
export type { PageFacts, RowFacts } from './page/facts.js';
export type { Generation, Meta, Page, PageData, Place, RawPage, Spec } from './page/page.js';
export type { InternalError, Report, RuleInfo } from './report/report.js';
export { type Corpus, type CorpusPage, type CorpusProblem, type CorpusRule, defineCorpusRule, definePageRule, defineShapeRule, defineSiteRule, type Examples, type Messages, type OptionSchema, type OptionSchemas, type PageRule, type Problem, type Rule, type RuleOptions, type ShapeRule, type SitePlace, } from './rule.js';
export type { DataFile, SiteData, SiteFile, TagMeta, TagPage, TagRow } from './site/site-data.js';
/** What to check, and how. Everything has a default: `lint()` checks the site around the working folder. */
export interface LintOptions {
    /** A site's root: all of it is checked. */
    readonly site?: string;
    /** Pages, folders or globs, from `site` where that is given; what is between them and the rest of their site is checked, too. */
    readonly files?: readonly string[];
    /** What paths start from. Default: the working folder of the process. */
    readonly cwd?: string;
    /** A config file, the config itself, or `false` for none. Default: the nearest file. */
    readonly config?: string | object | false;
    /** Beats the config's. */
    readonly preset?: Preset;
    /** By rule id; beat the config's. */
    readonly severities?: Readonly<Record<string, Severity | 'off'>>;
    /** More rules, made with `definePageRule`, `defineCorpusRule` and the like. */
    readonly rules?: readonly Rule[];
    /** Whether the code of plugins that the config names may be run. Default: false. */
    readonly allowCode?: boolean;
    /** Each page by itself. Default: false. */
    readonly pagesOnly?: boolean;
    /** No page found is no error. Default: false. */
    readonly allowEmpty?: boolean;
    /** Mebibytes; a larger page is not read. Default: 64. */
    readonly maxFileSize?: number;
    /** Ends the run early. */
    readonly signal?: AbortSignal;
}
/** What a run found. */
export interface LintResult extends Omit<Report, 'omitted'> {
    /** Whether there is neither an error nor a fault of a rule or of cache-lint itself. */
    readonly ok: boolean;
}
/**
 * Checks build-cache pages as the command does. Keeps no state: runs side by side do not mix. Throws a `UsageError` (one line that says
 * what to do) when the options or the config are wrong, and the signal's reason when it is aborted. What goes wrong with one page or one
 * rule is in `internalErrors`, and the run goes on.
 */
export declare function lint(options?: LintOptions): Promise<LintResult>;
