import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/node/read-input.js';

/** What is read of a stream that `feed` fills, and whether nobody reads on. */
async function read(feed: (stream: PassThrough) => unknown, limit = 100, signal = { interrupted: false }) {
  const stream = new PassThrough();
  const reading = readInput(stream as unknown as NodeJS.ReadStream, limit, signal);
  void feed(stream);
  const said = await reading.then(
    (bytes) => bytes?.toString() ?? 'interrupted',
    (error: Error) => `${error.name}: ${error.message}`,
  );
  return [said, stream.destroyed];
}

describe('standard input', () => {
  it.each<[string, readonly string[], string]>([
    ['nothing', [], ''],
    ['one part', ['a'], 'a'],
    ['parts in their order', ['a', 'b', 'c'], 'abc'],
    ['as much as it may be', ['abcde', 'fghij'], 'abcdefghij'],
    ['more', ['abcde', 'fghijk'], 'UsageError: standard input has more than the 10 bytes of --max-file-size'],
  ])('is read to its end: %s', async (_, parts, expected) => {
    const feed = (stream: PassThrough): void => {
      for (const part of parts) stream.write(part);
      stream.end();
    };
    expect(await read(feed, 10)).toEqual([expected, true]);
  });

  it('is waited for, however long it takes', async () => {
    const feed = async (stream: PassThrough): Promise<void> => {
      stream.write('a');
      await new Promise((resolve) => setTimeout(resolve, 120));
      stream.end('b');
    };
    expect(await read(feed)).toEqual(['ab', true]);
  });

  it('is left when somebody interrupts', async () => {
    expect(await read((stream) => stream.write('a'), 100, { interrupted: true })).toEqual(['interrupted', true]);
  });

  it('that cannot be read is told', async () => {
    const feed = (stream: PassThrough) => stream.destroy(Object.assign(new Error('x'), { code: 'EIO' }));
    expect(await read(feed)).toEqual(['UsageError: cannot read standard input: input/output error', true]);
  });
});
