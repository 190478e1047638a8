import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { makeRuleset } from '../../src/engine/ruleset.js';
import type { Severity } from '../../src/finding.js';
import { type FixedPage, fixPage } from '../../src/fix/fix-page.js';
import { GENERATIONS } from '../../src/page/data.js';
import { parsePage } from '../../src/page/parse.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { realPages } from '../support/corpus.js';
import {
  applies,
  copyOf,
  countsOf,
  type Damage,
  Dice,
  type Draft,
  draftsOf,
  type Front,
  LIST_NAMES,
  readDraft,
  summarise,
  write,
} from '../support/damage.js';
import { lint } from '../support/lint.js';
import { respell } from '../support/respell.js';
import { damages } from './damages/index.js';

const SEED = 20250330;
/** Per kind of damage and generation. */
const RUNS = 8;

type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Fixes everything that is found. */
function fix(file: string, bytes: Buffer, severities: Severities = {}): FixedPage {
  const { findings } = lint({ file, bytes }, { severities });
  const shown = new Set(findings.map(({ fingerprint }) => fingerprint));
  const settings = {
    preset: 'recommended',
    severities: new Map(Object.entries(severities)),
    options: new Map(),
  } as const;
  const ruleset = makeRuleset(rules, settings);
  return fixPage({ file, place: placeOf(file) }, bytes, ruleset, new PageReader(), { shown, isHidden: () => false });
}

const drafts = draftsOf(realPages).map((draft) => (draft.generation === 'D' ? withFirstOrder(draft) : draft));
/** Before F1 the counts stand in the order in which the rows have the stacks first, as all real pages show. */
function withFirstOrder(draft: Draft): Draft {
  const { front } = draft;
  const right = countsOf(front.spec_details);
  const order = new Set(front.spec_details.flatMap(({ stacks }) => stacks));
  const counts = Object.fromEntries([...order].map((stack) => [stack, right[stack]!]));
  return { ...draft, front: { ...front, meta: { ...front.meta, num_specs_by_stack: counts } } };
}

const byGeneration = GENERATIONS.map((generation) => drafts.filter((draft) => draft.generation === generation));

/** Nothing in the page says what was there before. */
const BEYOND_REPAIR = [
  'UTF-16 with a byte order mark',
  'UTF-16 without a byte order mark',
  'a byte that is not UTF-8',
  'a NUL byte',
  'a carriage return inside of a line',
  'carriage returns alone',
  'a character that is not ASCII',
];
/** The rows were changed, or the page was moved: its summary or its name has to follow. */
const FOLLOWS = /^(?:another (?:tag )?folder|a row(?:'s)? .*|a stack (?:more|less|of other rows more) in a row)$/;

const fixable = rules.filter((rule) => rule.fixable).map(({ id }) => id);
const kinds = damages.filter(({ rule }) => fixable.includes(rule));
const restorable = kinds.filter(({ name }) => !BEYOND_REPAIR.includes(name) && !FOLLOWS.test(name));

/** Pages of each generation that a kind of damage can be done to. */
function groupsFor(kind: Damage): readonly (readonly Draft[])[] {
  return byGeneration.map((group) => group.filter((draft) => applies(kind, draft))).filter(({ length }) => length > 0);
}

function bytesOf({ content }: ReturnType<Damage['damage']>): Buffer {
  if (!('bytes' in content)) throw new Error('no bytes');
  return content.bytes;
}

const clean = { crashes: [], unfixed: [] };

describe('a planted fault is fixed, and the page is byte for byte what it was', () => {
  let planted = 0;
  const seen = new Set<string>();

  describe.each(fixable)('%s', (rule) => {
    it.each(restorable.filter((kind) => kind.rule === rule))('$name', (kind) => {
      for (const group of groupsFor(kind)) {
        fc.assert(
          fc.property(fc.nat(group.length - 1), fc.nat(), (index, seed) => {
            const draft = copyOf(group[index]!);
            const right = write(draft.front).text;
            const damaged = kind.damage(draft, new Dice(seed));
            const { bytes, ...rest } = fix(damaged.file, bytesOf(damaged));
            expect(rest).toMatchObject(clean);
            // This one adds a line break at the end of the page, which is no fault.
            expect(bytes?.toString()).toBe(kind.name === 'one line ends in CR LF' ? `${right}\n` : right);
            expect(rest.fixed).toBe(1 + damaged.also.length);
            planted++;
            seen.add(draft.generation);
          }),
          { seed: SEED, numRuns: RUNS },
        );
      }
    });
  });

  afterAll(() => {
    expect([...seen].sort()).toEqual([...GENERATIONS].sort());
    expect(planted).toBeGreaterThanOrEqual(2000);
  });
});

describe('of a fault that nothing can mend', () => {
  it.each(kinds.filter(({ name }) => BEYOND_REPAIR.includes(name)))('not a byte is touched: $name', (kind) => {
    const group = drafts.filter((draft) => applies(kind, draft));
    fc.assert(
      fc.property(fc.nat(group.length - 1), fc.nat(), (index, seed) => {
        const damaged = kind.damage(copyOf(group[index]!), new Dice(seed));
        expect(fix(damaged.file, bytesOf(damaged))).toEqual({ bytes: undefined, fixed: 0, ...clean });
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

/** Whether it may be the row that is wrong, and not the summary. */
function isRowInDoubt(damaged: ReturnType<Damage['damage']>): boolean {
  const { findings } = lint({ file: damaged.file, bytes: bytesOf(damaged) });
  return findings.some(({ message }) => message.endsWith('look whether the row is wrong.'));
}

describe('the summary follows rows that were changed, and the name follows the folder', () => {
  let inDoubt = 0;
  afterAll(() => expect(inDoubt).toBeGreaterThan(50));

  it.each(kinds.filter(({ name }) => FOLLOWS.test(name)))('$rule: $name', (kind) => {
    for (const group of groupsFor(kind)) {
      fc.assert(
        fc.property(fc.nat(group.length - 1), fc.nat(), (index, seed) => {
          const draft = copyOf(group[index]!);
          const damaged = kind.damage(draft, new Dice(seed));
          const { bytes, ...rest } = fix(damaged.file, bytesOf(damaged));
          expect(rest).toMatchObject(clean);
          if (isRowInDoubt(damaged)) {
            expect(bytes).toBeUndefined();
            inDoubt++;
            return;
          }
          follow(draft, damaged.file);
          // A folder that is called like no package or tag is itself in doubt.
          if (bytes === undefined) expect(damaged.file).not.toBe(draft.file);
          else if (draft.generation > 'E') expect(bytes.toString()).toBe(write(draft.front).text);
          else expect(readDraft({ file: damaged.file, bytes }).front).toEqual(draft.front);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    }
  });
});

/** What the generator writes for these rows in this folder; before F1 apart from the order of the counts. */
function follow({ front }: Draft, file: string): void {
  const [, tag, name] = file.split('/');
  front.title = name!;
  front.categories[1] = tag!;
  summarise(front);
}

/** Faults of the data that can stand in a page together with others. */
const together = restorable.filter(({ rule }) => !['file-encoding', 'page-canonical'].includes(rule));
/** But for those that look for the right layout and category in the text. */
const onText = restorable.filter(
  ({ rule, name }) =>
    ['file-encoding', 'page-canonical'].includes(rule) && !/^a (?:layout|category) in quotes$/.test(name),
);

/** Plants one fault after the other, each where it still can be; a list that one has emptied holds nothing for the next. */
function plant(draft: Draft, chosen: readonly Damage[], dice: Dice): void {
  for (const kind of chosen) {
    const isWhole = LIST_NAMES.every((list) => draft.front.meta[list].length > 0);
    if (isWhole && applies(kind, draft)) kind.damage(draft, dice);
  }
}

const upTo5 = fc.uniqueArray(fc.constantFrom(...together), {
  minLength: 2,
  maxLength: 4,
  selector: ({ name }) => name,
});

describe('up to five faults in one page', () => {
  it.each(GENERATIONS)('generation %s: byte for byte what it was', (generation) => {
    const group = byGeneration[GENERATIONS.indexOf(generation)]!;
    const text = fc.option(fc.constantFrom(...onText), { nil: undefined });
    fc.assert(
      fc.property(fc.nat(group.length - 1), upTo5, text, fc.nat(), (index, chosen, last, seed) => {
        const draft = copyOf(group[index]!);
        const right = write(draft.front).text;
        const dice = new Dice(seed);
        plant(draft, chosen, dice);
        const damaged = last !== undefined && applies(last, draft) ? bytesOf(last.damage(draft, dice)) : undefined;
        const bytes = damaged ?? Buffer.from(write(draft.front).text);
        const result = fix(draft.file, bytes);
        expect(result).toMatchObject(clean);
        expect((result.bytes ?? bytes).toString().trimEnd()).toBe(right);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe('in a page that is spelled in another way', () => {
  it.each<[string, Severities]>([
    ['and may stay so', { 'page-canonical': 'off', 'page-order': 'off' }],
    ['and is respelled', {}],
  ])('%s, values are written so that they are read, or not at all', (_what, severities) => {
    let all = 0;
    let whole = 0;
    fc.assert(
      fc.property(fc.nat(drafts.length - 1), upTo5, fc.nat(), (index, chosen, seed) => {
        const draft = copyOf(drafts[index]!);
        const right = structuredClone(draft.front);
        const dice = new Dice(seed);
        plant(draft, chosen, dice);
        const text = respell(draft.front, dice);
        const { bytes, crashes, unfixed } = fix(draft.file, Buffer.from(text), severities);
        expect({ text, crashes }).toEqual({ text, crashes: [] });
        const page = bytes ?? Buffer.from(text);
        all++;
        if (unfixed.length > 0) return;
        whole++;
        expect(ordered(parsePage(page).frontMatter!.data as Front)).toEqual(ordered(right));
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(whole / all).toBeGreaterThan(0.6);
  });
});

/** Where the order of keys, rows and stacks is not looked at it stays as it was. */
function ordered(front: Front): Front {
  const rows = front.spec_details.map((row) => ({ ...row, stacks: [...row.stacks].sort() }));
  return { ...front, spec_details: rows.sort((a, b) => (a.hash < b.hash ? -1 : 1)) };
}

describe('whatever is wrong with a page', () => {
  it('fixing does no harm, and fixing it again changes nothing', () => {
    const any = fc.uniqueArray(fc.constantFrom(...damages), {
      minLength: 1,
      maxLength: 5,
      selector: ({ name }) => name,
    });
    fc.assert(
      fc.property(fc.nat(drafts.length - 1), any, fc.nat(), (index, chosen, seed) => {
        const draft = copyOf(drafts[index]!);
        const dice = new Dice(seed);
        let page: { readonly file: string; readonly bytes: Buffer } = {
          file: draft.file,
          bytes: Buffer.from(write(draft.front).text),
        };
        for (const kind of chosen) {
          // A damage may have taken away what the next one is done to.
          try {
            if (!applies(kind, draft)) continue;
            const { file, content } = kind.damage(draft, dice);
            if ('bytes' in content) page = { file, bytes: content.bytes };
          } catch {}
        }
        const first = fix(page.file, page.bytes);
        expect(first.crashes).toEqual([]);
        if (first.bytes === undefined) return;
        const before = lint(page).findings.length;
        const second = fix(page.file, first.bytes);
        expect(second.bytes).toBeUndefined();
        expect(first.fixed).toBeGreaterThan(0);
        expect(before).toBeGreaterThan(0);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });
});
