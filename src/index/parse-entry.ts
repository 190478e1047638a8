import { isAscii, isUtf8 } from 'node:buffer';
import { ByteWalk } from './byte-walk.js';
import { countKeys } from './count-keys.js';
import type { Entry } from './entry-scanner.js';
import type { ByteSpan, ReadFault } from './fault.js';
import { keyTwice, syntaxFault } from './small-file.js';

/** How deep objects and lists of a document may be nested, and in how many an entry is. */
export interface Nesting {
  readonly limit: number;
  readonly level: number;
}

/**
 * The value of an entry; undefined when it is none, or a key stands twice in an object. `nesting` is for one that nobody has walked over: too
 * deep, it is none either.
 */
export function parseEntry(entry: Entry, tell: (fault: ReadFault) => void, nesting?: Nesting): unknown {
  const { key, keySpan, span } = entry;
  let { keys } = entry;
  if (keys === -1) {
    const walk = new ByteWalk();
    walk.over(entry.bytes, entry.from, entry.to);
    if (nesting !== undefined && nesting.level + walk.most > nesting.limit) {
      tell({ code: 'tooDeep', data: { limit: nesting.limit }, key, span: keySpan });
      return undefined;
    }
    keys = walk.keys;
  }
  const bytes = entry.bytes.subarray(entry.from, entry.to);
  if (!isAscii(bytes) && !isUtf8(bytes)) {
    tell({ code: 'notUtf8', data: {}, key, span });
    return undefined;
  }
  const text = bytes.toString();
  try {
    const value: unknown = JSON.parse(text);
    if (countKeys(value) === keys) return value;
  } catch {
    const fault = syntaxFault(text);
    tell({ ...fault, key, span: shifted(fault.span!, span.start) });
    return undefined;
  }
  const fault = keyTwice(text);
  tell({ ...fault, key, span: shifted(fault.span!, span.start) });
  return undefined;
}

function shifted({ start, end }: ByteSpan, by: number): ByteSpan {
  return { start: start + by, end: end + by };
}
