import type { Compiler, Lexicon, Variant } from '../../spack/lexicon.js';
import type { Generation, Meta, PageData, Spec } from '../data.js';
import type { PageFacts, RowFacts } from '../facts.js';
import type { RowCounts } from '../row-counts.js';
import { ROW } from '../row-flags.js';
import { collectValues, countStacks, LISTS, type ListField, type ListValues, summarize } from '../summary.js';
import type { Table } from './columns.js';
import { countRows } from './count-rows.js';
import { type ByList, type Counted, copyRows, derive, digestRow } from './derive.js';

/** What facts need when they are asked for more than numbers. */
export interface FactSource {
  readonly lexicon: Lexicon;
  /** A table with this data in it. */
  fill(data: PageData): Table;
}

/** Copied in place of a literal: see `Result` in `lint-page.ts`. */
const NO_TEXTS: readonly string[] = [];

/** The facts of a page. The numbers are taken from a table at once, what costs more when it is asked for. */
export class DerivedFacts implements PageFacts, Counted {
  generation!: Generation;
  rowCount!: number;
  flags!: number;
  writtenSpecs!: number;
  listFits!: ByList<boolean>;
  listSorted!: ByList<boolean>;
  faultyRows!: ByList<number>;
  stackCountsFit!: boolean;
  countsAscending!: boolean;
  keysInOrder!: boolean;
  hashesSorted!: boolean;
  exactCompilers!: number;
  bareCompilers!: number;
  rowsWithoutRoot!: number;
  oldMultiForms!: number;
  multiForms!: number;
  commits!: number;
  tarballs!: number;
  oldMirrors!: number;
  readonly isGenerated: boolean;
  readonly #table: Table;
  /** Of the table when this page was in it. */
  readonly #serial: number;
  readonly #page: { readonly data: PageData };
  readonly #source: FactSource;
  #rows: readonly RowFacts[] | undefined;
  #digests: readonly number[] = [];
  #shared: ReadonlySet<string> | undefined;
  #values: ListValues | undefined;
  #rowsByStack: ReadonlyMap<string, number> | undefined;

  /** Of the page that is in the table. Its `data` is read when something is asked for that the columns do not tell. */
  constructor(table: Table, page: { readonly data: PageData }, source: FactSource, isGenerated = false) {
    this.isGenerated = isGenerated;
    this.#table = table;
    this.#serial = table.serial;
    this.#page = page;
    this.#source = source;
    derive(table, this);
  }

  get rows(): readonly RowFacts[] {
    this.#rows ??= this.#readRows();
    return this.#rows;
  }

  get values(): ListValues {
    this.#values ??= collectValues(this.#page.data.spec_details);
    return this.#values;
  }

  get rowsByStack(): ReadonlyMap<string, number> {
    this.#rowsByStack ??= countStacks(this.#page.data.spec_details);
    return this.#rowsByStack;
  }

  isShared(hash: string): boolean {
    if ((this.flags & ROW.repeatedHash) === 0) return false;
    this.#shared ??= new Set(this.rows.filter((row) => row.hashRepeated).map((row) => row.spec.hash));
    return this.#shared.has(hash);
  }

  digestOf(row: RowFacts): number {
    return this.#digests[row.index]!;
  }

  rowNumbers(): readonly number[] {
    return copyRows(this.#currentTable());
  }

  rowCounts(): RowCounts {
    return countRows(this.#currentTable());
  }

  listed(field: ListField): readonly string[] {
    const { serial, words, listed, listFrom, listTo } = this.#table;
    if (serial !== this.#serial) return this.#page.data.meta[field];
    const list = LISTS.indexOf(field);
    const texts = NO_TEXTS.slice();
    for (let i = listFrom[list]!; i < listTo[list]!; i++) texts.push(words.texts[listed[i]!]!);
    return texts;
  }

  variantsOf(row: RowFacts): readonly Variant[] {
    return row.spec.variants.map(this.#source.lexicon.variant);
  }

  expectedMeta(): Meta {
    return summarize(this.#page.data.spec_details);
  }

  #readRows(): readonly RowFacts[] {
    const { data } = this.#page;
    const table = this.#currentTable();
    const rows = data.spec_details.map((spec, index) =>
      readRow(spec, index, table, this.#source.lexicon.compiler(spec.compiler)),
    );
    this.#digests = rows.map(({ index }) => digestRow(table, index));
    return rows;
  }

  /** Another page may have taken this one's place since. */
  #currentTable(): Table {
    if (this.#table.serial === this.#serial) return this.#table;
    const table = this.#source.fill(this.#page.data);
    derive(table, this);
    return table;
  }
}

function readRow(spec: Spec, index: number, table: Table, compiler: Compiler): RowFacts {
  const flags = table.flags[index]!;
  return {
    spec,
    index,
    flags,
    compiler,
    hashOk: (flags & ROW.malformedHash) === 0,
    hashRepeated: (flags & ROW.repeatedHash) !== 0,
    versionOk: (flags & ROW.wrongVersion) === 0,
    osOk: (flags & ROW.malformedOs) === 0,
    platformOk: (flags & ROW.unknownPlatform) === 0,
    osFitsPlatform: (flags & ROW.osAgainstPlatform) === 0,
  };
}
