import path from 'node:path';
import type { Host } from '../host.js';

/** Bytes: of what is larger it is not asked what it is. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What Jekyll takes for no document of a collection, by its name (`EntryFilter`). All else may be one, whatever its ending. */
const NO_DOCUMENT = /^[._#~]|~$/;

/** Whether Jekyll makes a page of a file in `_cache`: it starts with front matter (`Utils.has_yaml_header?`). Reads it. */
export function isDocument(file: string, boundary: string, host: Host): boolean {
  if (NO_DOCUMENT.test(path.basename(file))) return false;
  const bytes = host.readPage(file, boundary, MOST_BYTES);
  return !('code' in bytes) && /^---\s*\n/.test(bytes.toString('latin1', 0, 100));
}
