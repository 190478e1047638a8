import { compareText, type Path } from '../src/finding.js';
import type { Page } from '../src/page/page.js';
import { range, type SiteLog, type TagPages } from '../src/page/site-log.js';
import { type Corpus, type CorpusPage, defineCorpusRule } from '../src/rule.js';
import { DATED_TAG, FAR_FEWER } from '../src/spack/tags.js';
import { groupBy } from '../src/words/group-by.js';
import { clip, count, quote } from '../src/words/words.js';
import { relate } from './shared/related.js';
import { guesser, stacksByTag } from './shared/tag-stacks.js';

export default defineCorpusRule({
  id: 'corpus-trend',
  summary: 'From one dated tag to the next no package and no stack disappears, and the specs do not become far fewer.',
  why: 'A tag of a day on which a pipeline failed looks like any other: what it lacks is seen only by who looks for it.',
  severity: 'info',
  fixable: false,
  waitsFor: ['site-stacks'],
  messages: {
    packagesGone: (d: { older: string; newer: string; packages: readonly string[]; of: number }) =>
      `${d.packages.length} of ${count(d.of, 'package')} of ${clip(d.older)} ${d.packages.length === 1 ? 'has' : 'have'} no page in ${clip(d.newer)}: ${enumerate(d.packages)}.`,
    stackGone: (d: { older: string; newer: string; stack: string; pages: number }) =>
      `No row of ${clip(d.newer)} is in the stack ${quote(d.stack)}, which ${count(d.pages, 'page has', 'pages have')} in ${clip(d.older)}.`,
    fewerSpecs: (d: { older: string; newer: string; before: number; now: number; explained: number }) =>
      `${clip(d.newer)} has ${count(d.now, 'spec')} where ${clip(d.older)} had ${d.before}${
        d.explained === 0 ? '' : ` (without the ${d.explained} of packages and stacks that are gone)`
      }, which is ${Math.floor(((d.before - d.now) * 100) / d.before)} % fewer.`,
  },
  options: {
    schema: (z) => z.strictObject({ drop: z.number().min(0).max(1).default(FAR_FEWER) }),
    defaults: { drop: FAR_FEWER },
    help: { drop: 'The share of the specs of a tag (0 to 1) that the next one may lack.' },
  },
  examples: {
    bad: [
      '# _cache/develop-2025-03-30/zlib/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
      '# _cache/develop-2025-03-30/xz/specs.md',
      'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',
      '# _cache/develop-2025-04-06/zlib/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
    ].join('\n'),
    good: [
      '# _cache/develop-2025-03-30/zlib/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
      '# _cache/develop-2025-04-06/zlib/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
    ].join('\n'),
  },
  map: summaryOf,
  logged: { value: summaryIn, parts: changedTags },
  reduce(corpus, report, { drop }: { drop: number }) {
    const { pages, page } = corpus;
    let older: Tag | undefined;
    for (const [name, inTag] of datedTags(pages)) {
      const newer = readTag(name, inTag);
      const change = older === undefined ? undefined : compareTags(older, newer, corpus);
      older = newer;
      // Tags without a common package are not two states of one cache.
      if (change === undefined || change.gone.length === change.packages) continue;
      const tags = [change.older, change.newer];
      if (change.gone.length > 0) report({ messageId: 'packagesGone', ...packagesGone(change), tags });
      for (const lost of change.stacks) report({ messageId: 'stackGone', ...stackGone(change, lost), tags });
      const isFar = ({ before, now }: Change): boolean => (before - now) / before > drop;
      const left = isFar(change) ? withoutLost(change, page) : change;
      if (left.first !== undefined && isFar(left))
        report({ messageId: 'fewerSpecs', ...fewerSpecs(left, left.first), tags });
    }
  },
});

/**
 * How many rows a page of a dated tag has, and its stacks, as lines in the order of `meta.stacks` (`?` where that list is wrong); null for
 * a page of another tag.
 */
function summaryOf({ place, facts }: Page): string | null {
  if (place === undefined || !DATED_TAG.test(place.tag)) return null;
  const stacks = facts.listed('stacks');
  if (facts.listFits.stacks) return [facts.rowCount, ...stacks].join('\n');
  return [`${facts.rowCount}?`, ...new Set([...stacks, ...facts.values.stacks.keys()])].join('\n');
}

/** The same from the log. */
function summaryIn(log: SiteLog, page: number): string | null {
  if (!DATED_TAG.test(log.pages[page]!.place.tag)) return null;
  return [`${log.rows[page]}${log.stacksFit[page] === 1 ? '' : '?'}`, ...log.stacksOf(page)].join('\n');
}

/** Each two dated tags that follow one another and of which the second one lacks anything of the first one. */
function* changedTags(log: SiteLog, _site: unknown, { drop }: { readonly drop: number }): Generator<readonly number[]> {
  const dated = log.tags.filter(({ tag }) => DATED_TAG.test(tag)).sort((a, b) => compareText(a.tag, b.tag));
  const lacks = lacksOf(log, drop);
  for (let i = 1; i < dated.length; i++) {
    const [older, newer] = [dated[i - 1]!, dated[i]!];
    if (lacks(older, newer)) yield [...range(older), ...range(newer)];
  }
}

/** Whether a tag has a package or a stack of the one before no longer, or far fewer rows. */
function lacksOf({ package: packages, packages: { texts }, stack, stackFrom, stacks, rows }: SiteLog, drop: number) {
  // Packages and stacks of the newer tag are marked with where its pages end: never with 0, and no two tags alike.
  const known = new Int32Array(texts.length);
  const rowsNow = new Int32Array(texts.length);
  const knownStacks = new Int32Array(stacks.texts.length);
  return (older: TagPages, newer: TagPages): boolean => {
    const mark = newer.to;
    let now = 0;
    for (let page = newer.from; page < newer.to; page++) {
      known[packages[page]!] = mark;
      rowsNow[packages[page]!] = rows[page]!;
      now += Math.max(0, rows[page]!);
      for (let i = stackFrom[page]!; i < stackFrom[page + 1]!; i++) knownStacks[stack[i]!] = mark;
    }
    let before = 0;
    for (let page = older.from; page < older.to; page++) {
      const name = packages[page]!;
      if (known[name] !== mark) return true;
      if (rows[page]! < 0) now -= Math.max(0, rowsNow[name]!);
      else if (rowsNow[name]! >= 0) before += rows[page]!;
      for (let i = stackFrom[page]!; i < stackFrom[page + 1]!; i++) if (knownStacks[stack[i]!] !== mark) return true;
    }
    return (before - now) / before > drop;
  };
}

type Mapped = CorpusPage<string | null>;
type Read = (file: string) => Page | undefined;

/** A page of a dated tag. */
interface Summary {
  readonly page: Mapped;
  /** Undefined when it could not be read: nothing is concluded from it then. */
  readonly rows: number | undefined;
}

interface Tag {
  readonly name: string;
  /** By package. */
  readonly pages: ReadonlyMap<string, Summary>;
  /** All that a page lists; `root` is no stack but all of them. */
  readonly stacks: ReadonlySet<string>;
}

/** By their dates, which as texts are in their order. */
function datedTags(pages: readonly Mapped[]): readonly (readonly [string, readonly Mapped[]])[] {
  const tags = groupBy(pages, ({ tag }) => tag);
  return [...tags].filter(([tag]) => DATED_TAG.test(tag)).sort(([a], [b]) => compareText(a, b));
}

/** What became of a tag in the next one. */
interface Change {
  readonly older: string;
  readonly newer: string;
  /** Pages of the older tag. */
  readonly gone: readonly Summary[];
  /** How many packages the older tag had. */
  readonly packages: number;
  readonly stacks: readonly LostStack[];
  /** Pages of the older tag whose packages are in both. */
  readonly kept: readonly Summary[];
  /** Specs of the older tag without the ones of gone packages, and those; specs of the newer one. */
  readonly before: number;
  readonly explained: number;
  readonly now: number;
  /** The first page of the newer tag that could be read. */
  readonly first: Mapped | undefined;
}

/** A stack that no row has any more, though packages are still there that had it. */
interface LostStack {
  readonly stack: string;
  /** Of the older tag. */
  readonly pages: readonly PageOfStack[];
}

interface PageOfStack {
  readonly page: Mapped;
  /** Where the stack stands in `meta.stacks`; undefined when that list is wrong. */
  readonly index: number | undefined;
}

/** Packages whose page cannot be read in one of the two tags are left out of the comparison. */
function compareTags(older: Tag, newer: Tag, corpus: Corpus<string | null>): Change {
  const before = [...older.pages.values()];
  const now = [...newer.pages.values()];
  const gone = before.filter(({ page }) => !newer.pages.has(page.package));
  const kept = before.filter(
    ({ page, rows }) => rows !== undefined && newer.pages.get(page.package)?.rows !== undefined,
  );
  const read = now.filter(({ page, rows }) => rows !== undefined && isKnown(older, page.package));
  return {
    older: older.name,
    newer: newer.name,
    gone,
    packages: before.length,
    stacks: withoutSlips(lostStacks(older, newer), older, newer, corpus),
    kept,
    before: sum(kept, ({ rows }) => rows!),
    now: sum(read, ({ rows }) => rows!),
    explained: sum(gone, ({ rows = 0 }) => rows),
    first: read[0]?.page,
  };
}

/** Whether the tag has no page of the package, or one that could be read. */
function isKnown(tag: Tag, name: string): boolean {
  const page = tag.pages.get(name);
  return page === undefined || page.rows !== undefined;
}

/** Also without the specs that gone stacks explain. Reads pages, so it is asked only when there are far fewer specs. */
function withoutLost(change: Change, read: Read): Change {
  const lost = new Map<string, string[]>();
  for (const { stack, pages } of change.stacks) {
    for (const { page } of pages) {
      const others = lost.get(page.file);
      if (others === undefined) lost.set(page.file, [stack]);
      else others.push(stack);
    }
  }
  const explained = sum(change.kept, ({ page, rows }) =>
    Math.min(rows!, rowsWith(lost.get(page.file) ?? [], page.file, read)),
  );
  return { ...change, before: change.before - explained, explained: change.explained + explained };
}

/** Rows of a page that list one of the stacks. */
function rowsWith(stacks: readonly string[], file: string, read: Read): number {
  const wanted = new Set(stacks);
  const rows = wanted.size === 0 ? undefined : read(file)?.data.spec_details;
  return rows?.filter((row) => row.stacks.some((stack) => wanted.has(stack))).length ?? 0;
}

function readTag(name: string, inTag: readonly Mapped[]): Tag {
  const pages = new Map<string, Summary>();
  const stacks = new Set<string>();
  for (const page of inTag) {
    const [rows, ...lines] = page.value?.split('\n') ?? [];
    pages.set(page.package, { page, rows: rows === undefined ? undefined : Number.parseInt(rows, 10) });
    for (const stack of lines) stacks.add(stack);
  }
  stacks.delete('root');
  return { name, pages, stacks };
}

/**
 * Sorted: stacks that no page of the newer tag lists, though it has packages that did. A stack of a page that cannot be read now may
 * still be there.
 */
function lostStacks(older: Tag, newer: Tag): readonly LostStack[] {
  const missing = new Set([...older.stacks].filter((stack) => !newer.stacks.has(stack)).sort());
  if (missing.size === 0) return [];
  const lost = new Map([...missing].map((stack) => [stack, { pages: [] as PageOfStack[], kept: 0, unread: 0 }]));
  for (const { page } of older.pages.values()) {
    const [rows, ...stacks] = page.value?.split('\n') ?? [];
    const now = newer.pages.get(page.package);
    stacks.forEach((stack, index) => {
      const found = lost.get(stack);
      found?.pages.push({ page, index: rows!.endsWith('?') ? undefined : index });
      if (found !== undefined && now !== undefined) found[now.rows === undefined ? 'unread' : 'kept']++;
    });
  }
  return [...lost].flatMap(([stack, { pages, kept, unread }]) => (kept === 0 || unread > 0 ? [] : [{ stack, pages }]));
}

/** Without those that one of the two tags misspells: site-stacks reports that. */
function withoutSlips(
  lost: readonly LostStack[],
  older: Tag,
  newer: Tag,
  corpus: Corpus<string | null>,
): readonly LostStack[] {
  if (lost.length === 0) return lost;
  const before = slipsIn(older, corpus);
  const meant = new Set(slipsIn(newer, corpus).values());
  return lost.filter(({ stack }) => !before.has(stack) && !meant.has(stack));
}

/** The stacks of a tag's rows that are none of its, and what was meant by each. */
function slipsIn({ name, stacks, pages }: Tag, { site, isHeard }: Corpus<string | null>): ReadonlyMap<string, string> {
  const known = site && stacksByTag(site).get(name);
  if (known === undefined) return new Map();
  const unknown = [...stacks].filter((stack) => !known.has(stack));
  const guess = guesser(known, unknown.length);
  const slips = unknown.map((stack) => [stack, guess(stack)] as const);
  const isTold = (stack: string): boolean => {
    const first = [...pages.values()].find(({ page }) => page.value?.split('\n').includes(stack, 1));
    return isHeard('site-stacks', first!.page.file, stack);
  };
  return new Map(slips.filter((one): one is readonly [string, string] => one[1] !== undefined && isTold(one[0])));
}

function packagesGone({ older, newer, gone, packages }: Change) {
  const [first, ...others] = gone;
  const { file } = first!.page;
  return {
    data: { older, newer, packages: gone.map(({ page }) => page.package), of: packages },
    file,
    path: ['title'],
    subject: newer,
    ofTag: true,
    related: relate(others, others.length, ({ page }) => ({
      file: page.file,
      path: ['title'],
      message: `${clip(page.package)} in ${older}.`,
    })),
  };
}

function stackGone({ older, newer }: Change, { stack, pages }: LostStack) {
  const [first, ...others] = pages;
  return {
    data: { older, newer, stack, pages: pages.length },
    file: first!.page.file,
    path: pathOf(first!),
    about: ['meta', 'stacks', stack],
    subject: stack,
    ofTag: true,
    related: relate(others, others.length, (one) => ({
      file: one.page.file,
      path: pathOf(one),
      message: `The stack in ${clip(one.page.package)} in ${older}.`,
    })),
  };
}

function pathOf({ index }: PageOfStack): Path {
  return ['meta', 'stacks', ...(index === undefined ? [] : [index])];
}

function fewerSpecs({ older, newer, before, now, explained }: Change, first: CorpusPage<unknown>) {
  return {
    data: { older, newer, before, now, explained },
    file: first.file,
    path: ['meta', 'num_specs'],
    subject: newer,
    ofTag: true,
  };
}

function sum<T>(values: readonly T[], numberOf: (value: T) => number): number {
  return values.reduce((total, value) => total + numberOf(value), 0);
}

/** More names are only counted. */
const MOST_NAMES = 10;

function enumerate(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(quote);
  const last = names.length > MOST_NAMES ? `${names.length - MOST_NAMES} more` : shown.pop()!;
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
