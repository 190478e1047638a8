import { compareText } from '../finding.js';

/** The files that a run has looked at. They mostly come in order and each once: so a list is enough, and costs a large site nothing. */
export class FileList {
  readonly #files: string[] = [];
  readonly #removed = new Set<string>();

  add(file: string): void {
    this.#files.push(file);
  }

  /** It does not come again. */
  delete(file: string): void {
    this.#removed.add(file);
  }

  /** Each once, by code unit. */
  sorted(): string[] {
    const left = this.#removed.size === 0 ? this.#files : this.#files.filter((file) => !this.#removed.has(file));
    return left.every((file, i) => i === 0 || left[i - 1]! < file) ? [...left] : [...new Set(left)].sort(compareText);
  }
}
