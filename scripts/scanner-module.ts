import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Of the module's memory: 64 KiB each. A fixed number: memory that grows detaches every view of it. */
const MEMORY_PAGES = '512';
const OPTIONS = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd,bulk-memory'],
  // Its advice on SIMD values in exports: nothing outside of the module gets one.
  ...['--disableWarning', '112'],
  ...['--initialMemory', MEMORY_PAGES, '--maximumMemory', MEMORY_PAGES],
];

/**
 * The module with a scanner's WebAssembly, made of a folder below `root`; byte for byte the same each time. The compiler takes
 * seconds, so what it makes is kept for the next time. Its types would change those of all our code, so it is not imported.
 */
export function scannerModule(root: string, folder: string): string {
  const entry = `${folder}/index.ts`;
  const kept = path.join(root, 'node_modules', '.cache', 'cache-lint', `scanner-${hashOf(root, entry)}.wasm`);
  if (!existsSync(kept)) compile(root, entry, kept);
  return moduleText(readFileSync(kept), folder);
}

/** Of all that makes the binary what it is: the sources, the options, and the compiler with the versions of what it needs. */
function hashOf(root: string, entry: string): string {
  const compiler = readFileSync(path.join(root, 'node_modules', 'assemblyscript', 'package.json'), 'utf8');
  const parts = [compiler, OPTIONS, [...sourcesFrom(root, entry)]];
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

function compile(root: string, entry: string, outFile: string): void {
  const compiler = path.join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
  const unfinished = `${outFile}-${process.pid}`;
  mkdirSync(path.dirname(outFile), { recursive: true });
  execFileSync(process.execPath, [compiler, entry, '--outFile', unfinished, ...OPTIONS], { cwd: root });
  renameSync(unfinished, outFile);
}
