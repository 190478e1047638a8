import type { Compiler, Lexicon, Variant } from '../spack/lexicon.js';
import { combineDigests } from '../spack/normal-form.js';
import { osFits } from '../spack/platforms.js';
import type { Generation, Meta, PageData, Spec } from './data.js';
import {
  collectValues,
  countStacks,
  distinctStacks,
  KEY_ORDERS,
  Listed,
  type ListField,
  type ListValues,
  summarize,
} from './summary.js';

/** One row, read: what several rules need to know of it. */
export interface RowFacts {
  readonly spec: Spec;
  /** 0-based, into `spec_details`. */
  readonly index: number;
  readonly compiler: Compiler;
  readonly hashOk: boolean;
  /** Whether an earlier row has the same hash. */
  readonly hashRepeated: boolean;
  readonly versionOk: boolean;
  readonly osOk: boolean;
  readonly platformOk: boolean;
  /** False when `os` and `platform` are both well-formed and exclude each other. */
  readonly osFitsPlatform: boolean;
  /** Of the normal forms of its variants, in any order: 32 bits. */
  readonly variantsDigest: number;
}

/** What the rows of a page say, counted once for all rules. */
export interface PageFacts {
  readonly generation: Generation;
  readonly rows: readonly RowFacts[];
  /** Whether a list of `meta` holds each value of the rows exactly once and no other, in any order. */
  readonly listFits: { readonly [K in ListField]: boolean };
  /** Whether `meta.num_specs_by_stack` has each stack of the rows with its number of rows, and no other. */
  readonly stackCountsFit: boolean;
  /**
   * Per list of `meta`: every value of the rows with the index of the first row that has it, in the order of the rows. Built when asked
   * for: look at `listFits` first.
   */
  readonly values: ListValues;
  /** How many rows list each stack; a row that lists it twice counts once. Built when asked for: look at `stackCountsFit` first. */
  readonly rowsByStack: ReadonlyMap<string, number>;
  /**
   * Per list of `meta`: how many rows have a value there that its own rule calls an error (a malformed version, no stacks at all...).
   * The summary is not to be blamed for what such a row says or no longer says.
   */
  readonly faultyRows: { readonly [K in ListField]: number };
  /** Rows that lack the stack `root`; an empty `stacks` counts. */
  readonly rowsWithoutRoot: number;
  /** Rows that list a stack twice. */
  readonly rowsWithRepeatedStacks: number;
  /** Rows whose hash is none, rows whose hash an earlier row has. */
  readonly malformedHashes: number;
  readonly repeatedHashes: number;
  /** Whether several rows have this hash. */
  isShared(hash: string): boolean;
  /** Variants that are none (`kind` is undefined). */
  readonly malformedVariants: number;
  /** Rows whose variants are not strictly ascending by name: out of order, repeated or malformed. */
  readonly rowsWithUnsortedVariants: number;
  /** Rows spelled `name@=version`, `name@version`. */
  readonly exactCompilers: number;
  readonly bareCompilers: number;
  /** Variants spelled `k=a,b`, `k:=a,b`. */
  readonly oldMultiForms: number;
  readonly multiForms: number;
  /** Rows with a `tarball`. */
  readonly tarballs: number;
  /** Rows with a variant `commit`. */
  readonly commits: number;
  /**
   * 32 bits that tell apart what rows are (compiler, version, operating system, platform, target, variants), whatever generation spells
   * them. Computed when asked for.
   */
  digestOf(row: RowFacts): number;
  /** A row's variants, in its order. Read when asked for: the counts above tell whether there is anything to see. */
  variantsOf(row: RowFacts): readonly Variant[];
  /** What `meta` should say, with its lists sorted by code point. Built when asked for. */
  expectedMeta(): Meta;
}

/** Derives the facts of a page in one pass over its rows. */
export function deriveFacts(data: PageData, lexicon: Lexicon): PageFacts {
  const tally = new Tally(data, lexicon);
  tally.finish();
  return tally;
}

class Tally implements PageFacts {
  generation: Generation = 'H';
  readonly rows: RowFacts[] = [];
  readonly listFits = {
    compilers: false,
    oss: false,
    platforms: false,
    stacks: false,
    targets: false,
    versions: false,
  };
  stackCountsFit = false;
  readonly faultyRows = { compilers: 0, oss: 0, platforms: 0, stacks: 0, targets: 0, versions: 0 };
  rowsWithoutRoot = 0;
  rowsWithRepeatedStacks = 0;
  malformedHashes = 0;
  repeatedHashes = 0;
  malformedVariants = 0;
  rowsWithUnsortedVariants = 0;
  exactCompilers = 0;
  bareCompilers = 0;
  oldMultiForms = 0;
  multiForms = 0;
  tarballs = 0;
  commits = 0;
  #noCompilers = 0;
  #unsortedHashes = false;
  #lastHash = '';
  /** Of the row before; may be longer than its list. */
  readonly #lastVariants: Variant[] = [];
  /** Kept only from the first row on that is not behind the one before it: ascending hashes are all different. */
  #hashes: Set<string> | undefined;
  #shared: Set<string> | undefined;
  #values: ListValues | undefined;
  #rowsByStack: ReadonlyMap<string, number> | undefined;
  readonly #data: PageData;
  readonly #lexicon: Lexicon;
  readonly #compilers: Listed;
  readonly #oss: Listed;
  readonly #platforms: Listed;
  readonly #stacks: Listed;
  readonly #targets: Listed;
  readonly #versions: Listed;
  /** Rows per stack of `meta.stacks`. */
  readonly #counts: number[] = [];

  constructor(data: PageData, lexicon: Lexicon) {
    this.#data = data;
    this.#lexicon = lexicon;
    const { meta, spec_details } = data;
    this.#compilers = new Listed(meta.compilers);
    this.#oss = new Listed(meta.oss);
    this.#platforms = new Listed(meta.platforms);
    this.#stacks = new Listed(meta.stacks);
    this.#targets = new Listed(meta.targets);
    this.#versions = new Listed(meta.versions);
    for (let i = 0; i < meta.stacks.length; i++) this.#counts.push(0);
    for (let index = 0; index < spec_details.length; index++)
      this.rows.push(this.#readRow(spec_details[index]!, index));
  }

  /** What can be told when all rows are read. */
  finish(): void {
    const { meta } = this.#data;
    this.listFits.compilers = this.#compilers.fits();
    this.listFits.oss = this.#oss.fits();
    this.listFits.platforms = this.#platforms.fits();
    this.listFits.stacks = this.#stacks.fits();
    this.listFits.targets = this.#targets.fits();
    this.listFits.versions = this.#versions.fits();
    this.stackCountsFit = this.listFits.stacks && this.#countsFit(meta.stacks, meta.num_specs_by_stack);
    this.generation = this.#findGeneration(this.#data);
  }

  #countsFit(stacks: readonly string[], written: Meta['num_specs_by_stack']): boolean {
    let keys = 0;
    for (const _ in written) keys++;
    if (keys !== stacks.length) return false;
    for (let i = 0; i < keys; i++) {
      const stack = stacks[i]!;
      if (!Object.hasOwn(written, stack) || written[stack] !== this.#counts[i]) return false;
    }
    return true;
  }

  get values(): ListValues {
    this.#values ??= collectValues(this.#data.spec_details);
    return this.#values;
  }

  get rowsByStack(): ReadonlyMap<string, number> {
    this.#rowsByStack ??= countStacks(this.#data.spec_details);
    return this.#rowsByStack;
  }

  isShared(hash: string): boolean {
    return this.#shared?.has(hash) ?? false;
  }

  expectedMeta(): Meta {
    return summarize(this.#data.spec_details);
  }

  #readRow(spec: Spec, index: number): RowFacts {
    const lexicon = this.#lexicon;
    const compiler = lexicon.compiler(spec.compiler);
    const variantsDigest = this.#readVariants(spec.variants);
    const hashRepeated = this.#addHash(spec.hash, index);
    const versionOk = spec.versions.length === 1 && lexicon.isVersion(spec.versions[0]!);
    const os = lexicon.os(spec.os);
    const platformOk = lexicon.isPlatform(spec.platform);
    const osFitsPlatform = !os.ok || !platformOk || osFits(os, spec.platform);
    this.#countForms(spec, compiler);
    this.#addValues(spec);
    if (compiler.form === undefined) this.faultyRows.compilers++;
    if (!versionOk) this.faultyRows.versions++;
    if (!os.ok || !osFitsPlatform) this.faultyRows.oss++;
    if (!platformOk || !osFitsPlatform) this.faultyRows.platforms++;
    if (spec.stacks.length === 0) this.faultyRows.stacks++;
    const hashOk = lexicon.isHash(spec.hash);
    if (!hashOk) this.malformedHashes++;
    if (hashRepeated) {
      this.repeatedHashes++;
      this.#shared ??= new Set();
      this.#shared.add(spec.hash);
    }
    return {
      spec,
      index,
      compiler,
      hashOk,
      hashRepeated,
      versionOk,
      osOk: os.ok,
      platformOk,
      osFitsPlatform,
      variantsDigest,
    };
  }

  /** Whether an earlier row has the hash. */
  #addHash(hash: string, index: number): boolean {
    const ascending = hash > this.#lastHash;
    if (hash < this.#lastHash) this.#unsortedHashes = true;
    this.#lastHash = hash;
    if (this.#hashes === undefined) {
      if (ascending || index === 0) return false;
      this.#hashes = new Set(this.rows.map((row) => row.spec.hash));
    }
    const repeated = this.#hashes.has(hash);
    this.#hashes.add(hash);
    return repeated;
  }

  /** Gives their digest. Rows of a page differ in few of their variants: a look at the row before saves most look-ups. */
  #readVariants(texts: readonly string[]): number {
    const before = this.#lastVariants;
    let digest = 0;
    let last = '';
    let ascending = true;
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i]!;
      const same = before[i];
      const variant = same !== undefined && same.text === text ? same : this.#lexicon.variant(text);
      before[i] = variant;
      digest = (digest + variant.digest) | 0;
      if (variant.kind !== 'boolean') this.#countVariantForm(variant);
      if (variant.name <= last) ascending = false;
      last = variant.name;
    }
    if (!ascending) this.rowsWithUnsortedVariants++;
    return digest;
  }

  digestOf({ spec, compiler, variantsDigest }: RowFacts): number {
    const { digest } = this.#lexicon;
    let all = combineDigests(compiler.digest, variantsDigest);
    for (const version of spec.versions) all = combineDigests(all, digest(version));
    all = combineDigests(all, digest(spec.os));
    all = combineDigests(all, digest(spec.platform));
    return combineDigests(all, digest(spec.target));
  }

  variantsOf(row: RowFacts): readonly Variant[] {
    return row.spec.variants.map(this.#lexicon.variant);
  }

  #countVariantForm(variant: Variant): void {
    if (variant.oldMulti) this.oldMultiForms++;
    else if (variant.kind === 'multi') this.multiForms++;
    else if (variant.kind === undefined) this.malformedVariants++;
    else if (variant.name === 'commit') this.commits++;
  }

  #countForms(spec: Spec, compiler: Compiler): void {
    if (compiler.form === 'exact') this.exactCompilers++;
    else if (compiler.form === 'bare') this.bareCompilers++;
    else if (compiler.form === 'none') this.#noCompilers++;
    if (spec.tarball !== undefined) this.tarballs++;
  }

  #addValues(spec: Spec): void {
    this.#compilers.add(spec.compiler);
    this.#oss.add(spec.os);
    this.#platforms.add(spec.platform);
    this.#targets.add(spec.target);
    for (const version of spec.versions) this.#versions.add(version);
    let root = false;
    const stacks = distinctStacks(spec.stacks);
    if (stacks.length < spec.stacks.length) this.rowsWithRepeatedStacks++;
    for (const stack of stacks) {
      if (stack === 'root') root = true;
      const at = this.#stacks.add(stack);
      if (at !== -1) this.#counts[at]!++;
    }
    if (!root) this.rowsWithoutRoot++;
  }

  /**
   * By several signs, each by the majority of the rows, so that one damaged row does not make a page another generation: the tarball
   * (D to F2), the order of keys (in D and E meta starts with `versions`; without any tarball all keys must stand as they did then), the
   * stack `root` (not in D), rows by hash (F2), the spelling of compilers (G, H), and where they do not tell, that of several values. A
   * one-row page cannot tell F1 from F2.
   */
  #findGeneration({ meta, spec_details: rows }: PageData): Generation {
    const newCompilers = this.bareCompilers + this.#noCompilers;
    const [first] = rows;
    const oldRows =
      this.tarballs > 0 || first === undefined || (this.exactCompilers > newCompilers && isInOldOrder(meta, first));
    const oldOrder = oldRows && Object.keys(meta)[0] === 'versions';
    const half = this.tarballs * 2 === rows.length && this.exactCompilers > 0;
    if (this.tarballs * 2 > rows.length || half || oldOrder) {
      const root =
        this.rowsWithoutRoot < rows.length ||
        meta.stacks.includes('root') ||
        Object.hasOwn(meta.num_specs_by_stack, 'root');
      if (oldOrder) return root ? 'E' : 'D';
      return this.#unsortedHashes ? 'F1' : 'F2';
    }
    if (this.exactCompilers !== newCompilers) return this.exactCompilers > newCompilers ? 'G' : 'H';
    return this.oldMultiForms > this.multiForms ? 'G' : 'H';
  }
}

/** Whether all keys stand as in D and E: a page of G whose keys someone moved may start with the same ones. */
function isInOldOrder(meta: Meta, row: Spec): boolean {
  const [, ofMeta, ofRow] = KEY_ORDERS;
  return `${Object.keys(meta)}` === `${ofMeta}` && `${Object.keys(row)},tarball` === `${ofRow}`;
}

/** The values that the rows have for a list of `meta`, each once, in no certain order: the list itself when it fits. */
export function distinctValues(data: PageData, facts: PageFacts, field: ListField): readonly string[] {
  return facts.listFits[field] ? data.meta[field] : [...facts.values[field].keys()];
}
