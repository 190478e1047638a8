import type { Stream } from '../host.js';

/** Where nothing says how wide the terminal is. */
const USUAL = 80;
/** No screen shows more: who says so does not know. */
const MOST = 1000;
/** With fewer, no layout is readable: lines are laid out for `FOR_NARROW`, and the terminal breaks them where it must. */
const LEAST = 20;
const FOR_NARROW = 40;

/**
 * How many columns lines for a stream may take: as many as its terminal says that it has, else `COLUMNS`, else 80. A terminal may say 0,
 * as those of hooks and containers do, or nothing, or more than can be.
 */
export function columnsOf(stream: Stream, env: Readonly<Record<string, string | undefined>>): number {
  const columns = realColumns(stream, env);
  return columns < LEAST ? FOR_NARROW : columns;
}

/** The same for a line that has to stay on one row: a narrow terminal counts as narrow as it is. */
export function realColumns(stream: Stream, env: Readonly<Record<string, string | undefined>>): number {
  const told = [stream.columns, /^\d+$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : undefined];
  return told.find((columns) => columns !== undefined && columns >= 1 && columns <= MOST) ?? USUAL;
}
