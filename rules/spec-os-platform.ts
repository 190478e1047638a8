import type { RowFacts } from '../src/page/facts.js';
import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { MACOS } from '../src/spack/lists.generated.js';
import { nameList } from '../src/spack/lists.js';
import { MACOS_NAMES, platformOfOs } from '../src/spack/platforms.js';
import { suggester } from '../src/words/nearest.js';
import { clip, nameRow } from '../src/words/words.js';

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
    unlisted: (d: { name: string; os: string }) =>
      `${d.name} has the operating system ${clip(d.os)} on darwin, which is not in ${nameList(MACOS)}.`,
  },
  messageSeverity: { unlisted: 'warning' },
  options: {
    schema: (z) => z.strictObject({ extra: z.array(z.string()).default([]) }),
    defaults: { extra: [] },
    help: { extra: 'Code names of macOS that are not in the list and are right here.' },
  },
  examples: {
    bad: 'spec_details: [{"os": "ubuntu22.04", "platform": "darwin"}]',
    good: 'spec_details: [{"os": "sequoia", "platform": "darwin"}]',
  },
  isSilent: noRow('osAgainstPlatform'),
  check({ data, facts }, report, { extra }: { extra: readonly string[] }) {
    const listed = { oss: new Set(data.meta.oss), platforms: new Set(data.meta.platforms) };
    const suggest = suggester([...MACOS_NAMES, ...extra]);
    for (const row of facts.rows) {
      if (row.osFitsPlatform) continue;
      const { hash, os, platform } = row.spec;
      if (platform === 'darwin' && extra.includes(os)) continue;
      const found = { name: nameRow(data.title, hash), os, platform };
      const at = ['spec_details', row.index];
      const meant = platform === 'darwin' ? suggest(os) : undefined;
      const osWrong = isOsWrong(row, listed);
      if (osWrong === undefined && meant === undefined && mayBeMacos(row)) {
        report({ messageId: 'unlisted', data: found, path: [...at, 'os'], subject: hash });
      } else if (osWrong ?? meant !== undefined) {
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

/** Whether a new macOS may be called so: names of Linux and FreeBSD have a number, but for a few. */
function mayBeMacos({ spec }: RowFacts): boolean {
  return spec.platform === 'darwin' && platformOfOs(spec.os) === undefined && !/\d/.test(spec.os);
}

/** What operating systems of a platform are called. */
function describeNames(platform: string, meant: string | undefined): string {
  if (meant !== undefined) return `macOS names; perhaps "${meant}" is meant`;
  if (platform === 'darwin') return 'macOS names such as sequoia';
  return platform === 'windows' ? 'names such as windows10.0.20348' : 'names such as ubuntu22.04 or rhel8';
}
