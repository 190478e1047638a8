import type { Path } from '../finding.js';
import { Dag, type DagFault, type Edge, edgePath } from './dag.js';
import type { ByteSpan, FileFault, ReadFault } from './fault.js';
import type { IndexEntry, RecordNumbers } from './index-entry.js';
import { ROOT } from './layout.js';
import type { Limits } from './limits.js';
import { NumberTable } from './number-list.js';
import { type CacheProblem, type CacheSpot, indexProblem, type RelatedSpot, WHOLE } from './problem.js';
import { type BlobFault, type IndexReading, readIndex } from './read-index.js';
import type { IndexRecord, RecordFault } from './record.js';
import { RecordSpans } from './record-spans.js';
import { fingerprintRecord } from './same-record.js';
import { RecordWords } from './scan/record-words.js';
import { isFault } from './small-file.js';
import { faultSpot, type IndexSource, indexName } from './sources.js';

/** What was found in one index. */
export interface CheckedIndex {
  readonly source: IndexSource;
  /** Undefined when it could not be used: nothing follows from it then. */
  readonly spans: RecordSpans | undefined;
  readonly problems: readonly CacheProblem[];
  readonly records: number;
  /** Those whose hash is proven. */
  readonly proven: number;
}

/** What is known of a record whose hash is not proven, for the other indexes that have it. */
export interface Unproven {
  readonly label: string;
  readonly fingerprint: string | undefined;
  readonly spot: CacheSpot;
  /** Set when its hash is wrong, and that was said: the same record elsewhere has the same fault. */
  readonly related: RelatedSpot[] | undefined;
}

/** What the indexes of a tag have in common. */
export class TagShared {
  readonly unproven = new Map<string, Unproven>();
  /** 1 for the numbers of the hashes in it. */
  readonly doubtful = new NumberTable();
  readonly words = new RecordWords();
  readonly vocabulary = this.words.vocabulary;
  /** Of the tag's own index, once it was read. */
  root: Dag | undefined;
  /**
   * For the numbers of its records that are no externals, have no fault and are proven: 1 by their own hash, 2 parsed. The same hash elsewhere
   * is the same record when it is proven in the same way, or its text is the same.
   */
  readonly plain = new NumberTable();
}

/** What is to be heard of the records of an index, beside what is wrong with it. */
export interface RecordVisitor {
  record(record: IndexRecord, spot: CacheSpot): void;
  /** One that is no external, and faultless. Its words were read unless it is the same as in the tag's own index. */
  numbers(record: RecordNumbers): void;
  /** One that is no external and the same as in the tag's own index. */
  same(key: string, name: string, isCached: boolean, spot: CacheSpot): void;
  /** One that cannot be used. */
  refused(key: string): void;
}

/** Reads an index and tells what is wrong with it by itself. `shared` is of all indexes of a tag, the root's first. */
export async function checkIndex(
  source: IndexSource,
  shared: TagShared,
  visitor: RecordVisitor,
  limits: Limits,
): Promise<CheckedIndex> {
  const pass = new IndexPass(source, shared, visitor);
  const reading = await readIndex(
    source.in.folder,
    source.index,
    { record: (entry) => pass.record(entry), fault: (fault) => pass.fault(fault) },
    limits,
    shared.words,
  );
  return pass.finish(reading, limits);
}

/** How many records a finding about several of them names. */
const MOST_NAMED = 3;

/** Of `plain`. */
const PARSED = 2;
const PLAIN = { hash: 1, text: PARSED } as const;

class IndexPass {
  readonly #source: IndexSource;
  readonly #shared: TagShared;
  readonly #visitor: RecordVisitor;
  readonly #what: string;
  readonly #dag: Dag;
  readonly #spans: RecordSpans;
  readonly #problems: CacheProblem[] = [];
  readonly #faults: CacheProblem[] = [];
  readonly #holes: { count: number; names: string[]; spot: CacheSpot | undefined } = {
    count: 0,
    names: [],
    spot: undefined,
  };
  /** By why nothing is known of a hash: how many, and the first. */
  readonly #unknown = new Map<string, { count: number; first: string; spot: CacheSpot }>();
  #proven = 0;
  #database = 0;

  constructor(source: IndexSource, shared: TagShared, visitor: RecordVisitor) {
    this.#source = source;
    this.#shared = shared;
    this.#dag = new Dag(shared.vocabulary);
    this.#spans = new RecordSpans(shared.vocabulary.keys);
    this.#visitor = visitor;
    this.#what = indexName(source.tag, source.label);
  }

  fault(fault: ReadFault): void {
    const spot = faultSpot(this.#source.in, fault);
    const { key } = fault;
    if (key !== undefined) {
      this.#refuse(key);
      const at = { ...spot, path: ['database', 'installs', key] };
      this.#faults.push(indexProblem('unreadableRecord', { what: this.#what, key, fault }, at, { subject: key }));
    } else if (fault.code === 'version')
      this.#faults.push(
        indexProblem('unknownVersion', { what: this.#what, found: fault.data.found }, { ...spot, path: VERSION }),
      );
    else this.#faults.push(indexProblem('unreadableIndex', { what: this.#what, fault }, spot));
  }

  record(entry: IndexEntry): void {
    this.#database = entry.database;
    const { scanned } = entry;
    if (scanned === undefined ? this.#isSame(entry) : this.#addNumbers(scanned)) return;
    const { key, keySpan } = entry;
    const checked = entry.checked();
    if (checked === undefined) {
      // What is wrong with it was told.
      this.#refuse(key);
      return;
    }
    this.#addSpan(entry);
    const { record, faults } = checked;
    const keySpot = keySpotOf(this.#source, key, keySpan);
    const name = record?.name;
    for (const fault of faults) this.#problems.push(this.#recordProblem(fault, key, name, entry));
    this.#prove(entry, record, keySpot, faults);
    if (record === undefined) return this.#refuse(key);
    this.#dag.add(record);
    if (!record.isExternal && !record.isCached) this.#addHole(record, keySpot);
    this.#visitor.record(record, keySpot);
    const isPlain = faults.length === 0 && !record.isExternal && entry.proof.verdict === 'proven';
    if (isPlain && isRoot(this.#source))
      this.#shared.plain.set(
        this.#shared.vocabulary.keys.find(key)!,
        entry.raw === undefined ? PARSED : PLAIN[entry.raw.by],
      );
  }

  #addSpan({ key, keySpan, span }: IndexEntry): void {
    const number = this.#shared.vocabulary.keys.add(key);
    if (number !== undefined) this.#spans.add(number, keySpan.start, span.start, span.end);
  }

  /** A record that was scanned is proven, and no external. False when there may be something to say of it. */
  #addNumbers(record: RecordNumbers): boolean {
    const { root, plain, doubtful } = this.#shared;
    const { number, start, from, end } = record;
    const isSame =
      root !== undefined && plain.get(number) === PLAIN.hash && this.#dag.addLike(root, number, record.refCount);
    if (!isSame) {
      if (doubtful.get(number) === 1 || !record.read()) return false;
      this.#dag.addNumbers(record);
      if (isRoot(this.#source)) plain.set(number, PLAIN.hash);
    }
    this.#proven++;
    this.#spans.add(number, start, from, end);
    if (!record.isCached) this.#addNumbersHole(number, start);
    this.#visitor.numbers(record);
    return true;
  }

  #addNumbersHole(number: number, start: number): void {
    const key = this.#keyOf(number);
    const spot = keySpotOf(this.#source, key, { start, end: start + key.length + 2 });
    this.#addHole({ name: this.#dag.nameAt(number)!, key }, spot);
  }

  #keyOf(number: number): string {
    return this.#shared.vocabulary.keys.hashOf(number);
  }

  /** A record that is proven by its bytes, as it is in the tag's own index, needs no second reading. */
  #isSame(entry: IndexEntry): boolean {
    const { root, plain, vocabulary, doubtful } = this.#shared;
    const { key, keySpan, raw } = entry;
    const number = raw === undefined || root === undefined ? undefined : vocabulary.keys.find(key);
    if (number === undefined || plain.get(number) !== PLAIN[raw!.by]) return false;
    if (raw!.by === 'text' && doubtful.get(number) === 1) return false;
    if (!this.#dag.addLike(root!, number, raw!.refCount)) return false;
    this.#proven++;
    this.#addSpan(entry);
    const name = root!.nameAt(number)!;
    const spot = keySpotOf(this.#source, key, keySpan);
    if (!raw!.inBuildcache) this.#addHole({ name, key }, spot);
    this.#visitor.same(key, name, raw!.inBuildcache, spot);
    return true;
  }

  #refuse(key: string): void {
    this.#dag.refuse(key);
    this.#visitor.refused(key);
  }

  #addHole({ name, key }: Pick<IndexRecord, 'name' | 'key'>, spot: CacheSpot): void {
    const holes = this.#holes;
    holes.count++;
    holes.spot ??= spot;
    if (holes.names.length < MOST_NAMED) holes.names.push(`${name}/${key.slice(0, 7)}`);
  }

  #recordProblem(
    { kind, path, expected, found }: RecordFault,
    hash: string,
    name: string | undefined,
    { span, keySpan }: IndexEntry,
  ): CacheProblem {
    const more = { subject: hash };
    const all = ['database', 'installs', hash, ...path];
    const spot: CacheSpot =
      path.length === 0
        ? { in: this.#source.in, path: all, span: keySpan }
        : { in: this.#source.in, path: all, span, below: path, ...(kind === 'unknownKey' && { at: 'key' as const }) };
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

  /** Whether the hash follows from the record, and whether other indexes have another one. */
  #prove(entry: IndexEntry, record: IndexRecord | undefined, spot: CacheSpot, faults: readonly RecordFault[]): void {
    const { key: hash, proof } = entry;
    const { verdict } = proof;
    if (verdict === 'proven') this.#proven++;
    // A part that should not be there, or is of another type, is told as that.
    if (faults.some(({ kind, path }) => kind === 'key' || (kind !== 'hash' && path[0] === 'spec'))) return;
    const name = record?.name;
    const { unproven } = this.#shared;
    const known = unproven.get(hash);
    // Of an external nothing may be known in one index, and something else stand in another.
    const needsPrint = record !== undefined && (known !== undefined || verdict !== 'proven' || record.isExternal);
    const fingerprint = needsPrint ? fingerprintRecord(record) : undefined;
    const { label, tag } = this.#source;
    if (verdict === 'not proven') {
      if (known?.related !== undefined && known.fingerprint === fingerprint) {
        known.related.push({ ...spot, message: `${capital(indexName(tag, label))} has the same record.` });
        return;
      }
      const related: RelatedSpot[] = [];
      this.#problems.push(indexProblem('notProven', { name, hash }, spot, { subject: hash, related }));
      if (known === undefined) this.#doubt(hash, { label, fingerprint, spot, related });
      return;
    }
    const isOther = known !== undefined && known.related === undefined && known.fingerprint !== fingerprint;
    if (isOther)
      this.#problems.push(
        indexProblem(
          'otherSpec',
          { name, hash, first: indexName(tag, known.label), second: indexName(tag, label) },
          spot,
          { subject: hash, related: [{ ...known.spot, message: 'It is described otherwise here.' }] },
        ),
      );
    else if (verdict === 'unknown') this.#countUnknown(proof.why, record, hash, spot);
    if (known === undefined && needsPrint) this.#doubt(hash, { label, fingerprint, spot, related: undefined });
  }

  #doubt(hash: string, unproven: Unproven): void {
    this.#shared.unproven.set(hash, unproven);
    const number = this.#shared.vocabulary.keys.find(hash);
    if (number !== undefined) this.#shared.doubtful.set(number, 1);
  }

  #countUnknown(why: string, record: IndexRecord | undefined, hash: string, spot: CacheSpot): void {
    const known = this.#unknown.get(why);
    if (known !== undefined) known.count++;
    else this.#unknown.set(why, { count: 1, first: `${record?.name ?? ''}/${hash.slice(0, 7)}`, spot });
  }

  finish(reading: IndexReading | FileFault, limits: Limits): CheckedIndex {
    if (isFault(reading)) return { ...this.#nothing(), problems: [this.#unopened(reading)] };
    const blobs = reading.blobFaults.map((fault) => this.#blobProblem(fault));
    const isDamaged = reading.blobFaults.some(({ kind }) => kind === 'sha256') && this.#isListed();
    if (!reading.isUsable || isDamaged)
      return { ...this.#nothing(), problems: isDamaged ? blobs : [...blobs, ...this.#faults] };
    if (isRoot(this.#source)) this.#shared.root = this.#dag;
    for (const fault of this.#dag.finish()) this.#problems.push(this.#dagProblem(fault));
    return {
      source: this.#source,
      spans: this.#spans,
      problems: [...blobs, ...this.#faults, ...this.#problems, ...this.#counted(limits)],
      records: reading.records,
      proven: this.#proven,
    };
  }

  #nothing(): CheckedIndex {
    return { source: this.#source, spans: undefined, problems: [], records: 0, proven: 0 };
  }

  /** Whether only a list names the file, so that its name is its sum. */
  #isListed(): boolean {
    const { index, manifest } = this.#source;
    return index.blob === undefined && index.file !== manifest.file;
  }

  #unopened(fault: FileFault): CacheProblem {
    const { index, manifest } = this.#source;
    const what = this.#what;
    if (index.blob === undefined || fault.code === 'tooLarge')
      return indexProblem('unreadableIndex', { what, fault }, faultSpot(this.#source.in, {}));
    const path = ['data', index.blob.index];
    return indexProblem('blobUnreadable', { what, fault }, { in: manifest, path, span: WHOLE, below: path });
  }

  #blobProblem({ kind, expected, found }: BlobFault): CacheProblem {
    const { index, manifest } = this.#source;
    const data = { what: this.#what, expected: String(expected), found: String(found) };
    if (index.blob === undefined) {
      // A list has the sum in the url, layout 2 in a file beside the index.
      if (this.#isListed()) return indexProblem('blobSum', data, faultSpot(this.#source.in, {}));
      const beside = {
        ...manifest,
        file: `${index.file}.hash`,
        shown: `${manifest.shown}.hash`,
        knownAs: `${manifest.knownAs}.hash`,
      };
      return indexProblem('sumBeside', data, { in: beside, path: [], span: { start: 0, end: 64 } });
    }
    const FIELDS = {
      size: ['blobSize', 'contentLength'],
      sha256: ['blobSum', 'checksum'],
      compression: ['blobCompression', 'compression'],
      database: ['blobDatabase', 'mediaType'],
    } as const;
    const [code, field] = FIELDS[kind];
    const path = ['data', index.blob.index, field];
    return indexProblem(code, data, { in: manifest, path, span: WHOLE, below: path });
  }

  #counted({ unproven: limit }: Limits): readonly CacheProblem[] {
    const what = this.#what;
    const { count, names, spot } = this.#holes;
    const problems = count === 0 ? [] : [indexProblem('holes', { what, count, first: names }, spot!)];
    for (const [why, { count, first, spot }] of this.#unknown) {
      if (why === 'external') problems.push(indexProblem('externalUnproven', { what, count, first }, spot));
      else if (why === 'target') problems.push(indexProblem('targetUnproven', { what, count, first }, spot));
      else if (why === 'limit') problems.push(indexProblem('tooManyUnproven', { what, limit }, spot));
    }
    return problems;
  }

  #dagProblem(fault: DagFault): CacheProblem {
    switch (fault.kind) {
      case 'missing': {
        const { hash, name, dependents, first } = fault;
        const data = { what: this.#what, name, hash, dependents, first: nameEdge(first) };
        return indexProblem('dependencyMissing', data, this.#edgeSpot(first, 'hash'), { subject: hash });
      }
      case 'otherName': {
        const { edge, written, expected } = fault;
        const data = { name: edge.recordName, hash: edge.key, written, expected };
        // Who has changed the name has changed what the hash is of.
        const unless = [{ rule: 'index-hash', subject: edge.key, file: this.#source.in.shown }];
        return indexProblem('dependencyNamed', data, this.#edgeSpot(edge, 'name'), { subject: edge.key, unless });
      }
      case 'circle': {
        const [first = ''] = fault.keys;
        return indexProblem(
          'dependencyCircle',
          { names: fault.keys.map((key) => key.slice(0, 7)) },
          this.#spot(first, []),
          {
            subject: first,
          },
        );
      }
      case 'refCount': {
        const { key, name, written, counted } = fault;
        return indexProblem('refCount', { name, hash: key, written, counted }, this.#spot(key, ['ref_count']), {
          subject: key,
        });
      }
    }
  }

  #edgeSpot(edge: Edge, field: 'hash' | 'name'): CacheSpot {
    const path = edgePath(edge, this.#database);
    // In database 5 the name is the key.
    if (this.#database === 5 && field === 'name') return { ...this.#spot(edge.key, path), at: 'key' };
    return this.#spot(edge.key, [...path, field]);
  }

  #spot(key: string, below: Path): CacheSpot {
    const found = this.#spans.find(key);
    const path = ['database', 'installs', key, ...below];
    if (found === undefined) return { in: this.#source.in, path };
    return below.length === 0
      ? { in: this.#source.in, path, span: found.keySpan }
      : { in: this.#source.in, path, span: found.span, below };
  }
}

const VERSION = ['database', 'version'];

function nameEdge({ recordName, key }: Edge): string {
  return `${recordName}/${key.slice(0, 7)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where the key of a record stands. */
export function keySpotOf(source: Pick<IndexSource, 'in'>, key: string, span: ByteSpan): CacheSpot {
  return { in: source.in, path: ['database', 'installs', key], span };
}

/** The label of an index that is a tag's own. */
export const isRoot = ({ label }: Pick<IndexSource, 'label'>): boolean => label === ROOT;
