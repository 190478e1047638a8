import type { Path } from '../src/finding.js';
import type { Page } from '../src/page/page.js';
import { defineCorpusRule } from '../src/rule.js';
import type { SiteData } from '../src/site/site-data.js';
import { clip, count, quote } from '../src/words/words.js';
import { findStale, LIVING_TAG, livingPages, type PageForm, type StaleReason, staleValueOf } from './shared/stale.js';

export default defineCorpusRule({
  id: 'corpus-page-stale',
  summary:
    'In `develop`, no page is in an older form than its neighbours, or holds only rows of stacks that the tag no longer has.',
  why: 'The generator writes the pages of develop anew and deletes none: a package that left the index keeps a page of binaries that may be gone.',
  severity: 'warning',
  fixable: false,
  messages: {
    oldForm: (d: { package: string; sign: string; newer: number; pages: number }) =>
      `${lead(d)}: ${d.sign}, and ${d.newer} of ${count(d.pages, 'page')} ${d.newer === 1 ? 'is' : 'are'} in a newer form. ${WHY}`,
    goneStack: (d: { package: string; stack: string }) =>
      `${lead(d)}: each of its rows is in a stack that the tag no longer has, such as ${quote(d.stack)}. ${WHY}`,
  },
  examples: {
    bad: [
      '# _cache/develop/abyss/specs.md',
      'generation: "G"',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
      '# _cache/develop/zlib/specs.md',
      'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',
    ].join('\n'),
    good: [
      '# _cache/develop/abyss/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
      '# _cache/develop/zlib/specs.md',
      'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',
    ].join('\n'),
  },
  map: staleValueOf,
  logged: { parts: (log) => [livingPages(log)] },
  reduce({ pages, page, site }, report) {
    const stale = findStale(pages, site);
    for (const { file, package: name } of stale.size === 0 ? [] : pages) {
      const reason = stale.get(file);
      const read = reason === undefined ? undefined : page(file);
      if (reason === undefined || read === undefined) continue;
      report(reason.kind === 'form' ? oldForm(name, read, reason) : goneStack(name, read, reason, site));
    }
  },
});

function lead(d: { readonly package: string }): string {
  return `The page of ${clip(d.package)} in ${LIVING_TAG} looks left over`;
}

const WHY = 'The generator never deletes the page of a package that left the index.';

type Reason<K extends StaleReason['kind']> = StaleReason & { readonly kind: K };

function oldForm(name: string, page: Page, { form, current, newer, pages }: Reason<'form'>) {
  const { path, sign, ...at } = signOf(form, current, page);
  return { messageId: 'oldForm', data: { package: name, sign, newer, pages }, file: page.file, path, ...at } as const;
}

function goneStack(name: string, page: Page, { stack }: Reason<'stack'>, site: SiteData | undefined) {
  const at = page.data.meta.stacks.indexOf(stack);
  const row = site?.tags.content?.find((one) => one.name === LIVING_TAG && one.stacks !== undefined);
  const related = {
    file: site?.tags.file ?? '',
    path: [...(row?.path ?? []), 'stacks'],
    message: `The stacks of ${LIVING_TAG}.`,
  };
  return {
    messageId: 'goneStack',
    data: { package: name, stack },
    file: page.file,
    path: ['meta', 'stacks', at],
    subject: stack,
    related: [related],
  } as const;
}

interface Sign {
  readonly path: Path;
  readonly at?: 'key';
  readonly sign: string;
}

/** What shows best that a page is older than the current form; when forms changed: cache.spack.io, from its tags. */
function signOf(form: PageForm, current: PageForm, { data, facts }: Page): Sign {
  const { spec_details: rows } = data;
  if (form !== 'G' && (current === 'G' || current === 'H')) {
    const sign = 'its rows have tarball URLs, as pages had until February 2025';
    return { path: ['spec_details', 0, 'tarball'], at: 'key', sign };
  }
  if (form === 'G') {
    const { index, spec } = facts.rows.find(({ compiler }) => compiler.form === 'exact')!;
    const sign = `it spells its compilers as in ${quote(spec.compiler)}, as pages did until March 2025`;
    return { path: ['spec_details', index, 'compiler'], sign };
  }
  if (current === 'F') {
    const [first] = Object.keys(rows[0]!);
    const sign = 'its keys are not in alphabetical order, as in pages until February 2025';
    return { path: ['spec_details', 0, first!], at: 'key', sign };
  }
  return {
    path: ['meta', 'stacks'],
    sign: 'none of its rows is in the stack root, as in the first pages that listed rows',
  };
}
