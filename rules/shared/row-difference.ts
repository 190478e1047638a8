import type { Path, Teller } from '../../src/finding.js';
import type { RowFacts } from '../../src/page/facts.js';
import type { Page } from '../../src/page/page.js';
import type { ListField } from '../../src/page/summary.js';
import type { CorpusPage } from '../../src/rule.js';
import { parseCompiler } from '../../src/spack/grammar.js';
import type { Variant } from '../../src/spack/lexicon.js';
import { normalCompiler, normalVariant } from '../../src/spack/normal-form.js';

/** A row of a site's page, read again. */
export interface Reading {
  /** The package folder that its page stands in. */
  readonly package: string;
  readonly page: Page;
  readonly row: RowFacts;
}

/** Undefined when the page can no longer be read. */
export function readRow(place: RowPlace, read: (file: string) => Page | undefined): Reading | undefined {
  const page = read(place.page.file);
  const row = page?.facts.rows[place.row];
  return page === undefined || row === undefined ? undefined : { package: place.page.package, page, row };
}

interface RowPlace {
  readonly page: CorpusPage<unknown>;
  readonly row: number;
}

/** A field of a row: how it is called, where it stands, what it says and what that means. */
export interface Field {
  readonly name: string;
  /** From the row on. */
  readonly path: Path;
  /** The list of `meta` that sums it up. */
  readonly list?: ListField;
  text(reading: Reading): string;
  /** The same for whatever means the same. */
  normal?(reading: Reading): string;
}

/** What a row is, its variants apart. */
export const FIELDS: readonly Field[] = [
  // A row does not name its package: that it has the hash is what is wrong.
  { name: 'package', path: ['hash'], text: (reading) => reading.package },
  { name: 'version', path: ['versions', 0], list: 'versions', text: ({ row }) => row.spec.versions[0]! },
  {
    name: 'compiler',
    path: ['compiler'],
    list: 'compilers',
    text: ({ row }) => row.spec.compiler,
    normal: ({ row }) => normalCompiler(row.compiler),
  },
  { name: 'operating system', path: ['os'], list: 'oss', text: ({ row }) => row.spec.os },
  { name: 'platform', path: ['platform'], list: 'platforms', text: ({ row }) => row.spec.platform },
  { name: 'target', path: ['target'], list: 'targets', text: ({ row }) => row.spec.target },
];

function normalOf(field: Field, reading: Reading): string {
  return (field.normal ?? field.text)(reading);
}

/** Whether a field means something else in two rows. */
export function differ(field: Field, a: Reading, b: Reading): boolean {
  return normalOf(field, a) !== normalOf(field, b);
}

/**
 * What `meta-union` says of a row that has something else in a field than it should have: `meta` of its page still has the right value, which
 * no row has, or lacks the wrong one. `others` are the values of the page's rows that are not at fault.
 */
export function toldByMeta(
  { list, text }: Field,
  wrong: Reading,
  right: Reading,
  others: (list: ListField) => ReadonlySet<string>,
): readonly Teller[] {
  const { data, facts } = wrong.page;
  if (list === undefined || facts.listFits[list]) return [];
  const expected = respell(list, text(right));
  const extra = data.meta[list].filter((one) => !facts.values[list].has(one) && respell(list, one) === expected);
  const written = text(wrong);
  const isMissing = !data.meta[list].includes(written) && !others(list).has(written);
  return [...new Set([...extra, ...(isMissing ? [written] : [])])].map((subject) => {
    return { rule: 'meta-union', path: ['meta', list], subject };
  });
}

/** A compiler in one of its spellings. */
function respell(list: ListField, value: string): string {
  return list === 'compilers' ? normalCompiler(parseCompiler(value)) : value;
}

/** A variant that two rows do not share: as the one has it, as the other. */
export interface VariantDifference {
  readonly name: string;
  readonly written: string | undefined;
  /** Into the row's variants. */
  readonly index: number;
  readonly expected: string | undefined;
}

/** By the order of the first row, then of the second. */
export function compareVariants(a: Reading, b: Reading): readonly VariantDifference[] {
  const [mine, theirs] = [variantsByName(a), variantsByName(b)];
  const names = new Set([...mine.keys(), ...theirs.keys()]);
  return [...names].flatMap((name) => {
    const [x, y] = [mine.get(name), theirs.get(name)];
    if (x !== undefined && y !== undefined && normalVariant(x.variant) === normalVariant(y.variant)) return [];
    return [{ name, written: x?.variant.text, index: x?.index ?? -1, expected: y?.variant.text }];
  });
}

export function variantsByName({
  page,
  row,
}: Reading): ReadonlyMap<string, { readonly variant: Variant; readonly index: number }> {
  return new Map(page.facts.variantsOf(row).map((variant, index) => [variant.name, { variant, index }]));
}
