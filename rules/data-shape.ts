import { defineDataRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';

export default defineDataRule({
  id: 'data-shape',
  summary:
    'Each package and each spec of the data files has its fields and no other, of their types, and stands under its own name.',
  why: 'The script of the site takes the types for granted: one list that is none empties the table of a package, or the menus of all.',
  severity: 'error',
  fixable: false,
  messages: {
    wrongType: ({ expected, found }) => `${found} stands where ${expected} is expected.`,
    missingField: ({ field }) => `The field ${quote(field)} is missing.`,
    unknownField: ({ field }) => `The field ${quote(field)} is none that the site knows.`,
    emptyList: ({ field }) => `The list ${quote(field)} is empty.`,
    valueTwice: ({ field, value }) => `The list ${quote(field)} has ${quote(value)} twice.`,
    rootStack: () => 'The stack "root" is listed, which is none: it is the index of the tag.',
    otherKey: ({ field, key, found }) => `The ${field} ${quote(found)} stands under the key ${quote(key)}.`,
    noHash: ({ found }) => `${found} is no hash of 32 characters.`,
    otherUrl: ({ expected, found }) => `The url is ${quote(found)}, and not ${quote(expected)}.`,
  },
  examples: {
    bad: '# new/package_data.json.gz /bzip2/uid\n"bzip"',
    good: '# new/package_data.json.gz /bzip2/uid\n"bzip2"',
  },
});
