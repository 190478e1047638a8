import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as YAML from 'yaml';
import { compareText, type Finding } from '../../src/finding.js';
import { fixturePages, realPages } from '../support/corpus.js';
import { applies, copyOf, type Damage, Dice, type Draft, type Row, readDraft, write } from '../support/damage.js';
import { lint } from '../support/lint.js';
import { damages } from './damages/index.js';

const RUNS = 10;
/** Faults of one kind on one page. */
const MOST_FAULTS = 3;

const drafts = realPages.map(readDraft);
/** The pages of fixtures/site come first: they have more rows than most. */
const page = fc.oneof(fc.nat(fixturePages.length - 1), fc.nat(drafts.length - 1));

/** Findings of which each has a fingerprint of its own. */
function find(draft: Draft, text: string): readonly Finding[] {
  const { findings, crashes } = lint({ file: draft.file, text });
  expect(crashes).toEqual([]);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  return findings;
}

/** Rule and message without the numbers of rows: what still holds after a change of the page is called the same. */
function textWithoutRows({ ruleId, message }: Finding): string {
  return `${ruleId}: ${message.replace(/\brow \d+|\[\d+\]/gi, '#')}`;
}

/** A page-wide fault may quote another row after a change: it is the same all the same, where there is one of its kind. */
function kindOf({ ruleId, messageId }: Finding): string {
  return `${ruleId}: ${messageId}`;
}

/** Sorted fingerprints by name. */
function byName(findings: readonly Finding[], name: (finding: Finding) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const finding of findings) found.set(name(finding), [...(found.get(name(finding)) ?? []), finding.fingerprint]);
  for (const fingerprints of found.values()) fingerprints.sort(compareText);
  return found;
}

/** What still holds, with its fingerprints before and after: as many findings of a name. */
function common(
  before: readonly Finding[],
  after: readonly Finding[],
  name: (finding: Finding) => string,
): { readonly name: string; readonly before: readonly string[]; readonly after: readonly string[] }[] {
  const now = byName(after, name);
  return [...byName(before, name)]
    .map(([name, before]) => ({ name, before, after: now.get(name) ?? [] }))
    .filter(({ before, after }) => before.length === after.length);
}

/** One to three faults of a kind in a page; undefined when they are not in its data. */
function damaged(kind: Damage, original: Draft, dice: Dice): Draft | undefined {
  const draft = copyOf(original);
  for (let faults = 1 + dice.int(MOST_FAULTS); faults > 0 && hasAllRows(draft); faults--) {
    const next = copyOf(draft);
    const result = attempt(() => kind.damage(next, dice));
    if (result === undefined) break;
    const { content, file } = result;
    if (!('bytes' in content) || content.bytes.toString() !== write(next.front).text) return undefined;
    Object.assign(draft, next, { file });
  }
  return draft;
}

/** Undefined when there is nothing left to damage. */
function attempt<T>(damage: () => T): T | undefined {
  try {
    return damage();
  } catch {
    return undefined;
  }
}

/** Whether rows can be told apart by their hashes. */
function hasAllRows({ front }: Draft): boolean {
  const hashes: unknown[] = Array.isArray(front.spec_details)
    ? front.spec_details.map((row) => row?.hash)
    : [undefined];
  return new Set(hashes).size === hashes.length && hashes.every((hash) => typeof hash === 'string');
}

const CHANGES: Readonly<Record<string, (draft: Draft, dice: Dice) => string | undefined>> = {
  'reordering rows': withRows((rows, dice) => dice.shuffle(rows)),
  'inserting rows': withRows((rows, dice, sound) => {
    const next = [...rows];
    for (const letter of 'ab') next.splice(dice.int(next.length + 1), 0, { ...sound, hash: letter.repeat(32) });
    return next;
  }),
  'reformatting the page': ({ front }) => `---\n${YAML.stringify(front, { defaultStringType: 'QUOTE_DOUBLE' })}---\n`,
};

function withRows(change: (rows: readonly Row[], dice: Dice, sound: Row) => Row[]) {
  return ({ front, file }: Draft, dice: Dice): string | undefined => {
    if (!Array.isArray(front.spec_details) || front.spec_details.length < 2) return undefined;
    const sound = drafts.find((draft) => draft.file === file)?.front.spec_details[0] ?? front.spec_details[0]!;
    return write({ ...front, spec_details: change(front.spec_details, dice, sound) }).text;
  };
}

describe.each(Object.entries(CHANGES))('after %s', (name, change) => {
  // New rows may end one fault of a kind and make another.
  const addsRows = name === 'inserting rows';
  const compared = new Set<string>();

  it.each([...new Set(damages.map(({ rule }) => rule))])('findings keep their fingerprints: %s', (rule) => {
    const kinds = damages.filter((kind) => kind.rule === rule);
    fc.assert(
      fc.property(fc.nat(kinds.length - 1), page, fc.nat(), (kindIndex, index, seed) => {
        const kind = kinds[kindIndex]!;
        const original = drafts[index]!;
        const dice = new Dice(seed);
        if (!applies(kind, original)) return;
        const draft = damaged(kind, original, dice);
        const text = draft && change(draft, dice);
        if (draft === undefined || text === undefined) return;
        const [before, after] = [find(draft, write(draft.front).text), find(draft, text)];
        const alone = common(before, after, kindOf).filter(({ before }) => before.length === 1 && !addsRows);
        for (const one of [...common(before, after, textWithoutRows), ...alone]) {
          expect({ ...one, text }).toEqual({ ...one, text, after: one.before });
          compared.add(one.name.split(':')[0]!);
        }
      }),
      { seed: 20250330, numRuns: RUNS },
    );
  });

  it('was looked at for most rules on the data of a page', () => {
    expect(compared.size).toBeGreaterThan(25);
  });
});

/** Faults that say which row shows them first, or of a row that cannot be told by its hash. */
const ODD_ROWS: Readonly<Record<string, readonly [rule: string, damage: (rows: Row[]) => void]>> = {
  'rows without a hash': [
    'page-schema',
    (rows) => {
      for (const row of [rows[1]!, rows[3]!]) Reflect.deleteProperty(row, 'hash');
    },
  ],
  'two forms of compilers': [
    'page-generation',
    (rows) => {
      for (const row of rows.slice(1, 4)) row.compiler = 'gcc@=12.1.0';
    },
  ],
  'two forms of variants': [
    'page-generation',
    (rows) => {
      for (const row of rows.slice(1, 4)) row.variants = [...row.variants, 'zz=a,b'];
      for (const row of rows.slice(4)) row.variants = [...row.variants, 'zz:=a,b'];
    },
  ],
  'another order of keys': [
    'page-order',
    (rows) => {
      rows.forEach((row, i) => {
        rows[i] = Object.fromEntries(Object.entries(row).reverse()) as unknown as Row;
      });
    },
  ],
};

describe('rows in reverse order', () => {
  const original = drafts.find(({ file }) => file === '_cache/develop-2025-04-13/xz/specs.md')!;
  const fingerprintsOf = (draft: Draft, rule: string): Set<string> =>
    new Set(find(draft, write(draft.front).text).flatMap((one) => (one.ruleId === rule ? one.fingerprint : [])));

  it.each(Object.entries(ODD_ROWS))('%s: the fingerprints stay', (_, [rule, damage]) => {
    const draft = copyOf(original);
    const { front } = draft;
    // Out of the order of their hashes, forwards and backwards.
    front.spec_details.sort((a, b) => compareText(b.compiler, a.compiler));
    damage(front.spec_details);
    const before = fingerprintsOf(draft, rule);
    front.spec_details.reverse();
    expect(before.size).toBeGreaterThan(0);
    expect(fingerprintsOf(draft, rule)).toEqual(before);
  });
});
