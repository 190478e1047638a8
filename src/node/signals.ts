/** What signals ask of a run; it changes while the process runs. */
export interface Signals {
  /** Whether to end, with nothing half-written. */
  readonly interrupted: boolean;
  /** Whether it was SIGTERM that asked. */
  readonly terminated: boolean;
}

/** Whether someone asked the run to end. */
export interface Interrupts {
  readonly interrupted: boolean;
  /** From now on SIGINT and SIGTERM are only noted; before, they end the process, also while it waits for another program. */
  hold?(): void;
}

/**
 * Notes SIGINT and SIGTERM from when they are held on, once each: a second one ends the process at once. `pid` is that of the process: from
 * the first one of a container the kernel keeps what would end it, so they are held from the start.
 */
export function watchSignals(pid = process.pid): Signals & Required<Interrupts> {
  let isHeld = false;
  const signals = {
    interrupted: false,
    terminated: false,
    hold(): void {
      if (isHeld) return;
      isHeld = true;
      process.once('SIGINT', () => {
        signals.interrupted = true;
      });
      process.once('SIGTERM', () => {
        signals.interrupted = true;
        signals.terminated = true;
      });
    },
  };
  if (pid === 1) signals.hold();
  return signals;
}
