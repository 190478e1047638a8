import type { ReadFault } from '../index/fault.js';
import type { Chunks } from '../index/files.js';
import { DataLinks } from './links.js';
import type { DataFile, DataProblem, EntrySpot } from './problem.js';
import { readEntries } from './read-entries.js';
import { checkPackage, checkSpec, type SpecEntry } from './shape.js';

/** What is told while the two files are read. */
export interface DataVisitor {
  problem(problem: DataProblem): void;
  /** What is wrong with a file as such: `data-readable`. */
  fault(file: DataFile, fault: ReadFault): void;
  /** Each spec of the right shape. */
  spec?(spec: SpecEntry, spot: EntrySpot): void;
}

/**
 * Reads both files, packages first, and tells what is wrong with each and with the two together. Where one cannot be read to its end,
 * nothing is said of what the other has and it lacks.
 */
export async function checkData(packages: () => Chunks, specs: () => Chunks, visitor: DataVisitor): Promise<void> {
  const links = new DataLinks();
  const tell = (problems: readonly DataProblem[]) => {
    for (const problem of problems) visitor.problem(problem);
  };
  let isPartial = false;
  const hasPackages = await readEntries(
    packages(),
    (data) => {
      const { entry, problems } = checkPackage(data);
      tell(problems);
      if (entry === undefined) isPartial = true;
      else tell(links.addPackage(entry, data));
    },
    (fault) => {
      isPartial = true;
      visitor.fault('packages', fault);
    },
  );
  const hasSpecs = await readEntries(
    specs(),
    (data) => {
      const { entry, problems } = checkSpec(data);
      tell(problems);
      if (entry === undefined) return links.addFaultySpec(data.key);
      const found = links.addSpec(entry, data);
      // A package that could not be read may have listed it.
      tell(isPartial ? found.filter(({ code }) => code !== 'specOrphan') : found);
      visitor.spec?.(entry, data);
    },
    (fault) => {
      if (fault.key !== undefined) links.addFaultySpec(fault.key);
      visitor.fault('specs', fault);
    },
  );
  if (hasPackages && hasSpecs) tell(links.finish());
}
