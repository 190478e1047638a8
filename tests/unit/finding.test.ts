import { describe, expect, it } from 'vitest';
import { codeOf, PluginFault, reasonOf, thrownText } from '../../src/errors.js';
import { compareFindings, compareText, type Finding, toPointer } from '../../src/finding.js';
import { finding } from '../support/report-scenarios.js';

const at = (file: string, numbers: readonly number[], more: Partial<Finding> = {}): Finding => {
  const [startLine = 1, startColumn = 1, endLine = 1, endColumn = 1] = numbers;
  return finding({ file, region: { startLine, startColumn, endLine, endColumn }, ...more });
};

describe('findings', () => {
  it('are in order by file, place, rule, message and path, the first that differs alone', () => {
    const sorted = [
      at('a', [9, 9, 9, 9]),
      at('b', [1, 9, 9, 9]),
      at('b', [2, 1, 9, 9]),
      at('b', [2, 2, 3, 9]),
      at('b', [2, 2, 4, 1]),
      at('b', [2, 2, 4, 2], { ruleId: 'r', message: 'z' }),
      at('b', [2, 2, 4, 2], { ruleId: 's', message: 'x', path: '/z' }),
      at('b', [2, 2, 4, 2], { ruleId: 's', message: 'y', path: '/a' }),
      at('b', [2, 2, 4, 2], { ruleId: 's', message: 'y', path: '/b' }),
      at('b', [10, 1, 1, 1]),
    ];
    expect(sorted.toReversed().sort(compareFindings)).toEqual(sorted);
    for (const [i, one] of sorted.entries())
      expect(sorted.map((other) => Math.sign(compareFindings(one, other)))).toEqual(
        sorted.map((_, j) => Math.sign(i - j)),
      );
  });

  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['', 'a', -1],
    ['Z', 'a', -1],
    ['\u{1f600}', '\uffff', -1],
    ['a', 'ab', -1],
  ])('%j and %j are compared by code unit: %i', (a, b, sign) => {
    expect(compareText(a, b)).toBe(sign);
  });

  it('have paths as JSON pointers', () => {
    expect(toPointer([])).toBe('');
    expect(toPointer(['a', 0, '-', '', 'b/c~d~1'])).toBe('/a/0/-//b~1c~0d~01');
  });
});

describe('what was thrown', () => {
  const odd = (more: object): Error => Object.assign(new Error('no'), more);

  it.each<[string, unknown, string | RegExp]>([
    ['an error', new Error('no'), /^Error: no\n {4}at /],
    ['an error without a stack', odd({ stack: undefined }), /^no$/],
    ['an error with an empty stack', odd({ stack: '' }), /^no$/],
    ['an error whose stack is no text', odd({ stack: 1 }), /^no$/],
    ['a text', 'text', /^text$/],
    ['nothing', undefined, /^undefined$/],
    ['an object that looks like an error', { stack: 's', message: 'm' }, /^\[object Object\]$/],
    ['what cannot be shown', Object.create(null), /^something was thrown that cannot be shown as text$/],
  ])('is told as text: %s', (_, error, text) => {
    expect(thrownText(error)).toMatch(text);
  });

  it('is told of a plugin, with its cause where there is one', () => {
    expect(new PluginFault('p', 'it fails').message).toBe('a fault of the plugin p: it fails');
    expect(new PluginFault('p', 'it fails', 'why').message).toBe('a fault of the plugin p: it fails: why');
    expect(new PluginFault('p', 'it fails', null).message).toBe('a fault of the plugin p: it fails: null');
  });

  it.each<[unknown, string | undefined, string]>([
    [odd({ code: 'ENOSPC' }), 'ENOSPC', 'the disk is full'],
    [odd({ code: 'EODD' }), 'EODD', 'EODD'],
    [odd({ code: 7 }), '7', '7'],
    [new Error('no'), undefined, 'Error: no'],
    [{ code: 'ENOSPC' }, undefined, '[object Object]'],
  ])('has a reason of the system: %#', (error, code, reason) => {
    expect([codeOf(error), reasonOf(error)]).toEqual([code, reason]);
  });
});
