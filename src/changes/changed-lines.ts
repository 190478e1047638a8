/** `[start, end)`: lines, 1-based, end-exclusive. */
export type LineRange = readonly [start: number, end: number];

/** How often a stretch without a match is looked at again by itself. */
const MOST_ROUNDS = 8;

/**
 * The lines of a text that are not in the one before, in order. Where lines were only taken out, their two neighbours count. Lines that
 * are unique on both sides tell what belongs together (patience diff), so that the time grows with the length and not its square: a
 * stretch of repeated lines may count as changed as a whole.
 */
export function changedLines(before: Buffer, after: Buffer): LineRange[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const ranges: LineRange[] = [];
  compare({ a, b, ranges }, { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }, MOST_ROUNDS);
  return merge(ranges);
}

/** Bytes as characters: what they mean does not matter here. */
function linesOf(bytes: Buffer): string[] {
  return bytes.toString('latin1').split('\n');
}

interface Sides {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly ranges: LineRange[];
}

/** Stretches of both sides, 0-based, ends exclusive. */
interface Stretch {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

function compare(sides: Sides, whole: Stretch, rounds: number): void {
  const { a, b, ranges } = sides;
  const at = { ...whole };
  while (hasBoth(at) && a[at.aStart] === b[at.bStart]) {
    at.aStart++;
    at.bStart++;
  }
  while (hasBoth(at) && a[at.aEnd - 1] === b[at.bEnd - 1]) {
    at.aEnd--;
    at.bEnd--;
  }
  if (at.aStart === at.aEnd && at.bStart === at.bEnd) return;
  const anchors = rounds === 0 ? [] : anchorsIn(sides, at);
  if (anchors.length === 0) {
    ranges.push(toRange(at, b.length));
    return;
  }
  let { aStart, bStart } = at;
  for (const [aAt, bAt] of [...anchors, [at.aEnd, at.bEnd] as const]) {
    compare(sides, { aStart, aEnd: aAt, bStart, bEnd: bAt }, rounds - 1);
    [aStart, bStart] = [aAt + 1, bAt + 1];
  }
}

/** Whether something is left of both sides. */
function hasBoth(at: Stretch): boolean {
  return at.aStart < at.aEnd && at.bStart < at.bEnd;
}

function toRange({ bStart, bEnd }: Stretch, lines: number): LineRange {
  return bStart < bEnd ? [bStart + 1, bEnd + 1] : [Math.max(1, bStart), Math.min(lines, bStart + 1) + 1];
}

type Anchor = readonly [aAt: number, bAt: number];

/** The longest series of lines that are unique on both sides and stand in the same order. */
function anchorsIn({ a, b }: Sides, { aStart, aEnd, bStart, bEnd }: Stretch): Anchor[] {
  const inA = uniqueLines(a, aStart, aEnd);
  const inB = uniqueLines(b, bStart, bEnd);
  const pairs: Anchor[] = [];
  for (const [line, aAt] of inA) {
    const bAt = aAt === -1 ? undefined : inB.get(line);
    if (bAt !== undefined && bAt !== -1) pairs.push([aAt, bAt]);
  }
  return longestRising(pairs);
}

/** Where each line stands; -1 for one that stands there twice. In the order of the lines. */
function uniqueLines(lines: readonly string[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at++) places.set(lines[at]!, places.has(lines[at]!) ? -1 : at);
  return places;
}

/** Of pairs that rise in their first number, the longest series that rises in the second one too (patience sorting). */
export function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const piles: number[] = [];
  const previous: (number | undefined)[] = [];
  pairs.forEach(([, bAt], i) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[piles[middle]!]![1] < bAt) low = middle + 1;
      else high = middle;
    }
    previous[i] = piles[low - 1];
    piles[low] = i;
  });
  const series: Anchor[] = [];
  for (let i = piles.at(-1); i !== undefined; i = previous[i]) series.push(pairs[i]!);
  return series.reverse();
}

function merge(ranges: readonly LineRange[]): LineRange[] {
  const merged: LineRange[] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
