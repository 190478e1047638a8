import type { Edit } from './edit.js';

/** Makes one text of another by few small edits, in order and apart. */
export type Differ = (before: string, after: string) => readonly Edit[];

/** UTF-16 units up to which a stretch is replaced as a whole, though parts of it stay. */
const MOST_WHOLE = 200;

/** Words that come or go, and edits that it takes; with more the stretch is replaced as a whole: finding the fewest takes quadratic time. */
const MOST_WORDS = 400;
const MOST_EDITS = 100;

/** What edits begin and end at: a line's end, a character and its surrogates stay together. */
const WORDS = /\r\n|[\w.+-]+|[\s\S]/gu;

/** What gives the edits. The library that compares words is loaded when it is asked for. */
export async function makeDiffer(): Promise<Differ> {
  const { diffArrays } = await import('diff');
  return (before, after) => {
    const whole = oneEdit(before, after);
    const old = before.slice(whole.start, whole.end);
    if (Math.max(old.length, whole.text.length) <= MOST_WHOLE) return [whole];
    const changes = diffArrays(wordsOf(old), wordsOf(whole.text), { maxEditLength: MOST_WORDS });
    const edits = changes && toEdits(changes, whole.start);
    return edits === undefined || edits.length > MOST_EDITS ? [whole] : edits;
  };
}

/** What is between the same start and the same end of two texts. */
export function oneEdit(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let rest = 0;
  while (
    rest < most - start &&
    before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest)
  )
    rest++;
  while (splits(before, start) || splits(after, start)) start--;
  while (splits(before, before.length - rest) || splits(after, after.length - rest)) rest--;
  return { start, end: before.length - rest, text: after.slice(start, after.length - rest) };
}

/** Whether it is between two units of one character, or of one end of a line. */
function splits(text: string, at: number): boolean {
  return /\r\n|[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}

interface Change {
  readonly value: readonly string[];
  readonly added?: boolean;
  readonly removed?: boolean;
}

/** What goes and what comes at the same place is one edit. */
function toEdits(changes: readonly Change[], start: number): Edit[] {
  const edits: Edit[] = [];
  let at = start;
  let open: Edit | undefined;
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    if (!added && !removed) {
      if (open !== undefined) edits.push(open);
      open = undefined;
      at += text.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (added) open = { ...open, text: open.text + text };
    else {
      at += text.length;
      open = { ...open, end: at };
    }
  }
  return open === undefined ? edits : [...edits, open];
}
