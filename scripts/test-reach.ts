import path from 'node:path';

/** An import that is there when the program runs: of values, of a module read later, or passed on. */
const IMPORT =
  /^(?:import\b(?! type\b)|export\b(?! type\b)[^'\n]*\bfrom\b|\}[^'\n]*\bfrom\b)[^'\n]*'(\.[^'\n]+)'|\bimport\('(\.[^'\n]+)'\)/gm;

/** The files of `texts` that a file of it imports. */
export function importsOf(file: string, texts: ReadonlyMap<string, string>): string[] {
  const found = [...texts.get(file)!.matchAll(IMPORT)].map((match) => match[1] ?? match[2]!);
  return found
    .map((name) => path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts'))
    .filter((name) => texts.has(name));
}

/** For every file of `texts`: the files that import it. */
export function importersOf(texts: ReadonlyMap<string, string>): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const file of texts.keys()) {
    for (const imported of importsOf(file, texts)) importers.set(imported, [...(importers.get(imported) ?? []), file]);
  }
  return importers;
}

/** The files that reach `file` by their imports, the nearest first. */
export function reachedFrom(file: string, importers: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set([file]);
  // A set that grows is walked to its end.
  for (const one of reached) for (const importer of importers.get(one) ?? []) reached.add(importer);
  return [...reached].slice(1);
}
