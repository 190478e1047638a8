import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { findChanges } from '../../src/changes/changes.js';
import { type KnownChanges, run } from '../../src/commands/check.js';
import type { Host } from '../../src/host.js';
import { quietHost } from '../../src/node/host.js';
import type { CheckOptions } from '../../src/options/options.js';
import { DEFAULTS } from '../../src/options/options.js';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { HASHES, type PageParts } from '../support/page-builder.js';
import { writeAll } from '../support/run-cli.js';
import { site } from '../support/site-builder.js';
import { type Pick, SITE_CHANGES, type SiteChange } from '../support/site-changes.js';

const COMMIT = 'commit=1e83a2fdd3102f65c6f1fb602c1b320486218a99';
const row = (i: number, more: object = {}) => ({ hash: HASHES[i]!, ...more });

/** Hashes that stand in several tags and a commit in all of them: what a change does to one page shows on others. */
const PAGES: readonly PageParts[] = [
  'develop',
  'develop-2025-03-30',
  'develop-2025-04-06',
  'develop-2025-04-13',
].flatMap((tag) => [
  { tag, package: 'cpuinfo', rows: [row(0, { variants: [COMMIT] }), row(1, { stacks: ['radiuss', 'root'] })] },
  { tag, package: 'xz', rows: [row(2), row(3)] },
  ...(tag === 'develop' ? [] : [{ tag, package: 'zlib', rows: [row(4)] }]),
]);
const SITE = Object.fromEntries(site({ pages: PAGES }));
/** Hides much: what it hides no more after a change is told, too. */
const CONFIG = {
  'cache-lint.config.json': JSON.stringify({
    suppressions: ['meta-num-specs', 'page-title', 'site-tags', 'site-count', 'corpus-hash-details'].map((rule) => ({
      rule,
      files: '**',
      reason: 'Known.',
    })),
  }),
};

/** Files that were not in the right site stay. */
const MEND: SiteChange = { name: 'all is mended', apply: (folder) => writeAll(folder, SITE) };

/** What some changes do, and the places at which they do it. */
const changes = fc.tuple(
  fc.array(fc.oneof(fc.constant(MEND), { weight: 6, arbitrary: fc.constantFrom(...SITE_CHANGES) }), {
    minLength: 1,
    maxLength: 3,
  }),
  fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }),
);

type Changes = readonly [readonly SiteChange[], readonly number[]];

function apply(folder: string, [list, places]: Changes): void {
  let at = 0;
  const pick: Pick = (values) => values[places[at++ % places.length]! % values.length];
  for (const change of list) change.apply(folder, pick);
}

const JSON_OUT: CheckOptions['format'] = [{ format: 'json', file: undefined }];

/** What a run shows, by fingerprint. */
async function found(folder: string, options: Partial<CheckOptions>, known?: (host: Host) => KnownChanges) {
  const host = quietHost(folder, { interrupted: false });
  const all: CheckOptions = { ...DEFAULTS, format: JSON_OUT, paths: [], preset: 'all', allowEmpty: true };
  const { report } = await run({ ...all, ...options }, rules, host, known?.(host));
  expect(report!.internalErrors).toEqual([]);
  return new Map(
    report!.findings
      .filter(({ ruleId }) => ruleId !== 'history-frozen')
      .map(({ fingerprint, ruleId, file, message }) => [fingerprint, `${ruleId} at ${file}: ${message}`]),
  );
}

/** More with RUNS, others with SEED=random. */
const RUNS = Number(process.env['RUNS'] ?? 15);
const folder = tempRepository();

/** A committed state: the right site, with what `before` does to it. */
function start({ before, hides, isLinked }: Example): string {
  clean();
  git(folder, 'rm', '-r', '--quiet', '--ignore-unmatch', '.');
  writeAll(folder, hides ? { ...SITE, ...CONFIG } : SITE);
  if (isLinked) symlinkSync('develop-2025-04-13', path.join(folder, '_cache/latest'));
  if (before !== null) apply(folder, before);
  return commit(folder);
}

/** The working tree as it is committed. */
function clean(): void {
  git(folder, 'reset', '--quiet', '--hard');
  spawnSync('git', ['clean', '-fdxq'], { cwd: folder });
}

interface Example {
  /** What is wrong already. */
  readonly before: Changes | null;
  readonly change: Changes;
  /** What is in the working tree, but not staged. */
  readonly unstaged: Changes | null;
  readonly hides: boolean;
  readonly isLinked: boolean;
}

const examples: fc.Arbitrary<Example> = fc.record({
  before: fc.option(changes),
  change: changes,
  unstaged: fc.option(changes),
  hides: fc.boolean(),
  isLinked: fc.boolean(),
});

const NOWHERE = Array<number>(24).fill(0);

/** What was hidden is gone: the suppression hides nothing any more. */
const MENDED: Example = {
  before: [SITE_CHANGES.filter(({ name }) => name === 'a page has another title'), NOWHERE],
  change: [[MEND], NOWHERE],
  unstaged: null,
  hides: true,
  isLinked: false,
};

function expectAll(introduced: ReadonlyMap<string, string>, shown: ReadonlyMap<string, string>): void {
  for (const [fingerprint, text] of introduced) expect(shown.get(fingerprint), text).toBeDefined();
}

it(
  'whatever a change introduces is shown by every way of looking at changes',
  async () => {
    const all: string[] = [];
    const property = fc.asyncProperty(examples, async (example) => {
      const base = start(example);
      apply(folder, example.change);
      const changed = await found(folder, { changed: true });
      expectAll(await found(folder, { compareWith: 'HEAD' }), changed);
      git(folder, 'add', '--all');
      if (example.unstaged !== null) apply(folder, example.unstaged);
      const staged = await found(folder, { staged: true });
      git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'change');
      clean();
      const introduced = await found(folder, { compareWith: base });
      expectAll(introduced, staged);
      expectAll(introduced, await found(folder, { since: base }));
      const only = (host: Host) => findChanges({ kind: 'commit', commit: base, name: 'base' }, host, folder);
      expectAll(introduced, await found(folder, {}, (host) => ({ only: only(host) })));
      all.push(...introduced.values());
    });
    await fc.assert(property, { numRuns: RUNS, examples: [[MENDED]] });
    expect(all.length).toBeGreaterThan(20);
    expect(all.some((text) => text.startsWith('config-suppression'))).toBe(true);
  },
  RUNS * 12_000,
);
