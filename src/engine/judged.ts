import { MOST_SUBJECT, type Severity, toPointer } from '../finding.js';
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

/** What a finding holds that needs no position. */
export function toFinding({ rule, problem, severity, message }: JudgedProblem<Rule, AnyProblem>, file: string) {
  const { messageId, path, fix, unless } = problem;
  const subject = (problem.subject ?? '').slice(0, MOST_SUBJECT);
  return {
    ...{ ruleId: rule.id, messageId, severity, message, file, path: toPointer(path), subject },
    ...(fix && { fix }),
    ...(unless && { unless }),
  };
}
