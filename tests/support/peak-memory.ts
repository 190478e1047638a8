import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tempFolder } from './temp-folder.js';

const HOOK = new URL('../../bench/usage.mjs', import.meta.url).href;

/** The environment in which a Node process writes its peak of memory when it ends, and what it wrote: in MiB. */
export function peakMemory(options = ''): { readonly env: Readonly<Record<string, string>>; read(): number } {
  const file = path.join(tempFolder(), 'usage');
  return {
    env: { USAGE_FILE: file, NODE_OPTIONS: `--import=${HOOK} ${options}` },
    read: () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1024,
  };
}
