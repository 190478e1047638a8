import { afterEach, describe, expect, it } from 'vitest';
import { watchSignals } from '../../src/node/signals.js';

const NAMES = ['SIGINT', 'SIGTERM'] as const;
const before = new Map(NAMES.map((name) => [name, process.listeners(name)]));

/** Those who listen beside the ones who did before. */
const added = (name: (typeof NAMES)[number]) =>
  process.listeners(name).filter((listener) => !before.get(name)!.includes(listener));

afterEach(() => {
  for (const name of NAMES) for (const listener of added(name)) process.off(name, listener);
});

describe('signals', () => {
  it('ask for nothing before they come', () => {
    expect(watchSignals()).toMatchObject({ interrupted: false, terminated: false });
  });

  it.each([
    ['SIGINT', { interrupted: true, terminated: false }],
    ['SIGTERM', { interrupted: true, terminated: true }],
  ] as const)('%s asks once, and then nobody listens any more', (name, asked) => {
    const signals = watchSignals();
    expect(NAMES.map((one) => added(one).length)).toEqual([1, 1]);
    // As `once` calls it.
    const [listener] = added(name);
    process.off(name, listener!);
    (listener as NodeJS.SignalsListener)(name);
    expect(signals).toMatchObject(asked);
    expect(process.rawListeners(name)).toHaveLength(before.get(name)!.length);
  });

  const counts = (): number[] => NAMES.map((one) => added(one).length);

  it('end the process by themselves from when it lets go until it holds them: once', () => {
    const { letGo, hold } = watchSignals(2);
    for (const [change, count] of [
      [letGo, 0],
      [letGo, 0],
      [hold, 1],
      [hold, 1],
      [letGo, 1],
    ] as const) {
      change();
      expect(counts()).toEqual([count, count]);
    }
  });

  it('are held from the start where something is written first', () => {
    const { letGo, hold } = watchSignals(2);
    hold();
    letGo();
    expect(counts()).toEqual([1, 1]);
  });

  it('end the process when one came before', () => {
    const signals = watchSignals(2);
    (added('SIGINT')[0] as NodeJS.SignalsListener)('SIGINT');
    signals.letGo();
    signals.hold();
    expect(counts()).toEqual([0, 0]);
  });

  it('are held on in the first process, from which the kernel keeps what would end it', () => {
    watchSignals(1).letGo();
    expect(counts()).toEqual([1, 1]);
  });
});
