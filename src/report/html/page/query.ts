/** What bars and buttons filter by. */
export const FACETS = ['severity', 'rule', 'tag', 'package'] as const;
export type Facet = (typeof FACETS)[number];

/** What the table can be sorted by; `place` is the order of the report. */
export const SORTS = ['severity', 'message', 'rule', 'place'] as const;
export type Sort = (typeof SORTS)[number];

/** All that decides what the page shows: what a link to it holds. */
export interface Query {
  readonly search: string;
  /** The values that are wanted, by facet; none means all. */
  readonly wanted: Readonly<Record<Facet, readonly string[]>>;
  /** Ids of the only findings that are wanted, as a fall of the site leads to them; none means all. */
  readonly only: readonly string[];
  readonly sort: Sort;
  readonly descending: boolean;
  /** The id of the finding whose details are shown; empty for none. */
  readonly finding: string;
  /** Whether `/` works everywhere (https://www.w3.org/TR/WCAG22/#character-key-shortcuts). */
  readonly shortcuts: boolean;
}

export const EVERYTHING: Query = {
  search: '',
  wanted: { severity: [], rule: [], tag: [], package: [] },
  only: [],
  sort: 'severity',
  descending: false,
  finding: '',
  shortcuts: true,
};

/** UTF-16 units of a search, and values of a facet or ids, that a link may hold. */
const LONGEST_SEARCH = 200;
const MOST_WANTED = 50;

/** Reads a link's part after `#`; what it does not know it leaves out. */
export function parseHash(hash: string): Query {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const wanted = (name: Facet | 'only'): string[] => [...new Set(given.getAll(name))].slice(0, MOST_WANTED);
  const sort = SORTS.find((name) => name === given.get('sort')) ?? EVERYTHING.sort;
  return {
    search: (given.get('search') ?? '').slice(0, LONGEST_SEARCH),
    wanted: { severity: wanted('severity'), rule: wanted('rule'), tag: wanted('tag'), package: wanted('package') },
    only: wanted('only'),
    sort,
    descending: given.get('order') === 'descending',
    finding: given.get('finding') ?? '',
    shortcuts: given.get('shortcuts') !== 'off',
  };
}

/** The part of a link after `#`, without what is as it is by default; empty for everything. */
export function formatHash(query: Query): string {
  const given = new URLSearchParams();
  if (query.search !== '') given.set('search', query.search.slice(0, LONGEST_SEARCH));
  for (const facet of FACETS) for (const value of query.wanted[facet]) given.append(facet, value);
  for (const id of query.only) given.append('only', id);
  if (query.sort !== EVERYTHING.sort) given.set('sort', query.sort);
  if (query.descending) given.set('order', 'descending');
  if (query.finding !== '') given.set('finding', query.finding);
  if (!query.shortcuts) given.set('shortcuts', 'off');
  return given.toString();
}

/** The query with a value of a facet wanted, or no longer. */
export function toggle(query: Query, facet: Facet, value: string): Query {
  const values = query.wanted[facet];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...query, wanted: { ...query.wanted, [facet]: next } };
}

/** The query without search and filters. */
export function unfiltered(query: Query): Query {
  return { ...query, search: '', wanted: EVERYTHING.wanted, only: [] };
}

/** Whether anything is left out. */
export function isFiltered({ search, wanted, only }: Query): boolean {
  return search.trim() !== '' || only.length > 0 || FACETS.some((facet) => wanted[facet].length > 0);
}
