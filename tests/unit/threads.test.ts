import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { Inspection } from '../../src/check/inspection.js';
import { inspect } from '../../src/check/lint.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import type { LintRequest, LintTask } from '../../src/check/task.js';
import type { PageResult } from '../../src/engine/lint-page.js';
import { type PageFile, spelledOut } from '../../src/files/walk.js';
import { hidesOf } from '../../src/hide/hide.js';
import type { Host, Threads } from '../../src/host.js';
import { nodeHost } from '../../src/node/host.js';
import { nodeThreads } from '../../src/node/threads.js';
import { PageReader } from '../../src/page/reader.js';
import { definePageRule } from '../../src/rule.js';
import { Board } from '../../src/threads/board.js';
import { eachPage, type Help, type PageList } from '../../src/threads/each-page.js';
import { PageLook } from '../../src/threads/look.js';
import { type PackedDelivery, unpackDelivery } from '../../src/threads/packed.js';
import type { Delivery, Order } from '../../src/threads/serve.js';
import { type Pace, Steps } from '../../src/threads/steps.js';
import { termsOf } from '../../src/threads/terms.js';
import { type Common, helpOf } from '../../src/threads/together.js';
import { cutUnits, type Unit, unpack } from '../../src/threads/units.js';
import { weightOfPage } from '../../src/threads/weight.js';
import { withNumbers } from '../support/looked.js';
import { oddSite } from '../support/odd-site.js';
import { oddWorker, workerFile } from '../support/thread-worker.js';

const SEED = Number(process.env['SEED'] ?? 20_250_330);
const REQUEST: LintRequest = {
  ...{ paths: [], allowEmpty: false, pagesOnly: false, maxFileSize: 1, rule: [], allowCode: false },
  preset: 'all',
};
const real = nodeHost({ interrupted: false });
const CALM: Pace = { show: () => {}, pause: () => new Promise((resolve) => setImmediate(() => resolve(true))) };
/** Every page is read by itself: threads change nothing but who reads it. */
const PAGES = 150;

let cwd: string;
let threads: Threads;
beforeAll(async () => {
  cwd = oddSite(SEED, PAGES);
  threads = nodeThreads(await workerFile());
});

/** Threads of which it is known how many were started and have ended, and at how many pages they looked. */
interface Counted extends Threads {
  readonly counts: { started: number; ended: number; pages: number };
  readonly deliveries: readonly Delivery[];
  /** What they tell each other. */
  readonly boards: readonly Board[];
  /** Until each has ended or, with `first`, one has or has delivered something. */
  settle(first?: 'first'): Promise<void>;
}

function counted(inner: Threads): Counted {
  const counts = { started: 0, ended: 0, pages: 0 };
  const deliveries: Delivery[] = [];
  const boards: Board[] = [];
  const spoken = new Set<number>();
  const start: Threads['start'] = (data, events) => {
    const number = counts.started;
    const message = (given: unknown): void => {
      const delivery = unpackDelivery(given as PackedDelivery, () => '');
      deliveries.push(delivery);
      spoken.add(number);
      counts.pages += delivery.looked.filter((one) => one !== null).length;
      events.message(given);
    };
    const end = (): void => {
      spoken.add(number);
      counts.ended++;
      events.end();
    };
    const thread = inner.start(data, { message, end });
    counts.started++;
    boards.push(new Board((data as Order).memory));
    return thread;
  };
  const settle = async (first?: 'first'): Promise<void> => {
    while (first ? spoken.size < Math.min(1, counts.started) : counts.ended < counts.started)
      await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { parallelism: inner.parallelism, counts, deliveries, boards, start, settle };
}

/** After its first page the main thread waits for the others: they do what they can. */
function patient(own: Counted, first?: 'first'): Pace {
  return {
    show: () => {},
    async pause() {
      await own.settle(first);
      return true;
    },
  };
}

/** Each page takes so long that others get their turn after it. */
const slow = (): Pick<Host, 'now'> => {
  let now = 0;
  return {
    now() {
      now += 100;
      return now;
    },
  };
};

async function setUp(request: Partial<LintRequest> = {}, own: Partial<Host> = {}) {
  const host: Host = { ...real, cwd, ...own };
  const full = { ...REQUEST, ...request };
  const task = await makeTask(full, await prepare(full, rules, host), host);
  return { host, task };
}

async function inspected(count: number, own: Counted, request?: Partial<LintRequest>): Promise<Inspection> {
  const { host, task } = await setUp({ ...request, threads: count }, { threads: own, ...slow() });
  return (await inspect(task, host, patient(own)))!;
}

/** What one thread finds, and what several find that have looked at most pages. */
async function both(count: number, request?: Partial<LintRequest>): Promise<[alone: Inspection, several: Inspection]> {
  const own = counted(threads);
  const alone = await inspected(1, own, request);
  expect(own.counts.started).toBe(0);
  const several = await inspected(count, own, request);
  expect(own.counts).toMatchObject({ started: count - 1, ended: count - 1 });
  expect(own.counts.pages).toBeGreaterThan(0.4 * (alone.pages + alone.contextPages));
  return [alone, several];
}

describe('several threads', () => {
  it.each([2, 4])('find with %i of them what one finds', async (count) => {
    const [alone, several] = await both(count);
    expect(several).toEqual(alone);
    expect(new Set(alone.findings.map(({ file }) => file)).size).toBeGreaterThan(PAGES);
    expect(new Set(alone.findings.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(30);
    const between = (id: string): number => alone.findings.filter(({ ruleId }) => ruleId === id).length;
    expect(between('corpus-hash-package')).toBeGreaterThan(10);
    expect(between('corpus-hash-details')).toBeGreaterThan(0);
  });

  it('keep to the config: overrides, options, suppressions, ignored pages', async () => {
    const inline = {
      extends: 'strict',
      rules: { 'spec-size': 'off', 'spec-platform': ['info', { extra: ['lynux'] }] },
      overrides: [
        { files: '_cache/develop/**', rules: { 'page-title': 'info', 'spec-stacks-present': 'off' } },
        { files: ['_cache/v*/p1*/*', '_cache/*/hostile-{1,2}*/**'], rules: { 'page-title': 'off' } },
      ],
      suppressions: [
        { rule: 'spec-hash-unique', files: '_cache/develop/**', reason: 'known' },
        { rule: 'page-path', files: '_cache/v0.20.1/*/specs.md', reason: 'known', expires: '2000-01-01' },
      ],
      ignores: ['_cache/develop-2025-03-30/p2*'],
    };
    const request = { config: { inline } };
    const [alone, several] = await both(3, request);
    expect(several).toEqual(alone);
    expect(alone).not.toEqual(await inspected(1, counted(threads)));
  });

  it('check the pages that are named, and read the others for what is between them', async () => {
    const request = { paths: ['_cache/develop', '_cache/v0.*/p*/specs.md', '_cache/develop-2025-03-30/p*'] };
    const [alone, several] = await both(3, request);
    expect(several).toEqual(alone);
    expect(alone.contextPages).toBeGreaterThan(10);
  });

  it('are not started for the rules of a plugin', async () => {
    const mine = definePageRule({
      id: 'mine',
      summary: 'A claim.',
      why: 'Somebody is hurt.',
      severity: 'warning',
      fixable: false,
      messages: { wrong: () => 'Wrong.' },
      examples: { bad: '', good: '' },
      check() {},
    });
    const own = counted(threads);
    const host: Host = { ...real, cwd, threads: own };
    const request = { ...REQUEST, threads: 3 };
    const task = await makeTask(request, await prepare(request, rules, host, [mine]), host);
    await inspect(task, host, CALM);
    expect(own.counts.started).toBe(0);
  });
});

/** What pages give, in the order in which they were handed over. */
type Taken = readonly (readonly [file: string, way: string | undefined, result: PageResult | undefined])[];

interface Together {
  readonly task: LintTask;
  readonly host: Host;
  readonly pages: readonly PageFile[];
  /** Undefined when it was interrupted. */
  run(count: number, own: Counted, more?: Partial<Common>, pace?: Pace): Promise<Taken | undefined>;
}

async function together(hidden: Partial<LintTask> = {}): Promise<Together> {
  const { host, task: given } = await setUp();
  const task = { ...given, ...hidden };
  const { pages } = task.discovery.sites[0]!;
  const look = new PageLook({ ...task, hides: hidesOf(task, host.today()) }, host, new PageReader());
  const list: PageList = {
    pages,
    wayOf: ({ file }) => (file.includes('/p7') ? undefined : file.includes('/p8') ? 'map' : 'check'),
    isRenamed: ({ file }) => file.includes('/p9'),
    corpusRules: task.rulesets.corpusRules,
  };
  return {
    ...{ task, host, pages },
    async run(count, own, more = {}, pace = patient(own)) {
      const steps = new Steps(pages.length, pace, slow());
      const termsFor: Common['termsFor'] = ({ corpusRules }) => termsOf(task, corpusRules, cwd, host.today());
      const help = helpOf(count, own, { look, steps, termsFor, unitSize: 4, ...more });
      const taken: (readonly [string, string | undefined, PageResult | undefined])[] = [];
      const take = (page: PageFile, way: string | undefined, result: PageResult | undefined): void =>
        void taken.push([page.file, way, withNumbers(result)]);
      return (await eachPage(list, look, steps, help, take)) ? taken : undefined;
    },
  };
}

describe('a thread that', () => {
  it.each<[string, number]>([
    ['ends at once', 0],
    ['ends at its 10th page', 8],
    ['throws where nobody catches it', 0],
    ['delivers nothing', 0],
    ['delivers the first page of each unit only', 50],
    ['ends between taking a unit and saying so', 0],
    ['takes all units and ends', 0],
    ['has other rules', 0],
    ['has a rule that throws', 20],
    ['cannot read anything', 0],
  ])('%s is made up for', async (way, least) => {
    const { run, pages } = await together();
    const own = counted(nodeThreads(await oddWorker(way)));
    const alone = await run(1, own);
    expect(own.counts.started).toBe(0);
    expect(alone).toHaveLength(pages.length);
    expect(await run(3, own)).toEqual(alone);
    expect(own.counts).toMatchObject({ started: 2, ended: 2 });
    if (least === 0) expect(own.counts.pages).toBe(0);
    else expect(own.counts.pages).toBeGreaterThanOrEqual(least);
  });

  it('is not there is made up for', async () => {
    const { run } = await together();
    const alone = await run(1, counted(threads));
    const nowhere = counted(nodeThreads(new URL('file:///nowhere/worker.js')));
    expect(await run(3, nowhere)).toEqual(alone);
    expect(nowhere.counts).toEqual({ started: 2, ended: 2, pages: 0 });
    let tries = 0;
    const start = (): never => {
      tries++;
      throw new Error('no thread can be started');
    };
    expect(await run(3, counted({ parallelism: 4, start }))).toEqual(alone);
    expect(tries).toBeGreaterThan(0);
  });
});

describe('threads together', () => {
  it.each([1, 3, 1000])('hand over the same in units of %i', async (unitSize) => {
    const { run, pages } = await together();
    const own = counted(threads);
    const alone = await run(1, own);
    expect(alone!.some(([, way]) => way === undefined)).toBe(true);
    expect(alone!.some(([, , result]) => (result?.findings ?? []).some(({ identity }) => identity !== undefined))).toBe(
      true,
    );
    const shown: number[] = [];
    const show: Pace['show'] = (done, all) => void shown.push(done / all);
    expect(await run(3, own, { unitSize }, { ...patient(own), show })).toEqual(alone);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(shown.at(-1)).toBe(1);
    expect(own.counts.pages).toBeGreaterThan(0.4 * pages.length);
  });

  it.each([0, 1, 20])('hand over the same when at most %i findings may wait for their turn', async (mostAhead) => {
    const { run } = await together();
    const own = counted(threads);
    expect(await run(4, own, { mostAhead }, patient(own, 'first'))).toEqual(await run(1, own));
    expect(own.deliveries.length).toBeGreaterThan(0);
    for (const { looked, weight } of own.deliveries) {
      expect(weight).toBe(looked.reduce((sum, one) => sum + weightOfPage(one), 0));
      expect(weight - weightOfPage(looked.at(-1))).toBeLessThanOrEqual(mostAhead);
    }
    // All that waited was taken.
    expect(own.boards.some((board) => board.isFull(mostAhead))).toBe(false);
  });

  it('know what is hidden, for rules that leave the word to others', async () => {
    const alone = await (await together()).run(1, counted(threads));
    const told = alone!.flatMap(([file, , result]) =>
      (result?.findings ?? []).map(({ ruleId: rule, subject, fingerprint }) => ({
        rule,
        page: file,
        subject,
        fingerprint,
      })),
    );
    const baseline = {
      entries: new Map(told.map((entry) => [entry.fingerprint, entry])),
    } as unknown as LintTask['baseline'];
    const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
    const suppressions = [...new Set(told.map(({ rule }) => rule))].map((rule) => ({
      ...{ rule, globs: ['_cache/**'], base: cwd, matches: () => true, reason: 'known' },
      ...{ from: { file: 'x' }, path: [], region },
    }));
    for (const hidden of [{ baseline }, { suppressions }]) {
      const { run } = await together(hidden);
      const own = counted(threads);
      const heard = await run(1, own);
      expect(heard).not.toEqual(alone);
      expect(await run(2, own)).toEqual(heard);
      expect(own.counts.pages).toBeGreaterThan(50);
    }
  });

  it('end when the run is interrupted', async () => {
    const { run } = await together();
    for (const before of [0, 1, 3]) {
      const own = counted(threads);
      let pauses = 0;
      const pause = (): Promise<boolean> => new Promise((resolve) => setImmediate(() => resolve(pauses++ < before)));
      expect(await run(3, own, {}, { show: () => {}, pause })).toBe(undefined);
      expect(own.counts).toMatchObject({ started: 2, ended: 2 });
    }
  });
});

describe('without being asked', () => {
  /** A site of so many pages, each of which takes so many milliseconds; gives how many were done alone. */
  async function doneAlone(pages: number, milliseconds: number): Promise<number> {
    let now = 0;
    const steps = new Steps(pages, CALM, { now: () => now });
    const at = (): void => {
      now += milliseconds;
    };
    const look = { at } as unknown as PageLook;
    const page: PageFile = { path: '/x', file: 'x', place: undefined, boundary: '/' };
    const all = Array.from({ length: pages }, () => page);
    let from = pages;
    const finish: Help['finish'] = async (_, at) => {
      from = at;
      return true;
    };
    const list: PageList = { pages: all, wayOf: () => 'check', isRenamed: () => false, corpusRules: [] };
    await eachPage(list, look, steps, { isAsked: false, finish }, () => {});
    return from;
  }

  it('help comes after a quarter of a second, when more than a second is left', async () => {
    expect(await doneAlone(1240, 1)).toBe(1240);
    expect(await doneAlone(1400, 1)).toBe(300);
    expect(await doneAlone(100_000, 0.25)).toBe(1200);
    expect(await doneAlone(5, 1000)).toBe(1);
  });

  it('as many threads help as the machine runs at once, but no more than four in all', () => {
    const help = (count: number, parallelism: number): boolean | undefined =>
      helpOf(count, { ...threads, parallelism }, {} as Common)?.isAsked;
    expect([help(0, 1), help(0, 2), help(1, 8), help(2, 1)]).toEqual([undefined, false, undefined, true]);
    expect(helpOf(4, undefined, {} as Common)).toBe(undefined);
  });
});

describe('a unit', () => {
  it('is read in another thread as it was written', async () => {
    const { task } = await setUp({ paths: ['_cache/develop', '_cache/v0.*/p*/specs.md'] });
    const { pages } = task.discovery.sites[0]!;
    const plan = {
      wayOf: ({ file }: PageFile) =>
        (file.includes('/p3') ? undefined : file.includes('/p4') ? 'map' : 'check') as 'map',
      isRenamed: ({ file }: PageFile) => file.includes('/p5'),
    };
    for (const size of [1, 7, 256]) {
      const units = cutUnits(pages, 5, plan, size);
      const ownOf = ({ start, ways }: Unit): readonly PageFile[] => pages.slice(start, start + ways.length);
      expect(units.flatMap(ownOf)).toEqual(pages.slice(5));
      for (const unit of units) {
        const { ways, packed } = unit;
        const own = ownOf(unit);
        expect(own.length).toBeLessThanOrEqual(size);
        expect(ways).toEqual(own.map(plan.wayOf));
        const expected = own.map((page, i) => {
          const isHere = ways[i] === undefined || page.fault !== undefined || page.place === undefined;
          // Which site it is of is not asked of a page by itself.
          const { cache: _, ...seen } = spelledOut(page);
          return isHere ? undefined : { page: seen, way: ways[i], isRenamed: plan.isRenamed(page) };
        });
        expect(unpack(packed)).toEqual(expected);
      }
    }
  });
});
