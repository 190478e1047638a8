import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const versions = Object.getOwnPropertyDescriptor(process, 'versions')!;
const { argv, exitCode } = process;
let said: string[] = [];
let times = 0;

/** Starts the command as a Node of this version does. */
async function start(
  version: string,
  ...args: readonly string[]
): Promise<readonly [said: readonly string[], code: unknown]> {
  Object.defineProperty(process, 'versions', { ...versions, value: { ...versions.value, node: version } });
  process.argv = ['node', 'cli.js', ...args];
  // Each time it is a module of its own: what it does it does when it is loaded.
  await import(/* @vite-ignore */ `../../src/cli.ts?${++times}`);
  return [said, process.exitCode];
}

beforeEach(() => {
  said = [];
  process.exitCode = undefined;
  const write = (text: unknown): boolean => said.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
});

afterEach(() => {
  vi.restoreAllMocks();
  Object.defineProperty(process, 'versions', versions);
  process.argv = argv;
  process.exitCode = exitCode;
});

describe('the command', () => {
  it.each(['8.17.0', '18.20.4', '19.99.0', '20.0.0', '20.18.9'])('refuses Node %s', async (version) => {
    expect(await start(version, '--version')).toEqual([
      [`cache-lint: Node ${version} is too old: it needs 20.19 or newer\n`],
      2,
    ]);
  });

  it.each(['20.19.0', '20.20.2', '21.0.0', '22.3.0', '24.1.0'])('says its version with Node %s', async (version) => {
    expect(await start(version, '--version')).toEqual([[`${__CACHE_LINT_VERSION__}\n`], undefined]);
  });
});
