import { defineRowRule } from '../src/row-rule.js';
import { quote } from '../src/words/words.js';

export default defineRowRule({
  id: 'spec-version-one',
  summary: 'The `versions` of a row has exactly one element.',
  why: 'A binary is built from one version: with none or several, nobody can tell what is in it.',
  severity: 'error',
  fixable: false,
  messages: {
    none: (d: { name: string }) => `${d.name} has no version: "versions" takes exactly one.`,
    several: (d: { name: string; versions: readonly string[] }) =>
      `${d.name} has ${d.versions.length} versions (${listStart(d.versions)}): a binary is built from exactly one.`,
  },
  examples: {
    bad: 'spec_details: [{"versions": ["1.3.1", "1.3.2"]}]',
    good: 'spec_details: [{"versions": ["1.3.1"]}]',
  },
  flags: ['wrongVersion'],
  field: 'versions',
  check({ spec: { versions } }, report) {
    if (versions.length === 0) report({ messageId: 'none', data: {} });
    else if (versions.length > 1) report({ messageId: 'several', data: { versions } });
  },
});

function listStart(versions: readonly string[]): string {
  const shown = versions.slice(0, 3).map(quote);
  return [...shown, ...(versions.length > 3 ? ['...'] : [])].join(', ');
}
