// What the switches of mutation-switches.ts ask while tests run: which mutation is on.

export interface Verdicts {
  /** By the number of a mutation, the test that noticed it; empty while none did. */
  readonly noticedBy: string[];
  /** The test files that are over. */
  readonly over: string[];
  /** The tests that have said what they can, by Vitest's id: a new process does not ask them again. */
  readonly judged: string[];
  /** A mutation with which a test failed, and then without any: tried first in a new process. */
  suspect?: { readonly test: string; readonly id: number } | undefined;
  /** Whether a new process is to go on, because this one was spoiled. */
  isSpoiled: boolean;
}

/** What a test says of mutations. */
export interface Trial {
  /** Those with which it fails. */
  readonly noticed: readonly number[];
  /** Whether it now fails without any: what one of them left behind in a module would speak for the others. */
  readonly isSpoiled: boolean;
  /** The one that may have left it, where that is not sure. */
  readonly suspect?: number;
  /** Whether it has nothing more to say. */
  readonly isJudged: boolean;
}

/** Runs a test with one mutation after the other; `fails` runs it with one, or with none. In a new process `suspect` is the first one. */
export async function tryEach(
  ids: readonly number[],
  suspect: number | undefined,
  hasTime: () => boolean,
  fails: (id?: number) => Promise<boolean>,
): Promise<Trial> {
  const noticed: number[] = [];
  const [first, others] = [ids.filter((id) => id === suspect), ids.filter((id) => id !== suspect)];
  for (const id of [...first, ...others]) {
    if (!hasTime()) break;
    if (!(await fails(id))) {
      // It was another one, which nobody can name.
      if (id === suspect) return { noticed, isSpoiled: false, isJudged: true };
      continue;
    }
    const isSpoiled = await fails();
    if (isSpoiled && id !== suspect) return { noticed, isSpoiled, suspect: id, isJudged: false };
    noticed.push(id);
    if (isSpoiled) return { noticed, isSpoiled, isJudged: false };
  }
  return { noticed, isSpoiled: await fails(), isJudged: true };
}

/** A test that asks so many times more often than without a mutation will not end. */
const TIMES_MORE = 50;

export class MutationState {
  readonly verdicts: Verdicts;
  readonly #counts: Uint32Array;
  #active = -1;
  #testRuns = false;
  #left = Number.POSITIVE_INFINITY;

  constructor(verdicts: Verdicts) {
    this.verdicts = verdicts;
    this.#counts = new Uint32Array(verdicts.noticedBy.length);
  }

  /** Runs a test without a mutation: those that it reaches, and that nobody has noticed yet. */
  async reachedBy(test: () => unknown): Promise<{ readonly ids: number[]; readonly asked: number }> {
    this.#counts.fill(0);
    this.#testRuns = true;
    try {
      await test();
    } finally {
      this.#testRuns = false;
    }
    const ids: number[] = [];
    let asked = 0;
    for (const [id, count] of this.#counts.entries()) {
      if (count === 0) continue;
      asked += count;
      if (this.verdicts.noticedBy[id] === '') ids.push(id);
    }
    return { ids, asked };
  }

  /** Runs `test` with one mutation on; `asked` is how often it asks without. */
  async with(id: number, asked: number, test: () => unknown): Promise<void> {
    this.#active = id;
    this.#left = asked * TIMES_MORE + 10_000;
    try {
      await test();
    } finally {
      this.off(id);
    }
  }

  /** Also for a mutation whose test does not end: what runs next is to run without it. */
  off(id: number): void {
    if (this.#active === id) this.#active = -1;
  }

  on(id: number): boolean {
    if (this.#active === -1) {
      this.#counts[id]!++;
      return false;
    }
    if (--this.#left < 0) throw new Error('this does not end');
    return id === this.#active;
  }

  /** One of the expressions, or, when it will be used later, one that chooses when it is used. */
  expression(ids: readonly number[], own: RegExp, others: readonly RegExp[]): RegExp {
    if (!this.#testRuns && this.#active === -1)
      return new SwitchedExpression(own, own.flags, () => this.#chosen(ids, own, others));
    return this.#chosen(ids, own, others);
  }

  #chosen(ids: readonly number[], own: RegExp, others: readonly RegExp[]): RegExp {
    const at = ids.findIndex((id) => this.on(id));
    return others[at] ?? own;
  }
}

class SwitchedExpression extends RegExp {
  readonly #choose: () => RegExp;

  constructor(own: RegExp, flags: string, choose?: () => RegExp) {
    super(own instanceof SwitchedExpression ? own.#plain : own.source, flags);
    this.#choose = choose ?? (own as SwitchedExpression).#choose;
  }

  get #plain(): string {
    return super.source;
  }

  override get source(): string {
    return this.#choose().source;
  }

  override exec(text: string): RegExpExecArray | null {
    const chosen = this.#choose();
    const copy = new RegExp(chosen.source, this.flags);
    copy.lastIndex = this.lastIndex;
    const found = copy.exec(text);
    this.lastIndex = copy.lastIndex;
    return found;
  }
}
