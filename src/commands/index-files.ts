import { sourcesOf } from '../check/index-inputs.js';
import { indexTask } from '../check/index-task.js';
import { makeTask, prepare } from '../check/setup.js';
import { compileGlob } from '../config/glob.js';
import { UsageError } from '../errors.js';
import type { Host } from '../host.js';
import { LIMITS } from '../index/limits.js';
import type { CheckOptions } from '../options/options.js';
import { shownPath } from '../paths.js';
import { neutralise, printable } from '../report/printable.js';
import type { Rule } from '../rule.js';
import { count } from '../words/words.js';

/** What is to be printed. */
export interface FilesRequest {
  /** Globs of tags; none: all tags of the pages. */
  readonly tags: readonly string[];
  /** Only what is not in the folder. */
  readonly missing: boolean;
}

/** `cache-lint index-files`: the urls of the indexes that a check of these pages needs, one a line. Nothing is fetched. */
export async function printIndexFiles(
  options: CheckOptions,
  { tags, missing }: FilesRequest,
  builtIn: readonly Rule[],
  host: Host,
): Promise<0> {
  const setup = await prepare(options, builtIn, host);
  const { discovery } = await makeTask({ ...options, index: false }, setup, host);
  const index = indexTask(options, setup, host, 'list');
  const sources = await sourcesOf(index, host, LIMITS);
  const { listed, problems } = sources;
  if (listed.length === 0 && problems.length > 0)
    throw new UsageError(`no index can be read from the list ${JSON.stringify(shownPath(host.cwd, index.list!))}`);
  const globs = tags.map((glob) => compileGlob(glob));
  const own = new Set(discovery.sites.flatMap(({ pages }) => pages.map(({ place }) => place?.tag)));
  const isAsked = (tag: string): boolean =>
    own.has(tag) && index.isAsked(tag) && (globs.length === 0 || globs.some((glob) => glob(tag)));
  const needed = listed.filter(({ tag }) => isAsked(tag));
  const lacking = new Set(needed.filter(({ file }) => 'code' in sources.folder.open(file)));
  const shown = missing ? needed.filter((one) => lacking.has(one)) : needed;
  host.stdout.write(neutralise(shown.map(({ url }) => `${printable(toHttps(url))}\n`).join('')));
  const named = new Set(needed.map(({ tag }) => tag));
  const without = [...own].filter((tag) => tag !== undefined && isAsked(tag) && !named.has(tag)).sort();
  const said = [
    `${count(needed.length, 'index', 'indexes')} of ${count(named.size, 'tag')}; not in the folder yet: ${lacking.size}.`,
    ...(without.length === 0 ? [] : [`Not in the list: ${without.join(', ')}.`]),
  ];
  host.stderr.write(neutralise(`${said.map(printable).join('\n')}\n`));
  return 0;
}

/** Where everyone can fetch what the list names in the bucket. */
function toHttps(url: string): string {
  return url.replace('s3://spack-binaries/', 'https://binaries.spack.io/');
}
