import {
  type Damage,
  type Dice,
  damagedData,
  damagedText,
  type Front,
  type Row,
  replaceEntries,
  summarise,
  write,
} from '../../support/damage.js';

const ROWS = 'spec_details';
const SINCE_F1 = ['F1', 'F2', 'G', 'H'] as const;

/** Variants with several values, in the spelling of H or the older one. */
function multis({ variants }: Row): { readonly text: string; readonly at: number; readonly mixed: string }[] {
  return variants.flatMap((text, at) => {
    if (text.includes(':=')) return text.includes(',') ? [{ text, at, mixed: text.replace(':=', '=') }] : [];
    return /^[^=]+=[^'",]+,/.test(text) ? [{ text, at, mixed: text.replace('=', ':=') }] : [];
  });
}

function multiCount({ spec_details }: Front): number {
  return spec_details.flatMap(multis).length;
}

const mixed: Damage[] = [
  {
    rule: 'page-generation',
    name: 'a compiler in the spelling of another time',
    severity: 'warning',
    when: ({ spec_details }) => spec_details.length > 2 && spec_details.some(({ compiler }) => compiler !== 'none'),
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const row = dice.pick(spec_details.filter(({ compiler }) => compiler !== 'none'));
      row.compiler = row.compiler.includes('@=') ? row.compiler.replace('@=', '@') : row.compiler.replace('@', '@=');
      return damagedData(draft, 'page-generation', [ROWS, spec_details.indexOf(row), 'compiler']);
    },
  },
  {
    rule: 'page-generation',
    name: 'a variant with several values in the spelling of another time',
    severity: 'warning',
    when: (front) => multiCount(front) > 1,
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const row = dice.pick(spec_details.filter((row) => multis(row).length > 0));
      const { at, mixed } = dice.pick(multis(row));
      row.variants[at] = mixed;
      return damagedData(draft, 'page-generation', [ROWS, spec_details.indexOf(row), 'variants', at]);
    },
  },
  {
    rule: 'page-generation',
    name: 'none as the compiler on an old page',
    severity: 'warning',
    in: ['D', 'E', 'F1', 'F2', 'G'],
    when: ({ spec_details }) => spec_details.length > 2,
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const row = dice.pick(spec_details);
      row.compiler = 'none';
      summarise(draft.front);
      return damagedData(draft, 'page-generation', [ROWS, spec_details.indexOf(row), 'compiler']);
    },
  },
  {
    rule: 'page-generation',
    name: 'several values in the spelling of another time in all rows',
    severity: 'warning',
    when: (front) => multiCount(front) > 0,
    damage(draft) {
      const { spec_details } = draft.front;
      const all = spec_details.flatMap((row, index) => multis(row).map(({ at }) => [index, at] as const));
      for (const row of spec_details)
        row.variants = row.variants.map((text) =>
          draft.generation === 'H' ? text.replace(/:=(?=.*,)/, '=') : text.replace(/(?<!:)=(?=[^'",]+,)/, ':='),
        );
      const odd = spec_details.flatMap(({ variants }, index) => {
        const at = variants.findIndex((text) => (draft.generation === 'H' ? /^[^=]*[^:]=.*,/ : /:=/).test(text));
        return at === -1 ? [] : [[index, at] as const];
      });
      const [index, at] = odd[0] ?? all[0]!;
      return damagedData(draft, 'page-generation', [ROWS, index, 'variants', at]);
    },
  },
  {
    rule: 'page-generation',
    name: 'an old page without any tarball',
    severity: 'warning',
    in: ['D', 'E'],
    damage(draft) {
      for (const row of draft.front.spec_details) delete row.tarball;
      return damagedData(draft, 'page-generation', [ROWS, 0, 'tarball']);
    },
  },
  ...(['A', 'B', 'C'] as const).map(
    (format): Damage => ({
      rule: 'page-generation',
      name: `a page of the format ${format}`,
      severity: 'warning',
      damage(draft) {
        const { title, layout, categories, meta } = draft.front;
        const { versions, compilers } = meta;
        const front = {
          title,
          layout,
          ...(format === 'C' ? { categories } : { category: 'package' }),
          meta: { versions, compilers },
          spec_files: [],
          ...(format === 'A' ? {} : { spec_names: [] }),
        };
        return damagedText(draft, 'page-generation', write(front).text, 0, 3);
      },
    }),
  ),
];

/** Two neighbouring keys are swapped: gives the one that then stands too late. */
function swapKeys(object: object, dice: Dice): string {
  const entries = Object.entries(object);
  const at = dice.int(entries.length - 1);
  [entries[at], entries[at + 1]] = [entries[at + 1]!, entries[at]!];
  replaceEntries(object, entries);
  return entries[at + 1]![0];
}

const order: Damage[] = [
  {
    name: 'keys of meta are swapped',
    damage: ({ front }: { front: Front }, dice: Dice) => ({ key: ['meta', swapKeys(front.meta, dice)] }),
  },
  {
    name: 'keys of meta.num_specs_by_stack are swapped',
    when: ({ meta }: Front) => Object.keys(meta.num_specs_by_stack).length > 1,
    damage: ({ front: { meta } }: { front: Front }, dice: Dice) => ({
      key: ['meta', 'num_specs_by_stack', swapKeys(meta.num_specs_by_stack, dice)],
    }),
  },
  {
    name: 'keys of a row are swapped',
    damage: ({ front }: { front: Front }, dice: Dice) => {
      const index = dice.int(front.spec_details.length);
      return { key: [ROWS, index, swapKeys(front.spec_details[index]!, dice)] };
    },
  },
  {
    name: 'keys of all rows are swapped',
    when: ({ spec_details }: Front) => spec_details.length > 1,
    damage: ({ front }: { front: Front }) => {
      for (const row of front.spec_details) replaceEntries(row, Object.entries(row).reverse());
      return { key: [ROWS, 0, 'variants'] };
    },
  },
  {
    name: 'stacks of a row are swapped',
    when: ({ spec_details }: Front) => spec_details.some(({ stacks }) => stacks.length > 1),
    damage: ({ front }: { front: Front }, dice: Dice) => {
      const { stacks } = dice.pick(front.spec_details.filter(({ stacks }) => stacks.length > 1));
      const at = dice.int(stacks.length - 1);
      [stacks[at], stacks[at + 1]] = [stacks[at + 1]!, stacks[at]!];
      return [ROWS, front.spec_details.findIndex((row) => row.stacks === stacks), 'stacks', at + 1];
    },
  },
  {
    name: 'rows are swapped',
    // A page of F2 with its rows in another order is one of F1.
    in: ['G', 'H'] as const,
    when: ({ spec_details }: Front) => spec_details.length > 1,
    damage: ({ front: { spec_details: rows } }: { front: Front }, dice: Dice) => {
      const at = dice.int(rows.length - 1);
      [rows[at], rows[at + 1]] = [rows[at + 1]!, rows[at]!];
      return [ROWS, at + 1, 'hash'];
    },
  },
].map(({ damage, ...kind }) => ({
  in: SINCE_F1,
  ...kind,
  rule: 'page-order',
  severity: 'warning',
  damage: (draft, dice) => damagedData(draft, 'page-order', damage(draft, dice)),
}));

/** Offsets at which the same data can be spelled differently. */
function offsets(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

function splice(text: string, at: number, remove: number, put = ''): string {
  return text.slice(0, at) + put + text.slice(at + remove);
}

/** A string of the JSON lines, keys included. */
function pickString(text: string, dice: Dice): { readonly start: number; readonly end: number } {
  const start = dice.pick(offsets(text, /"(?=[^"]+"(?:[:,\]}]|\n))/g));
  return { start, end: text.indexOf('"', start + 1) + 1 };
}

const spellings: readonly (readonly [string, (text: string, dice: Dice) => string])[] = [
  ['no blank behind a comma', (text, dice) => splice(text, dice.pick(offsets(text, /(?<=[\]}"\d],) /g)), 1)],
  ['no blank behind a colon', (text, dice) => splice(text, dice.pick(offsets(text, /(?<=":) /g)), 1)],
  ['a blank too many', (text, dice) => splice(text, dice.pick(offsets(text, /(?<=[[{]|[,:] )|(?=[\]}])/g)), 0, ' ')],
  ['a line break', (text, dice) => splice(text, dice.pick(offsets(text, /(?<=[\]}"\d],) /g)), 1, '\n  ')],
  ['a blank at the end of a line', (text, dice) => splice(text, dice.pick(offsets(text, /\n/g)), 0, ' ')],
  ['a blank line', (text, dice) => splice(text, dice.pick(offsets(text, /(?<=\n)/g)), 0, '\n')],
  ['a comment', (text, dice) => splice(text, dice.pick(offsets(text, /(?<=\n)/g)), 0, '# written by hand\n')],
  ['a comment behind a value', (text, dice) => splice(text, dice.pick(offsets(text, /(?<!---)\n/g)), 0, ' # so')],
  ['a comma at the end', (text, dice) => splice(text, dice.pick(offsets(text, /(?<=["\d\]}])[\]}]/g)), 0, ', ')],
  [
    'single quotes',
    (text, dice) => {
      const { start, end } = pickString(text.replaceAll("'", '_'), dice);
      const quoted = text.slice(start + 1, end - 1);
      return splice(text, start, end - start, `'${quoted.replaceAll("'", "''")}'`);
    },
  ],
  ['a title in other quotes', (text) => text.replace(/"(.*)"/, "'$1'")],
  [
    'a title without quotes',
    (text) => text.replace(/"(.*)"/, (quoted, title: string) => (/^[a-z]{3}/.test(title) ? title : ` ${quoted}`)),
  ],
  ['a layout in quotes', (text) => text.replace('cache', '"cache"')],
  ['a category in quotes', (text) => text.replace('[package', '["package"')],
  [
    'an escape without need',
    (text, dice) => {
      const { start } = pickString(text, dice);
      return splice(
        text,
        start + 1,
        1,
        `\\u${text
          .charCodeAt(start + 1)
          .toString(16)
          .padStart(4, '0')}`,
      );
    },
  ],
  ['dots as the closing fence', (text) => `${text.slice(0, -3)}...`],
  ['a blank behind a fence', (text, dice) => splice(text, dice.pick([3, text.length]), 0, ' ')],
  ['lines in another order', (text) => text.replace(/(layout: .*\n)(categories: .*\n)/, '$2$1')],
];

const canonical: Damage[] = spellings.map(([name, spell]) => ({
  rule: 'page-canonical',
  name,
  severity: 'info',
  in: SINCE_F1,
  damage(draft, dice) {
    const { text } = write(draft.front);
    const spelled = spell(text, dice);
    let start = 0;
    while (spelled[start] === text[start] && start < spelled.length) start++;
    return damagedText(draft, 'page-canonical', spelled, start, Math.min(start + 1, spelled.length));
  },
}));

/** Section 5 of the catalogue: the page as its generator writes it. */
export const generationDamages: readonly Damage[] = [...mixed, ...order, ...canonical];
