import { type Corpus, type CorpusPage, defineCorpusRule } from '../src/rule.js';
import { groupBy } from '../src/words/group-by.js';
import { clip, count, nameRow } from '../src/words/words.js';
import { findConflicts } from './shared/conflicts.js';
import { besides, type RelatedPlace, relate } from './shared/related.js';
import { hashOf, type Occurrence, occurrencesOf, rowKeysOf, rowsOf } from './shared/row-keys.js';
import { ROW_LOG } from './shared/row-log.js';

export default defineCorpusRule({
  id: 'corpus-hash-package',
  summary: 'In a tag, a hash belongs to one package.',
  why: 'A hash is one binary of one package: listed under two, it is counted twice, and who installs the wrong one gets something else.',
  severity: 'error',
  fixable: false,
  waitsFor: ['page-title', 'corpus-package-case', 'spec-tarball-url'],
  messages: {
    foreign: (d: { name: string; tag: string; owner: string; tags: number; ownerTags: number }) =>
      `${d.name} has the hash of a binary of ${clip(d.owner)} in ${clip(d.tag)}, and a hash belongs to one package${
        d.tags === d.ownerTags
          ? ''
          : `: ${count(d.ownerTags, 'tag has', 'tags have')} it under ${clip(d.owner)}, ${d.tags} under this one`
      }.`,
    copied: (d: { package: string; tag: string; owner: string; rows: number }) =>
      `All ${d.rows} rows of ${clip(d.package)} in ${clip(d.tag)} have hashes of ${clip(d.owner)}: the page is a copy, or its rows belong to another package.`,
  },
  examples: {
    bad: [
      '# _cache/develop/zlib/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
      '# _cache/develop/zlib-ng/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',
    ].join('\n'),
    good: [
      '# _cache/develop/zlib/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
      '# _cache/develop/zlib-ng/specs.md',
      'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn"}]',
    ].join('\n'),
  },
  map: rowKeysOf,
  logged: ROW_LOG,
  reduce({ pages, page, isHeard }, report) {
    const titleOf = ({ file }: CorpusPage<string>): string | undefined => page(file)?.data.title;
    for (const [deviating, all] of findForeign(pages)) {
      const foreign = all.filter(({ owner }) => !isToldElsewhere(deviating, owner.page, titleOf, isHeard));
      const only = foreign[0]?.owner.page;
      const isCopy = foreign.length > 1 && foreign.length === rowsOf(deviating);
      if (only !== undefined && isCopy && foreign.every(({ owner }) => owner.page === only)) {
        report({ messageId: 'copied', ...copied(deviating, only, foreign) });
      } else {
        for (const one of foreign) report({ messageId: 'foreign', ...single(one) });
      }
    }
  },
});

/** A row whose hash another package of its tag has, too. */
interface Foreign {
  readonly own: Occurrence;
  /** The one whose package the hash is taken to be of. */
  readonly owner: Occurrence;
  /** All that have the hash in the tag, these two as well. */
  readonly inTag: readonly Occurrence[];
  /** How many tags have the hash under the row's package, and under the owner's. */
  readonly tags: number;
  readonly ownerTags: number;
}

/** By page, in the order of the pages; none where no hash is of two packages. */
function findForeign(pages: readonly CorpusPage<string>[]): ReadonlyMap<CorpusPage<string>, readonly Foreign[]> {
  const contested = contestedHashes(pages);
  if (contested.size === 0) return new Map();
  const groups = [...occurrencesOf(contested, pages).values()].map(onePerPage);
  const contests = countContests(groups);
  const found = new Map<CorpusPage<string>, Foreign[]>(pages.map((page) => [page, []]));
  for (const group of groups) {
    const tags = countTags(group);
    const tagsOf = ({ page }: Occurrence): number => tags.get(page.package)!;
    for (const inTag of groupBy(group, ({ page }) => page.tag).values()) {
      const owner = inTag.reduce((best, one) => {
        const lead = tagsOf(one) - tagsOf(best) || compareContests(contests, one.page, best.page);
        return lead > 0 ? one : best;
      });
      for (const own of inTag) {
        if (own !== owner)
          found.get(own.page)!.push({ own, owner, inTag, tags: tagsOf(own), ownerTags: tagsOf(owner) });
      }
    }
  }
  return found;
}

function contestedHashes(pages: readonly CorpusPage<string>[]): ReadonlySet<string> {
  const contested = new Set<string>();
  for (const [hash, group] of occurrencesOf(findConflicts(pages, false), pages)) {
    const packages = new Map<string, string>();
    for (const { page } of group) {
      const first = packages.get(page.tag) ?? page.package;
      packages.set(page.tag, first);
      if (first !== page.package) contested.add(hash);
    }
  }
  return contested;
}

/** A hash that is repeated in a page is spec-hash-unique's affair. */
function onePerPage(group: readonly Occurrence[]): readonly Occurrence[] {
  return group.filter(({ page }, i) => page !== group[i - 1]?.page);
}

/** By package: in how many tags it has the hash. */
function countTags(group: readonly Occurrence[]): ReadonlyMap<string, number> {
  const tags = new Map<string, number>();
  for (const { page } of group) tags.set(page.package, (tags.get(page.package) ?? 0) + 1);
  return tags;
}

/** What is known of a page from all of its hashes that other packages have, too. */
interface Contest {
  rows: number;
  /** In how many tags the package has them. */
  tags: number;
}

type Contests = ReadonlyMap<CorpusPage<string>, Contest>;

function countContests(groups: readonly (readonly Occurrence[])[]): Contests {
  const contests = new Map<CorpusPage<string>, Contest>();
  for (const group of groups) {
    const tags = countTags(group);
    for (const { page } of group) {
      const contest = contests.get(page) ?? { rows: 0, tags: 0 };
      contest.rows++;
      contest.tags += tags.get(page.package)!;
      contests.set(page, contest);
    }
  }
  return contests;
}

/** Where one hash does not tell which of two pages is wrong, their other hashes may: positive when the first is more likely right. */
function compareContests(contests: Contests, a: CorpusPage<string>, b: CorpusPage<string>): number {
  const [first, second] = [contests.get(a)!, contests.get(b)!];
  const isCopy = (page: CorpusPage<string>, { rows }: Contest): boolean => rows > 1 && rows === rowsOf(page);
  return first.tags - second.tags || Number(isCopy(b, second)) - Number(isCopy(a, first));
}

/** page-title and corpus-package-case report a page that is the other one under another name. */
function isToldElsewhere(
  a: CorpusPage<string>,
  b: CorpusPage<string>,
  titleOf: (page: CorpusPage<string>) => string | undefined,
  isHeard: Corpus<string>['isHeard'],
): boolean {
  const isEither = (rule: string): boolean => isHeard(rule, a.file) || isHeard(rule, b.file);
  if (a.package.toLowerCase() === b.package.toLowerCase()) return isEither('corpus-package-case');
  const isRenamed = (one: CorpusPage<string>, other: CorpusPage<string>): boolean =>
    titleOf(one) === other.package && isHeard('page-title', one.file);
  return isRenamed(a, b) || isRenamed(b, a);
}

function single({ own, owner, inTag, tags, ownerTags }: Foreign) {
  const { page } = own;
  const hash = hashOf(own);
  return {
    data: { name: nameRow(page.package, hash), tag: page.tag, owner: owner.page.package, tags, ownerTags },
    file: page.file,
    path: ['spec_details', own.row, 'hash'],
    subject: hash,
    related: relate(besides(own, owner, inTag), inTag.length - 1, (other) => toRelated(other, 'The hash')),
  };
}

function copied(page: CorpusPage<string>, owner: CorpusPage<string>, foreign: readonly Foreign[]) {
  return {
    data: { package: page.package, tag: page.tag, owner: owner.package, rows: foreign.length },
    file: page.file,
    path: ['title'],
    subject: owner.package,
    related: relate(foreign, foreign.length, (one) =>
      toRelated(one.owner, `The hash of ${nameRow(page.package, hashOf(one.own))}`),
    ),
  };
}

function toRelated({ page, row }: Occurrence, what: string): RelatedPlace {
  return { file: page.file, path: ['spec_details', row, 'hash'], message: `${what} in ${clip(page.package)}.` };
}
