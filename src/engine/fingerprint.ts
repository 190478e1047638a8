import { createHash } from 'node:crypto';
import type { Path } from '../finding.js';

/**
 * A path with every list index replaced by what identifies the element: the hash of a row, the name of a tag in `tags.yaml`, the value
 * of a list (for `-`, the value that is missing), so that inserting and reordering rows changes no path of another row.
 */
export function stablePath(path: Path, frontMatter: unknown, subject: string): string {
  let value: unknown = frontMatter;
  return path
    .map((step) => {
      const list: unknown = value;
      value = stepInto(list, step);
      return Array.isArray(list) ? nameOfElement(step, value, subject) : String(step);
    })
    .join('\n');
}

function stepInto(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}

function nameOfElement(step: string | number, element: unknown, subject: string): string {
  if (step === '-') return subject;
  if (typeof element === 'string') return element;
  const identity = stepInto(element, 'hash') ?? stepInto(element, 'name');
  return typeof identity === 'string' ? identity : String(step);
}

/** Makes fingerprints within one page: 16 hexadecimal digits of a SHA-256, and `:n` for the n-th equal one (n from 2). */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  next(ruleId: string, file: string, path: string): string {
    const digest = createHash('sha256').update(`${ruleId}\0${file}\0${path}`).digest('hex').slice(0, 16);
    const count = (this.#seen.get(digest) ?? 0) + 1;
    this.#seen.set(digest, count);
    return count === 1 ? digest : `${digest}:${count}`;
  }
}
