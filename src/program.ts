// The program behind the command: hands the arguments to `main`, and signals and the exit code to the process.
import { rules } from '../rules/index.js';
import { main } from './main.js';
import { nodeHost } from './node/host.js';
import { watchSignals } from './node/signals.js';

const signals = watchSignals();
const host = nodeHost(signals);
const code = await main(process.argv.slice(2), rules, host);
process.exitCode = code === 130 && signals.terminated ? 143 : code;
await host.guard.finish(process.exitCode);
