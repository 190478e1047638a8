/** Numbers values from 0, each once, by a text that tells them apart. */
export class Numbered<T> {
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];

  /** The number of the value that `key` tells; `make` is asked for one that is new. */
  numberOf(key: string, make: (key: string) => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#values.push(make(key)) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The number of a value, if it is there. */
  find(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  /** Only of a number that was given. */
  at(number: number): T {
    return this.#values[number]!;
  }
}
