import { describe, expect, it } from 'vitest';
import { Fingerprints, stablePath } from '../../src/engine/fingerprint.js';
import { fixturePages } from '../support/corpus.js';
import { readDraft, write } from '../support/damage.js';
import { lint } from '../support/lint.js';

const HASH = 'a'.repeat(32);
const PAGE = {
  meta: { versions: ['1.2', 3, null], 'a/b': [] },
  spec_details: [
    { hash: HASH, stacks: ['e4s'] },
    { compiler: 'none', os: 'rhel8', stacks: ['hep'] },
    { stacks: [] },
    { hash: 7, tarball: 'https://example.org/a.spack' },
  ],
  tags: [{ name: 'develop' }],
};

describe('a stable path', () => {
  it.each([
    [[], ''],
    [['meta', 'versions'], 'meta versions'],
    [['meta', 'a/b'], 'meta a/b'],
    [['meta', 'versions', 0], 'meta versions 1.2'],
    [['meta', 'versions', 1], 'meta versions (3)'],
    [['meta', 'versions', 2], 'meta versions (null)'],
    [['meta', 'versions', 9], 'meta versions 9'],
    [['meta', 'versions', '-'], 'meta versions SUBJECT'],
    [['spec_details', 0, 'stacks', 0], `spec_details ${HASH} stacks e4s`],
    [['spec_details', 0, 'missing'], `spec_details ${HASH} missing`],
    [['spec_details', 1, 'hash'], 'spec_details none rhel8 hash'],
    [['spec_details', 2, 'hash'], 'spec_details 2 hash'],
    [['spec_details', 3, 'hash'], 'spec_details https://example.org/a.spack hash'],
    [['tags', 0, 'count'], 'tags develop count'],
    [['constructor', 'name'], 'constructor name'],
  ])('of %j is %j', (path, expected) => {
    expect(stablePath(path, PAGE, 'SUBJECT').replaceAll('\n', ' ')).toBe(expected);
  });

  it('cuts a long name, and tells apart names of another length or start', () => {
    const of = (name: string): string => stablePath([0, name], [{ hash: name }], '');
    const [one, longer, other] = ['a'.repeat(5000), 'a'.repeat(5001), 'b'.repeat(5000)].map(of);
    expect(one!.length).toBeLessThan(2100);
    expect(new Set([one, longer, other]).size).toBe(3);
    expect(of('a'.repeat(1000))).toBe(`${'a'.repeat(1000)}\n${'a'.repeat(1000)}`);
  });
});

describe('a fingerprint', () => {
  it('is 16 digits, and numbered from the second equal one on', () => {
    const fingerprints = new Fingerprints();
    const [first, second, other, third] = ['a', 'a', 'b', 'a'].map((path) => fingerprints.next('rule', 'file', path));
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect([second, third]).toEqual([`${first}:2`, `${first}:3`]);
    expect(other).not.toBe(first);
    expect(new Fingerprints().next('rule', 'file', 'a')).toBe(first);
  });

  it('tells rule, file and path apart', () => {
    const parts = [
      ['ab', 'c', 'd'],
      ['a', 'bc', 'd'],
      ['a', 'b', 'cd'],
    ] as const;
    expect(new Set(parts.map(([rule, file, path]) => new Fingerprints().next(rule, file, path))).size).toBe(3);
  });

  it('costs no more for a name of a megabyte in thousands of findings, and the findings do not repeat it', () => {
    const draft = readDraft(fixturePages.find(({ file }) => file.endsWith('/gcc/specs.md'))!);
    Object.assign(draft.front.spec_details[0]!, { hash: 'a'.repeat(2 ** 20), variants: Array(10_000).fill('+x') });
    const { findings } = lint({ file: draft.file, text: write(draft.front).text });
    expect(findings.length).toBe(10_000);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(10_000);
    expect(findings.reduce((sum, { subject, message }) => sum + subject.length + message.length, 0)).toBeLessThan(2e7);
  }, 30_000);
});
