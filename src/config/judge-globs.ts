import { judge, makeFindings, NOT_OPENED } from '../engine/finding-maker.js';
import type { Finding, Path, Region, Severity } from '../finding.js';
import type { ConfigRule } from '../rule.js';
import { nearest } from '../words/nearest.js';

/** A glob of the config's `ignores` or `overrides`. */
export interface ConfigGlob {
  readonly key: 'ignores' | 'overrides';
  /** As it is written. */
  readonly glob: string;
  /** For a file as it is shown, without regard to a `!`. */
  matches(file: string): boolean;
  /** What another spelling would match, in its place; undefined when it is no glob. */
  respell(glob: string): ((file: string) => boolean) | undefined;
  /** As files are shown: the last folder on the way of the names at its start, which are no pattern, that is there. */
  readonly start: string;
  /** Where it stands: the config as it is shown, and the glob in it. */
  readonly from: { readonly file: string };
  readonly path: Path;
  readonly region: Region;
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

/** A finding for each glob that matches nothing, but for those that are about a place that the run did not look at. */
export function judgeGlobs(globs: readonly ConfigGlob[], context: GlobContext): Finding[] {
  const { sites, rule, severity } = context;
  if (severity === 'off' || globs.length === 0) return [];
  const pages = sites.flatMap((site) => site.pages);
  if (pages.length === 0) return [];
  const files = [...pages, ...sites.flatMap(({ data }) => data)];
  let matchesLeft = MOST_MATCHES;
  const meantBy = ({ glob, key, respell }: ConfigGlob, possible: readonly string[]): string | undefined => {
    const sign = glob.startsWith('!') ? '!' : '';
    const written = glob.slice(sign.length);
    const meant = candidatesFor(written, key, sites).find((candidate) => {
      const isMatch = respell(candidate);
      matchesLeft -= possible.length;
      return isMatch !== undefined && matchesLeft >= 0 && possible.some((file) => isMatch(file));
    });
    return meant === undefined ? undefined : `${sign}${meant}`;
  };
  const judged = globs.flatMap((one) => {
    const { key, glob, matches, from, path, region } = one;
    const possible = key === 'ignores' ? pages : files;
    if (possible.some((file) => matches(file)) || !isAboutSites(one, context)) return [];
    const data = { key, glob, meant: meantBy(one, possible) };
    const problem = { messageId: 'unmatched', data, path, about: [key, glob], subject: glob };
    return [judge(rule, from.file, problem, severity, region)];
  });
  return makeFindings(judged, () => NOT_OPENED).map(({ finding }) => finding);
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

/** The right spellings of the usual mistakes: `\` for `/`, a misspelt tag, no `_cache/`, a folder in `overrides`; most likely first. */
function candidatesFor(written: string, key: ConfigGlob['key'], sites: GlobContext['sites']): readonly string[] {
  const slashed = written.replaceAll('\\', '/');
  const spelled = [written, slashed, ...withRightTag(slashed, sites)];
  const starts = ['', '_cache/', ...sites.flatMap(({ cache }) => [`${cache}/`, `${parentOf(cache)}/`])];
  const ends = key === 'ignores' ? [''] : ['', '/**'];
  const all = spelled.flatMap((one) => ends.flatMap((end) => starts.map((start) => `${start}${one}${end}`)));
  return [...new Set(all)].filter((one) => one !== written);
}

/** The glob with one of its names in the place of the tag that is nearest to it. */
function withRightTag(glob: string, sites: GlobContext['sites']): readonly string[] {
  const tags = new Set(sites.flatMap(({ cache, pages }) => pages.flatMap((file) => tagOf(file, cache))));
  const names = glob.split('/');
  return names.flatMap((name, i) => {
    const possible = [...tags].filter((tag) => !isOtherVersion(name, tag));
    return nearest(name, possible).map((tag) => names.toSpliced(i, 1, tag).join('/'));
  });
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
