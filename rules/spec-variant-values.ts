import { definePageRule } from '../src/rule.js';
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
  check({ data, facts }, report) {
    if (facts.multiForms === 0) return;
    for (const row of facts.rows) {
      const { spec, index } = row;
      for (const [i, text] of spec.variants.entries()) {
        const value = oddValue(text);
        if (value === undefined || facts.variantsOf(row)[i]!.kind !== 'multi') continue;
        const name = nameRow(data.title, spec.hash);
        const place = { path: ['spec_details', index, 'variants', i], subject: spec.hash };
        if (value === '') report({ messageId: 'empty', data: { name, variant: text }, ...place });
        else report({ messageId: 'repeated', data: { name, variant: text, value }, ...place });
      }
    }
  },
});

/** The first value behind `:=` that is empty or repeated; whether the whole is a variant is for their reader to say. */
function oddValue(text: string): string | undefined {
  const sign = text.indexOf('=');
  if (sign < 1 || text[sign - 1] !== ':') return undefined;
  const written = text.slice(sign + 1);
  const isQuoted = written.startsWith('"') || written.startsWith("'");
  if (!isQuoted && !written.includes(',')) return undefined;
  const seen = new Set<string>();
  for (const value of (isQuoted ? written.slice(1, -1) : written).split(',')) {
    if (value === '' || seen.has(value)) return value;
    seen.add(value);
  }
  return undefined;
}
