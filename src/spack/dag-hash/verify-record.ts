import { type Candidate, candidatesOf, type Form, isKnownDatabase, type NodePath } from './forms.js';
import { hashText } from './hash-text.js';
import { isObject, type JsonObject, own } from './json.js';
import { isKnownTarget } from './target-forms.js';

/**
 * Whether a record's spec gives the record's hash.
 * - `proven`: it does, in this form. `uncovered` names what of the node the hash says nothing about: that may have been edited.
 * - `not proven`: in no form that Spack has had: it was changed after Spack hashed it.
 * - `unknown`: it gives none, but that proves nothing: an `external` without a binary (of some of the oldest no form is known; none is
 *   ever a row of a page), a `target` whose description archspec's history does not have, a `database` version that has no known forms, a `shape` that is
 *   no record. `limit`: so many others of its index are not proven that it was not looked at (`verifyRecord` never says so).
 */
export type Proof =
  | { readonly verdict: 'proven'; readonly form: ProvenForm; readonly uncovered: readonly NodePath[] }
  | { readonly verdict: 'not proven' }
  | { readonly verdict: 'unknown'; readonly why: 'external' | 'target' | 'database' | 'shape' | 'limit' };

/** The form of what was hashed. */
export interface ProvenForm extends Form {
  /** Whether the hash ends in that of the spec from which the binary was built. */
  readonly spliced: boolean;
}

/** What records that stand together have in common. */
export interface Likely {
  /** Which of its candidates gave the hash of the last one. */
  at: number;
}

const NOT_PROVEN: Proof = { verdict: 'not proven' };

/**
 * Proves a record of a build cache's index.
 *
 * @param record `{spec, ref_count, in_buildcache}` as parsed from JSON; anything else is taken and is `unknown`.
 * @param database The version of the database: 5 to 9, as text or number.
 * @param key The hash that it is listed under; by default the one that its spec names. With a key, the spec's own `hash` is uncovered
 *   where it is another one.
 */
export function verifyRecord(record: unknown, database: string | number, key?: string): Proof {
  return verifyLikely(record, database, key);
}

/**
 * The same for many records of an index: most of them have the same form, so that of the last one is tried first. Where several forms give
 * the same text, it may be another one of them that is told.
 */
export function verifyLikely(record: unknown, database: string | number, key?: string, likely?: Likely): Proof {
  const version = Number(database);
  if (!isKnownDatabase(version)) return { verdict: 'unknown', why: 'database' };
  const named = isObject(record) ? nodeOf(own(record, 'spec')) : undefined;
  if (named === undefined) return { verdict: 'unknown', why: 'shape' };
  const { name, node } = named;
  const hash = key ?? own(node, 'hash');
  if (typeof hash !== 'string') return { verdict: 'unknown', why: 'shape' };
  const proves = ({ form, text, uncovered }: Candidate): Proof | undefined => {
    const { hash: found, spliced } = hashOf(text(), node);
    if (found !== hash) return undefined;
    return { verdict: 'proven', form: { ...form, spliced }, uncovered: withHash(uncovered(), node, hash) };
  };
  const candidates = [...candidatesOf(name, node, version)];
  const usual = likely && candidates[likely.at];
  const usualProof = usual && proves(usual);
  if (usualProof !== undefined) return usualProof;
  for (const [i, candidate] of candidates.entries()) {
    const proof = candidate === usual ? undefined : proves(candidate);
    if (proof === undefined) continue;
    if (likely !== undefined) likely.at = i;
    return proof;
  }
  // What has a binary is no external, whatever its spec says.
  const isExternal = isObject(own(node, 'external')) && own(record as JsonObject, 'in_buildcache') !== true;
  return isExternal ? { verdict: 'unknown', why: 'external' } : judgeTarget(node);
}

/** A spec's name and node: `{name: {...}}` in database 5, `{"name": ..., ...}` later. */
export function nodeOf(spec: unknown): { readonly name: string; readonly node: JsonObject } | undefined {
  if (!isObject(spec)) return undefined;
  const name = own(spec, 'name');
  if (typeof name === 'string') return { name, node: spec };
  const entries = Object.entries(spec);
  const [first] = entries;
  return first !== undefined && entries.length === 1 && isObject(first[1])
    ? { name: first[0], node: first[1] }
    : undefined;
}

/** A spliced spec keeps the end of the hash of what it was built from. */
function hashOf(text: string, node: JsonObject): { readonly hash: string; readonly spliced: boolean } {
  const hash = hashText(text);
  const built = own(node, 'build_spec');
  const from = isObject(built) ? own(built, 'hash') : undefined;
  return typeof from === 'string'
    ? { hash: hash.slice(0, 25) + from.slice(-7), spliced: true }
    : { hash, spliced: false };
}

function withHash(uncovered: readonly NodePath[], node: JsonObject, key: string): readonly NodePath[] {
  return Object.hasOwn(node, 'hash') && node['hash'] !== key ? [['hash'], ...uncovered] : uncovered;
}

function judgeTarget(node: JsonObject): Proof {
  const arch = own(node, 'arch');
  const target = isObject(arch) ? own(arch, 'target') : undefined;
  return isObject(target) && !isKnownTarget(own(target, 'name')) ? { verdict: 'unknown', why: 'target' } : NOT_PROVEN;
}
