import type { Finding } from '../finding.js';
import { fingerprintUnder } from './fingerprint.js';

/** The findings of two states: by fingerprint, each list in its own order. */
export interface Comparison {
  /** In the state that is checked only. */
  readonly introduced: readonly Finding[];
  /** In the base only, as they stood there. */
  readonly fixed: readonly Finding[];
  /** In both, as they stand in the state that is checked. */
  readonly unchanged: readonly Finding[];
}

/**
 * What a change does to the findings: a set difference by fingerprint, which is the same for a finding wherever its line has moved.
 * `formerNames` are those of renamed files, by the new name: a finding moves along with its file.
 */
export function compareStates(
  now: readonly Finding[],
  base: readonly Finding[],
  formerNames: ReadonlyMap<string, string> = new Map(),
): Comparison {
  const before = new Set(base.map(({ fingerprint }) => fingerprint));
  const after = new Set<string>();
  const introduced: Finding[] = [];
  const unchanged: Finding[] = [];
  for (const finding of now) {
    const former = formerNames.get(finding.file);
    const names = [finding.fingerprint, former === undefined ? undefined : fingerprintUnder(former, finding)];
    const known = names.find((name) => name !== undefined && before.has(name));
    (known === undefined ? introduced : unchanged).push(finding);
    after.add(known ?? finding.fingerprint);
  }
  return { introduced, fixed: base.filter(({ fingerprint }) => !after.has(fingerprint)), unchanged };
}
