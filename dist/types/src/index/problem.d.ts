import type { Path, Teller } from '../finding.js';
import type { ByteSpan, FileFault, ReadFault } from './fault.js';
import type { CacheFolder } from './files.js';
/** How a record is named: its package, as far as it is known, and its hash. */
export interface RecordName {
    readonly name: string | undefined;
    readonly hash: string;
}
/** A value that is not as something else says. */
interface Difference {
    /** The file, as in "the manifest of develop/hep". */
    readonly what: string;
    readonly expected: string;
    readonly found: string;
}
/** A row of a page, as far as its words go. */
interface RowName {
    readonly tag: string;
    /** The package of the page. */
    readonly name: string;
    readonly hash: string;
}
/** What the index rules find, by the message that says it. */
export interface IndexProblemData {
    unreadableIndex: {
        what: string;
        fault: ReadFault;
    };
    unknownVersion: {
        what: string;
        found: string;
    };
    unreadableRecord: {
        what: string;
        key: string;
        fault: ReadFault;
    };
    tooManyLabels: {
        tag: string;
        found: number;
        limit: number;
    };
    unreadableManifest: {
        what: string;
        fault: ReadFault;
    };
    manifestShape: Difference;
    blobUnreadable: {
        what: string;
        fault: FileFault;
    };
    blobSize: Difference;
    blobSum: Difference;
    blobCompression: Difference;
    blobDatabase: Difference;
    sumBeside: Difference;
    recordKey: RecordName & {
        found: string;
    };
    recordHash: RecordName & {
        found: string;
    };
    recordType: RecordName & {
        field: string;
        expected: string;
        found: string;
    };
    recordField: RecordName & {
        field: string;
    };
    externalCached: RecordName;
    notProven: RecordName;
    externalUnproven: {
        what: string;
        count: number;
        first: string;
    };
    targetUnproven: {
        what: string;
        count: number;
        first: string;
    };
    tooManyUnproven: {
        what: string;
        limit: number;
    };
    dependencyMissing: RecordName & {
        what: string;
        dependents: number;
        first: string;
    };
    dependencyNamed: RecordName & {
        written: string;
        expected: string;
    };
    dependencyCircle: {
        names: readonly string[];
    };
    refCount: RecordName & {
        written: number;
        counted: number;
    };
    otherSpec: RecordName & {
        first: string;
        second: string;
    };
    extraRow: RowName;
    dependencyRow: RowName;
    refusedRow: RowName;
    wrongHash: RowName & {
        expected: string;
    };
    rowOfOther: RowName & {
        other: string;
    };
    missingRow: RowName & {
        row: string;
        labels: readonly string[];
    };
    packageGone: {
        tag: string;
        name: string;
    };
    pageMissing: {
        tag: string;
        name: string;
        binaries: number;
    };
    wrongField: RowName & {
        field: string;
        written: string;
        expected: string;
    };
    extraVariant: RowName & {
        written: string;
    };
    missingVariant: RowName & {
        expected: string;
    };
    extraStack: RowName & {
        stack: string;
    };
    stackWithoutBinary: RowName & {
        stack: string;
    };
    missingStack: RowName & {
        stack: string;
    };
    rootMissing: {
        tag: string;
        labels: readonly string[];
    };
    tagWithoutPages: {
        tag: string;
    };
    unreadableList: {
        what: string;
        fault: ReadFault;
    };
    listShape: Difference;
    labelTwice: {
        tag: string;
        label: string;
    };
    urlElsewhere: {
        tag: string;
        expected: string;
        found: string;
    };
    listedMissing: {
        what: string;
        fault: FileFault;
    };
    listedOld: {
        what: string;
    };
    notPublished: RecordName & {
        tag: string;
        stack: string;
    };
    holes: {
        what: string;
        count: number;
        first: readonly string[];
    };
    binaryManifest: RecordName & {
        fault: ReadFault;
    };
    binaryShape: RecordName & Difference;
    binaryEntries: RecordName & {
        part: string;
        found: number;
    };
    binaryBlob: RecordName & {
        part: string;
        fault: ReadFault;
    };
    binarySize: RecordName & {
        part: string;
        expected: string;
        found: string;
    };
    binarySum: RecordName & {
        part: string;
        expected: string;
        found: string;
    };
    /** `found` is empty where the spec file is of no binary. */
    binaryName: {
        expected: string;
        found: string;
    };
    binaryHash: RecordName;
    binaryUnlisted: RecordName & {
        what: string;
    };
}
export type IndexProblemCode = keyof IndexProblemData;
/** What is said of the tag `develop`, which changes every day, in the same words and often milder. */
export type LivingCode<C extends string> = `${C}InDevelop`;
/** A file of the copy of a build cache. */
export interface CacheFile {
    readonly folder: CacheFolder;
    /** Below the folder. */
    readonly file: string;
    /** As it is shown. */
    readonly shown: string;
    /** What it is known by, where its own name changes with what is in it: then its manifest. */
    readonly knownAs: string;
}
/** A place in the copy of a build cache. */
export interface CacheSpot {
    readonly in: CacheFile;
    /** From the document on. */
    readonly path: Path;
    /** Of the value that `below` starts at, in the unpacked bytes. Absent for the file as a whole. */
    readonly span?: ByteSpan;
    /** The steps below the value. */
    readonly below?: Path;
    /** The key at the end of `below`. */
    readonly at?: 'key';
}
/** Another place of the same problem. */
export type RelatedSpot = CacheSpot & {
    readonly message: string;
};
/** One thing that is wrong with a build cache, or with a file that is made from one. `P` is where. */
export interface CacheProblem<P = CacheSpot> {
    /** The message of a rule. */
    readonly code: string;
    /** What the message takes. */
    readonly data: unknown;
    readonly spot: P;
    readonly subject?: string;
    readonly related?: readonly RelatedSpot[];
    readonly unless?: readonly Teller[];
}
/** The whole of a file that is JSON, as what the steps of a path start from. */
export declare const WHOLE: ByteSpan;
/** A problem whose code and data fit. */
export declare function indexProblem<C extends IndexProblemCode, P>(code: C, data: IndexProblemData[C], spot: P, more?: Omit<CacheProblem<P>, 'code' | 'data' | 'spot'>): CacheProblem<P>;
export {};
