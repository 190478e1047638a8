import {
  type Damage,
  type Damaged,
  type Dice,
  type Draft,
  damagedData,
  damagedText,
  disagreements,
  type Front,
  type Path,
  put,
  replaceEntries,
  retarget,
  summarise,
  valueAt,
  write,
} from '../../support/damage.js';

/** The paths of all values below a front matter, by their place in the schema: steps with `*` for an index or a stack. */
function schemaPaths(front: Front): Map<string, Path[]> {
  const found = new Map<string, Path[]>();
  const visit = (value: unknown, path: Path): void => {
    const place = path
      .map((step, i) => (typeof step === 'number' || path[i - 1] === 'num_specs_by_stack' ? '*' : step))
      .join('/');
    if (path.length > 0) found.set(place, [...(found.get(place) ?? []), path]);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(front, []);
  return found;
}

/** Every place of the schema; a page of generation G or H has no `tarball`. */
const PLACES = [
  'title',
  'layout',
  'categories',
  'categories/*',
  'meta',
  ...['compilers', 'oss', 'platforms', 'stacks', 'targets', 'versions'].flatMap((key) => [
    `meta/${key}`,
    `meta/${key}/*`,
  ]),
  'meta/num_specs',
  'meta/num_specs_by_stack',
  'meta/num_specs_by_stack/*',
  'spec_details',
  'spec_details/*',
  ...['compiler', 'hash', 'os', 'platform', 'size', 'tarball', 'target'].map((key) => `spec_details/*/${key}`),
  ...['stacks', 'variants', 'versions'].flatMap((key) => [`spec_details/*/${key}`, `spec_details/*/${key}/*`]),
];

/** Values of another type than the right one. */
function otherTypes(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return [null, true, 3, 'text', '', {}];
  if (typeof value === 'object') return [null, false, 3, 'text', []];
  if (typeof value === 'number') return [null, true, '3', '', [], {}];
  return [null, true, false, [], ['x'], {}, { a: 1 }, ...(place.endsWith('/size') ? [] : [0, 7, -1])];
}

const wrongTypes: Damage[] = PLACES.map((place) => ({
  rule: 'page-schema',
  name: `a value of another type at ${place}`,
  severity: 'error',
  when: (front) => schemaPaths(front).has(place),
  damage(draft, dice) {
    const path = dice.pick(schemaPaths(draft.front).get(place)!);
    put(draft.front, path, dice.pick(otherTypes(valueAt(draft.front, path), place)));
    return damagedData(draft, 'page-schema', path);
  },
}));

const META = ['compilers', 'num_specs', 'num_specs_by_stack', 'oss', 'platforms', 'stacks', 'targets', 'versions'];
const ROW = ['compiler', 'hash', 'os', 'platform', 'size', 'stacks', 'target', 'variants', 'versions'];
const OBJECTS = {
  'the front matter': { keys: ['title', 'layout', 'categories', 'meta', 'spec_details'], path: (): Path => [] },
  meta: { keys: META, path: (): Path => ['meta'] },
  'a row': {
    keys: ROW,
    path: ({ spec_details }: Front, dice: Dice): Path => ['spec_details', dice.int(spec_details.length)],
  },
} as const;

const keys: Damage[] = Object.entries(OBJECTS).flatMap(([where, { keys, path }]): Damage[] => [
  ...keys.map(
    (key): Damage => ({
      rule: 'page-schema',
      name: `${where} without ${key}`,
      severity: 'error',
      damage(draft, dice) {
        const at = path(draft.front, dice);
        delete (valueAt(draft.front, at) as Record<string, unknown>)[key];
        return damagedData(draft, 'page-schema', [...at, key]);
      },
    }),
  ),
  {
    rule: 'page-schema',
    name: `${where} with an unknown key`,
    severity: 'warning',
    damage(draft, dice) {
      const at = path(draft.front, dice);
      const object = valueAt(draft.front, at) as object;
      const entries: [string, unknown][] = Object.entries(object);
      // Not in front: meta's first key tells the generation.
      entries.splice(1 + dice.int(entries.length), 0, ['zz_built_by', dice.pick(['x', 1, null, [], { a: [1] }])]);
      replaceEntries(object, entries);
      return damagedData(draft, 'page-schema', { key: [...at, 'zz_built_by'] });
    },
  },
  {
    rule: 'page-schema',
    name: `${where} with a misspelled key`,
    severity: 'error',
    damage(draft, dice) {
      const at = path(draft.front, dice);
      const object = valueAt(draft.front, at) as object;
      const wrong = dice.pick(keys);
      const written = dice.pick([
        wrong.charAt(0).toUpperCase() + wrong.slice(1),
        wrong + wrong.at(-1),
        wrong.toUpperCase(),
      ]);
      replaceEntries(
        object,
        Object.entries(object).map(([key, value]) => [key === wrong ? written : key, value]),
      );
      return damagedData(draft, 'page-schema', { key: [...at, written] });
    },
  },
]);

const jekyllKeys: Damage[] = [
  { key: 'published', values: [false, true], severity: 'warning' },
  { key: 'permalink', values: ['/other/'], severity: 'warning' },
  { key: 'category', values: ['package'], severity: 'warning' },
  { key: 'date', values: ['2025-03-30'], severity: 'warning' },
  { key: 'date', values: ['never', '2025-13-01', false], severity: 'error' },
].map(({ key, values, severity }, i) => ({
  rule: 'page-schema',
  name: `the key ${key} of Jekyll's (${i})`,
  severity: severity as 'warning' | 'error',
  damage(draft, dice) {
    const entries: [string, unknown][] = Object.entries(draft.front);
    entries.splice(dice.int(6), 0, [key, dice.pick(values)]);
    replaceEntries(draft.front, entries);
    return damagedData(draft, 'page-schema', { key: [key] });
  },
}));

/** The file is at fault, not its text. */
function moved(draft: Draft, rule: string, file: string, spot?: Path): Damaged {
  const at = { ...draft, file };
  return spot === undefined ? damagedText(at, rule, write(draft.front).text, 0, 3) : damagedData(at, rule, spot);
}

const path: Damage[] = [
  {
    rule: 'page-path',
    name: 'the page stands elsewhere',
    severity: 'warning',
    damage: (draft, dice) => {
      const { tag, package: name } = draft;
      const files = [
        `_cache/${name}.md`,
        `_cache/${name}/specs.md`,
        `_cache/${tag}/${name}.md`,
        `_cache/${tag}/${name}/index.md`,
        `pages/${tag}/${name}/specs.md`,
        `_cache/${tag}/${name}/old/specs.md`,
        'specs.md',
      ];
      return moved(draft, 'page-path', dice.pick(files));
    },
  },
];

/** The names that differ from a right one only in their form. */
function otherName(name: string): string {
  return name === 'zlib' ? 'zlib-ng' : 'zlib';
}

const title: Damage[] = [
  {
    rule: 'page-title',
    name: 'another title',
    severity: 'error',
    damage(draft, dice) {
      const name = draft.package;
      draft.front.title = dice.pick([
        otherName(name),
        name.toUpperCase(),
        `${name} `,
        '',
        `${name}s`,
        `"${name}"`,
        'é',
        `Die ${name}`,
      ]);
      if (draft.front.title === name) draft.front.title = 'other';
      return damagedData(draft, 'page-title', ['title']);
    },
  },
  {
    rule: 'page-title',
    name: 'another folder',
    severity: 'error',
    damage: (draft, dice) => {
      const folder = dice.pick([
        otherName(draft.package),
        draft.package.toUpperCase(),
        `${draft.package}_`,
        `${draft.package} copy`,
      ]);
      return moved(draft, 'page-title', `_cache/${draft.tag}/${folder === draft.package ? 'Other' : folder}/specs.md`, [
        'title',
      ]);
    },
  },
];

/** The tag of a neighbour. */
const OTHER_TAG = 'develop-2024-01-07';

const categories: Damage[] = [
  {
    rule: 'page-categories',
    name: 'swapped categories',
    severity: 'error',
    damage(draft) {
      draft.front.categories.reverse();
      return damagedData(draft, 'page-categories', ['categories']);
    },
  },
  {
    rule: 'page-categories',
    name: 'the number of categories is not two',
    severity: 'error',
    damage(draft, dice) {
      const { tag } = draft;
      draft.front.categories = dice.pick([
        [],
        ['package'],
        [tag],
        ['package', tag, 'old'],
        ['package', 'package', tag],
      ]);
      return damagedData(draft, 'page-categories', ['categories']);
    },
  },
  {
    rule: 'page-categories',
    name: 'another first category',
    severity: 'error',
    damage(draft, dice) {
      draft.front.categories[0] = dice.pick(['packages', 'Package', 'spec', draft.tag]);
      return damagedData(draft, 'page-categories', ['categories', 0]);
    },
  },
  {
    rule: 'page-categories',
    name: 'another second category',
    severity: 'error',
    damage(draft, dice) {
      draft.front.categories[1] = dice.pick([OTHER_TAG, 'nightly', 'package', 'v9', 'Develop']);
      return damagedData(draft, 'page-categories', ['categories', 1]);
    },
  },
  {
    rule: 'page-categories',
    name: 'another tag folder',
    severity: 'error',
    damage: (draft, dice) =>
      moved(draft, 'page-categories', `_cache/${dice.pick([OTHER_TAG, 'old', 'Develop'])}/${draft.package}/specs.md`, [
        'categories',
        1,
      ]),
  },
];

const layout: Damage[] = [
  {
    rule: 'page-layout',
    name: 'another layout',
    severity: 'error',
    damage(draft, dice) {
      draft.front.layout = dice.pick(['table', 'Cache', 'caches', 'default', 'none']);
      return damagedData(draft, 'page-layout', ['layout']);
    },
  },
];

const rows: Damage[] = [
  {
    rule: 'page-rows',
    name: 'no rows, and a summary that says so',
    severity: 'warning',
    damage(draft) {
      draft.front.spec_details = [];
      summarise(draft.front);
      return damagedData(draft, 'page-rows', ['spec_details']);
    },
  },
  {
    rule: 'page-rows',
    name: 'all rows are lost',
    severity: 'warning',
    damage(draft) {
      draft.front.spec_details = [];
      const also = disagreements(draft.front, 'the summary still tells what the rows were');
      return damagedData(draft, 'page-rows', ['spec_details'], also);
    },
  },
];

const body: Damage[] = [
  {
    rule: 'page-body-empty',
    name: 'text in the body',
    severity: 'warning',
    damage(draft, dice) {
      const { text } = write(draft.front);
      const before = `${text}${dice.pick(['\n', '\n\n', '\n \t\n', '\n    '])}`;
      const line = dice.pick(['Built by hand.', '# Notes', '---', '{% raw %}', '<b>', '.']);
      const after = dice.pick(['', '\n', ' \n\n', '\nmore\n\nand more']);
      return damagedText(draft, 'page-body-empty', before + line + after, before.length, before.length + line.length);
    },
  },
];

const names: Damage[] = [
  {
    severity: 'warning' as const,
    forms: (name: string) => [`${name}_`, `_${name}`, `${name}--x`, `${name}-`, `Py_${name}`, 'R'],
  },
  {
    severity: 'error' as const,
    forms: (name: string) => [`-${name}`, `${name}.new`, `${name}+`, `.${name}`, `${name}.`],
  },
].map(({ severity, forms }) => ({
  rule: 'package-name',
  name: severity === 'error' ? 'no name of a package at all' : 'a name in an old form',
  severity,
  damage(draft, dice) {
    const name = dice.pick(forms(draft.package));
    draft.front.title = name;
    for (const row of draft.front.spec_details) retarget(row, name);
    return moved(draft, 'package-name', `_cache/${draft.tag}/${name}/specs.md`, ['title']);
  },
}));

const tags: Damage[] = [
  {
    rule: 'tag-name',
    name: 'a tag of another form',
    severity: 'warning',
    damage(draft, dice) {
      const tag = dice.pick([
        'nightly',
        'develop-2025-3-1',
        'release-1',
        'v1',
        'Develop',
        'v0.23.1-rc1',
        'develop-latest',
        'packages',
      ]);
      draft.front.categories[1] = tag;
      return moved(draft, 'tag-name', `_cache/${tag}/${draft.package}/specs.md`, ['categories', 1]);
    },
  },
];

/** Section 2 of the catalogue: the page's shape and name. */
export const shapeDamages: readonly Damage[] = [
  ...wrongTypes,
  ...keys,
  ...jekyllKeys,
  ...path,
  ...title,
  ...categories,
  ...layout,
  ...rows,
  ...body,
  ...names,
  ...tags,
];
