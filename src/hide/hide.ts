import { HIDES_NOTHING, type Hides } from '../engine/heard.js';
import type { Rulesets } from '../engine/ruleset.js';
import type { Discovery } from '../files/discover.js';
import { type BaselineEntry, compareFindings, type Finding, type HiddenFinding, type Teller } from '../finding.js';
import type { Sieve } from '../report/sieve.js';
import type { ConfigRule } from '../rule.js';
import { clip } from '../words/words.js';
import { applyBaseline, hasFinding } from './apply-baseline.js';
import { settle } from './settle.js';
import { activeOnes, hides, type Suppressed, type Suppression, suppress } from './suppress.js';
import type { UsedBaseline } from './used-baseline.js';

/** What of a run decides on what is hidden. */
export interface HideInput {
  readonly discovery: Discovery;
  readonly rulesets: Rulesets;
  readonly suppressions: readonly Suppression[];
  readonly baseline: UsedBaseline | undefined;
}

/** What tells of a finding by itself whether it will be hidden. */
export interface HideTerms {
  readonly suppressions: readonly Pick<Suppression, 'rule' | 'subject' | 'expires' | 'matches'>[];
  readonly baseline: Pick<UsedBaseline, 'entries'> | undefined;
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

/**
 * What hides findings, in this order: suppressions of the config, the baseline, and of the rest another finding that tells the same
 * fault.
 */
export function hideSieves(input: HideInput, context: HideContext): readonly Sieve[] {
  return [suppressions(input, context), oldOnes(input, context), toldOnes(input, context)];
}

/** Takes out what suppressions hide, and puts in what is to be said of the suppressions themselves. */
export function suppressions(input: HideInput, context: HideContext): Sieve {
  return (findings) => {
    const { kept, hidden, own } = hideSuppressed(findings, input, context);
    const { baseline } = input;
    const suppressed = hidden.map(({ finding, by }): HiddenFinding => {
      const isOld = baseline !== undefined && hasFinding(baseline.entries, finding, baseline.formerNames);
      return { finding, by: 'suppression', reason: by.reason, isOld };
    });
    const left = hidden.map(({ finding }) => finding);
    return { kept: [...kept, ...own].sort(compareFindings), left, note: { suppressed } };
  };
}

/** Takes out what the baseline has. */
function oldOnes(input: HideInput, context: HideContext): Sieve {
  const { baseline } = input;
  return (findings) => {
    if (baseline === undefined) return { kept: findings, left: [], note: {} };
    const judges = judgeOf(baseline, input, context);
    const { kept, hidden, stale, moved } = applyBaseline(findings, baseline.entries, judges, baseline.formerNames);
    const use = { file: baseline.file, hidden: hidden.length, stale, pruned: baseline.prunes, ...(moved && { moved }) };
    const old = hidden.map((finding): HiddenFinding => ({ finding, by: 'baseline', isOld: true }));
    return { kept, left: hidden, note: { baseline: use, old } };
  };
}

/** Takes out what another finding tells. */
function toldOnes(input: HideInput, context: HideContext): Sieve {
  return (findings) => {
    const { kept, told } = settle(findings, unseenBy(input, context));
    return { kept, left: told, note: { told } };
  };
}

/** Whether a finding by itself would be hidden. */
export function hiding({ suppressions, baseline }: HideInput, today: string): (finding: Finding) => boolean {
  const active = activeOnes(suppressions, today);
  return (finding) =>
    active.some((one) => one.rule === finding.ruleId && hides(one, finding)) ||
    (baseline !== undefined && hasFinding(baseline.entries, finding, baseline.formerNames));
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
  if (rule === undefined) return { kept: findings, hidden: [], own: [] };
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
export function isWhole({ outside, sites }: Discovery): boolean {
  return outside.length === 0 && sites.every(({ namedFiles }) => namedFiles === undefined);
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
  return ({ rule, page, subject }) => {
    if (!ran(rule) || unread.has(page)) return false;
    // A suppression is judged only by a run of its rule, which is what the entry is about.
    if (ofConfig.has(rule) && !ran(subject)) return false;
    return looked.has(page) || (whole && (ofConfig.has(rule) || !isThere(page)));
  };
}

/** What of a run's findings will be hidden, for rules that leave the word to others before all is found. */
export function hidesOf({ suppressions, baseline }: HideTerms, today: string): Hides {
  const active = activeOnes(suppressions, today);
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
