import type { FileFault } from './fault.js';
/** A file's bytes in pieces of any size. Each piece is valid until the next one is asked for. */
export type Chunks = AsyncIterable<Uint8Array>;
/** A file that can be read, more than once. */
export interface OpenFile {
    readonly bytes: number;
    /** When it was written last: milliseconds since 1970. */
    readonly modified: number;
    /** Throws a `ReadError` when the system refuses. */
    chunks(): Chunks;
}
/** An entry of a folder. */
export interface FolderEntry {
    readonly name: string;
    readonly kind: 'file' | 'folder' | 'link' | 'other';
}
/**
 * A folder with the copy of a build cache, and nothing else of the world. Paths are relative to it, with `/`. Nothing outside of it is
 * ever read: no `..`, and no link that leads out.
 */
export interface CacheFolder {
    open(file: string): OpenFile | FileFault;
    /** In any order; empty when there is no such folder or it cannot be listed. */
    list(folder: string): readonly FolderEntry[];
}
/** Whether a path can only lead to something inside of the folder (links aside). */
export declare function isInnerPath(path: string): boolean;
