import { combineDigests } from '../../spack/normal-form.js';
import type { Generation } from '../data.js';
import { MARK, PAGE, ROW } from '../row-flags.js';
import { LISTS, type ListField } from '../summary.js';
import type { Table } from './columns.js';
import { eachRepeat } from './repeats.js';
import { FORM, KIND, KNOWN } from './words.js';

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

const [COMPILERS, OSS, PLATFORMS, STACKS, TARGETS, VERSIONS] = [0, 1, 2, 3, 4, 5] as const;

/**
 * Works out the facts of the page in a table, as loops over its columns. The functions are short and work on a column or two each: V8
 * compiles long loops again and again.
 */
export function derive(table: Table, into: Counted): void {
  const { rows, flags, marks } = table;
  for (let row = 0; row < rows; row++) flags[row] = marks[row]!;
  page.start(table);
  page.readLists();
  page.readForms();
  page.readPlaces();
  page.readMachines();
  page.readVersions();
  page.readStacks();
  page.readVariants();
  page.readHashes();
  page.finish(into);
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

/** Six numbers of each row: of its hash, and its digest. */
export function copyRows(table: Table): number[] {
  const { rows, hash } = table;
  const numbers = new Array<number>(rows * 6);
  for (let row = 0, from = 0, to = 0; row < rows; row++) {
    for (const end = from + 5; from < end; from++) numbers[to++] = hash[from]! | 0;
    numbers[to++] = digestRow(table, row);
  }
  return numbers;
}

/** Goes up by two for each page: a word of a list of `meta` is stamped with it, and with one more when a row has it. */
let stamp = 0;
let rowStamp = 0;

/** One page while it is read: there is one object of it, so that a page costs no garbage. */
class PageScan {
  #table!: Table;
  /** All flags of all rows. */
  #union = 0;
  /** Per list of `meta`: how many of its values, each taken once, the rows have. */
  readonly #found = new Int32Array(LISTS.length);
  /** The lists that lack a value of the rows, and those that do not ascend, as bits. */
  #lacking = 0;
  #unsorted = 0;
  #exact = 0;
  #bare = 0;
  #none = 0;
  #tarballs = 0;
  #oldMirrors = 0;
  /** Variants, by kind. */
  readonly #kinds = new Int32Array(Object.keys(KIND).length);
  #notAscending = false;
  #descending = false;
  #hasRoot = false;

  start(table: Table): void {
    stamp += 2;
    this.#table = table;
    this.#union = 0;
    this.#found.fill(0);
    this.#lacking = 0;
    this.#unsorted = 0;
    this.#exact = 0;
    this.#bare = 0;
    this.#none = 0;
    this.#tarballs = 0;
    this.#oldMirrors = 0;
    this.#kinds.fill(0);
    this.#notAscending = false;
    this.#descending = false;
  }

  readLists(): void {
    for (let list = 0; list < LISTS.length; list++) this.#readList(list);
  }

  #readList(list: number): void {
    const { words, listed, listFrom, listTo } = this.#table;
    const seenIn = words.seenIn[list]!;
    const from = listFrom[list]!;
    const to = listTo[list]!;
    for (let i = from; i < to; i++) {
      const word = listed[i]!;
      seenIn[word] = stamp;
      if (list === STACKS) words.rowsWith[word] = 0;
      if (i > from && !words.before(listed[i - 1]!, word)) this.#unsorted |= 1 << list;
    }
  }

  /** A row has a word of a list. */
  #see(list: number, seenIn: Int32Array, word: number): void {
    const seen = seenIn[word];
    if (seen === stamp) {
      seenIn[word] = stamp + 1;
      this.#found[list]!++;
    } else if (seen !== stamp + 1) this.#lacking |= 1 << list;
  }

  /** Compilers and tarballs. */
  readForms(): void {
    const { rows, compiler, flags, words } = this.#table;
    const seenIn = words.seenIn[COMPILERS]!;
    const { compilerForm } = words;
    let last = -1;
    for (let row = 0; row < rows; row++) {
      const word = compiler[row]!;
      if (word !== last) this.#see(COMPILERS, seenIn, word);
      last = word;
      const all = flags[row]! | this.#countForm(compilerForm[word]!, flags[row]!);
      flags[row] = all;
      this.#union |= all;
    }
  }

  #countForm(known: number, flags: number): number {
    const form = known & ~KNOWN;
    if (form === FORM.exact) this.#exact++;
    else if (form === FORM.bare) this.#bare++;
    else if (form === FORM.none) this.#none++;
    let found = form === FORM.malformed ? ROW.malformedCompiler : 0;
    if (known < KNOWN) found |= ROW.unknownCompiler;
    if ((flags & MARK.hasTarball) === 0) return found;
    this.#tarballs++;
    if ((flags & MARK.oldMirror) !== 0) this.#oldMirrors++;
    return form < FORM.bare ? found | MARK.unusualTarball : found;
  }

  /** Operating systems, platforms and targets: neighbouring rows mostly have the same. */
  readPlaces(): void {
    const { rows, os, platform, target, flags } = this.#table;
    let found = 0;
    for (let row = 0; row < rows; row++) {
      if (
        row === 0 ||
        os[row] !== os[row - 1] ||
        platform[row] !== platform[row - 1] ||
        target[row] !== target[row - 1]
      )
        found = this.#readPlace(os[row]!, platform[row]!, target[row]!);
      if (found !== 0) flags[row]! |= found;
    }
  }

  #readPlace(os: number, platform: number, target: number): number {
    const { words } = this.#table;
    this.#see(OSS, words.seenIn[OSS]!, os);
    this.#see(PLATFORMS, words.seenIn[PLATFORMS]!, platform);
    this.#see(TARGETS, words.seenIn[TARGETS]!, target);
    const osPlatforms = words.osPlatforms[os]!;
    const number = words.platform[platform]!;
    let found = osPlatforms === 0 ? ROW.malformedOs : 0;
    if (number === 0) found |= ROW.unknownPlatform;
    if (words.targetFamily[target] === 0) found |= ROW.unknownTarget;
    if (osPlatforms !== 0 && ((osPlatforms >> number) & 1) === 0) found |= ROW.osAgainstPlatform;
    else if (((words.targetPlatforms[target]! >> number) & 1) === 0) found |= ROW.implausibleTarget;
    this.#union |= found;
    return found;
  }

  /** Whether compilers exist on their platforms. */
  readMachines(): void {
    const { rows, compiler, platform, flags, words } = this.#table;
    const { compilerPlatforms } = words;
    const wrong = ROW.unknownPlatform | ROW.osAgainstPlatform;
    for (let row = 0; row < rows; row++) {
      const fits = (compilerPlatforms[compiler[row]!]! >> words.platform[platform[row]!]!) & 1;
      if (fits === 1 || (flags[row]! & wrong) !== 0) continue;
      this.#flag(row, ROW.compilerAgainstPlatform);
    }
  }

  readVersions(): void {
    const { rows, version, versionFrom, words } = this.#table;
    const seenIn = words.seenIn[VERSIONS]!;
    const { versionOk } = words;
    let last = -1;
    for (let row = 0; row < rows; row++) {
      const from = versionFrom[row]!;
      const to = versionFrom[row + 1]!;
      for (let i = from; i < to; i++) {
        const word = version[i]!;
        if (word !== last) this.#see(VERSIONS, seenIn, word);
        last = word;
      }
      if (to - from === 1 && versionOk[version[from]!] === 1) continue;
      this.#flag(row, ROW.wrongVersion);
    }
  }

  readStacks(): void {
    const { rows } = this.#table;
    for (let row = 0; row < rows; row++) this.#flag(row, this.#readStacksOf(row));
  }

  #readStacksOf(row: number): number {
    const { stack, stackFrom, words } = this.#table;
    const { root, inRow, stackOk, stackPlatforms, stackFamilies } = words;
    const from = stackFrom[row]!;
    const to = stackFrom[row + 1]!;
    const platforms = this.#platformBit(row);
    const families = this.#familyBit(row);
    let found = from === to ? ROW.noStacks | ROW.noRoot : ROW.noRoot;
    let last = -1;
    rowStamp++;
    for (let i = from; i < to; i++) {
      const word = stack[i]!;
      if (word === root) found &= ~ROW.noRoot;
      if (inRow[word] === rowStamp) {
        found |= ROW.repeatedStack;
        continue;
      }
      inRow[word] = rowStamp;
      this.#countStack(word);
      if (stackOk[word] === 0) found |= ROW.malformedStack;
      if (last !== -1 && !words.before(last, word)) found |= ROW.unsortedStacks;
      last = word;
      if ((stackPlatforms[word]! & platforms) === 0 || (stackFamilies[word]! & families) === 0)
        found |= ROW.stackConflict;
    }
    return found;
  }

  /** Of the row's platform; bit 0, which no stack contradicts, where another rule finds fault with it. */
  #platformBit(row: number): number {
    const { platform, flags, words } = this.#table;
    const isWrong = (flags[row]! & (ROW.unknownPlatform | ROW.osAgainstPlatform)) !== 0;
    return isWrong ? 1 : 1 << words.platform[platform[row]!]!;
  }

  /** The same for the family of its target. */
  #familyBit(row: number): number {
    const { target, flags, words } = this.#table;
    return (flags[row]! & ROW.implausibleTarget) !== 0 ? 1 : 1 << words.targetFamily[target[row]!]!;
  }

  #countStack(word: number): void {
    const { seenIn, rowsWith } = this.#table.words;
    this.#see(STACKS, seenIn[STACKS]!, word);
    rowsWith[word]!++;
  }

  readVariants(): void {
    const { rows } = this.#table;
    for (let row = 0; row < rows; row++) this.#flag(row, this.#readVariantsOf(row));
  }

  /** They ascend strictly by name; a malformed one has an empty name, which stands behind nothing. */
  #readVariantsOf(row: number): number {
    const { variant, variantFrom, variantsDigest, words } = this.#table;
    const { variantKind, variantDigest, nameOrder } = words;
    const from = variantFrom[row]!;
    const to = variantFrom[row + 1]!;
    let digest = 0;
    let found = 0;
    let order = 0;
    for (let i = from; i < to; i++) {
      const word = variant[i]!;
      const kind = variantKind[word]!;
      digest = (digest + variantDigest[word]!) | 0;
      if (kind === KIND.malformed || kind > KIND.single) found |= this.#countVariant(word, kind);
      const before = order;
      order = nameOrder[word]!;
      if (before >= order && (before !== order || !words.nameBefore(variant[i - 1]!, word)))
        found |= ROW.unsortedVariants;
    }
    variantsDigest[row] = digest;
    return found;
  }

  #countVariant(word: number, kind: number): number {
    this.#kinds[kind]!++;
    if (kind === KIND.malformed) return ROW.malformedVariant;
    return this.#table.words.variantOdd[word] === 1 ? ROW.oddValues : 0;
  }

  readHashes(): void {
    const { hashTexts } = this.#table;
    if (hashTexts === undefined) this.#compareHashes();
    else this.#compareHashTexts(hashTexts);
  }

  #compareHashes(): void {
    const { rows, hash } = this.#table;
    for (let at = 5; at < rows * 5; at += 5) {
      let i = at;
      while (i < at + 4 && hash[i] === hash[i - 5]) i++;
      if (hash[i]! > hash[i - 5]!) continue;
      this.#notAscending = true;
      if (hash[i]! < hash[i - 5]!) this.#descending = true;
    }
    if (this.#notAscending) eachRepeat(hash, rows, this.#markRepeat);
  }

  #compareHashTexts(texts: readonly string[]): void {
    const seen = new Set<string>();
    texts.forEach((text, row) => {
      if (row > 0 && text < texts[row - 1]!) this.#descending = true;
      if (seen.has(text)) this.#markRepeat(row);
      seen.add(text);
    });
  }

  readonly #markRepeat = (row: number): void => this.#flag(row, ROW.repeatedHash);

  #flag(row: number, found: number): void {
    if (found === 0) return;
    this.#table.flags[row]! |= found;
    this.#union |= found;
  }

  finish(into: Counted): void {
    const { rows, writtenSpecs, keysInOrder } = this.#table;
    into.rowCount = rows;
    into.writtenSpecs = writtenSpecs;
    into.keysInOrder = keysInOrder;
    into.listFits = this.#allFit() ? ALL_TRUE : byList((list) => this.#fits(list));
    into.listSorted = this.#unsorted === 0 ? ALL_TRUE : byList((list) => ((this.#unsorted >> list) & 1) === 0);
    this.#finishCounts(into);
    this.#finishForms(into);
    this.#countFlags(into);
    into.generation = this.#findGeneration(into);
  }

  #allFit(): boolean {
    for (let list = 0; list < LISTS.length; list++) if (!this.#fits(list)) return false;
    return true;
  }

  /** A list that has a value twice is longer than what was found of it. */
  #fits(list: number): boolean {
    return ((this.#lacking >> list) & 1) === 0 && this.#found[list] === this.#lengthOf(list);
  }

  #lengthOf(list: number): number {
    const { listFrom, listTo } = this.#table;
    return listTo[list]! - listFrom[list]!;
  }

  /** `num_specs_by_stack`. */
  #finishCounts(into: Counted): void {
    const { countedStacks, counted, count, words } = this.#table;
    const seenIn = words.seenIn[STACKS]!;
    let fits = into.listFits.stacks && countedStacks === this.#lengthOf(STACKS);
    let ascends = true;
    // Where no word is `root`, nothing stands at its place, -1.
    this.#hasRoot = seenIn[words.root]! >= stamp;
    for (let i = 0; i < countedStacks; i++) {
      const word = counted[i]!;
      if (word === words.root) this.#hasRoot = true;
      if (seenIn[word] !== stamp + 1 || words.rowsWith[word] !== count[i]) fits = false;
      if (i > 0 && !words.before(counted[i - 1]!, word)) ascends = false;
    }
    into.stackCountsFit = fits;
    into.countsAscending = ascends;
  }

  #finishForms(into: Counted): void {
    into.exactCompilers = this.#exact;
    into.bareCompilers = this.#bare;
    into.tarballs = this.#tarballs;
    into.oldMirrors = this.#oldMirrors;
    into.commits = this.#kinds[KIND.commit]!;
    into.multiForms = this.#kinds[KIND.multi]!;
    into.oldMultiForms = this.#kinds[KIND.oldMulti]!;
    into.hashesSorted = !this.#descending;
  }

  /** Of nearly every page no row has a flag that is counted, or all have the same one. */
  #countFlags(into: Counted): void {
    into.flags = this.#union | flagsOfPage(into);
    into.faultyRows = (this.#union & ANY_FAULT) === 0 ? NO_ROWS : byList((list) => this.#count(FAULTS[list]!));
    into.rowsWithoutRoot = this.#count(ROW.noRoot);
  }

  /** How many rows have one of the flags. */
  #count(wanted: number): number {
    if ((this.#union & wanted) === 0) return 0;
    const { rows, flags } = this.#table;
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
  #findGeneration({ rowsWithoutRoot, oldMultiForms, multiForms }: Counted): Generation {
    const { rows, startsWithVersions, inOldOrder } = this.#table;
    const newCompilers = this.#bare + this.#none;
    const oldRows = this.#tarballs > 0 || rows === 0 || (this.#exact > newCompilers && inOldOrder);
    const oldOrder = oldRows && startsWithVersions;
    const half = this.#tarballs * 2 === rows && this.#exact > 0;
    if (this.#tarballs * 2 > rows || half || oldOrder) {
      if (oldOrder) return rowsWithoutRoot < rows || this.#hasRoot ? 'E' : 'D';
      return this.#descending ? 'F1' : 'F2';
    }
    if (this.#exact !== newCompilers) return this.#exact > newCompilers ? 'G' : 'H';
    return oldMultiForms > multiForms ? 'G' : 'H';
  }
}

const page = new PageScan();

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
