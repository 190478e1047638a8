import { isAscii, isUtf8 } from 'node:buffer';
import { countKeys } from './count-keys.js';
import type { Entry } from './entry-scanner.js';
import type { ByteSpan, ReadFault } from './fault.js';
import { keyTwice, syntaxFault } from './small-file.js';

/** The value of an entry; undefined when it is none, or a key stands twice in an object. */
export function parseEntry(entry: Entry, tell: (fault: ReadFault) => void): unknown {
  const { key, span, keys } = entry;
  const bytes = entry.bytes.subarray(entry.from, entry.to);
  if (!isAscii(bytes) && !isUtf8(bytes)) {
    tell({ code: 'notUtf8', data: {}, key, span });
    return undefined;
  }
  const text = bytes.toString();
  try {
    const value: unknown = JSON.parse(text);
    if (keys === -1 || countKeys(value) === keys) return value;
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
