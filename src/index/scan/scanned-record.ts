import type { Entry } from '../entry-scanner.js';
import type { ByteSpan, ReadFault } from '../fault.js';
import { type IndexEntry, PROVEN, type RecordNumbers } from '../index-entry.js';
import { type Nesting, parseEntry } from '../parse-entry.js';
import { KEY_LENGTH, type RawRecord } from '../raw-proof.js';
import { type CheckedRecord, type Dependency, readRecord } from '../record.js';
import type { RecordScanner } from './record-scanner.js';
import type { RecordWords } from './record-words.js';

/**
 * A record in the columns of a scanner: numbers of the vocabulary, and what any entry has when it is asked for. One object for all of an
 * index, each valid until the next. Only one whose hash is proven is an entry.
 */
export class ScannedRecord implements IndexEntry, RecordNumbers {
  /** Of its hash. */
  number = 0;
  start = 0;
  from = 0;
  end = 0;
  name = 0;
  version = 0;
  architecture = 0;
  compiler = 0;
  parameters = 0;
  database = 0;
  /** The SHA-1 of its spec, and whether that is its hash. */
  digest = '';
  isProven = false;
  readonly #scanner: RecordScanner;
  readonly #words: RecordWords;
  readonly #nesting: Nesting;
  readonly #tell: (fault: ReadFault) => void;
  #row = 0;
  #bytes: Buffer = NOTHING;
  #at = 0;
  #parsed: { readonly value: unknown } | undefined;

  constructor(scanner: RecordScanner, words: RecordWords, nesting: Nesting, tell: (fault: ReadFault) => void) {
    this.#scanner = scanner;
    this.#words = words;
    this.#nesting = nesting;
    this.#tell = tell;
  }

  /**
   * Takes the record whose key starts at `at` of the bytes up to `end`, the first of which stands at `offset` of the file: where it ends.
   * -1 when it cannot be scanned.
   */
  take(bytes: Buffer, at: number, end: number, offset: number): number {
    const scanner = this.#scanner;
    if (scanner.reader !== this) {
      scanner.reset();
      scanner.reader = this;
    }
    this.#words.prepare(scanner);
    const row = scanner.find(bytes, at, end, offset);
    if (row === NONE) return NONE;
    this.digest = scanner.digestOf(row);
    this.isProven = scanner.isKeyOf(row, this.digest);
    const length = scanner.lengthOf(row);
    this.#row = row;
    this.#bytes = bytes;
    this.#at = at;
    this.#parsed = undefined;
    this.start = offset + at;
    this.from = this.start + KEY_LENGTH;
    this.end = this.start + length;
    this.number = this.#words.vocabulary.keys.addWords(scanner.key, row * 5);
    return at + length;
  }

  read(): boolean {
    const words = this.#words;
    const scanner = this.#scanner;
    const row = this.#row;
    words.prepare(scanner);
    this.name = words.text(scanner, scanner.name[row]!);
    this.version = words.text(scanner, scanner.version[row]!);
    this.architecture = words.architecture(scanner, scanner.arch[row]!);
    this.compiler = words.compiler(scanner, scanner.compiler[row]!);
    this.parameters = words.parameters(scanner, scanner.parameters[row]!);
    if (this.architecture === NONE || this.compiler === NONE || this.parameters === NONE) return false;
    for (let edge = this.edgeFrom; edge < this.edgeTo; edge++)
      if (words.use(scanner, scanner.edgeUse[edge]!) === NONE) return false;
    return true;
  }

  get refCount(): number {
    return this.#scanner.refCount[this.#row]!;
  }

  get isCached(): boolean {
    return this.#scanner.binary[this.#row] === 1;
  }

  get edgeFrom(): number {
    return this.#scanner.edgeFrom[this.#row]!;
  }

  get edgeTo(): number {
    return this.#scanner.edgeFrom[this.#row + 1]!;
  }

  edgeNumber(edge: number): number {
    return this.#words.vocabulary.keys.addWords(this.#scanner.edgeKey, edge * 5);
  }

  edgeName(edge: number): number {
    return this.#words.text(this.#scanner, this.#scanner.edgeName[edge]!);
  }

  edgeLanguages(edge: number): number {
    return this.#useOf(edge).languages;
  }

  #useOf(edge: number) {
    const words = this.#words;
    return words.uses.at(words.use(this.#scanner, this.#scanner.edgeUse[edge]!));
  }

  get scanned(): this {
    return this;
  }

  get key(): string {
    return this.#words.vocabulary.keys.hashOf(this.number);
  }

  get keySpan(): ByteSpan {
    return { start: this.start, end: this.from - 1 };
  }

  get span(): ByteSpan {
    return { start: this.from, end: this.end };
  }

  get raw(): RawRecord {
    return { by: 'hash', refCount: this.refCount, inBuildcache: this.isCached };
  }

  get proof(): typeof PROVEN {
    return PROVEN;
  }

  checked(): CheckedRecord | undefined {
    if (this.read()) return { record: this.#record(), faults: [] };
    const value = this.value();
    return value === undefined ? undefined : readRecord(this.key, value, this.database);
  }

  #record(): CheckedRecord['record'] {
    const { texts, architectures, compilers, parameters, keys } = this.#words.vocabulary;
    const dependencies: Dependency[] = [];
    for (let edge = this.edgeFrom; edge < this.edgeTo; edge++)
      dependencies.push({
        name: texts.at(this.edgeName(edge)),
        hash: keys.hashOf(this.edgeNumber(edge)),
        virtuals: this.#useOf(edge).virtuals,
      });
    return {
      key: this.key,
      name: texts.at(this.name),
      version: texts.at(this.version),
      ...architectures.at(this.architecture),
      compiler: compilers.at(this.compiler),
      parameters: parameters.at(this.parameters).entries,
      dependencies,
      isExternal: false,
      isCached: this.isCached,
      refCount: this.refCount,
    };
  }

  value(): unknown {
    this.#parsed ??= { value: parseEntry(this.entry(), this.#tell, this.#nesting) };
    return this.#parsed.value;
  }

  /** The record as one that nobody has looked into. */
  entry(): Entry {
    const { key, keySpan, span } = this;
    const from = this.#at + KEY_LENGTH;
    const to = this.#at + this.end - this.start;
    return { key, keySpan, span, bytes: this.#bytes, from, to, firstChildEnd: 0, keys: -1 };
  }
}

const NONE = -1;
const NOTHING = Buffer.of();
