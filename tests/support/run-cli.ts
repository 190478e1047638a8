import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundled } from './bundled.js';
import { keptFolder, tempFolder } from './temp-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The real pages of `fixtures/site`, by their path below it. */
export const SITE: ReadonlyMap<string, string> = new Map(
  readdirSync(path.join(ROOT, 'fixtures/site'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('specs.md'))
    .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(ROOT, 'fixtures/site', name), 'utf8')]),
);

/** A page's text with a wrong count of rows: an error of `meta-num-specs` on line 5. */
export function miscount(text: string): string {
  return text.replace(/"num_specs": (\d+)/, (_, n) => `"num_specs": ${Number(n) + 1}`);
}

/** A page without a fault, and one with exactly one: `meta-num-specs`, an error. */
export const GOOD = '_cache/develop-2025-03-30/py-wheel/specs.md';
export const BAD = '_cache/develop-2025-04-13/xz/specs.md';
export const GOOD_TEXT: string = SITE.get(GOOD)!;
export const BAD_TEXT: string = miscount(SITE.get(BAD)!);

/** A new folder that holds these files and is the root of a repository. */
export function tempSite(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = tempFolder();
  mkdirSync(path.join(folder, '.git'));
  writeAll(folder, files);
  return folder;
}

/** A site with the good page, the bad page and these files. */
export function tempSiteBeside(files: Readonly<Record<string, string | Buffer>> = {}): string {
  return tempSite({ [GOOD]: GOOD_TEXT, [BAD]: BAD_TEXT, ...files });
}

export function writeAll(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

let program: Promise<string> | undefined;

/** The program as it is shipped, bundled from the sources once for all files of tests of a process: no test may change it. */
export function builtProgram(): Promise<string> {
  program ??= bundled().then((files) => {
    const folder = keptFolder();
    writeAll(folder, Object.fromEntries(files));
    return path.join(folder, 'cli.js');
  });
  return program;
}

/** A program of `tests/e2e/programs`, bundled. */
export async function builtVariant(name: string): Promise<string> {
  const outfile = path.join(tempFolder(), `${name}.mjs`);
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const banner =
    "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`tests/e2e/programs/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    banner: { js: banner },
    define: { __CACHE_LINT_VERSION__: JSON.stringify(version) },
  });
  return outfile;
}

export interface CliResult {
  /** Null when a signal ended the process. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

export interface CliOptions {
  readonly cwd: string;
  /** Added to an environment that says nothing of CI or colours. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: the program as it is shipped. */
  readonly program?: string;
  /** What stands before the command: another program that starts it. */
  readonly prefix?: readonly string[];
  /** Standard input; default: none. */
  readonly input?: string | Buffer;
  /** Milliseconds after which the process is killed; `signal` is then SIGKILL. */
  readonly timeout?: number;
  /** Megabytes that the heap may take; more ends the process. */
  readonly heap?: number;
}

/** Runs the program as a process of its own. */
export async function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const heap = options.heap === undefined ? [] : [`--max-old-space-size=${options.heap}`];
  const [command, ...rest] = [
    ...(options.prefix ?? []),
    process.execPath,
    ...heap,
    options.program ?? (await builtProgram()),
    ...args,
  ];
  return runCommand(command!, rest, options);
}

/** An environment without what changes our output. */
export function cleanEnv(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(kept);
}

export function runCommand(
  command: string,
  args: readonly string[],
  options: Pick<CliOptions, 'cwd' | 'env' | 'timeout' | 'input'>,
): Promise<CliResult> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...cleanEnv(), ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // The program may end before it has read all.
    child.stdin.on('error', () => {}).end(options.input);
    const timer = setTimeout(() => child.kill('SIGKILL'), options.timeout ?? 60_000);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const [stdout, stderr] = [out, err].map((chunks) => Buffer.concat(chunks).toString('utf8'));
      resolve({ code, signal, stdout: stdout!, stderr: stderr!, milliseconds: performance.now() - started });
    });
  });
}

/** What of the JSON output the tests look at. */
export interface JsonReport {
  readonly totals: Readonly<Record<'pages' | 'specs' | 'errors' | 'warnings' | 'infos', number>>;
  readonly omitted: { readonly quiet: number; readonly maxFindings: number; readonly perPage: number };
  readonly files: readonly string[];
  readonly skippedRules: readonly { readonly id: string }[];
  readonly internalErrors: readonly { readonly file: string; readonly ruleId?: string; readonly stack: string }[];
  readonly findings: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly message: string;
    readonly file: string;
    readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
  }[];
}

export interface JsonResult extends CliResult {
  readonly report: JsonReport;
}

/** Runs a check with JSON on standard output and reads it. */
export async function checkJson(args: readonly string[], options: CliOptions): Promise<JsonResult> {
  const result = await runCli(['--format', 'json', ...args], options);
  if (!result.stdout.startsWith('{'))
    throw new Error(`no JSON, exit ${result.code} ${result.signal}: ${result.stderr.slice(0, 2000)}`);
  return { ...result, report: JSON.parse(result.stdout) as JsonReport };
}

/** `file rule` of each finding. */
export function found({ report }: JsonResult): string[] {
  return report.findings.map(({ file, ruleId }) => `${file} ${ruleId}`);
}
