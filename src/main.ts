import { run } from './commands/check.js';
import { describeFailure } from './commands/failure.js';
import type { Host } from './host.js';
import { wordsOf } from './options/arguments.js';
import { COMMANDS } from './options/commands.js';
import { DEFAULTS } from './options/options.js';
import { neutralise } from './report/printable.js';
import type { Rule } from './rule.js';
import { nearest } from './words/nearest.js';

/** Reads the arguments, runs the command, gives the exit code (contracts: 0, 1, 2, 3, 130). Never throws. */
export async function main(args: readonly string[], rules: readonly Rule[], host: Host): Promise<number> {
  try {
    return await dispatch(args, rules, host);
  } catch (error) {
    const { exitCode, text } = describeFailure(error);
    const hint = exitCode === 2 ? hintAtCommand(text, args) : '';
    host.stderr.write(neutralise(`cache-lint: ${text}${hint}\n`));
    return exitCode;
  }
}

/** `cache-lint [paths...]`, what hooks and most people run, needs no option parser: yargs would cost half of the start. */
async function dispatch(args: readonly string[], rules: readonly Rule[], host: Host): Promise<number> {
  const plain = !args.some((arg) => arg.startsWith('-')) && !COMMANDS.some(({ name }) => name === args[0]);
  if (plain) return (await run({ ...DEFAULTS, paths: args }, rules, host)).exitCode;
  const { runCommand } = await import('./commands/run-command.js');
  return runCommand(args, rules, host);
}

/** A command that is misspelled, or stands behind an option, looks like a path that is not there. */
function hintAtCommand(message: string, args: readonly string[]): string {
  if (!message.startsWith('no page found')) return '';
  const names = COMMANDS.map(({ name }) => name);
  const [first = '', ...others] = wordsOf(args);
  const late = names.find((name) => others.includes(name) && message.includes(` ${JSON.stringify(name)}`));
  if (late !== undefined) return `; the command ${late} stands before its options`;
  const [best] = nearest(first, names);
  return best === undefined || best === first ? '' : `; did you mean the command ${best}?`;
}
