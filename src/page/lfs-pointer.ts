import { type Fault, wholeFault } from './fault.js';

/**
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: a version (the old one of another host), lines of extensions, and last the id
 * and the size of what it stands for.
 */
const POINTER =
  /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/[^\r\n]+\r?\n(?:ext-[^\r\n]+\r?\n)*oid [^\r\n]+\r?\nsize \d+\s*$/;
/** The specification allows less. */
const MOST_UNITS = 2048;

/** What Git LFS leaves in place of a file that it has not fetched. */
export function findPointer(text: string): Fault | undefined {
  const isPointer = text.startsWith('version ') && text.length <= MOST_UNITS && POINTER.test(text);
  return isPointer ? wholeFault('lfsPointer', {}) : undefined;
}
