import { defineIndexRule } from '../src/rule.js';
import { clip, count } from '../src/words/words.js';
import { capital } from './shared/read-fault.js';

export default defineIndexRule({
  id: 'index-holes',
  summary: 'Each record of an index that is no external has a binary.',
  why: 'What has none has to be built by everyone who installs what depends on it; where there are many, the publisher or the pruner has lost them.',
  severity: 'info',
  fixable: false,
  messages: {
    holes: ({ what, count: number, first }) =>
      `${capital(what)} has ${count(number, 'record')} without a binary, first ${first.map(clip).join(', ')}.`,
  },
  examples: {
    bad: '# mirror/develop-2025-07-13/hep/blobs /database/installs/i2t3jrmdgpt44bpopanpottlwzkj3kkg/in_buildcache\nfalse',
    good: '# mirror/develop-2025-07-13/hep/blobs /database/installs/i2t3jrmdgpt44bpopanpottlwzkj3kkg/in_buildcache\ntrue',
  },
});
