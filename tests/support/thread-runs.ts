import { rules } from '../../rules/index.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import type { LintRequest, LintTask } from '../../src/check/task.js';
import type { PageResult } from '../../src/engine/lint-page.js';
import type { PageFile } from '../../src/files/walk.js';
import { hidesOf } from '../../src/hide/hide.js';
import type { Host, Threads } from '../../src/host.js';
import { nodeHost } from '../../src/node/host.js';
import { PageReader } from '../../src/page/reader.js';
import { Board } from '../../src/threads/board.js';
import { eachPage, type PageList } from '../../src/threads/each-page.js';
import { PageLook } from '../../src/threads/look.js';
import { type PackedDelivery, unpackDelivery } from '../../src/threads/packed.js';
import type { Delivery, Order } from '../../src/threads/serve.js';
import { type Pace, Steps } from '../../src/threads/steps.js';
import { termsOf } from '../../src/threads/terms.js';
import { type Common, helpOf } from '../../src/threads/together.js';
import { withNumbers } from './looked.js';

export const REQUEST: LintRequest = {
  ...{ paths: [], allowEmpty: false, pagesOnly: false, maxFileSize: 1, rule: [], allowCode: false },
  preset: 'all',
};
export const real = nodeHost({ interrupted: false });
export const CALM: Pace = { show: () => {}, pause: () => new Promise((resolve) => setImmediate(() => resolve(true))) };

/** Threads of which it is known how many were started and have ended, and at how many pages they looked. */
export interface Counted extends Threads {
  readonly counts: { started: number; ended: number; pages: number };
  readonly deliveries: readonly Delivery[];
  /** What they tell each other. */
  readonly boards: readonly Board[];
  /** Until each has ended or, with `first`, one has or has delivered something. */
  settle(first?: 'first'): Promise<void>;
}

export function counted(inner: Threads): Counted {
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
  return { parallelism: inner.parallelism, ready: inner.ready, counts, deliveries, boards, start, settle };
}

/** After its first page the main thread waits for the others: they do what they can. */
export function patient(own: Counted, first?: 'first'): Pace {
  return {
    show: () => {},
    async pause() {
      await own.settle(first);
      return true;
    },
  };
}

/** Each page takes so long that others get their turn after it. */
export const slow = (): Pick<Host, 'now'> => {
  let now = 0;
  return {
    now() {
      now += 100;
      return now;
    },
  };
};

export async function setUp(cwd: string, request: Partial<LintRequest> = {}, own: Partial<Host> = {}) {
  const host: Host = { ...real, cwd, ...own };
  const full = { ...REQUEST, ...request };
  const task = await makeTask(full, await prepare(full, rules, host), host);
  return { host, task };
}

/** What pages give, in the order in which they were handed over. */
export type Taken = readonly (readonly [file: string, way: string | undefined, result: PageResult | undefined])[];

export interface Together {
  readonly task: LintTask;
  readonly host: Host;
  readonly pages: readonly PageFile[];
  /** Undefined when it was interrupted. */
  run(count: number, own: Counted, more?: Partial<Common>, pace?: Pace): Promise<Taken | undefined>;
}

export async function together(cwd: string, hidden: Partial<LintTask> = {}): Promise<Together> {
  const { host, task: given } = await setUp(cwd);
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
