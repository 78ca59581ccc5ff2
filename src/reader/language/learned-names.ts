/** Names of people whom the article places, each with the code of the state. */
export class LearnedNames {
  readonly #codes = new Map<string, string>();
  /** By the first word of names: of how many words the longest is. */
  readonly #longest = new Map<string, number>();

  get size(): number {
    return this.#codes.size;
  }

  get(name: string): string | undefined {
    return this.#codes.get(name);
  }

  set(name: string, code: string): void {
    this.#codes.set(name, code);
    const words = name.split(' ');
    const first = words[0] as string;
    this.#longest.set(first, Math.max(words.length, this.longest(first)));
  }

  /** The words of the longest name that begins with this one; 0 where none does. */
  longest(first: string): number {
    return this.#longest.get(first) ?? 0;
  }
}
