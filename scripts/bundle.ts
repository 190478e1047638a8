// Writes dist/: the program, the library, the action, their parts, their types, and the licences of what is in them. `npm run bundle`.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Metafile, type Plugin, transformSync } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/** Nothing but Node's own modules and other files of `dist/` is ever loaded: js-yaml, say, would load any `esprima` that it finds beside it. */
const REFUSE = "throw new Error(name+' is not bundled')";

/** CommonJS packages in an ES module call `require`. */
const ES_BANNER = [
  "import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';",
  'const __nodeRequire=__createRequire(import.meta.url);',
  `const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);${REFUSE}};`,
].join('');

/**
 * What Node is started with is CommonJS, though the sources are ES modules: Node's loader of these, and what it makes of Node's own modules
 * for them, would take a tenth of a short run.
 */
const COMMON_BANNER = [
  '"use strict";const __nodeRequire=require;',
  `require=(name)=>{if(__nodeRequire('node:module').isBuiltin(name))return __nodeRequire(name);${REFUSE}};`,
].join('');

/** How the files are written. */
const PRINT = {
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 200,
  charset: 'ascii',
  legalComments: 'none',
} as const;

/** The kind of the files of `dist/` that end in `.js`, and of its types, which are those of ES modules. */
const KINDS = [
  ['package.json', '{ "type": "commonjs" }\n'],
  ['types/package.json', '{ "type": "module" }\n'],
] as const;

/** The command is a file that any Node since 10 reads, so that one that is too old can say so. */
const FOR_OLD_NODE = { format: 'iife', target: 'node10', supported: { 'dynamic-import': true }, banner: {} } as const;

/**
 * The files of `dist/` that are run, by name, byte for byte the same for the same sources and lock file: the command, what a thread starts
 * with, and the parts that these load; the library and its parts; the action.
 */
export async function bundle(): Promise<Map<string, string>> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const version = { __CACHE_LINT_VERSION__: JSON.stringify(manifest.version) };
  const define = { ...version, 'import.meta.dirname': '__dirname', 'import.meta.url': '__fileUrl' };
  /** `file` is as a file that starts other threads sees it. */
  const withWorker = (file: string) => ({ ...define, __CACHE_LINT_WORKER__: JSON.stringify(file) });
  const options = {
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    ...PRINT,
    format: 'cjs',
    banner: { js: COMMON_BANNER },
    define,
    plugins: [englishOnly] as Plugin[],
    metafile: true,
    write: false,
  } as const;
  const program = {
    ...options,
    ...SPLIT,
    banner: {},
    entryPoints: ['src/program.ts', 'src/worker.ts'],
    entryNames: 'parts/[name]',
    define: withWorker('../thread.js'),
  };
  const apart = [englishOnly, withoutJsYaml, asciiHelp, noSearch, withoutYaml('../yaml.cjs')];
  const { metafile } = await build({ ...program, plugins: apart });
  // What every run of the program needs is in one part: each further file would make it start later, and so would what few runs need.
  const first = ['rules/index.ts', 'src/main.ts', 'src/node/host.ts', 'src/node/signals.ts'];
  const later = loadedLater(metafile).add(path.join(root, 'src/worker.ts'));
  const results = await Promise.all([
    build({ ...options, ...FOR_OLD_NODE, entryPoints: ['src/cli.ts'] }),
    build({ ...options, banner: {}, entryPoints: ['src/thread.ts'] }),
    build({ ...program, plugins: [...apart, onePart(first, later)] }),
    build({ ...options, entryPoints: ['yaml'], outExtension: { '.js': '.cjs' }, banner: {} }),
    build({
      ...options,
      entryPoints: ['src/action.ts'],
      define: withWorker('./thread.js'),
      plugins: [englishOnly, withoutJsYaml, withoutClient],
    }),
    build({
      ...options,
      ...SPLIT,
      banner: { js: ES_BANNER },
      define: version,
      outExtension: { '.js': '.mjs' },
      entryPoints: ['src/index.ts', 'src/testing.ts'],
      // What needs it is a part.
      plugins: apart,
    }),
  ]);
  const files = results
    .flatMap(({ outputFiles }) => outputFiles)
    .map((file) => [relativeTo(path.join(root, 'dist'), file.path), file.text] as const)
    .map(([name, text]) => [name, name.startsWith('parts/') && name.endsWith('.js') ? partOf(text) : text] as const);
  return new Map([...files, ...KINDS, ['LICENSES.txt', licences(results.map(({ metafile }) => metafile))]]);
}

/** What several files share, and what is loaded later: esbuild makes parts of ES modules only. */
const SPLIT = { splitting: true, format: 'esm', chunkNames: 'parts/[hash]' } as const;

/** A part of the program as `partLoader` loads it. What it imports that is none of these is a plugin, by its URL. */
function partOf(text: string): string {
  const later = text.replace(/\bimport\((["']\.[^"']*["'])\)/g, 'Promise.resolve().then(()=>require($1))');
  const plugins = later.replace(/\bimport\((?!["'])/g, '__import(');
  const url = later.includes('__fileUrl') ? 'const __fileUrl=require("node:url").pathToFileURL(__filename).href;' : '';
  const banner = `"use strict";const __nodeRequire=require;${url}`;
  return transformSync(plugins, { ...PRINT, format: 'cjs', platform: 'node', target: 'node20.19', banner }).code;
}

/**
 * Puts modules and all that they need at once into one part: esbuild makes a part of what the same entries share, and each module that is
 * loaded later is an entry. So each of them is made to share all of it. `later` are these, as absolute paths.
 */
const onePart = (modules: readonly string[], later: ReadonlySet<string>): Plugin => ({
  name: 'one-part',
  setup({ onLoad }) {
    const first = modules.map((module) => `import ${JSON.stringify(path.join(root, module))};\n`).join('');
    onLoad({ filter: /\.m?[jt]s$/ }, ({ path: file }) => {
      if (!later.has(file)) return undefined;
      return { contents: first + readFileSync(file, 'utf8'), loader: file.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
});

/**
 * The modules that are loaded later, as absolute paths. Throws for one of CommonJS: it cannot share what every run has, and did it import
 * ours, esbuild would make a function of each of them.
 */
function loadedLater({ inputs }: Metafile): Set<string> {
  const imports = Object.values(inputs).flatMap((input) => input.imports);
  const later = imports.filter(({ kind, external }) => kind === 'dynamic-import' && external !== true);
  const other = later.find((one) => inputs[one.path]?.format !== 'esm');
  if (other !== undefined)
    throw new Error(`${other.path} is no ES module: import it in one of ours, and load that later`);
  return new Set(later.map((one) => path.join(root, one.path)));
}

/** zod as a whole goes to the options of rules, so nothing of it is left out: its messages in fifty languages are half of it. */
const englishOnly: Plugin = {
  name: 'english-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/** yargs lays out our help, which is ASCII. What measures other texts asks for half of Unicode as soon as it is loaded: 20 ms of each run. */
const asciiHelp: Plugin = {
  name: 'ascii-help',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, () => ({
      contents: 'export default (text) => text.length;',
    }));
  },
};

/**
 * yargs looks for a `package.json` from the working folder upwards, for a version that we say ourselves, and reads it to its end: a
 * stranger's may be a link to `/dev/zero`.
 */
const noSearch: Plugin = {
  name: 'no-search',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]escalade[\\/]sync[\\/]index\.mjs$/ }, () => ({
      contents: 'export default () => undefined;',
    }));
  },
};

/** What gray-matter reads and writes YAML with when nobody gives it something better, as we do. */
const withoutJsYaml: Plugin = {
  name: 'without-js-yaml',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]js-yaml[\\/]index\.js$/ }, () => ({
      contents:
        "const refuse = () => { throw new Error('not bundled'); }; module.exports = { safeLoad: refuse, safeDump: refuse };",
    }));
  },
};

/** The reader of YAML is a tenth of the program, and most runs have no config: it is in a file of its own, where a file of `dist/` finds it. */
const withoutYaml = (file: string): Plugin => ({
  name: 'without-yaml',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]yaml[\\/]dist[\\/]index\.js$/ }, () => ({
      contents: `module.exports = __nodeRequire('${file}');`,
    }));
  },
});

/** What asks GitHub for identity tokens, which the action does not: an HTTP client would be a third of it. */
const withoutClient: Plugin = {
  name: 'without-client',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@actions[\\/]core[\\/]lib[\\/]oidc-utils\.js$/ }, () => ({
      contents: "export class OidcClient { static getIDToken() { throw new Error('not bundled'); } }",
    }));
  },
};

/** The entries whose types are published. */
const TYPED = ['src/index.d.ts', 'src/testing.d.ts'];

/**
 * The files of `dist/` with types, by name: what the compiler makes of the public entries, and of what these import. Throws when they
 * need a package: they have to stand alone.
 */
export function declarations(): Map<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cache-lint-types-'));
  try {
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', folder], { cwd: root });
    const texts = new Map<string, string>();
    for (const entry of TYPED) addDeclaration(folder, entry, texts);
    return new Map([...texts].map(([name, text]) => [`types/${name}`, text]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addDeclaration(folder: string, name: string, texts: Map<string, string>): void {
  if (texts.has(name)) return;
  const text = readFileSync(path.join(folder, name), 'utf8');
  texts.set(name, text);
  for (const [, target] of text.matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)) {
    if (!target!.startsWith('.')) throw new Error(`the types of ${name} need ${target}: they have to stand alone`);
    addDeclaration(folder, path.posix.join(path.posix.dirname(name), target!.replace(/\.js$/, '.d.ts')), texts);
  }
}

function relativeTo(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** The licence texts of the bundled packages, by name. */
function licences(metafiles: readonly Metafile[]): string {
  const folders = new Set(
    metafiles
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  );
  const texts = new Set([...folders].map((folder) => licence(path.join(root, folder))));
  return `The files of cache-lint's dist/ contain these packages.\n\n${[...texts].sort().join('\n\n')}\n`;
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
  const files = new Map([...(await bundle()), ...declarations()]);
  rmSync(dist, { recursive: true, force: true });
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), text);
  }
  chmodSync(path.join(dist, 'cli.js'), 0o755);
}
