import type { Region } from '../finding.js';

/** The last line that a region has a part of: one that ends before a line's first column ends on the line above. */
export function lastLine({ startLine, endLine, endColumn }: Region): number {
  return endLine > startLine && endColumn === 1 ? endLine - 1 : endLine;
}
