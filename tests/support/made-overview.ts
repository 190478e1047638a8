import type { Fall, Overview, TagOverview } from '../../src/report/overview.js';

/** An overview in which each tag has one page with so many rows, by tag, all of them in the one stack; without falls unless they are given. */
export function madeOverview(
  specs: Readonly<Record<string, number>>,
  {
    falls = [],
    cache = '_cache',
    name = 'e4s',
  }: { readonly falls?: readonly Fall[]; readonly cache?: string; readonly name?: string } = {},
): Overview {
  const names = [name];
  return {
    cache,
    names: {
      packages: names,
      stacks: [name, 'root'],
      compilers: names,
      targets: names,
      oss: names,
      generations: ['H'],
    },
    tags: Object.entries(specs).map(([tag, rows]) => madeTag(tag, rows)),
    falls,
  };
}

function madeTag(tag: string, rows: number): TagOverview {
  const [, date] = /^develop-(.+)$/.exec(tag) ?? [];
  const all = [[0, rows]] as const;
  return {
    tag,
    kind: date !== undefined ? 'dated' : tag === 'develop' ? 'develop' : tag.startsWith('v') ? 'release' : 'other',
    ...(date !== undefined && { date }),
    pages: 1,
    unread: 0,
    specs: rows,
    packages: [0],
    stacks: [
      [0, rows],
      [1, rows],
    ],
    compilers: all,
    targets: all,
    oss: all,
    generations: [[0, 1]],
  };
}

/** What the tag at one place lacks of the one at another: the one package, the one stack, and rows. */
export function madeFall(older: number, newer: number, specs: readonly [number, number]): Fall {
  return { older, newer, specs, packages: [0], stacks: [0], findings: [] };
}
