/** The states that something has been in, from a later one to those before it. `R` is what has to be looked up on the way. */
export interface Line<N, R> {
  /** The states right before one: none at the start, several before a merge. The same object for the same state. */
  before(state: N): Generator<R, readonly N[]>;
  /** What `isThere` has to have looked up. */
  look(states: readonly N[]): R;
  /** Whether what is searched for is in a state; undefined when that cannot be told. */
  isThere(state: N): boolean | undefined;
}

/** An answer for which nothing has to be looked up. */
// biome-ignore lint/correctness/useYield: that is the point.
export function* answer<T>(value: T): Generator<never, T> {
  return value;
}

/** Where something came from. */
export interface Origin<N> {
  /** The first state that has it. */
  readonly state: N;
  /** What is known of the states before it: they do not have it, there are none, that cannot be told. */
  readonly before: 'absent' | 'none' | 'unknown';
}

/** States in a row, the latest first, and those before the last one: none, or the sides of a merge. */
interface Row<N> {
  readonly states: readonly N[];
  readonly before: readonly N[];
}

/**
 * Searches for the state that brought something which is in `start`. The first `walked` states of a row are looked at one by one; beyond
 * them the way back is halved: what is in two states that are looked at is taken to be in those between. `rows` are kept for others that
 * search along the same line.
 */
export function* findOrigin<N, R>(
  start: N,
  line: Line<N, R>,
  walked: number,
  rows: Map<N, Row<N>> = new Map(),
): Generator<R, Origin<N>> {
  for (let from = start; ; ) {
    const row = rows.get(from) ?? (yield* rowFrom(from, line));
    rows.set(from, row);
    const { states, before } = row;
    const absent = yield* firstAbsent(states, line, walked);
    const state = states[absent - 1]!;
    if (absent < states.length) return { state, before: told(line.isThere(states[absent]!)) };
    if (before.length === 0) return { state, before: 'none' };
    yield line.look(before);
    const next = before.find((one) => line.isThere(one) === true);
    if (next === undefined) {
      const isUnknown = before.some((one) => line.isThere(one) === undefined);
      return { state, before: isUnknown ? 'unknown' : 'absent' };
    }
    from = next;
  }
}

function told(isThere: boolean | undefined): 'absent' | 'unknown' {
  return isThere === undefined ? 'unknown' : 'absent';
}

function* rowFrom<N, R>(start: N, line: Line<N, R>): Generator<R, Row<N>> {
  const states = [start];
  for (let at = start; ; ) {
    const before = yield* line.before(at);
    const [only] = before;
    if (only === undefined || before.length > 1) return { states, before };
    states.push(only);
    at = only;
  }
}

/** The place of the first state that does not have it, as far as it is looked for; the first one has it. */
function* firstAbsent<N, R>(states: readonly N[], line: Line<N, R>, walked: number): Generator<R, number> {
  const last = states.length - 1;
  let there = 0;
  for (let size = 1; there < Math.min(walked, last); size *= 2) {
    const end = Math.min(there + size, walked, last);
    yield line.look(states.slice(there + 1, end + 1));
    for (; there < end; there++) if (line.isThere(states[there + 1]!) !== true) return there + 1;
  }
  let absent = states.length;
  for (let step = Math.max(walked, 1); there < last && absent > last; step *= 2) {
    const at = Math.min(there + step, last);
    yield line.look([states[at]!]);
    if (line.isThere(states[at]!) === true) there = at;
    else absent = at;
  }
  while (absent - there > 1) {
    const middle = (absent + there) >> 1;
    yield line.look([states[middle]!]);
    if (line.isThere(states[middle]!) === true) there = middle;
    else absent = middle;
  }
  return absent;
}

/**
 * Runs searches side by side, so that what they ask for at one time is looked up at once. `serve` says whether to go on; undefined when it
 * was interrupted.
 */
export async function together<R, T>(
  searches: readonly Generator<R, T>[],
  serve: (wanted: readonly R[], done: number) => Promise<boolean>,
): Promise<T[] | undefined> {
  const results: T[] = [];
  let open = searches.map((search, place) => ({ search, place }));
  for (;;) {
    const wanted: R[] = [];
    open = open.filter(({ search, place }) => {
      const next = search.next();
      if (next.done === true) results[place] = next.value;
      else wanted.push(next.value);
      return next.done !== true;
    });
    if (open.length === 0) return results;
    if (!(await serve(wanted, searches.length - open.length))) return undefined;
  }
}
