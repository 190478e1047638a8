import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { frameOf } from '../../src/report/frame.js';
import { chunks, wrap } from '../../src/words/wrap.js';
import { finding, HOSTILE_NAMES, region, report, SCENARIOS, wholeLine } from '../support/report-scenarios.js';
import { compact, text } from '../support/reporters.js';
import { possibleCommands, runnerCommands } from '../support/runner-commands.js';

const SGR = /\x1b\[[\d;]*m/g;

/** Strings that a stranger would think of, and any others. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...HOSTILE_NAMES),
  fc
    .array(fc.constantFrom('::', '##', '[', 'error', ']', ' ', '##[error]', '\n', '\x1b', 'é', 'word', '::error::'), {
      maxLength: 120,
    })
    .map((pieces) => pieces.join('')),
);

const position = fc.oneof(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 9_999_999 }));

const hostileFinding: fc.Arbitrary<Finding> = fc
  .record({
    ruleId: hostile,
    message: hostile,
    file: hostile,
    line: position,
    column: position,
    length: fc.integer({ min: 0, max: 300 }),
    lines: fc.integer({ min: 0, max: 2 }),
    severity: fc.constantFrom('error', 'warning', 'info'),
    excerpt: fc.option(fc.record({ text: hostile, cutBefore: fc.boolean(), cutAfter: fc.boolean() }), {
      nil: undefined,
    }),
    offset: fc.integer({ min: 0, max: 80 }),
    related: fc.array(fc.record({ message: hostile, file: hostile }), { maxLength: 2 }),
  })
  .map(({ line, column, length, lines, excerpt, offset, related, ...rest }) => ({
    ...finding(rest),
    region: { startLine: line, startColumn: column, endLine: line + lines, endColumn: column + length },
    ...(excerpt === undefined ? {} : { excerpt: { ...excerpt, column: Math.max(1, column - offset) } }),
    related: related.map((place) => ({ ...place, region: region(line, column, column + 1) })),
  }));

const hostileReport = fc
  .record({
    findings: fc.array(hostileFinding, { maxLength: 4 }),
    omitted: fc.record({ quiet: fc.nat(9), maxFindings: fc.nat(9999), perPage: fc.nat(9) }),
  })
  .map((parts) => report(parts));

describe('text', () => {
  it.each([
    [5, undefined],
    [6, 'and 1 more related place'],
    [30, 'and 25 more related places'],
  ])('shows five of %i related places', (count, more) => {
    const related = Array.from({ length: count }, (_, i) => ({
      message: 'Here.',
      file: `p${i}.md`,
      region: region(1, 1, 2),
    }));
    const lines = text(report({ findings: [finding({ related })] }), { width: 80, color: false, ci: false }).split(
      '\n',
    );
    expect(lines.filter((line) => line.startsWith('    related: '))).toHaveLength(5);
    expect(lines.find((line) => line.includes('more related'))?.trim()).toBe(more);
  });

  it('is never wider than the view', () => {
    const view = fc.record({ width: fc.integer({ min: 40, max: 200 }), color: fc.boolean(), ci: fc.boolean() });
    fc.assert(
      fc.property(hostileReport, view, (each, how) => {
        const lines = text(each, how).replace(SGR, '').split('\n');
        expect(lines.filter((line) => line.length > how.width)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([40, 79, 80, 400])('fits into %i columns in every scenario', (width) => {
    for (const each of Object.values(SCENARIOS)) {
      const lines = text(each, { width, color: true, ci: true }).replace(SGR, '').split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  it('says the same with and without colours', () => {
    fc.assert(
      fc.property(hostileReport, (each) => {
        const plain = text(each, { width: 80, color: false, ci: false });
        expect(plain).not.toContain('\x1b');
        expect(text(each, { width: 80, color: true, ci: false }).replace(SGR, '').replace(/ +$/gm, '')).toBe(
          plain.replace(/ +$/gm, ''),
        );
      }),
    );
  });

  it('keeps a long line short and shows the token', () => {
    const output = text(SCENARIOS.long!, { width: 80, color: false, ci: false });
    expect(output).toContain('"abcdefghijklmnopqrstuvwxyz234567"');
    expect(output.length).toBeLessThan(1500);
  });
});

describe('what a CI runner reads', () => {
  const ci = { width: 80, color: false, ci: true };

  it('there is something to defuse', () => {
    const open = { ...ci, ci: false };
    expect(runnerCommands(text(SCENARIOS.hostile!, open)).length).toBeGreaterThan(3);
    expect(runnerCommands(compact(SCENARIOS.hostile!, open)).length).toBeGreaterThan(1);
  });

  it.each([
    ['text', text],
    ['compact', compact],
  ] as const)('%s holds no command', (_name, reporter) => {
    expect(possibleCommands(reporter(SCENARIOS.hostile!, ci))).toEqual([]);
    const view = fc.record({ width: fc.integer({ min: 40, max: 120 }), color: fc.boolean(), ci: fc.constant(true) });
    fc.assert(
      fc.property(hostileReport, view, (each, how) => {
        const output = reporter(each, how);
        expect(possibleCommands(output)).toEqual([]);
        expect(possibleCommands(output.replace(SGR, ''))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a command that lies across the start of a token', () => {
    const line = 'x ##[add-mask]secret';
    for (let start = 1; start <= line.length; start += 1) {
      const each = finding({ region: region(6, start, start + 2), excerpt: wholeLine(line) });
      expect(possibleCommands(text(report({ findings: [each] }), ci))).toEqual([]);
    }
  });
});

describe('compact', () => {
  it('is one line per finding, whatever the finding holds', () => {
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (each, ci) => {
        const { quiet, maxFindings, perPage } = each.omitted;
        const lines = compact(each, { width: 80, color: false, ci }).split('\n').slice(0, -1);
        expect(lines.length).toBe(each.findings.length + (quiet + maxFindings + perPage > 0 ? 1 : 0));
      }),
    );
  });

  it('does not let the line on omitted findings look like one', () => {
    const output = compact(SCENARIOS['all-omitted']!, { width: 80, color: false, ci: false });
    expect(output).not.toMatch(/:\d+:\d+: /);
  });
});

describe('a code frame', () => {
  const same = (part: string) => part;
  const shown = (line: string, start: number, end: number, width: number) => {
    const frame = frameOf(wholeLine(line), region(1, start, end), width, same);
    return [frame.text.trimEnd(), ' '.repeat(frame.markStart) + '^'.repeat(frame.markEnd - frame.markStart)];
  };

  it.each([
    ['a line that fits', 'abcdef', 3, 5, 6, ['abcdef', '  ^^']],
    ['a start', 'abcdefghij', 1, 3, 6, ['abcd…', '^^']],
    ['a middle', 'abcdefghijklmnopqrst', 10, 12, 8, ['…hijklm…', '   ^^']],
    ['an end', 'abcdefghij', 9, 11, 6, ['…ghij', '   ^^']],
    ['a token wider than the window', 'abcdefghijklmnopqrst', 5, 21, 8, ['…defghi…', '  ^^^^^']],
    ['an empty region', 'abc', 2, 2, 8, ['abc', ' ^']],
    ['a place after the end', 'abc', 4, 4, 8, ['abc', '   ^']],
    ['a place far after the end', 'abc', 900, 901, 8, ['abc', '   ^']],
    ['an empty line', '', 1, 1, 8, ['', '^']],
  ])('%s', (_what, line, start, end, width, expected) => {
    expect(shown(line, start, end, width).map((row) => row.trimEnd())).toEqual(expected);
  });

  it('marks the characters of the token', () => {
    const line = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(
        line,
        fc.nat(299),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 20, max: 90 }),
        (each, at, length, width) => {
          const start = at % each.length;
          const token = each.slice(start, start + length);
          const frame = frameOf(wholeLine(each), region(1, start + 1, start + 1 + length), width, same);
          const marked = frame.text.slice(frame.markStart, frame.markEnd);
          expect(token.startsWith(marked)).toBe(true);
          expect(marked.length).toBeGreaterThanOrEqual(Math.min(token.length, Math.floor(width / 2)));
          expect(frame.text.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('marks a region over several lines to the end of the window', () => {
    const frame = frameOf(wholeLine('abcdef'), { startLine: 1, startColumn: 3, endLine: 4, endColumn: 1 }, 20, same);
    expect(frame).toEqual({ text: 'abcdef', markStart: 2, markEnd: 6 });
  });
});

describe('wrap', () => {
  it.each([
    ['', 5, ['']],
    ['one two three', 7, ['one two', 'three']],
    ['abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['a abcdefg', 3, ['a', 'abc', 'def', 'g']],
    ['abc  def', 5, ['abc', 'def']],
  ])('%j at %i', (words, width, expected) => {
    expect(wrap(words, width)).toEqual(expected);
  });

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'leaves a text as it is where there is %d to take',
    (width) => {
      expect(wrap('one two', width)).toEqual(['one two']);
      expect(wrap('one two', width)).toEqual(chunks('one two', width));
    },
  );

  it('takes whole columns only', () => {
    expect(chunks('abcde', 2.5)).toEqual(['ab', 'cd', 'e']);
  });
});
