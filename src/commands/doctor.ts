import { describeRules } from '../check/describe-rules.js';
import { makeTask, prepare } from '../check/setup.js';
import type { LintTask, Setup } from '../check/task.js';
import { PluginFault, UsageError } from '../errors.js';
import { repositoryRoot, type Site } from '../files/discover.js';
import { describeGit, type GitState } from '../git/describe.js';
import { treeAround } from '../git/tree.js';
import type { Host } from '../host.js';
import type { CheckOptions } from '../options/options.js';
import { shownPath } from '../paths.js';
import { isCi } from '../report/ci.js';
import { ALL_LEVELS, jsonText } from '../report/json-text.js';
import { neutralise, printable } from '../report/printable.js';
import { plural } from '../report/totals.js';
import { isCorpusRule, type Rule } from '../rule.js';

/** What stands in the way of a part, as a run would say it. */
interface Problem {
  readonly problem: string;
}

/** What a check would look at here, and what it would not: what a report of a fault needs. Files are relative to the repository root. */
interface Diagnosis {
  readonly version: string;
  /** What runs it: Node, the system, the processor. */
  readonly runtime: string;
  /** What reads the output, by the environment. */
  readonly runner: 'GitHub Actions' | 'GitLab CI' | 'another CI' | 'none';
  readonly workingFolder: string;
  /** The files of the config; none where there is none. */
  readonly config: readonly string[] | Problem;
  readonly plugins: readonly string[];
  readonly git: GitState | Problem;
  readonly sites: readonly SiteState[] | Problem;
  /** Its file, and how many findings it hides at most. */
  readonly baseline?: { readonly file: string; readonly entries: number };
  readonly rules: {
    readonly known: number;
    /** How many of them a check here would run; 0 where there is nothing to check. */
    readonly run: number;
    readonly off: readonly { readonly id: string; readonly reason: string }[];
  };
  /** What would not be checked, and why, in sentences. */
  readonly notChecked: readonly string[];
}

interface SiteState {
  /** The folder `_cache`. */
  readonly cache: string;
  readonly pages: number;
  readonly ignored: number;
  /** Whether it has `_data` or tag pages. */
  readonly data: boolean;
}

/** Says how cache-lint sees this place, as text or as JSON: nothing is checked. What is wrong is part of the answer, and no error. */
export async function diagnose(
  options: CheckOptions,
  builtIn: readonly Rule[],
  host: Host,
  format: 'text' | 'json',
): Promise<string> {
  const diagnosis = await examine(options, builtIn, host);
  return format === 'json' ? jsonText(diagnosis, ALL_LEVELS) : asText(diagnosis);
}

async function examine(options: CheckOptions, builtIn: readonly Rule[], host: Host): Promise<Diagnosis> {
  const root = repositoryRoot(host);
  const setup = await orProblem(() => prepare(options, builtIn, host));
  // A config that is wrong leaves what holds without one.
  const known = 'problem' in setup ? await prepare({ ...options, config: false }, builtIn, host) : setup;
  const task = await orProblem(() => makeTask(options, known, host));
  const tree = treeAround(host, host.cwd);
  const git = tree === undefined ? { reason: 'this is no git repository' } : describeGit(host, tree);
  return {
    version: __CACHE_LINT_VERSION__,
    runtime: host.runtime,
    runner: runnerOf(host.env),
    workingFolder: shownPath(root, host.cwd) || '.',
    config: 'problem' in setup ? setup : setup.config.files,
    plugins: known.config.plugins.map(({ name }) => name),
    git: 'reason' in git ? { problem: git.reason } : git,
    sites: 'problem' in task ? task : task.discovery.sites.map(siteState),
    ...('problem' in task ? {} : baselineOf(task)),
    rules: rulesOf(known, task),
    notChecked: [...('problem' in task ? [] : lacks(task)), ...gitLacks(git)],
  };
}

async function orProblem<T extends object>(part: () => Promise<T>): Promise<T | Problem> {
  try {
    return await part();
  } catch (error) {
    if (error instanceof UsageError || error instanceof PluginFault) return { problem: error.message.split('\n')[0]! };
    throw error;
  }
}

function runnerOf(env: Host['env']): Diagnosis['runner'] {
  if (env['GITHUB_ACTIONS'] === 'true') return 'GitHub Actions';
  if (env['GITLAB_CI'] === 'true') return 'GitLab CI';
  return isCi(env) ? 'another CI' : 'none';
}

function siteState({ cache, pages, isIgnored, data }: Site): SiteState {
  return { cache, pages: pages.length, ignored: pages.filter(isIgnored).length, data: data !== undefined };
}

function baselineOf({ baseline }: LintTask): Pick<Diagnosis, 'baseline'> {
  if (baseline === undefined) return {};
  return { baseline: { file: baseline.file, entries: baseline.entries.size } };
}

function rulesOf({ rules }: Setup, task: LintTask | Problem): Diagnosis['rules'] {
  if ('problem' in task) return { known: rules.length, run: 0, off: [] };
  const off = [...task.switchedOff].map(([id, reason]) => ({ id, reason }));
  return { known: rules.length, run: describeRules(task, new Map()).rules.length, off };
}

/** What a check here has nothing to look at for. */
function lacks({ discovery, rulesets, beside }: LintTask): readonly string[] {
  const { rules } = rulesets.base;
  const count = (which: (rule: Rule) => boolean): string => plural(rules.filter(which).length, 'rule');
  const of = (kind: Rule['kind']): string => count((rule) => rule.kind === kind);
  const noData = discovery.sites.filter(({ data }) => data === undefined);
  return [
    ...(discovery.sites.length === 0 ? [`${count(isCorpusRule)} across pages: no site is named or found`] : []),
    ...noData.map(({ cache, noData }) => `${of('site')} against the data of ${cache}: there is ${noData}`),
    ...(beside === undefined ? [`${of('index')} on the build cache: no index is named`] : []),
    `${of('data')} on the data files of the site's successor: cache-lint data runs them`,
    `${of('history')} on what a change takes away: cache-lint compare runs it`,
  ];
}

function gitLacks(git: GitState | { readonly reason: string }): readonly string[] {
  if ('reason' in git) return [`what is changed: ${git.reason}`];
  return [
    ...(git.sparse ? ['what git has and a sparse checkout has not'] : []),
    ...(git.shallow ? ['what is changed since a commit that this shallow clone lacks'] : []),
  ];
}

function asText(diagnosis: Diagnosis): string {
  const { config, plugins, git, sites, baseline, rules, notChecked } = diagnosis;
  const rows: (readonly [string, readonly string[]])[] = [
    ['cache-lint', [diagnosis.version]],
    ['runtime', [diagnosis.runtime]],
    ['runner', [diagnosis.runner]],
    ['folder', [diagnosis.workingFolder]],
    ['config', 'problem' in config ? [`wrong: ${config.problem}`] : orNone(config)],
    ...(plugins.length === 0 ? [] : [['plugins', plugins] as const]),
    ['git', [gitText(git)]],
    ['site', 'problem' in sites ? [`none: ${sites.problem}`] : orNone(sites.map(siteText))],
    [
      'baseline',
      orNone(baseline === undefined ? [] : [`${baseline.file}, ${plural(baseline.entries, 'entry', 'entries')}`]),
    ],
    ['rules', [`${rules.run} of ${rules.known} would run`, ...rules.off.map(({ id, reason }) => `${id}: ${reason}`)]],
    ['not checked', orNone(notChecked)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.flatMap(([name, values]) => values.map((value, i) => [i === 0 ? name : '', value] as const));
  return neutralise(lines.map(([name, value]) => `${name.padEnd(width)}  ${printable(value)}\n`).join(''));
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length === 0 ? ['none'] : values;
}

function gitText(git: Diagnosis['git']): string {
  if ('problem' in git) return `none: ${git.problem}`;
  const { version, shallow, partial, sparse, autocrlf } = git;
  const odd = [shallow && 'shallow', partial && 'partial', sparse && 'sparse', autocrlf && `core.autocrlf=${autocrlf}`];
  return [version, ...odd.filter((one) => typeof one === 'string')].join(', ');
}

function siteText({ cache, pages, ignored, data }: SiteState): string {
  const own = ignored === 0 ? '' : `, of them ${ignored} ignored`;
  return `${cache}: ${plural(pages, 'page')}${own}, ${data ? 'with' : 'without'} data`;
}
