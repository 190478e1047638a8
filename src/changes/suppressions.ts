import { hideContext } from '../check/inspection.js';
import { inspect } from '../check/lint.js';
import { quietPace } from '../check/run-lint.js';
import type { LintTask } from '../check/task.js';
import type { Discovery, Site } from '../files/discover.js';
import type { Finding } from '../finding.js';
import { suppressions } from '../hide/hide.js';
import type { Suppression } from '../hide/suppress.js';
import type { Host } from '../host.js';

/** A state of the sites. */
export interface State {
  readonly discovery: Discovery;
  readonly host: Host;
}

/**
 * The findings on suppressions that a change introduces: of those that hid something and hide nothing any more. Only a run on whole sites
 * judges suppressions, so this takes a look at all pages that they are about, now and before.
 */
export async function newOnSuppressions(
  task: LintTask,
  now: State,
  before: State,
  changed: Iterable<string>,
): Promise<readonly Finding[]> {
  const { rulesets } = task;
  const between = new Set(rulesets.corpusRules.map(({ rule }) => rule.id));
  const isBetween = task.suppressions.some(({ rule }) => between.has(rule));
  if (!isBetween && !matchesAny(task.suppressions, changed)) return [];
  const [found, known] = [await ownFindings(task, now, isBetween), await ownFindings(task, before, isBetween)];
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint));
  return found.filter(({ fingerprint }) => !fingerprints.has(fingerprint));
}

function matchesAny(some: readonly Suppression[], files: Iterable<string>): boolean {
  for (const file of files) if (some.some(({ matches }) => matches(file))) return true;
  return false;
}

/** What is between pages is needed only where a suppression is about it. */
async function ownFindings(
  task: LintTask,
  { discovery, host }: State,
  isBetween: boolean,
): Promise<readonly Finding[]> {
  const isAbout = ({ file }: { readonly file: string }): boolean => matchesAny(task.suppressions, [file]);
  const sites = discovery.sites.map((site): Site => {
    const pages = isBetween ? site.pages : site.pages.filter(isAbout);
    return { ...site, pages, isNamed: isAbout };
  });
  const whole = {
    ...task,
    pagesOnly: task.pagesOnly || !isBetween,
    baseline: undefined,
    discovery: { ...discovery, sites },
  };
  const inspection = await inspect(whole, host, quietPace(host));
  if (inspection === undefined) return [];
  const { kept } = suppressions(whole, hideContext(inspection, host.today()))(inspection.findings);
  const own = new Set(task.rulesets.base.rules.filter(({ kind }) => kind === 'config').map(({ id }) => id));
  return kept.filter(({ ruleId }) => own.has(ruleId));
}
