import { defineRowRule } from '../src/row-rule.js';
import { PLATFORMS } from '../src/spack/lists.generated.js';
import { nameList } from '../src/spack/lists.js';
import { PLATFORM_NAMES } from '../src/spack/platforms.js';
import { suggester } from '../src/words/nearest.js';
import { quote } from '../src/words/words.js';

/** What people write for a platform of another name in Spack. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['macos', 'darwin'],
  ['macosx', 'darwin'],
  ['osx', 'darwin'],
  ['apple', 'darwin'],
  ['win', 'windows'],
  ['win32', 'windows'],
  ['win64', 'windows'],
]);

export default defineRowRule({
  id: 'spec-platform',
  summary: 'The platform is `linux`, `darwin`, `windows` or `freebsd`, or one of the historic `cray` and `bgq`.',
  why: 'The package list filters by platform: under a name that Spack does not have nobody looks for the binary.',
  severity: 'error',
  fixable: false,
  messages: {
    unknown: (d: { name: string; platform: string; meant: string | undefined }) =>
      `${d.name} has the platform ${quote(d.platform)}, which is not in ${nameList(PLATFORMS)} (${
        d.meant === undefined ? [...PLATFORM_NAMES].join(', ') : `perhaps ${quote(d.meant)} is meant`
      }).`,
  },
  options: {
    schema: (z) => z.strictObject({ extra: z.array(z.string()).default([]) }),
    defaults: { extra: [] },
    help: { extra: 'Platforms that are not in the list and are right here.' },
  },
  examples: {
    bad: 'spec_details: [{"platform": "linus"}]',
    good: 'spec_details: [{"platform": "linux"}]',
  },
  flags: ['unknownPlatform'],
  field: 'platform',
  prepare: ({ extra }) => suggester([...PLATFORM_NAMES, ...extra]),
  check({ spec: { platform } }, report, { options, prepared: suggest }) {
    if (options.extra.includes(platform)) return;
    const meant = OTHER_NAMES.get(platform.toLowerCase()) ?? suggest(platform);
    report({ messageId: 'unknown', data: { platform, meant } });
  },
});
