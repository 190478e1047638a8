import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** What speaks to a browser, Jekyll, the multitool or the runner. */
const REAL_PROGRAMS = /\/support\/(?:browser|jekyll|runner|sarif-validators|workflow-validators)\.js'|new-rule\.ts'/;

/** Fixes of thousands of damaged pages, real threads, 100,000 findings: as long as half of the others. */
const LONG = [
  'tests/property/fix.test.ts',
  'tests/property/one-value.test.ts',
  'tests/property/suggest.test.ts',
  'tests/report/formats.test.ts',
  'tests/unit/threads.test.ts',
];

/** What puts something in the place of a module, or changes what a whole process has. */
const OWN_PROCESS = /\bvi\.(?:doM|m)ock\(|\bprocess\.(?:chdir\(|env\b\S* = )/;

/** What starts git by the hundred: the larger a process is, the longer it takes to start another one. */
const STARTS_MANY = /\/support\/git-repo\.js'/;

const texts = new Map(
  readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => [`tests/${name.split(path.sep).join('/')}`, readFileSync(path.join(root, 'tests', name), 'utf8')]),
);

/** The tests that need a process of their own. All others share processes, and what these have imported. */
const alone = [...texts].filter(([, text]) => OWN_PROCESS.test(text) || STARTS_MANY.test(text)).map(([name]) => name);

/** The other tests that `npm run test:fast` leaves out. */
const slow = [...texts]
  .filter(([name]) => !alone.includes(name))
  .filter(([name, text]) => LONG.includes(name) || /^tests\/(?:e2e|jekyll)\//.test(name) || REAL_PROGRAMS.test(text))
  .map(([name]) => name);

/** Half a minute each or more: what starts last ends last, and then one core waits for it. */
const FIRST = [
  'tests/e2e/html-access.test.ts',
  'tests/e2e/recipes.test.ts',
  'tests/e2e/threads.test.ts',
  'tests/e2e/process.test.ts',
  'tests/e2e/html.test.ts',
  'tests/e2e/hook.test.ts',
  'tests/docs.test.ts',
  'tests/e2e/html-overview.test.ts',
  'tests/e2e/changed.test.ts',
  'tests/e2e/million-findings.test.ts',
];

/** In this order: the short files come last, and no process of one project is ended for one of another that is begun again. */
const PROJECTS = ['alone', 'real', 'fast'];

/** Vitest's own order, the largest files first, knows nothing of how long they take where it has no cache: on a clean clone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => FIRST.findIndex((name) => moduleId.endsWith(name));
    const rank = (file: TestSpecification): number => (place(file) === -1 ? FIRST.length : place(file));
    const project = (file: TestSpecification): number => PROJECTS.indexOf(file.project.name);
    return (await super.sort(files)).sort((a, b) => project(a) - project(b) || rank(a) - rank(b));
  }
}

export default defineConfig({
  define: { __CACHE_LINT_VERSION__: JSON.stringify(version) },
  test: {
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/support/kept-folder.ts'],
    setupFiles: ['tests/support/fixed-seed.ts', 'tests/support/clean-up.ts'],
    isolate: false,
    projects: [
      { extends: true, test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: [...slow, ...alone] } },
      { extends: true, test: { name: 'real', include: slow } },
      { extends: true, test: { name: 'alone', include: alone, isolate: true } },
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
