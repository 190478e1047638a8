import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../../src/commands/failure.js';
import { PluginFault, UsageError } from '../../../src/errors.js';

const stacked = (stack: string): Error => Object.assign(new Error('x'), { stack });

describe('what is thrown', () => {
  it.each<[unknown, 2 | 3, string]>([
    [new UsageError('a wrong call'), 2, 'a wrong call'],
    [new UsageError('a wrong\nconfig\x1b[2J'), 2, 'a wrong config\\u{1b}[2J'],
    [
      new PluginFault('./x.mjs', 'it throws\x1b', stacked('Error: no\n    at there')),
      3,
      'a fault of the plugin ./x.mjs: it throws\\u{1b}: Error: no\n    at there',
    ],
    [
      stacked('TypeError: no\x1b\n    at here'),
      3,
      'a fault of cache-lint itself; please report it:\nTypeError: no\\u{1b}\n    at here',
    ],
    ['a text', 3, expect.stringMatching(/^a fault of cache-lint itself; please report it:\n.*a text/)],
  ])('%j ends with %i and is told as %j', (error, exitCode, text) => {
    expect(describeFailure(error)).toEqual({ exitCode, text });
  });

  it.each([
    [2000, 2000],
    [2001, 2001],
    [5000, 2001],
  ])('as a wrong call of %i letters is told in %i', (given, told) => {
    const { text } = describeFailure(new UsageError('x'.repeat(given)));
    expect([text.length, text.endsWith('…')]).toEqual([told, given > 2000]);
  });
});
