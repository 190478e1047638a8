import { defineRowRule } from '../src/row-rule.js';
import { oddValueOf } from '../src/spack/grammar.js';
import { quote } from '../src/words/words.js';

export default defineRowRule({
  id: 'spec-variant-values',
  summary: 'No value of a variant with `:=` is empty, and none stands there twice.',
  why: 'Spack writes the values of such a variant as a set: a repeated or an empty one tells that the text was put together by hand.',
  severity: 'info',
  fixable: false,
  messages: {
    repeated: (d: { name: string; variant: string; value: string }) =>
      `${d.name} has the variant ${quote(d.variant)}, which names the value ${quote(d.value)} twice: once is right.`,
    empty: (d: { name: string; variant: string }) =>
      `${d.name} has the variant ${quote(d.variant)}, in which a value is empty: each comma stands between two values.`,
  },
  examples: {
    bad: 'spec_details: [{"variants": ["build_system=makefile", "libs:=shared,shared"]}]',
    good: 'spec_details: [{"variants": ["build_system=makefile", "libs:=shared,static"]}]',
  },
  flags: ['oddValues'],
  field: 'variants',
  check(row, report, { page: { facts } }) {
    for (const [i, variant] of row.spec.variants.entries()) {
      const value = oddValueOf(variant);
      if (value === undefined || facts.variantsOf(row)[i]!.kind !== 'multi') continue;
      if (value === '') report({ messageId: 'empty', data: { variant }, below: [i] });
      else report({ messageId: 'repeated', data: { variant, value }, below: [i] });
    }
  },
});
