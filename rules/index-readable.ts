import { defineIndexRule } from '../src/rule.js';
import { count, quote } from '../src/words/words.js';
import { capital, readFaultText } from './shared/read-fault.js';

export default defineIndexRule({
  id: 'index-readable',
  summary: 'The index of a tag or a stack can be read: JSON without a key twice, of a database of version 5 to 9.',
  why: 'Spack takes an index that it cannot read for one that is not there: nothing is said, and everything is built anew. Of two equal keys it keeps the last.',
  severity: 'error',
  fixable: false,
  messages: {
    unreadableIndex: ({ what, fault }) => `${capital(what)} cannot be read as it should: ${readFaultText(fault)}.`,
    unknownVersion: ({ what, found }) =>
      `${capital(what)} is of database version ${found}; cache-lint reads 5 to 9, as text.`,
    unreadableRecord: ({ what, key, fault }) =>
      `The record ${quote(key)} of ${what} is left out: ${readFaultText(fault)}.`,
    tooManyLabels: ({ tag, found, limit }) =>
      `The tag ${quote(tag)} has ${count(found, 'stack')}; only ${limit} are looked at.`,
  },
  examples: {
    bad: '# mirror/v0.20.3/build_cache/index.json /database/version\n"10"',
    good: '# mirror/v0.20.3/build_cache/index.json /database/version\n"6"',
  },
});
