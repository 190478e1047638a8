import { describe, expect, it } from 'vitest';
import { changesOfPattern, mutationsOf, SeededDraw } from '../../scripts/mutations.js';

/** Every mutated source, by the kind of the change. */
function mutated(text: string): string[] {
  return mutationsOf('src/a.ts', text).map(
    ({ kind, start, end, replacement }) => `${kind}: ${text.slice(0, start)}${replacement}${text.slice(end)}`,
  );
}

describe('mutations', () => {
  it('change one operator, condition or value at a time', () => {
    expect(mutated('if (a < 2) f(!b, true);')).toEqual([
      'condition: if (!(a < 2)) f(!b, true);',
      'operator: if (a <= 2) f(!b, true);',
      'number: if (a < 3) f(!b, true);',
      'negation: if (a < 2) f(b, true);',
      'boolean: if (a < 2) f(!b, false);',
    ]);
    expect(mutated('const c = a && b ? d : e;')).toEqual([
      'branches: const c = !(a && b) ? d : e;',
      'operator: const c = a || b ? d : e;',
    ]);
  });

  it('leave types and imports alone', () => {
    expect(mutated("import a from 'a';\ntype A = 1 | true;\ninterface B { c: 2 }\nlet d: 3;")).toEqual([]);
  });

  it('take anchors and quantifiers of regular expressions, and nothing in a class or behind a backslash', () => {
    expect(changesOfPattern('^a+[$+]\\*(?:b|c){3}d?$')).toEqual([
      'a+[$+]\\*(?:b|c){3}d?$',
      '^a*[$+]\\*(?:b|c){3}d?$',
      '^a+[$+]\\*(?:b|c){3,}d?$',
      '^a+[$+]\\*(?:b|c){3}d$',
      '^a+[$+]\\*(?:b|c){3}d?',
    ]);
  });

  it('are the same for the same seed, a quarter of them on regular expressions', () => {
    const text = Array.from({ length: 40 }, (_, i) => `f(${i} < ${i + 1}, /^a${i}$/.test(b));`).join('\n');
    const all = mutationsOf('src/a.ts', text);
    const draw = (seed: number): string[] =>
      new SeededDraw(seed).take(all, 20).map(({ kind, line, replacement }) => `${kind} ${line} ${replacement}`);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(new Set(draw(1)).size).toBe(20);
    expect(draw(1).filter((one) => one.startsWith('expression')).length).toBe(5);
  });
});
