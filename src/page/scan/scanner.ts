import type { Place } from '../data.js';
import { Names } from '../names.js';
import { isSureText } from '../plain-scalar.js';
import { KEY_ORDERS, KEYS, LISTS } from '../summary.js';
import type { Table } from './columns.js';
import { FACTS_SIZE } from './facts.generated.js';
import { tarballPrefixes } from './prefixes.js';
import { SCANNER } from './scanner.generated.js';
import { ROLE, type Role, type WordColumns, Words } from './words.js';

/** What Node has of WebAssembly, as far as it is used; its own types do not name it. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** A number that the module exports: where something stands in its memory, or how much fits in. */
interface Constant {
  readonly value: number;
}

/** The exports of `assembly/index.ts`. */
type Exports = Readonly<
  Record<
    | 'COMPILER'
    | 'COMPILER_DIGEST'
    | 'COMPILER_FORM'
    | 'COMPILER_PLATFORMS'
    | 'COUNT'
    | 'COUNTED'
    | 'DIGEST'
    | 'END'
    | 'FACTS'
    | 'FLAGS'
    | 'HASH'
    | 'INPUT'
    | 'INPUT_SIZE'
    | 'IN_ROW'
    | 'LISTED'
    | 'LIST_FROM'
    | 'LIST_TO'
    | 'MARKS'
    | 'META_STEPS'
    | 'MOST_BYTES'
    | 'MOST_ITEMS'
    | 'MOST_LISTED'
    | 'MOST_ROWS'
    | 'MOST_WORDS'
    | 'NAME_ORDER'
    | 'ORDER'
    | 'OS'
    | 'OS_PLATFORMS'
    | 'PAGE'
    | 'PLATFORM'
    | 'PLATFORM_NUMBER'
    | 'QUEUE'
    | 'RESULT'
    | 'ROOT'
    | 'ROWS_WITH'
    | 'ROW_STEPS'
    | 'SEEN_IN'
    | 'STACK'
    | 'STACK_FAMILIES'
    | 'STACK_FROM'
    | 'STACK_OK'
    | 'STACK_PLATFORMS'
    | 'TARGET'
    | 'TARGET_FAMILY'
    | 'TARGET_PLATFORMS'
    | 'VARIANT'
    | 'VARIANTS_DIGEST'
    | 'VARIANT_DIGEST'
    | 'VARIANT_FROM'
    | 'VARIANT_KIND'
    | 'VARIANT_ODD'
    | 'VERSION'
    | 'VERSION_OK'
    | 'WORDS',
    Constant
  >
> & {
  readonly memory: { readonly buffer: ArrayBuffer };
  clearWords(): void;
  readFacts(): void;
  intern(): number;
  addLiteral(length: number): number;
  scan(length: number, start: number, title: number, header: number, usual: number, old: number): number;
};

/** What comes next in a row or in `meta`, by the numbers that `assembly/` has for it. */
const ROW_STEP = {
  compiler: ROLE.compiler,
  os: ROLE.os,
  platform: ROLE.platform,
  target: ROLE.target,
  versions: ROLE.version,
  hash: 5,
  stacks: 6,
  variants: 7,
  tarball: 8,
} as const;
const ROW_END = 9;
const META_STEP: Readonly<Record<string, number>> = {
  ...Object.fromEntries(LISTS.map((field, list) => [field, list])),
  num_specs: 6,
  num_specs_by_stack: 7,
};
const META_END = 8;
/** Steps of an order in memory, in numbers. */
const ORDER_SIZE = 32;

/** The orders of the keys of a row: by name without and with a tarball, and as before F1. */
export const ROW_ORDERS: readonly (readonly string[])[] = [
  KEYS.spec.filter((key) => key !== 'tarball'),
  KEYS.spec,
  KEY_ORDERS[2]!,
];
const HASH_FIRST = 2;
/** The same of `meta`. */
export const META_ORDERS: readonly (readonly string[])[] = [KEYS.meta, KEY_ORDERS[1]!];
const VERSIONS_FIRST = 1;

const NONE = -1;
/** A title or a tag that the scanner can compare; others are for the slow way. */
const TITLE = /^[ !#-[\]-~]{1,1000}$/;
const TAG = /^[A-Za-z0-9_.-]{1,1000}$/;

/** The literals of a tag's pages. */
interface TagWords {
  /** From behind the title to `meta: `. */
  readonly header: number;
  readonly usual: number;
  readonly old: number;
}

/**
 * Fills the columns from a page's bytes, when the page is spelled as the generator spells pages, is of the right shape and says of itself
 * what its place says. It knows the syntax of pages and nothing of Spack. It may refuse any page, and never reports anything: a page that
 * is refused is read in another way, and there it is found out what is wrong with it, if anything is.
 */
export class Scanner implements Table {
  readonly words: Words;
  serial = 0;
  rows = 0;
  writtenSpecs = 0;
  countedStacks = 0;
  startsWithVersions = false;
  inOldOrder = false;
  keysInOrder = false;
  readonly hashTexts = undefined;
  readonly compiler: Int32Array;
  readonly os: Int32Array;
  readonly platform: Int32Array;
  readonly target: Int32Array;
  readonly marks: Int32Array;
  readonly hash: Uint32Array;
  readonly version: Int32Array;
  readonly variant: Int32Array;
  readonly variantFrom: Int32Array;
  readonly stack: Int32Array;
  readonly stackFrom: Int32Array;
  readonly listed: Int32Array;
  readonly listFrom: Int32Array;
  readonly listTo: Int32Array;
  readonly counted: Int32Array;
  readonly count: Int32Array;
  readonly flags: Int32Array;
  readonly variantsDigest: Int32Array;
  readonly facts: Int32Array;
  #versionFrom: Int32Array | undefined;
  readonly #module: Exports;
  readonly #memory: Buffer;
  readonly #numbers: Int32Array;
  /** A larger page is refused. */
  readonly mostBytes: number;
  /** The scanner reads a page here. Bytes of others are copied. */
  readonly room: Buffer;
  readonly #result: Int32Array;
  readonly #queue: Int32Array;
  readonly #records: Int32Array;
  #packages = new Names();
  /** By the number of a package's name: the word that it is as a title, NONE where it cannot be one. */
  #titles: number[] = [];
  readonly #tags = new Map<string, TagWords>();
  /** The literal that a page starts with. */
  #start = NONE;

  constructor(module: Exports) {
    const { buffer } = module.memory;
    const most = (name: 'MOST_ROWS' | 'MOST_ITEMS' | 'MOST_LISTED' | 'MOST_WORDS'): number => module[name].value;
    const column = (name: keyof Exports, length: number): Int32Array =>
      new Int32Array(buffer, (module[name] as Constant).value, length);
    const rows = most('MOST_ROWS');
    this.compiler = column('COMPILER', rows);
    this.os = column('OS', rows);
    this.platform = column('PLATFORM', rows);
    this.target = column('TARGET', rows);
    this.marks = column('MARKS', rows);
    this.hash = new Uint32Array(buffer, module.HASH.value, rows * 5);
    this.version = column('VERSION', rows);
    this.variant = column('VARIANT', most('MOST_ITEMS'));
    this.variantFrom = column('VARIANT_FROM', rows + 1);
    this.stack = column('STACK', most('MOST_ITEMS'));
    this.stackFrom = column('STACK_FROM', rows + 1);
    this.listed = column('LISTED', most('MOST_LISTED'));
    this.listFrom = column('LIST_FROM', LISTS.length);
    this.listTo = column('LIST_TO', LISTS.length);
    this.counted = column('COUNTED', most('MOST_LISTED'));
    this.count = column('COUNT', most('MOST_LISTED'));
    this.flags = column('FLAGS', rows);
    this.variantsDigest = column('VARIANTS_DIGEST', rows);
    this.facts = column('FACTS', FACTS_SIZE);
    this.words = wordsIn(module);
    this.#module = module;
    this.mostBytes = module.MOST_BYTES.value;
    this.room = Buffer.from(buffer, module.PAGE.value, this.mostBytes);
    this.#memory = Buffer.from(buffer);
    this.#numbers = new Int32Array(buffer);
    this.#result = column('RESULT', 8);
    this.#queue = column('QUEUE', most('MOST_WORDS') * Object.keys(ROLE).length);
    this.#records = column('WORDS', most('MOST_WORDS') * 8);
    this.#clear();
  }

  /** Whether it took the page: then its columns are filled, until the next call. */
  scan(bytes: Uint8Array, place: Place): boolean {
    const { length } = bytes;
    if (length > this.mostBytes) return false;
    this.serial++;
    if (!this.#isHere(bytes)) this.room.set(bytes);
    if (this.#scan(length, place)) return true;
    if (this.#result[5] === 0) return false;
    // The words are too many. Pages are written by strangers, so the words of a site may be.
    this.#clear();
    return this.#scan(length, place);
  }

  readFacts(): void {
    this.#module.readFacts();
  }

  /** A page with another number of versions in a row is refused. */
  get versionFrom(): Int32Array {
    this.#versionFrom ??= new Int32Array(this.compiler.length + 1).map((_, row) => row);
    return this.#versionFrom;
  }

  #isHere({ buffer, byteOffset }: Uint8Array): boolean {
    return buffer === this.room.buffer && byteOffset === this.room.byteOffset;
  }

  #scan(length: number, place: Place): boolean {
    const title = this.#titleOf(place.package);
    const tag = this.#wordsOf(place.tag);
    if (title === NONE || tag === undefined) return false;
    const isTaken = this.#module.scan(length, this.#start, title, tag.header, tag.usual, tag.old) === 1;
    this.#learn();
    if (isTaken) this.#readResult();
    return isTaken;
  }

  #readResult(): void {
    const result = this.#result;
    this.rows = result[0]!;
    this.writtenSpecs = result[1]!;
    this.countedStacks = result[2]!;
    this.startsWithVersions = result[6] === VERSIONS_FIRST;
    const startsWithHash = this.rows > 0 && result[7] === HASH_FIRST;
    // What starts so and is not in that order is refused.
    this.inOldOrder = this.startsWithVersions && startsWithHash;
    this.keysInOrder = !this.startsWithVersions && !startsWithHash;
  }

  /** Words are learned even from a page that is refused: the scanner names each once. */
  #learn(): void {
    const { words } = this;
    const queued = this.#result[3]!;
    const count = this.#result[4]!;
    for (let word = words.texts.length; word < count; word++) words.add(this.#textOf(word));
    for (let i = 0; i < queued; i++) words.learn(this.#queue[i]! >> 3, (this.#queue[i]! & 7) as Role);
  }

  #textOf(word: number): string {
    const at = this.#records[word * 8 + 2]!;
    return this.#memory.toString('latin1', at, at + this.#records[word * 8 + 1]!);
  }

  #clear(): void {
    this.#module.clearWords();
    this.#result.fill(0);
    this.words.clear();
    this.#packages = new Names();
    this.#titles = [];
    this.#tags.clear();
    this.#start = this.#literal('---\ntitle: "');
    ROW_ORDERS.forEach((keys, order) => {
      this.#writeSteps(this.#module.ROW_STEPS.value, order, rowSteps(keys));
    });
    META_ORDERS.forEach((keys, order) => {
      this.#writeSteps(this.#module.META_STEPS.value, order, metaSteps(keys));
    });
    this.#numbers[this.#module.ROOT.value / 4] = this.#intern('root');
  }

  #writeSteps(start: number, order: number, steps: readonly Step[]): void {
    let at = start / 4 + order * ORDER_SIZE;
    for (const [kind, literal] of steps) {
      this.#numbers[at++] = kind;
      this.#numbers[at++] = this.#literal(literal);
    }
  }

  #titleOf(name: string): number {
    const number = this.#packages.numberOf(name);
    let title = this.#titles[number];
    if (title === undefined) {
      title = TITLE.test(name) ? this.#intern(name) : NONE;
      this.#titles[number] = title;
    }
    return title;
  }

  #wordsOf(tag: string): TagWords | undefined {
    let words = this.#tags.get(tag);
    if (words === undefined) {
      if (!TAG.test(tag) || !isSureText(tag)) return undefined;
      const [usual, old] = tarballPrefixes(tag);
      words = {
        header: this.#literal(`"\nlayout: cache\ncategories: [package, ${tag}]\nmeta: `),
        usual: this.#literal(usual!),
        old: old === undefined ? NONE : this.#literal(old),
      };
      this.#tags.set(tag, words);
    }
    return words;
  }

  #literal(text: string): number {
    return this.#module.addLiteral(this.#memory.write(text, this.#module.INPUT.value, 'latin1'));
  }

  #intern(text: string): number {
    this.#memory.write(`${text}"`, this.#module.INPUT.value, 'latin1');
    return this.#module.intern();
  }
}

/** What comes next, and the literal before it. */
type Step = readonly [kind: number, literal: string];

/** The value of `size` is always the same: it belongs to a literal. */
function rowSteps(keys: readonly string[]): Step[] {
  const steps: Step[] = [];
  let before = '{';
  for (const key of keys) {
    if (key === 'size') {
      before += '"size": "-", ';
      continue;
    }
    const [open, close] = ROW_BRACKETS[key] ?? ['"', '"'];
    steps.push([ROW_STEP[key as keyof typeof ROW_STEP], `${before}"${key}": ${open}`]);
    before = `${close}, `;
  }
  return [...steps, [ROW_END, `${before.slice(0, -2)}}`]];
}

/** Around what the scanner reads by itself, where that is no text. A row has one version: its quotes are part of the literals. */
const ROW_BRACKETS: Readonly<Record<string, readonly [string, string]>> = {
  stacks: ['[', ']'],
  variants: ['[', ']'],
  versions: ['["', '"]'],
};
/** In `meta`, where that is no list. */
const META_BRACKETS: Readonly<Record<string, readonly [string, string]>> = {
  num_specs: ['', ''],
  num_specs_by_stack: ['{', '}'],
};

function metaSteps(keys: readonly string[]): Step[] {
  const steps: Step[] = [];
  let before = '{';
  for (const key of keys) {
    const [open, close] = META_BRACKETS[key] ?? ['[', ']'];
    steps.push([META_STEP[key]!, `${before}"${key}": ${open}`]);
    before = `${close}, `;
  }
  return [...steps, [META_END, `${before.slice(0, -2)}}\nspec_details: [`]];
}

/** What is known of words, where the module reads it. */
function wordsIn(module: Exports): Words {
  const { buffer } = module.memory;
  const most = module.MOST_WORDS.value;
  const numbers = (name: keyof Exports, at = 0): Int32Array =>
    new Int32Array(buffer, (module[name] as Constant).value + at * most * 4, most);
  const bytes = (name: keyof Exports): Uint8Array => new Uint8Array(buffer, (module[name] as Constant).value, most);
  const columns: WordColumns = {
    order: new Float64Array(buffer, module.ORDER.value, most),
    nameOrder: new Float64Array(buffer, module.NAME_ORDER.value, most),
    digest: numbers('DIGEST'),
    compilerForm: bytes('COMPILER_FORM'),
    compilerDigest: numbers('COMPILER_DIGEST'),
    compilerPlatforms: numbers('COMPILER_PLATFORMS'),
    osPlatforms: numbers('OS_PLATFORMS'),
    platform: bytes('PLATFORM_NUMBER'),
    targetFamily: bytes('TARGET_FAMILY'),
    targetPlatforms: numbers('TARGET_PLATFORMS'),
    versionOk: bytes('VERSION_OK'),
    stackOk: bytes('STACK_OK'),
    stackPlatforms: numbers('STACK_PLATFORMS'),
    stackFamilies: numbers('STACK_FAMILIES'),
    variantKind: bytes('VARIANT_KIND'),
    variantOdd: bytes('VARIANT_ODD'),
    variantDigest: numbers('VARIANT_DIGEST'),
    inRow: numbers('IN_ROW'),
    rowsWith: numbers('ROWS_WITH'),
  };
  return new Words(
    columns,
    LISTS.map((_, list) => numbers('SEEN_IN', list)),
  );
}

/** A scanner; undefined where WebAssembly is missing, forbidden or too old. All pages are read in the slow way then. */
export function startScanner(): Scanner | undefined {
  const { WebAssembly: api } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyApi };
  if (api === undefined) return undefined;
  try {
    const module = new api.Module(Buffer.from(SCANNER, 'base64'));
    const columns = {
      textsAscend: (a: number, b: number) => scanner.words.textsAscend(a, b),
      namesAscend: (a: number, b: number) => scanner.words.namesAscend(a, b),
    };
    const scanner: Scanner = new Scanner(new api.Instance(module, { columns }).exports as Exports);
    return scanner;
  } catch {
    return undefined;
  }
}

let shared: { readonly scanner: Scanner | undefined } | undefined;

/** The scanner of this thread. One is enough: what it keeps from page to page are words, and its memory is large. */
export function sharedScanner(): Scanner | undefined {
  shared ??= { scanner: startScanner() };
  return shared.scanner;
}
