/** Where the front matter stands in a text, or why Jekyll finds none. Offsets are UTF-16, ends exclusive. */
export type Fences =
  | {
      readonly kind: 'found';
      readonly start: number;
      readonly end: number;
      readonly close: number;
      readonly bodyStart: number;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-fence'; readonly lineEnd: number }
  | { readonly kind: 'text-after-fence'; readonly start: number; readonly lineEnd: number }
  | { readonly kind: 'not-closed'; readonly lookalike: { readonly start: number; readonly end: number } | undefined };

const SPACE = 0x20;

/**
 * Finds the fences by Jekyll's two regular expressions, in linear time (the originals are quadratic in blank lines):
 * the first line against `^---\s*\r?\n` (jekyll `utils.rb`, has_yaml_header?), then `\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)`
 * (jekyll `document.rb`, YAML_FRONT_MATTER_REGEXP). Ruby's `\s` is ASCII white space.
 */
export function findFences(text: string): Fences {
  if (text.length === 0) return { kind: 'empty' };
  const firstEnd = text.indexOf('\n');
  const lineEnd = firstEnd === -1 ? text.length : firstEnd;
  if (!text.startsWith('---')) return { kind: 'no-fence', lineEnd };
  const afterDashes = skipBlanks(text, 3, lineEnd);
  if (afterDashes < lineEnd) {
    return text.charCodeAt(3) === 0x2d
      ? { kind: 'no-fence', lineEnd }
      : { kind: 'text-after-fence', start: afterDashes, lineEnd };
  }
  if (firstEnd === -1) return { kind: 'no-fence', lineEnd };
  return findClose(text, firstEnd + 1);
}

function findClose(text: string, start: number): Fences {
  let lookalike: { start: number; end: number } | undefined;
  for (let line = start; line < text.length; ) {
    const newline = text.indexOf('\n', line);
    const end = newline === -1 ? text.length : newline;
    if (text.startsWith('---', line) || text.startsWith('...', line)) {
      if (skipBlanks(text, line + 3, end) === end) {
        return { kind: 'found', start, end: line, close: end, bodyStart: newline === -1 ? end : newline + 1 };
      }
      lookalike ??= { start: line, end };
    } else if (
      lookalike === undefined &&
      /[ \t]/.test(text.charAt(line)) &&
      /^[ \t]+---[ \t\r]*$/.test(text.slice(line, Math.min(end, line + 200)))
    ) {
      lookalike = { start: line, end };
    }
    line = end + 1;
  }
  return { kind: 'not-closed', lookalike };
}

/** The first offset from `at` on that holds no blank of Ruby's `\s` other than a line feed, or `end`. */
function skipBlanks(text: string, at: number, end: number): number {
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== 0x09 && code !== 0x0b && code !== 0x0c && code !== 0x0d) break;
    at++;
  }
  return at;
}
