import { thrownText } from '../errors.js';
import type { Rule } from '../rule.js';

/** A rule that threw: a fault of the rule, not of a page. */
export interface Crash {
  /** Undefined when it was not a rule. */
  readonly ruleId: string | undefined;
  /** The error with its stack. */
  readonly stack: string;
}

/** Runs a part of a rule; what it throws goes to `crashes`, and the others go on. A promise is no answer: nobody waits for it. */
export function attempt(rule: Rule, crashes: Crash[], run: () => unknown): void {
  try {
    refusePromise(rule, run());
  } catch (error) {
    crashes.push(crashOf(rule, error));
  }
}

/** What a rule threw. */
export function crashOf(rule: Rule, error: unknown): Crash {
  return { ruleId: rule.id, stack: thrownText(error) };
}

/** Throws when a rule is asynchronous; what its promise comes to is of no interest then. */
export function refusePromise<T>(rule: Rule, given: T): T {
  if (typeof given !== 'object' || given === null || !('then' in given)) return given;
  Promise.resolve(given).catch(() => {});
  throw new TypeError(`the rule ${rule.id} is asynchronous: its functions must not give a promise`);
}
