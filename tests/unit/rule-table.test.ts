import { describe, expect, it } from 'vitest';
import { definePageRule, type Rule } from '../../src/rule.js';
import { lintFile } from '../../src/testing/lint-texts.js';
import { page, type TestPage } from '../../src/testing/page-builder.js';
import { type CaseAmongOthers, testTable, type Way } from '../../src/testing/rule-table.js';
import type { LintSettings } from '../../src/testing/settings.js';

type Case = CaseAmongOthers<TestPage, LintSettings>;

const base = { severity: 'warning', examples: { bad: '', good: '' }, why: 'For this test.' } as const;
const rule = definePageRule({
  ...base,
  id: 'example-title',
  summary: 'A title is short.',
  fixable: true,
  messages: { long: (d: { most: number }) => `More than ${d.most} letters.` },
  options: {
    schema: (z) => z.strictObject({ most: z.int().default(3), step: z.int().default(1) }),
    defaults: { most: 3, step: 1 },
    help: { most: 'Letters.', step: 'How many count as one.' },
  },
  check({ data: { title } }, report, { most, step }) {
    if (title.length / step <= most) return;
    const fix = { kind: 'set', path: ['title'], value: title.slice(0, most) } as const;
    report({ messageId: 'long', data: { most }, path: ['title'], subject: title, fix });
  },
});
const other = definePageRule({
  ...base,
  id: 'example-other',
  summary: 'No page is called zstd.',
  fixable: false,
  messages: { never: () => 'It is called zstd.' },
  check({ data }, report) {
    if (data.title === 'zstd') report({ messageId: 'never', data: undefined, path: ['title'] });
  },
});

const both: Way<TestPage, LintSettings> = {
  check: (input, settings) => ({
    ...lintFile(input, [rule, other], settings),
    files: new Map([[input.file, input.text]]),
    main: input.file,
  }),
  whole: true,
};
const alone: Way<TestPage, LintSettings> = {
  check: (input, settings) => ({ ...both.check(input, settings), ...lintFile(input, [rule], settings) }),
};

const ZLIB = page({ package: 'zlib' });
const SEEN = { messageId: 'long', path: '/title', token: '"zlib"' } as const;
const WHOLE = {
  ...SEEN,
  severity: 'warning',
  subject: 'zlib',
  fix: { kind: 'set', path: ['title'], value: 'zli' },
} as const;

/** The names of the tests of a table that fail, each with what it says. */
function failures(
  way: Way<TestPage, LintSettings>,
  invalid: Case,
  valid = page({ package: 'xz' }),
  tested: Rule = rule,
): ReadonlyMap<string, string> {
  const failed = new Map<string, string>();
  const framework = {
    describe: (_: string, body: () => void) => body(),
    it(name: string, body: () => void) {
      try {
        body();
      } catch (error) {
        failed.set(name, (error as Error).message);
      }
    },
  };
  testTable(tested, { valid: { 'a right page': valid }, invalid: { 'a wrong one': invalid } }, framework, way);
  return failed;
}

function failing(...args: Parameters<typeof failures>): readonly string[] {
  return [...failures(...args).keys()];
}

describe('the rule tester', () => {
  it('compares what the table says, and in a whole comparison severity, subject and fix', () => {
    expect(failing(alone, { input: ZLIB, findings: [SEEN] })).toEqual([]);
    expect(failing(both, { input: ZLIB, findings: [WHOLE] })).toEqual([]);
    for (const key of ['severity', 'subject', 'fix'] as const) {
      const { [key]: _, ...rest } = WHOLE;
      expect(failing(both, { input: ZLIB, findings: [rest] }), key).toEqual(['finds a wrong one']);
    }
  });

  it.each([
    ['another place', { token: 'zlib' }],
    ['another path', { path: '/layout' }],
    ['another severity', { severity: 'error' as const }],
    ['another subject', { subject: '' }],
    ['another message', { message: 'More than 4 letters.' }],
    ['no fix', { fix: { kind: 'set', path: ['title'], value: 'zl' } as const }],
    ['a related place', { related: [{ token: '"zlib"' }] }],
  ])('fails when the table says %s', (_, wrong) => {
    const findings = [{ ...WHOLE, ...wrong }];
    expect(failing(alone, { input: ZLIB, findings })).toEqual(['finds a wrong one']);
    expect(failing(both, { input: ZLIB, findings })).toEqual(['finds a wrong one']);
  });

  it('holds the wording where the table says it', () => {
    const findings = [{ ...WHOLE, message: 'More than 3 letters.' }];
    expect([failing(alone, { input: ZLIB, findings }), failing(both, { input: ZLIB, findings })]).toEqual([[], []]);
  });

  it('wants the findings of other rules named', () => {
    const input = page({ package: 'zstd' });
    const findings = [
      { ...WHOLE, token: '"zstd"', subject: 'zstd', fix: { kind: 'set', path: ['title'], value: 'zst' } as const },
    ];
    expect(failing(alone, { input, findings })).toEqual([]);
    expect(failing(both, { input, findings })).toEqual(['finds a wrong one']);
    expect(failing(both, { input, findings, alsoFrom: ['example-other'] })).toEqual([]);
    expect(failing(both, { input: ZLIB, findings: [WHOLE], alsoFrom: ['example-other'] })).toEqual([
      'finds a wrong one',
    ]);
    const settings = { options: { 'example-title': { most: 4 } } };
    expect(failing(both, { input, settings, findings: [], alsoFrom: ['example-other'] })).toEqual([
      'has every message in the table',
    ]);
  });

  it('fails at findings on right pages, and of too few messages', () => {
    expect(failing(both, { input: ZLIB, findings: [WHOLE] }, ZLIB)).toEqual(['is silent on a right page']);
    expect(failing(both, { input: page({ package: 'xz' }), findings: [] })).toEqual(['has every message in the table']);
  });

  it('gives options that are left out their defaults, and refuses those that the rule has not', () => {
    const given = (options: object) => ({ settings: { options: { 'example-title': options } } });
    const fix = { kind: 'set', path: ['title'], value: 'zl' } as const;
    expect(failing(both, { input: ZLIB, ...given({ most: 2 }), findings: [{ ...WHOLE, fix }] })).toEqual([]);
    expect(failing(both, { input: ZLIB, ...given({ least: 2 }), findings: [WHOLE] })).toEqual(['finds a wrong one']);
  });

  it('runs more tests and looks at what the rule found', () => {
    const seen: string[] = [];
    const way: Way<TestPage, LintSettings> = {
      ...both,
      inspect: (findings) => void seen.push(...findings.map(({ ruleId }) => ruleId)),
      more: (test, run) =>
        test('more', () => {
          seen.push(...run({ input: ZLIB, findings: [] }).findings.map(({ message }) => message));
          throw new Error('it fails');
        }),
    };
    expect(failing(way, { input: ZLIB, findings: [WHOLE] })).toEqual(['more']);
    expect(seen).toEqual(['example-title', 'More than 3 letters.']);
  });

  it('says what other rules found, and which', () => {
    const said = failures(both, { input: page({ package: 'zstd' }), findings: [] }).get('finds a wrong one');
    expect(said).toMatch(
      /^found by other rules: example-other: _cache\/develop-2025-03-30\/zstd\/specs\.md: It is called zstd\.$/m,
    );
    expect(failures(both, { input: ZLIB, findings: [WHOLE] }, ZLIB).get('is silent on a right page')).toContain(
      "'_cache/develop-2025-03-30/zlib/specs.md: More than 3 letters.'",
    );
  });

  const SENTENCES = 'says what it claims and why, in whole sentences';

  it.each<[string, readonly string[]]>([
    ['A title is short.', []],
    ['A.', []],
    [' A title is short.', [SENTENCES]],
    ['A title is short', [SENTENCES]],
    ['A title is short. ', [SENTENCES]],
    ['A title\nis short.', [SENTENCES]],
    ['', [SENTENCES]],
  ])('wants whole sentences: %j', (text, expected) => {
    for (const own of [{ summary: text }, { why: text }])
      expect(failing(alone, { input: ZLIB, findings: [SEEN] }, undefined, { ...rule, ...own })).toEqual(expected);
  });
});
