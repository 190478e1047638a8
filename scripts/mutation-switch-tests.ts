// Runs test files for scripts/mutate.ts on a copy whose sources hold their mutations behind switches:
// run.mjs scripts/mutation-switch-tests.ts <copy> <test>...
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestSpecification } from 'vitest/node';
import { BaseSequencer, createVitest } from 'vitest/node';

const [copy, ...tests] = process.argv.slice(2) as [string, ...string[]];
const nameOf = (moduleId: string): string => path.relative(copy, moduleId).split(path.sep).join('/');

/** Keeps the order that is asked for. */
class AsAsked extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

const reporter: Reporter = {
  onTestModuleEnd: (module) =>
    console.log(`  ${nameOf(module.moduleId)}: ${Math.round(module.diagnostic().duration)} ms`),
};

process.chdir(copy);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
// A runner is no option that the projects of vitest.config.ts would take from here.
const options = {
  config: false as const,
  root: copy,
  include: ['tests/**/*.test.ts'],
  setupFiles: ['tests/support/fixed-seed.ts'],
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
const byName = new Map((await vitest.globTestSpecifications()).map((one) => [nameOf(one.moduleId), one]));
await vitest.runTestSpecifications(tests.map((name) => byName.get(name)!));
await vitest.close();
process.exit(0);
