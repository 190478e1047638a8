import type { DataProblemData } from './data-files/problem.js';
import type { Fix, JsonValue, Path, Severity, Span, Teller } from './finding.js';
import type { IndexProblemCode, IndexProblemData, LivingCode } from './index/problem.js';
import { GENERATIONS, type Generation, type Place } from './page/data.js';
import type { PageFacts } from './page/facts.js';
import type { FaultCode } from './page/fault.js';
import type { Page, RawPage } from './page/page.js';
import type { LoggedRows, SiteLog } from './page/site-log.js';
import type { SiteData } from './site/site-data.js';

/** Named sets of severities: `strict` raises every warning to error and every info to warning; `all` switches everything on. */
export const PRESETS = ['recommended', 'strict', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

/**
 * The severity under the preset `recommended`: one for all page generations, or one per generation. A generation that is left
 * out is `off`: the rule does not apply to its pages, under no preset.
 */
export type SeverityByGeneration = Severity | Readonly<Partial<Record<Generation, Severity>>>;

/** Message templates by message id: plain functions of the problem's data, so that a missing value does not compile. */
// biome-ignore lint/suspicious/noExplicitAny: each message types its own data.
export type Messages = Readonly<Record<string, (data: any) => string>>;

/** One fault as a rule sees it: what and which path, never line or column. */
export interface Problem {
  readonly messageId: string;
  /** What the message template takes. */
  readonly data: unknown;
  readonly path: Path;
  /** `key` marks the object key at the end of `path` instead of its value. */
  readonly at?: 'value' | 'key';
  /** Overrides `path` for places outside the data (the body, a fence). */
  readonly span?: Span;
  /** The row's spec hash, the stack or the value that it is about. */
  readonly subject?: string;
  /** What it is about, where `path` is only the first example: then the fingerprint is of this path, and another example keeps it. */
  readonly about?: Path;
  /** Other places of the same fault in the same page. */
  readonly related?: readonly { readonly message: string; readonly path: Path; readonly span?: Span }[];
  readonly fix?: Fix;
  /**
   * What would tell the same fault at its cause: where one of these is found and nothing hides it, this one is not shown. Its rules stand
   * in `waitsFor`.
   */
  readonly unless?: readonly Teller[] | undefined;
}

/** What a rule with these messages may report: each message id with what its message takes. */
export type ProblemOf<M extends Messages, P extends Problem | CorpusProblem = Problem> = {
  [K in keyof M & string]: Omit<P, 'messageId' | 'data'> & {
    readonly messageId: K;
    readonly data: Parameters<M[K]>[0];
  };
}[keyof M & string];

/**
 * Example pages, cut to what matters. What starts with `---` (and every bad example of a text rule) is a whole file. Else it is lines
 * `key: JSON` that replace parts of a right page of generation H: keys of `meta` and of each row replace those, `body` is what follows
 * the closing fence, a first line `# <path>` is the file's place, `generation` another generation. `meta` follows from the rows where it
 * is not given.
 * Those of a history rule are lines of `git diff --name-status`; those of index and data rules are changes to a right build cache, its
 * pages and its data files: `# <file> <JSON pointer>`, and below it the value that is put there (none: it is taken out).
 */
export interface Examples {
  /** Gives exactly one finding, of this rule. */
  readonly bad: string;
  /** Gives no finding of any rule. */
  readonly good: string;
}

/** What every rule says of itself. */
export interface RuleBase<M extends Messages> {
  /** The file name under `rules/`; API. */
  readonly id: string;
  /** The claim, as one sentence that holds for a right page. At most 160 characters. */
  readonly summary: string;
  /** Who is hurt when it does not hold, and how. */
  readonly why: string;
  readonly severity: SeverityByGeneration;
  readonly fixable: boolean;
  /**
   * The ids of rules whose findings keep this one from speaking: those that `unless` of its problems may name, and those after whose fix
   * it may find more, which is then no fault of the fix.
   */
  readonly waitsFor?: readonly string[];
  readonly messages: M;
  /** For the messages that are milder or worse than `severity`. */
  readonly messageSeverity?: { readonly [K in keyof M]?: Severity };
  readonly examples: Examples;
}

/** A rule on what the reader finds before a page's data can be trusted: it puts faults of `page/` into words. */
export interface TextRule<M extends Messages = Messages> extends RuleBase<M> {
  readonly kind: 'text';
}

/** A rule on a page's name or shape: it also runs when the shape is wrong, and no rule on its data does. */
export interface ShapeRule<M extends Messages = Messages> extends RuleBase<M> {
  readonly kind: 'shape';
  /**
   * Whether there is nothing to say of a page with these facts, at this place. Asked of pages of the right shape, before `check`, which is
   * not called then.
   */
  isSilent?(facts: PageFacts, place: Place | undefined): boolean;
  check(page: RawPage, report: (problem: Problem) => void): void;
}

/**
 * A schema of options or of one option. This and the types below name the part of zod that rules use: of our own, so that the published
 * types need no package, and what a rule is given is zod's `z`.
 */
export interface Schema<T> {
  parse(given: unknown): T;
}

/** A schema of one option. */
export interface OptionSchema<T> extends Schema<T> {
  /** What holds when nothing is given. Every option has one. */
  default(value: T): OptionSchema<T>;
  describe(text: string): OptionSchema<T>;
}

/** Of a text; limits of its length are in UTF-16 units and included. */
export interface TextSchema extends OptionSchema<string> {
  min(length: number): TextSchema;
  max(length: number): TextSchema;
  regex(expression: RegExp): TextSchema;
}

/** Of a number; both limits are included. */
export interface NumberSchema extends OptionSchema<number> {
  int(): NumberSchema;
  min(least: number): NumberSchema;
  max(most: number): NumberSchema;
}

/** Of a list; both limits of its length are included. */
export interface ListSchema<T> extends OptionSchema<readonly T[]> {
  min(length: number): ListSchema<T>;
  max(length: number): ListSchema<T>;
}

/** Makes schemas of options. */
export interface OptionSchemas {
  /** The options of a rule by name; others are refused. */
  strictObject<S extends Readonly<Record<string, Schema<unknown>>>>(
    shape: S,
  ): Schema<{ readonly [K in keyof S]: ReturnType<S[K]['parse']> }>;
  string(): TextSchema;
  number(): NumberSchema;
  /** A whole number. */
  int(): NumberSchema;
  boolean(): OptionSchema<boolean>;
  literal<const V extends string | number | boolean>(value: V): OptionSchema<V>;
  enum<const W extends readonly string[]>(words: W): OptionSchema<W[number]>;
  array<T>(item: Schema<T>): ListSchema<T>;
}

/** What can be set of a rule. */
export interface RuleOptions<O = unknown> {
  /** Builds the options' schema, with every default. A function, so that zod is loaded only when options are given. */
  readonly schema: (z: OptionSchemas) => Schema<O>;
  /** What holds when nothing is given; a test holds it against the schema's own defaults. */
  readonly defaults: NoInfer<O>;
  /** One line per option, for the documentation. */
  readonly help: Readonly<Record<keyof O & string, string>>;
}

/** A rule on the data of one page of the right shape: a pure function of the page and the rule's options. */
export interface PageRule<O = unknown, M extends Messages = Messages> extends RuleBase<M> {
  readonly kind: 'page';
  readonly options?: RuleOptions<O>;
  /**
   * Whether there is nothing to say of a page with these facts. Asked before `check`, which is not called then: so a right page, of which
   * the facts are known from its bytes, is not even parsed. Look at numbers and flags only.
   */
  isSilent?(facts: PageFacts, options: O): boolean;
  /**
   * Reports through a call and not by `yield`: on a right page, which is nearly every one, a generator would cost ten times what the
   * rule itself does.
   */
  check(page: Page, report: (problem: Problem) => void, options: O): void;
}

/** Whether a rule has found something on the page (about a subject, if one is given), and nothing hides it. */
export type Speaks = (rule: string, subject?: string) => boolean;

/** One fault between pages, or between pages and the site's data: what, which file and which path. */
export interface CorpusProblem extends Omit<Problem, 'related'> {
  /** The page or the file of the site's data in which it stands, as in `Corpus`. */
  readonly file: string;
  readonly related?: readonly (SitePlace & { readonly message: string })[];
  /**
   * Tags all of whose pages it depends on, though they are not listed: a run that is about some pages only reports it when one of them
   * is in such a tag.
   */
  readonly tags?: readonly string[];
  /** @internal What rules on one page say of the same fault, of which they cannot know the cause: it is not shown, nor fixed. */
  readonly insteadOf?: readonly Teller[] | undefined;
  /** Whether it is a fault of the tag, and `file` is only the first page that shows it: then the fingerprint is of the tag's folder. */
  readonly ofTag?: boolean;
}

/** A place in one of the site's files. */
export interface SitePlace {
  readonly file: string;
  readonly path: Path;
  readonly at?: 'value' | 'key';
  /** Overrides `path` for places outside the data. */
  readonly span?: Span;
}

/** What a corpus rule sees of one page. */
export interface CorpusPage<V> {
  /** Relative to the repository root, with `/`. */
  readonly file: string;
  /** The folders that it stands in. */
  readonly tag: string;
  readonly package: string;
  /** What `map` gave; undefined when the page could not be read, is of a wrong shape or is ignored. */
  readonly value: V | undefined;
}

/** A site, as its corpus rules see it. */
export interface Corpus<V, S = SiteData | undefined> {
  /** The pages at `_cache/<tag>/<package>/specs.md`, by file in code-unit order. */
  readonly pages: readonly CorpusPage<V>[];
  /** Reads a page again, for the few of which more than `map` gave has to be known; undefined when that fails. Not free: 0.1 ms. */
  page(file: string): Page | undefined;
  /** The site's data; undefined when the site has none. */
  readonly site: S;
  /** @internal Tags whose folders, or folders in them, could not be read: they are there, but nobody knows what is in them. */
  readonly unreadTags?: ReadonlySet<string> | undefined;
  /** Whether what a rule would say of a page or a file is shown: it is on there, and nothing hides it. */
  isHeard(rule: string, file: string, subject?: string): boolean;
}

/**
 * A rule on all pages of a site together (`corpus`), or on them and the site's data (`site`). `map` makes one small JSON value of each
 * page, so that the page can be dropped, the value kept; `reduce` sees all of them, in the order of their files. Both are pure. `speaks` tells
 * `map` what rules on one page have found on this one.
 */
export interface CorpusRule<O = unknown, M extends Messages = Messages> extends RuleBase<M> {
  readonly kind: 'corpus' | 'site';
  readonly severity: Severity;
  readonly options?: RuleOptions<O>;
  map(page: Page, options: O, speaks: Speaks): JsonValue;
  reduce(corpus: Corpus<JsonValue>, report: (problem: CorpusProblem) => void, options: O): void;
  /** @internal Rules of this package only. */
  readonly logged?: Logged<JsonValue, O>;
}

/** @internal Of a rule to which it is enough that a page is there. */
export const mapToNothing = (): null => null;

/**
 * @internal How a rule of this package does without values, and without `reduce` where there is nothing to say. What it finds must be what
 * `map` and `reduce` find by themselves.
 */
export interface Logged<V extends JsonValue = JsonValue, O = unknown, S = SiteData | undefined> {
  /**
   * Keeps numbers of a page's rows (`LoggedPage`), if one rule wants it, and gives what of its value is not in what is kept: null on nearly
   * all pages. Without it, it is the value of `map` that is kept, unless `value` needs none.
   */
  note?(page: Page, into: LoggedRows, options: O, speaks: Speaks): JsonValue;
  /** The value that `map` gives for a page that could be read, from the log. */
  value?(log: SiteLog, page: number, note: JsonValue): V;
  /**
   * The pages that have to be looked at, in the order of the log: `reduce` is called for each list apart. The lists may be of too many
   * pages, never of too few.
   */
  parts(
    log: SiteLog,
    site: S,
    options: O,
    noteOf: (page: number) => JsonValue | undefined,
  ): Iterable<readonly number[]>;
}

/** A rule on the config itself: the run puts what it finds there into words. */
export interface ConfigRule<M extends Messages = Messages> extends RuleBase<M> {
  readonly kind: 'config';
  readonly about: 'suppressions' | 'globs';
  readonly severity: Severity;
}

/** What became of a page since an earlier state of the repository. */
export interface PageChange {
  readonly status: 'modified' | 'deleted';
  readonly place: Place;
}

/** What a history rule reports: it is about the page as a whole. */
export type HistoryProblem = Pick<Problem, 'messageId' | 'data'>;

/** A rule on what a change does to pages that were there before; it runs where two states are compared. */
export interface HistoryRule<O = unknown, M extends Messages = Messages> extends RuleBase<M> {
  readonly kind: 'history';
  readonly severity: Severity;
  readonly options?: RuleOptions<O>;
  check(change: PageChange, report: (problem: HistoryProblem) => void, options: O): void;
}

/** A rule on the build cache that the pages describe: it puts into words what reading its index, or comparing a page with it, finds. */
export interface IndexRule<O = unknown, M extends Messages = Messages> extends RuleBase<M> {
  readonly kind: 'index';
  readonly severity: Severity;
  readonly options?: RuleOptions<O>;
}

/** A rule on the two data files of the site's successor: it puts into words what reading them finds. */
export interface DataRule<M extends Messages = Messages> extends RuleBase<M> {
  readonly kind: 'data';
  readonly severity: Severity;
}

export type Rule = TextRule | ShapeRule | PageRule | CorpusRule | ConfigRule | HistoryRule | IndexRule | DataRule;

/** Whether it sees the pages of a site together. */
export function isCorpusRule(rule: Rule): rule is CorpusRule {
  return rule.kind === 'corpus' || rule.kind === 'site';
}

/** Whether it looks at one page by itself, so that it can depend on the page's generation. */
export function isOnePageRule(rule: Rule): rule is TextRule | ShapeRule | PageRule {
  return rule.kind === 'text' || rule.kind === 'shape' || rule.kind === 'page';
}

/** Messages of a text rule: keyed by the fault codes that it puts into words. */
type FaultMessages = { readonly [K in FaultCode]?: Messages[string] };

/** A rule that puts faults of the reader into words; each message is keyed by the code of one. */
export function defineTextRule<const M extends FaultMessages & Messages>(rule: Omit<TextRule<M>, 'kind'>): TextRule {
  return { ...rule, kind: 'text' } as unknown as TextRule;
}

/** What a rule is written as that puts into words what others find. */
type WordsFor<R extends IndexRule | DataRule, M> = Omit<R, 'kind' | 'messages' | 'messageSeverity'> & {
  readonly messages: M;
  readonly messageSeverity?: { readonly [K in keyof M]?: Severity };
};

/** Messages of an index rule: keyed by what it puts into words, of `develop` perhaps by itself. */
type IndexMessages = {
  readonly [K in IndexProblemCode as K | LivingCode<K>]?: (data: IndexProblemData[K]) => string;
};

/** A rule that puts into words what is found in the index of a build cache; each message is keyed by the code of it. */
export function defineIndexRule<const M extends IndexMessages, O = Record<string, never>>(
  rule: Omit<WordsFor<IndexRule, M>, 'options'> & { readonly options?: RuleOptions<O> },
): IndexRule {
  return { ...rule, kind: 'index' } as unknown as IndexRule;
}

/** Messages of a data rule: keyed by what it puts into words. */
type DataMessages = { readonly [K in keyof DataProblemData]?: (data: DataProblemData[K]) => string };

/** A rule that puts into words what is found in the data files of the site's successor; each message is keyed by the code of it. */
export function defineDataRule<const M extends DataMessages>(rule: WordsFor<DataRule, M>): DataRule {
  return { ...rule, kind: 'data' } as unknown as DataRule;
}

/** A rule on the config; it runs once, after all others. */
export function defineConfigRule<const M extends Messages>(rule: Omit<ConfigRule<M>, 'kind'>): ConfigRule {
  return { ...rule, kind: 'config' } as unknown as ConfigRule;
}

/** The problems that `check` reports are typed by `messages`. */
export function defineHistoryRule<const M extends Messages, O = Record<string, never>>(
  rule: Omit<HistoryRule<O, M>, 'kind' | 'check' | 'options'> & {
    readonly options?: RuleOptions<O>;
    check(change: PageChange, report: (problem: Pick<ProblemOf<M>, 'messageId' | 'data'>) => void, options: O): void;
  },
): HistoryRule {
  return { ...rule, kind: 'history' } as unknown as HistoryRule;
}

/** The problems that `check` reports are typed by `messages`. */
export function defineShapeRule<const M extends Messages>(
  rule: Omit<ShapeRule<M>, 'kind' | 'check'> & { check(page: RawPage, report: (problem: ProblemOf<M>) => void): void },
): ShapeRule {
  return { ...rule, kind: 'shape' } as unknown as ShapeRule;
}

/** The problems that `check` reports are typed by `messages`. */
export function definePageRule<const M extends Messages, O = Record<string, never>>(
  rule: Omit<PageRule<O, M>, 'kind' | 'check' | 'isSilent' | 'options'> & {
    readonly options?: RuleOptions<O>;
    isSilent?(facts: PageFacts, options: O): boolean;
    check(page: Page, report: (problem: ProblemOf<M>) => void, options: O): void;
  },
): PageRule {
  return { ...rule, kind: 'page' } as unknown as PageRule;
}

/** What a corpus rule is written as: `map` and `reduce` agree on the value, the problems are typed by `messages`. */
export type CorpusRuleOf<M extends Messages, V extends JsonValue, O, S> = Omit<
  CorpusRule<O, M>,
  'kind' | 'map' | 'reduce' | 'options' | 'logged'
> & {
  readonly options?: RuleOptions<O>;
  /** @internal */
  readonly logged?: Logged<V, O, S>;
  map(page: Page, options: O, speaks: Speaks): V;
  reduce(corpus: Corpus<V, S>, report: (problem: ProblemOf<M, CorpusProblem>) => void, options: O): void;
};

/** A rule on all pages of a site together. */
export function defineCorpusRule<const M extends Messages, V extends JsonValue = JsonValue, O = Record<string, never>>(
  rule: CorpusRuleOf<M, V, O, SiteData | undefined>,
): CorpusRule {
  return { ...rule, kind: 'corpus' } as unknown as CorpusRule;
}

/** A rule on the pages of a site and the site's data; skipped where a site has none. */
export function defineSiteRule<const M extends Messages, V extends JsonValue = JsonValue, O = Record<string, never>>(
  rule: CorpusRuleOf<M, V, O, SiteData>,
): CorpusRule {
  return { ...rule, kind: 'site' } as unknown as CorpusRule;
}

/** The severity of a rule on a page of this generation under `recommended`; `off` where it does not apply. */
export function defaultSeverity(rule: Rule, generation: Generation): Severity | 'off' {
  return typeof rule.severity === 'string' ? rule.severity : (rule.severity[generation] ?? 'off');
}

/** What a rule's severity is on pages of each generation, in words: `error; D: info`. */
export function severityByGeneration(rule: Rule): string {
  const groups = new Map<string, Generation[]>();
  for (const generation of GENERATIONS) {
    const severity = defaultSeverity(rule, generation);
    groups.set(severity, [...(groups.get(severity) ?? []), generation]);
  }
  if (groups.size === 1) return [...groups.keys()][0]!;
  return [...groups].map(([severity, generations]) => `${severity} on generation ${generations.join(', ')}`).join('; ');
}
