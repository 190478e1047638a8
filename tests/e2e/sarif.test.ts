import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { Dice, type Draft, type Front, type Row, readDraft, summarise, write } from '../support/damage.js';
import { respell } from '../support/respell.js';
import { BAD, BAD_TEXT, builtProgram, GOOD, GOOD_TEXT, runCli, tempSite } from '../support/run-cli.js';
import { hasMultitool, sarifSchemaErrors, validateWithMultitool } from '../support/sarif-validators.js';

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly region: Readonly<Record<string, number>> } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Run {
  readonly automationDetails?: { readonly id: string };
  readonly invocations: readonly [
    { readonly toolExecutionNotifications?: readonly { readonly level: string; readonly message: { text: string } }[] },
  ];
  readonly results: readonly Result[];
}

/** The SARIF that the built program writes for a page. */
async function sarifOf(text: string, file = GOOD, args: readonly string[] = []): Promise<string> {
  const { stdout, code } = await runCli(['--format', 'sarif', ...args], { cwd: tempSite({ [file]: text }) });
  expect([0, 1]).toContain(code);
  return stdout;
}

function runOf(sarif: string): Run {
  return JSON.parse(sarif).runs[0];
}

/** What was found, by the fingerprint that GitHub keeps results apart by. */
function byFingerprint(sarif: string, ruleId: string): Map<string, string> {
  const results = runOf(sarif).results.filter((result) => result.ruleId === ruleId);
  const found = new Map(results.map((one) => [one.partialFingerprints['primaryLocationLineHash']!, one.message.text]));
  expect(found.size).toBe(results.length);
  return found;
}

/** The same with each 25th of its results: the validator, which takes 2 ms for each, looks at one after the other. */
function thinned(sarif: string): string {
  const log = JSON.parse(sarif);
  for (const run of log.runs) run.results = run.results.filter((_: Result, index: number) => index % 25 === 0);
  return JSON.stringify(log);
}

/** The keys that results have, and the types of their values: what a validator could tell them apart by. */
function shapesOf(sarif: string): Set<string> {
  const typed = (_: string, value: unknown): unknown => (typeof value === 'object' ? value : typeof value);
  return new Set(runOf(sarif).results.map((result) => JSON.stringify(result, typed)));
}

/** The page of 43 rows, each of them with a size that is none. */
function faultyDraft(): Draft {
  const draft = readDraft({ file: GOOD, bytes: Buffer.from(GOOD_TEXT) });
  for (const row of draft.front.spec_details) row.size = '?';
  return draft;
}

const FAULTY = faultyDraft();

/** The page with more rows, of which each has the fault too; hashes ascend. */
function longPage(rows: number): Front {
  const front = structuredClone(FAULTY.front);
  const kinds = front.spec_details;
  const letter = (index: number, place: number): string =>
    'abcdefghijklmnopqrstuvwxyz'[Math.floor(index / 26 ** place) % 26]!;
  front.spec_details = Array.from({ length: rows }, (_, index): Row => {
    const hash = [4, 3, 2, 1, 0].map((place) => letter(index, place)).join('') + 'x'.repeat(27);
    return { ...kinds[index % kinds.length]!, hash };
  });
  summarise(front);
  return front;
}

const NAMES = ['none', 'one', 'fortyThree', 'sixtyThousand'] as const;
const sarif = {} as Record<(typeof NAMES)[number], string>;

beforeAll(async () => {
  await builtProgram();
  sarif.none = await sarifOf(GOOD_TEXT);
  sarif.one = await sarifOf(BAD_TEXT, BAD);
  sarif.fortyThree = await sarifOf(write(FAULTY.front).text);
  sarif.sixtyThousand = await sarifOf(write(longPage(60_000)).text);
}, 120_000);

describe('the SARIF of the built program', () => {
  it('has one result per finding, as many as code scanning takes', () => {
    const counts = NAMES.map((name) => runOf(sarif[name]).results.length);
    expect(counts).toEqual([0, 1, 43, 25_000]);
  });

  it('says how many are left out', () => {
    const notes = NAMES.map((name) => runOf(sarif[name]).invocations[0].toolExecutionNotifications ?? []);
    expect(notes.slice(0, 3)).toEqual([[], [], []]);
    expect(notes[3]).toEqual([
      {
        level: 'note',
        message: {
          text: '35000 findings are left out, the mildest first: code scanning takes 25000 results and 10000000 bytes after gzip.',
        },
      },
    ]);
  });

  it('is small enough after gzip', () => {
    expect(gzipSync(sarif.sixtyThousand).length).toBeLessThan(10_000_000);
  });

  it('has a fingerprint of its own for each of 43 findings on one line', () => {
    const { results } = runOf(sarif.fortyThree);
    const lines = results.map(({ locations }) => locations[0]!.physicalLocation.region['startLine']);
    expect(new Set(lines)).toEqual(new Set([6]));
    expect(byFingerprint(sarif.fortyThree, 'spec-size').size).toBe(43);
    for (const { partialFingerprints: own } of results)
      expect(own['cacheLint/v1']).toBe(own['primaryLocationLineHash']);
  });

  it('has a category on request only', async () => {
    expect(runOf(sarif.none)).not.toHaveProperty('automationDetails');
    const named = await sarifOf(GOOD_TEXT, GOOD, ['--sarif-category', 'nightly/site']);
    expect(runOf(named).automationDetails).toEqual({ id: 'nightly/site/' });
  });
});

describe('a fingerprint is the same', () => {
  const changed = async (change: (rows: Row[]) => Row[]): Promise<Map<string, string>> => {
    const front = structuredClone(FAULTY.front);
    front.spec_details = change(front.spec_details);
    return byFingerprint(await sarifOf(write(front).text), 'spec-size');
  };
  const old = (): Map<string, string> => byFingerprint(sarif.fortyThree, 'spec-size');

  it('after rows were reordered', async () => {
    expect(await changed((rows) => new Dice(7).shuffle(rows))).toEqual(old());
  });

  it('after rows were put in between', async () => {
    const added = (name: string): Row => ({ ...FAULTY.front.spec_details[0]!, hash: name.repeat(32) });
    const after = await changed((rows) => [added('a'), ...rows.slice(0, 20), added('b'), ...rows.slice(20)]);
    expect(after.size).toBe(45);
    expect([...old()].filter(([fingerprint, message]) => after.get(fingerprint) !== message)).toEqual([]);
  });

  it('after rows were taken out, and no other gets a freed one', async () => {
    const after = await changed((rows) => rows.filter((_, index) => index % 3 === 0));
    expect(after.size).toBe(15);
    expect([...after].filter(([fingerprint, message]) => old().get(fingerprint) !== message)).toEqual([]);
  });

  it('after the page was spelled in another way', async () => {
    const text = respell(FAULTY.front, new Dice(7));
    expect(text).not.toContain('spec_details: [{"compiler"');
    expect(byFingerprint(await sarifOf(text), 'spec-size')).toEqual(old());
  });
});

describe.skipIf(!hasMultitool)('by Microsoft’s validator', () => {
  it('0, 1, 43 and 60,000 findings and a category have no error and no warning', async () => {
    const { none, one, fortyThree } = sarif;
    const named = await sarifOf(BAD_TEXT, BAD, ['--sarif-category', 'nightly']);
    const large = thinned(sarif.sixtyThousand);
    expect(runOf(large).results.length).toBe(1000);
    expect(shapesOf(large)).toEqual(shapesOf(sarif.sixtyThousand));
    expect(validateWithMultitool({ none, one, fortyThree, named, large })).toEqual({ errors: [], warnings: [] });
  }, 60_000);

  it.each(NAMES)(
    '%s is valid by the schema that it brings',
    (name) => {
      expect(sarifSchemaErrors(sarif[name])).toEqual([]);
    },
    60_000,
  );
});
