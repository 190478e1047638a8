import type { Threads } from '../host.js';

/** Threads that run a file, by its absolute path, loaded when one is started, which is given its data as `workerData`. What they print is lost. */
export function nodeThreads(entry: string): Threads {
  return {
    get parallelism() {
      return process.getBuiltinModule('node:os').availableParallelism();
    },
    start(data, { message, end }) {
      // Without the arguments of this process: what they load or trace is for it alone.
      const { Worker } = process.getBuiltinModule('node:worker_threads');
      const worker = new Worker(entry, { workerData: data, execArgv: [], stdout: true, stderr: true });
      const stop = async (): Promise<void> => void (await worker.terminate());
      worker.on('message', message).on('messageerror', stop).once('exit', end);
      // Its end follows.
      worker.on('error', () => {});
      return { stop };
    },
  };
}
