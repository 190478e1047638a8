import type { CountKind, FallData, FlatCounts, SiteData, TagData } from '../../overview-data.js';

/** A site, laid out for drawing. Tags are named by their indexes. */
export interface Site {
  readonly data: SiteData;
  readonly tags: readonly Tag[];
  /** Numbers of the stacks; `root` is none. */
  readonly stacks: readonly number[];
  /** Tags with a day of the calendar, by day. */
  readonly dated: readonly number[];
  /** Usual days from one dated tag to the next: the median. */
  readonly interval: number;
  /** Days between the two dated tags that are closest. */
  readonly closest: number;
  /** Where tags are missing: between two dated ones that are further apart than half as much again as usual. */
  readonly gaps: readonly Gap[];
  /** By the tag that lacks something. */
  readonly falls: ReadonlyMap<number, FallData>;
}

export interface Tag extends Pick<TagData, 'tag' | 'kind' | 'day' | 'pages' | 'unread' | 'specs'> {
  readonly counts: Readonly<Record<CountKind, ReadonlyMap<number, number>>>;
  readonly has: (packageNumber: number) => boolean;
}

export interface Gap {
  readonly older: number;
  readonly newer: number;
  /** Tags that would stand between the two. */
  readonly missing: number;
}

export function makeSite(data: SiteData): Site {
  const tags = data.tags.map(makeTag);
  const dated = tags
    .flatMap(({ day }, i) => (day === undefined ? [] : [i]))
    .sort((a, b) => dayOf(tags, a) - dayOf(tags, b));
  const distances = dated.slice(1).map((tag, i) => dayOf(tags, tag) - dayOf(tags, dated[i]!));
  const sorted = [...distances].sort((a, b) => a - b);
  const interval = Math.max(1, sorted[sorted.length >> 1] ?? 1);
  const gaps = distances.flatMap((days, i) =>
    days <= 1.5 * interval
      ? []
      : [{ older: dated[i]!, newer: dated[i + 1]!, missing: Math.max(1, Math.round(days / interval) - 1) }],
  );
  return {
    data,
    tags,
    stacks: data.names.stacks.flatMap((name, i) => (name === 'root' ? [] : [i])),
    dated,
    interval,
    closest: Math.max(1, sorted[0] ?? 1),
    gaps,
    falls: new Map(data.falls.map((fall) => [fall.newer, fall])),
  };
}

function dayOf(tags: readonly Tag[], tag: number): number {
  return tags[tag]!.day!;
}

function makeTag({ packages, stacks, compilers, targets, oss, generations, ...rest }: TagData): Tag {
  const bytes = atob(packages);
  const counts = {
    stacks: mapOf(stacks),
    compilers: mapOf(compilers),
    targets: mapOf(targets),
    oss: mapOf(oss),
    generations: mapOf(generations),
  };
  return { ...rest, counts, has: (number) => ((bytes.charCodeAt(number >> 3) >> (number & 7)) & 1) === 1 };
}

function mapOf(flat: FlatCounts): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < flat.length; i += 2) counts.set(flat[i]!, flat[i + 1]!);
  return counts;
}

/** `2025-03-30` of days since 1970-01-01. */
export function dateText(day: number): string {
  return new Date(day * 86_400_000).toISOString().replace(/T.*/, '');
}
