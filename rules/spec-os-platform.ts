import type { RowFacts } from '../src/page/facts.js';
import { definePageRule } from '../src/rule.js';
import { suggester } from '../src/spack/nearest.js';
import { MACOS_NAMES, platformOfOs } from '../src/spack/platforms.js';
import { clip, nameRow } from '../src/words.js';

export default definePageRule({
  id: 'spec-os-platform',
  summary:
    'A macOS name stands only with `darwin`, `windows*` only with `windows`, and no other operating system with either.',
  why: 'No machine is both: Spack never installs the binary, and the filters of the package list show it where it does not run.',
  severity: 'error',
  fixable: false,
  messages: {
    wrongPlatform: (d: { name: string; os: string; platform: string; expected: string }) =>
      `${d.name} has the platform ${d.platform}, but its operating system ${clip(d.os)} belongs to ${d.expected}.`,
    wrongOs: (d: { name: string; os: string; platform: string; expected: string }) =>
      `${d.name} has the operating system ${clip(d.os)}, but its platform is ${d.platform}, which has ${d.expected}.`,
  },
  examples: {
    bad: 'spec_details: [{"os": "ubuntu22.04", "platform": "darwin"}]',
    good: 'spec_details: [{"os": "sequoia", "platform": "darwin"}]',
  },
  check({ data, facts }, report) {
    if (facts.faultyRows.platforms === 0) return;
    const listed = { oss: new Set(data.meta.oss), platforms: new Set(data.meta.platforms) };
    const suggest = suggester([...MACOS_NAMES]);
    for (const row of facts.rows) {
      if (row.osFitsPlatform) continue;
      const { hash, os, platform } = row.spec;
      const found = { name: nameRow(data.title, hash), os, platform };
      const at = ['spec_details', row.index];
      const meant = platform === 'darwin' ? suggest(os) : undefined;
      if (isOsWrong(row, listed) ?? meant !== undefined) {
        const expected = describeNames(platform, meant);
        report({ messageId: 'wrongOs', data: { ...found, expected }, path: [...at, 'os'], subject: hash });
      } else {
        const expected = platformOfOs(os) ?? 'linux';
        report({ messageId: 'wrongPlatform', data: { ...found, expected }, path: [...at, 'platform'], subject: hash });
      }
    }
  },
});

/** What the summary says. */
interface Listed {
  readonly oss: ReadonlySet<string>;
  readonly platforms: ReadonlySet<string>;
}

/** Whether it is the os that the summary does not know, or the platform; undefined when it knows both or neither. */
function isOsWrong({ spec }: RowFacts, { oss, platforms }: Listed): boolean | undefined {
  const isListed = oss.has(spec.os);
  return isListed === platforms.has(spec.platform) ? undefined : !isListed;
}

/** What operating systems of a platform are called. */
function describeNames(platform: string, meant: string | undefined): string {
  if (meant !== undefined) return `macOS names; perhaps "${meant}" is meant`;
  if (platform === 'darwin') return 'macOS names such as sequoia';
  return platform === 'windows' ? 'names such as windows10.0.20348' : 'names such as ubuntu22.04 or rhel8';
}
