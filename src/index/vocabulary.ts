import { KeyTable } from './key-table.js';
import { NumberList } from './number-list.js';
import { Numbered } from './numbered.js';
import type { IndexRecord } from './record.js';

/** Where a binary runs. */
export type Architecture = Pick<IndexRecord, 'platform' | 'os' | 'target'>;

/** Variants and flags, read when they are asked for: few of those that an index has ever are. */
export class Parameters {
  #entries: IndexRecord['parameters'] | undefined;
  readonly #json: string;

  /** Of the text of an object that can be read, or of what was read. */
  constructor(json: string, entries?: IndexRecord['parameters']) {
    this.#json = json;
    this.#entries = entries;
  }

  get entries(): IndexRecord['parameters'] {
    this.#entries ??= Object.entries(JSON.parse(this.#json) as object);
    return this.#entries;
  }
}

/** What the indexes of a tag have in common: hashes and values as numbers, so that a record is a few of them. */
export class Vocabulary {
  readonly keys = new KeyTable();
  /** Names and versions. */
  readonly texts = new Numbered<string>();
  readonly architectures = new Numbered<Architecture>();
  readonly compilers = new Numbered<IndexRecord['compiler']>();
  readonly parameters = new Numbered<Parameters>();
  /** Dependencies of all records after each other: the numbers of the hashes, and of the names that stand with them. */
  readonly edges = new NumberList();
  readonly edgeNames = new NumberList();
  /** By number of a hash: the text of the record that was proven parsed, as its digest behind the version of the database. */
  readonly provenTexts = new Map<number, string>();

  /** A text may be a part of a larger one, which it would keep in memory: it is copied. */
  text(text: string): number {
    return this.texts.numberOf(text, copy);
  }

  architecture({ platform, os, target }: Architecture): number {
    const make = (): Architecture => ({ platform: copy(platform), os: copy(os), target: copy(target) });
    return this.architectures.numberOf(JSON.stringify([platform, os, target]), make);
  }

  compiler(compiler: IndexRecord['compiler']): number {
    if (typeof compiler === 'string') return this.compilers.numberOf(compiler, () => compiler);
    const { name, version } = compiler;
    return this.compilers.numberOf(JSON.stringify([name, version]), () => ({
      name: copy(name),
      version: copy(version),
    }));
  }

  parametersOf(entries: IndexRecord['parameters']): number {
    const json = JSON.stringify(entries);
    return this.parameters.numberOf(json, () => new Parameters(json, entries));
  }
}

function copy(text: string): string {
  return Buffer.from(text).toString();
}
