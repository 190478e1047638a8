/** Answers by key that are kept until they weigh too much together: then it starts anew. What it holds is bounded, whoever asks. */
export class Kept<K, V> {
  readonly #most: number;
  readonly #known = new Map<K, V>();
  #weight = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    return this.#known.get(key);
  }

  add(key: K, value: V, weight: number): V {
    if (this.#weight + weight > this.#most) {
      this.#known.clear();
      this.#weight = 0;
    }
    this.#weight += weight;
    this.#known.set(key, value);
    return value;
  }
}
