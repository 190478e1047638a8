import type { Teller } from '../src/finding.js';
import type { Spec } from '../src/page/data.js';
import { distinctValues, type RowFacts } from '../src/page/facts.js';
import type { Page } from '../src/page/page.js';
import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { familyFits } from '../src/spack/platforms.js';
import { hintOfStack, type StackHint } from '../src/spack/stacks.js';
import { FAMILY_OF_TARGET } from '../src/spack/targets.js';
import { nameRow, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-stack-platform',
  summary: 'A stack whose name says a platform or a target family, as in `e4s-arm`, is listed only by such rows.',
  why: 'Who filters by such a stack is shown binaries that do not run there; the row is in a wrong stack, or its platform or target is wrong.',
  severity: 'warning',
  fixable: false,
  waitsFor: ['meta-union', 'spec-tarball-url', 'spec-platform', 'spec-os-platform', 'spec-target-platform'],
  messages: {
    wrongStack: (d: { name: string; stack: string; says: readonly string[]; is: readonly string[] }) =>
      `${d.name} is in the stack ${quote(d.stack)}, whose name says ${d.says.join(' and ')}, but its ${d.is.join(' and its ')}.`,
    wrongValue: (d: {
      name: string;
      field: Field;
      value: string;
      stacks: readonly string[];
      says: readonly string[];
    }) =>
      `${d.name} has the ${d.field} ${d.value}, but the names of its stacks ${listStacks(d.stacks)} say ${d.says.join(' and ')}.`,
  },
  options: {
    schema: (z) => z.strictObject({ extra: z.array(z.string()).default([]) }),
    defaults: { extra: [] },
    help: { extra: 'Stacks whose names say nothing of their rows, whatever words are in them.' },
  },
  examples: {
    bad: 'spec_details: [{"target": "x86_64_v3", "stacks": ["e4s-arm", "root"]}]',
    good: 'spec_details: [{"target": "neoverse_v1", "stacks": ["e4s-arm", "root"]}]',
  },
  isSilent: noRow('stackConflict', 'unknownPlatform', 'osAgainstPlatform', 'implausibleTarget'),
  check(page, report, { extra }: { extra: readonly string[] }) {
    const suspects = findSuspects(page, extra);
    if (suspects === undefined) return;
    const { data, facts } = page;
    let listed: Listed | undefined;
    for (const row of facts.rows) {
      const sure = findConflicts(row, suspects, true);
      const conflicts = sure ?? findConflicts(row, suspects, false);
      if (conflicts === undefined) continue;
      listed ??= { platforms: new Set(data.meta.platforms), targets: new Set(data.meta.targets) };
      const unless = tellersOf(row.spec, listed, sure === undefined);
      const name = nameRow(data.title, row.spec.hash);
      const shared = sharedField([...conflicts.values()]);
      const at = ['spec_details', row.index];
      if (shared === undefined) {
        for (const [stack, { index, says }] of conflicts) {
          const found = { name, stack, ...contrast(says, row.spec) };
          report({ messageId: 'wrongStack', data: found, path: [...at, 'stacks', index], subject: stack, unless });
        }
      } else {
        report({
          messageId: 'wrongValue',
          data: { name, field: shared, value: row.spec[shared], ...listNames(conflicts, shared) },
          path: [...at, shared],
          subject: row.spec.hash,
          unless,
          related: [...conflicts].map(([stack, { index }]) => ({
            message: `The stack ${quote(stack)}.`,
            path: [...at, 'stacks', index],
          })),
        });
      }
    }
  },
});

type Field = 'platform' | 'target';

/** What the summary says. */
interface Listed {
  readonly platforms: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
}

/**
 * An error tells more than this warning: meta-union speaks of a value that `meta` lacks, spec-tarball-url of one that the URL contradicts,
 * and others of platforms and targets that are wrong by themselves.
 */
function tellersOf({ platform, target, tarball, hash }: Spec, listed: Listed, isWrong: boolean): Teller[] | undefined {
  const tellers: Teller[] = [];
  if (!listed.platforms.has(platform))
    tellers.push({ rule: 'meta-union', subject: platform, path: ['meta', 'platforms'] });
  if (!listed.targets.has(target)) tellers.push({ rule: 'meta-union', subject: target, path: ['meta', 'targets'] });
  const rules = isWrong ? ['spec-platform', 'spec-os-platform', 'spec-target-platform'] : [];
  if (tarball !== undefined && !tarball.includes(`-${target}/`)) rules.push('spec-tarball-url');
  for (const rule of rules) tellers.push({ rule, subject: hash });
  return tellers.length === 0 ? undefined : tellers;
}

/** The stacks whose names do not fit every platform and every target of the page. */
function findSuspects({ facts }: Page, extra: readonly string[]): ReadonlyMap<string, StackHint> | undefined {
  const platforms = distinctValues(facts, 'platforms');
  const targets = distinctValues(facts, 'targets');
  let suspects: Map<string, StackHint> | undefined;
  for (const stack of distinctValues(facts, 'stacks')) {
    const hint = hintOfStack(stack);
    if (fitsAll(hint, platforms, targets) || extra.includes(stack)) continue;
    suspects ??= new Map();
    suspects.set(stack, hint);
  }
  return suspects;
}

function fitsAll(hint: StackHint, platforms: readonly string[], targets: readonly string[]): boolean {
  if (hint.platform !== undefined) for (const platform of platforms) if (platform !== hint.platform) return false;
  if (hint.family === undefined) return true;
  for (const target of targets) if (FAMILY_OF_TARGET.get(target) !== hint.family) return false;
  return true;
}

interface Conflict {
  /** Into the row's stacks. */
  readonly index: number;
  /** What the stack's name says and the row is not. */
  readonly says: { readonly [K in Field]: string | undefined };
}

/** The row's stacks that its platform or its target contradicts; when asked so, only if these are right by themselves. */
function findConflicts(
  row: RowFacts,
  suspects: ReadonlyMap<string, StackHint>,
  onlyRight: boolean,
): Map<string, Conflict> | undefined {
  let conflicts: Map<string, Conflict> | undefined;
  const { stacks, platform, target } = row.spec;
  const known = !onlyRight || (row.platformOk && row.osFitsPlatform);
  const family = FAMILY_OF_TARGET.get(target);
  const familyKnown = family !== undefined && (!onlyRight || !known || familyFits(family, platform));
  for (let index = 0; index < stacks.length; index++) {
    const stack = stacks[index]!;
    const hint = suspects.get(stack);
    if (hint === undefined) continue;
    const says = {
      platform: known && hint.platform !== platform ? hint.platform : undefined,
      target: familyKnown && hint.family !== family ? hint.family : undefined,
    };
    if (says.platform === undefined && says.target === undefined) continue;
    conflicts ??= new Map();
    if (!conflicts.has(stack)) conflicts.set(stack, { index, says });
  }
  return conflicts;
}

/** What several stacks contradict together is what is wrong; what a single one does may be its own fault. */
function sharedField(conflicts: readonly Conflict[]): Field | undefined {
  if (conflicts.length < 2) return undefined;
  if (conflicts.every(({ says }) => says.platform !== undefined)) return 'platform';
  return conflicts.every(({ says }) => says.target !== undefined) ? 'target' : undefined;
}

/** What the name of one stack says, and what the row is instead. */
function contrast(says: Conflict['says'], spec: Spec): { says: readonly string[]; is: readonly string[] } {
  const fields = (['platform', 'target'] as const).filter((field) => says[field] !== undefined);
  return { says: fields.map((field) => says[field]!), is: fields.map((field) => `${field} is ${spec[field]}`) };
}

function listNames(
  conflicts: ReadonlyMap<string, Conflict>,
  field: Field,
): { stacks: readonly string[]; says: readonly string[] } {
  const says = new Set([...conflicts.values()].map((conflict) => conflict.says[field]!));
  return { stacks: [...conflicts.keys()], says: [...says] };
}

function listStacks(stacks: readonly string[]): string {
  const shown = stacks.slice(0, 3).map(quote);
  if (stacks.length > 3) return `${shown.join(', ')} and ${stacks.length - 3} more`;
  return shown.length === 2 ? shown.join(' and ') : `${shown[0]}, ${shown[1]} and ${shown[2]}`;
}
