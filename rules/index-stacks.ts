import type { StackOptions } from '../src/index/compare-page.js';
import { defineIndexRule } from '../src/rule.js';
import { clip, nameRow, quote } from '../src/words/words.js';

export default defineIndexRule({
  id: 'index-stacks',
  summary: 'The stacks of a row are those whose index has its hash.',
  why: 'Spack looks for a binary in the stack that the page names, and says that there is none.',
  severity: 'error',
  fixable: false,
  messages: {
    extraStack: (d) =>
      `${nameRow(d.name, d.hash)} lists the stack ${quote(d.stack)}, whose index of ${clip(d.tag)} does not have it.`,
    stackWithoutBinary: (d) =>
      `${nameRow(d.name, d.hash)} lists the stack ${quote(d.stack)}, whose index of ${clip(d.tag)} has its record without a binary.`,
    missingStack: (d) =>
      `${nameRow(d.name, d.hash)} does not list ${quote(d.stack)}, whose index of ${clip(d.tag)} has it.`,
  },
  options: {
    schema: (z) => z.strictObject({ missing: z.enum(['count', 'ignore']).default('count') }),
    defaults: { missing: 'count' } satisfies StackOptions as StackOptions,
    help: {
      missing:
        'Whether an index that has only the record of a hash and no binary makes its stack one of the row (`count`), or not (`ignore`).',
    },
  },
  examples: {
    bad: '# site/_cache/develop-2025-07-13/bzip2/specs.md /spec_details/0/stacks\n["build_systems", "hep", "root"]',
    good: '# site/_cache/develop-2025-07-13/bzip2/specs.md /spec_details/0/stacks\n["hep", "root"]',
  },
});
