import {
  type Damage,
  damagedData,
  disagreeing,
  disagreements,
  insertSorted,
  LIST_NAMES,
  type ListName,
  type Row,
  replaceEntries,
  retarget,
  unionOf,
} from '../../support/damage.js';
import { freshValue, unlikeValue } from './values.js';

const numSpecs: Damage[] = [
  {
    rule: 'meta-num-specs',
    name: 'another number of rows',
    severity: 'error',
    damage(draft, dice) {
      const { meta, spec_details } = draft.front;
      const right = spec_details.length;
      meta.num_specs = dice.pick([right + 1, right - 1, right + 1000, -right, -1]);
      return damagedData(draft, 'meta-num-specs', ['meta', 'num_specs']);
    },
  },
];

const COUNTS = ['meta', 'num_specs_by_stack'];

const byStack: Damage[] = [
  {
    rule: 'meta-num-specs-by-stack',
    name: 'another count of a stack',
    severity: 'error',
    damage(draft, dice) {
      const counts = draft.front.meta.num_specs_by_stack;
      const stack = dice.pick(Object.keys(counts));
      const right = counts[stack]!;
      counts[stack] = dice.pick([right + 1, right - 1, 0, -right, right + 1000]);
      return damagedData(draft, 'meta-num-specs-by-stack', [...COUNTS, stack]);
    },
  },
  {
    rule: 'meta-num-specs-by-stack',
    name: 'a stack without a count',
    severity: 'error',
    damage(draft, dice) {
      const counts = draft.front.meta.num_specs_by_stack;
      const stack = dice.pick(Object.keys(counts));
      delete counts[stack];
      return damagedData(draft, 'meta-num-specs-by-stack', [...COUNTS, stack]);
    },
  },
  {
    rule: 'meta-num-specs-by-stack',
    name: 'a count of a stack that no row has',
    severity: 'error',
    damage(draft, dice) {
      const counts = draft.front.meta.num_specs_by_stack;
      const stack = freshValue(draft.front, 'stacks', dice);
      const entries: [string, number][] = Object.entries(counts);
      entries.splice(dice.int(entries.length + 1), 0, [stack, dice.pick([0, 1, 7, -1])]);
      replaceEntries(counts, entries);
      return damagedData(draft, 'meta-num-specs-by-stack', { key: [...COUNTS, stack] });
    },
  },
  {
    rule: 'meta-num-specs-by-stack',
    name: 'the counts of two stacks are swapped',
    severity: 'error',
    when: ({ meta }) => new Set(Object.values(meta.num_specs_by_stack)).size > 1,
    damage(draft, dice) {
      const counts = draft.front.meta.num_specs_by_stack;
      const one = dice.pick(Object.keys(counts));
      const other = dice.pick(Object.keys(counts).filter((stack) => counts[stack] !== counts[one]));
      [counts[one], counts[other]] = [counts[other]!, counts[one]!];
      return disagreeing(draft, 'meta-num-specs-by-stack', 'both counts are wrong');
    },
  },
];

const union: Damage[] = LIST_NAMES.flatMap((list): Damage[] => [
  {
    rule: 'meta-union',
    name: `a value is missing in meta.${list}`,
    severity: 'error',
    damage(draft, dice) {
      const values = draft.front.meta[list];
      values.splice(dice.int(values.length), 1);
      return damagedData(draft, 'meta-union', ['meta', list, '-']);
    },
  },
  {
    rule: 'meta-union',
    name: `a value too many in meta.${list}`,
    severity: 'error',
    damage(draft, dice) {
      const values = draft.front.meta[list];
      const extra = freshValue(draft.front, list, dice);
      if (dice.once(2)) insertSorted(values, extra);
      else values.splice(dice.int(values.length + 1), 0, extra);
      return damagedData(draft, 'meta-union', ['meta', list, values.indexOf(extra)]);
    },
  },
  {
    rule: 'meta-union',
    name: `another value in meta.${list}`,
    severity: 'error',
    damage(draft, dice) {
      const values = draft.front.meta[list];
      const at = dice.int(values.length);
      values[at] = unlikeValue(draft.front, list, dice, values[at]!);
      return disagreeing(draft, 'meta-union', 'a value is missing, and another one is there');
    },
  },
]);

const otherSpelling: Damage = {
  rule: 'meta-union',
  name: 'a compiler in the spelling of another generation in meta.compilers',
  severity: 'error',
  when: ({ meta }) => meta.compilers.some((compiler) => compiler !== 'none'),
  damage(draft, dice) {
    const { compilers } = draft.front.meta;
    const one = dice.pick(compilers.filter((compiler) => compiler !== 'none'));
    const other = one.includes('@=') ? one.replace('@=', '@') : one.replace('@', '@=');
    if (dice.once(2)) insertSorted(compilers, other);
    else compilers.splice(compilers.indexOf(one), 1, other);
    return disagreeing(draft, 'meta-union', 'this spelling is there, and the other one is missing');
  },
};

const order: Damage[] = LIST_NAMES.flatMap((list): Damage[] => [
  {
    rule: 'meta-sorted',
    name: `meta.${list} in another order`,
    severity: 'error',
    when: ({ meta }) => meta[list].length > 1,
    damage(draft, dice) {
      const { meta } = draft.front;
      const right = [...meta[list]];
      const at = dice.int(right.length - 1);
      const swapped = right.with(at, right[at + 1]!).with(at + 1, right[at]!);
      const [first, ...rest] = right;
      meta[list] = dice.pick([swapped, [...right].reverse(), [...rest, first!]]);
      return damagedData(draft, 'meta-sorted', ['meta', list, firstOffender(meta[list])]);
    },
  },
  {
    rule: 'meta-sorted',
    name: `a value twice in meta.${list}`,
    severity: 'error',
    damage(draft, dice) {
      const values = draft.front.meta[list];
      const at = dice.int(values.length);
      values.splice(dice.pick([at + 1, values.length]), 0, values[at]!);
      return damagedData(draft, 'meta-sorted', ['meta', list, firstOffender(values)]);
    },
  },
]);

/** The first value that does not come after the one before it. */
function firstOffender(values: readonly string[]): number {
  return values.findIndex((value, i) => i > 0 && value <= values[i - 1]!);
}

/** A tarball (D to F2) is left as it is: while `meta` lacks the new value, the row is in doubt and not its tarball. */
const FIELDS: readonly (readonly [keyof Row, ListName])[] = [
  ['compiler', 'compilers'],
  ['os', 'oss'],
  ['target', 'targets'],
  ['versions', 'versions'],
];

const changedRows: Damage[] = [
  ...FIELDS.map(
    ([field, list]): Damage => ({
      rule: 'meta-union',
      name: `a row's ${field} is changed to another right value`,
      severity: 'error',
      damage(draft, dice) {
        const { front } = draft;
        const row = dice.pick(front.spec_details);
        const value = freshValue(front, list, dice, row);
        Object.assign(row, { [field]: field === 'versions' ? [value] : value });
        return disagreeing(draft, 'meta-union', 'the value from before stands in the summary and in no row');
      },
    }),
  ),
  {
    rule: 'meta-union',
    name: "a row's platform is changed to another right value",
    severity: 'error',
    when: ({ spec_details }) => spec_details.some(isPlainLinux),
    damage(draft, dice) {
      const row = dice.pick(draft.front.spec_details.filter(isPlainLinux));
      row.platform = dice.pick(['freebsd', 'cray', 'bgq'].filter((name) => !draft.front.meta.platforms.includes(name)));
      return disagreeing(draft, 'meta-union', 'the value from before stands in the summary and in no row');
    },
  },
  {
    rule: 'meta-num-specs-by-stack',
    name: 'a stack more in a row',
    severity: 'error',
    damage(draft, dice) {
      insertSortedIn(dice.pick(draft.front.spec_details), freshValue(draft.front, 'stacks', dice), draft.generation);
      return disagreeing(draft, 'meta-num-specs-by-stack', 'the stack is neither counted nor listed');
    },
  },
  {
    rule: 'meta-num-specs-by-stack',
    name: 'a stack of other rows more in a row',
    severity: 'error',
    when: ({ spec_details }) => spec_details.some((row) => harmlessStacks(spec_details, row).length > 0),
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const row = dice.pick(spec_details.filter((row) => harmlessStacks(spec_details, row).length > 0));
      insertSortedIn(row, dice.pick(harmlessStacks(spec_details, row)), draft.generation);
      return disagreeing(draft, 'meta-num-specs-by-stack', 'nothing else');
    },
  },
  {
    rule: 'meta-num-specs-by-stack',
    name: 'a stack less in a row',
    severity: 'error',
    when: ({ spec_details }) => spec_details.some(hasSpareStack),
    damage(draft, dice) {
      const row = dice.pick(draft.front.spec_details.filter(hasSpareStack));
      const stack = dice.pick(row.stacks.filter((name) => name !== 'root'));
      row.stacks = row.stacks.filter((name) => name !== stack);
      return disagreeing(draft, 'meta-num-specs-by-stack', 'the stack is still listed and in no row');
    },
  },
  {
    rule: 'meta-num-specs',
    name: 'a row is deleted',
    severity: 'error',
    when: ({ spec_details }, { generation }) => spec_details.length > (generation === 'E' ? 2 : 1),
    damage(draft, dice) {
      const { spec_details } = draft.front;
      spec_details.splice(dice.int(spec_details.length), 1);
      return disagreeing(draft, 'meta-num-specs', 'each of these numbers and values was right because of the row');
    },
  },
  {
    rule: 'meta-num-specs',
    name: 'a row is added',
    severity: 'error',
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const row = structuredClone(dice.pick(spec_details));
      row.hash = '7z'.repeat(16);
      retarget(row, draft.package);
      const at = spec_details.findIndex(({ hash }) => hash > row.hash);
      spec_details.splice(at === -1 ? spec_details.length : at, 0, row);
      return disagreeing(draft, 'meta-num-specs', 'the row is in none of its stacks counted');
    },
  },
  {
    rule: 'spec-hash-unique',
    name: 'a row is doubled',
    severity: 'error',
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const at = dice.int(spec_details.length);
      spec_details.splice(at, 0, structuredClone(spec_details[at]!));
      const also = disagreements(draft.front, 'the row is counted once, and it is there twice');
      return damagedData(draft, 'spec-hash-unique', ['spec_details', at + 1, 'hash'], also);
    },
  },
];

/** A row on Linux whose stacks say nothing of that. */
function isPlainLinux({ platform, stacks }: Row): boolean {
  return platform === 'linux' && !stacks.some((stack) => stack.includes('linux'));
}

/** Stacks of other rows whose names fit any row. */
function harmlessStacks(rows: readonly Row[], { stacks }: Row): string[] {
  return unionOf(rows, 'stacks').filter(
    (stack) => !stacks.includes(stack) && /^(?:e4s|hep|radiuss|tutorial)$/.test(stack),
  );
}

/** More than the one that every row needs. */
function hasSpareStack({ stacks }: Row): boolean {
  return stacks.length > 1 && stacks.some((stack) => stack !== 'root');
}

function insertSortedIn({ stacks }: Row, stack: string, generation: string): void {
  if (generation === 'D' || generation === 'E') stacks.push(stack);
  else insertSorted(stacks, stack);
}

/** Section 3 of the catalogue: the summary against the rows. */
export const summaryDamages: readonly Damage[] = [
  ...numSpecs,
  ...byStack,
  ...union,
  otherSpelling,
  ...order,
  ...changedRows,
];
