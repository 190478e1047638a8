import { expect, it } from 'vitest';
import { definePageRule } from '../../src/rule.js';
import { lintFile } from '../../src/testing/lint-texts.js';
import { page } from '../../src/testing/page-builder.js';

it('of a page a hundred thousand findings are kept, and the others are counted', () => {
  const rule = definePageRule({
    ...{ id: 'noisy', summary: 'A claim.', why: 'For this test.', severity: 'warning', fixable: false },
    ...{ messages: { seen: () => 'Seen.' }, examples: { bad: '', good: '' } },
    check(_, report) {
      for (let i = 0; i < 100_001; i++) report({ messageId: 'seen', data: undefined, path: [] });
    },
  });
  const { findings, dropped } = lintFile(page(), [rule]);
  expect([findings.length, dropped]).toEqual([100_000, { error: 0, warning: 1, info: 0 }]);
});
