import { distinctValues } from '../src/page/facts.js';
import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { PLATFORMS } from '../src/spack/lists.generated.js';
import { nameList } from '../src/spack/lists.js';
import { familiesOfPlatform, familyFits } from '../src/spack/platforms.js';
import { FAMILY_OF_TARGET } from '../src/spack/targets.js';
import { nameRow } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-target-platform',
  summary: 'The family of the target is one that occurs on the platform.',
  why: 'No machine is both: either the target or the platform is wrong, and a search for the other one does not find the binary.',
  severity: 'warning',
  fixable: false,
  waitsFor: ['spec-os-platform'],
  messages: {
    implausible: (d: { name: string; target: string; family: string; platform: string; families: string }) =>
      `${d.name} has the target ${d.target}${d.target === d.family ? '' : ` of the family ${d.family}`}, but its platform is ${d.platform}: ${nameList(PLATFORMS)} has only ${d.families} there.`,
  },
  options: {
    schema: (z) =>
      z.strictObject({
        extra: z
          .array(
            z.strictObject({
              platform: z.string().describe('As in a row.'),
              family: z.string().describe('As archspec calls it: aarch64, x86_64...'),
            }),
          )
          .default([]),
      }),
    defaults: { extra: [] },
    help: { extra: 'Families of targets that occur on a platform, which the list does not have there.' },
  },
  examples: {
    bad: 'spec_details: [{"platform": "darwin", "os": "sequoia", "target": "power9le"}]',
    good: 'spec_details: [{"platform": "darwin", "os": "sequoia", "target": "m1"}]',
  },
  isSilent: noRow('implausibleTarget', 'osAgainstPlatform'),
  check({ data, facts }, report, { extra }: { extra: readonly Extra[] }) {
    const targets = distinctValues(data, facts, 'targets');
    if (distinctValues(data, facts, 'platforms').every((platform) => targets.every((target) => fits(target, platform))))
      return;
    for (const { spec, index, osFitsPlatform } of facts.rows) {
      const families = familiesOfPlatform(spec.platform);
      if (families === undefined || fits(spec.target, spec.platform)) continue;
      const family = FAMILY_OF_TARGET.get(spec.target)!;
      const { platform, target } = spec;
      if (extra.some((one) => one.platform === platform && one.family === family)) continue;
      report({
        messageId: 'implausible',
        data: { name: nameRow(data.title, spec.hash), target, family, platform, families: families.join(' and ') },
        path: ['spec_details', index, 'target'],
        subject: spec.hash,
        unless: osFitsPlatform ? undefined : [{ rule: 'spec-os-platform', subject: spec.hash }],
      });
    }
  },
});

interface Extra {
  readonly platform: string;
  readonly family: string;
}

/** A target that archspec does not know fits everywhere: another rule speaks of it. */
function fits(target: string, platform: string): boolean {
  const family = FAMILY_OF_TARGET.get(target);
  return family === undefined || familyFits(family, platform);
}
