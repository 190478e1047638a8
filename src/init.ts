import path from 'node:path';
import { PACKAGE_KEY } from './config/config-file.js';
import { CONFIG_NAMES } from './config/find.js';
import { UsageError } from './errors.js';
import { type Host, reasonOf } from './host.js';

const VERSION = __CACHE_LINT_VERSION__;

const REPOSITORY = 'https://github.com/cache-lint/cache-lint';

const CONFIG = 'cache-lint.config.yaml';
const WORKFLOW = '.github/workflows/cache-lint.yml';
const PRE_COMMIT = '.pre-commit-config.yaml';

/**
 * Writes a config, a workflow for GitHub Actions and a pre-commit entry into the working folder, and says so on standard output; with
 * `dryRun` it only says what it would do. What exists is left as it is. Gives the exit code. Throws a `UsageError` when a file cannot be
 * written.
 */
export function init(host: Host, { dryRun }: { readonly dryRun: boolean }): number {
  const config = existingConfig(host);
  const say = (text: string): void => void host.stdout.write(text);
  say(config === undefined ? addFile(host, CONFIG, CONFIG_TEXT, dryRun) : kept(config));
  say(exists(host, WORKFLOW) ? kept(WORKFLOW) : addFile(host, WORKFLOW, WORKFLOW_TEXT, dryRun));
  say(exists(host, PRE_COMMIT) ? keptPreCommit(host) : addFile(host, PRE_COMMIT, PRE_COMMIT_TEXT, dryRun));
  return 0;
}

function kept(name: string): string {
  return `${name} exists and is left as it is\n`;
}

function keptPreCommit(host: Host): string {
  const at = path.join(host.cwd, PRE_COMMIT);
  const isThere = host.kindOf(at) === 'file' && host.readText(at)?.includes(REPOSITORY) === true;
  return isThere
    ? kept(PRE_COMMIT)
    : `${PRE_COMMIT} exists and is left as it is; add this to its list "repos":\n${HOOK}`;
}

function addFile(host: Host, name: string, text: string, dryRun: boolean): string {
  if (dryRun) return `would write ${name}\n`;
  const at = path.join(host.cwd, ...name.split('/'));
  try {
    host.makeFolder(path.dirname(at));
    host.writeFile(at, text);
  } catch (error) {
    throw new UsageError(`cannot write ${JSON.stringify(name)}: ${reasonOf(error)}`);
  }
  return `wrote ${name}\n`;
}

/** Links and folders count too: nothing is written over or through them. */
function exists(host: Host, name: string): boolean {
  const at = path.join(host.cwd, ...name.split('/'));
  const entries = host.list(path.dirname(at));
  return !('error' in entries) && entries.some((entry) => entry.name === path.basename(at));
}

/** Any spelling of a config in the working folder, broken or not. */
function existingConfig(host: Host): string | undefined {
  const file = CONFIG_NAMES.find((name) => exists(host, name));
  if (file !== undefined) return file;
  return hasPackageKey(host) ? `the key ${JSON.stringify(PACKAGE_KEY)} of package.json` : undefined;
}

function hasPackageKey(host: Host): boolean {
  const at = path.join(host.cwd, 'package.json');
  if (host.kindOf(at) !== 'file') return false;
  try {
    const manifest: unknown = JSON.parse(host.readText(at) ?? 'null');
    return typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, PACKAGE_KEY);
  } catch {
    return false;
  }
}

/** Prose starts with a capital letter; what does not is a right config when its `# ` is taken away. */
const CONFIG_TEXT = `# yaml-language-server: $schema=https://raw.githubusercontent.com/cache-lint/cache-lint/v${VERSION}/schemas/config.schema.json
# What cache-lint checks here. "cache-lint --print-config" shows what holds and why, "cache-lint rules" lists the rules.

# A preset: recommended, strict (warnings are errors, infos are warnings) or all. Other config files can follow in a list.
extends: recommended

# What a rule is set to: error, warning, info or off, or [severity, options]. "cache-lint explain <rule>" shows its options.
# rules:
#   page-title: off
#   spec-target-known: [warning, {extra: [my_target]}]

# Settings for some pages. Globs start from this folder; one that starts with * needs quotes.
# overrides:
#   - files: _cache/v0.20*/**
#     rules:
#       spec-variant-order: info

# Pages that are not checked, not even when they are named on the command line.
# ignores:
#   - _cache/releases

# Known findings, hidden for a reason and up to a day.
# suppressions:
#   - rule: spec-hash-unique
#     files: _cache/develop/zlib/specs.md
#     reason: The generator wrote this row twice; the next build mends it.
#     expires: 2099-12-31

# A file of known findings that are hidden as they are, without a word on each: "cache-lint baseline" writes it.
# baseline: .cache-lint-baseline.json
`;

/** A workflow with the action, for pull requests and what they end in. */
export const WORKFLOW_TEXT: string = `name: cache-lint

on:
  push:
    branches: [main]
  pull_request:
  merge_group:

permissions:
  contents: read

jobs:
  cache-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 2
          persist-credentials: false
      - uses: cache-lint/cache-lint@v${VERSION}
        with:
          changed-only: true
`;

const HOOK = `  - repo: ${REPOSITORY}
    rev: v${VERSION}
    hooks:
      - id: cache-lint
`;

const PRE_COMMIT_TEXT = `repos:\n${HOOK}`;
