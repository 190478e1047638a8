import { type Compiler, parseCompiler, parseVariant, type Variant } from './grammar.js';

export type { Compiler, Variant };

/** Beyond this many distinct texts of one kind a table starts anew: pages are untrusted, memory is bounded. */
const MAX_ENTRIES = 50_000;

/** Reads each distinct text once per run, for rules that look at rows: the same few thousand fill a whole site. */
export class Lexicon {
  readonly compiler = remember(parseCompiler);
  readonly variant = remember(parseVariant);
}

function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (known.size >= MAX_ENTRIES) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
