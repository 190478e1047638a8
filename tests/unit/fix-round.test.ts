import { describe, expect, it } from 'vitest';
import type { Finding, Fix } from '../../src/finding.js';
import { applyFixes, type Fixable, isFixable, type Round } from '../../src/fix/fix-round.js';
import { page } from '../support/page-builder.js';

const UNWRITABLE = 'the value cannot be written in the way in which this page is spelled';
const UNREADABLE = 'the page cannot be read, or not all readers read it the same way';

const fixable = (fix: unknown, ruleId = 'own'): Fixable => ({ ruleId, fix }) as Fixable;
const set = (path: readonly (string | number)[], value: unknown): Fix => ({ kind: 'set', path, value }) as Fix;
const rewrite = (as: string): Fix => ({ kind: 'rewrite', as }) as Fix;

/** What a round makes of lines between fences, and what became of each fix. */
function round(text: string | Buffer, findings: readonly Fixable[]) {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text);
  const result = applyFixes(bytes, findings);
  return { ...said(result, findings), text: result.bytes.toString(), isSame: result.bytes === bytes };
}

/** The applied and the others by their place in the order in which they were given. */
function said({ applied, unfixed, uncovers, crash }: Round, findings: readonly Fixable[]) {
  const at = (finding: Finding): number => findings.indexOf(finding as Fixable);
  return {
    applied: applied.map(at),
    unfixed: unfixed.map(({ finding, reason }) => [at(finding), reason]),
    uncovers,
    ...(crash !== undefined && { crash: [crash.ruleId, crash.stack.split('\n')[0]] }),
  };
}

/** The same for a text between fences. */
const between = (body: string, ...fixes: readonly Fix[]) => {
  const { text, ...rest } = round(
    `---\n${body}---\n`,
    fixes.map((fix) => fixable(fix)),
  );
  return { ...rest, text: text.slice(4, -4) };
};

it('a finding is fixable when it has a fix', () => {
  expect([isFixable(fixable(set([], 1))), isFixable({} as Finding)]).toEqual([true, false]);
});

describe('a round', () => {
  const right = page().text;

  interface Case {
    readonly text: string;
    readonly fixes: readonly Fix[];
    readonly applied: number;
    readonly after: string;
  }

  const other = right.replace('"zlib"', "'zlib'");
  it.each<[string, Case]>([
    ['takes the mark away', { text: `\ufeff${right}`, fixes: [rewrite('utf8-without-bom')], applied: 0, after: right }],
    [
      'takes the mark away before all else',
      {
        text: `\ufeff${right}`,
        fixes: [set(['title'], 'xz'), rewrite('canonical'), rewrite('line-feeds'), rewrite('utf8-without-bom')],
        applied: 3,
        after: right,
      },
    ],
    [
      'changes ends of lines before it writes anew',
      {
        text: `${other}\nbody\n`.replaceAll('\n', '\r\n'),
        fixes: [rewrite('canonical'), rewrite('line-feeds')],
        applied: 1,
        after: `${other}\nbody\n`,
      },
    ],
    [
      'writes anew before it sets',
      { text: other, fixes: [set(['title'], 'xz'), rewrite('canonical')], applied: 1, after: right },
    ],
    [
      'writes anew with the ends of lines that are there',
      {
        text: other.replaceAll('\n', '\r\n'),
        fixes: [rewrite('canonical')],
        applied: 0,
        after: right.replaceAll('\n', '\r\n'),
      },
    ],
    [
      'sets before it sorts',
      {
        text: right,
        fixes: [{ kind: 'sort', path: ['meta'], by: 'key' }, set(['title'], 'xz')],
        applied: 1,
        after: right.replace('title: "zlib"', 'title: "xz"'),
      },
    ],
  ])('%s', (_what, { text, fixes, applied, after }) => {
    const findings = fixes.map((fix) => fixable(fix));
    expect(round(text, findings)).toEqual({
      ...{ applied: [applied], unfixed: [], text: after, isSame: false },
      uncovers: text.startsWith('\ufeff'),
    });
  });

  it('of which a fix is none does nothing, and its rule is named', () => {
    const findings = [fixable(set(['title'], 'xz')), fixable({ kind: 'set' }, 'bad'), fixable(null, 'worse')];
    expect(round(right, findings)).toEqual({
      ...{ applied: [], unfixed: [], uncovers: false, text: right, isSame: true },
      crash: ['bad', 'the rule gave a fix that is none: its "path" is no list of keys and indexes'],
    });
  });

  it.each<[string, Buffer | string, Fix, string]>([
    [
      'another encoding behind the mark',
      Buffer.from([0xef, 0xbb, 0xbf, 0x2d, 0xff]),
      rewrite('utf8-without-bom'),
      'the rest of the file is not UTF-8',
    ],
    ['no front matter, anew', 'title: a\n', rewrite('canonical'), UNREADABLE],
    ['no front matter, with line feeds', 'a\r\n', rewrite('line-feeds'), UNREADABLE],
    ['no front matter, and a value', 'title: a\n', set(['title'], 'b'), UNREADABLE],
    [
      'data that the generator never writes',
      '---\ntitle: 1\n---\n',
      rewrite('canonical'),
      'the page holds what the generator never writes',
    ],
  ])('of %s fixes nothing', (_what, text, fix, reason) => {
    const result = round(text, [fixable(fix)]);
    expect(result).toMatchObject({ applied: [], unfixed: [[0, reason]], uncovers: false, isSame: true });
    expect(result).not.toHaveProperty('crash');
  });
});

describe('values that are set', () => {
  it('are set in the order of the text, whatever the order of the fixes is', () => {
    const fixes = [set(['c'], 33), set(['a'], 11), set(['b'], 22)];
    expect(between('a: 1\nb: 2\nc: 3\n', ...fixes)).toEqual({
      ...{ applied: [1, 2, 0], unfixed: [], uncovers: false, text: 'a: 11\nb: 22\nc: 33\n', isSame: false },
    });
  });

  it.each<[string, string, readonly Fix[], readonly number[], string]>([
    ['the same once', 'a: 1\n', [set(['a'], 2), set(['a'], 2)], [0, 1], 'a: 2\n'],
    ['of different ones the first', 'a: 1\n', [set(['a'], 2), set(['a'], 3)], [0], 'a: 2\n'],
    ['of different ones for nothing the first', 'a:\n', [set(['a'], 2), set(['a'], 3)], [0], 'a: 2\n'],
    ['a whole before its part', 'a: {b: 1}\n', [set(['a', 'b'], 2), set(['a'], {})], [1], 'a: {}\n'],
    [
      'a part beside others',
      'a: {b: 1, c: 1}\n',
      [set(['a', 'c'], 3), set(['a', 'b'], 2)],
      [1, 0],
      'a: {b: 2, c: 3}\n',
    ],
    [
      'two that are added to one list, one after the other',
      'a: [1]\n',
      [set(['a', '-'], 2), set(['a', '-'], 3)],
      [0],
      'a: [1, 2]\n',
    ],
  ])('are %s', (_what, body, fixes, applied, text) => {
    expect(between(body, ...fixes)).toMatchObject({ applied, unfixed: [], text });
  });

  it('are left that cannot be written, and the others are set', () => {
    const fixes = [set(['a', 'b', 'c'], 1), set(['num'], 2), { kind: 'sort', path: ['num'], by: 'key' } as Fix];
    expect(between('num: 1\n', ...fixes)).toMatchObject({
      ...{ applied: [1], unfixed: [[0, 'nothing stands where the value belongs']], text: 'num: 2\n' },
    });
  });

  it('are left for which the list is spelled oddly, when the whole is read again, and the others wait', () => {
    const fixes = [set(['num'], 2), set(['l'], [])];
    expect(between('l:\n- a\nnum: 1\n', ...fixes)).toEqual({
      ...{ applied: [], unfixed: [[1, UNWRITABLE]], uncovers: false, text: 'l:\n- a\nnum: 1\n', isSame: true },
    });
  });

  it.each<[string, unknown]>([
    ['the key', { '<<': 1 }],
    ['the key in a list', [1, { '<<': 1 }]],
    ['the key below another one', { a: null, b: { '<<': null } }],
    ['a long key', { ['k'.repeat(1100)]: 1 }],
  ])('have a reason of their own with %s that is read as something else', (_what, value) => {
    const { unfixed, isSame } = between('num: 1\n', set(['num'], value));
    expect(unfixed).toEqual([[0, expect.stringMatching(/^YAML reads the key "<<", and one of more than 1,000 /)]]);
    expect(isSame).toBe(true);
  });

  it.each([
    ['the text', '<<'],
    ['a text in a list', ['<<']],
    ['a key of 1,000 characters', { ['k'.repeat(1000)]: '<<' }],
    ['a key that holds it', { '<<<': null }],
  ])('may have %s', (_what, value) => {
    expect(between('num: 1\n', set(['num'], value))).toMatchObject({ applied: [0], unfixed: [] });
  });

  // It is written as JSON does, 0, and read so.
  const lost = set(['meta', 'num_specs'], -0);

  it('that are not read as they are announced are a fault of their rule, where the generator wrote the page', () => {
    const { text } = page();
    const good = fixable(set(['title'], 'xz'), 'good');
    expect(round(text, [good, fixable(lost, 'bad')])).toEqual({
      ...{ applied: [], unfixed: [], uncovers: false, text, isSame: true },
      crash: ['bad', 'the page would not say what the fix announces'],
    });
  });

  it('that are not read as they are announced are left, where somebody else wrote it', () => {
    const text = page().text.replace('"zlib"', "'zlib'");
    const { applied, unfixed } = round(text, [fixable(set(['title'], 'xz')), fixable(lost)]);
    expect([applied, unfixed]).toEqual([[], [[1, UNWRITABLE]]]);
  });

  it.each([
    [50, 1],
    [51, 51],
  ])('of %i it is looked for the ones to blame, and of more all are: %i', (count, left) => {
    const keys = Array.from({ length: count }, (_, i) => `k${i}`);
    const body = keys.map((key) => `${key}: 1\n`).join('');
    const { applied, unfixed } = between(body, ...keys.map((key, i) => set([key], i === 7 ? -0 : i)));
    expect(applied).toEqual([]);
    expect(unfixed).toHaveLength(left);
    expect(unfixed).toContainEqual([7, UNWRITABLE]);
  });
});
