import { describe, expect, it } from 'vitest';
import type { PageResult } from '../../src/engine/lint-page.js';
import type { PageFile } from '../../src/files/walk.js';
import { eachPage, type Help, type PageList, takeHere } from '../../src/threads/each-page.js';
import type { PageLook, Way } from '../../src/threads/look.js';
import { type Pace, Steps } from '../../src/threads/steps.js';

/** Milliseconds of a process before the first page. */
const START = 400;

/** A clock that goes on when it is told to, and what was shown of a run of so many pages. */
function pacedBy(all: number, goesOn: (pauses: number) => boolean = () => true) {
  const clock = { now: START };
  const shown: string[] = [];
  const pace: Pace = {
    show: (done, of) => void shown.push(`${done}/${of}`),
    pause: async () => {
      // The others take their time, too.
      clock.now += 7;
      return goesOn(shown.length);
    },
  };
  return { clock, shown, steps: new Steps(all, pace, { now: () => clock.now }) };
}

describe('steps', () => {
  it.each([
    [0, false],
    [49, false],
    [50, true],
    [51, true],
  ])('are to let others have their turn after 50 ms: %i', async (passed, isDue) => {
    const { clock, steps } = pacedBy(1);
    clock.now = START + passed;
    expect([steps.now(), steps.isDue]).toEqual([START + passed, isDue]);
    await steps.pause();
    const since = clock.now;
    clock.now = since + passed;
    expect(steps.isDue).toBe(isDue);
  });

  it.each([
    [0, '0/3'],
    [2, '2/3'],
    [3, '3/3'],
    [4, '3/3'],
  ])('show how many of three pages are done: of %i %s', async (done, text) => {
    const { shown, steps } = pacedBy(3);
    expect(steps.done).toBe(0);
    steps.done = done;
    expect(await steps.pause()).toBe(true);
    expect(shown).toEqual([text]);
  });

  it('tell whether to go on', async () => {
    expect(await pacedBy(1, () => false).steps.pause()).toBe(false);
  });
});

const pages = (count: number): PageFile[] => Array.from({ length: count }, (_, i) => ({ file: `${i}` }) as PageFile);
const resultOf = (file: string): PageResult => ({ file }) as PageResult;
const CHECKED: Omit<PageList, 'pages'> = { wayOf: () => 'check', isRenamed: () => false, corpusRules: [] };

describe('each page', () => {
  interface Run {
    /** Milliseconds that a page takes. */
    readonly each: number;
    readonly help?: Partial<Help> | null;
    readonly goesOn?: (pauses: number) => boolean;
  }

  /** Which pages were taken here, from which one on others helped, how it ended and what was shown. */
  async function run(count: number, { each, help = {}, goesOn }: Run) {
    const { clock, shown, steps } = pacedBy(count, goesOn);
    const at = ({ file }: PageFile): PageResult => {
      clock.now += each;
      return resultOf(file);
    };
    const taken: number[] = [];
    let from: number | undefined;
    const finish: Help['finish'] = async (_list, start) => {
      from = start;
      return true;
    };
    const given = help === null ? undefined : { isAsked: false, finish, ...help };
    const isDone = await eachPage(
      { ...CHECKED, pages: pages(count) },
      { at } as unknown as PageLook,
      steps,
      given,
      (page) => void taken.push(Number(page.file)),
    );
    return {
      taken: taken.length,
      isInOrder: taken.every((one, i) => one === i),
      from,
      isDone,
      shown,
      done: steps.done,
    };
  }

  it.each([0, 1, 2])('of %i is taken in its order', async (count) => {
    expect(await run(count, { each: 1 })).toEqual({
      ...{ taken: count, isInOrder: true, from: undefined, isDone: true, shown: [], done: count },
    });
  });

  it('lets others have their turn every 50 ms', async () => {
    const { shown } = await run(7, { each: 25 });
    expect(shown).toEqual(['2/7', '4/7', '6/7']);
  });

  // With the 7 ms of the pause behind each.
  it.each([
    [50, 5],
    [118, 3],
    [119, 2],
    [243, 2],
    [244, 1],
  ])(
    'is left to others, too, when more than a quarter of a second has passed: of %i ms each, from %i on',
    async (each, from) => {
      expect(await run(1000, { each })).toMatchObject({ from, taken: from, isInOrder: true, isDone: true });
    },
  );

  // Each with the 7 ms of its pause: after three pages of 93 ms 300 have passed, 100 for each page that is left.
  it.each([
    [93, 12, undefined],
    [93, 13, undefined],
    [93, 14, 3],
    [93, 15, 3],
    [993, 2, undefined],
    [994, 2, 1],
  ])(
    'is left to others when more than a second is left: of %i ms, of %i pages from %j on',
    async (each, count, from) => {
      const result = await run(count, { each });
      expect([result.from, result.taken]).toEqual([from, from ?? count]);
    },
  );

  it('is not left to others where there are none', async () => {
    expect(await run(100, { each: 100, help: null })).toMatchObject({ taken: 100, from: undefined, isDone: true });
  });

  it.each([true, false])('ends as others end it: %s', async (end) => {
    expect(await run(100, { each: 100, help: { finish: async () => end } })).toMatchObject({ isDone: end, taken: 3 });
    const asked = await run(100, { each: 100, help: { isAsked: true, finish: async () => end } });
    expect(asked).toMatchObject({ isDone: end, taken: 0 });
  });

  it('is left to others from the first one on when they are asked for', async () => {
    expect(await run(1, { each: 1, help: { isAsked: true } })).toMatchObject({ from: 0, taken: 0, isDone: true });
  });

  it('is no longer taken once the run is interrupted', async () => {
    const result = await run(100, { each: 50, goesOn: (pauses) => pauses < 2 });
    expect(result).toMatchObject({ taken: 2, isDone: false, from: undefined, shown: ['1/100', '2/100'] });
  });
});

describe('a page that this thread looks at', () => {
  it.each<[Way, boolean]>([
    ['check', true],
    ['check', false],
    ['map', true],
  ])('is looked at as the list says: %s, renamed %s', (way, isRenamed) => {
    const [page] = pages(1) as [PageFile];
    const corpusRules = [{}] as unknown as PageList['corpusRules'];
    const looks: unknown[] = [];
    const taken: unknown[] = [];
    const at = (...given: unknown[]) => {
      looks.push(given);
      return resultOf('0');
    };
    const list: PageList = {
      pages: [page],
      wayOf: () => undefined,
      isRenamed: (one) => one === page && isRenamed,
      corpusRules,
    };
    takeHere(page, way, list, { at } as unknown as PageLook, (...given) => void taken.push(given));
    expect(looks).toEqual([[page, way, isRenamed, corpusRules]]);
    expect(taken).toEqual([[page, way, resultOf('0')]]);
  });

  it('is not looked at of which nothing is read', () => {
    const [page] = pages(1) as [PageFile];
    const taken: unknown[] = [];
    takeHere(page, undefined, { ...CHECKED, pages: [page] }, {} as PageLook, (...given) => void taken.push(given));
    expect(taken).toEqual([[page, undefined, undefined]]);
  });
});
