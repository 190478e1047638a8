import { type Finding, MOST_SUBJECT, type Teller, toPointer } from '../finding.js';

/** The findings of a run, or of a page. */
export interface Settled {
  /** What is shown. */
  readonly kept: readonly Finding[];
  /** What gives way to a finding that is shown, or to one that gives way itself. */
  readonly told: readonly Finding[];
}

/**
 * Takes out the findings that give way to others of the list (`Problem.unless`): so a rule is silent only where another one really
 * speaks, and not where that one is off, limited by its options, suppressed or in the baseline. What a run has not looked at
 * (`isUnseen`) is taken to speak. Costs nothing where none gives way.
 */
export function settle(
  findings: readonly Finding[],
  isUnseen: (teller: Teller, file: string) => boolean = () => false,
): Settled {
  const waiting = findings.filter(({ unless }) => unless !== undefined);
  if (waiting.length === 0) return { kept: findings, told: [] };
  const wanted = new Set(
    waiting.flatMap((one) => one.unless!.map((teller) => keyOf(teller.rule, fileOf(teller, one)))),
  );
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
  const isTold = (one: Finding): boolean =>
    one.unless?.some((teller) => isUnseen(teller, fileOf(teller, one)) || speaks(teller, one, speaking)) ?? false;
  const kept: Finding[] = [];
  const told: Finding[] = [];
  for (const finding of findings) {
    if (isTold(finding)) told.push(finding);
    else kept.push(finding.unless === undefined ? finding : plain(finding));
  }
  return { kept, told };
}

function speaks(teller: Teller, one: Finding, speaking: ReadonlyMap<string, readonly Finding[]>): boolean {
  const { rule, subject, path } = teller;
  const key = keyOf(rule, fileOf(teller, one));
  const group = speaking.get(subject === undefined ? key : `${key}\n${subject.slice(0, MOST_SUBJECT)}`) ?? [];
  const pointer = path === undefined ? '' : toPointer(path);
  return group.some((other) => other.path === pointer || other.path.startsWith(`${pointer}/`) || pointer === '');
}

function fileOf({ file }: Teller, one: Finding): string {
  return file ?? one.file;
}

function keyOf(rule: string, file: string): string {
  return `${rule}\n${file}`;
}

/** As it is shown: nobody asks any more what it gives way to. */
function plain({ unless: _, ...finding }: Finding): Finding {
  return finding;
}
