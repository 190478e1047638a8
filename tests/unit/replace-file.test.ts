import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/fix/replace-file.js';
import { tempFolder } from '../support/run-cli.js';

const [OLD, NEW] = [Buffer.from([0xff, 0x00, 0x0a]), Buffer.from('new')];

function fileWith(content: Buffer): string {
  const file = path.join(tempFolder(), 'page');
  writeFileSync(file, content);
  return file;
}

describe('a file is replaced', () => {
  it('with its mode, and nothing is left beside it', () => {
    const file = fileWith(OLD);
    chmodSync(file, 0o2751);
    expect(replaceFile(file, OLD, NEW)).toBe(true);
    expect(readFileSync(file)).toEqual(NEW);
    expect(statSync(file).mode & 0o7777).toBe(0o2751);
    expect(readdirSync(path.dirname(file))).toEqual(['page']);
  });

  it.each([
    ['longer', Buffer.concat([OLD, OLD])],
    ['different', Buffer.from([0xff, 0x01, 0x0a])],
    ['empty', Buffer.alloc(0)],
  ])('not when its content is %s', (_what, content) => {
    const file = fileWith(content);
    expect(replaceFile(file, OLD, NEW)).toBe(false);
    expect(readFileSync(file)).toEqual(content);
    expect(readdirSync(path.dirname(file))).toEqual(['page']);
  });

  it('not through a link', () => {
    const file = fileWith(OLD);
    const link = path.join(tempFolder(), 'link');
    symlinkSync(file, link);
    expect(() => replaceFile(link, OLD, NEW)).toThrow('ELOOP');
    expect(readFileSync(file)).toEqual(OLD);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('not when it is gone, a folder, or a pipe', () => {
    const folder = tempFolder();
    expect(() => replaceFile(path.join(folder, 'page'), OLD, NEW)).toThrow('ENOENT');
    mkdirSync(path.join(folder, 'page'));
    expect(() => replaceFile(path.join(folder, 'page'), OLD, NEW)).toThrow('EISDIR');
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    expect(replaceFile(path.join(folder, 'pipe'), Buffer.alloc(0), NEW)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['page', 'pipe']);
  });
});
