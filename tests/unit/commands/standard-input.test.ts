import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameInput } from '../../../src/commands/standard-input.js';
import { nodeHost } from '../../../src/node/host.js';
import { type CheckOptions, DEFAULTS } from '../../../src/options/options.js';
import { tempSite } from '../../support/run-cli.js';

const real = nodeHost({ interrupted: false });
const root = tempSite({ 'docs/x': 'on the disk' });
mkdirSync(path.join(root, 'docs/<stdin>'));
const cwd = path.join(root, 'docs');

async function named(more: Partial<CheckOptions>) {
  const limits: number[] = [];
  const readInput = async (limit: number) => {
    limits.push(limit);
    return Buffer.from('given');
  };
  const options = { ...DEFAULTS, paths: ['-'], ...more };
  const input = await nameInput(options, { ...real, cwd, readInput });
  return { input, limits, said: (file: string) => String(input!.host.readPage(file, root, 1000)) };
}

describe('a page on standard input', () => {
  it('stands where its name says, as seen from the working folder, and not what the disk has there', async () => {
    const { input, said } = await named({ stdinFilename: 'x', rule: [['page-title', 'off']] });
    expect(input!.options).toMatchObject({ paths: [path.join(cwd, 'x')], rule: [['page-title', 'off']] });
    expect(input!.options).not.toHaveProperty('offBecause');
    expect(said(path.join(cwd, 'x'))).toBe('given');
  });

  it('stands without a name in the root of the repository, and nothing asks where', async () => {
    const { input, said } = await named({ rule: [['page-title', 'off']] });
    const file = path.join(root, '<stdin>');
    expect(input!.options.paths).toEqual([file]);
    expect(input!.options.rule).toEqual([
      ['page-title', 'off'],
      ['page-path', 'off'],
    ]);
    expect(input!.options.offBecause?.get('page-path')).toBe(
      'where the page stands is not known without --stdin-filename',
    );
    expect(said(file)).toBe('given');
  });

  it.each([
    [1, 1_048_576],
    [0.5, 524_288],
    [0.000_001, 1],
    [64, 67_108_864],
  ])('of at most %d MiB is read up to %i bytes', async (maxFileSize, bytes) => {
    expect((await named({ maxFileSize })).limits).toEqual([bytes]);
  });

  it('is no folder', async () => {
    await expect(named({ stdinFilename: '.' })).rejects.toThrow('--stdin-filename ".": it is a folder');
  });

  it('is none when somebody interrupts', async () => {
    const readInput = async () => undefined;
    const host = { ...real, cwd, readInput };
    expect(await nameInput({ ...DEFAULTS, paths: [] }, host)).toBeUndefined();
  });
});
