import { mirrorOf } from '../../src/index/layout.js';
import { hashText } from '../../src/spack/dag-hash/hash-text.js';

/** A record of an index: its key, and the text of both as it stands in a compact file. */
export interface MadeRecord {
  readonly key: string;
  readonly text: string;
}

/** What a record says outside of its spec; `key` in place of the hash that its spec gives. */
export interface Around {
  readonly refCount?: number;
  readonly isCached?: boolean;
  readonly key?: string;
}

/** A record of database 8 as Spack writes it, with these values beside the usual ones. */
export function madeRecord(
  name: string,
  node: Readonly<Record<string, unknown>> = {},
  around: Around = {},
): MadeRecord {
  const arch = { platform: 'linux', platform_os: 'rhel8', target: 'x86_64_v3' };
  // One that names its compiler, behind where it runs, is of a generation without annotations.
  const [compiler, annotations] =
    'compiler' in node ? [{ compiler: undefined }] : [{}, { annotations: { original_specfile_version: 5 } }];
  const usual = { name, version: '1.0', arch, ...compiler, namespace: 'builtin', parameters: {} };
  return recordOf(JSON.stringify({ ...usual, ...node, ...annotations }), around);
}

/** The same of the text of its spec, but for its hash. */
export function recordOf(
  spec: string,
  { refCount = 0, isCached = true, key = hashText(spec) }: Around = {},
): MadeRecord {
  const outside = `"ref_count":${refCount},"in_buildcache":${isCached}`;
  return { key, text: `"${key}":{"spec":${spec.slice(0, -1)},"hash":"${key}"},${outside}}` };
}

/** A dependency on a record, as its dependents have it. */
export function edgeTo(name: string, { key }: Pick<MadeRecord, 'key'>, virtuals: readonly string[] = []): object {
  return { name, hash: key, parameters: { deptypes: ['build'], virtuals } };
}

/** An index of these records; `version` as JSON. */
export function madeIndex(records: readonly Pick<MadeRecord, 'text'>[], version = '"8"'): string {
  return `{"database":{"version":${version},"installs":{${records.map(({ text }) => text).join(',')}}}}`;
}

/** The files of a tag of layout 2, whose indexes have these records, or this text, by their labels. */
export function madeTag(
  tag: string,
  indexes: Readonly<Record<string, string | readonly MadeRecord[]>>,
): Readonly<Record<string, string>> {
  const textOf = (index: string | readonly MadeRecord[]): string =>
    typeof index === 'string' ? index : madeIndex(index);
  return Object.fromEntries(
    Object.entries(indexes).map(([label, index]) => [`${mirrorOf(tag, label)}/build_cache/index.json`, textOf(index)]),
  );
}
