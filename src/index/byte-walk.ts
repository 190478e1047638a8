const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** What a byte outside of texts means for the structure; 0 for nothing. */
const CLASS = new Uint8Array(256);
const IS_QUOTE = 1;
const IS_OPEN = 2;
const IS_CLOSE = 3;
const IS_COLON = 4;
CLASS[QUOTE] = IS_QUOTE;
CLASS[0x7b] = CLASS[0x5b] = IS_OPEN;
CLASS[0x7d] = CLASS[0x5d] = IS_CLOSE;
CLASS[COLON] = IS_COLON;

/** Whether a byte opens an object or a list. */
export function opens(byte: number): boolean {
  return CLASS[byte] === IS_OPEN;
}

/** Walks over the bytes of one object or list: texts and depth. */
export class ByteWalk {
  /** How many objects and lists are open; 0 at the end. */
  level = 0;
  /** The most that were open. */
  most = 0;
  /** How many keys there are. */
  keys = 0;
  /** How many bytes there were before, and at the end of the first inner object or list: 0 when there is none. */
  #before = 0;
  #childAt = 0;
  isText = false;

  /** How far from the end so far the first inner object or list ends; 0 when there is none. */
  get childEnd(): number {
    return this.#childAt === 0 ? 0 : this.#before - this.#childAt;
  }

  /** Where it ends within `[at, end)`, or where to go on when there are more bytes: `end`, or one behind it. */
  over(bytes: Uint8Array, from: number, end: number): number {
    // The only loop over all bytes: nothing but local variables.
    let { level, most, keys, isText } = this;
    let child = this.#childAt;
    let at = from;
    while (at < end) {
      if (isText) {
        const byte = bytes[at++]!;
        if (byte === QUOTE) isText = false;
        else if (byte === BACKSLASH) at++;
        continue;
      }
      const kind = CLASS[bytes[at++]!]!;
      if (kind === 0) continue;
      if (kind === IS_QUOTE) isText = true;
      else if (kind === IS_COLON) keys++;
      else if (kind === IS_OPEN) {
        if (++level > most) most = level;
      } else {
        level--;
        if (level === 1 && child === 0) child = this.#before + at - from;
        if (level === 0) break;
      }
    }
    this.level = level;
    this.most = most;
    this.keys = keys;
    this.isText = isText;
    this.#childAt = child;
    this.#before += at - from;
    return at;
  }
}
