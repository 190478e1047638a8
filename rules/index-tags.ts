import { defineIndexRule } from '../src/rule.js';
import { clip, quote } from '../src/words/words.js';
import { capital, readFaultText } from './shared/read-fault.js';

export default defineIndexRule({
  id: 'index-tags',
  summary:
    'The tags of the site, of the build cache and of the list of indexes agree: each has an index of its own, and each url leads to one.',
  why: 'The site is made from the list: a tag or a stack that is not in it, or whose url leads to an old index, is missing or out of date on every page.',
  severity: 'error',
  fixable: false,
  messages: {
    rootMissing: ({ tag, labels }) =>
      `The tag ${quote(tag)} has indexes of stacks (${labels.slice(0, 5).map(clip).join(', ')}), but none of its own.`,
    tagWithoutPages: ({ tag }) => `The build cache has the tag ${quote(tag)}, of which the site has no page.`,
    unreadableList: ({ what, fault }) => `${capital(what)} cannot be read: ${readFaultText(fault)}.`,
    listShape: ({ what, expected, found }) => `In ${what} ${expected} is expected, and ${found} stands there.`,
    labelTwice: ({ tag, label }) => `The list of indexes has the label ${label} twice in the tag ${quote(tag)}.`,
    urlElsewhere: ({ expected, found }) => `The list of indexes has the url ${found}, where ${expected} is expected.`,
    listedMissing: ({ what, fault }) =>
      `The list of indexes names ${what}, which cannot be read: ${readFaultText(fault)}.`,
    listedOld: ({ what }) => `The url of ${what} is of an index that was replaced since the list was made.`,
  },
  messageSeverity: { listedOld: 'warning' },
  examples: {
    bad: '# mirror/cache_spack_io_index.json /develop-2025-07-13/1/label\n"root"',
    good: '# mirror/cache_spack_io_index.json /develop-2025-07-13/1/label\n"hep"',
  },
});
