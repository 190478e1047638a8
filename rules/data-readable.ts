import { defineDataRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';
import { capital, readFaultText } from './shared/read-fault.js';

export default defineDataRule({
  id: 'data-readable',
  summary:
    "The two data files of the site's successor are there and can be read: gzip or plain, JSON without a key twice.",
  why: 'Without one of them the lists of the site stay at "loading": the error is in the console of the browser only.',
  severity: 'error',
  fixable: false,
  messages: {
    unreadableData: ({ what, fault }) => `${capital(what)} cannot be read as it should: ${readFaultText(fault)}.`,
    unreadableEntry: ({ what, key, fault }) =>
      `The entry ${quote(key)} of ${what} is left out: ${readFaultText(fault)}.`,
  },
  examples: {
    bad: '# new/specs_data.json.gz',
    good: '# new/package_data.json.gz /bzip2/uid\n"bzip2"',
  },
});
