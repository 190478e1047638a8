/**
 * What a site holds, as it travels in the page: an `Overview` whose names are cut and made visible, and whose lists are short. A name is
 * a number: its place in `names`.
 */
export interface SiteData {
  readonly cache: string;
  readonly names: Readonly<Record<NameKind, readonly string[]>>;
  /** In the order of the overview: dated ones by date, releases, others, `develop`. */
  readonly tags: readonly TagData[];
  readonly falls: readonly FallData[];
  readonly develop?: DevelopData;
}

export type NameKind = 'packages' | CountKind;
export type CountKind = 'stacks' | 'compilers' | 'targets' | 'oss' | 'generations';

/** A name, its count, the next name, its count, and so on. */
export type FlatCounts = readonly number[];

export interface TagData extends Readonly<Record<CountKind, FlatCounts>> {
  readonly tag: string;
  readonly kind: 'dated' | 'release' | 'develop' | 'other';
  /** Of a dated tag: days since 1970-01-01. Absent when its date is no day of the calendar. */
  readonly day?: number;
  readonly pages: number;
  readonly unread: number;
  readonly specs: number;
  /** One bit a package, the lowest of a byte first, in base64: 1,500 packages are 252 characters. */
  readonly packages: string;
}

/** What a dated tag lacks of the one before it. */
export interface FallData {
  /** Indexes into `tags`. */
  readonly older: number;
  readonly newer: number;
  /** A part of a sentence: `3 packages (a, b, c) and 40 of 200 specs`. */
  readonly lacks: string;
  /** Packages that the newer one has no page of. */
  readonly packages: number;
  /** Ids of findings, as the table has them. */
  readonly findings: readonly string[];
}

/** `develop` beside the newest release. */
export interface DevelopData {
  readonly release: string;
  readonly onlyInDevelop: { readonly packages: readonly number[]; readonly stacks: readonly number[] };
  readonly onlyInRelease: { readonly packages: readonly number[]; readonly stacks: readonly number[] };
  readonly inNoRelease: readonly number[];
}
