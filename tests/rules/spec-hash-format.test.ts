import rule from '../../rules/spec-hash-format.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const malformed = (hash: string, index = 0) =>
  ({
    messageId: 'malformed',
    token: JSON.stringify(hash).replaceAll('\u001b', '\\u001b'),
    severity: 'error',
    path: `/spec_details/${index}/hash`,
    ...(hash !== '' && { subject: hash.slice(0, 1000) }),
  }) as const;

const wrong = (hash: string) => ({ input: page({ rows: [{ hash }] }), findings: [malformed(hash)] });

testRule(rule, {
  valid: {
    'all real hashes': page({ rows: HASHES.map((hash) => ({ hash })) }),
    'the ends of the alphabet': page({ rows: [{ hash: 'a'.repeat(32) }, { hash: `${'z'.repeat(31)}2` }] }),
    'rows in any order in generation E': page({ generation: 'E', rows: [{ hash: HASHES[3] }, { hash: HASHES[0] }] }),
  },
  invalid: {
    'a character too few': wrong('4hqfk4wmnwanjq2kqgpau6xkhir7egj'),
    'a character too many': wrong('4hqfk4wmnwanjq2kqgpau6xkhir7egjkk'),
    'a digit that base 32 does not have': wrong('4hqfk4wmnwanjq2kqgpau6xkhir7egj1'),
    'upper case': wrong('4HQFK4WMNWANJQ2KQGPAU6XKHIR7EGJK'),
    'a line break behind it': wrong('4hqfk4wmnwanjq2kqgpau6xkhir7egjk\n'),
    'a slash before it': wrong('/4hqfk4wmnwanjq2kqgpau6xkhir7egjk'),
    'an empty hash': wrong(''),
    'the name of an inherited property': wrong('__proto__'),
    'escapes for a terminal': wrong('\u001b[31mred'),
    'a very long hash': wrong('a'.repeat(100_000)),
    'a malformed hash in two rows, each on its own, in every generation': {
      input: page({ generation: 'F2', rows: [{}, { hash: 'abc' }, { hash: 'abc' }] }),
      findings: [malformed('abc', 1), malformed('abc', 2)],
    },
  },
});
