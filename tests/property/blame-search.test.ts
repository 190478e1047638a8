import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, findOrigin, type Line, type Origin, together } from '../../src/blame/search.js';
import '../support/fixed-seed.js';

const WALKED = 8;

/** States by number, the latest is 0: which are before each, and whether what is searched for is there. */
interface Past {
  readonly before: readonly (readonly number[])[];
  readonly isThere: readonly (boolean | undefined)[];
}

/** Searches, and says which states were looked at. Asking for a state that was not looked up is a fault. */
async function search(past: Past, walked = WALKED): Promise<{ origin: Origin<number>; looked: ReadonlySet<number> }> {
  const looked = new Set<number>();
  const line: Line<number, readonly number[]> = {
    before: (state) => answer(past.before[state]!),
    look: (states) => states,
    isThere(state) {
      if (!looked.has(state)) throw new Error(`${state} was not looked up`);
      return past.isThere[state];
    },
  };
  const found = await together([findOrigin(0, line, walked)], async (wanted) => {
    for (const state of wanted.flat()) looked.add(state);
    return true;
  });
  return { origin: found![0]!, looked };
}

/** What is asked for, by a plain walk: of several sides of a merge the first one that has it. */
function walk({ before, isThere }: Past): Origin<number> {
  for (let state = 0; ; ) {
    const sides = before[state]!;
    const next = sides.find((side) => isThere[side] === true);
    if (next === undefined) {
      if (sides.length === 0) return { state, before: 'none' };
      return { state, before: sides.some((side) => isThere[side] === undefined) ? 'unknown' : 'absent' };
    }
    state = next;
  }
}

const row = (there: readonly (boolean | undefined)[]): Past => ({
  before: there.map((_, i) => (i + 1 < there.length ? [i + 1] : [])),
  isThere: there,
});

const presence = fc.option(fc.boolean(), { nil: undefined, freq: 8 });

describe('where findOrigin looks', () => {
  it.each<[there: number, of: number, walked: number, looked: number[]]>([
    [0, 40, 4, [1]],
    [1, 40, 4, [1, 2, 3]],
    [3, 40, 4, [1, 2, 3, 4]],
    [4, 40, 4, [1, 2, 3, 4, 8, 6, 5]],
    [20, 40, 4, [1, 2, 3, 4, 8, 16, 32, 24, 20, 22, 21]],
    [40, 40, 4, [1, 2, 3, 4, 8, 16, 32, 40]],
    [5, 40, 0, [1, 3, 7, 5, 6]],
    [0, 40, 0, [1]],
    [2, 3, 8, [1, 2, 3]],
    [3, 3, 8, [1, 2, 3]],
    [0, 0, 8, []],
  ])('when the %i states before the last one have it, of %i, and %i are looked at one by one', async (...given) => {
    const [there, of, walked, expected] = given;
    const past = row(Array.from({ length: of + 1 }, (_, i) => i <= there));
    const { origin, looked } = await search(past, walked);
    expect(origin).toEqual({ state: there, before: there === of ? 'none' : 'absent' });
    expect([...looked]).toEqual(expected);
  });

  it('is told for all searches at once, with how many are done', async () => {
    function* waiting(times: number): Generator<string, number> {
      for (let i = 0; i < times; i++) yield `${times}.${i}`;
      return times;
    }
    const served: [string, number][] = [];
    const results = await together([waiting(2), waiting(0), waiting(1)], async (wanted, done) => {
      served.push([wanted.join(), done]);
      return true;
    });
    expect(results).toEqual([2, 0, 1]);
    expect(served).toEqual([
      ['2.0,1.0', 1],
      ['2.1', 2],
    ]);
    expect(await together([waiting(1)], async () => false)).toBeUndefined();
  });
});

describe('findOrigin', () => {
  it('finds what a walk finds where the change is among the states that are walked', async () => {
    const few = fc.array(presence, { maxLength: WALKED });
    await fc.assert(
      fc.asyncProperty(few, async (older) => {
        const past = row([true, ...older]);
        expect((await search(past)).origin).toEqual(walk(past));
      }),
    );
  });

  it('finds it in a past of any length where it came once, with few looks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2000), fc.nat(2000), async (there, absent) => {
        const past = row([true, ...Array<boolean>(there).fill(true), ...Array<boolean>(absent).fill(false)]);
        const { origin, looked } = await search(past);
        expect(origin).toEqual(walk(past));
        expect(looked.size).toBeLessThanOrEqual(WALKED + 2 * Math.log2(there + absent + 2) + 2);
      }),
    );
  });

  it('always finds a state that has it after one that has not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(presence, { maxLength: 200 }), async (older) => {
        const past = row([true, ...older]);
        const { state, before } = (await search(past)).origin;
        expect(past.isThere[state]).toBe(true);
        const earlier = past.before[state]!.map((one) => past.isThere[one]);
        expect(earlier).toEqual(before === 'none' ? [] : [before === 'absent' ? false : undefined]);
      }),
    );
  });

  it('follows through merges the side that has it', async () => {
    const pasts = fc.array(fc.tuple(presence, fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: WALKED });
    await fc.assert(
      fc.asyncProperty(pasts, async (states) => {
        const last = states.length - 1;
        const before = states.map(([, one, other], i) => {
          const sides = [...new Set([i + 1 + one, i + 1 + other])].filter((side) => side <= last);
          return i === last ? [] : sides;
        });
        const past = { before, isThere: states.map(([there], i) => i === 0 || there) };
        const asked = walk(past);
        const { origin } = await search(past);
        expect(origin).toEqual(asked);
      }),
    );
  });
});

describe('together', () => {
  it('ends without a result when it is told not to go on', async () => {
    const line: Line<number, number> = {
      before: (state) => answer(state < 3 ? [state + 1] : []),
      look: ([state]) => state!,
      isThere: () => true,
    };
    expect(await together([findOrigin(0, line, 1)], async () => false)).toBeUndefined();
  });
});
