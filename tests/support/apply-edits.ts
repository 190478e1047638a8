/** A place in a text: both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What stands between two places, and what comes there. */
export interface TextEdit {
  readonly start: TextPlace;
  readonly end: TextPlace;
  readonly text: string;
}

/** As much of a SARIF result as says what mends it. */
export interface SarifFixes {
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

/** The edits of the only fix of a result; none when it has no fix. */
export function sarifEdits({ fixes = [] }: SarifFixes): TextEdit[] {
  if (fixes.length > 1 || fixes.some(({ artifactChanges }) => artifactChanges.length !== 1)) throw new Error('several');
  return fixes.flatMap(({ artifactChanges: [change] }) =>
    change!.replacements.map(({ deletedRegion: region, insertedContent: { text } }) => ({
      start: { line: region.startLine, column: region.startColumn },
      end: { line: region.endLine, column: region.endColumn },
      text,
    })),
  );
}

/** A text after edits. Columns count units of the encoding: UTF-16, or bytes of UTF-8. Throws for places that are not in the text. */
export function applyTextEdits(text: string, edits: readonly TextEdit[], encoding: 'utf16le' | 'utf8'): string {
  const width = encoding === 'utf16le' ? 2 : 1;
  const lines = text.split('\n').map((line) => Buffer.from(`${line}\n`, encoding));
  const bytes = Buffer.concat(lines).subarray(0, -width);
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length, 0));
  const offsetOf = ({ line, column }: TextPlace): number => {
    const within = (column - 1) * width;
    if (within < 0 || within > lines[line - 1]!.length - width) throw new Error(`no column ${column} on line ${line}`);
    return starts[line - 1]! + within;
  };
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of edits) {
    const [from, to] = [offsetOf(start), offsetOf(end)];
    if (from < at || to < from) throw new Error('the edits are not in order');
    parts.push(bytes.subarray(at, from), Buffer.from(inserted, encoding));
    at = to;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]).toString(encoding);
}
