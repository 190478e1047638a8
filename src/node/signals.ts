/** What signals ask of a run; it changes while the process runs. */
export interface Signals {
  /** Whether to end, with nothing half-written. */
  readonly interrupted: boolean;
  /** Whether it was SIGTERM that asked. */
  readonly terminated: boolean;
}

/** Who asks, and how hard: what blocks the process, as waiting for another program does, never learns of a signal that is only noted. */
export interface Interrupts {
  readonly interrupted: boolean;
  /** From now on a signal ends the process at once, until `hold` is called for the first time. */
  letGo?(): void;
  /** From now on a signal is only noted. */
  hold?(): void;
}

/**
 * Notes SIGINT and SIGTERM, once each: a second one ends the process at once. Whoever lets go loses what came since other events had their
 * turn, so that happens once, at the start. `pid` is that of the process: the first one of a container never lets go, for the kernel would
 * keep such signals from it.
 */
export function watchSignals(pid = process.pid): Signals & Required<Interrupts> {
  let state: 'new' | 'free' | 'held' = 'new';
  const signals = {
    interrupted: false,
    terminated: false,
    letGo(): void {
      if (state !== 'new' || pid === 1) return;
      state = 'free';
      process.off('SIGINT', interrupt).off('SIGTERM', terminate);
    },
    hold(): void {
      if (state === 'free' && !signals.interrupted) listen();
      state = 'held';
    },
  };
  const interrupt = (): void => {
    signals.interrupted = true;
  };
  const terminate = (): void => {
    signals.interrupted = true;
    signals.terminated = true;
  };
  const listen = (): void => {
    process.once('SIGINT', interrupt).once('SIGTERM', terminate);
  };
  listen();
  return signals;
}
