import { COMPILER as PAGE_COLUMNS } from '../../../page/scan/assembly/layout';

export { INPUT, MOST_BYTES, MOST_WORDS, PAGE, RESULT, WORDS } from '../../../page/scan/assembly/layout';

/**
 * Where the columns stand in the module's memory: in the place of those of a page, whose table of words this module has, too. The bytes of
 * records stand where a page would. What does not fit is left to the next scan.
 */

/** Records that one scan gives at most. */
export const MOST_RECORDS: i32 = 1 << 12;
/** Dependencies of all of them together. */
export const MOST_EDGES: i32 = 1 << 16;

const RECORD_COLUMN: usize = (<usize>MOST_RECORDS) << 2;
const EDGE_COLUMN: usize = (<usize>MOST_EDGES) << 2;

/** Where a record's key starts, with its quote; where the text that was hashed ends, but for its bracket; where the record ends. */
export const START: usize = PAGE_COLUMNS + 256;
export const CUT: usize = START + RECORD_COLUMN;
export const RECORD_END: usize = CUT + RECORD_COLUMN;
/** The 20 bytes of its key. */
export const KEY: usize = RECORD_END + RECORD_COLUMN;
export const NAME: usize = KEY + 5 * RECORD_COLUMN;
export const VERSION: usize = NAME + RECORD_COLUMN;
export const ARCH: usize = VERSION + RECORD_COLUMN;
/** The word of an object, -1 without one. */
export const COMPILER: usize = ARCH + RECORD_COLUMN;
export const PARAMETERS: usize = COMPILER + RECORD_COLUMN;
export const REF_COUNT: usize = PARAMETERS + RECORD_COLUMN;
/** 1 when there is a binary. */
export const BINARY: usize = REF_COUNT + RECORD_COLUMN;
/** One more entry than records: where the dependencies of a record start, and so where those of the one before end. */
export const EDGE_FROM: usize = BINARY + RECORD_COLUMN;
export const EDGE_KEY: usize = EDGE_FROM + RECORD_COLUMN + 16;
export const EDGE_NAME: usize = EDGE_KEY + 5 * EDGE_COLUMN;
/** The word of the object that says what the dependency is for. */
export const EDGE_USE: usize = EDGE_NAME + EDGE_COLUMN;
export const END: usize = EDGE_USE + EDGE_COLUMN;
