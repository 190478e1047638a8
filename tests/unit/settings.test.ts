import { expect, it } from 'vitest';
import { type CommandLineRules, rulesetInput } from '../../src/check/settings.js';
import type { Config } from '../../src/config/config.js';

const CONFIG = {
  preset: { value: 'strict' },
  rules: new Map([
    ['a', { severity: 'error' }],
    ['b', { severity: 'off', options: { most: 1 } }],
  ]),
  overrides: [
    {
      rules: new Map([['c', { severity: 'info', options: {} }]]),
      ...{ matches: () => true, globs: ['*'], base: '/r', from: { file: 'c.yaml', line: 1 } },
    },
  ],
} as unknown as Config;

const inputOf = (commandLine: Partial<CommandLineRules> = {}) => rulesetInput(CONFIG, { rules: [], ...commandLine });

it('what the config says of rules are their severities, and the options of those that have some', () => {
  const { settings, overrides } = inputOf();
  expect([...settings.severities]).toEqual([
    ['a', 'error'],
    ['b', 'off'],
  ]);
  expect([...settings.options]).toEqual([['b', { most: 1 }]]);
  expect(overrides).toMatchObject([{ globs: ['*'], base: '/r' }]);
  expect([...overrides[0]!.severities]).toEqual([['c', 'info']]);
  expect([...overrides[0]!.options]).toEqual([['c', {}]]);
});

it('what the command line says beats it, and of two severities the later one counts', () => {
  expect([inputOf().settings.preset, inputOf({ preset: 'all' }).settings.preset]).toEqual(['strict', 'all']);
  expect([...inputOf().final]).toEqual([]);
  const rules = [
    ['a', 'off'],
    ['a', 'info'],
  ] as const;
  expect([...inputOf({ rules }).final]).toEqual([['a', 'info']]);
});
