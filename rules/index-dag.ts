import { defineIndexRule } from '../src/rule.js';
import { clip, count, quote } from '../src/words/words.js';
import { recordText } from './shared/read-fault.js';

export default defineIndexRule({
  id: 'index-dag',
  summary:
    'Each dependency of a record has a record of that name in the same index, there is no circle, and each ref_count is the number of dependents.',
  why: 'Spack drops a dependency without a record and goes on: what is installed then lacks it. A circle ends in no answer at all.',
  severity: 'error',
  fixable: false,
  waitsFor: ['index-hash'],
  messages: {
    dependencyMissing: (d) =>
      `${recordText(d)} has no record in ${d.what}, but ${d.dependents === 1 ? `${clip(d.first)} depends on it` : `${count(d.dependents, 'record')} depend on it, first ${clip(d.first)}`}.`,
    dependencyNamed: (d) =>
      `${recordText(d)} depends on ${quote(d.written)}, but the record of that hash is of ${quote(d.expected)}.`,
    dependencyCircle: ({ names }) =>
      `${count(names.length, 'record')} depend on each other in a circle: ${names.slice(0, 5).join(', ')}.`,
    refCount: (d) =>
      `The ref_count of ${recordText(d)} is ${d.written}, but ${count(d.counted, 'record')} of the index ${d.counted === 1 ? 'depends' : 'depend'} on it.`,
  },
  messageSeverity: { dependencyMissing: 'warning', refCount: 'warning' },
  examples: {
    bad: '# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count\n7',
    good: '# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count\n0',
  },
});
