// What a thread runs that looks at pages for another one: hands the first message to `serve`, and what that delivers to the other.
import { parentPort } from 'node:worker_threads';
import { rules } from '../rules/index.js';
import { pageSource } from './node/host.js';
import { packDelivery } from './threads/packed.js';
import { serve } from './threads/serve.js';

const port = parentPort!;
port.once('message', (order) => {
  serve(order, rules, pageSource(), (delivery) => port.postMessage(packDelivery(delivery)));
});
