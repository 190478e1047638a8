import { type ByteSpan, type ReadFault } from '../index/fault.js';
import type { Chunks } from '../index/files.js';
import { type Limits } from '../index/limits.js';
/** One member of the document: a package or a spec. */
export interface DataEntry {
    readonly key: string;
    readonly keySpan: ByteSpan;
    readonly span: ByteSpan;
    readonly value: unknown;
}
/** A package lists the hashes of all its specs: a few ten thousand are a megabyte. */
export declare const DATA_LIMITS: Limits;
/**
 * Reads the members of a document, which is an object, plain or gzip, as they come. What is wrong with the file goes to `tell`: with a
 * `key` it is a fault of that member alone, which is left out. True when the file could be read to its end.
 */
export declare function readEntries(chunks: Chunks, visit: (entry: DataEntry) => void, tell: (fault: ReadFault) => void): Promise<boolean>;
