import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import fg from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { verifyRecord } from '../../src/spack/dag-hash/verify-record.js';
import { INDEX_FIXTURES, needLargeData, SHARED_INDEX_DATA } from '../support/index-files.js';

type Path = (string | number)[];

/** A spec of a proven record that is no external, with a leaf of it. */
interface Leaf {
  readonly file: string;
  readonly version: string;
  readonly key: string;
  readonly record: { readonly spec: object };
  readonly path: Path;
}

/** Every text, number, truth value and empty list or object of the node. */
function leavesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.length === 0 ? [at] : entries.flatMap(([key, inner]) => leavesOf(inner, [...at, key]));
}

function leavesIn(file: string): Leaf[] {
  const { version, installs } = JSON.parse(readFileSync(file, 'utf8')).database;
  return Object.entries<Leaf['record']>(installs).flatMap(([key, record]) => {
    const node = version === '5' ? Object.values(record.spec)[0] : record.spec;
    if (Object.hasOwn(node, 'external') || verifyRecord(record, version, key).verdict !== 'proven') return [];
    return leavesOf(node).map((path) => ({ file, version, key, record, path }));
  });
}

function at(node: unknown, path: Path): unknown {
  return path.reduce((value, step) => (value as Record<string, unknown>)[step], node);
}

/** Another value, as near as `seed` picks one. */
function edited(value: unknown, seed: number): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1 + (seed % 3);
  if (typeof value === 'string') {
    const place = value.length === 0 ? 0 : seed % value.length;
    const digit = value[place] === 'q' ? 'r' : 'q';
    if (seed % 3 === 0) return value.slice(0, place) + digit + value.slice(place);
    return value.slice(0, place) + (seed % 3 === 1 && value.length > 1 ? '' : digit) + value.slice(place + 1);
  }
  return Array.isArray(value) ? ['q'] : { q: 'q' };
}

/** Whether a leaf stands at or below one of the paths. */
function isCovered(path: Path, uncovered: readonly (readonly (string | number)[])[]): boolean {
  return !uncovered.some((start) => start.every((step, i) => path[i] === step));
}

function checkEdit(leaf: Leaf, seed: number): void {
  const record = structuredClone(leaf.record);
  const node = leaf.version === '5' ? Object.values(record.spec)[0] : record.spec;
  const parent = at(node, leaf.path.slice(0, -1)) as Record<string | number, unknown>;
  const last = leaf.path.at(-1)!;
  const before = parent[last];
  parent[last] = edited(before, seed);
  if (parent[last] === before) return;
  const proof = verifyRecord(record, leaf.version, leaf.key);
  const isUnseen = proof.verdict === 'proven' && isCovered(leaf.path, proof.uncovered);
  expect(isUnseen ? { ...leaf, record: undefined, value: parent[last], proof } : 'told').toBe('told');
}

const fixtures = fg
  .sync('{databases,spack-test,mirror/**}/*', { cwd: INDEX_FIXTURES, absolute: true })
  .filter((file) => /\/(?:[0-9a-f]{64}|[^/]+\.json)$/.test(file))
  .filter((file) => /"installs"/.test(readFileSync(file, 'utf8')));

describe('a change of one value', () => {
  const leaves = fixtures.flatMap(leavesIn);

  it('is told for each value of each record, or the proof says that the hash does not cover it', () => {
    expect(leaves.length).toBeGreaterThan(2000);
    for (const [i, leaf] of leaves.entries()) checkEdit(leaf, i);
  });

  it('is told however the value is changed', () => {
    fc.assert(
      fc.property(fc.nat(leaves.length - 1), fc.nat(), (i, seed) => checkEdit(leaves[i]!, seed)),
      { numRuns: 2000 },
    );
  });

  it('is told in real indexes of each version', { timeout: 120_000 }, (context) => {
    needLargeData(context);
    const cwd = SHARED_INDEX_DATA;
    const files = fg.sync('mirror/*/{build_cache/index.json,blobs/*/*/*}', { cwd, absolute: true });
    const all = files.flatMap(leavesIn);
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.nat(), (i, seed) => checkEdit(all[i]!, seed)),
      { numRuns: 4000 },
    );
  });
});
