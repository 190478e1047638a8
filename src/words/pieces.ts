/**
 * What a format makes: the text, or its pieces in their order, for a text that may be longer than a string can be. No piece ends within
 * a character.
 */
export type Pieces = string | Iterable<string>;

/** UTF-16 units that are worth a call of the system. */
const CHUNK = 1 << 16;

/** The text in pieces that are neither many nor long, but for a piece that is. */
export function* inChunks(pieces: Pieces): Generator<string> {
  let pending = '';
  for (const piece of listed(pieces)) {
    pending += piece;
    if (pending.length < CHUNK) continue;
    yield pending;
    pending = '';
  }
  if (pending !== '') yield pending;
}

/** The text as one string. Throws when it is too long for one. */
export function textOf(pieces: Pieces): string {
  return typeof pieces === 'string' ? pieces : [...inChunks(pieces)].join('');
}

/** A string is iterable, too, by its characters. */
function listed(pieces: Pieces): Iterable<string> {
  return typeof pieces === 'string' ? [pieces] : pieces;
}
