/** What of a row is told where it is read. */
export const MARK = {
  hasTarball: 1,
  /** It is not the URL that the row's values give. */
  unusualTarball: 2,
  /** Neither `-` nor a number above 0. */
  oddSize: 4,
  malformedHash: 8,
  /** The URL of its tarball starts as in the first years: on the mirror of a release. */
  oldMirror: 1 << 23,
} as const;

/** What can be said of a row, as bits: of one row, or of all rows of a page together. The bits of `MARK` are among them. */
export const ROW = {
  ...MARK,
  malformedCompiler: 1 << 4,
  unknownCompiler: 1 << 5,
  malformedOs: 1 << 6,
  unknownPlatform: 1 << 7,
  /** Operating system and platform are both well-formed and exclude each other. */
  osAgainstPlatform: 1 << 8,
  unknownTarget: 1 << 9,
  implausibleTarget: 1 << 10,
  /** Not exactly one, or a malformed one. */
  wrongVersion: 1 << 11,
  noStacks: 1 << 12,
  noRoot: 1 << 13,
  repeatedStack: 1 << 14,
  unsortedStacks: 1 << 15,
  /** A stack's name contradicts the platform or the target, where these are themselves no fault. */
  stackConflict: 1 << 16,
  /** Not strictly ascending by name: out of order, repeated or malformed. */
  unsortedVariants: 1 << 17,
  /** An earlier row has it, too. */
  repeatedHash: 1 << 18,
  /** The compiler does not exist on the platform, where that is itself no fault. */
  compilerAgainstPlatform: 1 << 19,
  malformedStack: 1 << 20,
  malformedVariant: 1 << 21,
  /** A variant with several values of which one is empty or repeated. */
  oddValues: 1 << 22,
} as const;

/** What can be said of a page as a whole, as bits beside those of `ROW`. */
export const PAGE = {
  /** It is not known to be as the generator writes it: see `PageFacts.isGenerated`. */
  notGenerated: 1 << 24,
  noRows: 1 << 25,
  /** `meta.num_specs` is not the number of rows. */
  wrongTotal: 1 << 26,
  /** `meta.num_specs_by_stack` does not have each stack of the rows with its number of rows. */
  wrongCounts: 1 << 27,
  /** A list of `meta` does not hold each value of the rows once and no other. */
  wrongList: 1 << 28,
  /** A list of `meta` is not strictly ascending. */
  unsortedList: 1 << 29,
} as const;

/** One of the things that can be said of a row. */
export type RowFlag = keyof typeof ROW;
/** One of the things that can be said of a page. */
export type PageFlag = keyof typeof PAGE;
export type Flag = RowFlag | PageFlag;

/** What has flags: a row, or a page with its own and those of all its rows. */
export interface Flagged {
  /** Bits of `ROW`, of a page also of `PAGE`; ask with `hasFlag`. */
  readonly flags: number;
}

/** Whether it has one of these flags. */
export function hasFlag({ flags }: Flagged, ...wanted: readonly Flag[]): boolean {
  return (flags & bitsOf(wanted)) !== 0;
}

/** Asks pages whether none of their rows has one of these flags. */
export function noRow(...flags: readonly RowFlag[]): (page: Flagged) => boolean {
  return noFlag(...flags);
}

/** Asks pages whether neither they nor their rows have one of these flags. */
export function noFlag(...flags: readonly Flag[]): (page: Flagged) => boolean {
  const bits = bitsOf(flags);
  return Object.assign((page: Flagged) => (page.flags & bits) === 0, { bits });
}

/** The bits of which `noRow` or `noFlag` made a question; undefined for any other question. So several can be asked at once. */
export function bitsIn(question: unknown): number | undefined {
  return (question as { readonly bits?: number } | undefined)?.bits;
}

const BITS: Readonly<Record<Flag, number>> = { ...ROW, ...PAGE };

function bitsOf(flags: readonly Flag[]): number {
  return flags.reduce((bits, flag) => bits | BITS[flag], 0);
}
