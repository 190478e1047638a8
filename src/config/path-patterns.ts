import type { CharacterClass, Part, Segment } from './glob-segments.js';
import { Kept } from './kept.js';
import { Sequences } from './sequences.js';

/** Numbers of 32 bits that a memory of answers may hold: 16 MiB. */
export const MOST_KEPT = 1 << 22;

/** Patterns of paths, held against a path all at once. Equal names of all patterns are one, and what matches a name is kept. */
export class PathPatterns {
  readonly #names: NamePatterns;
  /** Of numbers of name patterns. */
  readonly #sequences: Sequences<number>;
  /** What takes a name: by the name, and by what matches it, which is the same for many names. Both are forgotten at once. */
  readonly #takers = new Kept<string, Uint32Array>(MOST_KEPT);

  constructor(patterns: readonly (readonly Segment[])[]) {
    const numbers = new Map<string, number>();
    const names: (readonly Part[])[] = [];
    const numberOf = (segment: Segment): number => {
      if (segment === 'globstar') return GLOBSTAR;
      const key = JSON.stringify(segment);
      if (!numbers.has(key)) numbers.set(key, names.push(segment) - 1);
      return numbers.get(key)!;
    };
    this.#sequences = new Sequences(
      patterns.map((segments) => segments.map(numberOf)),
      GLOBSTAR,
    );
    this.#names = new NamePatterns(names);
  }

  /** Which patterns match a path, given by its names, as bits for `ending`: the same object each time. Undefined when none does. */
  match(names: readonly string[]): Uint32Array | undefined {
    const sequences = this.#sequences;
    sequences.begin();
    for (const name of names) if (!sequences.step(this.#takersOf(name), name !== '..')) return undefined;
    const ends = sequences.ends();
    return ends.some((word) => word !== 0) ? ends : undefined;
  }

  /** The numbers of the patterns that these bits are about, ascending. */
  ending(bits: Uint32Array): readonly number[] {
    return this.#sequences.ending(bits);
  }

  #takersOf(name: string): Uint32Array {
    const known = this.#takers.get(`name ${name}`);
    if (known !== undefined) return known;
    const { plain, wild } = this.#names.match(name);
    const key = `match ${plain} ${textOf(wild)}`;
    const takers = this.#takers.get(key) ?? this.#makeTakers(key, plain, wild);
    return this.#takers.add(`name ${name}`, takers, name.length);
  }

  #makeTakers(key: string, plain: number | undefined, wild: Uint32Array): Uint32Array {
    const numbers = [...(plain === undefined ? [] : [plain]), ...this.#names.ending(wild)];
    return this.#takers.add(key, this.#sequences.takenBy(numbers), this.#sequences.words + key.length);
  }
}

const GLOBSTAR = -1;

/** A text for each set of bits. */
export function textOf(bits: Uint32Array): string {
  return Buffer.from(bits.buffer, bits.byteOffset, bits.byteLength).toString('latin1');
}

/** Patterns of names, each another one. */
class NamePatterns {
  /** Those without a wildcard. */
  readonly #plain = new Map<string, number>();
  readonly #sequences: Sequences<Part>;
  readonly #classes: readonly CharacterClass[];
  /** By sequence: the number of the pattern. */
  readonly #numbers: readonly number[];
  /** By code point: the places that take it. */
  readonly #takers = new Kept<number, Uint32Array>(MOST_KEPT);
  readonly #none: Uint32Array;

  constructor(patterns: readonly (readonly Part[])[]) {
    const numbers: number[] = [];
    for (const [number, parts] of patterns.entries()) {
      if (parts.every((part) => typeof part === 'number')) this.#plain.set(String.fromCodePoint(...parts), number);
      else numbers.push(number);
    }
    this.#sequences = new Sequences(
      numbers.map((number) => patterns[number]!),
      'any',
    );
    this.#classes = this.#sequences.tokens().filter((part) => typeof part === 'object');
    this.#numbers = numbers;
    this.#none = this.#sequences.takenBy([]);
  }

  /** The pattern that is the name, and those with wildcards that match it, as bits for `ending`: the same object each time. */
  match(name: string): { readonly plain: number | undefined; readonly wild: Uint32Array } {
    return { plain: this.#plain.get(name), wild: this.#wild(name) };
  }

  /** The numbers of the patterns with wildcards that these bits are about. */
  ending(bits: Uint32Array): readonly number[] {
    return this.#sequences.ending(bits).map((sequence) => this.#numbers[sequence]!);
  }

  /** A wildcard does not stand for `..`. */
  #wild(name: string): Uint32Array {
    const sequences = this.#sequences;
    if (name === '..' || sequences.words === 0) return this.#none;
    sequences.begin();
    for (const character of name)
      if (!sequences.step(this.#takersOf(character.codePointAt(0)!), true)) return this.#none;
    return sequences.ends();
  }

  #takersOf(code: number): Uint32Array {
    const known = this.#takers.get(code);
    if (known !== undefined) return known;
    const takers: Part[] = ['one', code, ...this.#classes.filter((one) => isIn(one, code))];
    return this.#takers.add(code, this.#sequences.takenBy(takers), this.#sequences.words);
  }
}

function isIn({ negated, ranges }: CharacterClass, code: number): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last) !== negated;
}
