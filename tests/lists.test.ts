import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Lists, renewTargets } from '../scripts/lists.js';
import { COMPILERS, MACOS, PLATFORMS, TARGETS } from '../src/spack/lists.generated.js';
import { nameList } from '../src/spack/lists.js';
import { FAMILY_OF_TARGET } from '../src/spack/targets.js';
import { copyProject } from './support/project-copy.js';

/** A part of archspec's file, with two targets that ours does not have. */
const ARCHSPEC = JSON.stringify({
  microarchitectures: {
    x86: { from: [], vendor: 'generic', features: [] },
    x86_64: { from: [], vendor: 'generic', features: [] },
    x86_64_v4: { from: ['x86_64'], vendor: 'generic', features: [] },
    sapphirerapids: { from: ['x86_64_v4'], vendor: 'GenuineIntel', features: [] },
    graniterapids: { from: ['sapphirerapids', 'x86_64_v4'], vendor: 'GenuineIntel', features: [] },
    aarch64: { from: [], vendor: 'generic', features: [] },
    m5: { from: ['aarch64'], vendor: 'Apple', features: [] },
  },
  feature_aliases: {},
});

const list = (values: Record<string, string>) => ({ source: 'there', month: '2026-08', values });
const lists: Lists = {
  targets: list({ aarch64: 'aarch64', graviton2: 'aarch64' }),
  compilers: list({ gcc: '' }),
  platforms: list({ linux: '' }),
  macos: list({ tahoe: '26' }),
};

describe('the lists', () => {
  it.each([
    ['alderlake', 'x86_64'],
    ['arrowlake_s', 'x86_64'],
    ['barcelona', 'x86_64'],
    ['prescott', 'x86'],
    ['neoverse_v3ae', 'aarch64'],
    ['ampere1a', 'aarch64'],
    ['graviton2', 'aarch64'],
    ['power9', 'ppc64'],
    ['power10le', 'ppc64le'],
    ['x60', 'riscv64'],
    ['sparc64', 'sparc64'],
  ])('have %s of the family %s', (target, family) => {
    expect(FAMILY_OF_TARGET.get(target)).toBe(family);
  });

  it.each(Object.entries({ TARGETS, COMPILERS, PLATFORMS, MACOS }))('%s say what they are made from', (_, one) => {
    expect(one.source).toMatch(/^(?:archspec|spack)\/\S/);
    expect(nameList(one)).toMatch(/^cache-lint's list of [A-Z][a-z]+ 20\d\d$/);
  });
});

describe('renewing the targets', () => {
  it('adds new ones with their families, and keeps what archspec no longer has', () => {
    expect(renewTargets(lists, ARCHSPEC, 'archspec @ 1234', '2026-12')).toEqual({
      ...lists,
      targets: {
        source: 'archspec @ 1234',
        month: '2026-12',
        values: {
          aarch64: 'aarch64',
          graniterapids: 'x86_64',
          graviton2: 'aarch64',
          m5: 'aarch64',
          sapphirerapids: 'x86_64',
          x86: 'x86',
          x86_64: 'x86_64',
          x86_64_v4: 'x86_64',
        },
      },
    });
  });

  it('takes every description of a target, too', () => {
    const history = {
      aarch64: [['generic', [], 0, [], '']],
      m1: [
        ['Apple', [], 0, ['armv8.4a'], ''],
        ['Apple', [], 0, ['aarch64'], ''],
      ],
      'armv8.4a': [['generic', [], 0, ['aarch64'], '']],
    };
    const { values } = renewTargets(lists, JSON.stringify(history), 'archspec', '2026-12').targets;
    expect(values).toEqual({ aarch64: 'aarch64', 'armv8.4a': 'aarch64', graviton2: 'aarch64', m1: 'aarch64' });
  });

  it.each([
    ['a file without targets', '{}', '2026-12', 'no targets'],
    ['a target without its parent', '{"microarchitectures": {"m5": {"from": ["m4"]}}}', '2026-12', 'm5 comes from m4'],
    ['a month in another form', ARCHSPEC, 'December', 'as in 2026-08'],
  ])('refuses %s', (_, file, month, message) => {
    expect(() => renewTargets(lists, file, 'archspec', month)).toThrow(message);
  });

  it('is one command', () => {
    const { folder, run, read } = copyProject();
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(path.join(folder, 'archspec.json'), ARCHSPEC);
    const args = ['scripts/run.mjs', 'scripts/generate.ts', '--archspec', 'archspec.json', '--month', '2026-12'];
    const { status, stderr } = run(process.execPath, args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of ['scripts/lists.json', 'src/spack/lists.generated.ts']) {
      const text = read(name);
      expect(text).toContain('"graniterapids": "x86_64",\n');
      expect(text).toContain('"month": "2026-12",\n');
      expect(text).toContain('"graviton2": "aarch64",\n');
    }
  });
});
