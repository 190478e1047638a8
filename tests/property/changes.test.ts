import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { findChanges } from '../../src/changes/changes.js';
import { type Host, quietHost } from '../../src/host.js';
import type { CheckOptions } from '../../src/options/options.js';
import { DEFAULTS } from '../../src/options/options.js';
import { type KnownChanges, run } from '../../src/run.js';
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

function apply(folder: string, [list, places]: readonly [readonly SiteChange[], readonly number[]]): void {
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
const RUNS = Number(process.env['RUNS'] ?? 20);
const folder = tempRepository();

function restore(files: Readonly<Record<string, string>>): void {
  git(folder, 'rm', '-r', '-f', '--quiet', '--ignore-unmatch', '.');
  spawnSync('git', ['clean', '-fdxq'], { cwd: folder });
  writeAll(folder, files);
}

it(
  'whatever a change introduces is shown by every way of looking at changes',
  async () => {
    let introducedAtAll = 0;
    let unusedAtAll = 0;
    const property = fc.asyncProperty(fc.option(changes), changes, fc.boolean(), async (before, change, hides) => {
      restore(hides ? { ...SITE, ...CONFIG } : SITE);
      if (before !== null) apply(folder, before);
      commit(folder);
      apply(folder, change);
      const dirty = await found(folder, { compareWith: 'HEAD' });
      const changed = await found(folder, { changed: true });
      for (const [fingerprint, text] of dirty) expect(changed.get(fingerprint), text).toBeDefined();
      git(folder, 'add', '--all');
      const staged = await found(folder, { staged: true });
      const base = git(folder, 'rev-parse', 'HEAD');
      commit(folder);
      const introduced = await found(folder, { compareWith: base });
      const since = await found(folder, { since: base });
      const action = await found(folder, {}, (host) => ({
        only: findChanges({ kind: 'commit', commit: base, name: 'base' }, host, folder),
      }));
      for (const way of [staged, since, action])
        for (const [fingerprint, text] of introduced) expect(way.get(fingerprint), text).toBeDefined();
      introducedAtAll += introduced.size;
      unusedAtAll += [...introduced.values()].filter((text) => text.startsWith('config-suppression')).length;
    });
    await fc.assert(property, { numRuns: RUNS });
    expect(introducedAtAll).toBeGreaterThan(25);
    expect(unusedAtAll).toBeGreaterThan(0);
  },
  RUNS * 12_000,
);
