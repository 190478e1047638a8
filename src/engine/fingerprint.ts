import { type Finding, MOST_SUBJECT, type Path } from '../finding.js';

/** UTF-16 units of a name; a longer one is shortened, so that a page of one long name and many faults costs no more than others. */
const MOST_UNITS = 1000;

/** What tells apart rows without a hash. */
const ROW_FIELDS = ['tarball', 'compiler', 'os', 'platform', 'target'] as const;

/** What a fingerprint is made of beside the rule and the file; docs/fingerprints.md. `data` is what the paths lead through. */
export function identityOf(
  { about, path, subject = '' }: { readonly about?: Path; readonly path: Path; readonly subject?: string },
  data: unknown,
): string {
  const short = subject.slice(0, MOST_SUBJECT);
  // Another example of the same fault may have another subject.
  return `${stablePath(about ?? path, data, short)}\0${about === undefined ? short : ''}`;
}

/**
 * A path with every list index replaced by what identifies the element: the hash of a row (or else its other texts), the name of a tag
 * in `tags.yaml`, the value of a list (for `-`, the value that is missing), so that inserting and reordering rows changes no path of
 * another row.
 */
function stablePath(path: Path, frontMatter: unknown, subject: string): string {
  if (path.every(isKey)) return path.map((step) => shortened(step)).join('\n');
  let value: unknown = frontMatter;
  return path
    .map((step) => {
      const list: unknown = value;
      value = stepInto(list, step);
      return shortened(Array.isArray(list) ? nameOfElement(step, value, subject) : String(step));
    })
    .join('\n');
}

/** What no list has: it stands for itself, whatever the data is, which may not have been read yet. */
function isKey(step: string | number): step is string {
  return typeof step === 'string' && !/^(?:-|\d+|length)$/.test(step);
}

function shortened(name: string): string {
  return name.length <= MOST_UNITS ? name : `${name.slice(0, MOST_UNITS)}\n${name.length}`;
}

function stepInto(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}

function nameOfElement(step: string | number, element: unknown, subject: string): string {
  if (step === '-') return subject;
  if (typeof element === 'string') return element;
  if (typeof element !== 'object' || element === null) return element === undefined ? String(step) : `(${element})`;
  const identity = stepInto(element, 'hash') ?? stepInto(element, 'name');
  if (typeof identity === 'string') return identity;
  const texts = ROW_FIELDS.map((field) => stepInto(element, field)).filter((text) => typeof text === 'string');
  return texts.length === 0 ? String(step) : texts.map(shortened).join('\n');
}

/** The fingerprint that a finding on a renamed file would have under another name; undefined when it is on none. */
export function fingerprintUnder(
  file: string,
  { ruleId, identity, fingerprint }: Pick<Finding, 'ruleId' | 'identity' | 'fingerprint'>,
): string | undefined {
  if (identity === undefined) return undefined;
  return digestOf(ruleId, file, identity) + fingerprint.slice(DIGITS);
}

const DIGITS = 16;
const digits = Buffer.alloc(DIGITS);
/** Loaded with the first finding: it takes two milliseconds, and most runs have none. */
let crypto: typeof import('node:crypto') | undefined;

function digestOf(ruleId: string, file: string, identity: string): string {
  crypto ??= process.getBuiltinModule('node:crypto');
  const digest = crypto.hash('sha256', `${ruleId}\0${file}\0${identity}`, 'hex');
  // A copy: a slice would keep all of it in memory.
  digits.write(digest, 'latin1');
  return digits.toString('latin1');
}

/** Makes fingerprints within one page: 16 hexadecimal digits of a SHA-256, and `:n` for the n-th equal one (n from 2). */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  next(ruleId: string, file: string, identity: string): string {
    const digest = digestOf(ruleId, file, identity);
    const count = (this.#seen.get(digest) ?? 0) + 1;
    this.#seen.set(digest, count);
    return count === 1 ? digest : `${digest}:${count}`;
  }
}
