import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { keptFolder, tempFolder } from './temp-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const built = new Map<string, Promise<string>>();

/** What other threads run, bundled from the sources once for all files of tests of a process. */
export async function workerFile(entry = 'src/worker.ts'): Promise<string> {
  const file = built.get(entry) ?? bundle(entry);
  built.set(entry, file);
  return file;
}

/** A thread of `odd-worker.ts` that goes this way. */
export async function oddWorker(way: string): Promise<string> {
  const worker = await workerFile('tests/support/odd-worker.ts');
  const file = path.join(tempFolder(), 'odd.mjs');
  writeFileSync(
    file,
    `globalThis.way = ${JSON.stringify(way)};\nawait import(${JSON.stringify(pathToFileURL(worker).href)});\n`,
  );
  return file;
}

async function bundle(entry: string): Promise<string> {
  const outfile = path.join(keptFolder(), 'worker.mjs');
  const banner = { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" };
  await build({
    ...{ absWorkingDir: ROOT, entryPoints: [entry], outfile, banner },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20.19' },
    define: { __CACHE_LINT_VERSION__: '"0"' },
  });
  return outfile;
}
