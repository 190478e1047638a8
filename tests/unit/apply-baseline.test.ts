import { describe, expect, it } from 'vitest';
import { Fingerprints, fingerprintUnder } from '../../src/engine/fingerprint.js';
import type { BaselineEntry, Finding } from '../../src/finding.js';
import { applyBaseline, hasFinding, updated } from '../../src/hide/apply-baseline.js';
import { finding } from '../support/report-scenarios.js';

const [OLD, NOW] = ['_cache/v1.0/zlib/specs.md', '_cache/v1.1/zlib/specs.md'];
const RULE = 'meta-union';
const FORMER = new Map([[NOW, OLD]]);
const always = (): boolean => true;

function entry(fingerprint: string, overrides: Partial<BaselineEntry> = {}): BaselineEntry {
  return { fingerprint, rule: RULE, page: OLD, subject: '', ...overrides };
}

const entries = (...all: readonly BaselineEntry[]) => new Map(all.map((one) => [one.fingerprint, one]));

/** A finding on the renamed page, and the fingerprint that it had before. */
function renamed(identity: string): { readonly one: Finding; readonly before: string } {
  const fingerprint = new Fingerprints().next(RULE, NOW, identity);
  const one = finding({ ruleId: RULE, file: NOW, identity, fingerprint });
  return { one, before: new Fingerprints().next(RULE, OLD, identity) };
}

describe('an entry of the baseline under the former name of its page', () => {
  const { one, before } = renamed('meta versions');
  const known = entry(before);
  const now = { fingerprint: one.fingerprint, rule: RULE, page: NOW, subject: '' };

  it('hides the finding on the page as it is called now, and is moved there', () => {
    expect(fingerprintUnder(OLD, one)).toBe(before);
    expect(applyBaseline([one], entries(known), always, FORMER)).toEqual({
      kept: [],
      hidden: [one],
      stale: [],
      moved: [{ old: known, now }],
    });
    expect(hasFinding(entries(known), one, FORMER)).toBe(true);
    expect([...updated(entries(known), [], [], [{ old: known, now }]).values()]).toEqual([now]);
  });

  it.each<[string, Parameters<typeof applyBaseline>[3], BaselineEntry]>([
    ['nobody says that it is renamed', new Map(), known],
    ['another page is renamed', new Map([['x', OLD]]), known],
    ['it was called otherwise', new Map([[NOW, 'x']]), known],
    ['the entry says another page', FORMER, entry(before, { page: NOW })],
    ['the entry says another rule', FORMER, entry(before, { rule: 'meta-sorted' })],
    ['the entry is on something else', FORMER, entry('0123456789abcdef')],
  ])('does not when %s', (_what, former, other) => {
    expect(applyBaseline([one], entries(other), always, former)).toEqual({ kept: [one], hidden: [], stale: [other] });
    expect(hasFinding(entries(other), one, former ?? new Map())).toBe(false);
  });

  it('gives way to the one under the name now', () => {
    expect(applyBaseline([one], entries(known, now), always, FORMER)).toEqual({
      kept: [],
      hidden: [one],
      stale: [known],
    });
  });

  it('is none for a finding that was not looked at under another name', () => {
    const { identity: _, ...plain } = one;
    expect(applyBaseline([plain], entries(known), always, FORMER).kept).toEqual([plain]);
  });

  it('keeps the numbers of equal findings', () => {
    const fingerprints = new Fingerprints();
    fingerprints.next(RULE, NOW, 'x');
    const second = finding({ ruleId: RULE, file: NOW, identity: 'x', fingerprint: fingerprints.next(RULE, NOW, 'x') });
    const first = new Fingerprints().next(RULE, OLD, 'x');
    expect(applyBaseline([second], entries(entry(`${first}:2`)), always, FORMER).hidden).toEqual([second]);
    expect(applyBaseline([second], entries(entry(first)), always, FORMER).kept).toEqual([second]);
  });
});

describe('a finding on a whole tag', () => {
  const one = finding({ ruleId: RULE, file: OLD, tagFolder: '_cache/v1.0', fingerprint: '0'.repeat(16) });

  it.each<[Partial<BaselineEntry>, boolean]>([
    [{}, true],
    [{ page: '_cache/v1.0/xz/specs.md' }, true],
    [{ page: '_cache/v1.0' }, false],
    [{ page: '_cache/v1.01/xz/specs.md' }, false],
    [{ page: NOW }, false],
    [{ page: '_cache/v1.0/xz/specs.md', rule: 'meta-sorted' }, false],
    [{ fingerprint: '1'.repeat(16) }, false],
  ])('is that of an entry on any page of the tag: %j: %s', (overrides, is) => {
    const known = entry('0'.repeat(16), overrides);
    expect(hasFinding(entries(known), one, new Map())).toBe(is);
    expect(applyBaseline([one], entries(known), always).hidden).toHaveLength(is ? 1 : 0);
  });
});

describe('entries that match nothing', () => {
  it('are named by fingerprint, whichever order they stand in, when they are judged', () => {
    const all = ['c', 'a', 'b'].map((digit) => entry(digit.repeat(16)));
    const { stale } = applyBaseline([], entries(...all), ({ fingerprint }) => !fingerprint.startsWith('b'));
    expect(stale.map(({ fingerprint }) => fingerprint[0])).toEqual(['a', 'c']);
  });
});
