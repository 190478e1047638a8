import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { makeRuleset } from '../../src/engine/ruleset.js';
import type { Finding, Fix, Severity } from '../../src/finding.js';
import { type FixedPage, fixPage } from '../../src/fix/fix-page.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { definePageRule, type Rule } from '../../src/rule.js';
import { lintFile } from '../../src/testing/lint-texts.js';
import { lint } from '../support/lint.js';
import { expandExample, page, type TestPage } from '../support/page-builder.js';

interface Settings {
  readonly own?: readonly Rule[];
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly isShown?: (finding: Finding) => boolean;
}

/** Fixes what is shown of a page: by default everything. */
function fix({ file, text }: TestPage, { own = [], severities = {}, isShown = () => true }: Settings = {}): FixedPage {
  const all = [...own, ...rules];
  const { findings } = lintFile({ file, text }, all, { severities });
  const settings = {
    preset: 'recommended',
    severities: new Map(Object.entries(severities)),
    options: new Map(),
  } as const;
  return fixPage({ file, place: placeOf(file) }, Buffer.from(text), makeRuleset(all, settings), new PageReader(), {
    shown: new Set(findings.filter(isShown).map(({ fingerprint }) => fingerprint)),
    isHidden: (finding) => !isShown(finding),
  });
}

const textOf = ({ bytes }: FixedPage): string | undefined => bytes?.toString();

/** A rule that gives a fix for what `isBad` finds. */
function fixer(id: string, isBad: (data: never) => boolean, mend: (data: never) => unknown): Rule {
  return definePageRule({
    id,
    summary: 'Own.',
    why: 'Own.',
    severity: 'warning',
    fixable: true,
    messages: { bad: (_: object) => 'Bad.' },
    examples: { bad: '', good: '' },
    check({ data }, report) {
      if (isBad(data as never)) report({ messageId: 'bad', data: {}, path: [], fix: mend(data as never) as Fix });
    },
  });
}

describe.each(rules.filter((rule) => rule.fixable))('$id', (rule) => {
  const bad = expandExample(rule.examples.bad, rule.kind === 'text');

  it('gives a fix for its bad example, after which nothing is left of it', () => {
    const [finding] = lint(bad).findings;
    expect(finding).toMatchObject({ ruleId: rule.id, fix: expect.anything() });
    const result = fix(bad);
    expect(result).toMatchObject({ crashes: [], unfixed: [] });
    const after = lint({ file: bad.file, text: textOf(result)! }).findings;
    expect(after.map(({ ruleId }) => ruleId)).not.toContain(rule.id);
  });

  it('changes nothing where its finding is not shown', () => {
    const result = fix(bad, { isShown: ({ ruleId }) => ruleId !== rule.id });
    expect(result).toEqual({ bytes: undefined, fixed: 0, unfixed: [], crashes: [] });
  });
});

describe('no rule', () => {
  it.each(rules.filter((rule) => !rule.fixable && ['text', 'shape', 'page'].includes(rule.kind)))(
    '$id gives a fix without saying so',
    (rule) => {
      const { findings } = lint(expandExample(rule.examples.bad, rule.kind === 'text'));
      expect(
        findings.filter(({ fix }) => fix !== undefined && !rules.find(({ id }) => id === rule.id)!.fixable),
      ).toEqual([]);
    },
  );
});

describe('what is found only after a fix', () => {
  const hidden = page({ generation: 'F2', layout: 'table' });

  it('is no harm where its rule waited for it, and is fixed in its turn', () => {
    const text = hidden.text.replace('"zlib"', "'zlib'");
    const result = fix({ ...hidden, text });
    expect(result).toMatchObject({ fixed: 1, crashes: [], unfixed: [] });
    expect(textOf(result)).toBe(page({ generation: 'F2' }).text);
  });

  it('stays where it would not be shown', () => {
    const text = hidden.text.replace('"zlib"', "'zlib'");
    const result = fix({ ...hidden, text }, { isShown: ({ ruleId }) => ruleId === 'page-layout' });
    expect(textOf(result)).toBe(page({ generation: 'F2' }).text.replace('"zlib"', "'zlib'"));
  });

  it('is the next fault of a row that was in doubt', () => {
    const rows = [{ versions: ['1.3.1'], tarball: 'https://binaries.spack.io/develop-2025-02-23/build_cache/x.spack' }];
    const { file, text } = page({ generation: 'F2', rows, meta: { versions: ['1.2'] } });
    const result = fix({ file, text });
    expect(result).toMatchObject({ fixed: 2, crashes: [] });
    const after = lint({ file, text: textOf(result)! }).findings;
    expect(after.map(({ ruleId }) => ruleId)).toEqual(['spec-tarball-url']);
    expect(lint({ file, text }).findings.map(({ ruleId }) => ruleId)).toEqual(['meta-union', 'meta-union']);
  });
});

type Data = { title: string; meta: { num_specs: number; versions: string[] }; spec_details: { hash: string }[] };

describe('a fix that does harm is refused, and its rule is blamed', () => {
  const right = page({ rows: [{}, {}] });
  const wrong: readonly (readonly [string, Rule, string])[] = [
    [
      'a wrong value',
      fixer(
        'own',
        ({ title }: Data) => title === 'zlib',
        () => ({ kind: 'set', path: ['title'], value: 'other' }),
      ),
      'a new finding of page-title: ',
    ],
    [
      'a value of another type',
      fixer(
        'own',
        ({ title }: Data) => title === 'zlib',
        () => ({ kind: 'set', path: ['title'], value: 7 }),
      ),
      'a new finding of page-schema: ',
    ],
    [
      'a row less: that the summary could follow does not count',
      fixer(
        'own',
        ({ spec_details: rows }: Data) => rows.length > 1,
        ({ spec_details: rows }: Data) => ({
          ...{ kind: 'set', path: ['spec_details'], value: rows.slice(1) },
        }),
      ),
      'a new finding of meta-num-specs',
    ],
    [
      'a key less',
      fixer(
        'own',
        (data: Data) => 'num_specs' in data.meta,
        ({ meta }: Data) => {
          const { num_specs: _, ...rest } = meta;
          return { kind: 'set', path: ['meta'], value: rest };
        },
      ),
      'a new finding of page-schema: ',
    ],
    [
      'a value in another spelling than the generator writes',
      fixer(
        'own',
        ({ title }: Data) => title === 'zlib',
        () => ({ kind: 'set', path: ['layout'], value: 'cache ' }),
      ),
      'a new finding of page-layout: ',
    ],
    [
      'nothing at all',
      fixer(
        'own',
        () => true,
        ({ meta }: Data) => ({ kind: 'set', path: ['meta', 'num_specs'], value: meta.num_specs }),
      ),
      'the fix does not mend what the rule found: Bad.',
    ],
    [
      'something else',
      fixer(
        'own',
        () => true,
        () => ({ kind: 'sort', path: ['meta', 'versions'], by: 'value' }),
      ),
      'the fix does not mend what the rule found: Bad.',
    ],
    [
      'no fix',
      fixer(
        'own',
        () => true,
        () => ({ kind: 'run', path: [] }),
      ),
      'the rule gave a fix that is none',
    ],
    [
      'no value',
      fixer(
        'own',
        () => true,
        () => ({ kind: 'set', path: [], value: undefined }),
      ),
      'the rule gave a fix that is none',
    ],
    [
      'no path',
      fixer(
        'own',
        () => true,
        () => ({ kind: 'sort', path: [{}], by: 'key' }),
      ),
      'the rule gave a fix that is none',
    ],
    [
      'no order',
      fixer(
        'own',
        () => true,
        () => ({ kind: 'sort', path: [], by: 'size' }),
      ),
      'the rule gave a fix that is none',
    ],
  ];

  it.each([
    null,
    7,
    'rewrite',
    [],
    { kind: 'rewrite', as: 'nonsense' },
    { kind: 'set', path: 'title', value: 1 },
    { kind: 'set', path: [0.5], value: 1 },
    { kind: 'set', path: [], value: Number.NaN },
    { kind: 'set', path: [], value: [undefined] },
    { kind: 'set', path: [], value: { a: () => 1 } },
    { kind: 'sort', path: [] },
  ])('%j is no fix', (given) => {
    const own = fixer(
      'own',
      () => true,
      () => given,
    );
    const result = fix(right, { own: [own] });
    expect(result).toMatchObject({ bytes: undefined, fixed: 0, crashes: [{ ruleId: 'own' }] });
    expect(result.crashes[0]!.stack).toContain('the rule gave a fix that is none');
  });

  it.each(wrong)('%s', (_what, own, reason) => {
    const result = fix(right, { own: [own] });
    expect(result).toMatchObject({ bytes: undefined, fixed: 0, crashes: [{ ruleId: 'own' }] });
    expect(result.crashes[0]!.stack).toContain(reason);
  });

  it.each(wrong)('also beside right fixes, which are not blamed: %s', (_what, own, reason) => {
    const text = right.text.replace('"num_specs": 2', '"num_specs": 3').replaceAll('"+optimize"', '"+optimize", "+aa"');
    const result = fix({ ...right, text }, { own: [own] });
    expect(result.bytes).toBeUndefined();
    expect(result.crashes.map(({ ruleId }) => ruleId)).toEqual(['own']);
    expect(result.crashes[0]!.stack).toContain(reason.replace('meta-num-specs', 'meta-num-specs-by-stack'));
  });

  it('but nobody is blamed for a key that no page can have: Jekyll reads it as something else', () => {
    const own = fixer(
      'own',
      ({ title }: Data) => title === 'zlib',
      () => ({ kind: 'set', path: ['meta', 'num_specs_by_stack'], value: { '<<': 1 } }),
    );
    const text = right.text.replace('"num_specs": 2', '"num_specs": 3');
    const result = fix({ ...right, text }, { own: [own] });
    expect(result).toMatchObject({ fixed: 1, crashes: [], unfixed: [{ finding: { ruleId: 'own' } }] });
    expect(result.unfixed[0]!.reason).toContain('no page can have it');
    expect(textOf(result)).toBe(right.text);
  });

  it('when a rule fails on the new page', () => {
    const failing = fixer(
      'fails',
      ({ meta }: Data) => {
        if (meta.num_specs === 2) throw new Error('no');
        return false;
      },
      () => undefined,
    );
    const text = right.text.replace('"num_specs": 2', '"num_specs": 3');
    const result = fix({ ...right, text }, { own: [failing] });
    expect(result).toMatchObject({ bytes: undefined, crashes: [{ ruleId: 'meta-num-specs' }] });
    expect(result.crashes[0]!.stack).toContain('with the fix fails would fail: Error: no');
  });

  it('not when a rule failed before, too', () => {
    const failing = fixer(
      'fails',
      () => {
        throw new Error('no');
      },
      () => undefined,
    );
    const text = right.text.replace('"num_specs": 2', '"num_specs": 3');
    expect(textOf(fix({ ...right, text }, { own: [failing] }))).toBe(right.text);
  });

  it('when two rules want different values', () => {
    const is = (value: number): Rule =>
      fixer(
        `wants-${value}`,
        ({ meta }: Data) => meta.num_specs !== value,
        () => ({
          ...{ kind: 'set', path: ['meta', 'num_specs'], value },
        }),
      );
    const result = fix(right, { own: [is(7), is(8)], severities: { 'meta-num-specs': 'off' } });
    expect(result.bytes).toBeUndefined();
    expect(result.crashes.map(({ ruleId }) => ruleId).sort()).toEqual(['wants-7', 'wants-8']);
    expect(result.crashes[0]!.stack).toContain('the fixes of these rules undo each other');
  });
});

describe('fixes that touch each other are applied one after the other', () => {
  it('values first, then the order', () => {
    const rows = [
      {
        hash: 'z6qjgpo42oginqmzsldcukxe2geggr6r',
        stacks: ['root', 'e4s', 'root'],
        variants: ['+optimize', 'build_system=makefile'],
      },
      { hash: '4hqfk4wmnwanjq2kqgpau6xkhir7egjk' },
    ];
    const result = fix(page({ rows, meta: { versions: [], num_specs: 0 } }));
    const right = page({
      rows: [{ hash: '4hqfk4wmnwanjq2kqgpau6xkhir7egjk' }, { hash: 'z6qjgpo42oginqmzsldcukxe2geggr6r' }],
    });
    expect(result).toMatchObject({ crashes: [], unfixed: [] });
    expect(textOf(result)).toBe(right.text);
  });

  it('the same fix of several findings is one', () => {
    const rows = [{ versions: ['1.1'] }, { versions: ['1.2'] }, { versions: ['1.3'] }];
    const right = page({ rows });
    const result = fix(page({ rows, meta: { versions: ['2'] } }));
    expect(result).toMatchObject({ fixed: 4, crashes: [] });
    expect(textOf(result)).toBe(right.text);
  });

  it('of two rows with one hash only what is fixed counts', () => {
    const variants = ['+b', '+a'];
    const text = page({ rows: [{ variants }, { variants, hash: '4hqfk4wmnwanjq2kqgpau6xkhir7egjk' }] });
    const result = fix(text, { isShown: ({ fingerprint }) => fingerprint.endsWith(':2') });
    expect(result).toMatchObject({ crashes: [], fixed: 1 });
    expect(textOf(result)?.match(/\["\+a", "\+b"\]/g)).toHaveLength(1);
  });
});

describe('a page is left as it is', () => {
  const wrong = page({ meta: { num_specs: 7 } });

  it.each([
    [
      'readers do not agree on it',
      wrong.text.replace('"x86_64_v3"', '&a "x86_64_v3"').replace('"1.3.1"', '1.10'),
      { 'scalar-ambiguous': 'off' },
    ],
    [
      'a key is there twice',
      wrong.text.replace('layout: cache', 'layout: cache\nlayout: cache'),
      { 'key-unique': 'off' },
    ],
  ] as const)('when %s', (_what, text, severities) => {
    const result = fix({ ...wrong, text }, { severities });
    expect(result).toMatchObject({ bytes: undefined, crashes: [] });
    for (const { reason } of result.unfixed)
      expect(reason).toBe('the page cannot be read, or not all readers read it the same way');
  });

  it('when it is not UTF-8 behind the mark', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(wrong.text), Buffer.from([0xff])]);
    const { findings } = lint({ file: wrong.file, bytes });
    const ruleset = makeRuleset(rules, { preset: 'recommended', severities: new Map(), options: new Map() });
    const shown = new Set(findings.map(({ fingerprint }) => fingerprint));
    const result = fixPage({ file: wrong.file, place: placeOf(wrong.file) }, bytes, ruleset, new PageReader(), {
      ...{ shown, isHidden: () => false },
    });
    expect(result).toMatchObject({ bytes: undefined, crashes: [] });
    expect(result.unfixed.map(({ reason }) => reason)).toEqual(['the rest of the file is not UTF-8']);
  });

  it('when the generator could not write it: Jekyll reads no escape of half a character', () => {
    const { file, text } = page({ rows: [{ variants: ['build_system=makefile', "note='@'", '+optimize'] }] });
    const result = fix({ file, text: text.replace('"zlib"', "'zlib'").replace("'@'", "'\u{1f600}'") });
    expect(result).toMatchObject({ bytes: undefined, crashes: [] });
    expect(result.unfixed.map(({ finding }) => finding.ruleId)).toEqual(['page-canonical']);
  });
});
