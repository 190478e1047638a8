import { afterAll, describe, expect, it, vi } from 'vitest';
import { blobOf, type CacheFiles, readCacheFiles, setBlob } from '../../scripts/example-cache.js';
import { ColumnComparison } from '../../src/index/compare-columns.js';
import { RecordScanner } from '../../src/index/scan/record-scanner.js';
import { hashText } from '../../src/spack/dag-hash/hash-text.js';
import { verifyRecord } from '../../src/spack/dag-hash/verify-record.js';
import { Dice } from '../support/damage.js';
import { readGeneration, runOnCache } from '../support/index-cache.js';

const { SEED = '20250330', FUZZ } = process.env;
/** `FUZZ=1000 npx vitest run tests/property/index-mutants.test.ts`: that many mutants. */
const RUNS = Number(FUZZ ?? 80);
const seed = SEED === 'random' ? Date.now() % 2 ** 31 : Number(SEED);

/** Tags whose indexes are compact: others are not scanned. */
const TAGS = ['develop-2025-02-23', 'develop-2025-03-16', 'develop-2026-10-04'];
const MODERN = 'develop-2025-07-13';

const LIST = 'mirror/cache_spack_io_index.json';

const BASES: readonly CacheFiles[] = [
  ...TAGS.map(readGeneration),
  new Map([...readCacheFiles()].filter(([name]) => name.includes(`/${MODERN}/`))),
];

/** Rules of which some have to speak, so that there is something to compare. */
const SPEAKING = ['readable', 'record', 'hash', 'dag', 'rows', 'fields', 'stacks'].map((name) => `index-${name}`);

/** A record as Spack writes it into a compact file. */
const RECORD = /"([a-z2-7]{32})":\{"spec":(\{.*?),"hash":"\1"\},"ref_count":(\d+),"in_buildcache":(true|false)\}/gs;

type Edit = (text: string, dice: Dice) => string;

/** Puts something in the place of one of the matches. */
function replaceOne(text: string, pattern: RegExp, dice: Dice, by: (found: string) => string): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const { 0: found, index } = dice.pick(places);
  return text.slice(0, index) + by(found) + text.slice(index + found.length);
}

const VALUE = /(?<=":)(?:"[^"]*"|true|false|\d+|\[(?:"[^"]*",?)*\])/g;
const MEMBER = /"\w+":(?:"[^"]*"|true|false|\d+|\[(?:"[^"]*",?)*\])(?=[,}])/g;
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** What no record of Spack's has, and what some have. */
const VALUES = [
  ...[
    'null',
    '1',
    '-0',
    '1e999',
    '-1e999',
    '9007199254740993',
    '{}',
    '[]',
    '[1]',
    '[[]]',
    '[null]',
    '""',
    'true',
    'False',
    'x',
  ],
  ...[
    '"True"',
    '"é"',
    '"\\ud800"',
    '"\\u0041"',
    '"a\\"b"',
    '"}"',
    '"{"',
    '"]"',
    '":"',
    '"x y"',
    '"\u007f"',
    '["b","a","b"]',
    '["a{"]',
  ],
  ...['{"a":"b"}', '{"a":{"b":1}}', `"${'x'.repeat(2100)}"`, `"${'x'.repeat(17_000)}"`],
  ...[nested(20), nested(58), nested(59), nested(62), nested(63), nested(7000)],
];

const SPEC_EDITS: readonly Edit[] = [
  (spec, dice) => replaceOne(spec, VALUE, dice, () => dice.pick(VALUES)),
  (spec, dice) => replaceOne(spec, VALUE, dice, () => dice.pick(VALUES)),
  (spec, dice) => replaceOne(spec, VALUE, dice, (found) => found.replace(/^"/, '"x')),
  (spec, dice) => replaceOne(spec, MEMBER, dice, (found) => `${found},${found}`),
  (spec, dice) =>
    replaceOne(spec, MEMBER, dice, (found) => `${found},${found.replace(/:.*/, `:${dice.pick(VALUES)}`)}`),
  (spec, dice) => replaceOne(spec, new RegExp(`${MEMBER.source},`, 'g'), dice, () => ''),
  (spec, dice) => replaceOne(spec, /\{(?=")/g, dice, () => dice.pick(['{"__proto__":{"name":"x"},', '{"x":1,', '{ '])),
  (spec, dice) => replaceOne(spec, /,(?=")/g, dice, () => dice.pick([', ', ',\n', ',,', ''])),
  (spec, dice) => replaceOne(spec, /./g, dice, () => dice.pick(['"', '{', '}', 'x', '\\', ',', '\u0000', 'é'])),
  (spec, dice) =>
    replaceOne(spec, /"parameters":\{(?="b)/g, dice, () =>
      dice.pick(['"parameters":{"1394":true,', '"parameters":{"":"",']),
    ),
  (spec) =>
    spec.replace(
      /"target":(?:"[^"]*"|\{.*?\]\})/,
      '"target":{"name":"x86_64_v3","vendor":"generic","features":[],"generation":0,"parents":[]}',
    ),
  (spec) => spec.replace(/("original_specfile_version":)\d/, '$14'),
  (spec) => spec.replace(/("original_specfile_version":)\d/, '$16'),
  (spec) => spec.replace(/("name":)"[^"]*"/, '$1"zlib"'),
  (spec) =>
    spec.replace(',"annotations"', ',"external":{"path":"/usr","module":null,"extra_attributes":{}},"annotations"'),
];

/** Takes the hash of a record for what it is now, and a name for it into all that know it. */
function editSpec(
  files: CacheFiles,
  names: readonly string[],
  key: string,
  edit: (spec: string) => string,
  isProven: boolean,
): void {
  let renamed = key;
  for (const name of names)
    editText(files, name, (text) =>
      text.replace(
        new RegExp(RECORD.source.replace('([a-z2-7]{32})', `(${key})`), 's'),
        (_, __, spec: string, count, cached) => {
          const edited = edit(spec);
          renamed = isProven ? hashText(`${edited}}`) : key;
          return `"${renamed}":{"spec":${edited},"hash":"${renamed}"},"ref_count":${count},"in_buildcache":${cached}}`;
        },
      ),
    );
  if (renamed === key) return;
  for (const [name, bytes] of files)
    if (name.endsWith('.md') || names.includes(name))
      files.set(name, Buffer.from(bytes.toString().replaceAll(key, renamed)));
}

/** The indexes of a cache: the tag's own first. */
function indexesOf(files: CacheFiles): string[] {
  const names = [...files.keys()];
  const blobs = names
    .filter((name) => name.endsWith('/v3/manifests/index/index.manifest.json'))
    .map((name) => blobOf(files, name.slice(0, -'/v3/manifests/index/index.manifest.json'.length)));
  return [...blobs, ...names.filter((name) => name.endsWith('build_cache/index.json'))].sort(
    (a, b) => depthOf(a) - depthOf(b),
  );
}

const depthOf = (name: string): number => name.replace(/\/(?:blobs|build_cache)\/.*/, '').split('/').length;

function editText(files: CacheFiles, name: string, edit: (text: string) => string): void {
  const text = files.get(name)!.toString();
  files.set(name, Buffer.from(edit(text)));
}

const INDEX_EDITS: readonly Edit[] = [
  (text, dice) => text.replace(/"version":"\d"(?=,"installs")/, `"version":"${dice.pick([5, 6, 7, 8, 9, 10])}"`),
  (text, dice) => text.slice(0, dice.int(text.length)),
  (text, dice) => replaceOne(text, /./g, dice, () => dice.pick(['"', '{', '}', 'x', '\\', ',', ' ', '7'])),
  (text, dice) => replaceOne(text, RECORD, dice, (found) => `${found},${found}`),
  (text, dice) =>
    replaceOne(text, RECORD, dice, (found) => `${found},${found.slice(0, 35)}{"x":"${'x'.repeat(1 << 20)}"}`),
  (text, dice) =>
    replaceOne(text, RECORD, dice, (found) => `${found.slice(0, 35)}{"x":"${'x'.repeat(1 << 20)}"},${found}`),
  (text, dice) => replaceOne(text, RECORD, dice, (found) => found.replaceAll(':', ': ')),
  (text, dice) => replaceOne(text, new RegExp(`${RECORD.source},`, 'gs'), dice, () => ''),
  (text, dice) =>
    replaceOne(text, /(?<="ref_count":)\d+/g, dice, () =>
      dice.pick(['0', '7', '01', '-1', '1e3', '1.0', '999999999', '9999999999']),
    ),
  (text, dice) =>
    replaceOne(text, /(?<="in_buildcache":)(?:true|false)/g, dice, () =>
      dice.pick(['true', 'false', 'null', '"true"', '1']),
    ),
  (text, dice) =>
    replaceOne(text, /(?<="in_buildcache":)(?:true|false)/g, dice, (found) => (found === 'true' ? 'false' : 'true')),
  (text) => text.replaceAll('"in_buildcache":true', '"in_buildcache":false'),
  (text) => JSON.stringify(JSON.parse(text), null, 1),
  (text) => {
    const { version, installs } = JSON.parse(text).database;
    return JSON.stringify({ database: { installs: Object.fromEntries(Object.entries(installs).reverse()), version } });
  },
];

const PAGE_EDITS: readonly Edit[] = [
  (text, dice) => replaceOne(text, /(?<=: |\[|, )"[^"]+"/g, dice, (found) => found.replace(/.(?=")/, 'x')),
  (text, dice) =>
    replaceOne(text, /(?<="stacks": \[)[^\]]*/g, dice, () =>
      dice.pick(['"root"', '"e4s"', '', '"x"', '"hep", "root"']),
    ),
  (text, dice) => replaceOne(text, /(?<="stacks": \[)"[^"]*", /g, dice, () => ''),
  (text, dice) => replaceOne(text, /(?<="variants": \[)"[^"]*", /g, dice, () => ''),
  (text, dice) => replaceOne(text, /, \{"compiler".*?\}(?=[\],])/g, dice, () => ''),
  (text, dice) => replaceOne(text, /\{"compiler".*?\}/g, dice, (found) => `${found}, ${found}`),
  (text, dice) => replaceOne(text, /./g, dice, () => dice.pick(['"', 'x', ',', ' ', '7'])),
];

/** A cache with some things changed in it. */
function mutate(base: CacheFiles, dice: Dice): CacheFiles {
  const files: CacheFiles = new Map([...base, [LIST, Buffer.from('{}')]]);
  const indexes = indexesOf(files);
  const pages = [...files.keys()].filter((name) => name.endsWith('.md'));
  for (let changes = 1 + dice.int(4); changes > 0; changes--) {
    const index = dice.pick(dice.once(2) ? indexes.slice(0, 1) : indexes);
    if (dice.once(6)) editText(files, dice.pick(pages), (text) => dice.pick(PAGE_EDITS)(text, dice));
    else if (dice.once(4)) editText(files, index, (text) => tryEdit(dice.pick(INDEX_EDITS), text, dice));
    else {
      const keys = [...files.get(index)!.toString().matchAll(RECORD)].map(([, key]) => key!);
      if (keys.length === 0) continue;
      const key = dice.pick(keys);
      const edit = dice.pick(SPEC_EDITS);
      const choice = dice.int(1 << 30);
      const apply = (spec: string): string => edit(spec, new Dice(choice));
      editSpec(files, dice.once(3) ? [index] : indexes, key, apply, !dice.once(8));
    }
  }
  for (const name of indexes) {
    const bytes = files.get(name)!;
    if (name.includes('/blobs/')) setBlob(files, name.slice(0, name.indexOf('/blobs/')), bytes);
  }
  return files;
}

function tryEdit(edit: Edit, text: string, dice: Dice): string {
  try {
    return edit(text, dice);
  } catch {
    return text;
  }
}

/** How far records are looked at: whatever refuses one, and whatever does not agree in columns, leaves it to a longer way. */
type Way = 'scanned' | 'raw' | 'parsed';
const state = vi.hoisted(() => ({ way: 'scanned' as Way }));

vi.mock(import('../../src/index/raw-proof.js'), async (original) => {
  const own = await original();
  const unless = <A extends unknown[], R>(prove: (...args: A) => R) => {
    return (...args: A): R | undefined => (state.way === 'parsed' ? undefined : prove(...args));
  };
  const { readMember, readCompact, proveIndented } = own;
  return {
    ...own,
    readMember: unless(readMember),
    readCompact: unless(readCompact),
    proveIndented: unless(proveIndented),
  };
});

/** What took the shortest way: records in columns, and pages that agree with them. */
const short = { records: 0, pages: 0 };
const { find } = RecordScanner.prototype;
const { agrees } = ColumnComparison.prototype;

RecordScanner.prototype.find = function (...args) {
  const row = state.way === 'scanned' ? find.apply(this, args) : -1;
  if (row !== -1) short.records++;
  return row;
};
ColumnComparison.prototype.agrees = function (...args) {
  const does = state.way === 'scanned' && agrees.apply(this, args);
  if (does) short.pages++;
  return does;
};

afterAll(() => {
  Object.assign(RecordScanner.prototype, { find });
  Object.assign(ColumnComparison.prototype, { agrees });
});

async function toldOf(files: CacheFiles, way: Way) {
  state.way = way;
  const { code, findings, skipped } = await runOnCache(files, ['site', '--index', 'mirror', '--config', 'own.json']);
  return { code, findings, skipped };
}

/** The other ways. The longest one does not know where a record ends that is no JSON, nor a hash of a form that no Spack has had. */
function waysOf(files: CacheFiles): readonly Way[] {
  return indexesOf(files).every((name) => isParsedAlike(files.get(name)!.toString())) ? ['raw', 'parsed'] : ['raw'];
}

function isParsedAlike(text: string): boolean {
  try {
    const { version, installs } = JSON.parse(text).database;
    return [...text.matchAll(RECORD)].every(([, key, spec]) => {
      const isHashed = hashText(`${spec}}`) === key;
      return !isHashed || verifyRecord(installs[key!], version, key).verdict === 'proven';
    });
  } catch {
    return false;
  }
}

describe('a build cache that was damaged', () => {
  it('gives the same findings, in whichever way its records are read', { timeout: 1_800_000 }, async () => {
    const spoke = new Map<string, number>();
    for (let i = 0; i < RUNS; i++) {
      const dice = new Dice(seed + i);
      const files = mutate(dice.pick(BASES), dice);
      const setting = ['error', { missing: dice.pick(['count', 'ignore']) }];
      const config = { rules: { 'index-stacks': setting }, index: { specFiles: true } };
      files.set('own.json', Buffer.from(JSON.stringify(config)));
      const told = await toldOf(files, 'scanned');
      const counted = { ...short };
      for (const way of waysOf(files)) expect(told, `SEED=${seed + i}, ${way}`).toEqual(await toldOf(files, way));
      expect(short).toEqual(counted);
      for (const id of new Set(told.findings.map(({ ruleId }) => ruleId))) spoke.set(id, (spoke.get(id) ?? 0) + 1);
    }
    if (FUZZ !== undefined) console.log(short, Object.fromEntries(spoke));
    expect(short.records).toBeGreaterThan(5 * RUNS);
    expect(short.pages).toBeGreaterThan(RUNS);
    expect([...spoke.keys()]).toEqual(expect.arrayContaining(SPEAKING));
  });
});
