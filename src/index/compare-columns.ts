import type { Generation } from '../page/data.js';
import type { Table } from '../page/scan/columns.js';
import { isShown } from './compare-page.js';
import { NumberTable } from './number-list.js';
import { spellCompiler, variantTexts } from './row-fields.js';
import { keyOfColumns } from './scan/key-of-columns.js';
import type { TagRecords } from './tag-records.js';

/** The page that is compared. */
interface Compared {
  readonly table: Table;
  readonly generation: Generation;
}

const NONE = -1;
/** No row yet: what no record has. */
const NOTHING = {
  architecture: -2,
  built: -2,
  parameters: -2,
  os: -2,
  platform: -2,
  target: -2,
  compiler: -2,
  row: -2,
};

/**
 * Sees of pages in columns whether they say just what the index says, to the letter: nearly all do, and of such a one nobody needs to know
 * more. Whatever else there is to say, `comparePage` says.
 */
export class ColumnComparison {
  readonly #records: TagRecords;
  /** By number of a hash: the page in which it was last seen. */
  readonly #seenIn = new NumberTable();
  #page = 0;
  readonly #wanted = new Int32Array(5);
  /** Of this page: what its rows may be in, and that of a stack by its word. */
  #indexes: readonly NumberTable[] = [];
  readonly #stacks = new Map<number, NumberTable | undefined>();
  /** What the last row had of what many have, and with which words that agrees. */
  readonly #last = { ...NOTHING };

  constructor(records: TagRecords) {
    this.#records = records;
  }

  /** Whether the page that is in the table has all rows that its package should have, no other ones, and nothing else in them. */
  agrees(table: Table, name: string, generation: Generation): boolean {
    const binaries = this.#records.numbersOf(name).length;
    if (table.hashTexts !== undefined || table.rows === 0 || table.rows !== binaries) return false;
    const package_ = this.#records.vocabulary.texts.find(name)!;
    const page = { table, generation };
    this.#page++;
    this.#stacks.clear();
    this.#indexes = [...this.#records.labels()].filter(([label]) => isShown(label, generation)).map(([, has]) => has);
    Object.assign(this.#last, NOTHING);
    for (let row = 0; row < table.rows; row++) if (!this.#agreesIn(page, row, package_)) return false;
    return true;
  }

  #agreesIn(page: Compared, row: number, name: number): boolean {
    const records = this.#records;
    keyOfColumns(page.table.hash, row * 5, this.#wanted);
    const number = records.vocabulary.keys.findWords(this.#wanted, 0);
    if (number === undefined || this.#seenIn.get(number) === this.#page) return false;
    this.#seenIn.set(number, this.#page);
    const record = records.binaryAt(number);
    return (
      record !== NONE &&
      records.nameAt(record) === name &&
      this.#agreesInVersion(page, row, record) &&
      this.#agreesInArchitecture(page, row, record) &&
      this.#agreesInCompiler(page, row, record) &&
      this.#agreesInVariants(page, row, record) &&
      this.#agreesInStacks(page, row, number)
    );
  }

  #agreesInVersion({ table }: Compared, row: number, record: number): boolean {
    const { version, versionFrom, words } = table;
    const from = versionFrom[row]!;
    const expected = this.#records.vocabulary.texts.at(this.#records.versionAt(record));
    return versionFrom[row + 1] === from + 1 && words.texts[version[from]!] === expected;
  }

  #agreesInArchitecture({ table }: Compared, row: number, record: number): boolean {
    const last = this.#last;
    const architecture = this.#records.architectureAt(record);
    const os = table.os[row]!;
    const platform = table.platform[row]!;
    const target = table.target[row]!;
    const { texts } = table.words;
    if (architecture !== last.architecture) {
      const expected = this.#records.vocabulary.architectures.at(architecture);
      Object.assign(last, { architecture, os, platform, target });
      return texts[os] === expected.os && texts[platform] === expected.platform && texts[target] === expected.target;
    }
    return os === last.os && platform === last.platform && target === last.target;
  }

  #agreesInCompiler({ table, generation }: Compared, row: number, record: number): boolean {
    const last = this.#last;
    const built = this.#records.builtWith(record);
    const compiler = table.compiler[row]!;
    if (built === last.built) return compiler === last.compiler;
    last.built = built;
    last.compiler = compiler;
    return table.words.texts[compiler] === spellCompiler(this.#records.compilerOf(built), generation);
  }

  #agreesInVariants({ table, generation }: Compared, row: number, record: number): boolean {
    const { variant, variantFrom, words } = table;
    const last = this.#last;
    const from = variantFrom[row]!;
    const length = variantFrom[row + 1]! - from;
    const parameters = this.#records.parametersNumberAt(record);
    if (parameters === last.parameters) {
      const start = variantFrom[last.row]!;
      if (variantFrom[last.row + 1]! - start !== length) return false;
      for (let i = 0; i < length; i++) if (variant[from + i] !== variant[start + i]) return false;
      return true;
    }
    const expected = variantTexts(this.#records.parametersAt(record), generation);
    if (expected.length !== length) return false;
    for (let i = 0; i < length; i++) if (words.texts[variant[from + i]!] !== expected[i]) return false;
    last.parameters = parameters;
    last.row = row;
    return true;
  }

  #agreesInStacks({ table, generation }: Compared, row: number, number: number): boolean {
    const { stack, stackFrom } = table;
    const from = stackFrom[row]!;
    const to = stackFrom[row + 1]!;
    const indexes = this.#indexes;
    let expected = 0;
    for (let i = 0; i < indexes.length; i++) if (indexes[i]!.get(number) !== 0) expected++;
    if (to - from !== expected) return false;
    for (let i = from; i < to; i++) {
      if ((this.#indexOf(table, stack[i]!, generation)?.get(number) ?? 0) === 0) return false;
      for (let j = from; j < i; j++) if (stack[j] === stack[i]) return false;
    }
    return true;
  }

  #indexOf(table: Table, word: number, generation: Generation): NumberTable | undefined {
    let index = this.#stacks.get(word);
    if (index === undefined) {
      const label = table.words.texts[word]!;
      index = isShown(label, generation) ? this.#records.indexOf(label) : undefined;
      this.#stacks.set(word, index);
    }
    return index;
  }
}
