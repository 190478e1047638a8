import type { Worker } from 'node:worker_threads';
import type { ThreadEvents, Threads } from '../host.js';

/** A thread, and who is told what it says; nobody until it is started. */
interface Ready {
  readonly worker: Worker;
  events: ThreadEvents | undefined;
}

/**
 * Threads that run a file, by its absolute path, which is given its data as a message. What they print is lost. `begin` is called before
 * the first ones are made ready.
 */
export function nodeThreads(entry: string, begin = (): void => {}): Threads {
  const waiting: Ready[] = [];
  return {
    get parallelism() {
      return process.getBuiltinModule('node:os').availableParallelism();
    },
    ready(count) {
      begin();
      try {
        while (waiting.length < count) {
          const one = load(entry);
          // It waits for data, for which nobody waits.
          one.worker.unref();
          one.worker.once('exit', () => {
            const at = waiting.indexOf(one);
            if (at !== -1) waiting.splice(at, 1);
          });
          waiting.push(one);
        }
      } catch {
        // `start` will throw, too.
      }
    },
    start(data, events) {
      const one = waiting.shift() ?? load(entry);
      const { worker } = one;
      one.events = events;
      worker.ref();
      worker.postMessage(data);
      return { stop: async () => void (await worker.terminate()) };
    },
  };
}

function load(entry: string): Ready {
  // Without the arguments of this process: what they load or trace is for it alone.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(entry, { execArgv: [], stdout: true, stderr: true });
  const one: Ready = { worker, events: undefined };
  worker.on('message', (value) => one.events?.message(value));
  worker.on('messageerror', () => void worker.terminate());
  worker.once('exit', () => one.events?.end());
  // Its end follows.
  worker.on('error', () => {});
  return one;
}
