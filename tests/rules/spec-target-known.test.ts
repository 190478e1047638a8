import { expect, it } from 'vitest';
import rule from '../../rules/spec-target-known.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const unknown = (target: string, index = 0) => ({
  messageId: 'unknown',
  token: JSON.stringify(target),
  severity: 'warning' as const,
  path: `/spec_details/${index}/target`,
  subject: HASHES[index]!,
});

const wrong = (target: string) => ({ input: page({ rows: [{ target }] }), findings: [unknown(target)] });

testRule(rule, {
  valid: {
    'targets of real pages': page({
      rows: ['x86_64_v4', 'zen4', 'aarch64', 'neoverse_v2', 'ppc64le', 'x86_64'].map((target) => ({ target })),
    }),
    'a name that archspec dropped, in generation D': page({ generation: 'D', rows: [{ target: 'graviton2' }] }),
    dots: page({ rows: [{ target: 'armv8.4a' }] }),
    'a target that the option gives': {
      input: page({ rows: [{ target: 'zen9' }] }),
      settings: { options: { 'spec-target-known': { extra: ['zen9'] } } },
    },
  },
  invalid: {
    'a hyphen for an underscore, in two rows': {
      input: page({ generation: 'E', rows: [{ target: 'x86_64-v3' }, {}, { target: 'x86_64-v3' }] }),
      findings: [unknown('x86_64-v3'), unknown('x86_64-v3', 2)],
    },
    'a name that resembles none': wrong('quantum-computer'),
    'targets that came after our list': {
      input: page({ rows: [{ target: 'graniterapids' }, { target: 'm5' }] }),
      findings: [unknown('graniterapids'), unknown('m5', 1)],
    },
    'upper case': wrong('ZEN4'),
    'no text': wrong(''),
    'an inherited name': wrong('__proto__'),
    'a hostile text': wrong(`::error::${'x'.repeat(100_000)}`),
    'an unknown target in a stack and on a platform that it might not fit': {
      input: page({
        rows: [{ target: 'm9', os: 'sequoia', platform: 'darwin', stacks: ['ml-darwin-aarch64-mps', 'root'] }],
      }),
      findings: [unknown('m9')],
    },
  },
});

it.each([
  ['zen6', undefined],
  ['x86_64_v9', undefined],
  ['x86_64-v3', 'x86_64_v3'],
  ['zenn4', 'zen4'],
  ['my-cpu2', 'my-cpu1'],
  ['my-cpu', 'my-cpu1'],
])('a slip in %j: %j is meant', (target, meant) => {
  const settings = { options: { 'spec-target-known': { extra: ['my-cpu1'] } } };
  const [message] = said(rule.id, page({ rows: [{ target }] }), settings);
  expect(/; perhaps "(.*)" is meant\.$/.exec(message!)?.[1]).toBe(meant);
});
