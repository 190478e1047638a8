import type { Path } from '../finding.js';
import { KeyTable } from '../index/key-table.js';
import { Numbered } from '../index/numbered.js';
import type { IndexRecord } from '../index/record.js';
import {
  type DataProblem,
  type DataProblemCode,
  type DataProblemData,
  dataProblem,
  type EntrySpot,
} from './problem.js';
import type { SpecEntry } from './shape.js';

/** What the indexes say of a hash. */
interface Expected {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  readonly os: string;
  readonly target: string;
  readonly variants: string;
  /** Numbers of their hashes. */
  readonly dependencies: readonly number[];
  /** Numbers of their names, each once. */
  readonly stacks: number[];
  readonly tags: number[];
}

/**
 * What the successor's files must say by the indexes of the stacks: every record of each, with a binary or not; the first record of a
 * hash counts. The index `root` is not read for them.
 */
export class ExpectedData {
  readonly #keys = new KeyTable();
  readonly #expected: (Expected | undefined)[] = [];
  readonly #seen: boolean[] = [];
  readonly #variants = new Map<string, string>();
  /** Stacks and tags. */
  readonly #names = new Numbered<string>();

  /** A record of a stack's index. */
  add(tag: string, stack: string, record: IndexRecord): void {
    const number = this.#number(record.key);
    if (number === undefined) return;
    this.#expected[number] ??= this.#expect(record);
    const expected = this.#expected[number];
    addOnce(expected.stacks, this.#names.numberOf(stack, same));
    addOnce(expected.tags, this.#names.numberOf(tag, same));
  }

  /** What a spec says otherwise. */
  compare(spec: SpecEntry, spot: EntrySpot): readonly DataProblem[] {
    const number = this.#keys.find(spec.hash);
    const expected = number === undefined ? undefined : this.#expected[number];
    const problems: DataProblem[] = [];
    const add = <C extends DataProblemCode>(code: C, path: Path, data: DataProblemData[C]) => {
      problems.push(dataProblem('specs', spot, code, path, data));
    };
    if (number === undefined || expected === undefined) {
      add('notInIndex', [], { hash: spec.hash });
      return problems;
    }
    this.#seen[number] = true;
    for (const field of ['version', 'platform', 'os', 'target'] as const)
      if (spec[field] !== expected[field])
        add('otherField', [field], { field, written: spec[field], expected: expected[field] });
    const variants = [...spec.variants].sort().join('\n');
    if (variants !== expected.variants) {
      const wanted = expected.variants.split('\n');
      const extra = firstExtra(spec.variants, wanted);
      const missing = wanted[firstExtra(wanted, spec.variants)];
      const data = { field: 'variants', written: spec.variants[extra] ?? '', expected: missing ?? '' };
      add('otherField', ['variants', ...(extra === -1 ? [] : [extra])], data);
    }
    this.#compareDependencies(spec, expected, add);
    compareSets(spec.stacks, this.#namesOf(expected.stacks), (stack, i) =>
      i === undefined ? add('stackMissing', ['stacks'], { stack }) : add('stackExtra', ['stacks', i], { stack }),
    );
    compareSets(spec.releases, this.#namesOf(expected.tags), (tag, i) =>
      i === undefined ? add('tagMissing', ['releases'], { tag }) : add('tagExtra', ['releases', i], { tag }),
    );
    return problems;
  }

  /** The hashes of the indexes that no spec had, with their packages. */
  *unseen(): Iterable<{ readonly hash: string; readonly name: string }> {
    for (let number = 0; number < this.#keys.size; number++) {
      const expected = this.#expected[number];
      if (expected !== undefined && !this.#seen[number]) yield { hash: this.#keys.hashOf(number), name: expected.name };
    }
  }

  #compareDependencies(
    { dependencies }: SpecEntry,
    expected: Expected,
    add: (code: 'otherField', path: Path, data: DataProblemData['otherField']) => void,
  ): void {
    const wanted = new Set(expected.dependencies.map((number) => this.#keys.hashOf(number)));
    const extra = dependencies.find(({ hash }) => !wanted.has(hash));
    for (const { hash } of dependencies) wanted.delete(hash);
    const [missing] = wanted;
    if (extra === undefined && missing === undefined) return;
    const path = extra === undefined ? ['dependencies'] : ['dependencies', extra.index, 'hash'];
    add('otherField', path, { field: 'dependencies', written: extra?.hash ?? '', expected: missing ?? '' });
  }

  #expect({ name, version, platform, os, target, parameters, dependencies }: IndexRecord): Expected {
    const variants = variantsOf(parameters).sort().join('\n');
    const shared = this.#variants.get(variants) ?? variants;
    this.#variants.set(shared, shared);
    return {
      name,
      version,
      platform,
      os,
      target,
      variants: shared,
      dependencies: dependencies.map(({ hash }) => this.#number(hash)!),
      stacks: [],
      tags: [],
    };
  }

  #namesOf(numbers: readonly number[]): ReadonlySet<string> {
    return new Set(numbers.map((number) => this.#names.at(number)));
  }

  #number(hash: string): number | undefined {
    const number = this.#keys.add(hash);
    if (number === this.#expected.length) this.#expected.push(undefined);
    return number;
  }
}

const same = (text: string): string => text;

function addOnce(numbers: number[], number: number): void {
  if (!numbers.includes(number)) numbers.push(number);
}

/** As the successor's generator writes them: flags too, each value of a list by itself, nothing for an empty list. */
export function variantsOf(parameters: IndexRecord['parameters']): string[] {
  return parameters.flatMap(([name, value]) => {
    if (typeof value === 'boolean') return [`${value ? '+' : '~'}${name}`];
    return Array.isArray(value) ? value.map((item) => `${name}=${item}`) : [`${name}=${value}`];
  });
}

/** The index of a text that the other list does not have, or not as often; -1 when there is none. */
function firstExtra(texts: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.findIndex((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count < 1;
  });
}

/** Tells values that are too much, with their index, and values that are missing, without. */
function compareSets(
  written: readonly string[],
  expected: ReadonlySet<string>,
  tell: (value: string, index?: number) => void,
): void {
  for (const [i, value] of written.entries()) if (!expected.has(value)) tell(value, i);
  for (const value of [...expected].sort()) if (!written.includes(value)) tell(value);
}
