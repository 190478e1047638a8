import type { Page, RawPage } from '../src/page/page.js';
import { defineShapeRule } from '../src/rule.js';
import type { Variant } from '../src/spack/lexicon.js';
import { clip, nameRow, quote } from '../src/words.js';

/** How many rows have the form of another time than the page's, and the first of them. */
interface Mix {
  readonly own: string;
  readonly other: string;
  readonly time: string;
  readonly row: string;
  readonly written: string;
  readonly odd: number;
  readonly rows: number;
}

export default defineShapeRule({
  id: 'page-generation',
  summary:
    'A page has the forms of one time of the site: one spelling of compilers, and one of variants with several values.',
  why: 'A page is written in one go: two spellings tell that rows were pasted in or left over, and filters of the site find only half of the rows.',
  severity: 'warning',
  fixable: false,
  messages: {
    mixedCompilers: (d: Mix) => `${writes(d)} the compiler as ${d.other} (${describe(d)}.`,
    mixedVariants: (d: Mix) => `${writes(d)} several values of a variant as ${d.other} (${describe(d)}.`,
    ancient: (d: { title: string; format: string }) =>
      `${clip(d.title)} is a page in ${d.format}: it has no rows, and nothing in it can be checked.`,
  },
  examples: {
    bad: 'spec_details: [{}, {}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "gcc@=11.4.0"}]',
    good: 'spec_details: [{}, {}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "gcc@11.4.0"}]',
  },
  check(raw, report) {
    const { ancient, page } = raw;
    if (ancient !== undefined) {
      const data = { title: titleOf(raw), format: FORMATS[ancient] };
      report({ messageId: 'ancient', data, path: [], span: { start: 0, end: 3 } });
    }
    if (page === undefined) return;
    const { exactCompilers, bareCompilers, oldMultiForms, multiForms } = page.facts;
    if (exactCompilers > 0 && bareCompilers > 0) report(mixedCompilers(page));
    if (oldMultiForms > 0 && multiForms > 0) report(mixedVariants(page));
  },
});

const FORMATS: Readonly<Record<NonNullable<RawPage['ancient']>, string>> = {
  A: "the site's first format (spec_files)",
  B: "the site's second format (spec_files and spec_names, one category)",
  C: "the site's third format (spec_files and spec_names)",
};

function titleOf({ frontMatter, place }: Pick<RawPage, 'frontMatter' | 'place'>): string {
  const { title } = frontMatter as { title?: unknown };
  return typeof title === 'string' ? title : (place?.package ?? 'This');
}

function mixedCompilers({ data, facts }: Page) {
  const isNew = facts.generation === 'H';
  const odd = facts.rows.filter(({ compiler }) => compiler.form === (isNew ? 'exact' : 'bare'));
  const { spec, index } = odd[0]!;
  const counts = { odd: odd.length, rows: facts.rows.length };
  return {
    messageId: 'mixedCompilers',
    data: {
      ...forms(isNew, 'name@version', 'name@=version'),
      ...counts,
      row: nameRow(data.title, spec.hash),
      written: spec.compiler,
    },
    path: ['spec_details', index, 'compiler'],
    about: ['spec_details', 'compiler'],
    subject: spec.hash,
  } as const;
}

function mixedVariants({ data, facts }: Page) {
  const isNew = facts.generation === 'H';
  const isOdd = ({ kind, oldMulti }: Variant): boolean => (isNew ? oldMulti : kind === 'multi' && !oldMulti);
  const odd = facts.rows.filter((row) => facts.variantsOf(row).some(isOdd));
  const { spec, index } = odd[0]!;
  const at = facts.variantsOf(odd[0]!).findIndex(isOdd);
  const counts = { odd: odd.length, rows: facts.rows.length };
  return {
    messageId: 'mixedVariants',
    data: {
      ...forms(isNew, 'k:=a,b', 'k=a,b'),
      ...counts,
      row: nameRow(data.title, spec.hash),
      written: spec.variants[at]!,
    },
    path: ['spec_details', index, 'variants', at],
    about: ['spec_details', 'variants'],
    subject: spec.hash,
  } as const;
}

/** Spack's compilers became packages, and their spelling and that of variants changed, between 23 and 30 March 2025. */
function forms(isNew: boolean, now: string, before: string): Pick<Mix, 'own' | 'other' | 'time'> {
  return isNew
    ? { own: now, other: before, time: 'since the end of March 2025' }
    : { own: before, other: now, time: 'until the end of March 2025' };
}

function writes({ odd, rows }: Mix): string {
  return rows === 1 ? 'The only row writes' : `${odd} of ${rows} rows ${odd === 1 ? 'writes' : 'write'}`;
}

function describe({ odd, row, written, own, time }: Mix): string {
  return `${odd === 1 ? '' : 'first: '}${row} with ${quote(written)}), where the page has ${own} as pages ${time} do`;
}
