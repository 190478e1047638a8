import type { Excerpt, Region } from '../finding.js';

/** A piece of a line of code, and the columns of it that are to be marked (0-based, end-exclusive, at least one). */
export interface Frame {
  readonly text: string;
  readonly markStart: number;
  readonly markEnd: number;
}

const ELLIPSIS = '…';

/**
 * Cuts a window of at most `width` columns out of the line, around the region. `safe` makes page text
 * printable, and what is safe already stays as it is. A region over
 * several lines is marked to the end of the window; an empty one marks the column at which it lies.
 */
export function frameOf(excerpt: Excerpt, region: Region, width: number, safe: (text: string) => string): Frame {
  const { text } = excerpt;
  const start = clamp(region.startColumn - excerpt.column, 0, text.length);
  const end =
    region.endLine > region.startLine ? text.length : clamp(region.endColumn - excerpt.column, start, text.length);
  // No more is made printable than a window can show, since a unit never takes less than a column.
  const from = Math.max(0, start - width);
  const to = Math.min(text.length, Math.min(end, start + width) + width);
  const before = safe(text.slice(from, start));
  const marked = join(before, safe(text.slice(start, Math.min(end, to))), safe);
  const line = join(marked, safe(text.slice(Math.min(end, to), to)), safe);
  const mark = { start: before.length, end: Math.max(marked.length, before.length + 1) };
  return cutLine(line, mark, width, {
    // Where letters are left out before `from`, the window starts behind it by itself.
    before: excerpt.cutBefore,
    after: excerpt.cutAfter || to < text.length,
  });
}

/** Joins two safe pieces so that the seam is safe too: `##` and `[` make a command only together. */
function join(left: string, right: string, safe: (text: string) => string): string {
  const whole = left + right;
  return safe(whole) === whole ? whole : `${left}\\${right}`;
}

function cutLine(
  line: string,
  mark: { readonly start: number; readonly end: number },
  width: number,
  more: { readonly before: boolean; readonly after: boolean },
): Frame {
  const length = Math.max(line.length, mark.start + 1);
  const fits = length + (more.before ? 1 : 0) + (more.after ? 1 : 0) <= width;
  const room = fits ? length : width - 2;
  // The token in the middle; when it is longer than the window, its start.
  const lead = Math.max(Math.floor((room - (mark.end - mark.start)) / 2), Math.floor(room / 4));
  const from = fits ? 0 : clamp(mark.start - lead, 0, length - room);
  const to = from + room;
  const head = more.before || from > 0 ? ELLIPSIS : '';
  const tail = more.after || to < length ? ELLIPSIS : '';
  return {
    text: head + line.slice(from, to) + tail,
    markStart: head.length + mark.start - from,
    markEnd: head.length + Math.min(mark.end, to) - from,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
