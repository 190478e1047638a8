import path from 'node:path';
import { reasonOf, UsageError } from '../errors.js';
import type { Entry, Host } from '../host.js';
import type { BaselineUse } from '../report/report.js';
import { updated } from './apply-baseline.js';
import { baselineText } from './baseline-file.js';
import type { BaselinePlace, UsedBaseline } from './used-baseline.js';

/** Takes the stale entries out of the baseline that a run used. Throws a `UsageError` when it cannot be written. */
export function pruneBaseline(used: UsedBaseline | undefined, use: BaselineUse | undefined, host: Host): void {
  if (used === undefined || use === undefined) return;
  const { stale, moved = [] } = use;
  if (stale.length + moved.length === 0) return;
  saveBaseline(used, baselineText(updated(used.entries, stale, [], moved).values()), host);
}

/** Writes a baseline. Throws a `UsageError` when that is not possible. */
export function saveBaseline({ path: absolute, file }: BaselinePlace, text: string, host: Host): void {
  // An untrusted repository may have it: what is there a baseline already may be written, nothing new somewhere else.
  if (host.realPath(absolute) === undefined && kindOfEntry(absolute, host) === 'link')
    throw new UsageError(`cannot write ${JSON.stringify(file)}: it is a link that leads nowhere`);
  try {
    host.writeFile(absolute, text);
  } catch (error) {
    throw new UsageError(`cannot write ${JSON.stringify(file)}: ${reasonOf(error)}`);
  }
}

/** Of the entry itself, where a link leads or not; undefined when there is none. */
export function kindOfEntry(absolute: string, host: Host): Entry['kind'] | undefined {
  const entries = host.list(path.dirname(absolute));
  return 'error' in entries ? 'other' : entries.find(({ name }) => name === path.basename(absolute))?.kind;
}
