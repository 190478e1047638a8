/** What signals ask of a run; it changes while the process runs. */
export interface Signals {
  /** Whether to end, with nothing half-written. */
  readonly interrupted: boolean;
  /** Whether it was SIGTERM that asked. */
  readonly terminated: boolean;
}

/** Listens to SIGINT and SIGTERM, once each: a second one ends the process at once. */
export function watchSignals(): Signals {
  const signals = { interrupted: false, terminated: false };
  process.once('SIGINT', () => {
    signals.interrupted = true;
  });
  process.once('SIGTERM', () => {
    signals.interrupted = true;
    signals.terminated = true;
  });
  return signals;
}
