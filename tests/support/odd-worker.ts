// A thread that does not do what it should; the file that imports this one says how.
import { parentPort } from 'node:worker_threads';
import { rules } from '../../rules/index.js';
import { pageSource } from '../../src/node/host.js';
import type { Rule } from '../../src/rule.js';
import { Board } from '../../src/threads/board.js';
import { packDelivery } from '../../src/threads/packed.js';
import { type Delivery, type Order, serve } from '../../src/threads/serve.js';

const { way } = globalThis as unknown as { way: string };
const order = await new Promise<Order>((resolve) => parentPort!.once('message', resolve));
const source = pageSource();
let pages = 0;
let given: readonly Rule[] = rules;
let deliver = (delivery: Delivery): void => parentPort!.postMessage(packDelivery(delivery));
let onPage = (): void => {};

const WAYS: Readonly<Record<string, () => void>> = {
  'ends at once': () => process.exit(0),
  'ends at its 10th page': () => {
    onPage = () => pages === 10 && process.exit(1);
  },
  'throws where nobody catches it': () => {
    deliver = () => {
      throw new Error('cannot deliver');
    };
  },
  'delivers nothing': () => {
    deliver = () => {};
  },
  'delivers the first page of each unit only': () => {
    deliver = (all) => parentPort!.postMessage(packDelivery({ ...all, looked: all.looked.slice(0, 1) }));
  },
  'ends between taking a unit and saying so': () => {
    const cells = new Int32Array(order.memory);
    for (let i = 0; i < 3; i++) Atomics.add(cells, 0, 1);
    process.exit(1);
  },
  'takes all units and ends': () => {
    const board = new Board(order.memory);
    while (board.claimNext(order.thread) !== undefined);
    process.exit(1);
  },
  'has other rules': () => {
    given = rules.slice(1);
  },
  'has a rule that throws': () => {
    given = rules.map((rule) =>
      rule.id !== 'page-title'
        ? rule
        : ({
            ...rule,
            isSilent: undefined,
            check: () => {
              throw new Error('of this thread');
            },
          } as unknown as Rule),
    );
  },
  'cannot read anything': () => {
    onPage = () => {
      throw new Error('of this thread');
    };
  },
};
WAYS[way]!();

const readPage: typeof source.readPage = (...args) => {
  pages++;
  onPage();
  return source.readPage(...args);
};
serve(order, given, { ...source, readPage }, (delivery) => deliver(delivery));
