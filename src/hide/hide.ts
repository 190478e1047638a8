import { HIDES_NOTHING, type Hides } from '../engine/heard.js';
import type { Rulesets } from '../engine/ruleset.js';
import type { Discovery } from '../files/discover.js';
import { type BaselineEntry, compareFindings, type Finding, type HiddenFinding, type Teller } from '../finding.js';
import type { Report } from '../report/report.js';
import type { ConfigRule } from '../rule.js';
import { clip } from '../words/words.js';
import { applyBaseline, type Baselined, hasFinding } from './apply-baseline.js';
import { settle } from './settle.js';
import { type Suppressed, type Suppression, suppress } from './suppress.js';
import type { UsedBaseline } from './used-baseline.js';

/** What of a run decides on what is hidden. */
export interface HideInput {
  readonly discovery: Discovery;
  readonly rulesets: Rulesets;
  readonly suppressions: readonly Suppression[];
  readonly baseline: UsedBaseline | undefined;
  /** Whether the report is to have the hidden findings, too. */
  readonly keepsHidden: boolean;
}

/** What a run looked at: what it did not look at tells nothing of a suppression or a baseline. */
export interface HideContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a rule ran, and everywhere. */
  ran(id: string): boolean;
  /** The files that the run is about. */
  readonly files: readonly string[];
  /** Pages that not all rules could look at. */
  readonly unread: ReadonlySet<string>;
  /** Whether findings may be missing for another reason: a rule that threw, more findings than are kept. */
  readonly isBroken: boolean;
}

/** The findings that are left, sorted, and the report on the others. */
export type Hiding = Pick<Report, 'findings' | 'told' | 'hidden' | 'baseline' | 'hiddenFindings'>;

/** Takes out what suppressions of the config hide, then what the baseline hides, and of the rest what another finding tells. */
export function hide(found: readonly Finding[], task: HideInput, context: HideContext): Hiding {
  const { baseline, keepsHidden } = task;
  const suppressed = hideSuppressed(found, task, context);
  const left = [...suppressed.kept, ...suppressed.own].sort(compareFindings);
  const baselined = hideOld(left, task, context);
  const { kept, told } = settle(baselined.kept, unseenBy(task, context));
  const hidden = { suppressions: suppressed.hidden.length, baseline: baselined.hidden.length };
  return {
    findings: kept,
    told,
    hidden,
    ...(baseline && {
      baseline: {
        file: baseline.file,
        hidden: hidden.baseline,
        stale: baselined.stale,
        pruned: baseline.prunes,
        ...(baselined.moved && { moved: baselined.moved }),
      },
    }),
    ...(keepsHidden && { hiddenFindings: hiddenFindings(suppressed, baselined, baseline) }),
  };
}

/** What would be told in files that were only read for what is between pages, and would not be hidden there. */
function unseenBy(
  { suppressions, baseline, rulesets }: HideInput,
  { files, ran }: HideContext,
): (teller: Teller, file: string) => boolean {
  let looked: ReadonlySet<string> | undefined;
  let old: ReadonlySet<string> | undefined;
  return ({ rule: id, file: other }, file) => {
    if (other === undefined || !ran(id)) return false;
    looked ??= new Set(files);
    if (looked.has(file)) return false;
    old ??= new Set([...(baseline?.entries.values() ?? [])].map((entry) => `${entry.rule}\n${entry.page}`));
    const ruleset = rulesets.for(file);
    const isOn = ruleset.rules.some((rule) => rule.id === id && ruleset.isOn(rule));
    return isOn && !old.has(`${id}\n${file}`) && !suppressions.some((one) => one.rule === id && one.matches(file));
  };
}

function hideSuppressed(findings: readonly Finding[], task: HideInput, { today, ran }: HideContext): Suppressed {
  const { suppressions, rulesets } = task;
  const rule = configRule(task, 'suppressions');
  if (suppressions.length === 0 || rule === undefined) return { kept: findings, hidden: [], own: [] };
  return suppress(findings, suppressions, {
    today,
    isJudged: (suppression) => isWhole(task.discovery) && ran(suppression.rule),
    rule,
    severity: rulesets.base.severity(rule, 'unused', 'H'),
  });
}

/** The rule on a part of the config. */
export function configRule(
  { rulesets }: Pick<HideInput, 'rulesets'>,
  about: ConfigRule['about'],
): ConfigRule | undefined {
  return rulesets.base.rules.find((one): one is ConfigRule => one.kind === 'config' && one.about === about);
}

/** Whether a run is about all of its sites. */
export function isWhole({ loose, sites }: Discovery): boolean {
  return loose.length === 0 && sites.every(({ namedFiles }) => namedFiles === undefined);
}

function hideOld(findings: readonly Finding[], task: HideInput, context: HideContext): Baselined {
  const { baseline } = task;
  if (baseline === undefined) return { kept: findings, hidden: [], stale: [] };
  return applyBaseline(findings, baseline.entries, judgeOf(baseline, task, context), baseline.formerNames);
}

/** Tells of which entries the run would have found the fault if it were still there. */
function judgeOf(
  { isThere }: UsedBaseline,
  task: HideInput,
  { ran, files, unread, isBroken }: HideContext,
): (entry: BaselineEntry) => boolean {
  if (isBroken) return () => false;
  const looked = new Set(files);
  const whole = isWhole(task.discovery);
  const ofConfig = new Set(task.rulesets.base.rules.filter(({ kind }) => kind === 'config').map(({ id }) => id));
  return ({ rule, page }) => {
    if (!ran(rule) || unread.has(page)) return false;
    return looked.has(page) || (whole && (ofConfig.has(rule) || !isThere(page)));
  };
}

function hiddenFindings(
  suppressed: Suppressed,
  baselined: Baselined,
  baseline: UsedBaseline | undefined,
): readonly HiddenFinding[] {
  const all: HiddenFinding[] = baselined.hidden.map((finding) => ({ finding, by: 'baseline', isOld: true }));
  const isOld = (finding: Finding): boolean =>
    baseline !== undefined && hasFinding(baseline.entries, finding, baseline.formerNames);
  for (const { finding, by } of suppressed.hidden)
    all.push({ finding, by: 'suppression', reason: by.reason, isOld: isOld(finding) });
  return all.sort((a, b) => compareFindings(a.finding, b.finding));
}

/** What of a run's findings will be hidden, for rules that leave the word to others before all is found. */
export function hidesOf({ suppressions, baseline }: HideInput, today: string): Hides {
  const active = suppressions.filter(({ expires }) => expires === undefined || expires >= today);
  const old = new Set<string>();
  for (const { rule, page, subject } of baseline?.entries.values() ?? []) {
    old.add(`${rule}\n${page}`);
    old.add(`${rule}\n${page}\n${subject}`);
  }
  if (active.length === 0 && old.size === 0) return HIDES_NOTHING;
  return (rule, file, subject) =>
    old.has(subject === undefined ? `${rule}\n${file}` : `${rule}\n${file}\n${clip(subject)}`) ||
    active.some((one) => one.rule === rule && (one.subject ?? subject) === subject && one.matches(file));
}
