import type { Problem, Rule, Speaks } from '../rule.js';

/** Whether a finding of a rule on a file would be hidden: by a suppression, or by the baseline as far as its lines tell. */
export type Hides = (rule: string, file: string, subject: string | undefined) => boolean;

export const HIDES_NOTHING: Hides = () => false;

/** What has been found on a page, as corpus rules ask for it. Looked at only when one asks: on a right page none does. */
export function speakerOf(
  file: string,
  hides: Hides,
  problems: () => readonly { readonly rule: Rule; readonly problem: Problem }[],
): Speaks {
  let found: Set<string> | undefined;
  return (rule, subject) => {
    found ??= new Set(problems().flatMap((one) => [one.rule.id, `${one.rule.id}\n${one.problem.subject ?? ''}`]));
    return found.has(subject === undefined ? rule : `${rule}\n${subject}`) && !hides(rule, file, subject);
  };
}
