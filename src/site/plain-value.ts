import { readPlain } from '../page/plain-scalar.js';
import { describeValue } from '../page/shape.js';
import { quote } from '../words/words.js';

/** Psych's date, and the start of its time (psych `scalar_scanner.rb`). */
const DATE = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt \t])/;

/**
 * What Jekyll makes of a plain scalar that is no text to it, in words: `the number 0.18 ("0.18" without quotes)`. Undefined when it is
 * text, and for a quoted scalar with its quotes.
 */
export function readAsOther(plain: string): string | undefined {
  const { value } = readPlain(plain);
  if (typeof value !== 'string') return `${describeValue(value)} (${quote(plain)} without quotes)`;
  if (DATE.test(plain)) return `a date (${quote(plain)} without quotes)`;
  return /^:./.test(plain) ? `a Ruby symbol (${quote(plain)} without quotes)` : undefined;
}

/** What a value is, for a message: `nothing`, `the text "e4s"`, `the number 3`, `a list`. */
export function nameValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'string' ? `the text ${quote(value)}` : describeValue(value);
}
