import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Of the module's memory: 64 KiB each. A fixed number: memory that grows detaches every view of it. */
const MEMORY_PAGES = '512';
const OPTIONS = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd,bulk-memory'],
  // Its advice on SIMD values in exports: nothing outside of the module gets one.
  ...['--disableWarning', '112'],
  ...['--initialMemory', MEMORY_PAGES, '--maximumMemory', MEMORY_PAGES],
];

const known = new Map<string, string>();

/**
 * The module with a scanner's WebAssembly, made of a folder below `root`; byte for byte the same each time. The compiler takes
 * seconds, so it runs once in a process. Its types would change those of all our code, so it is not imported.
 */
export function scannerModule(root: string, folder: string): string {
  const source = path.join(root, folder);
  let text = known.get(source);
  if (text === undefined) {
    text = moduleText(compile(root, folder), folder);
    known.set(source, text);
  }
  return text;
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

function compile(root: string, source: string): Buffer {
  const compiler = path.join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
  const folder = mkdtempSync(path.join(tmpdir(), 'cache-lint-scanner-'));
  try {
    const outFile = path.join(folder, 'scanner.wasm');
    execFileSync(process.execPath, [compiler, `${source}/index.ts`, '--outFile', outFile, ...OPTIONS], { cwd: root });
    return readFileSync(outFile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
