/** What was read, and the state in which the files were. */
interface Kept {
  readonly state: string;
  readonly value: Promise<unknown>;
}

/** How many different things are kept: casebooks and databases. */
const MOST = 8;

let kept: Map<string, Kept> | null = null;

/**
 * From now on what is read is kept for as long as its files do not change. For programs that run on and answer many
 * questions about the same files; what was kept must not be changed by those who get it.
 */
export function keepWhatIsRead(): void {
  kept ??= new Map();
}

/**
 * Reads something, or gives what was read before if the files are in the same state. Without `keepWhatIsRead` it always
 * reads.
 * @param what which files, and how they are read
 * @param stateOf the state of the files (`fingerprint.ts`)
 */
export async function readKept<T>(what: string, stateOf: () => Promise<string>, read: () => Promise<T>): Promise<T> {
  if (kept === null) return read();
  const state = await stateOf();
  const found = kept.get(what);
  if (found?.state === state) return found.value as Promise<T>;
  const value = read();
  kept.delete(what);
  kept.set(what, { state, value });
  value.catch(() => {
    if (kept?.get(what)?.value === value) kept.delete(what);
  });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return value;
}
