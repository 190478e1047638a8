import { describe, expect, it } from 'vitest';
import { compareStates, type State } from '../../src/changes/compare-states.js';
import { fingerprintUnder } from '../../src/engine/fingerprint.js';
import type { Finding } from '../../src/finding.js';
import { finding } from '../support/report-scenarios.js';

/** A finding of a name, which its fingerprint is, too. */
const named = (name: string, file = 'a.md'): Finding => finding({ fingerprint: name, subject: name, file });
/** One whose fingerprint is made of what it is about, so that another name of its file makes another one. */
const made = (file: string, subject = 'x'): Finding => {
  const bare = finding({ file, subject, identity: subject, fingerprint: '0'.repeat(16) });
  return { ...bare, fingerprint: fingerprintUnder(file, bare)! };
};
const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((name) => named(name)) as [Finding, Finding, Finding, Finding];

describe('two states', () => {
  it.each<[string, State, State, Record<'introduced' | 'fixed' | 'unchanged', readonly Finding[]>]>([
    ['nothing', { findings: [] }, { findings: [] }, { introduced: [], fixed: [], unchanged: [] }],
    ['something new', { findings: [A] }, { findings: [] }, { introduced: [A], fixed: [], unchanged: [] }],
    ['something fixed', { findings: [] }, { findings: [A] }, { introduced: [], fixed: [A], unchanged: [] }],
    ['the same', { findings: [A] }, { findings: [A] }, { introduced: [], fixed: [], unchanged: [A] }],
    [
      'each in its own order',
      { findings: [D, A, C, B] },
      { findings: [C, named('y'), A, named('x')] },
      { introduced: [D, B], fixed: [named('y'), named('x')], unchanged: [A, C] },
    ],
    [
      'told by others now',
      { findings: [], told: [A] },
      { findings: [A, B] },
      { introduced: [], fixed: [B], unchanged: [] },
    ],
    [
      'told by others before',
      { findings: [A, B] },
      { findings: [], told: [A] },
      { introduced: [B], fixed: [], unchanged: [A] },
    ],
    [
      'told by others only',
      { findings: [], told: [A] },
      { findings: [], told: [B] },
      { introduced: [], fixed: [], unchanged: [] },
    ],
  ])('%s', (_, now, base, expected) => {
    expect(compareStates(now, base)).toEqual(expected);
  });

  it('show what is in both as it stands now', () => {
    const moved = { ...A, path: '/moved' };
    expect(compareStates({ findings: [moved] }, { findings: [A] }).unchanged).toEqual([moved]);
  });

  it.each<[string, Finding, Finding, Record<string, string>, boolean]>([
    ['of a renamed file', made('new.md'), made('old.md'), { 'new.md': 'old.md' }, true],
    ['of a file that was not renamed', made('new.md'), made('old.md'), {}, false],
    ['of another file that was renamed', made('new.md'), made('old.md'), { 'x.md': 'old.md' }, false],
    ['of something else in it', made('new.md', 'y'), made('old.md'), { 'new.md': 'old.md' }, false],
    ['under the name of now', made('new.md'), made('new.md'), { 'new.md': 'old.md' }, true],
    ['of which no other name is known', named('a', 'new.md'), named('b', 'old.md'), { 'new.md': 'old.md' }, false],
  ])('know a finding %s', (_, now, base, names, isKnown) => {
    const found = compareStates({ findings: [now] }, { findings: [base] }, new Map(Object.entries(names)));
    expect(found).toEqual(
      isKnown ? { introduced: [], fixed: [], unchanged: [now] } : { introduced: [now], fixed: [base], unchanged: [] },
    );
  });
});
