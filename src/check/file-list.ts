import { compareFiles, type PageFile } from '../files/walk.js';
import { compareText } from '../finding.js';

/** The files that a run has looked at. Its pages mostly come in order and each once: so a list is enough, and costs a large site nothing. */
export class FileList {
  readonly #pages: PageFile[] = [];
  readonly #others = new Set<string>();
  readonly #removed = new Set<string>();

  add(file: string): void {
    this.#others.add(file);
  }

  addPage(page: PageFile): void {
    this.#pages.push(page);
  }

  /** It does not come again. */
  delete(file: string): void {
    this.#removed.add(file);
  }

  /** Each once, by code unit. */
  sorted(): string[] {
    const pages = this.#pages.map(({ file }) => file);
    const isSorted = this.#pages.every((page, i) => i === 0 || compareFiles(this.#pages[i - 1]!, page) < 0);
    const names = isSorted ? pages : [...new Set(pages)].sort(compareText);
    const all = merge(names, [...this.#others].sort(compareText));
    return this.#removed.size === 0 ? all : all.filter((name) => !this.#removed.has(name));
  }
}

/** One sorted list of two, each name once. */
function merge(names: readonly string[], others: readonly string[]): string[] {
  const all: string[] = [];
  let next = 0;
  for (const name of names) {
    while (next < others.length && others[next]! < name) all.push(others[next++]!);
    if (others[next] === name) next++;
    all.push(name);
  }
  return all.concat(others.slice(next));
}
