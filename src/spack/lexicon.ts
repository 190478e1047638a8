import { type Compiler, HASH, isVersion, parseCompiler, parseVariant, type Variant } from './grammar.js';
import { PLATFORMS, parseOs } from './platforms.js';

/** Beyond this many distinct texts of one kind a table starts anew: pages are written by strangers, memory is bounded. */
const MAX_ENTRIES = 50_000;

/** Reads each distinct text once per run: the same few thousand compilers, versions and variants fill a whole site. */
export class Lexicon {
  readonly compiler = remember(parseCompiler);
  readonly variant = remember(parseVariant);
  readonly isVersion = remember(isVersion);
  readonly os = remember(parseOs);

  isPlatform(text: string): boolean {
    return PLATFORMS.has(text);
  }

  /** Hashes are all different: nothing to remember. */
  isHash(text: string): boolean {
    return HASH.test(text);
  }
}

export type { Compiler, Variant };

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
