import { isObject, type JsonObject, own, texts, without } from './json.js';
import { TARGET_HISTORY } from './target-history.generated.js';

/** How a target's description was spelled when the hash was made, as far as it differs from what the record says. */
export type TargetForm = 'written' | 'without cpupart' | 'archspec';

/** A description of a target that may have been hashed. */
export interface TargetCandidate {
  readonly form: TargetForm;
  readonly target: unknown;
}

/**
 * What may have stood for `arch.target` when the hash was made: Spack writes the description anew from the target's name, as archspec
 * describes it by then. A target that is only a name has one form.
 */
export function targetCandidates(target: unknown): readonly TargetCandidate[] {
  if (!isObject(target)) return [{ form: 'written', target }];
  const written = spell('written', target);
  const shorter = spell('without cpupart', without(target, 'cpupart'));
  const stored = written.json === shorter.json ? [written] : [written, shorter];
  const described = describedAs(own(target, 'name')).filter(({ json }) => stored.every((one) => one.json !== json));
  return [...stored, ...described];
}

/** A candidate with its text, by which it is told from others. */
interface Spelled extends TargetCandidate {
  readonly json: string;
}

function spell(form: TargetForm, target: JsonObject): Spelled {
  return { form, target, json: JSON.stringify(target) };
}

/** Whether archspec's history has the target. */
export function isKnownTarget(name: unknown): boolean {
  return typeof name === 'string' && HISTORY.has(name);
}

/** What archspec has said of the target, each once. */
function describedAs(name: unknown): readonly Spelled[] {
  if (typeof name !== 'string') return [];
  let described = DESCRIBED.get(name);
  if (described === undefined) {
    const all = (HISTORY.get(name) ?? []).flatMap(spellings).map((one) => spell('archspec', one));
    described = [...new Map(all.map((one) => [one.json, one])).values()];
    if (HISTORY.has(name)) DESCRIBED.set(name, described);
  }
  return described;
}

/**
 * Since 2025-10 archspec adds `sse3` to whatever has `ssse3`, which its file does not say: each description with it and without, and each
 * of these with the cpupart and without.
 */
function spellings(description: JsonObject): readonly JsonObject[] {
  const features = texts(description['features']);
  const others = features.filter((feature) => feature !== 'sse3');
  const all = features.includes('ssse3')
    ? [description, { ...description, features: others }, { ...description, features: [...others, 'sse3'].sort() }]
    : [description];
  return all.flatMap((one) => [one, without(one, 'cpupart')]);
}

function readHistory(): ReadonlyMap<string, readonly JsonObject[]> {
  const table = new Map<string, JsonObject[]>();
  for (const line of TARGET_HISTORY.trim().split('\n')) {
    const [name, vendor, features, generation, parents, cpupart] = line.split('|') as [string, ...string[]];
    const description = {
      name,
      vendor,
      features: words(features!),
      generation: Number(generation),
      parents: words(parents!),
      cpupart,
    };
    const known = table.get(name);
    if (known === undefined) table.set(name, [description]);
    else known.push(description);
  }
  return table;
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

const HISTORY = readHistory();
/** Of the names in the history, as they are asked for. */
const DESCRIBED = new Map<string, readonly Spelled[]>();
