import type { CorpusPage } from '../../src/rule.js';
import { digestAt, eachKey, hashAt } from './row-keys.js';

/** The hashes that rows of several packages have or, with `digests`, rows that are several things. */
export function findConflicts(pages: readonly CorpusPage<string>[], digests: boolean): ReadonlySet<string> {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const { package: name, value = '' } of pages) {
    eachKey(value, (at) => {
      const digest = digests ? digestAt(value, at) : '';
      if (digest === undefined) return;
      const hash = hashAt(value, at);
      const what = digest + name;
      const before = first.get(hash);
      if (before === undefined) first.set(hash, what);
      else if (before !== what) found.add(hash);
    });
  }
  return found;
}
