import { CountedRecords } from './counted-records.js';
import { Dag } from './dag.js';
import type { FileFault, ReadFault } from './fault.js';
import type { IndexEntry, RecordNumbers } from './index-entry.js';
import {
  blobProblem,
  dagProblem,
  keySpot,
  type NamedRecord,
  notProven,
  otherSpec,
  readProblem,
  recordProblem,
  sameRecord,
  unopened,
} from './index-problems.js';
import type { Limits } from './limits.js';
import { NumberTable } from './number-list.js';
import type { CacheProblem, CacheSpot, RelatedSpot } from './problem.js';
import { type IndexReading, readIndex } from './read-index.js';
import type { IndexRecord, RecordFault } from './record.js';
import { RecordSpans } from './record-spans.js';
import { fingerprintRecord } from './same-record.js';
import { RecordWords } from './scan/record-words.js';
import { isFault } from './small-file.js';
import { type IndexSource, indexName, isListed, isRoot } from './sources.js';

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

/** Of `plain`. */
const PARSED = 2;
const PLAIN = { hash: 1, text: PARSED } as const;

class IndexPass {
  readonly #source: IndexSource;
  readonly #shared: TagShared;
  readonly #visitor: RecordVisitor;
  readonly #dag: Dag;
  readonly #spans: RecordSpans;
  readonly #problems: CacheProblem[] = [];
  readonly #faults: CacheProblem[] = [];
  readonly #counted = new CountedRecords();
  /** For the indexes that are read after this one, if it can be used. */
  readonly #doubts = new Map<string, Unproven>();
  #proven = 0;
  #database = 0;

  constructor(source: IndexSource, shared: TagShared, visitor: RecordVisitor) {
    this.#source = source;
    this.#shared = shared;
    this.#dag = new Dag(shared.vocabulary);
    this.#spans = new RecordSpans(shared.vocabulary.keys);
    this.#visitor = visitor;
  }

  fault(fault: ReadFault): void {
    if (fault.key !== undefined) this.#refuse(fault.key);
    this.#faults.push(readProblem(this.#source, fault));
  }

  record(entry: IndexEntry): void {
    this.#database = entry.database;
    const { scanned } = entry;
    if (scanned === undefined ? this.#isSame(entry) : this.#addNumbers(scanned)) return;
    const { key } = entry;
    const checked = entry.checked();
    if (checked === undefined) {
      // What is wrong with it was told.
      this.#refuse(key);
      return;
    }
    this.#addSpan(entry);
    const { record, faults } = checked;
    const spot = keySpot(this.#source, entry);
    for (const fault of faults) this.#problems.push(recordProblem(this.#source, fault, entry, record?.name));
    this.#prove(entry, record, spot, faults);
    if (record === undefined) return this.#refuse(key);
    this.#dag.add(record);
    if (!record.isExternal && !record.isCached) this.#counted.addHole(record.name, key, spot);
    this.#visitor.record(record, spot);
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
    if (root !== undefined && plain.get(number) === PLAIN.hash) this.#dag.addLike(root, number, record.refCount);
    else {
      if (doubtful.get(number) === 1 || !record.read()) return false;
      this.#dag.addNumbers(record);
      if (isRoot(this.#source)) plain.set(number, PLAIN.hash);
    }
    this.#proven++;
    this.#spans.add(number, start, from, end);
    if (!record.isCached) this.#counted.addHole(this.#dag.nameAt(number)!, record.key, keySpot(this.#source, record));
    this.#visitor.numbers(record);
    return true;
  }

  /** A record that is proven by its bytes, as it is in the tag's own index, needs no second reading. */
  #isSame(entry: IndexEntry): boolean {
    const { root, plain, vocabulary, doubtful } = this.#shared;
    const { key, raw } = entry;
    const number = raw === undefined || root === undefined ? undefined : vocabulary.keys.find(key);
    if (number === undefined || plain.get(number) !== PLAIN[raw!.by]) return false;
    if (raw!.by === 'text' && doubtful.get(number) === 1) return false;
    this.#dag.addLike(root!, number, raw!.refCount);
    this.#proven++;
    this.#addSpan(entry);
    const name = root!.nameAt(number)!;
    const spot = keySpot(this.#source, entry);
    if (!raw!.inBuildcache) this.#counted.addHole(name, key, spot);
    this.#visitor.same(key, name, raw!.inBuildcache, spot);
    return true;
  }

  #refuse(key: string): void {
    this.#dag.refuse(key);
    this.#visitor.refused(key);
  }

  /** Whether the hash follows from the record, and whether other indexes have another one. */
  #prove(entry: IndexEntry, record: IndexRecord | undefined, spot: CacheSpot, faults: readonly RecordFault[]): void {
    const { key: hash, proof } = entry;
    const { verdict } = proof;
    if (verdict === 'proven') this.#proven++;
    // A part that should not be there, or is of another type, is told as that.
    if (faults.some(({ kind, path }) => kind === 'key' || (kind !== 'hash' && path[0] === 'spec'))) return;
    const named: NamedRecord = { hash, name: record?.name, spot };
    const { unproven } = this.#shared;
    const known = unproven.get(hash);
    // Of an external nothing may be known in one index, and something else stand in another.
    const needsPrint = record !== undefined && (known !== undefined || verdict !== 'proven' || record.isExternal);
    const fingerprint = needsPrint ? fingerprintRecord(record) : undefined;
    const { label } = this.#source;
    if (verdict === 'not proven') {
      if (known?.related !== undefined && known.fingerprint === fingerprint) {
        known.related.push(sameRecord(this.#source, spot));
        return;
      }
      const related: RelatedSpot[] = [];
      this.#problems.push(notProven(named, related));
      if (known === undefined) this.#doubts.set(hash, { label, fingerprint, spot, related });
      return;
    }
    const isOther = known !== undefined && known.related === undefined && known.fingerprint !== fingerprint;
    if (isOther) this.#problems.push(otherSpec(this.#source, named, known));
    else if (verdict === 'unknown') this.#counted.addUnknown(proof.why, record?.name ?? '', hash, spot);
    if (known === undefined && needsPrint) this.#doubts.set(hash, { label, fingerprint, spot, related: undefined });
  }

  #shareDoubts(): void {
    const { unproven, doubtful, vocabulary } = this.#shared;
    for (const [hash, doubt] of this.#doubts) {
      unproven.set(hash, doubt);
      const number = vocabulary.keys.find(hash);
      if (number !== undefined) doubtful.set(number, 1);
    }
  }

  finish(reading: IndexReading | FileFault, limits: Limits): CheckedIndex {
    const source = this.#source;
    const nothing = { source, spans: undefined, records: 0, proven: 0 };
    if (isFault(reading)) return { ...nothing, problems: [unopened(source, reading)] };
    const blobs = reading.blobFaults.map((fault) => blobProblem(source, fault));
    // What a list names has nothing but its sum.
    const isDamaged = reading.blobFaults.length > 0 && isListed(source);
    if (!reading.isUsable || isDamaged)
      return { ...nothing, problems: isDamaged ? blobs : [...blobs, ...this.#faults] };
    if (isRoot(source)) this.#shared.root = this.#dag;
    this.#shareDoubts();
    for (const fault of this.#dag.finish()) this.#problems.push(dagProblem(source, fault, this.#spans, this.#database));
    const counted = this.#counted.problems(indexName(source.tag, source.label), limits);
    return {
      source,
      spans: this.#spans,
      problems: [...blobs, ...this.#faults, ...this.#problems, ...counted],
      records: reading.records,
      proven: this.#proven,
    };
  }
}
