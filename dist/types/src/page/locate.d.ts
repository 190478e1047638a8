import type { Path, Span } from '../finding.js';
import { type YamlNode } from './yaml.js';
/** Where values stand in a page's text: the value's span, and the key's when the path ends in one that is there. */
export interface LocatedPlace {
    readonly value: Span;
    readonly key?: Span;
}
/** Finds the places of many paths in one pass; the result is in the order of `paths`. */
export type Locate = (paths: readonly Path[]) => LocatedPlace[];
/** Places in a tree that has been read with them. */
export declare function locateInTree(root: YamlNode): Locate;
/** The spans of the parts of a page in the generator's form. */
export interface GeneratedLayout {
    readonly text: string;
    readonly meta: Span;
    readonly specs: Span;
}
/** Places in a page in the generator's form: one scan of each JSON text, over the wanted paths only. */
export declare function locateInGenerated(layout: GeneratedLayout): Locate;
