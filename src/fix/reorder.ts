import type { Fix } from '../finding.js';
import { compareCodePoints } from '../page/summary.js';
import { parseVariant } from '../spack/grammar.js';
import { CannotWrite } from './cannot-write.js';
import { isMapping, type PageNode } from './page-node.js';
import { joinPieces } from './write-value.js';

type Order = Extract<Fix, { kind: 'sort' }>['by'];

/** How many levels of a value `sorted` has to see. */
export function depthOf(by: Order): number {
  return by === 'all-keys' ? Number.POSITIVE_INFINITY : 1;
}

/** The text at `node.span` in another order: each element keeps its bytes, and so does what stands between. Throws `CannotWrite`. */
export function sorted(text: string, node: PageNode, by: Order): string {
  const { children } = node;
  if (children.length === 0) return text.slice(node.span.start, node.span.end);
  const pieces = children.map(({ key, span }, from) => ({
    text: text.slice(key?.start ?? span.start, span.end),
    from,
  }));
  if (by !== 'all-keys')
    return joinPieces(
      text,
      node,
      newOrder(node, by).map((i) => pieces[i]!),
    );
  const inner = children.map((child, from) => {
    const before = child.key === undefined ? '' : text.slice(child.key.start, child.span.start);
    return { text: before + sorted(text, child, by), from };
  });
  const order = isMapping(node.value) ? newOrder(node, 'key') : [...inner.keys()];
  return joinPieces(
    text,
    node,
    order.map((i) => inner[i]!),
  );
}

/** A list in another order; anything else as it is. Throws `CannotWrite` where a list cannot be ordered so. */
export function sortedValue(value: unknown, by: Order): unknown {
  if (!Array.isArray(value) || by === 'key' || by === 'all-keys') return value;
  return orderOf(value, by).map((i) => value[i]);
}

function newOrder({ value, children }: PageNode, by: Exclude<Order, 'all-keys'>): number[] {
  if (by !== 'key') return orderOf(value, by);
  if (!isMapping(value)) throw new CannotWrite('what is there has no keys');
  return byText(children.map(({ step }) => String(step)));
}

/** The indexes of a list's elements in their new order; equal ones stay as they are. */
function orderOf(value: unknown, by: 'value' | 'hash' | 'variant-name'): number[] {
  if (!Array.isArray(value)) throw new CannotWrite('what is there is no list');
  const texts = value.map((element: unknown) => (by === 'hash' && isMapping(element) ? element['hash'] : element));
  if (!texts.every((text) => typeof text === 'string')) throw new CannotWrite('not all elements are texts');
  return by === 'variant-name' ? byVariantName(texts) : byText(texts);
}

function byText(texts: readonly string[]): number[] {
  return [...texts.keys()].sort((a, b) => compareCodePoints(texts[a]!, texts[b]!));
}

/** What is no variant has no name, and keeps its place. */
function byVariantName(texts: readonly string[]): number[] {
  const variants = texts.map(parseVariant);
  const named = [...variants.keys()].filter((i) => variants[i]!.kind !== undefined);
  const order = byText(named.map((i) => variants[i]!.name)).map((i) => named[i]!);
  const result = [...texts.keys()];
  named.forEach((place, i) => {
    result[place] = order[i]!;
  });
  return result;
}
