import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { oddValueOf } from '../src/spack/grammar.js';
import { nameRow, quote } from '../src/words/words.js';

export default definePageRule({
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
  isSilent: noRow('oddValues'),
  check({ data, facts }, report) {
    for (const row of facts.rows) {
      const { spec, index } = row;
      for (const [i, text] of spec.variants.entries()) {
        const value = oddValueOf(text);
        if (value === undefined || facts.variantsOf(row)[i]!.kind !== 'multi') continue;
        const name = nameRow(data.title, spec.hash);
        const place = { path: ['spec_details', index, 'variants', i], subject: spec.hash };
        if (value === '') report({ messageId: 'empty', data: { name, variant: text }, ...place });
        else report({ messageId: 'repeated', data: { name, variant: text, value }, ...place });
      }
    }
  },
});
