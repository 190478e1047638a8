import type { JsonValue } from '../finding.js';
import { isSureText } from '../page/plain-scalar.js';
import { toPythonJson } from '../page/serialize.js';
import { CannotWrite } from './cannot-write.js';
import { isMapping, type PageNode } from './page-node.js';

/**
 * The text that stands at `node.span` once its value is `value`: what stays keeps its own bytes, what is new is spelled like its
 * neighbours, or like `sample` where there are none. `node` has all levels of its value. Throws `CannotWrite`. Whether a page in a style
 * of its own then says the right thing is for the caller to look at.
 */
export function respell(text: string, node: PageNode, value: JsonValue, sample: string): string {
  const source = sourceOf(text, node);
  if (isSame(node.value, value)) return source;
  if (node.children.length > 0 && Array.isArray(value) && Array.isArray(node.value) && value.length > 0)
    return respellList(text, node, value);
  if (node.children.length > 0 && isMapping(value) && isMapping(node.value) && Object.keys(value).length > 0)
    return respellMapping(text, node, value as Readonly<Record<string, JsonValue>>, sample);
  // Behind a colon without a value.
  if (source === '') return ` ${writeLike(sample, value)}`;
  return writeLike(typeof node.value === 'object' ? sample : source, value);
}

/** What the generator writes the value of a key like: it puts these two in no quotes. */
export function sampleFor(key: string | number | undefined, other: string): string {
  return key === 'layout' || key === 'categories' ? 'cache' : other;
}

function sourceOf(text: string, { span }: PageNode): string {
  return text.slice(span.start, span.end);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A piece of a collection: its text, and the index of the child that it was. */
export interface Piece {
  readonly text: string;
  readonly from: number | undefined;
}

function respellList(text: string, node: PageNode, value: readonly JsonValue[]): string {
  const unused = new Map<string, number[]>();
  for (let i = node.children.length - 1; i >= 0; i--) {
    const known = JSON.stringify(node.children[i]!.value);
    if (unused.has(known)) unused.get(known)!.push(i);
    else unused.set(known, [i]);
  }
  const sample = sourceOf(text, node.children[0]!);
  const pieces = value.map((item): Piece => {
    const from = unused.get(JSON.stringify(item))?.pop();
    return { text: from === undefined ? writeLike(sample, item) : sourceOf(text, node.children[from]!), from };
  });
  return joinPieces(text, node, pieces);
}

/** Keys that stay keep their order; a new one follows the one that it follows in `value`. */
function respellMapping(
  text: string,
  node: PageNode,
  value: Readonly<Record<string, JsonValue>>,
  sample: string,
): string {
  const [first] = node.children as [PageNode];
  const known = new Map(node.children.map((child, i) => [String(child.step), i]));
  const keys = [...known.keys()].filter((key) => Object.hasOwn(value, key));
  let before: string | undefined;
  for (const key of Object.keys(value)) {
    if (!known.has(key)) keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
    before = key;
  }
  const pieces = keys.map((key): Piece => {
    const from = known.get(key);
    if (from === undefined) {
      const spelled = writeLike(text.slice(first.key!.start, first.key!.end), key);
      return { text: `${spelled}: ${writeLike(sampleFor(key, sourceOf(text, first)), value[key]!)}`, from };
    }
    const child = node.children[from]!;
    return { text: text.slice(child.key!.start, child.span.start) + respell(text, child, value[key]!, sample), from };
  });
  return joinPieces(text, node, pieces);
}

/**
 * A collection made of these pieces, at least one: its brackets or dashes stay. Where the pieces that stay keep their order, what stands
 * before each stays with it; else what stands between pieces keeps its place. Throws `CannotWrite` where a comment would be lost.
 */
export function joinPieces(text: string, node: PageNode, pieces: readonly Piece[]): string {
  const spans = node.children.map(({ key, span }) => ({ start: key?.start ?? span.start, end: span.end }));
  const gaps = spans.slice(1).map(({ start }, i) => text.slice(spans[i]!.end, start));
  const kept = pieces.flatMap(({ from }) => from ?? []);
  const inOrder = kept.every((from, i) => i === 0 || kept[i - 1]! < from);
  const gapOf = ({ from }: Piece, i: number): number => (inOrder ? (from ?? 0) : i) - 1;
  const used = new Set(pieces.slice(1).map((piece, i) => gapOf(piece, i + 1)));
  const end = spans.at(-1)!.end;
  const tail = text.slice(end, isFlow(text, node) ? node.span.end : lineEnd(text, end));
  const hasNewEnd = pieces.length !== spans.length && pieces.at(-1)!.from !== spans.length - 1;
  if (gaps.some((gap, i) => gap.includes('#') && !used.has(i)) || (hasNewEnd && tail.includes('#')))
    throw new CannotWrite('a comment stands between the values');
  const joined = pieces.map((piece, i) => {
    if (i === 0) return piece.text;
    return (gaps[gapOf(piece, i)] ?? newGap(text, node, spans[0]!.start, gaps)) + piece.text;
  });
  return text.slice(node.span.start, spans[0]!.start) + joined.join('') + text.slice(end, node.span.end);
}

function isFlow(text: string, { span }: PageNode): boolean {
  return '[{'.includes(text.charAt(span.start));
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found;
}

/** What stands between two pieces where nothing stood yet. */
function newGap(text: string, node: PageNode, first: number, gaps: readonly string[]): string {
  if (isFlow(text, node)) return gaps.find((gap) => /^ *, *$/.test(gap)) ?? ', ';
  const known = gaps.find((gap) => /^\r?\n *(?:- +)?$/.test(gap));
  if (known !== undefined) return known;
  const { span } = node;
  const dash = text.slice(span.start, first);
  if (!/^(?:- +)?$/.test(dash)) throw new CannotWrite('the list is not spelled in a way that can be continued');
  const column = span.start - text.lastIndexOf('\n', span.start) - 1;
  return `${text.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(column)}${dash}`;
}

const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const PRINTABLE = /^[ -~]*$/;

/** A value in the quotes of `sample`, where it can stand in them; else as the generator writes it. */
function writeLike(sample: string, value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => writeLike(sample, item)).join(', ')}]`;
  if (typeof value !== 'string') return toPythonJson(value);
  if (/[\ud800-\udfff]/.test(value))
    throw new CannotWrite('the value holds a character that cannot be escaped so that Jekyll reads it');
  if (sample.startsWith("'") && PRINTABLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (/^[^"'[{|>]/.test(sample) && PLAIN.test(value) && isSureText(value)) return value;
  return toPythonJson(value);
}
