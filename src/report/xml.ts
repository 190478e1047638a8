import { visible } from './printable.js';

/** What XML has a meaning for; and what a runner would obey in a log of the file: `##[` anywhere, `::` at the start of a line. */
const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '#': '&#35;',
  '::': '&#58;:',
};

/**
 * Untrusted text as XML character data or attribute value: it reads back as it was, but for what cannot be seen or what XML
 * 1.0 has no way to write (production `Char`), which becomes `\u{1b}`.
 */
export function xmlText(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"#]|::/g, (special) => SPECIAL[special]!);
}

/** A start tag without its brackets: `name first="value"`, with the attributes in their order. */
export function xmlTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return name + list.join('');
}

/** The first line of every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
