import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import type { Variant } from '../src/spack/lexicon.js';
import { nameRow, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-variant-order',
  summary: 'The variants of a row are ordered by name, by code point; the sign does not count.',
  why: 'Spack writes them so: in another order the page differs from its next version, and the same spec from itself, without a change.',
  severity: 'warning',
  fixable: true,
  waitsFor: ['spec-variant-unique'],
  messages: {
    unordered: (d: { name: string; variant: string; before: string }) =>
      `${d.name} lists the variant ${quote(d.variant)} after ${quote(d.before)}, but by name it belongs before it.`,
  },
  examples: {
    bad: 'spec_details: [{"variants": ["+optimize", "~debug"]}]',
    good: 'spec_details: [{"variants": ["~debug", "+optimize"]}]',
  },
  isSilent: noRow('unsortedVariants'),
  check({ data, facts }, report) {
    for (const row of facts.rows) {
      const { spec, index } = row;
      const variants = facts.variantsOf(row);
      const sure = firstOffender(variants, true);
      const pair = sure ?? firstOffender(variants, false);
      if (pair === undefined) continue;
      const [before, i] = pair;
      const path = ['spec_details', index, 'variants'];
      report({
        messageId: 'unordered',
        data: { name: nameRow(data.title, spec.hash), variant: variants[i]!.text, before: before.text },
        path: [...path, i],
        subject: spec.hash,
        unless: sure === undefined ? [{ rule: 'spec-variant-unique', subject: spec.hash }] : undefined,
        fix: { kind: 'sort', path, by: 'variant-name' },
      });
    }
  },
});

/** The first variant out of order, with the one before it. A malformed one has no place, and of repeats another rule speaks. */
function firstOffender(variants: readonly Variant[], withoutRepeats: boolean): readonly [Variant, number] | undefined {
  const names = new Set<string>();
  let before: Variant | undefined;
  for (const [i, variant] of variants.entries()) {
    if (variant.kind === undefined || (withoutRepeats && names.has(variant.name))) continue;
    if (before !== undefined && variant.name < before.name) return [before, i];
    names.add(variant.name);
    before = variant;
  }
  return undefined;
}
