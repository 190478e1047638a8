import { describe, expect, it } from 'vitest';
import { makeRuleset } from '../../src/engine/ruleset.js';
import type { Finding, Fix } from '../../src/finding.js';
import { countPlaces, type FixedPage, type FixRequest, fixPage, keyOf } from '../../src/fix/fix-page.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import type { Rule } from '../../src/rule.js';
import { lintFile } from '../../src/testing/lint-texts.js';
import { always, setCount as count, counts, stateRule as rule, setTitle as title } from '../support/memory-site.js';
import { page } from '../support/page-builder.js';

/** Fixes a page whose count is 1 with these rules; by default all that they find is shown. */
function fix(rules: readonly Rule[], own: Partial<FixRequest> = {}): FixedPage {
  const { file, text } = page();
  const settings = { preset: 'recommended', severities: new Map(), options: new Map() } as const;
  const shown = new Set(lintFile({ file, text }, rules).findings.map(({ fingerprint }) => fingerprint));
  const request = { shown, isHidden: () => false, ...own };
  const ruleset = makeRuleset(rules, settings);
  return fixPage({ file, place: placeOf(file) }, Buffer.from(text), ruleset, new PageReader(), request);
}

/** The count and the title that a page ends with; undefined when it stays as it is. */
const stateOf = ({ bytes }: FixedPage): unknown => {
  if (bytes === undefined) return undefined;
  const text = bytes.toString();
  return [Number(/"num_specs": (\d+)/.exec(text)![1]), /title: "(.*)"/.exec(text)![1]];
};
const blamed = ({ crashes }: FixedPage): unknown => crashes.map(({ ruleId }) => ruleId);
const reasons = ({ crashes }: FixedPage): string => crashes.map(({ stack }) => stack).join('\n');

const FIXER = rule('a-count', counts(1), count(2));
const TITLE = rule('b-title', ({ title }) => title === 'zlib', title('xz'));

/** Counts one up in each round, as long as the count is at most this. */
const stepsTo = (most: number): Rule =>
  rule(
    'steps',
    (now) => now.count <= most,
    (now) => count(now.count + 1),
    { waitsFor: ['steps'], subjectOf: (now) => String(now.count) },
  );

describe('what is fixed', () => {
  it('is what is shown of what was found at first, whatever else would not be hidden', () => {
    const { file, text } = page();
    const { findings } = lintFile({ file, text }, [FIXER, TITLE]);
    const shown = new Set(findings.filter(({ ruleId }) => ruleId === 'a-count').map(({ fingerprint }) => fingerprint));
    expect(stateOf(fix([FIXER, TITLE], { shown }))).toEqual([2, 'zlib']);
    expect(stateOf(fix([FIXER, TITLE], { shown, isHidden: () => true }))).toEqual([2, 'zlib']);
    expect(fix([FIXER, TITLE], { shown: new Set() })).toEqual({
      ...{ bytes: undefined, fixed: 0, unfixed: [], crashes: [] },
    });
  });

  it.each([
    [false, [3, 'zlib']],
    [true, [2, 'zlib']],
  ])('is of what comes to light what is not hidden (hidden: %s)', (hidden, state) => {
    const next = rule('b-next', counts(2), count(3), { waitsFor: ['a-count'] });
    const result = fix([FIXER, next], { isHidden: ({ ruleId }) => ruleId === 'b-next' && hidden });
    expect(stateOf(result)).toEqual(state);
    expect(result).toMatchObject({ fixed: 1, unfixed: [], crashes: [] });
  });

  it.each([
    [[FIXER], 1],
    [[FIXER, TITLE], 2],
    [[rule('a-count', counts(1), count(2), { times: () => 3 }), TITLE], 4],
  ])('is counted', (rules, fixed) => {
    expect(fix(rules)).toMatchObject({ fixed, unfixed: [], crashes: [] });
  });

  it('is counted without what stays', () => {
    const stays = rule('c-stays', always);
    expect(fix([FIXER, stays])).toMatchObject({ fixed: 1, unfixed: [], crashes: [] });
  });

  it.each([
    [9, [10, 'zlib'], []],
    [10, undefined, ['steps']],
  ])('takes less than ten rounds: %i', (rounds, state, crashes) => {
    const result = fix([stepsTo(rounds)]);
    expect([stateOf(result), blamed(result)]).toEqual([state, crashes]);
  });
});

describe('harm is', () => {
  it('fixes that undo each other: those of the last two rounds', () => {
    const there = rule('there', counts(9), count(10), { waitsFor: ['steps'] });
    const back = rule('back', counts(10), count(9), { waitsFor: ['steps'] });
    const result = fix([stepsTo(8), there, back]);
    expect(stateOf(result)).toBeUndefined();
    expect(blamed(result)).toEqual(['there', 'back']);
    expect(reasons(result)).toBe(
      Array(2).fill('The page stays as it is: the fixes of these rules undo each other: there, back').join('\n'),
    );
  });

  it('a finding that was not there, of a rule that waited for nothing that is gone', () => {
    const stays = rule('stays', always);
    const waits = rule('waits', counts(2), undefined, { waitsFor: ['stays'] });
    const result = fix([FIXER, stays, waits]);
    expect(stateOf(result)).toBeUndefined();
    expect(blamed(result)).toEqual(['a-count']);
    expect(reasons(result)).toBe(
      'The page stays as it is: with the fix there would be a new finding of waits: waits speaks.',
    );
  });

  it('not a finding of a rule that waited for what is gone, also where more of it stays', () => {
    const both = rule('both', always, undefined, { subjectOf: (now) => String(now.count === 1), waitsFor: ['both'] });
    const waits = rule('waits', counts(2), undefined, { waitsFor: ['none', 'both'] });
    const result = fix([FIXER, both, waits]);
    expect([stateOf(result), blamed(result)]).toEqual([[2, 'zlib'], []]);
  });

  it('one more of what was found before', () => {
    const more = rule('more', always, undefined, { times: (now) => now.count });
    const less = rule('less', always, undefined, { times: (now) => 3 - now.count });
    expect(blamed(fix([FIXER, more]))).toEqual(['a-count']);
    expect(stateOf(fix([FIXER, less]))).toEqual([2, 'zlib']);
  });

  it('named by the new finding to which the others give way', () => {
    const effect = rule('a-effect', counts(2), undefined, {
      ...{ unless: [{ rule: 'b-cause' }], waitsFor: ['b-cause'] },
    });
    const cause = rule('b-cause', counts(2));
    expect(reasons(fix([FIXER, effect, cause]))).toContain('a new finding of b-cause: b-cause speaks.');
    const self = rule('c-self', counts(2), undefined, {
      ...{ unless: [{ rule: 'c-self' }], waitsFor: ['c-self'] },
    });
    expect(reasons(fix([FIXER, self]))).toContain('a new finding of c-self: c-self speaks.');
  });

  // Of equal fixes all are applied: none of what they are for may stay.
  it.each([
    [1, 1, ['own']],
    [2, 1, ['own']],
    [2, 2, ['own']],
    [1, 0, []],
    [2, 0, []],
  ])('a fix that does not mend: of %i at a place %i are left', (before, after, crashes) => {
    const own = rule('own', always, count(2), { times: (now) => (now.count === 1 ? before : after) });
    const result = fix([own]);
    expect(blamed(result)).toEqual(crashes);
    expect(reasons(result).includes('the fix does not mend what the rule found: own speaks.')).toBe(after > 0);
  });
});

describe('for harm are blamed', () => {
  const BAD = rule('b-bad', ({ title }) => title === 'zlib', title('bad'));
  const NEW = rule('new', ({ title, count }) => title === 'bad' || count === 7);

  it('the rules that do it alone', () => {
    const result = fix([FIXER, BAD, NEW]);
    expect(blamed(result)).toEqual(['b-bad']);
    expect(result).toMatchObject({ bytes: undefined, fixed: 0, unfixed: [] });
    expect(stateOf(fix([FIXER, BAD]))).toEqual([2, 'bad']);
  });

  it('not a rule after whose fix another one would do harm', () => {
    const next = rule('c-next', counts(2), count(7), { waitsFor: ['a-count'] });
    expect(blamed(fix([FIXER, BAD, next, NEW]))).toEqual(['b-bad']);
  });

  it('the one whose fix was applied, though its finding comes to light only after another fix', () => {
    const next = rule('c-next', counts(2), count(7), { waitsFor: ['a-count'] });
    expect(blamed(fix([FIXER, next, NEW]))).toEqual(['c-next']);
  });

  it('nobody where none does it alone', () => {
    const both = rule('both', ({ title, count }) => title === 'xz' && count === 2);
    const result = fix([FIXER, TITLE, both]);
    expect([stateOf(result), blamed(result)]).toEqual([undefined, [undefined]]);
  });

  it('the rule whose fix is none, and of it nothing is applied', () => {
    const none = rule('none', always, { kind: 'nonsense' } as unknown as Fix);
    const result = fix([FIXER, none]);
    expect([stateOf(result), blamed(result)]).toEqual([undefined, ['none']]);
    const objection = 'its "kind" is not one of set, sort, rewrite';
    expect(reasons(result)).toBe(`The page stays as it is: the rule gave a fix that is none: ${objection}`);
  });
});

it('equal findings of a place are counted together, whatever their number is', () => {
  const findings = ['a', 'a:2', 'b', 'a:3'].map((fingerprint) => ({ fingerprint }) as Finding);
  expect(findings.map(keyOf)).toEqual(['a', 'a', 'b', 'a']);
  expect([...countPlaces(findings)]).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
});
