import { EntryScanner, type ScanEvents } from '../index/entry-scanner.js';
import { type ByteSpan, ReadError, type ReadFault } from '../index/fault.js';
import type { Chunks } from '../index/files.js';
import { LIMITS, type Limits } from '../index/limits.js';
import { parseEntry } from '../index/parse-entry.js';
import { unpacked } from '../index/unpack.js';

/** One member of the document: a package or a spec. */
export interface DataEntry {
  readonly key: string;
  readonly keySpan: ByteSpan;
  readonly span: ByteSpan;
  readonly value: unknown;
}

/** A package lists the hashes of all its specs: a few ten thousand are a megabyte. */
export const DATA_LIMITS: Limits = { ...LIMITS, record: 16 * LIMITS.record };

/**
 * Reads the members of a document, which is an object, plain or gzip, as they come. What is wrong with the file goes to `tell`: with a
 * `key` it is a fault of that member alone, which is left out. True when the file could be read to its end.
 */
export async function readEntries(
  chunks: Chunks,
  visit: (entry: DataEntry) => void,
  tell: (fault: ReadFault) => void,
): Promise<boolean> {
  let isWhole = true;
  let hasStopped = false;
  const keys = new Set<string>();
  const events: ScanEvents = {
    scalar: () => {},
    entry: (entry) => {
      const { key, keySpan, span } = entry;
      if (keys.has(key)) return tell({ code: 'keyTwice', data: { key }, span: keySpan });
      keys.add(key);
      const value = parseEntry(entry, (fault) => {
        if (fault.code !== 'keyTwice') isWhole = false;
        tell(fault);
      });
      if (value !== undefined) visit({ key, keySpan, span, value });
    },
    fault: (fault, stops) => {
      if (stops) hasStopped = true;
      tell(fault);
    },
  };
  // The browser takes the whole text for one value.
  const scanner = new EntryScanner([], DATA_LIMITS, events, true);
  try {
    for await (const chunk of unpacked(chunks, DATA_LIMITS)) {
      scanner.push(chunk);
      while (scanner.run() === 'entries');
      // What follows is read for nothing, and a limit that it breaks would be a second finding.
      if (hasStopped) return false;
    }
    scanner.finish();
    while (scanner.run() === 'entries');
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    isWhole = false;
    tell(error.fault);
  }
  return isWhole && !hasStopped;
}
