import rule from '../../rules/spec-version-one.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

testRule(rule, {
  valid: {
    'one version per row': page({ rows: [{ versions: ['1.2'] }, { versions: ['1.3'] }] }),
    'one version in generation D': page({ generation: 'D' }),
  },
  invalid: {
    'no version': {
      input: page({ rows: [{ versions: [] }] }),
      findings: [
        {
          messageId: 'none',
          token: '[]',
          severity: 'error',
          path: '/spec_details/0/versions',
          subject: HASHES[0],
        },
      ],
    },
    'two versions, one of them malformed': {
      input: page({ generation: 'E', rows: [{}, { versions: ['1.2', ''] }] }),
      findings: [
        {
          messageId: 'several',
          token: '["1.2", ""]',
          severity: 'error',
          path: '/spec_details/1/versions',
          subject: HASHES[1],
        },
      ],
    },
    'five versions': {
      input: page({ rows: [{ versions: ['1', '2', '3', '4', '5'] }] }),
      findings: [
        {
          messageId: 'several',
          token: '["1", "2", "3", "4", "5"]',
          severity: 'error',
          path: '/spec_details/0/versions',
          subject: HASHES[0],
        },
      ],
    },
  },
});
