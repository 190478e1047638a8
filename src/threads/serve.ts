import type { PageResult } from '../engine/lint-page.js';
import type { Rule } from '../rule.js';
import { Board } from './board.js';
import type { PageSource } from './look.js';
import { lookBy, type Terms } from './terms.js';
import { type PackedUnit, unpack } from './units.js';
import { weightOfPage } from './weight.js';

/** What a thread is started with. */
export interface Order {
  /** From 2 up: 1 is the main thread. */
  readonly thread: number;
  readonly terms: Terms;
  readonly units: readonly PackedUnit[];
  /** Of the board. */
  readonly memory: SharedArrayBuffer;
}

/** What a page gave, undefined where there is none; null: the main thread has to look at it. */
export type Looked = PageResult | undefined | null;

/** The first pages of a unit, perhaps not all: the main thread looks at the others. */
export interface Delivery {
  readonly unit: number;
  readonly looked: readonly Looked[];
  /** Of what they found, as the board was told of it. */
  readonly weight: number;
}

/** Works on units until none is left, and hands over each as it is done. */
export function serve(
  { thread, terms, units, memory }: Order,
  rules: readonly Rule[],
  source: PageSource,
  deliver: (delivery: Delivery) => void,
): void {
  const board = new Board(memory);
  const { look, corpusRules } = lookBy(terms, rules, source);
  const lookAt = (page: ReturnType<typeof unpack>[number]): Looked => {
    if (page === undefined) return null;
    const result = look.at(page.page, page.way, page.isRenamed, corpusRules);
    // Whoever reads of a fault of ours shall read the same as with one thread.
    if (result !== undefined && result.crashes.length > 0) return null;
    board.addPage();
    return result;
  };
  for (;;) {
    board.waitForRoom();
    const unit = board.isStopped ? undefined : board.claimNext(thread);
    if (unit === undefined) return;
    const looked: Looked[] = [];
    let weight = 0;
    for (const page of unpack(units[unit]!)) {
      if (board.isStopped || board.isFull(weight)) break;
      const one = lookAt(page);
      looked.push(one);
      weight += weightOfPage(one);
    }
    board.addAhead(weight);
    deliver({ unit, looked, weight });
  }
}
