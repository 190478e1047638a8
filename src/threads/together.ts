import type { Thread, Threads } from '../host.js';
import { MOST_THREADS, USUAL_THREADS } from '../options/table.js';
import { Board } from './board.js';
import { type Help, type PageList, type Take, takeHere } from './each-page.js';
import type { PageLook } from './look.js';
import { type PackedDelivery, unpackDelivery } from './packed.js';
import type { Delivery, Looked, Order } from './serve.js';
import type { Steps } from './steps.js';
import type { Terms } from './terms.js';
import { cutUnits, type Unit } from './units.js';
import { weightOfPage } from './weight.js';

/** What several threads need beside a list of pages. */
export interface Common {
  readonly look: PageLook;
  readonly steps: Steps;
  /** What another thread is told, for a list. */
  termsFor(list: PageList): Terms;
  /** Pages of a unit, and findings that may wait for their turn; for tests. */
  readonly unitSize?: number;
  readonly mostAhead?: number;
}

/** The help of other threads, so that there are `count` with this one (0: as many as are good); undefined when there is none. */
export function helpOf(count: number, threads: Threads | undefined, common: Common): Help | undefined {
  if (threads === undefined || count === 1) return undefined;
  const all = count === 0 ? Math.min(USUAL_THREADS, threads.parallelism) : Math.min(count, MOST_THREADS);
  if (all < 2) return undefined;
  return {
    isAsked: count !== 0,
    finish: (list, from, take) => new Together(list, from, take, common).run(all - 1, threads),
  };
}

/** Readies the threads that `helpOf` will ask for, where somebody has asked for so many. */
export function readyHelp(count: number, threads: Threads | undefined): void {
  if (count > 1) threads?.ready(Math.min(count, MOST_THREADS) - 1);
}

/** The number of the thread that takes what all give, in their order; the others follow. */
const MAIN = 1;
/** Milliseconds after which who waits for another thread looks whether the run was interrupted. */
const WAIT_MS = 50;

type Ahead = Omit<Delivery, 'unit'>;
const NOTHING: Ahead = { looked: [], weight: 0 };

/** The rest of a list of pages, done by several threads. */
class Together {
  readonly #list: PageList;
  readonly #take: Take;
  readonly #common: Common;
  readonly #units: readonly Unit[];
  readonly #board: Board;
  /** What the first pages of a unit gave, by unit: those whose turn has not come. It is unpacked only then. */
  readonly #ahead = new Map<number, () => Ahead>();
  /** Threads that have ended, whatever they had taken. */
  readonly #ended = new Set<number>();
  readonly #doneBefore: number;
  #wake = (): void => {};

  constructor(list: PageList, from: number, take: Take, common: Common) {
    this.#list = list;
    this.#take = take;
    this.#common = common;
    this.#units = cutUnits(list.pages, from, list, common.unitSize);
    this.#board = Board.of(this.#units.length, common.mostAhead);
    this.#doneBefore = common.steps.done;
  }

  /** False when it was interrupted. */
  async run(helpers: number, threads: Threads): Promise<boolean> {
    const started = this.#start(Math.min(helpers, this.#units.length - 1), threads);
    try {
      for (const [i, unit] of this.#units.entries()) {
        if (!(await this.#awaitTurn(i))) return false;
        const ahead = this.#ahead.get(i)?.();
        this.#ahead.delete(i);
        if (!(await this.#takeUnit(unit, ahead))) return false;
      }
      return true;
    } finally {
      this.#board.stop();
      await Promise.all(started.map((thread) => thread.stop()));
    }
  }

  /** Where no thread can be started this one does it all. */
  #start(count: number, threads: Threads): Thread[] {
    const started: Thread[] = [];
    if (count < 1) return started;
    const terms = this.#common.termsFor(this.#list);
    const units = this.#units.map(({ packed }) => packed);
    try {
      for (let thread = MAIN + 1; thread <= MAIN + count; thread++) {
        const order: Order = { thread, terms, units, memory: this.#board.memory };
        started.push(
          threads.start(order, {
            message: (value) => this.#receive(value as PackedDelivery),
            end: () => this.#lose(thread),
          }),
        );
      }
    } catch {}
    return started;
  }

  #receive(packed: PackedDelivery): void {
    const { start } = this.#units[packed.unit]!;
    const fileOf = (index: number): string => this.#list.pages[start + index]!.file;
    this.#ahead.set(packed.unit, () => unpackDelivery(packed, fileOf));
    this.#wake();
  }

  #lose(thread: number): void {
    this.#ended.add(thread);
    this.#wake();
  }

  /** Until a unit has been looked at, or is this thread's to look at. False when it was interrupted. */
  async #awaitTurn(unit: number): Promise<boolean> {
    const board = this.#board;
    while (!this.#ahead.has(unit) && !board.claim(unit, MAIN) && !this.#ended.has(board.ownerOf(unit))) {
      const other = board.isFull() ? undefined : board.claimNext(MAIN);
      const goesOn = other === undefined ? await this.#wait() : await this.#lookAhead(other);
      if (!goesOn) return false;
    }
    return true;
  }

  /** Looks at a unit before its turn. False when it was interrupted. */
  async #lookAhead(unit: number): Promise<boolean> {
    const { look, steps } = this.#common;
    const { isRenamed, corpusRules, pages } = this.#list;
    const { start, ways } = this.#units[unit]!;
    const looked: Looked[] = [];
    let weight = 0;
    for (const [i, way] of ways.entries()) {
      if (this.#board.isFull(weight)) break;
      const page = pages[start + i]!;
      const one = way === undefined ? null : look.at(page, way, isRenamed(page), corpusRules);
      looked.push(one);
      weight += weightOfPage(one);
      if (one !== null) this.#board.addPage();
      if (steps.isDue && !(await this.#pause())) return false;
    }
    this.#board.addAhead(weight);
    this.#ahead.set(unit, () => ({ looked, weight }));
    return true;
  }

  /** Hands over what the pages of a unit gave, and looks at those at which nobody has looked. False when it was interrupted. */
  async #takeUnit({ start, ways }: Unit, { looked, weight }: Ahead = NOTHING): Promise<boolean> {
    const { look, steps } = this.#common;
    this.#board.addAhead(-weight);
    for (const [i, way] of ways.entries()) {
      const page = this.#list.pages[start + i]!;
      const given: Looked = i < looked.length ? looked[i] : null;
      if (given !== null) this.#take(page, way, given);
      else {
        takeHere(page, way, this.#list, look, this.#take);
        this.#board.addPage();
      }
      if (steps.isDue && !(await this.#pause())) return false;
    }
    return true;
  }

  /** Lets other events have their turn. False when the run was interrupted. */
  #pause(): Promise<boolean> {
    const { steps } = this.#common;
    steps.done = this.#doneBefore + this.#board.pages;
    return steps.pause();
  }

  /** Until another thread has handed something over or has ended, but not for long. False when the run was interrupted. */
  async #wait(): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      timer = setTimeout(resolve, WAIT_MS);
    });
    clearTimeout(timer);
    return this.#pause();
  }
}
