// The program from the sources: node scripts/run.mjs scripts/cli.ts [arguments...]
import { start } from '../src/program.js';

await start(() => {});
