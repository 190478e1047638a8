import type { Fix, Span } from '../finding.js';

/**
 * What can be wrong with a file before its data is trusted, by the text rule that puts it into words.
 * The order of the groups is the order in which causes are looked for.
 */
export interface FaultData {
  // file-readable
  missing: Record<string, never>;
  notAFile: { what: string };
  linkOutside: { target: string };
  linkLoop: Record<string, never>;
  unreadable: { reason: string };
  tooLarge: { bytes: number; limit: number };
  lfsPointer: Record<string, never>;
  // file-encoding
  byteOrderMark: { encoding: string };
  invalidUtf8: { byte: number };
  nulByte: Record<string, never>;
  carriageReturns: Record<string, never>;
  crlf: { count: number };
  nonAscii: { character: string; count: number };
  // file-merge-conflict
  conflictMarker: { marker: string };
  // front-matter-opens
  emptyFile: Record<string, never>;
  noFence: { line: string };
  // front-matter-no-code
  textAfterFence: { text: string };
  // front-matter-closes
  noClosingFence: { lookalike: string | undefined };
  earlyFence: { fence: string; lost: readonly string[] };
  // front-matter-parses
  syntax: { reason: string };
  notAMapping: { found: string };
  // key-unique
  duplicateKey: { key: string };
  // scalar-ambiguous
  ambiguousScalar: { text: string; readings: string };
  alias: { text: string };
  tag: { text: string };
  mergeKey: Record<string, never>;
  surrogateEscape: { text: string };
}

export type FaultCode = keyof FaultData;

/**
 * A fault that the reader met. `stops` tells whether the page can be read further: `always` (there is nothing behind it that could
 * be trusted), `reported` (only when a rule reports it: its values are known all the same), `never`.
 */
export type Fault = {
  readonly [K in FaultCode]: {
    readonly code: K;
    readonly data: FaultData[K];
    /** UTF-16 offsets into the page's text. */
    readonly span: Span;
    readonly stops: 'always' | 'reported' | 'never';
    readonly related?: readonly { readonly message: string; readonly span: Span }[];
    readonly fix?: Fix;
  };
}[FaultCode];

/** A fault of a file as a whole, of which nothing is read. */
export function wholeFault<K extends FaultCode>(code: K, data: FaultData[K]): Fault {
  return { code, data, span: { start: 0, end: 0 }, stops: 'always' } as Fault;
}
