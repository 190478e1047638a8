import type { PageResult } from '../engine/lint-page.js';
import type { Finding } from '../finding.js';

/** The memory that a finding takes, in that of a usual one: about 800 bytes. */
export function weightOf({ related, message }: Finding): number {
  return 1 + related.length / 4 + message.length / 1000;
}

/** The memory that the findings of pages take, in that of usual ones: a whole number, the sum of those of the single pages. */
export function weightOfAll(results: readonly (PageResult | null | undefined)[]): number {
  let all = 0;
  for (const result of results) {
    let page = 0;
    for (const finding of result?.findings ?? []) page += weightOf(finding);
    all += Math.ceil(page);
  }
  return all;
}
