import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { nameRow, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-size',
  summary: 'The size of a row is `-` or a number of bytes above 0.',
  why: 'The package page shows it as it is; whoever adds up sizes takes a number or skips a dash, and fails on anything else.',
  severity: 'warning',
  fixable: false,
  messages: {
    wrongSize: (d: { name: string; size: string | number }) =>
      `${d.name} has the size ${typeof d.size === 'string' ? quote(d.size) : d.size}: "-" or a whole number of bytes above 0 is expected${
        typeof d.size === 'string' && /^[1-9]\d*$/.test(d.size) ? ', without quotes' : ''
      }.`,
  },
  examples: {
    bad: 'spec_details: [{"size": "1.5 MB"}]',
    good: 'spec_details: [{"size": 1572864}]',
  },
  isSilent: noRow('oddSize'),
  check({ data, facts }, report) {
    for (const { spec, index } of facts.rows) {
      const { size } = spec;
      if (size === '-' || (typeof size === 'number' && size > 0)) continue;
      report({
        messageId: 'wrongSize',
        data: { name: nameRow(data.title, spec.hash), size },
        path: ['spec_details', index, 'size'],
        subject: spec.hash,
      });
    }
  },
});
