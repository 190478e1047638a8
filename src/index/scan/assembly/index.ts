import { INPUT, PAGE, RESULT } from '../../../page/scan/assembly/layout';
import { add, count, full } from '../../../page/scan/assembly/words';
import { MOST_RECORDS } from './layout';
import { scanRecord, startRecords } from './records';

export { clearWords } from '../../../page/scan/assembly/words';
export {
  ARCH,
  BINARY,
  COMPILER,
  CUT,
  EDGE_FROM,
  EDGE_KEY,
  EDGE_NAME,
  EDGE_USE,
  END,
  INPUT,
  KEY,
  MOST_BYTES,
  MOST_EDGES,
  MOST_RECORDS,
  MOST_WORDS,
  NAME,
  PAGE,
  PARAMETERS,
  RECORD_END,
  REF_COUNT,
  RESULT,
  START,
  VERSION,
  WORDS,
} from './layout';

/** More than the 16 bytes that are read at once. */
const QUOTES: i32 = 64;

/** A literal of what stands in INPUT: its number. */
export function addLiteral(length: i32): i32 {
  return add(INPUT, length);
}

/**
 * Reads records from the key at `from` on, in the `length` bytes that stand in PAGE, up to one that it refuses or that is not whole.
 * Gives how many there are. When a word found no room, that is told, and `clearWords` makes some.
 */
export function scan(from: i32, length: i32): i32 {
  const limit = PAGE + <usize>length;
  memory.fill(limit, 0x22, QUOTES);
  startRecords();
  let at = PAGE + <usize>from;
  let records = 0;
  while (records < MOST_RECORDS) {
    const end = scanRecord(at, records, limit);
    if (end === 0) break;
    records++;
    // `,"`
    if (load<u16>(end) !== 0x222c) break;
    at = end + 1;
  }
  store<i32>(RESULT, count);
  store<i32>(RESULT + 4, full);
  return records;
}
