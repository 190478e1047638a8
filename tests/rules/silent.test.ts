import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '../../src/page/data.js';
import { defaultSeverity } from '../../src/rule.js';
import { askedRules, isSilent, problemsOf } from '../support/asked-rule.js';
import { openMade } from '../support/open-made.js';
import { HASHES, type PageParts } from '../support/page-builder.js';

// What a run saves on right pages: rules that say by the facts alone that they have nothing to say. tests/property/silent.test.ts holds
// that against what they find on pages at fault.

const withFacts = askedRules.filter((rule) => rule.isSilent !== undefined);
const TWO = [{ hash: HASHES[0] }, { hash: HASHES[1] }];
/** The mirror of a release, as in the first years. */
const OLD_MIRROR = TWO.map(({ hash }) => ({
  hash,
  tarball: `https://binaries.spack.io/releases/v0.18/build_cache/linux-ubuntu22.04-x86_64_v3/gcc-11.4.0/zlib-1.3.1/linux-ubuntu22.04-x86_64_v3-gcc-11.4.0-zlib-1.3.1-${hash}.spack`,
}));

/** What a page is, and the rule that has something to say of it. */
describe.each<[string, PageParts, string?]>([
  ...GENERATIONS.map((generation): [string, PageParts, string?] => [
    `a right page of generation ${generation}`,
    { generation, rows: TWO },
  ]),
  ['a page without rows', { rows: [] }, 'page-rows'],
  ['a page without rows, of generation E', { generation: 'E', rows: [] }, 'page-rows'],
  ['a page of one row, of generation E', { generation: 'E' }],
  ['a page on the mirror of a release', { generation: 'D', rows: OLD_MIRROR }],
])('of %s', (_, parts, spoken) => {
  const opened = openMade(parts);
  const applying = withFacts.filter((rule) => defaultSeverity(rule, opened.facts.generation) !== 'off');

  it.each(applying.map((rule) => [rule.id, rule] as const))(
    '%s says by its facts whether it has to be asked',
    (_, rule) => {
      expect(isSilent(rule, opened)).toBe(rule.id !== spoken);
    },
  );

  it.each(applying.map((rule) => [rule.id, rule] as const))('%s says nothing else when it is asked', (_, rule) => {
    expect(problemsOf(rule, opened)).toHaveLength(rule.id === spoken ? 1 : 0);
  });
});
