import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { clip, count, nameCharacter, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-hash-format',
  summary: 'The hash of a row is 32 characters of lower-case base 32: a to z and 2 to 7.',
  why: 'The hash is the name of the binary in the build cache: with a damaged one nobody finds it.',
  severity: 'error',
  fixable: false,
  messages: {
    malformed: (d: { title: string; row: number; hash: string; fault: string }) =>
      `Row ${d.row} of ${clip(d.title)} has the hash ${quote(d.hash)}, which ${d.fault}: a spec hash is 32 characters of a to z and 2 to 7.`,
  },
  examples: {
    bad: 'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egj1"}]',
    good: 'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
  },
  isSilent: noRow('malformedHash'),
  check({ data, facts }, report) {
    for (const { spec, index, hashOk } of facts.rows) {
      if (hashOk) continue;
      const { hash } = spec;
      report({
        messageId: 'malformed',
        data: { title: data.title, row: index + 1, hash, fault: describeFault(hash) },
        path: ['spec_details', index, 'hash'],
        subject: hash,
      });
    }
  },
});

function describeFault(hash: string): string {
  if (hash === '') return 'is empty';
  const foreign = /[^a-z2-7]/iu.exec(hash);
  if (foreign !== null) return `has ${nameCharacter(foreign[0])} in it`;
  if (hash.length !== 32) return `has ${count(hash.length, 'character')}`;
  return 'has upper-case letters';
}
