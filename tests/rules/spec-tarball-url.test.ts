import { describe, expect, it } from 'vitest';
import rule from '../../rules/spec-tarball-url.js';
import { cut } from '../../src/testing/cut.js';
import { lint } from '../support/lint.js';
import { openMade } from '../support/open-made.js';
import { HASHES, type PageParts, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const HOST = 'https://binaries.spack.io/';
const ARCH = 'linux-ubuntu22.04-x86_64_v3';
const DIRECTORY = `${ARCH}/gcc-11.4.0/zlib-1.3.1/`;
const PATH = `${DIRECTORY}${ARCH}-gcc-11.4.0-zlib-1.3.1-${HASHES[0]}.spack`;

const one = (tarball: string, parts: PageParts = {}) => page({ generation: 'E', rows: [{ tarball }], ...parts });

const found = (messageId: string, tarball: string, severity: 'error' | 'warning' = 'error') => ({
  messageId,
  token: JSON.stringify(tarball),
  severity,
  path: '/spec_details/0/tarball',
  subject: HASHES[0],
});

const wrong = (tarball: string) => ({ input: one(tarball), findings: [found('wrongUrl', tarball)] });
const prefixed = (messageId: string, token: string, index = 0) => ({
  ...found(messageId, '', 'warning'),
  token,
  path: `/spec_details/${index}/tarball`,
  subject: HASHES[index]!,
});
const foreign = (tarball: string, part: string) => ({
  input: one(tarball),
  findings: [prefixed('foreignPrefix', part)],
});
/** Three rows with URLs that start with these. */
const three = (...prefixes: readonly string[]) =>
  page({
    generation: 'E',
    rows: prefixes.map((prefix, i) => ({ tarball: `${prefix}/build_cache/${PATH.replace(HASHES[0], HASHES[i]!)}` })),
  });

const URL_1 = `${HOST}v0.22.1/build_cache/${PATH}`;
const missing = (index: number, others: string) => ({
  messageId: 'missing',
  token: others,
  severity: 'error' as const,
  path: `/spec_details/${index}/tarball`,
  subject: HASHES[index]!,
});

testRule(rule, {
  valid: {
    'all old generations': page({ generation: 'D', rows: [{}, {}] }),
    'the prefix of releases': one(`${HOST}releases/v0.18/build_cache/${PATH}`, { generation: 'D' }),
    'the prefix of releases in all rows': three(...Array(3).fill(`${HOST}releases/v0.22.1`)),
    'the prefix of develop': one(`${HOST}develop/build_cache/${PATH}`, { tag: 'develop' }),
    'a mirror that the option gives': {
      input: three(...Array(3).fill('https://mirror.example.org/spack/v0.22.1')),
      settings: { options: { 'spec-tarball-url': { extra: ['https://mirror.example.org/spack/'] } } },
    },
    'a page whose tag is none, with the URLs of a tag': {
      input: one(URL_1, { tag: 'release-1' }),
      settings: { severities: { 'tag-name': 'off' } },
    },
    'the tag of the folder where another one is in the categories': {
      input: one(URL_1, { categories: ['package', 'v0.22.2'] }),
      settings: { severities: { 'page-categories': 'off' } },
    },
    'the platform twice, on Windows': page({
      generation: 'F1',
      rows: [{ os: 'windows10.0.20348', platform: 'windows', target: 'x86_64', compiler: 'msvc@=19.39.33523' }],
    }),
    'a version from git, with other characters in the URL': one(
      `${HOST}v0.22.1/build_cache/${ARCH}/gcc-11.4.0/zlib-git.a_b_1.3/${ARCH}-gcc-11.4.0-zlib-git.a_b_1.3-${HASHES[0]}.spack`,
      {
        rows: [
          {
            versions: ['git.a/b=1.3'],
            tarball: `${HOST}v0.22.1/build_cache/${ARCH}/gcc-11.4.0/zlib-git.a_b_1.3/${ARCH}-gcc-11.4.0-zlib-git.a_b_1.3-${HASHES[0]}.spack`,
          },
        ],
      },
    ),
    'none, whose URL nobody knows': {
      input: one(`${HOST}v0.22.1/build_cache/x.spack`, {
        rows: [{ compiler: 'none', tarball: `${HOST}v0.22.1/build_cache/x.spack` }, {}],
      }),
      settings: { severities: { 'page-generation': 'off' } },
    },
    'no tarball in a page of generation E: that is for page-generation': {
      input: page({ generation: 'E', rows: [{ tarball: undefined }] }),
      settings: { severities: { 'page-generation': 'off' } },
    },
    'no tarball in generations G and H': page({ generation: 'G', rows: [{}, {}] }),
    'the folder in place of a wrong title': {
      input: one(URL_1, { title: 'zlibb' }),
      settings: { severities: { 'page-title': 'off' } },
    },
  },
  invalid: {
    'another version': wrong(URL_1.replace('/zlib-1.3.1/', '/zlib-1.3.0/')),
    'another package': wrong(URL_1.replaceAll('zlib', 'zlib-ng')),
    'another target': wrong(URL_1.replaceAll('x86_64_v3', 'x86_64_v4')),
    'another hash': wrong(URL_1.replace(HASHES[0], HASHES[1])),
    'an equals sign before the version of the compiler': wrong(URL_1.replaceAll('gcc-11', 'gcc-=11')),
    'another suffix': wrong(`${URL_1}.sig`),
    'too few directories': wrong(`${HOST}v0.22.1/build_cache/${HASHES[0]}.spack`),
    'no build cache': {
      input: one('https://example.org/zlib.tar.gz'),
      findings: [found('notInCache', 'https://example.org/zlib.tar.gz')],
    },
    'no text': { input: one(''), findings: [found('notInCache', '')] },
    'a hostile text': {
      input: one(`\n::error::${'x'.repeat(100_000)}`),
      findings: [found('notInCache', `\n::error::${'x'.repeat(100_000)}`)],
    },
    'another host': foreign(`https://mirror.example.org/v0.22.1/build_cache/${PATH}`, 'mirror.example.org'),
    'another scheme and host': foreign(
      `s3://spack-binaries/v0.22.1/build_cache/${PATH}`,
      's3://spack-binaries/v0.22.1',
    ),
    'no encryption': foreign(URL_1.replace('https:', 'http:'), 'http:'),
    'a host that only starts alike': foreign(
      `https://binaries.spack.io.example.org/v0.22.1/build_cache/${PATH}`,
      'binaries.spack.io.example.org',
    ),
    'a directory that is no tag': foreign(`${HOST}mirror/e4s/build_cache/${PATH}`, 'mirror/e4s'),
    'a letter before the scheme': foreign(`x:${HOST}v0.22.0/build_cache/${PATH}`, `x:${HOST}v0.22.0`),
    'a scheme without a name': foreign(
      `${HOST.slice('https'.length)}v0.22.1/build_cache/${PATH}`,
      `${HOST.slice('https'.length)}v0.22.1`,
    ),
    'no host': foreign(`https:///v0.22.1/build_cache/${PATH}`, ''),
    'no tag': foreign(`${HOST}/build_cache/${PATH}`, ''),
    'no tag and no slash': foreign(`${HOST.slice(0, -1)}/build_cache/${PATH}`, HOST.slice(0, -1)),
    'a page whose tag is none, with what is a tag but for a folder inside': {
      input: one(`${HOST}v0.releases/22/build_cache/${PATH}`, { tag: 'release-1' }),
      settings: { severities: { 'tag-name': 'off' } },
      findings: [prefixed('foreignPrefix', 'v0.releases/22')],
    },
    'another tag': foreign(URL_1.replace('v0.22.1', 'v0.22.0'), 'v0.22.0'),
    'the develop of another day': foreign(URL_1.replace('v0.22.1', 'develop'), 'develop'),
    'no scheme at all': foreign(`binaries.spack.io/v0.22.1/build_cache/${PATH}`, 'binaries.spack.io/v0.22.1'),
    'a whole page of another tag, once': {
      input: three(...Array(3).fill(`${HOST}v0.22.0`)),
      findings: [prefixed('foreignPrefix', 'v0.22.0')],
    },
    'a row that has the other lawful prefix': {
      input: three(`${HOST}releases/v0.22.1`, `${HOST}v0.22.1`, `${HOST}releases/v0.22.1`),
      findings: [prefixed('oddPrefix', 'v0.22.1', 1)],
    },
    'two rows that differ from the others': {
      input: page({
        generation: 'E',
        rows: [0, 1, 2, 3, 4].map((i) => {
          const prefix =
            [`${HOST}v0.22.1`, 'http://binaries.spack.io/v0.22.1', `${HOST}v0.22.0`][i] ?? `${HOST}v0.22.1`;
          return { tarball: `${prefix}/build_cache/${PATH.replace(HASHES[0], HASHES[i]!)}` };
        }),
      }),
      findings: [prefixed('oddPrefix', 'http:', 1), prefixed('oddPrefix', 'v0.22.0', 2)],
    },
    'as many of another host: the lawful one is right': {
      input: three('https://example.org/v0.22.1', `${HOST}v0.22.1`),
      findings: [prefixed('oddPrefix', 'example.org')],
    },
    'a row of the site among those of another mirror': {
      input: three('https://example.org/v0.22.1', `${HOST}v0.22.1`, 'https://example.org/v0.22.1'),
      findings: [prefixed('foreignPrefix', 'example.org')],
    },
    'two prefixes, both wrong': {
      input: three('https://example.org/v0.22.1', `${HOST}v0.22.0`, 'https://example.org/v0.22.1'),
      findings: [prefixed('foreignPrefix', 'example.org'), prefixed('foreignPrefix', 'v0.22.0', 1)],
    },
    'a URL that is spelled with an escape: the whole of it': {
      input: ((right) => ({ ...right, text: right.text.replace('"http:/', '"http:\\/') }))(
        one(URL_1.replace('https:', 'http:')),
      ),
      findings: [
        {
          ...prefixed('foreignPrefix', ''),
          token: JSON.stringify(URL_1.replace('https:/', 'http:\\/')).replaceAll('\\\\', '\\'),
        },
      ],
    },
    'both wrong, once': wrong(`https://example.org/build_cache/${PATH.replace('zlib-1.3.1/', 'zlib-1.3.0/')}`),
    'one of three rows without': {
      input: page({ generation: 'F2', rows: [{}, { tarball: undefined }, {}] }),
      findings: [{ ...missing(1, ''), token: rowText('F2', 1) }],
    },
    'one of two rows without, in generation E': {
      input: page({ generation: 'E', rows: [{ tarball: undefined }, {}] }),
      findings: [{ ...missing(0, ''), token: rowText('E', 0) }],
    },
    'one of two rows without, in generation F1': {
      input: page({ generation: 'F1', rows: [{ hash: HASHES[1] }, { hash: HASHES[0], tarball: undefined }] }),
      findings: [{ ...missing(1, ''), token: rowText('F2', 0), subject: HASHES[0] }],
    },
    'a tarball among rows of generation G': {
      input: page({ generation: 'F2', rows: [{ tarball: URL_1 }, { tarball: undefined }, { tarball: undefined }] }),
      findings: [found('unexpected', URL_1)],
    },
    'nothing about a row whose hash is malformed': {
      input: page({ generation: 'E', rows: [{ hash: 'abc', tarball: URL_1 }] }),
      findings: [],
      alsoFrom: ['spec-hash-format'],
    },
    'nothing about a row with a value that the summary lacks': {
      input: page({
        generation: 'E',
        rows: [{ target: 'zen4', tarball: URL_1 }, {}],
        meta: { targets: ['x86_64_v3'] },
      }),
      findings: [],
      alsoFrom: ['meta-union'],
    },
  },
});

/** The row as it stands in a page of that generation, without its tarball. */
function rowText(generation: 'E' | 'F2', index: number): string {
  const hash = HASHES[index]!;
  return generation === 'E'
    ? `{"hash": "${hash}", "compiler": "gcc@=11.4.0", "versions": ["1.3.1"], "os": "ubuntu22.04", "platform": "linux", "target": "x86_64_v3", "variants": ["build_system=makefile", "+optimize"], "stacks": ["e4s", "root"], "size": "-"}`
    : `{"compiler": "gcc@=11.4.0", "hash": "${hash}", "os": "ubuntu22.04", "platform": "linux", "size": "-", "stacks": ["e4s", "root"], "target": "x86_64_v3", "variants": ["build_system=makefile", "+optimize"], "versions": ["1.3.1"]}`;
}

const told = (parts: PageParts): string[] => said(rule.id, page({ generation: 'E', ...parts }));
const WRONG = URL_1.replace('/zlib-1.3.1/', '/zlib-1.3.0/');

describe('the URL of a row', () => {
  it.each<[string, PageParts]>([
    ['with two versions', { rows: [{ versions: ['1.3.1', '1.3.2'], tarball: WRONG }] }],
    ['without a version', { rows: [{ versions: [], tarball: WRONG }] }],
    ['with a malformed compiler', { rows: [{ compiler: 'gcc 11', tarball: WRONG }] }],
  ])('%s is not judged', (_, parts) => {
    expect(told(parts)).toEqual([]);
  });

  it.each(['compilers', 'oss', 'platforms', 'targets', 'versions'])(
    'is judged where meta.%s has a value too many',
    (field) => {
      const { data } = openMade({ generation: 'E' });
      const values = data.meta[field as 'oss'];
      const meta = { [field]: [...values, 'zzz'].sort() };
      expect(told({ rows: [{ tarball: WRONG }], meta })).toHaveLength(1);
    },
  );

  it.each([
    ['Linux', 'linux'],
    ['Linux-ubuntu22.04', 'linux-ubuntu22.04'],
    ['xinux', 'linux'],
  ])('is shown from its first letter on where the name of its file starts with %s', (start, right) => {
    const file = `${ARCH}-gcc-11.4.0-zlib-1.3.1-${HASHES[0]}.spack`;
    const [message] = told({ rows: [{ tarball: URL_1.replace(`/${file}`, `/${file.replace(right, start)}`) }] });
    expect(message).toContain(`has "${start}-`);
    expect(message).toContain(`give "${right}-`);
  });

  it('is expected under the name of the folder', () => {
    expect(told({ title: 'zlibb', rows: [{ tarball: WRONG }] })[0]).toContain('give "zlib-1.3.1"');
  });

  it('may be of the tag in the categories', () => {
    const rows = ['v0.22.1', 'v0.22.1', 'v0.22.0'].map((tag, i) => ({
      tarball: `${HOST}${tag}/build_cache/${PATH.replace(HASHES[0], HASHES[i]!)}`,
    }));
    const messages = told({ rows, tag: 'v0.22.2', categories: ['package', 'v0.22.1'] });
    expect(messages).toEqual([expect.stringContaining('"v0.22.0" where the other URLs of the page have "v0.22.1"')]);
  });

  it.each(['F2', 'H'] as const)('is one too many, right or not, among those of a page without (%s)', (generation) => {
    const tarball = `https://binaries.spack.io/v1/build_cache/${PATH}`;
    const rows = [{ tarball }, { tarball: undefined }, { tarball: undefined }].map((row, i) => ({
      hash: HASHES[i],
      ...row,
    }));
    const messages = said(rule.id, page({ generation, tag: 'v1', rows }), { severities: { 'tag-name': 'off' } });
    expect(messages).toEqual([
      'zlib/4hqfk4w has a tarball, but 2 rows of the page have none: either all rows have one, or none has.',
    ]);
  });

  it.each([
    [1, '1 tarball URL of zlib has the tag "v0.22.0"'],
    [2, '2 tarball URLs of zlib have the tag "v0.22.0"'],
  ])('is counted with those that start as it does: %i', (count, start) => {
    const prefixes = Array(count).fill(`${HOST}v0.22.0`);
    const [message] = said(rule.id, three(...prefixes));
    expect(message!.startsWith(start)).toBe(true);
  });
});

describe('the place of a URL', () => {
  const placesOf = (one: ReturnType<typeof page>): readonly (readonly [token: string, column: number])[] =>
    lint(one, { severities: { 'spec-hash-unique': 'off' } })
      .findings.filter(({ ruleId }) => ruleId === rule.id)
      .map(({ region }) => [cut(one.text, region), region.startColumn]);

  it('is that of its own row, where another row has it, too', () => {
    const odd = `http://binaries.spack.io/v0.22.1/build_cache/${PATH}`;
    const rows = [odd, odd, ...[1, 2, 3].map((i) => URL_1.replace(HASHES[0], HASHES[i]!))].map((tarball, i) => ({
      hash: HASHES[Math.max(0, i - 1)],
      tarball,
    }));
    const one = page({ generation: 'E', rows });
    const places = placesOf(one);
    expect(places.map(([token]) => token)).toEqual(['http:', 'http:']);
    const line = one.text.split('\n').find((text) => text.startsWith('spec_details'))!;
    const [first, second] = [line.indexOf('http:'), line.lastIndexOf('http:')];
    expect(places.map(([, column]) => column)).toEqual([first + 1, second + 1]);
  });

  it('is all of it behind a row whose URL is spelled otherwise', () => {
    const right = three(`${HOST}v0.22.1`, `${HOST}v0.22.1`, 'http://binaries.spack.io/v0.22.1');
    const escaped = { ...right, text: right.text.replace('"https:/', '"https:\\/') };
    expect(placesOf(right).map(([token]) => token)).toEqual(['http:']);
    expect(placesOf(escaped)[0]![0]).toMatch(/^"http:.*spack"$/);
  });
});
