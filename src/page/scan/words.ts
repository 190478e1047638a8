import { COMPILER_NAMES, platformsOfCompiler } from '../../spack/compilers.js';
import { isStackName, isVersion, oddValueOf, parseCompiler, parseVariant } from '../../spack/grammar.js';
import { digestText, normalCompiler, normalVariant } from '../../spack/normal-form.js';
import { familyFits, osFits, PLATFORM_NAMES, parseOs } from '../../spack/platforms.js';
import { hintOfStack } from '../../spack/stacks.js';
import { FAMILY_OF_TARGET } from '../../spack/targets.js';
import { compareCodePoints } from '../summary.js';

/** What a word can stand for in a row. */
export const ROLE = { compiler: 0, os: 1, platform: 2, target: 3, version: 4, stack: 5, variant: 6 } as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];

/** Forms of a compiler; `KNOWN` is added for a name that Spack has. */
export const FORM = { malformed: 0, none: 1, bare: 2, exact: 3 } as const;
export const KNOWN = 4;

/** Kinds of a variant. */
export const KIND = { malformed: 0, boolean: 1, single: 2, commit: 3, multi: 4, oldMulti: 5 } as const;

/** Platforms and families of targets by number, from 1 on, so that sets of them are bits; 0 is none that is known. */
const PLATFORMS = ['', ...PLATFORM_NAMES];
const FAMILIES = ['', ...new Set(FAMILY_OF_TARGET.values())] as const;

/** What is known of words, one entry for each. */
export interface WordColumns {
  /** Orders texts: numbers that differ are in the order of their texts. */
  order: Float64Array;
  /** Orders the names of variants, as `order` does texts. */
  nameOrder: Float64Array;
  /** Of a version, an os, a platform and a target. */
  digest: Int32Array;
  /** `FORM`, perhaps with `KNOWN`, and the digest of the normal form. */
  compilerForm: Uint8Array;
  compilerDigest: Int32Array;
  /** The platforms on which it exists, as bits: all for one that nothing limits. */
  compilerPlatforms: Int32Array;
  /** The platforms that an operating system fits, as bits; 0 for a malformed one. */
  osPlatforms: Int32Array;
  platform: Uint8Array;
  targetFamily: Uint8Array;
  /** The platforms on which a target can be, as bits: all for an unknown one. */
  targetPlatforms: Int32Array;
  versionOk: Uint8Array;
  stackOk: Uint8Array;
  /** The platforms and the families that a stack's name does not contradict, as bits. */
  stackPlatforms: Int32Array;
  stackFamilies: Int32Array;
  variantKind: Uint8Array;
  /** 1 for one with several values of which one is empty or repeated. */
  variantOdd: Uint8Array;
  /** Of its normal form. */
  variantDigest: Int32Array;
  /** For the loops of `assembly/facts.ts`: where a word was last seen in a row, and in how many rows. */
  inRow: Int32Array;
  rowsWith: Int32Array;
}

/**
 * What is known of words, by their number: each distinct text is read once for each role that it has, however many rows have it. The
 * arrays grow unless they are large enough, so they are other ones after `add`.
 */
export class Words implements WordColumns {
  /** Of each word: its text. */
  readonly texts: string[] = [];
  /** Of a variant: its name, empty for a malformed one. */
  readonly names: string[] = [];
  order!: Float64Array;
  nameOrder!: Float64Array;
  digest!: Int32Array;
  compilerForm!: Uint8Array;
  compilerDigest!: Int32Array;
  compilerPlatforms!: Int32Array;
  osPlatforms!: Int32Array;
  platform!: Uint8Array;
  targetFamily!: Uint8Array;
  targetPlatforms!: Int32Array;
  versionOk!: Uint8Array;
  stackOk!: Uint8Array;
  stackPlatforms!: Int32Array;
  stackFamilies!: Int32Array;
  variantKind!: Uint8Array;
  variantOdd!: Uint8Array;
  variantDigest!: Int32Array;
  inRow!: Int32Array;
  rowsWith!: Int32Array;
  /** For the same loops: where a word was last seen, in each list of `meta`. */
  readonly seenIn: Int32Array[];
  /** The word `root`, -1 when it did not occur. */
  root = -1;

  constructor(columns = newColumns(), seenIn: Int32Array[] = Array.from({ length: 6 }, () => new Int32Array(SIZE))) {
    Object.assign(this, columns);
    this.seenIn = seenIn;
  }

  /** The next word. */
  add(text: string): void {
    const word = this.texts.length;
    while (this.order.length <= word) this.#grow();
    this.texts.push(text);
    this.names.push('');
    this.order[word] = orderOf(text);
    if (text === 'root') this.root = word;
  }

  /** Forgets all words. */
  clear(): void {
    this.texts.length = 0;
    this.names.length = 0;
    this.root = -1;
  }

  /** Reads a word in a role that it has not had before. */
  learn(word: number, role: Role): void {
    const text = this.texts[word]!;
    if (role === ROLE.compiler) this.#learnCompiler(word, text);
    else if (role === ROLE.stack) this.#learnStack(word, text);
    else if (role === ROLE.variant) this.#learnVariant(word, text);
    else {
      this.digest[word] = digestText(text);
      if (role === ROLE.os) this.osPlatforms[word] = platformsOfOs(text);
      else if (role === ROLE.platform) this.platform[word] = numberOf(PLATFORMS, text);
      else if (role === ROLE.target) this.#learnTarget(word, text);
      else this.versionOk[word] = isVersion(text) ? 1 : 0;
    }
  }

  /** Whether a word stands before another one, by code point. */
  before(a: number, b: number): boolean {
    const x = this.order[a]!;
    const y = this.order[b]!;
    if (x < y) return true;
    return !(x > y) && this.textsAscend(a, b);
  }

  /** The same, told by the texts themselves. */
  textsAscend(a: number, b: number): boolean {
    return compareCodePoints(this.texts[a]!, this.texts[b]!) < 0;
  }

  /** Whether the name of a variant stands before that of another one. Names are ASCII. */
  namesAscend(a: number, b: number): boolean {
    return this.names[a]! < this.names[b]!;
  }

  #learnCompiler(word: number, text: string): void {
    const compiler = parseCompiler(text);
    const { form = 'malformed', name } = compiler;
    const platforms = platformsOfCompiler(name);
    this.compilerPlatforms[word] = bitsOf(PLATFORMS, (one) => platforms === undefined || platforms.includes(one));
    this.compilerDigest[word] = digestText(normalCompiler(compiler));
    this.compilerForm[word] = FORM[form] | (form === 'malformed' || COMPILER_NAMES.has(name) ? KNOWN : 0);
  }

  #learnTarget(word: number, text: string): void {
    const family = FAMILY_OF_TARGET.get(text);
    this.targetFamily[word] = numberOf(FAMILIES, family ?? '');
    this.targetPlatforms[word] = bitsOf(PLATFORMS, (name) => family === undefined || familyFits(family, name));
  }

  #learnStack(word: number, text: string): void {
    const { platform, family } = hintOfStack(text);
    this.stackOk[word] = isStackName(text) ? 1 : 0;
    this.stackPlatforms[word] = bitsOf(PLATFORMS, (name) => platform === undefined || platform === name);
    this.stackFamilies[word] = bitsOf(FAMILIES, (name) => family === undefined || family === name);
  }

  #learnVariant(word: number, text: string): void {
    const variant = parseVariant(text);
    const { kind = 'malformed', name, oldMulti } = variant;
    const isCommit = kind === 'single' && name === 'commit';
    this.variantKind[word] = KIND[oldMulti ? 'oldMulti' : isCommit ? 'commit' : kind];
    this.variantDigest[word] = digestText(normalVariant(variant));
    this.variantOdd[word] = kind === 'multi' && oddValueOf(text) !== undefined ? 1 : 0;
    this.names[word] = name;
    this.nameOrder[word] = orderOf(name);
  }

  #grow(): void {
    const columns: Record<string, NumberArray> = {};
    for (const name of COLUMNS) columns[name] = grown(this[name]);
    Object.assign(this, columns);
    for (let list = 0; list < this.seenIn.length; list++) this.seenIn[list] = grown(this.seenIn[list]!);
  }
}

/** Words that the arrays hold at first. */
const SIZE = 1024;

function newColumns(): WordColumns {
  return {
    order: new Float64Array(SIZE),
    nameOrder: new Float64Array(SIZE),
    digest: new Int32Array(SIZE),
    compilerForm: new Uint8Array(SIZE),
    compilerDigest: new Int32Array(SIZE),
    compilerPlatforms: new Int32Array(SIZE),
    osPlatforms: new Int32Array(SIZE),
    platform: new Uint8Array(SIZE),
    targetFamily: new Uint8Array(SIZE),
    targetPlatforms: new Int32Array(SIZE),
    versionOk: new Uint8Array(SIZE),
    stackOk: new Uint8Array(SIZE),
    stackPlatforms: new Int32Array(SIZE),
    stackFamilies: new Int32Array(SIZE),
    variantKind: new Uint8Array(SIZE),
    variantOdd: new Uint8Array(SIZE),
    variantDigest: new Int32Array(SIZE),
    inRow: new Int32Array(SIZE),
    rowsWith: new Int32Array(SIZE),
  };
}

const COLUMNS = Object.keys(newColumns()) as (keyof WordColumns)[];

type NumberArray = Int32Array | Uint32Array | Uint8Array | Float64Array;

/** Twice as long. */
export function grown<A extends NumberArray>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(array.length * 2);
  larger.set(array);
  return larger;
}

/** Characters that the number of a text in order holds: seven bits each. */
const ORDERED = 7;

/**
 * A number of the first characters of a text: where the numbers of two texts differ, the texts are in the same order. NaN, which compares
 * with nothing, when one of the characters is not ASCII.
 */
function orderOf(text: string): number {
  let order = 0;
  for (let i = 0; i < ORDERED; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (code > 0x7f) return Number.NaN;
    order = order * 128 + code;
  }
  return order;
}

function platformsOfOs(text: string): number {
  const os = parseOs(text);
  return os.ok ? bitsOf(PLATFORMS, (name) => osFits(os, name)) : 0;
}

function numberOf(names: readonly string[], name: string): number {
  return Math.max(0, names.indexOf(name));
}

/** Bit 0, of what is not known, is always there. */
function bitsOf<T extends string>(names: readonly T[], fits: (name: T) => boolean): number {
  return names.reduce((bits, name, i) => (i === 0 || fits(name) ? bits | (1 << i) : bits), 0);
}
