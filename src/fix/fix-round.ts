import { isUtf8 } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import type { Crash } from '../engine/crash.js';
import { isTrusted } from '../engine/lint-page.js';
import { thrownText } from '../errors.js';
import { type Finding, type Fix, objectionToFix, REWRITES } from '../finding.js';
import { isOddKey, type ParsedPage, parsePage } from '../page/parse.js';
import { announce } from './announce.js';
import { CannotWrite } from './cannot-write.js';
import { applyEdits, attempt, type Edit, editsOf, type FixEdit, toCanonical, type ValueFix } from './edit.js';

/** A finding whose fix could not be written. */
export interface Unfixed {
  readonly finding: Finding;
  /** Why, as the rest of a sentence. */
  readonly reason: string;
}

export type Fixable = Finding & { readonly fix: Fix };

export function isFixable(finding: Finding): finding is Fixable {
  return finding.fix !== undefined;
}

/** What one round did. */
export interface Round {
  /** The page after it. */
  readonly bytes: Buffer;
  readonly applied: readonly Fixable[];
  /** Of each that was applied, where its value stands alone in a page in the generator's form: what it does to the text. */
  readonly edits?: readonly Edit[];
  readonly unfixed: readonly Unfixed[];
  /** Whether the page could not be read before: all that is found now was there. */
  readonly uncovers: boolean;
  /** A fix that is none, or a fault of ours: the round did nothing. */
  readonly crash?: Crash;
}

/**
 * One round of fixes, the first kind of: a rewrite, values that are set, values that are sorted. Of fixes that touch each other the
 * first in the text is applied, the others are for the next round. The new page is read: it holds what the fixes announce and nothing
 * else has changed, or nothing is done. Never throws.
 */
export function applyFixes(bytes: Buffer, findings: readonly Fixable[]): Round {
  try {
    for (const { fix, ruleId } of findings) {
      const objection = objectionToFix(fix);
      if (objection !== undefined) return failed(bytes, ruleId, `the rule gave a fix that is none: ${objection}`);
    }
    const rewrite = REWRITES.flatMap(
      (as) => findings.find(({ fix }) => fix.kind === 'rewrite' && fix.as === as) ?? [],
    )[0];
    const kind = findings.some(({ fix }) => fix.kind === 'set') ? 'set' : 'sort';
    if (rewrite !== undefined) return applyRewrite(bytes, rewrite);
    return applyToValues(bytes, findings.filter(({ fix }) => fix.kind === kind) as readonly Valued[]);
  } catch (error) {
    return failed(bytes, undefined, thrownText(error));
  }
}

type Valued = Finding & { readonly fix: ValueFix };

function failed(bytes: Buffer, ruleId: string | undefined, stack: string): Round {
  return { bytes, applied: [], unfixed: [], uncovers: false, crash: { ruleId, stack } };
}

function refused(bytes: Buffer, findings: readonly Finding[], reason: string): Round {
  return { bytes, applied: [], unfixed: findings.map((finding) => ({ finding, reason })), uncovers: false };
}

function applyRewrite(bytes: Buffer, finding: Fixable): Round {
  const { fix } = finding;
  if (fix.kind !== 'rewrite') throw new TypeError(fix.kind);
  const applied = [finding];
  if (fix.as === 'utf8-without-bom') {
    if (!isUtf8(bytes)) return refused(bytes, applied, 'the rest of the file is not UTF-8');
    return { bytes: bytes.subarray(3), applied, unfixed: [], uncovers: true };
  }
  const { text, frontMatter } = read(bytes);
  if (frontMatter === undefined) return refused(bytes, applied, UNREADABLE);
  const rewritten =
    fix.as === 'line-feeds' ? text.replaceAll('\r\n', '\n') : attempt(() => toCanonical(text, frontMatter));
  if (rewritten instanceof CannotWrite) return refused(bytes, applied, rewritten.message);
  const next = Buffer.from(rewritten);
  if (!says(next, frontMatter.data)) return refused(bytes, applied, UNWRITABLE);
  return { bytes: next, applied, unfixed: [], uncovers: false };
}

const UNREADABLE = 'the page cannot be read, or not all readers read it the same way';
const UNWRITABLE = 'the value cannot be written in the way in which this page is spelled';
const ODD_KEY =
  'YAML reads the key "<<", and one of more than 1,000 characters, as something else: no page can have it';

/** The front matter only when it can be trusted. */
function read(bytes: Buffer): Pick<ParsedPage, 'text' | 'frontMatter'> {
  const { text, faults, frontMatter } = parsePage(bytes);
  return isTrusted(faults) && frontMatter !== undefined ? { text, frontMatter } : { text };
}

/** Whether a page can be read, and holds this data. */
function says(bytes: Buffer, data: unknown): boolean {
  const { frontMatter } = read(bytes);
  return frontMatter !== undefined && isDeepStrictEqual(frontMatter.data, data);
}

/** Of more fixes that together give something else it is not looked for the one to blame: each look reads the page. */
const MOST_TRIES = 50;

function applyToValues(bytes: Buffer, findings: readonly Valued[]): Round {
  const { text, frontMatter } = read(bytes);
  if (frontMatter === undefined) return refused(bytes, findings, UNREADABLE);
  const edits = editsOf(
    text,
    frontMatter,
    findings.map(({ fix }) => fix),
  );
  const unfixed = findings.flatMap((finding, i) => {
    const edit = edits[i]!;
    return edit instanceof CannotWrite ? [{ finding, reason: edit.message }] : [];
  });
  const chosen = choose(
    findings.flatMap((finding, i) => {
      const edit = edits[i]!;
      return edit instanceof CannotWrite ? [] : [{ finding, ...edit }];
    }),
  );
  const write = (some: readonly Chosen[]): Buffer | undefined => {
    const edits = some.filter(({ edit }, i) => i === 0 || edit !== some[i - 1]!.edit).map(({ edit }) => edit);
    const next = Buffer.from(applyEdits(text, edits));
    const fixes = some.map(({ fix }) => fix);
    return says(next, announce(frontMatter.data, fixes)) ? next : undefined;
  };
  const next = write(chosen);
  const applied = chosen.map(({ finding }) => finding);
  if (next !== undefined) {
    const round = { bytes: next, applied, unfixed, uncovers: false };
    return frontMatter.generated ? { ...round, edits: chosen.map(({ edit }) => edit) } : round;
  }
  const bad = chosen.length > MOST_TRIES ? chosen : chosen.filter((one) => write([one]) === undefined);
  // All that can be announced can be written into a page in the generator's form, but for a few keys.
  const isOdd = bad.some(({ fix }) => fix.kind === 'set' && hasOddKey(fix.value));
  if (frontMatter.generated && !isOdd)
    return failed(bytes, bad[0]?.finding.ruleId, 'the page would not say what the fix announces');
  const reason = isOdd ? ODD_KEY : UNWRITABLE;
  const left = (bad.length === 0 ? chosen : bad).map(({ finding }) => ({ finding, reason }));
  return { bytes, applied: [], unfixed: [...unfixed, ...left], uncovers: false };
}

function hasOddKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => isOddKey(key) || hasOddKey(inner));
}

interface Chosen extends FixEdit {
  readonly finding: Valued;
}

/** Those that do not touch each other, in the order of the text; the same fix of several findings counts once. */
function choose(edits: readonly Chosen[]): readonly Chosen[] {
  const chosen: Chosen[] = [];
  for (const one of [...edits].sort((a, b) => a.edit.start - b.edit.start)) {
    const last = chosen.at(-1);
    if (last === undefined || one.edit.start > last.edit.end) chosen.push(one);
    else if (isDeepStrictEqual(one.fix, last.fix)) chosen.push({ ...one, edit: last.edit });
  }
  return chosen;
}
