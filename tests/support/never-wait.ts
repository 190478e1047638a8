import { afterAll, beforeAll } from 'vitest';

/** For a file of tests in whose process threads are played: nobody would ever wake who waits, so that it throws instead. */
export function neverWait(): void {
  const { wait } = Atomics;
  beforeAll(() => {
    Atomics.wait = () => {
      throw new Error('this thread waits for itself');
    };
  });
  afterAll(() => {
    Atomics.wait = wait;
  });
}
