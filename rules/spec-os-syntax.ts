import { defineRowRule } from '../src/row-rule.js';
import { nameCharacter, quote } from '../src/words/words.js';

export default defineRowRule({
  id: 'spec-os-syntax',
  summary: 'The operating system is a name in lower case with its version right behind it, as in `ubuntu22.04`.',
  why: 'The package list filters by operating system, and Spack compares it as text: one in another form fits no machine.',
  severity: 'error',
  fixable: false,
  messages: {
    malformed: (d: { name: string; os: string; fault: string }) =>
      `${d.name} has the operating system ${quote(d.os)}, which ${d.fault}: it is written as in ubuntu22.04, rhel8, sequoia or windows10.0.20348.`,
  },
  examples: {
    bad: 'spec_details: [{"os": "Ubuntu 22.04"}]',
    good: 'spec_details: [{"os": "ubuntu22.04"}]',
  },
  flags: ['malformedOs'],
  field: 'os',
  check({ spec: { os } }, report) {
    report({ messageId: 'malformed', data: { os, fault: describeFault(os) } });
  },
});

function describeFault(os: string): string {
  if (os === '') return 'is empty';
  const foreign = /[^A-Za-z0-9_.-]/u.exec(os);
  if (foreign !== null) return `has ${nameCharacter(foreign[0])} in it`;
  if (/[A-Z]/.test(os)) return 'has upper-case letters';
  if (!/^[a-z]/.test(os)) return 'does not start with a letter';
  return 'has something else than numbers behind its dots';
}
