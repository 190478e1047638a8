import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsModule } from '../../../scripts/facts-module.js';
import { MARK, ROW } from '../../../src/page/row-flags.js';
import { FORM, KIND, KNOWN } from '../../../src/page/scan/words.js';

const OURS: Readonly<Record<string, Readonly<Record<string, number>>>> = { MARK, ROW, FORM, KIND };
const FLAGS = readFileSync('src/page/scan/assembly/flags.ts', 'utf8');

/** The number that a constant has in AssemblyScript: `1 << 4`, `2`. */
function numberIn(text: string): number {
  const [value, shift = '0'] = text.split(' << ');
  return Number(value) << Number(shift);
}

describe('the constants of assembly/flags.ts', () => {
  it.each([...FLAGS.matchAll(/namespace (\w+) \{([^}]*)\}/g)].map(([, name, body]) => [name!, body!]))(
    'are those of %s',
    (name, body) => {
      const there = [...body.matchAll(/export const (\w+): i32 = ([^;]+);/g)].map(
        ([, key, value]) => [key!, numberIn(value!)] as const,
      );
      expect(there.length).toBeGreaterThan(1);
      expect(there).toEqual(there.map(([key]) => [key, OURS[name]![key]]));
    },
  );

  it('are four sets, and the bit of a compiler that Spack has', () => {
    expect([...FLAGS.matchAll(/namespace (\w+)/g)].map(([, name]) => name)).toEqual(Object.keys(OURS));
    expect(FLAGS).toContain(`export const KNOWN: i32 = ${KNOWN};`);
  });
});

describe('factsModule', () => {
  it('changes nothing but imports', () => {
    const source = readFileSync('src/page/scan/assembly/facts.ts', 'utf8');
    const body = source.slice(source.indexOf('/**'));
    expect(factsModule('.').endsWith(body)).toBe(true);
    expect(factsModule('.')).not.toContain("'./columns'");
  });
});
