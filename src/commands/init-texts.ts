import { LIST } from '../check/index-task.js';
import { CACHE } from '../files/site-layout.js';

const VERSION = __CACHE_LINT_VERSION__;

/** Where cache-lint is at home. */
export const REPOSITORY = 'https://github.com/cache-lint/cache-lint';

/** A text as YAML: as it is where it can only be taken for a text. */
function yamlText(text: string): string {
  const isPlain = /^[A-Za-z_][\w./*-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|[yn])$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** A config. Prose starts with a capital letter; what does not is a right config when its `# ` is taken away. */
export function configText(folder: string): string {
  const own = folder === '' ? '' : `${folder.replace(/[\\*?[\]{}!@+()]/g, '\\$&')}/`;
  const glob = (below: string): string => yamlText(`${own}${CACHE}/${below}`);
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/cache-lint/cache-lint/v${VERSION}/schemas/config.schema.json
# What cache-lint checks here. "cache-lint --print-config" shows what holds and why, "cache-lint rules" lists the rules.

# A preset: recommended, strict (warnings are errors, infos are warnings) or all. Other config files can follow in a list.
extends: recommended

# What a rule is set to: error, warning, info or off, or [severity, options]. "cache-lint explain <rule>" shows its options.
# rules:
#   page-title: off
#   spec-target-known: [warning, {extra: [my_target]}]

# Settings for some pages. Globs start from this folder; one that starts with * needs quotes.
# overrides:
#   - files: ${glob('v0.20*/**')}
#     rules:
#       spec-variant-order: info

# Pages that are not checked, not even when they are named on the command line.
# ignores:
#   - ${glob('releases')}

# A copy of the indexes of the build cache: the pages are compared with it. "cache-lint init --build-cache" writes a workflow that makes one.
# index:
#   folder: mirror

# Known findings, hidden for a reason and up to a day.
# suppressions:
#   - rule: spec-hash-unique
#     files: ${glob('develop/zlib/specs.md')}
#     reason: The generator wrote this row twice; the next build mends it.
#     expires: 2099-12-31

# A file of known findings that are hidden as they are, without a word on each: "cache-lint baseline" writes it.
# baseline: .cache-lint-baseline.json
`;
}

/** Where a step starts, as a line at a column of YAML; none where that is the root. */
function startIn(folder: string, column: number): string {
  return folder === '' ? '' : `\n${' '.repeat(column)}working-directory: ${yamlText(folder)}`;
}

/** The step that fetches cache-lint, for what the action does not do. */
const CLONE = `      - uses: actions/checkout@v7
        with:
          repository: cache-lint/cache-lint
          ref: v${VERSION}
          path: cache-lint
          persist-credentials: false
`;

/** A workflow with the action, for pull requests and what they end in; the site's folder is empty where it is the root. */
export function workflowText(folder: string): string {
  return `name: cache-lint

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
          # A merge group is counted from the branch that it goes into, which takes its history.
          fetch-depth: \${{ github.event_name != 'merge_group' && 2 || 0 }}
          persist-credentials: false
      - uses: cache-lint/cache-lint@v${VERSION}
        with:
          changed-only: true${startIn(folder, 10)}
`;
}

/**
 * A workflow that copies the indexes of the build cache and proves the pages by them, once a week; the site's folder is empty where it is
 * the root.
 */
export function proofText(folder: string): string {
  const depth = folder === '' ? 0 : folder.split('/').length;
  const inFolder = folder === '' ? '' : `\n    defaults:\n      run:${startIn(folder, 8)}`;
  return `# The job that makes the pages needs the last step only, before it commits: it has the indexes from which it made them.
name: build cache

on:
  schedule:
    - cron: '17 3 * * 1'
  workflow_dispatch:

permissions:
  contents: read

jobs:
  prove:
    runs-on: ubuntu-latest${inFolder}
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
${CLONE}      - run: curl --fail --silent --show-error --create-dirs --output mirror/${LIST} https://binaries.spack.io/${LIST}
      # cache-lint says what these pages need and fetches nothing itself.
      - shell: bash
        run: |
          node ${'../'.repeat(depth)}cache-lint/dist/cli.js index-files --index mirror --missing |
            wget --no-verbose --force-directories --no-host-directories --directory-prefix=mirror --input-file=-
      - uses: cache-lint/cache-lint@v${VERSION}
        with:
          index: mirror${startIn(folder, 10)}
`;
}

/**
 * A workflow that makes the pages each night and commits those that are right; the site's folder is empty where it is the root. `args` name
 * the site, and its config, as seen from there.
 */
export function nightlyText(folder: string, args: readonly string[]): string {
  const own = folder === '' ? '' : `${folder}/`;
  const inSite = [CACHE, '_data', 'pages'].map((name) => shellWord(`${own}${name}`)).join(' ');
  const site = (args.length === 0 ? ['.'] : args).map(shellWord).join(' ');
  return `# Makes the pages each night, commits those that are right, and leaves the others as they were.
name: nightly pages

on:
  schedule:
    - cron: '17 2 * * *'
  workflow_dispatch:

permissions:
  contents: read

concurrency: nightly-pages

jobs:
  pages:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - uses: actions/checkout@v7
${CLONE}      # Put here what makes the pages.
      - run: ./make-pages
      - name: Check the pages
        id: check
        shell: bash
        run: |
          for folder in ${inSite}; do
            if [ -e "$folder" ]; then git add --all -- "$folder"; fi
          done
          code=0
          node cache-lint/dist/cli.js --format text --format html=cache-lint.html --format files0=wrong-pages ${site} || code=$?
          # 1 is findings; of more than that nobody knows what is right.
          if [ "$code" -gt 1 ]; then exit "$code"; fi
          if [ -s wrong-pages ]; then
            git --literal-pathspecs reset --quiet --pathspec-from-file=wrong-pages --pathspec-file-nul
          fi
          echo "code=$code" >> "$GITHUB_OUTPUT"
      - name: Commit what is right
        shell: bash
        run: |
          if git diff --cached --quiet; then exit 0; fi
          git -c user.name=pages -c user.email=pages@users.noreply.github.com commit --quiet --message 'Pages of the night'
          git push
      - uses: actions/upload-artifact@v6
        if: \${{ !cancelled() }}
        with:
          name: cache-lint
          path: cache-lint.html
          if-no-files-found: ignore
      - name: Some pages stay as they were
        if: steps.check.outputs.code == '1'
        run: exit 1
`;
}

/** A word of a shell, as it is where nothing in it needs quotes. */
function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** An entry for pre-commit. */
export function hookText(args: readonly string[]): string {
  const own = args.length === 0 ? '' : `        args: [${args.map(yamlText).join(', ')}]\n`;
  return `  - repo: ${REPOSITORY}
    rev: v${VERSION}
    hooks:
      - id: cache-lint
${own}`;
}
