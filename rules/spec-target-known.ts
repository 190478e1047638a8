import { distinctValues } from '../src/page/facts.js';
import { definePageRule } from '../src/rule.js';
import { suggester } from '../src/spack/nearest.js';
import { FAMILY_OF_TARGET } from '../src/spack/targets.js';
import { nameRow, quote } from '../src/words.js';

export default definePageRule({
  id: 'spec-target-known',
  summary: 'The target is one of archspec, or a name that archspec had before.',
  why: 'Spack compares targets by what archspec says of them: a binary for an unknown one fits no machine.',
  severity: 'warning',
  fixable: false,
  messages: {
    unknown: (d: { name: string; target: string; meant: string | undefined }) =>
      `${d.name} has the target ${quote(d.target)}, which archspec does not know${
        d.meant === undefined ? '' : `; perhaps ${quote(d.meant)} is meant`
      }.`,
  },
  options: {
    schema: (z) => z.strictObject({ extra: z.array(z.string()).default([]) }),
    defaults: { extra: [] },
    help: { extra: 'Targets that archspec does not know and that are right here.' },
  },
  examples: {
    bad: 'spec_details: [{"target": "x86_64-v3"}]',
    good: 'spec_details: [{"target": "x86_64_v3"}]',
  },
  check({ data, facts }, report, { extra }: { extra: readonly string[] }) {
    const isKnown = (target: string): boolean => FAMILY_OF_TARGET.has(target) || extra.includes(target);
    if (distinctValues(data, facts, 'targets').every(isKnown)) return;
    let suggest: ReturnType<typeof suggester> | undefined;
    for (const { spec, index } of facts.rows) {
      if (isKnown(spec.target)) continue;
      suggest ??= suggester([...FAMILY_OF_TARGET.keys(), ...extra]);
      report({
        messageId: 'unknown',
        data: { name: nameRow(data.title, spec.hash), target: spec.target, meant: suggest(spec.target) },
        path: ['spec_details', index, 'target'],
        subject: spec.hash,
      });
    }
  },
});
