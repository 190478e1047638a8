import path from 'node:path';
import type { Host } from '../host.js';
import type { PageFile } from './walk.js';

/** Jekyll takes these for pages as well (its `markdown_ext`), at addresses to which no link leads. */
const OTHER_SPELLING = /^specs\.(?:md|markdown|mkdn?|mkdown)$/i;

/** Whether a file's name means `specs.md` and is not that: `SPECS.md`, `specs.markdown`. */
export function isOtherSpelling(name: string): boolean {
  return name !== 'specs.md' && OTHER_SPELLING.test(name);
}

/** The files beside a page that is not there whose names mean its name. */
export function otherSpellings(page: PageFile, host: Host): readonly PageFile[] {
  const folder = path.dirname(page.path);
  const entries = host.list(folder);
  if ('error' in entries) return [];
  const names = entries.flatMap(({ name }) => (isOtherSpelling(name) ? [name] : [])).sort();
  return names.map((name) => spelled(page, name));
}

/** The same page under another name. */
export function spelled({ path: at, file, boundary }: PageFile, name: string): PageFile {
  const place = undefined;
  return {
    path: path.join(path.dirname(at), name),
    file: path.posix.join(path.posix.dirname(file), name),
    place,
    boundary,
  };
}
