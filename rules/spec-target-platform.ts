import { defineRowRule } from '../src/row-rule.js';
import { PLATFORMS } from '../src/spack/lists.generated.js';
import { nameList } from '../src/spack/lists.js';
import { familiesOfPlatform, familyFits } from '../src/spack/platforms.js';
import { FAMILY_OF_TARGET } from '../src/spack/targets.js';
import { extraOnPlatforms } from './shared/on-platforms.js';

export default defineRowRule({
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
  options: extraOnPlatforms(
    (z, platform) =>
      z.strictObject({ platform, family: z.string().describe('As archspec calls it: aarch64, x86_64...') }),
    'Families of targets that occur on a platform, which the list does not have there.',
  ),
  examples: {
    bad: 'spec_details: [{"platform": "darwin", "os": "sequoia", "target": "power9le"}]',
    good: 'spec_details: [{"platform": "darwin", "os": "sequoia", "target": "m1"}]',
  },
  flags: ['implausibleTarget', 'osAgainstPlatform'],
  field: 'target',
  check({ spec: { hash, platform, target }, osFitsPlatform }, report, { options: { extra } }) {
    const families = familiesOfPlatform(platform);
    if (families === undefined || fits(target, platform)) return;
    const family = FAMILY_OF_TARGET.get(target)!;
    if (extra.some((one) => one.platform === platform && one.family === family)) return;
    const unless = osFitsPlatform ? undefined : [{ rule: 'spec-os-platform', subject: hash }];
    report({ messageId: 'implausible', data: { target, family, platform, families: families.join(' and ') }, unless });
  },
});

/** A target that archspec does not know fits everywhere: another rule speaks of it. */
function fits(target: string, platform: string): boolean {
  const family = FAMILY_OF_TARGET.get(target);
  return family === undefined || familyFits(family, platform);
}
