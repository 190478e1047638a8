// Writes dist/cli.js, the whole program in one file, and the licences of what is in it. `npm run bundle`.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/**
 * CommonJS packages in an ES module bundle call `require` for Node's own modules; js-yaml would also load any `esprima` that it finds
 * beside the bundle. Nothing but Node's own modules is ever loaded.
 */
const BANNER = [
  "import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';",
  'const __nodeRequire=__createRequire(import.meta.url);',
  "const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};",
].join('');

/** The files of `dist/` by name, byte for byte the same for the same sources and lock file. */
export async function bundle(): Promise<Map<string, string>> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 200,
    charset: 'ascii',
    legalComments: 'none',
    banner: { js: BANNER },
    define: { __CACHE_LINT_VERSION__: JSON.stringify(manifest.version) },
    metafile: true,
    write: false,
  });
  return new Map([
    ['cli.js', result.outputFiles[0]!.text],
    ['LICENSES.txt', licences(result.metafile)],
  ]);
}

/** The licence texts of the bundled packages, by name. */
function licences(metafile: Metafile): string {
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap(
      (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
    ),
  );
  const texts = [...folders].map((folder) => licence(path.join(root, folder)));
  return `cache-lint's dist/cli.js contains these packages.\n\n${texts.sort().join('\n\n')}\n`;
}

function licence(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : `\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}`;
  return `${'-'.repeat(80)}\n${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})${text}`;
}

if (process.argv[1]?.endsWith('bundle.ts')) {
  const dist = path.join(root, 'dist');
  if (!existsSync(dist)) mkdirSync(dist);
  for (const [name, text] of await bundle()) writeFileSync(path.join(dist, name), text);
  chmodSync(path.join(dist, 'cli.js'), 0o755);
}
