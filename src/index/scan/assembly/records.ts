import { PAGE } from '../../../page/scan/assembly/layout';
import { number, scanNumber } from '../../../page/scan/assembly/number';
import { find, findSpan, isPlain, lengthOf, NONE, nextQuote, pass } from '../../../page/scan/assembly/words';
import { decode } from './hash';
import {
  ARCH,
  BINARY,
  COMPILER,
  CUT,
  EDGE_FROM,
  EDGE_KEY,
  EDGE_NAME,
  EDGE_USE,
  KEY,
  MOST_EDGES,
  NAME,
  PARAMETERS,
  RECORD_END,
  REF_COUNT,
  START,
  VERSION,
} from './layout';

/** What stands between the parts of a record: the first words, which `../record-scanner.ts` adds in this order. */
const KEYED: i32 = 0;
const VERSIONED: i32 = 1;
const ARCHED: i32 = 2;
const COMPILED: i32 = 3;
const SPACED: i32 = 4;
const PARAMETERED: i32 = 5;
const PATCHED: i32 = 6;
const HASHED: i32 = 7;
const PROVIDED: i32 = 8;
const DEPENDING: i32 = 9;
const EDGE_HASHED: i32 = 10;
const EDGE_USED: i32 = 11;
const ANNOTATED: i32 = 12;
const NAMED: i32 = 13;
const COUNTED: i32 = 14;
const CACHED: i32 = 15;
const TRUE: i32 = 16;
const FALSE: i32 = 17;

/** Of a hash, in bytes of text. */
const HASH_TEXT: usize = 32;
/** A text that stands for several values, in bytes: a longer one is refused. */
const MOST_SPAN: i32 = 1 << 14;

/** Brackets within the last span. */
let opened: i32 = 0;
/** Dependencies so far, of all records. */
let edges: i32 = 0;

/** Before the first record of a scan. */
export function startRecords(): void {
  edges = 0;
  store<i32>(EDGE_FROM, 0);
}

function put(column: usize, record: i32, value: i32): void {
  store<i32>(column + ((<usize>record) << 2), value);
}

/** From the quote of a record's key to behind its value, as Spack writes both in a compact file; 0 to refuse. */
export function scanRecord(at: usize, record: i32, limit: usize): usize {
  put(START, record, <i32>(at - PAGE));
  const key = at + 1;
  if (load<u8>(at) !== 0x22 || !decode(key, KEY + <usize>record * 20)) return 0;
  at = pass(key + HASH_TEXT, KEYED);
  if (at !== 0) at = scanHead(at, record, limit);
  if (at !== 0) at = scanParts(at, limit);
  if (at !== 0) at = scanEdges(at, record, limit);
  if (at !== 0) at = scanAnnotations(at, record);
  if (at === 0) return 0;
  put(CUT, record, <i32>(at - PAGE));
  const end = scanTail(at, key, record);
  if (end === 0 || end > limit) return 0;
  put(RECORD_END, record, <i32>(end - PAGE));
  put(EDGE_FROM, record + 1, edges);
  return end;
}

/** From the name to behind the parameters. */
function scanHead(at: usize, record: i32, limit: usize): usize {
  at = scanWord(at, NAME, record);
  if (at !== 0) at = pass(at, VERSIONED);
  if (at !== 0) at = scanWord(at, VERSION, record);
  if (at === 0) return 0;
  // The span starts at the bracket of `{"platform":"`.
  const arch = at + 9;
  if (pass(at, ARCHED) === 0) return 0;
  at = scanObject(arch, limit, ARCH, record);
  if (at === 0) return 0;
  if (pass(at, COMPILED) === 0) put(COMPILER, record, NONE);
  else at = scanObject(at + 12, limit, COMPILER, record);
  if (at !== 0) at = pass(at, SPACED);
  if (at !== 0) at = scanPlain(at);
  if (at === 0 || pass(at, PARAMETERED) === 0) return 0;
  return scanObject(at + 15, limit, PARAMETERS, record);
}

/** A text. */
function scanWord(at: usize, column: usize, record: i32): usize {
  const word = find(at);
  if (word === NONE) return 0;
  put(column, record, word);
  return at + <usize>lengthOf(word);
}

/** An object as one word: that of a platform may have another one at its end, others have none in them. */
function scanObject(at: usize, limit: usize, column: usize, record: i32): usize {
  const end = endOfObject(at, limit);
  if (end === 0) return 0;
  const length = <i32>(end - at);
  const word = length > MOST_SPAN ? NONE : findSpan(at, length);
  put(column, record, word);
  return word === NONE ? 0 : end;
}

/** Behind the first closing bracket, or behind the second one right after it where a second one was opened; 0 when it is in a text. */
function endOfObject(at: usize, limit: usize): usize {
  let quotes = 0;
  opened = 0;
  while (at < limit) {
    const bytes = v128.load(at);
    const close = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x7d)));
    const before = close === 0 ? 0xffff : (close & -close) - 1;
    quotes += popcnt(i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x22))) & before);
    opened += popcnt(i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x7b))) & before);
    if (close === 0) {
      at += 16;
      continue;
    }
    if ((quotes & 1) !== 0) return 0;
    at += <usize>ctz(close) + 1;
    if (opened === 1) return at;
    return opened === 2 && load<u8>(at) === 0x7d ? at + 1 : 0;
  }
  return 0;
}

/** A text that nobody asks for. */
function scanPlain(at: usize): usize {
  const end = nextQuote(at);
  return isPlain(at, <i32>(end - at)) ? end : 0;
}

/** What stands between the parameters and the dependencies. */
function scanParts(at: usize, limit: usize): usize {
  at = scanOptionalTexts(at, PATCHED, limit);
  if (at === 0) return 0;
  const hash = pass(at, HASHED);
  if (hash !== 0) {
    const end = scanPlain(hash);
    if (end === 0) return 0;
    at = end + 1;
  }
  return scanOptionalTexts(at, PROVIDED, limit);
}

/** A list of texts that nobody asks for, if it is there. */
function scanOptionalTexts(at: usize, start: i32, limit: usize): usize {
  const first = pass(at, start);
  if (first === 0) return at;
  at = first;
  if (load<u8>(at) === 0x5d) return at + 1;
  while (at < limit && load<u8>(at) === 0x22) {
    at = scanPlain(at + 1);
    if (at === 0) return 0;
    const next = load<u8>(at + 1);
    if (next === 0x5d) return at + 2;
    if (next !== 0x2c) return 0;
    at += 2;
  }
  return 0;
}

function scanEdges(at: usize, record: i32, limit: usize): usize {
  edges = load<i32>(EDGE_FROM + ((<usize>record) << 2));
  const first = pass(at, DEPENDING);
  if (first === 0) return at;
  at = first;
  while (edges < MOST_EDGES) {
    // `{"name":"`
    if (load<u64>(at) !== 0x3a22656d616e227b || load<u8>(at + 8) !== 0x22) return 0;
    at = scanWord(at + 9, EDGE_NAME, edges);
    if (at !== 0) at = pass(at, EDGE_HASHED);
    if (at === 0 || !decode(at, EDGE_KEY + <usize>edges * 20)) return 0;
    at += HASH_TEXT;
    if (pass(at, EDGE_USED) === 0) return 0;
    at = scanObject(at + 15, limit, EDGE_USE, edges);
    if (at === 0 || load<u8>(at) !== 0x7d) return 0;
    edges++;
    const next = load<u8>(at + 1);
    at += 2;
    if (next === 0x5d) return at;
    if (next !== 0x2c) return 0;
  }
  return 0;
}

/** A node either names its compiler or has annotations: those of one that was made in the generation that it is written in. */
function scanAnnotations(at: usize, record: i32): usize {
  const hasCompiler = load<i32>(COMPILER + ((<usize>record) << 2)) !== NONE;
  const born = pass(at, ANNOTATED);
  if ((born === 0) !== hasCompiler) return 0;
  if (born === 0) return at;
  const generation = <i32>load<u8>(born) - 0x30;
  if (generation < 5 || generation > 9 || load<u8>(born + 1) !== 0x7d) return 0;
  return born + 2;
}

/** From the end of what was hashed to that of the record. */
function scanTail(at: usize, key: usize, record: i32): usize {
  at = pass(at, NAMED);
  if (at === 0) return 0;
  for (let i: usize = 0; i < HASH_TEXT; i += 8) if (load<u64>(at + i) !== load<u64>(key + i)) return 0;
  at = pass(at + HASH_TEXT, COUNTED);
  if (at !== 0) at = scanNumber(at);
  if (at === 0) return 0;
  put(REF_COUNT, record, number);
  at = pass(at, CACHED);
  if (at === 0) return 0;
  const binary = pass(at, TRUE);
  put(BINARY, record, binary === 0 ? 0 : 1);
  return binary === 0 ? pass(at, FALSE) : binary;
}
