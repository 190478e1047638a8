import {
  type Excerpt,
  type Finding,
  MOST_SUBJECT,
  type Region,
  type Related,
  type Severity,
  toPointer,
} from '../finding.js';
import type { Problem, Rule } from '../rule.js';

/** What both kinds of problems hold. */
type AnyProblem = Pick<Problem, 'messageId' | 'data' | 'path' | 'subject' | 'fix' | 'unless'>;

/** A problem with its rule, its severity and its words: on its way to a finding. */
export interface JudgedProblem<R extends Rule, P extends AnyProblem> {
  readonly rule: R;
  readonly problem: P;
  readonly severity: Severity;
  readonly message: string;
}

/** The message of a problem. Throws when the rule has none of that id, or the path is none: then the rule is at fault. */
export function messageOf(rule: Rule, { messageId, data, path, unless }: AnyProblem): string {
  const message = rule.messages[messageId];
  if (message === undefined) throw new TypeError(`the rule ${rule.id} has no message ${JSON.stringify(messageId)}`);
  if (!Array.isArray(path)) throw new TypeError(`the rule ${rule.id} reported a problem without a path`);
  for (const teller of unless ?? [])
    if (rule.waitsFor?.includes(teller.rule) !== true)
      throw new TypeError(`the rule ${rule.id} gives way to ${teller.rule}, which its "waitsFor" does not name`);
  const text: unknown = message(data);
  if (typeof text !== 'string') throw new TypeError(`the message ${messageId} of the rule ${rule.id} is no text`);
  return text;
}

/** Where a problem was found. */
export interface Found {
  readonly region: Region;
  readonly related: readonly Related[];
  /** Absent when the file could not be read. */
  readonly excerpt: Excerpt | undefined;
}

/** A finding without its fingerprint, which depends on those before it. */
export type NewFinding = Omit<Finding, 'fingerprint'> & { fingerprint: string };

/**
 * Makes a finding of a problem. A run may keep a million of them: each is made by one literal, which takes a third of what spreading
 * parts of it takes.
 */
export function newFinding(
  { rule, problem, severity, message: words }: JudgedProblem<Rule, AnyProblem>,
  file: string,
  { region, related: found, excerpt }: Found,
): NewFinding {
  const { messageId, fix, unless } = problem;
  const ruleId = rule.id;
  const message = flat(words);
  const path = flat(toPointer(problem.path));
  const subject = (problem.subject ?? '').slice(0, MOST_SUBJECT);
  const related = found.length === 0 ? NONE : found;
  const fingerprint = '';
  if (unless === undefined && fix !== undefined && excerpt !== undefined)
    return { ruleId, messageId, severity, message, file, path, subject, fix, region, related, excerpt, fingerprint };
  if (unless === undefined && fix === undefined && excerpt !== undefined)
    return { ruleId, messageId, severity, message, file, path, subject, region, related, excerpt, fingerprint };
  const rest = { region, related, ...(excerpt && { excerpt }), fingerprint };
  const more = { ...(fix && { fix }), ...(unless && { unless }) };
  return { ruleId, messageId, severity, message, file, path, subject, ...more, ...rest };
}

const NONE: readonly Related[] = [];

/** Makes V8 keep a text as one piece, and not as the tree of the parts that it was put together from, which takes several times as much. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
