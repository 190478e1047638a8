import type { Path, Teller } from '../finding.js';
import type { Generation } from '../page/data.js';
import type { Table } from '../page/scan/columns.js';
import { type CheckedIndex, checkIndex, type RecordVisitor, TagShared } from './check-index.js';
import { ColumnComparison } from './compare-columns.js';
import { comparePage, compareRow, type PageDifference, type PageRows } from './compare-page.js';
import { keySpot } from './index-problems.js';
import { ROOT } from './layout.js';
import type { Limits } from './limits.js';
import { type CacheProblem, type CacheSpot, indexProblem, type RelatedSpot } from './problem.js';
import type { RowFields } from './row-fields.js';
import { type IndexSource, isRoot, type TagSources } from './sources.js';
import { TagRecords } from './tag-records.js';

/** The tag whose pages and indexes change every day: what is out of step there is often no fault. */
const LIVING_TAG = 'develop';

/** A place on a page: steps from its front matter on. */
export interface PageSpot {
  readonly page: Path;
}

/** What the indexes of a tag say, and what is wrong with them. */
export interface CheckedTag {
  readonly tag: string;
  readonly problems: readonly CacheProblem[];
  /** Why nothing is compared with its pages; undefined when they are. */
  readonly lack: 'none' | 'root' | undefined;
  /** Labels of stacks whose index cannot be used. */
  readonly unknown: readonly string[];
  readonly records: number;
  readonly proven: number;
  readonly indexes: readonly IndexSource[];
  /** Whether an index has a hash; undefined when it cannot be used. */
  recordsOf(label: string): ((hash: string) => boolean) | undefined;
  /** Whether a label of a page has an index, readable or not. */
  isKnown(label: string): boolean;
  /** Whether `compare` has nothing to say of the page in the table. False when it takes more to tell. */
  agrees(table: Table, name: string, generation: Generation): boolean;
  /** What of a page does not follow from the indexes. */
  compare(page: PageRows): readonly CacheProblem<PageSpot>[];
  /** The packages of its binaries that have no page; `names` are those that have one. */
  withoutPage(names: ReadonlySet<string>): readonly CacheProblem[];
}

/** Reads all indexes of a tag, one after the other. `goesOn` is asked between them; undefined when it says no. */
export async function checkTag(
  { tag, sources, unknown, problems }: TagSources,
  limits: Limits,
  goesOn: () => Promise<boolean>,
): Promise<CheckedTag | undefined> {
  const check = new TagCheck(tag, limits, [...problems], [...unknown]);
  for (const source of sources) {
    await check.read(source);
    if (!(await goesOn())) return undefined;
  }
  return check.finish(sources);
}

class TagCheck {
  readonly #tag: string;
  readonly #limits: Limits;
  readonly #problems: CacheProblem[];
  readonly #unknown: string[];
  readonly #shared = new TagShared();
  readonly #records = new TagRecords(this.#shared.vocabulary);
  readonly #columns = new ColumnComparison(this.#records);
  #root: CheckedIndex | undefined;
  #read = 0;
  #proven = 0;

  constructor(tag: string, limits: Limits, problems: CacheProblem[], unknown: string[]) {
    this.#tag = tag;
    this.#limits = limits;
    this.#problems = problems;
    this.#unknown = unknown;
  }

  async read(source: IndexSource): Promise<void> {
    const unpublished: CacheProblem[] = [];
    const visitor = isRoot(source) ? this.#rootVisitor() : this.#stackVisitor(source, unpublished);
    const checked = await checkIndex(source, this.#shared, visitor, this.#limits);
    for (const problem of checked.problems) this.#problems.push(problem);
    this.#read += checked.records;
    this.#proven += checked.proven;
    if (isRoot(source)) this.#root = checked;
    if (checked.spans === undefined) {
      this.#unknown.push(source.label);
      this.#records.dropLabel(source.label);
    } else {
      this.#records.addLabel(source.label);
      for (const problem of unpublished) this.#problems.push(problem);
    }
  }

  #rootVisitor(): RecordVisitor {
    return {
      record: (record) => this.#records.add(record),
      numbers: (record) => this.#records.addNumbers(record),
      same: () => {},
      refused: (key) => this.#records.refuse(key),
    };
  }

  #stackVisitor(source: IndexSource, unpublished: CacheProblem[]): RecordVisitor {
    const tag = this.#tag;
    const { label } = source;
    const hear = (key: string, name: string, isBinary: boolean, spot: CacheSpot): void => {
      this.#records.addToLabel(label, key, isBinary);
      if (!isBinary || this.#root?.spans === undefined) return;
      const state = this.#records.stateOf(key);
      if (state === 'binary' || state === 'refused') return;
      const related = this.#recordOf(key, 'The root has it as a dependency only.');
      const data = { name, hash: key, tag, stack: label };
      unpublished.push(this.#living(indexProblem('notPublished', data, spot, { subject: key, related })));
    };
    return {
      record: ({ key, name, isCached, isExternal }, spot) => hear(key, name, isCached && !isExternal, spot),
      numbers: (record) => {
        const { number, isCached } = record;
        this.#records.addNumberToLabel(label, number, isCached);
        if (!isCached || this.#root?.spans === undefined || this.#records.stateAt(number) === 'binary') return;
        if (!record.read()) return;
        const { texts } = this.#shared.vocabulary;
        hear(record.key, texts.at(record.name), isCached, keySpot(source, record));
      },
      same: hear,
      refused: (key) => this.#records.addToLabel(label, key, undefined),
    };
  }

  finish(indexes: readonly IndexSource[]): CheckedTag {
    const hasRoot = indexes.some(isRoot) || this.#unknown.includes(ROOT);
    const [first] = indexes;
    if (!hasRoot && first !== undefined)
      this.#problems.push(
        indexProblem(
          'rootMissing',
          { tag: this.#tag, labels: indexes.map(({ label }) => label) },
          { in: first.manifest, path: [] },
          { subject: this.#tag },
        ),
      );
    return {
      tag: this.#tag,
      problems: this.#problems,
      lack: hasRoot ? (this.#root?.spans === undefined ? 'root' : undefined) : 'none',
      unknown: this.#unknown.filter((label) => label !== ROOT),
      records: this.#read,
      proven: this.#proven,
      indexes,
      recordsOf: (label) =>
        this.#records.isKnown(label) ? (hash) => this.#records.labelsOf(hash).includes(label) : undefined,
      isKnown: (label) => this.#records.isKnown(label) || this.#unknown.includes(label),
      agrees: (table, name, generation) => this.#columns.agrees(table, name, generation),
      compare: (page) => this.#compare(page),
      withoutPage: (names) => this.#withoutPage(names),
    };
  }

  #withoutPage(names: ReadonlySet<string>): readonly CacheProblem[] {
    return [...this.#records.names()]
      .filter((name) => !names.has(name))
      .sort()
      .map((name) => {
        const binaries = [...this.#records.binariesOf(name)].sort();
        const [spot] = this.#recordOf(binaries[0]!, '');
        const data = { tag: this.#tag, name, binaries: binaries.length };
        // Of several one at least may be right.
        const unless = binaries.length === 1 ? this.#tellers(binaries[0]!, 'index-hash') : [];
        return this.#living(indexProblem('pageMissing', data, spot!, { subject: name, unless }));
      });
  }

  #compare(page: PageRows): readonly CacheProblem<PageSpot>[] {
    const all = comparePage(page, this.#records);
    const known = this.#unknown.length === 0 ? all : all.filter(({ kind }) => kind !== 'stacks');
    const pairs = pairHashes(page, known);
    const told = new Set<PageDifference>(pairs.flat());
    return [
      ...pairs.map((pair) => this.#wrongHash(page, pair)),
      ...known.filter((one) => !told.has(one)).map((one) => this.#problem(page, one)),
    ];
  }

  /** A hash that is not the one of the record that the rest of the row is of. Of the two differences the first says it. */
  #wrongHash(page: PageRows, [{ hash, path }, { hash: expected }]: HashPair): CacheProblem<PageSpot> {
    const data = { tag: this.#tag, name: page.name, hash, expected };
    const related = this.#recordOf(expected, RECORD);
    return this.#living(indexProblem('wrongHash', data, { page: path }, { subject: hash, related }));
  }

  #problem(page: PageRows, one: PageDifference): CacheProblem<PageSpot> {
    const tag = this.#tag;
    const { name } = page;
    if (one.kind === 'packageGone')
      return this.#living(indexProblem('packageGone', { tag, name }, { page: one.path }, { subject: name }));
    const { hash } = one;
    const row = { tag, name, hash };
    const related = this.#recordOf(hash, RECORD);
    const more = { subject: hash, related };
    switch (one.kind) {
      case 'extraRow': {
        const spot = { page: one.path };
        if (one.state === 'record') return this.#living(indexProblem('dependencyRow', row, spot, more));
        if (one.state === 'absent') return this.#living(indexProblem('extraRow', row, spot, more));
        return this.#living(
          indexProblem('refusedRow', row, spot, {
            ...more,
            unless: this.#tellers(hash, 'index-record', 'index-readable'),
          }),
        );
      }
      case 'otherPackage':
        return this.#living(
          indexProblem(
            'rowOfOther',
            { ...row, other: one.name },
            { page: one.path },
            { ...more, unless: this.#tellers(hash, 'index-hash') },
          ),
        );
      case 'missingRow': {
        const data = { ...row, row: describeRow(one.row), labels: one.labels };
        return this.#living(indexProblem('missingRow', data, { page: ['spec_details'] }, more));
      }
      case 'stacks': {
        return indexProblem(STACK_CODES[one.is], { ...row, stack: one.label }, { page: one.path }, more);
      }
      default: {
        const { field, written, expected, path } = one;
        const spot = { page: path };
        const more = { subject: hash, related, unless: this.#tellers(hash, 'index-hash') };
        if (expected === undefined) return indexProblem('extraVariant', { ...row, written: written! }, spot, more);
        if (written === undefined) return indexProblem('missingVariant', { ...row, expected }, spot, more);
        return indexProblem('wrongField', { ...row, field, written, expected }, spot, more);
      }
    }
  }

  /** What tells that nothing follows from a record of the root. */
  #tellers(hash: string, ...rules: readonly string[]): readonly Teller[] {
    const file = this.#root!.source.in.shown;
    return rules.map((rule) => ({ rule, subject: hash, file }));
  }

  /** The record of a hash in the root index, if it has one. */
  #recordOf(hash: string, message: string): readonly RelatedSpot[] {
    const found = this.#root?.spans?.find(hash);
    if (found === undefined) return [];
    const path = ['database', 'installs', hash];
    return [{ in: this.#root!.source.in, path, span: found.keySpan, message }];
  }

  /** Said of the tag that changes every day it may be milder. */
  #living<P>(problem: CacheProblem<P>): CacheProblem<P> {
    return this.#tag === LIVING_TAG ? { ...problem, code: `${problem.code}InDevelop` } : problem;
  }
}

const RECORD = 'Its record in the index.';

const STACK_CODES = { extra: 'extraStack', missing: 'missingStack', withoutBinary: 'stackWithoutBinary' } as const;

/** Beyond so many rows that are missing it is no slip of the pen. */
const MOST_PAIRS = 20;

type DifferenceOf<K extends PageDifference['kind']> = Extract<PageDifference, { readonly kind: K }>;
/** A row that is in the index in all but its hash, and the one that is missing for it. */
type HashPair = readonly [extra: DifferenceOf<'extraRow'>, missing: DifferenceOf<'missingRow'>];

function pairHashes(page: PageRows, differences: readonly PageDifference[]): readonly HashPair[] {
  const missing = new Set(differences.filter((one) => one.kind === 'missingRow'));
  if (missing.size > MOST_PAIRS) return [];
  const pairs: HashPair[] = [];
  for (const one of differences) {
    if (one.kind !== 'extraRow' || one.state !== 'absent') continue;
    const row = page.rows[Number(one.path[1])]!;
    const same = [...missing].find((other) => compareRow(row, other.row, []).length === 0);
    if (same === undefined) continue;
    missing.delete(same);
    pairs.push([one, same]);
  }
  return pairs;
}

/** As a spec is typed: the version, the compiler, where it runs. */
function describeRow({ version, compiler, platform, os, target }: RowFields): string {
  return `version ${version}, compiler ${compiler}, ${platform}-${os}-${target}`;
}
