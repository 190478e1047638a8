import type { IndexProblemData } from '../src/index/problem.js';
import { defineIndexRule } from '../src/rule.js';
import { clip } from '../src/words/words.js';
import { inDevelop } from './shared/living.js';
import { recordText } from './shared/read-fault.js';

const words = {
  notPublished: (d: IndexProblemData['notPublished']) =>
    `${recordText(d)} is in the stack ${clip(d.stack)}, but was not published to the root of ${clip(d.tag)}.`,
} as const;

export default defineIndexRule({
  id: 'index-publish',
  summary: "A binary of a stack is in the tag's own index, too.",
  why: 'Pages are made from the index of the tag: a binary that was not published to it has no row, and who uses the tag as a whole builds it anew.',
  severity: 'warning',
  fixable: false,
  messages: { ...words, ...inDevelop(words) },
  messageSeverity: { notPublishedInDevelop: 'info' },
  examples: {
    bad: '# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/in_buildcache\nfalse\n# site/_cache/v0.20.3/zlib/specs.md /spec_details/0',
    good: '# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/in_buildcache\ntrue',
  },
});
