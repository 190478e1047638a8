import { expect, it } from 'vitest';
import rule from '../../rules/spec-os-syntax.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const wrong = (os: string, generation: 'D' | 'H' = 'H') => ({
  input: page({ generation, rows: [{ os }] }),
  findings: [
    {
      messageId: 'malformed',
      token: JSON.stringify(os),
      severity: 'error' as const,
      path: '/spec_details/0/os',
      subject: HASHES[0],
    },
  ],
});

testRule(rule, {
  valid: {
    'Linux distributions': page({
      generation: 'E',
      rows: ['sle_hpc15', 'amzn2', 'ubuntu18.04', 'opensusetumbleweed', 'arch', 'unknown'].map((os) => ({ os })),
    }),
    'Windows with its full version': page({
      rows: [{ os: 'windows10.0.20348', platform: 'windows', target: 'x86_64' }],
    }),
  },
  invalid: {
    'upper case': wrong('Ubuntu22.04', 'D'),
    'a blank': wrong('ubuntu 22.04'),
    'no text': wrong(''),
    'a digit first': wrong('22.04'),
    'letters behind a dot': wrong('ubuntu22.lts'),
    'a dot at the end': wrong('ubuntu22.'),
    'a line break': wrong('rhel8\n'),
    'a hostile text': wrong(`::error::${'x'.repeat(100_000)}`),
  },
});

it.each([
  ['', 'is empty'],
  ['Ubuntu22.04', 'has upper-case letters'],
  ['ubuntU', 'has upper-case letters'],
  ['22.04', 'does not start with a letter'],
  ['2ubuntu22', 'does not start with a letter'],
  ['_', 'does not start with a letter'],
  ['.rhel8', 'does not start with a letter'],
  ['ubuntu22.lts', 'has something else than numbers behind its dots'],
  ['u.', 'has something else than numbers behind its dots'],
  ['Ubuntu 22', 'has a blank in it'],
])('%j %s', (os, fault) => {
  expect(said(rule.id, page({ rows: [{ os }] }))).toEqual([expect.stringContaining(`, which ${fault}:`)]);
});
