import rule from '../../rules/spec-target-platform.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const wrong = (target: string) => ({
  messageId: 'implausible',
  token: `"${target}"`,
  severity: 'warning' as const,
  path: '/spec_details/0/target',
  subject: HASHES[0],
});

testRule(rule, {
  valid: {
    'all families on linux': page({
      rows: ['m1', 'power9le', 'u74mc', 'sparc64', 'i686'].map((target) => ({ target })),
    }),
    'Macs of both kinds': page({
      rows: ['x86_64', 'aarch64', 'm4'].map((target) => ({ target, os: 'sequoia', platform: 'darwin' })),
    }),
    'historic machines': page({ generation: 'E', rows: [{ os: 'cnk', platform: 'bgq', target: 'ppc64' }] }),
    'an unknown target, which has its own rule': {
      input: page({ rows: [{ os: 'sequoia', platform: 'darwin', target: 'power99' }] }),
      settings: { severities: { 'spec-target-known': 'off' } },
    },
    'Windows on ARM, when the option gives it': {
      input: page({ rows: [{ os: 'windows11', platform: 'windows', target: 'aarch64' }] }),
      settings: { options: { 'spec-target-platform': { extra: [{ platform: 'windows', family: 'aarch64' }] } } },
    },
  },
  invalid: {
    'a platform that does not fit the os either, when the rule that would say so is off': {
      input: page({ rows: [{ platform: 'windows', target: 'aarch64' }] }),
      settings: { severities: { 'spec-os-platform': 'off' } },
      findings: [
        {
          messageId: 'implausible',
          token: '"aarch64"',
          severity: 'warning',
          path: '/spec_details/0/target',
          subject: HASHES[0],
        },
      ],
    },
    'POWER on darwin, also in a stack that says another family': {
      input: page({
        rows: [{ os: 'sequoia', platform: 'darwin', target: 'power9le', stacks: ['ml-darwin-aarch64-mps', 'root'] }],
      }),
      findings: [wrong('power9le')],
    },
    'another family than the option gives': {
      input: page({ rows: [{ os: 'windows11', platform: 'windows', target: 'ppc64le' }] }),
      settings: { options: { 'spec-target-platform': { extra: [{ platform: 'windows', family: 'aarch64' }] } } },
      findings: [wrong('ppc64le')],
    },
    'ARM on windows, by the name of the family': {
      input: page({ generation: 'F1', rows: [{ os: 'windows10.0.20348', platform: 'windows', target: 'aarch64' }] }),
      findings: [wrong('aarch64')],
    },
  },
});
