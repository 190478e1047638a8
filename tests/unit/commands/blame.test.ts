import { beforeAll, describe, expect, it } from 'vitest';
import configSuppression from '../../../rules/config-suppression.js';
import { blame } from '../../../src/commands/blame.js';
import type { Host } from '../../../src/host.js';
import { type CheckOptions, DEFAULTS } from '../../../src/options/options.js';
import type { Rule } from '../../../src/rule.js';
import { tempRepository } from '../../support/git-repo.js';
import { interruptedBehind, keptHost, letters } from '../../support/letters-rule.js';
import { GOOD, GOOD_TEXT } from '../../support/run-cli.js';

const titled = (title: string): Readonly<Record<string, string>> => ({
  [GOOD]: GOOD_TEXT.replace(/^title: .*$/m, `title: "${title}"`),
});
const folders: Record<string, string> = {};

beforeAll(() => {
  const suppressions = `suppressions: [{rule: letters, files: "${GOOD}", reason: known}]\n`;
  for (const title of ['a', 'ab']) {
    folders[title] = tempRepository(titled(title));
    folders[`${title} hidden`] = tempRepository({ ...titled(title), 'cache-lint.config.yaml': suppressions });
  }
});

async function run(
  title: string,
  options: Partial<CheckOptions> = {},
  rule: Rule = letters,
  world: Partial<Host> = {},
) {
  const { host, out, err } = keptHost(folders[title]!, world);
  const outputs = [{ format: 'json', file: undefined }] as const;
  const code = await blame({ ...DEFAULTS, paths: [], ...options }, outputs, [rule, configSuppression], host);
  const said = err.join('').trimEnd().split('\n');
  return { code, traced: out.length === 0 ? 0 : JSON.parse(out.join('')).findings.length, said };
}

describe('blame says', () => {
  it.each<[string, Partial<CheckOptions>, number, readonly string[]]>([
    ['a', {}, 1, []],
    ['ab', {}, 2, []],
    ['a', { quiet: true }, 0, ['Not traced: 1 finding that is no error.']],
    ['ab', { quiet: true }, 0, ['Not traced: 2 findings that are no errors.']],
    ['ab', { quiet: true, rule: [['letters', 'error']] }, 2, []],
  ])('of %j with %j, beside what it traced, of which there are %i: %j', async (title, options, count, others) => {
    const { code, traced, said } = await run(title, options);
    expect([code, traced]).toEqual([0, count]);
    expect(said[0]).toMatch(new RegExp(`^${count} finding`));
    expect(said.slice(1)).toEqual(others);
  });

  it.each([
    ['a', 'Not traced: 1 hidden finding.'],
    ['ab', 'Not traced: 2 hidden findings.'],
  ])('of %j which findings are hidden: %s', async (title, hidden) => {
    const { code, traced, said } = await run(`${title} hidden`);
    expect([code, traced, said.slice(1)]).toEqual([0, 0, [hidden]]);
  });

  it('that a rule failed, and what could be traced all the same', async () => {
    const check = (): never => {
      throw new Error('broken on purpose');
    };
    const { code, said } = await run('a', {}, { ...letters, check });
    expect([code, said.at(-1)]).toEqual([3, expect.stringMatching(/^0 findings/)]);
    expect(said[0]).toMatch(/^A fault of cache-lint itself, in rule letters, at /);
  });

  it.each([0, 1])('that it was interrupted, when %i states were looked at', async (states) => {
    const interrupted = { code: 130, traced: 0, said: ['cache-lint: interrupted, nothing was written'] };
    expect(await run('a', {}, letters, interruptedBehind(states))).toEqual(interrupted);
  });
});
