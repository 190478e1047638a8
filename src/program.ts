// The program behind the command: hands the arguments to `main`, and signals and the exit code to the process.
import { rules } from '../rules/index.js';
import { nodeHost } from './host.js';
import { main } from './main.js';

const signal = { interrupted: false, terminated: false };
// Once: a second signal ends the process at once.
process.once('SIGINT', () => {
  signal.interrupted = true;
});
process.once('SIGTERM', () => {
  signal.interrupted = true;
  signal.terminated = true;
});
const code = await main(process.argv.slice(2), rules, nodeHost(signal));
process.exitCode = code === 130 && signal.terminated ? 143 : code;
