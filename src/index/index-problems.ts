import type { Path } from '../finding.js';
import { type DagFault, type Edge, edgePath } from './dag.js';
import type { FileFault, ReadFault } from './fault.js';
import type { IndexEntry } from './index-entry.js';
import { type CacheProblem, type CacheSpot, indexProblem, type RelatedSpot, WHOLE } from './problem.js';
import type { BlobFault } from './read-index.js';
import type { RecordFault } from './record.js';
import type { RecordSpans } from './record-spans.js';
import { faultSpot, type IndexSource, indexName, isListed } from './sources.js';

/** A record, as it is named and where its key stands. */
export interface NamedRecord {
  readonly hash: string;
  /** As far as it can be read. */
  readonly name: string | undefined;
  readonly spot: CacheSpot;
}

/** Where the key of a record stands. */
export function keySpot(source: IndexSource, { key, keySpan }: Pick<IndexEntry, 'key' | 'keySpan'>): CacheSpot {
  return { in: source.in, path: ['database', 'installs', key], span: keySpan };
}

/** An index that cannot be opened. */
export function unopened(source: IndexSource, fault: FileFault): CacheProblem {
  const { index, manifest } = source;
  const what = nameOf(source);
  if (index.blob === undefined || fault.code === 'tooLarge')
    return indexProblem('unreadableIndex', { what, fault }, faultSpot(source.in, {}));
  const path = ['data', index.blob.index];
  return indexProblem('blobUnreadable', { what, fault }, { in: manifest, path, span: WHOLE, below: path });
}

/** What reading an index, or a record of it, met. */
export function readProblem(source: IndexSource, fault: ReadFault): CacheProblem {
  const what = nameOf(source);
  const spot = faultSpot(source.in, fault);
  const { key } = fault;
  if (key !== undefined) {
    const at = { ...spot, path: ['database', 'installs', key] };
    return indexProblem('unreadableRecord', { what, key, fault }, at, { subject: key });
  }
  if (fault.code === 'version')
    return indexProblem('unknownVersion', { what, found: fault.data.found }, { ...spot, path: VERSION });
  return indexProblem('unreadableIndex', { what, fault }, spot);
}

const VERSION = ['database', 'version'];

/** What of a stored file is not as its manifest, the file beside it or the list says. */
export function blobProblem(source: IndexSource, { kind, expected, found }: BlobFault): CacheProblem {
  const { index, manifest } = source;
  const data = { what: nameOf(source), expected: String(expected), found: String(found) };
  if (index.blob === undefined) {
    // A list has the sum in the url, layout 2 in a file beside the index.
    if (isListed(source)) return indexProblem('blobSum', data, faultSpot(source.in, {}));
    const beside = {
      ...manifest,
      file: `${index.file}.hash`,
      shown: `${manifest.shown}.hash`,
      knownAs: `${manifest.knownAs}.hash`,
    };
    return indexProblem('sumBeside', data, { in: beside, path: [], span: { start: 0, end: 64 } });
  }
  const [code, field] = BLOB_FIELDS[kind];
  const path = ['data', index.blob.index, field];
  return indexProblem(code, data, { in: manifest, path, span: WHOLE, below: path });
}

const BLOB_FIELDS = {
  size: ['blobSize', 'contentLength'],
  sha256: ['blobSum', 'checksum'],
  compression: ['blobCompression', 'compression'],
  database: ['blobDatabase', 'mediaType'],
} as const;

/** A part of a record that is not as Spack writes it. */
export function recordProblem(
  source: IndexSource,
  { kind, path, expected, found }: RecordFault,
  entry: IndexEntry,
  name: string | undefined,
): CacheProblem {
  const { key: hash, span } = entry;
  const more = { subject: hash };
  const key = keySpot(source, entry);
  const all = [...key.path, ...path];
  const spot: CacheSpot =
    path.length === 0
      ? { ...key, path: all }
      : { in: source.in, path: all, span, below: path, ...(kind === 'unknownKey' && { at: 'key' as const }) };
  const field = path.join('.');
  switch (kind) {
    case 'key':
      return indexProblem('recordKey', { name, hash, found }, spot, more);
    case 'hash':
      return indexProblem('recordHash', { name, hash, found }, spot, more);
    case 'unknownKey':
      return indexProblem('recordField', { name, hash, field }, spot, more);
    case 'cachedExternal':
      return indexProblem('externalCached', { name, hash }, spot, more);
    default:
      return indexProblem('recordType', { name, hash, field, expected, found }, spot, more);
  }
}

/** A record whose hash does not follow from it. `related` is filled later: the same record in other indexes. */
export function notProven({ hash, name, spot }: NamedRecord, related: readonly RelatedSpot[]): CacheProblem {
  return indexProblem('notProven', { name, hash }, spot, { subject: hash, related });
}

/** Where another index has a record that is not proven either, and is the same. */
export function sameRecord(source: IndexSource, spot: CacheSpot): RelatedSpot {
  const what = nameOf(source);
  return { ...spot, message: `${what.charAt(0).toUpperCase()}${what.slice(1)} has the same record.` };
}

/** A hash that is of something else in an index that was read before, the one of `label`. */
export function otherSpec(
  source: IndexSource,
  { hash, name, spot }: NamedRecord,
  first: { readonly label: string; readonly spot: CacheSpot },
): CacheProblem {
  const data = { name, hash, first: indexName(source.tag, first.label), second: nameOf(source) };
  const related = [{ ...first.spot, message: 'It is described otherwise here.' }];
  return indexProblem('otherSpec', data, spot, { subject: hash, related });
}

/** What is wrong with how records depend on each other. `spans` says where these stand, `database` is its version. */
export function dagProblem(source: IndexSource, fault: DagFault, spans: RecordSpans, database: number): CacheProblem {
  const places = { source, spans };
  switch (fault.kind) {
    case 'missing': {
      const { hash, name, dependents, first } = fault;
      const data = { what: nameOf(source), name, hash, dependents, first: nameEdge(first) };
      return indexProblem('dependencyMissing', data, edgeSpot(places, first, 'hash', database), { subject: hash });
    }
    case 'otherName': {
      const { edge, written, expected } = fault;
      const data = { name: edge.recordName, hash: edge.key, written, expected };
      // Who has changed the name has changed what the hash is of.
      const unless = [{ rule: 'index-hash', subject: edge.key, file: source.in.shown }];
      const spot = edgeSpot(places, edge, 'name', database);
      return indexProblem('dependencyNamed', data, spot, { subject: edge.key, unless });
    }
    case 'circle': {
      const [first = ''] = fault.keys;
      const names = fault.keys.map((key) => key.slice(0, 7));
      return indexProblem('dependencyCircle', { names }, recordSpot(places, first, []), { subject: first });
    }
    case 'refCount': {
      const { key, name, written, counted } = fault;
      const data = { name, hash: key, written, counted };
      return indexProblem('refCount', data, recordSpot(places, key, ['ref_count']), { subject: key });
    }
  }
}

/** An index, and where its records stand. */
interface Places {
  readonly source: IndexSource;
  readonly spans: RecordSpans;
}

function edgeSpot(places: Places, edge: Edge, field: 'hash' | 'name', database: number): CacheSpot {
  const path = edgePath(edge, database);
  // In database 5 the name is the key.
  if (database === 5 && field === 'name') return { ...recordSpot(places, edge.key, path), at: 'key' };
  return recordSpot(places, edge.key, [...path, field]);
}

function recordSpot({ source, spans }: Places, key: string, below: Path): CacheSpot {
  const found = spans.find(key);
  const path = ['database', 'installs', key, ...below];
  if (found === undefined) return { in: source.in, path };
  return below.length === 0
    ? { in: source.in, path, span: found.keySpan }
    : { in: source.in, path, span: found.span, below };
}

function nameEdge({ recordName, key }: Edge): string {
  return `${recordName}/${key.slice(0, 7)}`;
}

function nameOf({ tag, label }: IndexSource): string {
  return indexName(tag, label);
}
