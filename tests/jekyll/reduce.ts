import { readYaml } from '../../src/page/yaml.js';
import { type PsychView, psychReads } from '../support/jekyll.js';
import { yamlDisagreement } from './compare.js';

/** A text on which Psych and we differ. */
export interface Disagreement {
  readonly text: string;
  readonly why: string;
}

/** Asks Psych and our reader for each of these front matters, and returns those on which they differ. */
export function disagreements(texts: readonly string[]): Disagreement[] {
  const views = psychReads(texts.map((text) => `---\n${text}`));
  return texts.flatMap((text, index) => {
    const why = disagreement(views[index]!, text);
    return why === undefined ? [] : [{ text, why }];
  });
}

/** Removes lines and characters as long as the two still differ. Each round is one Ruby process. */
export function reduced(found: Disagreement, rounds = 12): Disagreement {
  let best = found;
  for (let round = 0; round < rounds; round++) {
    const smaller = disagreements(shorter(best.text)).sort((a, b) => a.text.length - b.text.length)[0];
    if (smaller === undefined) return best;
    best = smaller;
  }
  return best;
}

/** Some of these, reduced, each one once. */
export function reducedAll(found: readonly Disagreement[], limit = 8): Disagreement[] {
  const byText = new Map<string, Disagreement>();
  const shortest = [...found].sort((a, b) => a.text.length - b.text.length).slice(0, limit);
  for (const one of shortest.map((disagreement) => reduced(disagreement))) byText.set(one.text, one);
  return [...byText.values()];
}

function disagreement(psych: PsychView, text: string): string | undefined {
  try {
    return yamlDisagreement(psych, readYaml(text));
  } catch (error) {
    return `we throw ${error}`;
  }
}

/** The text without a piece: halves, quarters and so on down to single characters. */
function shorter(text: string): string[] {
  const texts = new Set<string>();
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < text.length && texts.size < 2_000; at += size) {
      texts.add(text.slice(0, at) + text.slice(at + size));
    }
  }
  return [...texts].filter((candidate) => !/\p{Surrogate}/u.test(candidate));
}
