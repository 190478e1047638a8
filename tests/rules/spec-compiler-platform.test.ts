import rule from '../../rules/spec-compiler-platform.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const MAC = { os: 'sequoia', platform: 'darwin', target: 'm1' };
const WINDOWS = { os: 'windows10.0.20348', platform: 'windows', target: 'x86_64' };

const wrong = (compiler: string, index = 0) => ({
  messageId: 'implausible',
  token: `"${compiler}"`,
  severity: 'warning' as const,
  path: `/spec_details/${index}/compiler`,
  subject: HASHES[index]!,
});

testRule(rule, {
  valid: {
    'each on its platform': page({
      generation: 'F1',
      rows: [
        { ...MAC, compiler: 'apple-clang@=15.0.0' },
        { ...WINDOWS, compiler: 'msvc@=19.39.33523' },
        { os: 'sles15', platform: 'cray', compiler: 'cce@=15.0.1' },
        { os: 'rhel8', compiler: 'cce@=15.0.1' },
      ],
    }),
    'compilers that are everywhere': page({
      rows: [
        { ...MAC, compiler: 'gcc@14.2.0' },
        { ...WINDOWS, compiler: 'llvm@18.1.8' },
        { ...WINDOWS, compiler: 'none' },
      ],
    }),
    'an unknown compiler, which has its own rule': {
      input: page({ rows: [{ compiler: 'tcc@0.9' }] }),
      settings: { severities: { 'spec-compiler-known': 'off' } },
    },
    'a platform that does not fit the os, which has its own rule': {
      input: page({ rows: [{ platform: 'windows', target: 'x86_64', compiler: 'apple-clang@15.0.0' }] }),
      settings: { severities: { 'spec-os-platform': 'off' } },
    },
    'a pair that the option gives': {
      input: page({ rows: [{ compiler: 'msvc@19.39' }] }),
      settings: { options: { 'spec-compiler-platform': { extra: [{ compiler: 'msvc', platform: 'linux' }] } } },
    },
  },
  invalid: {
    'msvc on linux': { input: page({ rows: [{}, { compiler: 'msvc@19.39' }] }), findings: [wrong('msvc@19.39', 1)] },
    'apple-clang on linux, in an old page': {
      input: page({ generation: 'E', rows: [{ compiler: 'apple-clang@=15.0.0' }] }),
      findings: [wrong('apple-clang@=15.0.0')],
    },
    'the compiler of Cray on a Mac': {
      input: page({ rows: [{ ...MAC, compiler: 'cce@15.0.1' }] }),
      findings: [wrong('cce@15.0.1')],
    },
    'another pair than the option gives': {
      input: page({ rows: [{ compiler: 'msvc@19.39' }] }),
      settings: { options: { 'spec-compiler-platform': { extra: [{ compiler: 'msvc', platform: 'freebsd' }] } } },
      findings: [wrong('msvc@19.39')],
    },
  },
});
