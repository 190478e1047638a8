import { makeCache } from './make-cache.js';

console.log(makeCache('/dev/shm/cachebench', { bytes: 100e6, stacks: 8, packages: 400 }));
