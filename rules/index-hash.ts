import { defineIndexRule } from '../src/rule.js';
import { count } from '../src/words/words.js';
import { capital, recordText } from './shared/read-fault.js';

export default defineIndexRule({
  id: 'index-hash',
  summary: 'The hash of a record follows from its spec, in one of the forms in which Spack has hashed specs.',
  why: 'The hash is what a binary is asked for by. Spack never computes it again: a record that was changed afterwards describes a binary that is not the one that is installed.',
  severity: 'error',
  fixable: false,
  messages: {
    notProven: (d) =>
      `The record of ${recordText(d)} was changed after Spack wrote it: its content does not give its hash.`,
    externalUnproven: ({ what, count: number, first }) =>
      `${capital(what)} has ${count(number, 'external')} whose hash cannot be computed, first ${first}; externals have no binary.`,
    targetUnproven: ({ what, count: number, first }) =>
      `${capital(what)} has ${count(number, 'record')} for a target that cache-lint does not know, first ${first}: their hashes cannot be computed.`,
    tooManyUnproven: ({ what, limit }) =>
      `${capital(what)} has more than ${count(limit, 'record')} that are not proven; the others are not looked at.`,
  },
  messageSeverity: { externalUnproven: 'info', targetUnproven: 'info', tooManyUnproven: 'info' },
  examples: {
    bad: '# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/spec/parameters/shared\nfalse\n# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/variants/3\n"~shared"',
    good: '# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/spec/parameters/shared\ntrue',
  },
});
