import { groupBy } from '../words/group-by.js';
import { count } from '../words/words.js';
import { printable } from './printable.js';
import type { BuildCacheUse, ComparedTag, Report } from './report.js';
import { group, plural } from './totals.js';

/** Beyond so many tags one sentence is about all. */
const MOST_SENTENCES = 3;

/** What was compared with indexes, in sentences. They quote untrusted names of tags. */
export function comparedSentences({ buildCache }: Pick<Report, 'buildCache'>): string[] {
  if (buildCache === undefined) return [];
  const { tags, data } = buildCache;
  return [...tagSentences(tags), ...tags.flatMap(ageSentence), ...(data === undefined ? [] : [dataSentence(data)])].map(
    printable,
  );
}

/** What was not checked with them and why, one sentence for each cause. They quote untrusted names of tags and stacks. */
export function notCheckedSentences({ buildCache }: Pick<Report, 'buildCache'>): string[] {
  return (buildCache?.notChecked ?? []).map(({ rules, reason }) =>
    printable(`Skipped ${rules.join(', ')}: ${reason}.`),
  );
}

type SkipReport = Pick<Report, 'skippedRules'> & { readonly buildCache?: BuildCacheUse | undefined };

/** Rules that did not run, or not everywhere, by what kept them from it. */
export interface Skip {
  readonly reason: string;
  readonly rules: readonly string[];
}

/** The skipped rules of which `notChecked` does not tell. */
export function otherSkipped({ buildCache, skippedRules }: SkipReport): Report['skippedRules'] {
  const told = new Set(buildCache?.notChecked.flatMap(({ rules }) => rules));
  return skippedRules.filter(({ id }) => !told.has(id));
}

/** All rules that did not run, or not everywhere, once for each cause. */
export function skipsOf({ buildCache, skippedRules }: SkipReport): readonly Skip[] {
  const others = groupBy(otherSkipped({ buildCache, skippedRules }), ({ reason }) => reason);
  return [
    ...(buildCache?.notChecked ?? []),
    ...[...others].map(([reason, rules]) => ({ reason, rules: rules.map(({ id }) => id) })),
  ];
}

/** Tag by tag, or, where there are many, all at once. */
function tagSentences(tags: readonly ComparedTag[]): string[] {
  if (tags.length <= MOST_SENTENCES)
    return tags.map((one) => tagSentence(`the index of ${one.tag}, ${writtenText(one.written)}`, [one]));
  const [oldest] = tags.flatMap(({ written }) => written ?? []).sort();
  return [tagSentence(`the indexes of ${tags.length} tags, the oldest ${writtenText(oldest)}`, tags)];
}

function tagSentence(which: string, tags: readonly ComparedTag[]): string {
  const sum = (field: 'pages' | 'rows' | 'indexes' | 'records' | 'proven'): number =>
    tags.reduce((total, one) => total + one[field], 0);
  const indexes = sum('indexes');
  const compared = `Compared with ${which}: ${plural(sum('pages'), 'page')} with ${plural(sum('rows'), 'row')}`;
  const proven = `${group(sum('proven'))} of ${plural(sum('records'), 'record')}`;
  return `${compared}; in ${indexesText(indexes)} ${proven} are proven by their hash.`;
}

/** `2026-11-28T11:40:07Z` as `written 2026-11-28 11:40 UTC`. */
function writtenText(written: string | undefined): string {
  return written === undefined ? 'of unknown age' : `written ${written.slice(0, 16).replace('T', ' ')} UTC`;
}

/** Said where pages differ from their index: such a difference may be no fault, but what was built since. */
function ageSentence({ tag, written, committed }: ComparedTag): string[] {
  if (written === undefined || committed === undefined || committed >= written) return [];
  const since = `${committed.slice(0, 16).replace('T', ' ')} UTC`;
  return [
    `The index of ${tag} was written after its pages were committed (${since}): what differs may have been built since.`,
  ];
}

function dataSentence({ specs, indexes }: NonNullable<BuildCacheUse['data']>): string {
  const against = indexes === undefined ? '' : `, against ${indexesText(indexes)}`;
  return `The specs file has ${plural(specs, 'spec')} of the right shape${against}.`;
}

function indexesText(indexes: number): string {
  return count(indexes, 'index', 'indexes');
}
