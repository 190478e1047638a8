import path from 'node:path';
import type { SiteLayout } from '../files/site-layout.js';
import type { Path, Region, Severity } from '../finding.js';
import type { Preset } from '../rule.js';
import type { Source } from './config-file.js';
import type { ConfigGlobs } from './judge-globs.js';
import type { GlobTexts, MatchesFile } from './page-globs.js';

/** What a rule is set to, and where. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** Checked and complete; absent when none are given: those of a weaker setting hold then, or the rule's defaults. */
  readonly options?: unknown;
  readonly from: Source;
}

/** Globs as they are written, and whether one of them matches a page's file as it is shown. */
export interface PageGlobs extends GlobTexts {
  readonly matches: MatchesFile;
}

/** Settings of rules for some pages. */
export interface Override extends PageGlobs {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly from: Source;
}

/** A glob of pages that are not checked; with `!` at its start it takes back what an earlier one ignores. */
export interface Ignore extends GlobTexts {
  /** As it is written. */
  readonly glob: string;
  readonly from: Source;
}

/** Findings that are hidden for a reason. */
export interface ConfigSuppression extends PageGlobs {
  /** The id of a rule. */
  readonly rule: string;
  /** When given, only findings with this subject. */
  readonly subject?: string;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
  readonly from: Source;
  /** Of the whole entry. */
  readonly region: Region;
  /** Of the entry in its file, as in `['suppressions', 0]`. */
  readonly path: Path;
}

/** A module with rules that a config names. */
export interface PluginName {
  /** As it is written: a path that starts with `./`, `../` or `/`, or a package. */
  readonly name: string;
  /** Absolute: the folder of the file that names it. */
  readonly folder: string;
  readonly from: Source;
  /** Of the name in its file, as in `['plugins', 0]`. */
  readonly path: Path;
}

/** All that config files say, complete and frozen. */
export interface Config {
  /** Absolute: what files are shown relative to. */
  readonly root: string;
  /** Absolute path of the main file; undefined when there is none (built-in defaults) or a program gave the config. */
  readonly path: string | undefined;
  /** Every file read, relative to the repository root with `/`, the main one first. */
  readonly files: readonly string[];
  readonly preset: { readonly value: Preset; readonly from: Source | undefined };
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Later ones beat earlier ones. */
  readonly overrides: readonly Override[];
  /** Undefined when nothing is ignored. */
  readonly isIgnored: ((file: string) => boolean) | undefined;
  /** The entry that makes a file ignored; undefined when it is not. */
  ignoredBy(file: string): Ignore | undefined;
  /** The last one that matches decides. */
  readonly ignores: readonly Ignore[];
  /** Those of `ignores` and `overrides`, one by one. */
  readonly globs: ConfigGlobs;
  /** Undefined when no file says anything of it. */
  readonly site: SiteLayout | undefined;
  readonly suppressions: readonly ConfigSuppression[];
  /** Absolute; undefined when no file names one. */
  readonly baseline: { readonly path: string; readonly from: Source } | undefined;
  readonly plugins: readonly PluginName[];
  /** The copy of the build cache; undefined when no file says anything of it. */
  readonly index: IndexConfig | undefined;
}

/** The file of a plugin, absolute; undefined when it is a package. */
export function pluginFile({ name, folder }: PluginName): string | undefined {
  return /^\.{0,2}\//.test(name) ? path.resolve(folder, name) : undefined;
}

/** What of a build cache is looked at. Paths are absolute. */
export interface IndexConfig {
  readonly folder?: string | undefined;
  readonly list?: string | undefined;
  readonly map?: string | undefined;
  /** Whether a tag is looked at. */
  readonly isAsked: (tag: string) => boolean;
  readonly maxBytes?: number | undefined;
  readonly specFiles?: boolean | undefined;
}

/** What holds without a config. */
export function noConfig(root: string): Config {
  return {
    root,
    path: undefined,
    files: [],
    preset: { value: 'recommended', from: undefined },
    rules: new Map(),
    overrides: [],
    isIgnored: undefined,
    ignoredBy: () => undefined,
    ignores: [],
    globs: { all: [], matching: () => [] },
    site: undefined,
    suppressions: [],
    baseline: undefined,
    plugins: [],
    index: undefined,
  };
}
