import type { Rule } from '../rule.js';

/** A rule that threw: a fault of the rule, not of a page. */
export interface Crash {
  /** Undefined when it was not a rule. */
  readonly ruleId: string | undefined;
  /** The error with its stack. */
  readonly stack: string;
}

/** Runs a part of a rule; what it throws goes to `crashes`, and the others go on. */
export function attempt(rule: Rule, crashes: Crash[], run: () => void): void {
  try {
    run();
  } catch (error) {
    crashes.push({ ruleId: rule.id, stack: stackOf(error) });
  }
}

/** An error's stack; anything else that was thrown as text. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
