import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { TestFile } from '../support/lint.js';
import { HASHES, type PageParts, page } from '../support/page-builder.js';
import { said } from '../support/said.js';

const HOST = 'https://binaries.spack.io/develop-2025-03-30/build_cache/x';

/** What a rule leaves to another one: it speaks when the other one is off. */
const TOLD: readonly (readonly [rule: string, by: string, fault: string, parts: PageParts | TestFile])[] = [
  [
    'tag-name',
    'page-categories',
    'a tag in the categories, and a folder that is none',
    { tag: 'nightly', categories: ['package', 'develop'] },
  ],
  [
    'tag-name',
    'page-categories',
    'swapped categories, without a folder',
    { file: 'zlib.md', categories: ['develop', 'package'] },
  ],
  ['package-name', 'page-title', 'a right title in a wrong folder', { package: 'py_wheel', title: 'py-wheel' }],
  [
    'spec-hash-unique',
    'spec-hash-format',
    'a malformed hash twice',
    { rows: [{ hash: 'abc' }, { hash: 'abc', size: 1 }] },
  ],
  [
    'spec-target-platform',
    'spec-os-platform',
    'a platform that neither fits',
    { rows: [{ platform: 'windows', target: 'power9le' }] },
  ],
  ['spec-version-syntax', 'spec-version-one', 'two versions, one malformed', { rows: [{ versions: ['=1', '1.2'] }] }],
  [
    'page-order',
    'spec-stacks-unique',
    'a stack twice, the second at the wrong place',
    { rows: [{ stacks: ['e4s', 'root', 'e4s'] }] },
  ],
  [
    'page-order',
    'spec-stacks-unique',
    'a stack twice, the second behind all',
    { rows: [{ stacks: ['a', 'e4s', 'root', 'a'] }] },
  ],
  [
    'page-order',
    'meta-num-specs-by-stack',
    'a count of a stack that no row lists, at the wrong place',
    { meta: { num_specs_by_stack: { e4s: 1, root: 1, aws: 1 } } },
  ],
  [
    'page-order',
    'spec-hash-format',
    'a malformed hash at the wrong place',
    { rows: [{ hash: HASHES[0] }, { hash: '-' }] },
  ],
  [
    'page-canonical',
    'page-layout',
    'a layout that needs quotes',
    { ...page(), text: page().text.replace('layout: cache', 'layout: "a b"') },
  ],
  [
    'spec-tarball-url',
    'spec-version-syntax',
    'the URL of a malformed version',
    { generation: 'E', rows: [{ versions: ['@1'], tarball: HOST }] },
  ],
  [
    'spec-tarball-url',
    'spec-os-syntax',
    'the URL of a malformed system',
    { generation: 'E', rows: [{ os: 'Ubuntu', tarball: HOST }] },
  ],
  [
    'spec-tarball-url',
    'spec-platform',
    'the URL of an unknown platform',
    { generation: 'E', rows: [{ platform: 'beos', tarball: HOST }] },
  ],
  [
    'spec-tarball-url',
    'spec-os-platform',
    'the URL of a system of another platform',
    { generation: 'E', rows: [{ platform: 'windows', target: 'x86_64', tarball: HOST }] },
  ],
  [
    'spec-tarball-url',
    'spec-hash-format',
    'the URL of a malformed hash',
    { generation: 'E', rows: [{ hash: 'abc', tarball: HOST }] },
  ],
  [
    'spec-tarball-url',
    'spec-hash-unique',
    'the URL of a hash that is there twice',
    { generation: 'E', rows: [{}, { hash: HASHES[0], tarball: HOST }] },
  ],
  ...(['compilers', 'oss', 'platforms', 'targets', 'versions'] as const).map(
    (field) =>
      [
        'spec-tarball-url',
        'meta-union',
        `the URL of a value that meta.${field} lacks`,
        { generation: 'E', rows: [{ tarball: HOST }], meta: { [field]: [] } },
      ] as const,
  ),
  [
    'spec-stack-platform',
    'spec-platform',
    'a stack of another platform than an unknown one',
    { rows: [{ platform: 'darwine', os: 'sequoia', target: 'm1', stacks: ['e4s-linux', 'root'] }] },
  ],
  [
    'spec-stack-platform',
    'meta-union',
    'a stack of another target than one that meta lacks',
    { rows: [{ target: 'neoverse_v1', stacks: ['ml-linux-x86_64-cuda', 'root'] }], meta: { targets: [] } },
  ],
  [
    'spec-stack-platform',
    'meta-union',
    'a stack of another platform than one that meta lacks',
    { rows: [{ platform: 'freebsd', os: 'freebsd14', stacks: ['e4s-linux', 'root'] }], meta: { platforms: [] } },
  ],
  [
    'spec-stack-platform',
    'spec-target-platform',
    'a stack of another target than one that the platform does not have',
    {
      rows: [{ platform: 'windows', os: 'windows10.0.20348', target: 'ppc64le', stacks: ['e4s-arm', 'root'] }],
    },
  ],
  [
    'spec-stack-platform',
    'spec-tarball-url',
    'a stack of another target than one that the URL contradicts',
    { generation: 'E', rows: [{ target: 'neoverse_v1', stacks: ['ml-linux-x86_64-cuda', 'root'], tarball: HOST }] },
  ],
  [
    'meta-union',
    'spec-version-syntax',
    'a malformed version that meta lacks',
    { rows: [{ versions: ['@1'] }], meta: { versions: ['1.3.1'] } },
  ],
  [
    'meta-union',
    'spec-os-syntax',
    'a malformed system that meta lacks',
    { rows: [{ os: 'Ubuntu' }], meta: { oss: ['ubuntu22.04'] } },
  ],
  [
    'meta-union',
    'spec-compiler-syntax',
    'a malformed compiler that meta lacks',
    { rows: [{ compiler: 'GCC@11' }], meta: { compilers: ['gcc@11.4.0'] } },
  ],
  [
    'meta-union',
    'spec-platform',
    'an unknown platform that meta lacks',
    { rows: [{ platform: 'beos' }], meta: { platforms: ['linux'] } },
  ],
  [
    'meta-union',
    'spec-stacks-root',
    'root in meta, and in no row',
    { rows: [{ stacks: ['e4s'] }], meta: { stacks: ['e4s', 'root'] } },
  ],
  [
    'meta-num-specs-by-stack',
    'spec-stacks-root',
    'the count of root, which one row lacks',
    { rows: [{}, { stacks: ['e4s'] }], meta: { num_specs_by_stack: { e4s: 2, root: 2 } } },
  ],
  [
    'meta-num-specs-by-stack',
    'spec-stacks-present',
    'the count of a stack that a row without stacks had',
    { rows: [{}, { stacks: [] }], meta: { num_specs_by_stack: { e4s: 2, root: 1 } } },
  ],
  [
    'meta-num-specs-by-stack',
    'spec-stacks-present',
    'the count of a stack that no row has, but one without stacks had',
    { rows: [{}, { stacks: [] }], meta: { num_specs_by_stack: { e4s: 1, hep: 1, root: 1 } } },
  ],
];

describe('a fault that no other rule tells', () => {
  it.each<[string, string, PageParts | TestFile]>([
    [
      'tag-name',
      'a folder that is no tag, and a category that is no text',
      { tag: 'nightly', categories: ['package', 7] },
    ],
    [
      'tag-name',
      'a folder that is no tag, and none in the categories',
      { tag: 'nightly', categories: ['package', 'package'] },
    ],
    ['tag-name', 'the category package in a folder that is no tag', { tag: 'package' }],
    ['tag-name', 'the same behind another word', { tag: 'package', categories: ['other', 'package'] }],
    ['tag-name', 'no tag behind another word, without a folder', { file: 'x.md', categories: ['other', 'nightly'] }],
    ['package-name', 'a folder that is no name, and a title that is none', { package: 'py_wheel', title: 'Wheel' }],
    ['page-path', 'a title that is no text', { file: 'x.md', title: 7 }],
    ['page-path', 'a category that is no text', { file: 'x.md', categories: ['package', 7] }],
    ['page-rows', 'no rows', { rows: [] }],
    ['spec-hash-unique', 'a right hash twice', { rows: [{}, { hash: HASHES[0] }] }],
    ['spec-version-syntax', 'one version, malformed', { rows: [{ versions: ['=1'] }] }],
  ])('%s tells %s', (rule, _, parts) => {
    const input = 'text' in parts || 'bytes' in parts || 'fault' in parts ? parts : page(parts);
    expect(said(rule, input)).not.toEqual([]);
  });

  it.each<[string, string, PageParts | TestFile]>([
    ['tag-name', 'a category that is no text, without a folder', { file: 'x.md', categories: ['package', 7] }],
    ['page-title', 'a title that is no text', { title: 7 }],
    ['spec-version-one', 'one version, malformed', { rows: [{ versions: ['@1'] }] }],
    ['page-title', 'a page without a folder', { file: 'x.md', title: 'other' }],
    ['page-categories', 'categories that are no texts', { categories: ['package', 7] }],
    ['package-name', 'a title that is no text, without a folder', { file: 'x.md', title: 7 }],
  ])('%s says nothing of %s', (rule, _, parts) => {
    const input = 'text' in parts || 'bytes' in parts || 'fault' in parts ? parts : page(parts);
    expect(said(rule, input)).toEqual([]);
  });
});

describe('a fault that another rule tells', () => {
  it.each(TOLD)('%s leaves it to %s: %s', (rule, by, _, parts) => {
    const input = 'text' in parts || 'bytes' in parts || 'fault' in parts ? parts : page(parts);
    const severities = Object.fromEntries(
      rules.filter(({ id }) => id !== rule && id !== by).map(({ id }) => [id, 'off'] as const),
    );
    expect(said(by, input, { severities })).not.toEqual([]);
    expect(said(rule, input, { severities })).toEqual([]);
    expect(said(rule, input, { severities: { ...severities, [by]: 'off' } })).not.toEqual([]);
  });
});
