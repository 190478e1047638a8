import { describe, expect, it } from 'vitest';
import rule from '../../rules/spec-stack-platform.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const row = (target: string, ...stacks: string[]) => ({ target, stacks: [...stacks, 'root'].sort() });

const wrongStack = (stack: string, index: number, at = 0) => ({
  messageId: 'wrongStack',
  token: `"${stack}"`,
  severity: 'warning' as const,
  path: `/spec_details/${index}/stacks/${at}`,
  subject: stack,
});

testRule(rule, {
  valid: {
    'stacks of all kinds': page({
      rows: [
        row('x86_64_v4', 'aws-pcluster-icelake', 'aws-pcluster-skylake', 'aws-pcluster-x86_64_v4'),
        row('neoverse_v1', 'e4s-arm', 'e4s-neoverse_v1', 'e4s-neoverse-v2', 'radiuss-aws-aarch64'),
        row('ppc64le', 'e4s-power'),
        { ...row('m1', 'ml-darwin-aarch64-mps'), os: 'sequoia', platform: 'darwin' },
        { ...row('x86_64', 'windows-vis'), os: 'windows10.0.20348', platform: 'windows' },
        row('zen4', 'developer-tools-manylinux2014', 'ml-linux-x86_64-cuda'),
      ],
    }),
    'names that say nothing': page({
      rows: [row('neoverse_v1', 'e4s-charm', 'farm', 'hep', 'armada'), row('x86_64', 'e4s-cray-rhel', 'powerful')],
    }),
    'a historic target': page({ generation: 'E', rows: [row('graviton2', 'aws-ahug-aarch64')] }),
    'a name that says two families': page({ rows: [row('zen4', 'x86_64-to-aarch64')] }),
    'another platform whose stack says only a family': page({
      rows: [{ ...row('broadwell', 'e4s-cray-sles', 'x86_64'), os: 'sles15', platform: 'cray' }],
    }),
    'a stack that the option gives': {
      input: page({ rows: [row('x86_64_v3', 'e4s-arm')] }),
      settings: { options: { 'spec-stack-platform': { extra: ['e4s-arm'] } } },
    },
  },
  invalid: {
    'a row in a stack of another family': {
      input: page({ rows: [row('neoverse_v1', 'e4s-arm'), row('x86_64_v3', 'e4s-arm')] }),
      findings: [wrongStack('e4s-arm', 1)],
    },
    'a stack that says both otherwise, in a new name': {
      input: page({ generation: 'E', rows: [row('x86_64_v3', 'aarch64-darwin-new')] }),
      findings: [wrongStack('aarch64-darwin-new', 0)],
    },
    'a stack of another platform': {
      input: page({ rows: [row('x86_64_v3', 'hep', 'windows-vis')] }),
      findings: [wrongStack('windows-vis', 0, 2)],
    },
    'a target that two stacks contradict': {
      input: page({ rows: [row('x86_64_v3', 'e4s-arm', 'e4s-neoverse_v1')] }),
      findings: [
        {
          messageId: 'wrongValue',
          token: '"x86_64_v3"',
          severity: 'warning',
          path: '/spec_details/0/target',
          subject: HASHES[0],
          related: [{ token: '"e4s-arm"' }, { token: '"e4s-neoverse_v1"' }],
        },
      ],
    },
    'a platform that four stacks contradict': {
      input: page({
        rows: [
          {
            ...row('x86_64', 'a-darwin', 'b-darwin', 'c-darwin-x86_64', 'd-windows'),
          },
        ],
      }),
      findings: [
        {
          messageId: 'wrongValue',
          token: '"linux"',
          severity: 'warning',
          path: '/spec_details/0/platform',
          subject: HASHES[0],
          related: [
            { token: '"a-darwin"' },
            { token: '"b-darwin"' },
            { token: '"c-darwin-x86_64"' },
            { token: '"d-windows"' },
          ],
        },
      ],
    },
    'one stack for the platform, one for the target': {
      input: page({ rows: [row('x86_64', 'e4s-power', 'windows-vis')] }),
      findings: [wrongStack('e4s-power', 0), wrongStack('windows-vis', 0, 2)],
    },
    'nothing about a target that the summary lacks': {
      input: page({ rows: [row('x86_64', 'e4s-arm'), row('aarch64', 'e4s-arm')], meta: { targets: ['aarch64'] } }),
      findings: [],
      alsoFrom: ['meta-union'],
    },
    'nothing about a target that the URL of the row contradicts': {
      input: page({
        generation: 'E',
        rows: [
          {
            ...row('x86_64', 'e4s-arm'),
            tarball:
              'https://binaries.spack.io/v0.22.1/build_cache/linux-ubuntu22.04-aarch64/gcc-11.4.0/zlib-1.3.1/' +
              `linux-ubuntu22.04-aarch64-gcc-11.4.0-zlib-1.3.1-${HASHES[0]}.spack`,
          },
        ],
      }),
      findings: [],
      alsoFrom: ['spec-tarball-url'],
    },
    'a hostile name': {
      input: page({ rows: [{ stacks: [`\n::error::-arm-${'x'.repeat(900)}`, 'root'] }] }),
      findings: [
        {
          messageId: 'wrongStack',
          token: `"\\n::error::-arm-${'x'.repeat(900)}"`,
          severity: 'warning',
          path: '/spec_details/0/stacks/0',
          subject: `\n::error::-arm-${'x'.repeat(900)}`,
        },
      ],
      alsoFrom: ['spec-stack-syntax'],
    },
  },
});

describe('a row in a stack of another name', () => {
  const told = (...rows: readonly Record<string, unknown>[]): string[] => said(rule.id, page({ rows }));

  it('whose target nobody knows is passed over', () => {
    const [first, second] = [row('foo', 'e4s-arm'), row('x86_64_v3', 'e4s-arm')];
    expect(told({ ...first, hash: HASHES[0] }, { ...second, hash: HASHES[1] })).toEqual([
      expect.stringContaining(HASHES[1].slice(0, 7)),
    ]);
  });

  it('whose target is not one of its platform is told by its platform alone', () => {
    const odd = { ...row('ppc64le', 'ml-linux-x86_64-cuda'), os: 'windows10.0.20348', platform: 'windows' };
    const [message] = told(odd);
    expect(message).toContain('platform is windows');
    expect(message).not.toContain('target is ppc64le');
  });

  it('whose platform nobody knows is told by its target', () => {
    expect(told({ ...row('x86_64_v3', 'e4s-arm'), platform: 'beos' })).toEqual([
      expect.stringContaining('target is x86_64_v3'),
    ]);
  });
});
