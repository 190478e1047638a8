import type { Meta, PageData, Spec } from './data.js';

/** The lists of `meta`, and the field of a row that each one sums up. */
export const LIST_FIELDS = {
  compilers: 'compiler',
  oss: 'os',
  platforms: 'platform',
  stacks: 'stacks',
  targets: 'target',
  versions: 'versions',
} as const satisfies { readonly [K in keyof Meta]?: keyof Spec };

export type ListField = keyof typeof LIST_FIELDS;

/** The lists of `meta`, in the order in which they are numbered in columns. */
export const LISTS = Object.keys(LIST_FIELDS) as readonly ListField[];

/** The keys of a front matter, of `meta` and of a row, by code point, as the generator writes them from F1 on (the front matter apart). */
export const KEYS = {
  page: ['categories', 'layout', 'meta', 'spec_details', 'title'],
  meta: ['compilers', 'num_specs', 'num_specs_by_stack', 'oss', 'platforms', 'stacks', 'targets', 'versions'],
  spec: ['compiler', 'hash', 'os', 'platform', 'size', 'stacks', 'tarball', 'target', 'variants', 'versions'],
} as const satisfies {
  readonly page: readonly (keyof PageData)[];
  readonly meta: readonly (keyof Meta)[];
  readonly spec: readonly (keyof Spec)[];
};

/** The orders of keys that are not alphabetical: of the front matter, and of `meta` and of a row before F1. */
export const KEY_ORDERS: readonly (readonly string[])[] = [
  ['title', 'layout', 'categories', 'meta', 'spec_details'],
  ['versions', 'compilers', 'oss', 'platforms', 'targets', 'stacks', 'num_specs', 'num_specs_by_stack'],
  ['hash', 'compiler', 'versions', 'os', 'platform', 'target', 'variants', 'stacks', 'size', 'tarball'],
];

/** Per list of `meta`: values with the index of the first row that has each, in the order of the rows. */
export type ListValues = { readonly [K in ListField]: ReadonlyMap<string, number> };

/** The `meta` that sums rows up, in the key order of generation F1 and later; its lists are sorted by code point. */
export function summarize(specs: readonly Spec[]): Meta {
  const values = collectValues(specs);
  const rowsByStack = countStacks(specs);
  return {
    compilers: sorted(values.compilers),
    num_specs: specs.length,
    num_specs_by_stack: Object.fromEntries(sorted(rowsByStack).map((stack) => [stack, rowsByStack.get(stack)!])),
    oss: sorted(values.oss),
    platforms: sorted(values.platforms),
    stacks: sorted(values.stacks),
    targets: sorted(values.targets),
    versions: sorted(values.versions),
  };
}

/** Python sorts by code point, JavaScript by UTF-16 unit: they differ for characters beyond U+FFFF only. */
function sorted(values: ReadonlyMap<string, unknown>): string[] {
  return [...values.keys()].sort(compareCodePoints);
}

/** As Python compares `str`: by code point. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const highX = x >= 0xd800 && x <= 0xdfff;
    const highY = y >= 0xd800 && y <= 0xdfff;
    return highX === highY ? x - y : highX ? 1 : -1;
  }
  return a.length - b.length;
}

/** Every value of the rows per list of `meta`, with the index of the first row that has it. */
export function collectValues(specs: readonly Spec[]): ListValues {
  const values = {
    compilers: new Map<string, number>(),
    oss: new Map<string, number>(),
    platforms: new Map<string, number>(),
    stacks: new Map<string, number>(),
    targets: new Map<string, number>(),
    versions: new Map<string, number>(),
  };
  specs.forEach((spec, index) => {
    addFirst(values.compilers, spec.compiler, index);
    addFirst(values.oss, spec.os, index);
    addFirst(values.platforms, spec.platform, index);
    addFirst(values.targets, spec.target, index);
    for (const version of spec.versions) addFirst(values.versions, version, index);
    for (const stack of spec.stacks) addFirst(values.stacks, stack, index);
  });
  return values;
}

function addFirst(values: Map<string, number>, value: string, index: number): void {
  if (!values.has(value)) values.set(value, index);
}

/** How many rows list each stack. */
export function countStacks(specs: readonly Spec[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stacks } of specs)
    for (const stack of distinctStacks(stacks)) counts.set(stack, (counts.get(stack) ?? 0) + 1);
  return counts;
}

/** The stacks of a row, each once; the very list when none is repeated. */
function distinctStacks(stacks: readonly string[]): readonly string[] {
  if (stacks.length > 64) return [...new Set(stacks)];
  for (let i = 1; i < stacks.length; i++) if (stacks.indexOf(stacks[i]!) < i) return [...new Set(stacks)];
  return stacks;
}
