import { isUtf8 } from 'node:buffer';
import type { LintTask } from '../check/task.js';
import { lintPage, NONE_DROPPED, type PageResult } from '../engine/lint-page.js';
import { allPagesOf } from '../files/discover.js';
import type { PageFile } from '../files/walk.js';
import type { Finding } from '../finding.js';
import { settle } from '../hide/settle.js';
import type { Host } from '../host.js';
import { Lines } from '../page/lines.js';
import { PageReader } from '../page/reader.js';
import { visible } from '../report/printable.js';
import { MOST_SUGGESTED, type Suggestion, type Suggestions } from '../report/suggestion.js';
import { worstFirst } from '../report/worst-first.js';
import { groupBy } from '../words/group-by.js';
import { applyEdits, type Edit } from './edit.js';
import { countAt, countPlaces } from './fix-page.js';
import { readToFix } from './fix-pages.js';
import { applyFixes, type Fixable, isFixable } from './fix-round.js';
import { type Differ, makeDiffer, oneEdit } from './smallest-edits.js';

/** Of a run; GitHub shows as many results (github/docs: data/reusables/code-scanning/sarif-limits.md). */
const MOST = 5000;
/** Bytes of pages that are checked once more, of one page and of a run: each try costs a page. */
const MOST_BYTES_OF_PAGE = 8_000_000;
const MOST_BYTES = 128_000_000;
/** Bytes that checking a finding once more counts as. */
const BYTES_PER_FINDING = 500;

/** A run of which the findings are to be mended by others. */
export interface SuggestRun {
  /** What the run shows. */
  readonly findings: readonly Finding[];
  readonly task: LintTask;
  readonly host: Host;
}

/**
 * What would mend each finding by itself: found by trying. A fix is suggested when after it the finding is gone and nothing is found that
 * was not found before. Of an interrupted run some are missing. What is tried counts as many bytes as if each were tried alone.
 */
export async function suggest({ findings, task, host }: SuggestRun): Promise<Suggestions> {
  const suggestions = new Map<Finding, Suggestion>();
  const fixable = worstFirst(findings.filter(isFixable)).slice(0, MOST);
  if (fixable.length === 0) return suggestions;
  const differ = await makeDiffer();
  const pages = new Map(allPagesOf(task.discovery).map((page) => [page.file, page]));
  const reader = new PageReader();
  let left = MOST_BYTES;
  for (const [file, own] of groupBy(fixable, (finding) => finding.file)) {
    await host.pause();
    if (host.interrupted()) break;
    const page = pages.get(file);
    const bytes = page && readToFix(page, task, host);
    if (page === undefined || bytes === undefined || leastCost(bytes, own) > Math.min(left, MOST_BYTES_OF_PAGE))
      continue;
    const tries = new Tries(page, bytes, task, reader);
    const wanted = own.slice(0, tries.most(left));
    left -= wanted.length * tries.cost;
    const together = wanted.length > 1 ? tries.together() : undefined;
    for (const finding of wanted) {
      const edit = together?.get(finding.fingerprint);
      const after = edit === undefined ? tries.mended(finding) : applyEdits(tries.text, [edit]);
      const suggestion = after === undefined ? undefined : suggestionOf(tries.text, after, tries.lines, differ);
      if (suggestion !== undefined) suggestions.set(finding, suggestion);
    }
  }
  return suggestions;
}

/** Of one try on a page with these findings and perhaps others, in bytes. */
function leastCost(bytes: Buffer, own: readonly Finding[]): number {
  return bytes.length + BYTES_PER_FINDING * own.length;
}

/** Fixes of one page that are tried. */
class Tries {
  readonly text: string;
  readonly lines: Lines;
  /** Of each, in bytes. */
  readonly cost: number;
  readonly #bytes: Buffer;
  readonly #lint: (bytes: Buffer) => PageResult;
  readonly #isOurs: boolean;
  readonly #before: PageResult;
  readonly #known: ReadonlyMap<string, number>;

  constructor(page: PageFile, bytes: Buffer, task: LintTask, reader: PageReader) {
    const ruleset = task.rulesets.for(page.file);
    this.#bytes = bytes;
    this.#isOurs = ruleset.rules.every((rule) => !task.plugins.has(rule.id) || !ruleset.isOn(rule));
    this.#lint = (content) => lintPage(page, content, ruleset, reader);
    this.#before = this.#lint(bytes);
    this.#known = countPlaces(settle(this.#before.findings).kept);
    this.text = bytes.toString();
    this.lines = new Lines(this.text);
    this.cost = leastCost(bytes, this.#before.findings);
  }

  /** How many there may be; none where places in the text are not those in the file, or not all is known that was found. */
  most(bytes: number): number {
    const isPlain = isUtf8(this.#bytes) && !this.text.startsWith('\ufeff');
    if (!isPlain || this.#before.dropped !== NONE_DROPPED) return 0;
    return Math.floor(Math.min(bytes, MOST_BYTES_OF_PAGE) / this.cost);
  }

  /**
   * The edits of all fixes, by fingerprint, when one try of them together shows that each mends its finding alone: where nothing else is
   * found on the page, and nothing after it. Our own rules that set a value look at what stands there and at the rows, which say the same
   * after each such fix; so none of them finds more while another fault is still there. Of what plugins find that is not known.
   */
  together(): ReadonlyMap<string, Edit> | undefined {
    const { kept } = settle(this.#before.findings);
    const isPlain = this.#isOurs && this.#before.crashes.length === 0;
    if (!isPlain || !kept.every(({ fix }) => fix?.kind === 'set')) return undefined;
    const { bytes, applied, edits } = applyFixes(this.#bytes, kept.filter(isFixable));
    if (edits === undefined || applied.length < kept.length) return undefined;
    const after = this.#lint(bytes);
    if (after.findings.length > 0 || after.crashes.length > 0) return undefined;
    return new Map(applied.map(({ fingerprint }, i) => [fingerprint, edits[i]!]));
  }

  /** The page without the finding; undefined when its fix cannot be written, does not mend it, or makes something else to be found. */
  mended(finding: Fixable): string | undefined {
    const { bytes, applied } = applyFixes(this.#bytes, [finding]);
    if (applied.length === 0) return undefined;
    const after = this.#lint(bytes);
    if (after.dropped !== NONE_DROPPED || after.crashes.length > this.#before.crashes.length) return undefined;
    const now = countPlaces(settle(after.findings).kept);
    const isKnown = ([place, count]: readonly [string, number]): boolean => count <= (this.#known.get(place) ?? 0);
    const isGone = countAt(now, finding) < countAt(this.#known, finding);
    return isGone && [...now].every(isKnown) ? bytes.toString() : undefined;
  }
}

function suggestionOf(before: string, after: string, lines: Lines, differ: Differ): Suggestion | undefined {
  const edits = differ(before, after);
  const length = edits.reduce((sum, { text }) => sum + text.length, 0);
  if (length > MOST_SUGGESTED) return undefined;
  const replacements = edits.map((edit) => ({ region: lines.region(edit), text: copied(edit.text) }));
  const inComment = commentOf(before, oneEdit(before, after), lines);
  return { replacements, ...(inComment && { inComment }) };
}

/**
 * reviewdog shows suggestions as the whole lines that they are on, in a fence of backticks (reviewdog/reviewdog:
 * service/github/github.go, service/commentutil/code_fence.go), and GitHub refuses a review with a comment of more than 65,536 characters.
 */
function commentOf(before: string, edit: Edit, lines: Lines): Suggestion['inComment'] {
  const { startLine, endLine } = lines.region(edit);
  const [start, last] = [lines.offset(startLine, 1), lines.offset(endLine, 1)];
  const next = before.indexOf('\n', edit.end);
  const end = next === -1 ? before.length : next;
  const old = before.slice(start, end);
  if (old.length - (edit.end - edit.start) + edit.text.length > MOST_SUGGESTED) return undefined;
  const shown = before.slice(start, edit.start) + edit.text + before.slice(edit.end, end);
  const plain = shown.replaceAll('\n', '');
  if (shown.includes('```') || visible(plain) !== plain || old.includes('\r')) return undefined;
  return {
    start: { line: startLine, column: Buffer.byteLength(before.slice(start, edit.start)) + 1 },
    end: { line: endLine, column: Buffer.byteLength(before.slice(last, edit.end)) + 1 },
    text: copied(edit.text),
  };
}

/** A text that stands by itself: a slice would keep the whole page in memory. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}
