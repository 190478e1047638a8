import { defineConfigRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';

interface Data {
  readonly rule: string;
  readonly globs: readonly string[];
  readonly subject?: string;
  readonly expires?: string;
  readonly today: string;
}

export default defineConfigRule({
  id: 'config-suppression',
  about: 'suppressions',
  summary: 'Every suppression of the config hides at least one finding and has not expired.',
  why: 'A suppression that hides nothing today hides the next fault of its kind tomorrow, and nobody looks at it again.',
  severity: 'warning',
  fixable: false,
  messages: {
    unused: (d: Data) => `The suppression of ${describe(d)} hides no finding: take it out.`,
    expired: (d: Data) =>
      `The suppression of ${describe(d)} expired on ${d.expires} and hides nothing any more: mend what it hid, or give it a later date.`,
  },
  examples: {
    bad: 'suppressions:\n  - rule: meta-union\n    files: "_cache/v0.18/**"\n    reason: the page was mended long ago',
    good: 'suppressions: []',
  },
});

/** Of more a message gives the number. */
const MOST_GLOBS = 5;

function describe({ rule, globs, subject }: Data): string {
  const about = subject === undefined ? '' : ` about ${quote(subject)}`;
  const shown = globs.slice(0, MOST_GLOBS).map(quote);
  const more = globs.length > shown.length ? [`${globs.length - shown.length} more`] : [];
  return `${rule}${about} for ${[...shown, ...more].join(', ')}`;
}
