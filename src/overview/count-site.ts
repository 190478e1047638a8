import type { Generation, Place } from '../page/data.js';
import { Names } from '../page/names.js';
import { COUNTED, type CountedField, type PageCounts } from '../page/row-counts.js';

/** Of the rows of a page that could not be read. */
export const UNREAD = -1;

/** What was counted of the pages of a tag. Names are numbers in the `names` of the site's count. */
export class TagCount {
  readonly tag: string;
  /** Rows of each package that has a page, by its number; `UNREAD` where the page could not be read. */
  readonly rows = new Map<number, number>();
  unread = 0;
  specs = 0;
  /** Rows by value. */
  readonly by: Readonly<Record<CountedField, Map<number, number>>> = {
    stacks: new Map(),
    compilers: new Map(),
    targets: new Map(),
    oss: new Map(),
  };
  /** The packages that have rows in a stack, by stack. */
  readonly packagesIn = new Map<number, number[]>();
  /** Pages. */
  readonly generations = new Map<Generation, number>();

  constructor(tag: string) {
    this.tag = tag;
  }

  addPackageIn(stack: number, name: number): void {
    const known = this.packagesIn.get(stack);
    if (known === undefined) this.packagesIn.set(stack, [name]);
    else known.push(name);
  }
}

/** What the pages of a site hold, counted one page after the other: of a page nothing is kept but numbers. */
export class SiteCount {
  readonly packages = new Names();
  readonly names: Readonly<Record<CountedField, Names>> = {
    stacks: new Names(),
    compilers: new Names(),
    targets: new Names(),
    oss: new Names(),
  };
  readonly #tags = new Map<string, TagCount>();

  /** In any order. */
  get tags(): readonly TagCount[] {
    return [...this.#tags.values()];
  }

  /** Without counts it is a page of which nothing is known but that it is there. */
  add({ tag: name, package: own }: Place, counts: PageCounts | undefined): void {
    const tag = this.#tagOf(name);
    const number = this.packages.numberOf(own);
    tag.rows.set(number, counts?.rows ?? UNREAD);
    if (counts === undefined) {
      tag.unread++;
      return;
    }
    tag.specs += counts.rows;
    addTo(tag.generations, counts.generation, 1);
    const { values, rowsWith, ends } = counts;
    let at = 0;
    for (const [i, field] of COUNTED.entries())
      for (const names = this.names[field]; at < ends[i]!; at++) {
        const value = names.numberOf(values[at]!);
        addTo(tag.by[field], value, rowsWith[at]!);
        if (field === 'stacks') tag.addPackageIn(value, number);
      }
  }

  #tagOf(name: string): TagCount {
    let tag = this.#tags.get(name);
    if (tag === undefined) {
      tag = new TagCount(name);
      this.#tags.set(name, tag);
    }
    return tag;
  }
}

function addTo<K>(counts: Map<K, number>, key: K, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
