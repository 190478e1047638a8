import { BUILT_WITH, MASKS, MOST_SLOTS, MOST_TEXT, MOST_WORDS, QUEUE, SEEN_AS, SLOTS, TEXT, WORDS } from './layout';

/**
 * Interning: each distinct text gets a number once. The record of a word is 32 bytes: a hash of its text, its length, where its text
 * stands, whether it can be found, and 16 bytes that hold a short text (at most 15 characters) with zeros behind it, so that two short
 * texts are equal when these 16 bytes are. A longer text stands in TEXT, also with zeros behind it; 16 bytes of ones keep its record from
 * being taken for a short one.
 */

/** A longer text is refused: no word of a page is. */
const MOST_LENGTH: i32 = 2000;
/** After so many tries a text is refused: only texts that were made for it collide so often. */
const MOST_PROBES: i32 = 64;
const LEAST_SLOTS: i32 = 1 << 13;
/** What is no word: it has an odd byte, or there is no room for it. */
export const NONE: i32 = -1;

/** How many words there are, literals among them. */
export let count: i32 = 0;
let used: i32 = 0;
let slotMask: i32 = LEAST_SLOTS - 1;
/** Whether a word found no room since the words were cleared. */
export let full: i32 = 0;
/** How many entries of QUEUE there are. */
export let queued: i32 = 0;

export function clearWords(): void {
  count = 0;
  used = 0;
  full = 0;
  queued = 0;
  slotMask = LEAST_SLOTS - 1;
  memory.fill(SLOTS, 0, LEAST_SLOTS << 2);
  memory.fill(SEEN_AS, 0, MOST_WORDS);
  memory.fill(BUILT_WITH, 0, MOST_WORDS << 2);
  memory.fill(MASKS, 0xff, 16);
  memory.fill(MASKS + 16, 0, 16);
}

export function clearQueue(): void {
  queued = 0;
}

export function lengthOf(word: i32): i32 {
  return load<i32>(record(word) + 4);
}

export function textOf(word: i32): usize {
  return <usize>load<u32>(record(word) + 8);
}

function record(word: i32): usize {
  return WORDS + ((<usize>word) << 5);
}

/** Roles, as in `../words.ts`. Those below are the columns of a row that hold one word. */
export const STACK_ROLE: i32 = 5;
export const VARIANT_ROLE: i32 = 6;

/** Tells JavaScript of a word in a role that it has not had before. */
export function see(word: i32, role: i32): void {
  const at = SEEN_AS + <usize>word;
  const roles: u32 = load<u8>(at);
  const bit: u32 = (<u32>1) << role;
  if ((roles & bit) !== 0) return;
  store<u8>(at, roles | bit);
  store<i32>(QUEUE + ((<usize>queued) << 2), (word << 3) | role);
  queued++;
}

/** The first `length` of 16 bytes. */
function keep(bytes: v128, length: i32): v128 {
  return v128.and(bytes, v128.load(MASKS + 16 - <usize>length));
}

function same(a: v128, b: v128): bool {
  return !v128.any_true(v128.xor(a, b));
}

/** Where the next quote is among 16 bytes, as bits. */
function quotes(bytes: v128): i32 {
  return i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x22)));
}

function mix(hash: u64, bytes: v128): u64 {
  const low = (hash + <u64>i64x2.extract_lane(bytes, 0)) * 0x9e3779b97f4a7c15;
  return low ^ rotr(<u64>i64x2.extract_lane(bytes, 1) * 0xd6e8feb86659fd93, 32);
}

/** The word of the text that starts here and ends before the next quote, or NONE. */
export function find(at: usize): i32 {
  const bytes = v128.load(at);
  const bits = quotes(bytes);
  return bits === 0 ? findLong(at) : findShort(at, bytes, ctz(bits));
}

function findShort(at: usize, bytes: v128, length: i32): i32 {
  const text = keep(bytes, length);
  const hash = fold(mix(0, text));
  let slot = hash & slotMask;
  for (let probes = 0; probes < MOST_PROBES; probes++) {
    const word = load<i32>(SLOTS + ((<usize>slot) << 2)) - 1;
    if (word < 0) return insert(at, length, hash, slot);
    if (same(text, v128.load(record(word) + 16))) return word;
    slot = (slot + 1) & slotMask;
  }
  return NONE;
}

function findLong(at: usize): i32 {
  let hash: u64 = 0x2545f4914f6cdd1d;
  let last = at;
  let bytes = v128.load(last);
  let bits = 0;
  while (bits === 0) {
    hash = mix(hash, bytes);
    hash ^= hash >> 32;
    last += 16;
    bytes = v128.load(last);
    bits = quotes(bytes);
  }
  const rest = ctz(bits);
  const length = <i32>(last - at) + rest;
  if (length > MOST_LENGTH) return NONE;
  const tail = keep(bytes, rest);
  return findSame(at, last, tail, length, fold(mix(hash ^ <u64>length, tail)));
}

/** The word of the `length` bytes that start here, whatever quotes are among them and however many they are, or NONE. */
export function findSpan(at: usize, length: i32): i32 {
  if (length < 16) return findShort(at, v128.load(at), length);
  let hash: u64 = 0x2545f4914f6cdd1d;
  const last = at + <usize>(length & ~15);
  for (let next = at; next < last; next += 16) {
    hash = mix(hash, v128.load(next));
    hash ^= hash >> 32;
  }
  const tail = keep(v128.load(last), length & 15);
  return findSame(at, last, tail, length, fold(mix(hash ^ <u64>length, tail)));
}

/** `last` is where the last, incomplete 16 bytes start: `tail`, with zeros behind the text. */
function findSame(at: usize, last: usize, tail: v128, length: i32, hash: i32): i32 {
  let slot = hash & slotMask;
  for (let probes = 0; probes < MOST_PROBES; probes++) {
    const word = load<i32>(SLOTS + ((<usize>slot) << 2)) - 1;
    if (word < 0) return insert(at, length, hash, slot);
    const own = record(word);
    if (load<i32>(own) === hash && load<i32>(own + 4) === length && isText(textOf(word), at, last, tail)) return word;
    slot = (slot + 1) & slotMask;
  }
  return NONE;
}

function isText(text: usize, at: usize, last: usize, tail: v128): bool {
  while (at < last) {
    if (!same(v128.load(at), v128.load(text))) return false;
    at += 16;
    text += 16;
  }
  return same(tail, v128.load(text));
}

/** The upper half of a product: what differs in the last byte of a text has to change the lowest bits, which choose the slot. */
function fold(hash: u64): i32 {
  return <i32>(((hash ^ (hash >> 32)) * 0x9e3779b97f4a7c15) >> 32);
}

function insert(at: usize, length: i32, hash: i32, slot: i32): i32 {
  if (!isPlain(at, length)) return NONE;
  const word = add(at, length);
  if (word === NONE) return NONE;
  store<i32>(record(word), hash);
  store<i32>(record(word) + 12, 1);
  store<i32>(SLOTS + ((<usize>slot) << 2), word + 1);
  if (count * 2 > slotMask && slotMask < MOST_SLOTS - 1) widen();
  return word;
}

/** Whether all bytes are printable ASCII and no backslash. Quotes are what texts end at. */
export function isPlain(at: usize, length: i32): bool {
  for (let i = 0; i < length; i++) {
    const byte: u32 = load<u8>(at + <usize>i);
    if (byte < 0x20 || byte > 0x7e || byte === 0x5c) return false;
  }
  return true;
}

/** A word or a literal that is not to be found by its text. NONE when there is no room. */
export function add(at: usize, length: i32): i32 {
  if (count === MOST_WORDS || used + length + 16 > MOST_TEXT) {
    full = 1;
    return NONE;
  }
  const word = count++;
  const own = record(word);
  memory.fill(own, 0, 32);
  store<i32>(own + 4, length);
  let to = own + 16;
  if (length > 15) {
    v128.store(to, i8x16.splat(-1));
    to = TEXT + <usize>used;
    used += (length + 16) & ~15;
  }
  store<u32>(own + 8, <u32>to);
  memory.fill(to, 0, (length + 16) & ~15);
  memory.copy(to, at, length);
  return word;
}

/** Twice as many slots. Small tables stay in the processor's cache: that is worth a third of the time. */
function widen(): void {
  slotMask = slotMask * 2 + 1;
  memory.fill(SLOTS, 0, (slotMask + 1) << 2);
  for (let word = 0; word < count; word++) {
    const own = record(word);
    if (load<i32>(own + 12) === 0) continue;
    let slot = load<i32>(own) & slotMask;
    while (load<i32>(SLOTS + ((<usize>slot) << 2)) !== 0) slot = (slot + 1) & slotMask;
    store<i32>(SLOTS + ((<usize>slot) << 2), word + 1);
  }
}

/** Where the bytes here go on behind the text of a word; 0 when they do not start with it. */
export function pass(at: usize, word: i32): usize {
  let left = lengthOf(word);
  let text = textOf(word);
  while (left >= 16) {
    if (!same(v128.load(at), v128.load(text))) return 0;
    at += 16;
    text += 16;
    left -= 16;
  }
  return same(keep(v128.load(at), left), v128.load(text)) ? at + <usize>left : 0;
}

/** Where the next quote is. There is one behind the page, too. */
export function nextQuote(at: usize): usize {
  let bits = quotes(v128.load(at));
  while (bits === 0) {
    at += 16;
    bits = quotes(v128.load(at));
  }
  return at + <usize>ctz(bits);
}

/** Whether the text that starts here is this word, which came from `find`: so much cheaper than to look it up. */
export function stands(word: i32, at: usize): bool {
  const own = record(word);
  const length = load<i32>(own + 4);
  if (length > 15) {
    const end = pass(at, word);
    return end !== 0 && load<u8>(end) === 0x22;
  }
  return load<u8>(at + <usize>length) === 0x22 && same(keep(v128.load(at), length), v128.load(own + 16));
}
