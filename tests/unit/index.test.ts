import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { definePageRule, type LintOptions, lint, rules, UsageError } from '../../src/index.js';
import { GOOD, GOOD_TEXT, tempSite, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const cwd = tempSite({ [GOOD]: GOOD_TEXT });
writeAll(cwd, { file: '', 'other/file': '' });
symlinkSync('circle', path.join(cwd, 'circle'));
symlinkSync(cwd, path.join(cwd, 'other', 'link'));

/** The line that refuses a call; undefined when it was done. */
async function refusalOf(options: unknown): Promise<string | undefined> {
  try {
    await lint(options as LintOptions);
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
}

const OPTIONS: readonly [name: string, right: readonly unknown[], wrong: readonly unknown[], what: string][] = [
  ['site', ['.', 'a'], ['', 1, false, null, []], 'a folder'],
  ['cwd', ['.'], ['', false], 'a folder'],
  [
    'files',
    [['a'], ['a', 'b']],
    [[], [''], ['a', ''], ['a', 1], 'a', { length: 1 }, null],
    'a list of at least one path',
  ],
  ['config', ['a', false, {}], ['', true, null, [], 1], 'a file, an object or false'],
  ['baseline', ['a', false], ['', true, {}, null], 'a file or false'],
  ['index', ['a', false], ['', true, null], 'a file or false'],
  ['indexList', ['a', false], ['', 0], 'a file or false'],
  ['indexMap', ['a', false], ['', 0], 'a file or false'],
  ['preset', ['strict'], ['Strict', '', true], 'one of recommended, strict, all'],
  ['allowCode', [true, false], ['true', 1, null], 'true or false'],
  ['pagesOnly', [true, false], ['true', 0, null], 'true or false'],
  ['allowEmpty', [true, false], ['', 0, {}], 'true or false'],
  [
    'maxFileSize',
    [0.001, 1, 511, 512],
    [0, -1, 512.001, 513, '1', true, Number.NaN, Number.POSITIVE_INFINITY],
    'a number of MiB above 0, at most 512',
  ],
  [
    'severities',
    [{}, { a: 'off', b: 'error' }],
    [null, [], ['off'], 'off', { a: 'off', b: 'on' }],
    'an object of error, warning, info or off by rule id',
  ],
  ['rules', [[]], [{}, null], 'a list of rules'],
  [
    'signal',
    [new AbortController().signal, { aborted: false }],
    [{}, { aborted: 1 }, null, true, 'aborted', [{ aborted: false }]],
    'an AbortSignal',
  ],
];

describe('an option of lint', () => {
  // What comes first is looked at first: nothing is checked in either case.
  const refusedFor = (name: string, value: unknown): Promise<string | undefined> =>
    refusalOf({ [name]: value, nowhere: 1 });

  it.each(OPTIONS.flatMap(([name, right]) => [...right, undefined].map((value) => [name, value] as const)))(
    '%s may be %j',
    async (name, value) => {
      expect(await refusedFor(name, value)).toBe('unknown option "nowhere"');
    },
  );

  it.each(OPTIONS.flatMap(([name, _, wrong, what]) => wrong.map((value) => [name, value, what] as const)))(
    '%s is not %j',
    async (name, value, what) => {
      expect(await refusedFor(name, value)).toBe(`${name}: it has to be ${what}`);
    },
  );

  it.each([
    ['sites', '; did you mean site?'],
    ['max-file-size', '; did you mean maxFileSize?'],
    ['nowhere', ''],
    ['toString', ''],
  ])('has a name that is known: not %s', async (name, meant) => {
    expect(await refusalOf({ [name]: undefined })).toBe(`unknown option "${name}"${meant}`);
  });

  it.each([null, 1, 'a', [[]], true])('is named: not %j', async (options) => {
    expect(await refusalOf(options)).toBe('lint takes an object of options');
  });
});

describe('where lint looks', () => {
  it.each<[string, object, number]>([
    ['the site around the working folder', {}, 1],
    ['a site', { site: cwd, cwd: undefined }, 1],
    ['a site by its path from the working folder', { cwd: path.dirname(cwd), site: path.basename(cwd) }, 1],
    ['a page of a site', { cwd: path.join(cwd, 'other'), site: '..', files: [GOOD] }, 1],
    ['a page by its whole path', { cwd: path.join(cwd, 'other'), site: '..', files: [path.join(cwd, GOOD)] }, 1],
    ['a page from the working folder', { files: [GOOD] }, 1],
    ['nothing, where that is no error', { cwd: tempFolder(), allowEmpty: true }, 0],
  ])('%s', async (_, options, pages) => {
    const { totals, ok } = await lint({ cwd, config: false, ...options });
    expect([totals.pages, ok]).toEqual([pages, true]);
  });

  it('names files without a link that the working folder stands behind', async () => {
    const { files } = await lint({ cwd: path.join(cwd, 'other', 'link'), config: false });
    expect(files).toEqual([GOOD]);
  });

  it.each([['none'], ['file'], ['circle']])('is a folder: not %s', async (name) => {
    const wrong = path.join(cwd, name);
    expect(await refusalOf({ cwd: wrong })).toBe(`cwd: there is no folder ${JSON.stringify(wrong)}`);
  });

  it('is a site where one is named', async () => {
    expect(await refusalOf({ cwd, site: 'other' })).toBe(
      'site: "other" holds no "_cache/"; name folders that are no site in "files"',
    );
  });
});

describe('the rules of lint', () => {
  const none = {};

  it.each<[string, readonly unknown[], string]>([
    ['one', [none], 'rules: the list holds something that is no rule'],
    ['a second one', [rules[0], none], 'rules: the list holds something that is no rule'],
  ])('are rules: not %s', async (_, own, said) => {
    expect(await refusalOf({ cwd, rules: own })).toContain(said);
  });

  it.each([
    ['finds nothing', () => {}, true],
    ['warns', 'warning', true],
    ['finds a fault', 'error', false],
    [
      'fails',
      () => {
        throw new Error('on purpose');
      },
      false,
    ],
  ] as const)('decide whether all is right: one that %s', async (_, does, isRight) => {
    const own = definePageRule({
      ...{ id: 'own', summary: 'A claim.', why: 'For this test.', fixable: false, examples: { bad: '', good: '' } },
      severity: typeof does === 'string' ? does : 'error',
      messages: { seen: () => 'Seen.' },
      check: (_, report) =>
        typeof does === 'string' ? report({ messageId: 'seen', data: undefined, path: [] }) : does(),
    });
    expect((await lint({ cwd, rules: [own], config: false })).ok).toBe(isRight);
  });

  it('may be none', async () => {
    expect(await refusalOf({ cwd, rules: [] })).toBeUndefined();
  });

  it('say nothing of how ours do without a map', () => {
    expect(rules.filter((rule) => 'logged' in rule)).toEqual([]);
    expect(rules.filter(({ kind }) => kind === 'corpus').length).toBeGreaterThan(0);
  });
});

describe('a signal', () => {
  it('that nobody gives ends nothing', async () => {
    const { totals } = await lint({ cwd, signal: new AbortController().signal });
    expect(totals.pages).toBe(1);
  });

  it('ends a run with its reason, while it lasts and before it starts', async () => {
    const controller = new AbortController();
    const running = lint({ cwd, signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    await expect(lint({ signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
  });
});
