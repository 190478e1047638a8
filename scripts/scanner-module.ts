import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';

/**
 * Of a module's memory: 64 KiB each. A fixed number: memory that grows detaches every view of it. No more than `layout.ts` needs: V8
 * counts all of it as used, and looks for garbage in the first tenth of a second where that is 32 MiB.
 */
const MEMORY_PAGES: Readonly<Record<string, number>> = {
  'src/index/scan/assembly': 302,
  'src/page/scan/assembly': 454,
};

/** Of the compiler, for the module of a folder. */
function optionsFor(folder: string): string[] {
  const pages = String(MEMORY_PAGES[folder]);
  return [
    ...['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd,bulk-memory'],
    // Its advice on SIMD values in exports: nothing outside of the module gets one.
    ...['--disableWarning', '112'],
    ...['--initialMemory', pages, '--maximumMemory', pages],
  ];
}

/**
 * The module with a scanner's WebAssembly, made of a folder below `root`; byte for byte the same each time. The compiler takes
 * seconds, so what it makes is kept for the next time. Its types would change those of all our code, so it is not imported.
 */
export function scannerModule(root: string, folder: string): string {
  const kept = path.join(root, 'node_modules', '.cache', 'cache-lint', `scanner-${hashOf(root, folder)}.wasm`);
  if (!existsSync(kept)) compile(root, folder, kept);
  return moduleText(readFileSync(kept), folder);
}

function entryOf(folder: string): string {
  return `${folder}/index.ts`;
}

/** Of all that makes the binary what it is: the sources, the options, and the compiler with the versions of what it needs. */
function hashOf(root: string, folder: string): string {
  const compiler = readFileSync(path.join(root, 'node_modules', 'assemblyscript', 'package.json'), 'utf8');
  const parts = [compiler, optionsFor(folder), [...sourcesFrom(root, entryOf(folder))]];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The text of a source and of all that it imports, by their paths below `root`. */
export function sourcesFrom(
  root: string,
  file: string,
  known = new Map<string, string>(),
): ReadonlyMap<string, string> {
  if (known.has(file)) return known;
  const text = readFileSync(path.join(root, file), 'utf8');
  known.set(file, text);
  for (const [, name] of text.matchAll(/\bfrom '([^']+)'/g))
    sourcesFrom(root, `${path.posix.join(path.posix.dirname(file), name!)}.ts`, known);
  return known;
}

function moduleText(binary: Buffer, folder: string): string {
  const lines = binary.toString('base64').match(/.{1,120}/g)!;
  return [
    `// Generated from ${folder}/ by "npm run generate". Do not edit.`,
    '/** The WebAssembly of the scanner, in base 64. */',
    `export const SCANNER: string = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');`,
    '',
  ].join('\n');
}

function compile(root: string, folder: string, outFile: string): void {
  const compiler = path.join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
  const unfinished = `${outFile}-${process.pid}`;
  mkdirSync(path.dirname(outFile), { recursive: true });
  const args = [compiler, entryOf(folder), '--outFile', unfinished, ...optionsFor(folder)];
  execFileSync(process.execPath, args, { cwd: root });
  renameSync(unfinished, outFile);
}
