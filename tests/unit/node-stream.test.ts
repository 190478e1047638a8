import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { nodeStream } from '../../src/node/node-stream.js';

/** A stream that takes so many texts before it is full, and what of it was lost. */
function streamOf({ room = 1, ...own }: { room?: number; isTTY?: boolean; columns?: number } = {}) {
  const written: string[] = [];
  const inner = Object.assign(new EventEmitter(), {
    write: (text: string) => written.push(text) <= room,
    ...own,
  }) as unknown as NodeJS.WriteStream;
  const lost: string[] = [];
  const stream = nodeStream(inner, ({ message }) => lost.push(message));
  return { inner, stream, written, lost };
}

const fault = (code: string): Error => Object.assign(new Error(code), { code });

/** Whether something has ended by now. */
async function isOver(waiting: unknown): Promise<boolean> {
  let over = false;
  void Promise.resolve(waiting).then(() => {
    over = true;
  });
  await new Promise(setImmediate);
  return over;
}

describe('a stream of the process', () => {
  it.each<[object, boolean, number | undefined]>([
    [{}, false, undefined],
    [{ columns: 80 }, false, undefined],
    [{ isTTY: false, columns: 80 }, false, undefined],
    [{ isTTY: true, columns: 80 }, true, 80],
  ])('%j is a terminal: %s, of %j columns', (own, isTTY, columns) => {
    const { stream } = streamOf(own);
    expect([stream.isTTY, stream.columns]).toEqual([isTTY, columns]);
  });

  it('has the columns of the moment', () => {
    const { inner, stream } = streamOf({ isTTY: true, columns: 80 });
    inner.columns = 40;
    expect(stream.columns).toBe(40);
  });

  it('takes texts, and none is waited for while there is room', () => {
    const { stream, written } = streamOf({ room: 2 });
    expect([stream.write('a'), stream.write('b')]).toEqual([undefined, undefined]);
    expect(written).toEqual(['a', 'b']);
  });

  it('is written to as it was at the start, whoever puts himself in the place of it', () => {
    const { inner, stream, written } = streamOf();
    inner.write = () => {
      throw new Error('not ours');
    };
    stream.write('a');
    expect(written).toEqual(['a']);
  });

  it.each(['drain', 'close'])('is waited for while it is full: until %s', async (event) => {
    const { inner, stream, written } = streamOf({ room: 0 });
    const waiting = stream.write('a');
    expect(await isOver(waiting)).toBe(false);
    inner.emit(event);
    expect(await isOver(waiting)).toBe(true);
    expect(written).toEqual(['a']);
  });

  it.each([
    ['EPIPE', []],
    ['ENOSPC', ['ENOSPC']],
  ])('takes nothing more after %s, and it is told: %j', async (code, told) => {
    const { inner, stream, written, lost } = streamOf({ room: 0 });
    const waiting = stream.write('a');
    inner.emit('error', fault(code));
    expect(await isOver(waiting)).toBe(true);
    expect(stream.write('b')).toBeUndefined();
    inner.emit('error', fault('EIO'));
    expect([written, lost]).toEqual([['a'], told]);
  });
});
