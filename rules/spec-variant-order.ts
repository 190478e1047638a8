import { defineRowRule } from '../src/row-rule.js';
import type { Variant } from '../src/spack/lexicon.js';
import { quote } from '../src/words/words.js';

export default defineRowRule({
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
  flags: ['unsortedVariants'],
  field: 'variants',
  check(row, report, { page: { facts } }) {
    const variants = facts.variantsOf(row);
    const sure = firstOffender(variants, true);
    const pair = sure ?? firstOffender(variants, false);
    if (pair === undefined) return;
    const [before, i] = pair;
    report({
      messageId: 'unordered',
      data: { variant: variants[i]!.text, before: before.text },
      below: [i],
      unless: sure === undefined ? [{ rule: 'spec-variant-unique', subject: row.spec.hash }] : undefined,
      fix: { kind: 'sort', path: ['spec_details', row.index, 'variants'], by: 'variant-name' },
    });
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
