import { defineRowRule } from '../src/row-rule.js';
import { isVersion } from '../src/spack/grammar.js';
import { nameCharacter, quote } from '../src/words/words.js';

export default defineRowRule({
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
  flags: ['wrongVersion'],
  field: 'versions',
  check({ spec: { hash, versions } }, report) {
    const unless = versions.length === 1 ? undefined : [{ rule: 'spec-version-one', subject: hash }];
    for (const [at, version] of versions.entries()) {
      if (isVersion(version)) continue;
      report({ messageId: 'malformed', data: { version, fault: describeFault(version) }, below: [at], unless });
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
