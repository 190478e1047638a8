import rule from '../../rules/spec-platform.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const wrong = (platform: string, generation: 'E' | 'H' = 'H') => ({
  input: page({ generation, rows: [{ platform }] }),
  findings: [
    {
      messageId: 'unknown',
      token: JSON.stringify(platform),
      severity: 'error' as const,
      path: '/spec_details/0/platform',
      subject: HASHES[0],
    },
  ],
});

testRule(rule, {
  valid: {
    'platforms of today': page({
      rows: [
        { platform: 'linux' },
        { platform: 'darwin', os: 'sequoia', target: 'm1' },
        { platform: 'windows', os: 'windows10.0.20348', target: 'x86_64' },
        { platform: 'freebsd', os: 'freebsd14', target: 'x86_64' },
      ],
    }),
    'historic platforms': page({
      generation: 'E',
      rows: [
        { platform: 'cray', os: 'cnl7', target: 'broadwell' },
        { platform: 'bgq', os: 'cnk', target: 'ppc64' },
      ],
    }),
    'a platform that the option gives': {
      input: page({ rows: [{ platform: 'netbsd', os: 'netbsd10' }] }),
      settings: { options: { 'spec-platform': { extra: ['netbsd'] } } },
    },
  },
  invalid: {
    'a misspelled platform': wrong('linus'),
    'a platform in upper case': wrong('Linux', 'E'),
    'another name for one': wrong('macos'),
    'the platform of Spack its tests': wrong('test'),
    'no text': wrong(''),
    'a blank behind it': wrong('linux '),
    'an inherited name': wrong('constructor'),
    'a hostile text': wrong(`\n::error::${'x'.repeat(100_000)}`),
  },
});
