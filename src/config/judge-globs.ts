import { judge, makeFindings, NOT_OPENED } from '../engine/finding-maker.js';
import type { Finding, Path, Region, Severity } from '../finding.js';
import type { ConfigRule } from '../rule.js';
import { nearest } from '../words/nearest.js';
import type { Matching } from './page-globs.js';

/** A glob of the config's `ignores` or `overrides`. */
export interface ConfigGlob {
  readonly key: 'ignores' | 'overrides';
  /** As it is written. */
  readonly glob: string;
  /** What another spelling would match, in its place; undefined when it is no glob. */
  respell(glob: string): ((file: string) => boolean) | undefined;
  /** As files are shown: the last folder on the way of the names at its start, which are no pattern, that is there. */
  readonly start: string;
  /** Where it stands: the config as it is shown, and the glob in it. */
  readonly from: { readonly file: string };
  readonly path: Path;
  readonly region: Region;
}

/** All of them. */
export interface ConfigGlobs {
  readonly all: readonly ConfigGlob[];
  /** Which of them match a file as it is shown, without regard to a `!`: by number, ascending. */
  readonly matching: Matching;
}

/** The sites of a run, each of them whole. */
export interface GlobContext {
  /** The folder `_cache` of each site, its pages, and the files of its data, as they are shown. */
  readonly sites: readonly {
    readonly cache: string;
    readonly pages: readonly string[];
    readonly data: readonly string[];
  }[];
  readonly rule: ConfigRule;
  readonly severity: Severity | 'off';
}

/** How many times a file may be held against another spelling: a tenth of a second or two. */
const MOST_MATCHES = 1_000_000;
/** As many of these as it takes to read a spelling. */
const MATCHES_PER_SPELLING = 100;

/**
 * A finding for each glob that matches nothing, but for those that are about a place that the run did not look at. `asked` are the
 * numbers of the globs that are judged.
 */
export function judgeGlobs(globs: ConfigGlobs, context: GlobContext, asked: ReadonlySet<number>): Finding[] {
  const { sites, rule, severity } = context;
  if (severity === 'off' || asked.size === 0) return [];
  const pages = sites.flatMap((site) => site.pages);
  if (pages.length === 0) return [];
  const files = { ignores: pages, overrides: [...pages, ...sites.flatMap(({ data }) => data)] };
  const spell = spellings(sites);
  let matchesLeft = MOST_MATCHES;
  const meantBy = ({ glob, key, respell }: ConfigGlob): string | undefined => {
    if (matchesLeft <= 0) return undefined;
    const sign = glob.startsWith('!') ? '!' : '';
    const meant = spell(glob.slice(sign.length), key).find((candidate) => {
      matchesLeft -= Math.max(files[key].length, MATCHES_PER_SPELLING);
      return matchesLeft >= 0 && files[key].some(respell(candidate) ?? (() => false));
    });
    return meant === undefined ? undefined : `${sign}${meant}`;
  };
  const judged = unmatched(globs, files, asked).flatMap((one) => {
    const { key, glob, from, path, region } = one;
    if (!isAboutSites(one, context)) return [];
    const data = { key, glob, meant: meantBy(one) };
    const problem = { messageId: 'unmatched', data, path, about: [key, glob], subject: glob };
    return [judge(rule, from.file, problem, severity, region)];
  });
  return makeFindings(judged, () => NOT_OPENED).map(({ finding }) => finding);
}

/** Those of the globs asked for that match none of the files that they can be about. */
function unmatched(
  { all, matching }: ConfigGlobs,
  files: Readonly<Record<ConfigGlob['key'], readonly string[]>>,
  asked: ReadonlySet<number>,
): readonly ConfigGlob[] {
  const left = new Set(asked);
  for (const key of ['ignores', 'overrides'] as const) {
    const seen = new WeakSet<readonly number[]>();
    for (const file of files[key]) {
      const matched = matching(file);
      if (seen.has(matched)) continue;
      seen.add(matched);
      for (const number of matched) if (all[number]!.key === key) left.delete(number);
    }
  }
  return all.filter((_, number) => left.has(number));
}

/** A config may be about several sites, of which the run looks at one: what starts in a folder beside it is not judged. */
function isAboutSites({ start }: ConfigGlob, { sites }: GlobContext): boolean {
  return sites.some(({ cache }) => isWithin(start, parentOf(cache)) || isWithin(cache, start));
}

/** Paths as they are shown; the root is empty, and what leads out of it holds everything. */
function isWithin(file: string, folder: string): boolean {
  return (
    folder === '' ||
    folder.split('/').every((step) => step === '..') ||
    file === folder ||
    file.startsWith(`${folder}/`)
  );
}

function parentOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

type Spell = (written: string, key: ConfigGlob['key']) => readonly string[];

/** The right spellings of the usual mistakes: `\` for `/`, a misspelt tag, no `_cache/`, a folder in `overrides`; most likely first. */
function spellings(sites: GlobContext['sites']): Spell {
  const rightTag = withRightTag(sites);
  const starts = ['', '_cache/', ...sites.flatMap(({ cache }) => [`${cache}/`, `${parentOf(cache)}/`])];
  return (written, key) => {
    const slashed = written.replaceAll('\\', '/');
    const ends = key === 'ignores' ? [''] : ['', '/**'];
    const spelled = [written, slashed, ...rightTag(slashed)];
    const all = spelled.flatMap((one) => ends.flatMap((end) => starts.map((start) => `${start}${one}${end}`)));
    return [...new Set(all)].filter((one) => one !== written);
  };
}

/** Gives a glob with one of its names in the place of the tag that is nearest to it. */
function withRightTag(sites: GlobContext['sites']): (glob: string) => readonly string[] {
  const tags = new Set(sites.flatMap(({ cache, pages }) => pages.flatMap((file) => tagOf(file, cache))));
  return (glob) => {
    const names = glob.split('/');
    return names.flatMap((name, i) => {
      const possible = [...tags].filter((tag) => !isOtherVersion(name, tag));
      return nearest(name, possible).map((tag) => names.toSpliced(i, 1, tag).join('/'));
    });
  };
}

/** Whether two names differ in their digits only, and not in the order of these: then neither is the other one misspelt. */
function isOtherVersion(one: string, other: string): boolean {
  const digits = (text: string): string => text.match(/\d/g)?.sort().join('') ?? '';
  return one.replace(/\d+/g, '0') === other.replace(/\d+/g, '0') && digits(one) !== digits(other);
}

/** None for a document right in the cache. */
function tagOf(file: string, cache: string): readonly string[] {
  const [tag = '', ...below] = file.slice(cache.length + 1).split('/');
  return below.length === 0 ? [] : [tag];
}
