import type { Limits } from './limits.js';
import { type CacheProblem, type CacheSpot, indexProblem } from './problem.js';

/** How many records a finding about several of them names. */
const MOST_NAMED = 3;

/** Records of an index that one finding tells together: dependencies without a binary, and those of which nothing can be proven. */
export class CountedRecords {
  #holes = 0;
  readonly #named: string[] = [];
  #firstHole: CacheSpot | undefined;
  /** By why nothing is known of a hash: how many, and the first. */
  readonly #unknown = new Map<string, { count: number; first: string; spot: CacheSpot }>();

  addHole(name: string, key: string, spot: CacheSpot): void {
    this.#holes++;
    this.#firstHole ??= spot;
    if (this.#named.length < MOST_NAMED) this.#named.push(shortName(name, key));
  }

  addUnknown(why: string, name: string, key: string, spot: CacheSpot): void {
    const known = this.#unknown.get(why);
    if (known !== undefined) known.count++;
    else this.#unknown.set(why, { count: 1, first: shortName(name, key), spot });
  }

  /** `what` is how the index is called. */
  problems(what: string, { unproven: limit }: Limits): readonly CacheProblem[] {
    const problems: CacheProblem[] = [];
    if (this.#firstHole !== undefined)
      problems.push(indexProblem('holes', { what, count: this.#holes, first: this.#named }, this.#firstHole));
    for (const [why, { count, first, spot }] of this.#unknown) {
      if (why === 'external') problems.push(indexProblem('externalUnproven', { what, count, first }, spot));
      else if (why === 'target') problems.push(indexProblem('targetUnproven', { what, count, first }, spot));
      else if (why === 'limit') problems.push(indexProblem('tooManyUnproven', { what, limit }, spot));
    }
    return problems;
  }
}

function shortName(name: string, key: string): string {
  return `${name}/${key.slice(0, 7)}`;
}
