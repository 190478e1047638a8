import type { Fix, Span } from '../finding.js';
/**
 * What can be wrong with a file before its data is trusted, by the text rule that puts it into words.
 * The order of the groups is the order in which causes are looked for.
 */
export interface FaultData {
    missing: Record<string, never>;
    notAFile: {
        what: string;
    };
    linkOutside: {
        target: string;
    };
    linkLoop: Record<string, never>;
    unreadable: {
        reason: string;
    };
    tooLarge: {
        bytes: number;
        limit: number;
    };
    lfsPointer: Record<string, never>;
    byteOrderMark: {
        encoding: string;
    };
    invalidUtf8: {
        byte: number;
    };
    nulByte: Record<string, never>;
    carriageReturns: Record<string, never>;
    crlf: {
        count: number;
    };
    nonAscii: {
        character: string;
        count: number;
    };
    conflictMarker: {
        marker: string;
    };
    emptyFile: Record<string, never>;
    noFence: {
        line: string;
    };
    textAfterFence: {
        text: string;
    };
    noClosingFence: {
        lookalike: string | undefined;
    };
    earlyFence: {
        fence: string;
        lost: readonly string[];
    };
    syntax: {
        reason: string;
    };
    notAMapping: {
        found: string;
    };
    duplicateKey: {
        key: string;
    };
    ambiguousScalar: {
        text: string;
        readings: string;
    };
    alias: {
        text: string;
    };
    tag: {
        text: string;
    };
    mergeKey: Record<string, never>;
    surrogateEscape: {
        text: string;
    };
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
        readonly related?: readonly {
            readonly message: string;
            readonly span: Span;
        }[];
        readonly fix?: Fix;
    };
}[FaultCode];
/** A fault of a file as a whole, of which nothing is read. */
export declare function wholeFault<K extends FaultCode>(code: K, data: FaultData[K]): Fault;
