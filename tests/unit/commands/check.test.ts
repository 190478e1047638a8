import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import numSpecs from '../../../rules/meta-num-specs.js';
import { run } from '../../../src/commands/check.js';
import type { Severity } from '../../../src/finding.js';
import type { Host } from '../../../src/host.js';
import { type CheckOptions, DEFAULTS } from '../../../src/options/options.js';
import type { Report } from '../../../src/report/report.js';
import type { Rule } from '../../../src/rule.js';
import { interruptedBehind, keptHost, letters, titledSite } from '../../support/letters-rule.js';
import { GOOD, GOOD_TEXT, miscount, tempSite } from '../../support/run-cli.js';

interface Done {
  readonly code: number;
  readonly report: Report | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

async function check(
  cwd: string,
  options: Partial<CheckOptions> = {},
  rule: Rule = letters,
  world: Partial<Host> = {},
): Promise<Done> {
  const { host, out, err } = keptHost(cwd, world);
  const { exitCode, report } = await run({ ...DEFAULTS, paths: [], ...options }, [rule], host);
  return { code: exitCode, report, stdout: out.join(''), stderr: err.join('') };
}

const severe = (severity: Severity): Partial<CheckOptions> => ({ rule: [['letters', severity]] });
const known = (title: string): Readonly<Record<string, string>> => ({
  'known.json': JSON.stringify({
    formatVersion: 1,
    ...Object.fromEntries(
      [...title].map((letter, i) => [`000000000000000${i}`, { rule: 'letters', page: GOOD, subject: letter }]),
    ),
  }),
});
/** A site with one error, which can be fixed. */
const wrong = (): string => tempSite({ [GOOD]: miscount(GOOD_TEXT), 'sub/x': '' });

describe('the exit code', () => {
  it.each<[Severity, Partial<CheckOptions>, number]>([
    ['error', {}, 1],
    ['warning', {}, 0],
    ['info', {}, 0],
    ['error', { failOn: 'warning' }, 1],
    ['warning', { failOn: 'warning' }, 1],
    ['info', { failOn: 'warning' }, 0],
    ['error', { failOn: 'info' }, 1],
    ['warning', { failOn: 'info' }, 1],
    ['info', { failOn: 'info' }, 1],
    ['error', { failOn: 'never' }, 0],
    ['warning', { maxWarnings: 0 }, 1],
    ['warning', { maxWarnings: 1 }, 0],
    ['error', { maxFindings: 0 }, 1],
    ['warning', { quiet: true, failOn: 'warning' }, 1],
  ])('of one %s with %j: %i', async (severity, options, code) => {
    expect((await check(titledSite('a'), { ...severe(severity), ...options })).code).toBe(code);
  });

  it('of nothing is 0', async () => {
    expect((await check(titledSite(''), { failOn: 'info' })).code).toBe(0);
  });

  it.each<[Partial<CheckOptions>, number]>([
    [{}, 0],
    [{ strictBaseline: true }, 1],
    [{ strictBaseline: true, prune: true }, 0],
  ])('where the baseline has what is found no more, with %j: %i', async (options, code) => {
    const cwd = titledSite('', known('a'));
    expect((await check(cwd, { baseline: 'known.json', ...options })).code).toBe(code);
    const after = readFileSync(path.join(cwd, 'known.json'), 'utf8');
    expect(after.includes('letters')).toBe(options.prune !== true);
  });

  it('where the baseline has nothing else is 0', async () => {
    expect(await check(titledSite(''), { strictBaseline: true, baseline: 'known.json' }).catch(() => 'none')).toBe(
      'none',
    );
    expect((await check(titledSite('', known('')), { strictBaseline: true, baseline: 'known.json' })).code).toBe(0);
  });

  it.each<[Partial<CheckOptions>, Partial<Host>, number]>([
    [{ fix: true }, {}, 0],
    [{ fix: true }, { replacePage: () => false }, 2],
    [{ fixDryRun: true }, {}, 0],
    [{ diff: true }, {}, 1],
    [{ diff: true, failOn: 'never' }, {}, 1],
  ])('of a fix with %j: %j %i', async (options, world, code) => {
    expect((await check(wrong(), options, numSpecs, world)).code).toBe(code);
  });

  it.each<Partial<CheckOptions>>([{ fix: true }, { fixDryRun: true }, { diff: true }])(
    'is 0 where there is nothing to fix: %j',
    async (options) => {
      expect((await check(tempSite({ [GOOD]: GOOD_TEXT }), options, numSpecs)).code).toBe(0);
      expect((await check(titledSite('a'), options)).code).toBe(0);
    },
  );

  it('is 3 when a rule fails, whatever else', async () => {
    const broken = (): never => {
      throw new Error('broken on purpose');
    };
    expect((await check(titledSite('a'), { failOn: 'never' }, { ...letters, check: broken })).code).toBe(3);
  });
});

describe('a run that is interrupted', () => {
  it.each([0, 1])('says so, when %i states were looked at', async (states) => {
    expect(await check(titledSite('a'), {}, letters, interruptedBehind(states))).toEqual({
      code: 130,
      report: undefined,
      stdout: '',
      stderr: 'cache-lint: interrupted, nothing was written\n',
    });
  });

  it.each<[Partial<CheckOptions>, string]>([
    [{ fix: true }, 'cache-lint: interrupted, 1 file is fixed, the others as they were\n'],
    [{ fixDryRun: true }, 'cache-lint: interrupted, nothing was written\n'],
  ])('with %j says what it had written by then: %j', async (options, said) => {
    const done = await check(wrong(), options, numSpecs, interruptedBehind(2));
    expect([done.code, done.stdout, done.stderr]).toEqual([130, '', said]);
  });
});

describe('the report of a run', () => {
  it.each<[Partial<CheckOptions>, boolean]>([
    [{}, false],
    [{ overview: true }, true],
    [{ format: [{ format: 'json', file: undefined }] }, false],
    [{ format: [{ format: 'summary', file: undefined }] }, true],
    [
      {
        format: [
          { format: 'text', file: undefined },
          { format: 'html', file: 'a' },
        ],
      },
      true,
    ],
  ])('with %j has what sites hold: %j', async (options, has) => {
    expect((await check(titledSite('a'), options)).report?.overviews !== undefined).toBe(has);
  });

  it.each<[Partial<CheckOptions>, boolean]>([
    [{}, false],
    [{ format: [{ format: 'sarif', file: undefined }] }, true],
    [
      {
        format: [
          { format: 'text', file: undefined },
          { format: 'rdjson', file: 'a' },
        ],
      },
      true,
    ],
    [{ format: [{ format: 'sarif', file: undefined }], fix: true }, false],
    [{ format: [{ format: 'sarif', file: undefined }], fixDryRun: true }, false],
  ])('with %j has what would mend each finding: %j', async (options, has) => {
    expect((await check(wrong(), options, numSpecs)).report?.suggestions !== undefined).toBe(has);
  });

  it.each<[Partial<CheckOptions>, boolean | undefined]>([
    [{}, undefined],
    [{ fix: true }, true],
    [{ fixDryRun: true }, false],
    [{ diff: true }, false],
  ])('with %j has what was fixed, and written: %s', async (options, written) => {
    const cwd = wrong();
    expect((await check(cwd, options, numSpecs)).report?.fixes?.written).toBe(written);
    expect(readFileSync(path.join(cwd, GOOD), 'utf8') === GOOD_TEXT).toBe(written === true);
  });
});

describe('what is said at the end', () => {
  it.each<[Partial<CheckOptions>, string, boolean]>([
    [{ diff: true }, 'sub', true],
    [{ diff: true }, '', false],
    [{ fixDryRun: true }, 'sub', false],
  ])('with %j in %j: where git applies the difference: %j', async (options, folder, says) => {
    const { stderr } = await check(
      path.join(wrong(), folder),
      { ...options, paths: [folder === '' ? '.' : '..'] },
      numSpecs,
    );
    expect(stderr.includes('To apply the difference from here: git -C .. apply.')).toBe(says);
  });

  it('is wrapped for a terminal only', async () => {
    const longest = async (isTTY: boolean): Promise<number> => {
      const said: string[] = [];
      const stderr = { isTTY, columns: 50, write: (text: string) => void said.push(text) };
      await check(titledSite('a'), { baseline: false }, letters, { stderr, now: () => 0 });
      return Math.max(
        ...said
          .join('')
          .split('\n')
          .map(({ length }) => length),
      );
    };
    expect(await longest(true)).toBeLessThanOrEqual(50);
    expect(await longest(false)).toBeGreaterThan(50);
  });

  it('is how long it took', async () => {
    let now = 1000;
    const times = { now: () => (now += 1000) };
    expect((await check(titledSite('a'), {}, letters, times)).stderr).toMatch(/ in [1-9]\d*\.\d s \(/);
  });

  it.each([true, false])('is where the time went, where that is asked for: %j', async (stats) => {
    expect((await check(titledSite('a'), { stats })).stderr.includes('Where the time went: ')).toBe(stats);
  });
});

describe('a page on standard input', () => {
  it('is checked in the place that it is given', async () => {
    const readInput = async () => Buffer.from(miscount(GOOD_TEXT));
    const options = { stdin: true, stdinFilename: GOOD };
    const done = await check(tempSite({ [GOOD]: GOOD_TEXT }), options, numSpecs, { readInput });
    expect([done.code, done.report!.files]).toEqual([1, [GOOD]]);
  });

  it('is not there when somebody interrupts', async () => {
    const done = await check(titledSite('a'), { stdin: true }, letters, { readInput: async () => undefined });
    expect(done).toMatchObject({ code: 130, stderr: 'cache-lint: interrupted, nothing was written\n' });
  });
});

describe('a printed config', () => {
  const printed = async (printConfig: string, text = GOOD_TEXT) => {
    const { code, stdout, stderr, report } = await check(tempSite({ [GOOD]: text }), { printConfig, preset: 'all' });
    expect([code, stderr, report]).toEqual([0, '', undefined]);
    return JSON.parse(stdout);
  };

  it('is of all pages, or of one and its form', async () => {
    expect(await printed('')).not.toHaveProperty('page');
    expect((await printed(GOOD)).page).toMatchObject({ file: GOOD, generation: 'H' });
    expect((await printed(GOOD, 'no page')).page).toMatchObject({ file: GOOD, generation: null });
    expect((await printed('none.md')).page).toMatchObject({ file: 'none.md', generation: null });
  });

  it('reads of a page no more than one can have, and follows no link out of its folder', async () => {
    const asked: unknown[] = [];
    const cwd = tempSite({ [GOOD]: GOOD_TEXT });
    const readPage = (...args: readonly unknown[]) => {
      asked.push(args);
      return Buffer.from(GOOD_TEXT);
    };
    await check(cwd, { printConfig: GOOD }, letters, { readPage });
    expect(asked).toEqual([[path.join(cwd, GOOD), path.join(cwd, path.dirname(GOOD)), 67_108_864]]);
  });

  it('says what the command line sets', async () => {
    expect((await printed('')).preset).toEqual({ value: 'all', from: '--preset' });
    const { stdout } = await check(titledSite('a'), { printConfig: '', ...severe('info') });
    expect(JSON.parse(stdout)).toMatchObject({
      preset: { value: 'recommended', from: 'default' },
      rules: { letters: { severity: 'info', from: '--rule' } },
    });
  });
});
