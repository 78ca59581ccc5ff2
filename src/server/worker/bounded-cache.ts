/** A value that is kept, and how much room it takes. */
interface Kept<Value> {
  readonly value: Promise<Value>;
  weight: number;
}

/**
 * Values by key, the least recently used forgotten when their weights add up to more than a bound. Equal requests that
 * come while a value is being computed wait for that one computation. What failed is not kept.
 */
export class BoundedCache<Value> {
  readonly #most: number;
  readonly #weigh: (value: Value) => number;
  readonly #kept = new Map<string, Kept<Value>>();
  #weight = 0;

  constructor(most: number, weigh: (value: Value) => number = () => 1) {
    this.#most = most;
    this.#weigh = weigh;
  }

  /** The value of a key, computed if it is not kept. */
  get(key: string, compute: () => Promise<Value>): Promise<Value> {
    const found = this.#kept.get(key);
    if (found !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
      return found.value;
    }
    const kept: Kept<Value> = { value: compute(), weight: 0 };
    this.#kept.set(key, kept);
    kept.value.then(
      (value) => this.#weighIn(key, kept, value),
      () => this.#forget(key, kept),
    );
    return kept.value;
  }

  #weighIn(key: string, kept: Kept<Value>, value: Value): void {
    if (this.#kept.get(key) !== kept) return;
    kept.weight = this.#weigh(value);
    this.#weight += kept.weight;
    for (const [oldest, other] of this.#kept) {
      if (this.#weight <= this.#most) return;
      if (other.weight > 0) this.#forget(oldest, other);
    }
  }

  #forget(key: string, kept: Kept<Value>): void {
    if (this.#kept.get(key) !== kept) return;
    this.#kept.delete(key);
    this.#weight -= kept.weight;
  }
}
