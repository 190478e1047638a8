import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GuardError } from '../../src/errors.js';
import type { PluginGuard } from '../../src/host.js';
import { processGuard } from '../../src/node/plugin-guard.js';

const PLACE = { file: 'a.md', plugin: 'mine' } as never;

/** The codes with which the process would have ended. */
let ends: unknown[] = [];
let errors: string[] = [];
let outs: string[] = [];
let guard: PluginGuard;

/** A write that keeps what is written, and says so to who waits. */
const keeping = (kept: string[]) =>
  ((text: string, ...rest: readonly unknown[]) => {
    kept.push(text);
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  }) as typeof process.stdout.write;

const real = { exit: process.exit, out: process.stdout.write, err: process.stderr.write };
beforeEach(() => {
  [ends, errors, outs] = [[], [], []];
  process.exit = ((code?: number) => void ends.push(code)) as typeof process.exit;
  process.stdout.write = keeping(outs);
  process.stderr.write = keeping(errors);
  guard = processGuard();
});
afterEach(() => {
  guard.disarm();
  process.exit = real.exit;
  process.stdout.write = real.out;
  process.stderr.write = real.err;
  vi.restoreAllMocks();
});

const thrownBy = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('a guard', () => {
  it('changes nothing before it is armed, and puts all back', () => {
    const before = [process.exit, process.stdout.write, process.listenerCount('uncaughtException')];
    guard.arm();
    expect([process.exit, process.stdout.write]).not.toEqual(before.slice(0, 2));
    guard.disarm();
    guard.disarm();
    expect([process.exit, process.stdout.write, process.listenerCount('uncaughtException')]).toEqual(before);
    guard.arm();
    guard.arm();
    expect(process.listenerCount('uncaughtException')).toBe((before[2] as number) + 1);
  });

  it('keeps a plugin from ending the process', () => {
    guard.arm();
    expect(guard.run(PLACE, () => thrownBy(() => process.exit(3)))).toEqual(
      new GuardError('it calls process.exit, which would end the run before its findings are shown'),
    );
    expect(ends).toEqual([]);
  });

  it('keeps nobody else from it', () => {
    guard.arm();
    thrownBy(() => process.exit(3));
    expect(ends).toEqual([3]);
  });

  it('sends elsewhere what a plugin writes, and nothing of others', () => {
    guard.arm();
    process.stdout.write('ours');
    guard.run(PLACE, () => process.stdout.write('theirs'));
    guard.run(PLACE, () => process.stdout.write('more'));
    expect([outs, errors]).toEqual([['ours'], ['theirs', 'more']]);
    const error = new GuardError('it writes to standard output, where the findings go; write to standard error');
    expect(guard.strays).toEqual([{ ...(PLACE as object), error }]);
  });

  it('waits for nothing and ends nothing while it is not armed', async () => {
    const timer = vi.spyOn(globalThis, 'setTimeout');
    await guard.calm();
    await guard.finish(3);
    expect([timer.mock.calls, outs, ends]).toEqual([[], [], []]);
  });

  it('waits for what plugins may still do', async () => {
    guard.arm();
    const timer = vi.spyOn(globalThis, 'setTimeout');
    await guard.calm();
    expect(timer.mock.calls.map(([, milliseconds]) => milliseconds)).toEqual([20]);
  });

  it('ends the process when all is written', async () => {
    guard.arm();
    await guard.finish(3);
    expect([outs, errors, ends]).toEqual([[''], [''], [3]]);
  });

  it('waits for no stream that is gone', async () => {
    guard.arm();
    const gone = vi.spyOn(process.stdout, 'destroyed', 'get').mockReturnValue(true);
    await guard.finish(0);
    gone.mockRestore();
    expect([outs, errors, ends]).toEqual([[], [''], [0]]);
  });
});

describe('what a plugin waits for', () => {
  it('is waited for, whatever it gives', async () => {
    const listeners = process.listenerCount('beforeExit');
    expect(await guard.settled(Promise.resolve(7))).toBe(7);
    await expect(guard.settled(Promise.reject(new Error('no')))).rejects.toThrow('no');
    await new Promise(setImmediate);
    expect(process.listenerCount('beforeExit')).toBe(listeners);
  });
});
