import { compareText, type Finding } from '../finding.js';
import { GENERATIONS } from '../page/data.js';
import type { Names } from '../page/names.js';
import type { CountedField } from '../page/row-counts.js';
import type { Counts, Fall, Overview, TagOverview } from '../report/overview.js';
import { kindOfTag, type TagKind } from '../spack/tags.js';
import { developAndRelease } from './compare-develop.js';
import type { SiteCount, TagCount } from './count-site.js';
import { type FoundFall, findFalls } from './find-falls.js';

/** What a site holds, before it is known which findings are shown. */
export interface CountedSite {
  readonly cache: string;
  readonly count: SiteCount;
  /** The tags that findings between pages are about, by fingerprint. */
  readonly findingTags: ReadonlyMap<string, readonly string[]>;
}

/** The overview of a site; its falls lead to those of `findings` that are about them. */
export function makeOverview({ cache, count, findingTags }: CountedSite, findings: readonly Finding[]): Overview {
  const numbers = numbersOf(count);
  const sorted = count.tags.map((one) => ({ count: one, kind: kindOfTag(one.tag) })).sort(inOrder);
  const places = new Map(sorted.map(({ count: one }, i) => [one, i]));
  const overviews = sorted.map((one) => tagOverview(one, numbers));
  const dated = sorted.filter(({ kind }) => kind.kind === 'dated').map(({ count: one }) => one);
  const root = count.names.stacks.texts.indexOf('root');
  const said = saying(findingTags, findings);
  const develop = developAndRelease(overviews, numbers.stacks.texts.indexOf('root'));
  return {
    cache,
    names: {
      packages: numbers.packages.texts,
      stacks: numbers.stacks.texts,
      compilers: numbers.compilers.texts,
      targets: numbers.targets.texts,
      oss: numbers.oss.texts,
      generations: numbers.generations,
    },
    tags: overviews,
    falls: findFalls(dated, root).flatMap((fall) => {
      const about = said.get(joined([fall.older.tag, fall.newer.tag])) ?? [];
      return fall.isClear || about.length > 0 ? [toFall(fall, places, numbers, about)] : [];
    }),
    ...(develop && { develop }),
  };
}

/** Names in their order, and the new number of each by its old one. */
interface Sorted {
  readonly texts: readonly string[];
  readonly numberOf: readonly number[];
}

type Numbers = Readonly<Record<CountedField | 'packages', Sorted>> & { readonly generations: readonly string[] };

function numbersOf({ packages, names, tags }: SiteCount): Numbers {
  const { stacks, compilers, targets, oss } = names;
  return {
    packages: sort(packages),
    stacks: sort(stacks),
    compilers: sort(compilers),
    targets: sort(targets),
    oss: sort(oss),
    generations: GENERATIONS.filter((one) => tags.some(({ generations }) => generations.has(one))),
  };
}

function sort({ texts }: Names): Sorted {
  const order = texts.map((_, i) => i).sort((a, b) => compareText(texts[a]!, texts[b]!));
  const numberOf: number[] = [];
  for (const [to, from] of order.entries()) numberOf[from] = to;
  return { texts: order.map((from) => texts[from]!), numberOf };
}

/** A tag with what it is by its name. */
interface Named {
  readonly count: TagCount;
  readonly kind: TagKind;
}

const RANKS = { dated: 0, release: 1, other: 2, develop: 3 } as const;

function inOrder(a: Named, b: Named): number {
  return (
    RANKS[a.kind.kind] - RANKS[b.kind.kind] || compareNumbers(a.kind, b.kind) || compareText(a.count.tag, b.count.tag)
  );
}

/** Of two releases; 0 of others. */
function compareNumbers(a: TagKind, b: TagKind): number {
  if (a.kind !== 'release' || b.kind !== 'release') return 0;
  const [x, y] = [a.numbers, b.numbers];
  return x.map((number, i) => Number(number - y[i]!)).find((difference) => difference !== 0) ?? 0;
}

function tagOverview({ count, kind }: Named, numbers: Numbers): TagOverview {
  const { tag, rows, unread, specs, by, generations } = count;
  const generationCounts = [...generations].map(([name, pages]) => [numbers.generations.indexOf(name), pages] as const);
  return {
    tag,
    kind: kind.kind,
    ...(kind.kind === 'dated' && { date: kind.date }),
    pages: rows.size,
    unread,
    specs,
    packages: renumbered([...rows.keys()], numbers.packages),
    stacks: countsOf(by.stacks, numbers.stacks),
    compilers: countsOf(by.compilers, numbers.compilers),
    targets: countsOf(by.targets, numbers.targets),
    oss: countsOf(by.oss, numbers.oss),
    generations: generationCounts.sort(([a], [b]) => a - b),
  };
}

function renumbered(names: readonly number[], { numberOf }: Sorted): number[] {
  return names.map((name) => numberOf[name]!).sort((a, b) => a - b);
}

function countsOf(counts: ReadonlyMap<number, number>, { numberOf }: Sorted): Counts {
  return [...counts].map(([name, count]) => [numberOf[name]!, count] as const).sort(([a], [b]) => a - b);
}

function toFall(
  { older, newer, packages, stacks }: FoundFall,
  places: ReadonlyMap<TagCount, number>,
  numbers: Numbers,
  findings: readonly string[],
): Fall {
  return {
    older: places.get(older)!,
    newer: places.get(newer)!,
    specs: [older.specs, newer.specs],
    packages: renumbered(packages, numbers.packages),
    stacks: renumbered(stacks, numbers.stacks),
    findings,
  };
}

/** The fingerprints of the findings that are about tags, by these. */
function saying(
  findingTags: CountedSite['findingTags'],
  findings: readonly Finding[],
): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  if (findingTags.size === 0) return said;
  for (const { fingerprint } of findings) {
    const tags = findingTags.get(fingerprint);
    if (tags === undefined) continue;
    const pair = joined(tags);
    const known = said.get(pair);
    if (known === undefined) said.set(pair, [fingerprint]);
    else known.push(fingerprint);
  }
  return said;
}

/** No name of a folder has a slash: two tags are never what one or three are. */
function joined(tags: readonly string[]): string {
  return tags.join('/');
}
