import { describe, expect, it } from 'vitest';
import rule from '../../rules/page-order.js';
import { lint } from '../support/lint.js';
import { HASHES, type PageParts, page, type TestPage } from '../support/page-builder.js';
import { type ExpectedFinding, testRule } from '../support/rule-tester.js';

const ROWS = [{}, {}, {}];
const turned = (...order: readonly number[]) => order.map((i) => ({ hash: HASHES[i] }));
const inRow =
  (row: number, order: readonly string[]) =>
  (text: string): string => {
    const rows = JSON.parse(/spec_details: (.*)/.exec(text)![1]!) as Record<string, unknown>[];
    const keys = [...order, ...Object.keys(rows[row]!).filter((key) => !order.includes(key))];
    rows[row] = Object.fromEntries(keys.map((key) => [key, rows[row]![key]]));
    return text.replace(/spec_details: .*/, () => `spec_details: ${python(rows)}`);
  };
const python = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('":', '": ')
    .replaceAll(/,(?=["{])/g, ', ');
const with_ = ({ file, text }: TestPage, ...edits: readonly ((text: string) => string)[]): TestPage => ({
  file,
  text: edits.reduce((result, edit) => edit(result), text),
});
const swap =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(from, to);
const found = (
  messageId: string,
  token: string,
  path: string,
  fix: ExpectedFinding['fix'],
  subject?: string,
): ExpectedFinding => ({
  messageId,
  token,
  severity: 'warning',
  path,
  ...(subject === undefined ? {} : { subject }),
  ...(fix && { fix }),
});
const key = (path: readonly (string | number)[]) => ({ kind: 'sort', path, by: 'key' }) as const;
const byHash = { kind: 'sort', path: ['spec_details'], by: 'hash' } as const;
const stacks = (row: number) => ({ kind: 'sort', path: ['spec_details', row, 'stacks'], by: 'value' }) as const;
const META = 'compilers": ["gcc@11.4.0"], "num_specs": 3, ';

testRule(rule, {
  valid: {
    'a page of generation D in its own order': page({
      generation: 'D',
      rows: [{ stacks: ['hep', 'e4s'] }, ...turned(3, 1)],
    }),
    'a page of generation E in its own order': page({
      generation: 'E',
      rows: [{ stacks: ['root', 'e4s'] }, ...turned(3, 1)],
    }),
    'rows of generation F1, which are in no order': page({ generation: 'F1', rows: turned(2, 0, 1) }),
    'a page of generation F2': page({ generation: 'F2', rows: ROWS }),
    'a page of generation G': page({ generation: 'G', rows: ROWS }),
    'a page of generation H': page({ rows: ROWS }),
    'capital letters before small ones': {
      input: page({ rows: [{ stacks: ['Root', 'a_b', 'ab', 'root'] }] }),
      settings: { severities: { 'spec-stack-syntax': 'off' } },
    },
    'stacks by code point, not by UTF-16 unit': {
      input: with_(page({ rows: [{ stacks: ['root', '\uffee', '\u{1F600}'] }] }), (text) =>
        text.replaceAll('\\uffee', '\uffee').replaceAll('\\ud83d\\ude00', '\u{1F600}'),
      ),
      settings: { severities: { 'file-encoding': 'off', 'spec-stack-syntax': 'off' } },
    },
    'stacks that look like list indexes, whose order is unknown': page({ rows: [{ stacks: ['10', '9', 'root'] }] }),
  },
  invalid: {
    'rows of generation H': {
      input: page({ rows: turned(0, 2, 1, 3) }),
      findings: [found('rows', `"${HASHES[1]}"`, '/spec_details/2/hash', byHash, HASHES[1])],
    },
    'rows of generation G in the wrong order altogether': {
      input: page({ generation: 'G', rows: turned(4, 3, 2, 1) }),
      findings: [found('rows', `"${HASHES[3]}"`, '/spec_details/1/hash', byHash, HASHES[3])],
    },
    'rows, where one has a broken hash and one the hash of another': {
      input: page({
        rows: [2, 'AAAA', 1, 4, 4].map((hash) => ({ hash: typeof hash === 'string' ? hash : HASHES[hash] })),
      }),
      findings: [found('rows', `"${HASHES[1]}"`, '/spec_details/2/hash', byHash, HASHES[1])],
      alsoFrom: ['spec-hash-format', 'spec-hash-unique'],
    },
    'stacks of two rows': {
      input: page({
        generation: 'F1',
        rows: [{ stacks: ['root', 'e4s'] }, {}, { stacks: ['hep', 'root', 'e4s', 'aws'] }],
      }),
      findings: [
        found('stacks', '"e4s"', '/spec_details/0/stacks/1', stacks(0), HASHES[0]),
        found('stacks', '"e4s"', '/spec_details/2/stacks/2', stacks(2), HASHES[2]),
      ],
    },
    'stacks with the key __proto__ and the empty text': {
      input: page({ rows: [{ stacks: ['root', '__proto__', ''] }] }),
      settings: { severities: { 'spec-stack-platform': 'off', 'spec-stack-syntax': 'off' } },
      findings: [found('stacks', '"__proto__"', '/spec_details/0/stacks/1', stacks(0), HASHES[0])],
    },
    'a stack twice, and the stacks in the wrong order': {
      input: page({ rows: [{ stacks: ['root', 'root', 'e4s'] }] }),
      findings: [found('stacks', '"e4s"', '/spec_details/0/stacks/2', stacks(0), HASHES[0])],
      alsoFrom: ['spec-stacks-unique'],
    },
    'the keys of the summary': {
      input: with_(page({ rows: ROWS }), swap(META, 'num_specs": 3, "compilers": ["gcc@11.4.0"], ')),
      findings: [found('keys', '"compilers"', '/meta/compilers', key(['meta']))],
    },
    'the summary in the order of older pages': {
      input: with_(page(), (text) => {
        const { versions, ...rest } = JSON.parse(/meta: (.*)/.exec(text)![1]!) as { versions: string[] };
        return text.replace(/meta: .*/, () => `meta: ${python({ versions, ...rest })}`);
      }),
      findings: [found('keys', '"compilers"', '/meta/compilers', key(['meta']))],
    },
    'the counts of the stacks': {
      input: with_(page({ rows: ROWS }), swap('{"e4s": 3, "root": 3}', '{"root": 3, "e4s": 3}')),
      findings: [found('keys', '"e4s"', '/meta/num_specs_by_stack/e4s', key(['meta', 'num_specs_by_stack']))],
    },
    ...Object.fromEntries(
      ['', '10a', 'a10'].map((stack) => [
        `the counts of the stacks with "${stack}", which JavaScript leaves at its place`,
        {
          input: with_(
            page({ rows: [{ stacks: [stack, 'root'] }] }),
            swap(`{"${stack}": 1, "root": 1}`, `{"root": 1, "${stack}": 1}`),
          ),
          settings: { severities: { 'spec-stack-syntax': 'off', 'spec-stack-platform': 'off' } },
          findings: [
            found('keys', `"${stack}"`, `/meta/num_specs_by_stack/${stack}`, key(['meta', 'num_specs_by_stack'])),
          ],
        } as const,
      ]),
    ),
    'the keys of one row of three': {
      input: with_(page({ rows: ROWS }), inRow(1, ['hash', 'compiler'])),
      findings: [found('keys', '"compiler"', '/spec_details/1/compiler', key(['spec_details', 1]), HASHES[1])],
    },
    'the keys of the only row': {
      input: with_(page(), inRow(0, ['versions'])),
      findings: [found('keys', '"compiler"', '/spec_details/0/compiler', key(['spec_details', 0]), HASHES[0])],
    },
    'the keys of two rows in two ways': {
      input: with_(page({ rows: [{}, {}] }), inRow(0, ['hash', 'compiler']), inRow(1, ['os', 'compiler'])),
      findings: [
        found('keys', '"compiler"', '/spec_details/0/compiler', key(['spec_details', 0]), HASHES[0]),
        found('keys', '"compiler"', '/spec_details/1/compiler', key(['spec_details', 1]), HASHES[1]),
      ],
    },
    'the keys of all rows': {
      input: with_(page({ rows: ROWS }), ...[0, 1, 2].map((row) => inRow(row, ['hash', 'compiler']))),
      findings: [
        found(
          'keysOfRows',
          '"compiler"',
          '/spec_details/0/compiler',
          { kind: 'sort', path: ['spec_details'], by: 'all-keys' },
          HASHES[0],
        ),
      ],
    },
    'an unknown key that is out of order, and one more that is known': {
      input: with_(page(), swap('"hash"', '"zz": 1, "hash"'), inRow(0, ['hash', 'zz', 'compiler'])),
      findings: [found('keys', '"compiler"', '/spec_details/0/compiler', key(['spec_details', 0]), HASHES[0])],
      alsoFrom: ['page-schema'],
    },
    'a page of generation F1 with everything wrong but its rows, raised by a preset': {
      input: with_(page({ generation: 'F1', rows: [{ stacks: ['root', 'e4s'] }] }), inRow(0, ['versions'])),
      settings: { preset: 'strict' },
      findings: [
        {
          ...found('keys', '"compiler"', '/spec_details/0/compiler', key(['spec_details', 0]), HASHES[0]),
          severity: 'error',
        },
        { ...found('stacks', '"e4s"', '/spec_details/0/stacks/1', stacks(0), HASHES[0]), severity: 'error' },
      ],
    },
  },
});

describe('page-order', () => {
  const found = (parts: PageParts, ...off: readonly string[]): string[] =>
    lint(page(parts), { severities: Object.fromEntries(off.map((id) => [id, 'off'] as const)) }).findings.flatMap(
      (one) => (one.ruleId === rule.id ? [`${one.messageId} ${one.path}: ${one.message}`] : []),
    );

  it('says nothing of a hash that stands twice, whatever else is out of order', () => {
    const rows = [{ hash: HASHES[0] }, { hash: HASHES[0], stacks: ['root', 'e4s'] }];
    expect(found({ rows }, 'spec-hash-unique')).toEqual([
      expect.stringMatching(/^stacks \/spec_details\/1\/stacks\/1:/),
    ]);
  });

  it('finds letters that follow one another in the wrong order', () => {
    const rows = [{ stacks: ['a', 'b', 'root'] }];
    const counts = { num_specs_by_stack: { b: 1, a: 1, root: 1 } };
    expect(found({ rows, meta: counts })[0]).toMatch(/^keys .*: "a" stands behind "b"\.$/);
    expect(found({ rows: [{ stacks: ['b', 'a', 'root', 'root'] }] })[0]).toMatch(
      /^stacks .*stacks\/1: .*: "a" stands behind "b"\.$/,
    );
  });

  it.each([
    [['a', 'b', 'a'], 2, 'b'],
    [['a', 'a', 'root', 'a'], 3, 'root'],
    [['a', 'c', 'b', 'root'], 2, 'c'],
    [['c', 'd', 'b', 'root'], 2, 'd'],
  ])(
    'names the stack of %j that stands at the wrong place, and the last one that belongs behind it',
    (stacks, at, before) => {
      const [one] = found({ rows: [{ stacks }] }, 'spec-stacks-unique', 'spec-stacks-root');
      expect(one).toMatch(new RegExp(`^stacks /spec_details/0/stacks/${at}: .* stands behind "${before}"\\.$`));
    },
  );
});
