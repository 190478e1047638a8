import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareRow } from '../../../src/index/compare-page.js';
import { findTags } from '../../../src/index/layout.js';
import type { IndexRecord } from '../../../src/index/record.js';
import { type RowFields, sameCompiler, sameVariant } from '../../../src/index/row-fields.js';
import { TagRecords } from '../../../src/index/tag-records.js';
import { diskFolder } from '../../../src/node/cache-folder.js';
import type { Generation, Spec } from '../../../src/page/data.js';
import { GENERATION_FIXTURES, INDEX_FIXTURES, needLargeData, SHARED_INDEX_DATA } from '../../support/index-files.js';
import { compare, type ReadPage, readPages, readTag } from '../../support/read-tag.js';

const HASH = 'a'.repeat(32);

function record(changes: Partial<IndexRecord> = {}): IndexRecord {
  return {
    key: HASH,
    name: 'hdf5',
    version: '1.14.5',
    platform: 'linux',
    os: 'rhel8',
    target: 'x86_64_v3',
    compiler: { name: 'gcc', version: '12.3.0' },
    parameters: [],
    dependencies: [],
    isExternal: false,
    isCached: true,
    refCount: 0,
    ...changes,
  };
}

/** The row of a record of an index that has some others, too. */
function rowOf(one: IndexRecord, generation: Generation, others: readonly IndexRecord[] = []): RowFields {
  const records = new TagRecords();
  for (const each of [...others, one]) records.add(each);
  return records.rowOf(one.key, generation)!;
}

describe('the values of a row', () => {
  const fields: RowFields = {
    ...{ hash: HASH, version: '1.3', os: 'rhel8', platform: 'linux', target: 'zen3', compiler: 'gcc@12.3.0' },
    variants: ['+doc', "libs='a,b'"],
  };
  const { version, ...rest } = fields;
  const ROW: Spec = { ...rest, versions: [version], stacks: [], size: 1 };
  const differences = (change: Partial<Spec>): unknown[] =>
    compareRow({ ...ROW, ...change }, fields, ['x', 0]).map(({ kind, hash, ...one }) => {
      expect([kind, hash]).toEqual(['field', HASH]);
      return Object.values(one);
    });

  it.each<Partial<Spec>>([
    {},
    { compiler: 'gcc@=12.3.0' },
    { variants: ["libs='a,b'", '+doc'] },
    { variants: ['+doc', 'libs:=b,a'] },
    { variants: ['+doc', 'libs=a,b', 'libs=c'] },
    { versions: [] },
    { versions: ['1.3', '2'] },
    { versions: ['2', '1.3'] },
  ])('follow from its record, or are for another rule, with %j', (change) => {
    expect(differences(change)).toEqual([]);
  });

  it.each<[Partial<Spec>, unknown[][]]>([
    [{ versions: ['2'] }, [['versions', ['x', 0, 'versions', 0], '2', '1.3']]],
    [{ os: 'a' }, [['os', ['x', 0, 'os'], 'a', 'rhel8']]],
    [{ platform: 'a' }, [['platform', ['x', 0, 'platform'], 'a', 'linux']]],
    [{ target: 'a' }, [['target', ['x', 0, 'target'], 'a', 'zen3']]],
    [{ compiler: 'gcc@12' }, [['compiler', ['x', 0, 'compiler'], 'gcc@12', 'gcc@12.3.0']]],
    [{ variants: ['+doc'] }, [['variants', ['x', 0, 'variants'], undefined, "libs='a,b'"]]],
    [
      { variants: [] },
      [
        ['variants', ['x', 0, 'variants'], undefined, '+doc'],
        ['variants', ['x', 0, 'variants'], undefined, "libs='a,b'"],
      ],
    ],
    [{ variants: ['~doc', 'libs=a,b'] }, [['variants', ['x', 0, 'variants', 0], '~doc', '+doc']]],
    [{ variants: ['+doc', 'libs=c', 'libs=a,b'] }, [['variants', ['x', 0, 'variants', 1], 'libs=c', "libs='a,b'"]]],
    [{ variants: ['+x', '+doc', 'libs=a,b'] }, [['variants', ['x', 0, 'variants', 0], '+x', undefined]]],
  ])('are not as in its record with %j', (change, expected) => {
    expect(differences(change)).toEqual(expected);
  });
});

describe('the row of a record', () => {
  it.each([
    ['D', 'gcc@=12.3.0'],
    ['G', 'gcc@=12.3.0'],
    ['H', 'gcc@12.3.0'],
  ] as const)('spells its compiler as pages of generation %s do', (generation, expected) => {
    expect(rowOf(record(), generation).compiler).toBe(expected);
    expect(rowOf(record({ compiler: 'none' }), generation).compiler).toBe('none');
  });

  it.each<[string, [string, unknown], string, string, string]>([
    ['true', ['mpi', true], '+mpi', '+mpi', '+mpi'],
    ['false', ['mpi', false], '~mpi', '~mpi', '~mpi'],
    ['a text that says true', ['mpi', 'True'], '+mpi', '+mpi', '+mpi'],
    ['a text', ['build_type', 'Release'], 'build_type=Release', 'build_type=Release', 'build_type=Release'],
    ['a number', ['jobs', 4], 'jobs=4', 'jobs=4', 'jobs=4'],
    ['a text with a blank', ['x', 'a b'], 'x=a b', "x='a b'", "x='a b'"],
    ['a text with a quote', ['x', "it's"], "x=it's", 'x="it\'s"', 'x="it\'s"'],
    ['an empty text', ['x', ''], 'x=', "x=''", "x=''"],
    ['a list', ['libs', ['static', 'shared']], 'libs=shared,static', 'libs=shared,static', 'libs:=shared,static'],
    ['a list of one', ['libs', ['shared']], 'libs=shared', 'libs=shared', 'libs:=shared'],
    ['a value twice', ['libs', ['b', 'a', 'b']], 'libs=a,b', 'libs=a,b', 'libs:=a,b'],
    ['an empty list', ['libs', []], 'libs=*', "libs='*'", "libs:='*'"],
    ['languages', ['languages', ['c', 'c++']], 'languages=c,c++', "languages='c,c++'", "languages:='c,c++'"],
    [
      'patches',
      ['patches', ['0123456789', 'abcdefghij']],
      'patches=0123456,abcdefg',
      'patches=0123456,abcdefg',
      'patches:=0123456,abcdefg',
    ],
  ])('shows the variant %s', (_, parameter, old, quoted, newest) => {
    const variants = (generation: Generation) => rowOf(record({ parameters: [parameter] }), generation).variants;
    expect([variants('D'), variants('E'), variants('H')]).toEqual([[old], [quoted], [newest]]);
  });

  it('has its variants in the order of their code points, without flags', () => {
    const parameters: [string, unknown][] = [
      ['z', true],
      ['1394', true],
      ['\u{1f600}', true],
      ['\uffee', true],
      ['B', true],
      ['cflags', ['-O2']],
      ['ldlibs', []],
    ];
    const { variants } = rowOf(record({ parameters }), 'H');
    expect(variants).toEqual(['+1394', '+B', '+z', '+\uffee', '+\u{1f600}']);
  });

  const edge = (name: string, digit: string, virtuals: string[]) => ({ name, hash: digit.repeat(32), virtuals });
  const known = [
    record({ key: 'b'.repeat(32), name: 'gcc', version: '12.3.0', isCached: false }),
    record({ key: 'c'.repeat(32), name: 'llvm', version: '19.1.7' }),
  ];
  it.each<[string, IndexRecord['dependencies'], string]>([
    ['what provides C', [edge('llvm', 'c', ['cxx']), edge('gcc', 'b', ['c', 'fortran'])], 'gcc@12.3.0'],
    ['else C++', [edge('gcc', 'b', ['fortran']), edge('llvm', 'c', ['cxx'])], 'llvm@19.1.7'],
    ['else Fortran', [edge('gcc', 'b', ['fortran', 'x'])], 'gcc@12.3.0'],
    ['the first of two', [edge('llvm', 'c', ['c']), edge('gcc', 'b', ['c'])], 'llvm@19.1.7'],
    ['what has a record', [edge('acfl', 'd', ['c']), edge('gcc', 'b', ['cxx'])], 'gcc@12.3.0'],
    ['nothing else', [edge('gcc', 'b', []), edge('gcc-runtime', 'c', ['libc'])], 'none'],
  ])('shows as compiler %s', (_, dependencies, compiler) => {
    expect(rowOf(record({ compiler: 'edges', dependencies }), 'H', known).compiler).toBe(compiler);
  });
});

describe('the same, spelled otherwise', () => {
  it.each([
    ['gcc@=12.3.0', 'gcc@12.3.0'],
    ['clang@=16.0.0', 'llvm@16.0.0'],
    ['oneapi@2025.0.0', 'intel-oneapi-compilers@2025.0.0'],
    ['intel@=2021.1', 'intel-oneapi-compilers-classic@2021.1'],
    ['rocmcc@6.2.0', 'llvm-amdgpu@6.2.0'],
    ['arm@23', 'acfl@23'],
  ])('compilers %s and %s', (a, b) => {
    expect(sameCompiler(a)).toBe(sameCompiler(b));
  });

  it.each([
    ['libs=a,b', 'libs:=b,a'],
    ["languages='c,c++'", 'languages:=c,c++'],
    ['x="it\'s"', "x=it's"],
    ['cflags=-O2 -g', "cflags='-O2 -g'"],
    ['a:b=c', 'a:b=c'],
  ])('variants %s and %s', (a, b) => {
    expect(sameVariant(a)).toEqual(sameVariant(b));
  });

  it.each([
    ['+mpi', '~mpi'],
    ['libs=a', 'libs=a,b'],
    ['x=a', 'y=a'],
  ])('but not variants %s and %s', (a, b) => {
    expect(sameVariant(a)).not.toEqual(sameVariant(b));
  });
});

const MIRROR = diskFolder(path.join(INDEX_FIXTURES, 'mirror'));
const SITE = path.join(INDEX_FIXTURES, 'site');

describe('a page and the build cache', () => {
  it.each(findTags(MIRROR))('agree: %s', async (tag) => {
    const { records, faults } = await readTag(MIRROR, tag);
    const pages = readPages(SITE, tag);
    expect(faults).toEqual([]);
    expect(pages.flatMap((page) => compare(page, records))).toEqual([]);
    expect([...records.names()].sort()).toEqual(pages.map(({ name }) => name));
  });

  /** All pages of a site agree with their indexes, to the spelling: how many rows they have, and of which generations they are. */
  async function expectAgreement(root: string): Promise<{ rows: number; generations: string }> {
    const mirror = diskFolder(path.join(root, 'mirror'));
    const generations = new Set<string>();
    let rows = 0;
    for (const tag of findTags(mirror)) {
      const { records, faults } = await readTag(mirror, tag);
      expect(faults).toEqual([]);
      const pages = readPages(path.join(root, 'site'), tag);
      expect([...records.names()].sort()).toEqual(pages.map(({ name }) => name));
      for (const page of pages) {
        generations.add(page.generation);
        expect(compare(page, records)).toEqual([]);
        for (const row of page.data.spec_details) {
          const { variants, compiler } = records.rowOf(row.hash, page.generation)!;
          expect({ variants, compiler }).toEqual({ variants: row.variants, compiler: row.compiler });
          rows++;
        }
      }
    }
    return { rows, generations: [...generations].sort().join(' ') };
  }

  it('agree: some real ones of all generations, to the spelling', async () => {
    expect(await expectAgreement(GENERATION_FIXTURES)).toEqual({ rows: 48, generations: 'D E F1 F2 G H' });
  });

  it('agree: all real ones of all generations, to the spelling', async (context) => {
    needLargeData(context);
    expect(await expectAgreement(SHARED_INDEX_DATA)).toEqual({ rows: 1359, generations: 'D E F1 F2 G H' });
  });

  const TAG = 'develop-2025-07-13';
  const RUNTIME = 'gg6d6vkuqtbmqvjepuud5kl3cfb6f2j4';
  // biome-ignore lint/suspicious/noExplicitAny: pages are changed at will
  type Change = (rows: any[]) => void;

  async function differences(name: string, change: Change) {
    const { records } = await readTag(MIRROR, TAG);
    const page = structuredClone(readPages(SITE, TAG).find((one) => one.name === name)!) as ReadPage;
    change(page.data.spec_details as unknown[]);
    return compare(page, records);
  }

  it.each<[string, Change, object[]]>([
    [
      'a version',
      ([row]) => (row.versions = ['9.9']),
      [
        {
          kind: 'field',
          field: 'versions',
          path: ['spec_details', 0, 'versions', 0],
          written: '9.9',
          expected: '8.5.0',
        },
      ],
    ],
    [
      'an operating system',
      ([row]) => (row.os = 'rhel9'),
      [{ kind: 'field', field: 'os', written: 'rhel9', expected: 'rhel8' }],
    ],
    ['a platform', ([row]) => (row.platform = 'darwin'), [{ kind: 'field', field: 'platform', expected: 'linux' }]],
    [
      'a target',
      ([row]) => (row.target = 'zen4'),
      [{ kind: 'field', field: 'target', written: 'zen4', expected: 'x86_64' }],
    ],
    [
      'a compiler',
      ([row]) => (row.compiler = 'gcc@9.4.0'),
      [
        {
          kind: 'field',
          field: 'compiler',
          path: ['spec_details', 0, 'compiler'],
          written: 'gcc@9.4.0',
          expected: 'none',
        },
      ],
    ],
    [
      'the value of a variant',
      ([row]) => (row.variants = ['build_system=cmake']),
      [
        {
          field: 'variants',
          path: ['spec_details', 0, 'variants', 0],
          written: 'build_system=cmake',
          expected: 'build_system=generic',
        },
      ],
    ],
    [
      'a variant too much',
      ([row]) => row.variants.push('+x'),
      [{ field: 'variants', path: ['spec_details', 0, 'variants', 1], written: '+x', expected: undefined }],
    ],
    [
      'a variant that is missing',
      ([row]) => row.variants.pop(),
      [
        {
          field: 'variants',
          path: ['spec_details', 0, 'variants'],
          written: undefined,
          expected: 'build_system=generic',
        },
      ],
    ],
    [
      'a stack too much',
      (rows) => rows[1].stacks.unshift('build_systems'),
      [{ kind: 'stacks', hash: RUNTIME, path: ['spec_details', 1, 'stacks', 0], label: 'build_systems', is: 'extra' }],
    ],
    [
      'a stack that is missing',
      ([row]) => row.stacks.pop(),
      [{ kind: 'stacks', path: ['spec_details', 0, 'stacks'], label: 'root', is: 'missing' }],
    ],
    ['a stack whose index is not there', ([row]) => row.stacks.push('ml'), []],
    [
      'a row that is missing',
      (rows) => rows.splice(1, 1),
      [
        {
          kind: 'missingRow',
          hash: RUNTIME,
          row: { version: '14.2.1', compiler: 'none', os: 'almalinux10' },
          labels: ['hep', 'root'],
        },
      ],
    ],
    [
      'a row that is not in the index',
      (rows) => rows.push({ ...rows[0], hash: HASH }),
      [{ kind: 'extraRow', hash: HASH, path: ['spec_details', 2, 'hash'], state: 'absent' }],
    ],
    [
      'a row of a record without a binary',
      (rows) => rows.push({ ...rows[0], hash: 'dai2fxtfoa2qvh335nxbew2r7zu3yyec' }),
      [{ kind: 'extraRow', state: 'record' }],
    ],
    [
      'a row of another package',
      (rows) => rows.push({ ...rows[0], hash: 'i2t3jrmdgpt44bpopanpottlwzkj3kkg' }),
      [{ kind: 'otherPackage', name: 'bzip2', path: ['spec_details', 2, 'hash'] }],
    ],
    ['a row that stands twice', (rows) => rows.push(structuredClone(rows[0])), []],
    ['versions that another rule tells', ([row]) => row.versions.push('1'), []],
    ['variants in another spelling', ([row]) => (row.variants = ["build_system='generic'"]), []],
  ])('differ by %s', async (_, change, expected) => {
    expect(await differences('gcc-runtime', change)).toMatchObject(expected);
    expect(await differences('gcc-runtime', change)).toHaveLength(expected.length);
  });

  it('differ by a package that is gone: said once', async () => {
    const { records } = await readTag(MIRROR, TAG);
    const page = structuredClone(readPages(SITE, TAG)[0]!);
    const rows = page.data.spec_details.map((row, i) => ({ ...row, hash: 'abcdefg'[i]!.repeat(32) }));
    const gone = { ...page, name: 'gone', data: { ...page.data, spec_details: rows } };
    expect(compare(gone, records)).toEqual([{ kind: 'packageGone', path: ['title'] }]);
  });

  it('say of a record that was refused that it is there', () => {
    const records = new TagRecords();
    records.add(record());
    records.refuse('b'.repeat(32));
    expect([HASH, 'b'.repeat(32), 'c'.repeat(32), 'x'].map((hash) => records.stateOf(hash))).toEqual([
      'binary',
      'refused',
      'absent',
      'absent',
    ]);
    expect(records.labelsOf('b'.repeat(32))).toEqual(['root']);
  });

  it('have the stacks whose index has a binary only, where records without one are ignored', () => {
    const records = new TagRecords();
    records.add(record());
    const labels = { built: true, dependency: false, faulty: undefined };
    for (const [label, isBinary] of Object.entries(labels)) records.addToLabel(label, HASH, isBinary);
    const page = readPages(SITE, TAG)[0]!;
    const row = { ...page.data.spec_details[0]!, hash: HASH };
    const stacks = (...stacks: string[]) => {
      const one = { ...page, name: 'hdf5', data: { ...page.data, spec_details: [{ ...row, stacks }] } };
      return (['count', 'ignore'] as const).map((missing) =>
        compare(one, records, missing).flatMap((each) => (each.kind === 'stacks' ? [`${each.is} ${each.label}`] : [])),
      );
    };
    expect(stacks('built', 'dependency', 'faulty', 'root')).toEqual([[], ['withoutBinary dependency']]);
    expect(stacks('built', 'root')).toEqual([['missing dependency', 'missing faulty'], []]);
    expect(stacks('none')).toEqual([
      ['missing built', 'missing dependency', 'missing faulty', 'missing root'],
      ['missing built', 'missing root'],
    ]);
  });

  it('of the first generation do not show the root', async () => {
    const { records } = await readTag(MIRROR, TAG);
    const page = readPages(SITE, TAG).find(({ name }) => name === 'gcc-runtime')!;
    const rows = page.data.spec_details.map((row) => ({
      ...row,
      stacks: row.stacks.filter((label) => label !== 'root'),
    }));
    expect(compare({ ...page, generation: 'D', data: { ...page.data, spec_details: rows } }, records)).toEqual([]);
  });
});
