import { UsageError } from '../errors.js';
import type { CheckOptions } from '../options/options.js';
import { parseCheckOptions } from '../options/parse.js';
import { camelCase, type Option, type OptionName, optionsOn } from '../options/table.js';

/** An input of the action: `action.yml` and its documentation are made from these. */
interface Input {
  readonly description: string;
  readonly default: string;
}

/** What the action has and the command has not, or says in another way. */
const OWN = {
  paths: {
    description: 'Files, folders, globs or a site, one a line. Default: the site around the working directory.',
    default: '',
  },
  'changed-only': {
    description:
      'Report only what touches the files that the pull request, push or merge group changes. The whole site is read all the same. Where the base cannot be known everything is reported, and the log says why.',
    default: 'false',
  },
  compare: {
    description:
      'Check the base as well, and report only what the change introduces; what it fixes is counted. Needs the base in the clone, as changed-only does.',
    default: 'false',
  },
  base: {
    description:
      'With changed-only and compare: a branch, tag or commit to compare with. Default: what the event says.',
    default: '',
  },
  annotations: {
    description: 'Show findings at their lines in the pull request.',
    default: 'true',
  },
  'max-annotations': {
    description: 'At most so many annotations per severity, 1 to 10. GitHub drops what is beyond ten per step.',
    default: '10',
  },
  summary: {
    description: 'Write a job summary.',
    default: 'true',
  },
  'sarif-file': {
    description: 'Write SARIF to this file, relative to the working directory.',
    default: '',
  },
  'upload-sarif': {
    description:
      'Send the SARIF to code scanning. Needs the permission security-events: write. Whether it succeeds never decides if the step fails.',
    default: 'false',
  },
  token: {
    description: 'Used for upload-sarif only.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: '${{ github.token }}',
  },
  'working-directory': {
    description: 'Where to look for the site and the config, relative to the workspace.',
    default: '.',
  },
} as const satisfies Readonly<Record<string, Input>>;

/** The options of the command that are inputs, too. */
const SHARED = optionsOn('action');

export type InputName = keyof typeof OWN | OptionName;

/** What a workflow may say to the action, by name, in the order in which it is shown. */
export const INPUTS: Readonly<Record<string, Input>> = {
  ...Object.fromEntries(SHARED.map((option) => [option.name, inputOf(option)])),
  ...OWN,
};

function inputOf(option: Option): Input {
  const description = 'input' in option ? option.input.description : option.help;
  return { description, default: 'default' in option ? String(option.default) : '' };
}

/** What later steps may read. */
export const OUTPUTS = {
  errors: 'Number of errors.',
  warnings: 'Number of warnings.',
  infos: 'Number of infos.',
  files: 'Number of pages checked.',
  introduced: 'With compare: number of findings that the change introduces.',
  fixed: 'With compare: number of findings of the base that are gone.',
  unchanged: 'With compare: number of findings that are in both.',
  'sarif-file': 'Absolute path of the SARIF file; empty when none was written.',
  'exit-code': 'As of the command: 0 clean, 1 findings, 2 wrong inputs or config, 3 a fault of cache-lint itself.',
  outcome: '"passed" (exit code 0), "failed" (1), "error" (2, 3) or "cancelled" (130).',
  'duration-ms': 'How long it took, in milliseconds.',
} as const satisfies Readonly<Record<string, string>>;
export type OutputName = keyof typeof OUTPUTS;

/** What the inputs say, complete. */
export interface ActionInputs {
  /** What the command would be told, but for the outputs. */
  readonly check: Omit<CheckOptions, 'format'>;
  readonly changedOnly: boolean;
  readonly compare: boolean;
  /** Empty: what the event says. */
  readonly base: string;
  /** Per severity; 0: none. */
  readonly maxAnnotations: number;
  readonly summary: boolean;
  /** Relative to the working directory; empty: none. */
  readonly sarifFile: string;
  readonly uploadSarif: boolean;
  readonly token: string;
}

/**
 * Reads and checks the inputs; `read` gives an input's text without blanks around it, empty when the workflow does not set it. Throws a
 * `UsageError` of one line that names the input.
 */
export function readInputs(read: (name: InputName) => string): ActionInputs {
  const text = (name: InputName): string => read(name) || INPUTS[name]!.default;
  if (flag(text, 'compare') && flag(text, 'changed-only'))
    throw new UsageError('wrong input: compare and changed-only cannot both be true; compare shows what changes alone');
  return {
    check: checkOptions(text),
    changedOnly: flag(text, 'changed-only'),
    compare: flag(text, 'compare'),
    base: text('base'),
    maxAnnotations: flag(text, 'annotations') ? annotationLimit(text('max-annotations')) : 0,
    summary: flag(text, 'summary'),
    sarifFile: text('sarif-file'),
    uploadSarif: flag(text, 'upload-sarif'),
    token: read('token'),
  };
}

type ReadInput = (name: InputName) => string;

function checkOptions(text: ReadInput): Omit<CheckOptions, 'format'> {
  const paths = text('paths').split('\n');
  const given = SHARED.flatMap((option) => {
    const value = givenFor(option, text);
    return value === '' ? [] : [[camelCase(option.name), value] as const];
  });
  try {
    return parseCheckOptions({
      paths: paths.map((line) => line.trim()).filter((line) => line !== ''),
      ...Object.fromEntries(given),
    });
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`wrong input: ${error.message.replace(/^--/, '')}`);
    throw error;
  }
}

/** Empty when the workflow does not say it. */
function givenFor({ name, kind }: Option, text: ReadInput): string | boolean {
  if (kind === 'switch') return flag(text, name);
  return kind === 'file' && text(name) === 'false' ? false : text(name);
}

function flag(text: ReadInput, name: InputName): boolean {
  const value = text(name).toLowerCase();
  if (value === 'true' || value === 'false') return value === 'true';
  throw new UsageError(`wrong input: ${name} takes true or false, not ${JSON.stringify(text(name))}`);
}

function annotationLimit(text: string): number {
  if (/^(?:[1-9]|10)$/.test(text)) return Number(text);
  throw new UsageError(`wrong input: max-annotations takes a whole number from 1 to 10, not ${JSON.stringify(text)}`);
}
