import type { Path } from '../finding.js';
import type { PageData, Place } from './data.js';
import type { PageFacts } from './facts.js';
/** One way in which the front matter is not of the shape of `schemas/page.schema.json`. */
export type ShapeFault = {
    readonly code: 'missingKey';
    readonly path: Path;
    readonly key: string;
} | {
    readonly code: 'unknownKey';
    readonly path: Path;
    readonly key: string;
} | {
    readonly code: 'wrongType';
    readonly path: Path;
    readonly expected: string;
    readonly found: string;
};
/** A page whose front matter could be read, whatever its shape. */
export interface RawPage {
    /** Relative to the repository root, with `/`. */
    readonly file: string;
    readonly place: Place | undefined;
    readonly text: string;
    /** UTF-16 offset into `text` of the line after the closing fence (or the end). */
    readonly bodyStart: number;
    /** The front matter as plain values; its keys are own properties. */
    readonly frontMatter: unknown;
    /** Set when it is a page of the first years, which had no `spec_details`: the other shape faults are left out then. */
    readonly ancient: 'A' | 'B' | 'C' | undefined;
    /** In the order of the front matter; a page with none but `unknownKey` is checked in full. */
    readonly shape: readonly ShapeFault[];
    /** Absent when the shape is wrong. */
    readonly page: Page | undefined;
}
/** A page of the right shape. */
export interface Page extends Omit<RawPage, 'page'> {
    readonly data: PageData;
    readonly facts: PageFacts;
    /**
     * The offset of the first difference between the front matter's bytes and what the site's template and Python's `json.dumps` write
     * for `data` in the order in which it stands; undefined when there is none. Computed when asked for.
     */
    firstNonCanonical(): number | undefined;
}
