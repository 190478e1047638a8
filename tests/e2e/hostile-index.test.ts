import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { INDEX_FIXTURES } from '../support/index-files.js';
import { peakMemory } from '../support/peak-memory.js';
import { builtProgram, runCli, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

await builtProgram();

const MEBIBYTE = 1024 * 1024;
/** Resident memory, in MiB, of a run on the fixtures alone is about 110: what is hostile may add little. */
const MOST_MEMORY = 250;

const TAG = 'v0.20.3';
const ZLIB = 'hi2xsgcpyaect4ojyrhzeqj56vg7ldvj';
const E4S = readFileSync(path.join(INDEX_FIXTURES, `mirror/${TAG}/e4s/build_cache/index.json`), 'utf8');
const BZIP2_PAGE = 'site/_cache/develop-2025-07-13/bzip2/specs.md';
const SPECS = gunzipSync(readFileSync(path.join(INDEX_FIXTURES, 'new/specs_data.json.gz'))).toString();

/** The index of e4s with the record of zlib as text, changed. */
function withZlib(change: (record: string) => string): string {
  const { database } = JSON.parse(E4S);
  const { [ZLIB]: zlib, ...others } = database.installs;
  const rest = JSON.stringify(others).slice(1);
  return `{"database": {"version": "6", "installs": {"${ZLIB}": ${change(JSON.stringify(zlib))}, ${rest}}}`;
}

/** A member of an object behind its brace. */
const member = (text: string) => (record: string) => record.replace('{', `{${text}, `);

/** Blanks of 64 MiB, packed, 40 times over: 2.5 GiB in 2.6 MB. */
const BLANKS = gzipSync(Buffer.alloc(64 * MEBIBYTE, ' '));
const bomb = (head: string): Buffer => Buffer.concat([gzipSync(head), ...Array.from({ length: 40 }, () => BLANKS)]);

/** Writes a file that has so many bytes and takes no room on the disk. */
function writeSparse(file: string, bytes: number, head = ''): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, head);
  truncateSync(file, bytes);
}

const sum = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const blobName = (checksum: string): string => `blobs/sha256/${checksum.slice(0, 2)}/${checksum}`;

interface BlobEntry {
  readonly contentLength: number;
  readonly checksum: string;
}

function manifest({ contentLength, checksum }: BlobEntry): string {
  const mediaType = 'application/vnd.spack.db.v6+json';
  const entry = { contentLength, mediaType, compression: 'none', checksumAlgorithm: 'sha256', checksum };
  return JSON.stringify({ version: 3, data: [entry] });
}

const INDEX = 'build_cache/index.json';
const MANIFEST = 'v3/manifests/index/index.manifest.json';

/** By stack: what is put into its folder, and the one finding that there has to be: rule, file and message. */
const STACKS: Readonly<Record<string, { put(at: string): void; finding: readonly [string, string, RegExp] }>> = {
  cut: {
    put: (at) => writeAll(at, { [INDEX]: gzipSync(E4S).subarray(0, 700) }),
    finding: ['index-readable', INDEX, /gzip file that ends early/],
  },
  bomb: {
    put: (at) => writeAll(at, { [INDEX]: bomb('{"database": {"version": "6", "installs": {') }),
    finding: ['index-readable', INDEX, /200 times/],
  },
  huge: {
    put: (at) => writeSparse(path.join(at, INDEX), 1024 * MEBIBYTE + 1),
    finding: ['index-readable', INDEX, /the limit is 1073741824/],
  },
  zeros: {
    put: (at) => writeSparse(path.join(at, INDEX), 1024 * MEBIBYTE, '{"database": '),
    finding: ['index-readable', INDEX, /JSON/],
  },
  'large-record': {
    put: (at) => writeAll(at, { [INDEX]: withZlib(member(`"x": "${'x'.repeat(MEBIBYTE)}"`)) }),
    finding: ['index-readable', INDEX, /more than 1048576 bytes, the limit of one record/],
  },
  deep: {
    // The record is at the fourth level.
    put: (at) => writeAll(at, { [INDEX]: withZlib(member(`"x": ${'['.repeat(61)}${']'.repeat(61)}`)) }),
    finding: ['index-readable', INDEX, /more than 64 levels/],
  },
  twice: {
    put: (at) => writeAll(at, { [INDEX]: withZlib((record) => `${record}, "${ZLIB}": ${record}`) }),
    finding: ['index-readable', INDEX, /twice/],
  },
  'twice-inside': {
    put: (at) => writeAll(at, { [INDEX]: withZlib(member('"ref_count": 0')) }),
    finding: ['index-readable', INDEX, /twice/],
  },
  proto: {
    put: (at) => writeAll(at, { [INDEX]: withZlib(member('"__proto__": {"in_buildcache": false}')) }),
    finding: ['index-record', INDEX, /__proto__/],
  },
  'proto-key': {
    put: (at) => writeAll(at, { [INDEX]: withZlib((record) => `${record}, "__proto__": ${record}`) }),
    finding: ['index-record', INDEX, /__proto__/],
  },
  outside: {
    put: (at) => writeAll(at, { [MANIFEST]: manifest({ contentLength: 1, checksum: `../../../${'0'.repeat(55)}` }) }),
    finding: ['index-manifest', MANIFEST, /64 hexadecimal digits in lower case is expected/],
  },
  link: {
    put(at) {
      mkdirSync(path.join(at, 'build_cache'), { recursive: true });
      symlinkSync('/etc/passwd', path.join(at, INDEX));
    },
    finding: ['index-readable', INDEX, /leads out of its folder/],
  },
  'blob-link': {
    put(at) {
      const checksum = sum(E4S);
      writeAll(at, { [MANIFEST]: manifest({ contentLength: E4S.length, checksum }) });
      mkdirSync(path.dirname(path.join(at, blobName(checksum))), { recursive: true });
      symlinkSync('/etc/passwd', path.join(at, blobName(checksum)));
    },
    finding: ['index-manifest', MANIFEST, /leads out of its folder/],
  },
  liar: {
    put: (at) =>
      writeAll(at, { [MANIFEST]: manifest({ contentLength: 17, checksum: sum(E4S) }), [blobName(sum(E4S))]: E4S }),
    finding: ['index-manifest', MANIFEST, /has 4310 bytes, its manifest says 17/],
  },
  'huge-blob': {
    put(at) {
      const checksum = '0'.repeat(64);
      writeAll(at, { [MANIFEST]: manifest({ contentLength: 5, checksum }) });
      writeSparse(path.join(at, blobName(checksum)), 2048 * MEBIBYTE);
    },
    finding: ['index-readable', blobName('0'.repeat(64)), /the limit is 1073741824/],
  },
  'huge-manifest': {
    put: (at) => writeSparse(path.join(at, MANIFEST), 1024 * MEBIBYTE),
    finding: ['index-manifest', MANIFEST, /the limit is 4194304/],
  },
  newer: {
    put: (at) => writeAll(at, { [INDEX]: E4S.replace('"version": "6"', '"version": "10"') }),
    finding: ['index-readable', INDEX, /database version "10"/],
  },
};

interface Found {
  readonly ruleId: string;
  readonly file: string;
  readonly message: string;
}

/** Runs the built program in a heap that a whole index of 1 GiB would not fit into; `memory` is its peak in MiB. */
async function run(cwd: string, args: readonly string[]) {
  const memory = peakMemory('--max-old-space-size=200');
  const { code, stdout, stderr } = await runCli([...args, '--format', 'json'], {
    cwd,
    env: memory.env,
    timeout: 120_000,
  });
  expect([code, stderr.split('\n')[0]]).toEqual([1, expect.stringMatching(/^Checked /)]);
  return { ...(JSON.parse(stdout) as { findings: Found[] }), memory: memory.read() };
}

describe('what an index may hold', () => {
  it('is one finding each, takes no memory, and keeps nothing else from being found', async () => {
    const cwd = tempFolder();
    for (const name of ['site', 'mirror'])
      cpSync(path.join(INDEX_FIXTURES, name), path.join(cwd, name), { recursive: true });
    for (const [stack, { put }] of Object.entries(STACKS)) put(path.join(cwd, 'mirror', TAG, stack));
    // A folder of a stack that lies elsewhere.
    symlinkSync('/etc', path.join(cwd, 'mirror', TAG, 'elsewhere'));
    const page = path.join(cwd, BZIP2_PAGE);
    writeFileSync(page, readFileSync(page, 'utf8').replace('"+shared"', '"~shared"'));

    const { findings, memory } = await run(cwd, ['site', '--index', 'mirror']);
    const told = findings.filter(({ ruleId }) => ruleId !== 'index-holes' && ruleId !== 'index-stacks');
    for (const [stack, { finding }] of Object.entries(STACKS)) {
      const [rule, file, message] = finding;
      const own = told.filter((one) => one.file.startsWith(`mirror/${TAG}/${stack}/`));
      expect([stack, own]).toEqual([
        stack,
        [
          expect.objectContaining({
            ruleId: rule,
            file: `mirror/${TAG}/${stack}/${file}`,
            message: expect.stringMatching(message),
          }),
        ],
      ]);
    }
    expect(told.filter(({ ruleId }) => ruleId === 'index-fields').map(({ file }) => file)).toEqual([BZIP2_PAGE]);
    expect(memory).toBeLessThan(MOST_MEMORY);
  });
});

/** By name: the specs file, and the one finding that there has to be. */
const DATA: Readonly<Record<string, { put(file: string): void; finding: readonly [string, RegExp] }>> = {
  'a cut gzip file': {
    put: (file) => writeFileSync(file, gzipSync(SPECS).subarray(0, 700)),
    finding: ['data-readable', /ends early/],
  },
  'a gzip bomb': { put: (file) => writeFileSync(file, bomb('{')), finding: ['data-readable', /200 times/] },
  '1 GiB and a byte': {
    put: (file) => writeSparse(file, 1024 * MEBIBYTE + 1),
    finding: ['data-readable', /the limit is 1073741824/],
  },
  'an entry of more than 16 MiB': {
    put: (file) => writeFileSync(file, SPECS.replace('"version": "', `"version": "${'1'.repeat(16 * MEBIBYTE)}`)),
    finding: ['data-readable', /more than 16777216 bytes, the limit of one record/],
  },
  'lists in lists': {
    put: (file) =>
      writeFileSync(
        file,
        gzipSync(SPECS.replace('"variants": [', `"variants": [${'['.repeat(64)}${']'.repeat(64)}, `)),
      ),
    finding: ['data-readable', /levels/],
  },
  'a key twice': {
    put: (file) => writeFileSync(file, gzipSync(SPECS.replace('"version":', '"version": "1", "version":'))),
    finding: ['data-readable', /twice/],
  },
  'a member __proto__': {
    put: (file) =>
      writeFileSync(file, gzipSync(SPECS.replace('"version":', '"__proto__": {"version": 1}, "version":'))),
    finding: ['data-shape', /__proto__/],
  },
  'a link out': {
    put(file) {
      rmSync(file);
      symlinkSync('/etc/passwd', file);
    },
    finding: ['data-readable', /leads out of its folder/],
  },
};

describe('faults by the ten thousands', () => {
  const MANY = 40_000;
  const numbered = (value: unknown): string =>
    JSON.stringify(Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`t${i}`, value])));

  it.each([
    ['the list of indexes', 'cache_spack_io_index.json', numbered(1), 'index-tags'],
    ['a manifest', `${TAG}/${MANIFEST}`, `{"version": 3, "data": [${'{}, '.repeat(MANY)}{}]}`, 'index-manifest'],
    [
      'an index',
      `${TAG}/${INDEX}`,
      `{"database": {"version": "6", "installs": ${numbered({ spec: { name: 'x' } })}}}`,
      'index-record',
    ],
  ])('in %s are told, and the run ends', async (_, file, text, rule) => {
    const root = tempFolder();
    cpSync(INDEX_FIXTURES, root, { recursive: true });
    writeAll(root, { [`mirror/${file}`]: text });
    const { code, stdout } = await runCli(['site', '--index', 'mirror', '--format', 'json'], { cwd: root });
    const { findings } = JSON.parse(stdout) as { findings: readonly { ruleId: string }[] };
    expect(code).toBe(1);
    // So many are kept of a rule.
    expect(findings.filter(({ ruleId }) => ruleId === rule).length).toBe(10_000);
  });
});

describe('what a data file may hold', () => {
  it.each(Object.entries(DATA))('%s is one finding, and takes no memory', async (_, { put, finding }) => {
    const cwd = tempFolder();
    cpSync(path.join(INDEX_FIXTURES, 'new'), path.join(cwd, 'new'), { recursive: true });
    put(path.join(cwd, 'new/specs_data.json.gz'));
    const { findings, memory } = await run(cwd, ['data', 'new']);
    const [rule, message] = finding;
    expect(findings).toEqual([
      expect.objectContaining({
        ruleId: rule,
        file: 'new/specs_data.json.gz',
        message: expect.stringMatching(message),
      }),
    ]);
    expect(memory).toBeLessThan(MOST_MEMORY);
  });

  it('keeps nothing else from being found', async () => {
    const cwd = tempFolder();
    cpSync(path.join(INDEX_FIXTURES, 'new'), path.join(cwd, 'new'), { recursive: true });
    DATA['1 GiB and a byte']!.put(path.join(cwd, 'new/specs_data.json.gz'));
    const file = path.join(cwd, 'new/package_data.json.gz');
    const text = gunzipSync(readFileSync(file)).toString();
    writeFileSync(file, gzipSync(text.replace('"uid": "bzip2"', '"uid": "bzip3"')));
    const { findings } = await run(cwd, ['data', 'new']);
    expect(findings.map(({ ruleId }) => ruleId).sort()).toEqual(['data-readable', 'data-shape']);
  });
});
