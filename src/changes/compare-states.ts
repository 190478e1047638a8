import { fingerprintUnder } from '../engine/fingerprint.js';
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

/**
 * What a change does to the findings: a set difference by fingerprint, which is the same for a finding wherever its line has moved.
 * `formerNames` are those of renamed files, by the new name: a finding moves along with its file.
 */
export function compareStates(
  now: State,
  base: State,
  formerNames: ReadonlyMap<string, string> = new Map(),
): Comparison {
  const before = new Set(allOf(base).map(({ fingerprint }) => fingerprint));
  /** As the base knows a finding; undefined when it does not. */
  const knownAs = (finding: Finding): string | undefined => {
    const former = formerNames.get(finding.file);
    const names = [finding.fingerprint, former === undefined ? undefined : fingerprintUnder(former, finding)];
    return names.find((name) => name !== undefined && before.has(name));
  };
  const known = new Map(allOf(now).map((finding) => [finding, knownAs(finding)]));
  const after = new Set([...known].map(([{ fingerprint }, former]) => former ?? fingerprint));
  return {
    introduced: now.findings.filter((finding) => known.get(finding) === undefined),
    fixed: base.findings.filter(({ fingerprint }) => !after.has(fingerprint)),
    unchanged: now.findings.filter((finding) => known.get(finding) !== undefined),
  };
}

function allOf({ findings, told = [] }: State): readonly Finding[] {
  return [...findings, ...told];
}
