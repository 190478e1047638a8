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

/** One of the things that can be said of a row. */
export type RowFlag = keyof typeof ROW;

/** What has flags: a row, or a page with those of all its rows. */
export interface Flagged {
  /** Bits of `ROW`; ask with `hasFlag`. */
  readonly flags: number;
}

/** Whether it has one of these flags. */
export function hasFlag({ flags }: Flagged, ...wanted: readonly RowFlag[]): boolean {
  return (flags & bitsOf(wanted)) !== 0;
}

/** Asks pages whether none of their rows has one of these flags. */
export function noRow(...flags: readonly RowFlag[]): (page: Flagged) => boolean {
  const bits = bitsOf(flags);
  return Object.assign((page: Flagged) => (page.flags & bits) === 0, { bits });
}

/** The bits of `ROW` of which `noRow` made a question; undefined for any other question. So several can be asked at once. */
export function bitsIn(question: unknown): number | undefined {
  return (question as { readonly bits?: number } | undefined)?.bits;
}

function bitsOf(flags: readonly RowFlag[]): number {
  return flags.reduce((bits, flag) => bits | ROW[flag], 0);
}
