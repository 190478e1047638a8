import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/finding.js';
import { github } from '../../src/report/github.js';
import { finding, HOSTILE_NAMES, region, report, SCENARIOS } from '../support/report-scenarios.js';
import { type RunnerCommand, runnerCommands } from '../support/runner-commands.js';

const VIEW = { width: 80, color: false, ci: true };
const MORE =
  /^(\d+) more (error|warning|notice)s? (?:is|are) not shown as (?:an annotation|annotations): see the log or another output format\.$/;

function commandsFor(findings: readonly Finding[], overrides: Parameters<typeof report>[0] = {}): RunnerCommand[] {
  return runnerCommands(github(report({ findings, ...overrides }), VIEW));
}

/** Findings of as many files. */
function many(count: number, severity: Severity = 'error'): Finding[] {
  return Array.from({ length: count }, (_, index) => finding({ severity, file: `_cache/p${index}.md` }));
}

describe('github', () => {
  it('writes a command that the runner reads back', () => {
    expect(commandsFor([finding({ file: 'a, b: 100%.md', message: 'Is 5%25,\nnot: 5.' })])).toEqual([
      {
        name: 'error',
        properties: {
          title: 'meta-num-specs',
          file: 'a, b: 100%.md',
          line: '5',
          endline: '5',
          col: '96',
          endcolumn: '97',
        },
        data: 'Is 5%25,\\u{a}not: 5.',
      },
    ]);
  });

  it('gives the names of strangers back as they were, but for controls', () => {
    const commands = runnerCommands(github(SCENARIOS.hostile!, VIEW));
    const expected = HOSTILE_NAMES.map((name) =>
      name
        .replace(/[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, (each) => `\\u{${each.charCodeAt(0).toString(16)}}`)
        .replace('\ud800', '\ufffd'),
    );
    expect(commands.map(({ properties }) => properties.file)).toEqual(expected);
    expect(commands.map(({ name }) => name)).toEqual(HOSTILE_NAMES.map(() => 'error'));
  });

  it('writes exactly the commands that it means to, whatever a finding holds', () => {
    const content = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('%', '25', '0A', ':', ',', '=', '::', '##[error]', '\n', '\r', 'a', '\u0301'),
        minLength: 1,
      }),
    );
    fc.assert(
      fc.property(content, content, (file, message) => {
        const output = github(report({ findings: [finding({ file: `p${file}`, message })] }), VIEW);
        const [command, ...others] = runnerCommands(output);
        expect(others).toEqual([]);
        expect(output.split('\n').length).toBe(2);
        expect(command!.name).toBe('error');
        expect(Object.keys(command!.properties)).toEqual(['title', 'file', 'line', 'endline', 'col', 'endcolumn']);
        if (!/[\p{Cc}\p{Cs}]/u.test(file)) expect(command!.properties.file).toBe(`p${file}`);
        if (!/[\p{C}\p{Zl}\p{Zp}]|^\p{M}/u.test(message)) expect(command!.data).toBe(message);
      }),
      { numRuns: 1000 },
    );
  });

  it('lets no combining mark join the colons before the message', () => {
    expect(commandsFor([finding({ message: '\u0301x.' })])[0]!.data).toBe('\\u{301}x.');
  });

  it.each([
    ['one line', region(5, 3, 9), { line: '5', endline: '5', col: '3', endcolumn: '9' }],
    ['an empty region', region(5, 3, 3), { line: '5', endline: '5', col: '3', endcolumn: '3' }],
    ['several lines', { startLine: 5, startColumn: 3, endLine: 7, endColumn: 2 }, { line: '5', endline: '7' }],
    [
      'an end before the first column',
      { startLine: 5, startColumn: 3, endLine: 7, endColumn: 1 },
      { line: '5', endline: '6' },
    ],
    ['a line with its end', { startLine: 5, startColumn: 3, endLine: 6, endColumn: 1 }, { line: '5', endline: '5' }],
  ])('gives the place of %s', (_what, place, expected) => {
    const { title: _title, file: _file, ...rest } = commandsFor([finding({ region: place })])[0]!.properties;
    expect(rest).toEqual(expected);
  });

  it('puts errors first, and says notice for info', () => {
    const findings = [many(1, 'info'), many(1, 'warning'), many(1, 'error')].flat();
    expect(commandsFor(findings).map(({ name }) => name)).toEqual(['error', 'warning', 'notice']);
  });

  it('joins the findings of one file and rule', () => {
    const findings = [
      finding(),
      finding({ message: 'Second.' }),
      finding({ ruleId: 'other-rule' }),
      finding({ message: 'Third.' }),
    ];
    expect(commandsFor(findings).map(({ data }) => data)).toEqual([
      'meta.num_specs is 3, but spec_details lists 2 specs. (+2 more of this rule in this file)',
      'meta.num_specs is 3, but spec_details lists 2 specs.',
    ]);
  });

  it('shows ten of a type when there are exactly ten', () => {
    const commands = commandsFor([...many(10), ...many(10, 'warning'), ...many(10, 'info')]);
    expect(commands.length).toBe(30);
    expect(commands.filter(({ data }) => MORE.test(data))).toEqual([]);
  });

  it('uses the tenth place of a type for the number of the others', () => {
    const commands = commandsFor([...many(11), finding({ file: '_cache/p10.md' }), ...many(3, 'info')]);
    expect(commands.map(({ name }) => name)).toEqual([...Array(10).fill('error'), ...Array(3).fill('notice')]);
    expect(commands[9]).toEqual({
      name: 'error',
      properties: { title: 'cache-lint' },
      data: '3 more errors are not shown as annotations: see the log or another output format.',
    });
  });

  it('counts what --max-findings hid, not what --quiet hid', () => {
    const totals = {
      ...{ pages: 1, contextPages: 0, specs: 1, errors: 11, warnings: 4, infos: 0 },
      filesWithFindings: 1,
    };
    const both = commandsFor(many(10), { totals, omitted: { quiet: 4, maxFindings: 1, perPage: 0 } });
    expect(both.map(({ name }) => name)).toEqual(Array(10).fill('error'));
    expect(both[9]!.data).toMatch(/^2 more errors are /);
    const displayed = commandsFor(many(10), { totals, omitted: { quiet: 0, maxFindings: 5, perPage: 0 } });
    expect(displayed.at(-1)).toMatchObject({ name: 'warning', data: expect.stringMatching(/^4 more warnings are /) });
    const one = commandsFor(many(3), {
      totals: { ...totals, errors: 4 },
      omitted: { quiet: 4, maxFindings: 1, perPage: 0 },
    });
    expect(one.at(-1)!.data).toBe('1 more error is not shown as an annotation: see the log or another output format.');
  });

  it('stays within ten of a type and loses none', () => {
    const severity = fc.constantFrom<Severity>('error', 'warning', 'info');
    const each = fc.record({
      severity,
      file: fc.constantFrom('a', 'b', 'c', 'd'),
      ruleId: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
    });
    fc.assert(
      fc.property(fc.array(each, { maxLength: 150 }), (parts) => {
        const commands = commandsFor(parts.map((part) => finding({ ...part, message: 'Wrong.' })));
        for (const [name, level] of [
          ['error', 'error'],
          ['warning', 'warning'],
          ['notice', 'info'],
        ] as const) {
          const shown = commands.filter((command) => command.name === name);
          expect(shown.length).toBeLessThanOrEqual(10);
          const covered = shown.map(({ data }) =>
            MORE.test(data) ? Number.parseInt(data, 10) : 1 + Number(/\(\+(\d+)/.exec(data)?.[1] ?? 0),
          );
          expect(covered.reduce((sum, count) => sum + count, 0)).toBe(
            parts.filter((part) => part.severity === level).length,
          );
        }
      }),
    );
  });

  it.each([
    ['a message that just fits', 'a'.repeat(4096), 'a'.repeat(4096)],
    ['a message that is too long', 'a'.repeat(4097), `${'a'.repeat(4095)}…`],
    ['a pair at the cut', `${'a'.repeat(4094)}💩${'a'.repeat(9)}`, `${'a'.repeat(4094)}…`],
    ['escapes, which count as one', '%'.repeat(4096), '%'.repeat(4096)],
  ])('%s', (_what, message, expected) => {
    expect(commandsFor([finding({ message })])[0]!.data).toBe(expected);
  });

  it('keeps the number of the others in a message that is cut', () => {
    const { data } = commandsFor([finding({ message: 'a'.repeat(9000) }), finding()])[0]!;
    expect(data.length).toBe(4096);
    expect(data.endsWith('a… (+1 more of this rule in this file)')).toBe(true);
  });
});
