import { noFlag } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { clip } from '../src/words/words.js';

export default definePageRule({
  id: 'page-rows',
  summary: '`spec_details` has at least one row.',
  why: 'The site lists a package that has no binaries: who looks for one comes to an empty table.',
  severity: 'warning',
  fixable: false,
  messages: {
    noRows: (d: { title: string }) =>
      `spec_details of ${clip(d.title)} has no rows: a page without binaries has no reason to exist.`,
  },
  examples: {
    bad: 'spec_details: []',
    good: 'spec_details: [{}]',
  },
  isSilent: noFlag('noRows'),
  check({ data }, report) {
    if (data.spec_details.length > 0) return;
    report({ messageId: 'noRows', data: { title: data.title }, path: ['spec_details'] });
  },
});
