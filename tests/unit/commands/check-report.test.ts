import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import numSpecs from '../../../rules/meta-num-specs.js';
import type { CheckOptions } from '../../../src/options/options.js';
import { checkWith, letters, titledSite, wrongSite } from '../../support/letters-rule.js';
import { GOOD, GOOD_TEXT, miscount, tempSite } from '../../support/run-cli.js';

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
    expect((await checkWith(titledSite('a'), options)).report?.overviews !== undefined).toBe(has);
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
    expect((await checkWith(wrongSite(), options, numSpecs)).report?.suggestions !== undefined).toBe(has);
  });

  it.each<[Partial<CheckOptions>, boolean | undefined]>([
    [{}, undefined],
    [{ fix: true }, true],
    [{ fixDryRun: true }, false],
    [{ diff: true }, false],
  ])('with %j has what was fixed, and written: %s', async (options, written) => {
    const cwd = wrongSite();
    expect((await checkWith(cwd, options, numSpecs)).report?.fixes?.written).toBe(written);
    expect(readFileSync(path.join(cwd, GOOD), 'utf8') === GOOD_TEXT).toBe(written === true);
  });
});

describe('what is said at the end', () => {
  it.each<[Partial<CheckOptions>, string, boolean]>([
    [{ diff: true }, 'sub', true],
    [{ diff: true }, '', false],
    [{ fixDryRun: true }, 'sub', false],
  ])('with %j in %j: where git applies the difference: %j', async (options, folder, says) => {
    const { stderr } = await checkWith(
      path.join(wrongSite(), folder),
      { ...options, paths: [folder === '' ? '.' : '..'] },
      numSpecs,
    );
    expect(stderr.includes('To apply the difference from here: git -C .. apply.')).toBe(says);
  });

  it('is wrapped for a terminal only', async () => {
    const longest = async (isTTY: boolean): Promise<number> => {
      const said: string[] = [];
      const stderr = { isTTY, columns: 50, write: (text: string) => void said.push(text) };
      await checkWith(titledSite('a'), { baseline: false }, letters, { stderr, now: () => 0 });
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
    expect((await checkWith(titledSite('a'), {}, letters, times)).stderr).toMatch(/ in [1-9]\d*\.\d s \(/);
  });

  it.each([true, false])('is where the time went, where that is asked for: %j', async (stats) => {
    expect((await checkWith(titledSite('a'), { stats })).stderr.includes('Where the time went: ')).toBe(stats);
  });
});

describe('a page on standard input', () => {
  it('is checked in the place that it is given', async () => {
    const readInput = async () => Buffer.from(miscount(GOOD_TEXT));
    const options = { stdin: true, stdinFilename: GOOD };
    const done = await checkWith(tempSite({ [GOOD]: GOOD_TEXT }), options, numSpecs, { readInput });
    expect([done.code, done.report!.files]).toEqual([1, [GOOD]]);
  });

  it('is not there when somebody interrupts', async () => {
    const done = await checkWith(titledSite('a'), { stdin: true }, letters, { readInput: async () => undefined });
    expect(done).toMatchObject({ code: 130, stderr: 'cache-lint: interrupted, nothing was written\n' });
  });
});

describe('a printed config', () => {
  const printed = async (printConfig: string, text = GOOD_TEXT) => {
    const { code, stdout, stderr, report } = await checkWith(tempSite({ [GOOD]: text }), {
      printConfig,
      preset: 'all',
    });
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
    await checkWith(cwd, { printConfig: GOOD }, letters, { readPage });
    expect(asked).toEqual([[path.join(cwd, GOOD), path.join(cwd, path.dirname(GOOD)), 67_108_864]]);
  });

  it('says what the command line sets', async () => {
    expect((await printed('')).preset).toEqual({ value: 'all', from: '--preset' });
    const { stdout } = await checkWith(titledSite('a'), { printConfig: '', rule: [['letters', 'info']] });
    expect(JSON.parse(stdout)).toMatchObject({
      preset: { value: 'recommended', from: 'default' },
      rules: { letters: { severity: 'info', from: '--rule' } },
    });
  });
});
