import { describe, expect, it } from 'vitest';
import rule from '../../rules/config-suppression.js';
import { type RelatedPlace, relate } from '../../rules/shared/related.js';
import { lint, lintSite } from '../support/lint.js';
import { HASHES, type PageParts, page } from '../support/page-builder.js';
import { said } from '../support/said.js';
import { site } from '../support/site-builder.js';

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `s${String(i).padStart(3, '0')}`);

describe('a page with many faults', () => {
  const fixes = (ruleId: string, parts: PageParts): boolean[] =>
    lint(page(parts)).findings.flatMap((one) => (one.ruleId === ruleId ? [one.fix !== undefined] : []));

  it.each([50, 51])('has a fix for each of %i values that meta.stacks has too many', (count) => {
    const found = fixes('meta-union', { meta: { stacks: ['e4s', 'root', ...names(count)] } });
    expect(found).toEqual(Array(count).fill(count <= 50));
  });

  it.each([50, 51])('has a fix for each of %i values that meta.stacks lacks or has too many', (count) => {
    const found = fixes('meta-union', { meta: { stacks: ['root', ...names(count - 1)] } });
    expect(found).toEqual(Array(count).fill(count <= 50));
  });

  it.each([50, 51])('has a fix for each of %i counts of stacks that no row lists', (count) => {
    const more = Object.fromEntries(names(count).map((name) => [name, 1]));
    const found = fixes('meta-num-specs-by-stack', { meta: { num_specs_by_stack: { e4s: 1, root: 1, ...more } } });
    expect(found).toEqual(Array(count).fill(count <= 50));
  });

  it.each([50, 51])('has a fix for each of %i counts that are missing or too many', (count) => {
    const more = Object.fromEntries(names(count - 1).map((name) => [name, 1]));
    const found = fixes('meta-num-specs-by-stack', { meta: { num_specs_by_stack: { root: 1, ...more } } });
    expect(found).toEqual(Array(count).fill(count <= 50));
  });
});

describe('a list in a message', () => {
  it.each([
    [1, '"s000"'],
    [2, '"s000" and "s001"'],
    [10, '"s008" and "s009"'],
    [11, '"s009" and 1 more'],
    [12, '"s009" and 2 more'],
  ])('of %i packages that are gone ends with %s', (count, end) => {
    const kept = names(count + 1).map((name): PageParts => ({ tag: 'develop-2025-03-30', package: name }));
    const pages = [...kept, { tag: 'develop-2025-04-06', package: kept[count]!.package! }];
    const { findings } = lintSite(site({ pages }));
    const [message] = findings.flatMap((one) => (one.messageId === 'packagesGone' ? [one.message] : []));
    expect(message).toContain(end);
    expect(message).not.toContain('"s010"');
  });

  it.each([
    [1, '"s000"'],
    [5, '"s003", "s004"'],
    [6, '"s004", 1 more'],
    [7, '"s004", 2 more'],
  ])('of %i globs that hide nothing ends with %s', (count, end) => {
    const message = Object.values(rule.messages)[0] as (data: object) => string;
    const said = message({ rule: 'page-title', globs: names(count), subject: undefined, reason: 'x' });
    expect(said).toContain(end);
    expect(said).not.toContain('0 more');
  });

  it.each([
    [1, 1, []],
    [20, 20, []],
    [20, 21, ['1 more place is not shown.']],
    [20, 30, ['10 more places are not shown.']],
  ])('of other places has %i of %i', (shown, total, more) => {
    const places = relate(
      names(total),
      total,
      (message): RelatedPlace => ({ file: 'a', path: [], message: `${message}.` }),
    );
    expect(places.length).toBe(shown);
    expect(places.at(-1)!.message).toBe([`s${String(shown - 1).padStart(3, '0')}.`, ...more].join(' '));
  });

  it('of other places is empty when there are none, and says nothing of some that are none', () => {
    const toPlace = (message: string): RelatedPlace => ({ file: 'a', path: [], message });
    expect(relate([], 5, toPlace)).toEqual([]);
    expect(relate(['a'], 0, toPlace)).toEqual([{ file: 'a', path: [], message: 'a' }]);
  });

  it.each([
    [2, '("1.0", "1.1")'],
    [3, '("1.0", "1.1", "1.2")'],
    [4, '("1.0", "1.1", "1.2", ...)'],
  ])('of %i versions is %s', (count, list) => {
    const versions = Array.from({ length: count }, (_, i) => `1.${i}`);
    expect(said('spec-version-one', page({ rows: [{ versions }] }))[0]).toContain(list);
  });
});

describe('a long name', () => {
  it.each([
    [100, true],
    [101, false],
  ])('of a package of %i characters is written as it would be right: %s', (length, isWritten) => {
    const [message] = said('package-name', page({ package: `${'x'.repeat(length - 2)}_y` }));
    expect(message!.includes('would be right')).toBe(isWritten);
  });

  it.each([
    [255, true],
    [256, false],
  ])('of a package of %i characters has a place: %s', (length, hasPlace) => {
    const [message] = said('page-path', page({ file: 'x.md', title: 'x'.repeat(length) }));
    expect(message!.includes('_cache/develop-2025-03-30/')).toBe(hasPlace);
  });
});

describe('rows with one hash that differ in many fields', () => {
  const other = { versions: ['2'], compiler: 'gcc@12', os: 'rhel8', target: 'zen4' };
  const told = (variants: readonly string[]): string => {
    const hash = HASHES[0];
    const pages: PageParts[] = ['v0.20.0', 'v0.21.0', 'v0.22.0'].map((tag, i) => ({
      tag,
      rows: [{ hash, variants: ['a=1', 'b=1', 'c=1'], ...(i === 2 && { ...other, variants }) }],
    }));
    const { findings } = lintSite(site({ pages }));
    return findings.find((one) => one.messageId === 'several')!.message;
  };

  it.each([
    [['a=2', 'b=1', 'c=1'], false],
    [['a=2', 'b=2', 'c=1'], '1 more'],
    [['a=2', 'b=2', 'c=2'], '2 more'],
  ] as const)('has five of them in its message: %j', (variants, more) => {
    const message = told(variants);
    if (more === false) expect(message).not.toContain('more');
    else expect(message).toContain(`; ${more}`);
  });
});
