/** Pixels. */
const FONT_SIZE = 14;
const COLUMN = 8.4;
const LINE = 20;
const MARGIN = 16;

/** On a dark ground, as terminals have it: of each SGR code (ECMA-48) that the program writes what it looks like. */
const LOOKS: Readonly<Record<string, string>> = {
  '1': 'font-weight="bold"',
  '2': 'fill="#8b949e"',
  '4': 'text-decoration="underline"',
  '31': 'fill="#ff7b72"',
  '33': 'fill="#e3b341"',
  '36': 'fill="#56d4dd"',
};

/** A terminal of so many columns with this on it, colours and all, as an SVG image. Throws for what no terminal of ours shows. */
export function terminalPicture(output: string, columns: number, title: string): string {
  const lines = output.trimEnd().split('\n');
  const [width, height] = [Math.ceil(columns * COLUMN) + 2 * MARGIN, lines.length * LINE + 2 * MARGIN];
  const rows = lines.map((line, i) => rowOf(line, MARGIN + i * LINE + FONT_SIZE));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT_SIZE}" fill="#e6edf3" xml:space="preserve">`,
    ...rows.flat(),
    '</g>',
    '</svg>\n',
  ].join('\n');
}

/** Pieces of one look, each at its column and as wide as its columns, whatever the font. */
function rowOf(line: string, y: number): string[] {
  const pieces: string[] = [];
  let column = 0;
  let looks: readonly string[] = [];
  for (const part of line.split(/(\x1b\[[\d;]*m)/)) {
    const codes = /^\x1b\[([\d;]*)m$/.exec(part)?.[1]?.split(';');
    if (codes !== undefined) {
      looks = codes.includes('0') ? [] : codes.map(lookOf);
      continue;
    }
    const blanks = part.length - part.trimStart().length;
    const text = part.trim();
    const at = (MARGIN + (column + blanks) * COLUMN).toFixed(1);
    const length = (text.length * COLUMN).toFixed(1);
    if (text !== '')
      pieces.push(
        `<text ${[`x="${at}"`, `y="${y}"`, `textLength="${length}"`, ...looks].join(' ')}>${escaped(text)}</text>`,
      );
    column += part.length;
  }
  return pieces;
}

function lookOf(code: string): string {
  const look = LOOKS[code];
  if (look === undefined) throw new Error(`no look for the code ${code} of the terminal`);
  return look;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
