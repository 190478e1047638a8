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

/** What a change does to the findings: a set difference by fingerprint, which is the same for a finding wherever its line has moved. */
export function compareStates(now: readonly Finding[], base: readonly Finding[]): Comparison {
  const before = new Set(base.map(({ fingerprint }) => fingerprint));
  const after = new Set(now.map(({ fingerprint }) => fingerprint));
  return {
    introduced: now.filter(({ fingerprint }) => !before.has(fingerprint)),
    fixed: base.filter(({ fingerprint }) => !after.has(fingerprint)),
    unchanged: now.filter(({ fingerprint }) => before.has(fingerprint)),
  };
}
