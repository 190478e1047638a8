import { FAR_FEWER } from '../spack/tags.js';
import { type TagCount, UNREAD } from './count-site.js';

/** What a dated tag lacks of the one before it. Names are numbers in the count of the site. */
export interface FoundFall {
  readonly older: TagCount;
  readonly newer: TagCount;
  readonly packages: readonly number[];
  readonly stacks: readonly number[];
  /** Whether packages or stacks are gone, or far fewer rows are left; else there are fewer rows of the packages that both have. */
  readonly isClear: boolean;
}

/**
 * What is less in each dated tag than in the one before it, as the rule corpus-trend sees it, but that it says nothing of a stack all of
 * whose packages are gone; `root` is the number of the stack of that name, which is none but all of them. Of a page that cannot be read
 * nothing is concluded.
 */
export function findFalls(dated: readonly TagCount[], root: number): readonly FoundFall[] {
  return dated.flatMap((newer, i) => {
    const older = dated[i - 1];
    const fall = older && compare(older, newer, root);
    return fall === undefined ? [] : [fall];
  });
}

function compare(older: TagCount, newer: TagCount, root: number): FoundFall | undefined {
  const packages = [...older.rows.keys()].filter((name) => !newer.rows.has(name));
  // Tags without a common package are not two states of one cache.
  if (packages.length === older.rows.size) return undefined;
  const stacks = [...older.packagesIn]
    .filter(([stack, names]) => stack !== root && !newer.packagesIn.has(stack) && isLost(names, newer))
    .map(([stack]) => stack);
  const before = sum(older, (name) => isRead(newer, name));
  const now = sum(newer, (name) => !older.rows.has(name) || isRead(older, name));
  const isClear = packages.length + stacks.length > 0 || (before - now) / before > FAR_FEWER;
  return isClear || now < before ? { older, newer, packages, stacks, isClear } : undefined;
}

/** Whether no page of the packages that had a stack may have it still, for it cannot be read. */
function isLost(packages: readonly number[], { rows }: TagCount): boolean {
  return packages.every((name) => rows.get(name) !== UNREAD);
}

/** Whether there is a page, and it could be read. */
function isRead({ rows }: TagCount, name: number): boolean {
  const count = rows.get(name);
  return count !== undefined && count !== UNREAD;
}

function sum({ rows }: TagCount, counts: (name: number) => boolean): number {
  let total = 0;
  for (const [name, count] of rows) if (count > 0 && counts(name)) total += count;
  return total;
}
