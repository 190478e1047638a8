import type { Severity, Span } from '../../src/finding.js';
import type { Generation } from '../../src/page/data.js';
import type { Fault } from '../../src/page/fault.js';
import type { RealPage } from './corpus.js';

/** One row, open to changes. */
export interface Row {
  compiler: string;
  hash: string;
  os: string;
  platform: string;
  size: string | number;
  stacks: string[];
  tarball?: string;
  target: string;
  variants: string[];
  versions: string[];
}

/** The summary, open to changes. */
export interface Summary {
  compilers: string[];
  num_specs: number;
  num_specs_by_stack: Record<string, number>;
  oss: string[];
  platforms: string[];
  stacks: string[];
  targets: string[];
  versions: string[];
}

/** The front matter of a right page, open to changes; keys in the order of the page. */
export interface Front {
  title: string;
  layout: string;
  categories: string[];
  meta: Summary;
  spec_details: Row[];
}

/** A right page, read without any of the code under test: a draft belongs to one damage, which changes it as it likes. */
export interface Draft {
  file: string;
  readonly tag: string;
  readonly package: string;
  readonly generation: Generation;
  readonly front: Front;
}

export type Path = readonly (string | number)[];

/** The lists of `meta`, and the field of the rows that each one sums up. */
export const LISTS = {
  compilers: 'compiler',
  oss: 'os',
  platforms: 'platform',
  stacks: 'stacks',
  targets: 'target',
  versions: 'versions',
} as const satisfies Partial<Record<keyof Summary, keyof Row>>;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

const PAGE =
  /^---\ntitle: (".*")\nlayout: (\S+)\ncategories: \[(\S+), (\S+)\]\nmeta: (\{.*\})\nspec_details: (\[.*\])\n---$/;

/** Reads a page in the generator's form; throws on any other. */
export function readDraft(page: RealPage): Draft {
  const [, title, layout, category, tag, meta, rows] = PAGE.exec(page.bytes.toString('latin1'))!;
  const front: Front = {
    title: JSON.parse(title!) as string,
    layout: layout!,
    categories: [category!, tag!],
    meta: JSON.parse(meta!) as Summary,
    spec_details: JSON.parse(rows!) as Row[],
  };
  return { file: page.file, tag: tag!, package: front.title, generation: generationOf(front), front };
}

/** For right pages only, by their certain signs. */
function generationOf({ meta, spec_details }: Front): Generation {
  if (Object.keys(meta)[0] === 'versions') return spec_details[0]!.stacks.includes('root') ? 'E' : 'D';
  const hashes = spec_details.map(({ hash }) => hash);
  if (spec_details[0]!.tarball !== undefined) return isAscending(hashes) ? 'F2' : 'F1';
  return spec_details.some(({ compiler }) => compiler.includes('@=')) ? 'G' : 'H';
}

/** No page of generation D is among the real ones: it is one of E without the stack `root`. Undefined when a row has no other stack. */
function asGenerationD(draft: Draft): Draft | undefined {
  if (draft.generation !== 'E' || draft.front.spec_details.some(({ stacks }) => stacks.length < 2)) return undefined;
  const front = structuredClone(draft.front);
  for (const row of front.spec_details) row.stacks = row.stacks.filter((stack) => stack !== 'root');
  summarise(front);
  return { ...draft, generation: 'D', front };
}

/** Each page as a draft, and behind it, where it can be, as one of generation D. */
export function draftsOf(pages: readonly RealPage[]): Draft[] {
  return pages
    .map(readDraft)
    .flatMap((draft) => [draft, asGenerationD(draft)])
    .filter((draft) => draft !== undefined);
}

/** A copy that can be damaged. */
export function copyOf(draft: Draft): Draft {
  return { ...draft, front: structuredClone(draft.front) };
}

/** By code point; the texts of real pages are ASCII. */
export function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, i) => i === 0 || texts[i - 1]! < text);
}

/** The values of a row that a list of `meta` sums up. */
export function valuesOf(row: Row, list: ListName): readonly string[] {
  const value = row[LISTS[list]];
  return typeof value === 'string' ? [value] : value;
}

/** What the rows say for each list, sorted, without repeats. */
export function unionOf(rows: readonly Row[], list: ListName): string[] {
  return [...new Set(rows.flatMap((row) => valuesOf(row, list)))].sort();
}

/** How many rows list each stack, by name. */
export function countsOf(rows: readonly Row[]): Record<string, number> {
  return Object.fromEntries(
    unionOf(rows, 'stacks').map((stack) => [stack, rows.filter(({ stacks }) => stacks.includes(stack)).length]),
  );
}

/** Makes the summary right for the rows. */
export function summarise({ meta, spec_details }: Front): void {
  for (const list of LIST_NAMES) meta[list] = unionOf(spec_details, list);
  meta.num_specs = spec_details.length;
  meta.num_specs_by_stack = countsOf(spec_details);
}

/** The URL that a row's fields give, at the mirror of the one that it has. */
export function retarget(row: Row, name: string): void {
  if (row.tarball === undefined) return;
  const mirror = row.tarball.slice(0, row.tarball.indexOf('/build_cache/'));
  const arch = `${row.platform}-${row.os}-${row.target}`;
  const compiler = row.compiler.replace('@=', '-');
  const package_ = `${name}-${row.versions[0]}`;
  row.tarball = `${mirror}/build_cache/${arch}/${compiler}/${package_}/${arch}-${compiler}-${package_}-${row.hash}.spack`;
}

/** Where `value` belongs in an ascending list. */
export function insertSorted(list: string[], value: string): void {
  const at = list.findIndex((other) => other > value);
  list.splice(at === -1 ? list.length : at, 0, value);
}

/** An object with its entries in another order, or with other entries. */
export function replaceEntries(object: object, entries: readonly (readonly [string, unknown])[]): void {
  const target = object as Record<string, unknown>;
  for (const key of Object.keys(target)) delete target[key];
  for (const [key, value] of entries) target[key] = value;
}

/** The value at a path; undefined when there is none. */
export function valueAt(front: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], front);
}

/** Puts any value at a path. */
export function put(front: object, path: Path, value: unknown): void {
  (valueAt(front, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1)!] = value;
}

/** A page's text with the place of every value and key, by JSON pointer; a value in quotes is meant with them. */
export interface Written {
  readonly text: string;
  readonly values: ReadonlyMap<string, Span>;
  readonly keys: ReadonlyMap<string, Span>;
}

/** Writes a front matter as the site's generator does, whatever it holds: Python's `json.dumps`, one key per line. */
export function write(front: object): Written {
  const writer = new Writer();
  writer.page(front as Readonly<Record<string, unknown>>);
  return writer;
}

/** RFC 6901. */
export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Printable ASCII as JSON, the rest as `\uXXXX`. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

class Writer implements Written {
  text = '---\n';
  readonly values = new Map<string, Span>();
  readonly keys = new Map<string, Span>();

  page(front: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(front)) {
      const start = this.text.length;
      this.text += key;
      this.keys.set(pointer([key]), { start, end: this.text.length });
      this.text += ': ';
      const plain = key === 'layout' || key === 'categories';
      this.#value(value, [key], plain);
      this.text += '\n';
    }
    this.values.set('', { start: 4, end: this.text.length - 1 });
    this.text += '---';
  }

  #value(value: unknown, path: Path, plain = false): void {
    const start = this.text.length;
    if (Array.isArray(value)) this.#list(value, path, plain);
    else if (typeof value === 'object' && value !== null) this.#object(value, path);
    else this.text += plain && typeof value === 'string' && value !== '' ? value : toJson(value);
    this.values.set(pointer(path), { start, end: this.text.length });
  }

  #list(list: readonly unknown[], path: Path, plain: boolean): void {
    this.text += '[';
    list.forEach((item, i) => {
      if (i > 0) this.text += ', ';
      this.#value(item, [...path, i], plain);
    });
    this.text += ']';
  }

  #object(object: object, path: Path): void {
    this.text += '{';
    Object.entries(object).forEach(([key, value], i) => {
      if (i > 0) this.text += ', ';
      const start = this.text.length;
      this.text += toJson(key);
      this.keys.set(pointer([...path, key]), { start, end: this.text.length });
      this.text += ': ';
      this.#value(value, [...path, key]);
    });
    this.text += '}';
  }
}

/** Random choices that a seed repeats. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 to `count - 1` (mulberry32). */
  int(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % count;
  }

  /** True once in `outOf` times. */
  once(outOf: number): boolean {
    return this.int(outOf) === 0;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[this.int(list.length)]!;
  }

  shuffle<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return list.map(() => rest.splice(this.int(rest.length), 1)[0]!);
  }
}

/** A finding as the table of damages foresees it. */
export interface Foreseen {
  readonly rule: string;
  /** JSON pointer; empty for a place outside of the data. */
  readonly path: string;
  /** UTF-16 offsets into the damaged page's text. Without an end only the start is known: where YAML cannot go on. */
  readonly span: { readonly start: number; readonly end?: number };
}

/** A damaged page, and all that must be found on it. */
export interface Damaged {
  readonly file: string;
  readonly content: { readonly bytes: Buffer } | { readonly fault: Fault };
  readonly finding: Foreseen;
  /** What else is really wrong then, each with the reason why that is not the same fault. */
  readonly also: readonly (Foreseen & { readonly why: string })[];
}

/** A kind of damage: a row of the table. */
export interface Damage {
  /** The rule that must find it. */
  readonly rule: string;
  /** What was done to the page. */
  readonly name: string;
  /** Under `recommended`; one for all generations, or one per generation. */
  readonly severity: Severity | Readonly<Partial<Record<Generation, Severity>>>;
  /** The generations in which it is a fault; all without it. */
  readonly in?: readonly Generation[];
  /** Whether a page of these generations has what is damaged. */
  readonly when?: (front: Front, draft: Draft) => boolean;
  readonly damage: (draft: Draft, dice: Dice) => Damaged;
}

/** Whether a draft can be damaged so. */
export function applies({ in: generations, when }: Pick<Damage, 'in' | 'when'>, draft: Draft): boolean {
  return (generations?.includes(draft.generation) ?? true) && (when?.(draft.front, draft) ?? true);
}

/** A place in the data: the value, or its key. */
export type Spot = Path | { readonly key: Path };

/** Where a spot stands in a written page; what is missing stands at its nearest parent. */
export function foresee(rule: string, spot: Spot, { values, keys }: Written): Foreseen {
  if ('key' in spot) return { rule, path: pointer(spot.key), span: keys.get(pointer(spot.key))! };
  let found: Span | undefined;
  for (let length = spot.length; found === undefined; length--) found = values.get(pointer(spot.slice(0, length)));
  return { rule, path: pointer(spot), span: found };
}

/** What else is wrong, in the data. */
export interface Beside {
  readonly rule: string;
  readonly spot: Spot;
  readonly why: string;
}

/** A page whose data was damaged, written in the generator's form. */
export function damagedData(
  { file, front }: Pick<Draft, 'file' | 'front'>,
  rule: string,
  spot: Spot,
  also: readonly Beside[] = [],
): Damaged {
  const written = write(front);
  return {
    file,
    content: { bytes: Buffer.from(written.text) },
    finding: foresee(rule, spot, written),
    also: also.map(({ rule, spot, why }) => ({ ...foresee(rule, spot, written), why })),
  };
}

/** A page whose text was damaged, with the place of the fault in it. */
export function damagedText(
  { file }: Pick<Draft, 'file'>,
  rule: string,
  content: string | Buffer,
  start: number,
  end?: number,
): Damaged {
  const span = end === undefined ? { start } : { start, end };
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { file, content: { bytes }, finding: { rule, path: '', span }, also: [] };
}

/** Every way in which the summary differs from the rows, each once. */
export function disagreements({ meta, spec_details: rows }: Front, why: string): Beside[] {
  const found: Beside[] = [];
  if (meta.num_specs !== rows.length) found.push({ rule: 'meta-num-specs', spot: ['meta', 'num_specs'], why });
  const counts = countsOf(rows);
  for (const stack of new Set([...Object.keys(counts), ...Object.keys(meta.num_specs_by_stack)])) {
    const path = ['meta', 'num_specs_by_stack', stack];
    if (counts[stack] === meta.num_specs_by_stack[stack]) continue;
    found.push({ rule: 'meta-num-specs-by-stack', spot: counts[stack] === undefined ? { key: path } : path, why });
  }
  for (const list of LIST_NAMES) {
    const union = unionOf(rows, list);
    for (const value of union)
      if (!meta[list].includes(value)) found.push({ rule: 'meta-union', spot: ['meta', list, '-'], why });
    meta[list].forEach((value, i) => {
      if (!union.includes(value)) found.push({ rule: 'meta-union', spot: ['meta', list, i], why });
    });
  }
  return found;
}

/** A page whose summary no longer fits its rows: the first disagreement that `rule` must find, and all others. */
export function disagreeing(draft: Pick<Draft, 'file' | 'front'>, rule: string, why: string): Damaged {
  const all = disagreements(draft.front, why);
  const at = all.findIndex((one) => one.rule === rule);
  const [first] = all.splice(at, 1);
  return damagedData(draft, rule, first!.spot, all);
}

/** What means something to one of the readers of a page. */
const PIECES = [
  ...['---', '...', '\n', '\r\n', '\t', ' ', '#', '&a ', '*a', '!!str ', '<<: ', '? ', '- ', '| ', '> ', '%', '@', '`'],
  ...['{', '}', '[', ']', ',', ':', '"', "'", '\\', '\\u0041', '\\ud83d', '\0', '\u007f', 'é', '\ufeff', '\u2028'],
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e9',
    '9'.repeat(20),
    '[[[[',
    '{}',
    '[]',
    '""',
    '"__proto__": 1, ',
    '"constructor": [], ',
  ],
  ...['"root"', '"none"', '"hash": "", ', '<<<<<<< ours\n', 'published: false\n'],
].map((piece) => Buffer.from(piece));

/** Bytes with a few random changes: some are flipped, cut out, doubled, moved, or something is put in between. */
export function scramble(bytes: Buffer, dice: Dice): Buffer {
  let result = Buffer.from(bytes);
  for (let edits = 1 + dice.int(4); edits > 0; edits--) {
    const start = dice.int(result.length + 1);
    const end = Math.min(result.length, start + dice.pick([1, 4, 30, 400]));
    const part = result.subarray(start, end);
    const put = dice.pick([
      Buffer.from(part.map((byte) => byte ^ (1 << dice.int(8)))),
      Buffer.alloc(0),
      Buffer.concat([part, part]),
      Buffer.concat([dice.pick(PIECES), part]),
      dice.pick(PIECES),
    ]);
    result = Buffer.concat([result.subarray(0, start), put, result.subarray(end)]);
  }
  return result;
}
