import type { CacheFolder } from './index/files.js';
import type { Fault } from './page/fault.js';
import type { Pieces } from './words/pieces.js';

/** An entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** The world outside: files, the two streams, the environment. The only way to them, so that tests and the Action can give another. */
export interface Host {
  /** Absolute. */
  readonly cwd: string;
  /** What runs us, for people: `Node v20.20.2 on linux x64`. */
  readonly runtime: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Milliseconds since the process was started. */
  now(): number;
  /** Bytes of memory that the process has had at most. */
  peakMemory(): number;
  /** Gives other events (an interrupt) their turn. */
  pause(): Promise<void>;
  /** Whether someone asked the run to end. */
  interrupted(): boolean;
  /** A run will keep much: from now on the process takes less memory for what is no longer needed, and more time. */
  saveMemory(): void;
  exists(file: string): boolean;
  /** Follows links; undefined when there is nothing, `other` also for what must not be looked at. */
  kindOf(file: string): 'file' | 'folder' | 'other' | undefined;
  /** The entries of a folder in any order, or why they cannot be listed. */
  list(folder: string): readonly Entry[] | { readonly error: string };
  /** The path without links; undefined when it leads nowhere, `loop` when it leads in a circle. */
  realPath(file: string): string | undefined | 'loop';
  /**
   * A page's bytes, valid until the next call, or why there are none. Never follows a link out of `boundary` (an absolute path without
   * links), never waits (pipes, devices), never reads more than `limit` bytes. It may put them into `room`, where they fit in.
   */
  readPage(file: string, boundary: string, limit: number, room?: Buffer): Buffer | Fault;
  /**
   * Standard input to its end; undefined when someone interrupted meanwhile. Throws a `UsageError` when it has more than `limit` bytes or
   * cannot be read. Once only.
   */
  readInput(limit: number): Promise<Buffer | undefined>;
  /**
   * A small file of the user's (a config) as UTF-8; undefined when there is none. Throws a `UsageError` when it cannot be read or has
   * more than `limit` bytes (4 MiB).
   */
  readText(file: string, limit?: number): string | undefined;
  /** See `writeFile`: whole or not at all, or to the end of what is there. Throws the system's error. */
  writeFile(file: string, pieces: Pieces, how?: 'replace' | 'append'): void;
  /**
   * Puts `after` in the place of a page that holds `before`, whole or not at all, and keeps its mode. False when it holds something else
   * by now: then it is left alone, as is a link. Throws the system's error.
   */
  replacePage(file: string, before: Buffer, after: Buffer): boolean;
  /** Removes from a folder what runs that were killed while they replaced a page have left there. Never throws. */
  removeLeftovers(folder: string): void;
  /** With all folders above it; nothing happens when it is there. Throws the system's error. */
  makeFolder(folder: string): void;
  /** A folder with the copy of a build cache: nothing outside of it is read. Absolute; it need not be there. */
  cacheFolder(folder: string): Promise<CacheFolder>;
  /** More threads to look at pages; absent where there can be none, or where they would not see the files that this host sees. */
  readonly threads?: Threads | undefined;
  /** The day, as `YYYY-MM-DD` in UTC. */
  today(): string;
  /** Runs the code of a module: `specifier` is a path or a package as seen from the absolute folder `from`. Throws what it throws. */
  importModule(specifier: string, from: string): Promise<unknown>;
  /** What keeps the code of plugins from our streams and the end of the process. */
  readonly guard: PluginGuard;
  /** Runs git, safely: nothing that a repository's config names is run but filters. Undefined when there is no git. */
  git(args: readonly string[], options: GitOptions): GitAnswer | undefined;
}

/** Other threads of this process, all of which run `src/worker.ts`. */
export interface Threads {
  /** How many threads run at once on this machine. */
  readonly parallelism: number;
  /** Readies as many for `start`, which takes a tenth of a second. Those that are never started do not keep the process. Never throws. */
  ready(count: number): void;
  /** Starts one with plain data. Throws where that cannot be; what goes wrong later ends the thread, without a word. */
  start(data: unknown, events: ThreadEvents): Thread;
}

/** What a thread says, and that it has ended, for whatever reason: it says nothing after that. */
export interface ThreadEvents {
  message(value: unknown): void;
  end(): void;
}

/** A thread that was started. */
export interface Thread {
  /** Ends it, whatever it is doing. */
  stop(): Promise<void>;
}

/** Where text goes. */
export interface Stream {
  readonly isTTY: boolean;
  /** What the terminal says of its columns, which may be 0; undefined when it is none. `columnsOf` tells how many to use. */
  readonly columns: number | undefined;
  /** Whoever has more to write waits for what comes back, if anything does: the reader is slower. */
  write(text: string): void | Promise<void>;
}

/** What git said. */
export interface GitAnswer {
  /** Of the process; -1 when it did not come to its end. */
  readonly code: number;
  readonly stdout: Buffer;
  /** Why it did not come to its end, as the end of a sentence without a period, with -1. */
  readonly stderr: string;
}

/** How a git command is run. */
export interface GitOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Standard input; empty without. */
  readonly input?: Buffer | string;
  /** Bytes of output beyond which the process is ended. */
  readonly maxBytes: number;
  /** Leaves out what the environment says of repositories and indexes, as hooks do: what counts is where `cwd` is. */
  readonly ownEnvironment?: boolean;
}

/** Whose code runs, and at which file. */
export interface PluginPlace {
  /** The plugin, as the config writes it. */
  readonly plugin: string;
  /** The rule; absent while the plugin is loaded. */
  readonly ruleId?: string;
  readonly file: string;
}

/** What a plugin did outside of the functions that we call: in a timer, in a promise, to the process. */
export interface Stray extends Partial<PluginPlace> {
  readonly file: string;
  readonly error: unknown;
}

/** What stands between the code of plugins and the process. */
export interface PluginGuard {
  /** What has happened so far, each once. */
  readonly strays: readonly Stray[];
  /** From here on plugins neither end the process nor write to standard output. Before the first one is loaded. */
  arm(): void;
  /** Takes all of that back, and forgets the strays. */
  disarm(): void;
  /** Runs a plugin's code; what it leaves behind (timers, promises) is known by its place as well. */
  run<T>(place: PluginPlace, code: () => T): T;
  /** The same as the promise, but rejects when nothing is left that could settle it. */
  settled<T>(promise: Promise<T>): Promise<T>;
  /** Gives what was left behind a moment to go wrong. At once when no plugin was loaded. */
  calm(): Promise<void>;
  /** Ends the process when plugins may still hold it, once all that was written is out. */
  finish(code: number): Promise<void>;
}
