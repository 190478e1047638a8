import type { RowFacts } from '../src/page/facts.js';
import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { nameRow } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-hash-unique',
  summary: 'No two rows of a page have the same hash.',
  why: 'A hash is one binary: listed twice, it is counted twice, and when the rows differ nobody can tell which one is true.',
  severity: 'error',
  fixable: false,
  waitsFor: ['spec-hash-format'],
  messages: {
    repeated: (d: { name: string; row: number; first: number; differ: string | undefined }) =>
      `Row ${d.row} has the same hash as row ${d.first}, ${d.name}: ${
        d.differ === undefined
          ? 'the rows are equal, so one of them is too many'
          : `the rows differ in ${d.differ}, so one of them has a wrong hash`
      }.`,
  },
  examples: {
    bad: 'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
    good: 'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',
  },
  isSilent: noRow('repeatedHash'),
  check({ data, facts }, report) {
    let first: ReadonlyMap<string, RowFacts> | undefined;
    for (const row of facts.rows) {
      if (!row.hashRepeated) continue;
      first ??= firstRows(facts.rows);
      const { hash } = row.spec;
      const other = first.get(hash)!;
      report({
        messageId: 'repeated',
        data: {
          name: nameRow(data.title, hash),
          row: row.index + 1,
          first: other.index + 1,
          differ: firstDifference(other, row),
        },
        path: ['spec_details', row.index, 'hash'],
        subject: hash,
        unless: row.hashOk ? undefined : [{ rule: 'spec-hash-format', subject: hash }],
        related: [{ message: 'The first row with this hash.', path: ['spec_details', other.index, 'hash'] }],
      });
    }
  },
});

function firstRows(rows: readonly RowFacts[]): ReadonlyMap<string, RowFacts> {
  return new Map(rows.filter((row) => !row.hashRepeated).map((row) => [row.spec.hash, row]));
}

/** The first field in which two rows differ. */
function firstDifference({ spec: a }: RowFacts, { spec: b }: RowFacts): string | undefined {
  const keys = ['versions', 'compiler', 'os', 'platform', 'target', 'variants', 'stacks', 'size', 'tarball'] as const;
  return keys.find((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}
