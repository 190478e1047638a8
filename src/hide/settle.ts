import { type Finding, MOST_SUBJECT, type Path, type Teller, toPointer } from '../finding.js';

/** The findings of a run, or of a page. */
export interface Settled {
  /** What is shown. */
  readonly kept: readonly Finding[];
  /** What gives way to a finding that is shown, or to one that gives way itself. */
  readonly told: readonly Finding[];
}

/**
 * Takes out the findings that give way to others of the list, by their own word (`Problem.unless`) or by that of the others (`insteadOf`): so
 * a rule is silent only where another one really speaks, and not where that one is off, limited by its options, suppressed or in the
 * baseline. What a run has not looked at (`isUnseen`) is taken to speak. Costs nothing where none gives way.
 */
export function settle(
  findings: readonly Finding[],
  isUnseen: (teller: Teller, file: string) => boolean = () => false,
): Settled {
  const naming = findings.filter(({ unless, insteadOf }) => unless !== undefined || insteadOf !== undefined);
  if (naming.length === 0) return { kept: findings, told: [] };
  const speaking = groupSpeaking(findings, naming);
  const replaced = new Set<Finding>();
  for (const one of naming)
    for (const other of one.insteadOf ?? [])
      for (const finding of groupOf(other, one, speaking)) if (isBelow(finding, other.path)) replaced.add(finding);
  const speaks = (teller: Teller, one: Finding): boolean =>
    groupOf(teller, one, speaking).some((finding) => isBelow(finding, teller.path));
  const isTold = (one: Finding): boolean =>
    replaced.has(one) ||
    (one.unless?.some((teller) => isUnseen(teller, fileOf(teller, one)) || speaks(teller, one)) ?? false);
  const kept: Finding[] = [];
  const told: Finding[] = [];
  for (const finding of findings) {
    if (isTold(finding)) told.push(finding);
    else kept.push(finding.unless === undefined && finding.insteadOf === undefined ? finding : plain(finding));
  }
  return { kept, told };
}

type Speaking = ReadonlyMap<string, readonly Finding[]>;

/** The findings of the rules on the files that some of them name, all of them and by their subjects. */
function groupSpeaking(findings: readonly Finding[], naming: readonly Finding[]): Speaking {
  const wanted = new Set<string>();
  for (const one of naming)
    for (const tellers of [one.unless, one.insteadOf])
      for (const teller of tellers ?? []) wanted.add(keyOf(teller.rule, fileOf(teller, one)));
  const speaking = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding.ruleId, finding.file);
    if (!wanted.has(key)) continue;
    for (const one of [key, `${key}\n${finding.subject}`]) {
      const group = speaking.get(one);
      if (group === undefined) speaking.set(one, [finding]);
      else group.push(finding);
    }
  }
  return speaking;
}

/** What a finding names, wherever it stands. */
function groupOf(teller: Teller, one: Finding, speaking: Speaking): readonly Finding[] {
  const { rule, subject } = teller;
  const key = keyOf(rule, fileOf(teller, one));
  return speaking.get(subject === undefined ? key : `${key}\n${subject.slice(0, MOST_SUBJECT)}`) ?? [];
}

/** Whether a finding is about a place, or below it; about any where none is given. */
function isBelow({ path: at }: Finding, path: Path | undefined): boolean {
  const pointer = path === undefined ? '' : toPointer(path);
  return pointer === '' || at === pointer || at.startsWith(`${pointer}/`);
}

function fileOf({ file }: Teller, one: Finding): string {
  return file ?? one.file;
}

function keyOf(rule: string, file: string): string {
  return `${rule}\n${file}`;
}

/** As it is shown: nobody asks any more what gives way to what. */
function plain({ unless: _, insteadOf: __, ...finding }: Finding): Finding {
  return finding;
}
