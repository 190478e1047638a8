// Runs a TypeScript file of this repository on a Node that cannot: node scripts/run.mjs <file.ts> [arguments...]
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [entry, ...args] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const outfile = path.join(
  root,
  'node_modules',
  '.cache',
  'cache-lint',
  `${path.basename(entry, '.ts')}-${process.pid}.mjs`,
);
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.resolve(entry)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  external: ['esbuild'],
  define: {
    'import.meta.dirname': JSON.stringify(path.dirname(path.resolve(entry))),
    __CACHE_LINT_VERSION__: JSON.stringify(version),
  },
});
// However the program ends.
process.once('exit', () => rmSync(outfile, { force: true }));
process.argv = [process.argv[0], entry, ...args];
await import(pathToFileURL(outfile).href);
