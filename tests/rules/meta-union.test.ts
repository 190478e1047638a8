import { describe, expect, it } from 'vitest';
import rule from '../../rules/meta-union.js';
import { lint } from '../support/lint.js';
import { type PageParts, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const set = (field: string, value: readonly string[]) => ({ kind: 'set', path: ['meta', field], value }) as const;

testRule(rule, {
  valid: {
    'a page of generation D': page({ generation: 'D', rows: [{}, { versions: ['1.2.13'] }] }),
    'a page of generation E with several values': page({
      generation: 'E',
      rows: [{}, { target: 'neoverse_v1', stacks: ['root', 'e4s-arm'] }],
    }),
    'a page with more than 16 values': page({
      rows: Array.from({ length: 6 }, (_, i) => ({
        stacks: [...'abcd'].map((letter) => `${letter}${i}`).concat('root'),
      })),
    }),
    'versions in the order of text': page({
      rows: [{ versions: ['1.9'] }, { versions: ['1.10'] }],
    }),
    'a list that the option leaves out': {
      input: page({ meta: { targets: [] } }),
      settings: { options: { 'meta-union': { fields: ['compilers'] } } },
    },
  },
  invalid: {
    'a value that is missing': {
      input: page({ rows: [{}, { target: 'zen4' }], meta: { targets: ['x86_64_v3'] } }),
      findings: [
        {
          messageId: 'missing',
          token: '["x86_64_v3"]',
          severity: 'error',
          path: '/meta/targets/-',
          subject: 'zen4',
          related: [{ token: '"zen4"' }],
          fix: set('targets', ['x86_64_v3', 'zen4']),
        },
      ],
    },
    'values that no row has': {
      input: page({ meta: { compilers: ['clang@14.0.0', 'gcc@11.4.0', 'gcc@9.4.0'] } }),
      findings: [
        {
          messageId: 'extra',
          token: '"clang@14.0.0"',
          severity: 'error',
          path: '/meta/compilers/0',
          subject: 'clang@14.0.0',
          fix: set('compilers', ['gcc@11.4.0']),
        },
        {
          messageId: 'extra',
          token: '"gcc@9.4.0"',
          severity: 'error',
          path: '/meta/compilers/2',
          subject: 'gcc@9.4.0',
          fix: set('compilers', ['gcc@11.4.0']),
        },
      ],
    },
    'a value in place of another, in all six lists': {
      input: page({
        generation: 'E',
        meta: {
          versions: ['1.3.2'],
          compilers: ['gcc@=11.4.1'],
          oss: ['rhel8'],
          platforms: ['freebsd'],
          targets: ['zen4'],
          stacks: ['root'],
        },
      }),
      findings: [
        ['versions', '1.3.2', '1.3.1'],
        ['compilers', 'gcc@=11.4.1', 'gcc@=11.4.0'],
        ['oss', 'rhel8', 'ubuntu22.04'],
        ['platforms', 'freebsd', 'linux'],
        ['targets', 'zen4', 'x86_64_v3'],
        ['stacks', 'root', 'e4s'],
      ].flatMap(([field, extra, missing]) => {
        const fix = set(field!, field === 'stacks' ? ['e4s', 'root'] : [missing!]);
        const lacking = {
          messageId: 'missing',
          token: `["${extra}"]`,
          severity: 'error' as const,
          path: `/meta/${field}/-`,
          subject: missing!,
          related: [{ token: `"${missing}"` }],
          fix,
        };
        const surplus = {
          messageId: 'extra',
          token: `"${extra}"`,
          severity: 'error' as const,
          path: `/meta/${field}/0`,
          subject: extra!,
          fix,
        };
        return field === 'stacks' ? [lacking] : [lacking, surplus];
      }),
    },
    'an extra value that is listed twice, once': {
      input: page({ meta: { oss: ['rhel8', 'rhel8', 'ubuntu22.04'] } }),
      findings: [
        {
          messageId: 'extra',
          token: '"rhel8"',
          severity: 'error',
          path: '/meta/oss/0',
          subject: 'rhel8',
          fix: set('oss', ['ubuntu22.04']),
        },
      ],
    },
    'more extra values than the rows at fault explain': {
      input: page({ rows: [{ platform: 'linus' }], meta: { platforms: ['darwin', 'linux'] } }),
      alsoFrom: ['spec-platform'],
      findings: [
        { messageId: 'extra', token: '"darwin"', severity: 'error', path: '/meta/platforms/0', subject: 'darwin' },
        { messageId: 'extra', token: '"linux"', severity: 'error', path: '/meta/platforms/1', subject: 'linux' },
      ],
    },
    'an unknown target, which is only a warning and explains nothing': {
      input: page({ rows: [{}, { target: 'zen44' }], meta: { targets: ['x86_64_v3'] } }),
      alsoFrom: ['spec-target-known'],
      findings: [
        {
          messageId: 'missing',
          token: '["x86_64_v3"]',
          severity: 'error',
          path: '/meta/targets/-',
          subject: 'zen44',
          related: [{ token: '"zen44"' }],
          fix: set('targets', ['x86_64_v3', 'zen44']),
        },
      ],
    },
    'a sound row among malformed ones with the same version': {
      input: page({
        rows: [{ versions: ['1.2', '1.3'] }, { versions: ['1.3'] }],
        meta: { versions: ['1.2'] },
      }),
      alsoFrom: ['spec-version-one'],
      findings: [
        {
          messageId: 'missing',
          token: '["1.2"]',
          severity: 'error',
          path: '/meta/versions/-',
          subject: '1.3',
          related: [{ token: '"1.3"' }],
        },
      ],
    },
    'extra stacks next to a row without stacks, in generation D': {
      input: page({ generation: 'D', rows: [{}, { stacks: [] }], meta: { stacks: ['e4s', 'hep'] } }),
      alsoFrom: ['spec-stacks-present'],
      findings: [
        {
          messageId: 'extra',
          token: '"hep"',
          severity: 'error',
          path: '/meta/stacks/1',
          subject: 'hep',
        },
      ],
    },
    'a hostile value': {
      input: page({ meta: { versions: ['1.3.1', `__proto__\n\u001b]0;${'x'.repeat(100_000)}`] } }),
      findings: [
        {
          messageId: 'extra',
          token: `"__proto__\\n\\u001b]0;${'x'.repeat(100_000)}"`,
          severity: 'error',
          path: '/meta/versions/1',
          subject: `__proto__\n\u001b]0;${'x'.repeat(100_000)}`.slice(0, 1000),
          fix: set('versions', ['1.3.1']),
        },
      ],
    },
    'the empty text': {
      input: page({ meta: { stacks: ['', 'e4s', 'root'] } }),
      findings: [
        {
          messageId: 'extra',
          token: '""',
          severity: 'error',
          path: '/meta/stacks/0',
          fix: set('stacks', ['e4s', 'root']),
        },
      ],
    },
    'both spellings of a compiler, when the rows have one': {
      input: page({ generation: 'G', rows: [{}], meta: { compilers: ['gcc@11.4.0', 'gcc@=11.4.0'] } }),
      findings: [
        {
          messageId: 'extra',
          token: '"gcc@11.4.0"',
          severity: 'error',
          path: '/meta/compilers/0',
          subject: 'gcc@11.4.0',
          fix: set('compilers', ['gcc@=11.4.0']),
        },
      ],
    },
    'nothing where spec-version-syntax speaks': {
      input: page({ rows: [{ versions: ['1.3 1'] }], meta: { versions: ['1.3.1'] } }),
      findings: [],
      alsoFrom: ['spec-version-syntax'],
    },
    'nothing where spec-version-one speaks': {
      input: page({ rows: [{ versions: [] }], meta: { versions: ['1.3.1'] } }),
      findings: [],
      alsoFrom: ['spec-version-one'],
    },
    'nothing where spec-compiler-syntax speaks': {
      input: page({ rows: [{ compiler: 'gcc 11.4.0' }], meta: { compilers: ['gcc@11.4.0'] } }),
      findings: [],
      alsoFrom: ['spec-compiler-syntax'],
    },
    'nothing where spec-platform speaks': {
      input: page({ rows: [{ platform: 'linus' }], meta: { platforms: ['linux'] } }),
      findings: [],
      alsoFrom: ['spec-platform'],
    },
    'nothing where spec-os-syntax speaks': {
      input: page({ rows: [{ os: 'Ubuntu22.04' }], meta: { oss: ['ubuntu22.04'] } }),
      findings: [],
      alsoFrom: ['spec-os-syntax'],
    },
    'nothing where spec-os-platform speaks': {
      input: page({ rows: [{ platform: 'darwin' }], meta: { platforms: ['linux'] } }),
      findings: [],
      alsoFrom: ['spec-os-platform'],
    },
    'nothing where spec-stacks-root speaks': {
      input: page({
        rows: [{ stacks: ['e4s'] }],
        meta: { stacks: ['e4s', 'root'], num_specs_by_stack: { e4s: 1, root: 1 } },
      }),
      findings: [],
      alsoFrom: ['spec-stacks-root'],
    },
    'nothing where spec-stacks-present speaks': {
      input: page({
        rows: [{ stacks: [] }],
        meta: { stacks: ['e4s', 'root'], num_specs_by_stack: { e4s: 1, root: 1 } },
      }),
      findings: [],
      alsoFrom: ['spec-stacks-present'],
    },
    'nothing where page-generation speaks': {
      input: page({
        generation: 'F2',
        rows: [{}, { compiler: 'gcc@11.4.0' }, {}],
        meta: { compilers: ['gcc@=11.4.0'] },
      }),
      findings: [],
      alsoFrom: ['page-generation'],
    },
    'nothing where spec-compiler-syntax speaks of all rows': {
      input: page({ generation: 'E', rows: [{ compiler: 'gcc@11.4.0' }], meta: { compilers: ['gcc@=11.4.0'] } }),
      findings: [],
      alsoFrom: ['spec-compiler-syntax'],
    },
  },
});

describe('of a page with compilers of both times', () => {
  const NEW = 'gcc@11.4.0';
  const OLD = 'gcc@=11.4.0';
  const found = (parts: PageParts, ...others: readonly string[]): unknown[] => {
    const severities = Object.fromEntries(others.map((id) => [id, 'off'] as const));
    const { findings } = lint(page(parts), { severities });
    return findings.flatMap((one) =>
      one.ruleId === rule.id ? [[one.messageId, one.subject, one.fix !== undefined]] : [],
    );
  };
  const mixed = { generation: 'F2', rows: [{ compiler: OLD }, { compiler: NEW }, { compiler: OLD }] } as const;

  it('a compiler that has only another spelling in the list is left to page-generation', () => {
    expect(found({ ...mixed, meta: { compilers: [OLD] } })).toEqual([]);
    expect(found({ ...mixed, meta: { compilers: [OLD] } }, 'page-generation')).toEqual([['missing', NEW, false]]);
  });

  it('a compiler that the list lacks in every spelling is told', () => {
    expect(found({ ...mixed, meta: { compilers: [] } })).toEqual([
      ['missing', NEW, true],
      ['missing', OLD, true],
    ]);
  });

  it('a target that the list lacks is told', () => {
    expect(found({ ...mixed, meta: { targets: [] } })).toEqual([['missing', 'x86_64_v3', true]]);
  });

  it('what is sure of a list is mended, the rest is not', () => {
    const rows = [...mixed.rows, { compiler: 'clang@=15.0.0' }];
    expect(found({ ...mixed, rows, meta: { compilers: [OLD] } }, 'page-generation')).toEqual([
      ['missing', 'clang@=15.0.0', true],
      ['missing', NEW, false],
    ]);
  });

  it('it is not one where all compilers are of the newer time', () => {
    expect(found({ rows: [{ compiler: NEW }], meta: { compilers: [OLD] } })).toEqual([
      ['missing', NEW, true],
      ['extra', OLD, true],
    ]);
  });

  it('it is one where a single compiler is of the older time', () => {
    const rows = [{ compiler: NEW }, { compiler: NEW }, { compiler: OLD }];
    expect(found({ rows, meta: { compilers: [NEW] } })).toEqual([]);
  });
});

describe('a value that may be a fault of its row', () => {
  const found = (parts: PageParts): unknown =>
    lint(page(parts)).findings.flatMap(({ ruleId, fix, message }) =>
      ruleId.startsWith('meta-')
        ? [[ruleId, /, (?:and lists|but not) .*/.exec(message)?.[0] ?? '', fix !== undefined]]
        : [],
    );
  const UNION = 'meta-union';
  const IN_PLACE = ', and lists "x86_64_v3" in its place: look whether the row is wrong.';

  it('is not carried into the list where it differs by one letter from what the list has in its place', () => {
    const rows = [{}, { target: 'x86_64_v4' }, { target: 'zen4' }];
    const slip = { rows: rows.slice(1), meta: { targets: ['x86_64_v3', 'zen4'] } };
    expect(found(slip)).toEqual([
      [UNION, IN_PLACE, false],
      [UNION, '', false],
    ]);
    const twice = { ...slip, rows: [...slip.rows, { target: 'x86_64_v4' }] };
    expect(found(twice)).toEqual([
      [UNION, '', true],
      [UNION, '', true],
    ]);
    expect(found({ rows, meta: { targets: ['x86_64_v3', 'zen4'] } })).toEqual([[UNION, '', true]]);
    expect(found({ rows: [{ target: 'zen4' }], meta: { targets: ['x86_64_v4'] } })).toEqual([
      [UNION, '', true],
      [UNION, '', true],
    ]);
    expect(found({ ...slip, meta: { targets: ['x86_64_v3', 'x86_64_v5', 'zen4'] } })).toEqual([
      [UNION, '', true],
      [UNION, '', true],
      [UNION, '', true],
    ]);
  });

  it('is judged by the URL of its row, where it has one', () => {
    const right = page({ generation: 'F2', rows: [{}, { versions: ['1.2.13'] }] });
    const urls = [...right.text.matchAll(/"tarball": "([^"]+)"/g)].map(([, url]) => url);
    const rows = (first: object, second: object) => [
      { tarball: urls[0], ...first },
      { versions: ['1.2.13'], tarball: urls[1], ...second },
    ];
    const wrongRow = {
      generation: 'F2',
      rows: rows({ target: 'zen4' }, {}),
      meta: { targets: ['x86_64_v3'] },
    } as const;
    expect(found(wrongRow)).toEqual([[UNION, ', but not in its URL: look whether the row is wrong.', false]]);
    const compiler = { compiler: 'gcc@=12.1.0' };
    const meta = { compilers: ['gcc@=11.4.0'] };
    expect(found({ ...wrongRow, rows: rows(compiler, compiler).slice(0, 1), meta })).toEqual([
      [UNION, ', but not in its URL: look whether the row is wrong.', false],
      [UNION, '', false],
    ]);
    const wrongList = { generation: 'F2', rows: rows({}, {}), meta: { versions: ['1.2.12', '1.3.1'] } } as const;
    expect(found(wrongList)).toEqual([
      [UNION, '', true],
      [UNION, '', true],
    ]);
  });

  it('is not judged by texts of any length', () => {
    const long = (letters: number, last: string): string => `${'x'.repeat(letters - 1)}${last}`;
    const slip = (letters: number): unknown =>
      found({ rows: [{ target: long(letters, 'y') }], meta: { targets: [long(letters, 'z')] } });
    const fixes = (fix: boolean): unknown => [
      [UNION, expect.any(String), fix],
      [UNION, '', fix],
    ];
    expect(slip(64)).toEqual(fixes(false));
    expect(slip(65)).toEqual(fixes(true));
    const url = (letters: number): string => `https://x/build_cache/${'y'.repeat(letters - 36)}-x86_64_v3-a.b`;
    const byUrl = (letters: number): unknown =>
      found({
        generation: 'F2',
        rows: [{ target: 'zen4', tarball: url(letters) }],
        meta: { targets: ['x86_64_v3'] },
      });
    expect(url(2000)).toHaveLength(2000);
    expect(byUrl(2000)).toEqual(fixes(false));
    expect(byUrl(2001)).toEqual(fixes(true));
  });

  it('is judged by the counts of the stacks', () => {
    const rows = [{ stacks: ['e4s-arm', 'root'] }, { stacks: ['e4s-arm', 'root'] }];
    const counts = { 'e4s-neoverse_v1': 2, root: 2 };
    const stacks = ['e4s-neoverse_v1', 'root'];
    const arm = rows.map((row) => ({ ...row, target: 'neoverse_v1' }));
    const place = ', and lists "e4s-neoverse_v1" in its place: look whether the row is wrong.';
    expect(found({ rows: arm, meta: { stacks, num_specs_by_stack: counts } })).toEqual([
      ['meta-num-specs-by-stack', '', false],
      ['meta-num-specs-by-stack', '', false],
      [UNION, place, false],
      [UNION, '', false],
    ]);
    const [STACKS, COUNTS] = [
      { rows: arm, meta: { stacks } },
      { rows: arm, meta: { num_specs_by_stack: counts } },
    ];
    expect(found(STACKS)).toEqual([
      [UNION, '', true],
      [UNION, '', true],
    ]);
    expect(found(COUNTS)).toEqual([
      ['meta-num-specs-by-stack', '', true],
      ['meta-num-specs-by-stack', '', true],
    ]);
  });
});
