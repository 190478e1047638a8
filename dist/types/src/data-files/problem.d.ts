import type { Path } from '../finding.js';
import type { ByteSpan, ReadFault } from '../index/fault.js';
import type { DataEntry } from './read-entries.js';
/** The two files from which the site's successor is made. */
export type DataFile = 'packages' | 'specs';
/** What can be wrong with them, by the rule that says it. */
export interface DataProblemData {
    unreadableData: {
        what: string;
        fault: ReadFault;
    };
    unreadableEntry: {
        what: string;
        key: string;
        fault: ReadFault;
    };
    wrongType: {
        expected: string;
        found: string;
    };
    missingField: {
        field: string;
    };
    unknownField: {
        field: string;
    };
    emptyList: {
        field: string;
    };
    valueTwice: {
        field: string;
        value: string;
    };
    rootStack: Record<string, never>;
    otherKey: {
        field: 'hash' | 'uid';
        key: string;
        found: string;
    };
    noHash: {
        found: string;
    };
    otherUrl: {
        expected: string;
        found: string;
    };
    specMissing: {
        hash: string;
        name: string;
    };
    specOrphan: {
        hash: string;
    };
    specShared: {
        hash: string;
        first: string;
        second: string;
    };
    releaseMissing: {
        name: string;
        release: string;
    };
    releaseExtra: {
        name: string;
        release: string;
    };
    dependencyForm: {
        name: string;
        found: string;
    };
    dependencyMissing: {
        name: string;
        hash: string;
    };
    dependencyName: {
        written: string;
        expected: string;
        hash: string;
    };
    markup: {
        field: string;
        value: string;
    };
    notInIndex: {
        hash: string;
    };
    notInData: {
        hash: string;
        name: string;
    };
    otherField: {
        field: string;
        written: string;
        expected: string;
    };
    stackExtra: {
        stack: string;
    };
    stackMissing: {
        stack: string;
    };
    tagExtra: {
        tag: string;
    };
    tagMissing: {
        tag: string;
    };
}
export type DataProblemCode = keyof DataProblemData;
/** One thing that is wrong, and where. */
export type DataProblem<C extends DataProblemCode = DataProblemCode> = {
    readonly [K in C]: {
        readonly code: K;
        readonly data: DataProblemData[K];
        readonly file: DataFile;
        /** From the document on: the first step is a package's name or a spec's hash. */
        readonly path: Path;
        /** Of the entry that the path starts with: its key and its value, in the unpacked bytes. */
        readonly keySpan: ByteSpan;
        readonly span: ByteSpan;
    };
}[C];
/** The entry that a problem is of, without its value. */
export type EntrySpot = Pick<DataEntry, 'key' | 'keySpan' | 'span'>;
/** A problem whose code and data fit, at a path below its entry. */
export declare function dataProblem<C extends DataProblemCode>(file: DataFile, { key, keySpan, span }: EntrySpot, code: C, path: Path, data: DataProblemData[C]): DataProblem;
