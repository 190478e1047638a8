import rule from '../../rules/spec-hash-unique.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const [hash] = HASHES;

const repeated = (index: number) =>
  ({
    messageId: 'repeated',
    token: `"${hash}"`,
    severity: 'error',
    path: `/spec_details/${index}/hash`,
    subject: hash,
    related: [{ token: `"${hash}"` }],
  }) as const;

testRule(rule, {
  valid: {
    'rows that are equal but for the hash': page({ rows: [{}, {}, {}] }),
    'the same in generation D': page({ generation: 'D', rows: [{}, {}] }),
  },
  invalid: {
    'a row twice': { input: page({ rows: [{ hash }, { hash }] }), findings: [repeated(1)] },
    'a row three times, in generation E': {
      input: page({ generation: 'E', rows: [{ hash }, {}, { hash }, { hash }] }),
      findings: [repeated(2), repeated(3)],
    },
    'a hash in two rows that differ': {
      input: page({ rows: [{ hash }, { hash, target: 'x86_64' }] }),
      findings: [repeated(1)],
    },
  },
});
