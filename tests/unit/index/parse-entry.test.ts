import { describe, expect, it } from 'vitest';
import type { ReadFault } from '../../../src/index/fault.js';
import { type Nesting, parseEntry } from '../../../src/index/parse-entry.js';

/** What is made of a value that stands in the middle of bytes, at byte 110 of its file, and what is told. */
function parsed(text: string | Buffer, keys = -1, nesting?: Nesting): { value: unknown; told: readonly ReadFault[] } {
  const value = Buffer.from(text);
  const bytes = Buffer.concat([Buffer.from('"k":"\xff":{['), value, Buffer.from(']}')]);
  const from = bytes.length - value.length - 2;
  const told: ReadFault[] = [];
  const span = { start: 110, end: 110 + value.length };
  const entry = {
    ...{ key: 'k', keySpan: { start: 100, end: 103 }, span, bytes, from, to: from + value.length },
    ...{ firstChildEnd: 0, keys },
  };
  return { value: parseEntry(entry, (fault) => told.push(fault), nesting), told };
}

describe('the value of an entry', () => {
  it.each<[string, unknown, number]>([
    ['{}', {}, 0],
    ['5', 5, 0],
    ['null', null, 0],
    ['{"a":{"b":[1,{"c":2}]}}', { a: { b: [1, { c: 2 }] } }, 3],
    ['"gr\u00fcn"', 'gr\u00fcn', 0],
  ])('%s is parsed, whether its keys were counted or not', (text, value, keys) => {
    expect(parsed(text, keys)).toEqual({ value, told: [] });
    expect(parsed(text)).toEqual({ value, told: [] });
  });

  it.each<[string | Buffer, ReadFault]>([
    ['{"\u00fc":1,"a":2,"a":3}', { code: 'keyTwice', data: { key: 'a' }, key: 'k', span: { start: 124, end: 127 } }],
    [
      '{"\u00fc":x1}',
      { code: 'syntax', data: { expected: 'a value', found: 'x1' }, key: 'k', span: { start: 116, end: 118 } },
    ],
    [Buffer.from('{"a":"\xff"}', 'latin1'), { code: 'notUtf8', data: {}, key: 'k', span: { start: 110, end: 119 } }],
  ])('%s is none', (text, fault) => {
    expect(parsed(text)).toEqual({ value: undefined, told: [fault] });
  });

  it.each<[number, number, boolean]>([
    [3, 0, true],
    [2, 0, false],
    [4, 1, true],
    [4, 2, false],
  ])('that nobody has walked over may be nested %i deep, within %i: %s', (limit, level, may) => {
    const { value, told } = parsed('{"a":[{}]}', -1, { limit, level });
    const fault = { code: 'tooDeep', data: { limit }, key: 'k', span: { start: 100, end: 103 } };
    expect([value, told]).toEqual(may ? [{ a: [{}] }, []] : [undefined, [fault]]);
  });

  it('that somebody has walked over is as deep as it is', () => {
    expect(parsed('{"a":[{}]}', 1, { limit: 1, level: 1 })).toEqual({ value: { a: [{}] }, told: [] });
  });
});
