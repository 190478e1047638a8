import type { RealPage } from './corpus.js';
import { type Dice, type Front, LIST_NAMES, type Row, readDraft } from './damage.js';

/** A page with something changed in it: mostly wrong, sometimes not. Its place stays. */
export function mutate(page: RealPage, dice: Dice): Buffer {
  if (dice.once(3)) return mutateBytes(page.bytes, dice);
  const { front } = readDraft(page);
  const copy = structuredClone(front);
  if (copy.spec_details.length > MOST_ROWS) copy.spec_details.splice(0, copy.spec_details.length - MOST_ROWS);
  for (let changes = 1 + dice.int(3); changes > 0; changes--) dice.pick(CHANGES)(copy, dice);
  const bytes = Buffer.from(write(copy));
  if (dice.once(8)) return mutateBytes(bytes, dice);
  return dice.once(8) ? mutateText(bytes, dice) : bytes;
}

/** Larger pages take long and say no more. */
const MOST_ROWS = 12;

/** What an object cannot hold or JSON.stringify does not write: by the pattern of what it takes the place of. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/: (?=\d)/g, ': 0'],
  [/: (?=\d)/g, ': -'],
  [/(?<=: \d+)(?=[,}])/g, '.0'],
  [/(?<=: \d+)(?=[,}])/g, ', "12": 1'],
  [/(?<=: \d+)(?=[,}])/g, ', "<<": 1'],
  [/(?<=: \d+)(?=[,}])/g, ', "root": 1'],
  [/(?<=: \d+)(?=[,}])/g, '000000000'],
  [/, /g, ','],
  [/, /g, ',  '],
  [/: /g, ':'],
  [/(?<=[\]}"])(?=[\]}])/g, ','],
  [/"(?=[a-z])/g, '"\\u0061'],
  [/"os": /g, '"os": "", "os": '],
  [/"os": /g, '"system": '],
  [/\n---$/g, '\n---\n'],
  [/\n---$/g, '\n---\n\n'],
  [/\n---$/g, '\n--- '],
  [/\n/g, '\r\n'],
  [/(?<=title: ")./g, 'x'],
  [/layout: cache/g, 'layout: "cache"'],
  [/\[package, /g, '["package", '],
];

/** Changes one place. */
function mutateText(bytes: Buffer, dice: Dice): Buffer {
  const text = bytes.toString();
  const [pattern, replacement] = dice.pick(TEXTS);
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return bytes;
  const { 0: found, index } = dice.pick(places);
  return Buffer.from(text.slice(0, index) + replacement + text.slice(index + found.length));
}

const BYTES = Buffer.from('\0\t\n\r !"#\'*+,-./0123456789:;<=>@AZ[\\]^_az{|}~\x7f\xc3\xa9\xff', 'latin1');

function mutateBytes(bytes: Buffer, dice: Dice): Buffer {
  let changed = bytes;
  for (let changes = 1 + dice.int(2); changes > 0; changes--) {
    const at = dice.int(changed.length);
    const end = Math.min(changed.length, at + 1 + dice.int(dice.once(2) ? 3 : 400));
    const other = dice.int(changed.length);
    const piece = [
      Buffer.alloc(0),
      Buffer.from([dice.pick([...BYTES])]),
      changed.subarray(other, other + 1 + dice.int(60)),
      Buffer.concat([changed.subarray(at, end), changed.subarray(at, end)]),
    ];
    changed = Buffer.concat([changed.subarray(0, at), dice.pick(piece), changed.subarray(dice.once(3) ? at : end)]);
  }
  return changed;
}

/** Words of every kind, right and wrong, at the limits of what is kept in a record of the scanner (15 characters), and beyond ASCII. */
const WORDS = [
  ...[
    '',
    'root',
    'Root',
    'e4s',
    'e4s-arm',
    'windows-vis',
    'ml-darwin-aarch64-mps',
    '<<',
    '12',
    '007',
    '-',
    'none',
    'NONE',
  ],
  ...[
    'gcc@11.4.0',
    'gcc@=11.4.0',
    'gcc@==1',
    'gcc@',
    '@1',
    'gccc@1',
    'GCC@1',
    'gcc@1@2',
    'cce@=15.0.1',
    'a'.repeat(2001),
  ],
  ...[
    'linux',
    'darwin',
    'windows',
    'cray',
    'bgq',
    'freebsd',
    'linus',
    'ubuntu22.04',
    'sequoia',
    'windows10.0.20348',
    'Rhel8',
  ],
  ...['x86_64', 'x86_64_v3', 'aarch64', 'm1', 'zen4', 'ppc64le', 'zen9', '1.3.1', '1 3', 'git.abc=1.2', 'develop'],
  ...['+shared', '~shared', 'build_system=cmake', 'build_type=Release', 'libs=shared,static', 'libs:=shared,static'],
  ...[
    'commit=0123',
    '-shared',
    '+',
    'patches:=cc8ac22',
    "x='a b'",
    'x="a',
    'x'.repeat(15),
    'x'.repeat(16),
    'x'.repeat(17),
  ],
  ...[
    'x'.repeat(31),
    'x'.repeat(32),
    'x'.repeat(1000),
    'x'.repeat(1001),
    'é',
    '\ufb01',
    '\u{1f600}',
    'a\u{10000}',
    'a\uffff',
  ],
  ...['build_systex', 'abcdefg', 'abcdefgh', 'abcdefgi', '__proto__', 'constructor', 'a"b', 'a\\b', '\x7f', '\n'],
];

type Change = (front: Front, dice: Dice) => void;

const FIELDS = ['compiler', 'os', 'platform', 'target'] as const;
const HASHES = [
  '',
  'a'.repeat(31),
  'a'.repeat(32),
  'a'.repeat(33),
  '2'.repeat(32),
  'A'.repeat(32),
  '7'.repeat(32),
  'z'.repeat(32),
];

const CHANGES: readonly Change[] = [
  onRow((row, dice) => {
    row[dice.pick(FIELDS)] = dice.pick(WORDS);
  }),
  onRow((row, dice) => {
    row.os = dice.pick(['ubuntu22.04', 'rhel8', 'sequoia', 'windows10.0.20348', 'Rhel8']);
    row.platform = dice.pick(['linux', 'darwin', 'windows', 'cray', 'linus']);
    row.target = dice.pick(['x86_64_v3', 'aarch64', 'm1', 'ppc64le', 'zen9']);
    row.stacks = dice.pick([
      ['e4s-arm', 'root'],
      ['e4s-power', 'root'],
      ['ml-darwin-aarch64-mps', 'root'],
      ['root', 'windows-vis'],
    ]);
  }),
  onRow((row, dice) => {
    const at = dice.int(row.hash.length + 1);
    const near = row.hash.slice(0, at) + dice.pick([...'018927az`{']) + row.hash.slice(at + 1);
    row.hash = dice.pick([near, near, dice.pick(HASHES), row.hash.slice(1) + row.hash[0]]);
  }),
  onRow((row, dice) => changeList(row[dice.pick(['stacks', 'variants', 'versions'] as const)], dice)),
  onRow((row, dice) => changeList(row[dice.pick(['stacks', 'variants'] as const)], dice)),
  onRow((row, dice) => {
    row.size = dice.pick(['-', '', 0, -1, 7, '7', 1e20]);
  }),
  onRow((row, dice) => {
    if (row.tarball === undefined || dice.once(3)) row.tarball = dice.pick(WORDS);
    else if (dice.once(2)) delete row.tarball;
    else
      row.tarball = row.tarball.replace(
        dice.pick(['-', '/', 'gcc', '.spack', '_cache', 'https', 'io/']),
        dice.pick(['', '-', '/', 'x', 'io/releases/']),
      );
  }),
  onRow((row, dice) => reorder(row, dice)),
  ({ meta }, dice) => changeList(meta[dice.pick(LIST_NAMES)], dice),
  ({ meta }, dice) => {
    meta.num_specs = dice.pick([0, -1, meta.num_specs + 1, 999_999_999, 1_000_000_000, 1e15, 4_294_967_297]);
  },
  ({ meta }, dice) => {
    const counts = meta.num_specs_by_stack;
    const stack = dice.pick([...Object.keys(counts), ...WORDS]);
    if (dice.once(3)) delete counts[stack];
    else set(counts, stack, dice.pick([0, 1, -1, (counts[stack] ?? 0) + 1, 4_294_967_296 + (counts[stack] ?? 0)]));
  },
  ({ meta }, dice) => reorder(meta.num_specs_by_stack, dice),
  ({ meta }, dice) => reorder(meta, dice),
  ({ spec_details: rows }, dice) => {
    rows.splice(0, rows.length, ...dice.shuffle(rows));
  },
  ({ spec_details: rows }, dice) => {
    if (rows.length > 0) rows.splice(dice.int(rows.length), 1);
  },
  ({ spec_details: rows }, dice) => {
    if (rows.length > 0) rows.push(structuredClone(dice.pick(rows)));
  },
  ({ spec_details: rows }, dice) => {
    if (dice.once(20)) rows.length = 0;
  },
  ({ spec_details: rows }, dice) => {
    for (const row of rows) row.stacks = row.stacks.filter((stack) => stack !== 'root' || dice.once(5));
  },
  ({ spec_details: rows }, dice) => {
    const form = dice.pick(['@', '@=']);
    for (const row of rows) if (!dice.once(4)) row.compiler = row.compiler.replace(/@=?/, form);
  },
];

function onRow(change: (row: Row, dice: Dice) => void): Change {
  return ({ spec_details: rows }, dice) => {
    if (rows.length > 0) change(dice.pick(rows), dice);
  };
}

function changeList(list: string[], dice: Dice): void {
  const at = dice.int(list.length + 1);
  switch (dice.int(4)) {
    case 0:
      list.splice(at, 0, dice.pick([...WORDS, ...list]));
      break;
    case 1:
      list.splice(at, 1);
      break;
    case 2:
      list.splice(at, 1, dice.pick(WORDS));
      break;
    default:
      list.splice(0, list.length, ...dice.shuffle(list));
  }
}

/** `__proto__` would not become a key by assignment. */
function set(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function reorder(object: object, dice: Dice): void {
  const entries = dice.shuffle(Object.entries(object));
  for (const key of Object.keys(object)) delete (object as Record<string, unknown>)[key];
  for (const [key, value] of entries) set(object, key, value);
}

/** As the site's generator writes pages, whatever stands in them. */
function write({ title, layout, categories, meta, spec_details }: Front): string {
  const lines = ['---', `title: "${title}"`, `layout: ${layout}`, `categories: [${categories.join(', ')}]`];
  return [...lines, `meta: ${json(meta)}`, `spec_details: ${json(spec_details)}`, '---'].join('\n');
}

function json(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${json(inner)}`)
    .join(', ')}}`;
}
