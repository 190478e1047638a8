/**
 * Breaks text into lines of at most `width` columns, at spaces, and inside a word that is longer than a line. Takes printable
 * text: one column per UTF-16 unit. At least one line; where there is no column to take, as it is.
 */
export function wrap(text: string, width: number): string[] {
  if (!(width >= 1)) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') {
      line = word;
    } else if (line.length + 1 + word.length <= width) {
      line += ` ${word}`;
    } else {
      lines.push(line.trimEnd());
      line = word;
    }
    if (line.length > width) {
      const pieces = chunks(line, width);
      line = pieces.pop()!;
      lines.push(...pieces);
    }
  }
  lines.push(line);
  return lines;
}

/** Breaks text every `width` columns. At least one line; where there is no column to take, as it is. */
export function chunks(text: string, width: number): string[] {
  if (!(width >= 1)) return [text];
  const pieces: string[] = [];
  const step = Math.floor(width);
  for (let start = 0; start < text.length; start += step) pieces.push(text.slice(start, start + step));
  return pieces.length > 0 ? pieces : [''];
}
