import { COUNTED } from '../../src/page/row-counts.js';
import type { PageFlag, RowFlag } from '../../src/page/row-flags.js';
import { COMPILER_NAMES, platformsOfCompiler } from '../../src/spack/compilers.js';
import { isOsName, isVersion, parseCompiler, parseVariant } from '../../src/spack/grammar.js';
import { familyFits, osFits, PLATFORM_NAMES, parseOs } from '../../src/spack/platforms.js';
import { hintOfStack } from '../../src/spack/stacks.js';
import { FAMILY_OF_TARGET } from '../../src/spack/targets.js';
import { type Front, LIST_NAMES, type ListName, type Row, type Summary, valuesOf } from './damage.js';

/**
 * The facts of a page, counted again without any of the code that counts them: row by row, from the data, with sets and sorted copies.
 * Slow, and plain enough to be believed. Only what a single word means (whether it is a version...) is asked of `src/spack/`.
 */
export function naiveFacts({ title, categories, meta, spec_details: rows }: Front) {
  const count = (holds: (row: Row, index: number) => boolean): number => rows.filter(holds).length;
  const byList = <T>(of: (list: ListName) => T) => Object.fromEntries(LIST_NAMES.map((list) => [list, of(list)]));
  const variants = rows.flatMap((row) => row.variants.map(parseVariant));
  const compilers = rows.map((row) => parseCompiler(row.compiler));
  const hashes = rows.map(({ hash }) => hash);
  const tag = categories[1] ?? '';
  const forms = {
    exact: compilers.filter(({ form }) => form === 'exact').length,
    bare: compilers.filter(({ form }) => form === 'bare').length,
    none: compilers.filter(({ form }) => form === 'none').length,
  };
  const hashesSorted = hashes.every((hash, i) => i === 0 || hashes[i - 1]! <= hash);
  const oldMultiForms = variants.filter(({ oldMulti }) => oldMulti).length;
  const multiForms = variants.filter(({ kind, oldMulti }) => kind === 'multi' && !oldMulti).length;
  return {
    generation: generationOf(meta, rows, forms, hashesSorted, oldMultiForms > multiForms),
    rowCount: rows.length,
    flags: [
      ...new Set([...rows.flatMap((_, index) => flagsOf(rows, index, title, tag)), ...pageFlagsOf(meta, rows)]),
    ].sort(),
    writtenSpecs: meta.num_specs,
    listFits: byList((list) => listFits(meta, rows, list)),
    listSorted: byList((list) => isAscending(meta[list])),
    faultyRows: {
      compilers: compilers.filter(({ form }) => form === undefined).length,
      oss: count((row) => !isOsName(row.os) || !fitsPlatform(row)),
      platforms: count((row) => !PLATFORM_NAMES.has(row.platform) || !fitsPlatform(row)),
      stacks: count((row) => row.stacks.length === 0),
      targets: 0,
      versions: count((row) => row.versions.length !== 1 || !isVersion(row.versions[0]!)),
    },
    stackCountsFit: stackCountsFit(meta, rows),
    countsAscending: isAscending(Object.keys(meta.num_specs_by_stack)),
    keysInOrder: isInOrder(meta) && rows.every(isInOrder),
    hashesSorted,
    exactCompilers: forms.exact,
    bareCompilers: forms.bare,
    rowsWithoutRoot: count(({ stacks }) => !stacks.includes('root')),
    oldMultiForms,
    multiForms,
    commits: variants.filter(({ kind, name }) => kind === 'single' && name === 'commit').length,
    tarballs: count(({ tarball }) => tarball !== undefined),
    oldMirrors: count((row) => mirrorOf(row, title, tag) === 'release'),
  };
}

/** The rows of a page by their values: `[list, value, rows]`, in the order in which the values come. */
export function naiveCounts({ spec_details: rows }: Front): [ListName, string, number][] {
  return COUNTED.flatMap((list) =>
    [...new Set(rows.flatMap((row) => valuesOf(row, list)))].map((value): [ListName, string, number] => [
      list,
      value,
      rows.filter((row) => valuesOf(row, list).includes(value)).length,
    ]),
  );
}

export type NaiveFacts = ReturnType<typeof naiveFacts>;

type Holds = (row: Row, index: number, rows: readonly Row[], title: string, tag: string) => boolean;

/** What each flag of a row says. */
const FLAGS: Readonly<Record<RowFlag, Holds>> = {
  hasTarball: ({ tarball }) => tarball !== undefined,
  unusualTarball: (row, _, __, title, tag) => row.tarball !== undefined && mirrorOf(row, title, tag) === undefined,
  oldMirror: (row, _, __, title, tag) => mirrorOf(row, title, tag) === 'release',
  oddSize: ({ size }) => size !== '-' && !(typeof size === 'number' && size > 0),
  malformedHash: ({ hash }) => !/^[a-z2-7]{32}$/.test(hash),
  repeatedHash: ({ hash }, index, rows) => rows.findIndex((row) => row.hash === hash) < index,
  malformedCompiler: ({ compiler }) => parseCompiler(compiler).form === undefined,
  unknownCompiler: ({ compiler }) => {
    const { form, name } = parseCompiler(compiler);
    return form !== undefined && !COMPILER_NAMES.has(name);
  },
  compilerAgainstPlatform: (row) => {
    const platforms = platformsOfCompiler(parseCompiler(row.compiler).name);
    const isSure = PLATFORM_NAMES.has(row.platform) && fitsPlatform(row);
    return isSure && platforms !== undefined && !platforms.includes(row.platform);
  },
  malformedOs: ({ os }) => !isOsName(os),
  unknownPlatform: ({ platform }) => !PLATFORM_NAMES.has(platform),
  osAgainstPlatform: (row) => !fitsPlatform(row),
  unknownTarget: ({ target }) => !FAMILY_OF_TARGET.has(target),
  implausibleTarget: (row) => fitsPlatform(row) && !targetFits(row),
  wrongVersion: ({ versions }) => versions.length !== 1 || !isVersion(versions[0]!),
  noStacks: ({ stacks }) => stacks.length === 0,
  noRoot: ({ stacks }) => !stacks.includes('root'),
  repeatedStack: ({ stacks }) => new Set(stacks).size < stacks.length,
  unsortedStacks: ({ stacks }) => !isAscending([...new Set(stacks)]),
  malformedStack: ({ stacks }) => stacks.some((stack) => !/^[a-z0-9][a-z0-9_-]*$/.test(stack)),
  stackConflict: hasConflict,
  malformedVariant: ({ variants }) => variants.some((text) => parseVariant(text).kind === undefined),
  unsortedVariants: ({ variants }) => {
    const names = variants.map((text) => parseVariant(text).name);
    return names.includes('') || !isAscending(names);
  },
  oddValues: ({ variants }) => variants.some((text) => parseVariant(text).kind === 'multi' && hasOddValues(text)),
};

function hasOddValues(text: string): boolean {
  const written = /^[^=]+:=(.*)$/s.exec(text)?.[1];
  if (written === undefined) return false;
  const quoted = /^(?:"(.*)"|'(.*)')$/s.exec(written);
  const values = (quoted?.[1] ?? quoted?.[2] ?? written).split(',');
  return (quoted !== null || values.length > 1) && (values.includes('') || new Set(values).size < values.length);
}

function flagsOf(rows: readonly Row[], index: number, title: string, tag: string): string[] {
  return Object.entries(FLAGS).flatMap(([flag, holds]) => (holds(rows[index]!, index, rows, title, tag) ? [flag] : []));
}

/** The flags of the page itself that its data tell. */
function pageFlagsOf(meta: Summary, rows: readonly Row[]): string[] {
  const flags: Readonly<Record<Exclude<PageFlag, 'notGenerated'>, boolean>> = {
    noRows: rows.length === 0,
    wrongTotal: meta.num_specs !== rows.length,
    wrongCounts: !stackCountsFit(meta, rows),
    wrongList: !LIST_NAMES.every((list) => listFits(meta, rows, list)),
    unsortedList: !LIST_NAMES.every((list) => isAscending(meta[list])),
  };
  return Object.entries(flags).flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function listFits(meta: Summary, rows: readonly Row[], list: ListName): boolean {
  const union = new Set(rows.flatMap((row) => valuesOf(row, list)));
  return (
    meta[list].length === union.size &&
    new Set(meta[list]).size === union.size &&
    meta[list].every((value) => union.has(value))
  );
}

/** What is told of each row. */
export function naiveRows({ title, categories, spec_details: rows }: Front) {
  return rows.map((row, index) => ({
    flags: flagsOf(rows, index, title, categories[1] ?? '').sort(),
    hashOk: /^[a-z2-7]{32}$/.test(row.hash),
    hashRepeated: rows.slice(0, index).some(({ hash }) => hash === row.hash),
    versionOk: row.versions.length === 1 && isVersion(row.versions[0]!),
    osOk: isOsName(row.os),
    platformOk: PLATFORM_NAMES.has(row.platform),
    osFitsPlatform: fitsPlatform(row),
  }));
}

function fitsPlatform({ os, platform }: Row): boolean {
  return !isOsName(os) || !PLATFORM_NAMES.has(platform) || osFits(parseOs(os), platform);
}

function targetFits({ platform, target }: Row): boolean {
  const family = FAMILY_OF_TARGET.get(target);
  return family === undefined || familyFits(family, platform);
}

function hasConflict(row: Row): boolean {
  const family = FAMILY_OF_TARGET.get(row.target);
  const isPlatformSure = PLATFORM_NAMES.has(row.platform) && fitsPlatform(row);
  const isFamilySure = family !== undefined && (!isPlatformSure || targetFits(row));
  return row.stacks.map(hintOfStack).some((hint) => {
    const platform = isPlatformSure && hint.platform !== undefined && hint.platform !== row.platform;
    return platform || (isFamilySure && hint.family !== undefined && hint.family !== family);
  });
}

function stackCountsFit(meta: Summary, rows: readonly Row[]): boolean {
  const stacks = [...new Set(rows.flatMap((row) => row.stacks))];
  const right = Object.fromEntries(
    stacks.map((stack) => [stack, rows.filter((row) => row.stacks.includes(stack)).length]),
  );
  const sorted = (object: Record<string, number>) =>
    JSON.stringify(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
  const isListed = new Set(meta.stacks).size === stacks.length && meta.stacks.length === stacks.length;
  return (
    isListed &&
    stacks.every((stack) => meta.stacks.includes(stack)) &&
    sorted(right) === sorted(meta.num_specs_by_stack)
  );
}

/** Whose mirror the URL is of, when it is the one that the row's values give. */
function mirrorOf(row: Row, title: string, tag: string): 'tag' | 'release' | undefined {
  const { form, name, version } = parseCompiler(row.compiler);
  if (form !== 'exact' && form !== 'bare') return undefined;
  const place = `${row.platform}-${row.os}-${row.target}`;
  const path = `${place}/${name}-${version}/${title}-${row.versions[0]}`;
  // Folders of the path may hold slashes themselves, in a mutant: then the name has them, too.
  const url = `/build_cache/${path}/${place}-${name}-${version}-${title}-${row.versions[0]}-${row.hash}.spack`;
  const isRelease = /^(?:develop(?:-\d{4}-\d{2}-\d{2})?|v\d+\.\d+(?:\.\d+)?)$/.test(tag);
  if (row.tarball === `https://binaries.spack.io/${tag}${url}`) return 'tag';
  return isRelease && row.tarball === `https://binaries.spack.io/releases/${tag}${url}` ? 'release' : undefined;
}

function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, i) => i === 0 || Buffer.compare(utf32(texts[i - 1]!), utf32(text)) < 0);
}

/** Bytes that compare as code points do. */
function utf32(text: string): Buffer {
  const bytes = Buffer.alloc(Array.from(text).length * 4);
  Array.from(text).forEach((character, i) => {
    bytes.writeUInt32BE(character.codePointAt(0)!, i * 4);
  });
  return bytes;
}

function isInOrder(object: object): boolean {
  const known =
    'compiler compilers hash num_specs num_specs_by_stack os oss platform platforms size stacks tarball target targets variants versions';
  return isAscending(Object.keys(object).filter((key) => known.split(' ').includes(key)));
}

function generationOf(
  meta: Summary,
  rows: readonly Row[],
  forms: { readonly exact: number; readonly bare: number; readonly none: number },
  hashesSorted: boolean,
  mostMultiAreOld: boolean,
): string {
  const tarballs = rows.filter(({ tarball }) => tarball !== undefined).length;
  const { exact } = forms;
  const fresh = forms.bare + forms.none;
  const isOld =
    Object.keys(meta).join(' ') === 'versions compilers oss platforms targets stacks num_specs num_specs_by_stack' &&
    rows.length > 0 &&
    Object.keys(rows[0]!).join(' ') === 'hash compiler versions os platform target variants stacks size';
  const isOldRows = tarballs > 0 || rows.length === 0 || (exact > fresh && isOld);
  if (isOldRows && Object.keys(meta)[0] === 'versions') {
    const lists = [...rows.map(({ stacks }) => stacks), meta.stacks, Object.keys(meta.num_specs_by_stack)];
    return lists.some((list) => list.includes('root')) ? 'E' : 'D';
  }
  if (tarballs > rows.length / 2 || (tarballs * 2 === rows.length && exact > 0)) return hashesSorted ? 'F2' : 'F1';
  if (exact !== fresh) return exact > fresh ? 'G' : 'H';
  return mostMultiAreOld ? 'G' : 'H';
}
