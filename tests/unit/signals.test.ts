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

const counts = (): number[] => NAMES.map((one) => added(one).length);

describe('signals', () => {
  it('ask for nothing before they come, and end the process until they are held', () => {
    const signals = watchSignals(2);
    expect(signals).toMatchObject({ interrupted: false, terminated: false });
    expect(counts()).toEqual([0, 0]);
    signals.hold();
    signals.hold();
    expect(counts()).toEqual([1, 1]);
  });

  it('are held from the start in the first process, from which the kernel keeps what would end it', () => {
    watchSignals(1).hold();
    expect(counts()).toEqual([1, 1]);
  });

  it.each([
    ['SIGINT', { interrupted: true, terminated: false }],
    ['SIGTERM', { interrupted: true, terminated: true }],
  ] as const)('%s asks once, and then nobody listens any more', (name, asked) => {
    const signals = watchSignals(2);
    signals.hold();
    // As `once` calls it.
    const [listener] = added(name);
    process.off(name, listener!);
    (listener as NodeJS.SignalsListener)(name);
    signals.hold();
    expect(signals).toMatchObject(asked);
    expect(process.rawListeners(name)).toHaveLength(before.get(name)!.length);
  });
});
