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
  /** From now on a signal ends the process at once. */
  letGo?(): void;
  /** From now on a signal is only noted: something is being written. */
  hold?(): void;
}

/**
 * Notes SIGINT and SIGTERM, once each: a second one ends the process at once. `pid` is that of the process: the first one of a container
 * never lets go, for the kernel would keep such signals from it.
 */
export function watchSignals(pid = process.pid): Signals & Required<Interrupts> {
  let isHeld = false;
  const signals = {
    interrupted: false,
    terminated: false,
    hold(): void {
      if (isHeld || signals.interrupted) return;
      isHeld = true;
      process.once('SIGINT', interrupt).once('SIGTERM', terminate);
    },
    letGo(): void {
      if (!isHeld || pid === 1) return;
      isHeld = false;
      process.off('SIGINT', interrupt).off('SIGTERM', terminate);
    },
  };
  const interrupt = (): void => {
    signals.interrupted = true;
  };
  const terminate = (): void => {
    signals.interrupted = true;
    signals.terminated = true;
  };
  signals.hold();
  return signals;
}
