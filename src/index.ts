// The Node API: what programs and plugins import from `cache-lint`.
import path from 'node:path';
import { rules as builtIn } from '../rules/index.js';
import { inspect } from './check/lint.js';
import { makeReport } from './check/make-report.js';
import { hidden, quietPace } from './check/run-lint.js';
import { makeTask, prepare } from './check/setup.js';
import type { Setup } from './check/task.js';
import { PluginFault, UsageError } from './errors.js';
import { siteAt } from './files/site-layout.js';
import { LEVELS, SEVERITIES, type Severity } from './finding.js';
import type { Host } from './host.js';
import { quietHost } from './node/host.js';
import { DEFAULTS } from './options/options.js';
import { camelCase, LARGEST_SIZE, type Option, optionsOn } from './options/table.js';
import type { Report } from './report/report.js';
import { isCorpusRule, type Preset, type Rule } from './rule.js';
import { nearest } from './words/nearest.js';

export { UsageError } from './errors.js';
export type {
  BaselineEntry,
  Excerpt,
  Finding,
  Fix,
  HiddenFinding,
  JsonValue,
  Path,
  Region,
  Related,
  Severity,
  Span,
  Teller,
} from './finding.js';
export type { Generation, Meta, PageData, Place, Spec } from './page/data.js';
export type { PageFacts, RowFacts } from './page/facts.js';
export type { Fault, FaultCode, FaultData } from './page/fault.js';
export type { Locate, LocatedPlace } from './page/locate.js';
export type { Page, RawPage, ShapeFault } from './page/page.js';
export type { RowCounts } from './page/row-counts.js';
export {
  type Flag,
  type Flagged,
  hasFlag,
  noFlag,
  noRow,
  PAGE,
  type PageFlag,
  ROW,
  type RowFlag,
} from './page/row-flags.js';
export type { ListField, ListValues } from './page/summary.js';
export type { Counts as OverviewCounts, DevelopAndRelease, Fall, Overview, TagOverview } from './report/overview.js';
export type {
  BaselineUse,
  BuildCacheUse,
  ChangesUse,
  ComparedTag,
  ComparisonUse,
  FixUse,
  InternalError,
  Report,
  RuleInfo,
} from './report/report.js';
export type { BytePlace, Replacement, Suggestion, Suggestions } from './report/suggestion.js';
export { defineRowRule, type RowContext, type RowProblemOf, type RowRuleOf } from './row-rule.js';
export type { Preset } from './rule.js';
export {
  type ConfigRule,
  type Corpus,
  type CorpusPage,
  type CorpusProblem,
  type CorpusRule,
  type CorpusRuleOf,
  type DataRule,
  defineCorpusRule,
  definePageRule,
  defineShapeRule,
  defineSiteRule,
  type Examples,
  type HistoryProblem,
  type HistoryRule,
  type IndexRule,
  type ListSchema,
  type Messages,
  type NumberSchema,
  type OptionSchema,
  type OptionSchemas,
  type PageChange,
  type PageRule,
  type Problem,
  type ProblemOf,
  type Rule,
  type RuleBase,
  type RuleOptions,
  type Schema,
  type SeverityByGeneration,
  type ShapeRule,
  type SitePlace,
  type Speaks,
  type TextRule,
  type TextSchema,
} from './rule.js';
export type { DataFile, SiteData, SiteFile, SiteShapeFault, TagMeta, TagPage, TagRow } from './site/site-data.js';
export type { Form as HashForm, NodePath, SpecGeneration } from './spack/dag-hash/forms.js';
export type { Layout as HashLayout } from './spack/dag-hash/layouts.js';
export type { TargetForm } from './spack/dag-hash/target-forms.js';
export { type Proof, type ProvenForm, verifyRecord } from './spack/dag-hash/verify-record.js';
export type { Compiler as CompilerText, CompilerForm, Variant as VariantText } from './spack/grammar.js';
export type { Compiler, Variant } from './spack/lexicon.js';

/** Every rule, in the order of the catalogue. Who makes one of another may give it a `map` of its own: how ours do without is left out. */
export const rules: readonly Rule[] = builtIn.map((rule) => {
  if (!isCorpusRule(rule)) return rule;
  const { logged: _, ...own } = rule;
  return own;
});

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
export async function lint(options: LintOptions = {}): Promise<LintResult> {
  checkOptions(options);
  const { signal, config, site, files = [], preset, allowCode = DEFAULTS.allowCode } = options;
  if (signal?.aborted) throw signal.reason;
  const host = hostIn(options);
  await checkRules(options.rules ?? []);
  const request = {
    paths: pathsOf(site, files),
    allowEmpty: options.allowEmpty ?? DEFAULTS.allowEmpty,
    pagesOnly: options.pagesOnly ?? DEFAULTS.pagesOnly,
    maxFileSize: options.maxFileSize ?? DEFAULTS.maxFileSize,
    config: typeof config === 'object' ? { inline: config } : config,
    baseline: options.baseline,
    index: options.index,
    indexList: options.indexList,
    indexMap: options.indexMap,
    preset,
    rule: Object.entries(options.severities ?? {}),
    allowCode,
  };
  const setup = await prepare(request, builtIn, host, options.rules);
  checkSite(site, setup, host);
  const task = await makeTask(request, setup, host);
  const inspection = await inspect(task, host, quietPace(host));
  if (inspection === undefined) throw signal!.reason;
  const report = makeReport({ inspection, flow: hidden(inspection, task, host) });
  const { omitted: _, ...result } = report;
  return { ...result, ok: result.totals.errors === 0 && result.internalErrors.length === 0 };
}

function pathsOf(site: string | undefined, files: readonly string[]): readonly string[] {
  if (site === undefined) return files;
  return files.length === 0 ? [site] : files.map((file) => (path.isAbsolute(file) ? file : path.join(site, file)));
}

/** Node's world as `cwd` sees it, without links in its path. */
function hostIn({ cwd, signal }: LintOptions): Host {
  const state = {
    get interrupted() {
      return signal?.aborted === true;
    },
  };
  const host = quietHost(cwd, state);
  if (cwd === undefined) return host;
  const real = host.realPath(host.cwd);
  if (real === undefined || real === 'loop' || host.kindOf(real) !== 'folder')
    throw new UsageError(`cwd: there is no folder ${JSON.stringify(cwd)}`);
  return { ...host, cwd: real };
}

/** Else a folder that is no site would be searched for pages. */
function checkSite(site: string | undefined, { config }: Setup, host: Host): void {
  if (site === undefined || siteAt(path.resolve(host.cwd, site), host, config.site) !== undefined) return;
  throw new UsageError(`site: ${JSON.stringify(site)} holds no "_cache/"; name folders that are no site in "files"`);
}

/** As those of a plugin are checked. */
async function checkRules(rules: readonly Rule[]): Promise<void> {
  if (rules.length === 0) return;
  const { objectionTo } = await import('./config/check-rule.js');
  let wrong: string | undefined;
  try {
    wrong = rules.map(objectionTo).find((objection) => objection !== undefined);
  } catch (error) {
    throw new PluginFault('rules', 'a rule of the list cannot be read', error);
  }
  if (wrong !== undefined) throw new UsageError(`rules: the list holds ${wrong}`);
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf = (list: readonly unknown[]) => (value: unknown) => list.includes(value);

type Check = readonly [what: string, is: (value: unknown) => boolean];

/** What an option of the command has to be in a program. */
function checkOf(option: Option): Check {
  switch (option.kind) {
    case 'switch':
      return ['true or false', isFlag];
    case 'file':
      return ['a file or false', (value) => value === false || isText(value)];
    case 'word':
      return [`one of ${option.words.join(', ')}`, isOneOf(option.words)];
    case 'size':
      return [
        `a number of MiB above 0, at most ${LARGEST_SIZE}`,
        (value) => typeof value === 'number' && value > 0 && value <= LARGEST_SIZE,
      ];
    default:
      throw new TypeError(`the option ${option.name} is not for programs`);
  }
}

/** What each option has to be: those of the command, and those that a program says in another way. */
const OPTIONS: Readonly<Record<string, Check>> = {
  site: ['a folder', isText],
  files: ['a list of at least one path', (value) => Array.isArray(value) && value.length > 0 && value.every(isText)],
  cwd: ['a folder', isText],
  ...Object.fromEntries(optionsOn('api').map((option) => [camelCase(option.name), checkOf(option)])),
  config: ['a file, an object or false', (value) => value === false || isText(value) || isObject(value)],
  severities: [
    `an object of ${SEVERITIES.join(', ')} or off by rule id`,
    (value) => isObject(value) && Object.values(value).every(isOneOf(LEVELS)),
  ],
  rules: ['a list of rules', Array.isArray],
  signal: ['an AbortSignal', (value) => isObject(value) && 'aborted' in value && isFlag(value.aborted)],
};

/** For calls that no compiler has checked. */
function checkOptions(options: unknown): void {
  if (!isObject(options)) throw new UsageError('lint takes an object of options');
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTIONS, name)) {
      const [meant] = nearest(name, Object.keys(OPTIONS));
      throw new UsageError(
        `unknown option ${JSON.stringify(name)}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
      );
    }
    const [what, is] = OPTIONS[name]!;
    if (value !== undefined && !is(value)) throw new UsageError(`${name}: it has to be ${what}`);
  }
}
