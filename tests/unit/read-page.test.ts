import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pageSource } from '../../src/node/host.js';
import { tempFolder } from '../support/temp-folder.js';

const SIZE = 16;

it.each([0, 1, SIZE - 1, SIZE, SIZE + 1, 100])(
  'a page of %i bytes is read into the room where it fits in',
  (length) => {
    const folder = tempFolder();
    const file = path.join(folder, 'specs.md');
    const bytes = Buffer.from(Array.from({ length }, (_, i) => i + 1));
    writeFileSync(file, bytes);
    const { readPage } = pageSource();
    const room = Buffer.alloc(SIZE);
    for (const given of [room, undefined, room]) {
      const read = readPage(file, folder, 1000, given) as Buffer;
      expect([...read]).toEqual([...bytes]);
      expect(read.buffer === room.buffer && read.byteOffset === room.byteOffset).toBe(given === room && length <= SIZE);
    }
  },
);

it('a page that is too large for the limit is not read, whatever the room', () => {
  const folder = tempFolder();
  const file = path.join(folder, 'specs.md');
  writeFileSync(file, Buffer.alloc(20));
  for (const size of [10, 15, 100])
    expect(pageSource().readPage(file, folder, 15, Buffer.alloc(size))).toMatchObject({ code: 'tooLarge' });
});
