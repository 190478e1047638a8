import type { Generation } from '../src/page/data.js';
import type { PageFacts } from '../src/page/facts.js';
import type { Page, RawPage } from '../src/page/page.js';
import { defineShapeRule } from '../src/rule.js';
import type { Variant } from '../src/spack/lexicon.js';
import { clip, nameRow, quote } from '../src/words/words.js';

/** A sign of another time than the page's others, how many rows have it, and the first of them. */
interface Mix extends Rest {
  readonly other: string;
  readonly time: string;
  readonly row: string;
  readonly written: string;
  readonly odd: number;
  readonly rows: number;
}

/** What the signs that agree say. */
interface Rest {
  readonly generation: Generation;
  readonly signs: readonly string[];
}

export default defineShapeRule({
  id: 'page-generation',
  summary:
    'A page is of one time of the site by all of its signs: tarballs, order of keys, spelling of compilers and of variants with several values.',
  why: 'A page is written in one go: two spellings tell that rows were pasted in or left over, and filters of the site find only half of the rows.',
  severity: 'warning',
  fixable: false,
  messages: {
    mixedCompilers: (d: Mix) => `${writes(d)} the compiler as ${d.other} ${describe(d)}`,
    mixedVariants: (d: Mix) => `${writes(d)} several values of a variant as ${d.other} ${describe(d)}`,
    noTarballs: (d: Rest & { title: string }) =>
      `No row of ${clip(d.title)} has a tarball, as on pages since March 2025; ${restOf(d)}, in which each row has one.`,
    ancient: (d: { title: string; format: string }) =>
      `${clip(d.title)} is a page in ${d.format}: it has no rows, and nothing in it can be checked.`,
  },
  examples: {
    bad: 'spec_details: [{}, {}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "gcc@=11.4.0"}]',
    good: 'spec_details: [{}, {}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "gcc@11.4.0"}]',
  },
  isSilent: (facts) => !hasOddCompilers(facts) && !hasOddVariants(facts) && !lacksTarballs(facts),
  check(raw, report) {
    const { ancient, page } = raw;
    if (ancient !== undefined) {
      const data = { title: titleOf(raw), format: FORMATS[ancient] };
      report({ messageId: 'ancient', data, path: [], span: { start: 0, end: 3 } });
    }
    if (page === undefined) return;
    if (hasOddCompilers(page.facts)) report(mixedCompilers(page));
    if (hasOddVariants(page.facts)) report(mixedVariants(page));
    if (lacksTarballs(page.facts)) report(noTarballs(page));
  },
});

/** Of a page of D to F2 that has only compilers as H writes them, spec-compiler-syntax speaks. */
function hasOddCompilers({ generation, exactCompilers, bareCompilers, rowCount, faultyRows }: PageFacts): boolean {
  if (generation === 'H') return exactCompilers > 0;
  const others = rowCount - exactCompilers - faultyRows.compilers;
  return others > 0 && (exactCompilers > 0 || bareCompilers === 0);
}

function hasOddVariants({ generation, oldMultiForms, multiForms }: PageFacts): boolean {
  return (generation === 'H' ? oldMultiForms : multiForms) > 0;
}

function lacksTarballs({ generation, tarballs, rowCount }: PageFacts): boolean {
  return (generation === 'D' || generation === 'E') && tarballs === 0 && rowCount > 0;
}

const FORMATS: Readonly<Record<NonNullable<RawPage['ancient']>, string>> = {
  A: "the site's first format (spec_files)",
  B: "the site's second format (spec_files and spec_names, one category)",
  C: "the site's third format (spec_files and spec_names)",
};

function titleOf({ frontMatter, place }: Pick<RawPage, 'frontMatter' | 'place'>): string {
  const { title } = frontMatter as { title?: unknown };
  return typeof title === 'string' ? title : (place?.package ?? 'This');
}

function mixedCompilers(page: Page) {
  const { data, facts } = page;
  const isNew = facts.generation === 'H';
  const odd = facts.rows.filter(({ compiler: { form } }) =>
    isNew ? form === 'exact' : form === 'bare' || form === 'none',
  );
  const { spec, index, compiler } = odd[0]!;
  return {
    messageId: 'mixedCompilers',
    data: {
      other: COMPILER_FORMS[compiler.form!],
      ...countsOf(page, odd.length),
      row: nameRow(data.title, spec.hash),
      written: spec.compiler,
    },
    path: ['spec_details', index, 'compiler'],
    about: ['spec_details', 'compiler'],
    subject: spec.hash,
  } as const;
}

const COMPILER_FORMS = { exact: 'name@=version', bare: 'name@version', none: 'none' } as const;

function mixedVariants(page: Page) {
  const { data, facts } = page;
  const isNew = facts.generation === 'H';
  const isOdd = ({ kind, oldMulti }: Variant): boolean => (isNew ? oldMulti : kind === 'multi' && !oldMulti);
  const odd = facts.rows.filter((row) => facts.variantsOf(row).some(isOdd));
  const { spec, index } = odd[0]!;
  const at = facts.variantsOf(odd[0]!).findIndex(isOdd);
  return {
    messageId: 'mixedVariants',
    data: {
      other: isNew ? 'k=a,b' : 'k:=a,b',
      ...countsOf(page, odd.length),
      row: nameRow(data.title, spec.hash),
      written: spec.variants[at]!,
    },
    path: ['spec_details', index, 'variants', at],
    about: ['spec_details', 'variants'],
    subject: spec.hash,
  } as const;
}

function noTarballs(page: Page) {
  return {
    messageId: 'noTarballs',
    data: { title: page.data.title, ...restOfSigns(page) },
    path: ['spec_details', 0, 'tarball'],
    about: ['spec_details', 'tarball'],
    subject: page.data.spec_details[0]!.hash,
  } as const;
}

/** Spack's compilers became packages, and their spelling and that of variants changed, between 23 and 30 March 2025. */
function countsOf(page: Page, odd: number): Pick<Mix, 'odd' | 'rows' | 'time'> & Rest {
  const rest = restOfSigns(page);
  const time = rest.generation === 'H' ? 'until the end of March 2025' : 'since the end of March 2025';
  return { odd, rows: page.facts.rowCount, time, ...rest };
}

/** The signs of a page's generation that it has. */
function restOfSigns({ data, facts }: Page): Rest {
  const { generation, exactCompilers, bareCompilers, oldMultiForms, multiForms, tarballs, rowCount, faultyRows } =
    facts;
  const isNew = generation === 'H';
  const hasTarballs = !isNew && generation !== 'G';
  const hasOldKeys = generation === 'D' || generation === 'E';
  const [key] = Object.keys(data.meta);
  const signs = [
    (isNew ? bareCompilers : exactCompilers) > 0 && `compilers as ${isNew ? 'name@version' : 'name@=version'}`,
    isNew && bareCompilers === 0 && exactCompilers + faultyRows.compilers < rowCount && 'none as the compiler',
    (isNew ? multiForms : oldMultiForms) > 0 && `variants as ${isNew ? 'k:=a,b' : 'k=a,b'}`,
    hasTarballs === tarballs > 0 && (hasTarballs ? 'tarballs' : 'no tarballs'),
    key === (hasOldKeys ? 'versions' : 'compilers') && (hasOldKeys ? 'keys in the old order' : 'keys by alphabet'),
  ];
  return { generation, signs: signs.filter((sign) => sign !== false) };
}

function writes({ odd, rows }: Mix): string {
  return rows === 1 ? 'The only row writes' : `${odd} of ${rows} rows ${odd === 1 ? 'writes' : 'write'}`;
}

function describe({ odd, row, written, time, ...rest }: Mix): string {
  return `(${odd === 1 ? '' : 'first: '}${row} with ${quote(written)}), as pages ${time} do; ${restOf(rest)}.`;
}

function restOf({ generation, signs }: Rest): string {
  const list = signs.length === 0 ? '' : ` (${signs.join(', ')})`;
  return `what else the page shows${list} is of generation ${generation}`;
}
