import { judge, makeFindings, NOT_OPENED } from '../engine/finding-maker.js';
import type { Finding, Path, Region, Severity } from '../finding.js';
import type { ConfigRule } from '../rule.js';
import { groupBy } from '../words/group-by.js';

/** A known fault that a site lives with for a while: an entry of the config. */
export interface Suppression {
  readonly rule: string;
  /** For a file as it is shown. */
  matches(file: string): boolean;
  /** As they are written. */
  readonly globs: readonly string[];
  /** Absolute: what they start from. */
  readonly base: string;
  /** When given, only findings about this hash, stack or value. */
  readonly subject?: string;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** Where it stands: the config as it is shown, and the entry in it. */
  readonly from: { readonly file: string };
  readonly path: Path;
  readonly region: Region;
}

/** What is left of the findings. */
export interface Suppressed {
  readonly kept: readonly Finding[];
  /** What is hidden, and by which suppression. */
  readonly hidden: readonly { readonly finding: Finding; readonly by: Suppression }[];
  /** Findings on the suppressions themselves. */
  readonly own: readonly Finding[];
}

/** What tells whether a suppression can be judged. */
export interface SuppressContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the run looked for everything that the suppression could hide. */
  isJudged(suppression: Suppression): boolean;
  readonly rule: ConfigRule;
  readonly severity: Severity | 'off';
}

/** Takes out what suppressions hide; one that has expired hides nothing, and it and one that hides nothing are findings. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  context: SuppressContext,
): Suppressed {
  if (suppressions.length === 0) return { kept: findings, hidden: [], own: [] };
  const active = activeOnes(suppressions, context.today);
  const byRule = groupBy(active, ({ rule }) => rule);
  const used = new Set<Suppression>();
  const kept: Finding[] = [];
  const hidden: { finding: Finding; by: Suppression }[] = [];
  for (const finding of findings) {
    const hiding = (byRule.get(finding.ruleId) ?? []).filter((suppression) => hides(suppression, finding));
    for (const suppression of hiding) used.add(suppression);
    const [by] = hiding;
    if (by === undefined) kept.push(finding);
    else hidden.push({ finding, by });
  }
  return { kept, hidden, own: judgeThemselves(suppressions, used, context) };
}

/** Those that still hold; `today` is `YYYY-MM-DD`. */
export function activeOnes<S extends Pick<Suppression, 'expires'>>(
  suppressions: readonly S[],
  today: string,
): readonly S[] {
  return suppressions.filter((suppression) => !hasExpired(suppression, today));
}

function hasExpired({ expires }: Pick<Suppression, 'expires'>, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** Whether a suppression of the finding's rule hides it: one between pages is hidden where it stands, not at its other places. */
export function hides({ subject, matches }: Suppression, finding: Finding): boolean {
  return (subject === undefined || subject === finding.subject) && matches(finding.file);
}

function judgeThemselves(
  suppressions: readonly Suppression[],
  used: ReadonlySet<Suppression>,
  { today, isJudged, rule, severity }: SuppressContext,
): Finding[] {
  if (severity === 'off') return [];
  const judged = suppressions.flatMap((suppression) => {
    const messageId = hasExpired(suppression, today) ? 'expired' : used.has(suppression) ? undefined : 'unused';
    if (messageId === undefined || !isJudged(suppression)) return [];
    const { from, path, region, globs, subject = '' } = suppression;
    const about = ['suppressions', suppression.rule, ...globs, subject];
    const problem = { messageId, data: { ...suppression, today }, path, about, subject: suppression.rule };
    return [judge(rule, from.file, problem, severity, region)];
  });
  return makeFindings(judged, () => NOT_OPENED).map(({ finding }) => finding);
}
