import type { PageData } from './data.js';

/** JSON as Python's `json.dumps` writes it with its defaults: `, ` and `: `, ASCII only, keys in their order. */
export function toPythonJson(value: unknown): string {
  const parts: string[] = [];
  write(value, parts);
  return parts.join('');
}

function write(value: unknown, parts: string[]): void {
  if (typeof value === 'string') parts.push(quote(value));
  else if (Array.isArray(value)) writeList(value, parts);
  else if (typeof value === 'object' && value !== null) writeObject(value, parts);
  else parts.push(String(value));
}

function writeList(list: readonly unknown[], parts: string[]): void {
  parts.push('[');
  list.forEach((item, i) => {
    if (i > 0) parts.push(', ');
    write(item, parts);
  });
  parts.push(']');
}

function writeObject(object: object, parts: string[]): void {
  parts.push('{');
  Object.entries(object).forEach(([key, value], i) => {
    parts.push(i > 0 ? ', ' : '', quote(key), ': ');
    write(value, parts);
  });
  parts.push('}');
}

/** A JSON string with everything but printable ASCII as `\uXXXX`, as with Python's `ensure_ascii`. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A page as the site's template writes it (cache.spack.io `generate_cache.py`, the same in the generations D to H): seven lines, no line
 * break at the end. Keys and rows stand in the order of `data`.
 */
export function serializePage(data: PageData): string {
  return [
    '---',
    `title: ${quote(data.title)}`,
    `layout: ${data.layout}`,
    `categories: [${data.categories.join(', ')}]`,
    `meta: ${toPythonJson(data.meta)}`,
    `spec_details: ${toPythonJson(data.spec_details)}`,
    '---',
  ].join('\n');
}
