/** Controls, bidi and zero-width characters that JSON allows in plain form. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * JSON on one line that is safe to print: what a terminal or a CI runner would obey (`##[error]`) is written as `\u0023`, which
 * reads back as the same value.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value)
    .replace(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/##(?=\w*\[)/g, '#\\u0023');
}

/** JSON that can be read and compared: two spaces per level down to `levels`, each value below that on one line. */
export function jsonText(value: unknown, levels: number): string {
  return `${layOut(value, levels, '\n')}\n`;
}

function layOut(value: unknown, levels: number, lineBreak: string): string {
  if (levels === 0 || typeof value !== 'object' || value === null) return jsonLine(value);
  const inner = `${lineBreak}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${value.map((item) => inner + layOut(item, levels - 1, inner)).join(',')}${lineBreak}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  const members = entries.map(([key, item]) => `${inner}${jsonLine(key)}: ${layOut(item, levels - 1, inner)}`);
  return `{${members.join(',')}${lineBreak}}`;
}
