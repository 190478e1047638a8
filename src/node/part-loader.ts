import type { Script } from 'node:vm';

/**
 * Loads the parts of the program with what V8 made of them in an earlier run, as Python does with its modules: compiling is a quarter of a
 * short run. It is kept beside the program, where only those may write who could change the program, too.
 */
export interface PartLoader {
  /** What a file of CommonJS exports, by its absolute path; each file is loaded once. Throws what the file throws. */
  load(file: string): unknown;
  /** Keeps what V8 made of the files by now for the next run, where nothing is kept. Never throws. */
  keep(): void;
}

interface Part {
  /** The bytes of its file. */
  readonly text: Buffer;
  readonly script: Script;
  /** Where to keep what V8 makes of it. */
  readonly place: string;
  /** Whether V8 took what was there. */
  readonly isKept: boolean;
}

/** Seconds of a process. V8 forgets what it has not run for longer, and little would be kept of it. */
const LONGEST_RUN = 2;

/**
 * A loader of files below a folder, in whose `compiled/` it keeps things. The files get one another and modules of Node, and nothing else;
 * what they import as `__import(url)` goes to `importModule`: what V8 has kept can import nothing by itself.
 */
export function partLoader(root: string, importModule: (url: string) => Promise<unknown>): PartLoader {
  const { env } = process;
  const { dirname, join } = process.getBuiltinModule('node:path');
  const folder = join(root, 'compiled');
  // The variable is that of Node's own cache.
  const isOff = Boolean(env['NODE_DISABLE_COMPILE_CACHE']);
  const modules = new Map<string, { readonly exports: unknown }>();
  const parts: Part[] = [];
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const require = (name: string): unknown => (name.startsWith('.') ? load(join(dirname(file), name)) : builtin(name));
    const part = compile(file, join(folder, nameOf(file)), isOff);
    parts.push(part);
    part.script.runInThisContext()(module.exports, require, module, file, dirname(file), importModule);
    return module.exports;
  };
  const keep = (): void => {
    // A job of CI starts with a new copy of the program.
    if (isOff || env['CI'] || process.uptime() > LONGEST_RUN) return;
    try {
      if (isOurs(root)) write(parts, folder);
    } catch {
      // The next run compiles, too.
    }
  };
  return { load, keep };
}

function builtin(name: string): unknown {
  const module = process.getBuiltinModule(name);
  if (module === undefined) throw new Error(`${name} is not bundled`);
  return module;
}

/** Beside it what is kept depends on the file's text, which is kept, too, and on V8's flags, of which V8 knows itself. */
function nameOf(file: string): string {
  const { basename } = process.getBuiltinModule('node:path');
  return `${basename(file, '.js')}-${process.version}-${process.arch}`;
}

function compile(file: string, place: string, isOff: boolean): Part {
  const { Script } = process.getBuiltinModule('node:vm');
  const text = process.getBuiltinModule('node:fs').readFileSync(file);
  const cachedData = isOff || !isOfSameOwner(place, file) ? undefined : kept(place, text);
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname,__import){${text.toString('latin1')}\n})`,
    cachedData === undefined ? { filename: file } : { filename: file, cachedData },
  );
  return { text, script, place, isKept: script.cachedDataRejected === false };
}

/**
 * Undefined where nothing is, it was made of another text, or it is damaged. V8 compares nothing but lengths, and times of files are equal
 * where an installer sets them. The data is there twice, for V8 believes it, and to compute a checksum would cost more.
 */
function kept(place: string, text: Buffer): Buffer | undefined {
  try {
    const all = process.getBuiltinModule('node:fs').readFileSync(place);
    const middle = (text.length + all.length) / 2;
    const data = all.subarray(text.length, middle);
    return all.subarray(0, text.length).equals(text) && data.equals(all.subarray(middle)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether nobody has placed it there but the owner of the program's file, or who runs this. */
function isOfSameOwner(place: string, file: string): boolean {
  const { statSync } = process.getBuiltinModule('node:fs');
  const uid = statSync(place, { throwIfNoEntry: false })?.uid;
  return uid === statSync(file).uid || uid === process.getuid?.();
}

/** Whether the folder belongs to who runs this: root leaves nothing where somebody else could not remove it. */
function isOurs(folder: string): boolean {
  return (
    process.getuid?.() === undefined || process.getBuiltinModule('node:fs').statSync(folder).uid === process.getuid()
  );
}

/** With the first part, what is kept of other versions of the program or of Node goes. */
function write(parts: readonly Part[], folder: string): void {
  const { mkdirSync, rmSync } = process.getBuiltinModule('node:fs');
  const isAnew = parts[0]?.isKept === false;
  if (isAnew) rmSync(folder, { recursive: true, force: true });
  for (const { text, script, place, isKept } of parts) {
    if (isKept && !isAnew) continue;
    // Nobody else may write what will be run.
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const data = script.createCachedData();
    writeWhole(place, Buffer.concat([text, data, data]));
  }
}

/** Writes a file whole or not at all. Throws where it cannot. */
function writeWhole(place: string, data: Buffer): void {
  const { renameSync, rmSync, writeFileSync } = process.getBuiltinModule('node:fs');
  const unfinished = `${place}-${process.pid}`;
  try {
    writeFileSync(unfinished, data, { mode: 0o644 });
    renameSync(unfinished, place);
  } catch (error) {
    // A full disk leaves half of it.
    rmSync(unfinished, { force: true });
    throw error;
  }
}
