import { compareText } from '../finding.js';

/** The files of `_data/` that the rules are about, as they are shown. */
export interface DataFiles {
  /** The one that Jekyll takes, or the one that should be there. */
  readonly tags: string;
  readonly meta: string;
  /** By these two, the files that Jekyll takes one of them in place of; absent where there are none. */
  readonly passedOver?: ReadonlyMap<string, readonly string[]>;
}

/** An entry of `_data/`. */
export interface DataEntry {
  readonly name: string;
  /** Whether it is a folder, or a link to one. */
  readonly isFolder: boolean;
}

/** What of `_data/` the rules are about. */
const KEYS = ['tags', 'meta'] as const;

/** In the order in which Jekyll reads them, whatever their names. */
const EXTENSIONS = ['.yaml', '.yml', '.json', '.csv', '.tsv'];

/**
 * The files that Jekyll takes the tags and their numbers from. It reads every file that has the name to it, first by their extensions, then
 * by their names, then the folders, and keeps what it has read last (jekyll 4.3 `data_reader.rb`; Ruby sorts what `Dir[]` gives). Where
 * there is none, the one that the generator writes is expected. `shown` gives a name in `_data/` as it is shown.
 */
export function dataFilesIn(entries: readonly DataEntry[], shown: (name: string) => string): DataFiles {
  const passedOver = new Map<string, readonly string[]>();
  const choose = (key: string): string => {
    const names = namesFor(key, entries).map(shown);
    const used = names.pop() ?? shown(`${key}.yaml`);
    if (names.length > 0) passedOver.set(used, names);
    return used;
  };
  const files = { tags: choose('tags'), meta: choose('meta') };
  return passedOver.size === 0 ? files : { ...files, passedOver };
}

/** Whether Jekyll takes the tags or their numbers from a file with this name in `_data/`, if from no other one. */
export function isSiteDataName(name: string): boolean {
  return KEYS.some((key) => namesFor(key, [{ name, isFolder: false }]).length > 0);
}

/** Jekyll's `markdown_ext`, whatever their case. Of what has another ending but `.html` it makes no page that a browser shows. */
const MARKDOWN = ['.md', '.markdown', '.mkd', '.mkdn', '.mkdown'];

/** The tag that a file with this name in `pages/tags/` is the page of; undefined when it is no page. */
export function tagOfPage(name: string): string | undefined {
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot);
  const isPage = ending === '.html' || MARKDOWN.includes(ending.toLowerCase());
  return isPage && dot > 0 && !name.startsWith('.') ? name.slice(0, dot) : undefined;
}

/** In the order in which Jekyll reads them. */
function namesFor(key: string, entries: readonly DataEntry[]): string[] {
  const read = entries
    .map(({ name, isFolder }) => ({ name, ...(isFolder ? { stem: name, rank: EXTENSIONS.length } : stemOf(name)) }))
    .filter(({ name, stem, rank }) => rank >= 0 && !name.startsWith('.') && sanitise(stem) === key);
  return read.sort((a, b) => a.rank - b.rank || compareText(a.name, b.name)).map(({ name }) => name);
}

/** A rank of -1 is that of a file that Jekyll does not read. */
function stemOf(name: string): { readonly stem: string; readonly rank: number } {
  const dot = name.lastIndexOf('.');
  return { stem: name.slice(0, Math.max(0, dot)), rank: dot === -1 ? -1 : EXTENSIONS.indexOf(name.slice(dot)) };
}

/** Jekyll's `DataReader#sanitize_filename`: copies such as `~tags.yaml` and `tags(1).yaml` have names of their own only as far as this leaves them one. */
function sanitise(stem: string): string {
  return stem
    .replace(/[^\w \t\r\n\f\v-]+|(?<=^|\b[ \t\r\n\f\v])[ \t\r\n\f\v]+(?=$|[ \t\r\n\f\v]?\b)/gm, '')
    .replace(/[ \t\r\n\f\v]+/g, '_');
}
