import { FORMATS } from '../report/formats.js';
import { PRESETS } from '../rule.js';

/** The mildest severity that fails a run, from the strictest level on. */
const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

/** What becomes of hidden findings in SARIF. */
const SARIF_SUPPRESSED = ['exclude', 'include'] as const;

/** Which findings a run on changed files shows: on changed lines, on changed files, all. */
const DIFF_FILTERS = ['added', 'file', 'none'] as const;

/** MiB: more is no size that an option takes. */
export const LARGEST_SIZE = 512;
/** No more threads than this look at pages, however many are asked for. */
export const MOST_THREADS = 32;
/** The same where nobody asks: what they hand over is used by one. */
export const USUAL_THREADS = 4;

/** What a baseline is called that `cache-lint baseline` writes at the root of the repository. */
export const BASELINE_NAME = '.cache-lint-baseline.json';

/** Who takes an option: a command, an input of the action, an option of the Node API. */
export type Taker =
  | 'check'
  | 'compare'
  | 'baseline'
  | 'overview'
  | 'blame'
  | 'data'
  | 'index-files'
  | 'rules'
  | 'action'
  | 'api';

/** What is said of an option, in whatever kind of value. */
interface Row {
  /** As on the command line, without the dashes; also the input of the action. A program says it in camel case. */
  readonly name: string;
  /**
   * What it is given: nothing (`switch`), one of `words` (`word`), a whole number from 0 up (`count`), a number of MiB (`size`), any text,
   * perhaps none (`text`), the path of a file (`path`), a text of one line (`line`), a ref of git (`ref`), a file's name or none by
   * `--no-<name>` (`file`), or, each repeatable, `<format>[=<file>]` (`outputs`) and `<rule>=<severity>` (`severities`).
   */
  readonly kind:
    | 'switch'
    | 'word'
    | 'count'
    | 'size'
    | 'text'
    | 'path'
    | 'line'
    | 'ref'
    | 'file'
    | 'outputs'
    | 'severities';
  /** What there is to choose from. */
  readonly words?: readonly string[];
  /** What `words` are, in a message; default: the name in words. */
  readonly what?: string;
  /** What holds when nothing is given; without one the option can be absent. */
  readonly default?: unknown;
  /** For `--help`. */
  readonly help: string;
  /** The rows of docs/command.md: how the option is written, what it does, as Markdown. */
  readonly docs: Readonly<Record<string, string>>;
  readonly on: readonly Taker[];
  /** Where the action says it in other words than `--help`. */
  readonly input?: { readonly description: string };
}

const ALL = ['check', 'compare', 'baseline', 'data', 'action', 'api'] as const;
const EVERYWHERE = [...ALL, 'index-files'] as const;
const CHECKS = ['check', 'compare', 'data'] as const;
const OF_PAGES = ['check', 'compare', 'blame'] as const;

/**
 * Every option, in the order of `--help`: what the command line, its help and its checks, the defaults, the inputs of the action, the
 * options of the Node API and the table of docs/command.md are made of. A new option is one row here, and its use.
 */
export const OPTIONS = [
  {
    name: 'format',
    kind: 'outputs',
    default: [],
    help: `an output, <name> or <name>=<file>, repeatable: ${Object.entries(FORMATS)
      .map(([name, { help }]) => `${name} (${help})`)
      .join('; ')}. Default: text`,
    docs: {
      '--format <name>[=<file>]':
        'an [output](#outputs); repeatable, at most one of them to standard output. Default: `text`',
    },
    on: CHECKS,
  },
  {
    name: 'fail-on',
    kind: 'word',
    words: FAIL_LEVELS,
    what: 'fail level',
    default: 'error',
    help: `exit 1 from this severity on: ${FAIL_LEVELS.join(', ')}. Default: error`,
    docs: { '--fail-on <severity>': 'exit 1 from `error` (default), `warning` or `info` on, or `never`' },
    on: [...CHECKS, 'action'],
    input: { description: `The step fails from this severity on: ${FAIL_LEVELS.join(', ')}.` },
  },
  {
    name: 'max-warnings',
    kind: 'count',
    help: 'exit 1 when there are more warnings',
    docs: { '--max-warnings <n>': 'exit 1 when there are more warnings, also under `--fail-on never`' },
    on: [...CHECKS, 'action'],
    input: { description: 'The step fails when there are more warnings. Default: any number is fine.' },
  },
  {
    name: 'quiet',
    kind: 'switch',
    default: false,
    help: 'show errors only; counts stay true',
    docs: { '--quiet': 'show errors only; totals and exit code stay true' },
    on: [...CHECKS, 'blame'],
  },
  {
    name: 'max-findings',
    kind: 'count',
    help: 'show at most so many findings',
    docs: { '--max-findings <n>': 'show at most n findings; totals and exit code stay true' },
    on: CHECKS,
  },
  {
    name: 'config',
    kind: 'file',
    help: 'a config file; default: the nearest one. --no-config: none',
    docs: {
      '--config <file>': 'this config, and not the nearest one. See [the config](config.md)',
      '--no-config': 'no config at all',
    },
    on: [...EVERYWHERE, 'overview', 'blame', 'rules'],
    input: { description: 'A config file, or "false" for none. Default: the nearest one.' },
  },
  {
    name: 'preset',
    kind: 'word',
    words: PRESETS,
    help: `severities of the rules: ${PRESETS.join(', ')}. Default: the config's, or recommended`,
    docs: {
      '--preset <name>':
        '[`recommended`](config.md#presets) (default), `strict` or `all`; beats the preset of the config',
    },
    on: [...ALL, 'overview', 'blame'],
    input: { description: `Severities of the rules: ${PRESETS.join(', ')}. Default: the config's, or recommended.` },
  },
  {
    name: 'rule',
    kind: 'severities',
    default: [],
    help: '<rule>=<error|warning|info|off>, repeatable',
    docs: { '--rule <rule>=<severity>': '`error`, `warning`, `info` or `off`; repeatable, beats the config' },
    on: ['check', 'compare', 'baseline', 'overview', 'blame', 'data'],
  },
  {
    name: 'pages-only',
    kind: 'switch',
    default: false,
    help: 'check each page by itself, without the site around it',
    docs: { '--pages-only': 'each page by itself, see [a part of a site](#a-part-of-a-site)' },
    on: ['check', 'compare', 'blame', 'baseline', 'api'],
  },
  {
    name: 'allow-code',
    kind: 'switch',
    default: false,
    help: 'run the code of the plugins that the config names',
    docs: { '--allow-code': 'run the code of the [plugins](config.md#plugins) that the config names' },
    on: [...EVERYWHERE, 'overview', 'blame', 'rules'],
    input: {
      description:
        'Run the code of the plugins that the config names. Leave it false where people can open pull requests: the config is theirs.',
    },
  },
  {
    name: 'print-config',
    kind: 'text',
    help: 'show what holds, for a page if one is named, and where it comes from',
    docs: { '--print-config [<page>]': '[show what holds](#what-holds-and-why---print-config), check nothing' },
    on: ['check'],
  },
  {
    name: 'baseline',
    kind: 'file',
    help: "hide the findings of this file. Default: the config's. --no-baseline: none",
    docs: {
      '--baseline <file>':
        'hide the findings of this [baseline](#the-baseline), and not those of the one that the config names',
      '--no-baseline': 'hide nothing by a baseline',
    },
    on: ['check', 'compare', 'overview', 'blame', 'data', 'api'],
  },
  {
    name: 'index',
    kind: 'file',
    help: "compare the pages with the indexes of the build cache in this folder. Default: the config's. --no-index: none",
    docs: {
      '--index <folder>': 'compare the pages with [the build cache](#the-build-cache) whose copy is in this folder',
      '--no-index': 'no index, whatever the config says',
    },
    on: EVERYWHERE,
    input: { description: 'A folder with a copy of the indexes of the build cache: the pages are compared with it.' },
  },
  {
    name: 'index-list',
    kind: 'file',
    help: 'the list of indexes; default: cache_spack_io_index.json in the folder of --index. --no-index-list: none',
    docs: {
      '--index-list <file>':
        'the list from which the site is made. Default: `cache_spack_io_index.json` in the folder of `--index`, if it is there',
      '--no-index-list': 'no list',
    },
    on: EVERYWHERE,
    input: {
      description: 'The list of indexes. Default: cache_spack_io_index.json in the folder of index, if it is there.',
    },
  },
  {
    name: 'index-map',
    kind: 'file',
    help: 'a JSON file {tag: {label: file}} that says which file is which index',
    docs: {
      '--index-map <file>': 'a JSON file `{tag: {label: file}}` that says which file below its folder is which index',
    },
    on: ['check', 'compare', 'baseline', 'data', 'api'],
  },
  {
    name: 'stdin-filename',
    kind: 'path',
    help: 'what the page is called that "-" reads from standard input, as cache-lint would find it',
    docs: {
      '--stdin-filename <file>': 'what the page is called that [`-` reads from standard input](#standard-input)',
    },
    on: ['check'],
  },
  {
    name: 'fix',
    kind: 'switch',
    default: false,
    help: 'write into the pages what mends the findings',
    docs: { '--fix': 'write into the pages what mends the findings, see [fixing](#fixing)' },
    on: ['check'],
  },
  {
    name: 'fix-dry-run',
    kind: 'switch',
    default: false,
    help: 'write nothing; show the findings that --fix would leave',
    docs: { '--fix-dry-run': 'write nothing; show the findings that `--fix` would leave' },
    on: ['check'],
  },
  {
    name: 'diff',
    kind: 'switch',
    default: false,
    help: 'write nothing; show what --fix would change, as git apply takes it',
    docs: { '--diff': 'write nothing; show what `--fix` would change, as `git apply` takes it' },
    on: ['check'],
  },
  {
    name: 'prune',
    kind: 'switch',
    default: false,
    help: 'take out of the baseline what is not found any more',
    docs: { '--prune': 'take out of the baseline what is no longer found' },
    on: ['check', 'data'],
  },
  {
    name: 'strict-baseline',
    kind: 'switch',
    default: false,
    help: 'exit 1 when the baseline has what is not found any more',
    docs: { '--strict-baseline': 'exit 1 when the baseline has what is no longer found' },
    on: CHECKS,
  },
  {
    name: 'sarif-suppressed',
    kind: 'word',
    words: SARIF_SUPPRESSED,
    what: 'value of --sarif-suppressed',
    default: 'exclude',
    help: `hidden findings in SARIF: ${SARIF_SUPPRESSED.join(', ')}. Default: exclude`,
    docs: {
      '--sarif-suppressed <way>':
        'what is hidden is left out of `sarif` (`exclude`, default) or written as suppressed (`include`)',
    },
    on: CHECKS,
  },
  {
    name: 'staged',
    kind: 'switch',
    default: false,
    help: 'what is staged in git, as the next commit has it: its findings only',
    docs: { '--staged': 'what is staged in git, see [changed files](#changed-files)' },
    on: ['check'],
  },
  {
    name: 'changed',
    kind: 'switch',
    default: false,
    help: 'findings of what is not committed, or not before --since',
    docs: {
      '--changed':
        'what is not committed; with `--since <ref>`, what the branch changes, see [changed files](#changed-files)',
    },
    on: ['check'],
  },
  {
    name: 'since',
    kind: 'ref',
    help: 'a commit, branch or tag: findings of what is changed since HEAD left it',
    docs: { '--since <ref>': 'a commit, branch or tag to count from; alone it means `--changed --since <ref>`' },
    on: ['check'],
  },
  {
    name: 'diff-filter',
    kind: 'word',
    words: DIFF_FILTERS,
    default: 'file',
    help: `with --staged, --changed, --since: findings on changed lines, on changed files, or all: ${DIFF_FILTERS.join(', ')}. Default: file`,
    docs: {
      '--diff-filter <name>':
        'of the findings in a run on changed files: `added` on changed lines, `file` (default) on changed files, `none` all',
    },
    on: ['check'],
  },
  {
    name: 'allow-empty',
    kind: 'switch',
    default: false,
    help: 'no page found is no error',
    docs: { '--allow-empty': 'no page found is no error' },
    on: [...OF_PAGES, 'api'],
  },
  {
    name: 'max-file-size',
    kind: 'size',
    default: 64,
    help: 'MiB; a larger page is not read. Default: 64',
    docs: {
      '--max-file-size <MiB>': `a larger page is not read, which is a finding of \`file-readable\`. Default: 64, at most ${LARGEST_SIZE}`,
    },
    on: ['check', 'compare', 'baseline', 'overview', 'blame', 'api'],
  },
  {
    name: 'threads',
    kind: 'count',
    default: 0,
    help: `how many threads look at pages together, at most ${MOST_THREADS}; 1: none but the main one. Default: 0, which is up to ${USUAL_THREADS} where more than a second's work is left`,
    docs: {
      '--threads <n>': `how many threads look at pages together, at most ${MOST_THREADS}; \`1\`: none but the main one. Default: \`0\`, [up to ${USUAL_THREADS}](#threads) on a large site`,
    },
    on: ['check', 'compare', 'baseline', 'overview', 'blame', 'action'],
    input: {
      description: `How many threads look at pages together, at most ${MOST_THREADS}; 1: none but the main one. 0: up to ${USUAL_THREADS} where more than a second's work is left.`,
    },
  },
  {
    name: 'sarif-category',
    kind: 'line',
    help: 'tells the SARIF of this run from that of others on the same commit',
    docs: {
      '--sarif-category <name>':
        'in `sarif`: tells the results of this run from those of other runs on the same commit.',
    },
    on: [...CHECKS, 'action'],
    input: { description: 'Tells the results apart from those of other runs of cache-lint on the same commit.' },
  },
  {
    name: 'stats',
    kind: 'switch',
    default: false,
    help: 'say at the end where the time went, by step, rule and page, to standard error',
    docs: { '--stats': 'say at the end [where the time went](#where-the-time-went---stats)' },
    on: [...CHECKS, 'action'],
    input: { description: 'Say at the end of the log where the time went, by step, rule and page.' },
  },
  {
    name: 'color',
    kind: 'switch',
    help: 'colours; default: on a terminal, NO_COLOR and FORCE_COLOR heeded',
    docs: { '--color`, `--no-color': 'default: on a terminal; `NO_COLOR` and `FORCE_COLOR` are heeded' },
    on: CHECKS,
  },
] as const satisfies readonly Row[];

export type Option = (typeof OPTIONS)[number];
export type OptionName = Option['name'];

/** The options that a command, the action or a program takes, in the order of the table. */
export function optionsOn(taker: Taker): readonly Option[] {
  return OPTIONS.filter(({ on }) => (on as readonly Taker[]).includes(taker));
}

/** Whether `--no-<name>` is an option of its own: none of these files, no colours. */
export function hasOpposite({ name, kind }: Pick<Row, 'name' | 'kind'>): boolean {
  return kind === 'file' || name === 'color';
}

/** `max-file-size` as a program says it: `maxFileSize`. */
export function camelCase<const N extends string>(name: N): Camel<N> {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as Camel<N>;
}

export type Camel<N extends string> = N extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : N;
