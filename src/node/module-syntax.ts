import { pathToFileURL } from 'node:url';

/** Loads a module. What its file has that is no JavaScript is told with its line, as `/lint/acme.mjs:3` before the stack of the error. */
export async function loadModule(file: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(file).href);
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
