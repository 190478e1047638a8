import { spawnSync } from 'node:child_process';

/** Whether tests that need a program run: where it answers, and on CI in any case, where a missing one is a failure. */
export function isExpected(program: string, ...args: readonly string[]): boolean {
  return process.env['CI'] !== undefined || spawnSync(program, args).status === 0;
}
