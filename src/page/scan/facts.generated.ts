// Generated from src/page/scan/assembly/facts.ts by "npm run generate". Do not edit.
import { type bool, type f64, type i32, byteAt, type Column, floatAt, get, hashAt, LISTS, namesAscend, rootWord, rowCount, seenIn, set, table, textsAscend, versionsFrom, words } from './current.js';
import { MARK, ROW } from '../row-flags.js';
import { FORM, KIND, KNOWN } from './words.js';

/**
 * What is worked out of the columns of a page: flags of its rows, and numbers of the page. These are the same loops for pages that were
 * scanned, in WebAssembly, and for all others, in JavaScript: `npm run generate` makes `../facts.generated.ts` of them.
 */

/** Lists of `meta`, by their numbers in `LISTS`. */
const COMPILERS: i32 = 0;
const OSS: i32 = 1;
const PLATFORMS: i32 = 2;
const STACKS: i32 = 3;
const TARGETS: i32 = 4;
const VERSIONS: i32 = 5;

/** Where in `table.facts` what is told. Per list of `meta`: how many of its values, each taken once, the rows have. */
export const FOUND: i32 = 0;
/** How many variants there are of each `KIND`; of the usual ones nobody asks. */
export const KINDS: i32 = 6;
/** All flags of all rows. */
export const UNION: i32 = 12;
/** The lists that lack a value of the rows, and those that do not ascend, as bits. */
export const LACKING: i32 = 13;
export const UNSORTED: i32 = 14;
/** Compilers, by `FORM`. */
export const EXACT: i32 = 15;
export const BARE: i32 = 16;
export const NO_COMPILER: i32 = 17;
export const TARBALLS: i32 = 18;
export const OLD_MIRRORS: i32 = 19;
/** 1 where a hash is not greater than the one before, and where one is less. */
export const NOT_ASCENDING: i32 = 20;
export const DESCENDING: i32 = 21;
/** What a word of a list of `meta` is stamped with in `seenIn`, when a row has it; one less when none has. */
export const STAMP: i32 = 22;
export const FACTS_SIZE: i32 = 32;

/** Goes up by two for each page. */
let stamp: i32 = 0;
let rowStamp: i32 = 0;
let all: i32 = 0;

/** Works out `table.facts`, `table.flags` and `table.variantsDigest` of the page in the table. */
export function readFacts(): void {
  start();
  readLists();
  readForms();
  readPlaces();
  readMachines();
  readVersions();
  readStacks();
  readVariants();
  compareHashes();
  set(table.facts, UNION, all);
  set(table.facts, STAMP, stamp + 1);
}

function start(): void {
  const rows: i32 = rowCount();
  const flags = table.flags;
  const marks = table.marks;
  stamp += 2;
  all = 0;
  for (let i: i32 = 0; i < FACTS_SIZE; i++) set(table.facts, i, 0);
  for (let row: i32 = 0; row < rows; row++) set(flags, row, get(marks, row));
}

function readLists(): void {
  for (let list: i32 = 0; list < LISTS; list++) readList(list);
}

function readList(list: i32): void {
  const listed = table.listed;
  const seen = seenIn(list);
  const from: i32 = get(table.listFrom, list);
  const to: i32 = get(table.listTo, list);
  for (let i: i32 = from; i < to; i++) {
    const word: i32 = get(listed, i);
    set(seen, word, stamp);
    if (list === STACKS) set(words.rowsWith, word, 0);
    if (i > from && !before(get(listed, i - 1), word)) note(UNSORTED, 1 << list);
  }
}

/** Whether a word stands before another one, by code point. */
function before(a: i32, b: i32): bool {
  const x: f64 = floatAt(words.order, a);
  const y: f64 = floatAt(words.order, b);
  if (x < y) return true;
  return !(x > y) && textsAscend(a, b);
}

/** Adds bits to one of the facts. */
function note(fact: i32, bits: i32): void {
  set(table.facts, fact, get(table.facts, fact) | bits);
}

function countOne(fact: i32): void {
  set(table.facts, fact, get(table.facts, fact) + 1);
}

/** A row has a word of a list. */
function see(list: i32, seen: Column, word: i32): void {
  const at: i32 = get(seen, word);
  if (at === stamp) {
    set(seen, word, stamp + 1);
    countOne(FOUND + list);
  } else if (at !== stamp + 1) note(LACKING, 1 << list);
}

function flag(row: i32, found: i32): void {
  if (found === 0) return;
  set(table.flags, row, get(table.flags, row) | found);
  all |= found;
}

/** Compilers and tarballs. */
function readForms(): void {
  const rows: i32 = rowCount();
  const compiler = table.compiler;
  const seen = seenIn(COMPILERS);
  let last: i32 = -1;
  for (let row: i32 = 0; row < rows; row++) {
    const word: i32 = get(compiler, row);
    if (word !== last) see(COMPILERS, seen, word);
    last = word;
    const known: i32 = get(table.flags, row) | countForm(byteAt(words.compilerForm, word), get(table.flags, row));
    set(table.flags, row, known);
    all |= known;
  }
}

function countForm(known: i32, flags: i32): i32 {
  const form: i32 = known & ~KNOWN;
  if (form === FORM.exact) countOne(EXACT);
  else if (form === FORM.bare) countOne(BARE);
  else if (form === FORM.none) countOne(NO_COMPILER);
  let found: i32 = form === FORM.malformed ? ROW.malformedCompiler : 0;
  if (known < KNOWN) found |= ROW.unknownCompiler;
  if ((flags & MARK.hasTarball) === 0) return found;
  countOne(TARBALLS);
  if ((flags & MARK.oldMirror) !== 0) countOne(OLD_MIRRORS);
  return form < FORM.bare ? found | MARK.unusualTarball : found;
}

/** Operating systems, platforms and targets: neighbouring rows mostly have the same. */
function readPlaces(): void {
  const rows: i32 = rowCount();
  let os: i32 = -1;
  let platform: i32 = -1;
  let target: i32 = -1;
  let found: i32 = 0;
  for (let row: i32 = 0; row < rows; row++) {
    const isLike: bool =
      get(table.os, row) === os && get(table.platform, row) === platform && get(table.target, row) === target;
    if (!isLike) {
      os = get(table.os, row);
      platform = get(table.platform, row);
      target = get(table.target, row);
      found = readPlace(os, platform, target);
    }
    if (found !== 0) set(table.flags, row, get(table.flags, row) | found);
  }
}

function readPlace(os: i32, platform: i32, target: i32): i32 {
  see(OSS, seenIn(OSS), os);
  see(PLATFORMS, seenIn(PLATFORMS), platform);
  see(TARGETS, seenIn(TARGETS), target);
  const osPlatforms: i32 = get(words.osPlatforms, os);
  const number: i32 = byteAt(words.platform, platform);
  let found: i32 = osPlatforms === 0 ? ROW.malformedOs : 0;
  if (number === 0) found |= ROW.unknownPlatform;
  if (byteAt(words.targetFamily, target) === 0) found |= ROW.unknownTarget;
  if (osPlatforms !== 0 && ((osPlatforms >> number) & 1) === 0) found |= ROW.osAgainstPlatform;
  else if (((get(words.targetPlatforms, target) >> number) & 1) === 0) found |= ROW.implausibleTarget;
  all |= found;
  return found;
}

/** Whether compilers exist on their platforms. */
function readMachines(): void {
  const rows: i32 = rowCount();
  const wrong: i32 = ROW.unknownPlatform | ROW.osAgainstPlatform;
  for (let row: i32 = 0; row < rows; row++) {
    const number: i32 = byteAt(words.platform, get(table.platform, row));
    const fits: i32 = (get(words.compilerPlatforms, get(table.compiler, row)) >> number) & 1;
    if (fits === 1 || (get(table.flags, row) & wrong) !== 0) continue;
    flag(row, ROW.compilerAgainstPlatform);
  }
}

function readVersions(): void {
  const rows: i32 = rowCount();
  const seen = seenIn(VERSIONS);
  let last: i32 = -1;
  for (let row: i32 = 0; row < rows; row++) {
    const from: i32 = versionsFrom(row);
    const to: i32 = versionsFrom(row + 1);
    for (let i: i32 = from; i < to; i++) {
      const word: i32 = get(table.version, i);
      if (word !== last) see(VERSIONS, seen, word);
      last = word;
    }
    if (to - from === 1 && byteAt(words.versionOk, get(table.version, from)) === 1) continue;
    flag(row, ROW.wrongVersion);
  }
}

function readStacks(): void {
  const rows: i32 = rowCount();
  for (let row: i32 = 0; row < rows; row++) flag(row, readStacksOf(row));
}

function readStacksOf(row: i32): i32 {
  const stack = table.stack;
  const inRow = words.inRow;
  const from: i32 = get(table.stackFrom, row);
  const to: i32 = get(table.stackFrom, row + 1);
  const platforms: i32 = platformBit(row);
  const families: i32 = familyBit(row);
  let found: i32 = from === to ? ROW.noStacks | ROW.noRoot : ROW.noRoot;
  let former: i32 = -1;
  rowStamp++;
  for (let i: i32 = from; i < to; i++) {
    const word: i32 = get(stack, i);
    if (word === rootWord()) found &= ~ROW.noRoot;
    if (get(inRow, word) === rowStamp) {
      found |= ROW.repeatedStack;
      continue;
    }
    set(inRow, word, rowStamp);
    see(STACKS, seenIn(STACKS), word);
    set(words.rowsWith, word, get(words.rowsWith, word) + 1);
    if (byteAt(words.stackOk, word) === 0) found |= ROW.malformedStack;
    if (former !== -1 && !before(former, word)) found |= ROW.unsortedStacks;
    former = word;
    if ((get(words.stackPlatforms, word) & platforms) === 0 || (get(words.stackFamilies, word) & families) === 0)
      found |= ROW.stackConflict;
  }
  return found;
}

/** Of the row's platform; bit 0, which no stack contradicts, where another rule finds fault with it. */
function platformBit(row: i32): i32 {
  const isWrong: bool = (get(table.flags, row) & (ROW.unknownPlatform | ROW.osAgainstPlatform)) !== 0;
  return isWrong ? 1 : 1 << byteAt(words.platform, get(table.platform, row));
}

/** The same for the family of its target. */
function familyBit(row: i32): i32 {
  const isWrong: bool = (get(table.flags, row) & ROW.implausibleTarget) !== 0;
  return isWrong ? 1 : 1 << byteAt(words.targetFamily, get(table.target, row));
}

function readVariants(): void {
  const rows: i32 = rowCount();
  for (let row: i32 = 0; row < rows; row++) flag(row, readVariantsOf(row));
}

/** They ascend strictly by name; a malformed one has an empty name, which stands behind nothing. */
function readVariantsOf(row: i32): i32 {
  const variant = table.variant;
  const from: i32 = get(table.variantFrom, row);
  const to: i32 = get(table.variantFrom, row + 1);
  let digest: i32 = 0;
  let found: i32 = 0;
  let order: f64 = 0;
  for (let i: i32 = from; i < to; i++) {
    const word: i32 = get(variant, i);
    const kind: i32 = byteAt(words.variantKind, word);
    digest = (digest + get(words.variantDigest, word)) | 0;
    if (kind === KIND.malformed || kind > KIND.single) found |= countVariant(word, kind);
    const last: f64 = order;
    order = floatAt(words.nameOrder, word);
    if (last >= order && (last !== order || !namesAscend(get(variant, i - 1), word))) found |= ROW.unsortedVariants;
  }
  set(table.variantsDigest, row, digest);
  return found;
}

function countVariant(word: i32, kind: i32): i32 {
  countOne(KINDS + kind);
  if (kind === KIND.malformed) return ROW.malformedVariant;
  return byteAt(words.variantOdd, word) === 1 ? ROW.oddValues : 0;
}

/** They compare as their texts do, where all are well-formed. */
function compareHashes(): void {
  const end: i32 = rowCount() * 5;
  for (let at: i32 = 5; at < end; at += 5) {
    let i: i32 = at;
    while (i < at + 4 && hashAt(i) === hashAt(i - 5)) i++;
    if (hashAt(i) > hashAt(i - 5)) continue;
    set(table.facts, NOT_ASCENDING, 1);
    if (hashAt(i) < hashAt(i - 5)) set(table.facts, DESCENDING, 1);
  }
}
