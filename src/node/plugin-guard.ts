import { AsyncLocalStorage } from 'node:async_hooks';

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

/** For programs that use us: their process is theirs. */
export const NO_GUARD: PluginGuard = {
  strays: [],
  arm() {},
  disarm() {},
  run: (_, code) => code(),
  settled: (promise) => promise,
  calm: async () => {},
  finish: async () => {},
};

/** A plugin is kept from what it does, or from what it waits for: the message says what that is. */
export class GuardError extends Error {
  override name = 'GuardError';
}

/** More are not kept: a timer may throw forever. */
const MOST_STRAYS = 100;
/** A module that takes longer than this to load is taken to wait for something that never happens. */
const LOAD_MS = 30_000;
/** As long as timers of plugins may still go off after the last page. */
const CALM_MS = 20;

/** A guard of this process. One at a time may be armed. */
export function processGuard(): PluginGuard {
  const current = new AsyncLocalStorage<PluginPlace>();
  const strays: Stray[] = [];
  const known = new Set<string>();
  const note = (error: unknown): void => {
    const place = current.getStore() ?? { file: '' };
    const key = JSON.stringify([place, nameOf(error)]);
    if (known.has(key) || strays.length >= MOST_STRAYS) return;
    known.add(key);
    strays.push({ ...place, error });
  };
  const { exit } = process;
  const write = process.stdout.write;
  let armed = false;
  return {
    strays,
    arm() {
      if (armed) return;
      armed = true;
      process.on('uncaughtException', note);
      process.on('unhandledRejection', note);
      process.exit = ((code?: number | string | null) => {
        if (current.getStore() === undefined) exit(code);
        throw new GuardError('it calls process.exit, which would end the run before its findings are shown');
      }) as typeof process.exit;
      process.stdout.write = ((...args: Parameters<typeof process.stderr.write>) => {
        if (current.getStore() === undefined) return write.apply(process.stdout, args);
        note(new GuardError('it writes to standard output, where the findings go; write to standard error'));
        return process.stderr.write(...args);
      }) as typeof process.stdout.write;
    },
    disarm() {
      if (!armed) return;
      armed = false;
      process.off('uncaughtException', note);
      process.off('unhandledRejection', note);
      process.exit = exit;
      process.stdout.write = write;
      strays.length = 0;
      known.clear();
    },
    run: (place, code) => current.run(place, code),
    settled(promise) {
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          process.off('beforeExit', never);
          clearTimeout(timer);
        };
        const never = (): void => {
          stop();
          reject(new GuardError('its code waits for something that never happens'));
        };
        const timer = setTimeout(never, LOAD_MS).unref();
        process.once('beforeExit', never);
        promise.then(resolve, reject).finally(stop);
      });
    },
    async calm() {
      if (armed) await new Promise((resolve) => setTimeout(resolve, CALM_MS));
    },
    async finish(code) {
      if (!armed) return;
      // What was written before is out when an empty text is.
      for (const stream of [process.stdout, process.stderr])
        if (!stream.destroyed) await new Promise<void>((resolve) => stream.write('', () => resolve()));
      exit(code);
    },
  };
}

function nameOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return '';
  }
}
