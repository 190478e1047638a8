import { defineIndexRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';
import { recordText } from './shared/read-fault.js';

export default defineIndexRule({
  id: 'index-record',
  summary:
    'Each record of an index has its shape, stands under the hash that its spec has, and is of no external with a binary.',
  why: 'Spack takes what stands in a record without looking: a wrong hash or a field of another type is installed, or stops it with an error that names neither.',
  severity: 'error',
  fixable: false,
  messages: {
    recordKey: ({ found }) => `The record ${found} stands under a key that is no hash of 32 characters.`,
    recordHash: (d) => `The record ${recordText(d)} says in its spec that its hash is ${d.found}.`,
    recordType: (d) =>
      `In the record ${recordText(d)} ${d.field === '' ? 'it' : quote(d.field)} is ${d.found}, where ${d.expected} is expected.`,
    recordField: (d) => `The record ${recordText(d)} has ${quote(d.field)}, which no version of Spack writes.`,
    externalCached: (d) =>
      `The record ${recordText(d)} is an external, which nobody builds, but it is said to have a binary.`,
  },
  messageSeverity: { externalCached: 'warning' },
  examples: {
    bad: '# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count\n"0"',
    good: '# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count\n0',
  },
});
