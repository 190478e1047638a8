/**
 * Texts by number, each once; they are copies, for what was cut out of the text of a page would keep the whole of it in memory. Names mostly
 * come in the order in which they came before, as the packages of one tag after those of another: so the one that followed the last time is
 * compared before any is looked up.
 */
export class Names {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the number of a name, that of the one which came after it the last time. */
  readonly #after: number[] = [];
  #last = 0;

  /** From 0 up, in the order in which they come for the first time. */
  numberOf(text: string): number {
    const likely = this.#after[this.#last];
    const number = likely !== undefined && this.texts[likely] === text ? likely : this.#look(text);
    this.#last = number;
    return number;
  }

  #look(text: string): number {
    const number = this.#numbers.get(text) ?? this.#add(text);
    this.#after[this.#last] = number;
    return number;
  }

  #add(text: string): number {
    const own = JSON.parse(JSON.stringify(text)) as string;
    const number = this.texts.push(own) - 1;
    this.#numbers.set(own, number);
    this.#after.push(number);
    return number;
  }
}
