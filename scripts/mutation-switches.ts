import type { Mutation } from './mutations.js';

/** A mutation that can be switched on while a program runs, by its number. */
export interface Switch {
  readonly id: number;
  readonly mutation: Mutation;
}

interface Spot {
  readonly start: number;
  readonly end: number;
  readonly switches: Switch[];
  readonly inner: Spot[];
}

/** What stands in for the state of mutation-state.ts where there is none, as in a process that a test starts. */
const HEAD = 'const __mutants = globalThis.__mutants ?? { on: () => false, expression: (_, own) => own }; ';

/** A source that holds all of its mutations, each behind a switch. Lines stay where they are. */
export function withSwitches(text: string, switches: readonly Switch[]): string {
  const first = text.startsWith('#!') ? text.indexOf('\n') + 1 : 0;
  const whole: Spot = { start: first, end: text.length, switches: [], inner: spotsOf(switches) };
  return text.slice(0, first) + HEAD + inside(text, whole);
}

/** The expressions that are changed, each in the one around it. */
function spotsOf(switches: readonly Switch[]): Spot[] {
  const bySpan = new Map<string, Spot>();
  for (const one of switches) {
    const [start, end] = one.mutation.expression!;
    const spot = bySpan.get(`${start}-${end}`) ?? { start, end, switches: [], inner: [] };
    spot.switches.push(one);
    bySpan.set(`${start}-${end}`, spot);
  }
  const outermost: Spot[] = [];
  const open: Spot[] = [];
  for (const spot of [...bySpan.values()].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && open.at(-1)!.end <= spot.start) open.pop();
    (open.at(-1)?.inner ?? outermost).push(spot);
    open.push(spot);
  }
  return outermost;
}

function inside(text: string, { start, end, inner }: Spot): string {
  let written = '';
  let at = start;
  for (const spot of inner) {
    written += text.slice(at, spot.start) + switched(text, spot);
    at = spot.end;
  }
  return written + text.slice(at, end);
}

function switched(text: string, spot: Spot): string {
  const changed = ({ mutation }: Switch): string =>
    text.slice(spot.start, mutation.start) + mutation.replacement + text.slice(mutation.end, spot.end);
  if (spot.switches.every(({ mutation }) => mutation.kind === 'expression')) {
    const ids = spot.switches.map(({ id }) => id).join(', ');
    const others = spot.switches.map(changed).join(', ');
    return `__mutants.expression([${ids}], ${inside(text, spot)}, [${others}])`;
  }
  const others = spot.switches.map((one) => `__mutants.on(${one.id}) ? (${changed(one)}) : `).join('');
  return `(${others}(${inside(text, spot)}))`;
}
