import { chownSync, closeSync, fchownSync, fstatSync, openSync, type Stats } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeAfter } from '../../src/node/take-after.js';
import { asNobody, isRoot, NOBODY } from '../support/nobody.js';
import { tempFolder } from '../support/temp-folder.js';

/** What a new file has after it took after another one. */
function taken(wanted: Partial<Pick<Stats, 'mode' | 'uid' | 'gid'>>, owner?: readonly [number, number]) {
  const file = path.join(tempFolder(), 'file');
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    if (owner !== undefined) chownSync(file, ...owner);
    const own = fstatSync(descriptor);
    const isGiven = takeAfter(descriptor, { ...own, ...wanted } as Stats);
    const { mode, uid, gid } = fstatSync(descriptor);
    return { isGiven, mode: mode & 0o7777, uid, gid };
  } finally {
    closeSync(descriptor);
  }
}

describe('a file takes after another one', () => {
  it.each([0o644, 0o100644, 0o2751, 0o4755])('in its mode: %o', (mode) => {
    expect(taken({ mode })).toMatchObject({ isGiven: true, mode: mode & 0o7777 });
  });

  it.runIf(isRoot).each([
    [1234, 4321],
    [1234, 0],
    [0, 4321],
    [0, 0],
  ])('in its owner and group, which root may give: %i, %i', (uid, gid) => {
    expect(taken({ uid, gid, mode: 0o4755 }, [0, 0])).toEqual({ isGiven: true, mode: 0o4755, uid, gid });
  });

  it.runIf(isRoot)('but for an owner that may not be given', () => {
    const descriptor = openSync(path.join(tempFolder(), 'file'), 'wx');
    try {
      const own = fstatSync(descriptor);
      fchownSync(descriptor, NOBODY, NOBODY);
      const isGiven = asNobody(() => takeAfter(descriptor, { ...own, mode: 0o640 } as Stats));
      const { mode, uid } = fstatSync(descriptor);
      expect([isGiven, mode & 0o7777, uid]).toEqual([false, 0o640, NOBODY]);
    } finally {
      closeSync(descriptor);
    }
  });
});
