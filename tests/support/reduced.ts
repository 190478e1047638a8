import type { JsonValue } from '../../src/finding.js';
import type { Corpus, CorpusPage, CorpusProblem, CorpusRule } from '../../src/rule.js';

/** A page of a corpus by its place in the site, `tag/package`, with what a rule made of it. */
export function corpusPage(place: string, value: JsonValue | undefined): CorpusPage<JsonValue> {
  const [tag, name] = place.split('/') as [string, string];
  return { file: `_cache/${place}/specs.md`, tag, package: name, value };
}

/** What a rule between pages finds by itself, whatever the log would leave out; nothing is hidden and no page can be read when not said. */
export function reduced(rule: CorpusRule, corpus: Partial<Corpus<JsonValue>>): readonly CorpusProblem[] {
  const problems: CorpusProblem[] = [];
  const whole = { pages: [], site: undefined, page: () => undefined, isHeard: () => true, ...corpus };
  rule.reduce(whole, (problem) => problems.push(problem), rule.options?.defaults);
  return problems;
}
