import type { Looked } from '../../src/threads/serve.js';

/** The same with its rows as a list: from another thread they arrive as an array of another kind. */
export function withNumbers<L extends Looked>(one: L): L {
  return one?.logged ? { ...one, logged: { ...one.logged, row: Array.from(one.logged.row) } } : one;
}
