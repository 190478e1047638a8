import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import configGlob from '../../rules/config-glob.js';
import configSuppression from '../../rules/config-suppression.js';
import metaUnion from '../../rules/meta-union.js';
import { Fingerprints } from '../../src/engine/fingerprint.js';
import { HIDES_NOTHING } from '../../src/engine/heard.js';
import { makeRulesets, type SettingsOverride } from '../../src/engine/ruleset.js';
import type { BaselineEntry, Finding } from '../../src/finding.js';
import { configRule, type HideContext, type HideInput, hideSieves, hidesOf, hiding } from '../../src/hide/hide.js';
import { pruneBaseline } from '../../src/hide/save-baseline.js';
import type { Suppression } from '../../src/hide/suppress.js';
import type { UsedBaseline } from '../../src/hide/used-baseline.js';
import { nodeHost } from '../../src/node/host.js';
import type { Sieved } from '../../src/report/sieve.js';
import type { Rule } from '../../src/rule.js';
import { finding, region } from '../support/report-scenarios.js';
import { tempFolder } from '../support/temp-folder.js';

const [ZLIB, XZ, GONE] = ['zlib', 'xz', 'gone'].map((name) => `_cache/v1.0/${name}/specs.md`) as [
  string,
  string,
  string,
];
const TODAY = '2026-08-15';
const CONFIG = 'cache-lint.config.yaml';

const found = (overrides: Partial<Finding> = {}): Finding =>
  finding({ ruleId: 'meta-union', file: ZLIB, subject: 'gcc@12.3.0', ...overrides });

const entry = (overrides: Partial<BaselineEntry> = {}): BaselineEntry => ({
  ...{ fingerprint: found().fingerprint, rule: 'meta-union', page: ZLIB, subject: 'gcc@12.3.0' },
  ...overrides,
});

const suppression = (overrides: Partial<Suppression> = {}): Suppression => ({
  ...{ rule: 'meta-union', matches: (file: string) => file === ZLIB, globs: [ZLIB], base: '/site', reason: 'known' },
  ...{ from: { file: CONFIG }, path: ['suppressions', 0], region: region(2, 3, 10) },
  ...overrides,
});

const baseline = (entries: readonly BaselineEntry[], overrides: Partial<UsedBaseline> = {}): UsedBaseline => ({
  ...{ path: '/site/old.json', file: 'old.json', name: 'old.json', prunes: false, formerNames: new Map() },
  entries: new Map(entries.map((one) => [one.fingerprint, one])),
  isThere: (file) => file !== GONE,
  ...overrides,
});

const SETTINGS = { preset: 'recommended', severities: new Map(), options: new Map() } as const;
const rulesetsOf = (rules: readonly Rule[]): HideInput['rulesets'] => makeRulesets(rules, SETTINGS);

const WHOLE = { sites: [{ namedFiles: undefined }], outside: [] };

/** What hides findings where nothing does but for `overrides`; of the discovery only what is named counts. */
const input = (overrides: Partial<Omit<HideInput, 'discovery'>> & { discovery?: object } = {}): HideInput =>
  ({
    discovery: WHOLE,
    rulesets: rulesetsOf([metaUnion, configGlob, configSuppression]),
    suppressions: [],
    baseline: undefined,
    ...overrides,
  }) as HideInput;

/** A run that looked at all there is. */
const context = (overrides: Partial<HideContext> = {}): HideContext => ({
  ...{ today: TODAY, ran: () => true, files: [ZLIB, XZ], unread: new Set<string>(), isBroken: false },
  ...overrides,
});

type Sieves = readonly [suppressed: Sieved, old: Sieved, told: Sieved];

/** What each of the sieves by itself makes of findings. */
const sieved = (findings: readonly Finding[], one: HideInput, around: HideContext = context()): Sieves =>
  hideSieves(one, around).map((sieve) => sieve(findings)) as unknown as Sieves;

describe('what nothing hides', () => {
  it('goes on as it is', () => {
    const findings = [found({ file: XZ }), found()];
    expect(sieved(findings, input())).toEqual([
      { kept: findings, left: [], note: { suppressed: [] } },
      { kept: findings, left: [], note: {} },
      { kept: findings, left: [], note: { told: [] } },
    ]);
  });
});

describe('suppressions', () => {
  it('say whether the baseline has what they hide, too', () => {
    const findings = [found(), found({ fingerprint: 'f'.repeat(16) })];
    const [{ kept, left, note }] = sieved(
      findings,
      input({ suppressions: [suppression()], baseline: baseline([entry()]) }),
    );
    expect([kept, left]).toEqual([[], findings]);
    expect(note.suppressed).toEqual(
      findings.map((one, i) => ({ finding: one, by: 'suppression', reason: 'known', isOld: i === 0 })),
    );
    const [without] = sieved(findings, input({ suppressions: [suppression()] }));
    expect(without.note.suppressed?.map(({ isOld }) => isOld)).toEqual([false, false]);
  });

  it('are found at fault among the other findings, by file', () => {
    const [{ kept }] = sieved(
      [found({ file: 'a.md' }), found({ file: 'd.md' })],
      input({ suppressions: [suppression()] }),
    );
    expect(kept.map(({ file, messageId }) => `${file} ${messageId}`)).toEqual([
      'a.md wrongCount',
      `${CONFIG} unused`,
      'd.md wrongCount',
    ]);
  });

  it.each<[string, object, Partial<HideContext>, number]>([
    ['a whole site', WHOLE, {}, 1],
    ['two whole sites', { sites: [{}, {}], outside: [] }, {}, 1],
    ['no site', { sites: [], outside: [] }, {}, 1],
    ['a part of a site', { sites: [{}, { namedFiles: new Set() }], outside: [] }, {}, 0],
    ['a page outside of all sites', { sites: [{}], outside: [{}] }, {}, 0],
    ['a whole site without their rule', WHOLE, { ran: (id: string) => id !== 'meta-union' }, 0],
  ])('are judged by a run on %s', (_, discovery, around, count) => {
    const [{ kept }] = sieved([], input({ suppressions: [suppression()], discovery }), context(around));
    expect(kept).toHaveLength(count);
  });

  it('hide nothing without the rule that judges them', () => {
    const rulesets = rulesetsOf([metaUnion, configGlob]);
    expect(sieved([found()], input({ suppressions: [suppression()], rulesets }))[0].left).toEqual([]);
    expect(configRule(input({ rulesets }), 'suppressions')).toBeUndefined();
    expect(configRule(input({ rulesets }), 'globs')).toBe(configGlob);
    expect(configRule(input(), 'suppressions')).toBe(configSuppression);
  });
});

describe('a baseline', () => {
  const stale = (known: BaselineEntry, around: Partial<HideContext> = {}, more: Parameters<typeof input>[0] = {}) =>
    sieved([], input({ baseline: baseline([known]), ...more }), context(around))[1].note.baseline?.stale;
  const part = { discovery: { sites: [{ namedFiles: new Set() }], outside: [] } };
  const withoutRule = { ran: (id: string): boolean => id !== 'meta-union' };

  it('hides what it has, and says how much', () => {
    const findings = [found(), found({ fingerprint: 'f'.repeat(16) })];
    for (const prunes of [false, true])
      expect(sieved(findings, input({ baseline: baseline([entry()], { prunes }) }))[1]).toEqual({
        kept: [findings[1]],
        left: [findings[0]],
        note: {
          baseline: { file: 'old.json', hidden: 1, stale: [], pruned: prunes },
          old: [{ finding: findings[0], by: 'baseline', isOld: true }],
        },
      });
  });

  it('says which entries are on files that are called otherwise now', () => {
    const now = found({ identity: 'x', fingerprint: new Fingerprints().next('meta-union', ZLIB, 'x') });
    const old = entry({ page: GONE, fingerprint: new Fingerprints().next('meta-union', GONE, 'x') });
    const [, { note }] = sieved([now], input({ baseline: baseline([old], { formerNames: new Map([[ZLIB, GONE]]) }) }));
    expect(note.baseline?.moved?.map((one) => [one.old.page, one.now.page])).toEqual([[GONE, ZLIB]]);
  });

  it.each<[string, BaselineEntry, Partial<HideContext>, Parameters<typeof input>[0], boolean]>([
    ['on a page that was looked at', entry(), {}, {}, true],
    ['on a page that was looked at, of a part of a site', entry(), {}, part, true],
    ['on a page that not all rules could look at', entry(), { unread: new Set([ZLIB]) }, {}, false],
    ['of a rule that did not run', entry(), withoutRule, {}, false],
    ['where findings may be missing', entry(), { isBroken: true }, {}, false],
    ['on a page that is there, and was not looked at', entry(), { files: [XZ] }, {}, false],
    ['on a page that is not there any more', entry({ page: GONE }), {}, {}, true],
    ['on a page that is not there any more, of a part of a site', entry({ page: GONE }), {}, part, false],
    ['on the config', entry({ rule: 'config-suppression', page: CONFIG, subject: 'meta-union' }), {}, {}, true],
    [
      'on the config, of a part of a site',
      entry({ rule: 'config-suppression', page: CONFIG, subject: 'meta-union' }),
      ...[{}, part, false],
    ],
    [
      'on a suppression whose rule did not run',
      entry({ rule: 'config-suppression', page: CONFIG, subject: 'meta-union' }),
      ...[withoutRule, {}, false],
    ],
    [
      'about something that is called as a rule that did not run',
      entry({ rule: 'page-title', subject: 'meta-union' }),
      ...[withoutRule, {}, true],
    ],
  ] as never)('has an entry that matches nothing %s: it is stale: %#', (_, known, around, more, is) => {
    expect(stale(known, around, more)).toEqual(is ? [known] : []);
  });

  it('is pruned of stale and of moved entries, and not written where there is none', () => {
    const host = nodeHost({ interrupted: false });
    const file = path.join(tempFolder(), 'old.json');
    const use = { file: 'old.json', hidden: 0, pruned: true };
    const [kept, gone] = [entry(), entry({ fingerprint: 'f'.repeat(16) })];
    const used = baseline([kept, gone], { path: file });
    const written = (): string[] => readFileSync(file, 'utf8').match(/"[0-9a-f]{16}"/g) ?? [];
    pruneBaseline(used, { ...use, stale: [] }, host);
    pruneBaseline(undefined, { ...use, stale: [gone] }, host);
    pruneBaseline(used, undefined, host);
    expect(existsSync(file)).toBe(false);
    pruneBaseline(used, { ...use, stale: [gone] }, host);
    expect(written()).toEqual([`"${kept.fingerprint}"`]);
    const now = entry({ fingerprint: '0'.repeat(16) });
    pruneBaseline(used, { ...use, stale: [], moved: [{ old: gone, now }] }, host);
    expect(written()).toEqual([`"${now.fingerprint}"`, `"${kept.fingerprint}"`]);
    pruneBaseline(used, { ...use, stale: [gone], moved: [{ old: kept, now }] }, host);
    expect(written()).toEqual([`"${now.fingerprint}"`]);
  });
});

describe('what another finding tells', () => {
  const waiting = found({ ruleId: 'page-title', unless: [{ rule: 'meta-union', file: GONE }] });
  const isTold = (more: Parameters<typeof input>[0] = {}, around: Partial<HideContext> = {}, one = waiting): boolean =>
    sieved([one], input(more), context(around))[2].left.length === 1;
  const off: SettingsOverride = { severities: new Map([['meta-union', 'off']]), options: new Map() };
  const offIn = (offFile: string): HideInput['rulesets'] =>
    makeRulesets([metaUnion], SETTINGS, [off], new Map(), (file) => (file === offFile ? [0] : []));

  it.each<[string, Parameters<typeof input>[0], Partial<HideContext>, boolean]>([
    ['in a file that the run did not look at', {}, {}, true],
    ['in one that it looked at', {}, { files: [GONE] }, false],
    ['by a rule that did not run', {}, { ran: () => false }, false],
    ['by a rule that is off there', { rulesets: offIn(GONE) }, {}, false],
    ['by a rule that is off elsewhere', { rulesets: offIn(ZLIB) }, {}, true],
    ['by a rule that nobody knows', { rulesets: rulesetsOf([configGlob]) }, {}, false],
    ['by what the baseline has', { baseline: baseline([entry({ page: GONE })]) }, {}, false],
    ['beside what the baseline has of another page', { baseline: baseline([entry()]) }, {}, true],
    [
      'beside what the baseline has of another rule',
      { baseline: baseline([entry({ page: GONE, rule: 'page-title' })]) },
      ...[{}, true],
    ],
    ['by what is suppressed', { suppressions: [suppression({ matches: (file) => file === GONE })] }, {}, false],
    ['beside what is suppressed on another page', { suppressions: [suppression()] }, {}, true],
    [
      'beside what is suppressed of another rule',
      { suppressions: [suppression({ rule: 'page-title', matches: () => true })] },
      ...[{}, true],
    ],
  ] as never)('%s', (_, more, around, told) => {
    expect(isTold(more, around)).toBe(told);
  });

  it('may stand in its own file, which was looked at', () => {
    expect(isTold({}, { files: [] }, found({ ruleId: 'page-title', unless: [{ rule: 'meta-union' }] }))).toBe(false);
  });
});

describe('whether a finding will be hidden', () => {
  const expired = suppression({ expires: '2026-08-14' });

  it.each<[string, Partial<HideInput>, Partial<Finding>, boolean]>([
    ['nothing hides it', {}, {}, false],
    ['a suppression', { suppressions: [suppression()] }, {}, true],
    ['the second suppression', { suppressions: [suppression({ rule: 'page-title' }), suppression()] }, {}, true],
    ['one of another rule', { suppressions: [suppression()] }, { ruleId: 'page-title' }, false],
    ['one of another file', { suppressions: [suppression()] }, { file: XZ }, false],
    ['one of another subject', { suppressions: [suppression({ subject: 'x' })] }, {}, false],
    ['one that holds no more', { suppressions: [expired] }, {}, false],
    ['the baseline', { baseline: baseline([entry()]) }, {}, true],
    ['the baseline beside a suppression', { suppressions: [expired], baseline: baseline([entry()]) }, {}, true],
    ['a baseline that has another one', { baseline: baseline([entry()]) }, { fingerprint: 'f' }, false],
  ])('by itself: %s', (_, more, overrides, is) => {
    expect(hiding(input(more), TODAY)(found(overrides))).toBe(is);
  });

  it.each<[string, Partial<Pick<HideInput, 'suppressions' | 'baseline'>>, [string, string, string?], boolean]>([
    ['a suppression', { suppressions: [suppression()] }, ['meta-union', ZLIB], true],
    ['a suppression, of a subject', { suppressions: [suppression()] }, ['meta-union', ZLIB, 'x'], true],
    ['of another rule', { suppressions: [suppression()] }, ['page-title', ZLIB], false],
    ['of another file', { suppressions: [suppression()] }, ['meta-union', XZ], false],
    ['of its subject', { suppressions: [suppression({ subject: 'x' })] }, ['meta-union', ZLIB, 'x'], true],
    ['of another subject', { suppressions: [suppression({ subject: 'x' })] }, ['meta-union', ZLIB, 'y'], false],
    [
      'of a subject that is not asked for',
      { suppressions: [suppression({ subject: 'x' })] },
      ['meta-union', ZLIB],
      false,
    ],
    ['one that holds no more', { suppressions: [expired] }, ['meta-union', ZLIB], false],
    ['the baseline', { baseline: baseline([entry()]) }, ['meta-union', ZLIB], true],
    ['the baseline, of its subject', { baseline: baseline([entry()]) }, ['meta-union', ZLIB, 'gcc@12.3.0'], true],
    ['the baseline, of another subject', { baseline: baseline([entry()]) }, ['meta-union', ZLIB, 'x'], false],
    ['the baseline, of another file', { baseline: baseline([entry()]) }, ['meta-union', XZ], false],
    [
      'the baseline, of a subject that is cut',
      { baseline: baseline([entry({ subject: `${'x'.repeat(60)}…` })]) },
      ['meta-union', ZLIB, 'x'.repeat(99)],
      true,
    ],
    [
      'the baseline beside a suppression',
      { suppressions: [suppression()], baseline: baseline([entry({ page: XZ })]) },
      ...[['meta-union', XZ], true],
    ],
  ] as never)('before all is found: %s', (_, terms, [rule, file, subject], is) => {
    expect(hidesOf({ suppressions: [], baseline: undefined, ...terms }, TODAY)(rule, file, subject)).toBe(is);
  });

  it('is known of all where nothing hides anything', () => {
    expect(hidesOf({ suppressions: [], baseline: undefined }, TODAY)).toBe(HIDES_NOTHING);
    expect(hidesOf({ suppressions: [expired], baseline: baseline([]) }, TODAY)).toBe(HIDES_NOTHING);
  });
});
