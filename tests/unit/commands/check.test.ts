import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import numSpecs from '../../../rules/meta-num-specs.js';
import type { Severity } from '../../../src/finding.js';
import type { Host } from '../../../src/host.js';
import type { CheckOptions } from '../../../src/options/options.js';
import { checkWith, interruptedBehind, letters, titledSite, wrongSite } from '../../support/letters-rule.js';
import { GOOD, GOOD_TEXT, tempSite } from '../../support/run-cli.js';

const severe = (severity: Severity): Partial<CheckOptions> => ({ rule: [['letters', severity]] });
const known = (title: string): Readonly<Record<string, string>> => ({
  'known.json': JSON.stringify({
    formatVersion: 1,
    ...Object.fromEntries(
      [...title].map((letter, i) => [`000000000000000${i}`, { rule: 'letters', page: GOOD, subject: letter }]),
    ),
  }),
});
describe('the exit code', () => {
  it.each<[Severity, Partial<CheckOptions>, number]>([
    ['error', {}, 1],
    ['warning', {}, 0],
    ['info', {}, 0],
    ['error', { failOn: 'warning' }, 1],
    ['warning', { failOn: 'warning' }, 1],
    ['info', { failOn: 'warning' }, 0],
    ['error', { failOn: 'info' }, 1],
    ['warning', { failOn: 'info' }, 1],
    ['info', { failOn: 'info' }, 1],
    ['error', { failOn: 'never' }, 0],
    ['warning', { maxWarnings: 0 }, 1],
    ['warning', { maxWarnings: 1 }, 0],
    ['error', { maxFindings: 0 }, 1],
    ['warning', { quiet: true, failOn: 'warning' }, 1],
  ])('of one %s with %j: %i', async (severity, options, code) => {
    expect((await checkWith(titledSite('a'), { ...severe(severity), ...options })).code).toBe(code);
  });

  it('of nothing is 0', async () => {
    expect((await checkWith(titledSite(''), { failOn: 'info' })).code).toBe(0);
  });

  it.each<[Partial<CheckOptions>, number]>([
    [{}, 0],
    [{ strictBaseline: true }, 1],
    [{ strictBaseline: true, prune: true }, 0],
  ])('where the baseline has what is found no more, with %j: %i', async (options, code) => {
    const cwd = titledSite('', known('a'));
    expect((await checkWith(cwd, { baseline: 'known.json', ...options })).code).toBe(code);
    const after = readFileSync(path.join(cwd, 'known.json'), 'utf8');
    expect(after.includes('letters')).toBe(options.prune !== true);
  });

  it('where the baseline has nothing else is 0', async () => {
    expect(await checkWith(titledSite(''), { strictBaseline: true, baseline: 'known.json' }).catch(() => 'none')).toBe(
      'none',
    );
    expect((await checkWith(titledSite('', known('')), { strictBaseline: true, baseline: 'known.json' })).code).toBe(0);
  });

  it.each<[Partial<CheckOptions>, Partial<Host>, number]>([
    [{ fix: true }, {}, 0],
    [{ fix: true }, { replacePage: () => false }, 2],
    [{ fixDryRun: true }, {}, 0],
    [{ diff: true }, {}, 1],
    [{ diff: true, failOn: 'never' }, {}, 1],
  ])('of a fix with %j: %j %i', async (options, world, code) => {
    expect((await checkWith(wrongSite(), options, numSpecs, world)).code).toBe(code);
  });

  it.each<Partial<CheckOptions>>([{ fix: true }, { fixDryRun: true }, { diff: true }])(
    'is 0 where there is nothing to fix: %j',
    async (options) => {
      expect((await checkWith(tempSite({ [GOOD]: GOOD_TEXT }), options, numSpecs)).code).toBe(0);
      expect((await checkWith(titledSite('a'), options)).code).toBe(0);
    },
  );

  it('is 3 when a rule fails, whatever else', async () => {
    const broken = (): never => {
      throw new Error('broken on purpose');
    };
    expect((await checkWith(titledSite('a'), { failOn: 'never' }, { ...letters, check: broken })).code).toBe(3);
  });
});

describe('a run that is interrupted', () => {
  it.each([0, 1])('says so, when %i states were looked at', async (states) => {
    expect(await checkWith(titledSite('a'), {}, letters, interruptedBehind(states))).toEqual({
      code: 130,
      report: undefined,
      stdout: '',
      stderr: 'cache-lint: interrupted, nothing was written\n',
    });
  });

  it('while it looks at what it has fixed says how much that is', async () => {
    let isWritten = false;
    const replacePage: Host['replacePage'] = () => {
      isWritten = true;
      return true;
    };
    const world = { replacePage, interrupted: () => isWritten };
    const { code, report, stderr } = await checkWith(wrongSite(), { fix: true }, numSpecs, world);
    expect([code, report]).toEqual([130, undefined]);
    expect(stderr).toBe('cache-lint: interrupted, 1 file is fixed, the others as they were\n');
  });

  it.each<[Partial<CheckOptions>, string]>([
    [{ fix: true }, 'cache-lint: interrupted, 1 file is fixed, the others as they were\n'],
    [{ fixDryRun: true }, 'cache-lint: interrupted, nothing was written\n'],
  ])('with %j says what it had written by then: %j', async (options, said) => {
    const done = await checkWith(wrongSite(), options, numSpecs, interruptedBehind(2));
    expect([done.code, done.stdout, done.stderr]).toEqual([130, '', said]);
  });
});
