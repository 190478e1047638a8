// The program behind the command: hands the arguments to `main`, and signals and the exit code to the process.
import { rules } from '../rules/index.js';
import { main } from './main.js';
import { nodeHost } from './node/host.js';
import { watchSignals } from './node/signals.js';
import { COMMANDS } from './options/commands.js';

/** Runs the command of this process, which ends with its exit code. Calls back when it was a check, as most are, that came to its end. */
export async function start(keep: () => void): Promise<void> {
  const signals = watchSignals();
  const host = nodeHost(signals);
  const args = process.argv.slice(2);
  const code = await main(args, rules, host);
  process.exitCode = code === 130 && signals.terminated ? 143 : code;
  if (code < 2 && isCheck(args)) keep();
  // Where plugins are it ends the process.
  await host.guard.finish(process.exitCode);
}

function isCheck(args: readonly string[]): boolean {
  const [, ...others] = COMMANDS;
  return !others.some(({ name }) => name === args[0]) && !args.some((arg) => NO_CHECK.test(arg));
}

/** An option with which nothing is checked. */
const NO_CHECK = /^(?:-h|--help|--print-config(?:=.*)?)$/s;
