/** What was read, and the state in which the files were. */
interface Kept {
  readonly state: string;
  readonly value: Promise<unknown>;
}

/** How many different things are kept: casebooks, databases, and what a standard makes of a casebook. */
const MOST = 16;

/**
 * Keeps what was read, or worked out of it, for as long as its files do not change: for programs that answer many questions about the same
 * files. Whoever starts such a program makes one and hands it on with the effects; what it gives must not be changed.
 * @example
 *   const effects = { ...processEffects(), cache: new ReadCache() };
 *   await ledger({ patron: 'russia', standard: 'dyad' }, effects); // reads the casebook
 *   await ledger({ patron: 'china', standard: 'dyad' }, effects); // does not read it again
 */
export class ReadCache {
  readonly #kept = new Map<string, Kept>();
  /** The files are taken as they were when they were first read: what is made of them is of one moment. */
  readonly settled: boolean;

  constructor(settled = false) {
    this.settled = settled;
  }

  /**
   * Reads something, or gives what was read before if the files are in the same state. What could not be read is not
   * kept; of too many things the one that nobody has asked for longest goes.
   * @param what which files, and how they are read
   * @param stateOf the state of the files (`fingerprint.ts`)
   * @param given what else it depends on; what was made of other things given goes
   */
  async get<T>(what: string, stateOf: () => Promise<string>, read: () => Promise<T>, given = ''): Promise<T> {
    const state = this.settled ? given : `${given} ${await stateOf()}`;
    const found = this.#kept.get(what);
    this.#kept.delete(what); // what was asked for last stands last
    if (found?.state === state) {
      this.#kept.set(what, found);
      return found.value as Promise<T>;
    }
    const value = read();
    this.#kept.set(what, { state, value });
    value.catch(() => {
      if (this.#kept.get(what)?.value === value) this.#kept.delete(what);
    });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}
