import type { Fix, JsonValue, Path } from '../finding.js';
import { compareCodePoints, KEY_ORDERS } from '../page/summary.js';
import { CannotWrite } from './cannot-write.js';
import { isMapping, valueAt } from './page-node.js';
import { sortedValue } from './reorder.js';

type SetFix = Extract<Fix, { kind: 'set' }>;

/**
 * A `set` whose path is there: one that adds a key or an element becomes one of the whole mapping or list, with what is new at the
 * place where the generator would write it. Throws `CannotWrite` when more than the last step is missing.
 */
export function withoutMissingSteps(data: unknown, fix: SetFix): SetFix {
  const { path, value } = fix;
  if (valueAt(data, path) !== undefined) return fix;
  const last = path.at(-1)!;
  const parent = valueAt(data, path.slice(0, -1))?.value;
  const whole = Array.isArray(parent) && last === '-' ? withElement(parent, value) : undefined;
  const set = isMapping(parent) && typeof last === 'string' ? withMember(parent, last, value) : whole;
  if (set === undefined) throw new CannotWrite('nothing stands where the value belongs');
  return { kind: 'set', path: path.slice(0, -1), value: set as JsonValue };
}

/** In its place when the others are in order, else at the end. */
function withElement(list: readonly unknown[], value: JsonValue): unknown[] {
  const isText = (element: unknown): element is string => typeof element === 'string';
  const isSorted = list.every(isText) && isAscending(list);
  const at = isText(value) && isSorted ? list.findIndex((other) => compareCodePoints(String(other), value) > 0) : -1;
  return list.toSpliced(at === -1 ? list.length : at, 0, value);
}

function withMember(object: Readonly<Record<string, unknown>>, key: string, value: JsonValue): object {
  const entries = Object.entries(object);
  const keys = entries.map(([other]) => other);
  const order = [...KEY_ORDERS, [...keys, key].sort(compareCodePoints)].find((known) => fits(keys, key, known));
  const at = order === undefined ? -1 : keys.findIndex((other) => order.indexOf(other) > order.indexOf(key));
  return Object.fromEntries(entries.toSpliced(at === -1 ? entries.length : at, 0, [key, value]));
}

/** Whether an order has the key, and all the others as they stand. */
function fits(keys: readonly string[], key: string, order: readonly string[]): boolean {
  const places = keys.map((other) => order.indexOf(other));
  return order.includes(key) && places.every((place, i) => place > (places[i - 1] ?? -1));
}

function isAscending(list: readonly string[]): boolean {
  return list.every((text, i) => i === 0 || compareCodePoints(list[i - 1]!, text) <= 0);
}

/** The data after fixes, none of which adds a step; `data` stays as it is. */
export function announce(data: unknown, fixes: readonly Fix[]): unknown {
  const root = { data: structuredClone(data) };
  for (const fix of fixes) {
    if (fix.kind === 'rewrite') continue;
    const path: Path = ['data', ...fix.path];
    const parent = valueAt(root, path.slice(0, -1))!.value as object;
    const last = path.at(-1)!;
    const before = (parent as Record<string | number, unknown>)[last];
    const value = fix.kind === 'set' ? structuredClone(fix.value) : sortedValue(before, fix.by);
    // It is there: what else holds of it stays. An assignment would not reach a key `__proto__`.
    Object.defineProperty(parent, last, { value });
  }
  return root.data;
}
