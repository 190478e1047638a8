import { hash } from 'node:crypto';
import { HASH_BYTES } from '../../spack/dag-hash/hash-text.js';
import { KEY_LENGTH, LONGEST, SPEC } from '../raw-proof.js';
import { SCANNER } from './scanner.generated.js';

/** What Node has of WebAssembly, as far as it is used; its own types do not name it. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

/** The exports of `assembly/index.ts`: numbers that say where something stands in its memory, or how much fits in. */
type Exports = Readonly<
  Record<
    | 'ARCH'
    | 'BINARY'
    | 'COMPILER'
    | 'CUT'
    | 'EDGE_FROM'
    | 'EDGE_KEY'
    | 'EDGE_NAME'
    | 'EDGE_USE'
    | 'INPUT'
    | 'KEY'
    | 'MOST_BYTES'
    | 'MOST_EDGES'
    | 'MOST_RECORDS'
    | 'MOST_WORDS'
    | 'NAME'
    | 'PAGE'
    | 'PARAMETERS'
    | 'RECORD_END'
    | 'REF_COUNT'
    | 'RESULT'
    | 'START'
    | 'VERSION'
    | 'WORDS',
    { readonly value: number }
  >
> & {
  readonly memory: { readonly buffer: ArrayBuffer };
  clearWords(): void;
  addLiteral(length: number): number;
  scan(from: number, length: number): number;
};

/** What stands between the parts of a record, in the order that `assembly/records.ts` has. */
const LITERALS = [
  '":{"spec":{"name":"',
  '","version":"',
  '","arch":{"platform":"',
  ',"compiler":{"name":"',
  ',"namespace":"',
  '","parameters":{',
  ',"patches":[',
  ',"package_hash":"',
  ',"provided_virtuals":[',
  ',"dependencies":[',
  '","hash":"',
  '","parameters":{',
  ',"annotations":{"original_specfile_version":',
  ',"hash":"',
  '"},"ref_count":',
  ',"in_buildcache":',
  'true}',
  'false}',
];

const CLOSE = 0x7d;
const NONE = -1;
/** Of a word: 32 bytes, see `src/page/scan/assembly/words.ts`. */
const WORD_NUMBERS = 8;

/**
 * Reads records as Spack writes them in a compact file into columns, many at once: an entry for each record, a text or an object as the
 * number of its word. It knows the syntax of a record and nothing of what is right in it, may refuse any, and never reports: a record that
 * is refused is read in another way.
 */
export class RecordScanner {
  readonly name: Int32Array;
  readonly version: Int32Array;
  readonly arch: Int32Array;
  /** -1 without one. */
  readonly compiler: Int32Array;
  readonly parameters: Int32Array;
  readonly refCount: Int32Array;
  /** 1 where there is a binary. */
  readonly binary: Int32Array;
  /** Five words a record. */
  readonly key: Int32Array;
  /** The dependencies of record `i` are from `edgeFrom[i]` to before `edgeFrom[i + 1]`. */
  readonly edgeFrom: Int32Array;
  readonly edgeKey: Int32Array;
  readonly edgeName: Int32Array;
  readonly edgeUse: Int32Array;
  /** How many words there can be. */
  readonly mostWords: number;
  /** Who reads with it, and who knows its words: another one has to begin anew. */
  reader: object | undefined;
  knower: object | undefined;
  /** Changes when words are forgotten: a number may be another one's then. */
  serial = 0;
  readonly #module: Exports;
  readonly #memory: Buffer;
  readonly #mostBytes: number;
  readonly #page: number;
  readonly #start: Int32Array;
  readonly #cut: Int32Array;
  readonly #end: Int32Array;
  readonly #keyAt: number;
  readonly #result: Int32Array;
  readonly #words: Int32Array;
  /** Where the bytes in the module's memory stand in the file. */
  #from = 0;
  #to = 0;
  #count = 0;
  #next = 0;

  constructor(module: Exports) {
    const { buffer } = module.memory;
    const column = (name: keyof Exports, length: number): Int32Array =>
      new Int32Array(buffer, (module[name] as { readonly value: number }).value, length);
    const records = module.MOST_RECORDS.value;
    const edges = module.MOST_EDGES.value;
    this.name = column('NAME', records);
    this.version = column('VERSION', records);
    this.arch = column('ARCH', records);
    this.compiler = column('COMPILER', records);
    this.parameters = column('PARAMETERS', records);
    this.refCount = column('REF_COUNT', records);
    this.binary = column('BINARY', records);
    this.key = column('KEY', records * 5);
    this.edgeFrom = column('EDGE_FROM', records + 1);
    this.edgeKey = column('EDGE_KEY', edges * 5);
    this.edgeName = column('EDGE_NAME', edges);
    this.edgeUse = column('EDGE_USE', edges);
    this.mostWords = module.MOST_WORDS.value;
    this.#module = module;
    this.#memory = Buffer.from(buffer);
    this.#mostBytes = module.MOST_BYTES.value;
    this.#page = module.PAGE.value;
    this.#start = column('START', records);
    this.#cut = column('CUT', records);
    this.#end = column('RECORD_END', records);
    this.#keyAt = module.KEY.value;
    this.#result = column('RESULT', 2);
    this.#words = column('WORDS', this.mostWords * WORD_NUMBERS);
    this.clear();
  }

  /** Forgets all that it has read. */
  clear(): void {
    this.serial++;
    this.#module.clearWords();
    for (const text of LITERALS) this.#module.addLiteral(this.#memory.write(text, this.#module.INPUT.value, 'latin1'));
    this.reset();
  }

  /** Before the first bytes of another file. */
  reset(): void {
    this.#count = 0;
    this.#next = 0;
    this.#to = 0;
  }

  /**
   * The row of the record whose key starts at `at` of the bytes up to `end`, of which the first stands at `offset` of the file; -1 when it
   * is refused, or not whole. It is the last one's until the next call that gives no row right behind it.
   */
  find(bytes: Uint8Array, at: number, end: number, offset: number): number {
    const position = offset + at;
    if (this.#next < this.#count && this.#startOf(this.#next) === position) return this.#take();
    if (position < this.#from || this.#to !== offset + end) this.#load(bytes, at, end, position);
    this.#scan(position);
    if (this.#count === 0 && this.#result[1] !== 0) {
      // The words are too many: records are written by strangers.
      this.clear();
      this.#load(bytes, at, end, position);
      this.#scan(position);
    }
    return this.#count === 0 ? NONE : this.#take();
  }

  #take(): number {
    const row = this.#next++;
    return this.#end[row]! - this.#start[row]! > LONGEST ? NONE : row;
  }

  #startOf(row: number): number {
    return this.#from + this.#start[row]!;
  }

  #load(bytes: Uint8Array, at: number, end: number, position: number): void {
    const to = Math.min(end, at + this.#mostBytes);
    this.#memory.set(bytes.subarray(at, to), this.#page);
    this.#from = position;
    this.#to = position + to - at;
  }

  #scan(position: number): void {
    this.#count = this.#module.scan(position - this.#from, this.#to - this.#from);
    this.#next = 0;
  }

  /** How many bytes the key and the record of a row take together. */
  lengthOf(row: number): number {
    return this.#end[row]! - this.#start[row]!;
  }

  /** The SHA-1 of a row's spec: 20 characters of a byte each. Asked once: what was hashed is closed in place. */
  digestOf(row: number): string {
    const memory = this.#memory;
    const end = this.#page + this.#cut[row]!;
    memory[end] = CLOSE;
    return hash('sha1', memory.subarray(this.#page + this.#start[row]! + KEY_LENGTH + SPEC, end + 1), 'binary');
  }

  /** Whether a row's key is this digest. */
  isKeyOf(row: number, digest: string): boolean {
    const key = this.#keyAt + row * HASH_BYTES;
    for (let i = 0; i < HASH_BYTES; i++) if (digest.charCodeAt(i) !== this.#memory[key + i]) return false;
    return true;
  }

  textOf(word: number): string {
    const length = this.#words[word * WORD_NUMBERS + 1]!;
    const at = this.#words[word * WORD_NUMBERS + 2]!;
    return this.#memory.toString('latin1', at, at + length);
  }
}

/** A scanner; undefined where WebAssembly is missing, forbidden or too old. All records are read in another way then. */
function startScanner(): RecordScanner | undefined {
  const { WebAssembly: api } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyApi };
  if (api === undefined) return undefined;
  try {
    const module = new api.Module(Buffer.from(SCANNER, 'base64'));
    return new RecordScanner(new api.Instance(module).exports as Exports);
  } catch {
    return undefined;
  }
}

let shared: { readonly scanner: RecordScanner | undefined } | undefined;

/** The scanner of this thread: its memory is large. */
export function sharedRecordScanner(): RecordScanner | undefined {
  shared ??= { scanner: startScanner() };
  return shared.scanner;
}
