import { type Severity, toPointer } from '../finding.js';
import type { Problem, Rule } from '../rule.js';

/** What both kinds of problems hold. */
type AnyProblem = Pick<Problem, 'messageId' | 'data' | 'path' | 'subject' | 'fix'>;

/** A problem with its rule, its severity and its words: on its way to a finding. */
export interface JudgedProblem<R extends Rule, P extends AnyProblem> {
  readonly rule: R;
  readonly problem: P;
  readonly severity: Severity;
  readonly message: string;
}

/** The message of a problem. Throws when the rule has none of that id, or the path is none: then the rule is at fault. */
export function messageOf(rule: Rule, { messageId, data, path }: AnyProblem): string {
  const message = rule.messages[messageId];
  if (message === undefined) throw new TypeError(`the rule ${rule.id} has no message ${JSON.stringify(messageId)}`);
  if (!Array.isArray(path)) throw new TypeError(`the rule ${rule.id} reported a problem without a path`);
  return message(data);
}

/** UTF-16 units of a subject: a page may name one thing of a megabyte in thousands of findings. */
const MOST_UNITS = 1000;

/** What a finding holds that needs no position. */
export function toFinding({ rule, problem, severity, message }: JudgedProblem<Rule, AnyProblem>, file: string) {
  const { messageId, path, fix } = problem;
  const subject = (problem.subject ?? '').slice(0, MOST_UNITS);
  return { ruleId: rule.id, messageId, severity, message, file, path: toPointer(path), subject, ...(fix && { fix }) };
}
