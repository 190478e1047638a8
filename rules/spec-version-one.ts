import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { nameRow, quote } from '../src/words/words.js';

export default definePageRule({
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
  isSilent: noRow('wrongVersion'),
  check({ data, facts }, report) {
    for (const { spec, index, versionOk } of facts.rows) {
      if (versionOk || spec.versions.length === 1) continue;
      const name = nameRow(data.title, spec.hash);
      const common = { path: ['spec_details', index, 'versions'], subject: spec.hash };
      if (spec.versions.length === 0) report({ messageId: 'none', data: { name }, ...common });
      else report({ messageId: 'several', data: { name, versions: spec.versions }, ...common });
    }
  },
});

function listStart(versions: readonly string[]): string {
  const shown = versions.slice(0, 3).map(quote);
  return [...shown, ...(versions.length > 3 ? ['...'] : [])].join(', ');
}
