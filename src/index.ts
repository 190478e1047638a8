// The Node API: what programs and plugins import from `cache-lint`.

import path from 'node:path';
import { rules as builtIn } from '../rules/index.js';
import { objectionTo } from './config/plugins.js';
import { PRESETS, type Preset } from './engine/ruleset.js';
import { UsageError } from './errors.js';
import { SEVERITIES, type Severity } from './finding.js';
import { quietHost } from './host.js';
import { lint as lintTask } from './lint.js';
import type { Report } from './report/report.js';
import type { Rule } from './rule.js';
import { makeTask, prepare } from './setup.js';

export { rules } from '../rules/index.js';
export type { Preset } from './engine/ruleset.js';
export { UsageError } from './errors.js';
export type {
  Excerpt,
  Finding,
  Fix,
  JsonValue,
  Path,
  Region,
  Related,
  Severity,
  Span,
} from './finding.js';
export type { PageFacts, RowFacts } from './page/facts.js';
export type { Generation, Meta, Page, PageData, Place, RawPage, Spec } from './page/page.js';
export type { InternalError, Report, RuleInfo } from './report/report.js';
export {
  type Corpus,
  type CorpusPage,
  type CorpusProblem,
  type CorpusRule,
  defineCorpusRule,
  definePageRule,
  defineShapeRule,
  defineSiteRule,
  type Examples,
  type Messages,
  type OptionSchema,
  type OptionSchemas,
  type PageRule,
  type Problem,
  type Rule,
  type RuleOptions,
  type ShapeRule,
  type SitePlace,
} from './rule.js';
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
export async function lint(options: LintOptions = {}): Promise<LintResult> {
  const { cwd = '.', signal, config, site, files = [], preset, allowCode = false } = options;
  checkOptions(options);
  signal?.throwIfAborted();
  const host = quietHost(site === undefined ? cwd : path.resolve(cwd, site), {
    get interrupted() {
      return signal?.aborted === true;
    },
  });
  const request = {
    paths: files.length === 0 && site !== undefined ? ['.'] : files,
    allowEmpty: options.allowEmpty ?? false,
    pagesOnly: options.pagesOnly ?? false,
    maxFileSize: options.maxFileSize ?? 64,
    config: typeof config === 'object' ? { inline: config } : config,
    preset,
    rule: Object.entries(options.severities ?? {}),
    allowCode,
  };
  const setup = await prepare(request, builtIn, host, options.rules);
  const task = await makeTask(request, setup, host);
  const report = await lintTask(task, host, {
    show: () => {},
    async pause() {
      await host.pause();
      return !host.interrupted();
    },
  });
  if (report === undefined) throw signal!.reason;
  const { omitted: _, ...result } = report;
  return { ...result, ok: result.totals.errors === 0 && result.internalErrors.length === 0 };
}

const KNOWN: readonly (keyof LintOptions)[] = [
  ...(['site', 'files', 'cwd', 'config', 'preset', 'severities', 'rules', 'allowCode', 'pagesOnly'] as const),
  ...(['allowEmpty', 'maxFileSize', 'signal'] as const),
];

/** What the types say, for callers without them. */
function checkOptions(options: LintOptions): void {
  const unknown = Object.keys(options).find((key) => !KNOWN.includes(key as keyof LintOptions));
  if (unknown !== undefined)
    throw new UsageError(`unknown option ${JSON.stringify(unknown)} of lint(); there is ${KNOWN.join(', ')}`);
  const { files, preset, severities = {}, maxFileSize = 64, rules = [] } = options;
  if (files !== undefined && !Array.isArray(files)) throw new UsageError('"files" of lint() is a list of paths');
  if (preset !== undefined && !PRESETS.includes(preset))
    throw new UsageError(`"preset" of lint() is one of ${PRESETS.join(', ')}`);
  for (const [id, severity] of Object.entries(severities))
    if (severity !== 'off' && !SEVERITIES.includes(severity))
      throw new UsageError(
        `"severities" of lint() sets ${id} to ${JSON.stringify(severity)}; there is error, warning, info and off`,
      );
  if (!(maxFileSize > 0)) throw new UsageError('"maxFileSize" of lint() is a number of MiB above 0');
  rules.forEach((rule, i) => {
    const wrong = objectionTo(rule);
    if (wrong !== undefined) throw new UsageError(`rules[${i}] of lint() ${wrong}`);
  });
}
