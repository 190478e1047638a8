import { defineRowRule } from '../src/row-rule.js';
import { unsafeCharacter } from '../src/spack/grammar.js';
import { TARGETS } from '../src/spack/lists.generated.js';
import { nameList } from '../src/spack/lists.js';
import { FAMILY_OF_TARGET } from '../src/spack/targets.js';
import { suggester } from '../src/words/nearest.js';
import { quote } from '../src/words/words.js';

export default defineRowRule({
  id: 'spec-target-known',
  summary: 'The target is one of archspec, or a name that archspec had before.',
  why: 'Spack compares targets by what archspec says of them: a binary for an unknown one fits no machine.',
  severity: 'warning',
  fixable: false,
  waitsFor: ['page-text-safe'],
  messages: {
    unknown: (d: { name: string; target: string; meant: string | undefined }) =>
      `${d.name} has the target ${quote(d.target)}, which is not in ${nameList(TARGETS)}${
        d.meant === undefined ? '' : `; perhaps ${quote(d.meant)} is meant`
      }.`,
  },
  options: {
    schema: (z) => z.strictObject({ extra: z.array(z.string()).default([]) }),
    defaults: { extra: [] },
    help: { extra: 'Targets that are not in the list and are right here.' },
  },
  examples: {
    bad: 'spec_details: [{"target": "x86_64-v3"}]',
    good: 'spec_details: [{"target": "x86_64_v3"}]',
  },
  flags: ['unknownTarget'],
  field: 'target',
  prepare: ({ extra }) => suggester([...FAMILY_OF_TARGET.keys(), ...extra]),
  check({ spec: { target } }, report, { options, prepared: suggest }) {
    if (options.extra.includes(target) || unsafeCharacter(target) !== undefined) return;
    report({ messageId: 'unknown', data: { target, meant: meantBy(target, suggest(target)) } });
  },
});

/** A name that differs in its numbers only is rather the next one than a slip: `m5`, `zen6`. */
function meantBy(target: string, near: string | undefined): string | undefined {
  return near !== undefined && /^[a-z0-9_.]+$/.test(target) && withoutDigits(target) === withoutDigits(near)
    ? undefined
    : near;
}

function withoutDigits(name: string): string {
  return name.replace(/\d/g, '');
}
