import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { Inspection } from '../../src/check/inspection.js';
import { inspect } from '../../src/check/lint.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import type { LintRequest, LintTask } from '../../src/check/task.js';
import { type PageFile, spelledOut } from '../../src/files/walk.js';
import type { Host, Threads } from '../../src/host.js';
import { nodeThreads } from '../../src/node/threads.js';
import { definePageRule } from '../../src/rule.js';
import type { Pace } from '../../src/threads/steps.js';
import { cutUnits, type Unit, unpack } from '../../src/threads/units.js';
import { weightOfPage } from '../../src/threads/weight.js';
import { oddSite } from '../support/odd-site.js';
import { CALM, type Counted, counted, patient, REQUEST, real, setUp, slow, together } from '../support/thread-runs.js';
import { oddWorker, workerFile } from '../support/thread-worker.js';

const SEED = Number(process.env['SEED'] ?? 20_250_330);
/** Every page is read by itself: threads change nothing but who reads it. */
const PAGES = 150;

let cwd: string;
let threads: Threads;
beforeAll(async () => {
  cwd = oddSite(SEED, PAGES);
  threads = nodeThreads(await workerFile());
});

async function inspected(count: number, own: Counted, request?: Partial<LintRequest>): Promise<Inspection> {
  const { host, task } = await setUp(cwd, { ...request, threads: count }, { threads: own, ...slow() });
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
    const { run, pages } = await together(cwd);
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
    const { run } = await together(cwd);
    const alone = await run(1, counted(threads));
    const nowhere = counted(nodeThreads('/nowhere/worker.js'));
    expect(await run(3, nowhere)).toEqual(alone);
    expect(nowhere.counts).toEqual({ started: 2, ended: 2, pages: 0 });
    let tries = 0;
    const start = (): never => {
      tries++;
      throw new Error('no thread can be started');
    };
    expect(await run(3, counted({ parallelism: 4, ready() {}, start }))).toEqual(alone);
    expect(tries).toBeGreaterThan(0);
  });
});

describe('threads that were made ready', () => {
  const module = process.getBuiltinModule('node:worker_threads');
  const { Worker } = module;
  afterEach(() => {
    module.Worker = Worker;
  });

  /** Threads of a file, and those that were loaded. */
  function watched(file: string) {
    const loaded: InstanceType<typeof Worker>[] = [];
    module.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        loaded.push(this);
      }
    };
    return { own: nodeThreads(file), loaded };
  }

  it('are the first ones to be started', async () => {
    const { run } = await together(cwd);
    const alone = await run(1, counted(threads));
    const { own, loaded } = watched(await workerFile());
    own.ready(1);
    expect(loaded.length).toBe(1);
    const known = counted(own);
    expect(await run(3, known)).toEqual(alone);
    expect(loaded.length).toBe(2);
    expect(known.counts).toMatchObject({ started: 2, ended: 2 });
  });

  it('are not started when they have ended', async () => {
    const { run } = await together(cwd);
    const { own, loaded } = watched('/nowhere/worker.js');
    own.ready(2);
    await Promise.all(loaded.map((worker) => new Promise((resolve) => worker.once('exit', resolve))));
    const nowhere = counted(own);
    await run(3, nowhere);
    expect(loaded.length).toBe(4);
    expect(nowhere.counts).toEqual({ started: 2, ended: 2, pages: 0 });
  });

  it('are none where none can be loaded', () => {
    const { own, loaded } = watched('relative.js');
    expect(() => own.ready(2)).not.toThrow();
    expect(loaded).toEqual([]);
  });
});

describe('threads together', () => {
  it.each([1, 3, 1000])('hand over the same in units of %i', async (unitSize) => {
    const { run, pages } = await together(cwd);
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
    const { run } = await together(cwd);
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
    const alone = await (await together(cwd)).run(1, counted(threads));
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
      const { run } = await together(cwd, hidden);
      const own = counted(threads);
      const heard = await run(1, own);
      expect(heard).not.toEqual(alone);
      expect(await run(2, own)).toEqual(heard);
      expect(own.counts.pages).toBeGreaterThan(50);
    }
  });

  it('end when the run is interrupted', async () => {
    const { run } = await together(cwd);
    for (const before of [0, 1, 3]) {
      const own = counted(threads);
      let pauses = 0;
      const pause = (): Promise<boolean> => new Promise((resolve) => setImmediate(() => resolve(pauses++ < before)));
      expect(await run(3, own, {}, { show: () => {}, pause })).toBe(undefined);
      expect(own.counts).toMatchObject({ started: 2, ended: 2 });
    }
  });
});

describe('a unit', () => {
  it('is read in another thread as it was written', async () => {
    const { task } = await setUp(cwd, { paths: ['_cache/develop', '_cache/v0.*/p*/specs.md'] });
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
