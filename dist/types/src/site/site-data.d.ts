import type { Path } from '../finding.js';
import type { Fault } from '../page/fault.js';
import type { Locate } from '../page/locate.js';
/** What the site says of its tags beside the pages: `_data/tags.yaml` and `_data/meta.yaml`, or what Jekyll takes for them, `pages/tags/*.md`. */
export interface SiteData {
    readonly tags: DataFile<readonly TagRow[]>;
    readonly meta: DataFile<ReadonlyMap<string, TagMeta>>;
    /** By file, in code-unit order. */
    readonly tagPages: readonly TagPage[];
}
/** One of the site's own files, read. */
export interface SiteFile {
    /** Relative to the repository root, with `/`. */
    readonly file: string;
    /** Empty when it could not be read. */
    readonly text: string;
    /** What keeps it from being read, or from being read the same way by every YAML reader: the first cause comes first. */
    readonly faults: readonly Fault[];
    /** As Jekyll reads it; undefined when a fault stops. */
    readonly data: unknown;
    /** Absent when a fault stops. */
    readonly locate?: Locate;
}
/** A file of `_data/`. */
export interface DataFile<T> extends SiteFile {
    /** Other files that have its name to Jekyll, which takes this one; absent where there are none. */
    readonly passedOver?: readonly string[];
    /** Ways in which the data is not of the shape that the site's generator gives it. */
    readonly shape: readonly SiteShapeFault[];
    /**
     * The parts of the right shape; undefined when the file could not be read, is something else altogether, or holds a key twice: then
     * nobody knows which of the two values is the right one.
     */
    readonly content: T | undefined;
}
/** A value that is not what the site's generator writes there. */
export interface SiteShapeFault {
    readonly path: Path;
    /** `key` marks the key at the end of `path`. */
    readonly at?: 'value' | 'key';
    /** The place and what is expected there, as in `the stacks of the tag "develop" to be a list`. */
    readonly expected: string;
    /** What is there, in words. */
    readonly found: string;
}
/** One tag of `tags.yaml`: `[{name, stacks}]`. */
export interface TagRow {
    /** Undefined when it is of a wrong shape. */
    readonly name: string | undefined;
    /** Undefined when they are of a wrong shape, and in the old form, which had none (a mapping `tags:` of names with URLs). */
    readonly stacks: readonly string[] | undefined;
    /** Of the row. */
    readonly path: Path;
}
/** One tag of `meta.yaml`, `all` included: `{<tag>: {count, compilers, parameters}}`. */
export interface TagMeta {
    /** The specs of the tag; undefined when it is of a wrong shape. */
    readonly count: number | undefined;
}
/** `pages/tags/<tag>.md`, or with another ending of which Jekyll makes a page of HTML; it may be a page of something else, or none. */
export interface TagPage extends SiteFile {
    /** The file's name without its ending. */
    readonly tag: string;
}
