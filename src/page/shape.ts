import type { Path } from '../finding.js';
import type { RawPage, ShapeFault } from './page.js';
import findErrors from './page-errors.generated.js';
import validate, { type ValidationError } from './page-validator.generated.js';

/** Whether a front matter is a page's (then it may be used as `PageData`). */
export function isPageData(frontMatter: unknown): boolean {
  return validate(frontMatter);
}

/**
 * The ways in which a front matter differs from `schemas/page.schema.json`, one per wrong value. With `firstOnly` the first one: a page
 * far larger than any real one may have a wrong value in every few bytes.
 */
export function findShapeFaults(frontMatter: unknown, firstOnly: boolean): ShapeFault[] {
  const check = firstOnly ? validate : findErrors;
  if (check(frontMatter)) return [];
  return (check.errors ?? []).map((error) => toShapeFault(error, frontMatter));
}

function toShapeFault(error: ValidationError, frontMatter: unknown): ShapeFault {
  const { path, value } = resolve(error.instancePath, frontMatter);
  const { missingProperty, additionalProperty, type } = error.params;
  if (missingProperty !== undefined)
    return { code: 'missingKey', path: [...path, missingProperty], key: missingProperty };
  if (additionalProperty !== undefined)
    return { code: 'unknownKey', path: [...path, additionalProperty], key: additionalProperty };
  const expected = (Array.isArray(type) ? (type as readonly string[]) : [String(type)]).map(nameOfType).join(' or ');
  return { code: 'wrongType', path, expected, found: describeValue(value) };
}

/** A JSON pointer as a path, with numbers for list indexes, and the value there. */
function resolve(pointer: string, root: unknown): { path: Path; value: unknown } {
  const path: (string | number)[] = [];
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown>)[key];
  }
  return { path, value };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  array: 'a list',
  object: 'a mapping',
};

function nameOfType(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

/** What a value is, for a message: `a text`, `the number 3`, `null`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return 'a text';
  return `${typeof value === 'number' ? 'the number' : 'the truth value'} ${value}`;
}

/**
 * Which of the site's first formats a front matter is of: A and B have `category`, A has `spec_files` alone, C has `categories` and no
 * `spec_details`.
 */
export function findAncient(frontMatter: unknown): RawPage['ancient'] {
  if (typeof frontMatter !== 'object' || frontMatter === null || Object.hasOwn(frontMatter, 'spec_details'))
    return undefined;
  const has = (key: string): boolean => Object.hasOwn(frontMatter, key);
  if (!has('spec_files') && !has('spec_names')) return undefined;
  if (has('category')) return has('spec_names') ? 'B' : 'A';
  return has('categories') ? 'C' : undefined;
}
