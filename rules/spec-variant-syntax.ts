import { defineRowRule } from '../src/row-rule.js';
import { quote } from '../src/words/words.js';

export default defineRowRule({
  id: 'spec-variant-syntax',
  summary:
    'Each variant is `+name`, `~name`, `name=value` or `name:=a,b`; a value with blanks or quotes stands in quotes.',
  why: 'Spack cannot read such a variant: a reader who copies the spec from the page gets an error, or another binary.',
  severity: 'error',
  fixable: false,
  messages: {
    malformed: (d: { name: string; variant: string; fault: string }) =>
      `${d.name} has the variant ${quote(d.variant)}, which ${d.fault}: a variant is +name, ~name, name=value or name:=a,b.`,
  },
  examples: {
    bad: 'spec_details: [{"variants": ["build_system=makefile", "-shared"]}]',
    good: 'spec_details: [{"variants": ["build_system=makefile", "~shared"]}]',
  },
  flags: ['malformedVariant'],
  field: 'variants',
  check(row, report, { page: { facts } }) {
    for (const [i, { kind, text }] of facts.variantsOf(row).entries()) {
      if (kind !== undefined) continue;
      report({ messageId: 'malformed', data: { variant: text, fault: describeFault(text) }, below: [i] });
    }
  },
});

/** The first pattern that matches tells. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'is empty'],
  [/^(?:\+\+|~~)/, 'is the form for passing a value on to dependencies, and no built spec has it'],
  [/^-/, 'has "-" where "~" is expected'],
  [/^[+~]$/, 'has no name'],
  [/^[+~][^+~=]*[+~]/, 'is more than one variant'],
  [/^[+~].*=/, 'has both a sign and a value'],
  [/^[+~]/, 'has a character in its name that no variant has'],
  [/^:?=/, 'has no name'],
  [/^[^=]*:?=$/, 'has no value'],
  [/^[^=]*=["']/, 'has a quote that is not closed, or something behind it'],
  [/^[A-Za-z0-9_][A-Za-z0-9_.-]*:?=/, 'has a blank or a quote in its value, but the value is not in quotes'],
  [/^[^=]*$/, 'has neither a sign nor a value'],
];

function describeFault(variant: string): string {
  return FAULTS.find(([pattern]) => pattern.test(variant))?.[1] ?? 'has a character in its name that no variant has';
}
