import type { Path } from '../src/finding.js';
import type { RowFacts } from '../src/page/facts.js';
import type { Page } from '../src/page/page.js';
import { type Corpus, type CorpusPage, defineCorpusRule } from '../src/rule.js';
import type { Variant } from '../src/spack/lexicon.js';
import { normalVariant } from '../src/spack/normal-form.js';
import { groupBy } from '../src/words/group-by.js';
import { clip, count, quote } from '../src/words/words.js';
import { relate } from './shared/related.js';

export default defineCorpusRule({
  id: 'corpus-commit',
  summary: 'The rows of one version of a package name one `commit`, in all tags; versions that follow a branch apart.',
  why: 'A released version is one commit: when it has two, its tag was moved upstream or a recipe was wrong, and one name stands for two sources.',
  severity: 'info',
  fixable: false,
  waitsFor: ['corpus-hash-details'],
  messages: {
    otherCommit: (d: {
      package: string;
      version: string;
      tag: string;
      rows: number;
      written: string;
      expected: string;
      pages: number;
    }) =>
      `${clip(d.package)} ${clip(d.version)} is built from the commit ${quote(d.written)} in ${clip(d.tag)} (${count(d.rows, 'row')}), but from ${quote(d.expected)} ${
        d.pages === 0 ? 'in other rows of the page' : `in ${count(d.pages, 'other tag')}`
      }: a version that follows no branch is one commit.`,
  },
  examples: {
    bad: [
      '# _cache/develop-2025-03-30/cpuinfo/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "variants": ["commit=1e83a2fdd3102f65c6f1fb602c1b320486218a99"]}]',
      '# _cache/develop-2025-04-06/cpuinfo/specs.md',
      'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss", "variants": ["commit=094fc30b9256f54dad5ad23bcbfb5de74781422f"]}]',
    ].join('\n'),
    good: [
      '# _cache/develop-2025-03-30/cpuinfo/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "versions": ["main"], "variants": ["commit=1e83a2fdd3102f65c6f1fb602c1b320486218a99"]}]',
      '# _cache/develop-2025-04-06/cpuinfo/specs.md',
      'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss", "versions": ["main"], "variants": ["commit=094fc30b9256f54dad5ad23bcbfb5de74781422f"]}]',
    ].join('\n'),
  },
  map: commitsOf,
  logged: { parts: ({ notes }, _site, _options, noteOf) => [[...notes.keys()].filter((page) => noteOf(page) != null)] },
  reduce({ pages, page, isHeard }, report) {
    for (const uses of groupByVersion(pages)) {
      const usual = findUsual(uses);
      if (usual.length === uses.length) continue;
      for (const [at, commits] of findDeviating(uses, usual[0]!.commit, isHeard)) {
        const found = describe(at, commits, usual, page);
        if (found !== undefined) report({ messageId: 'otherCommit', ...found });
      }
    }
  },
});

/** `[version, commit, row, hash, row, hash...]`: each version with each commit of the page, and the rows that have them. */
type Commits = readonly (readonly [string, string, ...(string | number)[]])[] | null;

/** Null when no row names a commit, as on nearly every page. */
function commitsOf(page: Page): Commits {
  if (page.facts.commits === 0) return null;
  const found = new Map<string, [string, string, ...(string | number)[]]>();
  for (const row of page.facts.rows) {
    const version = row.spec.versions[0];
    const commit = commitOf(row, page)?.commit;
    if (!row.hashOk || !row.versionOk || commit === undefined || followsBranch(version!)) continue;
    const known = found.get(`${version} ${commit}`);
    if (known === undefined) found.set(`${version} ${commit}`, [version!, commit, row.index, row.spec.hash]);
    else known.push(row.index, row.spec.hash);
  }
  return found.size === 0 ? null : [...found.values()];
}

/** The one commit that a row names, and where in its variants. */
function commitOf(row: RowFacts, { facts }: Page): { readonly commit: string; readonly index: number } | undefined {
  const variants = facts.variantsOf(row);
  const index = variants.findIndex(isCommit);
  if (index === -1 || variants.findLastIndex(isCommit) !== index) return undefined;
  return { commit: normalVariant(variants[index]!).slice('commit='.length), index };
}

function isCommit({ name, kind }: Variant): boolean {
  return name === 'commit' && kind !== 'boolean';
}

/** Names of versions without a fixed source; the first seven are Spack's own (`version/common.py`, infinity versions). */
const BRANCH_WORDS = new Set('stable nightly trunk head master main develop dev branch latest snapshot'.split(' '));

function followsBranch(version: string): boolean {
  if (!/\d/.test(version) || version.includes('=') || version.startsWith('git.') || /^[\da-f]{40}$/i.test(version))
    return true;
  return version
    .toLowerCase()
    .split(/[._-]/)
    .some((part) => BRANCH_WORDS.has(part));
}

/** The rows of a page that build a version from a commit. */
interface Use {
  readonly page: CorpusPage<Commits>;
  readonly version: string;
  readonly commit: string;
  /** By hash: their indexes. */
  readonly rows: ReadonlyMap<string, number>;
}

/** All uses of each version of a package, in the order of the pages. */
function groupByVersion(pages: readonly CorpusPage<Commits>[]): Iterable<readonly Use[]> {
  const uses = pages.flatMap((page) =>
    (page.value ?? []).map(([version, commit, ...list]): Use => ({ page, version, commit, rows: rowsIn(list) })),
  );
  return groupBy(uses, ({ page, version }) => `${page.package} ${version}`).values();
}

function rowsIn(list: readonly (string | number)[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let i = 1; i < list.length; i += 2) rows.set(list[i] as string, list[i - 1] as number);
  return rows;
}

/** The uses of the commit that most pages have; of several the first. */
function findUsual(uses: readonly Use[]): readonly Use[] {
  const byCommit = groupBy(uses, ({ commit }) => commit);
  return [...byCommit.values()].reduce((best, same) => (same.length > best.length ? same : best));
}

/** The rows of each page with another commit. A hash that has two of them is reported by corpus-hash-details. */
function findDeviating(
  uses: readonly Use[],
  usual: string,
  isHeard: Corpus<Commits>['isHeard'],
): ReadonlyMap<CorpusPage<Commits>, readonly Use[]> {
  const commits = new Map<string, string>();
  const told = new Set<string>();
  for (const { commit, rows } of uses) {
    for (const hash of rows.keys()) {
      if ((commits.get(hash) ?? commit) !== commit) told.add(hash);
      commits.set(hash, commit);
    }
  }
  const found = new Map<CorpusPage<Commits>, Use[]>();
  for (const use of uses) {
    const rows = new Map(
      [...use.rows].filter(([hash]) => !told.has(hash) || !isHeard('corpus-hash-details', use.page.file, hash)),
    );
    if (use.commit === usual || rows.size === 0) continue;
    const others = found.get(use.page);
    if (others === undefined) found.set(use.page, [{ ...use, rows }]);
    else others.push({ ...use, rows });
  }
  return found;
}

type Read = Corpus<Commits>['page'];

function describe(page: CorpusPage<Commits>, deviating: readonly Use[], usual: readonly Use[], read: Read) {
  const [first] = deviating as [Use];
  const path = pathOf(first, read);
  if (path === undefined) return undefined;
  const others = usual.filter((use) => use.page !== page);
  const rows = deviating.reduce((sum, use) => sum + use.rows.size, 0);
  return {
    data: {
      package: page.package,
      version: first.version,
      tag: page.tag,
      rows,
      written: first.commit,
      expected: usual[0]!.commit,
      pages: others.length,
    },
    file: page.file,
    path,
    subject: first.rows.keys().next().value!,
    related: relate(others.length === 0 ? usual : others, Math.max(1, others.length), (use) => ({
      file: use.page.file,
      path: pathOf(use, read) ?? [],
      message: `${clip(use.page.tag)} says ${quote(use.commit)}.`,
    })),
  };
}

/** The commit in the first row of a use. */
function pathOf({ page, rows, commit }: Use, read: Read): Path | undefined {
  const there = read(page.file);
  const [index] = rows.values();
  const row = there?.facts.rows[index!];
  const found = row === undefined ? undefined : commitOf(row, there!);
  return found?.commit === commit ? ['spec_details', index!, 'variants', found.index] : undefined;
}
