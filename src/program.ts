// The program behind the command: hands the arguments to `main`, and signals and the exit code to the process.
import { rules } from '../rules/index.js';
import { main } from './main.js';
import { nodeHost } from './node/host.js';
import { watchSignals } from './node/signals.js';
import { COMMANDS } from './options/commands.js';

/** Runs the command of this process, which ends with its exit code. Gives whether it was a check, as most are, that came to its end. */
export async function start(): Promise<boolean> {
  const signals = watchSignals();
  const host = nodeHost(signals);
  const args = process.argv.slice(2);
  const code = await main(args, rules, host);
  process.exitCode = code === 130 && signals.terminated ? 143 : code;
  await host.guard.finish(process.exitCode);
  return code < 2 && !args.includes('--help') && !COMMANDS.some(({ name }) => name === args[0]);
}
