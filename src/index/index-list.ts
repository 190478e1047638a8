import type { Path } from '../finding.js';
import { isObject, own } from '../spack/dag-hash/json.js';
import { describeValue } from './describe.js';
import { isInnerPath } from './files.js';
import { mirrorOf } from './layout.js';

/** One index that the list names. */
export interface ListedIndex {
  readonly tag: string;
  readonly label: string;
  readonly url: string;
  /** Where its copy belongs: the path of the url, below the folder with all tags. */
  readonly file: string;
  /** Of its entry in the list. */
  readonly path: Path;
}

/** One thing that is wrong with the list. */
export interface ListFault {
  readonly path: Path;
  readonly kind: 'shape' | 'url' | 'labelTwice';
  readonly expected: string;
  readonly found: string;
}

/** The list of indexes from which the site is made, `cache_spack_io_index.json`: `{tag: [{label, url}]}`. */
export function readIndexList(value: unknown): {
  readonly indexes: readonly ListedIndex[];
  readonly faults: readonly ListFault[];
} {
  const indexes: ListedIndex[] = [];
  const faults: ListFault[] = [];
  const add = (path: Path, kind: ListFault['kind'], expected: string, found: unknown) =>
    faults.push({ path, kind, expected, found: describeValue(found) });
  if (!isObject(value)) add([], 'shape', 'an object', value);
  else
    for (const [tag, list] of Object.entries(value)) {
      if (!Array.isArray(list)) {
        add([tag], 'shape', 'a list', list);
        continue;
      }
      const labels = new Set<string>();
      list.forEach((item: unknown, i) => {
        const label = isObject(item) ? own(item, 'label') : undefined;
        const url = isObject(item) ? own(item, 'url') : undefined;
        if (typeof label !== 'string' || typeof url !== 'string') {
          add([tag, i], 'shape', '{"label": ..., "url": ...}', item);
          return;
        }
        if (labels.has(label)) {
          add([tag, i, 'label'], 'labelTwice', 'each label once', label);
          return;
        }
        labels.add(label);
        const file = pathOfUrl(url);
        const mirror = mirrorOf(tag, label);
        if (file === undefined) add([tag, i, 'url'], 'url', `a url below ${tag}/`, url);
        else if (!file.startsWith(`${mirror}/`)) add([tag, i, 'url'], 'url', `a url below ${mirror}/`, url);
        else indexes.push({ tag, label, url, file, path: [tag, i] });
      });
    }
  return { indexes, faults };
}

/** The path of a url; undefined when it could lead anywhere else. Nothing is decoded: no tag, label or blob needs it. */
export function pathOfUrl(url: string): string | undefined {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]+\/([^?#%]+)$/i.exec(url)?.[1];
  return path !== undefined && isInnerPath(path) ? path : undefined;
}
