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
  const seen = new Set<string>();
  const candidates: TargetCandidate[] = [];
  const add = (form: TargetForm, candidate: JsonObject) => {
    const text = JSON.stringify(candidate);
    if (seen.has(text)) return;
    seen.add(text);
    candidates.push({ form, target: candidate });
  };
  add('written', target);
  add('without cpupart', without(target, 'cpupart'));
  for (const description of describedAs(own(target, 'name'))) {
    add('archspec', description);
    add('archspec', without(description, 'cpupart'));
  }
  return candidates;
}

/** Whether archspec's history has the target. */
export function isKnownTarget(name: unknown): boolean {
  return typeof name === 'string' && HISTORY.has(name);
}

/** Since 2025-10 archspec adds `sse3` to whatever has `ssse3`, which its file does not say: each description with it and without. */
function describedAs(name: unknown): readonly JsonObject[] {
  const known = typeof name === 'string' ? (HISTORY.get(name) ?? []) : [];
  return known.flatMap((description) => {
    const features = texts(description['features']);
    if (!features.includes('ssse3')) return [description];
    const others = features.filter((feature) => feature !== 'sse3');
    return [
      description,
      { ...description, features: others },
      { ...description, features: [...others, 'sse3'].sort() },
    ];
  });
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
