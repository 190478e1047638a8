import { defineTextRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';

export default defineTextRule({
  id: 'key-unique',
  summary: 'No key stands twice in one mapping, neither in YAML nor inside the JSON.',
  why: 'Jekyll keeps the last value and drops the others without a word, other readers refuse the page.',
  severity: 'error',
  fixable: false,
  messages: {
    duplicateKey: (d: { key: string }) =>
      `The key ${quote(d.key)} stands twice in one mapping: Jekyll keeps this value and drops the one before.`,
  },
  examples: {
    bad: '---\ntitle: "zlib"\ntitle: "zlib-ng"\n---',
    good: '',
  },
});
