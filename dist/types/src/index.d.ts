import { type Severity } from './finding.js';
import type { Report } from './report/report.js';
import { type Preset, type Rule } from './rule.js';
export { UsageError } from './errors.js';
export type { BaselineEntry, Excerpt, Finding, Fix, HiddenFinding, JsonValue, Path, Region, Related, Severity, Span, Teller, } from './finding.js';
export type { Generation, Meta, PageData, Place, Spec } from './page/data.js';
export type { PageFacts, RowFacts } from './page/facts.js';
export type { Fault, FaultCode, FaultData } from './page/fault.js';
export type { Locate, LocatedPlace } from './page/locate.js';
export type { Page, RawPage, ShapeFault } from './page/page.js';
export type { RowCounts } from './page/row-counts.js';
export { type Flag, type Flagged, hasFlag, noFlag, noRow, PAGE, type PageFlag, ROW, type RowFlag, } from './page/row-flags.js';
export type { ListField, ListValues } from './page/summary.js';
export type { Counts as OverviewCounts, DevelopAndRelease, Fall, Overview, TagOverview } from './report/overview.js';
export type { BaselineUse, BuildCacheUse, ChangesUse, ComparedTag, ComparisonUse, FixUse, InternalError, Report, RuleInfo, } from './report/report.js';
export type { BytePlace, Replacement, Suggestion, Suggestions } from './report/suggestion.js';
export { defineRowRule, type RowContext, type RowProblemOf, type RowRuleOf } from './row-rule.js';
export type { Preset } from './rule.js';
export { type ConfigRule, type Corpus, type CorpusPage, type CorpusProblem, type CorpusRule, type CorpusRuleOf, type DataRule, defineCorpusRule, definePageRule, defineShapeRule, defineSiteRule, type Examples, type HistoryProblem, type HistoryRule, type IndexRule, type ListSchema, type Messages, type NumberSchema, type OptionSchema, type OptionSchemas, type PageChange, type PageRule, type Problem, type ProblemOf, type Rule, type RuleBase, type RuleOptions, type Schema, type SeverityByGeneration, type ShapeRule, type SitePlace, type Speaks, type TextRule, type TextSchema, } from './rule.js';
export type { DataFile, SiteData, SiteFile, SiteShapeFault, TagMeta, TagPage, TagRow } from './site/site-data.js';
export type { Form as HashForm, NodePath, SpecGeneration } from './spack/dag-hash/forms.js';
export type { Layout as HashLayout } from './spack/dag-hash/layouts.js';
export type { TargetForm } from './spack/dag-hash/target-forms.js';
export { type Proof, type ProvenForm, verifyRecord } from './spack/dag-hash/verify-record.js';
export type { Compiler as CompilerText, CompilerForm, Variant as VariantText } from './spack/grammar.js';
export type { Compiler, Variant } from './spack/lexicon.js';
/** Every rule, in the order of the catalogue. Who makes one of another may give it a `map` of its own: how ours do without is left out. */
export declare const rules: readonly Rule[];
/** What to check, and how. Everything has a default: `lint()` checks the site around the working folder. */
export interface LintOptions {
    /** A site's root: all of it is checked. */
    readonly site?: string | undefined;
    /** Pages, folders or globs, at least one, from `site` where that is given; what is between them and the rest of their site is checked, too. */
    readonly files?: readonly string[] | undefined;
    /** What paths start from. Default: the working folder of the process. */
    readonly cwd?: string | undefined;
    /** A config file, the config itself, or `false` for none. Default: the nearest file. */
    readonly config?: string | object | false | undefined;
    /** A file of known findings that are hidden, or `false` for none. Default: the one that the config names. */
    readonly baseline?: string | false | undefined;
    /** A folder with a copy of the indexes of the build cache, which the pages are compared with; `false` for none. Default: the config's. */
    readonly index?: string | false | undefined;
    /** The list of indexes, or `false` for none. Default: `cache_spack_io_index.json` in `index`, if it is there. */
    readonly indexList?: string | false | undefined;
    /** A JSON file `{tag: {label: file}}` that says which file is which index, or `false` for none. */
    readonly indexMap?: string | false | undefined;
    /** Beats the config's. */
    readonly preset?: Preset | undefined;
    /** By rule id; beat the config's. */
    readonly severities?: Readonly<Record<string, Severity | 'off'>> | undefined;
    /** More rules, made with `definePageRule`, `defineCorpusRule` and the like. */
    readonly rules?: readonly Rule[] | undefined;
    /** Whether the code of plugins that the config names may be run. Default: false. */
    readonly allowCode?: boolean | undefined;
    /** Each page by itself. Default: false. */
    readonly pagesOnly?: boolean | undefined;
    /** No page found is no error. Default: false. */
    readonly allowEmpty?: boolean | undefined;
    /** Mebibytes; a larger page is not read. Default: 64. */
    readonly maxFileSize?: number | undefined;
    /** Ends the run between two pages. */
    readonly signal?: StopSignal | undefined;
}
/** As much of an `AbortSignal` as is looked at: its own type would need that of a browser or of Node. */
export interface StopSignal {
    readonly aborted: boolean;
    readonly reason?: unknown;
}
/** What a run found. */
export interface LintResult extends Omit<Report, 'omitted' | 'unshown' | 'suggestions'> {
    /** Whether there is neither an error nor a fault of a rule or of cache-lint itself. */
    readonly ok: boolean;
}
/**
 * Checks build-cache pages as the command does. Keeps no state: runs side by side do not mix. Throws a `UsageError` (one line that says
 * what to do) when the options or the config are wrong, and the signal's reason when it is aborted. What goes wrong with one page or one
 * rule is in `internalErrors`, and the run goes on.
 */
export declare function lint(options?: LintOptions): Promise<LintResult>;
