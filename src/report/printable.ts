/**
 * Everything but printable ASCII, the letters of Latin, Greek and Cyrillic that one UTF-16 unit holds, and the sign `…` of a text that is
 * cut. What is left takes one column per unit in a terminal, and nothing in it moves the cursor, reorders or hides text.
 */
const UNPRINTABLE = /(?!(?=\p{L})[\u00aa-\u02af\u0370-\u052f\u1e00-\u1fff])[^\x20-\x7e\u2026]/gu;

/** What most texts are, all of it: a look at the letters of all languages takes ten times as long. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Controls, format characters (bidi, zero width), lone surrogates, private use, line separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** `##[group]` of the GitHub runner, and its kin `##vso[...]` of Azure Pipelines and `##teamcity[...]`: anywhere in a line. */
const BRACKET_COMMAND = /##(\w*)\[/g;

/** `::error::`: only at the start of a line, after blanks; our own colours count as blanks here, to be on the safe side. */
const COLON_COMMAND = /^((?: |\x1b\[[\d;]*m)*)::/gm;

/**
 * Makes untrusted text safe for a terminal and a log: what is not printable becomes `\u{1b}`, so that the width in columns
 * is the number of UTF-16 units of the result. Emoji and East Asian letters become escapes too. A backslash stays as it is.
 */
export function printable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNPRINTABLE, escapeCharacter);
}

/** The mild form, for output that is no terminal: only what cannot be seen becomes `\u{1b}`. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(INVISIBLE, escapeCharacter);
}

/**
 * Puts a backslash into whatever a CI runner would obey in plain text (actions/runner: src/Runner.Common/ActionCommand.cs):
 * `::` at the start of a line, `##[` anywhere. Doing it twice changes nothing more.
 */
export function neutralise(text: string): string {
  return text.replace(BRACKET_COMMAND, '##$1\\[').replace(COLON_COMMAND, '$1\\::');
}

/** Halves of surrogate pairs become U+FFFD: some readers of JSON refuse a whole file for one of them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** The first `units` UTF-16 units, or one less where that would split a surrogate pair. */
export function cutAt(text: string, units: number): string {
  const splits = /[\ud800-\udbff]/.test(text.charAt(units - 1)) && /[\udc00-\udfff]/.test(text.charAt(units));
  return text.slice(0, splits ? units - 1 : units);
}

/** The text, or its first `units` UTF-16 units and a sign that it is cut. */
export function shorten(text: string, units: number): string {
  return text.length <= units ? text : `${cutAt(text, units)}…`;
}

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
