import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A module of CommonJS as Node's loader makes one of a text. */
interface Compiled {
  readonly exports: unknown;
  _compile(text: string, file: string): void;
}

/** `import` of a module that Node's own loader has made: the scripts that `partLoader` compiles have none. */
function importer(): (url: string) => Promise<unknown> {
  const Module = process.getBuiltinModule('node:module') as unknown as new (file: string) => Compiled;
  const file = path.join(import.meta.dirname, 'import.cjs');
  const module = new Module(file);
  module._compile('module.exports = (url) => import(url);', file);
  return module.exports as (url: string) => Promise<unknown>;
}

/** Loads a module. What its file has that is no JavaScript is told with its line, as `/lint/acme.mjs:3` before the stack of the error. */
export async function loadModule(file: string): Promise<unknown> {
  try {
    return await importer()(pathToFileURL(file).href);
  } catch (error) {
    if (error instanceof SyntaxError && /^SyntaxError/.test(String(error.stack))) {
      const place = syntaxPlace(file);
      if (place !== undefined) error.stack = `${place}\n${error.stack}`;
    }
    throw error;
  }
}

/** Milliseconds. */
const MOST_TIME = 10_000;

/** Node says of a module only that there is such a fault in it or in what it imports; `node --check` says where, and runs nothing of it. */
function syntaxPlace(file: string): string | undefined {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const options = { env: {}, encoding: 'utf8', timeout: MOST_TIME, windowsHide: true } as const;
  const { status, stderr } = spawnSync(process.execPath, ['--check', file], options);
  const [place] = status === 1 ? (/^.+:\d+$/m.exec(stderr) ?? []) : [];
  return place;
}
