import { combineDigests } from '../../spack/normal-form.js';
import type { Generation } from '../data.js';
import { PAGE, ROW } from '../row-flags.js';
import { LISTS, type ListField } from '../summary.js';
import type { Table } from './columns.js';
import {
  BARE,
  DESCENDING,
  EXACT,
  FOUND,
  KINDS,
  LACKING,
  NO_COMPILER,
  NOT_ASCENDING,
  OLD_MIRRORS,
  STAMP,
  TARBALLS,
  UNION,
  UNSORTED,
} from './facts.generated.js';
import { eachRepeat } from './repeats.js';
import { KIND } from './words.js';

/** What is worked out of a page's columns: flags and numbers only. `PageFacts` says what each means. */
export interface Counted {
  readonly isGenerated: boolean;
  generation: Generation;
  rowCount: number;
  flags: number;
  writtenSpecs: number;
  listFits: ByList<boolean>;
  listSorted: ByList<boolean>;
  faultyRows: ByList<number>;
  stackCountsFit: boolean;
  countsAscending: boolean;
  keysInOrder: boolean;
  hashesSorted: boolean;
  exactCompilers: number;
  bareCompilers: number;
  rowsWithoutRoot: number;
  oldMultiForms: number;
  multiForms: number;
  commits: number;
  tarballs: number;
  oldMirrors: number;
}

export type ByList<T> = Readonly<Record<ListField, T>>;

const STACKS = LISTS.indexOf('stacks');

/** Works out the facts of the page in a table: what `assembly/facts.ts` tells as numbers, and what follows from these. */
export function derive(table: Table, into: Counted): void {
  table.readFacts();
  compareHashes(table);
  into.rowCount = table.rows;
  into.writtenSpecs = table.writtenSpecs;
  into.keysInOrder = table.keysInOrder;
  finishLists(table, into);
  finishCounts(table, into);
  finishForms(table, into);
  countFlags(table, into);
  into.generation = findGeneration(table, into);
}

/** 32 bits that tell apart what rows are, whatever generation spells them: call it when `derive` has been. */
export function digestRow(table: Table, row: number): number {
  const { words, version, versionFrom } = table;
  let all = combineDigests(words.compilerDigest[table.compiler[row]!]!, table.variantsDigest[row]!);
  for (let i = versionFrom[row]!; i < versionFrom[row + 1]!; i++) all = combineDigests(all, words.digest[version[i]!]!);
  all = combineDigests(all, words.digest[table.os[row]!]!);
  all = combineDigests(all, words.digest[table.platform[row]!]!);
  return combineDigests(all, words.digest[table.target[row]!]!);
}

/** What a page's numbers are copied from, so that V8 does not take the arrays for lasting ones: see `Result` in `lint-page.ts`. */
const numbers: number[] = [];

/** Six numbers of each row: of its hash, and its digest. */
export function copyRows(table: Table): number[] {
  const { rows, hash } = table;
  let to = 0;
  for (let row = 0, from = 0; row < rows; row++) {
    for (const end = from + 5; from < end; from++) numbers[to++] = hash[from]! | 0;
    numbers[to++] = digestRow(table, row);
  }
  return numbers.slice(0, to);
}

/** Whether they ascend is known, where all are well-formed; which one repeats another is looked for where they do not. */
function compareHashes(table: Table): void {
  const { rows, hash, hashTexts, facts } = table;
  const see = (row: number): void => {
    table.flags[row]! |= ROW.repeatedHash;
    facts[UNION]! |= ROW.repeatedHash;
  };
  if (hashTexts !== undefined) compareHashTexts(hashTexts, facts, see);
  else if (facts[NOT_ASCENDING] === 1) eachRepeat(hash, rows, see);
}

function compareHashTexts(texts: readonly string[], facts: Int32Array, see: (row: number) => void): void {
  const seen = new Set<string>();
  facts[DESCENDING] = 0;
  texts.forEach((text, row) => {
    if (row > 0 && text < texts[row - 1]!) facts[DESCENDING] = 1;
    if (seen.has(text)) see(row);
    seen.add(text);
  });
}

function finishLists(table: Table, into: Counted): void {
  const unsorted = table.facts[UNSORTED]!;
  into.listFits = allFit(table) ? ALL_TRUE : byList((list) => fits(table, list));
  into.listSorted = unsorted === 0 ? ALL_TRUE : byList((list) => ((unsorted >> list) & 1) === 0);
}

function allFit(table: Table): boolean {
  for (let list = 0; list < LISTS.length; list++) if (!fits(table, list)) return false;
  return true;
}

/** A list that has a value twice is longer than what was found of it. */
function fits(table: Table, list: number): boolean {
  const { facts } = table;
  return ((facts[LACKING]! >> list) & 1) === 0 && facts[FOUND + list] === lengthOf(table, list);
}

function lengthOf({ listFrom, listTo }: Table, list: number): number {
  return listTo[list]! - listFrom[list]!;
}

/** `num_specs_by_stack`. */
function finishCounts(table: Table, into: Counted): void {
  const { countedStacks, counted, count, words, facts } = table;
  const seenIn = words.seenIn[STACKS]!;
  let isRight = into.listFits.stacks && countedStacks === lengthOf(table, STACKS);
  let ascends = true;
  for (let i = 0; i < countedStacks; i++) {
    const word = counted[i]!;
    if (seenIn[word] !== facts[STAMP] || words.rowsWith[word] !== count[i]) isRight = false;
    if (i > 0 && !words.before(counted[i - 1]!, word)) ascends = false;
  }
  into.stackCountsFit = isRight;
  into.countsAscending = ascends;
}

/** Whether a list of stacks, or the counts, have `root`. Where no word is `root`, nothing stands at its place, -1. */
function hasRoot({ countedStacks, counted, words, facts }: Table): boolean {
  if (words.seenIn[STACKS]![words.root]! >= facts[STAMP]! - 1) return true;
  for (let i = 0; i < countedStacks; i++) if (counted[i] === words.root) return true;
  return false;
}

function finishForms({ facts }: Table, into: Counted): void {
  into.exactCompilers = facts[EXACT]!;
  into.bareCompilers = facts[BARE]!;
  into.tarballs = facts[TARBALLS]!;
  into.oldMirrors = facts[OLD_MIRRORS]!;
  into.commits = facts[KINDS + KIND.commit]!;
  into.multiForms = facts[KINDS + KIND.multi]!;
  into.oldMultiForms = facts[KINDS + KIND.oldMulti]!;
  into.hashesSorted = facts[DESCENDING] === 0;
}

/** Of nearly every page no row has a flag that is counted, or all have the same one. */
function countFlags(table: Table, into: Counted): void {
  const union = table.facts[UNION]!;
  into.flags = union | flagsOfPage(into);
  into.faultyRows = (union & ANY_FAULT) === 0 ? NO_ROWS : byList((list) => countRowsWith(table, FAULTS[list]!));
  into.rowsWithoutRoot = countRowsWith(table, ROW.noRoot);
}

/** How many rows have one of the flags. */
function countRowsWith({ rows, flags, facts }: Table, wanted: number): number {
  if ((facts[UNION]! & wanted) === 0) return 0;
  let count = 0;
  for (let row = 0; row < rows; row++) if ((flags[row]! & wanted) !== 0) count++;
  return count;
}

/**
 * By several signs, each by the majority of the rows, so that one damaged row does not make a page another generation: the tarball
 * (D to F2), the order of keys (in D and E meta starts with `versions`; without any tarball all keys must stand as they did then), the
 * stack `root` (not in D), rows by hash (F2), the spelling of compilers (G, H), and where they do not tell, that of several values. A
 * one-row page cannot tell F1 from F2.
 */
function findGeneration(
  table: Table,
  { rowsWithoutRoot, oldMultiForms, multiForms, hashesSorted }: Counted,
): Generation {
  const { rows, startsWithVersions, inOldOrder, facts } = table;
  const exact = facts[EXACT]!;
  const tarballs = facts[TARBALLS]!;
  const newCompilers = facts[BARE]! + facts[NO_COMPILER]!;
  const oldRows = tarballs > 0 || rows === 0 || (exact > newCompilers && inOldOrder);
  const oldOrder = oldRows && startsWithVersions;
  const half = tarballs * 2 === rows && exact > 0;
  if (tarballs * 2 > rows || half || oldOrder) {
    if (oldOrder) return rowsWithoutRoot < rows || hasRoot(table) ? 'E' : 'D';
    return hashesSorted ? 'F2' : 'F1';
  }
  if (exact !== newCompilers) return exact > newCompilers ? 'G' : 'H';
  return oldMultiForms > multiForms ? 'G' : 'H';
}

/** Per list of `meta`: the flags of rows whose value there another rule calls an error. */
const FAULTS: readonly number[] = [
  ROW.malformedCompiler,
  ROW.malformedOs | ROW.osAgainstPlatform,
  ROW.unknownPlatform | ROW.osAgainstPlatform,
  ROW.noStacks,
  0,
  ROW.wrongVersion,
];
const ANY_FAULT = FAULTS.reduce((all, flags) => all | flags, 0);

/** The flags of a page beside those of its rows. */
function flagsOfPage({ isGenerated, rowCount, writtenSpecs, stackCountsFit, listFits, listSorted }: Counted): number {
  let flags = isGenerated ? 0 : PAGE.notGenerated;
  if (rowCount === 0) flags |= PAGE.noRows;
  if (writtenSpecs !== rowCount) flags |= PAGE.wrongTotal;
  if (!stackCountsFit) flags |= PAGE.wrongCounts;
  if (listFits !== ALL_TRUE) flags |= PAGE.wrongList;
  if (listSorted !== ALL_TRUE) flags |= PAGE.unsortedList;
  return flags;
}

function byList<T>(valueIn: (list: number) => T): ByList<T> {
  return Object.fromEntries(LISTS.map((field, list) => [field, valueIn(list)])) as Record<ListField, T>;
}

/** What nearly every page has. */
const NO_ROWS = Object.freeze(byList(() => 0));
const ALL_TRUE = Object.freeze(byList(() => true));
