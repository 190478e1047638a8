/**
 * Where everything stands in the module's memory. All of it has a fixed size: when a memory grows, every view that JavaScript has of it is
 * cut off. What does not fit is refused. The sizes are far above those of real pages (1,755 rows, 1 MB); memory that is never touched
 * costs nothing.
 */

/** Of a page, in bytes. */
export const MOST_BYTES: i32 = 8 << 20;
export const MOST_ROWS: i32 = 1 << 15;
/** Of the variants of all rows together, and of their stacks. */
export const MOST_ITEMS: i32 = 1 << 19;
/** Of the values in the lists of `meta` together, and of the keys of `num_specs_by_stack`. */
export const MOST_LISTED: i32 = 1 << 14;
export const MOST_WORDS: i32 = 1 << 16;
/** Of the bytes of all words that are too long for their record. */
export const MOST_TEXT: i32 = 4 << 20;
/** Of the slots in which words are looked up; a power of two, at least twice the words. */
export const MOST_SLOTS: i32 = 1 << 17;
/** The roles that a word can have. */
const ROLES: usize = 7;

export const WORD_COLUMN: usize = (<usize>MOST_WORDS) << 2;
const ROW_COLUMN: usize = (<usize>MOST_ROWS) << 2;
const ITEM_COLUMN: usize = (<usize>MOST_ITEMS) << 2;
const LISTED_COLUMN: usize = (<usize>MOST_LISTED) << 2;
/** Reads of 16 bytes may start at the last byte of what they read. */
const SLACK: usize = 256;

/** What JavaScript hands over: the bytes of a literal or of a word. */
export const INPUT: usize = 1024;
export const INPUT_SIZE: i32 = 4096;
export const PAGE: usize = INPUT + <usize>INPUT_SIZE + SLACK;
/** 16 bytes of ones, then 16 of zeros. */
export const MASKS: usize = PAGE + <usize>MOST_BYTES + SLACK;
/** Pairs of what comes next in a row and the literal before it: three orders of 16. */
export const ROW_STEPS: usize = MASKS + 64;
/** The same for `meta`: two orders of 16. */
export const META_STEPS: usize = ROW_STEPS + 3 * 16 * 8;
/** Where the lists of `meta` start in LISTED, and where they end. */
export const LIST_FROM: usize = META_STEPS + 2 * 16 * 8;
export const LIST_TO: usize = LIST_FROM + 32;
/** What a scan gave, as numbers: see `index.ts`. */
export const RESULT: usize = LIST_TO + 32;

/** What is told of the page: see `facts.ts`. */
export const FACTS: usize = RESULT + 64;
/** The number of the word `root`. */
export const ROOT: usize = FACTS + 128;

export const TEXT: usize = ROOT + 64;
export const SLOTS: usize = TEXT + <usize>MOST_TEXT + SLACK;
/** 32 bytes each: see `words.ts`. */
export const WORDS: usize = SLOTS + ((<usize>MOST_SLOTS) << 2);
/** A byte per word: the roles in which it was seen. */
export const SEEN_AS: usize = WORDS + ((<usize>MOST_WORDS) << 5);
/** The page in which a word was last a key of `num_specs_by_stack`. */
export const KEY_IN: usize = SEEN_AS + <usize>MOST_WORDS;
/** Of a compiler: the word `name-version`, -1 when there is none, 0 when nobody asked yet. */
export const BUILT_WITH: usize = KEY_IN + WORD_COLUMN;
/** Words in roles that nobody has told the meaning of: the word, shifted by three bits, and the role. */
export const QUEUE: usize = BUILT_WITH + WORD_COLUMN;

export const COMPILER: usize = QUEUE + WORD_COLUMN * ROLES;
export const OS: usize = COMPILER + ROW_COLUMN;
export const PLATFORM: usize = OS + ROW_COLUMN;
export const TARGET: usize = PLATFORM + ROW_COLUMN;
export const VERSION: usize = TARGET + ROW_COLUMN;
export const MARKS: usize = VERSION + ROW_COLUMN;
/** Five numbers of 32 bits a row. */
export const HASH: usize = MARKS + ROW_COLUMN;
/** One more entry than rows: where the items of a row start, and so where those of the row before end. */
export const VARIANT_FROM: usize = HASH + 5 * ROW_COLUMN;
export const STACK_FROM: usize = VARIANT_FROM + ROW_COLUMN + 16;
export const VARIANT: usize = STACK_FROM + ROW_COLUMN + 16;
export const STACK: usize = VARIANT + ITEM_COLUMN;
export const LISTED: usize = STACK + ITEM_COLUMN;
export const COUNTED: usize = LISTED + LISTED_COLUMN;
export const COUNT: usize = COUNTED + LISTED_COLUMN;
/** Worked out of the rest. */
export const FLAGS: usize = COUNT + LISTED_COLUMN;
export const VARIANTS_DIGEST: usize = FLAGS + ROW_COLUMN;

/** What is known of words, as in `../words.ts`: first what takes eight bytes a word, then four, then one. */
export const ORDER: usize = (VARIANTS_DIGEST + ROW_COLUMN + 7) & ~7;
export const NAME_ORDER: usize = ORDER + 2 * WORD_COLUMN;
export const DIGEST: usize = NAME_ORDER + 2 * WORD_COLUMN;
export const COMPILER_DIGEST: usize = DIGEST + WORD_COLUMN;
export const COMPILER_PLATFORMS: usize = COMPILER_DIGEST + WORD_COLUMN;
export const OS_PLATFORMS: usize = COMPILER_PLATFORMS + WORD_COLUMN;
export const TARGET_PLATFORMS: usize = OS_PLATFORMS + WORD_COLUMN;
export const STACK_PLATFORMS: usize = TARGET_PLATFORMS + WORD_COLUMN;
export const STACK_FAMILIES: usize = STACK_PLATFORMS + WORD_COLUMN;
export const VARIANT_DIGEST: usize = STACK_FAMILIES + WORD_COLUMN;
export const IN_ROW: usize = VARIANT_DIGEST + WORD_COLUMN;
export const ROWS_WITH: usize = IN_ROW + WORD_COLUMN;
/** One column for each list of `meta`. */
export const SEEN_IN: usize = ROWS_WITH + WORD_COLUMN;
export const COMPILER_FORM: usize = SEEN_IN + 6 * WORD_COLUMN;
export const PLATFORM_NUMBER: usize = COMPILER_FORM + <usize>MOST_WORDS;
export const TARGET_FAMILY: usize = PLATFORM_NUMBER + <usize>MOST_WORDS;
export const VERSION_OK: usize = TARGET_FAMILY + <usize>MOST_WORDS;
export const STACK_OK: usize = VERSION_OK + <usize>MOST_WORDS;
export const VARIANT_KIND: usize = STACK_OK + <usize>MOST_WORDS;
export const VARIANT_ODD: usize = VARIANT_KIND + <usize>MOST_WORDS;
export const END: usize = VARIANT_ODD + <usize>MOST_WORDS;
