import { defineIndexRule } from '../src/rule.js';
import { recordText } from './shared/read-fault.js';

export default defineIndexRule({
  id: 'index-same',
  summary: 'One hash is one spec in all indexes of a tag, also where its hash cannot be proven.',
  why: 'Which of the two descriptions holds depends on which index was read first.',
  severity: 'error',
  fixable: false,
  messages: {
    otherSpec: (d) => `${recordText(d)} is described differently in ${d.first} and in ${d.second}.`,
  },
  examples: {
    bad: '# mirror/v0.20.3/build_cache/index.json',
    good: '# mirror/v0.20.3/build_cache/index.json',
  },
});
