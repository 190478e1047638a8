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
    bad: '# mirror/develop-2025-07-13/hep/blobs /database/installs/gogwoy7uaaqyvtdvxt5ko5rvtk4m723y/spec/version\n"2.40"',
    good: '# mirror/develop-2025-07-13/hep/blobs /database/installs/gogwoy7uaaqyvtdvxt5ko5rvtk4m723y/spec/version\n"2.39"',
  },
});
