import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { isVersion } from '../src/spack/grammar.js';
import { nameCharacter, nameRow, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-version-syntax',
  summary: 'The version of a row is one that Spack can read: letters, digits, `_`, `.` and `-`, or a git reference.',
  why: 'Spack refuses such a version: a reader who copies it into a command gets an error in place of the binary.',
  severity: 'error',
  fixable: false,
  waitsFor: ['spec-version-one'],
  messages: {
    malformed: (d: { name: string; version: string; fault: string }) =>
      `${d.name} has the version ${quote(d.version)}, which ${d.fault}: Spack takes letters, digits, "_", "." and "-", as in 1.3.1, or git.<ref>=<version>.`,
  },
  examples: {
    bad: 'spec_details: [{"versions": ["1.3 1"]}]',
    good: 'spec_details: [{"versions": ["1.3.1"]}]',
  },
  isSilent: noRow('wrongVersion'),
  check({ data, facts }, report) {
    for (const { spec, index, versionOk } of facts.rows) {
      if (versionOk) continue;
      const unless = spec.versions.length === 1 ? undefined : [{ rule: 'spec-version-one', subject: spec.hash }];
      for (const [at, version] of spec.versions.entries()) {
        if (isVersion(version)) continue;
        report({
          messageId: 'malformed',
          data: { name: nameRow(data.title, spec.hash), version, fault: describeFault(version) },
          path: ['spec_details', index, 'versions', at],
          subject: spec.hash,
          unless,
        });
      }
    }
  },
});

function describeFault(version: string): string {
  if (version === '') return 'is empty';
  if (/^[@=-]/.test(version)) return `starts with ${quote(version[0]!)}`;
  if (version.includes('=')) return 'is neither a version nor one from git';
  const foreign = /[^A-Za-z0-9_.-]/u.exec(version);
  return foreign === null ? 'is no version' : `has ${nameCharacter(foreign[0])} in it`;
}
