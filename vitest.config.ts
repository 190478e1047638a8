import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

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

export default defineConfig({
  define: { __CACHE_LINT_VERSION__: JSON.stringify(version) },
  test: {
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
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
