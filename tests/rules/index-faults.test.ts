import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { blobOf, type CacheFiles, editFile, readCacheFiles, setBlob, setIndex } from '../../scripts/example-cache.js';
import { readGeneration, renameTag, runOnCache } from '../support/index-cache.js';

// biome-ignore lint/suspicious/noExplicitAny: JSON that is changed at will
type Json = any;

const ROOT = 'mirror/v0.20.3/build_cache/index.json';
const E4S = 'mirror/v0.20.3/e4s/build_cache/index.json';
const TAG = 'mirror/develop-2025-07-13';
const HEP = `${TAG}/hep`;
/** Those with the external glibc. */
const MIRRORS = [TAG, HEP];
const MANIFEST = `${HEP}/v3/manifests/index/index.manifest.json`;
const LIST = 'mirror/cache_spack_io_index.json';
const WRAPPER = '2bn3cs7zj5qwj3xhelpxl3quv3hqlpd6';
const BINARY = `${HEP}/v3/manifests/spec/compiler-wrapper/compiler-wrapper-1.0-${WRAPPER}.spec.manifest.json`;
const GNUCONFIG = 'o6oyhz6n47dmyzlvpgeynnvok22um4hi';
const ZLIB = 'hi2xsgcpyaect4ojyrhzeqj56vg7ldvj';
const READLINE = 'unktq4mep4kx3wqlil7u2yuirf6ajm3u';
const NCURSES = '3ujhmuv6lkcfdgk72qyegrasxdbiwh5g';
const PKGCONF = 'pkn6xtclulkia27hk7wbpyjhsmc5blrf';
const BZIP2 = 'i2t3jrmdgpt44bpopanpottlwzkj3kkg';
const GLIBC = 'gogwoy7uaaqyvtdvxt5ko5rvtk4m723y';
/** Without a binary in v0.20.3. */
const UUID = 'jv3tm73k6am7qlzwnsxv63jlmnjdkria';
const OTHER = 'abcdefghijklmnopqrstuvwxyz234567';
const ZLIB_PAGE = 'site/_cache/v0.20.3/zlib/specs.md';
const BZIP2_PAGE = 'site/_cache/develop-2025-07-13/bzip2/specs.md';

const page = (file: string, edit: (rows: Json) => void) => (files: CacheFiles) =>
  editFile(files, file, (data) => edit(data.spec_details));
const record = (file: string, hash: string, edit: (record: Json, all: Json) => void) => (files: CacheFiles) =>
  editFile(files, file, ({ database }) => edit(database.installs[hash], database.installs));
const json = (file: string, edit: (data: Json) => void) => (files: CacheFiles) => editFile(files, file, edit);
const raw = (file: string, change: (text: string) => string) => (files: CacheFiles) =>
  setIndex(files, file, change(files.get(file)!.toString()));
const at = (hash: string, ...steps: (string | number)[]) => ['', 'database', 'installs', hash, ...steps].join('/');

/** A fault, and what has to be found: `<severity> <rule>/<message> <file><JSON pointer> <subject>`. */
type Fault = [name: string, plant: (files: CacheFiles) => void, ...found: string[]];

const PAGES: Fault[] = [
  [
    'a version',
    page(ZLIB_PAGE, ([row]) => (row.versions = ['1.2.14'])),
    `error index-fields/wrongField ${ZLIB_PAGE}/spec_details/0/versions/0 ${ZLIB}`,
  ],
  [
    'an operating system',
    page(ZLIB_PAGE, ([row]) => (row.os = 'ubuntu22.04')),
    `error index-fields/wrongField ${ZLIB_PAGE}/spec_details/0/os ${ZLIB}`,
  ],
  [
    'a target',
    page(ZLIB_PAGE, ([row]) => (row.target = 'x86_64_v3')),
    `error index-fields/wrongField ${ZLIB_PAGE}/spec_details/0/target ${ZLIB}`,
  ],
  [
    'a compiler',
    page(ZLIB_PAGE, ([row]) => (row.compiler = 'gcc@=9.4.0')),
    `error index-fields/wrongField ${ZLIB_PAGE}/spec_details/0/compiler ${ZLIB}`,
  ],
  [
    'a compiler of another version',
    page(BZIP2_PAGE, ([row]) => (row.compiler = 'gcc@8.5.0')),
    `error index-fields/wrongField ${BZIP2_PAGE}/spec_details/0/compiler ${BZIP2}`,
  ],
  [
    'the value of a variant',
    page(ZLIB_PAGE, ([row]) => (row.variants[2] = '~pic')),
    `error index-fields/wrongField ${ZLIB_PAGE}/spec_details/0/variants/2 ${ZLIB}`,
  ],
  [
    'a variant too much',
    page(ZLIB_PAGE, ([row]) => row.variants.push('+zzz')),
    `error index-fields/extraVariant ${ZLIB_PAGE}/spec_details/0/variants/4 ${ZLIB}`,
  ],
  [
    'a variant that is missing',
    page(ZLIB_PAGE, ([row]) => row.variants.pop()),
    `error index-fields/missingVariant ${ZLIB_PAGE}/spec_details/0/variants ${ZLIB}`,
  ],
  [
    'two fields of a row',
    page(ZLIB_PAGE, ([row]) => Object.assign(row, { os: 'ubuntu22.04', versions: ['1.3'] })),
    `error index-fields/wrongField ${ZLIB_PAGE}/spec_details/0/versions/0 ${ZLIB}`,
    `error index-fields/wrongField ${ZLIB_PAGE}/spec_details/0/os ${ZLIB}`,
  ],
  [
    'a stack too much',
    page(BZIP2_PAGE, ([row]) => row.stacks.unshift('build_systems')),
    `error index-stacks/extraStack ${BZIP2_PAGE}/spec_details/0/stacks/0 ${BZIP2}`,
  ],
  [
    'a stack that is missing',
    page(BZIP2_PAGE, ([row]) => row.stacks.shift()),
    `error index-stacks/missingStack ${BZIP2_PAGE}/spec_details/0/stacks ${BZIP2}`,
  ],
  [
    'a row that is missing',
    page(ZLIB_PAGE, (rows) => rows.shift()),
    `error index-rows/missingRow ${ZLIB_PAGE}/spec_details ${ZLIB}`,
  ],
  [
    'a row of nothing',
    page(ZLIB_PAGE, (rows) => rows.push({ ...rows[0], hash: OTHER })),
    `error index-rows/extraRow ${ZLIB_PAGE}/spec_details/2/hash ${OTHER}`,
  ],
  [
    'a hash with another letter',
    page(ZLIB_PAGE, ([row]) => (row.hash = OTHER)),
    `error index-rows/wrongHash ${ZLIB_PAGE}/spec_details/0/hash ${OTHER}`,
  ],
  [
    'a row of an external',
    page('site/_cache/develop-2025-07-13/gcc-runtime/specs.md', (rows) => rows.push({ ...rows[0], hash: GLIBC })),
    `error index-rows/dependencyRow site/_cache/develop-2025-07-13/gcc-runtime/specs.md/spec_details/2/hash ${GLIBC}`,
  ],
  [
    'a row of another package',
    page(BZIP2_PAGE, (rows) => rows.unshift({ ...rows[0], hash: WRAPPER })),
    `error index-rows/rowOfOther ${BZIP2_PAGE}/spec_details/0/hash ${WRAPPER}`,
    // Without the build cache nobody knows which of the two pages is right.
    `error corpus-hash-package/foreign site/_cache/develop-2025-07-13/compiler-wrapper/specs.md/spec_details/0/hash ${WRAPPER}`,
  ],
  [
    'a page that is missing',
    (files) => files.delete(ZLIB_PAGE),
    `error index-rows/pageMissing ${ROOT}${at(ZLIB)} zlib`,
  ],
  [
    'a page of a package that is gone',
    (files) => {
      const text = files.get(BZIP2_PAGE)!.toString().replaceAll('bzip2', 'gone').replaceAll(BZIP2, OTHER);
      files.set('site/_cache/develop-2025-07-13/gone/specs.md', Buffer.from(text));
    },
    'error index-rows/packageGone site/_cache/develop-2025-07-13/gone/specs.md/title gone',
  ],
];

const RECORDS: Fault[] = [
  [
    'a parameter',
    record(ROOT, READLINE, ({ spec }) => (spec.namespace = 'other')),
    `error index-hash/notProven ${ROOT}${at(READLINE)} ${READLINE}`,
  ],
  [
    'a package hash',
    record(E4S, ZLIB, ({ spec }) => (spec.package_hash = `${'a'.repeat(52)}====`)),
    `error index-hash/notProven ${E4S}${at(ZLIB)} ${ZLIB}`,
  ],
  [
    'a version, and the page with it',
    (files) => {
      record(ROOT, ZLIB, ({ spec }) => (spec.version = '1.3'))(files);
      page(ZLIB_PAGE, ([row]) => (row.versions = ['1.3']))(files);
    },
    `error index-hash/notProven ${ROOT}${at(ZLIB)} ${ZLIB}`,
  ],
  [
    'a version, of which the page says the right one',
    record(ROOT, ZLIB, ({ spec }) => (spec.version = '1.3')),
    `error index-hash/notProven ${ROOT}${at(ZLIB)} ${ZLIB}`,
  ],
  [
    'the same record in two indexes: said once',
    (files) => {
      for (const file of [ROOT, E4S]) record(file, READLINE, ({ spec }) => (spec.namespace = 'other'))(files);
    },
    `error index-hash/notProven ${ROOT}${at(READLINE)} ${READLINE}`,
  ],
  [
    'the type of an edge',
    record(ROOT, READLINE, ({ spec }) => spec.dependencies[0].type.pop()),
    `error index-hash/notProven ${ROOT}${at(READLINE)} ${READLINE}`,
  ],
  [
    'a version in a blob',
    record(`${HEP}/blobs`, BZIP2, ({ spec }) => (spec.version = '1.0.9')),
    `error index-hash/notProven ${HEP}/blobs${at(BZIP2)} ${BZIP2}`,
  ],
  [
    'a target that nobody knows',
    record(
      E4S,
      ZLIB,
      ({ spec }) => (spec.arch.target = { name: 'zen99', vendor: 'x', features: [], generation: 0, parents: [] }),
    ),
    `info index-hash/targetUnproven ${E4S}${at(ZLIB)} `,
  ],
  [
    'an external of which nothing follows, in all indexes',
    (files) => {
      for (const mirror of MIRRORS) record(`${mirror}/blobs`, GLIBC, ({ spec }) => (spec.version = '2.40'))(files);
    },
    ...MIRRORS.map((mirror) => `info index-hash/externalUnproven ${mirror}/blobs${at(GLIBC)} `),
  ],
  [
    'an external described otherwise',
    record(`${HEP}/blobs`, GLIBC, ({ spec }) => (spec.version = '2.40')),
    `error index-same/otherSpec ${HEP}/blobs${at(GLIBC)} ${GLIBC}`,
  ],
  [
    'the hash that a spec names',
    record(E4S, ZLIB, ({ spec }) => (spec.hash = OTHER)),
    `error index-record/recordHash ${E4S}${at(ZLIB, 'spec', 'hash')} ${ZLIB}`,
  ],
  [
    'a key that is no hash',
    record(E4S, ZLIB, (_, all) => {
      all['zlib'] = all[ZLIB];
      delete all[ZLIB];
    }),
    `error index-record/recordKey ${E4S}${at('zlib')} zlib`,
    `error index-stacks/extraStack ${ZLIB_PAGE}/spec_details/0/stacks/0 ${ZLIB}`,
  ],
  [
    'a field of another type',
    record(E4S, ZLIB, ({ spec }) => (spec.version = 12)),
    `error index-record/recordType ${E4S}${at(ZLIB, 'spec', 'version')} ${ZLIB}`,
  ],
  [
    'in_buildcache as a text',
    record(E4S, ZLIB, (one) => (one.in_buildcache = 'true')),
    `error index-record/recordType ${E4S}${at(ZLIB, 'in_buildcache')} ${ZLIB}`,
  ],
  [
    'a field that nobody knows',
    record(E4S, ZLIB, (one) => (one.signature = 1)),
    `error index-record/recordField ${E4S}${at(ZLIB, 'signature')} ${ZLIB}`,
  ],
  [
    'a field of a spec that nobody knows',
    record(E4S, ZLIB, ({ spec }) => (spec.licence = 'x')),
    `error index-record/recordField ${E4S}${at(ZLIB, 'spec', 'licence')} ${ZLIB}`,
  ],
  [
    'parameters that are none',
    record(E4S, ZLIB, ({ spec }) => (spec.parameters.pic = null)),
    `error index-record/recordType ${E4S}${at(ZLIB, 'spec', 'parameters', 'pic')} ${ZLIB}`,
  ],
  [
    'a record of the root that cannot be used: the row is told as a follow-up',
    record(ROOT, ZLIB, ({ spec }) => (spec.arch = null)),
    `error index-record/recordType ${ROOT}${at(ZLIB, 'spec', 'arch')} ${ZLIB}`,
  ],
  [
    'an external with a binary',
    record(`${HEP}/blobs`, GLIBC, (one) => (one.in_buildcache = true)),
    `warning index-record/externalCached ${HEP}/blobs${at(GLIBC, 'in_buildcache')} ${GLIBC}`,
  ],
  [
    'a dependency without a record',
    record(E4S, NCURSES, (_, all) => delete all[PKGCONF]),
    `warning index-dag/dependencyMissing ${E4S}${at(NCURSES, 'spec', 'dependencies', 0, 'hash')} ${PKGCONF}`,
    `error index-stacks/extraStack site/_cache/v0.20.3/pkgconf/specs.md/spec_details/1/stacks/0 ${PKGCONF}`,
  ],
  [
    'a dependency of another name',
    record(E4S, NCURSES, ({ spec }) => (spec.dependencies[0].name = 'pkg-config')),
    `error index-hash/notProven ${E4S}${at(NCURSES)} ${NCURSES}`,
  ],
  [
    'a count of references',
    record(E4S, ZLIB, (one) => (one.ref_count = 3)),
    `warning index-dag/refCount ${E4S}${at(ZLIB, 'ref_count')} ${ZLIB}`,
  ],
  [
    'a circle',
    record(E4S, PKGCONF, ({ spec, ...one }, all) => {
      spec.dependencies = [{ name: 'ncurses', hash: NCURSES, type: ['link'] }];
      all[PKGCONF] = { ...one, spec };
      all[NCURSES].ref_count++;
    }),
    `error index-dag/dependencyCircle ${E4S}${at(NCURSES)} ${NCURSES}`,
    `error index-hash/notProven ${E4S}${at(PKGCONF)} ${PKGCONF}`,
  ],
  [
    'a binary that was not published',
    (files) => {
      record(ROOT, ZLIB, (one) => (one.in_buildcache = false))(files);
      page(ZLIB_PAGE, (rows) => rows.shift())(files);
    },
    `warning index-publish/notPublished ${E4S}${at(ZLIB)} ${ZLIB}`,
  ],
  [
    'a record that the root lacks',
    (files) => {
      record(ROOT, ZLIB, (_, all) => delete all[ZLIB])(files);
      page(ZLIB_PAGE, (rows) => rows.shift())(files);
    },
    `warning index-publish/notPublished ${E4S}${at(ZLIB)} ${ZLIB}`,
  ],
  [
    'a binary that was lost',
    record(`${HEP}/blobs`, BZIP2, (one) => (one.in_buildcache = false)),
    `info index-holes/holes ${HEP}/blobs${at(BZIP2)} `,
  ],
];

const FILES: Fault[] = [
  [
    'another version',
    json(ROOT, ({ database }) => (database.version = '10')),
    `error index-readable/unknownVersion ${ROOT}/database/version `,
  ],
  [
    'a version that is a number',
    json(ROOT, ({ database }) => (database.version = 6)),
    `error index-readable/unknownVersion ${ROOT}/database/version `,
  ],
  [
    'no version',
    json(ROOT, ({ database }) => delete database.version),
    `error index-readable/unreadableIndex ${ROOT} `,
  ],
  [
    'no records',
    json(ROOT, ({ database }) => delete database.installs),
    `error index-readable/unreadableIndex ${ROOT} `,
  ],
  [
    'an index that ends early',
    raw(ROOT, (text) => text.slice(0, 3000)),
    `error index-readable/unreadableIndex ${ROOT} `,
  ],
  ['an empty index', raw(ROOT, () => ''), `error index-readable/unreadableIndex ${ROOT} `],
  ['an answer that is no index', raw(ROOT, () => '<html>404</html>'), `error index-readable/unreadableIndex ${ROOT} `],
  [
    'a key twice',
    raw(E4S, (text) => text.replace('"ref_count": 0', '"ref_count": 0, "ref_count": 0')),
    `error index-readable/unreadableRecord ${E4S}${at(READLINE)} ${READLINE}`,
  ],
  [
    'a hash twice',
    raw(E4S, (text) => {
      const one = JSON.stringify(JSON.parse(text).database.installs[ZLIB]);
      return text.replace(`"${PKGCONF}": {`, `"${ZLIB}": ${one}, "${PKGCONF}": {`);
    }),
    `error index-readable/unreadableIndex ${E4S} `,
  ],
  [
    'a record that stands there once more, too large, and a page without its row',
    (files) => {
      raw(
        ROOT,
        (text) => `${text.replace(/\}\s*\}\s*\}\s*$/, '')}, "${ZLIB}": {"x": "${'x'.repeat(1 << 20)}"}}}}`,
      )(files);
      page(ZLIB_PAGE, (rows) => rows.shift())(files);
    },
    `error index-readable/unreadableIndex ${ROOT} `,
    `error index-rows/missingRow ${ZLIB_PAGE}/spec_details ${ZLIB}`,
  ],
  [
    'a changed record in a stack, and in an index that ends early',
    (files) => {
      for (const file of [ROOT, E4S]) record(file, ZLIB, ({ spec }) => (spec.namespace = 'other'))(files);
      raw(ROOT, (text) => text.trimEnd().slice(0, -1))(files);
    },
    `error index-readable/unreadableIndex ${ROOT} `,
    `error index-hash/notProven ${E4S}${at(ZLIB)} ${ZLIB}`,
  ],
  [
    'an index of a stack that ends before the record of a binary',
    (files) => {
      editFile(files, `${HEP}/blobs`, ({ database }) => {
        const { [WRAPPER]: last, ...others } = database.installs;
        database.installs = { ...others, [WRAPPER]: last };
      });
      const text = files.get(blobOf(files, HEP))!.toString();
      setBlob(files, HEP, Buffer.from(text.slice(0, text.indexOf(`"${WRAPPER}":`))));
    },
    `error index-readable/unreadableIndex ${HEP}/blobs `,
  ],
  [
    'a cut gzip file',
    (files) => setIndex(files, ROOT, gzipSync(files.get(ROOT)!).subarray(0, 900)),
    `error index-readable/unreadableIndex ${ROOT} `,
  ],
  [
    'nesting without end',
    raw(ROOT, (text) => text.replace('"ref_count": 2', `"x": ${'['.repeat(70)}${']'.repeat(70)}, "ref_count": 2`)),
    `error index-readable/unreadableRecord ${ROOT}${at(GNUCONFIG)} ${GNUCONFIG}`,
  ],
  [
    'more stacks than there can be',
    (files) => {
      const empty = '{"database": {"version": "6", "installs": {}}}';
      for (let i = 0; i < 62; i++) setIndex(files, `mirror/v0.20.3/s${i}/build_cache/index.json`, empty);
    },
    'error index-readable/tooManyLabels mirror/v0.20.3 ',
  ],
  [
    'a sum that is out of step',
    (files) => files.set(`${ROOT}.hash`, Buffer.from('0'.repeat(64))),
    `warning index-manifest/sumBeside ${ROOT}.hash `,
  ],
  [
    'a size',
    json(MANIFEST, ({ data }) => data[0].contentLength++),
    `error index-manifest/blobSize ${MANIFEST}/data/0/contentLength `,
  ],
  [
    'a size that is a text',
    json(MANIFEST, ({ data }) => (data[0].contentLength = '1')),
    `error index-manifest/manifestShape ${MANIFEST}/data/0/contentLength `,
  ],
  [
    'a compression',
    json(MANIFEST, ({ data }) => (data[0].compression = 'gzip')),
    `error index-manifest/blobCompression ${MANIFEST}/data/0/compression `,
  ],
  [
    'a media type of another version',
    json(MANIFEST, ({ data }) => (data[0].mediaType = 'application/vnd.spack.db.v9+json')),
    `error index-manifest/blobDatabase ${MANIFEST}/data/0/mediaType `,
  ],
  [
    'a manifest of no index',
    json(MANIFEST, ({ data }) => (data[0].mediaType = 'text/plain')),
    `error index-manifest/manifestShape ${MANIFEST}/data `,
  ],
  [
    'a manifest of another version',
    json(MANIFEST, (manifest) => (manifest.version = 4)),
    `error index-manifest/manifestShape ${MANIFEST}/version `,
  ],
  [
    'a manifest that is no JSON',
    (files) => files.set(MANIFEST, Buffer.from('{')),
    `error index-manifest/unreadableManifest ${MANIFEST} `,
  ],
  [
    'a blob that is gone',
    (files) => files.delete(blobOf(files, HEP)),
    `error index-manifest/blobUnreadable ${MANIFEST}/data/0 `,
  ],
  [
    'a blob with other bytes',
    (files) => {
      const bytes = Buffer.from(files.get(blobOf(files, HEP))!);
      files.set(blobOf(files, HEP), Buffer.from(bytes.toString().replace('bzip2', 'bzip3')));
    },
    `error index-manifest/blobSum ${MANIFEST}/data/0/checksum `,
  ],
  [
    'a checksum that leads out',
    json(MANIFEST, ({ data }) => (data[0].checksum = `../${'0'.repeat(61)}`)),
    `error index-manifest/manifestShape ${MANIFEST}/data/0/checksum `,
  ],
];

/** One finding leaves the word to another: what it says where that one is off. */
const ALONE: [name: string, off: string, plant: (files: CacheFiles) => void, ...found: string[]][] = [
  [
    'a dependency of another name',
    'index-hash',
    record(E4S, NCURSES, ({ spec }) => (spec.dependencies[0].name = 'pkg-config')),
    `error index-dag/dependencyNamed ${E4S}${at(NCURSES, 'spec', 'dependencies', 0, 'name')} ${NCURSES}`,
  ],
  [
    'a row whose record cannot be used',
    'index-record',
    record(ROOT, ZLIB, ({ spec }) => (spec.arch = null)),
    `error index-rows/refusedRow ${ZLIB_PAGE}/spec_details/0/hash ${ZLIB}`,
  ],
];

/** Of the tag that changes every day: the paths and texts of v0.20.3 are those of develop. */
const DEVELOP: Fault[] = [
  [
    'a row that is missing',
    page(ZLIB_PAGE, (rows) => rows.shift()),
    `warning index-rows/missingRowInDevelop ${ZLIB_PAGE}/spec_details ${ZLIB}`,
  ],
  [
    'a row of nothing',
    page(ZLIB_PAGE, (rows) => rows.push({ ...rows[0], hash: OTHER })),
    `warning index-rows/extraRowInDevelop ${ZLIB_PAGE}/spec_details/2/hash ${OTHER}`,
  ],
  [
    'a hash with another letter',
    page(ZLIB_PAGE, ([row]) => (row.hash = OTHER)),
    `warning index-rows/wrongHashInDevelop ${ZLIB_PAGE}/spec_details/0/hash ${OTHER}`,
  ],
  [
    'a row of a dependency without a binary',
    page(ZLIB_PAGE, (rows) => rows.push({ ...rows[0], hash: UUID })),
    `warning index-rows/dependencyRowInDevelop ${ZLIB_PAGE}/spec_details/2/hash ${UUID}`,
  ],
  [
    'a row of another package',
    page(ZLIB_PAGE, (rows) => rows.push({ ...rows[0], hash: READLINE })),
    `warning index-rows/rowOfOtherInDevelop ${ZLIB_PAGE}/spec_details/2/hash ${READLINE}`,
  ],
  [
    'a page that is missing',
    (files) => files.delete(ZLIB_PAGE),
    `warning index-rows/pageMissingInDevelop ${ROOT}${at(ZLIB)} zlib`,
  ],
  [
    'a page of a package that is gone',
    (files) => {
      const text = files.get(ZLIB_PAGE)!.toString().replaceAll('zlib', 'gone');
      const hashes = [...text.matchAll(/"hash": "(\w{32})"/g)].map(([, hash]) => hash!);
      const renamed = hashes.reduce((all, hash, i) => all.replaceAll(hash, 'ab'.charAt(i).repeat(32)), text);
      files.set('site/_cache/v0.20.3/gone/specs.md', Buffer.from(renamed));
    },
    'warning index-rows/packageGoneInDevelop site/_cache/v0.20.3/gone/specs.md/title gone',
  ],
  [
    'a binary that was not published',
    (files) => {
      record(ROOT, ZLIB, (one) => (one.in_buildcache = false))(files);
      page(ZLIB_PAGE, (rows) => rows.shift())(files);
    },
    `info index-publish/notPublishedInDevelop ${E4S}${at(ZLIB)} ${ZLIB}`,
  ],
  [
    'a wrong value is as bad as elsewhere',
    page(ZLIB_PAGE, ([row]) => (row.os = 'ubuntu22.04')),
    `error index-fields/wrongField ${ZLIB_PAGE}/spec_details/0/os ${ZLIB}`,
  ],
];

const LISTS: Fault[] = [
  [
    'a label twice',
    json(LIST, (list) => (list['develop-2025-07-13'][1].label = 'root')),
    `error index-tags/labelTwice ${LIST}/develop-2025-07-13/1/label develop-2025-07-13`,
  ],
  [
    'a url of another tag',
    json(LIST, (list) => (list['develop-2025-07-13'][1].url = 's3://spack-binaries/develop/hep/x')),
    `error index-tags/urlElsewhere ${LIST}/develop-2025-07-13/1/url develop-2025-07-13`,
  ],
  [
    'a url that leads out',
    json(LIST, (list) => (list['develop-2025-07-13'][1].url = 's3://spack-binaries/develop-2025-07-13/hep/../../x')),
    `error index-tags/urlElsewhere ${LIST}/develop-2025-07-13/1/url develop-2025-07-13`,
  ],
  [
    'an index that was replaced',
    json(
      LIST,
      (list) =>
        (list['develop-2025-07-13'][1].url =
          `s3://spack-binaries/develop-2025-07-13/hep/blobs/sha256/00/${'0'.repeat(64)}`),
    ),
    `warning index-tags/listedOld ${LIST}/develop-2025-07-13/1/url hep`,
  ],
  [
    'an index that is not there',
    json(LIST, (list) =>
      list['develop-2025-07-13'].push({ label: 'ml', url: 's3://spack-binaries/develop-2025-07-13/ml/blobs/x' }),
    ),
    `error index-tags/listedMissing ${LIST}/develop-2025-07-13/3/url ml`,
  ],
  [
    'an entry without a url',
    json(LIST, (list) => delete list['develop-2025-07-13'][1].url),
    `error index-tags/listShape ${LIST}/develop-2025-07-13/1 develop-2025-07-13`,
  ],
  ['a list that is none', (files) => files.set(LIST, Buffer.from('[')), `error index-tags/unreadableList ${LIST} `],
  [
    'a tag without an index of its own',
    (files) => {
      files.delete(ROOT);
      files.delete(`${ROOT}.hash`);
    },
    `error index-tags/rootMissing ${E4S} v0.20.3`,
  ],
  [
    'a tag without pages',
    (files) => setIndex(files, 'mirror/v0.99/build_cache/index.json', files.get(ROOT)!),
    'error index-tags/tagWithoutPages mirror/v0.99 v0.99',
  ],
];

const BINARIES: Fault[] = [
  [
    'the size of a tarball',
    json(BINARY, ({ data }) => data[0].contentLength++),
    `error index-spec-file/binarySize ${BINARY}/data/0/contentLength ${WRAPPER}`,
  ],
  [
    'the sum of a tarball',
    json(BINARY, ({ data }) => (data[0].checksum = data[1].checksum)),
    `error index-spec-file/binarySize ${BINARY}/data/0/contentLength ${WRAPPER}`,
  ],
  [
    'a tarball that is gone',
    (files) => {
      const { data } = JSON.parse(files.get(BINARY)!.toString());
      files.delete(`${HEP}/blobs/sha256/${data[0].checksum.slice(0, 2)}/${data[0].checksum}`);
    },
    `error index-spec-file/binaryBlob ${BINARY}/data/0 ${WRAPPER}`,
  ],
  [
    'a tarball with other bytes',
    (files) => {
      const { data } = JSON.parse(files.get(BINARY)!.toString());
      files.set(`${HEP}/blobs/sha256/${data[0].checksum.slice(0, 2)}/${data[0].checksum}`, Buffer.alloc(67));
    },
    `error index-spec-file/binarySum ${BINARY}/data/0/checksum ${WRAPPER}`,
  ],
  [
    'a manifest without a tarball',
    json(BINARY, ({ data }) => data.shift()),
    `error index-spec-file/binaryEntries ${BINARY}/data ${WRAPPER}`,
  ],
  [
    'a manifest without a shape',
    json(BINARY, ({ data }) => delete data[0].compression),
    `error index-spec-file/binaryShape ${BINARY}/data/0/compression ${WRAPPER}`,
  ],
  [
    'a manifest that is no JSON',
    (files) => files.set(BINARY, Buffer.from('{"version"')),
    `error index-spec-file/binaryManifest ${BINARY} ${WRAPPER}`,
  ],
  [
    'the spec file of another binary',
    (files) => {
      const name = BINARY.replace('1.0-', '2.0-');
      files.set(name, files.get(BINARY)!);
      files.delete(BINARY);
    },
    `error index-spec-file/binaryName ${BINARY.replace('1.0-', '2.0-')}/data/1 ${WRAPPER}`,
  ],
  [
    'a spec file that was changed',
    (files) => {
      const manifest = JSON.parse(files.get(BINARY)!.toString());
      const blob = (sum: string) => `${HEP}/blobs/sha256/${sum.slice(0, 2)}/${sum}`;
      const old = blob(manifest.data[1].checksum);
      const file = JSON.parse(gunzipSync(files.get(old)!).toString());
      file.spec.nodes[0].namespace = 'other';
      const bytes = gzipSync(JSON.stringify(file));
      const checksum = createHash('sha256').update(bytes).digest('hex');
      Object.assign(manifest.data[1], { checksum, contentLength: bytes.length });
      files.delete(old);
      files.set(blob(checksum), bytes);
      files.set(BINARY, Buffer.from(JSON.stringify(manifest)));
    },
    `error index-spec-file/binaryHash ${BINARY}/data/1 ${WRAPPER}`,
  ],
  [
    'a manifest without a record',
    (files) => {
      files.set(BINARY.replace(WRAPPER, OTHER), files.get(BINARY)!);
    },
    `warning index-spec-file/binaryUnlisted ${BINARY.replace(WRAPPER, OTHER)} ${OTHER}`,
    `error index-spec-file/binaryName ${BINARY.replace(WRAPPER, OTHER)}/data/1 ${OTHER}`,
  ],
];

/**
 * As Spack 1.x writes nodes that an older one has hashed: the compiler stands in `annotations`, edges have `parameters`, and the hash stays
 * (spack/spack: lib/spack/spack/spec.py, SpecfileV5).
 */
function rewriteNodes({ database }: Json): void {
  database.version = '8';
  for (const one of Object.values(database.installs) as Json[]) {
    const { compiler, dependencies, hash, ...rest } = one.spec;
    const edges = dependencies?.map(({ name, hash, type: deptypes }: Json) => ({
      name,
      hash,
      parameters: { deptypes, virtuals: [], direct: true },
    }));
    const annotations = { original_specfile_version: 3, compiler: `${compiler.name}@=${compiler.version}` };
    one.spec = { ...rest, ...(edges && { dependencies: edges }), annotations, hash };
  }
}

const HARMLESS: [name: string, change: (files: CacheFiles) => void][] = [
  ['nothing', () => {}],
  [
    'records in another order',
    json(ROOT, ({ database }) => (database.installs = Object.fromEntries(Object.entries(database.installs).reverse()))),
  ],
  [
    'records before the version',
    json(ROOT, (data) => (data.database = { installs: data.database.installs, version: '6' })),
  ],
  ['no white space', (files) => setIndex(files, ROOT, JSON.stringify(JSON.parse(files.get(ROOT)!.toString())))],
  ['tabs', (files) => setIndex(files, ROOT, JSON.stringify(JSON.parse(files.get(ROOT)!.toString()), null, '\t'))],
  ['other escapes', raw(ROOT, (text) => text.replaceAll('zlib', '\\u007alib').replaceAll('/', '\\/'))],
  ['a gzip file', (files) => setIndex(files, ROOT, gzipSync(files.get(ROOT)!))],
  ['a gzip blob', (files) => setBlob(files, HEP, gzipSync(files.get(blobOf(files, HEP))!), 'gzip')],
  ['text behind the end', raw(ROOT, (text) => `${text}\n`)],
  [
    'fields of install trees',
    record(ROOT, ZLIB, (one) => Object.assign(one, { explicit: true, installation_time: 1, path: null })),
  ],
  ['no sum beside an index', (files) => files.delete(`${ROOT}.hash`)],
  [
    'a signed manifest of a binary',
    (files) => {
      const text = files.get(BINARY)!.toString();
      const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${text}\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n`;
      files.set(BINARY, Buffer.from(signed));
    },
  ],
  ['no list', (files) => files.delete(LIST)],
  ['nodes as a newer Spack writes them', (files) => editFile(files, ROOT, rewriteNodes)],
  ['a view of an index', (files) => files.set(`${TAG}/v3/manifests/index/other/index.manifest.json`, Buffer.from('{'))],
];

/** Of records that are holes in the cache as it is. */
const isOld = (text: string): boolean => / index-holes\/holes mirror\/v0\.20\.3\//.test(text);

async function findingsOf(change: (files: CacheFiles) => void, args: readonly string[] = []) {
  const files = readCacheFiles();
  change(files);
  const run = await runOnCache(files, ['site', '--index', 'mirror', ...args]);
  const found = run.findings.map((one) => ({
    text: `${one.severity} ${one.ruleId}/${one.messageId} ${one.file.replace(/\/blobs\/sha256\/.*/, '/blobs')}${one.path} ${one.subject}`,
    finding: one,
  }));
  return { ...run, found: found.filter(({ text }) => !isOld(text)) };
}

const ALL = { PAGES, RECORDS, FILES, LISTS, BINARIES };

/** An index of a stack that has a binary of the root as a dependency only. */
function dependencyOnly(files: CacheFiles): void {
  record(`${HEP}/blobs`, BZIP2, (one) => (one.in_buildcache = false))(files);
}

describe('the option "missing" of index-stacks', () => {
  const stackFindings = async (change: (files: CacheFiles) => void, setting: Json) => {
    const files = readCacheFiles();
    change(files);
    files.set('own.json', Buffer.from(JSON.stringify({ rules: { 'index-stacks': setting } })));
    const { findings } = await runOnCache(files, ['site', '--index', 'mirror', '--config', 'own.json']);
    return findings.filter(({ ruleId }) => ruleId === 'index-stacks');
  };
  const unlist = page(BZIP2_PAGE, ([row]) => row.stacks.shift());
  const both = (files: CacheFiles): void => {
    dependencyOnly(files);
    unlist(files);
  };

  it('counts an index without the binary, if nothing is said', async () => {
    expect(await stackFindings(dependencyOnly, 'error')).toEqual([]);
    expect(await stackFindings(both, 'error')).toMatchObject([{ messageId: 'missingStack' }]);
  });

  it('ignores it when asked to', async () => {
    const ignore = ['error', { missing: 'ignore' }];
    expect(await stackFindings(both, ignore)).toEqual([]);
    expect(await stackFindings(dependencyOnly, ignore)).toMatchObject([
      {
        messageId: 'stackWithoutBinary',
        message:
          'bzip2/i2t3jrm lists the stack "hep", whose index of develop-2025-07-13 has its record without a binary.',
        file: BZIP2_PAGE,
        path: '/spec_details/0/stacks/0',
        subject: BZIP2,
      },
    ]);
    expect(await stackFindings(unlist, ignore)).toMatchObject([{ messageId: 'missingStack' }]);
  });

  it('holds for all pages, and so in no override', async () => {
    const files = readCacheFiles();
    const override = { files: ['**'], rules: { 'index-stacks': ['error', { missing: 'ignore' }] } };
    files.set('own.json', Buffer.from(JSON.stringify({ overrides: [override] })));
    await expect(runOnCache(files, ['site', '--index', 'mirror', '--config', 'own.json'])).rejects.toThrow(
      'options of index-stacks hold for the whole site',
    );
  });
});

describe('the build cache', () => {
  it('is tried with at least 60 faults', () => {
    expect(Object.values(ALL).flat().length).toBeGreaterThanOrEqual(60);
    expect(HARMLESS.length).toBeGreaterThanOrEqual(13);
  });

  describe.each(Object.entries(ALL))('%s', (_, table) => {
    it.each(table)('tells %s', async (_name, plant, ...expected) => {
      const { found, code } = await findingsOf(plant);
      expect(found.map(({ text }) => text).sort()).toEqual([...expected].sort());
      expect(code).toBe(expected.some((text) => text.startsWith('error')) ? 1 : 0);
      for (const { finding } of found) expect(finding.message).toMatch(/^\S[^\n]*\S\.$/);
    });
  });

  it.each(ALONE)('tells %s where %s is off', async (_, off, plant, ...expected) => {
    const { found } = await findingsOf(plant, ['--rule', `${off}=off`]);
    expect(found.map(({ text }) => text).sort()).toEqual([...expected].sort());
  });

  it.each(DEVELOP)('is milder in develop with %s', async (_, plant, ...expected) => {
    const { found } = await findingsOf((files) => {
      plant(files);
      renameTag(files, 'v0.20.3', 'develop');
    });
    const own = found.map(({ text }) => text).filter((text) => / index-/.test(text) && !text.includes(' index-holes/'));
    expect(own.sort()).toEqual(expected.map((text) => text.replaceAll('v0.20.3', 'develop')).sort());
  });

  it('has the old names of compilers for the same as the new ones', async () => {
    const tag = 'develop-2025-02-23';
    const file = `site/_cache/${tag}/intel-oneapi-runtime/specs.md`;
    const own = async (compiler: string) => {
      const files = readGeneration(tag);
      editFile(files, file, ({ spec_details }) => (spec_details[0].compiler = compiler));
      const { findings } = await runOnCache(files);
      return findings.filter(({ ruleId }) => ruleId === 'index-fields').map(({ path }) => path);
    };
    expect(await own('oneapi@=2024.2.1')).toEqual([]);
    expect(await own('intel-oneapi-compilers@=2024.2.1')).toEqual([]);
    expect(await own('intel-oneapi-compilers@=2024.2.0')).toEqual(['/spec_details/0/compiler']);
    expect(await own('intel@=2024.2.1')).toEqual(['/spec_details/0/compiler']);
  });

  it('is tried with every message that there is', () => {
    const planted = [...Object.values(ALL).flat(), ...ALONE, ...DEVELOP].flatMap((row) =>
      row.filter((one) => typeof one === 'string').map((text) => text.split(' ')[1]),
    );
    const messages = rules
      .filter(({ kind }) => kind === 'index')
      .flatMap(({ id, messages }) => Object.keys(messages).map((name) => `${id}/${name}`));
    expect(messages.filter((one) => !planted.includes(one))).toEqual([
      // It takes 10,000 records: tests/unit/index/read-database.test.ts.
      'index-hash/tooManyUnproven',
      // As refusedRow, which is shown only where another rule is off.
      'index-rows/refusedRowInDevelop',
      // It takes an option: above.
      'index-stacks/stackWithoutBinary',
    ]);
  });

  it.each(HARMLESS)('says nothing of %s', async (_, change) => {
    const { found, code } = await findingsOf(change);
    expect(found.map(({ text }) => text)).toEqual([]);
    expect(code).toBe(0);
  });
});
