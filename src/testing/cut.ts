import type { Region } from '../finding.js';

/** What a region cuts out of a text: the offending token itself. */
export function cut(text: string, region: Region): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return text.slice(offset(region.startLine, region.startColumn), offset(region.endLine, region.endColumn));
}
