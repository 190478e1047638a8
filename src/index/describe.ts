const LONGEST = 60;

/** A value in a message, as JSON: cut when it is long. */
export function describeValue(value: unknown): string {
  return cutText(JSON.stringify(value) ?? 'nothing');
}

/** The start of a text; no half of a surrogate pair is left. */
export function cutText(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, /[\ud800-\udbff]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)}…`;
}
