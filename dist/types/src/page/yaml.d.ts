import type { Path, Span } from '../finding.js';
import type { Fault } from './fault.js';
import { type ScalarValue } from './plain-scalar.js';
/** A value with its place: `[start, end)` are UTF-16 offsets into the page's text; a scalar's include its quotes. */
export type YamlNode = {
    readonly kind: 'scalar';
    readonly start: number;
    readonly end: number;
    readonly value: ScalarValue;
} | {
    readonly kind: 'sequence';
    readonly start: number;
    end: number;
    readonly items: YamlNode[];
} | {
    readonly kind: 'mapping';
    readonly start: number;
    end: number;
    readonly entries: Map<string, YamlEntry>;
};
/** A key and its value; of equal keys the last one, as Psych keeps it. */
export interface YamlEntry {
    readonly key: Span;
    readonly value: YamlNode;
}
/** What YAML says, with places; `root` is absent when a fault that always stops was found. */
export interface YamlResult {
    readonly root?: YamlNode;
    /** At most one of each code, the first in the text. */
    readonly faults: readonly Fault[];
}
/**
 * Reads a front matter as Jekyll's YAML reader does (libyaml under Ruby's Psych), and notes what other readers would read differently.
 * `text` is what stands between the fences; `offset` is added to every place. Never throws; nesting beyond 256 levels is a fault.
 */
export declare function readYaml(text: string, offset?: number): YamlResult & {
    readonly data?: unknown;
};
/** The place of a path's value, or of the nearest parent that is there; with its key when the whole path is there and ends in a key. */
export declare function findNode(root: YamlNode, path: Path): {
    readonly value: Span;
    readonly key?: Span;
};
