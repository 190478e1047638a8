import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** By name. */
type Named = Readonly<Record<string, number>>;

/** What a tag holds, counted from the files with another parser than ours. */
export interface TagRecount {
  readonly pages: number;
  readonly unread: number;
  readonly specs: number;
  /** Sorted. */
  readonly packages: readonly string[];
  /** Rows. */
  readonly stacks: Named;
  readonly compilers: Named;
  readonly targets: Named;
  readonly oss: Named;
}

interface Row {
  readonly compiler: string;
  readonly os: string;
  readonly target: string;
  readonly stacks: readonly string[];
}

/** Counts the pages of the site in a folder, by tag. */
export function recount(site: string): Record<string, TagRecount> {
  const cache = path.join(site, '_cache');
  const tags = readdirSync(cache).filter((tag) => pagesIn(path.join(cache, tag)).length > 0);
  return Object.fromEntries(tags.map((tag) => [tag, recountTag(path.join(cache, tag))]));
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => readdirSync(path.join(folder, name)).includes('specs.md'));
}

function recountTag(folder: string): TagRecount {
  const packages = pagesIn(folder).sort();
  const pages = packages.map((name) => rowsOf(readFileSync(path.join(folder, name, 'specs.md'), 'utf8')));
  const rows = pages.flatMap((page) => page ?? []);
  return {
    pages: pages.length,
    unread: pages.filter((page) => page === undefined).length,
    specs: rows.length,
    packages,
    stacks: tally(rows.flatMap(({ stacks }) => [...new Set(stacks)])),
    compilers: tally(rows.map(({ compiler }) => compiler)),
    targets: tally(rows.map(({ target }) => target)),
    oss: tally(rows.map(({ os }) => os)),
  };
}

/** Undefined for a page without a table of rows. */
function rowsOf(text: string): readonly Row[] | undefined {
  const [, frontMatter] = /^---\n(.*)\n---\s*$/s.exec(text) ?? [];
  try {
    const { meta, spec_details: rows } = parse(frontMatter!) as { meta: unknown; spec_details: unknown };
    return typeof meta === 'object' && Array.isArray(rows) ? (rows as Row[]) : undefined;
  } catch {
    return undefined;
  }
}

function tally(values: readonly string[]): Named {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
