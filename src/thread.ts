// What a thread is started with.
import { partLoader } from './node/part-loader.js';

partLoader(__dirname, (url) => import(url)).load(`${__dirname}/parts/worker.js`);
