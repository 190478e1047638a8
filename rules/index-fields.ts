import { defineIndexRule } from '../src/rule.js';
import { clip, nameRow, quote } from '../src/words/words.js';

/** What a message calls the fields of a row. */
const NAMES: Readonly<Record<string, string>> = {
  versions: 'version',
  os: 'operating system',
  platform: 'platform',
  target: 'target',
  compiler: 'compiler',
  variants: 'variant',
};

export default defineIndexRule({
  id: 'index-fields',
  summary: 'The version, compiler, system and variants of a row are those of its record in the index.',
  why: 'People choose a binary by what its row says: where the generator misread the record, they get another one than they asked for.',
  severity: 'error',
  fixable: false,
  waitsFor: ['index-hash'],
  messages: {
    wrongField: (d) =>
      `The ${NAMES[d.field] ?? d.field} of ${nameRow(d.name, d.hash)} is ${quote(d.written)}, the index of ${clip(d.tag)} says ${quote(d.expected)}.`,
    extraVariant: (d) =>
      `${nameRow(d.name, d.hash)} has the variant ${quote(d.written)}, the index of ${clip(d.tag)} has none of that name.`,
    missingVariant: (d) =>
      `${nameRow(d.name, d.hash)} lacks the variant ${quote(d.expected)}, which the index of ${clip(d.tag)} has.`,
  },
  examples: {
    bad: '# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/compiler\n"gcc@=12.1.0"',
    good: '# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/compiler\n"gcc@=11.1.0"',
  },
});
