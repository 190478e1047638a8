import { type Finding, SEVERITIES } from '../finding.js';

/** Findings by severity, and within one in the order that they have. */
export function worstFirst<F extends Finding>(findings: readonly F[]): F[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
