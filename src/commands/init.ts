import path from 'node:path';
import { PACKAGE_KEY } from '../config/config-file.js';
import { CONFIG_NAMES, hasPackageKey } from '../config/find.js';
import { reasonOf, UsageError } from '../errors.js';
import { repositoryRoot } from '../files/discover.js';
import { CACHE, sitesBelow } from '../files/site-layout.js';
import type { Host } from '../host.js';
import { findUp, isInside, isListed, shownPath } from '../paths.js';
import { configText, hookText, nightlyText, proofText, REPOSITORY, workflowText } from './init-texts.js';

const CONFIG = 'cache-lint.config.yaml';
const WORKFLOW = '.github/workflows/cache-lint.yml';
const PROOF = '.github/workflows/build-cache.yml';
const NIGHTLY = '.github/workflows/nightly-pages.yml';
const PRE_COMMIT = '.pre-commit-config.yaml';

/**
 * Writes a config, a workflow for GitHub Actions and a pre-commit entry into the root of the repository, where these programs look, and
 * says so on standard output; a site in a folder of its own is named in them. `buildCache` and `nightly` each add a workflow; with `dryRun`
 * it only says what it would do. What exists is left as it is. Gives the exit code. Throws a `UsageError` when a file cannot be written, or
 * when it is not clear which site is meant.
 */
export function init(host: Host, { dryRun, buildCache, nightly }: InitRequest): number {
  const root = repositoryRoot(host);
  const { folder, isThere } = siteOf(host, root);
  const config = existingConfig(host, root, folder);
  const args = argsInRoot(folder, config);
  const hook = hookText(args);
  const say = (text: string): void => void host.stdout.write(text);
  const add = (name: string, text: string): string => addFile(host, root, name, text, dryRun);
  say(introduction(folder, isThere));
  say(config === undefined ? add(CONFIG, configText(folder)) : kept(config.shown));
  const workflow = (name: string, text: string): void =>
    say(isListed(host, path.join(root, name)) ? kept(name) : add(name, text));
  workflow(WORKFLOW, workflowText(folder));
  if (buildCache) workflow(PROOF, proofText(folder));
  if (nightly) workflow(NIGHTLY, nightlyText(folder, args));
  say(
    isListed(host, path.join(root, PRE_COMMIT)) ? keptPreCommit(host, root, hook) : add(PRE_COMMIT, `repos:\n${hook}`),
  );
  return 0;
}

/** What is to be written. */
export interface InitRequest {
  /** Nothing: what would be written is only said. */
  readonly dryRun: boolean;
  /** Whether also the workflow that proves the pages by the indexes of the build cache. */
  readonly buildCache: boolean;
  /** Whether also the workflow that makes the pages and commits those that are right. */
  readonly nightly: boolean;
}

/** The site's folder, from the root of the repository on (empty when it is that); and whether there is a site already. */
function siteOf(host: Host, root: string): { readonly folder: string; readonly isThere: boolean } {
  const around = findUp(host, (folder) => host.exists(path.join(folder, CACHE)));
  if (around !== undefined && isInside(around, root)) return { folder: shownPath(root, around), isThere: true };
  const [below, inRepository] = [host.cwd, root].map((folder) => sitesBelow(folder, host));
  const [site, ...others] = below!.length > 0 ? below! : inRepository!;
  if (others.length === 0) return { folder: shownPath(root, site ?? host.cwd), isThere: site !== undefined };
  const names = [site!, ...others].map((one) => JSON.stringify(shownPath(root, one))).join(', ');
  throw new UsageError(`there are several sites, ${names}: start init in the one that is meant`);
}

function introduction(folder: string, isThere: boolean): string {
  const none = isThere
    ? ''
    : `no site found, that is, no folder with ${CACHE}/; the files are for one in this folder\n`;
  return folder === ''
    ? none
    : `${none}the site is ${JSON.stringify(folder)}; the files belong into the root of the repository and name it\n`;
}

function kept(name: string): string {
  return `${name} exists and is left as it is\n`;
}

function keptPreCommit(host: Host, root: string, hook: string): string {
  const at = path.join(root, PRE_COMMIT);
  const isThere = host.kindOf(at) === 'file' && host.readText(at)?.includes(REPOSITORY) === true;
  return isThere
    ? kept(PRE_COMMIT)
    : `${PRE_COMMIT} exists and is left as it is; add this to its list "repos":\n${hook}`;
}

function addFile(host: Host, root: string, name: string, text: string, dryRun: boolean): string {
  if (dryRun) return `would write ${name}\n`;
  const at = path.join(root, ...name.split('/'));
  try {
    host.makeFolder(path.dirname(at));
    host.writeFile(at, text);
  } catch (error) {
    throw new UsageError(`cannot write ${JSON.stringify(name)}: ${reasonOf(error)}`);
  }
  return `wrote ${name}\n`;
}

/** A config that there is. */
interface ExistingConfig {
  /** From the root of the repository on, with `/`. */
  readonly file: string;
  /** How a message calls it. */
  readonly shown: string;
}

/** Any spelling of a config, broken or not, where a run in the site finds it: the nearest one from the site up to the root. */
function existingConfig(host: Host, root: string, folder: string): ExistingConfig | undefined {
  for (let at = path.join(root, folder); ; at = path.dirname(at)) {
    const name = CONFIG_NAMES.find((one) => isListed(host, path.join(at, one)));
    const file = shownPath(root, path.join(at, name ?? 'package.json'));
    if (name !== undefined) return { file, shown: file };
    if (isConfigThere(host, at)) return { file, shown: `the key ${JSON.stringify(PACKAGE_KEY)} of ${file}` };
    if (at === root) return undefined;
  }
}

function isConfigThere(host: Host, folder: string): boolean {
  const at = path.join(folder, 'package.json');
  if (host.kindOf(at) !== 'file') return false;
  return hasPackageKey(host.readText(at) ?? '', false);
}

/** pre-commit starts a hook in the root of the repository, as a workflow does its steps: a site and a config further down have to be named. */
function argsInRoot(folder: string, config: ExistingConfig | undefined): readonly string[] {
  const named = config?.file.includes('/') ? ['--config', config.file] : [];
  if (folder === '') return named;
  return [...named, folder.startsWith('-') ? `./${folder}` : folder];
}
