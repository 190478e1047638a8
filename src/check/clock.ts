/** A part of a run: the time that was spent in it and in no part inside of it, and how often it was entered. */
export interface Part {
  /** Milliseconds. */
  ms: number;
  count: number;
}

export function newPart(): Part {
  return { ms: 0, count: 0 };
}

/** Charges all time that passes to one part at a time: parts sum up to the whole, however they stand in each other. */
export class Clock {
  readonly #now: () => number;
  #part: Part;
  #since: number;

  constructor(now: () => number, first: Part) {
    this.#now = now;
    this.#part = first;
    this.#since = now();
  }

  /** What time is charged to now. */
  get part(): Part {
    return this.#part;
  }

  /** From now on time is charged to another part. Gives the one before. */
  enter(part: Part): Part {
    const now = this.#now();
    const before = this.#part;
    before.ms += now - this.#since;
    this.#part = part;
    this.#since = now;
    return before;
  }

  /** Charges what a function takes to a part, and counts it. */
  time<T>(part: Part, run: () => T): T {
    part.count++;
    return this.charge(part, run);
  }

  /** Charges what a function takes to a part. */
  charge<T>(part: Part, run: () => T): T {
    const before = this.enter(part);
    try {
      return run();
    } finally {
      this.enter(before);
    }
  }
}
