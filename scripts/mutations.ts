import { parseAst } from 'rolldown/parseAst';

/** One small change of a source. */
export interface Mutation {
  /** Below the root, with `/`. */
  readonly file: string;
  /** From 1 on. */
  readonly line: number;
  readonly kind: string;
  /** The whole changed expression before and after, on one line. */
  readonly before: string;
  readonly after: string;
  /** `[start, end)` in UTF-16 units, and what takes its place. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** The smallest whole expression that holds the change, `[start, end)`; undefined where none can stand, as for the name of a key. */
  readonly expression: readonly [start: number, end: number] | undefined;
}

/** A mutation that changes nothing that a program can see, and why. */
export interface EqualMutation extends Pick<Mutation, 'file' | 'before' | 'after'> {
  /** Its line without indentation, where the same change of another line does change something. */
  readonly on?: string;
  readonly reason: string;
}

/** Whether a mutation of a source, whose lines are given, is one of those. */
export function isEqual(
  { file, before, after, line }: Mutation,
  lines: readonly string[],
  known: EqualMutation,
): boolean {
  const isThere = known.on === undefined || known.on === lines[line - 1]!.trim();
  return isThere && known.file === file && known.before === before && known.after === after;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

type Edit = readonly [kind: string, replacement: string, start?: number, end?: number];

/** Every mutation of a source, in the order of the text. Types and imports are left alone. */
export function mutationsOf(file: string, text: string): Mutation[] {
  const found: Mutation[] = [];
  visit(parseAst(text, { lang: 'ts' }) as unknown as Node, (node, isKey) => {
    for (const [kind, replacement, start = node.start, end = node.end] of changesOf(node, text)) {
      // A condition by itself: what hangs on it may be long.
      const [from, to] = node.type === 'IfStatement' ? [start, end] : [node.start, node.end];
      const whole = (changed: string): string =>
        (text.slice(from, start) + changed + text.slice(end, to)).replace(/\s+/g, ' ').slice(0, 160);
      found.push({
        ...{ file, line: text.slice(0, start).split('\n').length, kind, start, end, replacement },
        ...{ before: whole(text.slice(start, end)), after: whole(replacement) },
        expression: isKey ? undefined : expressionOf(node),
      });
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

const LEFT_ALONE = /^(?:TS|Import|Export(?:All|Specifier))/;

function visit(node: Node, see: (node: Node, isKey: boolean) => void, isKey = false): void {
  if (LEFT_ALONE.test(node.type) && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return;
  see(node, isKey);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof child.type === 'string')
        visit(child as Node, see, name === 'key' && node['computed'] === false);
  }
}

function expressionOf(node: Node): readonly [number, number] {
  const { start, end } = node.type === 'IfStatement' ? (node['test'] as Node) : node;
  return [start, end];
}

const SWAPPED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
};

function changesOf(node: Node, text: string): Edit[] {
  const sub = (key: string): Node => node[key] as Node;
  const written = (part: Node): string => text.slice(part.start, part.end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const operator = String(node['operator']);
      const swapped = SWAPPED[operator];
      if (swapped === undefined) return [];
      const at = text.indexOf(operator, sub('left').end);
      return [['operator', swapped, at, at + operator.length]];
    }
    case 'UnaryExpression':
      return node['operator'] === '!' ? [['negation', written(sub('argument'))]] : [];
    case 'ConditionalExpression':
      return [['branches', `!(${written(sub('test'))})`, sub('test').start, sub('test').end]];
    case 'IfStatement':
      return [['condition', `!(${written(sub('test'))})`, sub('test').start, sub('test').end]];
    case 'Literal':
      return changesOfLiteral(node);
    default:
      return [];
  }
}

function changesOfLiteral(node: Node): Edit[] {
  const regex = node['regex'] as { readonly pattern: string; readonly flags: string } | undefined;
  if (regex) return changesOfPattern(regex.pattern).map((pattern) => ['expression', `/${pattern}/${regex.flags}`]);
  const { value } = node;
  if (typeof value === 'number') return [['number', String(value + 1)]];
  return typeof value === 'boolean' ? [['boolean', String(!value)]] : [];
}

/** A regular expression without an anchor, with another quantifier, with one alternative less strict. */
export function changesOfPattern(pattern: string): string[] {
  const changes: string[] = [];
  const parts = pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|:|<\w+>)|\{\d+(?:,\d*)?\}|[\s\S]/g);
  for (const { 0: part, index } of parts) {
    const changed = CHANGED[part] ?? (/^\{\d+\}$/.test(part) ? part.replace('}', ',}') : undefined);
    if (changed !== undefined) changes.push(pattern.slice(0, index) + changed + pattern.slice(index + part.length));
  }
  return changes.filter(isExpression);
}

const CHANGED: Readonly<Record<string, string>> = { '^': '', $: '', '+': '*', '*': '+', '?': '' };

function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return pattern !== '';
  } catch {
    return false;
  }
}

/** Draws the same mutations for the same seed: every fourth is one of a regular expression, as far as there are any. */
export class SeededDraw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  take(all: readonly Mutation[], count: number): Mutation[] {
    const expressions = this.#shuffled(all.filter(({ kind }) => kind === 'expression'));
    const others = this.#shuffled(all.filter(({ kind }) => kind !== 'expression'));
    const first = expressions.slice(0, Math.ceil(count / 4));
    return [...first, ...others.slice(0, count - first.length)];
  }

  #shuffled<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(this.#next() * (i + 1));
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  }

  /** Mulberry32: from 0 to below 1. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
