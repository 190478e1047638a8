import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { type Finding, SEVERITIES } from '../../src/finding.js';
import { isOnePageRule } from '../../src/rule.js';
import { fixturePages, realPages } from '../support/corpus.js';
import {
  applies,
  copyOf,
  type Damage,
  type Damaged,
  Dice,
  type Draft,
  draftsOf,
  readDraft,
  write,
} from '../support/damage.js';
import { lint, type TestFile } from '../support/lint.js';
import { damages } from './damages/index.js';

const RUNS = 20;

const drafts = draftsOf(realPages);
const own = draftsOf(fixturePages);

describe('the table of damages', () => {
  it('has every rule on a single page', () => {
    const ids = rules.filter(isOnePageRule).map(({ id }) => id);
    expect([...new Set(damages.map(({ rule }) => rule))].sort()).toEqual(ids.sort());
  });

  it('tells its kinds apart', () => {
    const names = damages.map(({ rule, name }) => `${rule}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('starts from what real pages hold, byte for byte', () => {
    for (const page of realPages) expect(write(readDraft(page).front).text).toBe(page.bytes.toString('latin1'));
  });

  it('has a page of every generation', () => {
    expect([...new Set(own.map(({ generation }) => generation))].sort()).toEqual(['D', 'E', 'F1', 'F2', 'G', 'H']);
  });
});

describe.each([...new Set(damages.map(({ rule }) => rule))])('%s finds', (rule) => {
  const kinds = damages.filter((kind) => kind.rule === rule);
  it.each(kinds)('$name', (kind) => {
    const near = own.filter((draft) => applies(kind, draft)).length;
    expect(near, 'pages of fixtures/site that can be damaged so').toBeGreaterThan(0);
    const sound = drafts.filter((draft) => applies(kind, draft));
    fc.assert(
      // The pages of fixtures/site come first: they have more rows than most.
      fc.property(fc.oneof(fc.nat(near - 1), fc.nat(sound.length - 1)), fc.nat(), (index, seed) => {
        const draft = copyOf(sound[index]!);
        const damaged = kind.damage(draft, new Dice(seed));
        check(kind, draft, damaged);
      }),
      { seed: 20250330, numRuns: RUNS },
    );
  });
});

function check(kind: Damage, { generation }: Draft, { file, content, finding, also }: Damaged): void {
  const page: TestFile = { file, ...content };
  const text = 'bytes' in content ? content.bytes.toString() : '';
  const { findings, crashes } = lint(page);
  expect(crashes).toEqual([]);
  const own = findings.find(({ ruleId }) => ruleId === finding.rule);
  const seen = findings.map((found) =>
    describeFinding(found, text, also.length === 0 && finding.span.end === undefined),
  );
  const foreseen = [finding, ...also].map(({ rule, path, span: { start, end } }) =>
    [rule, path, start, end, end === undefined ? undefined : text.slice(start, end)].join(' '),
  );
  expect(seen.sort()).toEqual(foreseen.sort());
  const { severity } = kind;
  expect(SEVERITIES).toContain(own!.severity);
  expect(own!.severity).toBe(typeof severity === 'string' ? severity : severity[generation]);
  for (const { message } of findings) expect(message).toMatch(/\.$/);
}

/** A finding as the table foresees it: rule, pointer, offsets and the text between them. */
function describeFinding({ ruleId, path, region }: Finding, text: string, startOnly: boolean): string {
  const start = offsetOf(text, region.startLine, region.startColumn);
  const end = offsetOf(text, region.endLine, region.endColumn);
  return [ruleId, path, start, ...(startOnly ? [undefined, undefined] : [end, text.slice(start, end)])].join(' ');
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
