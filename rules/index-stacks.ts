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
    missingStack: (d) =>
      `${nameRow(d.name, d.hash)} does not list ${quote(d.stack)}, whose index of ${clip(d.tag)} has it.`,
  },
  examples: {
    bad: '# site/_cache/develop-2025-07-13/bzip2/specs.md /spec_details/0/stacks\n["build_systems", "hep", "root"]',
    good: '# site/_cache/develop-2025-07-13/bzip2/specs.md /spec_details/0/stacks\n["hep", "root"]',
  },
});
