import { UsageError } from '../errors.js';
import { Lines } from '../page/lines.js';
import { oneLine, quoteText } from './quote-text.js';

/** Refuses a text: why, in words that say what to do, and where (UTF-16 offsets); `first` is where the first of two equal keys stands. */
export type Fail = (reason: string, at: number, first?: number) => never;

/** A config needs eight levels; deeper ones are refused before a reader follows them. */
export const MAX_DEPTH = 64;

/** Throws a `UsageError` of one line that starts with the place. */
export function failIn(file: string, text: string): Fail {
  return (reason, at, first = at) => {
    const lines = new Lines(text);
    const [here, other] = [at, first].map((start) => lines.region({ start, end: start }));
    const hint = first === at ? '' : ` (first in line ${other!.startLine}, column ${other!.startColumn}): keep one`;
    throw new UsageError(oneLine(`${file}:${here!.startLine}:${here!.startColumn}: ${reason}${hint}`));
  };
}

/** What stands at a place, for a message. */
export function nameNext(text: string, at: number): string {
  if (at >= text.length) return 'the end of the file';
  const word = /"[^"\n]*"|[\w$.+-]+|./su.exec(text.slice(at, at + 40))?.[0] ?? '';
  if (word === '"') return 'a double quote';
  return word.startsWith('"') ? word : quoteText(word);
}
