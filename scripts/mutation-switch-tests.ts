// Runs test files for scripts/mutate.ts on a copy whose sources hold their mutations behind switches:
// run.mjs scripts/mutation-switch-tests.ts <copy> <test>...
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter } from 'vitest/node';
import { createVitest } from 'vitest/node';
import { AsAsked, byNameIn, nameOf } from './asked-tests.js';

const [copy, ...tests] = process.argv.slice(2) as [string, ...string[]];

const reporter: Reporter = {
  onTestModuleEnd: (module) =>
    console.log(`  ${nameOf(copy, module.moduleId)}: ${Math.round(module.diagnostic().duration)} ms`),
};

process.chdir(copy);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
// A runner is no option that the projects of vitest.config.ts would take from here.
const options = {
  config: false as const,
  root: copy,
  include: ['tests/**/*.test.ts'],
  globalSetup: ['tests/support/kept-folder.ts'],
  setupFiles: ['tests/support/fixed-seed.ts', 'tests/support/clean-up.ts'],
  watch: false,
  reporters: [reporter],
  runner: path.join(copy, 'scripts/mutation-runner.ts'),
  // One process holds all that is known.
  isolate: false,
  fileParallelism: false,
  // A test is run once for each mutation that it reaches.
  testTimeout: 3_600_000,
  hookTimeout: 600_000,
  sequence: { sequencer: AsAsked },
};
const vitest = await createVitest('test', options, { define: { __CACHE_LINT_VERSION__: JSON.stringify(version) } });
const byName = byNameIn(copy, await vitest.globTestSpecifications());
await vitest.runTestSpecifications(tests.map((name) => byName.get(name)!));
await vitest.close();
process.exit(0);
