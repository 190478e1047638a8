/** How bad a finding is; `error` fails a run by default. */
export type Severity = 'error' | 'warning' | 'info';
/** From worst to mildest. */
export declare const SEVERITIES: readonly Severity[];
/** What a rule can be set to. */
export declare const LEVELS: readonly (Severity | 'off')[];
/**
 * A stretch of text: `[start, end)`. Lines and columns are 1-based, columns count UTF-16 units, the end is exclusive.
 * A line ends at `\n`; a `\r` before it belongs to the line's end.
 */
export interface Region {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
}
/** `[start, end)` as UTF-16 offsets into a page's text, 0-based, end-exclusive. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/**
 * The steps from the root of the front matter to a value: object keys and 0-based array indexes. It may end in one step
 * that does not exist (a missing key, or `-` for a missing list element, as in RFC 6901): the nearest parent is shown then.
 */
export type Path = readonly (string | number)[];
/** Any value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | {
    readonly [key: string]: JsonValue;
};
/**
 * What would fix a fault, as data: `set` puts a value at a path, `sort` reorders what is at a path (object keys or list values by code
 * point, rows by hash, variants by name; `all-keys` the keys of every object at or below it), `rewrite` changes the spelling of the file
 * and no value.
 */
export type Fix = {
    readonly kind: 'set';
    readonly path: Path;
    readonly value: JsonValue;
} | {
    readonly kind: 'sort';
    readonly path: Path;
    readonly by: (typeof ORDERS)[number];
} | {
    readonly kind: 'rewrite';
    readonly as: (typeof REWRITES)[number];
};
declare const ORDERS: readonly ['key', 'all-keys', 'value', 'hash', 'variant-name'];
/** In the order in which they are applied. */
export declare const REWRITES: readonly ['utf8-without-bom', 'line-feeds', 'canonical'];
/** Why a value is no fix, as the rest of a sentence; undefined when it is one. Plugins are code that no compiler has checked. */
export declare function objectionToFix(fix: unknown): string | undefined;
/** Another place of the same fault, in this page or another one. */
export interface Related {
    readonly message: string;
    readonly file: string;
    readonly region: Region;
}
/** UTF-16 units of a finding's subject: a page may name one thing of a megabyte in thousands of findings. */
export declare const MOST_SUBJECT = 1000;
/** Findings of another rule that are of the same fault. */
export interface Teller {
    readonly rule: string;
    /** Any, when it is left out. */
    readonly subject?: string;
    /** Where it stands, or what that is below of. Anywhere, when it is left out. */
    readonly path?: Path;
    /** Default: the file of the finding that gives way. */
    readonly file?: string;
}
/** One fault, at its place: what every output format is made from. */
export interface Finding {
    /** The rule that found it: its id is its file name under `rules/`. */
    readonly ruleId: string;
    readonly messageId: string;
    readonly severity: Severity;
    /** A whole sentence or more, in plain text, each ending in a period. It may quote page content: escape before printing. */
    readonly message: string;
    /** Relative to the repository root of the working folder (or to the working folder), with `/`. May hold any character. */
    readonly file: string;
    /** JSON pointer (RFC 6901) into the front matter; empty for the whole file or a place outside the data. */
    readonly path: string;
    readonly region: Region;
    /** The spec hash, stack or value that the finding is about, at most 1,000 UTF-16 units; empty when it is about the page. */
    readonly subject: string;
    readonly related: readonly Related[];
    readonly fix?: Fix;
    /** What it gives way to; absent once that is settled (`src/hide/settle.ts`). */
    readonly unless?: readonly Teller[];
    /** What gives way to it; absent once that is settled. */
    readonly insteadOf?: readonly Teller[];
    /** 16 hexadecimal digits, and `:n` for the n-th equal one (n from 2). Stable when rows are inserted or reordered. */
    readonly fingerprint: string;
    /** On a file that was renamed: what its fingerprint is made of beside the rule and the file. */
    readonly identity?: string;
    /** Of a fault that is a tag's, which `file` only shows: the tag's folder, which the fingerprint is of. */
    readonly tagFolder?: string;
    /**
     * In a run on changed files: whether it touches a changed line, or only its page is changed. Absent when its file is not changed, but it
     * depends on one that is.
     */
    readonly changed?: 'line' | 'page';
    /** What a code frame shows; absent when the file could not be read. */
    readonly excerpt?: Excerpt;
}
/**
 * A window on the line on which a finding starts, cut around its region so that no megabyte line is kept. `text` holds no line
 * break; `column` is the 1-based UTF-16 column of its first unit; the `cut` flags say whether the line goes on beyond it.
 */
export interface Excerpt {
    readonly text: string;
    readonly column: number;
    readonly cutBefore: boolean;
    readonly cutAfter: boolean;
    /** Bytes of UTF-8 before `text` on its line. Absent when the file is all ASCII: bytes and units are the same then. */
    readonly byteOffset?: number;
}
/** A finding that is in no total, and what hides it. */
export interface HiddenFinding {
    readonly finding: Finding;
    readonly by: 'suppression' | 'baseline';
    /** Why, as the suppression says. */
    readonly reason?: string;
    /** Whether the baseline has it, whatever hides it. */
    readonly isOld: boolean;
}
/** A finding that a baseline hides: its fingerprint, and for the reader what it is about. */
export interface BaselineEntry {
    /** As the finding has it. */
    readonly fingerprint: string;
    /** The id of a rule. */
    readonly rule: string;
    /** The file on which the finding stands, as in findings. */
    readonly page: string;
    /** Of the finding; cut when it is long. Empty when it has none. */
    readonly subject: string;
}
/** RFC 6901: `~` is written `~0`, `/` is written `~1`. */
export declare function toPointer(path: Path): string;
/** By file, then position, then rule id, then message; code-unit order. */
export declare function compareFindings(a: Finding, b: Finding): number;
/** Code-unit order; never a locale. */
export declare function compareText(a: string, b: string): number;
export {};
