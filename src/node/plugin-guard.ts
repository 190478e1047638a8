import { AsyncLocalStorage } from 'node:async_hooks';
import { GuardError } from '../errors.js';
import type { PluginGuard, PluginPlace, Stray } from '../host.js';

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
