/** Whole numbers up to 32 bits, one after the other: half of what an array of them takes, or less. */
export class NumberList {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = new Uint32Array(this.#length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#length++] = number;
  }

  /** Only of an index below `length`. */
  at(index: number): number {
    return this.#numbers[index]!;
  }
}

/** Whole numbers of 32 bits by other ones from 0 on: 0 for those that have none. */
export class NumberTable {
  #numbers = new Int32Array(1024);

  get(index: number): number {
    return index < this.#numbers.length ? this.#numbers[index]! : 0;
  }

  set(index: number, number: number): void {
    if (index >= this.#numbers.length) {
      const longer = new Int32Array(Math.max(index + 1, this.#numbers.length * 2));
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[index] = number;
  }
}
