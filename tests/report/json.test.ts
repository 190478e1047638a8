import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { jsonLine, jsonText } from '../../src/report/json-text.js';
import { finding, report, SCENARIOS } from '../support/report-scenarios.js';
import { json, ndjson } from '../support/reporters.js';
import { possibleCommands } from '../support/runner-commands.js';

const VIEW = { width: 80, color: false, ci: true };

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')));
const isReport = ajv.getSchema('urn:cache-lint:report:1')!;
const isLine = ajv.getSchema('urn:cache-lint:report:1#/$defs/line')!;

const NAMES = Object.keys(SCENARIOS);

function errorsOf(validate: typeof isReport, value: unknown): unknown[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('json', () => {
  it.each(NAMES)('%s is valid by the schema', (name) => {
    expect(errorsOf(isReport, JSON.parse(json(SCENARIOS[name]!, VIEW)))).toEqual([]);
  });

  it.each(NAMES)('%s is said whole, but for the excerpts and the hidden findings', (name) => {
    const { rules, findings, hiddenFindings: _hidden, comparison, ...rest } = SCENARIOS[name]!;
    const said = (list: readonly Finding[]): object[] => list.map(({ excerpt: _excerpt, ...others }) => others);
    expect(JSON.parse(json(SCENARIOS[name]!, VIEW))).toEqual({
      formatVersion: 1,
      ...rest,
      rules: rules.map(({ id, severity }) => ({ id, severity })),
      findings: said(findings),
      ...(comparison && {
        comparison: { ...comparison, fixed: said(comparison.fixed), unchanged: said(comparison.unchanged) },
      }),
    });
  });

  it.each<[string, (document: Record<string, unknown>) => void]>([
    ['a member more', (document) => Object.assign(document, { more: 1 })],
    ['a member less', (document) => delete document.files],
    ['another version', (document) => Object.assign(document, { formatVersion: 2 })],
    [
      'a column 0',
      (document) => Object.assign((document.findings as { region: object }[])[0]!.region, { startColumn: 0 }),
    ],
    ['an unknown fix', (document) => Object.assign((document.findings as { fix: object }[])[0]!.fix, { kind: 'run' })],
  ])('the schema refuses %s', (_what, change) => {
    const document = JSON.parse(json(SCENARIOS.one!, VIEW));
    expect(errorsOf(isReport, document)).toEqual([]);
    change(document);
    expect(errorsOf(isReport, document)).not.toEqual([]);
  });

  it.each([
    { written: true, findings: 0, files: [], unfixed: [], unwritten: [] },
    {
      written: false,
      findings: 3,
      files: ['_cache/gcc.md'],
      unfixed: [
        { ruleId: 'page-title', file: '_cache/gcc.md', reason: 'a comment stands between the values', findings: 2 },
      ],
      unwritten: [{ file: '_cache/zlib.md', reason: 'permission denied' }],
    },
  ])('what was fixed is valid by the schema, and said whole: %#', (fixes) => {
    const said = JSON.parse(json(report({ fixes }), VIEW));
    expect(errorsOf(isReport, said)).toEqual([]);
    expect(said.fixes).toEqual(fixes);
    const lines = ndjson(report({ fixes }), VIEW).split('\n').slice(0, -1);
    expect(lines.flatMap((line) => errorsOf(isLine, JSON.parse(line)))).toEqual([]);
    expect(JSON.parse(lines[0]!).fixes).toEqual(fixes);
  });

  it('the schema takes every kind of fix', () => {
    const findings = [
      finding({ fix: { kind: 'set', path: ['a', 0, '-'], value: { any: [null, 1.5, 'x', true] } } }),
      finding({ fix: { kind: 'sort', path: [], by: 'all-keys' } }),
      finding({ fix: { kind: 'rewrite', as: 'canonical' } }),
    ];
    expect(errorsOf(isReport, JSON.parse(json(report({ findings }), VIEW)))).toEqual([]);
  });
});

describe('ndjson', () => {
  it.each(NAMES)('%s is a run, findings and a summary, each valid by the schema', (name) => {
    const output = ndjson(SCENARIOS[name]!, VIEW);
    const lines = output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(lines.flatMap((line) => errorsOf(isLine, line))).toEqual([]);
    expect(lines.map(({ type }) => type)).toEqual([
      'run',
      ...SCENARIOS[name]!.findings.map(() => 'finding'),
      'summary',
    ]);
  });

  it('says the same as json', () => {
    const [run, ...rest] = ndjson(SCENARIOS.several!, VIEW)
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    const { files: _files, findings, ...header } = JSON.parse(json(SCENARIOS.several!, VIEW));
    expect(run).toEqual({ type: 'run', ...header });
    expect(rest.slice(0, -1)).toEqual(findings.map((each: object) => ({ type: 'finding', ...each })));
    expect(rest.at(-1)).toEqual({
      type: 'summary',
      totals: header.totals,
      omitted: header.omitted,
      hidden: header.hidden,
    });
  });
});

describe('JSON in a log', () => {
  it('holds no command and no control, and reads back as it was', () => {
    const piece = fc.constantFrom(
      '##[error]',
      '#',
      '##',
      '[',
      'a',
      '\\',
      '"',
      '\n::error::',
      '\x9b',
      '\u202e',
      '\u2028',
      '\x1b',
      '\ud800',
      '💩',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const value = { [pieces.join('')]: [pieces.join(''), { deep: pieces }] };
        for (const output of [jsonLine(value), jsonText(value, 1), jsonText(value, 9)]) {
          expect(JSON.parse(output)).toEqual(value);
          expect(possibleCommands(output)).toEqual([]);
          expect(output).not.toMatch(/[^\n\P{Cc}]|[\u2028-\u202e]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(NAMES)('%s holds no command', (name) => {
    expect(possibleCommands(json(SCENARIOS[name]!, VIEW) + ndjson(SCENARIOS[name]!, VIEW))).toEqual([]);
  });

  it('is laid out to a depth', () => {
    expect(jsonText({ a: [], b: {}, c: [1, { d: [2] }], e: undefined }, 2)).toBe(
      '{\n  "a": [],\n  "b": {},\n  "c": [\n    1,\n    {"d":[2]}\n  ]\n}\n',
    );
  });
});
