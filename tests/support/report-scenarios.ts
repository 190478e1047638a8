import type { Excerpt, Finding, Region } from '../../src/finding.js';
import type { Report, RuleInfo } from '../../src/report/report.js';

/** A region within one line. */
export function region(line: number, startColumn: number, endColumn: number): Region {
  return { startLine: line, startColumn, endLine: line, endColumn };
}

/** A whole line as an excerpt. */
export function wholeLine(text: string): Excerpt {
  return { text, column: 1, cutBefore: false, cutAfter: false };
}

export function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'meta-num-specs',
    messageId: 'wrongCount',
    severity: 'error',
    message: 'meta.num_specs is 3, but spec_details lists 2 specs.',
    file: '_cache/zlib.md',
    path: '/meta/num_specs',
    region: region(5, 96, 97),
    subject: '',
    related: [],
    fingerprint: '0123456789abcdef',
    ...overrides,
  };
}

export function rule(overrides: Partial<RuleInfo> = {}): RuleInfo {
  return {
    id: 'meta-num-specs',
    summary: 'meta.num_specs equals the number of entries in spec_details.',
    why: 'The package list shows this number without opening the page.',
    severity: 'error',
    fixable: true,
    bad: 'meta: {"num_specs": 2}\nspec_details: [{"hash": "a"}]',
    good: 'meta: {"num_specs": 1}\nspec_details: [{"hash": "a"}]',
    ...overrides,
  };
}

const RULES: readonly RuleInfo[] = [
  rule({
    id: 'file-readable',
    summary: 'The file can be read as UTF-8 text.',
    why: 'A page that cannot be read is not checked at all.',
    fixable: false,
    bad: '(bytes that are not UTF-8)',
    good: 'title: "zlib"',
  }),
  rule(),
  rule({
    id: 'spec-hash-unique',
    summary: 'No two specs of a page have the same hash.',
    why: 'The page links to a spec by its hash, so one of the two cannot be reached.',
    fixable: false,
    bad: 'spec_details: [{"hash": "a"}, {"hash": "a"}] # ``` closes nothing',
    good: 'spec_details: [{"hash": "a"}, {"hash": "b"}]',
  }),
  rule({
    id: 'versions-sorted',
    summary: 'meta.versions is sorted.',
    why: 'A sorted list makes small diffs.',
    severity: 'warning',
    bad: 'meta: {"versions": ["2", "1"]}',
    good: 'meta: {"versions": ["1", "2"]}',
  }),
];

/** A report with the totals that its findings give. */
export function report(overrides: Partial<Report> = {}): Report {
  const findings = overrides.findings ?? [];
  const omitted = overrides.omitted ?? { quiet: 0, maxFindings: 0, perPage: 0 };
  const count = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length;
  return {
    tool: { name: 'cache-lint', version: '1.2.3', informationUri: 'https://github.com/example/cache-lint' },
    rules: RULES,
    skippedRules: [],
    files: ['_cache/zlib.md'],
    findings,
    totals: {
      pages: 1,
      contextPages: 0,
      specs: 2,
      errors: count('error') + omitted.maxFindings,
      warnings: count('warning') + omitted.quiet,
      infos: count('info'),
      filesWithFindings: new Set(findings.map(({ file }) => file)).size,
    },
    omitted,
    hidden: { suppressions: 0, baseline: 0 },
    unchecked: [],
    internalErrors: [],
    ...overrides,
  };
}

const META_LINE =
  'meta: {"versions": ["1.3.1", "1.2.13"], "compilers": ["gcc@=12.3.0"], "oss": ["ubuntu20.04"], "num_specs": 3, "stacks": ["e4s"]}';

const columnOf = (line: string, part: string): number => line.indexOf(part) + 1;

const VERSIONS_AT = columnOf(META_LINE, '["1.3.1"');

const SEVERAL: readonly Finding[] = [
  finding({
    ruleId: 'versions-sorted',
    messageId: 'unsorted',
    severity: 'warning',
    message: 'meta.versions is not sorted: "1.2.13" comes after "1.3.1".',
    file: '_cache/gcc.md',
    path: '/meta/versions',
    region: region(5, VERSIONS_AT, VERSIONS_AT + '["1.3.1", "1.2.13"]'.length),
    excerpt: wholeLine(META_LINE),
    fix: { kind: 'sort', path: ['meta', 'versions'], by: 'value' },
    fingerprint: '00000000000000a1',
  }),
  finding({
    ruleId: 'spec-hash-unique',
    messageId: 'repeated',
    message: 'The hash 5yd6gzbhbdvpnpzk5l5mstvxd2bvfaxy occurs more than once. One of the two specs cannot be reached.',
    file: '_cache/gcc.md',
    path: '/spec_details/40/hash',
    subject: '5yd6gzbhbdvpnpzk5l5mstvxd2bvfaxy',
    region: region(6, 5408, 5442),
    excerpt: {
      text: '"size": 1024}, {"hash": "5yd6gzbhbdvpnpzk5l5mstvxd2bvfaxy", "versions": ["12.3.0"], "os": "ubuntu20.04"',
      column: 5384,
      cutBefore: true,
      cutAfter: true,
    },
    related: [
      { message: 'The same hash stands here first.', file: '_cache/gcc.md', region: region(6, 27, 61) },
      { message: 'Another page has it as well.', file: '_cache/binutils.md', region: region(6, 27, 61) },
    ],
    fingerprint: '00000000000000a2:2',
  }),
  finding({
    ruleId: 'body-empty',
    messageId: 'text',
    severity: 'info',
    message: 'There is text below the front matter.',
    file: '_cache/gcc.md',
    path: '',
    region: { startLine: 8, startColumn: 1, endLine: 11, endColumn: 1 },
    excerpt: wholeLine('Some text.'),
    fingerprint: '00000000000000a3',
  }),
  finding({
    file: '_cache/zlib.md',
    region: region(5, columnOf(META_LINE, '3, "stacks'), columnOf(META_LINE, '3, "stacks') + 1),
    excerpt: wholeLine(META_LINE),
    fix: { kind: 'set', path: ['meta', 'num_specs'], value: 2 },
    fingerprint: '00000000000000a4',
  }),
];

/** What a stranger would try in a name or in page content. */
export const HOSTILE_NAMES: readonly string[] = [
  '_cache/line\nbreak, 100%25: \r\n::error::owned.md',
  '::error file=a.md,line=1::owned',
  ' \t::stop-commands::token',
  '_cache/##[error]owned.md',
  '##[add-mask]e',
  '_cache/\x1b[2J\x1b]0;title\x07\x9b31m\x7f.md',
  '_cache/\u{1f4a9}\u202egpj.exe\u2069\u200b\u2028\u2029\ufeff\u00ad\ud800.md',
  '_cache/\u6f22\u5b57 Gr\u00fc\u00dfe \u0394\u0416.md',
  '../outside/a b#c?.md',
  '/absolute/p\u00e9.md',
];

const HOSTILE_LINE =
  '{"name": "##[error]owned ::error::owned \x1b[31m\u202e\u{1f4a9}\ud800", "x": "##[add-mask]a##[add-mask]b"}';

const HOSTILE: readonly Finding[] = HOSTILE_NAMES.map((name, index) =>
  finding({
    ruleId: index % 2 === 0 ? 'spec-hash-unique' : 'meta-num-specs',
    message: `${name} is not a hash, [see](https://evil.example) {0}.`,
    file: name,
    path: '/spec_details/0/hash',
    subject: name,
    region: region(6, 10, HOSTILE_LINE.indexOf(', "x"') + 1),
    excerpt: wholeLine(HOSTILE_LINE),
    related: [{ message: `[x](1) ${name}.`, file: name, region: region(7, 1, 2) }],
    fingerprint: `000000000000b${index.toString(16).padStart(3, '0')}`,
  }),
);

const LONG_LINE = `spec_details: [${'{"hash": "abcdefghijklmnopqrstuvwxyz234567"}, '.repeat(239)}]`;

const LONG: readonly Finding[] = [
  finding({ region: region(6, 1, 13), excerpt: wholeLine(LONG_LINE), fingerprint: '00000000000000c1' }),
  finding({ region: region(6, 5531, 5565), excerpt: wholeLine(LONG_LINE), fingerprint: '00000000000000c2' }),
  finding({
    region: region(6, 15, LONG_LINE.length + 1),
    excerpt: wholeLine(LONG_LINE),
    fingerprint: '00000000000000c3',
  }),
  finding({
    region: region(6, LONG_LINE.length + 1, LONG_LINE.length + 1),
    excerpt: wholeLine(LONG_LINE),
    fingerprint: '00000000000000c4',
  }),
];

/** Reports that every format is tested with, by name. */
export const SCENARIOS: Readonly<Record<string, Report>> = {
  clean: report(),
  one: report({ findings: [SEVERAL[3]!] }),
  several: report({
    findings: SEVERAL,
    files: ['_cache/binutils.md', '_cache/gcc.md', '_cache/zlib.md'],
    skippedRules: [{ id: 'stack-known', reason: 'No list of stacks was given.' }],
    totals: { pages: 3, contextPages: 1251, specs: 120, errors: 2, warnings: 1, infos: 1, filesWithFindings: 3 },
    hidden: { suppressions: 4, baseline: 0 },
    unchecked: [{ ruleId: 'front-matter-opens', pages: 2 }],
  }),
  hostile: report({ findings: HOSTILE, files: HOSTILE_NAMES }),
  baseline: report({
    findings: [SEVERAL[3]!],
    hidden: { suppressions: 1, baseline: 2 },
    baseline: {
      file: '.cache-lint-baseline.json',
      hidden: 2,
      stale: HOSTILE_NAMES.slice(0, 2).map((page, index) => ({
        fingerprint: `000000000000000${index}`,
        rule: 'spec-hash-unique',
        page,
        subject: page,
      })),
      pruned: false,
    },
    hiddenFindings: [
      { finding: SEVERAL[0]!, by: 'suppression', reason: '[see](https://evil.example) ##[error]', isOld: false },
      { finding: SEVERAL[1]!, by: 'baseline', isOld: true },
      { finding: SEVERAL[2]!, by: 'baseline', isOld: true },
    ],
  }),
  compared: report({
    findings: [
      { ...SEVERAL[2]!, changed: 'page' },
      { ...SEVERAL[3]!, changed: 'line' },
    ],
    comparison: {
      base: 'x<img src=x>`@all`\n::error::x (1a2b3c4d5e)',
      introduced: 2,
      fixed: [SEVERAL[0]!, ...HOSTILE.slice(0, 2)],
      unchanged: [SEVERAL[1]!],
    },
    changes: { base: 'main (1a2b3c4d5e)', files: 2, deleted: 1, hidden: 3 },
  }),
  'build-cache': report({
    findings: [SEVERAL[3]!],
    skippedRules: [
      { id: 'index-rows', reason: 'no index is there of 1 tag: x' },
      {
        id: 'index-stacks',
        reason: 'in the tag develop an index of a stack cannot be used: <b>; no index is there of 1 tag: x',
      },
      { id: 'site-data', reason: 'there is no _data/' },
    ],
    buildCache: {
      tags: [
        {
          tag: 'develop',
          written: '2026-11-28T11:40:07Z',
          committed: '2026-11-20T02:11:00Z',
          pages: 3,
          rows: 1200,
          indexes: 4,
          records: 4000,
          proven: 3999,
        },
        { tag: '\n::error::x <!-- --> `@all` \u202e', pages: 1, rows: 1, indexes: 1, records: 1, proven: 0 },
      ],
      notChecked: [
        {
          reason: 'in the tag develop an index of a stack cannot be used: <b> --> ::error::x\n',
          rules: ['index-stacks'],
        },
        { reason: 'no index is there of 1 tag: x', rules: ['index-rows', 'index-stacks'] },
      ],
    },
  }),
  data: report({
    totals: { pages: 0, contextPages: 0, specs: 0, errors: 0, warnings: 0, infos: 0, filesWithFindings: 0 },
    files: ['_data/package_data.json.gz', '_data/specs_data.json.gz'],
    buildCache: { tags: [], data: { specs: 1234, indexes: 2 }, notChecked: [] },
  }),
  long: report({ findings: LONG }),
  omitted: report({ findings: [SEVERAL[3]!], omitted: { quiet: 3, maxFindings: 12, perPage: 0 } }),
  'all-omitted': report({ omitted: { quiet: 1, maxFindings: 0, perPage: 0 } }),
  'internal-error': report({
    findings: [
      finding({
        ruleId: 'file-readable',
        messageId: 'notUtf8',
        message: 'The file is not UTF-8 text: it was not checked.',
        file: '_cache/binary.md',
        path: '',
        region: region(1, 1, 1),
      }),
    ],
    internalErrors: [
      {
        ruleId: 'spec-hash-unique',
        file: '_cache/zlib.md',
        stack: 'TypeError: page.specs is not iterable\n    at check (rules/spec-hash-unique.js:12:3)',
      },
      { ruleId: 'my-rule', plugin: './rules.mjs', file: '_cache/gcc.md', stack: 'Error: of the plugin' },
      { file: '_cache/gcc.md', stack: 'RangeError: Maximum call stack size exceeded' },
    ],
  }),
};

/** Two findings with fixes, of which one is suggested: in several parts, of which one only goes and one only comes. */
export function suggestedReport(): Report {
  const fix = { kind: 'set', path: ['meta', 'num_specs'], value: 2 } as const;
  const findings = [finding({ fix }), finding({ fix, region: region(5, 100, 101), fingerprint: 'fedcba9876543210' })];
  const replacements = [
    { region: region(5, 96, 97), text: '2' },
    { region: region(6, 10, 12), text: '' },
    { region: region(6, 20, 20), text: '"\u2028' },
  ];
  const inComment = { start: { line: 5, column: 96 }, end: { line: 6, column: 20 }, text: '2' };
  return report({ findings, suggestions: new Map([[findings[0]!, { replacements, inComment }]]) });
}
