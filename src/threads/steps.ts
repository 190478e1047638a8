import type { Host } from '../host.js';

/** Called with the number of pages that are done and of all pages; `pause` gives other events their turn. */
export interface Pace {
  show(done: number, all: number): void;
  /** Whether to go on. */
  pause(): Promise<boolean>;
}

/** How long a loop over pages runs before other events get their turn. */
const SLICE_MS = 50;

/** How far a run is, and when it is to let other events have their turn. */
export class Steps {
  /** Pages of all lists so far. */
  done = 0;
  readonly #all: number;
  readonly #pace: Pace;
  readonly #host: Pick<Host, 'now'>;
  #pauseAt: number;

  constructor(all: number, pace: Pace, host: Pick<Host, 'now'>) {
    this.#all = all;
    this.#pace = pace;
    this.#host = host;
    this.#pauseAt = host.now() + SLICE_MS;
  }

  /** Milliseconds, from any start. */
  now(): number {
    return this.#host.now();
  }

  get isDue(): boolean {
    return this.#host.now() >= this.#pauseAt;
  }

  /** Whether to go on. */
  async pause(): Promise<boolean> {
    this.#pace.show(Math.min(this.done, this.#all), this.#all);
    const goesOn = await this.#pace.pause();
    this.#pauseAt = this.#host.now() + SLICE_MS;
    return goesOn;
  }
}
