import type { Path } from '../finding.js';
import { isObject, type JsonObject, own, texts } from '../spack/dag-hash/json.js';
import { nodeOf } from '../spack/dag-hash/verify-record.js';
import { HASH } from '../spack/grammar.js';
import { describeValue } from './describe.js';

/** One edge of a spec. */
export interface Dependency {
  readonly name: string;
  readonly hash: string;
  readonly virtuals: readonly string[];
}

/** What one record of an index says, whatever the version of the database. */
export interface IndexRecord {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  readonly os: string;
  readonly target: string;
  /** What the node itself says of its compiler; `edges` when it is one of the dependencies or none. */
  readonly compiler: { readonly name: string; readonly version: string } | 'none' | 'edges';
  /** In the order in which they stand: variants, then flags. */
  readonly parameters: readonly (readonly [name: string, value: unknown])[];
  readonly dependencies: readonly Dependency[];
  readonly isExternal: boolean;
  /** Whether there is a binary. */
  readonly isCached: boolean;
  /** How many records are said to depend on it. */
  readonly refCount: number;
}

/** One thing that is wrong with a record; `path` starts at the record. */
export interface RecordFault {
  readonly kind: 'key' | 'hash' | 'type' | 'unknownKey' | 'cachedExternal';
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
}

/** A record that was checked. */
export interface CheckedRecord {
  /** Undefined when what pages and other records are compared with is not of its type. */
  readonly record: IndexRecord | undefined;
  readonly faults: readonly RecordFault[];
}

/** Checks the shape of a record and reads it. */
export function readRecord(key: string, value: unknown, database: number): CheckedRecord {
  const check = new Check();
  if (!HASH.test(key)) check.fault('key', [], 'a hash of 32 characters', key);
  const record = check.object([], value);
  if (record === undefined) return { record: undefined, faults: check.faults };
  check.keys([], record, RECORD_KEYS);
  const isCached = check.boolean(['in_buildcache'], own(record, 'in_buildcache'));
  const refCount = check.count(['ref_count'], own(record, 'ref_count'));
  const spec = own(record, 'spec');
  const named = nodeOf(spec);
  const isWrapped = named !== undefined && named.node !== spec;
  if (named === undefined || isWrapped !== (database === 5)) {
    check.fault('type', ['spec'], database === 5 ? '{<name>: {...}}' : 'an object with a name', spec);
    return { record: undefined, faults: check.faults };
  }
  const node = readNode(check, isWrapped ? ['spec', named.name] : ['spec'], named.node, key);
  if (node?.isExternal && isCached) check.fault('cachedExternal', ['in_buildcache'], 'false for an external', true);
  if (!HASH.test(key) || node === undefined || isCached === undefined)
    return { record: undefined, faults: check.faults };
  return { record: { key, name: named.name, ...node, isCached, refCount: refCount ?? 0 }, faults: check.faults };
}

/** Of build caches, and what install trees add. */
const RECORD_KEYS: ReadonlySet<string> = new Set([
  'spec',
  'ref_count',
  'in_buildcache',
  'path',
  'installed',
  'explicit',
  'installation_time',
  'deprecated_for',
  'origin',
]);

const NODE_KEYS: ReadonlySet<string> = new Set([
  'name',
  'version',
  'arch',
  'compiler',
  'namespace',
  'parameters',
  'external',
  'patches',
  'package_hash',
  'provided_virtuals',
  'dependencies',
  'build_spec',
  'annotations',
  'hash',
  'full_hash',
  'build_hash',
]);

type NodeFields = Omit<IndexRecord, 'key' | 'name' | 'isCached' | 'refCount'>;

function readNode(check: Check, at: Path, node: JsonObject, key: string): NodeFields | undefined {
  check.keys(at, node, NODE_KEYS);
  const hash = own(node, 'hash');
  // A key that is no hash is one fault, not two.
  if (HASH.test(key) && hash !== key) check.fault('hash', [...at, 'hash'], key, hash);
  const version = check.text([...at, 'version'], own(node, 'version'));
  const arch = check.object([...at, 'arch'], own(node, 'arch'));
  const platform = arch && check.text([...at, 'arch', 'platform'], own(arch, 'platform'));
  const os = arch && check.text([...at, 'arch', 'platform_os'], own(arch, 'platform_os'));
  const target = arch && readTarget(check, [...at, 'arch', 'target'], own(arch, 'target'));
  const compiler = readCompiler(check, at, node);
  const parameters = readParameters(check, [...at, 'parameters'], own(node, 'parameters'));
  const dependencies = readDependencies(check, [...at, 'dependencies'], own(node, 'dependencies'));
  const isExternal = isObject(own(node, 'external'));
  check.optionalObject([...at, 'external'], node, 'external');
  if (
    version === undefined ||
    platform === undefined ||
    os === undefined ||
    target === undefined ||
    compiler === undefined ||
    parameters === undefined ||
    dependencies === undefined
  )
    return undefined;
  return { version, platform, os, target, compiler, parameters, dependencies, isExternal };
}

function readTarget(check: Check, at: Path, target: unknown): string | undefined {
  if (isObject(target)) return check.text([...at, 'name'], own(target, 'name'));
  return check.text(at, target);
}

/** Until generation 4 the node names its compiler; a node that was rewritten since has it in a text. */
function readCompiler(check: Check, at: Path, node: JsonObject): IndexRecord['compiler'] | undefined {
  if (Object.hasOwn(node, 'compiler')) {
    const compiler = check.object([...at, 'compiler'], node['compiler']);
    const name = compiler && check.text([...at, 'compiler', 'name'], own(compiler, 'name'));
    const version = compiler && check.text([...at, 'compiler', 'version'], own(compiler, 'version'));
    return name === undefined || version === undefined ? undefined : { name, version };
  }
  if (!Object.hasOwn(node, 'annotations')) return 'edges';
  const annotations = check.object([...at, 'annotations'], node['annotations']);
  if (annotations === undefined) return undefined;
  const born = check.count(
    [...at, 'annotations', 'original_specfile_version'],
    own(annotations, 'original_specfile_version'),
  );
  if (born === undefined) return undefined;
  if (born >= 5) return 'edges';
  if (!Object.hasOwn(annotations, 'compiler')) return 'none';
  const text = check.text([...at, 'annotations', 'compiler'], annotations['compiler']);
  if (text === undefined) return undefined;
  const split = /^([^@]+)@=?(.+)$/.exec(text);
  return split === null ? 'none' : { name: split[1]!, version: split[2]! };
}

function readParameters(check: Check, at: Path, value: unknown): IndexRecord['parameters'] | undefined {
  const parameters = check.object(at, value);
  if (parameters === undefined) return undefined;
  const entries = Object.entries(parameters);
  const wrong = entries.filter(([, item]) => !isParameter(item));
  for (const [name, item] of wrong) check.fault('type', [...at, name], 'true, false, a text or a list of texts', item);
  return wrong.length === 0 ? entries : undefined;
}

/** Whether a variant or a flag can have the value. */
export function isParameter(value: unknown): boolean {
  if (Array.isArray(value)) return texts(value).length === value.length;
  return ['boolean', 'string', 'number'].includes(typeof value);
}

function readDependencies(check: Check, at: Path, value: unknown): readonly Dependency[] | undefined {
  if (value === undefined) return [];
  const isNamed = isObject(value);
  if (!isNamed && !Array.isArray(value)) {
    check.fault('type', at, 'a list', value);
    return undefined;
  }
  const edges = isNamed
    ? Object.entries(value).map(([name, edge]) => readEdge(check, [...at, name], edge, name))
    : value.map((edge, i) => readEdge(check, [...at, i], edge, undefined));
  const read = edges.filter((edge) => edge !== undefined);
  return read.length === edges.length ? read : undefined;
}

function readEdge(check: Check, at: Path, value: unknown, key: string | undefined): Dependency | undefined {
  const edge = check.object(at, value);
  if (edge === undefined) return undefined;
  const name = key ?? check.text([...at, 'name'], own(edge, 'name'));
  const hash = own(edge, 'hash');
  const isHash = typeof hash === 'string' && HASH.test(hash);
  if (!isHash) check.fault('type', [...at, 'hash'], 'a hash of 32 characters', hash);
  const virtuals = readEdgeTypes(check, at, edge);
  return name === undefined || !isHash || virtuals === undefined ? undefined : { name, hash, virtuals };
}

/** `type` until generation 3, `parameters` since. What the edge provides, for the latter. */
function readEdgeTypes(check: Check, at: Path, edge: JsonObject): readonly string[] | undefined {
  if (Object.hasOwn(edge, 'type')) return check.texts([...at, 'type'], edge['type']) && [];
  const parameters = check.object([...at, 'parameters'], own(edge, 'parameters'));
  if (parameters === undefined) return undefined;
  const types = check.texts([...at, 'parameters', 'deptypes'], own(parameters, 'deptypes'));
  const virtuals = check.texts([...at, 'parameters', 'virtuals'], own(parameters, 'virtuals'));
  return types && virtuals;
}

/** Collects faults. Each method gives the value when it is of its type. */
class Check {
  readonly faults: RecordFault[] = [];

  fault(kind: RecordFault['kind'], path: Path, expected: string, found: unknown): undefined {
    this.faults.push({ kind, path, expected, found: describeValue(found) });
    return undefined;
  }

  keys(path: Path, object: JsonObject, known: ReadonlySet<string>): void {
    for (const key of Object.keys(object))
      if (!known.has(key)) this.fault('unknownKey', [...path, key], 'no other key', key);
  }

  object(path: Path, value: unknown): JsonObject | undefined {
    return isObject(value) ? value : this.fault('type', path, 'an object', value);
  }

  optionalObject(path: Path, parent: JsonObject, key: string): void {
    if (Object.hasOwn(parent, key)) this.object(path, parent[key]);
  }

  text(path: Path, value: unknown): string | undefined {
    return typeof value === 'string' ? value : this.fault('type', path, 'a text', value);
  }

  texts(path: Path, value: unknown): readonly string[] | undefined {
    const all = texts(value);
    return Array.isArray(value) && all.length === value.length
      ? all
      : this.fault('type', path, 'a list of texts', value);
  }

  boolean(path: Path, value: unknown): boolean | undefined {
    return typeof value === 'boolean' ? value : this.fault('type', path, 'true or false', value);
  }

  count(path: Path, value: unknown): number | undefined {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? value
      : this.fault('type', path, 'a whole number', value);
  }
}
