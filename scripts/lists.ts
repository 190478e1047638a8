import { readFileSync } from 'node:fs';

/** One of the lists of what others name: what it is made from, the month of that, and each name with what goes with it. */
export interface List {
  readonly source: string;
  /** `2026-08`. */
  readonly month: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The lists of `lists.json`. */
export type Lists = Readonly<Record<'targets' | 'compilers' | 'platforms' | 'macos', List>>;

/** What each list says of its names. */
const MEANINGS: Readonly<Record<keyof Lists, string>> = {
  targets: 'Every target that archspec has or had, with its family.',
  compilers: 'Names of compilers, with the platforms that they occur on, or "" for any.',
  platforms: 'Platforms of Spack, with the families of targets that occur there, or "" for any.',
  macos: 'Code names of macOS as Spack writes them, and its fallback, with their release.',
};

/** The module `src/spack/lists.generated.ts`. */
export function listsModule(file: string): string {
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Lists;
  const parts = Object.entries(MEANINGS).map(([name, meaning]) => {
    const { source, month, values } = lists[name as keyof Lists];
    const list = JSON.stringify({ source, month, values }, null, 2);
    return `/** ${meaning} */\nexport const ${name.toUpperCase()} = ${list} as const;\n`;
  });
  return ['// Generated from scripts/lists.json by "npm run generate". Do not edit.\n', ...parts].join('\n');
}

/**
 * The lists with the targets of a newer archspec: `file` is the text of its `cpu/microarchitectures.json`, or descriptions by name,
 * `{name: [[vendor, features, generation, parents, cpupart], ...]}`. Names that it no longer has stay: pages keep them.
 */
export function renewTargets(lists: Lists, file: string, source: string, month: string): Lists {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new Error(`the month is written as in 2026-08, not ${month}`);
  const parents = readParents(JSON.parse(file));
  const found = Object.keys(parents).map((name) => [name, familyOf(name, parents)] as const);
  if (found.length === 0) throw new Error('the file has no targets');
  const all = Object.entries({ ...lists.targets.values, ...Object.fromEntries(found) });
  const values = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...lists, targets: { source, month, values } };
}

type Parents = Readonly<Record<string, readonly string[]>>;

/** What each target is compatible with. */
function readParents(file: unknown): Parents {
  const { microarchitectures } = file as { microarchitectures?: Record<string, { from: string[] | string | null }> };
  if (microarchitectures !== undefined)
    return Object.fromEntries(
      Object.entries(microarchitectures).map(([name, { from }]) => [name, [from ?? []].flat()]),
    );
  const history = Object.entries(file as Record<string, readonly (readonly unknown[])[]>);
  return Object.fromEntries(
    history.map(([name, descriptions]) => [name, descriptions.flatMap((one) => one[3] as readonly string[])]),
  );
}

/** The first ancestor; the first parent of each is its nearest. */
function familyOf(name: string, parents: Parents): string {
  let family = name;
  const seen = new Set<string>();
  for (let parent = parents[name]?.[0]; parent !== undefined && !seen.has(parent); parent = parents[parent]?.[0]) {
    if (parents[parent] === undefined) throw new Error(`${family} comes from ${parent}, which the file does not have`);
    family = parent;
    seen.add(parent);
  }
  return family;
}
