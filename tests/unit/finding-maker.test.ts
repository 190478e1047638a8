import { describe, expect, it } from 'vitest';
import { type AnyProblem, judge, makeFindings, NOT_OPENED, type OpenedFile } from '../../src/engine/finding-maker.js';
import { Fingerprints, identityOf } from '../../src/engine/fingerprint.js';
import { parsePage } from '../../src/page/parse.js';
import { definePageRule } from '../../src/rule.js';
import { page } from '../../src/testing/page-builder.js';

const rule = definePageRule({
  ...{ id: 'seen', summary: 'A claim.', why: 'For this test.', severity: 'info', fixable: true },
  ...{ messages: { seen: (said: string) => said }, examples: { bad: '', good: '' }, waitsFor: ['other'] },
  check: () => {},
});
const FIX = { kind: 'set', path: ['title'], value: 'x' } as const;
const FILE = '_cache/v1/xz/specs.md';

const problem = (more: Partial<AnyProblem> = {}): AnyProblem => ({
  ...{ messageId: 'seen', data: 'Seen.', path: ['title'] },
  ...more,
});

const { text } = page({ package: 'xz' });

function opened(of: string): OpenedFile {
  const { frontMatter } = parsePage(Buffer.from(of));
  return { text: of, data: frontMatter!.data, locate: frontMatter!.locate };
}

/** The findings of problems in files that are opened in this way, and the files that were. */
function make(problems: readonly AnyProblem[], open: (file: string) => OpenedFile = () => opened(text)) {
  const asked: string[] = [];
  const made = makeFindings(
    problems.map((one) => judge(rule, FILE, one, 'info')),
    (file) => {
      asked.push(file);
      return open(file);
    },
  );
  return { findings: made.map(({ finding }) => finding), asked };
}

const tokens = (problems: readonly AnyProblem[]): readonly string[] =>
  make(problems).findings.map(({ region: { startLine, startColumn, endColumn } }) =>
    text.split('\n')[startLine - 1]!.slice(startColumn - 1, endColumn - 1),
  );

describe('the place of a finding', () => {
  it('is the value, the key, or what is said to be it', () => {
    expect(tokens([problem()])).toEqual(['"xz"']);
    expect(tokens([problem({ at: 'value' })])).toEqual(['"xz"']);
    expect(tokens([problem({ at: 'key' })])).toEqual(['title']);
    expect(tokens([problem({ span: { start: 0, end: 3 } })])).toEqual(['---']);
  });

  it('is shown with its line, but of a file that cannot be read', () => {
    const [shown] = make([problem()]).findings;
    expect(shown!.excerpt!.text).toBe(text.split('\n')[1]);
    for (const own of [{}, { fix: FIX }, { unless: [{ rule: 'other' }] }]) {
      const [unread] = make([problem(own)], () => NOT_OPENED).findings;
      expect(unread).not.toHaveProperty('excerpt');
      expect(unread!.region).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 });
    }
  });

  it('has others, in this file and in more, each of which is opened once', () => {
    const related = [
      { path: ['layout'], message: 'Here.' },
      { path: ['title'], message: 'There.', file: 'other.md' },
    ];
    const { findings, asked } = make([problem({ related }), problem({ data: 'Too.', path: ['layout'] })]);
    expect(asked).toEqual([FILE, 'other.md']);
    expect(findings[0]!.related).toMatchObject([
      { message: 'Here.', file: FILE, region: { startLine: 3 } },
      { message: 'There.', file: 'other.md', region: { startLine: 2 } },
    ]);
    expect(findings[1]!.related).toEqual([]);
    expect(make([]).asked).toEqual([]);
  });
});

describe('the fingerprint of a finding', () => {
  const known = (file: string): string =>
    new Fingerprints().next('seen', file, identityOf({ path: ['title'] }, undefined));

  it.each<[string, boolean | undefined, string, string | undefined]>([
    ['its file', undefined, FILE, undefined],
    ['its file, which shows no fault of a tag', false, FILE, undefined],
    ["the tag's folder, where the fault is of the tag", true, '_cache/v1', '_cache/v1'],
  ])('is of %s', (_, ofTag, file, tagFolder) => {
    const [one] = make([problem(ofTag === undefined ? {} : { ofTag })]).findings;
    expect([one!.fingerprint, one!.tagFolder]).toEqual([known(file), tagFolder]);
  });

  it('is numbered in the order of places, whatever the order in which they were found', () => {
    const at = (start: number): AnyProblem => problem({ span: { start, end: start + 1 } });
    const { findings } = make([at(8), at(4), at(6)]);
    expect(findings.map(({ region }) => region.startColumn)).toEqual([1, 3, 5]);
    expect(findings.map(({ fingerprint }) => fingerprint)).toEqual([
      known(FILE),
      `${known(FILE)}:2`,
      `${known(FILE)}:3`,
    ]);
  });
});

describe('a problem that is none', () => {
  it.each<[string, Partial<AnyProblem>, string]>([
    ['a message that the rule has not', { messageId: 'none' }, 'the rule seen has no message "none"'],
    ['no path', { path: 'title' as never }, 'the rule seen reported a problem without a path'],
    [
      'another rule first that it does not wait for',
      { unless: [{ rule: 'other' }, { rule: 'third' }] },
      'the rule seen gives way to third, which its "waitsFor" does not name',
    ],
    ['a message that is no text', { data: 7 }, 'the message seen of the rule seen is no text'],
  ])('has %s', (_, more, said) => {
    expect(() => make([problem(more)])).toThrow(new TypeError(said));
  });

  it('has a subject of a thousand letters at most', () => {
    const subjects = [1000, 1001].map(
      (length) => make([problem({ subject: 'x'.repeat(length) })]).findings[0]!.subject,
    );
    expect(subjects.map(({ length }) => length)).toEqual([1000, 1000]);
    expect(make([problem()]).findings[0]!.subject).toBe('');
  });
});
