import type { FaultData } from '../page/fault.js';
/** A stretch of a file's unpacked bytes: `[start, end)`. */
export interface ByteSpan {
    readonly start: number;
    readonly end: number;
}
/** Why a file cannot be opened, or has more bytes than are read, packed or not: the same as of a page. */
type FileFaultCode = 'missing' | 'notAFile' | 'linkOutside' | 'linkLoop' | 'unreadable' | 'tooLarge';
/** What can be wrong with a file before its data can be looked at, by code. */
export interface ReadFaultData extends Pick<FaultData, FileFaultCode> {
    /** A gzip file that ends early; one whose bytes are damaged; one that is made to fill memory. */
    gzipCut: Record<string, never>;
    gzipDamaged: {
        reason: string;
    };
    gzipBomb: {
        packed: number;
        limit: number;
    };
    empty: Record<string, never>;
    /** JSON that ends early. */
    cut: Record<string, never>;
    syntax: {
        expected: string;
        found: string;
    };
    notUtf8: Record<string, never>;
    keyTwice: {
        key: string;
    };
    keyTooLong: {
        limit: number;
    };
    tooManyKeys: {
        limit: number;
    };
    recordTooLarge: {
        limit: number;
    };
    tooDeep: {
        limit: number;
    };
    tooManyRecords: {
        limit: number;
    };
    tooManyLabels: {
        limit: number;
        found: number;
    };
    missingKey: {
        path: readonly string[];
    };
    wrongType: {
        path: readonly string[];
        expected: string;
        found: string;
    };
    /** The version of a database that nobody here knows. */
    version: {
        found: string;
    };
}
export type ReadFaultCode = keyof ReadFaultData;
/** A fault that reading a file met. */
export type ReadFault<C extends ReadFaultCode = ReadFaultCode> = {
    readonly [K in C]: {
        readonly code: K;
        readonly data: ReadFaultData[K];
        /** Where, in the unpacked bytes; absent for the file as a whole. */
        readonly span?: ByteSpan;
        /** The key of the record that it is in. */
        readonly key?: string;
    };
}[C];
/** What is wrong with a file as a whole: it cannot be opened. */
export type FileFault = ReadFault<FileFaultCode>;
/** A fault of a file's bytes, on its way through the streams. */
export declare class ReadError extends Error {
    readonly fault: ReadFault;
    constructor(fault: ReadFault);
}
export {};
