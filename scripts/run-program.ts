import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rules } from '../rules/index.js';
import { main } from '../src/main.js';
import { nodeHost } from '../src/node/host.js';

/** What a file holds, or where it leads when it is a link. */
export type Content = string | Buffer | { readonly target: string };

const world = nodeHost({ interrupted: false });

/** Runs the program in a folder with these files; gives standard output, which is a terminal when columns are given. */
export async function runProgram(
  files: ReadonlyMap<string, Content>,
  args: readonly string[],
  columns?: number,
): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cache-lint-example-'));
  try {
    mkdirSync(path.join(folder, '.git'));
    for (const [name, content] of files) write(path.join(folder, name), content);
    const parts: string[] = [];
    const stdout = { isTTY: columns !== undefined, columns, write: (text: string) => void parts.push(text) };
    const stderr = { isTTY: false, columns: undefined, write() {} };
    await main(args, rules, { ...world, cwd: folder, env: {}, stdout, stderr });
    return parts.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(file: string, content: Content): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (typeof content === 'object' && 'target' in content) symlinkSync(content.target, file);
  else writeFileSync(file, content);
}
