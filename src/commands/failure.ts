import { PluginFault, thrownText, UsageError } from '../errors.js';
import { printable, shorten } from '../report/printable.js';

/** Why a run did not come to its end, for people. */
export interface Failure {
  /** 2: the call or the config is wrong; 3: a fault of cache-lint itself or of a plugin. */
  readonly exitCode: 2 | 3;
  /** One line for 2, with the stack for 3; without controls. */
  readonly text: string;
}

/** What to say of whatever was thrown. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof UsageError) return { exitCode: 2, text: oneLineOf(error.message) };
  const isPlugins = error instanceof PluginFault;
  const text = (isPlugins ? error.message : thrownText(error)).split('\n').map(printable).join('\n');
  if (isPlugins) return { exitCode: 3, text };
  return { exitCode: 3, text: `a fault of cache-lint itself; please report it:\n${text}` };
}

/** UTF-16 units: a config may name a file of a hundred thousand letters. */
const LONGEST = 2000;

function oneLineOf(message: string): string {
  return shorten(message.split('\n').map(printable).join(' '), LONGEST);
}
