/** Nobody works on it. */
const FREE = 0;

const NEXT = 0;
const STOPPED = 1;
const PAGES = 2;
const AHEAD = 3;
const MOST = 4;
const HEADER = 5;

/** In the memory of usual findings. A site may have more than memory holds, and only the first ones are kept. */
const MOST_AHEAD = 100_000;
/** Milliseconds after which who waits for room looks whether it is to stop. */
const WAIT_MS = 20;

/**
 * What threads tell each other without messages: who works on which unit, how many pages are done, whether to stop. Threads are numbered
 * from 1.
 */
export class Board {
  readonly memory: SharedArrayBuffer;
  readonly #cells: Int32Array;
  /** How many units there are. */
  readonly units: number;

  /** `memory` is that of a board of another thread. */
  constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.#cells = new Int32Array(memory);
    this.units = this.#cells.length - HEADER;
  }

  /** A new one; beyond `mostAhead` findings that wait for their turn nobody works ahead. */
  static of(units: number, mostAhead = MOST_AHEAD): Board {
    const board = new Board(new SharedArrayBuffer((HEADER + units) * Int32Array.BYTES_PER_ELEMENT));
    Atomics.store(board.#cells, MOST, mostAhead);
    return board;
  }

  /** Takes a unit; false when somebody has it. */
  claim(unit: number, thread: number): boolean {
    return Atomics.compareExchange(this.#cells, HEADER + unit, FREE, thread) === FREE;
  }

  /** Takes the next unit that is free; undefined when there is none. */
  claimNext(thread: number): number | undefined {
    for (;;) {
      const unit = Atomics.add(this.#cells, NEXT, 1);
      if (unit >= this.units) return undefined;
      if (this.claim(unit, thread)) return unit;
    }
  }

  /** The thread that took a unit; 0: none. */
  ownerOf(unit: number): number {
    return Atomics.load(this.#cells, HEADER + unit);
  }

  get isStopped(): boolean {
    return Atomics.load(this.#cells, STOPPED) === 1;
  }

  stop(): void {
    Atomics.store(this.#cells, STOPPED, 1);
  }

  /** Pages that have been looked at. */
  get pages(): number {
    return Atomics.load(this.#cells, PAGES);
  }

  addPage(): void {
    Atomics.add(this.#cells, PAGES, 1);
  }

  /** Whether what waits for its turn, with `own` that is about to, is as much as may wait. */
  isFull(own = 0): boolean {
    return Atomics.load(this.#cells, AHEAD) + own > Atomics.load(this.#cells, MOST);
  }

  /** What waits for its turn grows by so much, or shrinks. */
  addAhead(weight: number): void {
    if (weight === 0) return;
    Atomics.add(this.#cells, AHEAD, weight);
    if (weight < 0) Atomics.notify(this.#cells, AHEAD);
  }

  /** Blocks the thread while too much waits for its turn. Not for the main thread. */
  waitForRoom(): void {
    while (this.isFull() && !this.isStopped)
      Atomics.wait(this.#cells, AHEAD, Atomics.load(this.#cells, AHEAD), WAIT_MS);
  }
}
