import { describe, expect, it } from 'vitest';
import rule from '../../rules/page-generation.js';
import { HASHES, type PageParts, page } from '../support/page-builder.js';
import { type ExpectedFinding, testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const NEW = { compiler: 'gcc@11.4.0' };
const OLD = { compiler: 'gcc@=11.4.0' };
const multi = (variant: string) => ({ variants: [variant] });
const found = (messageId: string, token: string, path: string, hash?: string): readonly ExpectedFinding[] => [
  { messageId, token, severity: 'warning', path, ...(hash === undefined ? {} : { subject: hash }) },
];

const FIRST = `---
title: "adiak"
layout: cache
category: package
meta: {"versions": ["0.1.1"], "compilers": ["gcc@7.5.0"]}
spec_files: 
- "adiak@0.1.1%gcc@7.5.0": spec-0.json
---`;
const SECOND = `---
title: "cub"
layout: cache
category: package
meta: {"versions": ["1.12.0-rc0"], "compilers": ["gcc@7.5.0"]}
spec_files: 
- spec-0.json
spec_names: 
- cub@1.12.0-rc0
---`;
const THIRD = `---
title: "clara"
layout: cache
categories: [package, v0.18]
meta: {"versions": ["1.1.2"], "compilers": ["gcc@7.5.0"]}
spec_files: 
- spec-0.json
spec_names: 
- clara@1.1.2
---`;

testRule(rule, {
  valid: {
    'exact versions, as until March 2025': page({ generation: 'G', rows: [{}, {}] }),
    'exact versions in a page of generation D': page({ generation: 'D', rows: [{}, {}] }),
    'bare versions, as since': page({ rows: [{}, {}] }),
    'none next to bare versions': page({ rows: [{ compiler: 'none' }, {}] }),
    'none alone': page({ rows: [{ compiler: 'none' }] }),
    'several compilers': page({ rows: [{}, { compiler: 'intel-oneapi-compilers@2024.1.0' }] }),
    'variants of several values, old form': page({ generation: 'F2', rows: [multi('libs=shared,static')] }),
    'variants of several values, old form, quoted': page({
      generation: 'G',
      rows: [multi("languages='c,c++,fortran'")],
    }),
    'variants of several values, new form': page({ rows: [multi('libs:=shared,static')] }),
    'a variant of one value next to the new form': page({
      rows: [{ variants: ['amdgpu_target:=gfx90a', 'build_system=cmake', 'cxxstd=17'] }],
    }),
  },
  invalid: {
    'a row of the old time in a new page': {
      input: page({ rows: [NEW, NEW, OLD] }),
      findings: found('mixedCompilers', '"gcc@=11.4.0"', '/spec_details/2/compiler', HASHES[2]),
    },
    'two rows of the old time in a new page': {
      input: page({ rows: [OLD, NEW, OLD, NEW, NEW] }),
      findings: found('mixedCompilers', '"gcc@=11.4.0"', '/spec_details/0/compiler', HASHES[0]),
    },
    'a row of the new time in an old page': {
      input: page({ generation: 'G', rows: [OLD, NEW, OLD] }),
      findings: found('mixedCompilers', '"gcc@11.4.0"', '/spec_details/1/compiler', HASHES[1]),
    },
    'as many of the one as of the other': {
      input: page({ rows: [OLD, NEW] }),
      findings: found('mixedCompilers', '"gcc@=11.4.0"', '/spec_details/0/compiler', HASHES[0]),
    },
    'a row of the new time in a page with tarballs': {
      input: page({ generation: 'F1', rows: [OLD, OLD, NEW] }),
      findings: found('mixedCompilers', '"gcc@11.4.0"', '/spec_details/2/compiler', HASHES[2]),
    },
    'a row of the new time in a page of generation D': {
      input: page({ generation: 'D', rows: [OLD, NEW] }),
      findings: found('mixedCompilers', '"gcc@11.4.0"', '/spec_details/1/compiler', HASHES[1]),
    },
    'variants of both times in a new page': {
      input: page({ rows: [multi('libs:=shared,static'), multi('libs=shared,static')] }),
      findings: found('mixedVariants', '"libs=shared,static"', '/spec_details/1/variants/0', HASHES[1]),
    },
    'variants of both times in one row': {
      input: page({ rows: [{ variants: ['languages=c,fortran', 'libs:=shared,static', '+x'] }] }),
      findings: found('mixedVariants', '"languages=c,fortran"', '/spec_details/0/variants/0', HASHES[0]),
    },
    'variants of both times in an old page': {
      input: page({ generation: 'E', rows: [multi('libs=shared,static'), multi('patches:=7a9a4f1')] }),
      findings: found('mixedVariants', '"patches:=7a9a4f1"', '/spec_details/1/variants/0', HASHES[1]),
    },
    'none next to exact versions': {
      input: page({ generation: 'G', rows: [{}, { compiler: 'none' }, {}] }),
      findings: found('mixedCompilers', '"none"', '/spec_details/1/compiler', HASHES[1]),
    },
    'exact versions next to more rows with none': {
      input: page({ rows: [{ compiler: 'none' }, OLD, { compiler: 'none' }] }),
      findings: found('mixedCompilers', '"gcc@=11.4.0"', '/spec_details/1/compiler', HASHES[1]),
    },
    ...Object.fromEntries(
      (['E', 'F1', 'F2'] as const).map((generation) => [
        `a page of generation ${generation} with none`,
        {
          input: page({ generation, rows: [{ compiler: 'none' }] }),
          findings: found('mixedCompilers', '"none"', '/spec_details/0/compiler', HASHES[0]),
        },
      ]),
    ),
    'none next to exact versions in a page with tarballs': {
      input: page({ generation: 'E', rows: [OLD, { compiler: 'none' }] }),
      findings: found('mixedCompilers', '"none"', '/spec_details/1/compiler', HASHES[1]),
    },
    'compilers of H with the older form of variants in all rows': {
      input: page({ rows: [multi('libs=shared,static'), multi('libs=shared,static')] }),
      findings: found('mixedVariants', '"libs=shared,static"', '/spec_details/0/variants/0', HASHES[0]),
    },
    'none with the older form of variants': {
      input: page({ rows: [{ compiler: 'none', ...multi("languages='c,c++'") }] }),
      findings: found('mixedVariants', '"languages=\'c,c++\'"', '/spec_details/0/variants/0', HASHES[0]),
    },
    'compilers of G with the newer form of variants': {
      input: page({ generation: 'G', rows: [multi('libs:=shared,static')] }),
      findings: found('mixedVariants', '"libs:=shared,static"', '/spec_details/0/variants/0', HASHES[0]),
    },
    'a page of generation D with the newer form of variants': {
      input: page({ generation: 'D', rows: [multi('patches:=7a9a4f1'), {}] }),
      findings: found('mixedVariants', '"patches:=7a9a4f1"', '/spec_details/0/variants/0', HASHES[0]),
    },
    ...Object.fromEntries(
      (['D', 'E'] as const).map((generation) => [
        `a page of generation ${generation} from which every tarball was removed`,
        {
          input: page({ generation, rows: [{ tarball: undefined }, { tarball: undefined }] }),
          findings: found('noTarballs', rowWithoutTarball(generation), '/spec_details/0/tarball', HASHES[0]),
        },
      ]),
    ),
    'whole rows of the other time, raised by a preset': {
      input: page({
        rows: [multi('libs:=shared,static'), { ...OLD, ...multi('libs=shared,static') }, NEW],
      }),
      settings: { preset: 'strict' },
      findings: [
        ...found('mixedCompilers', '"gcc@=11.4.0"', '/spec_details/1/compiler', HASHES[1]),
        ...found('mixedVariants', '"libs=shared,static"', '/spec_details/1/variants/0', HASHES[1]),
      ].map((finding) => ({ ...finding, severity: 'error' })),
    },
    'a page of the first format': {
      input: { file: '_cache/adiak/index.md', text: FIRST },
      findings: found('ancient', '---', ''),
    },
    'a page of the second format': {
      input: { file: '_cache/cub/specs.md', text: SECOND },
      findings: found('ancient', '---', ''),
    },
    'a page of the third format': {
      input: { file: '_cache/v0.18/clara/specs.md', text: THIRD },
      findings: found('ancient', '---', ''),
    },
    'a page of the third format with another title': {
      input: { file: '_cache/v0.18/clara/specs.md', text: THIRD.replace('"clara"', '"clang"') },
      findings: found('ancient', '---', ''),
      alsoFrom: ['page-title'],
    },
    'a page of the first format without title': {
      input: { file: '_cache/adiak/index.md', text: FIRST.replace('title: "adiak"\n', '') },
      findings: found('ancient', '---', ''),
    },
  },
});

/** The first row as it stands in such a page. */
function rowWithoutTarball(generation: 'D' | 'E'): string {
  const stacks = generation === 'D' ? '["e4s"]' : '["e4s", "root"]';
  return `{"hash": "${HASHES[0]}", "compiler": "gcc@=11.4.0", "versions": ["1.3.1"], "os": "ubuntu22.04", "platform": "linux", "target": "x86_64_v3", "variants": ["build_system=makefile", "+optimize"], "stacks": ${stacks}, "size": "-"}`;
}

describe('page-generation says nothing', () => {
  it.each<[string, PageParts]>([
    [
      'of a malformed compiler in a page of generation G',
      { generation: 'G', rows: [OLD, OLD, { compiler: 'gcc 11' }] },
    ],
    ['of malformed compilers alone in a page of generation E', { generation: 'E', rows: [{ compiler: 'gcc 11' }] }],
    ['of new compilers alone in a page of generation E', { generation: 'E', rows: [NEW, NEW] }],
    ['of new compilers and none in a page of generation E', { generation: 'E', rows: [NEW, { compiler: 'none' }] }],
  ])('%s', (_, parts) => {
    expect(said(rule.id, page(parts))).toEqual([]);
  });

  it('but of one row without a tarball in a page of generation E', () => {
    expect(said(rule.id, page({ generation: 'E', rows: [{ tarball: undefined }] }))).toHaveLength(1);
  });
});

it.each<[string, PageParts, string]>([
  [
    'none as the compiler',
    { rows: [{ compiler: 'none' }, { compiler: 'none' }, OLD] },
    '(none as the compiler, no tarballs, keys by alphabet) is of generation H',
  ],
  [
    'compilers',
    { rows: [NEW, NEW, OLD] },
    '(compilers as name@version, no tarballs, keys by alphabet) is of generation H',
  ],
  [
    'only old compilers, and new variants',
    { rows: [{ ...OLD, ...multi('a:=1,2') }, NEW] },
    '(compilers as name@version, variants as k:=a,b, no tarballs, keys by alphabet) is of generation H',
  ],
  [
    'tarballs',
    { generation: 'F1', rows: [OLD, OLD, NEW] },
    '(compilers as name@=version, tarballs, keys by alphabet) is of generation F2',
  ],
  [
    'a malformed compiler is none of them',
    { rows: [{ compiler: 'gcc 11', variants: ['a:=1,2', 'b=1,2'] }] },
    'what else the page shows (variants as k:=a,b, no tarballs, keys by alphabet) is of generation H',
  ],
])('the signs of a page are told: %s', (_, parts, signs) => {
  expect(said(rule.id, page(parts))[0]).toContain(signs);
});

it.each<[string, string, string]>([
  ['one of them', 'gcc@11.4.0', ' (compilers as name@version) is of generation H'],
  ['another one of them', 'gcc 11', 'what else the page shows (variants as k:=a,b) is of generation H'],
])('the signs of a page are told: %s', (_, compiler, end) => {
  const tarball = 'https://binaries.spack.io/x/build_cache/y';
  const variants = compiler === 'gcc 11' ? ['a:=1,2', 'b=1,2'] : ['b=1,2'];
  const rows = [{ variants, tarball }, {}, {}].map((row, i) => ({ hash: HASHES[i], compiler, ...row }));
  const { file, text } = page({ rows });
  const turned = text.replace(/^meta: \{("compilers": \[[^\]]*\]), (.*)\}$/m, 'meta: {$2, $1}');
  expect(said(rule.id, { file, text: turned })[0]).toContain(end);
});
