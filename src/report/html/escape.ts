import { jsonLine } from '../json-text.js';
import { shorten, visible } from '../printable.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '#': '&#35;',
  ':': '&#58;',
};

/**
 * Text as the content of an HTML element or of a quoted attribute. What cannot be seen becomes `\u{1b}`, and no `##[` or `::` is left
 * that a CI runner would obey where the page is printed.
 */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"'#]|:(?=:)/g, (character) => ENTITIES[character]!);
}

/**
 * JSON as the content of a `<script>` that is data: without `<` neither `</script>` nor `<!--` can occur in it
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function scriptJson(value: unknown): string {
  return jsonLine(value).replaceAll('<', '\\u003c');
}

/** At most so many UTF-16 units of the text, and every character of them can be seen. */
export function shown(text: string, units: number): string {
  return visible(shorten(text, units));
}
