import type { PageResult } from '../engine/lint-page.js';
import type { Finding } from '../finding.js';

/** The memory that a finding takes, in that of a usual one: about 800 bytes. */
export function weightOf({ related, message }: Finding): number {
  return 1 + related.length / 4 + message.length / 1000;
}

/** The memory that the findings of a page take, in that of usual ones: a whole number. */
export function weightOfPage(result: PageResult | null | undefined): number {
  let weight = 0;
  for (const finding of result?.findings ?? []) weight += weightOf(finding);
  return Math.ceil(weight);
}
