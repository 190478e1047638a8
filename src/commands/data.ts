import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Host } from '../host.js';
import type { CheckOptions } from '../options/options.js';
import type { Rule } from '../rule.js';
import { type RunResult, run } from './check.js';

/** What the files are called where the site's successor has them; without `.gz` where somebody has unpacked them. */
const NAMES = { packages: 'package_data.json', specs: 'specs_data.json' } as const;

/** `cache-lint data`: checks the two data files of the site's successor. `paths` are a folder, or both files. */
export async function checkDataFiles(options: CheckOptions, builtIn: readonly Rule[], host: Host): Promise<RunResult> {
  return run(onData(options, host), builtIn, host);
}

/** The same on the data files that `paths` are, and on no page. Throws a `UsageError` when they are not there. */
export function onData(options: CheckOptions, host: Host): CheckOptions {
  const { paths } = options;
  if (options.pagesOnly) throw new UsageError('--data and --pages-only exclude each other: data files are no pages');
  return { ...options, paths: [], data: filesIn(paths.length === 0 ? ['.'] : paths, host) };
}

function filesIn(paths: readonly string[], host: Host): { readonly packages: string; readonly specs: string } {
  const [only = '.'] = paths;
  const folder = path.resolve(host.cwd, only);
  if (paths.length === 1 && host.kindOf(folder) === 'folder') return inFolder(folder, only, host);
  const named = (what: keyof typeof NAMES): string[] =>
    paths.filter((one) => path.basename(one).startsWith(NAMES[what])).map((one) => path.resolve(host.cwd, one));
  const [packages] = named('packages');
  const [specs] = named('specs');
  if (packages === undefined || specs === undefined || paths.length !== 2)
    throw new UsageError(
      `data needs a folder, or the two files ${NAMES.packages}.gz and ${NAMES.specs}.gz, by these names`,
    );
  return { packages, specs };
}

/** One of the two may be missing: that is a finding. */
function inFolder(folder: string, given: string, host: Host): { readonly packages: string; readonly specs: string } {
  const find = (what: keyof typeof NAMES): string | undefined =>
    [`${NAMES[what]}.gz`, NAMES[what]].map((name) => path.join(folder, name)).find((file) => host.exists(file));
  const packages = find('packages');
  const specs = find('specs');
  if (packages === undefined && specs === undefined)
    throw new UsageError(
      `no data file in ${JSON.stringify(given)}: neither ${NAMES.packages}.gz nor ${NAMES.specs}.gz`,
    );
  return {
    packages: packages ?? path.join(folder, `${NAMES.packages}.gz`),
    specs: specs ?? path.join(folder, `${NAMES.specs}.gz`),
  };
}
