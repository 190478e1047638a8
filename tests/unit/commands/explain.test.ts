import { describe, expect, it } from 'vitest';
import { explainRule, listRules } from '../../../src/commands/explain.js';
import { definePageRule, type Rule } from '../../../src/rule.js';

/** A rule that says what it is told. */
function made(id: string, more: Partial<Rule> = {}, examples: Partial<Rule['examples']> = {}): Rule {
  const rule = definePageRule({
    id,
    summary: 'The title is `zlib`.',
    why: 'For this `test`.',
    severity: 'error',
    fixable: false,
    messages: { wrong: () => 'The title is not zlib.' },
    examples: { bad: 'title: "x"', good: 'title: "zlib"', ...examples },
    check({ data }, report) {
      if (data.title !== 'zlib') report({ messageId: 'wrong', data: undefined, path: ['title'] });
    },
  });
  return { ...rule, ...more } as Rule;
}

const NO_PLUGINS = new Map<string, string>();
const explained = (rule: Rule, width = 80, plugins = NO_PLUGINS): Promise<string> =>
  explainRule({ rules: [made('other'), rule], plugins }, rule.id, width);
const listed = (rules: readonly Rule[], width: number, format: 'text' | 'json' = 'text'): string =>
  listRules({ rules, plugins: new Map([['mine', './mine.mjs']]) }, format, width);

describe('a list of rules', () => {
  const rules = [
    made('a-rule', { fixable: true }),
    made('b', { severity: 'info' }),
    made('c', { severity: { H: 'error' } }),
  ];

  it('is a table', () => {
    expect(listed(rules, 80)).toBe(
      [
        'a-rule  error    fix  The title is zlib.',
        'b       info          The title is zlib.',
        'c       varies        The title is zlib.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    // Of 22 columns before it.
    [46, 'a-rule  error    fix  One two three four five\n                      six.\n'],
    [45, 'a-rule  error    fix\n    One two three four five six.\n'],
  ])('has a line of its own for a summary in less than 24 of %i columns', (width, text) => {
    const rule = made('a-rule', { fixable: true, summary: 'One two three four five six.' });
    expect(listed([rule], width)).toBe(text);
  });

  it.each([
    // Of 17 columns before it.
    [81, 1],
    [82, 2],
  ])('is never wider than 100 columns: %i letters and one are on %i lines', (length, lines) => {
    const rule = made('a', { summary: `${'x'.repeat(length)} y` });
    expect(listed([rule], 300).trimEnd().split('\n')).toHaveLength(lines);
  });

  it('is JSON for programs', () => {
    const options = { defaults: { most: 3 }, help: { most: 'So many.' } };
    const given = [made('mine', { severity: { H: 'error', D: 'info' } }), made('b', { options } as Partial<Rule>)];
    const [mine, other] = JSON.parse(listed(given, 80, 'json'));
    expect(mine).toEqual({
      ...{ id: 'mine', kind: 'page', summary: 'The title is `zlib`.', why: 'For this `test`.', fixable: false },
      severity: expect.objectContaining({ H: 'error', D: 'info', E: 'off' }),
      plugin: './mine.mjs',
    });
    expect(other).toMatchObject({ options: { most: 3 } });
    expect(other).not.toHaveProperty('plugin');
    expect(JSON.parse(listed([made('c', { options: undefined } as Partial<Rule>)], 80, 'json'))[0]).not.toHaveProperty(
      'options',
    );
  });
});

describe('what is said of a rule', () => {
  it('is all that there is', async () => {
    expect(await explained(made('my-title'))).toBe(
      [
        'my-title',
        'The title is zlib.',
        'Severity: error.',
        'Why: For this test.',
        'Bad:\n    title: "x"',
        [
          'Says:',
          '    _cache/develop-2025-03-30/zlib/specs.md',
          '      2:8  error    The title is not zlib.  my-title',
          '        2 | title: "x"',
          '          |        ^^^',
        ].join('\n'),
        'Good:\n    title: "zlib"\n',
      ].join('\n\n'),
    );
  });

  it.each<[Partial<Rule>, string]>([
    [{ severity: 'info' }, 'Severity: info.'],
    [{ fixable: true }, 'Severity: error. Fixable.'],
    [{ messageSeverity: { wrong: 'info' } }, 'Severity: error (wrong: info).'],
    [{ messageSeverity: { wrong: 'info' }, fixable: true }, 'Severity: error (wrong: info). Fixable.'],
    [{ messageSeverity: {} }, 'Severity: error.'],
  ])('is for %j: %s', async (more, said) => {
    expect((await explained(made('my-title', more))).split('\n\n')[2]).toBe(said);
  });

  it('is of which plugin it comes', async () => {
    expect(await explained(made('my-title'), 80, new Map([['my-title', './mine.mjs']]))).toContain(
      'Severity: error.\n\nOf the plugin ./mine.mjs.\n\nWhy: ',
    );
    expect(await explained(made('my-title'), 80, new Map([['other', './mine.mjs']]))).not.toContain('plugin');
  });

  it('is what a page is like that has no fault, where there is no example of one', async () => {
    expect(await explained(made('my-title', {}, { good: '' }))).toMatch(
      /\n\nGood:\n {4}a page with all of its parts\n$/,
    );
  });

  it.each([
    ['title: "zlib"', 'Says:\n    nothing of this example\n'],
    ['title: "x"\n', 'Bad:\n    title: "x"\n\n'],
    ['title: "x"\n\n\n', 'Bad:\n    title: "x"\n\n'],
  ])('of the example %j: %j', async (bad, said) => {
    expect(await explained(made('my-title', {}, { bad }))).toContain(said);
  });

  it('is why an example cannot be run', async () => {
    const check = (): never => {
      throw new Error('broken\x1b[2J\nsecond line');
    };
    expect(await explained(made('my-title', { check } as Partial<Rule>))).toContain(
      'Says:\n    nothing, for it cannot be run on this example: Error: broken\\u{1b}[2J\n\n',
    );
  });

  it('is what its options are', async () => {
    const options = { defaults: { most: 3, names: ['a'] }, help: { most: 'So `many`.', names: 'Whose.' } };
    expect(await explained(made('my-title', { options } as Partial<Rule>))).toMatch(
      /\n\nOptions:\n {2}most: So many\. Default: 3\.\n {2}names: Whose\. Default: \["a"\]\.\n$/,
    );
    expect(await explained(made('my-title'))).not.toContain('Options');
    expect(await explained(made('my-title', { options: undefined } as Partial<Rule>))).not.toContain('Options');
  });

  it.each([
    [20, 'Why: One two three\nfour five six.'],
    [19, 'Why: One two three\nfour five six.'],
    [18, 'Why: One two three\nfour five six.'],
    [17, 'Why: One two\nthree four five\nsix.'],
    [3, 'Why:\nOne\ntwo\nthree\nfour\nfive\nsix.'],
  ])('is wrapped at %i columns', async (width, said) => {
    const rule = made('my-title', { why: 'One two three four five six.' });
    expect((await explained(rule, width)).split('\n\n')).toContain(said);
  });

  it.each([
    [93, 1],
    [94, 2],
  ])('is wrapped at 100 columns where there are more: %i letters and one are on %i lines', async (length, lines) => {
    const why = (await explained(made('my-title', { why: `${'x'.repeat(length)} y` }), 300)).split('\n\n')[3]!;
    expect(why.split('\n')).toHaveLength(lines);
  });

  it.each([
    [300, 99],
    [100, 99],
    [60, 59],
  ])('is, of %i columns, what the example says in %i', async (width, most) => {
    const text = await explained(made('my-title', { messages: { wrong: () => 'x'.repeat(200) } }), width);
    expect(
      Math.max(
        ...text
          .split('Says:\n')[1]!
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBe(most);
  });

  it('is nothing of one that is not known, but which are like it', async () => {
    await expect(explainRule({ rules: [made('my-title')], plugins: NO_PLUGINS }, 'my-titel', 80)).rejects.toThrow(
      'my-title',
    );
  });
});
