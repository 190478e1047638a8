import type { Config } from '../config/config.js';
import type { ConfigGlobs } from '../config/judge-globs.js';
import type { RulesetInput } from '../config/rulesets.js';
import type { Crash } from '../engine/crash.js';
import type { ChangedPage } from '../engine/lint-history.js';
import type { Rulesets } from '../engine/ruleset.js';
import type { Finding, Severity } from '../finding.js';
import type { HideInput } from '../hide/hide.js';
import type { BaselineRequest } from '../hide/used-baseline.js';
import type { Host } from '../host.js';
import type { PageReader } from '../page/reader.js';
import type { BuildCacheUse } from '../report/report.js';
import type { Preset, Rule } from '../rule.js';

/** What a caller asks for: the command line, the action, a program. */
export interface LintRequest extends BaselineRequest {
  readonly paths: readonly string[];
  readonly allowEmpty: boolean;
  readonly pagesOnly: boolean;
  /** Mebibytes. */
  readonly maxFileSize: number;
  /** A file's name, none (`false`), the nearest one (undefined), or the config itself. */
  readonly config?: string | false | undefined | { readonly inline: unknown };
  /** Beats the config's. */
  readonly preset?: Preset | undefined;
  /** Beat the config's. */
  readonly rule: readonly (readonly [id: string, severity: Severity | 'off'])[];
  /** Why rules of `rule` are off that nobody named, by id. */
  readonly offBecause?: ReadonlyMap<string, string> | undefined;
  /** Whether the code of plugins may be run. */
  readonly allowCode: boolean;
  /** A folder with the indexes of the build cache, a list of them, a map of them; `false`: none. Beat the config's. */
  readonly index?: string | false | undefined;
  readonly indexList?: string | false | undefined;
  readonly indexMap?: string | false | undefined;
  /** The data files of the site's successor, absolute: they are checked, and no page is. */
  readonly data?: { readonly packages: string; readonly specs: string } | undefined;
  /** Whether the report is to have the hidden findings, too. */
  readonly sarifSuppressed?: 'include' | 'exclude';
  /** Threads that look at pages together. Default: one; 0: as many as are good. */
  readonly threads?: number;
}

/** Everything that holds for a run before a page is looked for. */
export interface Setup {
  readonly config: Config;
  /** Built-in ones and plugins'. */
  readonly rules: readonly Rule[];
  readonly rulesets: Rulesets;
  /** What the rulesets are made of. */
  readonly settings: RulesetInput;
  /** By rule id; built-in rules are not in it. */
  readonly plugins: ReadonlyMap<string, string>;
  /** Relative to which paths are shown. Absolute. */
  readonly root: string;
}

/** All that decides what a run finds. Complete: no default is needed further on. */
export interface LintTask extends HideInput {
  /** What the rulesets are made of. */
  readonly settings: RulesetInput;
  /** Threads that look at pages together; 0: as many as are good. */
  readonly threads: number;
  /** Whether the report is to have the hidden findings, too. */
  readonly keepsHidden: boolean;
  /** Each page by itself: no corpus and site rules. */
  readonly pagesOnly: boolean;
  /** Bytes; a larger page is not read. */
  readonly sizeLimit: number;
  /** Whether it is counted what each site holds, for an output that shows it. */
  readonly counts: boolean;
  /** What reads the pages, where that is not a reader of the run's own. */
  readonly reader?: PageReader;
  /** Of the config's `ignores` and `overrides`. */
  readonly globs: ConfigGlobs;
  /** The pages that changed since the state that this one is compared with; absent when there is none. */
  readonly history?: readonly ChangedPage[];
  /** What is looked at beside the pages; absent when nothing is. */
  readonly beside?: Beside | undefined;
  /** Findings that are known already, of a change that the run is about. */
  readonly news?: readonly Finding[];
  /** What git has and this checkout has not, by working tree: several runs fill and share it. */
  readonly absent?: Map<string, ReadonlySet<string>>;
  /** Files that had another name in the state that this one is compared with. */
  readonly renamed?: ReadonlySet<string>;
  /** The plugin that a rule is from, by rule id; built-in rules are not in it. */
  readonly plugins: ReadonlyMap<string, string>;
  /** Why a rule is off, by rule id; for the ones that are. */
  readonly switchedOff: ReadonlyMap<string, string>;
}

/** What is looked at beside the pages themselves: the build cache that they describe, the data files of the site's successor. */
export interface Beside {
  /** Whose rules are run. */
  readonly kinds: readonly ('index' | 'data')[];
  /** What tells of a file, an absolute path, whether it is one of what is read: nothing may be written over it. */
  inputs(host: Host): Promise<(file: string) => boolean>;
  /** Undefined when it was interrupted. */
  find(task: LintTask, host: Host, pause: () => Promise<boolean>): Promise<BesideResult | undefined>;
}

/** What was found there. */
export interface BesideResult {
  readonly findings: readonly Finding[];
  /** Findings that are counted only. */
  readonly dropped: Readonly<Record<Severity, number>>;
  readonly crashes: readonly Crash[];
  /** Files that were looked at, as they are shown. */
  readonly files: readonly string[];
  /** What was not looked at: by which kinds of rules, and why, as the end of a sentence. */
  readonly skipped: readonly { readonly rules: (id: string) => boolean; readonly reason: string }[];
  /** What was done. */
  readonly done: Omit<BuildCacheUse, 'notChecked'>;
}
