import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { tempFolder } from './run-cli.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const built = new Map<string, Promise<string>>();

/** What other threads run, bundled from the sources once for a file of tests; `query` is what the module finds behind its own name. */
export async function workerFile(entry = 'src/worker.ts', query = ''): Promise<URL> {
  const file = built.get(entry) ?? bundle(entry);
  built.set(entry, file);
  return new URL(query, pathToFileURL(await file));
}

async function bundle(entry: string): Promise<string> {
  const outfile = path.join(tempFolder(), 'worker.mjs');
  const banner = { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" };
  await build({
    ...{ absWorkingDir: ROOT, entryPoints: [entry], outfile, banner },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20.19' },
    define: { __CACHE_LINT_VERSION__: '"0"' },
  });
  return outfile;
}
