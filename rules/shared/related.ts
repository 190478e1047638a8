import type { SitePlace } from '../../src/rule.js';
import { count } from '../../src/words/words.js';

/** Another place of a fault, with what it says there. */
export type RelatedPlace = SitePlace & { readonly message: string };

/** The most other places that a finding shows: a hash may be in every tag of a site. */
const MOST_RELATED = 20;

/**
 * The first of the `total` other places of a fault; the last one that is shown says how many are not. Takes no more of them than it
 * shows, so that thousands of faults can share their places.
 */
export function relate<T>(places: Iterable<T>, total: number, toPlace: (place: T) => RelatedPlace): RelatedPlace[] {
  const shown: RelatedPlace[] = [];
  for (const place of places) {
    if (shown.length === MOST_RELATED) break;
    shown.push(toPlace(place));
  }
  const left = total - shown.length;
  const last = shown.at(-1);
  if (left <= 0 || last === undefined) return shown;
  const rest = `${count(left, 'more place is', 'more places are')} not shown.`;
  return [...shown.slice(0, -1), { ...last, message: `${last.message} ${rest}` }];
}

/** What a list has besides one of its elements, another one of them first. */
export function* besides<T>(one: T, first: T, list: Iterable<T>): Generator<T> {
  yield first;
  for (const element of list) if (element !== one && element !== first) yield element;
}
