import type { Path, Span } from '../finding.js';
import type { FrontMatter } from '../page/parse.js';

/** A value of a front matter with its place in the text. Spans are UTF-16 offsets. */
export interface PageNode {
  /** The key or the index under which it stands; undefined for the value that was asked for. */
  readonly step: string | number | undefined;
  readonly value: unknown;
  readonly span: Span;
  /** Of its key, when it is a member of a mapping. */
  readonly key: Span | undefined;
  /** In the order of the text; none for a scalar, or below the depth that was asked for. */
  readonly children: readonly PageNode[];
}

/** What to read: a value that is there, and how many levels below it. */
export interface WantedNode {
  readonly path: Path;
  readonly depth: number;
}

/** Reads many values with their places in one scan of the text; the result is in the order of `wanted`. */
export function readNodes({ data, locate }: FrontMatter, wanted: readonly WantedNode[]): PageNode[] {
  const values = wanted.map(({ path }) => valueAt(data, path)!.value);
  const paths: Path[] = [];
  wanted.forEach(({ path, depth }, i) => {
    collectPaths(values[i], path, depth, paths);
  });
  const places = locate(paths).values();
  const build = (step: PageNode['step'], value: unknown, depth: number): PageNode => {
    const { value: span, key } = places.next().value!;
    const children = depth > 0 ? childrenOf(value).map(([at, child]) => build(at, child, depth - 1)) : [];
    // JavaScript moves keys that look like indexes to the front.
    if (!Array.isArray(value)) children.sort((a, b) => a.span.start - b.span.start);
    return { step, value, span, key, children };
  };
  return wanted.map(({ depth }, i) => build(undefined, values[i], depth));
}

function collectPaths(value: unknown, path: Path, depth: number, paths: Path[]): void {
  paths.push(path);
  if (depth > 0) for (const [step, child] of childrenOf(value)) collectPaths(child, [...path, step], depth - 1, paths);
}

function childrenOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((child, i) => [i, child]);
  return isMapping(value) ? Object.entries(value) : [];
}

/** Whether a value of a front matter is a mapping. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, wrapped; undefined when nothing stands there. */
export function valueAt(data: unknown, path: Path): { readonly value: unknown } | undefined {
  let value = data;
  for (const step of path) {
    const isThere = Array.isArray(value)
      ? typeof step === 'number' && Object.hasOwn(value, step)
      : isMapping(value) && Object.hasOwn(value, step);
    if (!isThere) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return { value };
}
