import type { Generation } from '../../src/page/data.js';
import { GENERATIONS } from '../../src/page/data.js';
import type { Page } from '../../src/page/page.js';
import { range, type SiteLog } from '../../src/page/site-log.js';
import type { Corpus, CorpusPage } from '../../src/rule.js';
import type { SiteData } from '../../src/site/site-data.js';
import { nearest } from '../../src/words/nearest.js';

/** The one tag whose pages are written anew in place, and never deleted (cache.spack.io, `generate_cache.py`). */
export const LIVING_TAG = 'develop';

/** What has to be known of a page to tell whether it is stale; null for a page of another tag, none of which can be. */
export type StaleValue = {
  /** Null when nothing in it tells, or its rows disagree, of which other rules speak. */
  readonly form: PageForm | null;
  /** Its lists of stacks, each once, as far as `meta.stacks` has them; an empty list is a row that has none of those. */
  readonly stacks: readonly (readonly string[])[];
} | null;

/** A generation; F1 and F2 are one here, since a page of one row cannot tell them apart. */
export type PageForm = Exclude<Generation, 'F1' | 'F2'> | 'F';

/** Why a page is stale: its package has left the tag, and the page stayed as it was. */
export type StaleReason =
  /** It is in an older form than pages of its tag are now; `newer` of `pages` are in a newer one than it is. */
  | {
      readonly kind: 'form';
      readonly form: PageForm;
      readonly current: PageForm;
      readonly newer: number;
      readonly pages: number;
    }
  /** Each of its rows lists a stack that the tag no longer has; `stack` is the first of these in code-unit order. */
  | { readonly kind: 'stack'; readonly stack: string };

/** What of a page `findStale` needs. */
export interface StalePage {
  readonly file: string;
  readonly tag: string;
  /** Of `staleValueOf`; undefined when the page could not be read. */
  readonly value: StaleValue | undefined;
}

export function staleValueOf(page: Page): StaleValue {
  return page.place?.tag === LIVING_TAG ? { form: formOf(page), stacks: stackLists(page) } : null;
}

/** The pages of the living tag. */
export function livingPages({ tags }: SiteLog): readonly number[] {
  return tags.filter(({ tag }) => tag === LIVING_TAG).flatMap(range);
}

/** The pages of `develop` that are left over, by file, in the order of `pages`. Without the site's data only the form tells. */
export function findStale(pages: readonly StalePage[], site: SiteData | undefined): ReadonlyMap<string, StaleReason> {
  const living = pages.filter(({ tag, value }) => tag === LIVING_TAG && value != null);
  const findOldForm = oldForms(living);
  const findGoneStack = goneStacks(
    living.filter(({ value }) => findOldForm(value!) === undefined),
    site,
  );
  const reasons = living.map(({ file, value }) => [file, findOldForm(value!) ?? findGoneStack(value!)] as const);
  return new Map(reasons.filter((one): one is readonly [string, StaleReason] => one[1] !== undefined));
}

/** The pages of which corpus-page-stale does not say that they are left over; `staleOf` takes what `staleValueOf` gave out of a value. */
export function withoutStale<V>(
  pages: readonly CorpusPage<V>[],
  staleOf: (value: V) => StaleValue,
  { site, isHeard }: Pick<Corpus<V>, 'site' | 'isHeard'>,
): readonly CorpusPage<V>[] {
  const living = pages.filter(({ tag }) => tag === LIVING_TAG);
  const values = living.map(({ file, tag, value }) => ({ file, tag, value: value && staleOf(value) }));
  const stale = findStale(values, site);
  return stale.size === 0 ? pages : pages.filter(({ file }) => !stale.has(file) || !isHeard('corpus-page-stale', file));
}

/** One page alone may be damaged: where its rows disagree, or its summary with them, its form is not told. */
function formOf({ facts }: Page): PageForm | null {
  const { exactCompilers, bareCompilers, oldMultiForms, multiForms, tarballs, rowCount, generation } = facts;
  const isMixed =
    (exactCompilers > 0 && bareCompilers > 0) ||
    (oldMultiForms > 0 && multiForms > 0) ||
    (tarballs > 0 && tarballs < rowCount);
  const isSound = facts.listFits.compilers && facts.faultyRows.compilers < rowCount;
  if (isMixed || !isSound || (generation !== 'H' && exactCompilers === 0)) return null;
  return inForms(generation);
}

function inForms(generation: Generation): PageForm {
  return generation === 'F1' || generation === 'F2' ? 'F' : generation;
}

function stackLists({ data }: Page): readonly (readonly string[])[] {
  const listed = new Set(data.meta.stacks);
  const lists = new Map<string, readonly string[]>();
  for (const { stacks } of data.spec_details) {
    const key = stacks.join('\n');
    if (lists.has(key)) continue;
    const known = new Set(stacks.filter((stack) => listed.has(stack)));
    lists.set(key, [...known].sort());
  }
  return [...lists.values()];
}

/** From oldest to newest. */
const FORMS = [...new Set(GENERATIONS.map(inForms))];

/** At least so many of a tag's pages are in the form that is current: a few damaged or hand-made pages make none. */
const CURRENT_SHARE = 0.1;

function oldForms(pages: readonly StalePage[]): (value: NonNullable<StaleValue>) => StaleReason | undefined {
  const counts = FORMS.map((form) => pages.filter(({ value }) => value!.form === form).length);
  const least = Math.max(pages.length <= 2 ? 1 : 2, pages.length * CURRENT_SHARE);
  const current = counts.findLastIndex((count) => count >= least);
  return ({ form }) => {
    if (form === null) return undefined;
    const own = FORMS.indexOf(form);
    if (own >= current) return undefined;
    const newer = counts.slice(own + 1).reduce((sum, count) => sum + count, 0);
    return { kind: 'form', form, current: FORMS[current]!, newer, pages: pages.length };
  };
}

/** An untrusted site may have any number of stacks: of more than these it is not asked which one is a slip of the pen. */
const MOST_STACKS = 500;

/** So many of the pages that list a gone stack are left over: others that list it as well show that the site's data is wrong. */
const LEFT_OVER_SHARE = 0.75;

/** Finds the stack of a page that explains why it is left over. `pages` are the ones whose form does not tell. */
function goneStacks(
  pages: readonly StalePage[],
  site: SiteData | undefined,
): (value: NonNullable<StaleValue>) => StaleReason | undefined {
  const isLacking = lackingFrom(site);
  if (isLacking === undefined) return () => undefined;
  const counts = new Map<string, { pages: number; leftOver: number }>();
  for (const { value } of pages) {
    const stacks = new Set(value!.stacks.flat().filter(isLacking));
    if (stacks.size === 0) continue;
    const leftOver = Number(explain(value!, isLacking) !== undefined);
    for (const stack of stacks) {
      const count = counts.get(stack) ?? { pages: 0, leftOver: 0 };
      counts.set(stack, { pages: count.pages + 1, leftOver: count.leftOver + leftOver });
    }
  }
  const isGone = (stack: string): boolean => {
    const count = counts.get(stack);
    return isLacking(stack) && (count === undefined || count.leftOver >= count.pages * LEFT_OVER_SHARE);
  };
  const find = (value: NonNullable<StaleValue>): StaleReason | undefined => explain(value, isGone);
  const left = pages.filter(({ value }) => find(value!) !== undefined).length;
  return pages.length > 2 && left * 2 > pages.length ? () => undefined : find;
}

/** The first of a page's stacks that are gone, in code-unit order, when each of its rows lists one. */
function explain({ stacks }: NonNullable<StaleValue>, isGone: (stack: string) => boolean): StaleReason | undefined {
  const gone = stacks.map((list) => list.filter(isGone));
  const stack = gone.flat().sort()[0];
  return stack === undefined || gone.some((list) => list.length === 0) ? undefined : { kind: 'stack', stack };
}

/** Whether the tag does not have a stack; undefined when the site does not say which ones it has. A stack of another tag is no typo. */
function lackingFrom(site: SiteData | undefined): ((stack: string) => boolean) | undefined {
  const tagRows = site?.tags.content ?? [];
  const rows = tagRows.filter(({ name }) => name === LIVING_TAG);
  const own = new Set(rows.flatMap(({ stacks }) => stacks ?? []));
  if (own.size === 0 || rows.some(({ stacks }) => stacks === undefined)) return undefined;
  const others = new Set(tagRows.flatMap(({ stacks }) => stacks ?? []));
  const candidates = [...own].slice(0, MOST_STACKS);
  const unknown = new Map<string, boolean>();
  return (stack) => {
    if (own.has(stack) || stack === 'root') return false;
    if (others.has(stack)) return true;
    const lacking = unknown.get(stack) ?? (unknown.size >= MOST_STACKS || nearest(stack, candidates).length === 0);
    unknown.set(stack, lacking);
    return lacking;
  };
}
