import type { Finding } from '../finding.js';

/** The findings of two states: by fingerprint, each list in its own order. */
export interface Comparison {
  /** In the state that is checked only. */
  readonly introduced: readonly Finding[];
  /** In the base only, as they stood there. */
  readonly fixed: readonly Finding[];
  /** In both, as they stand in the state that is checked. */
  readonly unchanged: readonly Finding[];
}

/** The findings of a state. */
export interface State {
  readonly findings: readonly Finding[];
  /** Faults that are there, but told by other findings: no change has introduced or fixed them. */
  readonly told?: readonly Finding[];
}

/** What a change does to the findings: a set difference by fingerprint, which is the same for a finding wherever its line has moved. */
export function compareStates(now: State, base: State): Comparison {
  const before = fingerprintsOf(base);
  const after = fingerprintsOf(now);
  return {
    introduced: now.findings.filter(({ fingerprint }) => !before.has(fingerprint)),
    fixed: base.findings.filter(({ fingerprint }) => !after.has(fingerprint)),
    unchanged: now.findings.filter(({ fingerprint }) => before.has(fingerprint)),
  };
}

function fingerprintsOf({ findings, told = [] }: State): ReadonlySet<string> {
  return new Set([...findings, ...told].map(({ fingerprint }) => fingerprint));
}
