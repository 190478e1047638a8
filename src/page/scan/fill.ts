import type { Meta, PageData, Spec } from '../data.js';
import { MARK } from '../row-flags.js';
import { KEY_ORDERS, KEYS, LISTS } from '../summary.js';
import type { Table } from './columns.js';
import { use } from './current.js';
import { FACTS_SIZE, readFacts } from './facts.generated.js';
import { packHash } from './hash-text.js';
import { markTarball, tarballPrefixes } from './prefixes.js';
import { grown, ROLE, type Role, Words } from './words.js';

/** With more words than these the table starts anew with the next page: pages are written by strangers, memory is bounded. */
const MOST_WORDS = 50_000;
/** Rows and items that fit in at first. */
const SIZE = 64;

/** A table that is filled from parsed data. Its columns grow with the largest page. */
export class FilledTable implements Table {
  words = new Words();
  serial = 0;
  rows = 0;
  writtenSpecs = 0;
  countedStacks = 0;
  startsWithVersions = false;
  inOldOrder = false;
  keysInOrder = false;
  hashTexts: readonly string[] | undefined;
  compiler = new Int32Array(SIZE);
  os = new Int32Array(SIZE);
  platform = new Int32Array(SIZE);
  target = new Int32Array(SIZE);
  marks = new Int32Array(SIZE);
  hash = new Uint32Array(SIZE * 5);
  version = new Int32Array(SIZE);
  versionFrom = new Int32Array(SIZE);
  variant = new Int32Array(SIZE);
  variantFrom = new Int32Array(SIZE);
  stack = new Int32Array(SIZE);
  stackFrom = new Int32Array(SIZE);
  listed = new Int32Array(SIZE);
  readonly listFrom = new Int32Array(LISTS.length);
  readonly listTo = new Int32Array(LISTS.length);
  counted = new Int32Array(SIZE);
  count = new Int32Array(SIZE);
  flags = new Int32Array(SIZE);
  variantsDigest = new Int32Array(SIZE);
  readonly facts = new Int32Array(FACTS_SIZE);
  readonly #byText = new Map<string, number>();
  /** Of each word: the roles in which it was read, as bits. */
  #learned = new Uint8Array(SIZE);

  /** Puts a page in, in place of the one before. */
  fill(data: PageData): void {
    if (this.#byText.size > MOST_WORDS) this.#forget();
    const { meta, spec_details: specs } = data;
    this.serial++;
    this.rows = specs.length;
    this.#makeRoom(specs.length);
    this.#fillMeta(meta);
    this.#fillLists(specs);
    this.#fillRows(data);
    this.inOldOrder = specs.length > 0 && isInOldOrder(meta, specs[0]!);
    this.keysInOrder = inOrder(meta, KEYS.meta) && specs.every((spec) => inOrder(spec, KEYS.spec));
  }

  readFacts(): void {
    use(this);
    readFacts();
  }

  #forget(): void {
    this.#byText.clear();
    this.#learned = new Uint8Array(SIZE);
    this.words = new Words();
  }

  /** Columns with an entry per row, and one more for where the items of the last one end. */
  #makeRoom(rows: number): void {
    while (this.compiler.length <= rows) {
      this.compiler = grown(this.compiler);
      this.os = grown(this.os);
      this.platform = grown(this.platform);
      this.target = grown(this.target);
      this.marks = grown(this.marks);
      this.hash = grown(this.hash);
      this.versionFrom = grown(this.versionFrom);
      this.variantFrom = grown(this.variantFrom);
      this.stackFrom = grown(this.stackFrom);
      this.flags = grown(this.flags);
      this.variantsDigest = grown(this.variantsDigest);
    }
  }

  #fillMeta(meta: Meta): void {
    this.startsWithVersions = firstKey(meta) === 'versions';
    this.writtenSpecs = meta.num_specs;
    let at = 0;
    LISTS.forEach((field, list) => {
      this.listFrom[list] = at;
      for (const text of meta[field]) this.listed = put(this.listed, at++, this.#wordOf(text));
      this.listTo[list] = at;
    });
    let keys = 0;
    for (const stack in meta.num_specs_by_stack) {
      const count = meta.num_specs_by_stack[stack]!;
      this.counted = put(this.counted, keys, this.#wordOf(stack));
      this.count = put(this.count, keys++, count >= 0 && count <= MOST_COUNT ? count : -1);
    }
    this.countedStacks = keys;
  }

  #fillLists(specs: readonly Spec[]): void {
    let versions = 0;
    let variants = 0;
    let stacks = 0;
    for (let row = 0; row < specs.length; row++) {
      const spec = specs[row]!;
      this.versionFrom[row] = versions;
      for (const text of spec.versions) this.version = put(this.version, versions++, this.#read(text, ROLE.version));
      this.variantFrom[row] = variants;
      for (const text of spec.variants) this.variant = put(this.variant, variants++, this.#read(text, ROLE.variant));
      this.stackFrom[row] = stacks;
      for (const text of spec.stacks) this.stack = put(this.stack, stacks++, this.#read(text, ROLE.stack));
    }
    this.versionFrom[specs.length] = versions;
    this.variantFrom[specs.length] = variants;
    this.stackFrom[specs.length] = stacks;
  }

  #fillRows({ title, categories, spec_details: specs }: PageData): void {
    const prefixes = tarballPrefixes(categories[1] ?? '');
    let malformed = false;
    for (let row = 0; row < specs.length; row++) {
      const spec = specs[row]!;
      this.compiler[row] = this.#read(spec.compiler, ROLE.compiler);
      this.os[row] = this.#read(spec.os, ROLE.os);
      this.platform[row] = this.#read(spec.platform, ROLE.platform);
      this.target[row] = this.#read(spec.target, ROLE.target);
      let marks = isUsualSize(spec.size) ? 0 : MARK.oddSize;
      if (!packHash(spec.hash, this.hash, row * 5)) marks |= MARK.malformedHash;
      if (spec.tarball !== undefined) marks |= markTarball(spec, title, prefixes);
      malformed ||= (marks & MARK.malformedHash) !== 0;
      this.marks[row] = marks;
    }
    this.hashTexts = malformed ? specs.map(({ hash }) => hash) : undefined;
  }

  #wordOf(text: string): number {
    let word = this.#byText.get(text);
    if (word === undefined) {
      word = this.#byText.size;
      this.#byText.set(text, word);
      this.words.add(text);
      while (this.#learned.length <= word) this.#learned = grown(this.#learned);
    }
    return word;
  }

  #read(text: string, role: Role): number {
    const word = this.#wordOf(text);
    if ((this.#learned[word]! & (1 << role)) === 0) {
      this.words.learn(word, role);
      this.#learned[word]! |= 1 << role;
    }
    return word;
  }
}

/** No page has as many rows. */
const MOST_COUNT = 0x7fffffff;

/** Writes an entry; gives the array, or a larger one with the same entries. */
function put(array: Int32Array<ArrayBuffer>, at: number, value: number): Int32Array<ArrayBuffer> {
  const roomy = at < array.length ? array : grown(array);
  roomy[at] = value;
  return roomy;
}

function isUsualSize(size: Spec['size']): boolean {
  return size === '-' || (typeof size === 'number' && size > 0);
}

function firstKey(object: object): string | undefined {
  for (const key in object) return key;
  return undefined;
}

/** Whether an object's keys follow the order of a list; keys that the list does not have are passed over. */
function inOrder(object: object, order: readonly string[]): boolean {
  let last = -1;
  for (const key in object) {
    const at = order.indexOf(key);
    if (at === -1) continue;
    if (at < last) return false;
    last = at;
  }
  return true;
}

/** A page of G whose keys someone moved may start with the same keys as one of D or E. */
function isInOldOrder(meta: Meta, row: Spec): boolean {
  const [, ofMeta, ofRow] = KEY_ORDERS;
  const keys = Object.keys(row).filter((key) => key !== 'tarball');
  return `${Object.keys(meta)}` === `${ofMeta}` && `${keys},tarball` === `${ofRow}`;
}
