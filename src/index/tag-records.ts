import type { Generation } from '../page/data.js';
import type { TagIndex } from './compare-page.js';
import type { RecordNumbers } from './index-entry.js';
import { ROOT } from './layout.js';
import { NumberList, NumberTable } from './number-list.js';
import type { IndexRecord } from './record.js';
import { LANGUAGES, languagesOf, type RowFields, spellCompiler, variantTexts } from './row-fields.js';
import { Vocabulary } from './vocabulary.js';

/** The records of a tag's root index and which of its stacks have them, in some 60 bytes each. */
export class TagRecords implements TagIndex {
  readonly vocabulary: Vocabulary;
  /** By number of a hash: the row of its record and 1, 0 without one that can be used. */
  readonly #rows = new NumberTable();
  /** By row, in numbers of the vocabulary. */
  readonly #names = new NumberList();
  readonly #versions = new NumberList();
  readonly #architectures = new NumberList();
  readonly #compilers = new NumberList();
  readonly #parameters = new NumberList();
  /** Where its edges to what provides a language start, in their order: the number of the hash, and which languages. */
  readonly #edgeStarts = new NumberList();
  readonly #edges = new NumberList();
  readonly #edgeLanguages = new NumberList();
  /** By number of a name: the numbers of the hashes of its binaries. */
  readonly #binaries: (number[] | undefined)[] = [];
  /** By label: how its index has the numbers of hashes (`HAS`), 0 for those that it has not. */
  readonly #labels = new Map<string, NumberTable>();
  /** That of the root. */
  readonly #root = new NumberTable();

  constructor(vocabulary = new Vocabulary()) {
    this.vocabulary = vocabulary;
  }

  /** A record of the root index. */
  add(record: IndexRecord): void {
    const { vocabulary } = this;
    const number = vocabulary.keys.add(record.key);
    if (number === undefined) return;
    this.#edgeStarts.push(this.#edges.length);
    for (const { hash, virtuals } of record.dependencies) {
      const languages = languagesOf(virtuals);
      if (languages !== 0) this.#addEdge(vocabulary.keys.add(hash)!, languages);
    }
    this.#add(
      number,
      vocabulary.text(record.name),
      vocabulary.text(record.version),
      vocabulary.architecture(record),
      vocabulary.compiler(record.compiler),
      vocabulary.parametersOf(record.parameters),
      record.isCached,
    );
  }

  /** The same of one that was scanned and whose words were read. */
  addNumbers(record: RecordNumbers): void {
    const { number, name, version, architecture, compiler, parameters, edgeTo } = record;
    this.#edgeStarts.push(this.#edges.length);
    for (let edge = record.edgeFrom; edge < edgeTo; edge++) {
      const languages = record.edgeLanguages(edge);
      if (languages !== 0) this.#addEdge(record.edgeNumber(edge), languages);
    }
    this.#add(number, name, version, architecture, compiler, parameters, record.isCached);
  }

  #addEdge(number: number, languages: number): void {
    this.#edges.push(number);
    this.#edgeLanguages.push(languages);
  }

  #add(
    number: number,
    name: number,
    version: number,
    architecture: number,
    compiler: number,
    parameters: number,
    isCached: boolean,
  ): void {
    this.#names.push(name);
    this.#versions.push(version);
    this.#architectures.push(architecture);
    this.#compilers.push(compiler);
    this.#parameters.push(parameters);
    this.#rows.set(number, this.#names.length);
    this.addNumberToLabel(ROOT, number, isCached);
    if (!isCached) return;
    const binaries = this.#binaries[name];
    if (binaries === undefined) {
      while (this.#binaries.length < name) this.#binaries.push(undefined);
      this.#binaries[name] = [number];
    } else binaries.push(number);
  }

  /** A record of the root index that cannot be used. */
  refuse(hash: string): void {
    this.addToLabel(ROOT, hash, undefined);
  }

  /** A label's index was read. */
  addLabel(label: string): void {
    this.#labelOf(label);
  }

  /** A label's index cannot be used: what it holds is not known. */
  dropLabel(label: string): void {
    this.#labels.delete(label);
  }

  /** A hash that stands in a label's index; whether with its binary is undefined of a record that cannot be used. */
  addToLabel(label: string, hash: string, isBinary: boolean | undefined): void {
    const number = this.vocabulary.keys.add(hash);
    if (number !== undefined) this.addNumberToLabel(label, number, isBinary);
  }

  addNumberToLabel(label: string, number: number, isBinary: boolean | undefined): void {
    this.#labelOf(label).set(number, isBinary === undefined ? HAS.refused : isBinary ? HAS.binary : HAS.record);
  }

  binariesOf(name: string): readonly string[] {
    return this.numbersOf(name).map((number) => this.vocabulary.keys.hashOf(number));
  }

  /** The numbers of the hashes of a package's binaries. */
  numbersOf(name: string): readonly number[] {
    const number = this.vocabulary.texts.find(name);
    return (number === undefined ? undefined : this.#binaries[number]) ?? NOTHING;
  }

  /** The packages that have a binary. */
  names(): Iterable<string> {
    return this.#binaries.flatMap((binaries, name) => (binaries === undefined ? [] : [this.vocabulary.texts.at(name)]));
  }

  stateOf(hash: string): 'binary' | 'record' | 'refused' | 'absent' {
    const number = this.vocabulary.keys.find(hash);
    return number === undefined ? 'absent' : this.stateAt(number);
  }

  /** The same by the number of a hash. */
  stateAt(number: number): 'binary' | 'record' | 'refused' | 'absent' {
    const has = this.#root.get(number);
    if (has === 0) return 'absent';
    if (has === HAS.refused) return 'refused';
    return has === HAS.binary ? 'binary' : 'record';
  }

  rowOf(hash: string, generation: Generation): RowFields | undefined {
    const number = this.vocabulary.keys.find(hash);
    const row = number === undefined ? NONE : this.binaryAt(number);
    if (row === NONE) return undefined;
    const { texts, architectures } = this.vocabulary;
    const { os, platform, target } = architectures.at(this.architectureAt(row));
    return {
      hash,
      version: texts.at(this.versionAt(row)),
      os,
      platform,
      target,
      compiler: spellCompiler(this.compilerOf(this.builtWith(row)), generation),
      variants: variantTexts(this.parametersAt(row), generation),
    };
  }

  packageOf(hash: string): string | undefined {
    const number = this.vocabulary.keys.find(hash);
    const row = number === undefined ? 0 : this.#rows.get(number);
    return row === 0 ? undefined : this.vocabulary.texts.at(this.#names.at(row - 1));
  }

  /** The row of the record of a hash that has a binary; -1 without one. */
  binaryAt(number: number): number {
    return this.#root.get(number) === HAS.binary ? this.#rows.get(number) - 1 : NONE;
  }

  /** The number of the name of a row; the next ones of its version and of where it runs. */
  nameAt(row: number): number {
    return this.#names.at(row);
  }

  versionAt(row: number): number {
    return this.#versions.at(row);
  }

  architectureAt(row: number): number {
    return this.#architectures.at(row);
  }

  /** Rows that have the same have the same list. */
  parametersAt(row: number): IndexRecord['parameters'] {
    return this.vocabulary.parameters.at(this.#parameters.at(row)).entries;
  }

  parametersNumberAt(row: number): number {
    return this.#parameters.at(row);
  }

  /** What a row was built with, as a number for `compilerOf`. */
  builtWith(row: number): number {
    const compiler = this.#compilers.at(row);
    if (this.vocabulary.compilers.at(compiler) !== 'edges') return compiler * 2;
    return this.#providerOf(row) * 2 + 1;
  }

  compilerOf(built: number): { readonly name: string; readonly version: string } | undefined {
    const number = built >> 1;
    if ((built & 1) === 0) {
      const compiler = this.vocabulary.compilers.at(number);
      return typeof compiler === 'object' ? compiler : undefined;
    }
    if (number === NONE) return undefined;
    const { texts } = this.vocabulary;
    return { name: texts.at(this.#names.at(number)), version: texts.at(this.#versions.at(number)) };
  }

  /**
   * The row of what Spack takes for the compiler: what provides C, else C++, else Fortran; -1 for none. An edge to a record that is missing
   * is as if it were not there.
   */
  #providerOf(row: number): number {
    const end = row + 1 < this.#edgeStarts.length ? this.#edgeStarts.at(row + 1) : this.#edges.length;
    for (let language = 0; language < LANGUAGES.length; language++)
      for (let edge = this.#edgeStarts.at(row); edge < end; edge++) {
        const provider = this.#rows.get(this.#edges.at(edge)) - 1;
        if (provider >= 0 && ((this.#edgeLanguages.at(edge) >> language) & 1) === 1) return provider;
      }
    return NONE;
  }

  /** The labels whose index was read, each with what `indexOf` gives. */
  labels(): Iterable<readonly [label: string, has: NumberTable]> {
    return this.#labels;
  }

  labelsOf(hash: string): readonly string[] {
    const number = this.vocabulary.keys.find(hash);
    if (number === undefined) return [];
    return [...this.#labels]
      .filter(([, has]) => has.get(number) !== 0)
      .map(([label]) => label)
      .sort();
  }

  hasBinary(label: string, hash: string): boolean | undefined {
    const number = this.vocabulary.keys.find(hash);
    const has = number === undefined ? undefined : this.#labels.get(label)?.get(number);
    return has === HAS.refused ? undefined : has === HAS.binary;
  }

  isKnown(label: string): boolean {
    return this.#labels.has(label);
  }

  /** 0 for the numbers of the hashes that a label's index has not; undefined when it was not read. */
  indexOf(label: string): NumberTable | undefined {
    return this.#labels.get(label);
  }

  #labelOf(label: string): NumberTable {
    let has = this.#labels.get(label);
    if (has === undefined) {
      has = label === ROOT ? this.#root : new NumberTable();
      this.#labels.set(label, has);
    }
    return has;
  }
}

/** How an index has a hash. */
const HAS = { record: 1, binary: 2, refused: 3 } as const;

const NONE = -1;
const NOTHING: readonly number[] = [];
