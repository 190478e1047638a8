import type { ReportData } from '../data.js';
import { FACETS, type Facet, type Query, type Sort } from './query.js';

export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The findings, laid out for selecting: one number per finding and facet, one per finding and order. */
export interface Index {
  readonly data: ReportData;
  readonly facets: Readonly<Record<Facet, FacetIndex>>;
  /** What is searched in, by finding: in small letters. */
  readonly texts: readonly string[];
  /** The position of each finding in an order, by order. */
  readonly ranks: Readonly<Record<Sort, () => Int32Array>>;
}

export interface FacetIndex {
  readonly values: readonly string[];
  /** By finding: an index into `values`. */
  readonly codes: Int32Array;
}

/** What a query selects. */
export interface Selection {
  /** Indexes of findings, in the order that is asked for. */
  readonly rows: readonly number[];
  /**
   * By facet and value, and by severity within each value (three numbers each): the findings that match everything but the filter of
   * this facet, so that a reader sees what another choice would give.
   */
  readonly counts: Readonly<Record<Facet, Int32Array>>;
}

/** Takes time and memory in proportion to the findings. */
export function makeIndex(data: ReportData): Index {
  const { findings, files, rules } = data;
  const fileOf = (i: number) => files[findings[i]!.file]!;
  const ruleOf = (i: number) => rules[findings[i]!.rule]!.id;
  const ofEach = (value: (i: number) => string): FacetIndex => facetIndex(findings.length, value);
  const rule = ofEach(ruleOf);
  const message = lazy(() => ranksOf(ofEach((i) => findings[i]!.message)));
  const severities = Int32Array.from(findings, ({ severity }) => severity);
  return {
    data,
    facets: {
      severity: { values: SEVERITIES, codes: severities },
      rule,
      tag: ofEach((i) => fileOf(i).tag ?? ''),
      package: ofEach((i) => fileOf(i).package ?? ''),
    },
    texts: findings.map((finding, i) => `${finding.message}\n${placeText(data, i)}\n${ruleOf(i)}`.toLowerCase()),
    ranks: {
      severity: () => severities,
      rule: lazy(() => ranksOf(rule)),
      message,
      place: lazy(() => Int32Array.from(findings, (_, i) => i)),
    },
  };
}

/** `file:line:column` of a finding. */
export function placeText({ findings, files }: ReportData, i: number): string {
  const { file, region } = findings[i]!;
  return `${files[file]!.name}:${region[0]}:${region[1]}`;
}

function facetIndex(length: number, value: (i: number) => string): FacetIndex {
  const known = new Map<string, number>();
  const codes = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const name = value(i);
    let code = known.get(name);
    if (code === undefined) {
      code = known.size;
      known.set(name, code);
    }
    codes[i] = code;
  }
  return { values: [...known.keys()], codes };
}

/** Equal values have equal ranks; code-unit order. */
function ranksOf({ values, codes }: FacetIndex): Int32Array {
  const rank = new Int32Array(values.length);
  const sorted = values.map((_, i) => i).sort((a, b) => (values[a]! < values[b]! ? -1 : 1));
  for (const [position, code] of sorted.entries()) rank[code] = position;
  return codes.map((code) => rank[code]!);
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** One pass over the findings. Values that no finding has are as if they were not wanted. */
export function select(index: Index, query: Query): Selection {
  const words = query.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const facets = FACETS.map((facet) => ({
    ...index.facets[facet],
    ...tally(index.facets[facet], query.wanted[facet]),
  }));
  const severities = index.facets.severity.codes;
  const only = new Set(query.only);
  const rows: number[] = [];
  for (let i = 0; i < severities.length; i++) {
    if (only.size > 0 && !only.has(index.data.findings[i]!.id)) continue;
    if (!words.every((word) => index.texts[i]!.includes(word))) continue;
    const missed = facets.filter(({ wanted, codes }) => wanted !== undefined && wanted[codes[i]!] === 0);
    if (missed.length > 1) continue;
    if (missed.length === 0) rows.push(i);
    for (const { counts, codes } of missed.length === 0 ? facets : missed) counts[3 * codes[i]! + severities[i]!]! += 1;
  }
  const [severity, rule, tag, name] = facets.map(({ counts }) => counts);
  return { rows: sorted(rows, index, query), counts: { severity: severity!, rule: rule!, tag: tag!, package: name! } };
}

/** `wanted` has a 1 for each value that is wanted; undefined when all are. */
function tally(
  { values }: FacetIndex,
  names: readonly string[],
): { counts: Int32Array; wanted: Uint8Array | undefined } {
  const set = new Set(names);
  const wanted = Uint8Array.from(values, (value) => (set.has(value) ? 1 : 0));
  return { counts: new Int32Array(3 * values.length), wanted: wanted.includes(1) ? wanted : undefined };
}

/** Equal ones stay in the order of the report, whichever way the others are sorted. */
function sorted(rows: number[], index: Index, { sort, descending }: Query): number[] {
  const rank = index.ranks[sort]();
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => sign * (rank[a]! - rank[b]!) || a - b);
}
