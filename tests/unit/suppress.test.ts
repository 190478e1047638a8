import { describe, expect, it } from 'vitest';
import configSuppression from '../../rules/config-suppression.js';
import type { Finding } from '../../src/finding.js';
import { type Suppression, suppress } from '../../src/hide/suppress.js';
import { finding, region } from '../support/report-scenarios.js';

const [ZLIB, XZ] = ['_cache/v1.0/zlib/specs.md', '_cache/v1.0/xz/specs.md'];

function suppression(overrides: Partial<Suppression> = {}): Suppression {
  return {
    rule: 'meta-union',
    matches: (file) => file === ZLIB,
    globs: [ZLIB],
    base: '/site',
    reason: 'known',
    from: { file: 'cache-lint.config.yaml' },
    path: ['suppressions', 0],
    region: region(2, 3, 10),
    ...overrides,
  };
}

const found = (overrides: Partial<Finding> = {}): Finding =>
  finding({ ruleId: 'meta-union', file: ZLIB, subject: 'gcc@12.3.0', ...overrides });

function run(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  overrides: Partial<Parameters<typeof suppress>[2]> = {},
) {
  const context = { today: '2026-08-15', isJudged: () => true, rule: configSuppression, ...overrides };
  const { kept, hidden, own } = suppress(findings, suppressions, { severity: 'warning', ...context });
  return { kept, hidden, own, told: own.map(({ messageId, path }) => `${messageId} ${path}`) };
}

describe('a suppression', () => {
  it('hides the findings of its rule in its files, and says by which one they are hidden', () => {
    const [here, there, other] = [found(), found({ file: XZ }), found({ ruleId: 'meta-sorted' })];
    const by = suppression();
    expect(run([there, here, other], [by])).toEqual({
      kept: [there, other],
      hidden: [{ finding: here, by }],
      own: [],
      told: [],
    });
  });

  it('of a subject hides findings about just that one', () => {
    const about = (subject: string): Suppression => suppression({ subject });
    expect(run([found()], [about('gcc@12.3.0')]).kept).toEqual([]);
    for (const subject of ['gcc@12.3', 'gcc@12.3.0x', '', 'GCC@12.3.0'])
      expect(run([found()], [about(subject)])).toMatchObject({ hidden: [], told: ['unused /suppressions/0'] });
    expect(run([found({ subject: '' })], [about('')]).kept).toEqual([]);
  });

  it('holds up to its last day, that day included', () => {
    for (const expires of ['2026-08-15', '2026-08-16', '2026-10-01', '2027-01-01'])
      expect(run([found()], [suppression({ expires })])).toMatchObject({ kept: [], told: [] });
    for (const expires of ['2026-08-14', '2026-07-31', '2025-12-31'])
      expect(run([found()], [suppression({ expires })])).toMatchObject({
        kept: [found()],
        hidden: [],
        told: ['expired /suppressions/0'],
      });
  });

  it('that hides nothing is a finding, where the run looked for it', () => {
    const [used, unused] = [suppression(), suppression({ rule: 'spec-size', path: ['suppressions', 1] })];
    const { own } = run([found()], [used, unused]);
    expect(own).toMatchObject([
      {
        ruleId: 'config-suppression',
        messageId: 'unused',
        severity: 'warning',
        message: `The suppression of spec-size for "${ZLIB}" hides no finding: take it out.`,
        file: 'cache-lint.config.yaml',
        region: region(2, 3, 10),
        path: '/suppressions/1',
        subject: 'spec-size',
      },
    ]);
    expect(run([], [used, unused], { isJudged: ({ rule }) => rule === 'meta-union' }).told).toEqual([
      'unused /suppressions/0',
    ]);
    expect(run([], [suppression({ expires: '2020-01-01' })], { isJudged: () => false }).told).toEqual([]);
  });

  it('is used when an earlier one hides the same finding, which counts once', () => {
    const [first, second] = [suppression(), suppression({ subject: 'gcc@12.3.0', path: ['suppressions', 1] })];
    expect(run([found()], [first, second])).toMatchObject({ hidden: [{ by: first }], told: [] });
  });

  it("hides by the finding's own place, and not by its other ones", () => {
    const one = found({ file: XZ, related: [{ file: ZLIB, region: region(1, 1, 2), message: 'Here, too.' }] });
    expect(run([one], [suppression()]).kept).toEqual([one]);
  });

  it('says nothing of itself where its rule is off, and hides all the same', () => {
    const used = run([found()], [suppression(), suppression({ rule: 'x' })], { severity: 'off' });
    expect(used).toMatchObject({ kept: [], told: [] });
  });

  it('has a fingerprint of its own, whichever place it has among the others', () => {
    const fingerprintOf = (overrides: Partial<Suppression>): string =>
      run([], [suppression(overrides)]).own[0]!.fingerprint;
    const first = fingerprintOf({});
    expect(fingerprintOf({ path: ['suppressions', 7], region: region(9, 1, 2), reason: 'other' })).toBe(first);
    const others = [{ rule: 'x' }, { globs: [XZ] }, { globs: [ZLIB, XZ] }, { subject: 'x' }].map(fingerprintOf);
    expect(new Set([first, ...others]).size).toBe(5);
  });

  it('changes nothing where there is none', () => {
    const findings = [found()];
    expect(
      suppress(findings, [], { today: '', isJudged: () => true, rule: configSuppression, severity: 'error' }).kept,
    ).toBe(findings);
  });
});
