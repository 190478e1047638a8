import { defineRowRule } from '../src/row-rule.js';
import { quote } from '../src/words/words.js';

export default defineRowRule({
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
  flags: ['oddSize'],
  field: 'size',
  check({ spec: { size } }, report) {
    report({ messageId: 'wrongSize', data: { size } });
  },
});
