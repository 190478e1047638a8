import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rules } from '../../rules/index.js';
import { inspect } from '../../src/check/lint.js';
import { NONE_DROPPED, type PageResult } from '../../src/engine/lint-page.js';
import { type PageFile, spelledOut, Walk } from '../../src/files/walk.js';
import type { Finding } from '../../src/finding.js';
import type { Threads } from '../../src/host.js';
import type { Fault } from '../../src/page/fault.js';
import type { PageReader } from '../../src/page/reader.js';
import { Board } from '../../src/threads/board.js';
import { eachPage, type PageList } from '../../src/threads/each-page.js';
import { isAbsent, type LookSettings, PageLook, type PageSource, type Way } from '../../src/threads/look.js';
import { packDelivery } from '../../src/threads/packed.js';
import { type Looked, type Order, serve } from '../../src/threads/serve.js';
import { type Pace, Steps } from '../../src/threads/steps.js';
import { type RunTerms, type Terms, termsOf } from '../../src/threads/terms.js';
import { type Common, helpOf } from '../../src/threads/together.js';
import { cutUnits, type PagePlan, unpack } from '../../src/threads/units.js';
import { weightOfPage } from '../../src/threads/weight.js';
import { neverWait } from '../support/never-wait.js';
import { oddSite } from '../support/odd-site.js';
import { tempFolder } from '../support/temp-folder.js';
import { CALM, counted, patient, real, setUp, slow, together } from '../support/thread-runs.js';

neverWait();
afterAll(() => void vi.restoreAllMocks());

type Events = Parameters<Threads['start']>[1];

/** Threads of this process: each does what it does when the main thread lets it. */
function inline(work: (order: Order, events: Events) => void): Threads & { stopped: number } {
  const threads = {
    ...{ parallelism: 4, stopped: 0 },
    ready() {},
    start(order: unknown, events: Events) {
      setImmediate(() => work(order as Order, events));
      return { stop: async () => void threads.stopped++ };
    },
  };
  return threads;
}

/** A page of the tag `t`, or of another one, and what it gives: who looked at it is in `specs`. */
const pageOf = (name: string, tag = 't'): PageFile => ({
  ...{ path: `/s/_cache/${tag}/${name}/specs.md`, file: `_cache/${tag}/${name}/specs.md` },
  ...{ place: { tag, package: name }, boundary: '/s' },
});
const finding = (related: number, message: number): Finding =>
  ({ related: Array(related).fill({}), message: 'm'.repeat(message) }) as unknown as Finding;
const resultOf = (file: string, specs: number, findings: readonly Finding[] = []): PageResult => ({
  ...{ file, findings, dropped: NONE_DROPPED, specs, logged: undefined, crashes: [] },
});

describe('a page that is looked at', () => {
  const missing = { code: 'missing' } as Fault;
  const list =
    (...names: readonly string[]) =>
    () =>
      names.map((name) => ({ name, kind: 'file' as const }));

  it.each<[string, Partial<PageFile>, Fault, ReturnType<PageSource['list']>, boolean]>([
    ['of which only the folder is left', { isAssumed: true }, missing, [], true],
    ['beside other files', { isAssumed: true }, missing, list('x.md', 'SPECS.md')(), true],
    ['that is there', { isAssumed: true }, missing, list('x.md', 'specs.md')(), false],
    ['whose folder cannot be read', { isAssumed: true }, missing, { error: 'no' }, true],
    ['that was named', {}, missing, [], false],
    ['that cannot be read', { isAssumed: true }, { code: 'linkLoop' } as Fault, [], false],
  ])('%s: it is absent', (_, more, fault, entries, absent) => {
    expect(isAbsent({ ...pageOf('p'), ...more }, fault, { list: () => entries })).toBe(absent);
  });

  /** What is given of an assumed page for which this is read. */
  function given(readPage: PageSource['readPage'], way: Way, ...names: readonly string[]): PageResult | undefined {
    const source: PageSource = { readPage, list: list(...names) };
    const look = new PageLook({ sizeLimit: 1 } as LookSettings, source, { room: 0 } as unknown as PageReader);
    return look.at({ ...pageOf('p'), isAssumed: true }, way, false, []);
  }

  it('gives nothing when it is absent, or is between pages and cannot be read', () => {
    expect(given(() => missing, 'check', 'x.md')).toBeUndefined();
    expect(given(() => missing, 'map', 'specs.md')).toEqual(resultOf(pageOf('p').file, 0));
  });

  it('ends no run, whatever goes wrong', () => {
    const result = given(() => {
      throw new Error('no disk');
    }, 'check');
    expect(result).toMatchObject({ file: pageOf('p').file, findings: [], specs: 0 });
    expect(result!.crashes).toMatchObject([{ ruleId: undefined, stack: expect.stringContaining('no disk') }]);
  });
});

describe('a board', () => {
  it('gives each unit to one thread', () => {
    const board = Board.of(3);
    expect(board.units).toBe(3);
    expect([0, 1, 2].map((unit) => board.ownerOf(unit))).toEqual([0, 0, 0]);
    expect([board.claim(1, 7), board.claim(1, 8), board.claim(1, 7)]).toEqual([true, false, false]);
    const same = new Board(board.memory);
    expect([same.claimNext(5), same.claimNext(6), same.claimNext(5), same.claimNext(5)]).toEqual([
      ...[0, 2, undefined, undefined],
    ]);
    expect([0, 1, 2].map((unit) => board.ownerOf(unit))).toEqual([5, 7, 6]);
    expect(Board.of(0).claimNext(1)).toBeUndefined();
  });

  it('counts pages, and says when to stop', () => {
    const board = Board.of(1);
    const same = new Board(board.memory);
    expect([same.pages, same.isStopped]).toEqual([0, false]);
    board.addPage();
    board.addPage();
    board.stop();
    expect([same.pages, same.isStopped]).toEqual([2, true]);
  });

  it.each([
    [0, 0, false],
    [0, 1, true],
    [3, 3, false],
    [3, 4, true],
    [undefined, 100_000, false],
    [undefined, 100_001, true],
  ])('of at most %j findings that wait is full with %i: %s', (most, ahead, isFull) => {
    const board = Board.of(1, most);
    expect(board.isFull(ahead)).toBe(isFull);
    board.addAhead(ahead);
    expect(board.isFull()).toBe(isFull);
    board.addAhead(-ahead);
    expect(board.isFull()).toBe(false);
    expect(board.isFull(ahead)).toBe(isFull);
  });

  it('lets those wait for whom there is no room, and nobody when all is to stop', () => {
    const wakes = vi.spyOn(Atomics, 'notify').mockClear();
    const board = Board.of(1, 0);
    board.waitForRoom();
    board.addAhead(1);
    expect(() => board.waitForRoom()).toThrow('this thread waits for itself');
    expect(wakes).not.toHaveBeenCalled();
    board.addAhead(0);
    expect(wakes).not.toHaveBeenCalled();
    board.addAhead(1);
    board.addAhead(-1);
    expect(wakes).toHaveBeenCalledTimes(1);
    board.addAhead(-1);
    expect(wakes).toHaveBeenCalledTimes(2);
    board.waitForRoom();
    board.addAhead(1);
    board.stop();
    board.waitForRoom();
    wakes.mockRestore();
  });
});

it.each<[string, readonly Finding[], number]>([
  ['no finding', [], 0],
  ['a usual one', [finding(0, 0)], 1],
  ['one with a message', [finding(0, 1)], 2],
  ['one with a message of a unit more', [finding(0, 1001)], 3],
  ['two whose messages are as long as one', [finding(0, 500), finding(0, 500)], 3],
  ['one with other places', [finding(4, 0)], 2],
  ['one with many', [finding(10, 1000)], 5],
])('the weight of %s is a whole number', (_, findings, weight) => {
  expect(weightOfPage(resultOf('f', 1, findings))).toBe(weight);
});

it.each([null, undefined])('the weight of %s is none', (nothing) => {
  expect(weightOfPage(nothing)).toBe(0);
});

describe('a unit of pages', () => {
  const plan: PagePlan = { wayOf: () => 'check', isRenamed: () => false };
  const cut = (pages: readonly PageFile[], size = 3, from = 0, more: Partial<PagePlan> = {}) =>
    cutUnits(pages, from, { ...plan, ...more }, size).map(({ start, ways, packed }) => [
      start,
      ways.length,
      packed.packages,
    ]);
  const named = (count: number, tag = 't'): PageFile[] => Array.from({ length: count }, (_, i) => pageOf(`p${i}`, tag));

  it.each<[number, unknown]>([
    [0, []],
    [1, [[0, 1, 'p0']]],
    [3, [[0, 3, 'p0/p1/p2']]],
    [
      4,
      [
        [0, 3, 'p0/p1/p2'],
        [3, 1, 'p3'],
      ],
    ],
  ])('holds 3 of %i', (count, units) => {
    expect(cut(named(count))).toEqual(units);
  });

  it('holds 256 by itself, and starts where it is to', () => {
    expect(cutUnits(named(600), 10, plan).map(({ start, ways }) => [start, ways.length])).toEqual([
      [10, 256],
      [266, 256],
      [522, 78],
    ]);
  });

  describe('of folders that were walked', () => {
    let walked: readonly PageFile[];
    beforeAll(async () => {
      const root = tempFolder();
      for (const name of ['a/p1', 'a/p2', 'b/p1', 'b/p2', 'b/p3'])
        mkdirSync(path.join(root, '_cache', name), { recursive: true });
      const walk = new Walk({ ...real, cwd: root }, root, undefined);
      await walk.add('_cache');
      walked = walk.sorted();
    });

    it.each<[number, readonly string[]]>([
      [1, []],
      [2, []],
      [256, []],
      [256, ['a/p1']],
      [256, ['a/p2']],
      [256, ['b/p1']],
      [2, ['b/p1', 'b/p2']],
      [1, ['b/p2']],
    ])('is the same in another thread: units of %i, without %j', (size, left) => {
      const isLeft = ({ file }: PageFile): boolean => left.some((name) => file.includes(name));
      const units = cutUnits(walked, 0, { ...plan, wayOf: (page) => (isLeft(page) ? undefined : 'check') }, size);
      expect(walked).toHaveLength(5);
      expect(units.flatMap(({ packed }) => unpack(packed))).toEqual(
        walked.map((page) => {
          // Which site it is of is not asked of a page by itself.
          const { cache: _, ...seen } = spelledOut(page);
          return isLeft(page) ? undefined : { page: seen, way: 'check', isRenamed: false };
        }),
      );
      for (const { ways } of units) expect(ways.length).toBeLessThanOrEqual(size);
    });
  });

  it('ends where another folder starts', () => {
    expect(cut([...named(2, 'a'), ...named(2, 'b'), pageOf('p9', 'a')])).toEqual([
      [0, 2, 'p0/p1'],
      [2, 2, 'p0/p1'],
      [4, 1, 'p9'],
    ]);
  });

  const p0 = pageOf('p0');
  it.each<[string, PageFile]>([
    ['has a fault', { ...p0, fault: { code: 'missing' } as unknown as NonNullable<PageFile['fault']> }],
    ['has no place', { ...p0, place: undefined }],
    ['has another name', { ...p0, path: '/s/_cache/t/p0/SPECS.md' }],
    ['is shown under another one', { ...p0, file: '_cache/t/p0/SPECS.md' }],
    ['stands in the folder of another package', { ...p0, path: '/s/_cache/t/p1/specs.md' }],
    ['is shown there', { ...p0, file: '_cache/t/p1/specs.md' }],
  ])('holds a page that the main thread has to look at, and no name of it: one that %s', (_, odd) => {
    expect(cut([odd, pageOf('p1')])).toEqual([[0, 2, '/p1']]);
    expect(cut([pageOf('p1'), odd])).toEqual([[0, 2, 'p1/']]);
    const [unit] = cutUnits([odd], 0, plan);
    expect(unit!.packed).toMatchObject({ folder: '', shown: '', tag: '', boundary: '', packages: '' });
    expect(unpack(unit!.packed)).toEqual([undefined]);
  });

  it.each<[string, Partial<PageFile>]>([
    ['another folder', { path: '/r/_cache/t/p1/specs.md' }],
    ['another name of the folder', { file: 'x/_cache/t/p1/specs.md' }],
    ['another tag', { place: { tag: 'u', package: 'p1' } }],
    ['another boundary', { boundary: '/' }],
  ])('holds no page of %s', (_, more) => {
    const other = { ...pageOf('p1'), ...more };
    expect(cut([p0, other])).toEqual([
      [0, 1, 'p0'],
      [1, 1, 'p1'],
    ]);
    expect(unpack(cutUnits([p0, other], 0, plan)[1]!.packed)).toEqual([
      { page: other, way: 'check', isRenamed: false },
    ]);
  });

  it.each<[Way, boolean, boolean]>([
    ['check', false, false],
    ['check', true, false],
    ['check', false, true],
    ['map', false, false],
    ['map', true, true],
  ])('says of a page what is to become of it: %s, assumed %s, renamed %s', (way, isAssumed, isRenamed) => {
    const page: PageFile = { ...p0, ...(isAssumed && { isAssumed }) };
    const [unit] = cutUnits([page, pageOf('p1')], 0, {
      wayOf: ({ file }) => (file === page.file ? way : undefined),
      isRenamed: () => isRenamed,
    });
    expect(unit!.ways).toEqual([way, undefined]);
    expect(unpack(unit!.packed)).toEqual([{ page, way, isRenamed }, undefined]);
  });
});

describe('what another thread hands over', () => {
  const MAIN = 1;
  const OTHER = 2;
  const names = Array.from({ length: 16 }, (_, i) => `p${i}`);

  interface Worked {
    /** Who looked at each page, in the order in which they were taken; undefined: nobody found one. */
    readonly taken: readonly (number | undefined)[];
    /** The numbers of the pages at which the main thread looked, in its order. */
    readonly looks: readonly number[];
    readonly isDone: boolean;
  }

  /** 16 pages in units of 4, each with a finding. */
  async function work(threads: Threads, more: Partial<Common> = {}, pace: Pace = CALM): Promise<Worked> {
    const pages = names.map((name) => pageOf(name));
    const looks: number[] = [];
    const at = ({ file }: PageFile): PageResult => {
      looks.push(pages.findIndex((page) => page.file === file));
      return resultOf(file, MAIN, [finding(0, 0)]);
    };
    const steps = new Steps(pages.length, pace, slow());
    const common: Common = { look: { at } as unknown as PageLook, steps, termsFor: () => ({}) as Terms, unitSize: 4 };
    const list: PageList = { pages, wayOf: () => 'check', isRenamed: () => false, corpusRules: [] };
    const taken: (number | undefined)[] = [];
    const isDone = await eachPage(
      list,
      {} as PageLook,
      steps,
      helpOf(2, threads, { ...common, ...more }),
      (page, _, result) => {
        expect(page).toBe(pages[taken.length]);
        if (result !== undefined) expect(result.file).toBe(page.file);
        taken.push(result?.specs);
      },
    );
    return { taken, looks, isDone };
  }

  /** A thread that does this and ends. */
  const doing = (script: (board: Board, deliver: (unit: number, looked: readonly Looked[]) => void) => unknown) =>
    inline(async ({ memory }, { message, end }) => {
      const board = new Board(memory);
      await script(board, (unit, looked) => {
        const weight = looked.reduce((sum, one) => sum + weightOfPage(one), 0);
        board.addAhead(weight);
        message(packDelivery({ unit, looked, weight }));
      });
      end();
    });
  const others = (...units: number[]): Looked[] =>
    units.flatMap((unit) =>
      [0, 1, 2, 3].map((i) => resultOf(pageOf(names[4 * unit + i]!).file, OTHER, [finding(0, 0)])),
    );
  const who = (...owners: readonly (number | undefined)[]): readonly (number | undefined)[] =>
    owners.flatMap((one) => Array(4).fill(one));
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  it('is taken, and nobody looks at it again', async () => {
    const threads = doing((board, deliver) => {
      deliver(board.claimNext(OTHER)!, others(1));
    });
    expect(await work(threads)).toEqual({
      ...{ taken: who(MAIN, OTHER, MAIN, MAIN), isDone: true },
      looks: [0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15],
    });
    expect(threads.stopped).toBe(1);
  });

  it('is of its pages, also where it comes as numbers', async () => {
    const logged = { rows: 1, written: 1, stacksFit: true, stacks: ['root'], row: [1], notes: undefined };
    const plain = others(2).map((one) => ({ ...one!, findings: [], logged }));
    const threads = doing((board, deliver) => {
      board.claim(2, OTHER);
      deliver(2, plain);
    });
    expect(await work(threads)).toMatchObject({ taken: who(MAIN, MAIN, OTHER, MAIN), isDone: true });
  });

  it('may be a part of a unit, or be for the main thread to look at', async () => {
    const threads = doing((board, deliver) => {
      board.claimNext(OTHER);
      deliver(1, [others(1)[0], null, undefined]);
    });
    const { taken } = await work(threads);
    expect(taken.slice(4, 8)).toEqual([OTHER, MAIN, undefined, MAIN]);
  });

  it('is waited for, and others are looked at in the meantime', async () => {
    const threads = doing(async (board, deliver) => {
      board.claimNext(OTHER);
      await later();
      deliver(1, others(1));
    });
    expect(await work(threads)).toEqual({
      ...{ taken: who(MAIN, OTHER, MAIN, MAIN), isDone: true },
      looks: [0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15],
    });
  });

  it.each<[number, readonly number[], readonly number[]]>([
    [0, [8], [9, 10, 11, 12, 13, 14, 15]],
    [2, [8, 9, 10], [11, 12, 13, 14, 15]],
    [3, [8, 9, 10, 11], [12, 13, 14, 15]],
    [4, [8, 9, 10, 11, 12], [13, 14, 15]],
  ])('waits for its turn, and beyond %i findings nobody works ahead', async (mostAhead, before, after) => {
    const seen: number[] = [];
    const threads = doing(async (board, deliver) => {
      board.claimNext(OTHER);
      await later();
      seen.push(board.pages);
      deliver(1, others(1));
    });
    const { taken, looks } = await work(threads, { mostAhead });
    expect(taken).toEqual(who(MAIN, OTHER, MAIN, MAIN));
    expect(looks).toEqual([0, 1, 2, 3, ...before, ...after]);
    expect(seen).toEqual([4 + before.length]);
  });

  it('that it never hands over is looked at by the main thread', async () => {
    const threads = doing((board) => void [board.claimNext(OTHER), board.claimNext(OTHER)]);
    expect(await work(threads)).toEqual({ taken: who(MAIN, MAIN, MAIN, MAIN), looks: [...names.keys()], isDone: true });
  });

  it('is not there where no second thread can be started', async () => {
    const start = (): never => {
      throw new Error('no');
    };
    const { taken } = await work({ parallelism: 2, ready() {}, start });
    expect(taken).toEqual(who(MAIN, MAIN, MAIN, MAIN));
  });

  it.each([1, 4, 5, 9])('is not taken when the run is interrupted at its pause %i', async (at) => {
    let pauses = 0;
    let board: Board | undefined;
    const threads = doing(async (own) => {
      board = own;
      own.claimNext(OTHER);
      await later();
    });
    const pause: Pace['pause'] = async () => {
      await new Promise(setImmediate);
      return ++pauses < at;
    };
    const { taken, isDone } = await work(threads, {}, { show: () => {}, pause });
    expect([isDone, pauses, threads.stopped]).toEqual([false, at, 1]);
    expect(taken).toEqual(Array(Math.min(at, 4)).fill(MAIN));
    expect(board!.isStopped).toBe(true);
  });
});

it('another thread is told of a suppression what it is asked for', () => {
  const glob = { globs: ['**'], base: '/s' };
  const suppressions = [
    { rule: 'a', reason: 'known', ...glob },
    { rule: 'b', reason: 'known', subject: 'x', expires: '2026-01-01', ...glob },
  ];
  const settings = { settings: {}, overrides: [], final: new Map() };
  const run = { rulesets: { base: { rules: [] } }, settings, suppressions } as unknown as RunTerms;
  expect(termsOf(run, [], '/s', '2026-11-28').suppressions).toStrictEqual([
    { rule: 'a', ...glob },
    { rule: 'b', subject: 'x', expires: '2026-01-01', ...glob },
  ]);
});

describe('how many threads help', () => {
  it.each<[count: number, parallelism: number, units: number, started: number | undefined]>([
    [0, 1, 9, undefined],
    [0, 2, 9, 1],
    [0, 4, 9, 3],
    [0, 64, 9, 3],
    [1, 8, 9, undefined],
    [2, 1, 9, 1],
    [3, 1, 9, 2],
    [8, 1, 9, 7],
    [32, 1, 99, 31],
    [33, 1, 99, 31],
    [8, 1, 3, 2],
    [8, 1, 2, 1],
    [8, 1, 1, 0],
    [8, 1, 0, 0],
  ])('%i asked for, on a machine that runs %i, for %i units: %j', async (count, parallelism, units, started) => {
    const numbers: number[] = [];
    const threads: Threads = {
      parallelism,
      ready() {},
      start(order, { end }) {
        numbers.push((order as Order).thread);
        setImmediate(end);
        return { stop: async () => {} };
      },
    };
    const steps = new Steps(units, CALM, { now: () => 0 });
    const termsFor = (): Terms => ({}) as Terms;
    const help = helpOf(count, threads, {
      look: { at: () => undefined } as unknown as PageLook,
      steps,
      termsFor,
      unitSize: 1,
    });
    expect(help?.isAsked).toBe(started === undefined ? undefined : count > 0);
    const pages = Array.from({ length: units }, (_, i) => pageOf(`p${i}`));
    await help?.finish({ pages, wayOf: () => 'check', isRenamed: () => false, corpusRules: [] }, 0, () => {});
    expect(numbers).toEqual(Array.from({ length: started ?? 0 }, (_, i) => i + 2));
  });

  it('shows what is done of all lists', async () => {
    const shown: string[] = [];
    const pace: Pace = { ...CALM, show: (done, all) => void shown.push(`${done}/${all}`) };
    const steps = new Steps(7, pace, slow());
    steps.done = 4;
    const pages = [pageOf('p0'), pageOf('p1'), pageOf('p2'), pageOf('p3')];
    const look = { at: () => undefined } as unknown as PageLook;
    const start: Threads['start'] = (_, { end }) => {
      setImmediate(end);
      return { stop: async () => {} };
    };
    const help = helpOf(
      2,
      { parallelism: 2, ready() {}, start },
      { look, steps, termsFor: () => ({}) as Terms, unitSize: 1 },
    )!;
    const list: PageList = { pages, wayOf: () => 'check', isRenamed: () => false, corpusRules: [] };
    expect(await help.finish(list, 1, () => {})).toBe(true);
    expect(shown).toEqual(['5/7', '6/7', '7/7']);
    expect(steps.done).toBe(7);
  });

  it('is none where there are none', () => {
    expect(helpOf(4, undefined, {} as Common)).toBe(undefined);
  });
});

const serving = inline((order, { message, end }) => {
  try {
    serve(order, rules, real, (delivery) => message(structuredClone(packDelivery(delivery))));
  } catch {}
  end();
});

describe('threads in one process, on real pages', () => {
  let cwd: string;
  beforeAll(() => {
    cwd = oddSite(20_250_330, 24, 4);
  });

  it.each([1, 1000])('hand over the same in units of %i', async (unitSize) => {
    const { run, pages } = await together(cwd);
    const own = counted(serving);
    const alone = await run(1, own);
    expect(own.counts.started).toBe(0);
    const shown: number[] = [];
    const show: Pace['show'] = (done, all) => void shown.push(done / all);
    expect(await run(3, own, { unitSize }, { ...patient(own), show })).toEqual(alone);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(shown.at(-1)).toBe(1);
    expect(own.counts).toMatchObject({ started: 2, ended: 2 });
    expect(own.counts.pages).toBeGreaterThan(0.4 * pages.length);
  });

  it('hand over the same when some findings may wait for their turn', async () => {
    const { run } = await together(cwd);
    const own = counted(serving);
    expect(await run(2, own, { mostAhead: 20 })).toEqual(await run(1, own));
    expect(own.deliveries.length).toBeGreaterThan(0);
    for (const { looked, weight } of own.deliveries) {
      expect(weight).toBe(looked.reduce((sum, one) => sum + weightOfPage(one), 0));
      expect(weight - weightOfPage(looked.at(-1))).toBeLessThanOrEqual(20);
    }
    expect(own.boards.some((board) => board.isFull(20))).toBe(false);
  });

  it('find what one finds, with overrides, suppressions and a baseline', async () => {
    const inline = {
      rules: { 'spec-size': 'off' },
      overrides: [{ files: '_cache/develop/**', rules: { 'page-title': 'info' } }],
      suppressions: [
        { rule: 'spec-hash-unique', files: '_cache/develop/**', reason: 'known' },
        { rule: 'page-path', files: '_cache/**', reason: 'known', expires: '2000-01-01' },
      ],
    };
    const found = async (count: number, own = counted(serving)): Promise<object> => {
      const { host, task } = await setUp(cwd, { threads: count, config: { inline } }, { threads: own, ...slow() });
      const inspection = (await inspect(task, host, patient(own)))!;
      expect(own.counts.pages > 0).toBe(count > 1);
      return inspection;
    };
    expect(await found(3)).toEqual(await found(1));
  });

  it('serve nobody who has other rules', async () => {
    const { run } = await together(cwd);
    let said: unknown;
    const others = inline((order, { end }) => {
      try {
        serve(order, rules.slice(1), real, () => {});
      } catch (error) {
        said = error;
      }
      end();
    });
    const own = counted(others);
    expect(await run(2, own)).toEqual(await run(1, own));
    expect(said).toEqual(new TypeError('a thread has other rules'));
    expect(own.counts).toMatchObject({ started: 1, ended: 1, pages: 0 });
  });
});
