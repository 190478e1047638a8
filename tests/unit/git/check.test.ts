import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/commands/check.js';
import type { Host } from '../../../src/host.js';
import { type CheckOptions, DEFAULTS } from '../../../src/options/options.js';
import type { Rule } from '../../../src/rule.js';
import { commit, tempRepository } from '../../support/git-repo.js';
import { interruptedBehind, keptHost, letters } from '../../support/letters-rule.js';
import { GOOD, GOOD_TEXT } from '../../support/run-cli.js';

const titled = (title: string): Readonly<Record<string, string>> => ({
  [GOOD]: GOOD_TEXT.replace(/^title: .*$/m, `title: "${title}"`),
});
/** One commit with the title "ab", and one with "bcd". */
let folder = '';

beforeAll(() => {
  folder = tempRepository(titled('ab'));
  commit(folder, titled('bcd'));
});

async function compare(rule: Rule = letters, options: Partial<CheckOptions> = {}, world: Partial<Host> = {}) {
  const { host, err } = keptHost(folder, world);
  const done = await run({ ...DEFAULTS, paths: [], compareWith: 'HEAD~1', ...options }, [rule], host);
  return { ...done, said: err.join('') };
}

/** The rule, but it fails where the title is this one. */
function failingAt(title: string): Rule {
  const check: typeof letters.check = (page, report, options) => {
    if (page.data.title === title) throw new Error(`broken at ${title}`);
    letters.check(page, report, options);
  };
  return { ...letters, check };
}

describe('a check that compares', () => {
  it('shows what is new, and counts what is gone and what is as it was', async () => {
    const { exitCode, report, said } = await compare();
    expect(exitCode).toBe(0);
    expect(report!.findings.map(({ subject }) => subject)).toEqual(['c', 'd']);
    expect(said).toContain(': 2 introduced, 1 fixed, 1 unchanged.');
  });

  it.each<[Partial<CheckOptions>, number]>([
    [{}, 0],
    [{ failOn: 'warning' }, 1],
    [{ maxWarnings: 1 }, 1],
    [{ maxWarnings: 2 }, 0],
  ])('ends with %j as its new findings say: %i', async (options, code) => {
    expect((await compare(letters, options)).exitCode).toBe(code);
  });

  it.each(['ab', 'bcd'])(
    'is a fault of ours when a rule fails in the state with %j, and says at what',
    async (title) => {
      const { exitCode, said } = await compare(failingAt(title));
      expect(exitCode).toBe(3);
      expect(said).toContain(`broken at ${title}`);
      expect(said).not.toContain(`broken at ${title === 'ab' ? 'bcd' : 'ab'}`);
    },
  );

  it.each([0, 1, 2])('says so when it is interrupted, with %i states looked at', async (states) => {
    const { exitCode, report } = await compare(letters, {}, interruptedBehind(states));
    expect([exitCode, report]).toEqual([130, undefined]);
  });
});
