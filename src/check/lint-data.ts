import { checkData } from '../data-files/check-data.js';
import { ExpectedData } from '../data-files/expected-data.js';
import type { DataFile, DataProblem } from '../data-files/problem.js';
import { DATA_LIMITS } from '../data-files/read-entries.js';
import type { Host } from '../host.js';
import { ReadError, type ReadFault } from '../index/fault.js';
import type { Chunks } from '../index/files.js';
import { LIMITS } from '../index/limits.js';
import type { CacheFile, CacheSpot } from '../index/problem.js';
import { readIndex } from '../index/read-index.js';
import { isFault } from '../index/small-file.js';
import { indexName, isRoot, type TagSources } from '../index/sources.js';
import { CacheFindings } from './cache-findings.js';
import { cacheFileAt, inputsOf, sourcesOf, withRealNames } from './index-inputs.js';
import type { IndexTask } from './index-task.js';
import type { Beside, BesideResult, LintTask } from './task.js';

/** The two data files of the site's successor. Paths are absolute. */
export interface DataTask {
  readonly packages: string;
  readonly specs: string;
  /** What files are shown relative to. */
  readonly root: string;
  /** The indexes that they are made from; undefined when nothing is compared. */
  readonly index: IndexTask | undefined;
}

/** The check of the data files, by themselves and against indexes. */
export function besideData(data: DataTask): Beside {
  const { packages, specs, index } = data;
  return {
    kinds: ['data'],
    async inputs(host) {
      const own = withRealNames(host, [packages, specs]);
      const isOfIndex = index === undefined ? undefined : await inputsOf(index, host);
      return (file) => own.has(file) || isOfIndex?.(file) === true;
    },
    find: (task, host, pause) => checkDataFiles(data, task, host, pause),
  };
}

const WHAT: Readonly<Record<DataFile, string>> = { packages: 'the packages file', specs: 'the specs file' };

async function checkDataFiles(
  { root, index, ...paths }: DataTask,
  task: LintTask,
  host: Host,
  pause: () => Promise<boolean>,
): Promise<BesideResult | undefined> {
  const findings = new CacheFindings('data', task.rulesets, DATA_LIMITS);
  const files = {
    packages: await cacheFileAt(paths.packages, root, host),
    specs: await cacheFileAt(paths.specs, root, host),
  };
  const expected = index === undefined ? undefined : await expectedOf(index, host, pause);
  if (index !== undefined && expected === undefined) return undefined;
  const tell = (problem: DataProblem): void =>
    findings.add({
      code: problem.code,
      data: problem.data,
      spot: spotOf(files[problem.file], problem),
      subject: String(problem.path[0] ?? ''),
    });
  let specs = 0;
  let isWhole = true;
  await checkData(
    () => chunksOf(files.packages),
    () => chunksOf(files.specs),
    {
      problem: tell,
      fault(file, fault) {
        if (fault.key === undefined) isWhole = false;
        addFault(findings, files[file], WHAT[file], fault);
      },
      spec(spec, spot) {
        specs++;
        if (expected?.lack === undefined) for (const problem of expected?.data.compare(spec, spot) ?? []) tell(problem);
      },
    },
  );
  if (isWhole && expected !== undefined && expected.lack === undefined)
    for (const { hash, name } of expected.data.unseen())
      findings.add({
        code: 'notInData',
        data: { hash, name },
        spot: { in: files.specs, path: [hash] },
        subject: hash,
      });
  const lack = expected === undefined ? 'no index is given' : expected.lack;
  const compared = lack === undefined && { indexes: expected!.indexes };
  return {
    ...(await findings.finish()),
    files: [files.packages.shown, files.specs.shown],
    skipped: lack === undefined ? [] : [{ rules: (id) => id === 'data-index', reason: lack }],
    done: { tags: [], data: { specs, ...compared } },
  };
}

async function* chunksOf({ folder, file }: CacheFile): Chunks & AsyncGenerator<Uint8Array> {
  const open = folder.open(file);
  if (isFault(open)) throw new ReadError(open);
  const { file: limit } = DATA_LIMITS;
  if (open.bytes > limit) throw new ReadError({ code: 'tooLarge', data: { bytes: open.bytes, limit } });
  yield* open.chunks();
}

function addFault(findings: CacheFindings, file: CacheFile, what: string, fault: ReadFault): void {
  const { key, span } = fault;
  const spot: CacheSpot = { in: file, path: key === undefined ? [] : [key], ...(span && { span }) };
  if (key === undefined) findings.add({ code: 'unreadableData', data: { what, fault }, spot });
  else findings.add({ code: 'unreadableEntry', data: { what, key, fault }, spot, subject: key });
}

function spotOf(file: CacheFile, { path: all, keySpan, span }: DataProblem): CacheSpot {
  const below = all.slice(1);
  return below.length === 0 ? { in: file, path: all, span: keySpan } : { in: file, path: all, span, below };
}

/** What the indexes of all stacks say. */
interface Expectation {
  readonly data: ExpectedData;
  readonly indexes: number;
  /** Why nothing can be compared with it. */
  readonly lack: string | undefined;
}

/** As the successor's generator reads them: all indexes of the list but the roots', in its order. */
async function expectedOf(
  index: IndexTask,
  host: Host,
  pause: () => Promise<boolean>,
): Promise<Expectation | undefined> {
  const limits = { ...LIMITS, file: index.maxBytes };
  const sources = await sourcesOf(index, host, limits);
  const listed = new Set(sources.listed.map(({ tag }) => tag));
  const tags = sources.tags.filter((tag) => index.isAsked(tag) && (listed.size === 0 || listed.has(tag)));
  const data = new ExpectedData();
  const unusable: string[] = [];
  let indexes = 0;
  for (const tag of tags) {
    const found: TagSources = await sources.find(tag);
    unusable.push(...found.unknown.map((label) => indexName(tag, label)));
    for (const source of found.sources.filter((one) => !isRoot(one))) {
      const reading = await readIndex(
        source.in.folder,
        source.index,
        {
          record: (entry) => {
            const record = entry.checked()?.record;
            if (record !== undefined) data.add(tag, source.label, record);
          },
          fault: () => {},
        },
        limits,
      );
      if (isFault(reading) || !reading.isUsable) unusable.push(indexName(tag, source.label));
      indexes++;
      if (!(await pause())) return undefined;
    }
  }
  const lack =
    unusable.length > 0 ? `${unusable[0]} cannot be used` : indexes === 0 ? 'no index of a stack is there' : undefined;
  return { data, indexes, lack };
}
