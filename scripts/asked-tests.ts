// What scripts/mutation-tests.ts and scripts/mutation-switch-tests.ts share: test files of a copy, run in the order that is asked for.
import path from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Keeps the order that is asked for. */
export class AsAsked extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

/** What a test file is called: its path below the copy, with `/`. */
export function nameOf(copy: string, moduleId: string): string {
  return path.relative(copy, moduleId).split(path.sep).join('/');
}

/** Test files by what they are called. */
export function byNameIn(
  copy: string,
  specifications: readonly TestSpecification[],
): ReadonlyMap<string, TestSpecification> {
  return new Map(specifications.map((one) => [nameOf(copy, one.moduleId), one]));
}
