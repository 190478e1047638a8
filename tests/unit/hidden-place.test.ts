import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeLeftovers, withHiddenPlace } from '../../src/node/hidden-place.js';
import { tempFolder } from '../support/temp-folder.js';

const ID = '01234567-89ab-cdef-0123-456789abcdef';
/** More than any system gives. */
const NOBODY = 999_999_999;

let other: ChildProcess;
beforeEach(() => {
  other = spawn('sleep', ['60']);
});
afterEach(() => void other.kill());

const HOUR = 3_600_000;

describe('what a run leaves beside a file', () => {
  it.each<[string, () => number | undefined, number, boolean]>([
    ['one at work, just now', () => other.pid, 0, true],
    ['one at work, not yet an hour ago', () => other.pid, HOUR - 2000, true],
    ['one at work, more than an hour ago: its number came again', () => other.pid, HOUR + 1000, false],
    ['one that is gone', () => NOBODY, 0, false],
    ['one that is gone, more than an hour ago', () => NOBODY, HOUR + 1000, false],
    ['this one', () => process.pid, 0, false],
    ['nobody knows which one', () => undefined, 0, false],
  ])('of %s', (_, pidOf, age, isKept) => {
    const folder = tempFolder();
    const pid = pidOf();
    const left = path.join(folder, `.cache-lint-${pid === undefined ? '' : `${pid}-`}${ID}.tmp`);
    mkdirSync(path.join(left, '.git'), { recursive: true });
    writeFileSync(path.join(left, '.git', 'specs.md'), 'half');
    const then = new Date(Date.now() - age);
    utimesSync(left, then, then);
    removeLeftovers(folder);
    expect(readdirSync(folder)).toHaveLength(isKept ? 1 : 0);
  });
});

it('a run at work is only asked whether it is there', async () => {
  const folder = tempFolder();
  mkdirSync(path.join(folder, `.cache-lint-${other.pid}-${ID}.tmp`));
  removeLeftovers(folder);
  const over = once(other, 'exit');
  other.kill('SIGTERM');
  expect(await over).toEqual([null, 'SIGTERM']);
});

describe('a place beside a file', () => {
  it('is in a folder that git does not look into, and is gone afterwards', () => {
    const file = path.join(tempFolder(), 'page');
    const given = withHiddenPlace(file, (temporary) => {
      writeFileSync(temporary, 'x');
      const [folder, ...below] = path.relative(path.dirname(file), temporary).split(path.sep);
      expect(folder).toMatch(new RegExp(`^\\.cache-lint-${process.pid}-[0-9a-f-]{36}\\.tmp$`));
      expect(below).toEqual(['.git', 'page']);
      return statSync(temporary).size;
    });
    expect([given, readdirSync(path.dirname(file))]).toEqual([1, []]);
  });

  it('is gone when its use fails', () => {
    const file = path.join(tempFolder(), 'page');
    const use = (temporary: string): never => {
      writeFileSync(temporary, 'x');
      throw new Error('no');
    };
    expect(() => withHiddenPlace(file, use)).toThrow('no');
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('is none where there is no folder, and that is said', () => {
    expect(() => withHiddenPlace(path.join(tempFolder(), 'none/page'), () => 1)).toThrow(/^ENOENT: .*mkdir/);
  });
});
