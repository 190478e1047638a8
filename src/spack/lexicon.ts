import {
  type Compiler as CompilerText,
  HASH,
  isVersion,
  parseCompiler,
  parseVariant,
  type Variant as VariantText,
} from './grammar.js';
import { digestText, normalCompiler, normalVariant } from './normal-form.js';
import { PLATFORM_NAMES, parseOs } from './platforms.js';

/** Beyond this many distinct texts of one kind a table starts anew: pages are untrusted, memory is bounded. */
const MAX_ENTRIES = 50_000;

/** A compiler with the digest of its normal form (`normal-form.ts`). */
export interface Compiler extends CompilerText {
  readonly digest: number;
}

/** A variant with the digest of its normal form. */
export interface Variant extends VariantText {
  readonly digest: number;
}

/** Reads each distinct text once per run: the same few thousand compilers, versions and variants fill a whole site. */
export class Lexicon {
  readonly compiler = remember((text): Compiler => {
    const compiler = parseCompiler(text);
    return { ...compiler, digest: digestText(normalCompiler(compiler)) };
  });
  readonly variant = remember((text): Variant => {
    const variant = parseVariant(text);
    return { ...variant, digest: digestText(normalVariant(variant)) };
  });
  readonly digest = remember(digestText);
  readonly isVersion = remember(isVersion);
  readonly os = remember(parseOs);

  isPlatform(text: string): boolean {
    return PLATFORM_NAMES.has(text);
  }

  /** Hashes are all different: nothing to remember. */
  isHash(text: string): boolean {
    return HASH.test(text);
  }
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
