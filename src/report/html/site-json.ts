import { listed } from '../../words/words.js';
import type { Counts, Fall, Overview, TagOverview } from '../overview.js';
import { lacksOf } from '../overview-parts.js';
import { scriptJson, shown } from './escape.js';
import type { FallData, FlatCounts, SiteData, TagData } from './overview-data.js';
import { idText } from './page-data.js';

/** UTF-16 units of a name. */
const LONGEST_NAME = 100;
/** Names of each kind that a tag lacks. */
const MAX_NAMES = 3;
/** Findings of a fall that it leads to: as many as a link may hold. */
const MAX_FINDINGS = 50;
const MILLISECONDS_A_DAY = 86_400_000;

/** A site as JSON of a `SiteData`. */
export function siteJson(overview: Overview): string {
  return scriptJson(siteData(overview));
}

function siteData(overview: Overview): SiteData {
  const { cache, names, tags, falls, develop } = overview;
  const { packages, stacks, compilers, targets, oss, generations } = names;
  const cut = (texts: readonly string[]): string[] => texts.map((text) => shown(text, LONGEST_NAME));
  return {
    cache: shown(cache, LONGEST_NAME),
    names: {
      packages: cut(packages),
      stacks: cut(stacks),
      compilers: cut(compilers),
      targets: cut(targets),
      oss: cut(oss),
      generations: cut(generations),
    },
    tags: tags.map((tag) => tagData(tag, packages.length)),
    falls: falls.map((fall) => fallData(fall, overview)),
    ...(develop && { develop: { ...develop, release: shown(develop.release, LONGEST_NAME) } }),
  };
}

function tagData({ date, tag, packages, ...rest }: TagOverview, known: number): TagData {
  const { kind, pages, unread, specs, stacks, compilers, targets, oss, generations } = rest;
  const day = date === undefined ? undefined : dayOf(date);
  return {
    tag: shown(tag, LONGEST_NAME),
    kind,
    ...(day !== undefined && { day }),
    ...{ pages, unread, specs },
    packages: bits(packages, known),
    stacks: flat(stacks),
    compilers: flat(compilers),
    targets: flat(targets),
    oss: flat(oss),
    generations: flat(generations),
  };
}

function flat(counts: Counts): FlatCounts {
  return counts.flat();
}

/** Days since 1970-01-01 of `2025-03-30`; undefined for what is no day, as 2025-02-30. */
function dayOf(date: string): number | undefined {
  const time = Date.parse(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isDay ? time / MILLISECONDS_A_DAY : undefined;
}

function bits(numbers: readonly number[], known: number): string {
  const bytes = new Uint8Array(Math.ceil(known / 8));
  for (const number of numbers) bytes[number >> 3]! |= 1 << (number & 7);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fallData(fall: Fall, site: Overview): FallData {
  const { older, newer, packages, findings } = fall;
  const lacks = listed(
    lacksOf(fall, site, MAX_NAMES, (name) => shown(name, LONGEST_NAME)),
    'and',
  );
  return { older, newer, lacks, packages: packages.length, findings: findings.slice(0, MAX_FINDINGS).map(idText) };
}
