import { expect, it } from 'vitest';
import rule from '../../rules/spec-os-platform.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const wrong = (messageId: string, field: 'os' | 'platform', value: string, index = 0) => ({
  messageId,
  token: `"${value}"`,
  severity: 'error' as const,
  path: `/spec_details/${index}/${field}`,
  subject: HASHES[index]!,
});

const MAC = { os: 'sonoma', platform: 'darwin', target: 'aarch64', stacks: ['developer-tools-darwin', 'root'] };

testRule(rule, {
  valid: {
    'all platforms': page({
      rows: [
        MAC,
        { os: 'macos', platform: 'darwin', target: 'm1' },
        { os: 'windows10', platform: 'windows', target: 'x86_64' },
        { os: 'freebsd14', platform: 'freebsd', target: 'x86_64' },
        { os: 'sles15', platform: 'cray' },
        {},
      ],
    }),
    'a macOS that the option gives': {
      input: page({ rows: [{ ...MAC, os: 'goldengate' }] }),
      settings: { options: { 'spec-os-platform': { extra: ['goldengate'] } } },
    },
    'a malformed os, which has its own rule': {
      input: page({ rows: [{ os: 'Sequoia', platform: 'linux' }] }),
      settings: { severities: { 'spec-os-syntax': 'off' } },
    },
    'an unknown platform, which has its own rule': {
      input: page({ rows: [{ os: 'sequoia', platform: 'macos' }] }),
      settings: { severities: { 'spec-platform': 'off' } },
    },
  },
  invalid: {
    'Linux on darwin, as the summary shows': {
      input: page({ rows: [{ platform: 'darwin' }, {}], meta: { platforms: ['linux'] } }),
      findings: [wrong('wrongPlatform', 'platform', 'darwin')],
    },
    'macOS on linux, as the summary shows': {
      input: page({ rows: [{ os: 'sequoia' }, {}], meta: { oss: ['ubuntu22.04'] } }),
      findings: [wrong('wrongOs', 'os', 'sequoia')],
    },
    'Windows on linux': {
      input: page({ generation: 'F2', rows: [{}, { os: 'windows10.0.20348' }] }),
      findings: [wrong('wrongPlatform', 'platform', 'linux', 1)],
    },
    'Linux on windows': {
      input: page({ rows: [{ platform: 'windows' }] }),
      findings: [wrong('wrongPlatform', 'platform', 'windows')],
    },
    'another system on windows, as the summary shows': {
      input: page({
        rows: [{ os: 'rhel8', platform: 'windows', target: 'x86_64' }],
        meta: { oss: ['windows10'] },
      }),
      findings: [wrong('wrongOs', 'os', 'rhel8')],
    },
    'another system on darwin, as the summary shows': {
      input: page({ rows: [{ ...MAC, os: 'rhel8' }], meta: { oss: ['sonoma'] } }),
      findings: [wrong('wrongOs', 'os', 'rhel8')],
    },
    'a misspelled macOS name': {
      input: page({ rows: [{ ...MAC, os: 'sequoja' }] }),
      findings: [wrong('wrongOs', 'os', 'sequoja')],
    },
    'one finding for one wrong platform: target, stack, summary and URL stay silent': {
      input: page({
        generation: 'F2',
        rows: [
          {
            ...MAC,
            platform: 'windows',
            tarball:
              'https://binaries.spack.io/develop-2025-02-23/build_cache/darwin-sonoma-aarch64/gcc-11.4.0/zlib-1.3.1/' +
              `darwin-sonoma-aarch64-gcc-11.4.0-zlib-1.3.1-${HASHES[0]}.spack`,
          },
        ],
        meta: { platforms: ['darwin'] },
      }),
      findings: [wrong('wrongPlatform', 'platform', 'windows')],
    },
    'a name that the next macOS may have': {
      input: page({ rows: [{ ...MAC, os: 'goldengate' }] }),
      findings: [{ ...wrong('unlisted', 'os', 'goldengate'), severity: 'warning' }],
    },
    'Linux on darwin, which is never a macOS': {
      input: page({ rows: [{ platform: 'darwin' }] }),
      findings: [wrong('wrongPlatform', 'platform', 'darwin')],
    },
    'a very long name': {
      input: page({ rows: [{ os: 'x'.repeat(100_000), platform: 'darwin', target: 'aarch64' }] }),
      findings: [{ ...wrong('unlisted', 'os', 'x'.repeat(100_000)), severity: 'warning' }],
    },
  },
});

it.each([
  ['sid', 'windows', 'has the platform windows, but its operating system sid belongs to linux.'],
  ['windows', 'darwin', 'has the platform darwin, but its operating system windows belongs to windows.'],
  ['goldengate', 'darwin', 'has the operating system goldengate on darwin, which is not in'],
  ['goldengate7', 'darwin', 'has the platform darwin, but its operating system goldengate7 belongs to linux.'],
])('of %s on %s it says what may be right', (os, platform, part) => {
  expect(said(rule.id, page({ rows: [{ os, platform, target: 'x86_64' }] }))[0]).toContain(part);
});
