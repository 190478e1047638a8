import path from 'node:path';
import { UsageError } from '../errors.js';
import { repositoryRoot } from '../files/discover.js';
import type { Host } from '../host.js';
import { viewOf } from '../host-view.js';
import type { CheckOptions } from '../options/options.js';

/** How findings call a page that has no name. */
const NO_NAME = '<stdin>';

const NOWHERE = new Map([['page-path', 'where the page stands is not known without --stdin-filename']]);

/** A call that reads a page from standard input, as a call that names it: the page stands where its name says, whatever the disk has there. */
export interface NamedInput {
  readonly options: CheckOptions;
  readonly host: Host;
}

/**
 * Reads standard input; undefined when someone interrupted meanwhile. Throws a `UsageError` when it is too large or cannot be read, and when
 * its name is that of a folder.
 */
export async function nameInput(options: CheckOptions, host: Host): Promise<NamedInput | undefined> {
  const { stdinFilename, rule, maxFileSize } = options;
  const isNamed = stdinFilename !== undefined;
  const file = isNamed ? path.resolve(host.cwd, stdinFilename) : path.join(repositoryRoot(host), NO_NAME);
  if (host.kindOf(file) === 'folder')
    throw new UsageError(`--stdin-filename ${JSON.stringify(stdinFilename)}: it is a folder`);
  const bytes = await host.readInput(Math.floor(maxFileSize * 1024 * 1024));
  if (bytes === undefined) return undefined;
  const difference = { files: new Map([[file, bytes]]), gone: new Set<string>(), top: host.cwd, read: () => bytes };
  // Where a page without a name stands, nobody said.
  const more = isNamed ? {} : { rule: [...rule, ['page-path', 'off'] as const], offBecause: NOWHERE };
  return { options: { ...options, ...more, paths: [file] }, host: viewOf(host, difference) };
}
