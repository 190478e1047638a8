import { distinctValues } from '../src/page/facts.js';
import { noFlag } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { unsafeCharacter } from '../src/spack/grammar.js';
import { clip, nameCharacter, nameRow, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'page-text-safe',
  summary: 'The tag and the targets have no quote, no backslash, no angle bracket and no control character.',
  why: 'The site copies them as they are into the JSON of all packages: one such character makes it invalid, and every table of the site is empty.',
  severity: 'error',
  fixable: false,
  messages: {
    tag: (d: { title: string; tag: string; character: string }) =>
      `The tag of ${clip(d.title)} is ${quote(d.tag)}, which has ${nameCharacter(d.character)} in it: the site copies it as it is into its JSON.`,
    target: (d: { name: string; target: string; character: string }) =>
      `${d.name} has the target ${quote(d.target)}, which has ${nameCharacter(d.character)} in it: the site copies it as it is into its JSON.`,
  },
  examples: {
    bad: 'spec_details: [{"target": "<zen4>"}]',
    good: 'spec_details: [{"target": "zen4"}]',
  },
  // Names that archspec has are safe, and so is the tag of a page that was written by the generator.
  isSilent: noFlag('notGenerated', 'unknownTarget'),
  check({ data, facts }, report) {
    const tag = data.categories[1] ?? '';
    const inTag = unsafeCharacter(tag);
    if (inTag !== undefined) {
      const found = { title: data.title, tag, character: inTag };
      report({ messageId: 'tag', data: found, path: ['categories', 1], subject: tag });
    }
    for (const target of distinctValues(facts, 'targets')) {
      const character = unsafeCharacter(target);
      const index = character === undefined ? undefined : facts.values.targets.get(target);
      if (character === undefined || index === undefined) continue;
      report({
        messageId: 'target',
        data: { name: nameRow(data.title, data.spec_details[index]!.hash), target, character },
        path: ['spec_details', index, 'target'],
        about: ['spec_details', 'target', target],
        subject: target,
      });
    }
  },
});
