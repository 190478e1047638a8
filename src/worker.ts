// What a thread runs that looks at pages for another one: hands its data to `serve`, and what that delivers to the other.
import { parentPort, workerData } from 'node:worker_threads';
import { rules } from '../rules/index.js';
import { pageSource } from './node/host.js';
import { packDelivery } from './threads/packed.js';
import { serve } from './threads/serve.js';

serve(workerData, rules, pageSource(), (delivery) => parentPort!.postMessage(packDelivery(delivery)));
