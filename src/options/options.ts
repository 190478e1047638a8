import type { Severity } from '../finding.js';
import type { FormatName } from '../report/formats.js';
import type { OverviewFormat } from '../report/overview-formats.js';
import { type Camel, camelCase, OPTIONS, type Option } from './table.js';

/** One output: a format, and the file it goes to (standard output without one). */
export interface OutputIn<F extends string> {
  readonly format: F;
  readonly file: string | undefined;
}

export type Output = OutputIn<FormatName>;
/** Of `cache-lint overview`. */
export type OverviewOutput = OutputIn<OverviewFormat>;

/** What an option of each kind holds once it is read; a `word` is one of its row's words. */
interface Values {
  readonly switch: boolean;
  readonly count: number;
  /** Mebibytes. */
  readonly size: number;
  readonly text: string;
  readonly path: string;
  readonly line: string;
  readonly ref: string;
  /** `false`: none. */
  readonly file: string | false;
  readonly outputs: readonly Output[];
  readonly severities: readonly (readonly [rule: string, severity: Severity | 'off'])[];
}

type ValueOf<O extends Option> = O extends { readonly kind: 'word'; readonly words: readonly (infer W)[] }
  ? W
  : O['kind'] extends keyof Values
    ? Values[O['kind']]
    : never;

type WithDefault = Extract<Option, { readonly default: unknown }>;
type WithoutDefault = Exclude<Option, WithDefault>;

/** What holds where nothing is said, by the names that programs use. */
type Defaults = { readonly [O in WithDefault as Camel<O['name']>]: ValueOf<O> };

/** The options of `check`, with every default; complete, so that no default is needed further on. */
export type CheckOptions = Defaults & {
  readonly [O in WithoutDefault as Camel<O['name']>]?: ValueOf<O> | undefined;
} & {
  readonly paths: readonly string[];
  /** A page is read from standard input, and no paths are named. */
  readonly stdin?: boolean | undefined;
  /** The data files of the site's successor, which are checked in place of pages. */
  readonly data?: { readonly packages: string; readonly specs: string } | undefined;
  /** Why rules are off that the call says nothing of, by id. */
  readonly offBecause?: ReadonlyMap<string, string> | undefined;
  /** Whether the report is to say what each site holds, whatever the outputs are. */
  readonly overview?: boolean | undefined;
  /** A ref of git: what differs from its state is shown. */
  readonly compareWith?: string | undefined;
};

/** Plain data: what parses options is not loaded for it. */
export const DEFAULTS: Defaults = Object.fromEntries(
  OPTIONS.flatMap((option) => ('default' in option ? [[camelCase(option.name), option.default]] : [])),
) as unknown as Defaults;
