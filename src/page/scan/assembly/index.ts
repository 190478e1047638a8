import { INPUT, PAGE, RESULT } from './layout';
import { counted, numSpecs, scanMeta } from './meta';
import { rowOrder, rows, scanRows } from './rows';
import { setPrefixes } from './tarball';
import { add, clearQueue, count, find, full, lengthOf, pass, queued } from './words';

export { readFacts } from './facts';
export {
  COMPILER,
  COMPILER_DIGEST,
  COMPILER_FORM,
  COMPILER_PLATFORMS,
  COUNT,
  COUNTED,
  DIGEST,
  END,
  FACTS,
  FLAGS,
  HASH,
  IN_ROW,
  INPUT,
  INPUT_SIZE,
  LIST_FROM,
  LIST_TO,
  LISTED,
  MARKS,
  META_STEPS,
  MOST_BYTES,
  MOST_ITEMS,
  MOST_LISTED,
  MOST_ROWS,
  MOST_WORDS,
  NAME_ORDER,
  ORDER,
  OS,
  OS_PLATFORMS,
  PAGE,
  PLATFORM,
  PLATFORM_NUMBER,
  QUEUE,
  RESULT,
  ROOT,
  ROW_STEPS,
  ROWS_WITH,
  SEEN_IN,
  STACK,
  STACK_FAMILIES,
  STACK_FROM,
  STACK_OK,
  STACK_PLATFORMS,
  TARGET,
  TARGET_FAMILY,
  TARGET_PLATFORMS,
  VARIANT,
  VARIANT_DIGEST,
  VARIANT_FROM,
  VARIANT_KIND,
  VARIANT_ODD,
  VARIANTS_DIGEST,
  VERSION,
  VERSION_OK,
  WORDS,
} from './layout';
export { clearWords } from './words';

/** More than the 16 bytes that are read at once. */
const QUOTES: i32 = 64;

/** The word of a text that stands in INPUT with a quote behind it; -1 when it cannot be one. */
export function intern(): i32 {
  return find(INPUT);
}

/** A literal of what stands in INPUT; -1 when there is no room. */
export function addLiteral(length: i32): i32 {
  return add(INPUT, length);
}

/**
 * Reads the page that stands in PAGE. `start` and `header` are the literals before and after the title, `title` its
 * word, `usual` and `old` the prefixes of its tarballs. Gives 1 when all columns are filled, 0 when it refuses the page: what is in
 * them then is to be forgotten, but not the words in QUEUE. When a word found no room (`full`), `clearWords` makes some.
 */
export function scan(length: i32, start: i32, title: i32, header: i32, usual: i32, old: i32): i32 {
  // Whatever looks for the end of a text behind the page finds a quote.
  memory.fill(PAGE + <usize>length, 0x22, QUOTES);
  clearQueue();
  setPrefixes(usual, old);
  const at = scanAll(start, title, header);
  tell(3, queued);
  tell(4, count);
  tell(5, full);
  return at !== 0 && full === 0 && isEnd(at, PAGE + <usize>length) ? 1 : 0;
}

/** Up to the bracket that closes `spec_details`; 0 to refuse. */
function scanAll(start: i32, title: i32, header: i32): usize {
  let at = pass(PAGE, start);
  if (at === 0 || find(at) !== title) return 0;
  at = pass(at + <usize>lengthOf(title), header);
  if (at === 0) return 0;
  // `{"versions"` or `{"compilers"`
  const metaOrder: i32 = load<u8>(at + 2) === 0x76 ? 1 : 0;
  at = scanMeta(at, metaOrder);
  if (at !== 0) at = scanRows(at, title);
  tell(0, rows);
  tell(1, numSpecs);
  tell(2, counted);
  tell(6, metaOrder);
  tell(7, rowOrder);
  return at;
}

/** Reading a number from memory is much cheaper for JavaScript than reading a variable of the module. */
function tell(index: i32, value: i32): void {
  store<i32>(RESULT + ((<usize>index) << 2), value);
}

/** `]`, the closing fence and perhaps a line break. */
function isEnd(at: usize, end: usize): bool {
  if (load<u32>(at) !== 0x2d2d0a5d || load<u8>(at + 4) !== 0x2d) return false;
  at += 5;
  return at === end || (at + 1 === end && load<u8>(at) === 0x0a);
}
