import { quote } from '../words/words.js';

/** A text of a config in a message: in double quotes, cut when it is long, with nothing in it that cannot be seen. */
export function quoteText(text: string): string {
  return oneLine(quote(text));
}

/** A message on one line: what cannot be seen (a line break, an escape, a bidi control) is written out, as in `\u{1b}`. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' ? '\\n' : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}
