import { compareFiles, type PageFile } from '../files/walk.js';
import { compareText } from '../finding.js';

/** The files that a run has looked at. They mostly come in order and each once: so a list is enough, and costs a large site nothing. */
export class FileList {
  readonly #files: (string | PageFile)[] = [];
  readonly #removed = new Set<string>();

  add(file: string): void {
    this.#files.push(file);
  }

  addPage(page: PageFile): void {
    this.#files.push(page);
  }

  /** It does not come again. */
  delete(file: string): void {
    this.#removed.add(file);
  }

  /** Each once, by code unit. */
  sorted(): string[] {
    const removed = this.#removed;
    const left = removed.size === 0 ? this.#files : this.#files.filter((one) => !removed.has(nameOf(one)));
    const names = left.map(nameOf);
    return left.every((one, i) => i === 0 || isBefore(left[i - 1]!, one))
      ? names
      : [...new Set(names)].sort(compareText);
  }
}

function nameOf(one: string | PageFile): string {
  return typeof one === 'string' ? one : one.file;
}

function isBefore(a: string | PageFile, b: string | PageFile): boolean {
  return typeof a === 'string' || typeof b === 'string' ? nameOf(a) < nameOf(b) : compareFiles(a, b) < 0;
}
