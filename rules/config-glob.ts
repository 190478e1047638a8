import { defineConfigRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';

interface Data {
  readonly key: 'ignores' | 'overrides';
  readonly glob: string;
  /** Another spelling, which matches. */
  readonly meant: string | undefined;
}

export default defineConfigRule({
  id: 'config-glob',
  about: 'globs',
  summary:
    'Every glob of `ignores` and `overrides` in the config matches a page, or for `overrides` a file of the site.',
  why: 'Whoever wrote it thinks that pages are left out, or judged otherwise: they are not, and nobody is told.',
  severity: 'warning',
  fixable: false,
  messages: {
    unmatched: ({ key, glob, meant }: Data) =>
      `The glob ${quote(glob)} of ${key} matches no ${key === 'ignores' ? 'page' : 'file'} of the site: ${meant === undefined ? 'mend it, or take it out' : `${quote(meant)} does`}.`,
  },
  examples: {
    bad: '# the folder of the tag stands in _cache/\nignores:\n  - v0.18.1',
    good: 'ignores:\n  - _cache/v0.18.1',
  },
});
