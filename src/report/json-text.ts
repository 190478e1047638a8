import { textOf } from '../words/pieces.js';

/** Controls, bidi and zero-width characters that JSON allows in plain form. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * JSON on one line that is safe to print: what a terminal or a CI runner would obey (`##[error]`) is written as `\u0023`, which
 * reads back as the same value.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value)
    .replace(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/##(?=\w*\[)/g, '#\\u0023');
}

/** Each value on a line of its own, as `JSON.stringify` lays it out. */
export const ALL_LEVELS = Number.POSITIVE_INFINITY;

/** JSON that can be read and compared: two spaces per level down to `levels`, each value below that on one line. */
export function jsonText(value: unknown, levels: number): string {
  return textOf(jsonPieces(value, levels));
}

/** A list in what `jsonPieces` is given whose elements are made when they are written. Not below the levels that are laid out. */
export class Made<T> {
  readonly #values: readonly T[];
  readonly #make: (value: T) => unknown;

  constructor(values: readonly T[], make: (value: T) => unknown) {
    this.#values = values;
    this.#make = make;
  }

  *[Symbol.iterator](): Generator<unknown> {
    for (const value of this.#values) yield this.#make(value);
  }
}

/** The same as `jsonText` in pieces: the whole may be longer than a string can be. */
export function* jsonPieces(value: unknown, levels: number): Generator<string> {
  yield* layOut(value, levels, '\n');
  yield '\n';
}

function* layOut(value: unknown, levels: number, lineBreak: string): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    yield jsonLine(value);
    return;
  }
  const isList = Array.isArray(value) || value instanceof Made;
  const inner = `${lineBreak}  `;
  let before = isList ? '[' : '{';
  for (const [lead, item] of isList ? elements(value) : members(value)) {
    if (levels === 1) yield before + inner + lead + jsonLine(item);
    else {
      yield before + inner + lead;
      yield* layOut(item, levels - 1, inner);
    }
    before = ',';
  }
  if (before !== ',') yield isList ? '[]' : '{}';
  else yield lineBreak + (isList ? ']' : '}');
}

function* elements(list: Iterable<unknown>): Generator<[lead: string, item: unknown]> {
  for (const item of list) yield ['', item];
}

function* members(value: object): Generator<[lead: string, item: unknown]> {
  for (const [key, item] of Object.entries(value)) if (item !== undefined) yield [`${jsonLine(key)}: `, item];
}
