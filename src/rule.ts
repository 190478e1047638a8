import type * as zod from 'zod';
import type { Fix, Path, Severity, Span } from './finding.js';
import type { FaultCode } from './page/fault.js';
import { GENERATIONS, type Generation, type Page, type RawPage } from './page/page.js';

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
  /** Other places of the same fault in the same page. */
  readonly related?: readonly { readonly message: string; readonly path: Path; readonly span?: Span }[];
  readonly fix?: Fix;
}

type ProblemOf<M extends Messages> = {
  [K in keyof M & string]: Omit<Problem, 'messageId' | 'data'> & {
    readonly messageId: K;
    readonly data: Parameters<M[K]>[0];
  };
}[keyof M & string];

/**
 * Example pages, cut to what matters. What starts with `---` (and every bad example of a text rule) is a whole file. Else it is lines
 * `key: JSON` that replace parts of a right page of generation H: keys of `meta` and of each row replace those, `body` is what follows
 * the closing fence, a first line `# <path>` is the file's place, `generation` another generation. `meta` follows from the rows where it is not given.
 */
export interface Examples {
  /** Gives exactly one finding, of this rule. */
  readonly bad: string;
  /** Gives no finding of any rule. */
  readonly good: string;
}

interface RuleBase<M extends Messages> {
  /** The file name under `rules/`; API. */
  readonly id: string;
  /** The claim, as one sentence that holds for a right page. At most 160 characters. */
  readonly summary: string;
  /** Who is hurt when it does not hold, and how. */
  readonly why: string;
  readonly severity: SeverityByGeneration;
  readonly fixable: boolean;
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
  check(page: RawPage, report: (problem: Problem) => void): void;
}

/** A rule on the data of one page of the right shape: a pure function of the page and the rule's options. */
export interface PageRule<O = unknown, M extends Messages = Messages> extends RuleBase<M> {
  readonly kind: 'page';
  /** Builds the options' schema, with every default. A function, so that zod is loaded only when options are given. */
  readonly options?: {
    readonly schema: (z: typeof zod) => zod.ZodType<O>;
    /** What holds when nothing is given; a test holds it against the schema's own defaults. */
    readonly defaults: O;
    /** One line per option, for the documentation. */
    readonly help: Readonly<Record<keyof O & string, string>>;
  };
  /**
   * Reports through a call and not by `yield`: on a right page, which is nearly every one, a generator would cost ten times what the
   * rule itself does.
   */
  check(page: Page, report: (problem: Problem) => void, options: O): void;
}

export type Rule = TextRule | ShapeRule | PageRule;

/** Messages of a text rule: keyed by the fault codes that it puts into words. */
type FaultMessages = { readonly [K in FaultCode]?: Messages[string] };

export function defineTextRule<const M extends FaultMessages & Messages>(rule: Omit<TextRule<M>, 'kind'>): TextRule {
  return { ...rule, kind: 'text' } as unknown as TextRule;
}

/** The problems that `check` reports are typed by `messages`. */
export function defineShapeRule<const M extends Messages>(
  rule: Omit<ShapeRule<M>, 'kind' | 'check'> & { check(page: RawPage, report: (problem: ProblemOf<M>) => void): void },
): ShapeRule {
  return { ...rule, kind: 'shape' } as unknown as ShapeRule;
}

/** The problems that `check` reports are typed by `messages`. */
export function definePageRule<const M extends Messages, O = Record<string, never>>(
  rule: Omit<PageRule<O, M>, 'kind' | 'check'> & {
    check(page: Page, report: (problem: ProblemOf<M>) => void, options: O): void;
  },
): PageRule {
  return { ...rule, kind: 'page' } as unknown as PageRule;
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
