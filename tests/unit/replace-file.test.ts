import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeLeftovers } from '../../src/node/hidden-place.js';
import { replaceFile } from '../../src/node/replace-file.js';
import { tempFolder } from '../support/temp-folder.js';

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

  it.runIf(process.getuid?.() === 0)('with its owner and its group, by one who may give files away', () => {
    const file = fileWith(OLD);
    chownSync(file, 1234, 4321);
    expect(replaceFile(file, OLD, NEW)).toBe(true);
    expect(statSync(file)).toMatchObject({ uid: 1234, gid: 4321 });
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

  const later = (file: string): void => utimesSync(file, new Date(), new Date(Date.now() + 5000));
  it.each<[string, (file: string) => void, boolean]>([
    ['does nothing', () => {}, true],
    [
      'puts another one in its place',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(`${file}2`, OLD);
        utimesSync(`${file}2`, atime, mtime);
        renameSync(`${file}2`, file);
      },
      false,
    ],
    [
      'adds to it',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, 'x', { flag: 'a' });
        utimesSync(file, atime, mtime);
      },
      false,
    ],
    ['writes over it', later, false],
  ])('when somebody else %s in the meantime', (_what, act, isReplaced) => {
    const file = fileWith(OLD);
    const whole = new Date(1_700_000_000_000);
    utimesSync(file, whole, whole);
    const { length } = NEW;
    let isDone = false;
    // It is asked how long it is when it is written beside the file.
    const slow = Object.defineProperty(Buffer.from(NEW), 'byteLength', {
      get: () => {
        if (!isDone) act(file);
        isDone = true;
        return length;
      },
    });
    expect(replaceFile(file, OLD, slow)).toBe(isReplaced);
    expect(readFileSync(file).equals(NEW)).toBe(isReplaced);
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

describe('leftovers', () => {
  const ID = '01234567-89ab-cdef-0123-456789abcdef';

  it('of processes that are gone are removed, and nothing else', async () => {
    const folder = tempFolder();
    const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 100_000)']);
    const gone = spawn(process.execPath, ['--eval', '']);
    await once(gone, 'exit');
    const [running, ended, own, old] = [child.pid, gone.pid, process.pid, child.pid].map(
      (pid, i) => `.cache-lint-${pid}-${i}${ID.slice(1)}.tmp`,
    ) as [string, string, string, string];
    for (const name of [running, ended, own, old]) {
      mkdirSync(path.join(folder, name, '.git'), { recursive: true });
      writeFileSync(path.join(folder, name, '.git', 'specs.md'), 'half a pa');
    }
    const yesterday = new Date(Date.now() - 86_400_000);
    utimesSync(path.join(folder, old), yesterday, yesterday);
    const others = [
      '.cache-lint-.tmp',
      '.cache-lint.config.tmp',
      `.cache-lint-${ID}.tmp.md`,
      `.cache-lint-${ID}0.tmp`,
      `.cache-lint-0${ID}.tmp`,
      `.cache-lint--${ID}.tmp`,
      `.cache-lint-x-${ID}.tmp`,
      `.cache-lint-1-2-${ID}.tmp`,
      `.cache-lint-${ID.slice(0, 8)}.tmp`,
      `.cache-lint-${ID.replace('-0123-', '-01234-')}.tmp`,
      `.cache-lint-${ID.replace('-0123-', '-')}.tmp`,
      `.cache-lint-${ID.replace('-0123-', '-0123-0123-')}.tmp`,
      `.cache-lint-${ID.slice(0, -1)}.tmp`,
      `.cache-lint-${ID}xtmp`,
      `.cache-lint-${ID}.tmpx`,
      `.cache-lint-${ID}.tmp\n`,
      `a.cache-lint-${ID}.tmp`,
      `cache-lint-${ID}.tmp`,
      'specs.md',
    ];
    for (const name of [...others, `.cache-lint-${ID}.tmp`]) {
      writeFileSync(path.join(folder, name), '');
      utimesSync(path.join(folder, name), yesterday, yesterday);
    }
    removeLeftovers(folder);
    child.kill();
    expect(readdirSync(folder).sort()).toEqual([running, ...others].sort());
  });

  it('are sought where there is no folder, and where they are links, without harm', () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, 'file'), 'kept');
    mkdirSync(path.join(folder, 'a'));
    symlinkSync(folder, path.join(folder, 'a', `.cache-lint-${ID}.tmp`));
    removeLeftovers(path.join(folder, 'none'));
    removeLeftovers(path.join(folder, 'a'));
    expect(readdirSync(folder)).toEqual(['a', 'file']);
    expect(readdirSync(path.join(folder, 'a'))).toEqual([]);
  });
});
