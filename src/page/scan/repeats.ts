/** Slots of the hashes of a page: the row, and the page for which it stands there. Open addressing; a power of two. */
let slots = new Int32Array(1 << 12);
let pages = new Int32Array(1 << 12);
let serial = 0;

/** Calls back with each row whose hash an earlier row has. `hash` holds five numbers a row. */
export function eachRepeat(hash: Uint32Array, rows: number, see: (row: number) => void): void {
  while (slots.length < rows * 2) {
    slots = new Int32Array(slots.length * 2);
    pages = new Int32Array(slots.length);
  }
  serial++;
  for (let row = 0; row < rows; row++) if (!isFirst(hash, row)) see(row);
}

function isFirst(hash: Uint32Array, row: number): boolean {
  const mask = slots.length - 1;
  let slot = (hash[row * 5 + 1]! ^ hash[row * 5 + 3]!) & mask;
  for (; pages[slot] === serial; slot = (slot + 1) & mask) if (isSame(hash, slots[slot]! * 5, row * 5)) return false;
  pages[slot] = serial;
  slots[slot] = row;
  return true;
}

function isSame(hash: Uint32Array, a: number, b: number): boolean {
  for (let i = 0; i < 5; i++) if (hash[a + i] !== hash[b + i]) return false;
  return true;
}
