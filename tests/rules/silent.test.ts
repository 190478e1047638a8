import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { GENERATIONS } from '../../src/page/data.js';
import type { Page } from '../../src/page/page.js';
import { defaultSeverity, type PageRule, type ShapeRule } from '../../src/rule.js';
import { openMade } from '../support/open-made.js';
import { HASHES, type PageParts } from '../support/page-builder.js';

// What a run saves on right pages: rules that say by the facts alone that they have nothing to say. tests/property/silent.test.ts holds
// that against what they find on pages at fault.

const asked = rules.filter(
  (rule): rule is PageRule | ShapeRule =>
    (rule.kind === 'page' || rule.kind === 'shape') && rule.isSilent !== undefined,
);

function isSilent(rule: PageRule | ShapeRule, { facts, place }: Page): boolean {
  return rule.kind === 'page' ? rule.isSilent!(facts, rule.options?.defaults) : rule.isSilent!(facts, place);
}

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
  const applying = asked.filter((rule) => defaultSeverity(rule, opened.facts.generation) !== 'off');

  it.each(applying.map((rule) => [rule.id, rule] as const))(
    '%s says by its facts whether it has to be asked',
    (_, rule) => {
      expect(isSilent(rule, opened)).toBe(rule.id !== spoken);
    },
  );
});
