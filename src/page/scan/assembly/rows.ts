import { scanHash } from './hash';
import {
  COMPILER,
  MARKS,
  MOST_ITEMS,
  MOST_ROWS,
  OS,
  PLATFORM,
  ROW_STEPS,
  STACK,
  STACK_FROM,
  TARGET,
  VARIANT,
  VARIANT_FROM,
  VERSION,
} from './layout';
import { markTarball, UNUSUAL_TARBALL } from './tarball';
import { find, isPlain, lengthOf, NONE, nextQuote, pass, STACK_ROLE, see, stands, VARIANT_ROLE } from './words';

/** Kinds of what comes next in a row. Those below HASH_STEP are one word, in the role of this number. */
const HASH_STEP: i32 = 5;
const STACKS_STEP: i32 = 6;
const VARIANTS_STEP: i32 = 7;
const TARBALL_STEP: i32 = 8;
const ORDERS: i32 = 3;

export let rows: i32 = 0;
/** The order of a row's keys: by name without and with a tarball, and the one that starts with the hash. All rows of a page have the same. */
export let rowOrder: i32 = 0;

/** From behind the bracket of `spec_details` to the closing one; 0 to refuse. */
export function scanRows(at: usize, title: i32): usize {
  rows = 0;
  store<i32>(VARIANT_FROM, 0);
  store<i32>(STACK_FROM, 0);
  if (load<u8>(at) === 0x5d) return at;
  at = scanFirstRow(at, title);
  while (at !== 0) {
    rows++;
    if (load<u8>(at) === 0x5d) return at;
    if (load<u16>(at) !== 0x202c || rows === MOST_ROWS) return 0;
    at = scanRow(at + 2, rows, rowOrder, title);
  }
  return 0;
}

/** Tries the order of the page before first: pages of a tag have the same. */
function scanFirstRow(at: usize, title: i32): usize {
  let end = scanRow(at, 0, rowOrder, title);
  const tried = rowOrder;
  for (let order = 0; end === 0 && order < ORDERS; order++) {
    if (order === tried) continue;
    end = scanRow(at, 0, order, title);
    if (end !== 0) rowOrder = order;
  }
  return end;
}

function scanRow(at: usize, row: i32, order: i32, title: i32): usize {
  let step = ROW_STEPS + ((<usize>order) << 7);
  let hash: usize = 0;
  let tarball: usize = 0;
  while (true) {
    const kind = load<i32>(step);
    at = pass(at, load<i32>(step + 4));
    step += 8;
    if (at === 0) return 0;
    if (kind < HASH_STEP) at = scanWord(at, row, kind);
    else if (kind === HASH_STEP) {
      hash = at;
      at = scanHash(at, row) ? at + 32 : 0;
    } else if (kind === VARIANTS_STEP) at = scanItems(at, row, VARIANT, VARIANT_FROM, VARIANT_ROLE);
    else if (kind === STACKS_STEP) at = scanItems(at, row, STACK, STACK_FROM, STACK_ROLE);
    else if (kind === TARBALL_STEP) {
      tarball = at;
      at = nextQuote(at);
    } else break;
    if (at === 0) return 0;
  }
  store<i32>(MARKS + ((<usize>row) << 2), 0);
  return tarball === 0 || scanTarball(tarball, hash, row, title) ? at : 0;
}

/** A usual URL is made of what has been looked at; in another one every byte has to be. */
function scanTarball(at: usize, hash: usize, row: i32, title: i32): bool {
  const marks = markTarball(at, hash, row, title);
  store<i32>(MARKS + ((<usize>row) << 2), marks);
  return (marks & UNUSUAL_TARBALL) === 0 || isPlain(at, <i32>(nextQuote(at) - at));
}

function scanWord(at: usize, row: i32, kind: i32): usize {
  const word = find(at);
  if (word === NONE) return 0;
  const column = kind === 0 ? COMPILER : kind === 1 ? OS : kind === 2 ? PLATFORM : kind === 3 ? TARGET : VERSION;
  store<i32>(column + ((<usize>row) << 2), word);
  see(word, kind);
  return at + lengthOf(word);
}

/**
 * The texts of a list, from behind its bracket to the closing one. Most of them are those of the row before, in the same order, so each is
 * compared with the next one there (`like`) before it is looked up.
 */
function scanItems(at: usize, row: i32, column: usize, from: usize, role: i32): usize {
  const own = from + ((<usize>row) << 2);
  const end = column + ((<usize>MOST_ITEMS) << 2);
  let to = column + ((<usize>load<i32>(own)) << 2);
  let like = row === 0 ? to : column + ((<usize>load<i32>(own - 4)) << 2);
  let next: u32 = 0;
  if (load<u8>(at) !== 0x5d) {
    if (load<u8>(at) !== 0x22) return 0;
    at++;
    // `", "` goes on, `"]` ends.
    for (next = GOES_ON; next === GOES_ON; to += 4) {
      if (to === end) return 0;
      // What a column holds beyond this row are words of another page, or none.
      let word = like < to ? load<i32>(like) : NONE;
      if (word !== NONE && stands(word, at)) like += 4;
      else {
        word = find(at);
        if (word === NONE) return 0;
        see(word, role);
        like = goOn(like, word);
      }
      store<i32>(to, word);
      at += lengthOf(word);
      next = load<u32>(at);
      at += next === GOES_ON ? 4 : 1;
    }
    if ((next & 0xffff) !== 0x5d22) return 0;
  }
  store<i32>(own + 4, <i32>((to - column) >> 2));
  return at;
}

const GOES_ON: u32 = 0x22202c22;

/** What is like the text behind `word`, which was not the expected one: it is one more, one is left out, or it stands for another one. */
function goOn(like: usize, word: i32): usize {
  if (load<i32>(like - 4) === word) return like;
  return load<i32>(like + 4) === word ? like + 8 : like + 4;
}
