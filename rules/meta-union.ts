import type { Fix, Teller } from '../src/finding.js';
import type { PageFacts, RowFacts } from '../src/page/facts.js';
import type { Page } from '../src/page/page.js';
import { hasFlag, noFlag } from '../src/page/row-flags.js';
import { compareCodePoints, LIST_FIELDS, LISTS, type ListField } from '../src/page/summary.js';
import { definePageRule } from '../src/rule.js';
import { editDistance } from '../src/words/nearest.js';
import { clip, nameRow, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'meta-union',
  summary: 'Each list of `meta` holds exactly the values that the rows have: none missing, none extra.',
  why: 'The package list filters by these lists without opening the page: a missing value hides binaries that exist, an extra one promises some that do not.',
  severity: 'error',
  fixable: true,
  waitsFor: [
    ...['spec-compiler-syntax', 'spec-os-syntax', 'spec-os-platform', 'spec-platform', 'spec-version-one'],
    ...['spec-version-syntax', 'spec-stacks-root', 'spec-stacks-present', 'page-generation'],
  ],
  messages: {
    missing: (d: { title: string; field: ListField; value: string; row: string } & Doubt) =>
      `meta.${d.field} of ${clip(d.title)} lacks ${quote(d.value)}, which ${d.row} has as its ${NOUNS[d.field]}${inDoubt(d)}.`,
    extra: (d: { title: string; field: ListField; value: string }) =>
      `meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)}, but no row has this ${NOUNS[d.field]}.`,
  },
  options: {
    schema: (z) => z.strictObject({ fields: z.array(z.enum(LISTS)).default([...LISTS]) }),
    defaults: { fields: LISTS },
    help: { fields: 'The lists of `meta` to check.' },
  },
  examples: {
    bad: 'meta: {"targets": ["x86_64_v3", "zen4"]}',
    good: 'meta: {"targets": ["x86_64_v3"]}',
  },
  isSilent: noFlag('wrongList'),
  check(page, report, { fields }: { fields: readonly ListField[] }) {
    const { data, facts } = page;
    for (const field of fields) {
      const written = data.meta[field];
      if (facts.listFits[field]) continue;
      const missing = findMissing(written, facts, field);
      const extra = findExtra(written, facts, field);
      const doubt = findDoubt(field, missing, extra, page);
      const whole =
        facts.faultyRows[field] === 0 && doubt === undefined
          ? mend(field, written, missing.filter(isSure), extra.filter(isSure))
          : undefined;
      const fix = missing.length + extra.length > MOST_FIXES ? undefined : whole;
      const { title } = data;
      for (const { value, index, unless } of missing) {
        const row = nameRow(title, data.spec_details[index]!.hash);
        report({
          messageId: 'missing',
          data: { title, field, value, row, ...doubt },
          path: ['meta', field, '-'],
          subject: value,
          related: [{ message: `The first row with ${quote(value)}.`, path: pathInRow(field, value, index, facts) }],
          unless,
          ...(fix && unless === undefined && { fix }),
        });
      }
      for (const { value, index, unless } of extra) {
        report({
          messageId: 'extra',
          data: { title, field, value },
          path: ['meta', field, index],
          subject: value,
          unless,
          ...(fix && unless === undefined && { fix }),
        });
      }
    }
  },
});

/** A value that is missing or extra. */
interface Odd {
  readonly value: string;
  /** Of a row that has it, or of the value in its list. */
  readonly index: number;
  /** What tells where it comes from, when that is a row at fault. */
  readonly unless: readonly Teller[] | undefined;
}

function isSure({ unless }: Odd): boolean {
  return unless === undefined;
}

/** Why it may well be the row that is wrong, and not the list that lacks its value; nothing where there is no sign of it. */
interface Doubt {
  /** What the list has in place of the value. */
  readonly inPlace?: string;
  readonly isInUrl?: false;
}

function inDoubt({ inPlace, isInUrl }: Doubt): string {
  if (isInUrl === false) return ', but not in its URL: look whether the row is wrong';
  return inPlace === undefined ? '' : `, and lists ${quote(inPlace)} in its place: look whether the row is wrong`;
}

/**
 * Where one row alone has a value that the list lacks: its URL has another value of the list, or it has no URL, and the list has a value in
 * its place that differs by one letter. Of stacks `num_specs_by_stack` tells. A fix would carry the fault of the row into the list.
 */
function findDoubt(field: ListField, missing: readonly Odd[], extra: readonly Odd[], page: Page): Doubt | undefined {
  const { data, facts } = page;
  if (missing.length !== 1 || !isSure(missing[0]!)) return undefined;
  const { value } = missing[0]!;
  const inPlace = extra.length === 1 && isSure(extra[0]!) ? extra[0]!.value : undefined;
  if (field === 'stacks') {
    const counts = data.meta.num_specs_by_stack;
    const isCounted = inPlace !== undefined && Object.hasOwn(counts, inPlace) && !Object.hasOwn(counts, value);
    return isCounted ? { inPlace } : undefined;
  }
  const [row, ...others] = facts.rows.filter(({ spec }) => [spec[LIST_FIELDS[field]]].flat().includes(value));
  if (others.length > 0) return undefined;
  const { tarball } = row!.spec;
  if (tarball !== undefined) {
    const isJudged = hasFlag(row!, 'unusualTarball') && tarball.length <= MOST_URL && !isInUrl(value, tarball);
    const isOther = isJudged && data.meta[field].slice(0, MOST_LISTED).some((one) => isInUrl(one, tarball));
    return isOther ? { isInUrl: false } : undefined;
  }
  return inPlace !== undefined && inPlace !== otherSpelling(value) && isSlip(value, inPlace) ? { inPlace } : undefined;
}

/** An untrusted page may have texts of any length, and lists of any: what is longer tells nothing. In UTF-16 units, and in values. */
const MOST_URL = 2000;
const MOST_LISTED = 100;
const MOST_LETTERS = 64;

/** A URL has `gcc-11.4.0` for `gcc@=11.4.0`. */
function isInUrl(value: string, tarball: string): boolean {
  return tarball.replaceAll('/', '-').includes(`-${value.replace(/@=?/, '-')}-`);
}

/** Whether one letter makes the difference. */
function isSlip(a: string, b: string): boolean {
  return Math.max(a.length, b.length) <= MOST_LETTERS && editDistance(a, b) === 1;
}

/** The rules that call a row's value an error. */
const ROW_RULES: { readonly [K in ListField]: readonly string[] } = {
  compilers: ['spec-compiler-syntax'],
  oss: ['spec-os-syntax', 'spec-os-platform'],
  platforms: ['spec-platform', 'spec-os-platform'],
  stacks: ['spec-stacks-present'],
  targets: [],
  versions: ['spec-version-one', 'spec-version-syntax'],
};

const OTHER_SPELLING: readonly Teller[] = [{ rule: 'page-generation' }, { rule: 'spec-compiler-syntax' }];
const ROWS_WITHOUT_ROOT: readonly Teller[] = [{ rule: 'spec-stacks-root' }, { rule: 'spec-stacks-present' }];

const NOUNS: Readonly<Record<ListField, string>> = {
  compilers: 'compiler',
  oss: 'operating system',
  platforms: 'platform',
  stacks: 'stack',
  targets: 'target',
  versions: 'version',
};

/** An untrusted page may have thousands of findings, each with the whole list: above this many they come without a fix. */
const MOST_FIXES = 50;

/** Values of rows that the list lacks, each with the first row that has it, if possible one that is sound in this field. */
function findMissing(written: readonly string[], facts: PageFacts, field: ListField): readonly Odd[] {
  const listed = new Set(written);
  const sound = facts.faultyRows[field] === 0 ? facts.values[field] : soundValues(facts, field);
  return [...facts.values[field]]
    .filter(([value]) => !listed.has(value))
    .map(([value, first]) => {
      const index = sound.get(value) ?? first;
      const isRespelled = field === 'compilers' && listed.has(otherSpelling(value)) && isMixed(facts);
      const subject = facts.rows[index]!.spec.hash;
      const ofRow = sound.has(value) ? undefined : ROW_RULES[field].map((rule) => ({ rule, subject }));
      return { value, index, unless: isRespelled ? OTHER_SPELLING : ofRow };
    });
}

function soundValues(facts: PageFacts, field: ListField): ReadonlyMap<string, number> {
  const sound = new Map<string, number>();
  for (const row of facts.rows) {
    if (!isSound(row, field)) continue;
    const found = row.spec[LIST_FIELDS[field]]!;
    for (const value of typeof found === 'string' ? [found] : (found as readonly string[])) {
      if (!sound.has(value)) sound.set(value, row.index);
    }
  }
  return sound;
}

/** Whether no rule calls the row's value here an error. */
function isSound(row: RowFacts, field: ListField): boolean {
  if (field === 'compilers') return row.compiler.form !== undefined;
  if (field === 'oss') return row.osOk && row.osFitsPlatform;
  if (field === 'platforms') return row.platformOk && row.osFitsPlatform;
  return field !== 'versions' || row.versionOk;
}

/** Each value that no row has, with its first index. */
function findExtra(written: readonly string[], facts: PageFacts, field: ListField): readonly Odd[] {
  const values = facts.values[field];
  const extra = new Map<string, Odd>();
  written.forEach((value, index) => {
    if (!values.has(value) && !extra.has(value))
      extra.set(value, { value, index, unless: tellersOf(value, facts, field) });
  });
  const odd = [...extra.values()];
  if (odd.filter(isSure).length > explainedExtras(facts, field)) return odd;
  const unless = ROW_RULES[field].map((rule) => ({ rule }));
  return odd.map((one) => (isSure(one) ? { ...one, unless } : one));
}

function tellersOf(value: string, facts: PageFacts, field: ListField): readonly Teller[] | undefined {
  if (field === 'stacks') return value === 'root' && facts.rowsWithoutRoot > 0 ? ROWS_WITHOUT_ROOT : undefined;
  if (field !== 'compilers' || !isMixed(facts)) return undefined;
  return facts.values.compilers.has(otherSpelling(value)) ? OTHER_SPELLING : undefined;
}

/** A row whose value is malformed had another one before; a row without stacks may have had any number. */
function explainedExtras(facts: PageFacts, field: ListField): number {
  if (field !== 'stacks') return facts.faultyRows[field];
  return facts.generation !== 'D' && facts.faultyRows.stacks > 0 ? Number.POSITIVE_INFINITY : 0;
}

/** Compilers of the page are spelled in a way that another rule reports (page-generation, spec-compiler-syntax). */
function isMixed({ generation, exactCompilers, bareCompilers }: PageFacts): boolean {
  return bareCompilers > 0 && (exactCompilers > 0 || (generation !== 'G' && generation !== 'H'));
}

/** `gcc@=11.4.0` for `gcc@11.4.0`, and the other way round. */
function otherSpelling(compiler: string): string {
  return compiler.includes('@=') ? compiler.replace('@=', '@') : compiler.replace('@', '@=');
}

function mend(field: ListField, written: readonly string[], missing: readonly Odd[], extra: readonly Odd[]): Fix {
  const mended = new Set([...written, ...missing.map(({ value }) => value)]);
  for (const { value } of extra) mended.delete(value);
  return { kind: 'set', path: ['meta', field], value: [...mended].sort(compareCodePoints) };
}

function pathInRow(field: ListField, value: string, index: number, facts: PageFacts): (string | number)[] {
  const key = LIST_FIELDS[field];
  const found = facts.rows[index]!.spec[key];
  return ['spec_details', index, key, ...(Array.isArray(found) && found.length <= 64 ? [found.indexOf(value)] : [])];
}
