/** A renamed file: what it is called, and what it was. */
export type Rename = readonly [now: string, old: string];

/** Files of a site that findings are about even when they are not there, so that git cannot tell of them. */
const EXPECTED = ['_data/tags.yaml', '_data/meta.yaml'];

/**
 * The former names of renamed files, by their names now. Where a folder was renamed with what is in it, a file of a site's data that it
 * lacks was lacking under the former name.
 */
export function formerNamesOf(renames: readonly Rename[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const rename of renames) {
    const [now, old] = foldersOf(rename);
    for (const file of EXPECTED) names.set(join(now, file), join(old, file));
  }
  for (const [now, old] of renames) names.set(now, old);
  return names;
}

/** What differs of two names, without the end that they share. */
function foldersOf([now, old]: Rename): Rename {
  const a = now.split('/');
  const b = old.split('/');
  while (a.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return [a.join('/'), b.join('/')];
}

function join(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}
