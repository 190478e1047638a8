import { cpSync } from 'node:fs';
import path from 'node:path';
import { bundled, bundledTypes } from './bundled.js';
import { writeAll } from './run-cli.js';
import { tempFolder } from './temp-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A folder from which the package can be packed, with a fresh `dist/`, whose files `built` names. */
export async function packageSource(): Promise<{ readonly folder: string; readonly built: readonly string[] }> {
  const folder = tempFolder();
  for (const name of ['package.json', 'README.md', 'LICENSE', '.npmrc', 'schemas', 'rules', 'docs'])
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  const files = [...(await bundled()), ...bundledTypes()].map(([name, text]) => [`dist/${name}`, text] as const);
  writeAll(folder, Object.fromEntries(files));
  return { folder, built: files.map(([name]) => name) };
}
