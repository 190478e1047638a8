import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/finding.js';
import { finding, HOSTILE_NAMES, report, SCENARIOS } from '../support/report-scenarios.js';
import { gitlab } from '../support/reporters.js';
import { possibleCommands } from '../support/runner-commands.js';

const VIEW = { width: 80, color: false, ci: true };
const NAMES = Object.keys(SCENARIOS);

/** gitlabhq/gitlabhq: app/validators/json_schemas/codeclimate.json, and what GitLab's documentation says beyond it. */
const SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1, pattern: '^[^\\n\\r]*$' },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 16 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/|\\.\\./)(?!.*/\\.\\.(?:/|$)).+$' },
          lines: {
            type: 'object',
            required: ['begin', 'end'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(SCHEMA);

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

function errorsOf(text: string): unknown[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function issuesOf(findings: readonly Finding[]): Issue[] {
  return JSON.parse(gitlab(report({ findings }), VIEW));
}

/** Tags as GitLab makes them of a description, and as a browser reads them. */
const TAG = /%\{[a-z_]+\}|<[a-z/!?]/i;

describe('gitlab', () => {
  it.each(NAMES)('%s is valid by the schema, with one fingerprint per finding', (name) => {
    const output = gitlab(SCENARIOS[name]!, VIEW);
    expect(errorsOf(output)).toEqual([]);
    const issues: Issue[] = JSON.parse(output);
    expect(issues.map(({ fingerprint }) => fingerprint)).toEqual(
      SCENARIOS[name]!.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  it('is an empty list when there is nothing to list', () => {
    expect(gitlab(SCENARIOS.clean!, VIEW)).toBe('[]\n');
  });

  it.each<[Severity, string]>([
    ['error', 'major'],
    ['warning', 'minor'],
    ['info', 'info'],
  ])('says of %s that it is %s', (severity, expected) => {
    expect(issuesOf([finding({ severity })])[0]!.severity).toBe(expected);
  });

  it.each([
    ['_cache/a b#c?%.md', '_cache/a b#c?%.md'],
    ['./_cache/a.md', '_cache/a.md'],
    ['../a.md', '(parent)/a.md'],
    ['a/../../b.md', 'a/(parent)/(parent)/b.md'],
    ['/tmp/a.md', '(root)/tmp/a.md'],
    ['_cache/\x1b[31m.md', '_cache/\\u{1b}[31m.md'],
  ])('the path %j is %j', (file, expected) => {
    expect(issuesOf([finding({ file })])[0]!.location.path).toBe(expected);
  });

  it.each([
    [5, 3, 5, 9, 5],
    [5, 3, 7, 2, 7],
    [5, 3, 7, 1, 6],
  ])('a region from %i:%i to %i:%i ends in line %5$i', (startLine, startColumn, endLine, endColumn, end) => {
    const { lines } = issuesOf([finding({ region: { startLine, startColumn, endLine, endColumn } })])[0]!.location;
    expect(lines).toEqual({ begin: startLine, end });
  });

  it('holds no HTML, no tag of GitLab, no command', () => {
    const piece = fc.constantFrom(
      '<',
      '%{',
      'img src=x',
      '/b>',
      '!--',
      'strong_start}',
      '&lt;',
      '##[error]',
      '\n::error::',
      '\ud800',
      'é',
    );
    const any = fc.oneof(
      fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.constantFrom(...HOSTILE_NAMES),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(any, any, (file, message) => {
        const output = gitlab(report({ findings: [finding({ file: `p${file}`, message })] }), VIEW);
        expect(errorsOf(output)).toEqual([]);
        expect(possibleCommands(output)).toEqual([]);
        const [{ description, location }] = JSON.parse(output);
        expect(description).not.toMatch(TAG);
        expect(location.path).not.toMatch(TAG);
        expect(`${description}${location.path}`).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
