import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { Lines } from '../../src/page/lines.js';
import type { Report } from '../../src/report/report.js';
import {
  finding,
  HOSTILE_NAMES,
  region,
  report,
  rule,
  SCENARIOS,
  suggestedReport,
  wholeLine,
} from '../support/report-scenarios.js';
import { rdjson } from '../support/reporters.js';
import { possibleCommands } from '../support/runner-commands.js';

const VIEW = { width: 80, color: false, ci: true };
const NAMES = Object.keys(SCENARIOS);

const text = { type: 'string', minLength: 1 };
const severity = { enum: ['ERROR', 'WARNING', 'INFO'] };

function object(properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, required, properties };
}

/**
 * reviewdog/reviewdog: proto/rdf/reviewdog.proto and proto/rdf/jsonschema, without the members that we do not write: older
 * versions refuse what they do not know.
 */
const SCHEMA = {
  ...object(
    {
      source: object({ name: text, url: text }),
      severity,
      diagnostics: { type: 'array', items: { $ref: '#/$defs/diagnostic' } },
    },
    ['severity'],
  ),
  $defs: {
    position: object({ line: { $ref: '#/$defs/int32' }, column: { $ref: '#/$defs/int32' } }, ['column']),
    int32: { type: 'integer', minimum: 1, maximum: 2 ** 31 - 1 },
    location: object({
      path: text,
      range: { $ref: '#/$defs/range' },
    }),
    range: object({ start: { $ref: '#/$defs/position' }, end: { $ref: '#/$defs/position' } }),
    diagnostic: object(
      {
        message: text,
        location: { $ref: '#/$defs/location' },
        severity,
        code: object({ value: text, url: text }, ['url']),
        relatedLocations: {
          type: 'array',
          minItems: 1,
          items: object({ message: text, location: { $ref: '#/$defs/location' } }),
        },
        suggestions: {
          type: 'array',
          minItems: 1,
          items: object({ range: { $ref: '#/$defs/range' }, text: { type: 'string' } }),
        },
      },
      ['relatedLocations', 'suggestions'],
    ),
  },
};

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(SCHEMA);

interface Range {
  readonly start: { readonly line: number; readonly column?: number };
  readonly end: { readonly line: number; readonly column?: number };
}

interface Diagnostic {
  readonly message: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly range: Range };
  readonly code: { readonly value: string; readonly url?: string };
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
  readonly relatedLocations?: readonly { readonly location: { readonly range: Range } }[];
}

function read(each: Report): { readonly severity?: string; readonly diagnostics: readonly Diagnostic[] } {
  const output = rdjson(each, VIEW);
  validate(JSON.parse(output));
  expect(validate.errors ?? []).toEqual([]);
  // Go refuses a file with half a surrogate pair in it.
  expect(JSON.stringify(JSON.parse(output))).not.toMatch(/(?<!\\)\\ud[89a-f]/);
  return JSON.parse(output);
}

function diagnosticOf(overrides: Partial<Finding>): Diagnostic {
  return read(report({ findings: [finding(overrides)] })).diagnostics[0]!;
}

/** A finding as the engine makes it, of what lies between two offsets of a page. */
function findingAt(page: string, start: number, end: number): Finding {
  const lines = new Lines(page);
  return finding({ region: lines.region({ start, end }), excerpt: lines.excerpt(start) });
}

/** The bytes of a position in a page, counted anew. */
function bytePosition(page: string, offset: number): { line: number; column: number } {
  const before = page.slice(0, offset).split('\n');
  return { line: before.length, column: Buffer.byteLength(before.at(-1)!) + 1 };
}

describe('rdjson', () => {
  it.each(NAMES)('%s is valid by the schema and says every finding', (name) => {
    const { findings } = SCENARIOS[name]!;
    const { diagnostics } = read(SCENARIOS[name]!);
    expect(diagnostics.map(({ code, severity: level }) => [code.value, level])).toEqual(
      findings.map((each) => [each.ruleId, each.severity.toUpperCase()]),
    );
    expect(diagnostics.map(({ relatedLocations }) => relatedLocations?.length ?? 0)).toEqual(
      findings.map(({ related }) => related.length),
    );
  });

  it('has the severity of the worst finding, listed or not', () => {
    expect(read(SCENARIOS.clean!).severity).toBeUndefined();
    expect(read(SCENARIOS['all-omitted']!).severity).toBe('WARNING');
    expect(read(SCENARIOS.several!).severity).toBe('ERROR');
    expect(read(report({ findings: [finding({ severity: 'info' })] })).severity).toBe('INFO');
  });

  it('has what mends a finding as one suggestion, since reviewdog takes several for several ways', () => {
    const { diagnostics } = read(suggestedReport());
    expect(diagnostics.map(({ suggestions }) => suggestions)).toEqual([
      [{ range: { start: { line: 5, column: 96 }, end: { line: 6, column: 20 } }, text: '2' }],
      undefined,
    ]);
  });

  it('links to the page of a rule, unless it is from a plugin or unknown', () => {
    const rules = [rule(), rule({ id: 'mine', plugin: './mine.mjs' })];
    const findings = ['meta-num-specs', 'mine', 'unknown'].map((ruleId) => finding({ ruleId }));
    expect(read(report({ rules, findings })).diagnostics.map(({ code }) => code.url)).toEqual([
      'https://github.com/example/cache-lint/blob/main/docs/rules/meta-num-specs.md',
      undefined,
      undefined,
    ]);
  });
});

describe('byte columns', () => {
  const unit = fc.constantFrom(
    'a',
    '"',
    ' ',
    'é',
    '漢',
    '💩',
    '\n',
    '\r\n',
    'b'.repeat(150),
    'ü'.repeat(90),
    'c'.repeat(2500),
  );
  const page = fc.array(unit, { minLength: 1, maxLength: 40 });
  const at = fc.tuple(page, fc.nat(), fc.nat()).map(([units, first, length]) => {
    const from = first % units.length;
    const start = units.slice(0, from).join('').length;
    return { text: units.join(''), start, end: start + units.slice(from, from + (length % 4)).join('').length };
  });

  it('are those of the page at every start, and at every end that the excerpt shows', () => {
    fc.assert(
      fc.property(at, ({ text: content, start, end }) => {
        const each = findingAt(content, start, end);
        const { range } = read(report({ findings: [each] })).diagnostics[0]!.location;
        expect(range.start).toEqual(bytePosition(content, start));
        const right = bytePosition(content, end);
        const { column, text: shown } = each.excerpt!;
        const known = /^[\x00-\x7f]*$/.test(content) || each.region.endColumn <= column + shown.length;
        if (right.line === range.start.line && known) expect(range.end).toEqual(right);
        expect(range.end.line).toBe(right.line);
        expect(range.end.column).toBeLessThanOrEqual(right.column);
      }),
      { numRuns: 1000 },
    );
  });

  it('are those of the page on a page of ASCII, whatever the length of the token', () => {
    const content = `meta: {}\nspec_details: ["${'a'.repeat(900)}"]\n`;
    const { range } = read(report({ findings: [findingAt(content, 23, 23 + 902)] })).diagnostics[0]!.location;
    expect(range).toEqual({ start: { line: 2, column: 15 }, end: { line: 2, column: 917 } });
  });

  it('draw an end that nobody can know in to what is known', () => {
    const content = `é "${'ü'.repeat(900)}"\nend`;
    const far = read(report({ findings: [findingAt(content, 2, 904)] })).diagnostics[0]!.location.range;
    expect(far).toEqual({ start: { line: 1, column: 4 }, end: { line: 1, column: 4 + 1 + 2 * 199 } });
    const next = read(report({ findings: [findingAt(content, 2, content.length)] })).diagnostics[0]!.location.range;
    expect(next).toEqual({ start: { line: 1, column: 4 }, end: { line: 2, column: 1 } });
  });

  it('are not given for related places of which nothing is known', () => {
    const related = ['_cache/zlib.md', '_cache/other.md'].map((file) => ({
      message: 'Here.',
      file,
      region: region(6, 5, 9),
    }));
    const ranges = (line: string) =>
      diagnosticOf({ excerpt: wholeLine(line), related }).relatedLocations!.map(({ location }) => location.range);
    const lines = { start: { line: 6 }, end: { line: 6 } };
    expect(ranges('abc')).toEqual([{ start: { line: 6, column: 5 }, end: { line: 6, column: 9 } }, lines]);
    expect(ranges('äbc')).toEqual([lines, lines]);
  });

  it('of a page with one long line take time in proportion to its findings', () => {
    const lines = new Lines(`é${'x'.repeat(20_000_000)}`);
    const start = performance.now();
    for (let i = 0; i < 20_000; i++) expect(lines.excerpt(i * 1000 + 500).byteOffset).toBe(i * 1000 + 500 - 200 + 1);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('count nothing on a page of ASCII', () => {
    expect(new Lines('abc\ndef').excerpt(5)).toEqual({ text: 'def', column: 1, cutBefore: false, cutAfter: false });
  });
});

describe('rdjson in a log and in a comment', () => {
  it('holds no command, no control and no half of a pair', () => {
    const any = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...HOSTILE_NAMES));
    fc.assert(
      fc.property(any, any, (file, message) => {
        const related = [{ file: `p${file}`, message: `m${message}`, region: region(1, 1, 2) }];
        const each = report({ findings: [finding({ file: `p${file}`, message: `m${message}`, related })] });
        const [{ message: said, location }] = read(each).diagnostics as [Diagnostic];
        expect(`${said}${location.path}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(possibleCommands(rdjson(each, VIEW))).toEqual([]);
      }),
    );
  });

  it('has messages that Markdown shows as they are', () => {
    expect(diagnosticOf({ message: 'See <img src=x> [x](y) @user.' }).message).toBe(
      'See < img src=x> [x]\\(y) @\\user.',
    );
  });
});
