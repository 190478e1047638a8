import { defineRowRule } from '../src/row-rule.js';
import type { Variant } from '../src/spack/lexicon.js';
import { quote } from '../src/words/words.js';

export default defineRowRule({
  id: 'spec-variant-unique',
  summary: 'A row has one entry per variant name.',
  why: 'A binary has one value of each variant: with two, and with +x next to ~x at the worst, nobody can tell how it was built.',
  severity: 'error',
  fixable: false,
  messages: {
    repeated: (d: { name: string; variant: string; first: string }) =>
      `${d.name} lists the variant ${quote(d.variant)} twice.`,
    contradiction: (d: { name: string; variant: string; first: string }) =>
      `${d.name} has both ${quote(d.first)} and ${quote(d.variant)}, which contradict each other.`,
    differing: (d: { name: string; variant: string; first: string }) =>
      `${d.name} has both ${quote(d.first)} and ${quote(d.variant)}, but a variant has one entry with all of its values.`,
  },
  examples: {
    bad: 'spec_details: [{"variants": ["build_system=makefile", "+shared", "~shared"]}]',
    good: 'spec_details: [{"variants": ["build_system=makefile", "+shared"]}]',
  },
  flags: ['unsortedVariants'],
  field: 'variants',
  check(row, report, { page: { facts } }) {
    const variants = facts.variantsOf(row);
    const first = new Map<string, number>();
    for (const [i, variant] of variants.entries()) {
      if (variant.kind === undefined) continue;
      const other = first.get(variant.name);
      if (other === undefined) {
        first.set(variant.name, i);
        continue;
      }
      const before = variants[other]!;
      const path = ['spec_details', row.index, 'variants', other];
      report({
        messageId: relation(before, variant),
        data: { variant: variant.text, first: before.text },
        below: [i],
        related: [{ message: 'The first entry for this variant.', path }],
      });
    }
  },
});

function relation(a: Variant, b: Variant): 'repeated' | 'contradiction' | 'differing' {
  if (a.text === b.text) return 'repeated';
  return a.kind === 'boolean' || b.kind === 'boolean' ? 'contradiction' : 'differing';
}
