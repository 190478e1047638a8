import type { Path } from '../finding.js';
import { KeyTable } from '../index/key-table.js';
import { type DataProblem, dataProblem, type EntrySpot } from './problem.js';
import type { PackageEntry, SpecEntry } from './shape.js';

/** What is kept of a package. */
interface Known {
  readonly spot: EntrySpot;
  readonly releases: readonly string[];
  /** Those of its specs. */
  readonly found: Set<string>;
  /** Whether one of its specs is missing or faulty: its releases prove nothing then. */
  isPartial: boolean;
}

/** Where a hash was first named. */
interface Mention {
  readonly spot: EntrySpot;
  readonly path: Path;
  readonly name: string;
}

/**
 * Holds the packages and the specs against each other. Add all packages, then all specs, then ask for what can be told at the end.
 * Keeps a few numbers per spec.
 */
export class DataLinks {
  readonly #packages: Known[] = [];
  readonly #keys = new KeyTable();
  /** By number of a hash: the package that lists it, + 1; and where it does. */
  readonly #owners: number[] = [];
  readonly #places: number[] = [];
  /** By number of a hash: whether it has an entry, faulty or not. */
  readonly #seen: boolean[] = [];
  /** Of hashes that had no entry when something depended on them. */
  readonly #mentions = new Map<number, Mention>();

  addPackage(entry: PackageEntry, spot: EntrySpot): readonly DataProblem[] {
    const known = { spot: spotOf(spot), releases: entry.releases, found: new Set<string>(), isPartial: false };
    const problems: DataProblem[] = [];
    const number = this.#packages.push(known) - 1;
    entry.specs.forEach((hash, i) => {
      const at = this.#number(hash);
      if (at === undefined) return;
      const owner = this.#owners[at];
      if (owner === undefined) {
        this.#owners[at] = number;
        this.#places[at] = i;
      } else if (owner !== number) {
        known.isPartial = true;
        const data = { hash, first: this.#packages[owner]!.spot.key, second: entry.name };
        problems.push(dataProblem('packages', spot, 'specShared', ['specs', i], data));
      }
    });
    return problems;
  }

  /** A spec of the right shape. */
  addSpec(entry: SpecEntry, spot: EntrySpot): readonly DataProblem[] {
    const problems: DataProblem[] = [];
    const number = this.#number(entry.hash);
    if (number === undefined) return problems;
    this.#seen[number] = true;
    const owner = this.#owners[number];
    if (owner === undefined) problems.push(dataProblem('specs', spot, 'specOrphan', [], { hash: entry.hash }));
    else for (const release of entry.releases) this.#packages[owner]!.found.add(release);
    for (const { name, hash, index } of entry.dependencies) problems.push(...this.#dependency(spot, name, hash, index));
    return problems;
  }

  /** A spec of another shape: it is there, and nothing follows from it. */
  addFaultySpec(hash: string): void {
    const number = this.#number(hash);
    if (number === undefined) return;
    this.#seen[number] = true;
    const owner = this.#owners[number];
    if (owner !== undefined) this.#packages[owner]!.isPartial = true;
  }

  /** What can be told when all is added: specs and dependencies that are missing, and the releases of packages. */
  finish(): readonly DataProblem[] {
    const problems: DataProblem[] = [];
    for (let number = 0; number < this.#keys.size; number++) {
      if (this.#seen[number]) continue;
      const hash = this.#keys.hashOf(number);
      const owner = this.#owners[number];
      if (owner !== undefined) {
        const known = this.#packages[owner]!;
        known.isPartial = true;
        const path = ['specs', this.#places[number]!];
        problems.push(dataProblem('packages', known.spot, 'specMissing', path, { hash, name: known.spot.key }));
        continue;
      }
      const mention = this.#mentions.get(number)!;
      problems.push(
        dataProblem('specs', mention.spot, 'dependencyMissing', mention.path, { name: mention.name, hash }),
      );
    }
    return [...problems, ...this.#packages.flatMap(releaseProblems)];
  }

  #dependency(spot: EntrySpot, name: string, hash: string, index: number): readonly DataProblem[] {
    const number = this.#number(hash)!;
    const path = ['dependencies', index];
    if (!this.#seen[number] && this.#owners[number] === undefined && !this.#mentions.has(number))
      this.#mentions.set(number, { spot: spotOf(spot), path: [...path, 'hash'], name });
    const owner = this.#owners[number];
    const expected = owner === undefined ? name : this.#packages[owner]!.spot.key;
    if (expected === name) return [];
    return [dataProblem('specs', spot, 'dependencyName', [...path, 'name'], { written: name, expected, hash })];
  }

  #number(hash: string): number | undefined {
    return this.#keys.add(hash);
  }
}

function releaseProblems({ spot, releases, found, isPartial }: Known): readonly DataProblem[] {
  if (isPartial) return [];
  const listed = new Set(releases);
  const name = spot.key;
  return [
    ...[...found]
      .filter((release) => !listed.has(release))
      .sort()
      .map((release) => dataProblem('packages', spot, 'releaseMissing', ['releases'], { name, release })),
    ...releases
      .map((release, i) => ({ release, i }))
      .filter(({ release }) => !found.has(release))
      .map(({ release, i }) => dataProblem('packages', spot, 'releaseExtra', ['releases', i], { name, release })),
  ];
}

/** Without the value. */
function spotOf({ key, keySpan, span }: EntrySpot): EntrySpot {
  return { key, keySpan, span };
}
