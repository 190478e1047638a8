import type { Fix } from '../finding.js';
import type { PageData } from '../page/data.js';
import type { FrontMatter } from '../page/parse.js';
import { serializePage } from '../page/serialize.js';
import { isPageData } from '../page/shape.js';
import { withoutMissingSteps } from './announce.js';
import { CannotWrite } from './cannot-write.js';
import { type PageNode, readNodes, valueAt } from './page-node.js';
import { depthOf, sorted } from './reorder.js';
import { respell, sampleFor } from './write-value.js';

/** A new text for a stretch of a page: `[start, end)` are UTF-16 offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A fix of a value that is there, and what has to be done to the text for it. */
export interface FixEdit {
  readonly fix: ValueFix;
  readonly edit: Edit;
}

/** A fix of values; a `rewrite` changes none. */
export type ValueFix = Exclude<Fix, { kind: 'rewrite' }>;

/** The edits for fixes of a page's values, in their order; one that cannot be written as the page is spelled is the reason why. */
export function editsOf(text: string, frontMatter: FrontMatter, fixes: readonly ValueFix[]): (FixEdit | CannotWrite)[] {
  const whole = fixes.map((fix) => attempt(() => resolve(frontMatter.data, fix)));
  const found = whole.flatMap((fix) => (fix instanceof CannotWrite ? [] : [fix]));
  const nodes = readNodes(
    frontMatter,
    found.map((fix) => ({ path: fix.path, depth: fix.kind === 'set' ? Number.POSITIVE_INFINITY : depthOf(fix.by) })),
  ).values();
  return whole.map((fix) => {
    if (fix instanceof CannotWrite) return fix;
    const node = nodes.next().value!;
    const edit = attempt(() => ({ ...node.span, text: newText(text, node, fix) }));
    return edit instanceof CannotWrite ? edit : { fix, edit };
  });
}

/** What a function gives, or why it cannot be written. */
export function attempt<T>(run: () => T): T | CannotWrite {
  try {
    return run();
  } catch (error) {
    if (error instanceof CannotWrite) return error;
    throw error;
  }
}

function resolve(data: unknown, fix: ValueFix): ValueFix {
  if (fix.kind === 'set') return withoutMissingSteps(data, fix);
  if (valueAt(data, fix.path) === undefined) throw new CannotWrite('nothing stands where the fix belongs');
  return fix;
}

function newText(text: string, node: PageNode, fix: ValueFix): string {
  if (fix.kind === 'sort') return sorted(text, node, fix.by);
  return respell(text, node, fix.value, sampleFor(fix.path[0], '"'));
}

/** A text with edits, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/**
 * The page as the generator writes its data; line ends, one behind the closing fence and the body stay. Throws `CannotWrite` for data
 * that the generator has no place for.
 */
export function toCanonical(text: string, { data, bodyStart }: FrontMatter): string {
  if (!isPageData(data)) throw new CannotWrite('the page holds what the generator never writes');
  const lineEnd = text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
  const tail = text.charAt(bodyStart - 1) === '\n' ? lineEnd : '';
  return serializePage(data as PageData).replaceAll('\n', lineEnd) + tail + text.slice(bodyStart);
}
