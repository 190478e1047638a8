/** The tags of days, by their names; texts in their order are dates in their order. Perhaps the day is none of the calendar. */
export const DATED_TAG = /^develop-(\d{4}-\d{2}-\d{2})$/;
const RELEASE_TAG = /^v(\d+)\.(\d+)(?:\.(\d+))?$/;

/** Of the specs of a dated tag: a next one that lacks more of them has far fewer. */
export const FAR_FEWER = 0.2;

/** What a tag is by its name, with what it is put in order by. */
export type TagKind =
  | { readonly kind: 'dated'; readonly date: string }
  | { readonly kind: 'release'; readonly numbers: readonly bigint[] }
  | { readonly kind: 'develop' | 'other' };

export function kindOfTag(tag: string): TagKind {
  const [, date] = DATED_TAG.exec(tag) ?? [];
  if (date !== undefined) return { kind: 'dated', date };
  const release = RELEASE_TAG.exec(tag);
  if (release !== null) return { kind: 'release', numbers: release.slice(1).map((number) => BigInt(number ?? 0)) };
  return { kind: tag === 'develop' ? 'develop' : 'other' };
}
