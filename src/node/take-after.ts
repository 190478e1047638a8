import { fchmodSync, fchownSync, fstatSync, type Stats } from 'node:fs';

/** Gives an open file the owner and the mode of another one. False when it cannot have the owner: only root may give a file away. */
export function takeAfter(descriptor: number, { mode, uid, gid }: Stats): boolean {
  const own = fstatSync(descriptor);
  const isGiven = (own.uid === uid && own.gid === gid) || tryToGive(descriptor, uid, gid);
  // After the owner: changing that takes bits of the mode away.
  fchmodSync(descriptor, mode & 0o7777);
  return isGiven;
}

function tryToGive(descriptor: number, uid: number, gid: number): boolean {
  try {
    fchownSync(descriptor, uid, gid);
    return true;
  } catch {
    return false;
  }
}
