/**
 * Many sequences of tokens, held against one input all at once: a bit for each place in each sequence, so that one step of the input
 * takes one operation for 32 places, whatever the sequences are (Shift-And: Baeza-Yates and Gonnet, "A new approach to text searching",
 * Communications of the ACM 35, 1992). A token that is the loop takes any number of steps, and is no place of its own.
 */
export class Sequences<T> {
  /** How many words of 32 bits its places take. */
  readonly words: number;
  /** The tokens that are no loop, each with the places at which it is the next one: a list, or bits where that is less to go through. */
  readonly #places: ReadonlyMap<T, readonly number[] | Uint32Array>;
  readonly #starts: Uint32Array;
  readonly #loops: Uint32Array;
  readonly #ends: Uint32Array;
  /** By place: the sequence that it is of. */
  readonly #owners: readonly number[];
  /** Where the input so far may have led. */
  readonly #state: Uint32Array;

  constructor(sequences: readonly (readonly T[])[], loop: T) {
    const places = new Map<T, number[]>();
    const owners: number[] = [];
    const [starts, loops, ends] = [[], [], []] as [number[], number[], number[]];
    for (const [i, sequence] of sequences.entries()) {
      starts.push(owners.length);
      for (const token of sequence) {
        if (token === loop) loops.push(owners.length);
        else {
          if (!places.has(token)) places.set(token, []);
          places.get(token)!.push(owners.length);
          owners.push(i);
        }
      }
      ends.push(owners.length);
      owners.push(i);
    }
    this.#owners = owners;
    this.words = Math.ceil(owners.length / 32);
    this.#starts = this.#bits(starts);
    this.#loops = this.#bits(loops);
    this.#ends = this.#bits(ends);
    this.#state = this.#bits([]);
    this.#places = new Map(
      [...places].map(([token, own]) => [token, own.length > this.words / 4 ? this.#bits(own) : own] as const),
    );
  }

  /** The tokens that are no loop, each once. */
  tokens(): readonly T[] {
    return [...this.#places.keys()];
  }

  /** The places at which one of some tokens is the next one, as bits. Tokens that are in no sequence have none. */
  takenBy(tokens: readonly T[]): Uint32Array {
    const taken = new Uint32Array(this.words);
    for (const token of tokens) {
      const places = this.#places.get(token);
      if (places instanceof Uint32Array) for (let i = 0; i < taken.length; i++) taken[i]! |= places[i]!;
      else if (places !== undefined) setBits(taken, places);
    }
    return taken;
  }

  begin(): void {
    this.#state.set(this.#starts);
  }

  /** One step of the input, which is taken at the places `taken` and, where `loops`, every loop. False when no sequence can match any more. */
  step(taken: Uint32Array, loops: boolean): boolean {
    const state = this.#state;
    let any = 0;
    let carry = 0;
    for (let i = 0; i < state.length; i++) {
      const before = state[i]!;
      const moved = before & taken[i]!;
      const after = (moved << 1) | carry | (loops ? before & this.#loops[i]! : 0);
      carry = moved >>> 31;
      state[i] = after;
      any |= after;
    }
    return any !== 0;
  }

  /** The ends that the input led to, as bits: the same object each time. */
  ends(): Uint32Array {
    const ends = this.#state;
    for (let i = 0; i < ends.length; i++) ends[i]! &= this.#ends[i]!;
    return ends;
  }

  /** The sequences that end at these bits, ascending. */
  ending(ends: Uint32Array): readonly number[] {
    const found: number[] = [];
    for (let i = 0; i < ends.length; i++) {
      for (let rest = ends[i]!; rest !== 0; rest &= rest - 1)
        found.push(this.#owners[i * 32 + 31 - Math.clz32(rest & -rest)]!);
    }
    return found;
  }

  #bits(places: readonly number[]): Uint32Array {
    const bits = new Uint32Array(this.words);
    setBits(bits, places);
    return bits;
  }
}

function setBits(bits: Uint32Array, places: readonly number[]): void {
  for (const place of places) bits[place >>> 5]! |= 1 << (place & 31);
}
