import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GitFault } from '../../../src/git/output.js';
import { gitView } from '../../../src/git/view.js';
import { quietHost } from '../../../src/node/host.js';
import { blobsAre, repositoryThatSays } from '../../support/git-answers.js';

const TOP = path.resolve('/top');
const MIB = 1024 * 1024;
const id = (i: number): string => i.toString(16).padStart(40, '0');
const name = (i: number): string => path.join(TOP, `${String(i).padStart(4, '0')}.md`);

/** A view of so many files, which hold their numbers or something else; how often their bytes were asked for, and of how many. */
function view(count: number, held: (i: number) => string | Buffer | undefined = String) {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const blobs = numbers.flatMap((i) => (held(i) === undefined ? [] : [[id(i), held(i)!] as const]));
  const { repository, asked } = repositoryThatSays(blobsAre(Object.fromEntries(blobs)), { top: TOP });
  // In another order than that of their names.
  const files = new Map(numbers.reverse().map((i) => [name(i), id(i)]));
  const host = gitView(quietHost(TOP, { interrupted: false }), repository, { files, gone: new Set() });
  const read = (i: number, limit = 100 * MIB): string => {
    const bytes = host.readPage(name(i), TOP, limit);
    if ('code' in bytes) return JSON.stringify(bytes);
    return bytes.length > MIB ? `${bytes.length} bytes` : bytes.toString();
  };
  const parts = (): number[] =>
    asked.filter((one) => one.includes('--filters')).map((one) => one.split('.md\n').length - 1);
  return { read, parts };
}

describe('files as git has them', () => {
  it('hold what git has of each', () => {
    const { read, parts } = view(3);
    expect([read(0), read(2), read(1), read(0)]).toEqual(['0', '2', '1', '0']);
    expect(parts()).toEqual([3]);
  });

  it('are read some ahead, from the one that is wanted on', () => {
    const { read, parts } = view(600);
    expect([read(0), read(255)]).toEqual(['0', '255']);
    expect(parts()).toEqual([256]);
    expect([read(256), read(511), read(300)]).toEqual(['256', '511', '300']);
    expect(parts()).toEqual([256, 256]);
    expect([read(599), read(0)]).toEqual(['599', '0']);
    expect(parts()).toEqual([256, 256, 1, 256]);
  });

  it('may be empty, too large or not there', () => {
    const { read } = view(3, (i) => ['', 'x'.repeat(11), undefined][i]);
    expect(read(0, 10)).toBe('');
    expect(JSON.parse(read(1, 10))).toMatchObject({ code: 'tooLarge', data: { bytes: 11, limit: 10 } });
    expect(JSON.parse(read(2, 10))).toMatchObject({
      code: 'unreadable',
      data: { reason: 'the clone does not have it' },
    });
  });

  it('are not told when git fails, which ends the run', () => {
    const { repository } = repositoryThatSays({ 'cat-file': { code: 1, stderr: 'x' } }, { top: TOP });
    const host = gitView(quietHost(TOP, { interrupted: false }), repository, {
      files: new Map([[name(0), id(0)]]),
      gone: new Set(),
    });
    expect(() => host.readPage(name(0), TOP, MIB)).toThrow(
      new GitFault('cannot read what git has of "0000.md": git cat-file fails: "x"'),
    );
  });

  it('that are not read take none of that', () => {
    const held = [Buffer.alloc(24 * MIB - 1), Buffer.alloc(25 * MIB), '2', '3'];
    const { read, parts } = view(4, (i) => held[i]);
    expect([read(0, 24 * MIB), read(2, 24 * MIB), read(3, 24 * MIB)]).toEqual([`${24 * MIB - 1} bytes`, '2', '3']);
    expect(parts()).toEqual([3]);
  });

  it.each([
    [24 * MIB - 1, [3]],
    [24 * MIB, [3, 1]],
    [24 * MIB + 1, [3, 2]],
  ])('are kept up to 24 MiB, with the one that goes beyond: %i', (size, parts) => {
    const large = Buffer.alloc(size);
    const { read, parts: asked } = view(3, (i) => (i === 0 ? large : String(i)));
    expect([read(0), read(1), read(2)]).toEqual([`${size} bytes`, '1', '2']);
    expect(asked()).toEqual(parts);
  });
});
