import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as YAML from 'yaml';
import { parsePage } from '../../src/page/parse.js';
import { fixturePages, realPages } from '../support/corpus.js';
import { Dice, readDraft } from '../support/damage.js';
import { lint } from '../support/lint.js';
import { respell } from '../support/respell.js';

/** What a page may be blamed for that holds the right data in another spelling. */
const SPELLING = ['page-order', 'page-canonical'];

const index = fc.oneof(fc.nat(fixturePages.length - 1), fc.nat(realPages.length - 1));

describe('a real page in another spelling', () => {
  it('holds the same data, and nothing but its spelling is found', () => {
    fc.assert(
      fc.property(index, fc.nat(), (index, seed) => {
        const { front, file } = readDraft(realPages[index]!);
        const text = respell(front, new Dice(seed));
        const { faults, frontMatter } = parsePage(Buffer.from(text));
        expect({ text, faults }).toEqual({ text, faults: [] });
        expect(frontMatter!.data).toEqual(front);
        const { findings, crashes } = lint({ file, text });
        expect(crashes).toEqual([]);
        const others = findings.filter(({ ruleId, severity }) => !SPELLING.includes(ruleId) || severity === 'error');
        expect(others.map(({ message }) => message)).toEqual([]);
      }),
      { seed: 20250330, numRuns: 1000 },
    );
  });

  it('is what another YAML reader reads, too', () => {
    fc.assert(
      fc.property(fc.nat(fixturePages.length - 1), fc.nat(), (index, seed) => {
        const { front } = readDraft(fixturePages[index]!);
        const text = respell(front, new Dice(seed));
        const [documentText] = text.slice(3).split(/^(?:---|\.\.\.)\s*$/m);
        expect(YAML.parse(documentText!)).toEqual(front);
      }),
      { seed: 20250330, numRuns: 100 },
    );
  });

  it('is spelled in many ways', () => {
    const { front } = readDraft(realPages[0]!);
    const texts = Array.from({ length: 100 }, (_, seed) => respell(front, new Dice(seed)));
    expect(new Set(texts).size).toBe(100);
    for (const form of [/^ *- "/m, /: '/, /\\u00/, /\\x/, /^\.\.\.$/m, /# /, /&here/, /\\\n/, /\[\n/, /^ *stacks:$/m])
      expect(
        texts.some((text) => form.test(text)),
        String(form),
      ).toBe(true);
  });
});
