/** Bytes. */
export const MEBIBYTE = 1024 * 1024;

/** Beyond this many UTF-16 units a quoted text is cut: pages are untrusted. */
const LONGEST = 60;

/** A text of a page in a message: in double quotes, cut when it is long. */
export function quote(text: string): string {
  return `"${clip(text)}"`;
}

/** The start of a text; no half of a surrogate pair is left. */
export function clip(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  return `${text.slice(0, end)}…`;
}

/** A character of a page in a message, also one that cannot be seen. */
export function nameCharacter(character: string): string {
  if (character === ' ') return 'a blank';
  if (character === '\n') return 'a line break';
  if (character === '\t') return 'a tab';
  if (character === '"') return 'a double quote';
  return /\p{C}|\p{Z}/u.test(character)
    ? `the character U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    : quote(character);
}

/** `1 row`, `2 rows`. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], word: 'and' | 'or'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;
}

/** How a message names a row: the package and the first characters of the spec hash. */
export function nameRow(title: string, hash: string): string {
  return `${clip(title)}/${hash.slice(0, 7)}`;
}

/** A time as `2026-11-28T11:40:07Z`. */
export function utcSeconds(date: Date): string {
  return `${date.toISOString().slice(0, -'.000Z'.length)}Z`;
}
