import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ConfigFile, inlineConfig } from '../../src/config/config-file.js';
import { type ConfigFault, expectation, faultError, refuse, shapeFaults } from '../../src/config/fault.js';
import { UsageError } from '../../src/errors.js';
import type { Path } from '../../src/finding.js';

/** A config in which what a path starts with stands on the line that is called so: `3:7` in column 7 of line 3. */
const config: ConfigFile = {
  ...inlineConfig({}, '/'),
  file: 'a.yaml',
  region: ([first = '1:1'], at) => {
    const [startLine = 1, startColumn = 1] = String(first).split(':').map(Number);
    const start = { startLine, startColumn: at === 'key' ? startColumn + 100 : startColumn };
    return { ...start, endLine: start.startLine, endColumn: start.startColumn };
  },
};

const fault = (place: string, said: string, more: Partial<ConfigFault> = {}): ConfigFault => ({
  ...{ config, path: [place], say: () => said },
  ...more,
});

function messageOf(run: () => void): string | undefined {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  return undefined;
}

/** What is shown of faults: its place and what it says. */
const shown = (...faults: readonly ConfigFault[]): string | undefined =>
  messageOf(() => refuse(faults))?.replace(/ \[.*?\]:/, '');

describe('the faults of a config', () => {
  const [first, second, third] = [fault('2:1', 'one'), fault('3:1', 'two'), fault('3:5', 'three')];
  const gap = { isGap: true };

  it('are none where there are none', () => {
    expect(shown()).toBeUndefined();
  });

  it.each<[string, readonly ConfigFault[], string]>([
    ['one', [first], 'a.yaml:2:1: one'],
    ['two', [first, second], 'a.yaml:2:1: one (and 1 more)'],
    ['three, by lines', [third, first, second], 'a.yaml:2:1: one (and 2 more)'],
    ['two, by columns', [third, second], 'a.yaml:3:1: two (and 1 more)'],
    ['lines before columns', [fault('2:9', 'late'), second], 'a.yaml:2:9: late (and 1 more)'],
    ['tens of lines', [fault('10:1', 'ten'), first], 'a.yaml:2:1: one (and 1 more)'],
    ['two at one place as one', [first, fault('2:1', 'again')], 'a.yaml:2:1: one'],
    ['a key and its value', [second, fault('3:1', 'key', { at: 'key' })], 'a.yaml:3:1: two (and 1 more)'],
    ['a value, said or not', [second, fault('3:1', 'again', { at: 'value' })], 'a.yaml:3:1: two'],
    [
      'two keys at one place',
      [second, fault('3:1', 'a', { at: 'key' }), fault('3:1', 'b', { at: 'key' })],
      'a.yaml:3:1: two (and 1 more)',
    ],
    ['a gap last', [fault('1:1', 'gap', gap), second, first], 'a.yaml:2:1: one (and 2 more)'],
    ['a gap behind what follows', [first, fault('1:1', 'gap', gap)], 'a.yaml:2:1: one (and 1 more)'],
    ['a gap before what follows', [fault('1:1', 'gap', gap), first], 'a.yaml:2:1: one (and 1 more)'],
    ['gaps by lines', [fault('3:1', 'b', gap), fault('2:1', 'a', gap)], 'a.yaml:2:1: a (and 1 more)'],
    ['those of the first file', [second, fault('1:1', 'x', { config: { ...config } })], 'a.yaml:3:1: two'],
  ])('are shown as one, with the number of the others: %s', (_, faults, message) => {
    expect(shown(...faults)).toBe(message);
  });

  it('have the place of what is wrong, in the file and in the config', () => {
    const at = (more: Partial<ConfigFault>, others?: number): string =>
      faultError(fault('x', 'no', more), others).message;
    expect(at({ path: [] })).toBe('a.yaml:1:1: no');
    expect(at({ path: ['rules', 'a b'] })).toMatch(/: rules\["a b"\]: no$/);
    expect(at({ config: { ...config, prefix: ['cache-lint'] }, path: [] })).toBe('a.yaml:1:1: cache-lint: no');
    expect(at({ path: [], at: 'key' })).toBe('a.yaml:1:101: no');
    expect(at({ path: [] }, 0)).toBe('a.yaml:1:1: no');
    expect(at({ path: [] }, 2)).toBe('a.yaml:1:1: no (and 2 more)');
    expect(at({ path: [], say: () => 'a\nb' })).toBe('a.yaml:1:1: a\\nb');
  });
});

describe('what is wrong with the shape of a value', () => {
  const inline = inlineConfig({}, '/');
  const said = (data: unknown, issues: readonly z.core.$ZodIssue[], base?: Path): string[] =>
    shapeFaults({ ...inline, region: config.region }, data, issues, base).map(
      ({ path, at, isGap, say }) =>
        `${JSON.stringify(path)}${at === 'key' ? ' key' : ''}${isGap ? ' gap' : ''}: ${say()}`,
    );
  const wrong = (schema: z.ZodType, data: unknown, base?: Path): string[] =>
    said(data, schema.safeParse(data, { error: expectation }).error!.issues, base);
  const two = z.strictObject({ a: z.string(), b: z.array(z.number()).optional() });

  it.each<[string, z.ZodType, unknown, readonly string[]]>([
    ['nothing at all', two, undefined, ['[]: nothing is not an object with "a", "b"']],
    ['a function', two, () => 1, ['[]: a function is not an object with "a", "b"']],
    ['an object', z.string(), {}, ['[]: an object is not a text']],
    ['an empty list', z.string(), [], ['[]: a list of 0 entries is not a text']],
    ['a list', z.string(), [1], ['[]: a list of 1 entry is not a text']],
    ['a switch', z.string(), true, ['[]: true is not a text']],
    ['a number', z.string(), 5, ['[]: the number 5 is not a text']],
    ['a number that is too small', z.number().min(3), 2, ['[]: 2 is not a number of at least 3']],
    ['a number that is too large', z.number().max(3), 4, ['[]: 4 is not a number of at most 3']],
    ['a number that is no multiple', z.number().multipleOf(3), 4, ['[]: 4 is not a multiple of 3']],
    ['a text for a list', z.array(z.string()), 'x', ['[]: "x" is not a list: write ["x"]']],
    ['a text for a number', z.number(), 'x', ['[]: "x" is not a number']],
    ['a word', z.enum(['fast', 'slow']), 'fsat', ['[]: "fsat" is not one of fast, slow; did you mean "fast"?']],
    ['the only word', z.literal('fast'), 'fsat', ['[]: "fsat" is not "fast"']],
    [
      'a word of a union',
      z.union([z.enum(['fast', 'slow']), z.number()]),
      'fsat',
      ['[]: "fsat" is not one of fast, slow or a number; did you mean "fast"?'],
    ],
    ['a gap', two, {}, ['[] gap: "a" is missing: a text']],
    ['a gap further in', z.strictObject({ x: two }), { x: {} }, ['["x"] gap: "a" is missing: a text']],
    ['a value that is undefined', two, { a: undefined }, ['[] gap: "a" is missing: a text']],
    ['a key too many', two, { a: '', A: 1 }, ['["A"] key: there is no such key; did you mean "a"?']],
    [
      'keys too many',
      two,
      { a: '', xyz: 1, zyx: 2 },
      ['["xyz"] key: there is no such key, only a, b', '["zyx"] key: there is no such key, only a, b'],
    ],
    ['an entry', two, { a: '', b: [1, 'x'] }, ['["b",1]: "x" is not a number']],
    ['an entry of a union', z.union([z.string(), z.array(z.number())]), [1, 'x'], ['[1]: "x" is not a number']],
    [
      'a value of no branch',
      z.union([z.string(), z.array(z.number())]),
      1,
      ['[]: the number 1 is not a text or a list'],
    ],
    [
      'null where the region is empty',
      z.string(),
      null,
      ['[]: nothing is written here: take the key away, or write a text'],
    ],
  ])('is told of %s', (_, schema, data, expected) => {
    expect(wrong(schema, data)).toEqual(expected);
  });

  it('is told at the place of the value', () => {
    expect(wrong(two, {}, ['rules', 'x', 1])).toEqual(['["rules","x",1] gap: "a" is missing: a text']);
    expect(wrong(two, { a: 1 }, ['rules', 'x', 1])).toEqual(['["rules","x",1,"a"]: the number 1 is not a text']);
  });

  it('says of null that is written what it is', () => {
    const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 5 };
    const issues = z.string().safeParse(null, { error: expectation }).error!.issues;
    const onTwoLines = { ...region, endLine: 2, endColumn: 1 };
    for (const place of [region, onTwoLines])
      expect(shapeFaults({ ...inline, region: () => place }, null, issues)[0]!.say()).toBe('null is not a text');
  });

  it.each<[string, unknown, Path, string]>([
    ['null', { a: null }, ['a', 'b'], '["a"] gap: "b" is missing: x'],
    ['a text', { a: 'text' }, ['a', 0], '["a"] gap: "0" is missing: x'],
    ['what all objects have', {}, ['toString'], '[] gap: "toString" is missing: x'],
    ['nothing', undefined, ['a'], '[] gap: "a" is missing: x'],
  ])("follows the places of a plugin's schema, and not into %s", (_, data, path, expected) => {
    expect(said(data, [{ code: 'custom', path: [...path], message: 'x', input: data }])).toEqual([expected]);
  });

  it('does not say the name of what is missing twice', () => {
    const missing = (name: string, message: string): string[] =>
      said({}, [{ code: 'custom', path: [name], message, input: {} }]);
    expect(missing('reason', 'a reason: say why')).toEqual(['[] gap: "reason" is missing: say why']);
    expect(missing('reason', 'a reason, say why')).toEqual(['[] gap: "reason" is missing: a reason, say why']);
    expect(missing('why', 'a reason: say why')).toEqual(['[] gap: "why" is missing: a reason: say why']);
  });
});
