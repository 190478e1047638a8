import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf, reasonOf } from '../errors.js';
import type { GitAnswer, GitOptions, Host } from '../host.js';

/** Milliseconds; generous, for git may have to look at each file of a large working tree on a cold disk. */
const MOST_TIME = 120_000;

/**
 * Runs git without a shell. What a repository's own config could make it run or reach (hooks, monitors, pagers, editors, helpers of
 * protocols) is switched off; commands of filters are for the caller to switch off, by their names. The user's config stays in force:
 * `safe.directory` is in it. Undefined when there is no git. One that has not answered in `mostTime` milliseconds is not asked again.
 * While it is waited for, nothing else happens in this process.
 */
export function gitRunner(mostTime = MOST_TIME): Host['git'] {
  let late: GitAnswer | undefined;
  return (args, options) => {
    if (late !== undefined) return late;
    const program = findProgram(process.platform === 'win32' ? 'git.exe' : 'git');
    if (program === undefined) return undefined;
    const answer = runGit(program, args, options, mostTime);
    if (answer === LATE) late = ended(`git took more than ${mostTime / 1000} s`);
    return answer === LATE ? late : answer;
  };
}

const LATE = Symbol('late');

function runGit(
  program: string,
  args: readonly string[],
  options: GitOptions,
  timeout: number,
): GitAnswer | typeof LATE {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { error, status, signal, stdout, stderr } = spawnSync(program, [...SAFE, ...args], {
    cwd: options.cwd,
    env: environment(options.ownEnvironment ?? false),
    input: options.input ?? '',
    maxBuffer: options.maxBytes,
    timeout,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const code = codeOf(error);
  if (code === 'ETIMEDOUT') return LATE;
  if (code === 'ENOBUFS') return ended('git said more than can be taken in');
  // One that fails before it has read its input has said why.
  if (error !== undefined && code !== 'EPIPE')
    return ended(`git cannot be run in ${JSON.stringify(options.cwd)}: ${reasonOf(error)}`);
  if (status === null) return ended(`git was ended by ${signal}`);
  return { code: status, stdout, stderr: stderr.toString('utf8') };
}

/** What is left of one that did not come to its end. */
function ended(reason: string): GitAnswer {
  return { code: -1, stdout: Buffer.alloc(0), stderr: reason };
}

const SAFE = [
  '--no-pager',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.sshCommand=false', 'protocol.allow=never'].flatMap(
    (setting) => ['-c', setting],
  ),
];

/** Absolute folders of PATH only: a file of that name in the working folder may be untrusted. */
function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.map((folder) => path.join(folder, name)).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What `git rev-parse --local-env-vars` names of one repository, but for the config of the call. */
const OF_A_REPOSITORY = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
];
/** Change what a path given to git means, or what it prints; so does what starts with `GIT_TRACE`. */
const DISTURBING = [
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_ATTR_SOURCE',
  'LANGUAGE',
];

/** An allow list of protocols that is empty beats every `protocol.<name>.allow` of a repository: a partial clone fetches nothing. */
function environment(isOwn: boolean): NodeJS.ProcessEnv {
  const left = new Set(isOwn ? [...DISTURBING, ...OF_A_REPOSITORY] : DISTURBING);
  return {
    ...Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !left.has(name) && !name.startsWith('GIT_TRACE')),
    ),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
    GIT_LITERAL_PATHSPECS: '1',
  };
}
