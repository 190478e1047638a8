import { defineHistoryRule } from '../src/rule.js';
import { clip, quote } from '../src/words/words.js';

interface Options {
  readonly rolling: readonly string[];
}

interface Data {
  readonly package: string;
  readonly tag: string;
}

export default defineHistoryRule({
  id: 'history-frozen',
  summary: 'A page of a frozen tag (any but develop) does not change.',
  why: 'A dated or released tag is a snapshot: whoever installs from it relies on what its pages said, and an edit of one hides what was published.',
  severity: 'warning',
  fixable: false,
  options: {
    schema: (z) =>
      z.strictObject({
        rolling: z.array(z.string().min(1)).default(['develop']).describe('Tags whose pages may change.'),
      }),
    defaults: { rolling: ['develop'] },
    help: { rolling: 'Tags whose pages may change.' },
  },
  messages: {
    modified: (d: Data) => `The page of ${clip(d.package)} changes, but the tag ${quote(d.tag)} is frozen.`,
    deleted: (d: Data) => `The page of ${clip(d.package)} is deleted, but the tag ${quote(d.tag)} is frozen.`,
  },
  examples: {
    bad: 'M _cache/develop-2025-04-13/zlib/specs.md',
    good: 'M _cache/develop/zlib/specs.md\nA _cache/develop-2025-04-13/xz/specs.md',
  },
  check({ status, place }, report, { rolling }: Options) {
    if (!rolling.includes(place.tag)) report({ messageId: status, data: place });
  },
});
