import { noFlag } from '../src/page/row-flags.js';
import { defineShapeRule } from '../src/rule.js';
import { clip, quote } from '../src/words/words.js';

const PATH = ['layout'];

export default defineShapeRule({
  id: 'page-layout',
  summary: '`layout` is `cache`.',
  why: 'Under another layout the page shows something else, and without one that exists it shows nothing of its data.',
  severity: 'error',
  fixable: true,
  messages: {
    wrongLayout: (d: { title: string; layout: string }) =>
      `The layout of ${clip(d.title)} is ${quote(d.layout)}, and must be "cache".`,
  },
  examples: {
    bad: 'layout: "table"',
    good: 'layout: "cache"',
  },
  isSilent: noFlag('notGenerated'),
  check({ place, frontMatter, ancient }, report) {
    const { title, layout } = frontMatter as { title?: unknown; layout?: unknown };
    if (layout === 'cache' || typeof layout !== 'string' || ancient !== undefined) return;
    const data = { title: typeof title === 'string' ? title : (place?.package ?? 'this page'), layout };
    report({ messageId: 'wrongLayout', data, path: PATH, fix: { kind: 'set', path: PATH, value: 'cache' } });
  },
});
