import { COUNT, COUNTED, KEY_IN, LIST_FROM, LIST_TO, LISTED, META_STEPS, MOST_LISTED } from './layout';
import { number, scanNumber } from './number';
import { find, lengthOf, NONE, pass, STACK_ROLE, see, textOf } from './words';

/** Kinds of what comes next in `meta`: below six the list of that number, in the order of `LIST_FIELDS`. */
const NUMBER: i32 = 6;
const COUNTS: i32 = 7;
const LAST: i32 = 8;
/** A longer key is no YAML to every reader. */
const MOST_KEY: i32 = 1000;

export let numSpecs: i32 = 0;
/** Keys of `num_specs_by_stack`. */
export let counted: i32 = 0;
let listed: i32 = 0;
let serial: i32 = 0;

/** From the brace of `meta` to behind the bracket of `spec_details`, with the keys in one of the two orders; 0 to refuse. */
export function scanMeta(at: usize, order: i32): usize {
  let step = META_STEPS + ((<usize>order) << 7);
  listed = 0;
  while (true) {
    const kind = load<i32>(step);
    at = pass(at, load<i32>(step + 4));
    step += 8;
    if (at === 0 || kind === LAST) return at;
    if (kind === NUMBER) {
      at = scanNumber(at);
      numSpecs = number;
    } else at = kind === COUNTS ? scanCounts(at) : scanList(at, kind);
    if (at === 0) return 0;
  }
}

function scanList(at: usize, list: i32): usize {
  store<i32>(LIST_FROM + ((<usize>list) << 2), listed);
  if (load<u8>(at) !== 0x5d) {
    if (load<u8>(at) !== 0x22) return 0;
    at = scanValues(at + 1);
  }
  store<i32>(LIST_TO + ((<usize>list) << 2), listed);
  return at;
}

/** From behind the first quote to the closing bracket. */
function scanValues(at: usize): usize {
  while (true) {
    const word = find(at);
    if (word === NONE || listed === MOST_LISTED) return 0;
    store<i32>(LISTED + ((<usize>listed) << 2), word);
    listed++;
    at += lengthOf(word);
    // `", "` goes on, `"]` ends.
    const next = load<u32>(at);
    if (next === 0x22202c22) at += 4;
    else return (next & 0xffff) === 0x5d22 ? at + 1 : 0;
  }
}

/** From behind the brace of `num_specs_by_stack` to its closing one. */
function scanCounts(at: usize): usize {
  serial++;
  counted = 0;
  if (load<u8>(at) === 0x7d) return at;
  while (true) {
    if (load<u8>(at) !== 0x22 || counted === MOST_LISTED) return 0;
    const key = find(at + 1);
    if (key === NONE || !isKey(key)) return 0;
    see(key, STACK_ROLE);
    at += 1 + lengthOf(key);
    // `": `
    if ((load<u32>(at) & 0xffffff) !== 0x203a22) return 0;
    at = scanNumber(at + 3);
    if (at === 0) return 0;
    store<i32>(COUNTED + ((<usize>counted) << 2), key);
    store<i32>(COUNT + ((<usize>counted) << 2), number);
    counted++;
    if (load<u8>(at) === 0x7d) return at;
    if (load<u16>(at) !== 0x202c) return 0;
    at += 2;
  }
}

/**
 * Whether a key is there for the first time, and read the same way by everyone: `<<` merges in YAML, and JavaScript moves keys of digits
 * to the front.
 */
function isKey(key: i32): bool {
  const seen = KEY_IN + ((<usize>key) << 2);
  if (load<i32>(seen) === serial) return false;
  store<i32>(seen, serial);
  const length = lengthOf(key);
  const text = textOf(key);
  if (length > MOST_KEY || (length === 2 && load<u16>(text) === 0x3c3c)) return false;
  for (let i = 0; i < length; i++) {
    const byte: u32 = load<u8>(text + <usize>i);
    if (byte < 0x30 || byte > 0x39) return true;
  }
  return length === 0;
}
