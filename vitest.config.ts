import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** What speaks to a browser, Jekyll, the multitool or the runner, or makes repositories of git. */
const REAL_PROGRAMS =
  /\/support\/(?:browser|git-repo|jekyll|runner|sarif-validators|workflow-validators)\.js'|new-rule\.ts'/;

/** Fixes of thousands of damaged pages, whole runs on damaged indexes, real threads, 100,000 findings: as long as half of the others. */
const LONG = [
  'tests/property/fix.test.ts',
  'tests/property/index-mutants.test.ts',
  'tests/property/one-value.test.ts',
  'tests/property/suggest.test.ts',
  'tests/report/formats.test.ts',
  'tests/unit/threads.test.ts',
];

/** The tests that `npm run test:fast` leaves out. */
const slow = readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/${name.split(path.sep).join('/')}`)
  .filter((name) => name.endsWith('.test.ts'))
  .filter(
    (name) =>
      LONG.includes(name) ||
      /^tests\/(?:e2e|jekyll)\//.test(name) ||
      REAL_PROGRAMS.test(readFileSync(path.join(root, name), 'utf8')),
  );

/** A minute each, or half of one: what starts last ends last, and then one core waits for it. */
const FIRST = [
  'tests/e2e/million-findings.test.ts',
  'tests/e2e/sarif.test.ts',
  'tests/e2e/recipes.test.ts',
  'tests/e2e/threads.test.ts',
  'tests/e2e/html-access.test.ts',
  'tests/e2e/html.test.ts',
  'tests/e2e/process.test.ts',
];

/** Vitest's own order, the largest files first, knows nothing of how long they take where it has no cache: on a clean clone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => FIRST.findIndex((name) => moduleId.endsWith(name));
    const rank = (file: TestSpecification): number => (place(file) === -1 ? FIRST.length : place(file));
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  define: { __CACHE_LINT_VERSION__: JSON.stringify(version) },
  test: {
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tests/support/fixed-seed.ts'],
    projects: [
      { extends: true, test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: slow } },
      { extends: true, test: { name: 'real', include: slow } },
    ],
    coverage: {
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      // The first runs in a browser: tests/e2e/html.test.ts. The second is compiled to WebAssembly: tests/unit/scan.
      exclude: ['src/report/html/page/**', 'src/*/scan/assembly/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 95 },
    },
  },
});
