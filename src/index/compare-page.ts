import type { Path } from '../finding.js';
import type { Generation, Spec } from '../page/data.js';
import { ROOT } from './layout.js';
import { type RowFields, sameCompiler, sameVariant } from './row-fields.js';

/** What the build cache says of one tag, as far as a page of it is concerned. */
export interface TagIndex {
  /** The binaries of a package: the hashes of its records in the root index that have one. In any order. */
  binariesOf(name: string): readonly string[];
  /** What the root index says of a hash. */
  stateOf(hash: string): 'binary' | 'record' | 'refused' | 'absent';
  /** The row that the record of a hash gives; undefined unless its state is `binary`. */
  rowOf(hash: string, generation: Generation): RowFields | undefined;
  /** The package of the record of a hash. */
  packageOf(hash: string): string | undefined;
  /** The labels whose index has a record of the hash, with a binary or not, in code-unit order. */
  labelsOf(hash: string): readonly string[];
  /** Whether a label's index has a hash with its binary; undefined when its record cannot be used, so that nobody knows. */
  hasBinary(label: string, hash: string): boolean | undefined;
  /** Whether a label's index could be read: what it holds is known then. */
  isKnown(label: string): boolean;
}

/** How the stacks of a row follow from indexes: whether an index counts that has the record of a hash, but no binary of it. */
export interface StackOptions {
  readonly missing: 'count' | 'ignore';
}

/** A page, as far as it is compared. */
export interface PageRows extends StackOptions {
  readonly name: string;
  readonly generation: Generation;
  readonly rows: readonly Spec[];
}

/** One difference between a page and the build cache. Paths start at the front matter. */
export type PageDifference =
  /** A row of a binary that the index does not have. `record`: it has the record, as a dependency. `refused`: the record is faulty. */
  | {
      readonly kind: 'extraRow';
      readonly hash: string;
      readonly path: Path;
      readonly state: 'record' | 'refused' | 'absent';
    }
  /** A row whose record is of another package. */
  | { readonly kind: 'otherPackage'; readonly hash: string; readonly path: Path; readonly name: string }
  /** A binary of the package that has no row. */
  | { readonly kind: 'missingRow'; readonly hash: string; readonly row: RowFields; readonly labels: readonly string[] }
  /** The index has no binary of the package: no row can be right. */
  | { readonly kind: 'packageGone'; readonly path: Path }
  | FieldDifference
  | {
      readonly kind: 'stacks';
      readonly hash: string;
      readonly path: Path;
      readonly label: string;
      /** `missing`: of the row. `withoutBinary`: the index has the record only, and that does not count. */
      readonly is: 'extra' | 'missing' | 'withoutBinary';
    };

/** A value of a row that does not follow from its record. */
export interface FieldDifference {
  readonly kind: 'field';
  readonly hash: string;
  readonly field: 'versions' | 'os' | 'platform' | 'target' | 'compiler' | 'variants';
  readonly path: Path;
  /** Undefined for a variant that the row lacks. */
  readonly written: string | undefined;
  /** Undefined for a variant that the record does not have. */
  readonly expected: string | undefined;
}

/** Compares a page with the build cache: each difference once, rows in their order, missing ones last. */
export function comparePage(page: PageRows, index: TagIndex): readonly PageDifference[] {
  const binaries = index.binariesOf(page.name);
  if (binaries.length === 0 && page.rows.every(({ hash }) => index.stateOf(hash) === 'absent'))
    return [{ kind: 'packageGone', path: ['title'] }];
  const seen = new Set<string>();
  const differences = page.rows.flatMap((row, i) => {
    // A hash that stands twice is another rule's matter.
    const isRepeated = seen.has(row.hash);
    seen.add(row.hash);
    return isRepeated ? [] : compareListed(page, row, i, index);
  });
  const missing = binaries.filter((hash) => !seen.has(hash)).sort();
  return [...differences, ...missing.map((hash) => missingRow(page, hash, index))];
}

function compareListed(page: PageRows, row: Spec, i: number, index: TagIndex): readonly PageDifference[] {
  const { hash } = row;
  const path = ['spec_details', i, 'hash'];
  const state = index.stateOf(hash);
  if (state !== 'binary') return [{ kind: 'extraRow', hash, path, state }];
  const name = index.packageOf(hash)!;
  if (name !== page.name) return [{ kind: 'otherPackage', hash, path, name }];
  const fields = index.rowOf(hash, page.generation)!;
  return [...compareRow(row, fields, ['spec_details', i]), ...compareStacks(page, row, i, index)];
}

function missingRow(page: PageRows, hash: string, index: TagIndex): PageDifference {
  const row = index.rowOf(hash, page.generation)!;
  return {
    kind: 'missingRow',
    hash,
    row,
    labels: index.labelsOf(hash).filter((one) => counts(page, one, hash, index)),
  };
}

/** Whether a label whose index has the record of a hash is a stack of its row. Where nobody knows, it may be. */
function counts({ missing }: PageRows, label: string, hash: string, index: TagIndex): boolean {
  return missing === 'count' || index.hasBinary(label, hash) !== false;
}

/** The values of a row that do not follow from its record. */
export function compareRow(row: Spec, fields: RowFields, at: Path): readonly FieldDifference[] {
  const differences: FieldDifference[] = [];
  const add = (
    field: FieldDifference['field'],
    path: Path,
    written: string | undefined,
    expected: string | undefined,
  ) => {
    differences.push({ kind: 'field', hash: row.hash, field, path: [...at, ...path], written, expected });
  };
  // Rows with another number of versions than one are another rule's matter.
  if (row.versions.length === 1 && row.versions[0] !== fields.version)
    add('versions', ['versions', 0], row.versions[0], fields.version);
  for (const field of ['os', 'platform', 'target'] as const)
    if (row[field] !== fields[field]) add(field, [field], row[field], fields[field]);
  if (row.compiler !== fields.compiler && sameCompiler(row.compiler) !== sameCompiler(fields.compiler))
    add('compiler', ['compiler'], row.compiler, fields.compiler);
  if (!isSame(row.variants, fields.variants)) compareVariants(row.variants, fields.variants, add);
  return differences;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, i) => text === other[i]);
}

function compareVariants(
  written: readonly string[],
  expected: readonly string[],
  add: (field: 'variants', path: Path, written: string | undefined, expected: string | undefined) => void,
): void {
  const wanted = new Map(expected.map((text) => [sameVariant(text).name, text]));
  const seen = new Set<string>();
  written.forEach((text, j) => {
    const { name, text: same } = sameVariant(text);
    const other = wanted.get(name);
    const isRepeated = seen.has(name);
    seen.add(name);
    if (isRepeated) return;
    if (other === undefined) add('variants', ['variants', j], text, undefined);
    else if (sameVariant(other).text !== same) add('variants', ['variants', j], text, other);
  });
  for (const [name, text] of wanted) if (!seen.has(name)) add('variants', ['variants'], undefined, text);
}

/** Whether a label whose index has a hash is one that a row shows: pages of the first form do not show the root. */
export function isShown(label: string, generation: Generation): boolean {
  return label !== ROOT || generation !== 'D';
}

function compareStacks(page: PageRows, row: Spec, i: number, index: TagIndex): readonly PageDifference[] {
  const { hash } = row;
  const having = index.labelsOf(hash).filter((label) => isShown(label, page.generation));
  const expected = new Set(having.filter((label) => counts(page, label, hash, index)));
  const isCertain = (label: string): boolean => page.missing === 'count' || index.hasBinary(label, hash) === true;
  const written = new Set(row.stacks);
  const path = ['spec_details', i, 'stacks'];
  const extra = [...written]
    .filter((label) => !expected.has(label) && index.isKnown(label))
    .map((label): PageDifference => {
      const is = having.includes(label) ? 'withoutBinary' : 'extra';
      return { kind: 'stacks', hash, path: [...path, row.stacks.indexOf(label)], label, is };
    });
  const missing = [...expected]
    .filter((label) => !written.has(label) && isCertain(label))
    .map((label): PageDifference => ({ kind: 'stacks', hash, path, label, is: 'missing' }));
  return [...extra, ...missing];
}
