import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFirst } from '../../src/report/changes.js';
import { neutralise, printable } from '../../src/report/printable.js';
import type { Report } from '../../src/report/report.js';
import { finding, HOSTILE_NAMES, report, SCENARIOS } from '../support/report-scenarios.js';
import { compact } from '../support/reporters.js';

interface Matcher {
  readonly owner: string;
  readonly severity: string;
  readonly pattern: readonly [
    Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number> & { regexp: string },
  ];
}

const FILE = new URL('../../.github/problem-matchers/cache-lint.json', import.meta.url);
const CONFIG = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly problemMatcher: readonly [Matcher] };
const [MATCHER] = CONFIG.problemMatcher;
const [PATTERN] = MATCHER.pattern;

/**
 * What the runner makes of a line (actions/runner: src/Runner.Worker/IssueMatcher.cs): .NET's regular expressions in their
 * ECMAScript mode; a group without a match is the empty text; an empty severity is the matcher's own.
 */
function match(line: string): Readonly<Record<string, string>> | undefined {
  const groups = new RegExp(PATTERN.regexp).exec(line);
  if (groups === null) return undefined;
  const value = (key: Exclude<keyof typeof PATTERN, 'regexp'>) => groups[PATTERN[key]] ?? '';
  return {
    file: value('file'),
    line: value('line'),
    column: value('column'),
    severity: value('severity') || MATCHER.severity,
    message: value('message'),
    code: value('code'),
  };
}

/** A name as it is, but for what cannot be seen. */
function openable(name: string): string {
  return name.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

function expectAll(each: Report, ci: boolean): void {
  const lines = compact(each, { width: 80, color: false, ci }).split('\n').slice(0, -1);
  // The colon after the file's name may be the second one of a `::`.
  const safe = (name: string) => (ci ? neutralise(`${openable(name)}:`).slice(0, -1) : openable(name));
  expect(lines.map(match).filter((found) => found !== undefined)).toEqual(
    changedFirst(each.findings).map(({ file, region, severity, message, ruleId }) => ({
      file: safe(file),
      line: String(region.startLine),
      column: String(region.startColumn),
      severity: severity === 'info' ? 'notice' : severity,
      // A message is never at the start of a line, where `::` would be stopped.
      message: ci ? printable(message).replace(/##(\w*)\[/g, '##$1\\[') : printable(message),
      code: ruleId,
    })),
  );
}

describe('the problem matcher', () => {
  it('is one that the runner takes', () => {
    expect(Object.keys(CONFIG)).toEqual(['problemMatcher']);
    expect(CONFIG.problemMatcher.length).toBe(1);
    expect(MATCHER.owner).toBe('cache-lint');
    expect(MATCHER.severity).toMatch(/^(?:error|warning|notice)$/);
    expect(MATCHER.pattern.length).toBe(1);
    const { regexp, ...groups } = PATTERN;
    const count = new RegExp(`${regexp}|`).exec('')!.length - 1;
    expect(Object.values(groups).sort()).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    // What .NET has and JavaScript reads otherwise, and what its ECMAScript mode refuses.
    expect(regexp).not.toMatch(/\\p|\(\?<|\(\?[a-z]|\\[AzZG]|\[\^?\]/);
  });

  it.each(Object.keys(SCENARIOS))('gets back every finding of %s', (name) => {
    expectAll(SCENARIOS[name]!, false);
    expectAll(SCENARIOS[name]!, true);
  });

  it('gets back every finding, whatever a page or a file name holds', () => {
    const piece = fc.constantFrom(
      ':',
      '1',
      ': ',
      'error',
      'warning',
      ' [x]',
      '##[error]',
      '\n',
      '::error::',
      'a.md',
      '漢',
      ' ',
    );
    const any = fc.oneof(
      fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(...HOSTILE_NAMES),
    );
    const file = any.filter((name) => !/:\d+:\d+: (?:error|warning|info): /.test(openable(name)));
    const severity = fc.constantFrom('error', 'warning', 'info');
    fc.assert(
      fc.property(
        fc.array(fc.record({ file, message: any, severity }), { maxLength: 3 }),
        fc.boolean(),
        (parts, ci) => {
          expectAll(report({ findings: parts.map((part) => finding(part)) }), ci);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('lets no message name another file', () => {
    const message = 'x. _cache/other.md:1:1: error: Owned. [owned] is no hash.';
    const line = compact(report({ findings: [finding({ message })] }), { width: 80, color: false, ci: true }).trimEnd();
    expect(match(line)).toMatchObject({ file: '_cache/zlib.md', line: '5', message });
  });

  it('does not take the line on omitted findings, or those of other formats, for a finding', () => {
    for (const line of [
      '(15 findings are not shown: 3 by --quiet, 12 by --max-findings.)',
      'a.md:1:2: fatal: x [y]',
      '',
    ])
      expect(match(line)).toBeUndefined();
  });

  it('takes time in proportion to the line', () => {
    const start = performance.now();
    for (const part of [':1', ':1:1: error: ', ' [x', ' [x] ', '1:']) match(`${part.repeat(50_000)} `);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});
