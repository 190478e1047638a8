import { OVERVIEW_FORMATS } from '../report/overview-formats.js';
import { listed } from '../words/words.js';
import { BASELINE_NAME, type Option, optionsOn, type Taker } from './table.js';

/** An option that one command has for itself. */
export interface OwnOption {
  readonly name: string;
  readonly kind: 'switch' | 'word' | 'glob' | 'file' | 'outputs';
  /** What there is to choose from. */
  readonly words?: readonly string[];
  readonly default?: string;
  readonly repeatable?: boolean;
  /** For `--help`. */
  readonly help: string;
}

/** What an argument of a command names. */
export type Argument = 'pages' | 'base' | 'rule' | 'shell';

/** A command as the parser, `--help` and completion know it. */
export interface Command {
  readonly name: string;
  /** What follows the name, as yargs writes it: `<base> [paths..]`. */
  readonly takes: string;
  readonly help: string;
  /** What its arguments name, in their order; `pages` are any number. */
  readonly args: readonly Argument[];
  /** For `--help`: what `paths` is without any. */
  readonly paths?: string;
  /** Whose options of the table it has. */
  readonly taker?: Exclude<Taker, 'action' | 'api'>;
  /** They stand before those of the table. */
  readonly own?: readonly OwnOption[];
}

/** For which `completion` writes a script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

const AROUND = 'default: the site around the working folder';

/** In which `cache-lint blame` says what it found out. */
export const BLAME_FORMATS = ['text', 'json', 'html'] as const;
export type BlameFormat = (typeof BLAME_FORMATS)[number];

/** Every command, in the order of `--help`; the first one is meant where none is named. */
export const COMMANDS = [
  {
    name: 'check',
    takes: '[paths..]',
    help: 'check pages: files, folders, globs or a site',
    args: ['pages'],
    paths: AROUND,
    taker: 'check',
  },
  {
    name: 'compare',
    takes: '<base> [paths..]',
    help: 'what a change introduces and fixes since a branch, tag or commit; "main..." is where HEAD left main',
    args: ['base', 'pages'],
    paths: AROUND,
    taker: 'compare',
  },
  {
    name: 'blame',
    takes: '[paths..]',
    help: 'since when: for each finding the commit that brought it',
    args: ['pages'],
    paths: AROUND,
    taker: 'blame',
    own: [
      {
        name: 'format',
        kind: 'outputs',
        words: BLAME_FORMATS,
        repeatable: true,
        help: `an output, <name> or <name>=<file>, repeatable: ${listed(BLAME_FORMATS, 'or')}. Default: text`,
      },
    ],
  },
  {
    name: 'baseline',
    takes: '[paths..]',
    help: 'write what is found into a baseline, which hides it from then on',
    args: ['pages'],
    paths: AROUND,
    taker: 'baseline',
    own: [
      {
        name: 'baseline',
        kind: 'file',
        help: `the file to write. Default: the config's, or ${BASELINE_NAME} at the repository root`,
      },
      {
        name: 'data',
        kind: 'switch',
        help: "of the data files of the site's successor, as the command data takes them",
      },
    ],
  },
  {
    name: 'overview',
    takes: '[paths..]',
    help: 'what sites hold, tag by tag: specs, stacks, packages, and what a tag lacks of the one before it',
    args: ['pages'],
    paths: AROUND,
    taker: 'overview',
    own: [
      {
        name: 'format',
        kind: 'outputs',
        words: Object.keys(OVERVIEW_FORMATS),
        repeatable: true,
        help: `an output, <name> or <name>=<file>, repeatable: ${Object.entries(OVERVIEW_FORMATS)
          .map(([name, { help }]) => `${name} (${help})`)
          .join('; ')}. Default: text`,
      },
    ],
  },
  {
    name: 'data',
    takes: '[paths..]',
    help: "check the two data files of the site's successor: a folder, or both files",
    args: ['pages'],
    paths: 'default: the working folder',
    taker: 'data',
  },
  {
    name: 'index-files',
    takes: '[paths..]',
    help: 'print the urls of the indexes that a check of these pages needs, one a line; nothing is fetched',
    args: ['pages'],
    paths: AROUND,
    taker: 'index-files',
    own: [
      { name: 'tag', kind: 'glob', repeatable: true, help: 'only tags that this glob matches; repeatable' },
      { name: 'missing', kind: 'switch', help: 'only what is not in the folder of --index yet' },
    ],
  },
  {
    name: 'rules',
    takes: '',
    help: 'list every rule: id, severity, what it claims, fixable',
    args: [],
    taker: 'rules',
    own: [{ name: 'format', kind: 'word', words: ['text', 'json'], default: 'text', help: 'how to print the list' }],
  },
  {
    name: 'explain',
    takes: '<rule>',
    help: 'why a rule exists, a bad and a good example, its options',
    args: ['rule'],
    taker: 'rules',
  },
  {
    name: 'doctor',
    takes: '',
    help: 'how cache-lint sees this place: config, site, git, what would be checked and what not; for a report of a fault',
    args: [],
    taker: 'rules',
    own: [{ name: 'format', kind: 'word', words: ['text', 'json'], default: 'text', help: 'how to print it' }],
  },
  {
    name: 'init',
    takes: '',
    help: 'write a config, a workflow and a pre-commit entry; changes nothing that exists',
    args: [],
    own: [
      { name: 'dry-run', kind: 'switch', help: 'say what would be written, write nothing' },
      {
        name: 'build-cache',
        kind: 'switch',
        help: 'also a workflow that proves the pages by the indexes of the build cache once a week',
      },
      {
        name: 'nightly',
        kind: 'switch',
        help: 'also a workflow that makes the pages each night and commits those that are right',
      },
    ],
  },
  {
    name: 'completion',
    takes: '<shell>',
    help: `print what makes ${listed(SHELLS, 'or')} complete commands, options and their values`,
    args: ['shell'],
  },
] as const satisfies readonly Command[];

export type CommandName = (typeof COMMANDS)[number]['name'];

/** The options of the table that a command takes, in the order of the table. */
export function tableOptionsOf({ taker }: Command): readonly Option[] {
  return taker === undefined ? [] : optionsOn(taker);
}
