import type { Path } from '../src/finding.js';
import { LIST_FIELDS, type ListField } from '../src/page/summary.js';
import { type Corpus, type CorpusPage, defineCorpusRule } from '../src/rule.js';
import { groupBy } from '../src/words/group-by.js';
import { clip, count, nameRow, quote } from '../src/words/words.js';
import { findConflicts } from './shared/conflicts.js';
import { besides, type RelatedPlace, relate } from './shared/related.js';
import {
  compareVariants,
  differ,
  FIELDS,
  type Field,
  type Reading,
  readRow,
  toldByMeta,
  type VariantDifference,
  variantsByName,
} from './shared/row-difference.js';
import { hashOf, type Occurrence, occurrencesOf, rowKeysOf, rowsOf } from './shared/row-keys.js';
import { ROW_LOG } from './shared/row-log.js';

/** What every message tells: the row, its tag, and where the hash is something else, as in `3 other tags`. */
interface Where {
  readonly name: string;
  readonly tag: string;
  readonly others: string;
}

export default defineCorpusRule({
  id: 'corpus-hash-details',
  summary:
    'Wherever a hash occurs, in any tag, it has the same package, version, compiler, platform, system, target and variants.',
  why: 'A hash is computed from what it stands for: where two pages differ, one of them describes a binary that does not exist.',
  severity: 'error',
  fixable: false,
  waitsFor: ['corpus-hash-package', 'page-title', 'spec-tarball-url'],
  messages: {
    field: (d: Where & { field: string; written: string; expected: string }) =>
      `${start(d)} has the ${d.field} ${quote(d.written)}, but ${quote(d.expected)} in ${d.others}, and a hash is the same binary everywhere.`,
    package: (d: Where & { expected: string }) =>
      `${start(d)} has the hash of a binary of ${clip(d.expected)} in ${d.others}, and a hash is the same binary everywhere.`,
    variant: (d: Where & { written: string; expected: string }) =>
      `${start(d)} has the variant ${quote(d.written)}, but ${quote(d.expected)} in ${d.others}, and a hash is the same binary everywhere.`,
    missingVariant: (d: Where & { expected: string }) =>
      `${start(d)} lacks the variant ${quote(d.expected)}, which it has in ${d.others}, and a hash is the same binary everywhere.`,
    extraVariant: (d: Where & { written: string }) =>
      `${start(d)} has the variant ${quote(d.written)}, which it lacks in ${d.others}, and a hash is the same binary everywhere.`,
    variants: (d: Where & { differences: readonly string[] }) =>
      `${start(d)} differs in its variants from ${d.others}, and a hash is the same binary everywhere: ${enumerate(d.differences)}.`,
    several: (d: Where & { differences: readonly string[] }) =>
      `${start(d)} is something else in ${d.others}, so it is probably the hash that is wrong: ${enumerate(d.differences)}.`,
    wholePage: (d: { package: string; tag: string; other: string; rows: number }) =>
      `${d.rows} rows of ${clip(d.package)} in ${clip(d.tag)} are rows of ${clip(d.other)} in other tags: the page stands in the folder of another package.`,
  },
  examples: {
    bad: [
      '# _cache/develop-2025-03-30/zlib/specs.md',
      'spec_details: [{"target": "x86_64_v3"}]',
      '# _cache/develop-2025-04-06/zlib/specs.md',
      'spec_details: [{"target": "x86_64_v4"}]',
    ].join('\n'),
    good: [
      '# _cache/develop-2025-03-16/zlib/specs.md',
      'generation: "G"',
      'spec_details: [{"compiler": "gcc@=11.4.0", "variants": ["libs=shared,static"]}]',
      '# _cache/develop-2025-03-30/zlib/specs.md',
      'spec_details: [{"compiler": "gcc@11.4.0", "variants": ["libs:=shared,static"]}]',
    ].join('\n'),
  },
  map: rowKeysOf,
  logged: ROW_LOG,
  reduce({ pages, page, isHeard }, report) {
    for (const deviations of findDeviations(pages, isHeard).values()) {
      const others = soundValues(deviations, page);
      const moved = deviations.filter(isOtherPackage);
      const isWhole = moved.length > 1 && isWholePage(deviations, moved) && !isRenamed(moved[0]!, page, isHeard);
      if (isWhole) report({ messageId: 'wholePage', ...wholePage(moved) });
      for (const deviation of deviations) {
        if (isOtherPackage(deviation) && (isWhole || isRenamed(deviation, page, isHeard))) continue;
        const found = compare(deviation, page, isHeard, others);
        if (found !== undefined) report(found);
      }
    }
  },
});

type Read = Corpus<string>['page'];
type IsHeard = Corpus<string>['isHeard'];

/** A row that differs from what its hash is elsewhere. */
interface Deviation {
  readonly own: Occurrence;
  /** The first row that is what most are, and how many are. */
  readonly usual: Occurrence;
  readonly usualCount: number;
  /** All rows with the hash, these two as well. */
  readonly all: readonly Occurrence[];
}

/** By page, in the order of the pages; none where no hash is two things. */
function findDeviations(
  pages: readonly CorpusPage<string>[],
  isHeard: IsHeard,
): ReadonlyMap<CorpusPage<string>, readonly Deviation[]> {
  const suspects = findConflicts(pages, true);
  if (suspects.size === 0) return new Map();
  const found = new Map<CorpusPage<string>, Deviation[]>(pages.map((page) => [page, []]));
  for (const [hash, group] of occurrencesOf(suspects, pages)) {
    const all = uncontested(group, hash, isHeard).filter(({ digest }) => digest !== undefined);
    const kinds = groupBy(all, kindOf);
    const usual = [...kinds.values()].reduce((best, kind) => (isLikelier(kind, best) ? kind : best), []);
    for (const own of kinds.size < 2 ? [] : all) {
      if (kindOf(own) === kindOf(usual[0]!)) continue;
      found.get(own.page)!.push({ own, usual: usual[0]!, usualCount: usual.length, all });
    }
  }
  return found;
}

/** Whether more rows say so, or as many of which fewer are at odds with their own pages. */
function isLikelier(kind: readonly Occurrence[], best: readonly Occurrence[]): boolean {
  const doubts = (all: readonly Occurrence[]): number => all.filter(({ isDoubtful }) => isDoubtful).length;
  return kind.length > best.length || (kind.length === best.length && doubts(kind) < doubts(best));
}

/** Without the tags in which several packages have the hash: corpus-hash-package reports those. */
function uncontested(group: readonly Occurrence[], hash: string, isHeard: IsHeard): readonly Occurrence[] {
  const packages = new Map<string, string>();
  const contested = new Set<string>();
  for (const { page } of group) {
    const first = packages.get(page.tag) ?? page.package;
    packages.set(page.tag, first);
    if (first !== page.package && isHeard('corpus-hash-package', page.file, hash)) contested.add(page.tag);
  }
  return contested.size === 0 ? group : group.filter(({ page }) => !contested.has(page.tag));
}

/** Equal for rows that are the same. */
function kindOf({ page, digest }: Occurrence): string {
  return digest! + page.package;
}

/** Whether only the package differs. */
function isOtherPackage({ own, usual }: Deviation): boolean {
  return own.digest === usual.digest;
}

/** Whether most rows of the page belong to one other package. */
function isWholePage(deviations: readonly Deviation[], moved: readonly Deviation[]): boolean {
  const [{ own, usual }] = moved as [Deviation];
  const rows = rowsOf(own.page);
  if (moved.length < deviations.length || moved.length * 2 <= rows) return false;
  return moved.every((one) => one.usual.page.package === usual.page.package);
}

/** Whether one of the two pages has the other's title: page-title reports that then. */
function isRenamed({ own, usual }: Deviation, read: Read, isHeard: IsHeard): boolean {
  const a = read(own.page.file)?.data.title;
  const b = read(usual.page.file)?.data.title;
  const isTold = ({ page }: Occurrence): boolean => isHeard('page-title', page.file);
  return (a === usual.page.package && isTold(own)) || (b === own.page.package && isTold(usual));
}

function wholePage(moved: readonly Deviation[]) {
  const [{ own, usual }] = moved as [Deviation];
  const { package: name, tag, file } = own.page;
  return {
    data: { package: name, tag, other: usual.page.package, rows: moved.length },
    file,
    path: ['title'],
    subject: usual.page.package,
    related: relate(moved, moved.length, (one) => ({
      file: one.usual.page.file,
      path: ['spec_details', one.usual.row, 'hash'],
      message: `The hash of ${nameRow(name, hashOf(one.own))} in ${labelOf(one.usual, own)}.`,
    })),
  };
}

type ValuesOf = (list: ListField) => ReadonlySet<string>;

/** What the rows of a page have that do not deviate; the page is read when someone asks. */
function soundValues(deviations: readonly Deviation[], read: Read): ValuesOf {
  const known = new Map<ListField, ReadonlySet<string>>();
  const wrong = new Set(deviations.map(({ own }) => own.row));
  return (list) => {
    const before = known.get(list);
    if (before !== undefined) return before;
    const rows = read(deviations[0]!.own.page.file)?.facts.rows ?? [];
    const sound = rows.filter(({ index }) => !wrong.has(index));
    const values = new Set(sound.flatMap(({ spec }) => spec[LIST_FIELDS[list]]));
    known.set(list, values);
    return values;
  };
}

/** What differs between two rows with one hash, as a problem; undefined when another rule tells it. */
function compare(deviation: Deviation, read: Read, isHeard: IsHeard, others: ValuesOf) {
  const { own, usual, usualCount, all } = deviation;
  const a = readRow(own, read);
  const b = readRow(usual, read);
  if (a === undefined || b === undefined) return undefined;
  const hash = a.row.spec.hash;
  const where = { name: nameRow(a.package, hash), tag: own.page.tag, others: listOthers(usual, usualCount) };
  const difference = differenceOf(where, a, b, isRenamed(deviation, read, isHeard), others);
  if (difference === undefined) return undefined;
  const { tell, path, ...told } = difference;
  return {
    ...told,
    file: own.page.file,
    path: ['spec_details', own.row, ...path],
    subject: hash,
    related: relate(besides(own, usual, all), all.length - 1, (other) => toRelated(other, own, tell, read)),
  };
}

/** A fault in one field is shown there; several are more than a slip. */
function differenceOf(where: Where, a: Reading, b: Reading, renamed: boolean, others: ValuesOf) {
  const fields = FIELDS.filter((field) => differ(field, a, b) && !(renamed && field.name === 'package'));
  const variants = compareVariants(a, b);
  const [first] = fields;
  if (first === undefined) return variantsDiffer(where, variants);
  const told = fields.flatMap((field) => toldByMeta(field, a, b, others));
  const insteadOf = told.length === 0 ? undefined : told;
  if (fields.length > 1 || variants.length > 0) return { ...severalDiffer(where, fields, variants, a, b), insteadOf };
  return { ...fieldDiffers(where, first, a, b), insteadOf };
}

/** What another place says: where in its row, and in words. */
type Tell = (reading: Reading) => { readonly path: Path; readonly text: string };

function fieldDiffers(where: Where, field: Field, a: Reading, b: Reading) {
  const { name, path, text } = field;
  if (name === 'package') {
    const tell: Tell = () => ({ path, text: 'has the same hash' });
    return { messageId: 'package', data: { ...where, expected: text(b) }, path, tell } as const;
  }
  const tell: Tell = (reading) => ({ path, text: `says ${quote(text(reading))}` });
  return {
    messageId: 'field',
    data: { ...where, field: name, written: text(a), expected: text(b) },
    path,
    tell,
  } as const;
}

function variantsDiffer(where: Where, variants: readonly VariantDifference[]) {
  const [first] = variants;
  if (first === undefined) return undefined;
  if (variants.length > 1) {
    const tell: Tell = () => ({ path: ['variants'], text: 'has other variants' });
    return {
      messageId: 'variants',
      data: { ...where, differences: variants.map(contrast) },
      path: ['variants'],
      tell,
    } as const;
  }
  const { name, written, index, expected } = first;
  const tell: Tell = (reading) => {
    const there = variantsByName(reading).get(name);
    if (there === undefined) return { path: ['variants'], text: 'lacks it' };
    return { path: ['variants', there.index], text: `says ${quote(there.variant.text)}` };
  };
  const path = ['variants', index];
  if (written === undefined)
    return { messageId: 'missingVariant', data: { ...where, expected: expected! }, path: ['variants'], tell } as const;
  if (expected === undefined) return { messageId: 'extraVariant', data: { ...where, written }, path, tell } as const;
  return { messageId: 'variant', data: { ...where, written, expected }, path, tell } as const;
}

function severalDiffer(
  where: Where,
  fields: readonly Field[],
  variants: readonly VariantDifference[],
  a: Reading,
  b: Reading,
) {
  const own = fields.map(({ name, text }) => `${name} ${quote(text(a))} here, ${quote(text(b))} there`);
  const differences = [...own, ...variants.map((one) => `variant ${contrast(one)}`)];
  const tell: Tell = () => ({ path: ['hash'], text: 'has the same hash' });
  return { messageId: 'several', data: { ...where, differences }, path: ['hash'], tell } as const;
}

function contrast({ written, expected }: VariantDifference): string {
  if (written === undefined) return `${quote(expected!)} there only`;
  return expected === undefined ? `${quote(written)} here only` : `${quote(written)} here, ${quote(expected)} there`;
}

function toRelated(other: Occurrence, own: Occurrence, tell: Tell, read: Read): RelatedPlace {
  const { file } = other.page;
  const reading = readRow(other, read);
  const { path, text } = reading === undefined ? { path: ['hash'], text: 'has the same hash' } : tell(reading);
  return { file, path: ['spec_details', other.row, ...path], message: `${labelOf(other, own)} ${text}.` };
}

/** The tag, and the package where it is another one. */
function labelOf({ page }: Occurrence, own: Occurrence): string {
  return page.package === own.page.package ? clip(page.tag) : `${clip(page.package)} in ${clip(page.tag)}`;
}

function listOthers({ page }: Occurrence, places: number): string {
  return places === 1 ? clip(page.tag) : `${clip(page.tag)} and ${count(places - 1, 'other tag')}`;
}

function start({ name, tag }: Where): string {
  return `${name} in ${clip(tag)}`;
}

/** More are only counted. */
const MOST_DIFFERENCES = 5;

function enumerate(differences: readonly string[]): string {
  const left = differences.length - MOST_DIFFERENCES;
  return [...differences.slice(0, MOST_DIFFERENCES), ...(left > 0 ? [`${left} more`] : [])].join('; ');
}
